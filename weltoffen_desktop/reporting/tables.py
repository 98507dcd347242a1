"""Data tables on paper: light rules, the header on every page, no row parted that fits on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from weltoffen_desktop.domain import outline
from weltoffen_desktop.reporting.canvas import Artifact, TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer, Lettered
from weltoffen_desktop.reporting.flow import Look, Piece, Place, baseline
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.places import Room
from weltoffen_desktop.reporting.structure import MEASURE, Node
from weltoffen_desktop.reporting.text import clean
from weltoffen_desktop.reporting.theme import (
    CAPTION,
    HAIRLINE,
    PRIMARY,
    TABLE_CELL,
    TABLE_HEAD,
    TABLE_LEAD,
    TABLE_PADDING,
    Colour,
    Sheet,
    Style,
)

GUTTER = 16.0  # between the texts of two columns
_BEGINNING = 80.0  # points of a row that no page can hold: so much of it may begin at the foot of a page
_FEWEST_LINES = 2
_HEADER_LIMIT = 0.3  # of a page: a header higher than that is not repeated
_AFTER = 14.0
_ROOM_GAP = 5.0  # below a place to write
_NOTHING = "–"
_TITLED = 1  # the column of measures that begins with their titles


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its left edge, the width of its texts, and whether they stand against its right edge."""

    left: float
    width: float
    against_right: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell, none where it is empty, and whether they stand against the right edge of their column."""

    node: Node
    lines: tuple[Line, ...]
    style: Style
    against_right: bool


@dataclass(frozen=True)
class Row:
    """The cells of one row with the space above and below them; ``room`` is a place to write instead of the second."""

    cells: tuple[Cell, ...]
    room: Room | None = None
    padding: float = TABLE_PADDING

    @cached_property
    def height(self) -> float:
        """Height of the highest cell with its padding."""
        highest = max((len(cell.lines) * cell.style.leading for cell in self.cells), default=0.0)
        return max(highest + 2 * self.padding, self.room.height + _ROOM_GAP if self.room else 0.0)

    def part(self, room: float) -> "tuple[Row, Row] | None":
        """Part between lines, the same number of points in every cell."""
        leading = max((cell.style.leading for cell in self.cells), default=1.0)
        count = int((room - 2 * self.padding) / leading + 1e-6)
        if count < _FEWEST_LINES:
            return None
        return (
            Row(tuple(replace(cell, lines=cell.lines[:count]) for cell in self.cells), padding=self.padding),
            Row(tuple(replace(cell, lines=cell.lines[count:]) for cell in self.cells), padding=self.padding),
        )


@dataclass(frozen=True)
class Table(Piece):
    """Rows from ``start`` to ``stop``; the header is painted above them on every page, tagged on the first only.

    ``topped`` draws a rule above the first row.
    """

    columns: tuple[Column, ...]
    header: Row | None
    rows: tuple[Row, ...]
    depth: float
    space: Place
    start: int = 0
    stop: int | None = None
    continued: bool = False
    topped: bool = False

    @property
    def place(self) -> Place:
        """Its wishes."""
        return self.space

    @cached_property
    def height(self) -> float:
        """Height of header and rows."""
        return self._head + sum(row.height for row in self.rows[self.start : self.stop])

    @property
    def least(self) -> float:
        """Header and two rows; of a very high row only its beginning."""
        total = self._head
        for row in self.rows[self.start : self.stop][:2]:
            if total + row.height > self.depth:
                return total + (_BEGINNING if total == self._head else 0.0)
            total += row.height
        return total

    @property
    def _head(self) -> float:
        return self.header.height if self.header else 0.0

    def part(self, room: float) -> tuple[Piece, Piece] | None:
        """Part between two rows, or within one that no page can hold."""
        last = len(self.rows) if self.stop is None else self.stop
        left = room - self._head
        index = self.start
        while index < last and self.rows[index].height <= left:
            left -= self.rows[index].height
            index += 1
        if last - index == 1 and index - self.start > 2:
            index -= 1  # a lone last row looks lost under a repeated header
        if index > self.start:
            return replace(self, stop=index), replace(self, start=index, continued=True)
        return self._part_row(left)

    def _part_row(self, room: float) -> tuple[Piece, Piece] | None:
        row = self.rows[self.start]
        parts = None if row.height <= self.depth - self._head else row.part(room)
        if parts is None:
            return None
        rest = (parts[1], *self.rows[self.start + 1 : self.stop])
        return (
            replace(self, rows=(parts[0],), start=0, stop=None),
            replace(self, rows=rest, start=0, stop=None, continued=True),
        )

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint header, rules and cells."""
        del gap
        y = top
        width = self.columns[-1].left + self.columns[-1].width
        rules: list[tuple[float, Colour, float]] = [(top, HAIRLINE, 0.75)] if self.topped else []
        if self.header is not None:
            self._draw_row(canvas, self.header, left, y, repeated=self.continued)
            y += self.header.height
            rules.append((y, PRIMARY, 0.9))
        for row in self.rows[self.start : self.stop]:
            self._draw_row(canvas, row, left, y, repeated=False)
            y += row.height
            if row.room is None:
                rules.append((y, HAIRLINE, 0.75))
        with canvas.artifact():
            for height, colour, thickness in rules:
                canvas.stroke((left, height), (left + width, height), colour, thickness)

    def _draw_row(self, canvas: TaggedCanvas, row: Row, left: float, top: float, *, repeated: bool) -> None:
        if row.room is not None:
            column = self.columns[1]
            row.room.draw(canvas, left + column.left, top, column.width)
        for column, cell in zip(self.columns, row.cells, strict=False):
            if not cell.lines:
                continue
            first = baseline(top + row.padding, cell.style)
            edge = left + column.left
            lines = [
                (
                    edge + (column.width - line.width if cell.against_right else 0.0),
                    first + number * cell.style.leading,
                    line,
                )
                for number, line in enumerate(cell.lines)
            ]
            with canvas.artifact(Artifact.REPEATED) if repeated else canvas.tag(cell.node):
                canvas.text(lines)


