"""How a case file is recognised: the two numbers in the SQLite header, its tables and their columns."""

from collections.abc import Mapping

# "WoK1" read as a big-endian number (PRAGMA application_id; tools such as `file` show it).
APPLICATION_ID = 0x576F4B31
# PRAGMA user_version: the number of migration steps in storage.schema, kept here so that opening needs no sqlite-utils.
NEWEST = 2
_FIRST = frozenset({"municipality", "definition", "round", "perspective", "answer", "history", "bookmark"})
TABLES = _FIRST | {"measure", "target", "profile", "paper", "logo", "secret"}
TABLES_OF: Mapping[int, frozenset[str]] = {1: _FIRST, NEWEST: TABLES}
"""The tables of every version that can be opened."""
MIGRATIONS = "_sqlite_migrations"
SHAPES: Mapping[str, str] = {
    "municipality": "name TEXT, ags TEXT, kind TEXT, size TEXT",
    "definition": "fingerprint TEXT 1, id TEXT, version TEXT, content TEXT, stored TEXT",
    "round": "id INTEGER 1, title TEXT, started TEXT, definition TEXT, path TEXT",
    "perspective": "id INTEGER 1, title TEXT",
    "answer": (
        "round INTEGER 1, perspective INTEGER 2, question TEXT 3, status TEXT, value TEXT, reason TEXT, note TEXT,"
        " evidence TEXT, marked INTEGER, carried INTEGER, changed TEXT"
    ),
    "history": (
        "id INTEGER 1, round INTEGER, perspective INTEGER, question TEXT, before TEXT, after TEXT, at TEXT, origin TEXT"
    ),
    "bookmark": "id INTEGER 1, text TEXT, in_report INTEGER",
    "measure": (
        "id INTEGER 1, title TEXT, goal TEXT, cause TEXT, questions TEXT, responsible TEXT, partner TEXT, due TEXT,"
        " cost TEXT, proof TEXT, status TEXT"
    ),
    "target": "field TEXT 1, points INTEGER",
    "profile": (
        "name TEXT 1, chapters TEXT, notes INTEGER, names INTEGER, evidence INTEGER, targets INTEGER,"
        " perspective INTEGER, compare_with INTEGER, author TEXT"
    ),
    "paper": (
        "id INTEGER 1, kind TEXT, number TEXT, committees TEXT, date TEXT, public INTEGER, department TEXT,"
        " subject TEXT, decision TEXT, finance TEXT, attachments TEXT, labels TEXT"
    ),
    "logo": "id INTEGER 1, png BLOB, width INTEGER, height INTEGER, alt TEXT",
    "secret": "id INTEGER 1, value TEXT",
}
"""The columns of every table: name, type, and place in the primary key if it has one."""


def columns(table: str) -> tuple[str, ...]:
    """Return the names of the columns of one of our tables."""
    return tuple(one.split()[0] for one in SHAPES[table].split(", "))
