"""How a number came about, as values; knows no widget and adds nothing up that scoring has not added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.answers import AnswerSheet, Status
from weltoffen_desktop.domain.questionnaire import HIGHEST_LEVEL, Question
from weltoffen_desktop.domain.scoring import Evaluation, FieldResult, QuestionResult, Result

_THOUSANDTHS = 1000


class Counting(Enum):
    """Whether an answer entered the number, and why not."""

    COUNTED = "counted"
    OPEN = "open"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"
    NEVER = "never"
    """Numbers, texts and multiple choices are shown, but make no points."""


_BY_STATUS = {
    Status.OPEN: Counting.OPEN,
    Status.ANSWERED: Counting.COUNTED,
    Status.UNKNOWN: Counting.UNKNOWN,
    Status.NOT_APPLICABLE: Counting.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One question in the sum; ``points`` of ``possible`` are empty where it did not count."""

    question: Question
    answer: str
    counting: Counting
    weight: str
    points: str
    possible: str


@dataclass(frozen=True, slots=True)
class Part:
    """A topic of a field, or a field of the whole, with its own number and its questions; ``key`` is its id."""

    key: str
    title: str
    result: Result
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Unfolding:
    """A number and all that made it; ``field`` is ``None`` for the whole."""

    field: str | None
    title: str
    result: Result
    parts: tuple[Part, ...]
    points: str
    possible: str
    quotient: str
    """The division times 100 before it is cut off, with two decimals at most; ends in … where more follow."""


def unfold(evaluation: Evaluation, sheet: AnswerSheet, field_id: str | None = None) -> Unfolding:
    """Return what made the number of one field, or of the whole where no field is named."""
    if field_id is None:
        parts = tuple(
            Part(one.field.id, one.field.title, one.result, _lines(one.questions, sheet)) for one in evaluation.fields
        )
        return _unfolding(None, evaluation.questionnaire.title, evaluation.result, parts)
    field = next(one for one in evaluation.fields if one.field.id == field_id)
    return _unfolding(field_id, field.field.title, field.result, tuple(_topics(field, sheet)))


def _topics(field: FieldResult, sheet: AnswerSheet) -> Iterable[Part]:
    for topic in field.topics:
        ids = {question.id for question in topic.topic.questions}
        lines = _lines((row for row in field.questions if row.question.id in ids), sheet)
        if lines:
            yield Part(topic.topic.id, topic.topic.title, topic.result, lines)


def _lines(rows: Iterable[QuestionResult], sheet: AnswerSheet) -> tuple[Line, ...]:
    return tuple(_line(row, sheet) for row in rows)


def _line(row: QuestionResult, sheet: AnswerSheet) -> Line:
    question = row.question
    counting = _BY_STATUS[row.status] if question.scored else Counting.NEVER
    counted = row.level is not None
    return Line(
        question=question,
        answer=phrases.answer_words(question, sheet[question.id]),
        counting=counting,
        weight=_units(row.weight),
        points=_units(row.weight * row.level) if row.level is not None else "",
        possible=_units(row.weight * HIGHEST_LEVEL) if counted else "",
    )


def _unfolding(field: str | None, title: str, result: Result, parts: Iterable[Part]) -> Unfolding:
    return Unfolding(
        field=field,
        title=title,
        result=result,
        parts=tuple(part for part in parts if part.lines),
        points=_units(result.points),
        possible=_units(result.possible),
        quotient=_quotient(result),
    )


def _units(thousandths: int) -> str:
    return german.number(thousandths / _THOUSANDTHS)


def _quotient(result: Result) -> str:
    if not result.possible:
        return ""
    hundredths, rest = divmod(100 * 100 * result.points, result.possible)
    whole, decimals = divmod(hundredths, 100)
    text = german.number(whole + decimals / 100)
    return f"{text} …" if rest else text
