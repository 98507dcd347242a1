"""A report as plain blocks in reading order; knows no file format.

Everything in a block is text, never markup: renderers escape it. Text that people typed stands in :class:`Note`, so
that a renderer can treat it with care (right-to-left script, missing glyphs, length).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from weltoffen_desktop.domain.charts import Chart


class Tone(Enum):
    """How a paragraph is meant; renderers choose type and space."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Cover:
    """First page: title, subject and the facts that identify the report, as ``(label, value)``."""

    title: str
    subject: str
    facts: tuple[tuple[str, str], ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Table of contents; made of the headings down to ``depth``."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """Heading of level 1 to 4; levels never jump downwards by more than one."""

    level: int
    text: str
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the program's or the questionnaire's own words; ``term`` is set bold before it."""

    text: str
    tone: Tone = Tone.BODY
    term: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Text that a person typed, with a word saying what it is (note, reason, source)."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ItemList:
    """Bulleted or numbered list; an item is ``(lead, text)``, the lead is set bold and may be empty."""

    items: tuple[tuple[str, str], ...]
    numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Data table; every row has as many cells as ``header``; the first cell of a row is its header."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numeric: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Figure:
    """Chart with the text that says what it shows."""

    chart: Chart
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with its answer: number, wording, the answer in words, and what people wrote about it.

    ``level`` is 0..4 where the answer counts as a level, for a small picture beside the words; ``detail`` describes
    the chosen level; ``remarks`` are the program's words (marked for discussion, evidence, carried over).
    """

    number: str
    question: str
    answer: str
    level: int | None
    answered: bool
    detail: str = ""
    remarks: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that belong together: a renderer keeps them on one page where they fit."""

    blocks: tuple["Block", ...]


Block = Cover | Contents | Heading | Paragraph | Note | ItemList | Table | Figure | Entry | Together


@dataclass(frozen=True, slots=True)
class Counts:
    """What must be found again in the finished file: entries, entries with an answer, notes of any kind."""

    questions: int = 0
    answers: int = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report with its metadata; ``running`` is the head line of each page, ``footing`` the left foot."""

    title: str
    language: str
    running: str
    footing: str
    blocks: tuple[Block, ...]
    counts: Counts
    fingerprint: str = ""


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, those inside :class:`Together` included."""
    for block in blocks:
        if isinstance(block, Together):
            yield from walk(block.blocks)
        else:
            yield block


def count(blocks: tuple[Block, ...]) -> Counts:
    """Count what a report of these blocks holds."""
    entries = [block for block in walk(blocks) if isinstance(block, Entry)]
    loose = sum(isinstance(block, Note) for block in walk(blocks))
    return Counts(
        len(entries), sum(entry.answered for entry in entries), loose + sum(len(entry.notes) for entry in entries)
    )


def texts(outline: Outline) -> Iterator[str]:
    """Yield every piece of text of the report in reading order."""
    for block in walk(outline.blocks):
        yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    """Yield the pieces of text of one block that is not a :class:`Together`."""
    if isinstance(block, Together | Cover | ItemList | Table | Entry):
        yield from _composed_texts(block)
    elif isinstance(block, Contents):
        yield block.title
    elif isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Figure):
        yield from (block.alt, block.caption)
    elif isinstance(block, Note):
        yield from (block.label, block.text)
    else:
        yield from (block.term, block.text)


def _composed_texts(block: Together | Cover | ItemList | Table | Entry) -> Iterator[str]:
    match block:
        case Together(blocks):
            for inner in blocks:
                yield from block_texts(inner)
        case Cover(title, subject, facts, remark):
            yield from (title, subject, *(part for pair in facts for part in pair), remark)
        case ItemList(items):
            yield from (part for pair in items for part in pair)
        case Table(caption, header, rows):
            yield from (caption, *header, *(cell for row in rows for cell in row))
        case Entry():
            yield from (block.number, block.question, block.answer, block.detail, *block.remarks)
            for note in block.notes:
                yield from (note.label, note.text)
