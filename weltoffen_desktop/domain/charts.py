"""Geometry of the charts, computed once; knows no painter.

A chart becomes shapes in a coordinate system with the origin at the top left, x to the right, y downwards, in points.
The window and the PDF each have a thin painter that draws the same shapes; colours are roles that the painter looks up.
"""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Ink(Enum):
    """What a colour is for; painters map it to the theme or to the print palette."""

    TEXT = "text"
    MUTED = "muted"
    HAIRLINE = "hairline"
    CONTROL_LINE = "control-line"
    SUNKEN = "sunken"
    ACCENT = "accent"
    PRIMARY = "primary"
    PRIMARY_SOFT = "primary-soft"
    BAND_STARTING = "band-1"
    BAND_BUILDING = "band-2"
    BAND_SETTLED = "band-3"
    BAND_EXEMPLARY = "band-4"


class Anchor(Enum):
    """Which point of a text its position names."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Rect:
    """Filled and/or outlined rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    line: Ink | None = None
    line_width: float = 0.75
    radius: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink
    width: float = 0.75
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Polygon:
    """Closed outline, optionally filled; ``opacity`` is for the fill only."""

    points: tuple[tuple[float, float], ...]
    fill: Ink | None = None
    line: Ink | None = None
    line_width: float = 0.75
    opacity: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """Small filled circle."""

    x: float
    y: float
    radius: float
    fill: Ink
    line: Ink | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; ``y`` is the baseline."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink = Ink.TEXT
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape = Rect | Line | Polygon | Dot | Label


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished chart: its size in points and its shapes in painting order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart; ``value`` and ``target`` in 0..100, ``None`` where there is no number."""

    label: str
    value: float | None
    band: Ink | None
    value_text: str
    band_text: str
    target: float | None = None
    reliable: bool = True


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars on a scale of 0 to 100 with the four bands marked; ``row`` is from one to the next."""

    bars: tuple[Bar, ...]
    row: float = 30.0


@dataclass(frozen=True, slots=True)
class RadarChart:
    """Net with one axis per entry; values in 0..100, ``None`` where there is no number."""

    axes: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True, slots=True)
class LevelChart:
    """How many questions stand on which level: ``(label, count)`` from level 0 to 4, then the unanswered."""

    counts: tuple[tuple[str, int], ...]


Chart = BarChart | RadarChart | LevelChart

BAND_EDGES = (25, 50, 75)
_SCALE = 18.0


def picture(chart: Chart, width: float) -> Picture:
    """Lay ``chart`` out for ``width`` points.

    Returns: the picture; its height follows from the chart.
    """
    if isinstance(chart, BarChart):
        return _bars(chart, width)
    if isinstance(chart, RadarChart):
        return _radar(chart, width)
    return _levels(chart, width)


def _bars(chart: BarChart, width: float) -> Picture:
    left = min(150.0, width * 0.28)
    right = min(132.0, width * 0.27)
    span = max(width - left - right, 20.0)
    height = _SCALE + chart.row * len(chart.bars) + 2
    shapes: list[Shape] = []
    for edge in (0, *BAND_EDGES, 100):
        x = left + span * edge / 100
        shapes.append(Line(x, _SCALE - 2, x, height, Ink.HAIRLINE))
        shapes.append(Label(x, _SCALE - 6, str(edge), 8.5, Ink.MUTED, Anchor.MIDDLE))
    for row, bar in enumerate(chart.bars):
        middle = _SCALE + chart.row * (row + 0.5)
        shapes.extend(_side_label(bar.label, left - 10, middle))
        shapes.append(Rect(left, middle - 8, span, 16, Ink.SUNKEN, radius=3))
        if bar.value is not None:
            long = max(span * bar.value / 100, 1.5)
            outline = Ink.PRIMARY if bar.reliable else Ink.CONTROL_LINE
            shapes.append(Rect(left, middle - 8, long, 16, bar.band, outline, 1.0, 3, dashed=not bar.reliable))
        if bar.target is not None:
            x = left + span * bar.target / 100
            reach = min(12.0, chart.row / 2 - 1)
            shapes.append(Line(x, middle - reach, x, middle + reach, Ink.ACCENT, 2.0))
        shapes.append(Label(left + span + 12, middle + 4, bar.value_text, 11, bold=True))
        shapes.append(Label(left + span + 38, middle + 4, bar.band_text, 9.5, Ink.MUTED))
    return Picture(width, height, tuple(shapes))


