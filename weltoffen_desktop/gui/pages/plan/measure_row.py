"""One measure of the list as one button: number, title, how it stands, who does it until when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.plan.entries import ICONS
from weltoffen_desktop.gui.theme import RING, SPACE_M, SPACE_S, Tone
from weltoffen_desktop.gui.widgets.cards import CardButton
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.labels import SmallLabel, StrongLabel

_TONES = {MeasureStatus.RUNNING: Tone.PRIMARY, MeasureStatus.DONE: Tone.OK}
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class MeasureRow(CardButton):
    """Lit while it is open beside the list; arrows are left to the list."""

    opened = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.number = 0
        self._title = StrongLabel(look)
        self._chip = StateChip(look)
        self._facts = SmallLabel(look)
        self.setCheckable(True)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._facts, 1)
        self.body.setContentsMargins(SPACE_M - RING, SPACE_S, SPACE_M - RING, SPACE_S)
        self.body.addWidget(self._title)
        self.body.addLayout(row)
        self.clicked.connect(self._on_clicked)

    def nextCheckState(self) -> None:
        """Leave it to the page to say which one is open."""

    def show_measure(self, measure: Measure, *, is_open: bool) -> None:
        """Show another measure."""
        self.number = measure.id
        status = phrases.MEASURE_STATUSES[measure.status]
        until = self.tr("until {date}").format(date=measure.due) if measure.due else ""
        facts = [one for one in (measure.responsible, until) if one]
        if not measure.responsible and measure.status.is_open:
            facts.insert(0, self.tr("nobody responsible yet"))
        self._title.setText(f"{measure.id}  {measure.title}")
        self._chip.show_chip(status, ICONS[measure.status], _TONES.get(measure.status, Tone.NEUTRAL))
        self._facts.setText(" · ".join(facts))
        self.setChecked(is_open)
        name = self.tr("Measure {number}: {title}").format(number=measure.id, title=measure.title)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join([status, *facts]))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave arrows to the list; the delete key takes the measure out."""
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self.number)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.opened.emit(self.number)
