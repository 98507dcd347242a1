"""What stands out in an evaluation: strengths, gaps and the next steps that fit; the rules stand in docs/method.md."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from weltoffen_desktop.domain.questionnaire import Field, Question, Suggestion
from weltoffen_desktop.domain.scoring import Evaluation

STRONG_FROM = 3
WEAK_UP_TO = 1
_PER_FIELD = 2  # no field fills a list alone


@dataclass(frozen=True, slots=True)
class Finding:
    """One question that stands out, with the level that it stands on."""

    field: Field
    question: Question
    level: int


@dataclass(frozen=True, slots=True)
class NextStep:
    """A suggestion with the finding that is its reason."""

    finding: Finding
    suggestion: Suggestion


def strengths(evaluation: Evaluation, limit: int = 3) -> tuple[Finding, ...]:
    """Return the strongest questions: level 3 or 4, highest first, then weight, core, order; two per field at most."""
    return _pick(evaluation, limit, lambda level: level >= STRONG_FROM, lambda level: -level)


def gaps(evaluation: Evaluation, limit: int = 3) -> tuple[Finding, ...]:
    """Return the weakest questions: level 0 or 1, lowest first, then weight, core, order; two per field at most."""
    return _pick(evaluation, limit, lambda level: level <= WEAK_UP_TO, lambda level: level)


def next_steps(evaluation: Evaluation, limit: int = 5) -> tuple[NextStep, ...]:
    """Return suggestions for the levels reached: gaps first, then level 2; questions without one are passed over."""
    everything = len(evaluation.questions())
    steps = []
    for finding in _pick(evaluation, everything, lambda level: level < STRONG_FROM, lambda level: level):
        suggestion = finding.question.suggestion_for(finding.level)
        if suggestion is not None:
            steps.append(NextStep(finding, suggestion))
    return tuple(steps[:limit])


def _pick(
    evaluation: Evaluation, limit: int, wanted: Callable[[int], bool], rank: Callable[[int], int]
) -> tuple[Finding, ...]:
    found = [
        Finding(field.field, row.question, row.level)
        for field in evaluation.fields
        for row in field.questions
        if row.level is not None and wanted(row.level)
    ]
    found.sort(key=lambda one: (rank(one.level), -one.question.weight, not one.question.core))
    return tuple(_spread(found, limit))


def _spread(found: Sequence[Finding], limit: int) -> list[Finding]:
    """Take in order, but from one field two at most while others have something to say."""
    taken: list[Finding] = []
    waiting: list[Finding] = []
    for one in found:
        same = sum(other.field.id == one.field.id for other in taken)
        (taken if same < _PER_FIELD else waiting).append(one)
    return (taken + waiting)[:limit]
