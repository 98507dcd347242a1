"""What the papers tell: ticks for chapters and for what people typed, and profiles to keep such a choice."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain.papers import LABEL_LIMIT, VALUE_LIMIT, Chapter
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.choices import Choices
from weltoffen_desktop.gui.pages.council.typed_line import TypedLine
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SectionHeading
from weltoffen_desktop.gui.widgets.tick_box import TickBox

_BESIDE = 720


class ProfilePanel(QWidget):
    """Follows :class:`Choices`; every tick applies at once to all papers."""

    troubled = Signal(object)
    """An :class:`ExpectedError`: the case could not keep it."""
    told = Signal(str)

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        self._writable = True
        self._people = SectionHeading(look)
        self.redacted = TickBox(look, "")
        self.notes = TickBox(look, "")
        self.names = TickBox(look, "")
        self.evidence = TickBox(look, "")
        self._chapters = SectionHeading(look)
        self._chapters_hint = MutedLabel(look)
        self.chapters = {chapter: TickBox(look, "") for chapter in Chapter}
        self._more = SectionHeading(look)
        self.targets = TickBox(look, "")
        self.compare = ComboBox(look, "")
        self.perspective = ComboBox(look, "")
        self._compare_row = FormRow(look, "", self.compare)
        self._perspective_row = FormRow(look, "", self.perspective)
        self.author = TypedLine(look, VALUE_LIMIT)
        self._keeping = SectionHeading(look)
        self.name = TypedLine(look, LABEL_LIMIT)
        self.save = SecondaryButton(look, "", "bookmark")
        self.remove = QuietButton(look, "", "trash")
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        people = Card(look)
        people.body.addWidget(self._people)
        for box in (self.redacted, self.notes, self.names, self.evidence):
            people.body.addWidget(box)
        people.body.addStretch(1)
        chapters = Card(look)
        chapters.body.addWidget(self._chapters)
        chapters.body.addWidget(self._chapters_hint)
        for box in self.chapters.values():
            chapters.body.addWidget(box)
        chapters.body.addStretch(1)
        sides = SideBySide(look, _BESIDE)
        sides.add(people)
        sides.add(chapters)
        more = Card(look)
        more.body.addWidget(self._more)
        more.body.addWidget(self.targets)
        more.body.addWidget(self._compare_row)
        more.body.addWidget(self._perspective_row)
        more.body.addWidget(self.author)
        keeping = Card(look)
        keeping.body.addWidget(self._keeping)
        keeping.body.addWidget(self.name)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.save)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        keeping.body.addLayout(buttons)
        keeping.body.addStretch(1)
        below = SideBySide(look, _BESIDE)
        below.add(more)
        below.add(keeping)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE_M)
        whole.addWidget(sides)
        whole.addWidget(below)

    def _connect(self) -> None:
        self._choices.changed.connect(self._show)
        self.redacted.clicked.connect(self._on_redacted)
        for key, box in (("notes", self.notes), ("names", self.names), ("evidence", self.evidence)):
            box.clicked.connect(partial(self._on_ticked, key, box))
        self.targets.clicked.connect(partial(self._on_ticked, "targets", self.targets))
        for chapter, box in self.chapters.items():
            box.clicked.connect(partial(self._on_chapter, chapter, box))
        self.compare.activated.connect(self._on_compare)
        self.perspective.activated.connect(self._on_perspective)
        self.author.line.settled.connect(self._on_author)
        self.name.line.textChanged.connect(self._show_buttons)
        self.name.line.returnPressed.connect(self.save.click)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)

    def speak(self) -> None:
        """Say all words."""
        self._people.setText(self.tr("What people wrote"))
        self.redacted.show_words(
            self.tr("Black out for the public session"), self.tr("No notes, no names, no sources, in every paper.")
        )
        self.notes.show_words(self.tr("Notes, reasons and answers in own words"))
        self.names.show_words(self.tr("Names and who is responsible"))
        self.evidence.show_words(self.tr("Sources of the evidence"))
        self._chapters.setText(self.tr("Chapters of the evaluation"))
        self._chapters_hint.setText(self.tr("The other papers always keep their form."))
        for chapter, words in self._chapter_words().items():
            self.chapters[chapter].show_words(words)
        self._more.setText(self.tr("Comparison and author"))
        self.targets.show_words(self.tr("Show own targets"))
        self._compare_row.show_label(self.tr("Compare with"))
        self._perspective_row.show_label(self.tr("Perspective"))
        self.author.speak(
            self.tr("Written by"),
            self.tr("Empty stays empty: your name at this computer is never used. Without names it is not printed."),
        )
        self._keeping.setText(self.tr("Keep this choice"))
        self.name.speak(self.tr("Name of the profile"), self.tr("A profile is kept in the case, for the next session."))
        self.save.setText(self.tr("Save profile"))
        self.remove.setText(self.tr("Remove profile"))
        self._show()

    def show_writable(self, *, writable: bool) -> None:
        """Let profiles be kept only where the case can be written."""
        self._writable = writable
        self.name.setEnabled(writable)
        self._show_buttons()

    def flush(self) -> None:
        """Take over what is being typed."""
        self.author.line.flush()

    def _chapter_words(self) -> dict[Chapter, str]:
        return {
            Chapter.SUMMARY: self.tr("Summary"),
            Chapter.OVERVIEW: self.tr("Overview of the fields"),
            Chapter.FIELDS: self.tr("Fields with all questions"),
            Chapter.PLAN: self.tr("Plan of measures"),
            Chapter.READING: self.tr("Texts from the library"),
            Chapter.METHOD: self.tr("How the numbers are made"),
            Chapter.TERMS: self.tr("Terms explained"),
        }

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        profile = self._choices.profile
        self.redacted.setChecked(profile.redacted)
        self.notes.setChecked(profile.notes)
        self.names.setChecked(profile.names)
        self.evidence.setChecked(profile.evidence)
        self.targets.setChecked(profile.targets)
        for chapter, box in self.chapters.items():
            box.setChecked(chapter in profile.chapters)
        self._show_rounds()
        self.author.line.show_text(profile.author)
        self.author.setEnabled(profile.names)
        if self._choices.own or not self._choices.kept:
            fixed = profile.name in {one.name for one in self._choices.fixed()}
            self.name.line.show_text("" if fixed else profile.name)
        else:
            self.name.line.show_text("")
        self._show_buttons()

    def _show_rounds(self) -> None:
        session, profile = self._choices.session, self._choices.profile
        self.compare.clear()
        self.compare.addItem(self.tr("no comparison"), None)
        self.perspective.clear()
        if session is None:
            return
        for one in session.rounds():
            if one.id != session.round.id:
                self.compare.addItem(one.title, one.id)
        self.compare.setCurrentIndex(max(self.compare.findData(profile.compare_with), 0))
        self._compare_row.setVisible(self.compare.count() > 1)
        for view in session.case.perspectives():
            self.perspective.addItem(view.title, view.id)
        self.perspective.setCurrentIndex(max(self.perspective.findData(profile.perspective), 0))
        self._perspective_row.setVisible(self.perspective.count() > 1)

    def _show_buttons(self) -> None:
        self.save.setEnabled(self._writable and bool(self.name.line.text().strip()))
        self.remove.setVisible(self._choices.own)
        self.remove.setEnabled(self._writable)

    # -- what happens ------------------------------------------------------------------------------------------------

    def _on_redacted(self, wanted: bool) -> None:  # noqa: FBT001  # a signal's shape
        self._choices.redact(redacted=wanted)

    # A partial is called without the flag that `clicked` carries: the box is asked.
    def _on_ticked(self, key: str, box: TickBox) -> None:
        self._choices.change(**{key: box.isChecked()})

    def _on_chapter(self, chapter: Chapter, box: TickBox) -> None:
        self._choices.show_chapter(chapter, shown=box.isChecked())

    def _on_compare(self, index: int) -> None:
        self._choices.change(compare_with=self.compare.itemData(index))

    def _on_perspective(self, index: int) -> None:
        # The first perspective is the one that is told unless another is chosen.
        self._choices.change(perspective=self.perspective.itemData(index) if index else None)

    def _on_author(self, text: str) -> None:
        self._choices.change(author=text.strip())

    def _on_save(self) -> None:
        self.flush()
        if not self.save.isEnabled():
            return
        try:
            self._choices.save(self.name.line.text())
        except ExpectedError as error:
            self.name.show_error(error)
        else:
            self.told.emit(self.tr("Profile saved"))

    def _on_remove(self) -> None:
        try:
            self._choices.remove()
        except ExpectedError as error:
            self.troubled.emit(error)
            return
        self.name.line.setFocus()
        self.told.emit(self.tr("Profile removed; your choice stays until you leave the case"))
