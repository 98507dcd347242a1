"""How far a job is, and what came of it: one card for each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, SPACE_M, Tone
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import IconButton, QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import BodyLabel, SelectableLabel, StrongLabel
from weltoffen_desktop.gui.widgets.progress import ProgressLine


class ProgressCard(Card):
    """What is being made, how far it is, and the way to stop it."""

    stop_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = StrongLabel(look)
        self.line = ProgressLine(look, "")
        self.stop = QuietButton(look, "")
        self.stop.clicked.connect(self._on_stop)
        words = QVBoxLayout()
        words.setSpacing(RING)
        words.addWidget(self._words)
        words.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addLayout(words, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.hide()

    def speak(self) -> None:
        """Say all words."""
        self.stop.setText(self.tr("Cancel"))
        self.line.setAccessibleName(self.tr("Progress"))

    def begin(self, words: str) -> None:
        """Show that ``words`` is under way."""
        self._words.setText(words)
        self.stop.setEnabled(True)
        self.show_done(0.0)
        self.show()
        announce(self, words)

    def show_done(self, done: float) -> None:
        """Show how much is done, 0..1."""
        percent = round(100 * done)
        self.line.show_progress(percent, 100, self.tr("{percent} percent").format(percent=percent))

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_wanted.emit()


class OutcomeCard(Card):
    """What was written, where it lies, what was counted in it, and the ways there."""

    nothing_opens = Signal()
    """No program of this computer opens it."""

    def __init__(self, look: Look, open_address: Callable[[QUrl], bool]) -> None:
        super().__init__(look)
        self._open_address = open_address
        self._path: Path | None = None
        self.show_tone(Tone.OK)
        self.words = StrongLabel(look)
        self.place = SelectableLabel(look)
        self.counted = BodyLabel(look)
        self.folder = SecondaryButton(look, "", "folder-open")
        self.open = SecondaryButton(look, "", "external-link")
        self._close = IconButton(look, "close", "")
        self.folder.clicked.connect(self._on_folder)
        self.open.clicked.connect(self._on_open)
        self._close.clicked.connect(self.hide)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.folder)
        flow.addWidget(self.open)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.words, self.place, self.counted, buttons):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addLayout(column, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.hide()

    def speak(self) -> None:
        """Say all words."""
        self.folder.setText(self.tr("Open folder"))
        self.open.setText(self.tr("Open file"))
        self._close.show_name(self.tr("Hide message"))

    def show_outcome(self, words: str, path: Path, counted: str) -> None:
        """Show what lies at ``path``, a file or a folder; the keyboard stands on the way there."""
        self._path = path
        self.words.setText(words)
        self.place.setText(str(path))
        self.counted.setText(counted)
        self.counted.setVisible(bool(counted))
        self.open.setVisible(not path.is_dir())
        self.show()
        self.folder.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{words} {counted}".strip())

    def _on_folder(self) -> None:
        if self._path is not None:
            self._show_outside(self._path if self._path.is_dir() else self._path.parent)

    def _on_open(self) -> None:
        if self._path is not None:
            self._show_outside(self._path)

    def _show_outside(self, path: Path) -> None:
        if not self._open_address(QUrl.fromLocalFile(str(path))):
            self.nothing_opens.emit()
