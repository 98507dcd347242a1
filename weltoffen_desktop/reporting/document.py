"""An outline becomes pieces for the pages and, beside them, the tree of elements."""

from collections.abc import Callable, Iterator

from weltoffen_desktop.domain.outline import (
    BlankEntry,
    Block,
    Contents,
    Cover,
    Entry,
    Facts,
    Figure,
    Heading,
    ItemList,
    Note,
    Outline,
    Paragraph,
    Table,
    TermLinks,
    Together,
    Tone,
    walk,
)
from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.blank import blank_pieces
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.contents import TITLE_LIMIT, contents_pieces
from weltoffen_desktop.reporting.cover import cover_pieces
from weltoffen_desktop.reporting.entries import entry_pieces, note_pieces
from weltoffen_desktop.reporting.facts import facts_pieces
from weltoffen_desktop.reporting.figures import figure_pieces
from weltoffen_desktop.reporting.flow import Flow, Keep, Look, Target
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.form import FieldNames
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.tables import table_pieces
from weltoffen_desktop.reporting.terms import term_pieces
from weltoffen_desktop.reporting.text import clean, flat
from weltoffen_desktop.reporting.theme import READING_WIDTH, Sheet

_ENTRY_LIMIT = 0.42  # of a page: a longer entry may be parted
_ITEM_LIMIT = 80.0  # a shorter item of a list is not parted
_ITEM_INDENT = 15.0
_NUMBERED_INDENT = 22.0
_DIGIT = 6.0
_TABLE_LIMIT = 0.3  # of a page: a longer table may be parted between its rows
_BULLET = "•"
_DEEPEST = 6

_TONES = {
    Tone.BODY: (theme.BODY, theme.TERM),
    Tone.LEAD: (theme.LEAD, theme.LEAD_TERM),
    Tone.SMALL: (theme.SMALL, theme.SMALL_TERM),
    Tone.STRONG: (theme.STRONG, theme.TERM),
}


