"""What can be said instead of a level: don't know, not applicable with its reason, nothing any more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.answers import Answer, Status
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.kept_text import KeptText
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import SmallLabel, TextLabel


class OtherAnswers(QWidget):
    """Two toggles, a reason that unfolds, and a way back."""

    unknown_wanted = Signal(bool)
    not_applicable_wanted = Signal(bool)
    reason_settled = Signal(str)
    withdrawal_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._unknown = SecondaryButton(look, self.tr("Don't know"), "question-mark")
        self._unknown.setToolTip(self.tr("Key W"))
        self._unknown.setCheckable(True)
        self._not_applicable = SecondaryButton(look, self.tr("Not applicable"), "minus-circle")
        self._not_applicable.setToolTip(self.tr("Key T"))
        self._not_applicable.setCheckable(True)
        self._withdraw = QuietButton(look, self.tr("Take answer back"), "undo")
        self._hint = SmallLabel(look)
        self._label = TextLabel(look, self.tr("Why is this not applicable?"), bold=True)
        self._reason = KeptText(look, self.tr("Why is this not applicable?"), self.tr("Reason"), 2_000)
        self._reason.show_limits(1, 6)
        self._label.setBuddy(self._reason)
        self._lay_out()
        self._unknown.clicked.connect(self.unknown_wanted)
        self._not_applicable.clicked.connect(self.not_applicable_wanted)
        self._withdraw.clicked.connect(self.withdrawal_wanted)
        self._reason.text_typed.connect(self.reason_settled)

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for button in (self._unknown, self._not_applicable, self._withdraw):
            flow.addWidget(button)
        self._why = QWidget()
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, SPACE_S, 0, 0)
        why.setSpacing(0)
        why.addWidget(self._label)
        why.addWidget(self._reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self._hint)
        column.addWidget(self._why)

    def show_question(self, question: Question) -> None:
        """Say when the question is not applicable, where that is known."""
        hint = question.not_applicable_when
        self._hint.setText(self.tr("Not applicable when: {when}").format(when=hint) if hint else "")
        self._hint.setVisible(bool(hint))
        self._not_applicable.setAccessibleDescription(self._hint.text())

    def show_answer(self, answer: Answer, *, typed_stays: bool = True) -> None:
        """Show the state; a reason that is being typed is not overwritten unless it belongs to another question."""
        self._unknown.setChecked(answer.status is Status.UNKNOWN)
        not_applicable = answer.status is Status.NOT_APPLICABLE
        self._not_applicable.setChecked(not_applicable)
        self._withdraw.setEnabled(answer.settled and self._unknown.isEnabled())
        self._reason.show_stored(answer.reason, typed_stays=typed_stays and not_applicable)
        self._why.setVisible(not_applicable)

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people answer or only read."""
        for button in (self._unknown, self._not_applicable, self._withdraw):
            button.setEnabled(writable)
        self._reason.show_read_only(not writable)

    def press_unknown(self) -> None:
        """Press "don't know"."""
        self._unknown.click()

    def press_not_applicable(self) -> None:
        """Press "not applicable"; the keyboard goes on to the reason."""
        self._not_applicable.click()
        if not self._why.isHidden():
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell the reason, if nobody has stored it yet."""
        if not self._why.isHidden():
            self._reason.store()

    @property
    def unsaved(self) -> bool:
        """Whether a reason is written that nobody has stored."""
        return not self._why.isHidden() and self._reason.unsaved

    def mark_stored(self) -> None:
        """Take the reason for stored."""
        self._reason.mark_stored()
