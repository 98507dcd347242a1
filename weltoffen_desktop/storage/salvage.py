"""What can still be read of a damaged case becomes a new one; the damaged file is only read, and never by its journal.

Every row is read alone, so that a broken page takes with it only what stood on it. An answer that is lost is taken from
the history, which holds every answer once more, and else from the newest copy. Nothing is guessed: what does not fit
the definition stays out.
"""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weltoffen_desktop.domain.answer_text import checked_value
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.definition import fingerprint, from_plain
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.storage.answer_rows import from_json, from_row, moment
from weltoffen_desktop.storage.case_file import SqliteCaseFile
from weltoffen_desktop.storage.door import connect, shape_of
from weltoffen_desktop.storage.form import SHAPES, columns
from weltoffen_desktop.storage.making import empty
from weltoffen_desktop.storage.read_through import read_council, read_through

Row = tuple[Any, ...]
Definitions = Callable[[], Iterable[Mapping[str, Any]]]
_FURTHEST = 100_000  # rows looked for one by one behind a broken page
_UNREADABLE = (sqlite3.Error, UnicodeError, OSError)
_UNFIT = (ExpectedError, sqlite3.Error, ValueError, TypeError, KeyError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Rescued:
    """A new case file, and how many answers came from where."""

    data: bytes
    answers: int
    from_history: int
    from_backup: int


def rescued(path: Path, copy: Path | None, known: Definitions) -> Rescued:
    """Return what is left of the case at ``path``; ``known`` are definitions that came with the program.

    Raises: ExpectedError (NOTHING_SALVAGED) where no answer can be read, or not whose they are.
    """
    mine, spare = _readable(path), _readable(copy) if copy is not None else {}
    with contextlib.closing(empty()) as connection:
        case = SqliteCaseFile(connection, path, None)
        new = _New(connection, case)
        definitions = [*mine.get("definition", ()), *spare.get("definition", ())]
        whole = new.keep("definition", definitions, _prove)
        wanted = {row[3] for row in (*mine.get("round", ()), *spare.get("round", ()))}
        if not wanted <= {row[0] for row in whole}:
            others = [_definition_row(one) for one in known()]
            new.keep("definition", [row for row in others if row[0] in wanted], _prove)
        for table, check in (
            ("municipality", lambda _: case.municipality().land),
            ("round", lambda _: [case.questionnaire(one) for one in case.rounds()]),
            ("perspective", lambda _: case.perspectives()),
        ):
            if not (new.keep(table, mine.get(table, ()), check) or new.keep(table, spare.get(table, ()), check)):
                raise ExpectedError(Trouble.NOTHING_SALVAGED, path=path.name)
        fits = _Fits(case)
        counts = [
            len(new.keep("answer", rows, fits.answer))
            for rows in (mine.get("answer", ()), _last_answers(mine.get("history", ())), spare.get("answer", ()))
        ]
        if not counts[0] + counts[1]:
            raise ExpectedError(Trouble.NOTHING_SALVAGED, path=path.name)
        new.keep("history", mine.get("history", ()), fits.history)
        new.keep("bookmark", mine.get("bookmark", ()), lambda _: (case.bookmarks(), case.report_texts()))
        if "secret" in mine:  # papers made of the case go on to fit it
            connection.execute("DELETE FROM secret")
        for table in ("secret", "target", "measure", "profile", "paper", "logo"):
            new.keep(table, mine.get(table, ()), lambda _: read_council(case))
        read_through(case)
        return Rescued(connection.serialize(), sum(counts), counts[1], counts[2])


class _New:
    """The case that is being put together."""

    def __init__(self, connection: sqlite3.Connection, case: SqliteCaseFile) -> None:
        self._connection = connection
        self._case = case

    def keep(self, table: str, rows: Iterable[Row], check: Callable[[Row], object]) -> list[Row]:
        """Take in the rows after which the case passes ``check``; return them. A key is taken in once."""
        marks = ", ".join("?" for _ in columns(table))
        kept = []
        for row in rows:
            self._connection.execute("SAVEPOINT one")
            try:
                self._connection.execute(f"INSERT INTO {table} ({', '.join(columns(table))}) VALUES ({marks})", row)
                check(row)
                kept.append(row)
            except _UNFIT:
                self._connection.execute("ROLLBACK TO one")
            self._connection.execute("RELEASE one")
        return kept


class _Fits:
    """Whether rows fit the rounds, perspectives and questions of the case."""

    def __init__(self, case: SqliteCaseFile) -> None:
        self._questions = {one.id: case.questionnaire(one).by_id for one in case.rounds()}
        self._perspectives = {one.id for one in case.perspectives()}

    def answer(self, row: Row) -> None:
        """Raise where no question of the case allows the answer."""
        question = self._questions[row[0]][row[2]]
        answer = from_row(row[3:])
        if row[1] not in self._perspectives:
            raise KeyError(row[1])
        if answer.status is Status.ANSWERED:
            checked_value(question, answer.value)

    def history(self, row: Row) -> None:
        """Raise where the change is none that this program wrote."""
        _, round_id, _, question, before, after, at, _ = row
        _ = self._questions[round_id][question], from_json(before), from_json(after), moment(at)


def _readable(path: Path) -> dict[str, list[Row]]:
    """Return all rows of our tables that SQLite can still read."""
    try:
        # Immutable: no journal is rolled back, nothing is locked or written. A writable schema is one that SQLite reads
        # even where parts of it are broken; what stands there for one table says nothing against the others.
        connection = connect(path, "mode=ro&immutable=1", "PRAGMA writable_schema = ON")
    except _UNREADABLE:
        return {}
    with contextlib.closing(connection):
        return {table: list(_rows(connection, table)) for table in SHAPES}


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    names = ", ".join(columns(table))
    seen, last = 0, _FURTHEST
    try:
        real = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?"
        if connection.execute(real, (table,)).fetchone() != (1,) or shape_of(connection, table) != SHAPES[table]:
            return  # a view or a table of strangers could answer for ever
        for seen, *cells in connection.execute(f"SELECT rowid, {names} FROM {table} NOT INDEXED ORDER BY rowid"):  # noqa: B007  # read after the loop broke
            yield tuple(cells)
    except _UNREADABLE:
        with contextlib.suppress(*_UNREADABLE):
            (highest,) = connection.execute(f"SELECT max(rowid) FROM {table} NOT INDEXED").fetchone()
            last = min(highest, seen + _FURTHEST)
        for rowid in range(seen + 1, last + 1):
            with contextlib.suppress(*_UNREADABLE):
                yield from connection.execute(f"SELECT {names} FROM {table} NOT INDEXED WHERE rowid = ?", (rowid,))


def _prove(row: Row) -> Questionnaire:
    found = from_plain(json.loads(row[3]))
    if found.fingerprint != row[0]:
        raise ValueError(row[0])
    return found


def _definition_row(plain: Mapping[str, Any]) -> Row:
    return fingerprint(plain), plain["id"], plain["version"], json.dumps(plain, ensure_ascii=False), ""


def _last_answers(history: Iterable[Row]) -> Iterator[Row]:
    """Return what the history says of every answer, the last word first."""
    for row in sorted(history, key=lambda one: -one[0]):
        with contextlib.suppress(ValueError, TypeError, RecursionError):
            yield (*row[1:4], *json.loads(row[5]))
