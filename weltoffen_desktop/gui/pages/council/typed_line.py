"""One line of a form that says its limit where it is reached, and why it was not stored where it was not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.services.wording import sentence


class TypedLine(QWidget):
    """Never takes more than fits, so that nothing that was typed is refused later."""

    def __init__(self, look: Look, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self.line = LineEdit(look, "")
        self.line.setMaxLength(limit)
        self._row = FormRow(look, "", self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addStretch(1)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.inputRejected.connect(self._on_full)
        self.line.textEdited.connect(self._on_edited)

    def speak(self, label: str, hint: str = "", placeholder: str = "") -> None:
        """Say what is asked for."""
        self._row.show_label(label)
        self._row.show_hint(hint)
        self.line.setPlaceholderText(placeholder)

    def show_trouble(self, words: str) -> None:
        """Say what is wrong; an empty text says that it is well now."""
        self._row.show_trouble(words)

    def show_error(self, error: ExpectedError) -> None:
        """Say why it was not stored."""
        self._row.show_trouble(sentence(error))

    def _on_full(self) -> None:
        self._row.show_trouble(self.tr("No more than %n character(s) fit here.", "", self._limit))

    def _on_edited(self) -> None:
        if len(self.line.text()) < self._limit:
            self._row.show_trouble("")
