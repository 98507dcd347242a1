"""Charts as figures: a picture with a description for those who do not see it, and a caption for all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from weltoffen_desktop.domain import outline
from weltoffen_desktop.domain.charts import (
    BarChart,
    Chart,
    Dot,
    Label,
    LevelChart,
    Line,
    Picture,
    Polygon,
    RadarChart,
    Rect,
    picture,
)
from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.flow import Look, Piece, Place
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.painter import paint
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.text import clean, flat
from weltoffen_desktop.reporting.theme import BODY, FIGURE_CAPTION, READING_WIDTH, Sheet

_BEFORE = 12.0
_AFTER = 9.0
_RADAR_WIDTH = 380.0
_LEVELS_WIDTH = 400.0
_MOST_BARS = 18  # more of them become a second figure: a page has no more room
_UNNAMED = "Diagramm"
_LONGEST_ALT = 4_000  # letters
_DESCENT = 0.25  # of a letter below its line, in parts of its size


@dataclass(frozen=True, slots=True)
class FigurePiece(Piece):
    """A chart as one element, ``shift`` points from the edge of the type area; empty margins are cut off."""

    node: Node
    picture: Picture
    fonts: Fonts
    shift: float
    upper: float
    lower: float

    @property
    def place(self) -> Place:
        """It stays with its caption."""
        return Place(_BEFORE, _AFTER, keep_next=True)

    @property
    def height(self) -> float:
        """Height of what is painted."""
        return self.lower - self.upper

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint every shape within the figure's element."""
        del gap
        corner = (left + self.shift, top - self.upper)
        foot = canvas.sheet.height - top
        box = (corner[0], foot - self.height, corner[0] + self.picture.width, foot)
        self.node.attributes = {
            "O": "/Layout",
            "Placement": "/Block",
            "BBox": tuple(round(value, 2) for value in box),
        }
        with canvas.tag(self.node):
            for shape in self.picture.shapes:
                paint(canvas, shape, corner, self.picture.width, self.fonts)


def figure_pieces(figure: outline.Figure, parent: Node, sheet: Sheet, composer: Composer) -> Iterator[Piece]:
    """Yield chart and caption and append their elements to ``parent``.

    An empty chart is said in words, and so is a description that is too long for one.
    """
    alt = clean(figure.alt) or clean(figure.caption) or _UNNAMED
    drawings = list(charts(figure.chart, sheet.measure))
    if not drawings or len(alt) > _LONGEST_ALT:
        yield from composer.paragraph(parent, Node("P"), [(alt, BODY.letter)], BODY, Look(width=READING_WIDTH))
    for chart, width in drawings:
        node = parent.add("Figure", alt=flat(alt, _LONGEST_ALT))
        drawing = picture(chart, width)
        yield FigurePiece(node, drawing, composer.fonts, (sheet.measure - width) / 2, *extent(drawing))
    caption = [(figure.caption, FIGURE_CAPTION.letter)]
    yield from composer.paragraph(parent, Node("P"), caption, FIGURE_CAPTION, Look(width=READING_WIDTH))


def charts(chart: Chart, measure: float) -> Iterator[tuple[Chart, float]]:
    """Yield a chart in as many parts as pages can hold, each with its width; none where there is nothing to draw."""
    match chart:
        case BarChart(bars):
            for start in range(0, len(bars), _MOST_BARS):
                yield replace(chart, bars=bars[start : start + _MOST_BARS]), measure
        case RadarChart(axes) if axes:
            yield chart, _RADAR_WIDTH
        case LevelChart(counts) if counts:
            yield chart, _LEVELS_WIDTH
        case _:
            return


def extent(drawing: Picture) -> tuple[float, float]:
    """Highest and lowest painted point."""
    heights: list[float] = []
    for shape in drawing.shapes:
        match shape:
            case Rect():
                heights += [shape.y, shape.y + shape.height]
            case Line():
                heights += [shape.y1, shape.y2]
            case Polygon():
                heights += [y for _, y in shape.points]
            case Dot():
                heights += [shape.y - shape.radius, shape.y + shape.radius]
            case Label():
                heights += [shape.y - shape.size, shape.y + shape.size * _DESCENT]
    return min(heights, default=0.0), max(heights, default=drawing.height)
