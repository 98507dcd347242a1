"""A field for several lines: grows with what is written, then scrolls; plain text only."""

from math import ceil

from PySide6.QtCore import QMimeData, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, Role
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface

PAUSE_MS = 600
_PAD_X, _PAD_Y = 8, 6


class _Editor(QPlainTextEdit):
    """The editor without a body of its own."""

    left = Signal()
    focused = Signal()

    def __init__(self, room: "NoteEdit") -> None:
        super().__init__(room)
        self._room = room
        self.setObjectName("editor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Take text only, and no more than fits."""
        room = self._room.room_left() + len(self.textCursor().selectedText())
        text = source.text()
        if len(text) > room:
            text = text[:room]
            self._room.limit_reached.emit()
        if text:
            self.insertPlainText(text)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Let the body show the ring."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Let the body take the ring away."""
        super().focusOutEvent(event)
        self.left.emit()


class NoteEdit(QWidget):
    """A note; ``text_settled`` tells it after a pause in writing and when focus leaves."""

    text_settled = Signal(str)
    limit_reached = Signal()

    def __init__(self, look: Look, name: str, placeholder: str = "", limit: int = 20_000) -> None:
        super().__init__()
        self._look = look
        self._limit = limit
        self._given = self._made_of_it = self._settled = ""
        self._fewest, self._most = 3, 12
        self._editor = _Editor(self)
        self._editor.setAccessibleName(name)
        self._editor.setPlaceholderText(placeholder)
        self.setFocusProxy(self._editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING + _PAD_X, RING + _PAD_Y, RING + 2, RING + _PAD_Y)
        column.addWidget(self._editor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._editor.textChanged.connect(self._on_text_changed)
        self._editor.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self._editor.left.connect(self._on_left)
        self._editor.focused.connect(self.update)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def text(self) -> str:
        """Return what is written."""
        return self._editor.toPlainText()

    def show_text(self, text: str) -> None:
        """Show ``text``; tells nobody and leaves the cursor where nothing changes."""
        self._pause.stop()
        shown_already = text == self._given and self.text() == self._made_of_it
        self._given = text
        if text != self.text() and not shown_already:
            self._editor.blockSignals(True)
            self._editor.setPlainText(text)
            self._editor.blockSignals(False)
            self.updateGeometry()
        # Not what was given: an editor makes spaces of no-break spaces, and that is nobody's change.
        self._settled = self._made_of_it = self.text()

    def show_limits(self, fewest: int, most: int) -> None:
        """Grow from ``fewest`` to ``most`` lines."""
        self._fewest, self._most = fewest, most
        self.updateGeometry()

    def show_name(self, name: str, placeholder: str = "") -> None:
        """Call the field something else."""
        self._editor.setAccessibleName(name)
        self._editor.setPlaceholderText(placeholder)

    def show_read_only(self, read_only: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people read, mark and copy, but not write."""
        self._editor.setReadOnly(read_only)
        self.update()

    def flush(self) -> None:
        """Tell what is written, if nobody was told yet."""
        self._pause.stop()
        if self.text() != self._settled:
            self._settled = self.text()
            self.text_settled.emit(self._settled)

    def room_left(self) -> int:
        """Return how many characters still fit."""
        return max(self._limit - self._editor.document().characterCount() + 1, 0)

    def sizeHint(self) -> QSize:
        """Be as high as what is written, within limits."""
        # For plain text the height of a document is its number of lines after wrapping.
        lines = int(self._editor.document().size().height())
        shown = min(max(lines, self._fewest), self._most)
        edges = 2 * (RING + _PAD_Y) + int(2 * self._editor.document().documentMargin())
        line = ceil(QFontMetricsF(self._editor.font()).lineSpacing())  # rounded up as Qt lays lines out
        return QSize(self._look.px(280), line * shown + edges + 1)

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column, never fewer lines."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the body and its ring."""
        del event
        painter = begin(self)
        body = body_of(self)
        writable = self.isEnabled() and not self._editor.isReadOnly()
        fill = self._look.colour(Role.SURFACE if writable else Role.SUNKEN)
        paint_surface(painter, body, fill, self._look.colour(Role.CONTROL_LINE if writable else Role.HAIRLINE))
        if self._editor.hasFocus():
            paint_ring(painter, body, self._look)
        painter.end()

    def _on_text_changed(self) -> None:
        excess = self._editor.document().characterCount() - 1 - self._limit
        if excess > 0:
            cursor = self._editor.textCursor()
            for _ in range(excess):
                cursor.deletePreviousChar()
            self.limit_reached.emit()
        self._pause.start()

    def _on_left(self) -> None:
        self.flush()
        self.update()

    def _on_look_changed(self) -> None:
        self._editor.setFont(self._look.font())
        self.updateGeometry()
        self.update()
