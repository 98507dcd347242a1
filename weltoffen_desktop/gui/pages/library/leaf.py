"""One thing of the library, complete and ready to be shown; knows no Qt."""

from dataclasses import dataclass

from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.knowledge import HitKind, Library, Source, Term, Text, TextKind
from weltoffen_desktop.domain.municipality import Land, MunicipalityKind, SizeClass
from weltoffen_desktop.domain.phrases import KINDS, SIZES
from weltoffen_desktop.domain.prose import Block, plain_paragraphs
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.related import related
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.pages.library.shelf import label, line, term_label
from weltoffen_desktop.gui.pages.library.trail import Spot
from weltoffen_desktop.services.program import Program


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line that leads on: an id, a title, and what it is."""

    id: str
    title: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is shown; empty where a text has no such thing. ``kind`` is ``None`` for a word of the glossary."""

    spot: Spot
    kind: TextKind | None
    label: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
    setting: str = ""
    since: str = ""
    year: str = ""
    as_of: str = ""
    sources: tuple[Source, ...] = ()
    questions: tuple[Pointer, ...] = ()
    related: tuple[Pointer, ...] = ()
    own: bool = False


class Leaves:
    """Makes leaves of the library's texts and terms."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._library: Library = program.library()
        self._glossary = Glossary(self._library.terms)
        self.hints = {term.id: term.text for term in self._library.terms}

    def spot(self, text_id: str) -> Spot:
        """Return where an id leads: to a text, or as ``term:id`` to a word of the glossary."""
        prefix, _, term_id = text_id.partition(":")
        return Spot(HitKind.TERM, term_id) if prefix == "term" and term_id else Spot(HitKind.TEXT, text_id)

    def leaf(self, spot: Spot, questionnaire: Questionnaire | None = None) -> Leaf:
        """Return what stands there; questions have titles where a questionnaire is given.

        Raises: ExpectedError (TEXT_UNKNOWN) where nothing does.
        """
        if spot.kind is HitKind.TERM:
            term = self._glossary.term(spot.id)
            if term is None:
                raise ExpectedError(Trouble.TEXT_UNKNOWN, text=spot.id)
            return self._term_leaf(term)
        blocks = self._glossary.linked(self._program.prose(spot.id))
        return self._text_leaf(self._library.by_id[spot.id], blocks, questionnaire)

    def _text_leaf(self, text: Text, blocks: tuple[Block, ...], questionnaire: Questionnaire | None) -> Leaf:
        return Leaf(
            Spot(HitKind.TEXT, text.id),
            text.kind,
            _label(text),
            text.title,
            text.summary,
            blocks,
            setting=_setting(text),
            since=text.since,
            year=text.year,
            as_of=text.as_of,
            sources=text.sources,
            questions=tuple(_question(one, questionnaire) for one in text.questions),
            related=tuple(Pointer(one.id, one.title, label(one)) for one in related(self._library, text)),
            own=text.own,
        )

    def _term_leaf(self, term: Term) -> Leaf:
        return Leaf(
            Spot(HitKind.TERM, term.id),
            None,
            term_label(term),
            term.term,
            "",
            plain_paragraphs(term.text),
            sources=term.sources,
            related=tuple(
                Pointer(text.id, text.title, label(text))
                for text in sorted(self._library.texts, key=lambda one: one.title)
                if term.term in text.title or any(form in text.title for form in term.forms)
            ),
            own=term.own,
        )


def _question(question_id: str, questionnaire: Questionnaire | None) -> Pointer:
    question = questionnaire.by_id.get(question_id) if questionnaire is not None else None
    return Pointer(question_id, question.title if question is not None else "")


def _label(text: Text) -> str:
    """Return the kind and whose the text is, the Land in full."""
    if text.place is None:
        return label(text)
    place = text.place
    land = next((one.title for one in Land if one.code == place.land), place.land)
    whose = place.name if place.name == land else f"{place.name}, {land}"
    return line(text, whose)


def _setting(text: Text) -> str:
    """Return what sort of municipality a practice example comes from."""
    if text.place is None:
        return ""
    known = {kind.value: words for kind, words in KINDS.items()}
    kind = known.get(text.place.kind, "")
    size = "" if text.place.size is SizeClass.DISTRICT and text.place.kind == _DISTRICT else SIZES[text.place.size]
    return ", ".join(part for part in (kind, size) if part)


_DISTRICT = MunicipalityKind.DISTRICT.value
