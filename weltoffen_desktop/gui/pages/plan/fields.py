"""Places of a measure to write in: a line or several, told when settled, with the limit told where it is reached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.kept_text import KeptText
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.line_edits import LineEdit


class Place(QWidget):
    """A labelled text; what is written stays until somebody stored it or other text is shown."""

    settled = Signal()

    def __init__(self, row: FormRow, limit: int) -> None:
        super().__init__()
        self._row = row
        self._limit = limit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def show_trouble(self, text: str) -> None:
        """Say what is wrong with what is written; an empty text says that it is well."""
        self._row.show_trouble(text)

    def value(self) -> str:
        """Return what is to be stored."""
        raise NotImplementedError

    def show_value(self, text: str) -> None:
        """Show a stored text in place of whatever is written."""
        raise NotImplementedError

    def mark_stored(self, text: str) -> None:
        """Take what is written for stored as ``text``."""
        raise NotImplementedError

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people write, or only read and copy."""
        raise NotImplementedError

    @property
    def unsaved(self) -> bool:
        """Whether something is written that nobody has stored."""
        raise NotImplementedError

    def _tell_limit(self) -> None:
        words = self.tr("There is room for {limit} characters here; what goes beyond is not taken over.")
        self.show_trouble(words.format(limit=f"{self._limit:,}".replace(",", ".")))


class Line(Place):
    """One line."""

    def __init__(self, look: Look, label: str, limit: int, hint: str = "", placeholder: str = "") -> None:
        self.edit = LineEdit(look, label, placeholder)
        super().__init__(FormRow(look, label, self.edit, hint), limit)
        self._stored = self._as_shown = ""
        self.edit.setMaxLength(limit)
        self.edit.inputRejected.connect(self._tell_limit)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.settled.connect(self.settled)
        self.setFocusProxy(self.edit)

    def value(self) -> str:
        """Return what is written, or the stored text where nobody changed it."""
        return self.edit.text() if self.unsaved else self._stored

    def show_value(self, text: str) -> None:
        """Show a stored text."""
        self._stored = text
        self.edit.show_text(text)
        self.edit.setCursorPosition(0)
        self._as_shown = self.edit.text()
        self.show_trouble("")

    def mark_stored(self, text: str) -> None:
        """Show what was stored: without blanks around it."""
        if self.edit.text() == text:
            self._stored = self._as_shown = text
        elif self.unsaved:
            at = self.edit.cursorPosition() if self.edit.hasFocus() else 0
            self.show_value(text)
            self.edit.setCursorPosition(min(at, len(text)))

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people write or only read."""
        self.edit.setReadOnly(not writable)

    @property
    def unsaved(self) -> bool:
        """Whether something is written that nobody has stored."""
        return self.edit.text() != self._as_shown

    def _on_text_changed(self, text: str) -> None:
        if len(text) < self._limit:
            self.show_trouble("")


class Prose(Place):
    """Several lines; stored after a pause in writing as well."""

    def __init__(self, look: Look, label: str, limit: int, hint: str = "", lines: tuple[int, int] = (2, 10)) -> None:
        self.edit = KeptText(look, label, limit=limit)
        super().__init__(FormRow(look, label, self.edit, hint), limit)
        self.edit.show_limits(*lines)
        self.edit.limit_reached.connect(self._tell_limit)
        self.edit.text_typed.connect(self.settled)
        self.setFocusProxy(self.edit)
        self._stored = ""

    def value(self) -> str:
        """Return what is written, or the stored text where nobody changed it."""
        return self.edit.text() if self.edit.unsaved else self._stored

    def show_value(self, text: str) -> None:
        """Show a stored text."""
        self._stored = text
        self.edit.show_stored(text, typed_stays=False)
        self.show_trouble("")

    def mark_stored(self, text: str) -> None:
        """Leave what is written as it is: somebody may be in the middle of a word."""
        self._stored = text
        self.edit.mark_stored()
        if self.edit.room_left():
            self.show_trouble("")

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people write or only read."""
        self.edit.show_read_only(not writable)

    @property
    def unsaved(self) -> bool:
        """Whether something is written that nobody has stored."""
        return self.edit.unsaved
