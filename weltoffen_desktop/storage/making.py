"""New case files: built in memory, written beside their place and then named, so that no half one is ever there."""

import contextlib
import errno
import itertools
import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import NewCase
from weltoffen_desktop.storage.form import APPLICATION_ID, NEWEST, TABLES_OF


def empty() -> sqlite3.Connection:
    """Return a case in memory with all tables and nothing in them."""
    from sqlite_utils import Database  # noqa: PLC0415  # 170 ms, needed only where a file is made

    from weltoffen_desktop.storage.schema import steps  # noqa: PLC0415  # same

    connection = sqlite3.connect(":memory:", isolation_level=None)
    steps.apply(Database(connection))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {NEWEST}")
    return connection


def filled(new: NewCase) -> bytes:
    """Return the file of a new case."""
    who, what = new.municipality, new.questionnaire
    started = new.started.isoformat(timespec="seconds")
    content = json.dumps(new.definition, ensure_ascii=False)
    with contextlib.closing(empty()) as connection:
        connection.execute(
            "INSERT INTO municipality (name, ags, kind, size) VALUES (?, ?, ?, ?)",
            (who.name, who.ags, who.kind.value, who.size.value),
        )
        connection.execute(
            "INSERT INTO definition (fingerprint, id, version, content, stored) VALUES (?, ?, ?, ?, ?)",
            (what.fingerprint, what.id, what.version, content, started),
        )
        connection.execute(
            "INSERT INTO round (title, started, definition, path) VALUES (?, ?, ?, ?)",
            (new.round_title, started, what.fingerprint, new.path.value),
        )
        connection.execute("INSERT INTO perspective (title) VALUES (?)", (new.perspective,))
        return connection.serialize()


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open case to the newest form, wholly or not at all."""
    from sqlite_utils import Database  # noqa: PLC0415  # see empty

    from weltoffen_desktop.storage.schema import steps  # noqa: PLC0415

    connection.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(Database(connection))  # each step within our transaction
        connection.execute(f"PRAGMA user_version = {NEWEST}")
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not names >= TABLES_OF[NEWEST]:  # the file said that a step was taken which was not
            raise sqlite3.DatabaseError(names)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def refuse_place(path: Path) -> None:
    """Raise ExpectedError where no new file can be: one is there, or the folder is not."""
    try:
        if path.exists() or path.is_symlink():
            raise ExpectedError(Trouble.IS_FOLDER if path.is_dir() else Trouble.FILE_EXISTS, path=path.name)
        if not path.parent.is_dir():
            raise ExpectedError(Trouble.FOLDER_MISSING, path=path.parent)
    except (OSError, ValueError) as error:  # a name that no file system takes, a folder that nobody may enter
        raise ExpectedError(Trouble.CANNOT_WRITE, path=path.name) from error


def place_new(path: Path, data: Callable[[], bytes]) -> None:
    """Write a new file, wholly or not at all, and never in place of another. Raises: ExpectedError."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data())
            file.flush()
            os.fsync(file.fileno())
        _name(part, path)
    except (OSError, ValueError) as error:
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ExpectedError(Trouble.DISK_FULL if full else Trouble.CANNOT_WRITE, path=path.name) from error
    finally:
        with contextlib.suppress(OSError, ValueError):
            part.unlink()


def free_name(path: Path, word: str) -> Path:
    """Return "NAME (word N).weltoffen" beside ``path`` that nobody uses. Raises: ExpectedError."""
    names = (path.with_name(f"{path.stem} ({word} {number}){path.suffix}") for number in itertools.count(1))
    try:
        return next(name for name in names if not name.exists() and not name.is_symlink())
    except (OSError, ValueError) as error:  # too long with that word
        raise ExpectedError(Trouble.CANNOT_WRITE, path=path.name) from error


def _name(part: Path, path: Path) -> None:
    """Give the finished file its name without ever replacing another."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise ExpectedError(Trouble.FILE_EXISTS, path=path.name) from None
    except OSError:  # FAT on a USB stick knows no links
        if path.exists():
            raise ExpectedError(Trouble.FILE_EXISTS, path=path.name) from None
        part.rename(path)
