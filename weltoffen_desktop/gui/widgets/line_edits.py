"""One line to write in, and one to search with."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, Role
from weltoffen_desktop.gui.widgets.buttons import is_enter
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface

_HEIGHT, _PAD, _ICON = 36, 10, 18


class LineEdit(QLineEdit):
    """A line edit on a rounded body; ``name`` is what a screen reader calls it."""

    settled = Signal(str)
    """The text when focus leaves or enter is pressed, if it is another than before."""

    def __init__(self, look: Look, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.look = look
        self._settled = ""
        self._troubled = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(RING + _PAD, 0, RING + _PAD, 0)
        self.editingFinished.connect(self.flush)
        look.changed.connect(self._on_look_changed)

    def show_text(self, text: str) -> None:
        """Show ``text``; tells nobody and leaves the cursor where nothing changes."""
        self._settled = text
        if text != self.text():
            self.setText(text)

    def show_trouble(self, troubled: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Paint the line in the colour of a mistake; say in words what it is elsewhere."""
        self._troubled = troubled
        self.update()

    def flush(self) -> None:
        """Tell what is written, if nobody was told yet."""
        if self.text() != self._settled:
            self._settled = self.text()
            self.settled.emit(self._settled)

    def sizeHint(self) -> QSize:
        """Be as high as a button."""
        return QSize(self.look.px(220), self.look.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(self.look.px(90), self.look.px(_HEIGHT) + 2 * RING)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the ring: where one writes must always be seen."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the body below the text."""
        painter = begin(self)
        body = body_of(self)
        writable = self.isEnabled() and not self.isReadOnly()
        fill = Role.SURFACE if writable else Role.SUNKEN
        line = Role.DANGER if self._troubled else Role.CONTROL_LINE if writable else Role.HAIRLINE
        paint_surface(painter, body, self.look.colour(fill), self.look.colour(line))
        if self.hasFocus():
            paint_ring(painter, body, self.look)
        painter.end()
        super().paintEvent(event)

    def _on_look_changed(self) -> None:
        self.setFont(self.look.font())
        self.updateGeometry()
        self.update()


class SearchField(LineEdit):
    """A search that tells each change at once; escape empties it, arrow down leaves for the list."""

    search_changed = Signal(str)
    list_wanted = Signal()

    def __init__(self, look: Look, name: str, placeholder: str = "") -> None:
        super().__init__(look, name, placeholder or name)
        self._indent()
        self.textChanged.connect(self.search_changed)
        look.changed.connect(self._indent)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave for the list with arrow down and enter, empty with escape."""
        if event.key() == Qt.Key.Key_Down or is_enter(event.key()):
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the glass before the text."""
        super().paintEvent(event)
        painter = begin(self)
        size = self.look.px(_ICON)
        box = QRectF(RING + _PAD, (self.height() - size) / 2, size, size)
        self.look.icons.paint(painter, box, "search", Role.MUTED)
        painter.end()

    def _indent(self) -> None:
        self.setTextMargins(RING + _PAD + self.look.px(_ICON) + 6, 0, RING + _PAD, 0)