def _side_label(text: str, width: float, middle: float) -> list[Label]:
    """Return a label beside a bar in one or two lines; what still does not fit ends in an ellipsis.

    Widths are estimated (a character is about half as wide as high): the painters differ in fonts, not in layout.
    """
    size = 10.5
    room = int(width / (size * 0.5))
    if len(text) <= room:
        return [Label(0, middle + 4, text, size)]
    size = 9.5
    room = int(width / (size * 0.47))
    lines = textwrap.wrap(text, room, max_lines=2, placeholder=" …")
    top = middle + 3.5 - 5 * (len(lines) - 1)
    return [Label(0, top + 10 * row, line, size) for row, line in enumerate(lines)]


def _radar(chart: RadarChart, width: float) -> Picture:
    count = len(chart.axes)
    radius = max(width / 2 - 84, 30.0)
    centre = (width / 2, radius + 30)
    height = 2 * radius + 60
    shapes: list[Shape] = []

    def at(index: int, value: float) -> tuple[float, float]:
        angle = 2 * math.pi * index / count - math.pi / 2
        return (centre[0] + radius * value / 100 * math.cos(angle), centre[1] + radius * value / 100 * math.sin(angle))

    for edge in (*BAND_EDGES, 100):
        ring = tuple(at(i, edge) for i in range(count))
        shapes.append(Polygon(ring, line=Ink.HAIRLINE if edge < 100 else Ink.CONTROL_LINE))
        shapes.append(Label(centre[0] + 3, centre[1] - radius * edge / 100 + 9, str(edge), 7.5, Ink.MUTED))
    for index, (name, _) in enumerate(chart.axes):
        end = at(index, 100)
        shapes.append(Line(*centre, *end, Ink.HAIRLINE))
        x, y = at(index, 100 + 1000 / radius)
        shapes.append(Label(x, y + 3.5, name, 9.5, anchor=_radar_anchor(x - centre[0], radius)))
    known = [(index, value) for index, (_, value) in enumerate(chart.axes) if value is not None]
    # A missing value breaks the outline: joining its neighbours would draw a number that nobody gave.
    if len(known) == count and count > 2:
        outline = tuple(at(i, v) for i, v in known)
        shapes.append(Polygon(outline, Ink.BAND_SETTLED, Ink.PRIMARY, 1.75, opacity=0.28))
    else:
        for (i, a), (j, b) in _neighbours(known, count):
            shapes.append(Line(*at(i, a), *at(j, b), Ink.PRIMARY, 1.75))
    shapes.extend(Dot(*at(i, v), 3.2, Ink.PRIMARY) for i, v in known)
    return Picture(width, height, tuple(shapes))


def _radar_anchor(offset: float, radius: float) -> Anchor:
    if abs(offset) < radius * 0.15:
        return Anchor.MIDDLE
    return Anchor.START if offset > 0 else Anchor.END


def _neighbours(known: Sequence[tuple[int, float]], count: int) -> list[tuple[tuple[int, float], tuple[int, float]]]:
    values = dict(known)
    return [((i, v), ((i + 1) % count, values[(i + 1) % count])) for i, v in known if (i + 1) % count in values]


_LEVEL_INKS = (None, Ink.BAND_STARTING, Ink.BAND_BUILDING, Ink.BAND_SETTLED, Ink.BAND_EXEMPLARY)


def _levels(chart: LevelChart, width: float) -> Picture:
    columns = len(chart.counts)
    step = width / columns
    tall = 84.0
    most = max([count for _, count in chart.counts] + [1])
    base = tall + 18
    shapes: list[Shape] = []
    for index, (name, count) in enumerate(chart.counts):
        left = step * index + step * 0.14
        wide = step * 0.72
        high = tall * count / most
        fill = _LEVEL_INKS[index] if index < len(_LEVEL_INKS) else Ink.SUNKEN
        if count:
            unanswered = index >= len(_LEVEL_INKS)
            shapes.append(Rect(left, base - high, wide, high, fill, Ink.CONTROL_LINE, 0.9, 2, dashed=unanswered))
        shapes.append(Label(left + wide / 2, base - high - 5, str(count), 9.5, anchor=Anchor.MIDDLE, bold=True))
        shapes.append(Label(left + wide / 2, base + 13, name, 8.5, Ink.MUTED, Anchor.MIDDLE))
    shapes.append(Line(0, base, width, base, Ink.CONTROL_LINE, 0.9))
    return Picture(width, base + 20, tuple(shapes))
