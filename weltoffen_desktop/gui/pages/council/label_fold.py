"""The words that the paper uses for its places: they differ from town to town."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.council_text import PAPER_PLACES
from weltoffen_desktop.domain.papers import LABEL_LIMIT, PaperDetails, PaperField
from weltoffen_desktop.domain.reports.paper import LABELS, NAMES
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.typed_line import TypedLine
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton
from weltoffen_desktop.gui.widgets.labels import MutedLabel


class LabelFold(QWidget):
    """Folded at first; unfolded it has one line for each place."""

    settled = Signal(PaperField, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.fold = QuietButton(look, "", "chevron-right")
        self.fold.setCheckable(True)
        self._hint = MutedLabel(look)
        self.lines = {place: TypedLine(look, LABEL_LIMIT) for place in PaperField}
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._hint)
        for place, line in self.lines.items():
            column.addWidget(line)
            line.line.settled.connect(partial(self.settled.emit, place))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._inside)
        self.fold.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def speak(self) -> None:
        """Say all words."""
        self.fold.setText(self.tr("Change the words of the paper"))
        self._hint.setText(self.tr("Where a line is empty, the usual word is printed."))
        for place, line in self.lines.items():
            line.speak(PAPER_PLACES[place], placeholder=line.line.placeholderText())

    def show_paper(self, paper: PaperDetails) -> None:
        """Show the words in use; tells nobody."""
        for place, line in self.lines.items():
            usual = NAMES[paper.kind] if place is PaperField.TITLE else LABELS[place]
            line.speak(PAPER_PLACES[place], placeholder=usual)
            line.line.show_text(paper.labels.get(place, ""))
            line.show_trouble("")

    def flush(self) -> None:
        """Tell what is being typed."""
        for line in self.lines.values():
            line.line.flush()

    def _on_toggled(self, unfolded: bool) -> None:  # noqa: FBT001  # a signal's shape
        self._inside.setVisible(unfolded)
        self.fold.show_icon("chevron-down" if unfolded else "chevron-right")
