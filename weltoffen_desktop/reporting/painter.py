"""Draws the shapes of a chart; decides nothing about them but their colours."""

from weltoffen_desktop.domain.charts import Anchor, Dot, Ink, Label, Line, Polygon, Rect, Shape
from weltoffen_desktop.reporting.canvas import Point, TaggedCanvas
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.lines import line, shortened
from weltoffen_desktop.reporting.text import BREAK, flat, visual, words
from weltoffen_desktop.reporting.theme import INKS, Colour, Cut, Letter


def paint(canvas: TaggedCanvas, shape: Shape, corner: Point, width: float, fonts: Fonts) -> None:
    """Paint ``shape`` of a picture of ``width`` points whose top left is ``corner``."""
    x, y = corner
    match shape:
        case Rect():
            canvas.rectangle(
                (x + shape.x, y + shape.y),
                (shape.width, shape.height),
                fill=_colour(shape.fill),
                line=_colour(shape.line),
                line_width=shape.line_width,
                radius=shape.radius,
                dashed=shape.dashed,
            )
        case Line():
            start, end = (x + shape.x1, y + shape.y1), (x + shape.x2, y + shape.y2)
            canvas.stroke(start, end, INKS[shape.ink], shape.width, dashed=shape.dashed)
        case Polygon():
            canvas.polygon(
                [(x + px, y + py) for px, py in shape.points],
                fill=_colour(shape.fill),
                line=_colour(shape.line),
                line_width=shape.line_width,
                opacity=shape.opacity,
                dashed=shape.dashed,
            )
        case Dot():
            canvas.dot((x + shape.x, y + shape.y), shape.radius, fill=INKS[shape.fill], line=_colour(shape.line))
        case Label():
            _label(canvas, shape, corner, width, fonts)


def _label(canvas: TaggedCanvas, label: Label, corner: Point, width: float, fonts: Fonts) -> None:
    """Paint one line of text, shortened where it would leave the picture."""
    letter = Letter(Cut.SEMIBOLD if label.bold else Cut.REGULAR, label.size, INKS[label.ink])
    prepared = words(flat(label.text), fonts)
    left, right = label.x, width - label.x
    room = {Anchor.START: right, Anchor.END: left, Anchor.MIDDLE: 2 * min(left, right)}[label.anchor]
    text = shortened(prepared.shown.replace(BREAK, ""), letter, fonts, room)
    if prepared.mixed:
        text = visual(text, rightward=prepared.rightward)
    if not text:
        return
    set_line = line(text, letter, fonts)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: set_line.width / 2, Anchor.END: set_line.width}[label.anchor]
    canvas.text([(corner[0] + label.x - shift, corner[1] + label.y, set_line)])


def _colour(ink: Ink | None) -> Colour | None:
    return None if ink is None else INKS[ink]
