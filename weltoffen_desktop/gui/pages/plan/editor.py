"""One measure to write in; stored as soon as a place is settled, there is no button for it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.council_text import MEASURE_LIMITS
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.pages.plan.fields import Line, Place, Prose
from weltoffen_desktop.gui.pages.plan.question_links import QuestionLinks
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_S, Role
from weltoffen_desktop.gui.widgets.buttons import DangerButton, QuietButton
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.labels import StrongLabel
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.gui.widgets.surface import begin
from weltoffen_desktop.services.case_session import CaseSession

_BESIDE = 460


class MeasureEditor(QWidget):
    """Shows one measure; ``settled`` says that :meth:`draft` differs from it."""

    settled = Signal()
    removal_wanted = Signal(int)
    question_wanted = Signal(str)
    list_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._measure: Measure | None = None
        self._back = QuietButton(look, self.tr("All measures"), "arrow-left")
        self._remove = DangerButton(look, self.tr("Remove measure"), "trash")
        self._status = FilterChips(look, self.tr("Status"), exclusive=True)
        self._links = QuestionLinks(look)
        self._places = self._make_places(look)
        self._scroll = ScrollPage(look)
        self._lay_out(look)
        for place in self._places.values():
            place.settled.connect(self.settled)
        self._status.filter_changed.connect(self.settled)
        self._links.changed.connect(self.settled)
        self._links.question_wanted.connect(self.question_wanted)
        self._back.clicked.connect(self.list_wanted)
        self._remove.clicked.connect(self._on_remove)

    def _make_places(self, look: Look) -> Mapping[str, Place]:
        def line(name: str, label: str, hint: str = "") -> Line:
            return Line(look, label, MEASURE_LIMITS[name], hint)

        def prose(name: str, label: str, hint: str = "", lines: tuple[int, int] = (2, 10)) -> Prose:
            return Prose(look, label, MEASURE_LIMITS[name], hint, lines)

        return {
            "title": line("title", self.tr("Title")),
            "goal": prose("goal", self.tr("Goal"), self.tr("What will be different then?")),
            "cause": prose("cause", self.tr("Cause"), self.tr("Why this, and why now?")),
            "responsible": line("responsible", self.tr("Responsible"), self.tr("An office, a team or a person.")),
            "due": line("due", self.tr("Due"), self.tr("For example 2027, summer 2027 or 31.03.2027.")),
            "partner": prose("partner", self.tr("Partners"), self.tr("Who else takes part?"), (1, 6)),
            "cost": prose("cost", self.tr("Cost"), self.tr("Money, hours, or nothing at all."), (1, 6)),
            "proof": prose("proof", self.tr("Proof"), self.tr("How can others see that it is done?"), (1, 6)),
        }

    def _lay_out(self, look: Look) -> None:
        places, scroll = self._places, self._scroll
        scroll.body.insertWidget(0, self._back, 0, Qt.AlignmentFlag.AlignLeft)
        status = QWidget()
        column = QVBoxLayout(status)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(StrongLabel(look, self._status.accessibleName()))
        column.addWidget(self._status)
        who = SideBySide(look, _BESIDE)
        who.add(places["responsible"])
        who.add(places["due"])
        parts = (places["title"], status, places["goal"], places["cause"], self._links, who, places["partner"])
        for part in (*parts, places["cost"], places["proof"]):
            scroll.add_space(SPACE_S)
            scroll.add(part)
        scroll.add_space(SPACE_L)
        scroll.add(self._remove)
        scroll.add_stretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(scroll)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Set the measure off from the list."""
        del event
        painter = begin(self)
        painter.fillRect(0, 0, 1, self.height(), self._look.colour(Role.HAIRLINE))
        painter.end()

    @property
    def measure(self) -> Measure | None:
        """The stored measure that is shown."""
        return self._measure

    @property
    def unsaved(self) -> bool:
        """Whether something is written that nobody has stored."""
        return any(place.unsaved for place in self._places.values())

    @property
    def unsaved_but_title(self) -> bool:
        """Whether something is written that could not be stored; a missing title is no loss."""
        return any(place.unsaved for name, place in self._places.items() if name != "title" or place.value().strip())

    def draft(self) -> Measure | None:
        """Return the measure as it is written; where the title is missing, with the one that is stored."""
        if self._measure is None:
            return None
        texts = {name: place.value() for name, place in self._places.items()}
        if not texts["title"].strip():
            texts["title"] = self._measure.title
        status = next((MeasureStatus(key) for key in self._status.chosen()), self._measure.status)
        return Measure(self._measure.id, **texts, status=status, questions=self._links.linked())

    def forget(self) -> None:
        """Show no measure any more; what was written about the last one is gone."""
        self._measure = None
        for place in self._places.values():
            place.show_value("")

    def show_measure(self, measure: Measure, session: CaseSession) -> None:
        """Show another measure from its beginning."""
        self._measure = measure
        for name, place in self._places.items():
            place.show_value(getattr(measure, name))
        self._scroll.show_eyebrow(self.tr("Measure {number}").format(number=measure.id))
        self.show_choices(measure, session)
        self._scroll.scroll_to_top()

    def show_stored(self, measure: Measure, session: CaseSession) -> None:
        """Take what is written for stored; nobody's cursor moves."""
        self._measure = measure
        for name, place in self._places.items():
            if name == "title" and not place.value().strip():
                continue
            place.mark_stored(getattr(measure, name))
        self.show_choices(measure, session)

    def tell_untitled(self, sentence: str) -> None:
        """Say at the title that it is missing."""
        title = self._places["title"]
        if not title.value().strip():
            title.show_trouble(sentence)

    def show_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Offer the way back to the list where it is not in sight."""
        self._back.setVisible(narrow)

    def focus_title(self, *, whole: bool = False) -> None:
        """Give the keyboard to the title, to be written over where ``whole``."""
        title = self._places["title"]
        title.setFocus(Qt.FocusReason.OtherFocusReason)
        if whole and isinstance(title, Line):
            title.edit.selectAll()

    def show_choices(self, measure: Measure, session: CaseSession) -> None:
        """Show what is chosen, how the linked questions stand, and whether anything can be changed."""
        writable = not session.read_only
        chips = [(one.value, phrases.MEASURE_STATUSES[one], None) for one in MeasureStatus]
        self._status.show_chips(chips)
        self._status.show_chosen([measure.status.value])
        self._status.setEnabled(writable)
        self._links.show_links(session.questionnaire, session.sheet, measure.questions)
        self._links.show_writable(writable)
        for place in self._places.values():
            place.show_writable(writable)
        self._remove.setVisible(writable)

    def _on_remove(self) -> None:
        if self._measure is not None:
            self.removal_wanted.emit(self._measure.id)
