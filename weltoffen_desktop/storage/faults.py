"""What SQLite says, as trouble of the world."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: Trouble.FILE_READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.FILE_READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.FILE_IN_USE,
    sqlite3.SQLITE_LOCKED: Trouble.FILE_IN_USE,
    sqlite3.SQLITE_CANTOPEN: Trouble.FILE_UNREADABLE,
    sqlite3.SQLITE_IOERR: Trouble.CANNOT_WRITE,
    sqlite3.SQLITE_CORRUPT: Trouble.FILE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.FILE_FOREIGN,
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors of SQLite about ``path`` into ExpectedError; a wrong use of its interface passes as our mistake.

    All SQL of this room is constant and runs against tables of our own making. What else SQLite objects to (a column
    that is not there, text that is no UTF-8, an index that we never made) means that the file is not as we left it.
    Its own message can be unreadable as well: it quotes the file.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except UnicodeError as error:
        raise ExpectedError(Trouble.FILE_DAMAGED, path=path.name) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        trouble = _TROUBLES.get(code & 0xFF, Trouble.FILE_DAMAGED)  # the low byte is the error, the rest says more
        raise ExpectedError(trouble, path=path.name) from error


def full_text_search() -> tuple[str, bool]:
    """Return the version of SQLite and whether it has FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    finally:
        connection.close()
    return sqlite3.sqlite_version, "ENABLE_FTS5" in options
