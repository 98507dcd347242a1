"""Making and opening case files: whatever is no usable case is refused in one sentence, and left as it is."""

import contextlib
import itertools
import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import NewCase
from weltoffen_desktop.storage.backups import Backups
from weltoffen_desktop.storage.case_file import SqliteCaseFile
from weltoffen_desktop.storage.faults import translated
from weltoffen_desktop.storage.form import APPLICATION_ID, NEWEST, TABLES_OF
from weltoffen_desktop.storage.lock import Lock, LockedElsewhere
from weltoffen_desktop.storage.read_through import read_through

_MAGIC = b"SQLite format 3\0"
_MIGRATIONS = {"_sqlite_migrations"}


class SqliteCaseFiles:
    """Cases as SQLite files; ``backups`` is the program's own folder for copies."""

    def __init__(self, backups: Path, clock: Callable[[], datetime]) -> None:
        self._backups = Backups(backups)
        self._clock = clock

    def create(self, path: Path, new: NewCase) -> SqliteCaseFile:
        """Make a new case file and open it; an existing file is never replaced."""
        try:
            _refuse_place(path)
        except (OSError, ValueError) as error:  # a name that no file system takes, a folder that nobody may enter
            raise ExpectedError(Trouble.CANNOT_WRITE, path=path.name) from error
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            part.unlink(missing_ok=True)  # what a killed program of the same number may have left
            with translated(path):
                _fill(part, new)
            _put_in_place(part, path)
        except ExpectedError as error:
            if error.trouble is Trouble.FILE_UNREADABLE:  # SQLite cannot open what it cannot make
                raise ExpectedError(Trouble.CANNOT_WRITE, path=path.name) from error
            raise
        except (OSError, ValueError) as error:
            raise ExpectedError(Trouble.CANNOT_WRITE, path=path.name) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        return self.open(path)

    def open(self, path: Path, *, read_only: bool = False) -> SqliteCaseFile:
        """Open a case; read-only where asked, where the file is write-protected or where somebody else has it open."""
        _recognise(path)
        lock = None if read_only or _protected(path) else self._lock(path)
        try:
            case = self._opened(path, lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return case

    def holder(self, path: Path) -> tuple[str, str] | None:
        """Return ``(computer, since)`` of who writes to the case right now, ``None`` where nobody does."""
        try:
            Lock(path, self._clock()).release()
        except LockedElsewhere as error:
            return error.host, error.since
        except OSError:
            return None
        return None

    def newest_backup(self, path: Path) -> Path | None:
        """Return the newest copy that the program made of the case."""
        return self._backups.newest(path)

    def restore(self, path: Path) -> Path:
        """Put the newest copy beside the case as "NAME (Sicherung N).weltoffen"; nothing is replaced."""
        newest = self._backups.newest(path)
        if newest is None:
            raise ExpectedError(Trouble.NO_BACKUP, path=path.name)
        names = (path.with_name(f"{path.stem} (Sicherung {number}){path.suffix}") for number in itertools.count(1))
        target = next(name for name in names if not name.exists())
        part = target.with_name(f".{target.name}.part")
        try:
            shutil.copyfile(newest, part)
            _put_in_place(part, target)
        except OSError as error:
            raise ExpectedError(Trouble.CANNOT_WRITE, path=target.name) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        return target

    def _lock(self, path: Path) -> Lock | None:
        try:
            return Lock(path, self._clock())
        except (LockedElsewhere, OSError):
            return None

    def _opened(self, path: Path, lock: Lock | None) -> SqliteCaseFile:
        try:
            with translated(path):
                connection = _connect(path, write=lock is not None)
                try:
                    version = self._check(connection, path)
                except BaseException:
                    connection.close()
                    raise
        except ExpectedError as error:
            if error.trouble in (Trouble.FILE_DAMAGED, Trouble.FILE_FOREIGN):
                raise self._damaged(path) from error
            raise
        case = SqliteCaseFile(connection, path, lock)
        try:
            read_through(case)
        except (ExpectedError, sqlite3.OperationalError):  # the second: a table of ours lacks a column
            connection.close()
            raise self._damaged(path) from None
        if lock is not None:
            self._backups.make(path, self._clock())
        if lock is not None and version < NEWEST:
            self._migrate(connection, path)
        return case

    def _check(self, connection: sqlite3.Connection, path: Path) -> int:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise ExpectedError(Trouble.FILE_DAMAGED, path=path.name)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        names = connection.execute(
            "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ).fetchall()
        tables = {name for kind, name in names if kind == "table"}
        # A trigger or view would run foreign SQL at our next write: no case of ours has one.
        if tables - _MIGRATIONS != TABLES_OF.get(version, frozenset()) or any(
            kind in ("trigger", "view") for kind, _ in names
        ):
            raise ExpectedError(Trouble.FILE_DAMAGED, path=path.name)
        return int(version)

    def _migrate(self, connection: sqlite3.Connection, path: Path) -> None:
        """Bring a file that was read without damage to the newest form, wholly or not at all."""
        try:
            with translated(path):
                _migrate(connection)
        except BaseException as error:
            connection.close()
            if isinstance(error, ExpectedError) and error.trouble is Trouble.FILE_DAMAGED:
                raise self._damaged(path) from error
            raise

    def _damaged(self, path: Path) -> ExpectedError:
        backup = self._backups.newest(path)
        words = f"; die letzte Sicherung liegt unter „{backup}“" if backup else ""
        return ExpectedError(Trouble.FILE_DAMAGED, path=path.name, backup=words, copy=backup)


def _refuse_place(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise ExpectedError(Trouble.IS_FOLDER if path.is_dir() else Trouble.FILE_EXISTS, path=path.name)
    if not path.parent.is_dir():
        raise ExpectedError(Trouble.FOLDER_MISSING, path=path.parent)


def _recognise(path: Path) -> None:
    """Refuse what is no case by its first hundred bytes, before SQLite touches it."""
    try:
        if path.is_dir():
            raise ExpectedError(Trouble.IS_FOLDER, path=path.name)
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise ExpectedError(Trouble.FILE_MISSING, path=path) from error
    except OSError as error:
        raise ExpectedError(Trouble.FILE_UNREADABLE, path=path) from error
    if not head:
        raise ExpectedError(Trouble.FILE_EMPTY, path=path.name)
    # Header of a SQLite file: user_version at byte 60, application_id at byte 68 (sqlite.org/fileformat2.html).
    if not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise ExpectedError(Trouble.FILE_FOREIGN, path=path.name)
    version = int.from_bytes(head[60:64], "big")
    if version > NEWEST:
        raise ExpectedError(Trouble.FILE_NEWER, path=path.name, found=version, known=NEWEST)


def _protected(path: Path) -> bool:
    """Tell whether the file carries no right to write; its mode counts even for those who could override it."""
    return not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK)


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    mode = "rw" if write else "ro"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA synchronous = FULL")
    if write:
        # A rollback journal also works on network drives, where a write-ahead log would not.
        connection.execute("PRAGMA journal_mode = DELETE")
    return connection


def _fill(part: Path, new: NewCase) -> None:
    from sqlite_utils import Database  # noqa: PLC0415  # 170 ms, needed only where a file is made

    from weltoffen_desktop.storage.schema import steps  # noqa: PLC0415  # same

    connection = sqlite3.connect(part)
    try:
        database = Database(connection)
        steps.apply(database)
        who = new.municipality
        started = new.started.isoformat(timespec="seconds")
        with database.atomic():
            database.table("municipality").insert(
                {"name": who.name, "ags": who.ags, "kind": who.kind.value, "size": who.size.value}
            )
            database.table("definition").insert(
                {
                    "fingerprint": new.questionnaire.fingerprint,
                    "id": new.questionnaire.id,
                    "version": new.questionnaire.version,
                    "content": json.dumps(new.definition, ensure_ascii=False),
                    "stored": started,
                }
            )
            database.table("round").insert(
                {
                    "title": new.round_title,
                    "started": started,
                    "definition": new.questionnaire.fingerprint,
                    "path": new.path.value,
                }
            )
            database.table("perspective").insert({"title": new.perspective})
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {NEWEST}")
        connection.commit()
    finally:
        connection.close()


def _migrate(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database  # noqa: PLC0415  # see _fill

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


def _put_in_place(part: Path, path: Path) -> None:
    """Give the finished file its name without ever replacing another."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise ExpectedError(Trouble.FILE_EXISTS, path=path.name) from None
    except OSError:  # FAT on a USB stick knows no links
        if path.exists():
            raise ExpectedError(Trouble.FILE_EXISTS, path=path.name) from None
        part.rename(path)
