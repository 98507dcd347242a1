"""How a case file is recognised: the two numbers in the SQLite header."""

from collections.abc import Mapping

# "WoK1" read as a big-endian number (PRAGMA application_id; tools such as `file` show it).
APPLICATION_ID = 0x576F4B31
# PRAGMA user_version: the number of migration steps in storage.schema, kept here so that opening needs no sqlite-utils.
NEWEST = 2
_FIRST = frozenset({"municipality", "definition", "round", "perspective", "answer", "history", "bookmark"})
TABLES = _FIRST | {"measure", "target", "profile", "paper", "logo"}
TABLES_OF: Mapping[int, frozenset[str]] = {1: _FIRST, NEWEST: TABLES}
"""The tables of every version that can be opened."""
