"""Stores what people say about the question at hand, and tells screen readers so."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.questionnaire import Question, QuestionKind
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.pages.questions.question_view import QuestionView
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.services.case_session import CaseSession, Changes


class Scribe(QObject):
    """Writes to one case and one question; nothing is written once another case lies on the desk."""

    def __init__(self, desk: Desk, view: QuestionView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._session: CaseSession | None = None
        self._question: Question | None = None
        view.answer.value_chosen.connect(self._on_value)
        view.answer.value_cleared.connect(self._on_withdrawal)
        view.other.unknown_wanted.connect(self._on_unknown)
        view.other.not_applicable_wanted.connect(self._on_not_applicable)
        view.other.reason_settled.connect(self._on_reason)
        view.other.withdrawal_wanted.connect(self._on_withdrawal)
        view.remarks.note_settled.connect(self._on_note)
        view.remarks.note_full.connect(self._on_note_full)
        view.remarks.evidence_settled.connect(self._on_evidence)
        view.mark_wanted.connect(self._on_mark)
        view.confirmed.connect(self._on_confirmed)

    def attend(self, session: CaseSession, question: Question) -> None:
        """Write about this question from now on."""
        self._session, self._question = session, question

    def _change(self, verb: Callable[[CaseSession, str], Changes], words: str) -> bool:
        question = self._question
        if question is None or self._session is None or self._desk.session is not self._session:
            return False
        where = question.id
        stored = self._desk.change(lambda session: verb(session, where))
        if stored:
            announce(self._view, words)
        return stored

    def _answer(self) -> Answer:
        return Answer() if self._session is None or self._question is None else self._session.sheet[self._question.id]

    def _on_value(self, value: object) -> None:
        words = self.tr("Answer stored")
        if self._question is not None and self._question.kind is QuestionKind.LEVEL:
            words = self.tr("Level {level} stored").format(level=value)
        if self._change(lambda session, where: session.choose(where, value), words):
            self._view.answer.mark_stored()

    def _on_withdrawal(self) -> None:
        words = self.tr("Answer taken back")
        if self._change(lambda session, where: session.set_status(where, Status.OPEN), words):
            self._view.answer.mark_stored()

    def _on_unknown(self, wanted: bool) -> None:  # noqa: FBT001  # a signal's shape
        self._set_status(Status.UNKNOWN if wanted else Status.OPEN)

    def _on_not_applicable(self, wanted: bool) -> None:  # noqa: FBT001  # a signal's shape
        self._set_status(Status.NOT_APPLICABLE if wanted else Status.OPEN)

    def _set_status(self, status: Status) -> None:
        words = self.tr("“{state}” stored").format(state=phrases.STATUSES[status])
        self._change(lambda session, where: session.set_status(where, status), words)

    def _on_reason(self, reason: str) -> None:
        words = self.tr("Reason stored")
        if self._change(lambda session, where: session.set_status(where, Status.NOT_APPLICABLE, reason), words):
            self._view.other.mark_stored()

    def _on_note(self, note: str) -> None:
        if self._change(lambda session, where: session.set_note(where, note), self.tr("Note stored")):
            self._view.remarks.mark_note_stored()

    def _on_note_full(self) -> None:
        text = self.tr("A note holds 20,000 characters; the rest was not taken over.")
        self._desk.told.emit(text)
        announce(self._view, text)

    def _on_evidence(self, kind: EvidenceKind, evidence: Evidence) -> None:
        words = self.tr("Evidence stored")
        if self._change(lambda session, where: session.set_evidence(where, kind, evidence), words):
            self._view.remarks.mark_evidence_stored(kind)

    def _on_mark(self, marked: bool) -> None:  # noqa: FBT001  # a signal's shape
        words = self.tr("Marked for discussion") if marked else self.tr("Mark taken away")
        self._change(lambda session, where: session.set_marked(where, marked=marked), words)

    def _on_confirmed(self) -> None:
        answer = self._answer()
        words = self.tr("Checked again")
        if answer.status is Status.ANSWERED:
            self._change(lambda session, where: session.choose(where, answer.value), words)
        else:
            self._change(lambda session, where: session.set_status(where, answer.status, answer.reason), words)
