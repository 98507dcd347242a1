"""The knowledge library: articles, practice examples, voices and templates as values, and what fits a question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from weltoffen_desktop.domain.municipality import SizeClass


class TextKind(Enum):
    """What kind of text it is."""

    ARTICLE = "article"
    PRACTICE = "practice"
    VOICE = "voice"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was seen: title, address and the date (year, month or day) for which it holds."""

    title: str
    url: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Place:
    """The municipality that a practice example comes from."""

    name: str
    land: str
    kind: str
    size: SizeClass


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the library; ``body`` is Markdown without a title; ``own`` texts did not come with the program."""

    id: str
    kind: TextKind
    title: str
    summary: str
    body: str
    fields: tuple[str, ...]
    topics: tuple[str, ...]
    questions: tuple[str, ...]
    sizes: frozenset[SizeClass]
    as_of: str
    review_by: str
    sources: tuple[Source, ...]
    place: Place | None = None
    since: str = ""
    organisation: str = ""
    year: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary with other spellings and inflections."""

    id: str
    term: str
    forms: tuple[str, ...]
    text: str
    sources: tuple[Source, ...] = ()
    own: bool = False

    @property
    def spellings(self) -> frozenset[str]:
        """The term and its forms in small letters."""
        return frozenset(one.strip().casefold() for one in (self.term, *self.forms))


@dataclass(frozen=True)
class Library:
    """All texts by id, and the glossary."""

    texts: tuple[Text, ...]
    terms: tuple[Term, ...] = ()
    fingerprint: str = field(default="", compare=False)

    @cached_property
    def by_id(self) -> Mapping[str, Text]:
        """Every text by its id."""
        return {text.id: text for text in self.texts}

    def with_own(self, own: "Library", fingerprint: str = "") -> "Library":
        """Return both libraries as one, the texts of ``own`` marked; none of them ever hides one of this library."""
        term_ids = {term.id for term in self.terms}
        words = frozenset(word for term in self.terms for word in term.spellings)
        texts = [replace(text, own=True) for text in own.texts if text.id not in self.by_id]
        terms = [
            replace(term, own=True) for term in own.terms if term.id not in term_ids and not term.spellings & words
        ]
        return Library((*self.texts, *texts), (*self.terms, *terms), fingerprint)

    def for_question(self, question_id: str, linked: Sequence[str] = ()) -> tuple[Text, ...]:
        """Return the texts that help with a question: those it names first, then those that name it."""
        named = [self.by_id[one] for one in linked if one in self.by_id]
        naming = [text for text in self.texts if question_id in text.questions and text not in named]
        return (*named, *naming)


MARK_START = "\x02"
MARK_END = "\x03"


class HitKind(Enum):
    """What was found."""

    TEXT = "text"
    QUESTION = "question"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result; in ``excerpt`` each found word stands between :data:`MARK_START` and :data:`MARK_END`."""

    kind: HitKind
    id: str
    title: str
    label: str
    excerpt: str
