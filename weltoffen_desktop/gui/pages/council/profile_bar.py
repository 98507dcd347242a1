"""Which profile the papers follow, always in sight, and in words what that leaves out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.papers import ALL_CHAPTERS, Profile
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.choices import Choices
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.labels import MutedLabel, StrongLabel


class ProfileBar(QWidget):
    """Follows :class:`Choices`; choosing another profile applies to everything on the page."""

    chosen = Signal()

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        self._label = StrongLabel(look)
        self.box = ComboBox(look, "")
        self._label.setBuddy(self.box)
        self.words = MutedLabel(look)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._label)
        row.addWidget(self.box)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.words)
        self.box.activated.connect(self._on_activated)
        choices.changed.connect(self._show)

    def speak(self) -> None:
        """Say all words."""
        self._label.setText(self.tr("Profile"))
        self.box.setAccessibleName(self.tr("Profile of the papers"))
        self._show()

    def _show(self) -> None:
        names = [one.name for one in self._choices.profiles()]
        if not self._choices.kept:
            names.append(self.tr("Own choice, not saved"))
        if names != [self.box.itemText(i) for i in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(names)
        kept = self._choices.kept
        self.box.setCurrentIndex(names.index(self._choices.profile.name) if kept else len(names) - 1)
        self.words.setText(self._told(self._choices.profile))
        self.box.setAccessibleDescription(self.words.text())

    def _told(self, profile: Profile) -> str:
        left_out = [
            words
            for told, words in (
                (profile.notes, self.tr("notes")),
                (profile.names, self.tr("names")),
                (profile.evidence, self.tr("sources")),
            )
            if not told
        ]
        chapters = len(ALL_CHAPTERS) - len(profile.chapters)
        sentences = []
        if left_out:
            sentences.append(self.tr("Left out: {what}.").format(what=phrases.joined(left_out)))
        if chapters:
            sentences.append(self.tr("%n chapter(s) left out of the evaluation.", "", chapters))
        return " ".join(sentences) or self.tr("Everything is told, with notes, names and sources.")

    def _on_activated(self, index: int) -> None:
        profiles = self._choices.profiles()
        if index < len(profiles):
            self._choices.use(profiles[index].name)
