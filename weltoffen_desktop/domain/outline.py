"""A report as plain blocks in reading order; knows no file format.

Everything in a block is text, never markup: renderers escape it. Text that people typed stands in :class:`Note`, so
that a renderer can treat it with care (right-to-left script, missing glyphs, length).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from weltoffen_desktop.domain.charts import Chart
from weltoffen_desktop.domain.logo import Logo


class Tone(Enum):
    """How a paragraph is meant; renderers choose type and space."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Cover:
    """First page: title, subject, the facts that identify the report as ``(label, value)``, and what came out."""

    title: str
    subject: str
    facts: tuple[tuple[str, str], ...]
    remark: str = ""
    logo: Logo | None = None
    statement: str = ""


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
    """Bulleted or numbered list; an item is ``(lead, text)``, the lead is set bold and may be empty.

    ``keys`` names the items, in their order, for :class:`TermLinks`.
    """

    items: tuple[tuple[str, str], ...]
    numbered: bool = False
    start: int = 1
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermLinks:
    """Terms as ``(term, key)`` in one small line, each a link to the item of that key where there is one."""

    label: str
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Data table; every row has as many cells as ``header``; the first cell of a row is its header.

    ``measures``: each row is a measure and counted as one, and the first line of its second cell is its title. In the
    cells a line feed begins a new line.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numeric: frozenset[int] = field(default_factory=frozenset)
    measures: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, as in the head of a letter; ``caption`` is said, not shown.

    An empty value is a place to be filled in by hand.
    """

    caption: str
    rows: tuple[tuple[str, str], ...]


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


class FillIn(Enum):
    """How a question is answered by hand."""

    ONE = "one"
    MANY = "many"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class BlankEntry:
    """One question to be answered by hand or in a form: its options as ``(key, text, description)``.

    ``hint`` says what to do; ``unit`` stands behind the place for a number; ``condition`` says when it is asked.
    Besides its options every question can be left with "weiß nicht" and "trifft nicht zu", and has room for a note.
    """

    number: str
    question: str
    kind: FillIn
    options: tuple[tuple[str, str, str], ...] = ()
    hint: str = ""
    unit: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that belong together: a renderer keeps them on one page where they fit."""

    blocks: tuple["Block", ...]


Block = (
    Cover | Contents | Heading | Paragraph | Note | ItemList | TermLinks | Table | Facts | Figure | Entry | BlankEntry
    | Together
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counts:
    """What must be found again in the finished file: questions, those with an answer, notes of any kind, measures."""

    questions: int = 0
    answers: int = 0
    notes: int = 0
    measures: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report with its metadata; ``running`` is the head line of each page, ``footing`` the left foot.

    ``author`` is only what somebody typed; ``form`` asks for fields that can be filled in where the format has them;
    ``compact`` wants smaller headings and less space, as papers of few pages have them.
    Where more than ``most_pages`` (0: any number) come out, ``tighter`` is to be tried in its place.
    """

    title: str
    language: str
    running: str
    footing: str
    blocks: tuple[Block, ...]
    counts: Counts
    fingerprint: str = ""
    author: str = ""
    landscape: bool = False
    form: bool = False
    most_pages: int = 0
    tighter: "Outline | None" = None
    compact: bool = False


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, those inside :class:`Together` included."""
    for block in blocks:
        if isinstance(block, Together):
            yield from walk(block.blocks)
        else:
            yield block


def count(blocks: tuple[Block, ...]) -> Counts:
    """Count what a report of these blocks holds."""
    flat = list(walk(blocks))
    entries = [block for block in flat if isinstance(block, Entry)]
    return Counts(
        questions=len(entries) + sum(isinstance(block, BlankEntry) for block in flat),
        answers=sum(entry.answered for entry in entries),
        notes=sum(isinstance(block, Note) for block in flat) + sum(len(entry.notes) for entry in entries),
        measures=sum(len(block.rows) for block in flat if isinstance(block, Table) and block.measures),
    )


def texts(outline: Outline) -> Iterator[str]:
    """Yield every piece of text of the report in reading order."""
    for block in walk(outline.blocks):
        yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    """Yield the pieces of text of one block that is not a :class:`Together`."""
    match block:
        case Entry() | BlankEntry():
            yield from _question_texts(block)
        case Cover(title, subject, facts, remark, logo, statement):
            yield from (title, subject, statement, *_parts(facts), remark, logo.alt if logo else "")
        case Facts(caption, rows):
            yield from (caption, *_parts(rows))
        case ItemList(items):
            yield from _parts(items)
        case TermLinks(label, terms):
            yield from (label, *(term for term, _ in terms))
        case Table(caption, header, rows):
            yield from (caption, *header, *_parts(rows))
        case Figure():
            yield from (block.alt, block.caption)
        case Together(blocks):
            for inner in blocks:
                yield from block_texts(inner)
        case _:
            yield from _running_texts(block)


def _running_texts(block: Contents | Heading | Paragraph | Note) -> Iterator[str]:
    match block:
        case Contents():
            yield block.title
        case Heading():
            yield block.text
        case Note():
            yield from (block.label, block.text)
        case Paragraph():
            yield from (block.term, block.text)


def _question_texts(block: Entry | BlankEntry) -> Iterator[str]:
    yield from (block.number, block.question)
    if isinstance(block, Entry):
        yield from (block.answer, block.detail, *block.remarks)
        for note in block.notes:
            yield from (note.label, note.text)
    else:
        yield from _parts(option[1:] for option in block.options)
        yield from (block.hint, block.unit, block.condition)


def _parts(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in rows:
        yield from row
