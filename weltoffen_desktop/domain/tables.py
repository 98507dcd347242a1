"""Tables as plain values: a workbook holds sheets, a sheet typed columns and rows; knows no file format.

Everything in a cell is data, never a formula. What a column holds can be told by its title alone, so that a finished
file can be counted again from what stands in it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Protocol

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.domain.questionnaire import QuestionKind

Cell = str | int | float | date | None


class ColumnKind(Enum):
    """What stands in a column; ``VALUE`` is what a question takes, a number or a text."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DATE = "date"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``width`` is in letters."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 14


NUMBER = "Nummer"
KIND = "Art der Frage"
STATUS = "Bearbeitung"
VALUE = "Wert"
NOTE = "Notiz"
REASON = "Begründung"
MEASURE = "Maßnahme"
SOURCES = {kind: f"Quelle: {word}" for kind, word in phrases.EVIDENCE.items()}
ANSWER_TITLES = frozenset({NUMBER, KIND, STATUS, VALUE})  # by these the table of answers is known again
_NOTES = frozenset({NOTE, REASON, *SOURCES.values()})
_ANSWERED = phrases.STATUSES[Status.ANSWERED]
_OWN_WORDS = phrases.QUESTION_KINDS[QuestionKind.TEXT]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table under its name; every row has as many cells as there are columns, no text in it is blank."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def counts(self) -> Counts:
        """What the sheet holds."""
        shown = (["" if cell is None else str(cell) for cell in row] for row in self.rows)
        return count_rows([column.title for column in self.columns], shown)


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets that make one file, the main one first; ``author`` is only what somebody typed."""

    title: str
    language: str
    sheets: tuple[Sheet, ...]
    fingerprint: str = ""
    author: str = ""

    @property
    def counts(self) -> Counts:
        """What all sheets hold together."""
        return add_counts(sheet.counts for sheet in self.sheets)

    def parts(self) -> tuple["Workbook", ...]:
        """Return each sheet as a workbook of its own, for formats that hold one table and nothing beside it."""
        return tuple(
            replace(self, title=sheet.title, sheets=(sheet,), fingerprint="", author="") for sheet in self.sheets
        )


@dataclass(frozen=True, slots=True)
class TableFindings:
    """What a finished table file holds when it is read back; what its format cannot hold is empty."""

    sheets: int
    counts: Counts
    title: str = ""
    language: str = ""
    fingerprint: str = ""
    author: str = ""


class TableWriter(Protocol):
    """A workbook becomes a file."""

    def render(self, workbook: Workbook, *, created: datetime, cancelled: Callable[[], bool]) -> bytes:
        """Return the finished file. Raises: ExpectedError (REPORT_CANCELLED)."""
        ...

    def inspect(self, data: bytes) -> TableFindings:
        """Read a finished file back. Raises: ExpectedError (REPORT_INCOMPLETE) for what is no such file."""
        ...


def add_counts(several: Iterable[Counts]) -> Counts:
    """Return the sum of counts."""
    every = list(several)
    return Counts(
        sum(one.questions for one in every),
        sum(one.answers for one in every),
        sum(one.notes for one in every),
        sum(one.measures for one in every),
    )


def count_rows(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Counts:
    """Count what the rows of a sheet hold, by the titles of its columns.

    An answer in somebody's own words counts as a note, as it does in the reports.
    """
    place: Mapping[str, int] = {title: index for index, title in enumerate(header)}

    def cell(row: Sequence[str], title: str) -> str:
        index = place.get(title, len(row))
        return row[index].strip() if index < len(row) else ""

    questions = answers = notes = measures = 0
    for row in rows:
        questions += bool(cell(row, NUMBER))
        answered = cell(row, STATUS) == _ANSWERED
        answers += answered
        notes += sum(bool(cell(row, title)) for title in _NOTES)
        notes += answered and cell(row, KIND) == _OWN_WORDS and bool(cell(row, VALUE))
        measures += bool(cell(row, MEASURE))
    return Counts(questions, answers, notes, measures)
