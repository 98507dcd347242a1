"""The result on two pages: for everybody in the council who reads nothing else."""

from dataclasses import replace

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.outline import Block, Counts, Facts, Heading, Outline, Paragraph, Tone
from weltoffen_desktop.domain.reports import measures
from weltoffen_desktop.domain.reports.full import before_told, standouts
from weltoffen_desktop.domain.reports.results import Named, bars, of_fields, result_table
from weltoffen_desktop.domain.reports.subject import REMARK, Subject, author, finished, left_out

TITLE = "Ergebnis in Kürze"
TIGHTEST = 2
_LISTED = (3, 2, 1)


def short_report(subject: Subject, tight: int = 0) -> Outline:
    """Return the result in words, a table, a chart, and what stands out.

    ``tight`` 1 and 2 are set in less space and leave more and more out.
    """
    evaluation, who = subject.evaluation, subject.municipality
    questionnaire = evaluation.questionnaire
    named = of_fields(evaluation, subject.shown_targets, subject.earlier, short=True)
    before = None if subject.earlier is None else subject.earlier.evaluation.result
    facts = (
        ("Stand", german.day(subject.date)),
        ("Durchgang", f"{subject.round.title}, {phrases.PATHS[subject.round.path]}"),
        ("Fragebogen", f"{questionnaire.title}, Fassung {questionnaire.version}"),
        ("Verfasst von", author(subject)),
    )
    body: list[Block] = [
        Heading(1, f"{TITLE}: {who.name}"),
        Facts("Angaben zum Bericht", tuple((label, value) for label, value in facts if value)),
        Paragraph(phrases.summary(evaluation, who.name), Tone.LEAD),
        result_table(
            "Ergebnis je Handlungsfeld",
            "Handlungsfeld",
            (*named, Named("Gesamt", evaluation.result, before=before)),
            subject.earlier,
        ),
    ]
    body += before_told(subject)
    if tight < TIGHTEST and evaluation.result.value is not None:
        body.append(bars(named, "Punkte je Handlungsfeld"))
    body += standouts(evaluation, _LISTED[min(tight, TIGHTEST)])
    if subject.measures:
        body += [Heading(2, "Maßnahmen"), Paragraph(measures.state(subject.measures))]
    counted = evaluation.progress
    body += [
        Heading(2, "Zur Einordnung"),
        Paragraph(REMARK),
        Paragraph(
            f"{counted.settled} von {phrases.counted(counted.total, 'Frage', 'Fragen')}"
            f" {'ist' if counted.settled == 1 else 'sind'} bearbeitet. Die Antworten und der Weg zu jeder Zahl stehen"
            f" in der Auswertung und im Anhang.{left_out(subject)}",
            Tone.SMALL,
            "Grundlage:",
        ),
    ]
    made = finished(subject, TITLE, tuple(body), Counts())
    tighter = short_report(subject, tight + 1) if tight < TIGHTEST else None
    return replace(made, most_pages=2, tighter=tighter, compact=tight > 0)
