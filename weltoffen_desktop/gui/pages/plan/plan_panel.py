"""The left half of the plan: what can be done, which status is shown, and every measure by its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.domain.reports.measures import state
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.plan.entries import counts, shown
from weltoffen_desktop.gui.pages.plan.measure_row import MeasureRow
from weltoffen_desktop.gui.theme import SPACE_S, Tone
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from weltoffen_desktop.gui.widgets.card_group import one_stop, step
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.labels import MutedLabel
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage


class _Rows(Group):
    """One stop for Tab; arrows move, enter opens."""

    opened = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows: list[MeasureRow] = []
        self._count = 0
        self.setAccessibleName(name)

    def show_measures(self, measures: Sequence[Measure], opened: int | None) -> None:
        """Show other measures; rows are made once and only given other words."""
        self._count = len(measures)
        while len(self._rows) < len(measures):
            row = MeasureRow(self._look)
            row.opened.connect(self.opened)
            row.removal_wanted.connect(self.removal_wanted)
            self._rows.append(row)
            self.column.addWidget(row)
        for row, measure in zip(self._rows, measures, strict=False):
            row.show_measure(measure, is_open=measure.id == opened)
        for index, row in enumerate(self._rows):
            row.setVisible(index < self._count)
        one_stop(self.rows(), self.row_of(opened))

    def rows(self) -> Sequence[MeasureRow]:
        """Return the rows in sight."""
        return self._rows[: self._count]

    def row_of(self, number: int | None) -> MeasureRow | None:
        """Return the row of a measure."""
        return next((row for row in self.rows() if row.number == number), None)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move by arrow."""
        target = step(self.rows(), event.key())
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)


class PlanPanel(QWidget):
    """Shows measures, says what people want with them."""

    opened = Signal(int)
    removal_wanted = Signal(int)
    new_wanted = Signal()
    suggestions_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._measures: Sequence[Measure] = ()
        self._opened: int | None = None
        self._counts: dict[MeasureStatus, int] = {}
        self._scroll = ScrollPage(look, self.tr("Plan"))
        self._read_only = StateChip(look)
        self._read_only.show_chip(self.tr("Only to read: nothing can be changed here"), "lock", Tone.WARN)
        self.new = PrimaryButton(look, self.tr("New measure"), "plus")
        self.take = SecondaryButton(look, self.tr("Take over suggestions …"), "lightbulb")
        self._verbs = QWidget()
        flow = FlowLayout(self._verbs)
        flow.addWidget(self.new)
        flow.addWidget(self.take)
        self._chips = FilterChips(look, self.tr("Only measures of this status"))
        self._rows = _Rows(look, self.tr("Measures"))
        self._none = MutedLabel(look, self.tr("No measure has this status."))
        self._scroll.add(self._read_only)
        for part in (self._verbs, self._chips, self._none, self._rows):
            self._scroll.add_space(SPACE_S)
            self._scroll.add(part)
        self._scroll.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.new.clicked.connect(self.new_wanted)
        self.take.clicked.connect(self.suggestions_wanted)
        self._chips.filter_changed.connect(self._show_rows)
        self._rows.opened.connect(self.opened)
        self._rows.removal_wanted.connect(self.removal_wanted)

    def show_measures(self, measures: Sequence[Measure], opened: int | None) -> None:
        """Show the measures as they stand."""
        self._measures, self._opened = measures, opened
        self._scroll.lead.setText(state(measures))
        self._scroll.lead.show()
        found = counts(measures)
        if found != self._counts:
            self._counts = found
            self._chips.show_chips([(one.value, phrases.MEASURE_STATUSES[one], found[one]) for one in MeasureStatus])
        self._show_rows()

    def show_rights(self, *, read_only: bool) -> None:
        """Offer to add something, or say that nothing can be changed."""
        self._read_only.setVisible(read_only)
        self._verbs.setVisible(not read_only)

    def show_all(self) -> None:
        """Filter nothing."""
        self._chips.show_chosen(())
        self._show_rows()

    def find_open(self, *, focus: bool = False) -> None:
        """Bring the open measure into sight, the keyboard too where wanted."""
        row = self._rows.row_of(self._opened)
        if row is not None:
            self._scroll.scroll_to(row)
            if focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def in_sight(self) -> tuple[int, ...]:
        """Return the numbers of the measures that the filter leaves."""
        return tuple(row.number for row in self._rows.rows())

    def _show_rows(self) -> None:
        statuses = frozenset(MeasureStatus(key) for key in self._chips.chosen())
        measures = shown(self._measures, statuses, self._opened)
        self._rows.show_measures(measures, self._opened)
        self._none.setVisible(not measures)
