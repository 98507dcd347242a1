"""A question with its answer, and what people wrote about it."""

from collections.abc import Iterator

from weltoffen_desktop.domain.outline import Entry, Note
from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.flow import BOXES_WIDTH, NOTE_INDENT, Look, Piece
from weltoffen_desktop.reporting.structure import ENTRY_ANSWERED, ENTRY_OPEN, NOTE, Node
from weltoffen_desktop.reporting.text import clean
from weltoffen_desktop.reporting.theme import READING_WIDTH, Sheet

_INDENT = 46.0
_NUMBER_GAP = 8.0
_NOTHING = "–"  # stands where nothing was written: what is counted must be found again


def entry_pieces(entry: Entry, parent: Node, tag: str, sheet: Sheet, composer: Composer) -> Iterator[Piece]:
    """Yield the pieces of one question and append its section to ``parent``; ``tag`` is that of its heading."""
    section = parent.add("Sect", role=ENTRY_ANSWERED if entry.answered else ENTRY_OPEN)
    yield from _question(entry, section, tag, sheet, composer)
    chosen = entry.level if entry.level in range(5) else None
    indent = _INDENT + (BOXES_WIDTH if chosen is not None else 0.0)
    style = theme.ANSWER if entry.answered else theme.ANSWER_MISSING
    look = Look(width=READING_WIDTH - indent + _INDENT, indent=indent, boxes=chosen, keep_next=bool(entry.detail))
    yield from composer.paragraph(section, Node("P"), [(entry.answer or _NOTHING, style.letter)], style, look)
    look = Look(width=READING_WIDTH, indent=_INDENT)
    yield from composer.paragraph(section, Node("P"), [(entry.detail, theme.DETAIL.letter)], theme.DETAIL, look)
    for remark in entry.remarks:
        yield from composer.paragraph(section, Node("P"), [(remark, theme.REMARK.letter)], theme.REMARK, look)
    for note in entry.notes:
        yield from note_pieces(note, section, _INDENT, composer)


def _question(entry: Entry, section: Node, tag: str, sheet: Sheet, composer: Composer) -> Iterator[Piece]:
    node, style = Node(tag), theme.QUESTION
    texts = [(entry.question, style.letter)]
    hang = composer.hang(node, entry.number, theme.NUMBER, _INDENT - _NUMBER_GAP) if clean(entry.question) else None
    if hang is None:
        texts = [(entry.number, theme.NUMBER), *texts]
    if not clean(entry.number + entry.question):
        texts = [(_NOTHING, style.letter)]
    look = Look(width=READING_WIDTH, indent=_INDENT, ruled=sheet.measure, hang=hang)
    yield from composer.paragraph(section, node, texts, style, look)


def note_pieces(note: Note, parent: Node, indent: float, composer: Composer) -> Iterator[Piece]:
    """Yield label and paragraphs of a note and append its element to ``parent``."""
    block = parent.add("BlockQuote", role=NOTE)
    text = clean(note.text) or _NOTHING
    paragraphs = [(note.label, theme.NOTE_LABEL), *((part, theme.NOTE_TEXT) for part in text.split("\n\n"))]
    for part, style in paragraphs:
        look = Look(
            width=READING_WIDTH - NOTE_INDENT, indent=indent + NOTE_INDENT, side_rule=True, joined=bool(block.kids)
        )
        yield from composer.paragraph(block, Node("P"), [(part, style.letter)], style, look)