def table_pieces(table: outline.Table, parent: Node, sheet: Sheet, composer: Composer) -> Iterator[Piece]:
    """Yield caption and table and append their elements to ``parent``."""
    node = parent.add("Table")
    caption = composer.paragraph(
        node, Node("Caption"), [(table.caption, CAPTION.letter)], CAPTION, Look(width=sheet.measure)
    )
    yield from caption
    if not table.header:
        if not table.rows:
            return
        table = replace(table, header=("",) * max(1, *(len(row) for row in table.rows)))
    columns = tuple(_columns(table, sheet.measure))
    head = node.add("THead").add("TR")
    header = _row(
        [head.add("TH", O="/Table", Scope="/Column") for _ in columns],
        table.header,
        [TABLE_HEAD] * len(columns),
        columns,
        composer,
    )
    styles = [TABLE_LEAD, *[TABLE_CELL] * (len(columns) - 1)]
    rows = []
    body = node.add("TBody") if table.rows else node
    titled = _TITLED if table.measures else None
    for texts in table.rows:
        line = body.add("TR", role=MEASURE if table.measures else "")
        nodes = [line.add("TH", O="/Table", Scope="/Row"), *(line.add("TD") for _ in columns[1:])]
        # What is counted must be found again.
        nothing = table.measures and not any(clean(text) for text in texts[: len(columns)])
        rows.append(_row(nodes, (_NOTHING,) if nothing else texts, styles, columns, composer, titled))
    space = Place(after=_AFTER)
    if header.height > _HEADER_LIMIT * sheet.depth:
        yield Table(columns, None, (header, *rows), sheet.depth, space)
    else:
        yield Table(columns, header, tuple(rows), sheet.depth, space)


def _columns(table: outline.Table, measure: float) -> Iterator[Column]:
    count = len(table.header)
    shares = table.widths if len(table.widths) == count and min(table.widths) > 0 else (1.0,) * count
    left = 0.0
    for number, share in enumerate(shares):
        width = measure * share / sum(shares)
        gutter = GUTTER if number < count - 1 else 0.0
        yield Column(left, max(width - gutter, 1.0), number in table.numeric)
        left += width


def _row(
    nodes: Sequence[Node],
    texts: Sequence[str],
    styles: Sequence[Style],
    columns: Sequence[Column],
    composer: Composer,
    titled: int | None = None,
) -> Row:
    cells = []
    for number, (node, style, column) in enumerate(zip(nodes, styles, columns, strict=True)):
        text = texts[number] if number < len(texts) else ""
        lettered = _titled(text, style) if number == titled else [(text, style.letter)]
        composed = composer.compose(node, lettered, column.width, below=True)
        cells.append(Cell(node, composed.lines, style, column.against_right or not composed.rightward))
    return Row(tuple(cells), padding=composer.padding)


def _titled(text: str, style: Style) -> Sequence[Lettered]:
    """Return a text whose first line is its title."""
    title, _, rest = text.partition("\n")
    return [(title, TABLE_LEAD.letter), (rest, style.letter)]
