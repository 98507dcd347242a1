"""A questionnaire: fields hold topics, topics hold questions, a question describes five levels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from functools import cached_property

from weltoffen_desktop.domain.conditions import Condition
from weltoffen_desktop.domain.municipality import MunicipalityKind

HIGHEST_LEVEL = 4


class QuestionKind(Enum):
    """How a question is answered; only the first two and a single choice with levels make a number."""

    LEVEL = "level"
    YES_NO_PARTLY = "yes-no-partly"
    SINGLE_CHOICE = "single-choice"
    MULTIPLE_CHOICE = "multiple-choice"
    NUMBER = "number"
    TEXT = "text"


class Band(IntEnum):
    """Where a result stands: 0-<25, 25-<50, 50-<75, 75-100 of 100."""

    STARTING = 0
    BUILDING = 1
    SETTLED = 2
    EXEMPLARY = 3

    @property
    def key(self) -> str:
        """Name of the band in definition files."""
        return self.name.lower()


class Path(Enum):
    """Which questions a round asks: all of them or only the core."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Level:
    """One described state."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; ``level`` (0..4) where choosing it counts as a level."""

    id: str
    text: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The next step for whoever stands on one of ``levels``."""

    levels: frozenset[int]
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question with all that helps to answer it."""

    id: str
    title: str
    text: str
    why: str
    kind: QuestionKind = QuestionKind.LEVEL
    core: bool = False
    weight: float = 1.0
    applies_to: frozenset[MunicipalityKind] = frozenset(MunicipalityKind)
    levels: tuple[Level, ...] = ()
    options: tuple[Option, ...] = ()
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    evidence: tuple[str, ...] = ()
    not_applicable_when: str = ""
    help: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    articles: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    show_when: Condition | None = None

    @property
    def scored(self) -> bool:
        """Whether an answer makes a number."""
        if self.kind is QuestionKind.SINGLE_CHOICE:
            return all(option.level is not None for option in self.options)
        return self.kind in (QuestionKind.LEVEL, QuestionKind.YES_NO_PARTLY)

    def suggestion_for(self, level: int) -> Suggestion | None:
        """Return the first suggestion written for ``level``."""
        return next((one for one in self.suggestions if level in one.levels), None)


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions about one thing."""

    id: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of action (Handlungsfeld)."""

    id: str
    title: str
    short: str
    icon: str
    intro: str
    bands: Mapping[Band, str]
    topics: tuple[Topic, ...]

    def questions(self) -> Iterator[Question]:
        """Yield the questions of the field in order."""
        for topic in self.topics:
            yield from topic.questions


@dataclass(frozen=True)
class Questionnaire:
    """A published definition; equal content has the equal fingerprint (SHA-256, hex)."""

    id: str
    version: str
    title: str
    language: str
    about: str
    licence: str
    scale: tuple[str, ...]
    fields: tuple[Field, ...]
    fingerprint: str = field(default="", compare=False)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by its id."""
        return {question.id: question for question in self.questions()}

    @cached_property
    def field_of(self) -> Mapping[str, Field]:
        """The field of every question by the question's id."""
        return {question.id: one for one in self.fields for question in one.questions()}

    @cached_property
    def has_conditions(self) -> bool:
        """Whether an answer can show or hide another question."""
        return any(question.show_when is not None for question in self.questions())

    def questions(self) -> Iterator[Question]:
        """Yield all questions in order."""
        for one in self.fields:
            yield from one.questions()

    def core_questions(self) -> tuple[Question, ...]:
        """Return the questions of the short path."""
        return tuple(question for question in self.questions() if question.core)
