"""A sheet that slides over the page from the right: where a number comes from, what helps with a question."""

from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, SPACE_M, SPACE_XL, Role
from weltoffen_desktop.gui.widgets.buttons import IconButton
from weltoffen_desktop.gui.widgets.labels import SectionHeading
from weltoffen_desktop.gui.widgets.surface import begin, paint_shadow

_WIDTH, _SHADOW = 440, 12


class SideSheet(QFrame):
    """Lies on ``host`` and moves with it; escape closes, focus goes back to where it came from."""

    closed = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._back: QWidget | None = None
        self._content: QWidget | None = None
        self._title = SectionHeading(look)
        close = IconButton(look, "close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        self._close = close
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW + SPACE_M - RING, SPACE_M - RING, RING, RING)
        column.setSpacing(RING)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.finished.connect(self._on_slid)
        self._leaving = False
        self.hide()
        look.changed.connect(self._place)

    def open_with(self, title: str, content: QWidget) -> None:
        """Show ``content`` under ``title``; what was shown before is thrown away."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._back = focused
        self._title.setText(title)
        self.setAccessibleName(title)
        self._scroll.setAccessibleName(title)  # the keyboard stops there, to scroll
        self._drop_content()
        self._content = content
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)  # the scroll area switches it on
        fresh = self.isHidden() or self._leaving
        self._leaving = False
        self._slide.stop()
        self._host.removeEventFilter(self)
        self._host.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        if fresh:
            self._move(QPoint(self._host.width(), 0), self.pos())
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Slide away and give the focus back."""
        if self.isHidden() or self._leaving:
            return
        self._leaving = True
        self._host.removeEventFilter(self)
        back = self._back
        self._back = None
        if back is not None and Shiboken.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._move(self.pos(), QPoint(self._host.width(), 0))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay at the right edge when the host is resized."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._slide.stop()
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the surface with its shadow to the left."""
        del event
        painter = begin(self)
        body = QRectF(self.rect()).adjusted(_SHADOW, 0, 0, 0)
        paint_shadow(painter, body, self._look, _SHADOW, 0)
        painter.fillRect(body, self._look.colour(Role.SURFACE))
        painter.fillRect(QRectF(_SHADOW, 0, 1, self.height()), self._look.colour(Role.HAIRLINE))
        painter.end()

    def _place(self) -> None:
        width = min(self._look.px(_WIDTH) + _SHADOW, max(self._host.width() - SPACE_XL, 1))
        self.setGeometry(self._host.width() - width, 0, width, self._host.height())

    def _move(self, start: QPoint, end: QPoint) -> None:
        self._slide.stop()
        self._slide.setStartValue(start)
        self._slide.setEndValue(end)
        self._slide.setDuration(self._look.motion())
        self._slide.start()
        if self._slide.state() is QAbstractAnimation.State.Stopped and self._slide.duration() == 0:
            self.move(end)

    def _on_slid(self) -> None:
        if not self._leaving:
            return
        self._leaving = False
        self.hide()
        self._drop_content()
        self.closed.emit()

    def _drop_content(self) -> None:
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._content = None
