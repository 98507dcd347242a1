"""Where work goes on: the first open question of a field, and the one after what was touched last; knows no Qt."""

from datetime import datetime

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.questionnaire import Field, Question
from weltoffen_desktop.services.case_session import CaseSession


def first_of(field: Field, session: CaseSession) -> Question | None:
    """Return the first open question of a field, its first where none is open, ``None`` where none is asked."""
    shown = session.path.questions(field)
    open_ones = (question for question in shown if session.sheet[question.id].status is Status.OPEN)
    return next(open_ones, shown[0] if shown else None)


def resume_at(session: CaseSession) -> Question | None:
    """Return the open question after the one touched last; ``None`` when nothing is open."""
    return session.path.next_open(last_touched(session)) or session.path.next_open()


def last_touched(session: CaseSession) -> str | None:
    """Return the question that was changed last among those that are asked."""
    times = {question.id: touched for question in session.path.questions() if (touched := _changed(session, question))}
    return max(times, key=lambda one: times[one]) if times else None


def touched(field: Field, session: CaseSession) -> datetime | None:
    """Return when an answer of the field was changed last, ``None`` where none was."""
    times = [_changed(session, question) for question in session.path.questions(field)]
    return max((when for when in times if when is not None), default=None)


def _changed(session: CaseSession, question: Question) -> datetime | None:
    return session.sheet[question.id].changed
