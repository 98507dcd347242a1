"""The focus ring as a habit that any own-painted widget can take on."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RADIUS, Role

# Shiboken allows one Qt base only: at run time a habit is no widget, to the type checker it is one.
if TYPE_CHECKING:
    Habit = QWidget
else:
    Habit = object


class KeyboardRing(Habit):
    """Shows a ring while the widget has focus, unless the pointer brought it there."""

    _ring = False

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the ring unless the pointer brought the focus."""
        reason = QtCore.Qt.FocusReason
        by_pointer = (reason.MouseFocusReason, reason.PopupFocusReason, reason.ActiveWindowFocusReason)
        self._ring = event.reason() not in by_pointer
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def paint_focus(self, painter: QPainter, body: QRectF, look: Look, radius: float = RADIUS) -> None:
        """Paint the ring where the keyboard is."""
        if self._ring and self.hasFocus():
            paint_ring(painter, body, look, radius)


def paint_ring(painter: QPainter, body: QRectF, look: Look, radius: float = RADIUS) -> None:
    """Paint a ring 2 px wide, 2 px off the body."""
    painter.setBrush(QBrush())
    painter.setPen(QPen(look.colour(Role.FOCUS), 2.0))
    painter.drawRoundedRect(body.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
