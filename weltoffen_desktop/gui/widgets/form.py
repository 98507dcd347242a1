"""One row of a form: what is asked, the field, a hint, and what is wrong."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import Role, Step
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit


class FormRow(QWidget):
    """The label above names the field to screen readers as well."""

    def __init__(self, look: Look, label: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self._editor = editor
        self._label = TextLabel(look, label, bold=True)
        self._label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self._hint = TextLabel(look, hint, step=Step.SMALL, role=Role.MUTED)
        self._hint.setVisible(bool(hint))
        self._trouble = TextLabel(look, step=Step.SMALL, role=Role.DANGER)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._label, editor, self._hint, self._trouble):
            column.addWidget(part)
        self._describe()

    def show_label(self, label: str) -> None:
        """Ask for something else; the field is called so as well."""
        self._label.setText(label)
        self._editor.setAccessibleName(label)

    def show_hint(self, hint: str) -> None:
        """Show another hint, or none."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._describe()

    def show_trouble(self, trouble: str) -> None:
        """Say what is wrong; an empty text says that it is well now."""
        if trouble and trouble != self._trouble.text():
            announce(self, trouble)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if isinstance(self._editor, LineEdit):
            self._editor.show_trouble(bool(trouble))
        self._describe()

    def _describe(self) -> None:
        words = (self._trouble.text(), self._hint.text())
        self._editor.setAccessibleDescription(" ".join(one for one in words if one))
