"""The few strokes that all own-painted widgets share: a body and a soft shadow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
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
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(line, width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def paint_shadow(painter: QPainter, body: QRectF, look: Look, reach: int = 12, radius: float = RADIUS) -> None:
    """Paint the one shadow there is, for what lies above the page."""
    colour = QColor(look.colour(Role.SHADOW))
    colour.setAlpha(20 if look.theme.dark else 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for step in range(reach, 0, -2):
        grown = body.adjusted(-step, -step + 3, step, step + 3)
        painter.drawRoundedRect(grown, radius + step, radius + step)
