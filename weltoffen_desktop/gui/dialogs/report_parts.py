"""What stands in the report dialog: the form that asks where to, the card that says what came of it, the buttons."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, Role, Tone
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.labels import BodyLabel, MutedLabel, SelectableLabel, StrongLabel, TextLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.services.reports import Receipt


class ReportForm(QWidget):
    """Says what the report will hold and takes the file that it goes to."""

    typed = Signal()
    choose_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.contents = BodyLabel(look)
        self._hint = MutedLabel(look)
        self._label = StrongLabel(look)
        self.target = LineEdit(look, "")
        self.choose = SecondaryButton(look, "", "folder-open")
        self.choose.setAutoDefault(False)  # enter in the line of the file means the primary button
        self.missing = TextLabel(look, role=Role.DANGER)
        self._label.setBuddy(self.target)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        line.addWidget(self.target, 1)
        line.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.contents)
        column.addWidget(self._hint)
        column.addSpacing(SPACE_M)
        column.addWidget(self._label)
        column.addLayout(line)
        column.addWidget(self.missing)
        self.show_missing("")
        self.target.textEdited.connect(self._on_typed)
        self.choose.clicked.connect(self.choose_wanted)

    def speak(self, name: str, counted: str, *, answered: bool) -> None:
        """Say all words; ``counted`` is what the report will hold, in words."""
        if answered:
            text = self.tr(
                "The report for {name} will hold a summary on one page, charts, every field with its questions and "
                "suggestions, and how the numbers are made: {counts}."
            )
        else:
            text = self.tr("Nothing is answered yet: the report for {name} will hold the questions, and no result.")
        self.contents.setText(text.format(name=name, counts=counted))
        self._hint.setText(
            self.tr(
                "Notes, reasons and sources stand in it word for word: read them once before you pass the report on. "
                "How many pages it has shows when it is done."
            )
        )
        self._label.setText(self.tr("File"))
        self.target.setAccessibleName(self.tr("File of the report"))
        self.choose.setText(self.tr("C&hoose …"))
        self.choose.setAccessibleName(self.tr("Choose where the report goes"))

    def show_missing(self, words: str) -> None:
        """Say at the line what is missing; an empty text says that it is well now."""
        self.missing.setText(words)
        self.missing.setVisible(bool(words))
        self.target.show_trouble(bool(words))
        self.target.setAccessibleDescription(words)

    def _on_typed(self) -> None:
        self.show_missing("")
        self.typed.emit()


class ReportResult(Card):
    """Where the report lies, how many pages it has, and what was counted in it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.show_tone(Tone.OK)
        self._finished = StrongLabel(look)
        self.place = SelectableLabel(look)
        self.counted = BodyLabel(look)
        for label in (self._finished, self.place, self.counted):
            self.body.addWidget(label)

    def show_receipt(self, receipt: Receipt, counted: str) -> None:
        """Show what was written."""
        self._finished.setText(self.tr("The report is done."))
        self.place.setText(str(receipt.path))
        pages = self.tr("%n page(s)", "", receipt.pages)
        words = self.tr("{pages}. Counted in the finished file: {counts}.")
        self.counted.setText(words.format(pages=pages, counts=counted))

    def words(self) -> str:
        """Return what is said, without the path."""
        return f"{self._finished.text()} {self.counted.text()}"


class State(Enum):
    """How far the dialog is."""

    READY = auto()
    RUNNING = auto()
    DONE = auto()


class ReportButtons(QWidget):
    """The row below: what can be done now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._state = State.READY
        self.leave = QuietButton(look, "")
        self.folder = SecondaryButton(look, "", "folder")
        self.open = PrimaryButton(look, "", "external-link")
        self.make = PrimaryButton(look, "", "file")
        self.leave.setAutoDefault(False)
        self.folder.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_L)
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        for button in (self.leave, self.folder, self.open, self.make):
            row.addWidget(button)

    def speak(self) -> None:
        """Say all words."""
        self.make.setText(self.tr("&Create report"))
        self.open.setText(self.tr("&Open report"))
        self.folder.setText(self.tr("Show &folder"))
        words = {
            State.READY: self.tr("Cancel"),
            State.RUNNING: self.tr("Stop writing"),
            State.DONE: self.tr("Close"),
        }
        self.leave.setText(words[self._state])

    def show_state(self, state: State) -> None:
        """Offer what can be done in ``state``."""
        self._state = state
        done = state is State.DONE
        self.make.setVisible(not done)
        self.make.setEnabled(state is State.READY)
        self.open.setVisible(done)
        self.folder.setVisible(done)
        self.leave.setEnabled(True)
        (self.open if done else self.make).setDefault(True)
        self.speak()


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area that lets ``inside`` scroll up and down where it is too high."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
