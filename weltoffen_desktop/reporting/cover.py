"""The first page: the logo on white, a calm field of colour with the title, the facts below it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from weltoffen_desktop.domain import outline
from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.emblem import Emblem, emblem
from weltoffen_desktop.reporting.flow import Look, PageBreak, Piece, Place, Text, baseline
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.theme import (
    BANDS,
    BODY,
    COVER_LABEL,
    COVER_REMARK,
    COVER_SUBJECT,
    COVER_TITLES,
    COVER_VALUE,
    HAIRLINE,
    HEADINGS,
    LEAD,
    PRIMARY,
    READING_WIDTH,
    SMALL,
    Colour,
    Sheet,
    Style,
)

FIELD = 440.0  # where the coloured field ends on upright paper
_FIELD_SHARE = 0.48  # of lower paper
TITLE_WIDTH = 450.0
_TITLE_HEAD = 118.0  # from the top of the field to that of the longest title
_LEAST_HEAD = 34.0  # the same below a logo
_LOGO_TOP = 40.0
_LOGO_FOOT = 26.0  # from the logo to the field
LABEL_WIDTH = 120.0
_GUTTER = 12.0
_STEPS = 9.0  # height of the strip of four bands below the field
_STEP_GAP = 4.0
_FACTS_GAP = _STEPS + 46
_STATEMENT_LIFT = 10.0  # it stands a little higher than facts would
_STATEMENT_GAP = 14.0
_ROW_PADDING = 6.0
_TITLE_FOOT = 52.0
_SUBJECT_GAP = 14.0
_RINGS = (330.0, 270.0, 210.0, 150.0, 90.0)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one element in one style."""

    node: Node
    lines: tuple[Line, ...]
    style: Style

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class CoverPage(Piece):
    """A whole page without running head and foot."""

    sheet: Sheet
    title: Block
    subject: Block
    statement: Block
    facts: tuple[tuple[Block, Block], ...]
    remark: Block
    logo: Emblem | None = None

    @property
    def place(self) -> Place:
        """It stands alone."""
        return Place(bare=True)

    @property
    def height(self) -> float:
        """The whole type area."""
        return self.sheet.depth

    @property
    def fits(self) -> bool:
        """Say whether title and facts find room on the page."""
        facts = sum(_height(fact) for fact in self.facts)
        room = self.sheet.height - self.sheet.bottom - self._facts_top - self.remark.height - 12
        head = _TITLE_HEAD if self.logo is None else _LEAST_HEAD
        depth = self._foot - self._head - _TITLE_FOOT - min(head, 0.2 * self._foot)
        return self.title.height + self.subject.height + _SUBJECT_GAP <= depth and facts <= room

    @property
    def _head(self) -> float:
        """Where the coloured field begins: at the edge of the paper, or below the logo."""
        return 0.0 if self.logo is None else _LOGO_TOP + self.logo.height + _LOGO_FOOT

    @property
    def _foot(self) -> float:
        """Where it ends."""
        return min(FIELD, _FIELD_SHARE * self.sheet.height)

    @property
    def _facts_top(self) -> float:
        """Where the facts begin: below what is stated."""
        stated = self.statement.height + _STATEMENT_GAP if self.statement.lines else 0.0
        return self._foot + _FACTS_GAP + stated

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint the page; its corner is that of the paper, not of the type area."""
        del top, gap
        self._field(canvas)
        if self.logo is not None:
            self.logo.draw(canvas, left, _LOGO_TOP, 0.0)
        y = self._foot - _TITLE_FOOT - self.title.height - self.subject.height - _SUBJECT_GAP
        _draw(canvas, self.title, left, y)
        _draw(canvas, self.subject, left, y + self.title.height + _SUBJECT_GAP)
        _draw(canvas, self.statement, left, self._foot + _FACTS_GAP - _STATEMENT_LIFT)
        y = self._facts_top
        for label, value in self.facts:
            _draw(canvas, label, left, y + _ROW_PADDING)
            _draw(canvas, value, left + LABEL_WIDTH, y + _ROW_PADDING)
            y += _height((label, value))
            with canvas.artifact():
                canvas.stroke((left, y), (left + self.sheet.measure, y), HAIRLINE, 0.75)
        _draw(canvas, self.remark, left, self.sheet.height - self.sheet.bottom - self.remark.height)

    def _field(self, canvas: TaggedCanvas) -> None:
        width = self.sheet.width
        with canvas.artifact():
            corner, size = (0.0, self._head), (width, self._foot - self._head)
            canvas.rectangle(corner, size, fill=PRIMARY)
            with canvas.clipped(corner, size):
                # Circles that widen: the picture of a place that opens.
                for number, radius in enumerate(_RINGS):
                    canvas.dot(
                        (width - 40, self._head + 60), radius, fill=_mixed(PRIMARY, BANDS[2], 0.10 * (number + 1))
                    )
            step = (width + _STEP_GAP) / len(BANDS)
            for number, band in enumerate(BANDS):
                corner = (number * step, self._foot + _STEP_GAP)
                canvas.rectangle(corner, (step - _STEP_GAP, _STEPS), fill=band)


def cover_pieces(cover: outline.Cover, parent: Node, sheet: Sheet, composer: Composer) -> Iterator[Piece]:
    """Yield the cover and append its elements to ``parent``; texts too long for one page flow like any other."""
    logo = emblem(cover.logo, parent)
    title = parent.add("H1")
    page = CoverPage(
        sheet,
        _block(composer, title, cover.title, COVER_TITLES[0], TITLE_WIDTH),
        _block(composer, parent.add("P"), cover.subject, COVER_SUBJECT, TITLE_WIDTH),
        _block(composer, parent.add("P"), cover.statement, LEAD, READING_WIDTH),
        tuple(_facts(cover, parent, sheet, composer)),
        _block(composer, parent.add("P"), cover.remark, COVER_REMARK, READING_WIDTH),
        logo,
    )
    for style in COVER_TITLES[1:]:
        if not page.fits:
            page = replace(page, title=_block(composer, title, cover.title, style, TITLE_WIDTH))
    if page.fits:
        yield page
    else:
        yield from _flowing(cover, page, sheet, composer)


def _facts(cover: outline.Cover, parent: Node, sheet: Sheet, composer: Composer) -> Iterator[tuple[Block, Block]]:
    facts = parent.add("L")
    for label, value in cover.facts:
        item = facts.add("LI")
        yield (
            _block(composer, item.add("Lbl"), label, COVER_LABEL, LABEL_WIDTH - _GUTTER),
            _block(composer, item.add("LBody"), value, COVER_VALUE, sheet.measure - LABEL_WIDTH),
        )


def _flowing(cover: outline.Cover, page: CoverPage, sheet: Sheet, composer: Composer) -> Iterator[Piece]:
    """Yield the same elements as paragraphs over as many pages as they need."""
    heading, lead = HEADINGS[0], LEAD
    if page.logo is not None:
        yield page.logo
    pairs = [
        (page.title, cover.title, heading),
        (page.subject, cover.subject, lead),
        (page.statement, cover.statement, lead),
    ]
    for (label, value), texts in zip(page.facts, cover.facts, strict=True):
        pairs += [(label, texts[0], SMALL), (value, texts[1], BODY)]
    pairs.append((page.remark, cover.remark, SMALL))
    for block, text, style in pairs:
        composed = composer.compose(block.node, [(text, style.letter)], sheet.measure)
        if composed.lines:
            look = Look(width=sheet.measure, against_right=not composed.rightward)
            yield Text(block.node, composed.lines, style, look)
    yield PageBreak()


def _block(composer: Composer, node: Node, text: str, style: Style, width: float) -> Block:
    composed = composer.compose(node, [(text, style.letter)], width)
    return Block(node, composed.lines, style)


def _height(fact: tuple[Block, Block]) -> float:
    return max(block.height for block in fact) + 2 * _ROW_PADDING


def _draw(canvas: TaggedCanvas, block: Block, left: float, top: float) -> None:
    lines = [
        (left, baseline(top, block.style) + row * block.style.leading, line) for row, line in enumerate(block.lines)
    ]
    if lines:
        with canvas.tag(block.node):
            canvas.text(lines)


def _mixed(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    return (red, green, blue)
