"""The questions that led to a measure: each leads there, can be taken away, and others can be added."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, AnswerSheet
from weltoffen_desktop.domain.questionnaire import Question, Questionnaire
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.widgets.buttons import IconButton, SecondaryButton
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.labels import SmallLabel, StrongLabel


class _Link(QWidget):
    """One question with the way to it and the way to let it go."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._id = ""
        self.way = LinkRow(look)
        self.off = IconButton(look, "close", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.way, 1)
        row.addWidget(self.off, 0, Qt.AlignmentFlag.AlignVCenter)
        self.way.chosen.connect(self.wanted)
        self.off.clicked.connect(self._on_off)

    def show_question(self, question: Question, answer: Answer) -> None:
        """Show another question and how it stands."""
        self._id = question.id
        self.way.show_row(
            question.id,
            f"{question.id} {question.title}",
            (phrases.answer_words(question, answer),),
            does=self.tr("Opens the question"),
        )
        self.off.show_name(self.tr("Unlink question {number}").format(number=question.id))

    def _on_off(self) -> None:
        self.unwanted.emit(self._id)


class QuestionLinks(Group):
    """Tells with ``changed`` that other questions are linked now."""

    question_wanted = Signal(str)
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._linked: tuple[str, ...] = ()
        self._questionnaire: Questionnaire | None = None
        self._rows: list[_Link] = []
        self._none = SmallLabel(look, self.tr("No question is linked."))
        self._choice = ComboBox(look, self.tr("Question to link"))
        self._choice.setPlaceholderText(self.tr("Choose a question"))
        self._link = SecondaryButton(look, self.tr("Link"), "plus")
        self._adding = QWidget()
        self.setAccessibleName(self.tr("Linked questions"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        adding = QHBoxLayout(self._adding)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.setSpacing(0)
        adding.addWidget(self._choice, 1)
        adding.addWidget(self._link)
        self.column.addWidget(StrongLabel(look, self.accessibleName()))
        self.column.addWidget(self._none)
        self.column.addLayout(self._list)
        self.column.addWidget(self._adding)
        self._choice.currentIndexChanged.connect(self._show_whether_new)
        self._link.clicked.connect(self._on_link)

    def linked(self) -> tuple[str, ...]:
        """Return the ids of the linked questions."""
        return self._linked

    def show_links(self, questionnaire: Questionnaire, sheet: AnswerSheet, linked: Sequence[str]) -> None:
        """Show which questions are linked and how they stand."""
        self._linked = tuple(linked)
        self._offer(questionnaire)
        known = [questionnaire.by_id[one] for one in linked if one in questionnaire.by_id]
        while len(self._rows) < len(known):
            row = _Link(self._look)
            row.wanted.connect(self.question_wanted)
            row.unwanted.connect(self._on_unlink)
            self._list.addWidget(row)
            self._rows.append(row)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(known))
        for row, question in zip(self._rows, known, strict=False):
            row.show_question(question, sheet[question.id])
        self._none.setVisible(not known)
        self._show_whether_new()

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people link and unlink, or only look."""
        self._adding.setVisible(writable)
        for row in self._rows:
            row.off.setVisible(writable)

    def _offer(self, questionnaire: Questionnaire) -> None:
        if questionnaire is not self._questionnaire:
            self._questionnaire = questionnaire
            self._choice.clear()
            for question in questionnaire.questions():
                self._choice.addItem(f"{question.id} {question.title}", question.id)
            self._choice.setCurrentIndex(-1)

    def _show_whether_new(self) -> None:
        chosen = self._choice.currentData()
        self._link.setEnabled(chosen is not None and chosen not in self._linked)

    def _on_link(self) -> None:
        self._linked = (*self._linked, self._choice.currentData())
        self._choice.setCurrentIndex(-1)
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_unlink(self, question: str) -> None:
        self._linked = tuple(one for one in self._linked if one != question)
        self.changed.emit()
