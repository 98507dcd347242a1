"""Labels with their values, as in the head of a letter; where a value is missing there is room to write it."""

from collections.abc import Iterator
from dataclasses import dataclass

from weltoffen_desktop.domain import outline
from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.flow import Keep, Piece, Place, baseline
from weltoffen_desktop.reporting.form import Field, FieldKind, FieldNames, Spot
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.places import Room
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.tables import GUTTER, Cell, Column, Row, Table
from weltoffen_desktop.reporting.text import clean, flat
from weltoffen_desktop.reporting.theme import FACT_LABEL, FACT_VALUE, UNSEEN, Sheet, Style

_LABEL_WIDTH = 132.0
_LABEL_LIMIT = 200
_BEFORE, _AFTER = 10.0, 18.0
_UNSEEN_STYLE = Style(UNSEEN, 5)


@dataclass(frozen=True, slots=True)
class Unseen(Piece):
    """Words for those who hear a table; they lie below it and take no room."""

    node: Node
    lines: tuple[Line, ...]

    @property
    def place(self) -> Place:
        """It stays with its table."""
        return Place(before=_BEFORE, keep_next=True)

    @property
    def height(self) -> float:
        """None."""
        return 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint letters that leave no ink."""
        del gap
        first = baseline(top, _UNSEEN_STYLE)
        placed = [(left, first + row * _UNSEEN_STYLE.leading, line) for row, line in enumerate(self.lines)]
        with canvas.tag(self.node):
            canvas.text(placed, unseen=True)


def facts_pieces(
    facts: outline.Facts, parent: Node, sheet: Sheet, composer: Composer, names: FieldNames | None
) -> Iterator[Keep]:
    """Yield caption and rows, kept together, and append their table to ``parent``; with ``names`` it is a form."""
    rows = [row for row in facts.rows if clean("".join(row))]
    if not rows:
        return
    node = parent.add("Table")
    pieces: list[Piece] = []
    caption = node.add("Caption")
    composed = composer.compose(caption, [(facts.caption, UNSEEN)], sheet.measure)
    if composed.lines:
        pieces.append(Unseen(caption, composed.lines))
    left = min(_LABEL_WIDTH, sheet.measure / 3)
    columns = (
        Column(0.0, left - GUTTER, against_right=False),
        Column(left, sheet.measure - left, against_right=False),
    )
    made = tuple(_row(row, node.add("TR"), columns, composer, names) for row in rows)
    pieces.append(Table(columns, None, made, sheet.depth, Place(before=_BEFORE, after=_AFTER), topped=True))
    yield Keep(tuple(pieces), sheet.depth)


def _row(
    texts: tuple[str, str], line: Node, columns: tuple[Column, ...], composer: Composer, names: FieldNames | None
) -> Row:
    nodes = (line.add("TH", O="/Table", Scope="/Row"), line.add("TD"))
    cells = []
    for node, text, style, column in zip(nodes, texts, (FACT_LABEL, FACT_VALUE), columns, strict=True):
        composed = composer.compose(node, [(text, style.letter)], column.width)
        cells.append(Cell(node, composed.lines, composer.style(style), not composed.rightward))
    if cells[1].lines:
        return Row(tuple(cells), padding=composer.padding)
    spot = None
    if names is not None:
        said = flat(texts[0], _LABEL_LIMIT)
        spot = Spot(Field(names.head(), FieldKind.LINE, said), nodes[1].add("Form", alt=said))
    return Row(tuple(cells), Room(1, spot), composer.padding)
