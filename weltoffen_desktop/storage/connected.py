"""One connection to one case file, and the rules for all that is read from it and written to it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.storage.faults import translated
from weltoffen_desktop.storage.lock import Lock

Decoded = TypeVar("Decoded")


class Connected:
    """An open connection with the lock that allows to write, if it is held."""

    def __init__(self, connection: sqlite3.Connection, path: Path, lock: Lock | None) -> None:
        self._connection = connection
        self._path = path
        self._lock = lock

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether changes are refused: only who holds the lock writes."""
        return self._lock is None

    def close(self) -> None:
        """Close the connection and give the lock free."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.read_only:
            raise ExpectedError(Trouble.FILE_READ_ONLY, path=self._path.name)
        with translated(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # some errors (full disk) have rolled back already
                    self._connection.execute("ROLLBACK")
                raise

    def _all(self, sql: str, *values: str | int) -> list[tuple[Any, ...]]:
        with translated(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _one(self, sql: str, *values: str | int) -> tuple[Any, ...]:
        rows = self._all(sql, *values)
        if len(rows) != 1:
            raise ExpectedError(Trouble.FILE_DAMAGED, path=self._path.name)
        return rows[0]

    def _decoded(self, decode: Callable[[], Decoded]) -> Decoded:
        """Run ``decode``; cells that this program cannot have written mean a damaged file."""
        try:
            return decode()
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ExpectedError(Trouble.FILE_DAMAGED, path=self._path.name) from error
