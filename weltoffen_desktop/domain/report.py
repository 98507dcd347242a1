"""The council report as an outline: what stands in it and in which order; knows no page and no format."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.answers import AnswerSheet
from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, RadarChart
from weltoffen_desktop.domain.findings import Finding, NextStep, gaps, next_steps, strengths
from weltoffen_desktop.domain.municipality import Municipality
from weltoffen_desktop.domain.outline import (
    Block,
    Contents,
    Cover,
    Entry,
    Figure,
    Heading,
    ItemList,
    Outline,
    Paragraph,
    Table,
    Together,
    Tone,
    count,
)
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.report_entries import entry
from weltoffen_desktop.domain.report_prose import METHOD, NOT_MEANT
from weltoffen_desktop.domain.report_reading import NOTHING, Reading, reading_chapter, terms_chapter
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import Evaluation, FieldResult, Result

_INKS = (Ink.BAND_STARTING, Ink.BAND_BUILDING, Ink.BAND_SETTLED, Ink.BAND_EXEMPLARY)
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÄÖÜ])")
_RESULT_HEADER = ("Punkte", "Stand", "Beantwortet")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about."""

    municipality: Municipality
    round: Round
    evaluation: Evaluation
    sheet: AnswerSheet
    date: date
    reading: Reading = NOTHING


def council_report(
    municipality: Municipality,
    of: Round,
    evaluation: Evaluation,
    sheet: AnswerSheet,
    today: date,
    texts: Reading = NOTHING,
) -> Outline:
    """Return the full report for the council: cover, one page of summary, every field, texts to read on, method."""
    subject = Subject(municipality, of, evaluation, sheet, today, texts)
    body: list[Block] = [
        _cover(subject),
        Contents("Inhalt"),
        *_summary(subject),
        *_overview(evaluation),
    ]
    for position, field in enumerate(evaluation.fields, 1):
        body.extend(_field(subject, position, field))
    body.extend(_aside(subject))
    reading = tuple(reading_chapter(texts))
    body.extend(reading)
    body.extend(_closing(evaluation))
    counts = count(tuple(body))
    body.append(
        Paragraph(
            f"Dieser Bericht enthält {counts.questions} Fragen, {counts.answers} Antworten und {counts.notes}"
            " eingetragene Texte (Notizen, Begründungen, Nachweise). Vor dem Speichern wurde das fertige Dokument noch"
            " einmal geöffnet und nachgezählt.",
            Tone.SMALL,
            "Vollständig.",
        )
    )
    questions = tuple(block for block in body if isinstance(block, Entry))
    body.extend(terms_chapter(texts.terms, (*questions, *reading)))
    questionnaire = evaluation.questionnaire
    return Outline(
        title=f"Auswertung des Selbstchecks: {municipality.name}",
        language="de-DE",
        running=f"{municipality.name} · {of.title}",
        footing=f"{questionnaire.title}, Fassung {questionnaire.version}",
        blocks=tuple(body),
        counts=counts,
        fingerprint=case_fingerprint(subject),
    )


