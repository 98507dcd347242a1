"""The evaluation for the council: summary, every field with its answers, measures, texts to read on, method."""

import re
from collections.abc import Iterator
from dataclasses import replace

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.findings import Finding, NextStep, gaps, next_steps, strengths
from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.outline import (
    Block,
    Contents,
    Counts,
    Entry,
    Heading,
    ItemList,
    Outline,
    Paragraph,
    TermLinks,
    Together,
    Tone,
)
from weltoffen_desktop.domain.papers import Chapter
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.reports import measures
from weltoffen_desktop.domain.reports.entries import entry
from weltoffen_desktop.domain.reports.prose import METHOD, NOT_MEANT
from weltoffen_desktop.domain.reports.reading import reading_chapter, running, term_links, terms_chapter
from weltoffen_desktop.domain.reports.results import Named, bars, of_fields, radar, result_table
from weltoffen_desktop.domain.reports.subject import Subject, completeness, cover, finished, tally
from weltoffen_desktop.domain.scoring import Evaluation, FieldResult

TITLE = "Auswertung des Selbstchecks"
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÄÖÜ])")
_STEPS_PER_FIELD = 3


def full_report(subject: Subject) -> Outline:
    """Return the whole evaluation with the chapters that were chosen."""
    evaluation, wanted = subject.evaluation, subject.profile.chapters
    glossary = Glossary(subject.reading.terms) if Chapter.TERMS in wanted else None
    body: list[Block] = [
        cover(subject, TITLE, phrases.result_sentence(evaluation, subject.municipality.name)),
        Contents("Inhalt"),
    ]
    if Chapter.SUMMARY in wanted:
        body += _summary(subject)
    if Chapter.OVERVIEW in wanted and evaluation.result.value is not None:
        body += _overview(subject)
    if Chapter.FIELDS in wanted:
        for position, field in enumerate(evaluation.fields, 1):
            body += _field(subject, position, field, glossary)
        body += aside(subject)
    if Chapter.PLAN in wanted:
        body += measures.chapter(subject)
    reading = tuple(reading_chapter(subject.reading, glossary)) if Chapter.READING in wanted else ()
    body += reading
    if Chapter.METHOD in wanted:
        body += method(evaluation)
    body += not_meant()
    if glossary is not None:
        questions = tuple(block for block in body if isinstance(block, Entry | TermLinks))
        body += terms_chapter(glossary, (*questions, *reading))
    held = tally(subject)
    if Chapter.FIELDS not in wanted:
        held = Counts(measures=held.measures)
    if Chapter.PLAN not in wanted:
        held = replace(held, measures=0)
    body.append(completeness(subject, held))
    return finished(subject, TITLE, tuple(body), held)


def _summary(subject: Subject) -> Iterator[Block]:
    evaluation = subject.evaluation
    yield Heading(1, "Zusammenfassung", new_page=True)
    yield Paragraph(phrases.summary(evaluation, subject.municipality.name), Tone.LEAD)
    named = of_fields(evaluation, subject.shown_targets, subject.earlier, short=False)
    before = None if subject.earlier is None else subject.earlier.evaluation.result
    whole = Named("Gesamt", evaluation.result, before=before)
    yield result_table("Ergebnis je Handlungsfeld", "Handlungsfeld", (*named, whole), subject.earlier)
    yield from before_told(subject)
    yield from standouts(evaluation)


def before_told(subject: Subject) -> Iterator[Block]:
    """Yield what "Zuvor" means in a table; nothing where no round is compared."""
    if subject.earlier is not None:
        past = subject.earlier.round
        yield Paragraph(f"„Zuvor“ ist {past.title}, begonnen am {german.day(past.started)}.", Tone.SMALL)


def standouts(evaluation: Evaluation, limit: int = 3) -> Iterator[Block]:
    """Yield strengths, gaps and next steps, each as a heading with a list of at most ``limit``.

    Nothing where nothing is answered.
    """
    if evaluation.result.value is None:
        return
    strong = _finding_list(strengths(evaluation, limit), "Noch steht keine Frage auf Stufe 3 oder 4.")
    weak = _finding_list(gaps(evaluation, limit), "Keine beantwortete Frage steht auf Stufe 0 oder 1.")
    steps = tuple(_short_step(one) for one in next_steps(evaluation, limit))
    none = Paragraph("Aus den bisherigen Antworten ergibt sich keine Anregung.")
    yield Together((Heading(2, "Stärken"), strong))
    yield Together((Heading(2, "Lücken"), weak))
    yield Together((Heading(2, "Nächste Schritte"), ItemList(steps, numbered=True) if steps else none))


