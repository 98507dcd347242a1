"""The plan: every measure at the left, the open one beside it; narrow windows show one or the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QStackedLayout, QWidget

from weltoffen_desktop.domain.drafts import draft
from weltoffen_desktop.domain.findings import NextStep, next_steps
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.pages.plan.editor import MeasureEditor
from weltoffen_desktop.gui.pages.plan.empty import EmptyPlan
from weltoffen_desktop.gui.pages.plan.entries import neighbour
from weltoffen_desktop.gui.pages.plan.plan_panel import PlanPanel
from weltoffen_desktop.gui.pages.plan.suggestions import Suggestions
from weltoffen_desktop.gui.pages.questions.tab_order import order_as_laid_out
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.side_sheet import SideSheet
from weltoffen_desktop.gui.widgets.toast import Toast
from weltoffen_desktop.services.case_session import CaseSession, Changes
from weltoffen_desktop.services.wording import sentence

_LIST, _EDITOR = 380, 420
_MOST_STEPS = 12
_SMALLEST = 320


class PlanPage(Page):
    """Everything is stored at once; what is removed can be put back while the toast says so."""

    name = PageName.PLAN

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._session: CaseSession | None = None
        self._opened: int | None = None
        self._reading = False
        self._removed: Measure | None = None
        self._steps: tuple[NextStep, ...] = ()
        self._offers: Suggestions | None = None
        self._empty = EmptyPlan(look)
        self._list = PlanPanel(look)
        self._editor = MeasureEditor(look)
        self._sheet = SideSheet(look, self)
        self._toast = Toast(look, self)
        self._lay_out()
        self._connect()
        look.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._editor, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(work)
        self._stack.addWidget(self._empty)
        order_as_laid_out(work)

    def _connect(self) -> None:
        for panel in (self._list, self._empty):
            panel.new_wanted.connect(self._on_new)
            panel.suggestions_wanted.connect(self._on_suggestions)
        self._list.opened.connect(self._on_opened)
        self._list.removal_wanted.connect(self._on_removal)
        self._editor.settled.connect(self.flush)
        self._editor.removal_wanted.connect(self._on_removal)
        self._editor.question_wanted.connect(self._on_question)
        self._editor.list_wanted.connect(self._on_list)
        self._sheet.closed.connect(self._on_sheet_closed)
        self._toast.action_chosen.connect(self._on_put_back)
        verbs: dict[str, Callable[[], object]] = {
            "Alt+Left": partial(self._step, -1),
            "Alt+Right": partial(self._step, 1),
            "N": self._on_new,
            "A": self._on_suggestions,
        }
        for keys, verb in verbs.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # -- page ----------------------------------------------------------------------------------------------------------

    def arrive(self, destination: Destination) -> None:
        """Show the plan; where a measure is named, open it."""
        session = self.desk.session
        if session is None:
            return
        if session is not self._session:
            self._session, self._opened, self._reading, self._removed = session, None, False, None
            self._editor.forget()
            self._toast.hide_text()
            self._sheet.close_sheet()
            self._list.show_all()
        if destination.measure is not None:
            self._opened, self._reading = destination.measure, True
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Show again how the linked questions stand; what is being typed stays."""
        del changes
        measure = self._editor.measure
        if self._session is not None and self._session is self.desk.session and measure is not None:
            self._editor.show_choices(measure, self._session)

    def flush(self) -> None:
        """Store what is written."""
        written, session = self._editor.draft(), self._session
        if written is None or session is None or self.desk.session is not session or written == self._editor.measure:
            self._tell_untitled()
            return
        if self.desk.store(lambda case: case.change_measure(written)):
            self._editor.show_stored(session.measure(written.id), session)
            self._show_list()
            announce(self, self.tr("Measure stored"))
        self._tell_untitled()

    def keys(self) -> tuple[Key, ...]:
        """Return the page's keys."""
        return (
            Key("N", self.tr("New measure")),
            Key("A", self.tr("Take over suggestions")),
            Key(self.tr("Arrows, Enter"), self.tr("Move in the list, open a measure")),
            Key(self.tr("Alt+Left, Alt+Right"), self.tr("Previous measure, next measure")),
            Key(self.tr("Del"), self.tr("Remove the measure in the list")),
        )

    def minimumSizeHint(self) -> QSize:
        """Accept what the smallest window leaves: one half goes away before anything is clipped."""
        return QSize(_SMALLEST, _SMALLEST)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give each half its place."""
        super().resizeEvent(event)
        self._arrange()

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        session = self._session
        if session is None:
            return
        measures = session.measures()
        if self._opened not in {one.id for one in measures}:
            self._opened = measures[0].id if measures else None
            self._reading = self._reading and self._opened is not None
        opened = next((one for one in measures if one.id == self._opened), None)
        self._list.show_rights(read_only=session.read_only)
        self._empty.show_case(read_only=session.read_only, has_steps=bool(self._next_steps()))
        self._stack.setCurrentIndex(0 if measures else 1)
        if opened is None:
            self._editor.forget()
        elif opened != self._editor.measure or not self._editor.unsaved:
            self._editor.show_measure(opened, session)
        self._show_list()
        self._arrange()

    def _show_list(self) -> None:
        if self._session is not None:
            measures = self._session.measures()
            self._list.show_measures(measures, self._opened)
            if self._offers is not None:
                self._offers.show_measures(measures)

    def _open(self, number: int) -> None:
        """Open a measure unless what is written in the open one could not be stored: told already why."""
        self.flush()
        if self._editor.unsaved_but_title and number != self._opened:
            self._show_list()
            return
        self._opened, self._reading = number, True
        self._show()
        self._list.find_open()

    def _arrange(self) -> None:
        px, width = self.desk.look.px, self.width()
        narrow = width < px(_LIST + _EDITOR)
        self._editor.show_narrow(narrow)
        self._list.setVisible(not narrow or not self._reading)
        self._editor.setVisible(not narrow or self._reading)
        if narrow:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(width)
        else:
            self._list.setFixedWidth(px(_LIST))

    def _tell_untitled(self) -> None:
        self._editor.tell_untitled(sentence(ExpectedError(Trouble.MEASURE_UNTITLED)))

    # -- what people do ------------------------------------------------------------------------------------------------

    def _add(self, wanted: Measure) -> Measure | None:
        session = self._session
        if session is None or session.read_only:
            return None
        self.flush()
        made: list[Measure] = []
        if not self.desk.store(lambda case: made.append(case.add_measure(wanted))):
            return None
        self._opened = made[0].id
        self._show()
        self._list.find_open()
        return made[0]

    def _on_new(self) -> None:
        self._reading = True
        if self._add(Measure(0, self.tr("New measure"))) is not None:
            self._editor.focus_title(whole=True)

    def _on_opened(self, number: int) -> None:
        self._open(number)
        if self._opened == number:
            self._editor.focus_title()

    def _step(self, by: int) -> None:
        numbers = self._list.in_sight()
        if self._opened in numbers:
            at = numbers.index(self._opened) + by
            if 0 <= at < len(numbers):
                self._open(numbers[at])
                focused = QApplication.focusWidget()
                self._list.find_open(focus=focused is None or not self._editor.isAncestorOf(focused))

    def _on_list(self) -> None:
        self.flush()
        self._reading = False
        self._arrange()
        self._list.find_open(focus=True)

    def _on_question(self, question: str) -> None:
        self.desk.go(Destination(PageName.QUESTIONS, question=question))

    def _on_removal(self, number: int) -> None:
        session = self._session
        if session is None or session.read_only:
            return
        self.flush()
        measure, others = session.measure(number), [one for one in session.measures() if one.id != number]
        if not self.desk.store(lambda case: case.remove_measure(number)):
            return
        self._removed = measure
        if self._opened == number:
            self._opened, self._reading = neighbour(others, number), False
        self._show()
        self._list.find_open(focus=True)
        self._toast.show_text(self.tr("Measure {number} removed").format(number=number), self.tr("Undo"))

    def _on_put_back(self) -> None:
        measure, self._removed = self._removed, None
        if measure is None or self._session is not self.desk.session:
            return
        self.flush()
        if self.desk.store(lambda case: case.put_back_measure(measure)):
            self._opened = measure.id
            self._show()
            self._list.find_open(focus=True)
            announce(self, self.tr("Measure {number} is back").format(number=measure.id))

    # -- suggestions ---------------------------------------------------------------------------------------------------

    def _next_steps(self) -> tuple[NextStep, ...]:
        return next_steps(self._session.evaluation(), _MOST_STEPS) if self._session is not None else ()

    def _on_suggestions(self) -> None:
        session = self._session
        if session is None or session.read_only:
            return
        self.flush()
        self._steps = self._next_steps()
        offers = Suggestions(self.desk.look, self._steps)
        offers.taken.connect(self._on_taken)
        offers.measure_wanted.connect(self._on_offered_measure)
        offers.show_measures(session.measures())
        self._sheet.open_with(self.tr("Suggestions of the evaluation"), offers)
        self._offers = offers

    def _on_taken(self, index: int) -> None:
        step = self._steps[index]
        made = self._add(draft(step.finding, step.suggestion))
        if made is not None:
            announce(self, self.tr("In the plan as no. {number}").format(number=made.id))

    def _on_offered_measure(self, number: int) -> None:
        self._sheet.close_sheet()
        self._open(number)
        self._editor.focus_title()

    def _on_sheet_closed(self) -> None:
        self._offers = None
