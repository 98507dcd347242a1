"""Making and opening case files: whatever is no usable case is refused in one sentence, and left as it is."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import Definitions, NewCase, Salvaged
from weltoffen_desktop.storage.backups import Backups
from weltoffen_desktop.storage.case_file import SqliteCaseFile
from weltoffen_desktop.storage.door import checked_version, connect, protected, recognise, unfinished
from weltoffen_desktop.storage.faults import translated
from weltoffen_desktop.storage.form import NEWEST
from weltoffen_desktop.storage.lock import Lock, LockedElsewhere
from weltoffen_desktop.storage.making import filled, free_name, migrate, place_new, refuse_place
from weltoffen_desktop.storage.read_through import read_through


class SqliteCaseFiles:
    """Cases as SQLite files; ``backups`` is the program's own folder for copies."""

    def __init__(self, backups: Path, clock: Callable[[], datetime]) -> None:
        self._backups = Backups(backups)
        self._clock = clock

    def create(self, path: Path, new: NewCase) -> SqliteCaseFile:
        """Make a new case file and open it; an existing file is never replaced."""
        refuse_place(path)
        place_new(path, lambda: filled(new))
        return self.open(path)

    def open(self, path: Path, *, read_only: bool = False) -> SqliteCaseFile:
        """Open a case; read-only where asked, where the file is write-protected or where somebody else has it open."""
        try:
            recognise(path)
        except ExpectedError as error:
            # Emptied or overwritten, but once a case that we copied: that is damage.
            lost = error.trouble in (Trouble.FILE_EMPTY, Trouble.FILE_FOREIGN)
            if lost and self._backups.newest(path) is not None:
                raise self._damaged(path) from error
            raise
        lock = None if read_only or protected(path) else self._lock(path)
        try:
            if lock is None and unfinished(path):
                self._roll_back(path)
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
            raise ExpectedError(Trouble.NO_BACKUP, path=path)
        target = free_name(path, "Sicherung")
        place_new(target, newest.read_bytes)
        return target

    def salvage(self, path: Path, known: Definitions) -> Salvaged:
        """Put what is readable of a case beside it as "NAME (gerettet N).weltoffen"; nothing is replaced."""
        from weltoffen_desktop.storage.salvage import rescued  # noqa: PLC0415  # hardly anybody ever needs it

        try:
            recognise(path)
        except ExpectedError as error:
            if error.trouble not in (Trouble.FILE_FOREIGN, Trouble.FILE_EMPTY) or not path.is_file():
                raise
        found = rescued(path, self._backups.newest(path), known)
        target = free_name(path, "gerettet")
        place_new(target, lambda: found.data)
        return Salvaged(target, found.answers, found.from_history, found.from_backup)

    def _lock(self, path: Path) -> Lock | None:
        try:
            return Lock(path, self._clock())
        except (LockedElsewhere, OSError):
            return None

    def _roll_back(self, path: Path) -> None:
        """Take back what a killed program had begun to write; whoever only reads could not, and could read nothing."""
        lock = None if protected(path) else self._lock(path)
        if lock is not None:
            try:
                with translated(path), contextlib.closing(connect(path, "mode=rw")) as connection:
                    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except ExpectedError as error:
                if error.trouble is Trouble.FILE_DAMAGED:
                    raise self._damaged(path) from error
            finally:
                lock.release()

    def _opened(self, path: Path, lock: Lock | None) -> SqliteCaseFile:
        try:
            with translated(path):
                connection = connect(path, "mode=ro" if lock is None else "mode=rw")
                try:
                    version = checked_version(connection, path)
                    if lock is not None:
                        # A rollback journal also works on network drives, where a write-ahead log would not.
                        connection.execute("PRAGMA journal_mode = DELETE")
                except BaseException:
                    connection.close()
                    raise
        except ExpectedError as error:
            if error.trouble in (Trouble.FILE_DAMAGED, Trouble.FILE_FOREIGN):
                raise self._damaged(path) from error
            if error.trouble is Trouble.FILE_READ_ONLY:  # a journal is to be rolled back first
                raise ExpectedError(Trouble.FILE_UNFINISHED, path=path.name) from error
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

    def _migrate(self, connection: sqlite3.Connection, path: Path) -> None:
        """Bring a file that was read without damage to the newest form, wholly or not at all."""
        try:
            with translated(path):
                migrate(connection)
        except BaseException as error:
            connection.close()
            if isinstance(error, ExpectedError) and error.trouble is Trouble.FILE_DAMAGED:
                raise self._damaged(path) from error
            raise

    def _damaged(self, path: Path) -> ExpectedError:
        backup = self._backups.newest(path)
        words = f"; die letzte Sicherung liegt unter „{backup}“" if backup else ""
        return ExpectedError(Trouble.FILE_DAMAGED, path=path.name, backup=words, copy=backup)
