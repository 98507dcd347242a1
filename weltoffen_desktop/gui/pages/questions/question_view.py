"""One question with everything one can say about it; the page tells it what to show and hears what people do."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer
from weltoffen_desktop.domain.questionnaire import Field, Question
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.answer_editor import AnswerEditor
from weltoffen_desktop.gui.pages.questions.history_view import HistoryView
from weltoffen_desktop.gui.pages.questions.other_answers import OtherAnswers
from weltoffen_desktop.gui.pages.questions.remarks import Remarks
from weltoffen_desktop.gui.pages.questions.terms import Terms
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Role, Tone
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import SmallLabel, TextLabel
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.gui.widgets.term_label import TermLabel

_WIDEST = 760
_TOPIC = 150  # what the topic needs beside the tools


class QuestionView(QWidget):
    """Built once; from question to question only the words change."""

    mark_wanted = Signal(bool)
    help_wanted = Signal()
    list_wanted = Signal()
    confirmed = Signal()
    term_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._question: Question | None = None
        self._terms = Terms()
        self.area = ScrollPage(look)
        self.area.show_widest(_WIDEST)
        self.answer = AnswerEditor(look)
        self.other = OtherAnswers(look)
        self.remarks = Remarks(look)
        self.history = HistoryView(look)
        self._read_only = StateChip(look)
        self._read_only.show_chip(self.tr("Only to read: nothing can be changed here"), "lock", Tone.WARN)
        self._not_asked = StateChip(look)
        self._not_asked.show_chip(
            self.tr("Not asked at present: what stands here is kept, but does not count"), "info", Tone.NEUTRAL
        )
        self._carried = StateChip(look)
        self._carried.show_chip(phrases.CARRIED, "history", Tone.WARN)
        self._confirm = SecondaryButton(look, self.tr("Still true"), "check")
        self._core = StateChip(look)
        self._core.show_chip(self.tr("Core question"), "sparkle", Tone.PRIMARY)
        self._topic = SmallLabel(look)
        self._name = TextLabel(look, bold=True, role=Role.PRIMARY)
        self._why = TermLabel(look, role=Role.MUTED)
        self._help = TermLabel(look)
        self._list_button = QuietButton(look, self.tr("All questions"), "list")
        self._mark = SecondaryButton(look, self.tr("Discuss"), "flag")
        self._mark.setToolTip(self.tr("Mark for discussion (key M)"))
        self._mark.setAccessibleDescription(self.tr("Mark for discussion"))
        self._mark.setCheckable(True)
        self._help_button = SecondaryButton(look, self.tr("What helps"), "lightbulb")
        self._help_button.setCheckable(True)
        self._lay_out()
        self._connect()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self._name.setMinimumHeight(self._core.sizeHint().height())  # on one height with the chips behind it

    def _lay_out(self) -> None:
        self._tools = QWidget()
        flow = FlowLayout(self._tools)
        for tool in (self._list_button, self._mark, self._help_button):
            flow.addWidget(tool)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(SPACE_S)
        self._head.addWidget(self._topic, 1)
        self._head.addWidget(self._tools)
        states = QWidget()
        state_flow = FlowLayout(states)
        for state in (self._name, self._read_only, self._not_asked, self._core, self._carried, self._confirm):
            state_flow.addWidget(state)
        body = self.area.body
        body.insertLayout(0, self._head)
        body.insertWidget(1, states)
        body.insertSpacing(2, SPACE_S)
        body.addWidget(self._why)
        body.addWidget(self._help)
        body.addSpacing(SPACE_M)
        body.addWidget(self.answer)
        body.addSpacing(SPACE_S)
        body.addWidget(self.other)
        body.addSpacing(SPACE_L)
        body.addWidget(self.remarks)
        body.addSpacing(SPACE_M)
        body.addWidget(self.history)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, SPACE_L, 0, 0)
        body.addLayout(self._below)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def _connect(self) -> None:
        self._mark.clicked.connect(self.mark_wanted)
        self._help_button.clicked.connect(self.help_wanted.emit)
        self._list_button.clicked.connect(self.list_wanted)
        self._confirm.clicked.connect(self.confirmed)
        for label in (self._why, self._help):
            label.term_wanted.connect(self.term_wanted)

    def show_question(self, question: Question, field: Field) -> None:
        """Show another question from its beginning."""
        topic = next(one for one in field.topics if question in one.questions)
        self._topic.setText(f"{field.short} · {topic.title}")
        self._name.setText(f"{question.id}  {question.title}")
        self.area.show_heading(question.text)
        self._help.setVisible(bool(question.help))
        self._core.setVisible(question.core)
        self.answer.show_question(question)
        self.other.show_question(question)
        self.remarks.show_question(question)
        self._question = question
        self._show_marks()
        self.area.scroll_to_top()

    def show_terms(self, terms: Terms) -> None:
        """Take the glossary once it is read, and mark its words."""
        self._terms = terms
        self._show_marks()

    def _show_marks(self) -> None:
        question, terms = self._question, self._terms
        if question is None:
            return
        self._why.show_runs(terms.marked(question.why), terms.hints)
        self._help.show_runs(terms.marked(question.help), terms.hints)
        self.area.heading.setToolTip(terms.tooltip(question.text))
        names = ", ".join(term.term for term in terms.found_in([question.text]))
        # Without words of its own a screen reader would read the tooltip's markup.
        self.area.heading.setAccessibleDescription(
            self.tr("Explained terms: {names}").format(names=names) if names else ""
        )
        self.answer.show_hints([terms.tooltip(level.name, level.text) for level in question.levels])

    def show_answer(self, answer: Answer, *, typed_stays: bool) -> None:
        """Show what is answered, noted and marked."""
        self.answer.show_answer(answer, typed_stays=typed_stays)
        self.other.show_answer(answer, typed_stays=typed_stays)
        self.remarks.show_answer(answer, typed_stays=typed_stays)
        self._mark.setChecked(answer.marked)
        self._carried.setVisible(answer.carried)
        self._confirm.setVisible(answer.carried)

    def show_rights(self, *, read_only: bool, asked: bool) -> None:
        """Say why nothing can be changed, where that is so."""
        self._read_only.setVisible(read_only)
        self._not_asked.setVisible(not asked)
        writable = asked and not read_only
        self.answer.show_writable(writable)
        self.other.show_writable(writable)
        self.remarks.show_writable(writable)
        self._mark.setEnabled(writable)
        self._confirm.setEnabled(writable)

    def show_help(self, *, beside: bool, is_open: bool) -> None:
        """Let the button fold the help beside the question, or lead to it below."""
        self._help_button.setCheckable(beside)
        self._help_button.setChecked(beside and is_open)
        self.remarks.show_hints(not (beside and is_open))

    def show_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Offer the list where it does not stand beside the question."""
        self._list_button.setVisible(narrow)
        self._arrange_head()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give topic and tools their places."""
        super().resizeEvent(event)
        self._arrange_head()

    def _arrange_head(self) -> None:
        """Put the tools below the topic only where they would squeeze it: each line costs an answer its place."""
        tools = sum(one.sizeHint().width() for one in (self._list_button, self._mark, self._help_button))
        tools -= self._list_button.sizeHint().width() if self._list_button.isHidden() else 0
        below = self.width() - SPACE_XL - SPACE_L - tools < self._look.px(_TOPIC)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._head.setSpacing(0 if below else SPACE_S)

    def press_mark(self) -> None:
        """Press the mark."""
        self._mark.click()

    def take_in(self, content: QWidget) -> None:
        """Hold the help below the question."""
        if self._below.indexOf(content) < 0:
            self._below.addWidget(content)

    def flush(self) -> None:
        """Tell what is typed, if nobody has stored it yet."""
        self.answer.flush()
        self.other.flush()
        self.remarks.flush()

    @property
    def unsaved(self) -> bool:
        """Whether a text is written that could not be stored."""
        return self.answer.unsaved or self.other.unsaved or self.remarks.unsaved
