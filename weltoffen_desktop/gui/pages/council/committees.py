"""Which bodies deal with the paper and when: as many lines as there are sessions."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain.council_text import LIST_LIMIT
from weltoffen_desktop.domain.papers import VALUE_LIMIT
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import Role, Step
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import IconButton, QuietButton
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.labels import StrongLabel, TextLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit

_BODY_SHARE, _DATE_SHARE = 3, 1

Committees = tuple[tuple[str, str], ...]


class _Line(QWidget):
    """A body, a date, and the way to take both out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.body = LineEdit(look, "")
        self.date = LineEdit(look, "")
        for line in (self.body, self.date):
            line.setMaxLength(VALUE_LIMIT)
        self.remove = IconButton(look, "close", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.body, _BODY_SHARE)
        row.addWidget(self.date, _DATE_SHARE)
        row.addWidget(self.remove)

    def pair(self) -> tuple[str, str]:
        return self.body.text(), self.date.text()


class CommitteeLines(Group):
    """Tells all lines together once one of them is left; there is always one to write in."""

    settled = Signal(object)
    """The lines as ``(body, date)``, empty ones with them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._label = StrongLabel(look)
        self._trouble = TextLabel(look, step=Step.SMALL, role=Role.DANGER)
        self._trouble.hide()
        self._lines: list[_Line] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.add = QuietButton(look, "", "plus")
        self.add.clicked.connect(self._on_add)
        self.column.addWidget(self._label)
        self.column.addLayout(self._column)
        self.column.addWidget(self._trouble)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def lines(self) -> list[_Line]:
        """The lines on show."""
        return self._lines

    def speak(self, label: str) -> None:
        """Say all words."""
        self._label.setText(label)
        self.setAccessibleName(label)
        self.add.setText(self.tr("Add body"))
        self._number()

    def show_committees(self, committees: Committees) -> None:
        """Show other lines; tells nobody."""
        wanted = committees or (("", ""),)
        while len(self._lines) > len(wanted):
            self._drop(self._lines[-1])
        while len(self._lines) < len(wanted):
            self._append()
        for line, (body, date) in zip(self._lines, wanted, strict=True):
            line.body.show_text(body)
            line.date.show_text(date)
        self.show_trouble("")
        self._number()

    def show_trouble(self, words: str) -> None:
        """Say what is wrong; an empty text says that it is well now."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        if words:
            announce(self, words)

    def flush(self) -> None:
        """Tell what is being typed."""
        for line in self._lines:
            line.body.flush()
            line.date.flush()

    def _append(self) -> _Line:
        line = _Line(self._look)
        self._lines.append(line)
        self._column.addWidget(line)
        for edit in (line.body, line.date):
            edit.settled.connect(self._tell)
            edit.inputRejected.connect(self._on_full)
        line.remove.clicked.connect(partial(self._on_remove, line))
        return line

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _number(self) -> None:
        for number, line in enumerate(self._lines, 1):
            line.body.setAccessibleName(self.tr("Body {number}").format(number=number))
            line.date.setAccessibleName(self.tr("Date of session {number}").format(number=number))
            line.remove.show_name(self.tr("Remove body {number}").format(number=number))
            line.body.setPlaceholderText(self.tr("Body, for example Council"))
            line.date.setPlaceholderText(self.tr("Date"))
        self.add.setEnabled(len(self._lines) < LIST_LIMIT)

    def _on_add(self) -> None:
        line = self._append()
        self._number()
        line.body.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_remove(self, line: _Line) -> None:
        if len(self._lines) == 1:
            line.body.show_text("")
            line.date.show_text("")
            line.body.setFocus()
        else:
            self._drop(line)
            self.add.setFocus()
        self._number()
        self._tell()

    def _on_full(self) -> None:
        self.show_trouble(self.tr("No more than %n character(s) fit here.", "", VALUE_LIMIT))

    def _tell(self) -> None:
        self.settled.emit(tuple(line.pair() for line in self._lines))
