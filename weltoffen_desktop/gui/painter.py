"""Draws the shapes of a chart with QPainter; where they stand was decided in the domain."""

from functools import singledispatch

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from weltoffen_desktop.domain.charts import Anchor, Dot, Ink, Label, Line, Picture, Polygon, Rect, Shape
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import Role

_DASHES = [4.0, 3.0]  # in widths of the line


class Brush:
    """A painter with the look it takes colours from and the scale from points to pixels."""

    __slots__ = ("look", "painter", "scale")

    def __init__(self, painter: QPainter, look: Look, scale: float) -> None:
        self.painter = painter
        self.look = look
        self.scale = scale

    def colour(self, ink: Ink) -> QColor:
        """Return the colour of an ink."""
        return self.look.colour(Role(ink.value))

    def pen(self, ink: Ink | None, width: float, *, dashed: bool = False) -> None:
        """Outline with ``ink``, or not at all."""
        if ink is None:
            self.painter.setPen(Qt.PenStyle.NoPen)
            return
        pen = QPen(self.colour(ink), width * self.scale)
        if dashed:
            pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)

    def fill(self, ink: Ink | None, opacity: float = 1.0) -> None:
        """Fill with ``ink``, or not at all."""
        if ink is None:
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            return
        colour = QColor(self.colour(ink))
        colour.setAlphaF(opacity)
        self.painter.setBrush(colour)

    def at(self, x: float, y: float) -> QPointF:
        """Return a point of the picture on the screen."""
        return QPointF(x * self.scale, y * self.scale)

    def font(self, size: float, *, bold: bool) -> QFont:
        """Return the typeface in a size of the picture; fractions of a pixel count."""
        font = QFont(self.look.font(bold=bold))
        font.setPointSizeF(size * self.scale * 72 / self.painter.device().logicalDpiY())
        return font


def paint(painter: QPainter, picture: Picture, look: Look, scale: float = 1.0) -> None:
    """Draw ``picture`` with its upper left corner at the painter's origin."""
    brush = Brush(painter, look, scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        for shape in picture.shapes:
            _draw(shape, brush)
    finally:
        painter.restore()


@singledispatch
def _draw(shape: Shape, _brush: Brush) -> None:
    raise TypeError(f"the window cannot draw a {type(shape).__name__}")


@_draw.register
def _(shape: Rect, brush: Brush) -> None:
    scale = brush.scale
    brush.pen(shape.line, shape.line_width, dashed=shape.dashed)
    brush.fill(shape.fill)
    area = QRectF(shape.x * scale, shape.y * scale, shape.width * scale, shape.height * scale)
    radius = shape.radius * scale
    brush.painter.drawRoundedRect(area, radius, radius)


@_draw.register
def _(shape: Line, brush: Brush) -> None:
    brush.pen(shape.ink, shape.width, dashed=shape.dashed)
    brush.painter.drawLine(QLineF(brush.at(shape.x1, shape.y1), brush.at(shape.x2, shape.y2)))


@_draw.register
def _(shape: Polygon, brush: Brush) -> None:
    brush.pen(shape.line, shape.line_width, dashed=shape.dashed)
    brush.fill(shape.fill, shape.opacity)
    brush.painter.drawPolygon(QPolygonF([brush.at(x, y) for x, y in shape.points]))


@_draw.register
def _(shape: Dot, brush: Brush) -> None:
    brush.pen(shape.line, 0.9)
    brush.fill(shape.fill)
    radius = shape.radius * brush.scale
    brush.painter.drawEllipse(brush.at(shape.x, shape.y), radius, radius)


@_draw.register
def _(shape: Label, brush: Brush) -> None:
    font = brush.font(shape.size, bold=shape.bold)
    at = brush.at(shape.x, shape.y)
    if shape.anchor is not Anchor.START:
        width = QFontMetricsF(font).horizontalAdvance(shape.text)
        at.setX(at.x() - (width / 2 if shape.anchor is Anchor.MIDDLE else width))
    brush.painter.setFont(font)
    brush.painter.setPen(brush.colour(shape.ink))
    brush.painter.drawText(at, shape.text)
