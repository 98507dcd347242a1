"""The strip above the list: search, chips by kind, and filters by field, size and Land that unfold."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain.municipality import Land, SizeClass
from weltoffen_desktop.domain.phrases import SIZES
from weltoffen_desktop.domain.questionnaire import Field
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.library.shelf import Drawer, Filters, View
from weltoffen_desktop.gui.theme import RING, SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import PageHeading
from weltoffen_desktop.gui.widgets.line_edits import SearchField


class Finder(QWidget):
    """Tells whenever something else is wanted; the page asks what."""

    words_changed = Signal(str)
    filters_changed = Signal()
    drawer_changed = Signal()
    list_wanted = Signal()
    grown = Signal()
    """The strip needs more or less room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._has_case = False
        self._chip_count = 0
        self._heading = PageHeading(look)
        self.search = SearchField(look, self.tr("Search the library"))
        self._unfold = SecondaryButton(look, "", "filter")
        self._unfold.setCheckable(True)
        self._chips = FilterChips(look, self.tr("Kind of text"), exclusive=True)
        self._field = ComboBox(look, self.tr("Field of action"))
        self._size = ComboBox(look, self.tr("Size of the municipality"))
        self._land = ComboBox(look, self.tr("Land"))
        self._reset = QuietButton(look, "")
        self._folded = QWidget()
        self._lay_out()
        self._connect()
        self._speak()

    def show_fields(self, fields: Sequence[Field]) -> None:
        """Offer these fields of action; the chosen one stays chosen."""
        self._offer(self._field, self.tr("All fields of action"), [(one.id, f"{one.id} {one.short}") for one in fields])

    def show_lands(self, codes: Sequence[str]) -> None:
        """Offer these Länder by their short codes."""
        known = sorted((land.title, land.code) for land in Land if land.code in codes)
        self._offer(self._land, self.tr("All Länder"), [(code, title) for title, code in known])

    def show_case(self, *, is_open: bool) -> None:
        """Offer bookmarks only where there is a case to keep them in."""
        self._has_case = is_open

    def show_counts(self, view: View) -> None:
        """Write on the chips how many texts each leaves."""
        names = {
            Drawer.ALL: self.tr("All"),
            Drawer.ARTICLES: self.tr("Articles"),
            Drawer.PRACTICES: self.tr("Practice"),
            Drawer.VOICES: self.tr("Voices"),
            Drawer.TEMPLATES: self.tr("Templates"),
            Drawer.TERMS: self.tr("Terms"),
        }
        if view.counts.get(Drawer.QUESTIONS):
            names[Drawer.QUESTIONS] = self.tr("Questions")
        if self._has_case:
            names[Drawer.KEPT] = self.tr("Bookmarked")
        self._chips.show_chips([(drawer.value, name, view.counts.get(drawer, 0)) for drawer, name in names.items()])
        if len(names) != self._chip_count:
            self._chip_count = len(names)
            self.grown.emit()

    def drawer(self) -> Drawer:
        """Return which chip is pressed."""
        chosen = self._chips.chosen()
        return Drawer(chosen[0]) if chosen else Drawer.ALL

    @property
    def unfolded(self) -> bool:
        """Whether the filters are in sight."""
        return self._unfold.isChecked()

    def filters(self) -> Filters:
        """Return what is set."""
        size = self._size.currentData()
        return Filters(
            self._field.currentData() or "", SizeClass(size) if size else None, self._land.currentData() or ""
        )

    def show_filters(self, filters: Filters) -> None:
        """Set the filters and unfold them where one is set."""
        wanted = (
            (self._field, filters.field),
            (self._size, filters.size.value if filters.size else ""),
            (self._land, filters.land),
        )
        for box, value in wanted:
            box.blockSignals(True)
            box.setCurrentIndex(max(box.findData(value), 0))
            box.blockSignals(False)
        if filters.count:
            self._unfold.setChecked(True)
        self._on_filter()

    def show_all(self) -> None:
        """Forget words, chips and filters."""
        self.search.clear()
        self._chips.show_chosen(())
        self.show_filters(Filters())

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_S)
        top.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.search, 1)
        top.addWidget(self._unfold)
        flow = FlowLayout(self._folded)
        for box in (self._field, self._size, self._land):
            box.setMaxVisibleItems(20)
            flow.addWidget(box)
        flow.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._chips)
        column.addWidget(self._folded)
        self._folded.setContentsMargins(0, 0, RING, 0)
        self._folded.hide()

    def _connect(self) -> None:
        self.search.search_changed.connect(self.words_changed)
        self.search.list_wanted.connect(self.list_wanted)
        self._unfold.toggled.connect(self._on_unfolded)
        self._chips.filter_changed.connect(self._on_chip)
        self._reset.clicked.connect(self._on_reset)
        for box in (self._field, self._size, self._land):
            box.currentIndexChanged.connect(self._on_filter)

    def _speak(self) -> None:
        self._heading.setText(self.tr("Knowledge"))
        self._reset.setText(self.tr("Reset filters"))
        self._field.setAccessibleName(self.tr("Field of action"))
        self._size.setAccessibleName(self.tr("Size of the municipality"))
        self._land.setAccessibleName(self.tr("Land"))
        sizes = [(size.value, words) for size, words in SIZES.items()]
        self._offer(self._size, self.tr("All sizes"), sizes)
        self._show_count()

    def _offer(self, box: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
        chosen = box.currentData() or ""
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, "")
        for value, words in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)

    def _show_count(self) -> None:
        count = self.filters().count
        self._unfold.setText(self.tr("Filters ({count})").format(count=count) if count else self.tr("Filters"))
        self._reset.setVisible(bool(count))

    def _on_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._folded.setVisible(unfolded)
        self.grown.emit()

    def _on_filter(self) -> None:
        self._show_count()
        self.filters_changed.emit()

    def _on_chip(self) -> None:
        self.drawer_changed.emit()

    def _on_reset(self) -> None:
        self.show_filters(Filters())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