def case_fingerprint(subject: Subject) -> str:
    """Return a SHA-256 (hex) over everything that the report tells about the case."""
    who = subject.municipality
    answers = {
        key: [
            one.status.value, one.value, one.reason, one.note, one.marked, one.carried,
            {kind.value: [tick.ticked, tick.source] for kind, tick in one.evidence.items()},
        ]
        for key in sorted(subject.sheet)
        if not (one := subject.sheet[key]).blank
    }  # fmt: skip
    plain = [
        who.name, who.ags, who.kind.value, who.size.value,
        subject.round.title, subject.round.path.value, subject.round.fingerprint, answers, subject.reading.ids,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()


def _cover(subject: Subject) -> Cover:
    who, questionnaire = subject.municipality, subject.evaluation.questionnaire
    return Cover(
        title="Auswertung des Selbstchecks",
        subject=who.name,
        facts=(
            ("Kommune", f"{phrases.KINDS[who.kind]}, {phrases.SIZES[who.size]}"),
            ("Land", f"{who.land.title} (AGS {who.ags})"),
            ("Durchgang", f"{subject.round.title}, begonnen am {german.day(subject.round.started)}"),
            ("Umfang", phrases.PATHS[subject.round.path]),
            ("Stand", german.day(subject.date)),
            ("Fragebogen", f"{questionnaire.title}, Fassung {questionnaire.version}"),
        ),
        remark="Eigene Einschätzung der Kommune. Keine Rangliste, kein Siegel, keine amtliche Prüfung.",
    )


def _summary(subject: Subject) -> Iterator[Block]:
    evaluation = subject.evaluation
    yield Heading(1, "Zusammenfassung", new_page=True)
    yield Paragraph(phrases.summary(evaluation, subject.municipality.name), Tone.LEAD)
    named = [(field.field.title, field.result) for field in evaluation.fields]
    yield _result_table("Ergebnis je Handlungsfeld", "Handlungsfeld", [*named, ("Gesamt", evaluation.result)])
    strong, weak = strengths(evaluation), gaps(evaluation)
    yield Heading(2, "Stärken")
    yield _finding_list(strong, "Noch steht keine Frage auf Stufe 3 oder 4.")
    yield Heading(2, "Lücken")
    yield _finding_list(weak, "Keine beantwortete Frage steht auf Stufe 0 oder 1.")
    yield Heading(2, "Nächste Schritte")
    steps = next_steps(evaluation, 3)
    if steps:
        yield ItemList(tuple(_short_step(one) for one in steps), numbered=True)
    else:
        yield Paragraph("Aus den bisherigen Antworten ergibt sich keine Anregung.")


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


def _overview(evaluation: Evaluation) -> Iterator[Block]:
    named = [(field.field.short, field.result) for field in evaluation.fields]
    yield Heading(1, "Ergebnis im Überblick", new_page=True)
    yield Paragraph(
        "Die Balken zeigen je Handlungsfeld die Punkte von 0 bis 100. Ein gestrichelter Rand heißt: vorläufig,"
        " weil weniger als 60 Prozent der zutreffenden Fragen beantwortet sind."
    )
    yield Figure(bar_chart(named), phrases.bars_alt(named), "Punkte je Handlungsfeld")
    if len(named) > 2:
        yield Figure(radar_chart(named), phrases.radar_alt(named), "Profil der Handlungsfelder")


def bar_chart(named: list[tuple[str, Result]]) -> BarChart:
    """Return results as bars."""
    return BarChart(
        tuple(
            Bar(
                label=name,
                value=result.value,
                band=None if result.band is None else _INKS[result.band],
                value_text=phrases.score(result),
                band_text=phrases.band_word(result),
                reliable=result.reliable,
            )
            for name, result in named
        )
    )


def radar_chart(named: list[tuple[str, Result]]) -> RadarChart:
    """Return results as a net."""
    return RadarChart(tuple((name, result.value) for name, result in named))


def _result_table(caption: str, first: str, named: list[tuple[str, Result]]) -> Table:
    return Table(
        caption=caption,
        header=(first, *_RESULT_HEADER),
        rows=tuple(
            (name, phrases.score(result), phrases.band_word(result), phrases.coverage(result)) for name, result in named
        ),
        widths=(0.46, 0.12, 0.26, 0.16),
        numeric=frozenset({1}),
    )


def _field(subject: Subject, position: int, field: FieldResult) -> Iterator[Block]:
    yield Heading(1, f"{position} {field.field.title}", new_page=True)
    yield Paragraph(phrases.field_summary(field), Tone.LEAD)
    if not field.questions:
        return
    if field.result.band is not None and field.result.band in field.field.bands:
        yield Paragraph(field.field.bands[field.result.band])
    named = [(topic.topic.title, topic.result) for topic in field.topics if topic.result.applicable]
    if field.result.answered:
        yield Together(
            (
                Figure(bar_chart(named), phrases.bars_alt(named), f"Punkte je Thema: {field.field.title}"),
                _result_table(f"Werte je Thema: {field.field.title}", "Thema", named),
            )
        )
    steps = [
        one
        for one in next_steps(subject.evaluation, len(subject.evaluation.questions()))
        if one.finding.field.id == field.field.id
    ][:3]
    if steps:
        yield Heading(2, "Anregungen")
        yield ItemList(tuple(_step(one) for one in steps), numbered=True)
    yield Heading(2, "Fragen und Antworten")
    for topic in field.topics:
        rows = [row.question for row in field.questions if row.question in topic.topic.questions]
        if rows:
            yield Heading(3, topic.topic.title)
            for question in rows:
                yield entry(question, subject.sheet[question.id])


def _aside(subject: Subject) -> Iterator[Block]:
    """Yield what was written about questions that this path does not ask: hidden is not deleted."""
    asked = {row.question.id for row in subject.evaluation.questions()}
    questionnaire = subject.evaluation.questionnaire
    rest = [
        question
        for question in questionnaire.questions()
        if question.id not in asked and not subject.sheet[question.id].blank
    ]
    if not rest:
        return
    yield Heading(1, "Weitere Angaben", new_page=True)
    yield Paragraph(
        "Zu diesen Fragen liegen Angaben vor. Sie gehören nicht zum gewählten Umfang und zählen deshalb nicht im"
        " Ergebnis."
    )
    for question in rest:
        yield replace(entry(question, subject.sheet[question.id]), level=None)


def _closing(evaluation: Evaluation) -> Iterator[Block]:
    yield Heading(1, "So entstehen die Zahlen", new_page=True)
    weighted = [row.question for row in evaluation.questions() if row.question.weight != 1]
    yield ItemList(METHOD)
    if weighted:
        yield Paragraph(
            ", ".join(f"{one.id} (Gewicht {german.number(one.weight)})" for one in weighted),
            term="Abweichende Gewichte:",
        )
    yield Heading(1, "Was der Selbstcheck nicht ist")
    for text in NOT_MEANT:
        yield Paragraph(text)
