"""What the list of questions shows, as values: headings of fields, questions with their state, filters; knows no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from weltoffen_desktop.domain.answers import Answer, Status
from weltoffen_desktop.domain.path import Progress
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.scoring import level_of
from weltoffen_desktop.services.case_session import CaseSession


class Filter(Enum):
    """Which questions the list shows."""

    ALL = "all"
    OPEN = "open"
    UNKNOWN = "unknown"
    MARKED = "marked"
    NOTED = "noted"

    def passes(self, answer: Answer) -> bool:
        """Tell whether a question with this answer is shown."""
        match self:
            case Filter.ALL:
                return True
            case Filter.OPEN:
                return answer.status is Status.OPEN
            case Filter.UNKNOWN:
                return answer.status is Status.UNKNOWN
            case Filter.MARKED:
                return answer.marked
            case Filter.NOTED:
                return bool(answer.note)


@dataclass(frozen=True, slots=True)
class Heading:
    """A field above its questions."""

    field: str
    number: int
    title: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of the list; ``asked`` is false for one that is only looked at, not asked on this path."""

    question: str
    title: str
    status: Status
    level: int | None
    marked: bool
    noted: bool
    asked: bool


Row = Heading | Entry


def rows(session: CaseSession, chosen: Filter, current: str | None) -> tuple[Row, ...]:
    """Return the rows of the list; the current question is among them even where it does not pass."""
    return tuple(_rows(session, chosen, current))


def _rows(session: CaseSession, chosen: Filter, current: str | None) -> Iterator[Row]:
    path, sheet = session.path, session.sheet
    for number, field in enumerate(session.questionnaire.fields, start=1):
        entries = [
            entry_of(question, sheet[question.id], asked=path.shows(question.id))
            for question in field.questions()
            if question.id == current or (path.shows(question.id) and chosen.passes(sheet[question.id]))
        ]
        if entries:
            yield Heading(field.id, number, field.short, path.progress(field))
            yield from entries


def entry_of(question: Question, answer: Answer, *, asked: bool = True) -> Entry:
    """Return the row of one question."""
    return Entry(
        question.id,
        question.title,
        answer.status,
        level_of(question, answer),
        answer.marked,
        bool(answer.note),
        asked,
    )


def counts(session: CaseSession) -> Mapping[Filter, int]:
    """Count the questions behind each filter."""
    answers = [session.sheet[question.id] for question in session.path.questions()]
    return {one: sum(map(one.passes, answers)) for one in Filter}


def neighbour(session: CaseSession, chosen: Filter, current: str, step: int) -> str | None:
    """Return the question before (-1) or after (+1) the current one among those that pass, ``None`` at the ends."""
    ids = [
        question.id
        for question in session.questionnaire.questions()
        if question.id == current or (session.path.shows(question.id) and chosen.passes(session.sheet[question.id]))
    ]
    if current not in ids:
        return None
    at = ids.index(current) + step
    return ids[at] if 0 <= at < len(ids) else None
