"""Work on one open case: answer, undo, evaluate. Each verb says what it touched; each view decides what to refresh."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from weltoffen_desktop.domain.answer_text import checked_value, storable_text
from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.council_text import checked_round_title
from weltoffen_desktop.domain.municipality import Municipality
from weltoffen_desktop.domain.path import QuestionPath
from weltoffen_desktop.domain.questionnaire import Path, Question, Questionnaire
from weltoffen_desktop.domain.rounds import HistoryEntry, Perspective, Round
from weltoffen_desktop.domain.scoring import Evaluation, evaluate
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.council_work import CouncilWork
from weltoffen_desktop.services.ports import CaseFile, Clock

_UNDO_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Changes:
    """What a verb touched: the questions, whether others were shown or hidden by it, and when it was saved."""

    questions: tuple[str, ...]
    path_changed: bool
    saved: datetime


@dataclass(frozen=True, slots=True)
class _Step:
    before: Mapping[str, Answer]
    after: Mapping[str, Answer]


class CaseSession(CouncilWork):
    """One open case with its newest round and first perspective."""

    def __init__(self, case: CaseFile, clock: Clock) -> None:
        super().__init__(case)
        self._clock = clock
        self.municipality: Municipality = case.municipality()
        self.round: Round = case.rounds()[-1]
        self.perspective: Perspective = case.perspectives()[0]
        self.questionnaire: Questionnaire = case.questionnaire(self.round)
        self._sheet = case.answers(self.round, self.perspective)
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._path: QuestionPath | None = None
        self._evaluation: Evaluation | None = None

    @property
    def case(self) -> CaseFile:
        """The file itself."""
        return self._case

    @property
    def read_only(self) -> bool:
        """Whether answers are refused."""
        return self._case.read_only

    @property
    def sheet(self) -> AnswerSheet:
        """All answers as they stand."""
        return self._sheet

    @property
    def path(self) -> QuestionPath:
        """Which questions are asked, given the answers."""
        if self._path is None:
            self._path = QuestionPath(self.questionnaire, self._sheet, self.municipality.kind, self.round.path)
        return self._path

    def evaluation(self) -> Evaluation:
        """Return the evaluation of the answers as they stand."""
        if self._evaluation is None:
            self._evaluation = evaluate(self.questionnaire, self._sheet, self.municipality.kind, self.round.path)
        return self._evaluation

    def question(self, question_id: str) -> Question:
        """Return a question. Raises: ExpectedError (QUESTION_UNKNOWN)."""
        question = self.questionnaire.by_id.get(question_id)
        if question is None:
            raise ExpectedError(Trouble.QUESTION_UNKNOWN, question=question_id)
        return question

    def history(self, question_id: str) -> tuple[HistoryEntry, ...]:
        """Return every change of one answer, oldest first."""
        return self._case.history(self.round, self.perspective, question_id)

    def last_saved(self) -> datetime | None:
        """Return when an answer was last stored, ``None`` where none was."""
        times = [self._sheet[one].changed for one in self._sheet]
        return max((time for time in times if time is not None), default=None)

    def choose(self, question_id: str, value: object) -> Changes:
        """Answer a question. Raises: ExpectedError where the value is none that it allows."""
        checked = checked_value(self.question(question_id), value)
        return self._change(question_id, lambda answer: answer.answered(checked))

    def set_status(self, question_id: str, status: Status, reason: str = "") -> Changes:
        """Say "don't know" or "not applicable", or open the question again."""
        clean = storable_text(reason, question_id)
        return self._change(question_id, lambda answer: answer.with_status(status, clean))

    def set_note(self, question_id: str, note: str) -> Changes:
        """Write the note of a question."""
        clean = storable_text(note, question_id)
        return self._change(question_id, lambda answer: replace(answer, note=clean))

    def set_evidence(self, question_id: str, kind: EvidenceKind, evidence: Evidence) -> Changes:
        """Set one of the three evidence ticks with its source."""
        clean = Evidence(evidence.ticked, storable_text(evidence.source, question_id))
        return self._change(question_id, lambda answer: answer.with_evidence(kind, clean))

    def set_marked(self, question_id: str, *, marked: bool) -> Changes:
        """Mark a question for discussion or take the mark away."""
        return self._change(question_id, lambda answer: replace(answer, marked=marked))

    def take_over(self, changes: Mapping[str, Answer], origin: str) -> Changes:
        """Store many checked answers at once: all or none."""
        return self._store(dict(changes), origin)

    def set_path(self, path: Path) -> Changes:
        """Ask all questions or only the core; what was answered stays stored."""
        self.round = self._case.set_path(self.round, path)
        self._forget()
        return Changes((), path_changed=True, saved=self._clock())

    def rounds(self) -> tuple[Round, ...]:
        """Return all rounds, oldest first."""
        return self._case.rounds()

    def sheet_of(self, other: Round) -> AnswerSheet:
        """Return the answers of a round. Raises: ExpectedError (ROUND_UNKNOWN)."""
        if other.id == self.round.id:
            return self._sheet
        if other not in self._case.rounds():
            raise ExpectedError(Trouble.ROUND_UNKNOWN, id=other.id)
        return self._case.answers(other, self.perspective)

    def evaluation_of(self, other: Round) -> Evaluation:
        """Return the evaluation of a round with its own questionnaire. Raises: ExpectedError (ROUND_UNKNOWN)."""
        if other.id == self.round.id:
            return self.evaluation()
        sheet = self.sheet_of(other)
        return evaluate(self._case.questionnaire(other), sheet, self.municipality.kind, other.path)

    def start_round(self, title: str) -> None:
        """Begin a round of the same questionnaire and go on in it; every answer is carried over to be checked.

        The round before stays as it was; what was changed in it can no longer be undone.
        Raises: ExpectedError where the title is empty or too long, or the file is only readable.
        """
        self.round = self._case.start_round(self.round, checked_round_title(title), self._clock())
        self._sheet = self._case.answers(self.round, self.perspective)
        self._undo.clear()
        self._redo.clear()
        self._forget()

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._redo)

    def undo(self) -> Changes | None:
        """Take the last change of this sitting back; ``None`` where there is none."""
        if not self._undo:
            return None
        step = self._undo[-1]
        changes = self._write(step.before, "undo")
        self._redo.append(self._undo.pop())
        return changes

    def redo(self) -> Changes | None:
        """Do again what was taken back; ``None`` where there is nothing."""
        if not self._redo:
            return None
        step = self._redo[-1]
        changes = self._write(step.after, "redo")
        self._undo.append(self._redo.pop())
        return changes

    def close(self) -> None:
        """Close the file."""
        self._case.close()

    def _change(self, question_id: str, change: Callable[[Answer], Answer]) -> Changes:
        self.question(question_id)
        return self._store({question_id: change(self._sheet[question_id])}, "answer")

    def _store(self, wanted: Mapping[str, Answer], origin: str) -> Changes:
        real = {key: after for key, after in wanted.items() if not _same(self._sheet[key], after)}
        if not real:
            return Changes((), path_changed=False, saved=self._clock())
        before = {key: self._sheet[key] for key in real}
        changes = self._write(real, origin)
        self._undo.append(_Step(before, real))
        del self._undo[:-_UNDO_LIMIT]
        self._redo.clear()
        return changes

    def _write(self, wanted: Mapping[str, Answer], origin: str) -> Changes:
        if self.read_only:
            raise ExpectedError(Trouble.FILE_READ_ONLY, path=self._case.path.name)
        now = self._clock()
        stamped = {key: replace(answer, changed=now) for key, answer in wanted.items()}
        self._case.put(self.round, self.perspective, stamped, origin, now)
        shown = self._shown()
        self._sheet = self._sheet.with_answers(stamped)
        self._forget()
        return Changes(tuple(stamped), self._shown() != shown, now)

    def _shown(self) -> tuple[Question, ...]:
        """Return the shown questions where answers can change them; without conditions there is nothing to compare."""
        return self.path.questions() if self.questionnaire.has_conditions else ()

    def _forget(self) -> None:
        self._path = None
        self._evaluation = None


def _same(one: Answer, other: Answer) -> bool:
    return replace(one, changed=None) == replace(other, changed=None)
