"""When a follow-up question is shown; rules are a table, unknown operators fail when the form is read."""

from collections.abc import Callable, Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass

from weltoffen_desktop.domain.answers import AnswerSheet, Status, Value

LONGEST_CHAIN = 30  # follow-ups of follow-ups; each is decided by the one before


@dataclass(frozen=True, slots=True)
class Comparison:
    """One look at one answer."""

    question: str
    operator: str
    value: object


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds when every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when one part holds."""

    parts: tuple["Condition", ...]


Condition = Comparison | AllOf | AnyOf


def _number(given: Value | None) -> float | None:
    return float(given) if isinstance(given, int | float) else None


def _at_least(given: Value | None, wanted: object) -> bool:
    number = _number(given)
    return number is not None and isinstance(wanted, int | float) and number >= wanted


def _at_most(given: Value | None, wanted: object) -> bool:
    number = _number(given)
    return number is not None and isinstance(wanted, int | float) and number <= wanted


OPERATORS: Mapping[str, Callable[[Value | None, object], bool]] = {
    "is": lambda given, wanted: given is not None and given == wanted,
    "is_not": lambda given, wanted: given is not None and given != wanted,
    "at_least": _at_least,
    "at_most": _at_most,
    "contains": lambda given, wanted: isinstance(given, tuple) and wanted in given,
    "answered": lambda given, wanted: (given is not None) == wanted,
}


def holds(condition: Condition, answers: AnswerSheet, shown: Callable[[str], bool]) -> bool:
    """Tell whether ``condition`` holds; an answer to a hidden question counts as not given."""
    match condition:
        case AllOf(parts):
            return all(holds(part, answers, shown) for part in parts)
        case AnyOf(parts):
            return any(holds(part, answers, shown) for part in parts)
        case Comparison(question, operator, wanted):
            answer = answers[question]
            visible = answer.status is Status.ANSWERED and shown(question)
            return OPERATORS[operator](answer.value if visible else None, wanted)


def mentioned(condition: Condition) -> Iterator[str]:
    """Yield the ids of the questions that ``condition`` looks at."""
    if isinstance(condition, Comparison):
        yield condition.question
    else:
        for part in condition.parts:
            yield from mentioned(part)


def decidable(looked_at: Mapping[str, AbstractSet[str]]) -> bool:
    """Tell whether follow-ups can be decided: none hangs on itself, and none at the end of an endless chain.

    ``looked_at`` maps each follow-up to the questions that its condition looks at.
    """
    waiting = dict(looked_at)
    for _ in range(LONGEST_CHAIN):
        ready = [key for key, others in waiting.items() if others.isdisjoint(waiting)]
        for key in ready:
            del waiting[key]
    return not waiting