class Manuscript:
    """The pieces of a report in reading order and the elements they belong to.

    ``pages`` is to be filled with the page of each heading before the contents are painted; ``tick`` is called before
    each block.
    """

    def __init__(self, outline: Outline, sheet: Sheet, fonts: Fonts, tick: Callable[[], None]) -> None:
        self.root = Node("Document")
        self.pages: dict[str, int] = {}
        self._blocks = outline.blocks
        self._names = FieldNames() if outline.form else None
        self._sheet = sheet
        self._composer = Composer(fonts, compact=outline.compact)
        self._tick = tick
        blocks = list(walk(outline.blocks))
        headings = (block for block in blocks if isinstance(block, Heading) and clean(block.text))
        self._headings = [(f"h{number}", heading) for number, heading in enumerate(headings, 1)]
        self._upcoming = iter(self._headings)
        keys = dict.fromkeys(key for block in blocks if isinstance(block, ItemList) for key in block.keys)
        self._anchors = {key: f"t{number}" for number, key in enumerate(keys, 1)}
        # A cover's title is the heading above all others.
        self._shift = int(any(isinstance(block, Cover) and bool(clean(block.title)) for block in blocks))
        self._level = 0

    def flows(self) -> Iterator[Flow]:
        """Yield the pieces of all blocks; to be called once."""
        for block in self._blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Flow]:
        self._tick()
        match block:
            case Cover():
                yield from cover_pieces(block, self.root, self._sheet, self._composer)
                self._level = max(self._level, self._shift)
            case Contents():
                yield from self._contents(block)
            case Heading():
                yield from self._heading(block)
            case Together(blocks):
                inner = tuple(flow for part in blocks for flow in self._block(part))
                yield Keep(inner, self._sheet.depth)
            case _:
                yield from self._body(block)

    def _body(
        self, block: Paragraph | Note | ItemList | TermLinks | Table | Facts | Figure | Entry | BlankEntry
    ) -> Iterator[Flow]:
        match block:
            case Paragraph():
                yield from self._paragraph(block)
            case Note():
                yield from note_pieces(block, self.root, 0.0, self._composer)
            case ItemList():
                yield from self._items(block)
            case TermLinks():
                yield from term_pieces(block, self._anchors, self.pages, self.root, self._composer)
            case Table():
                table = tuple(table_pieces(block, self.root, self._sheet, self._composer))
                yield Keep(table, _TABLE_LIMIT * self._sheet.depth)
            case Facts():
                yield from facts_pieces(block, self.root, self._sheet, self._composer, self._names)
            case Figure():
                yield from figure_pieces(block, self.root, self._sheet, self._composer)
            case Entry():
                pieces = entry_pieces(block, self.root, self._entry_tag, self._sheet, self._composer)
                yield Keep(tuple(pieces), _ENTRY_LIMIT * self._sheet.depth)
            case BlankEntry():
                blank = blank_pieces(block, self.root, self._entry_tag, self._sheet, self._composer, self._names)
                yield Keep(tuple(blank), self._sheet.depth)

    @property
    def _entry_tag(self) -> str:
        return f"H{min(self._level + 1, _DEEPEST)}"

    def _tag(self, level: int) -> str:
        """Tag of a heading; levels that jump downwards are brought nearer, for readers of the structure count on it."""
        self._level = min(level + self._shift, self._level + 1, _DEEPEST)
        return f"H{self._level}"

    def _contents(self, contents: Contents) -> Iterator[Flow]:
        style = theme.CONTENTS_TITLE
        target = Target("contents", flat(contents.title, TITLE_LIMIT), 0)
        look = Look(width=self._sheet.measure, target=target)
        if clean(contents.title):
            node = Node(self._tag(1))
            yield from self._composer.paragraph(self.root, node, [(contents.title, style.letter)], style, look)
        wanted = [(key, heading) for key, heading in self._headings if heading.level <= contents.depth]
        yield from contents_pieces(wanted, self.pages, self.root, self._sheet, self._composer)

    def _heading(self, heading: Heading) -> Iterator[Flow]:
        if not clean(heading.text):
            return
        key, _ = next(self._upcoming)
        style = theme.HEADINGS[min(heading.level, len(theme.HEADINGS)) - 1]
        target = Target(key, flat(heading.text, TITLE_LIMIT), heading.level - 1)
        look = Look(width=self._sheet.measure, target=target, new_page=heading.new_page)
        node = Node(self._tag(heading.level))
        yield from self._composer.paragraph(self.root, node, [(heading.text, style.letter)], style, look)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Flow]:
        style, term = _TONES[paragraph.tone]
        texts = [(paragraph.term, term), (paragraph.text, style.letter)]
        width = self._sheet.measure if paragraph.tone is Tone.LEAD else READING_WIDTH
        yield from self._composer.paragraph(self.root, Node("P"), texts, style, Look(width=width))

    def _items(self, items: ItemList) -> Iterator[Flow]:
        kind = "/Decimal" if items.numbered else "/Disc"
        parent = Node("L", attributes={"O": "/List", "ListNumbering": kind})
        digits = len(str(items.start + len(items.items) - 1))
        indent = _NUMBERED_INDENT + max(digits - 2, 0) * _DIGIT if items.numbered else _ITEM_INDENT
        pieces: list[Flow] = []
        last = len(items.items) - 1
        for number, (lead, text) in enumerate(items.items):
            item = Node("LI")
            label = f"{items.start + number}." if items.numbered else _BULLET
            hang = self._composer.hang(item.add("Lbl"), label, theme.BULLET, indent)
            anchor = self._anchors[items.keys[number]] if number < len(items.keys) else ""
            look = Look(width=READING_WIDTH - indent, indent=indent, hang=hang, anchor=anchor)
            texts = [(lead, theme.TERM), (text, theme.ITEM.letter)]
            style = theme.ITEM if number < last else theme.ITEM_LAST
            body = list(self._composer.paragraph(item, Node("LBody"), texts, style, look))
            if body:
                parent.kids.append(item)
                pieces.append(Keep(tuple(body), _ITEM_LIMIT))
        if pieces:
            self.root.kids.append(parent)
            yield from pieces
