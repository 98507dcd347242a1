"""A short word at the lower edge that goes by itself."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, Role
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import QuietButton
from weltoffen_desktop.gui.widgets.labels import BodyLabel
from weltoffen_desktop.gui.widgets.surface import begin, paint_shadow, paint_surface

STAY_MS = 6000
_SHADOW = 12


class Toast(QFrame):
    """Lies on ``host``; stays while the pointer is on it or the keyboard in it."""

    action_chosen = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._words = BodyLabel(look)
        self._action = QuietButton(look, "")
        self._action.clicked.connect(self._on_action)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_SHADOW + SPACE_M, _SHADOW + 4, _SHADOW + SPACE_M, _SHADOW + 4)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._action)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STAY_MS)
        self._clock.timeout.connect(self._on_time)
        self.hide()

    def show_text(self, text: str, action: str = "") -> None:
        """Show a text in place of the one before."""
        self._words.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._host.removeEventFilter(self)
        self._host.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)
        self._clock.start()

    def hide_text(self) -> None:
        """Go away."""
        self._clock.stop()
        self._host.removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay in the middle of the lower edge."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint a surface above the page."""
        del event
        painter = begin(self)
        body = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_shadow(painter, body, self._look, _SHADOW)
        paint_surface(painter, body, self._look.colour(Role.SURFACE), self._look.colour(Role.CONTROL_LINE))
        painter.end()

    def _place(self) -> None:
        width = min(self.sizeHint().width(), self._host.width() - 2 * SPACE_M)
        high = self._row.totalHeightForWidth(width)
        self.setGeometry((self._host.width() - width) // 2, self._host.height() - high - SPACE_L, width, high)

    def _on_time(self) -> None:
        if self.underMouse() or (self._action.isVisible() and self._action.hasFocus()):
            self._clock.start()
            return
        self.hide_text()

    def _on_action(self) -> None:
        self.hide_text()
        self.action_chosen.emit()
