"""Answers from a table into a case: every line is checked first, then all are stored at once, or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from weltoffen_desktop.domain.answer_text import read_value, storable_text
from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.questionnaire import Question, Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession, Changes
from weltoffen_desktop.services.ports import AnswerLine
from weltoffen_desktop.services.wording import sentence

_SHOWN = 20
WORDS = {
    "open": Status.OPEN,
    "offen": Status.OPEN,
    "unknown": Status.UNKNOWN,
    "weiß nicht": Status.UNKNOWN,
    "not-applicable": Status.NOT_APPLICABLE,
    "trifft nicht zu": Status.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed for one question; ``None`` leaves that part as it is."""

    value: str | None = None
    note: str | None = None
    reason: str | None = None
    marked: bool | None = None
    evidence: tuple[tuple[str, str], ...] | None = None


def typed_answer(question: Question, before: Answer, typed: Typed) -> Answer:
    """Return ``before`` with what was typed laid over it.

    Raises: ExpectedError where a value or text is none that the question allows.
    """
    answer = before
    if typed.value is not None:
        status = None if _is_own_value(question, typed.value) else WORDS.get(typed.value.strip().lower())
        if status is not None:
            # The reason for the same state stays where none is given: an empty cell changes nothing.
            answer = answer.with_status(status, before.reason if before.status is status else "")
        else:
            answer = answer.answered(read_value(question, typed.value))
    if typed.reason is not None:
        if answer.status not in (Status.UNKNOWN, Status.NOT_APPLICABLE):
            raise ExpectedError(Trouble.REASON_UNFIT, question=question.id)
        answer = replace(answer, reason=storable_text(typed.reason, question.id))
    if typed.note is not None:
        answer = replace(answer, note=storable_text(typed.note, question.id))
    if typed.marked is not None:
        answer = replace(answer, marked=typed.marked)
    for kind, source in typed.evidence or ():
        clean = storable_text(source, question.id)
        answer = answer.with_evidence(EvidenceKind(kind), Evidence(ticked=True, source=clean))
    return answer


def _is_own_value(question: Question, text: str) -> bool:
    """Tell whether a choice of the question happens to be called like a state; then the choice is meant."""
    return text.strip() in {option.id for option in question.options}


def import_answers(session: CaseSession, path: Path, lines: Sequence[AnswerLine]) -> Changes:
    """Store all answers of a table.

    Raises: ExpectedError (ANSWERS_REFUSED) with one complaint per faulty line; nothing is changed then.
    """
    changes, complaints = checked_lines(session.questionnaire, session.sheet, lines)
    if complaints:
        shown = complaints[:_SHOWN]
        if len(complaints) > _SHOWN:
            shown.append(f"… und {len(complaints) - _SHOWN} weitere.")
        raise ExpectedError(Trouble.ANSWERS_REFUSED, path=path.name, count=len(complaints), complaints=tuple(shown))
    return session.take_over(changes, "import")


def checked_lines(
    questionnaire: Questionnaire, sheet: AnswerSheet, lines: Sequence[AnswerLine]
) -> tuple[dict[str, Answer], list[str]]:
    """Return the answers that the lines mean, and one sentence per line that means none."""
    changes: dict[str, Answer] = {}
    complaints: list[str] = []
    seen: dict[str, int] = {}
    for line in lines:
        question = questionnaire.by_id.get(line.question)
        try:
            if question is None:
                raise ExpectedError(Trouble.QUESTION_UNKNOWN, question=line.question)
            if line.question in seen:
                complaints.append(
                    f"Zeile {line.line}: Frage {line.question} steht schon in Zeile {seen[line.question]}."
                )
                continue
            seen[line.question] = line.line
            if (line.value, line.note, line.reason, line.marked, line.evidence) == (None,) * 5:
                raise ExpectedError(Trouble.VALUE_EMPTY, question=line.question)
            changes[line.question] = typed_answer(
                question,
                sheet[line.question],
                Typed(line.value, line.note, line.reason, line.marked, line.evidence),
            )
        except ExpectedError as error:
            complaints.append(f"Zeile {line.line}: {sentence(error)}")
    return changes, complaints
