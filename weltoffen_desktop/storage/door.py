"""The door of a case file: whatever did not leave this program like that is turned away before anything is read."""

import os
import sqlite3
import stat
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.storage.form import APPLICATION_ID, MIGRATIONS, NEWEST, SHAPES, TABLES_OF

_CAREFULLY = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA synchronous = FULL")
_MAGIC = b"SQLite format 3\0"


def recognise(path: Path) -> None:
    """Refuse what is no case by its first hundred bytes, before SQLite touches it."""
    try:
        if path.is_dir():
            raise ExpectedError(Trouble.IS_FOLDER, path=path)
        if not path.is_file() and path.exists():  # a pipe would never answer
            raise ExpectedError(Trouble.FILE_FOREIGN, path=path.name)
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise ExpectedError(Trouble.FILE_MISSING, path=path) from error
    except (OSError, ValueError) as error:  # the second: a name that no file system takes
        raise ExpectedError(Trouble.FILE_UNREADABLE, path=path) from error
    if not head:
        raise ExpectedError(Trouble.FILE_EMPTY, path=path.name)
    # Header of a SQLite file: user_version at byte 60, application_id at byte 68 (sqlite.org/fileformat2.html).
    if not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise ExpectedError(Trouble.FILE_FOREIGN, path=path.name)
    version = int.from_bytes(head[60:64], "big")
    if version > NEWEST:
        raise ExpectedError(Trouble.FILE_NEWER, path=path.name, found=version, known=NEWEST)


def unfinished(path: Path) -> bool:
    """Tell whether SQLite still keeps what a change replaces: somebody is writing, or was killed over it."""
    return os.path.lexists(f"{os.path.realpath(path)}-journal")


def protected(path: Path) -> bool:
    """Tell whether the file carries no right to write; its mode counts even for those who could override it."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return True
    return not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK)


def connect(path: Path, how: str, *first: str) -> sqlite3.Connection:
    """Open ``path``; ``how`` is ``mode=rw``, ``mode=ro`` or another choice of SQLite's addresses."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)
    try:
        for sql in (*first, *_CAREFULLY):
            connection.execute(sql)
    except BaseException:
        connection.close()
        raise
    return connection


def shape_of(connection: sqlite3.Connection, table: str) -> str:
    """Return the columns of ``table`` in the words of :data:`SHAPES`; hidden and computed ones spoil them."""
    rows = connection.execute(f"SELECT name, type, pk, hidden FROM pragma_table_xinfo('{table}')").fetchall()
    return ", ".join(f"{name} {kind}{f' {pk}' if pk else ''}{'?' * hidden}" for name, kind, pk, hidden in rows)


def checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of a file whose tables are ours and whose pages are whole. Raises: ExpectedError."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    tables = {name for kind, name, _, _ in found if kind == "table" and not name.startswith("sqlite_")}
    # A trigger or view would run foreign SQL at our next write, an index of strangers could refuse it.
    foreign = any(
        kind in ("trigger", "view") or (kind == "index" and sql is not None and table != MIGRATIONS)
        for kind, _, table, sql in found
    )
    if foreign or tables - {MIGRATIONS} != TABLES_OF.get(version, frozenset()):
        raise ExpectedError(Trouble.FILE_DAMAGED, path=path.name)
    if any(shape_of(connection, one) != SHAPES[one] for one in TABLES_OF[version]):
        raise ExpectedError(Trouble.FILE_DAMAGED, path=path.name)
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise ExpectedError(Trouble.FILE_DAMAGED, path=path.name)
    return int(version)
