"""The page on which questions are answered: list, question, help and the bar that leads on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from weltoffen_desktop.domain.knowledge import Library
from weltoffen_desktop.domain.prose import LinkKind
from weltoffen_desktop.domain.questionnaire import HIGHEST_LEVEL, Question
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.pages.questions.foot import Foot
from weltoffen_desktop.gui.pages.questions.help_panel import HelpColumn, HelpContent
from weltoffen_desktop.gui.pages.questions.list_panel import ListPanel
from weltoffen_desktop.gui.pages.questions.question_view import QuestionView
from weltoffen_desktop.gui.pages.questions.scribe import Scribe
from weltoffen_desktop.gui.pages.questions.tab_order import order_as_laid_out
from weltoffen_desktop.gui.pages.questions.terms import Terms
from weltoffen_desktop.gui.pages.resume import first_of, resume_at
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.services.case_session import CaseSession, Changes

_LIST, _HELP = 264, 296
_MIDDLE_BESIDE_HELP, _MIDDLE = 480, 400  # narrower than that the help goes below, then the list goes away

_SMALLEST = 320


class QuestionsPage(Page):
    """Everything is stored at once; what is being typed after a pause and when the question is left."""

    name = PageName.QUESTIONS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._session: CaseSession | None = None
        self._question: Question | None = None
        self._list_open = self._beside = False
        self._library_task: Task[Library] | None = None
        self._list = ListPanel(look)
        self._view = QuestionView(look)
        self._scribe = Scribe(desk, self._view, self)
        self._foot = Foot(look)
        self._help = HelpContent(look)
        self._column = HelpColumn(look)
        self._lay_out()
        self._connect()
        self._make_shortcuts()
        look.changed.connect(self._arrange)
        self._arrange()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._view, 1)
        middle.addWidget(self._foot)
        self._middle = QWidget()
        self._middle.setLayout(middle)
        middle.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._middle, 1)
        row.addWidget(self._column)

    def _connect(self) -> None:
        self._list.question_wanted.connect(self._on_question_wanted)
        self._list.question_opened.connect(self._on_question_opened)
        self._list.filter_changed.connect(self._show_around)
        self._foot.question_wanted.connect(self._on_question_wanted)
        self._foot.evaluation_wanted.connect(partial(self.desk.go, Destination(PageName.EVALUATION)))
        self._help.text_wanted.connect(self._on_text_wanted)
        self._view.term_wanted.connect(self._on_term_wanted)
        self._view.help_wanted.connect(self._on_help)
        self._view.list_wanted.connect(self._on_list_wanted)
        self._view.history.opened.connect(self._show_history)

    def _make_shortcuts(self) -> None:
        view = self._view
        verbs: dict[str, Callable[[], object]] = {
            "W": view.other.press_unknown,
            "T": view.other.press_not_applicable,
            "M": view.press_mark,
            "N": view.remarks.focus_note,
            "Alt+Left": self._on_previous_key,
            "PgUp": self._on_previous_key,
            "Alt+Right": self._on_next_key,
            "PgDown": self._on_next_key,
            "Ctrl+Return": self._on_open_key,
            "Ctrl+Enter": self._on_open_key,
        }
        for level in range(HIGHEST_LEVEL + 1):
            verbs[str(level)] = partial(view.answer.choose_level, level)
        for keys, verb in verbs.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # -- page ----------------------------------------------------------------------------------------------------------

    def arrive(self, destination: Destination) -> None:
        """Show the question or the field that is asked for, else the one shown last or the next open one."""
        session = self.desk.session
        if session is None:
            return
        if session is not self._session:
            self._session, self._question = session, None
        known = self._help.library
        if known is not None and self.desk.program.library() is not known:  # own knowledge came in or went
            self._on_library(self.desk.program.library())
        wanted = self._wanted(session, destination)
        if wanted is not None:
            by_keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            self._show(wanted)
            # A ring that no key asked for would look like a level that is chosen already.
            reason = Qt.FocusReason.ShortcutFocusReason if by_keyboard else Qt.FocusReason.MouseFocusReason
            self._view.answer.focus(reason)

    def refresh(self, changes: Changes) -> None:
        """Show again what may have changed; what is being typed stays."""
        session, question = self._session, self._question
        if session is None or question is None or session is not self.desk.session:
            return
        if question.id in changes.questions or changes.path_changed:
            self._show_answer(typed_stays=True)
        self._show_around()

    def flush(self) -> None:
        """Store what is still being typed."""
        self._view.flush()

    def keys(self) -> tuple[Key, ...]:
        """Return the page's keys."""
        return (
            Key("0–4", self.tr("Choose a level")),
            Key(self.tr("Arrows"), self.tr("Move between the levels, space chooses")),
            Key("W", self.tr("Don't know")),
            Key("T", self.tr("Not applicable")),
            Key("M", self.tr("Mark for discussion")),
            Key("N", self.tr("Write a note")),
            Key(self.tr("Alt+Left, Page up"), self.tr("Previous question")),
            Key(self.tr("Alt+Right, Page down"), self.tr("Next question")),
            Key(self.tr("Ctrl+Enter"), self.tr("Next open question")),
        )

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Read the library only once the page is on the screen."""
        super().paintEvent(event)
        if self._library_task is None:
            program = self.desk.program
            self._library_task = Task(lambda _task: program.library(), self._on_library, self._on_library_failed)
            QTimer.singleShot(0, self._library_task.start)

    def minimumSizeHint(self) -> QSize:
        """Accept what the smallest window leaves: columns go away before anything is clipped."""
        return QSize(_SMALLEST, _SMALLEST)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give each column its place."""
        super().resizeEvent(event)
        self._arrange()

    # -- showing -------------------------------------------------------------------------------------------------------

    def _wanted(self, session: CaseSession, destination: Destination) -> Question | None:
        by_id = session.questionnaire.by_id
        if destination.question is not None and destination.question in by_id:
            return by_id[destination.question]
        for field in session.questionnaire.fields:
            if field.id == destination.field:
                return first_of(field, session) or self._question
        if self._question is not None:
            return self._question
        return resume_at(session) or next(iter(session.path.questions()), next(session.questionnaire.questions(), None))

    def _show(self, question: Question) -> None:
        session = self._session
        if session is None:
            return
        self.flush()
        if self._view.unsaved and self._question is not None:  # told already why; leaving would lose what is written
            self._show_around()
            return
        if question is not self._question:
            self._question = question
            self._scribe.attend(session, question)
            self._view.show_question(question, session.questionnaire.field_of[question.id])
            self._help.show_question(question, session.municipality)
            order_as_laid_out(self)
            announce(self, f"{question.id}. {question.text}")
        self._show_answer(typed_stays=False)
        self._show_around()

    def _show_answer(self, *, typed_stays: bool) -> None:
        session, question = self._session, self._question
        if session is None or question is None:
            return
        answer = session.sheet[question.id]
        self._view.show_rights(read_only=session.read_only, asked=session.path.shows(question.id))
        self._view.show_answer(answer, typed_stays=typed_stays)
        self._help.show_answer(answer)
        self._show_history()

    def _show_around(self) -> None:
        if self._session is not None and self._question is not None:
            self._list.show_case(self._session, self._question.id)
            self._foot.show_case(self._session, self._list.filter, self._question.id)

    def _show_history(self) -> None:
        if self._session is not None and self._question is not None and self._view.history.is_open:
            self._view.history.show_entries(self._question, self.desk.history(self._question.id))

    def _arrange(self) -> None:
        px, width = self.desk.look.px, self.width()
        beside = width >= px(_LIST + _MIDDLE_BESIDE_HELP + _HELP)
        narrow = width < px(_LIST + _MIDDLE)
        help_open = self.desk.settings.help_open
        self._column.setFixedWidth(px(_HELP))
        self._column.setVisible(beside and help_open)
        (self._column if beside else self._view).take_in(self._help)
        self._help.show()
        self._view.show_help(beside=beside, is_open=help_open)
        self._beside = beside
        self._view.show_narrow(narrow)
        self._list.setVisible(not narrow or self._list_open)
        self._middle.setVisible(not (narrow and self._list_open))
        if narrow:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(width)
        else:
            self._list.setFixedWidth(px(_LIST))

    # -- what people do ------------------------------------------------------------------------------------------------

    def _on_question_wanted(self, question: str) -> None:
        if self._session is not None:
            self._show(self._session.question(question))

    def _on_question_opened(self, question: str) -> None:
        if self._list_open:
            self._list_open = False
            self._arrange()
        self._on_question_wanted(question)
        self._view.answer.focus()

    def _on_text_wanted(self, text: str) -> None:
        self.desk.go(Destination(PageName.LIBRARY, text=text))

    def _on_term_wanted(self, term: str) -> None:
        self._on_text_wanted(f"{LinkKind.TERM.value}:{term}")

    def _on_help(self) -> None:
        if self._beside:
            self.desk.keep(self.desk.settings._replace(help_open=not self.desk.settings.help_open))
            self._arrange()
        else:
            self._view.area.scroll_to(self._help)

    def _on_list_wanted(self) -> None:
        self._list_open = True
        self._arrange()
        self._list.focus()

    def _on_previous_key(self) -> None:
        self._foot.go_back()
        self._view.answer.focus()

    def _on_next_key(self) -> None:
        self._foot.go_on()
        self._view.answer.focus()

    def _on_open_key(self) -> None:
        self._foot.go_to_open()
        self._view.answer.focus()

    # -- library -------------------------------------------------------------------------------------------------------

    def _on_library(self, library: Library) -> None:
        if Shiboken.isValid(self):
            terms = Terms(library.terms)
            self._help.show_library(library, terms)
            self._view.show_terms(terms)
            order_as_laid_out(self)

    def _on_library_failed(self, error: Exception) -> None:
        if not isinstance(error, ExpectedError):
            raise error
        if Shiboken.isValid(self):
            self.desk.tell(error)
