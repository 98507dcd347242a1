"""What somebody answered: a state, a value, a note, evidence; frozen, a change is a new value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from types import MappingProxyType

Value = int | float | str | tuple[str, ...]
TEXT_LIMIT = 20_000


class Status(Enum):
    """Where the answer to one question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class EvidenceKind(Enum):
    """The three ticks, independent of the level: decided, practised inside, visible outside."""

    DECIDED = "decided"
    PRACTISED = "practised"
    VISIBLE = "visible"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One tick with the text that says where it can be seen."""

    ticked: bool = False
    source: str = ""


def _no_evidence() -> Mapping[EvidenceKind, Evidence]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question; ``value`` is set exactly when ``status`` is ANSWERED."""

    status: Status = Status.OPEN
    value: Value | None = None
    reason: str = ""
    note: str = ""
    evidence: Mapping[EvidenceKind, Evidence] = field(default_factory=_no_evidence)
    marked: bool = False
    carried: bool = False
    changed: datetime | None = None

    @property
    def settled(self) -> bool:
        """Whether somebody dealt with the question: answered, don't know or not applicable."""
        return self.status is not Status.OPEN

    @property
    def blank(self) -> bool:
        """Whether nothing at all is said."""
        return replace(self, changed=None) == EMPTY

    def answered(self, value: Value) -> "Answer":
        """Return this answer with ``value``; what was carried over counts as checked now."""
        return replace(self, status=Status.ANSWERED, value=value, reason="", carried=False)

    def with_status(self, status: Status, reason: str = "") -> "Answer":
        """Return this answer in a state without a value."""
        return replace(self, status=status, value=None, reason=reason, carried=False)

    def with_evidence(self, kind: EvidenceKind, evidence: Evidence) -> "Answer":
        """Return this answer with one tick changed."""
        rest = {key: value for key, value in self.evidence.items() if key is not kind}
        if evidence != Evidence():
            rest[kind] = evidence
        ordered = {key: rest[key] for key in EvidenceKind if key in rest}
        return replace(self, evidence=MappingProxyType(ordered))


EMPTY = Answer()


class AnswerSheet:
    """All answers of one perspective in one round by question id; what nobody answered is :data:`EMPTY`."""

    __slots__ = ("_answers",)

    def __init__(self, answers: Mapping[str, Answer] | None = None) -> None:
        self._answers = dict(answers or {})

    def __getitem__(self, question_id: str) -> Answer:
        return self._answers.get(question_id, EMPTY)

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AnswerSheet) and self._answers == other._answers

    __hash__ = None  # type: ignore[assignment]  # as for every mapping

    def with_answers(self, changes: Mapping[str, Answer]) -> "AnswerSheet":
        """Return a sheet with ``changes`` laid over this one."""
        return AnswerSheet({**self._answers, **changes})
