"""The result of a case: first in words, then the numbers, what stands out, what to do, and what it rests on."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.drafts import by_question, draft
from weltoffen_desktop.domain.findings import gaps, next_steps, strengths
from weltoffen_desktop.domain.knowledge import Library
from weltoffen_desktop.domain.scoring import Evaluation
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.evaluation.advice_panel import AdvicePanel
from weltoffen_desktop.gui.pages.evaluation.coverage_panel import CoveragePanel
from weltoffen_desktop.gui.pages.evaluation.findings_panel import FindingsPanel
from weltoffen_desktop.gui.pages.evaluation.fitting import Advice, advice
from weltoffen_desktop.gui.pages.evaluation.result_panel import WHOLE, ResultPanel
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.pages.evaluation.sum_sheet import SumSheet
from weltoffen_desktop.gui.pages.evaluation.unfolding import unfold
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_XL, Step
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton
from weltoffen_desktop.gui.widgets.empty_state import EmptyState
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.gui.widgets.side_sheet import SideSheet
from weltoffen_desktop.services.case_session import CaseSession, Changes

_WIDEST = 1080
_FINDINGS_BESIDE = 720


class EvaluationPage(Page):
    """Everything here is computed from the answers; a suggestion can be taken into the plan."""

    name = PageName.EVALUATION

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._shown: CaseSession | None = None
        self._library: Library | None = None
        self._reading: Task[Library] | None = None
        self._sum: SumSheet | None = None
        self._number = WHOLE
        self._scroll = ScrollPage(look)
        self._report = PrimaryButton(look, "", "file")
        self._summary = TextLabel(look, step=Step.TITLE)
        self._results = ResultPanel(look)
        self._strengths = FindingsPanel(look)
        self._gaps = FindingsPanel(look)
        self._advice = AdvicePanel(look)
        self._coverage = CoveragePanel(look)
        self._nothing = ScrollPage(look)
        self._empty = EmptyState(look, "chart", "")
        self._sheet = SideSheet(look, self)
        self._lay_out()
        self._connect()
        self._speak()

    def _lay_out(self) -> None:
        scroll = self._scroll
        scroll.show_widest(_WIDEST)
        scroll.show_primary(self._report)
        scroll.add_space(SPACE_M)
        scroll.add(self._summary)
        scroll.add_space(SPACE_L)
        scroll.add(self._results)
        scroll.add_space(SPACE_L)
        findings = SideBySide(self.desk.look, _FINDINGS_BESIDE)
        findings.add(self._strengths)
        findings.add(self._gaps)
        scroll.add(findings)
        scroll.add_space(SPACE_L)
        scroll.add(self._advice)
        scroll.add_space(SPACE_L)
        scroll.add(self._coverage)
        scroll.add_space(SPACE_XL)
        scroll.add_stretch()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scroll)
        self._nothing.add(self._empty)
        self._stack.addWidget(self._nothing)

    def _connect(self) -> None:
        self._report.clicked.connect(self._on_report)
        self._results.number_chosen.connect(self._unfold)
        self._coverage.field_chosen.connect(self._unfold)
        self._strengths.question_chosen.connect(self._on_question)
        self._gaps.question_chosen.connect(self._on_question)
        self._advice.question_chosen.connect(self._on_question)
        self._advice.text_chosen.connect(self._on_text)
        self._advice.plan_wanted.connect(self._on_plan)
        self._advice.measure_chosen.connect(self._on_measure)
        self._empty.next_chosen.connect(self._on_first_open)
        self._sheet.closed.connect(self._on_sheet_closed)

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._show()
        super().changeEvent(event)

    def _speak(self) -> None:
        for scroll in (self._scroll, self._nothing):
            scroll.show_heading(self.tr("Evaluation"))
        self._report.setText(self.tr("&Create report"))
        self._strengths.speak(self.tr("Strengths"), self.tr("No question stands on level 3 or 4 yet."))
        self._gaps.speak(self.tr("Gaps"), self.tr("No answered question stands on level 0 or 1."))
        self._empty.show_texts(
            self.tr("Nothing is answered yet, so there is no result. It grows with every answer."),
            self.tr("To the first open question"),
        )

    def arrive(self, destination: Destination) -> None:
        """Show the result; where a field is named, unfold its number at once."""
        if self.desk.session is not self._shown:
            self._shown = self.desk.session
            self._scroll.scroll_to_top()
            self._sheet.close_sheet()
        self._show()
        self._read_library()
        if destination.field is not None:
            self._unfold(destination.field)

    def refresh(self, changes: Changes) -> None:
        """Compute again: any answer may change any number here."""
        del changes
        self._show()

    def keys(self) -> tuple[Key, ...]:
        """Return the page's keys."""
        return (
            Key(self.tr("Enter"), self.tr("Unfold the number")),
            Key(self.tr("Esc"), self.tr("Close the sheet at the side")),
            Key(self.tr("Alt+T"), self.tr("Table in place of the chart")),
        )

    def _show(self) -> None:
        session = self.desk.session
        if session is None:
            return
        evaluation = session.evaluation()
        known = evaluation.result.band is not None
        self._stack.setCurrentWidget(self._scroll if known else self._nothing)
        if not known:
            self._sheet.close_sheet()
            return
        self._summary.setText(phrases.summary(evaluation, session.municipality.name))
        self._results.show_evaluation(evaluation, session.targets())
        self._strengths.show_findings(strengths(evaluation))
        self._gaps.show_findings(gaps(evaluation))
        self._show_advice(session, evaluation)
        self._coverage.show_fields(evaluation.fields)
        if self._sum is not None:
            self._fill_sheet(self._sum, session)

    def _show_advice(self, session: CaseSession, evaluation: Evaluation) -> None:
        size = session.municipality.size
        self._advice.show_advice(advice(gaps(evaluation), next_steps(evaluation), self._library, size))
        self._show_plan(session)

    def _show_plan(self, session: CaseSession) -> None:
        self._advice.show_plan(by_question(session.measures()), read_only=session.read_only)

    def _read_library(self) -> None:
        """Read the texts beside the window's thread: hundreds of files at the first time, and some may be new later."""
        if self._reading is None:
            program = self.desk.program
            self._reading = Task(lambda _task: program.library(), self._on_library, self._on_no_library, self.desk)
            self._reading.start()

    def _on_library(self, library: Library) -> None:
        self._forget_task()
        session = self.desk.session
        if library is not self._library and session is not None:
            self._library = library
            self._show_advice(session, session.evaluation())

    def _on_no_library(self, error: Exception) -> None:
        self._forget_task()
        if not isinstance(error, ExpectedError):
            raise error
        self.desk.tell(error)

    def _forget_task(self) -> None:
        if self._reading is not None:
            self._reading.deleteLater()
            self._reading = None

    def _unfold(self, key: str) -> None:
        session = self.desk.session
        if session is None:
            return
        self._number = key
        content = SumSheet(self.desk.look)
        content.question_chosen.connect(self._on_question)
        content.field_chosen.connect(self._unfold)
        self._fill_sheet(content, session)
        self._sheet.open_with(self._sheet_title(session), content)
        self._sum = content

    def _fill_sheet(self, content: SumSheet, session: CaseSession) -> None:
        content.show_sum(unfold(session.evaluation(), session.sheet, self._number or None))

    def _sheet_title(self, session: CaseSession) -> str:
        if self._number == WHOLE:
            return self.tr("Total")
        return next(one.title for one in session.questionnaire.fields if one.id == self._number)

    def _on_sheet_closed(self) -> None:
        self._sum = None

    def _on_question(self, question: str) -> None:
        self.desk.go(Destination(PageName.QUESTIONS, question=question))

    def _on_plan(self, step: Advice) -> None:
        session, suggestion = self.desk.session, step.suggestion
        if session is None or suggestion is None:
            return
        if self.desk.store(lambda case: case.add_measure(draft(step.finding, suggestion))):
            number = by_question(session.measures())[step.finding.question.id]
            self.desk.told.emit(self.tr("In the plan as no. {number}").format(number=number))
        self._show_plan(session)

    def _on_measure(self, number: int) -> None:
        self.desk.go(Destination(PageName.PLAN, measure=number))

    def _on_text(self, text: str) -> None:
        self.desk.go(Destination(PageName.LIBRARY, text=text))

    def _on_first_open(self) -> None:
        session = self.desk.session
        question = session.path.next_open() if session is not None else None
        self.desk.go(Destination(PageName.QUESTIONS, question=question.id if question is not None else None))

    def _on_report(self) -> None:
        from weltoffen_desktop.gui.dialogs.report import ReportDialog  # noqa: PLC0415  # not needed to show the page

        if self.desk.session is not None:
            ReportDialog(self.desk, self).open()
