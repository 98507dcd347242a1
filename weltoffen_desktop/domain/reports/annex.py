"""The annex: every question, every answer, and how each number was made."""

from collections.abc import Iterator

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.outline import Block, Contents, Counts, Heading, Outline, Paragraph, Table, Tone
from weltoffen_desktop.domain.questionnaire import HIGHEST_LEVEL
from weltoffen_desktop.domain.reports.full import answered, aside, method, not_meant
from weltoffen_desktop.domain.reports.subject import Subject, completeness, cover, finished, tally
from weltoffen_desktop.domain.scoring import FieldResult, QuestionResult, Result

TITLE = "Anhang: Antworten und Rechenweg"


def annex(subject: Subject) -> Outline:
    """Return every question with its answer, note and evidence, and below each field the sum that made its number."""
    held = tally(subject)
    held = Counts(held.questions, held.answers, held.notes)
    body: list[Block] = [
        cover(subject, TITLE),
        Contents("Inhalt", depth=1),
        *_whole(subject),
    ]
    for position, field in enumerate(subject.evaluation.fields, 1):
        if field.questions:
            body.append(Heading(1, f"{position} {field.field.title}", new_page=True))
            body += answered(subject, field, 2)
            body += _sum(field)
    body += aside(subject)
    body += method(subject.evaluation)
    body += not_meant()
    body.append(completeness(subject, held))
    return finished(subject, TITLE, tuple(body), held)


def _whole(subject: Subject) -> Iterator[Block]:
    evaluation = subject.evaluation
    yield Heading(1, "Gesamtwert", new_page=True)
    yield Paragraph(_made(evaluation.result))
    yield Table(
        "Summen je Handlungsfeld",
        ("Handlungsfeld", "Erreicht", "Möglich", "Punkte"),
        (
            *(_sum_row(f"{one.field.title}", one.result) for one in evaluation.fields),
            _sum_row("Gesamt", evaluation.result),
        ),
        (0.52, 0.16, 0.16, 0.16),
        frozenset({1, 2, 3}),
    )
    yield Paragraph(
        "„Erreicht“ ist die Summe aus Stufe mal Gewicht, „Möglich“ die Summe aus 4 mal Gewicht, beides über die"
        " beantworteten Fragen. Punkte: erreicht geteilt durch möglich, mal 100, Nachkommastellen abgeschnitten.",
        Tone.SMALL,
    )


def _sum(field: FieldResult) -> Iterator[Block]:
    yield Heading(2, "So entsteht die Zahl dieses Feldes")
    yield Paragraph(_made(field.result))
    yield Table(
        f"Rechenweg: {field.field.title}",
        ("Frage", "Stufe", "Gewicht", "Erreicht", "Möglich", "Zählt"),
        tuple(_row(row) for row in field.questions),
        (0.14, 0.12, 0.14, 0.16, 0.16, 0.28),
        frozenset({1, 2, 3, 4}),
    )


def _row(row: QuestionResult) -> tuple[str, ...]:
    question = row.question
    weight = german.number(question.weight)
    if row.level is None:
        return (question.id, "–", weight, "–", "–", f"nein: {_why_not(row)}")
    reached, possible = _weighted(row.weight * row.level), _weighted(row.weight * HIGHEST_LEVEL)
    return (question.id, str(row.level), weight, reached, possible, "ja")


def _why_not(row: QuestionResult) -> str:
    if not row.question.scored:
        return "ohne Punkte"
    return phrases.STATUSES[row.status] if row.status is not Status.ANSWERED else "ohne Stufe"


def _sum_row(name: str, result: Result) -> tuple[str, ...]:
    if result.shown is None:
        return (name, "–", "–", "–")
    return (name, _weighted(result.points), _weighted(result.possible), str(result.shown))


def _made(result: Result) -> str:
    if result.shown is None:
        return "Es gibt noch keine Zahl: Keine Frage, die zählt, ist beantwortet."
    return (
        f"{_weighted(result.points)} von {_weighted(result.possible)} möglichen Stufenpunkten sind"
        f" {result.shown} von 100 Punkten, {phrases.band_word(result)}. Beantwortet: {phrases.coverage(result)}"
        f" zutreffenden Fragen; weiß nicht: {result.unknown}; trifft nicht zu: {result.not_applicable}."
    )


def _weighted(thousandths: int) -> str:
    return german.number(thousandths / 1000)
