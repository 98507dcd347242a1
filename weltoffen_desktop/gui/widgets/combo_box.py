"""Choose one of many words from a list that opens."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, Role
from weltoffen_desktop.gui.widgets.ring import KeyboardRing
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface

_HEIGHT, _PAD, _CHEVRON = 36, 12, 16


class ComboBox(KeyboardRing, QComboBox):
    """A combo box on a rounded body; the wheel scrolls the page, never the choice."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # Qt's own AdjustToContents resizes the box behind the back of its layout.
        self.model().rowsInserted.connect(self._on_items_changed)
        look.changed.connect(self._on_look_changed)

    def sizeHint(self) -> QSize:
        """Be as wide as the longest word."""
        metrics = self.fontMetrics()
        words = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        return QSize(words + self._beside() + 2 * RING, self._look.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        wide = self.sizeHint()
        return QSize(min(wide.width(), self._look.px(140)), wide.height())

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint body, word and chevron."""
        del event
        painter = begin(self)
        body = body_of(self)
        enabled = self.isEnabled()
        fill = Role.SUNKEN if not enabled else Role.HOVER if self.underMouse() else Role.SURFACE
        line = Role.CONTROL_LINE if enabled else Role.HAIRLINE
        paint_surface(painter, body, self._look.colour(fill), self._look.colour(line))
        size = self._look.px(_CHEVRON)
        box = QRectF(body.right() - _PAD - size, body.center().y() - size / 2, size, size)
        self._look.icons.paint(painter, box, "chevron-down", Role.MUTED if enabled else Role.DISABLED)
        room = QRectF(body.left() + _PAD, body.top(), body.width() - self._beside(), body.height())
        word = self.currentText() or self.placeholderText()
        shown = self.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        ink = Role.DISABLED if not enabled else Role.TEXT if self.currentText() else Role.MUTED
        painter.setPen(self._look.colour(ink))
        painter.setFont(self.font())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self.paint_focus(painter, body, self._look)
        painter.end()

    def _beside(self) -> int:
        return 2 * _PAD + self._look.px(_CHEVRON) + 8

    def _on_items_changed(self) -> None:
        self.updateGeometry()

    def _on_look_changed(self) -> None:
        self.setFont(self._look.font())
        self.updateGeometry()
        self.update()