def _finding_list(findings: tuple[Finding, ...], otherwise: str) -> Block:
    if not findings:
        return Paragraph(otherwise)
    return ItemList(
        tuple((f"{one.question.id} {one.question.title}:", _level_words(one.question, one.level)) for one in findings)
    )


def _level_words(question: Question, level: int) -> str:
    return f"Stufe {level} · {question.levels[level].name}" if question.levels else f"Stufe {level}"


def _step(step: NextStep) -> tuple[str, str]:
    question = step.finding.question
    reason = f"(weil Frage {question.id} auf Stufe {step.finding.level} steht)"
    return f"{question.title}:", f"{step.suggestion.text} {reason}"


def _short_step(step: NextStep) -> tuple[str, str]:
    question = step.finding.question
    return f"{question.id} {question.title}:", _SENTENCE_END.split(step.suggestion.text, maxsplit=1)[0]


def _overview(subject: Subject) -> Iterator[Block]:
    named = of_fields(subject.evaluation, subject.shown_targets, subject.earlier, short=True)
    aims = " Der Strich quer zum Balken ist das eigene Ziel der Kommune." if subject.shown_targets else ""
    yield Heading(1, "Ergebnis im Überblick", new_page=True)
    yield Paragraph(
        "Die Balken zeigen je Handlungsfeld die Punkte von 0 bis 100. Ein gestrichelter Rand heißt: vorläufig,"
        f" weil weniger als 60 Prozent der zutreffenden Fragen beantwortet sind.{aims}"
    )
    yield bars(named, "Punkte je Handlungsfeld")
    net = radar(named, "Profil der Handlungsfelder")
    if net is not None:
        yield net


def _field(subject: Subject, position: int, field: FieldResult, glossary: Glossary | None) -> Iterator[Block]:
    yield Heading(1, f"{position} {field.field.title}", new_page=True)
    yield Paragraph(phrases.field_summary(field), Tone.LEAD)
    if not field.questions:
        return
    if field.result.band is not None and field.result.band in field.field.bands:
        yield Paragraph(field.field.bands[field.result.band])
    questions = tuple(answered(subject, field, 3))
    yield from term_links("Begriffe in diesem Feld:", glossary, running(questions))
    if field.result.value is not None:
        named = [Named(topic.topic.title, topic.result) for topic in field.topics if topic.result.applicable]
        yield Together(
            (
                bars(named, f"Punkte je Thema: {field.field.title}"),
                result_table(f"Werte je Thema: {field.field.title}", "Thema", named),
            )
        )
    steps = [
        one
        for one in next_steps(subject.evaluation, len(subject.evaluation.questions()))
        if one.finding.field.id == field.field.id
    ][:_STEPS_PER_FIELD]
    if steps:
        advice = ItemList(tuple(_step(one) for one in steps), numbered=True)
        yield Together((Heading(2, "Anregungen"), advice))
    yield Heading(2, "Fragen und Antworten")
    yield from questions


def answered(subject: Subject, field: FieldResult, level: int) -> Iterator[Block]:
    """Yield the questions of a field with their answers, below headings of ``level`` for their topics."""
    for topic in field.topics:
        rows = [row.question for row in field.questions if row.question in topic.topic.questions]
        if rows:
            yield Heading(level, topic.topic.title)
            for question in rows:
                yield entry(question, subject.sheet[question.id], subject.profile)


def aside(subject: Subject) -> Iterator[Block]:
    """Yield what was written about questions that this path does not ask; nothing where there is none."""
    rest = subject.aside()
    if not rest:
        return
    yield Heading(1, "Weitere Angaben", new_page=True)
    yield Paragraph(
        "Zu diesen Fragen liegen Angaben vor. Sie gehören nicht zum gewählten Umfang und zählen deshalb nicht im"
        " Ergebnis."
    )
    for question in rest:
        yield replace(entry(question, subject.sheet[question.id], subject.profile), level=None)


def method(evaluation: Evaluation) -> Iterator[Block]:
    """Yield how the numbers are made."""
    weighted = [row.question for row in evaluation.questions() if row.question.weight != 1]
    yield Heading(1, "So entstehen die Zahlen", new_page=True)
    yield ItemList(METHOD)
    if weighted:
        yield Paragraph(
            ", ".join(f"{one.id} (Gewicht {german.number(one.weight)})" for one in weighted),
            term="Abweichende Gewichte:",
        )


def not_meant() -> Iterator[Block]:
    """Yield what the self-check is not; every paper with a result says it."""
    yield Heading(1, "Was der Selbstcheck nicht ist")
    for text in NOT_MEANT:
        yield Paragraph(text)
