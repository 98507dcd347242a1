"""What a report gives to read on: the chosen texts of the library, and the words of the glossary that occur."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from weltoffen_desktop.domain import german, phrases, prose
from weltoffen_desktop.domain.folding import fold
from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.knowledge import Source, Term, Text, TextKind
from weltoffen_desktop.domain.municipality import Land
from weltoffen_desktop.domain.outline import (
    Block,
    Entry,
    Heading,
    ItemList,
    Paragraph,
    Table,
    TermLinks,
    Tone,
    block_texts,
    walk,
)
from weltoffen_desktop.domain.prose import LinkKind, Runs

MOST_TERMS = 25
MOST_LINKS = 8  # at the head of a chapter
_LOWEST = 4
_NARROWEST, _WIDEST = 12, 40  # letters: no column is thinner or wider than such a text asks for
_STOPS = re.compile(r"[:.,;!?]+(?=\s|$)")
_KINDS = {
    TextKind.ARTICLE: "Artikel",
    TextKind.PRACTICE: "Beispiel aus der Praxis",
    TextKind.VOICE: "Stimme",
    TextKind.TEMPLATE: "Vorlage zum Anpassen",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A text of the library with its body as blocks."""

    text: Text
    blocks: tuple[prose.Block, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a case keeps for its report: ids in their order, those of them that are there, and the glossary."""

    ids: tuple[str, ...] = ()
    chosen: tuple[Chosen, ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def gone(self) -> tuple[str, ...]:
        """The ids that no text has any more."""
        there = {one.text.id for one in self.chosen}
        return tuple(one for one in self.ids if one not in there)


NOTHING = Reading()


def term_links(label: str, glossary: Glossary | None, texts: Iterable[str]) -> Iterator[Block]:
    """Yield links to the terms that occur most in ``texts``; nothing where there is none, or no glossary."""
    found = () if glossary is None else glossary.found_in(texts)[:MOST_LINKS]
    if found:
        yield TermLinks(label, tuple((one.term, one.id) for one in found))


def reading_chapter(reading: Reading, glossary: Glossary | None = None) -> Iterator[Block]:
    """Yield the chapter with every chosen text, terms of ``glossary`` as links; nothing where none is chosen."""
    if not reading.ids:
        return
    yield Heading(1, "Zum Nachlesen", new_page=True)
    if reading.chosen:
        yield Paragraph("Diese Texte wurden für den Bericht ausgewählt. Sie gehören nicht zu den Antworten.")
    if reading.gone:
        yield Paragraph(_missing(reading.gone))
    for one in reading.chosen:
        yield from text_blocks(one, glossary)


def terms_chapter(glossary: Glossary, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the chapter with the most frequent terms in the running text of ``blocks``, and all linked there."""
    found = glossary.found_in(running(blocks))
    linked = {key for block in walk(tuple(blocks)) if isinstance(block, TermLinks) for _, key in block.terms}
    told = [one for place, one in enumerate(found) if place < MOST_TERMS or one.id in linked]
    told.sort(key=lambda one: fold(one.term))
    if told:
        yield Heading(1, "Begriffe", new_page=True)
        yield ItemList(tuple((f"{one.term}:", one.text) for one in told), keys=tuple(one.id for one in told))


def running(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the texts in which readers meet terms; what people typed and headings are none of ours to explain."""
    for block in walk(tuple(blocks)):
        match block:
            case Entry():
                yield from (block.question, block.detail)
            case Paragraph() | ItemList() | Table():
                yield from block_texts(block)


def _missing(ids: Sequence[str]) -> str:
    names = phrases.joined([f"„{one}“" for one in ids])
    if len(ids) == 1:
        return f"Für den Bericht ausgewählt, aber nicht mehr im Wissen dieses Programms ist der Text {names}."
    return f"Für den Bericht ausgewählt, aber nicht mehr im Wissen dieses Programms sind die Texte {names}."


def text_blocks(one: Chosen, glossary: Glossary | None = None) -> Iterator[Block]:
    """Yield a text below a heading of level 2, with its facts and sources, terms of ``glossary`` as links."""
    text = one.text
    body = tuple(_Converter(text.title).blocks(one.blocks))
    yield Heading(2, text.title)
    yield Paragraph(" · ".join(_facts(text)), Tone.SMALL)
    if text.kind is TextKind.VOICE:
        yield Paragraph("Sinngemäß wiedergegeben, nicht autorisiert.", Tone.STRONG)
    yield Paragraph(text.summary, Tone.STRONG)
    yield from term_links("Begriffe in diesem Text:", glossary, (text.summary, *running(body)))
    yield from body
    if text.sources:
        yield Heading(3, "Quellen")
        yield ItemList(tuple(("", _source(source)) for source in text.sources), numbered=True)


def _facts(text: Text) -> Iterator[str]:
    yield _KINDS[text.kind]
    if text.place is not None:
        land = next((one.title for one in Land if one.code == text.place.land), text.place.land)
        yield text.place.name if text.place.name == land else f"{text.place.name}, {land}"
    if text.since:
        yield f"seit {german.as_of(text.since)}"
    if text.organisation:
        yield text.organisation
    if text.year:
        yield f"Position von {text.year}"
    yield f"Stand: {german.as_of(text.as_of)}"
    if text.own:
        yield "eigenes Wissen"


def _source(source: Source) -> str:
    return f"{source.title}. Stand: {german.as_of(source.as_of)}.\n{source.url}"


class _Converter:
    """Running text to blocks of a report, below a heading of level 2."""

    def __init__(self, title: str) -> None:
        self._level = 2
        self._heading = title

    def blocks(self, blocks: Iterable[prose.Block]) -> Iterator[Block]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: prose.Block) -> Iterator[Block]:
        match block:
            case prose.Heading(level, runs):
                # Under the title stands level 3, and nobody may leap from there to 5.
                self._level = min(level + 1, self._level + 1, _LOWEST)
                self._heading = _words(runs)
                yield Heading(self._level, self._heading)
            case prose.Para(runs):
                yield _paragraph(runs)
            case prose.List(items, numbered, start):
                yield ItemList(tuple(_item(one) for one in items), numbered, start)
            case prose.Table(header, rows):
                yield self._table(tuple(map(_words, header)), tuple(tuple(map(_words, row)) for row in rows))
            case prose.Quote(blocks):
                yield from self.blocks(blocks)

    def _table(self, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Block:
        longest = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
        shares = [min(max(one, _NARROWEST), _WIDEST) for one in longest]
        # The heading alone, twice in a row, would look like a mistake.
        return Table(f"Tabelle: {self._heading}", header, rows, tuple(one / sum(shares) for one in shares))


def _paragraph(runs: Runs) -> Paragraph:
    if all(run.bold for run in runs):
        return Paragraph(_words(runs), Tone.STRONG)
    lead, text = _led(runs)
    return Paragraph(text, term=lead)


def _item(blocks: tuple[prose.Block, ...]) -> tuple[str, str]:
    """Return an item in one piece; lists in lists become lines of it."""
    first, rest = blocks[:1], blocks[1:]
    lead, text = _led(first[0].runs) if first and isinstance(first[0], prose.Para) else ("", _plain(first))
    return lead, "\n".join(one for one in (text, _plain(rest)) if one)


def _plain(blocks: tuple[prose.Block, ...]) -> str:
    return "\n".join(prose.plain_text((one,)) for one in blocks)


def _led(runs: Runs) -> tuple[str, str]:
    """Part a text that begins in bold from its beginning; its colon goes with it."""
    text = _words(runs[1:])
    stop = _STOPS.match(text)
    if len(runs) < 2 or not runs[0].bold or not (stop or text[:1].isspace()):
        return "", _words(runs)
    cut = stop.end() if stop else 0
    return _words(runs[:1]) + text[:cut], text[cut:].lstrip()


def _words(runs: Runs) -> str:
    return "".join(_word(run) for run in runs)


def _word(run: prose.Run) -> str:
    # Paper cannot be clicked: where a link leads out, the address is read.
    if run.link is not None and run.link.kind is LinkKind.WEB and run.link.target not in run.text:
        return f"{run.text} ({run.link.target})"
    return run.text
