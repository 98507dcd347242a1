"""The one function that makes numbers; screen, PDF, tables and command line all read its result.

A question counts level / 4. A topic, a field and the whole are the weighted mean of the answered questions, times 100.
Open, don't know and not applicable never count as zero. Everything is kept in whole numbers, so that a band never
depends on rounding: weights count in thousandths, and a shown number is cut off, not rounded up across a band.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Status
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.path import Progress, QuestionPath
from weltoffen_desktop.domain.questionnaire import (
    HIGHEST_LEVEL,
    Band,
    Field,
    Path,
    Question,
    QuestionKind,
    Questionnaire,
    Topic,
)

RELIABLE_COVERAGE = 60  # per cent of the applicable questions that must be answered
_YES_NO_PARTLY = {"yes": 4, "partly": 2, "no": 0}


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How one question entered the result; ``level`` is ``None`` where it did not count."""

    question: Question
    status: Status
    level: int | None

    @property
    def weight(self) -> int:
        """Weight in thousandths."""
        return round(self.question.weight * 1000)


@dataclass(frozen=True, slots=True)
class Result:
    """A number and what stands beside it.

    ``points`` of ``possible`` are weighted levels in thousandths; ``applicable`` counts scored questions that are
    shown and not marked as not applicable.
    """

    points: int
    possible: int
    answered: int
    applicable: int
    unknown: int
    not_applicable: int

    @property
    def value(self) -> float | None:
        """0..100, ``None`` where nothing is answered."""
        return 100 * self.points / self.possible if self.possible else None

    @property
    def shown(self) -> int | None:
        """The whole number that people read: cut off, so that number and band always agree."""
        return 100 * self.points // self.possible if self.possible else None

    @property
    def band(self) -> Band | None:
        """The band, ``None`` where nothing is answered."""
        return Band(min(4 * self.points // self.possible, 3)) if self.possible else None

    @property
    def coverage(self) -> int | None:
        """Answered of applicable questions in whole per cent, cut off; ``None`` where none applies."""
        return 100 * self.answered // self.applicable if self.applicable else None

    @property
    def reliable(self) -> bool:
        """Whether enough is answered for the number to be trusted."""
        return bool(self.applicable) and 100 * self.answered >= RELIABLE_COVERAGE * self.applicable


@dataclass(frozen=True, slots=True)
class TopicResult:
    """Result of one topic."""

    topic: Topic
    result: Result


@dataclass(frozen=True, slots=True)
class FieldResult:
    """Result of one field with all that made it."""

    field: Field
    result: Result
    progress: Progress
    topics: tuple[TopicResult, ...]
    questions: tuple[QuestionResult, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole result; computed when needed, never stored as truth."""

    questionnaire: Questionnaire
    path: Path
    result: Result
    progress: Progress
    fields: tuple[FieldResult, ...]

    def questions(self) -> tuple[QuestionResult, ...]:
        """Return how every shown question entered the result, in order."""
        return tuple(one for field in self.fields for one in field.questions)


def level_of(question: Question, answer: Answer) -> int | None:
    """Return the level 0..4 that ``answer`` counts as, ``None`` where it does not count."""
    if answer.status is not Status.ANSWERED:
        return None
    match question.kind, answer.value:
        case QuestionKind.LEVEL, int(level):
            return level
        case QuestionKind.YES_NO_PARTLY, str(word):
            return _YES_NO_PARTLY.get(word)
        case QuestionKind.SINGLE_CHOICE, str(chosen) if question.scored:
            return next((option.level for option in question.options if option.id == chosen), None)
        case _:
            return None


def evaluate(
    questionnaire: Questionnaire, sheet: AnswerSheet, kind: MunicipalityKind, path: Path = Path.FULL
) -> Evaluation:
    """Compute the result of ``sheet`` over the questions that are asked of this ``kind`` on this ``path``."""
    asked = QuestionPath(questionnaire, sheet, kind, path)
    fields = tuple(_field(field, sheet, asked) for field in questionnaire.fields)
    whole = _result(one for field in fields for one in field.questions)
    return Evaluation(questionnaire, path, whole, _sum_progress(fields), fields)


def _field(field: Field, sheet: AnswerSheet, asked: QuestionPath) -> FieldResult:
    topics: list[TopicResult] = []
    every: list[QuestionResult] = []
    for topic in field.topics:
        rows = [
            QuestionResult(question, sheet[question.id].status, level_of(question, sheet[question.id]))
            for question in topic.questions
            if asked.shows(question.id)
        ]
        every.extend(rows)
        topics.append(TopicResult(topic, _result(rows)))
    progress = Progress(sum(one.status is not Status.OPEN for one in every), len(every))
    return FieldResult(field, _result(every), progress, tuple(topics), tuple(every))


def _result(rows: Iterable[QuestionResult]) -> Result:
    points = possible = answered = applicable = unknown = not_applicable = 0
    for row in rows:
        if not row.question.scored:
            continue
        if row.status is Status.NOT_APPLICABLE:
            not_applicable += 1
            continue
        applicable += 1
        unknown += row.status is Status.UNKNOWN
        if row.level is not None:
            answered += 1
            points += row.weight * row.level
            possible += row.weight * HIGHEST_LEVEL
    return Result(points, possible, answered, applicable, unknown, not_applicable)


def _sum_progress(fields: Iterable[FieldResult]) -> Progress:
    counted = [field.progress for field in fields]
    return Progress(sum(one.settled for one in counted), sum(one.total for one in counted))
