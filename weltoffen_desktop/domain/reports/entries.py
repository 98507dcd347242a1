"""One question of a report with its answer and all that was written about it."""

from collections.abc import Iterator

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, Status
from weltoffen_desktop.domain.outline import Entry, Note
from weltoffen_desktop.domain.papers import STANDARD, Profile
from weltoffen_desktop.domain.questionnaire import Question, QuestionKind
from weltoffen_desktop.domain.scoring import level_of


def entry(question: Question, answer: Answer, profile: Profile = STANDARD) -> Entry:
    """Return a question with its answer in words and what ``profile`` lets be told of that which people typed."""
    level = level_of(question, answer)
    described = question.kind is QuestionKind.LEVEL and level is not None
    typed = question.kind is QuestionKind.TEXT and answer.status is Status.ANSWERED
    return Entry(
        number=question.id,
        question=question.text,
        answer=phrases.STATUSES[Status.ANSWERED] if typed else phrases.answer_words(question, answer),
        level=level,
        answered=answer.status is Status.ANSWERED,
        detail=question.levels[level].text if described and level is not None else "",
        remarks=tuple(_remarks(answer, profile)),
        notes=tuple(_notes(answer, profile, typed=typed)),
    )


def _remarks(answer: Answer, profile: Profile) -> Iterator[str]:
    if answer.carried:
        yield phrases.CARRIED
    if answer.marked:
        yield phrases.MARKED
    bare = [
        phrases.EVIDENCE[kind]
        for kind, one in answer.evidence.items()
        if one.ticked and not (profile.evidence and one.source.strip())
    ]
    if bare:
        yield f"Belegt: {phrases.joined(bare)}"


def _notes(answer: Answer, profile: Profile, *, typed: bool) -> Iterator[Note]:
    if typed and profile.notes:
        yield Note("Antwort", str(answer.value))
    if answer.reason.strip() and profile.notes:
        yield Note("Begründung", answer.reason)
    if profile.evidence:
        for kind, one in answer.evidence.items():
            if one.source.strip():
                mark = "" if one.ticked else " (nicht angekreuzt)"
                yield Note(f"Nachweis, {phrases.EVIDENCE[kind]}{mark}", one.source)
    if answer.note.strip() and profile.notes:
        yield Note("Notiz", answer.note)
