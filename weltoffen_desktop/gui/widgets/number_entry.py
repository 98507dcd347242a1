"""A number with its unit, written and read the German way."""

import re

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import Role, Step
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.gui.widgets.note_edit import PAUSE_MS

_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_PLAIN = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_SPACES = re.compile(r"[\s\u00a0\u202f]")
_LONGEST = 15  # more digits than a float can keep


def parse_number(text: str) -> float | None:
    """Read ``1.234,5`` or ``1234,5``, also ``3.5``; ``None`` for what is no number."""
    bare = _SPACES.sub("", text)
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "")
    elif not _PLAIN.fullmatch(bare):
        return None
    if sum(sign.isdigit() for sign in bare) > _LONGEST:
        return None
    return float(bare.replace(",", "."))


def format_number(value: float) -> str:
    """Write a number with a decimal comma and dots between thousands, without needless zeros."""
    whole = f"{value:,.6f}".rstrip("0").rstrip(".")
    return whole.translate(str.maketrans(",.", ".,"))


class NumberEntry(Group):
    """Tells a number after a pause; what is none, or out of bounds, is explained below and kept to itself."""

    number_settled = Signal(float)
    number_cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._minimum: float | None = None
        self._maximum: float | None = None
        self._settled: float | None = None
        self._line = LineEdit(look, self.tr("Number"))
        self._unit = TextLabel(look)
        self._trouble = TextLabel(look, step=Step.SMALL, role=Role.DANGER)
        self._trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._line)
        row.addWidget(self._unit, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._trouble)
        self.setFocusProxy(self._line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._line.textEdited.connect(self._on_text_edited)
        look.changed.connect(self._on_look_changed)
        self._look = look
        self._on_look_changed()
        self._line.editingFinished.connect(self._on_finished)

    def show_question(
        self, name: str, unit: str = "", minimum: float | None = None, maximum: float | None = None
    ) -> None:
        """Say what is asked for, and between which bounds."""
        self._minimum, self._maximum = minimum, maximum
        self._unit.setText(unit)
        self.setAccessibleName(name)
        self._line.setAccessibleName(f"{name}, {unit}" if unit else name)
        self._line.setAccessibleDescription(self._bounds())

    def show_number(self, value: float | None) -> None:
        """Show a number or an empty field; tells nobody."""
        self._pause.stop()
        unchanged = value == self._settled and self._read() == (value, "")
        self._settled = value
        if not unchanged:
            self._line.show_text("" if value is None else format_number(value))
        self._show_trouble("")

    def flush(self) -> None:
        """Tell what is written, if it is a number within bounds and nobody was told yet."""
        self._pause.stop()
        value, trouble = self._read()
        self._show_trouble(trouble)
        if trouble or value == self._settled:
            return
        self._settled = value
        if value is None:
            self.number_cleared.emit()
        else:
            self.number_settled.emit(value)

    def _read(self) -> tuple[float | None, str]:
        text = self._line.text().strip()
        if not text:
            return None, ""
        value = parse_number(text)
        if value is None:
            return None, self.tr("Please write a number, for example 12 or 12,5.")
        low, high = self._minimum, self._maximum
        if (low is not None and value < low) or (high is not None and value > high):
            return None, self._bounds()
        return value, ""

    def _bounds(self) -> str:
        low, high = self._minimum, self._maximum
        if low is not None and high is not None:
            return self.tr("Between {low} and {high}").format(low=format_number(low), high=format_number(high))
        if low is not None:
            return self.tr("At least {low}").format(low=format_number(low))
        if high is not None:
            return self.tr("At most {high}").format(high=format_number(high))
        return ""

    def _show_trouble(self, trouble: str) -> None:
        if trouble and trouble != self._trouble.text():
            announce(self, trouble)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._line.show_trouble(bool(trouble))

    def _on_text_edited(self) -> None:
        self._pause.start()

    def _on_finished(self) -> None:
        self.flush()
        value, trouble = self._read()
        if value is not None and not trouble:
            self._line.show_text(format_number(value))

    def _on_look_changed(self) -> None:
        self._line.setMaximumWidth(self._look.px(200))
