"""The few strokes that all own-painted widgets share: a body and a soft shadow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RADIUS, RING, Role


def body_of(widget: QWidget) -> QRectF:
    """Return the visible body of a widget: all but the room for the focus ring."""
    return QRectF(widget.rect()).adjusted(RING, RING, -RING, -RING)


def begin(widget: QWidget) -> QPainter:
    """Return a smooth painter on ``widget``."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_surface(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    line: QColor | None = None,
    width: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """Paint a rounded body with an outline that stays inside ``rect``."""
    half = width / 2 if line is not None else 0
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
    if fill is not None:
        painter.fillPath(path, pen_of(fill).brush())
    if line is not None:
        painter.strokePath(path, pen_of(line, width))


def paint_ground(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill ``rect``."""
    path = QPainterPath()
    path.addRect(rect)
    painter.fillPath(path, pen_of(colour).brush())


def pen_of(colour: QColor, width: float = 1.0) -> QPen:
    """Return a pen, and with it a brush, in ``colour``.

    ``QPen(colour, width)``, ``QBrush(colour)``, ``fillRect`` and ``setPen`` all compare what they get with enums of Qt
    first, and so build that whole namespace: see gui.look.
    """
    pen = QPen()
    pen.setColor(colour)
    pen.setWidthF(width)
    return pen


def paint_shadow(painter: QPainter, body: QRectF, look: Look, reach: int = 12, radius: float = RADIUS) -> None:
    """Paint the one shadow there is, for what lies above the page."""
    colour = QColor(look.colour(Role.SHADOW))
    colour.setAlpha(20 if look.theme.dark else 6)
    for step in range(reach, 0, -2):
        grown = body.adjusted(-step, -step + 3, step, step + 3)
        paint_surface(painter, grown, colour, radius=radius + step)
