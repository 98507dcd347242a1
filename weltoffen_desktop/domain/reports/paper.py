"""The paper that goes on the agenda: it informs the council, or it asks it for a decision."""

from collections.abc import Iterator
from dataclasses import replace

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.findings import Finding, gaps, strengths
from weltoffen_desktop.domain.outline import Block, Counts, Facts, Heading, ItemList, Outline, Paragraph, Tone
from weltoffen_desktop.domain.papers import PaperField, PaperKind
from weltoffen_desktop.domain.reports import measures
from weltoffen_desktop.domain.reports.subject import REMARK, Subject, finished

NAMES = {PaperKind.NOTICE: "Mitteilungsvorlage", PaperKind.DECISION: "Beschlussvorlage"}
LABELS = {
    PaperField.NUMBER: "Vorlagen-Nr.",
    PaperField.COMMITTEES: "Beratungsfolge",
    PaperField.DATE: "Datum",
    PaperField.ACCESS: "Sitzung",
    PaperField.DEPARTMENT: "Federführend",
    PaperField.SUBJECT: "Betreff",
    PaperField.DECISION: "Beschlussvorschlag",
    PaperField.FACTS: "Sachverhalt",
    PaperField.FINANCE: "Finanzielle Auswirkungen",
    PaperField.ATTACHMENTS: "Anlagen",
}
ATTACHMENTS = ("Ergebnis in Kürze", "Auswertung des Selbstchecks", "Anhang: Antworten und Rechenweg")
PLAN_ATTACHMENT = "Maßnahmenplan"
TIGHTEST = 2
_PUBLIC = {True: "öffentlich", False: "nichtöffentlich"}


def council_paper(subject: Subject, tight: int = 0) -> Outline:
    """Return the paper with the labels that the town uses; ``tight`` 1 and 2 tell less where one page is too small."""
    details = subject.paper
    title = label(subject, PaperField.TITLE)
    body: list[Block] = [
        Heading(1, title),
        Facts("Kopf der Vorlage", tuple(_head(subject))),
        Heading(2, label(subject, PaperField.DECISION)),
        *_decision(subject),
        Heading(2, label(subject, PaperField.FACTS)),
        *_facts(subject, tight),
        Heading(2, label(subject, PaperField.FINANCE)),
        Paragraph(details.finance or _finance(subject)),
        Heading(2, label(subject, PaperField.ATTACHMENTS)),
        _listed(attachments(subject), tight),
    ]
    made = finished(subject, title, tuple(body), Counts())
    tighter = council_paper(subject, tight + 1) if tight < TIGHTEST else None
    return replace(made, most_pages=1, tighter=tighter, compact=True)


def label(subject: Subject, field: PaperField) -> str:
    """Return the word for a place of the paper: the town's own or the usual one."""
    usual = NAMES[subject.paper.kind] if field is PaperField.TITLE else LABELS[field]
    return subject.paper.labels.get(field, "").strip() or usual


def attachments(subject: Subject) -> tuple[str, ...]:
    """Return what comes with the paper: what was typed, or the papers of the set."""
    plan = (PLAN_ATTACHMENT,) if subject.measures else ()
    return subject.paper.attachments or (*ATTACHMENTS, *plan)


def _listed(papers: tuple[str, ...], tight: int) -> Block:
    """Return the attachments one below the other, or one after the other where space is short."""
    if tight:
        return Paragraph("; ".join(f"{place}.{german.NBSP}{one}" for place, one in enumerate(papers, start=1)))
    return ItemList(tuple(("", one) for one in papers), numbered=True)


def usual_subject(subject: Subject) -> str:
    """Return what the paper is about, where nobody typed it."""
    return f"Ergebnis zum Fragebogen „{subject.evaluation.questionnaire.title}“, {subject.round.title}"


def _head(subject: Subject) -> Iterator[tuple[str, str]]:
    details = subject.paper
    yield "Kommune", subject.municipality.name
    yield label(subject, PaperField.NUMBER), details.number
    yield (
        label(subject, PaperField.COMMITTEES),
        "\n".join(", ".join(part for part in pair if part) for pair in details.committees),
    )
    yield label(subject, PaperField.DATE), details.date or german.day(subject.date)
    yield label(subject, PaperField.ACCESS), _PUBLIC[details.public]
    yield label(subject, PaperField.DEPARTMENT), details.department
    yield label(subject, PaperField.SUBJECT), details.subject or usual_subject(subject)


def _decision(subject: Subject) -> Iterator[Block]:
    details = subject.paper
    if details.decision:
        for text in filter(str.strip, details.decision.split("\n")):
            yield Paragraph(text)
    elif details.kind is PaperKind.NOTICE:
        yield Paragraph("Das Ergebnis des Selbstchecks wird zur Kenntnis genommen.")
    else:
        yield Paragraph("Eine Fassung wird gewählt, die übrigen werden gestrichen.", Tone.SMALL)
        yield ItemList(tuple(_variants(subject)))


def _variants(subject: Subject) -> Iterator[tuple[str, str]]:
    known = "Das Ergebnis des Selbstchecks wird zur Kenntnis genommen."
    yield "Fassung A:", known
    if subject.measures:
        yield "Fassung B:", f"{known} Der Maßnahmenplan (Anlage) wird beschlossen."
    else:
        yield "Fassung B:", f"{known} Die Verwaltung legt bis zu einem festen Termin einen Maßnahmenplan vor."
    yield "Fassung C:", f"{known} Die Verwaltung berichtet in einem Jahr über den Stand und wiederholt den Selbstcheck."


def _facts(subject: Subject, tight: int) -> Iterator[Block]:
    evaluation, who = subject.evaluation, subject.municipality
    progress = evaluation.progress
    result = phrases.result_sentence if tight == TIGHTEST else phrases.summary
    basis = f"„{evaluation.questionnaire.title}“, Fassung {evaluation.questionnaire.version}"
    done = f" Bearbeitet: {progress.settled} von {progress.total} Fragen." if progress.settled else ""
    yield Paragraph(
        f"Grundlage ist der Fragebogen {basis} ({phrases.PATHS[subject.round.path]}).{done}"
        f" {result(evaluation, who.name)}"
    )
    strong, weak = strengths(evaluation), gaps(evaluation)
    for word, found in (("Stärken:", strong), ("Lücken:", weak)):
        if found and not tight:
            yield Paragraph(f"{'; '.join(_named(one) for one in found)}.", term=word)
    if subject.measures:
        yield Paragraph(measures.state(subject.measures))
    yield Paragraph(REMARK, Tone.SMALL)


def _named(finding: Finding) -> str:
    return f"{finding.question.title}{german.NBSP}({finding.question.id})"


def _finance(subject: Subject) -> str:
    if subject.paper.kind is PaperKind.NOTICE:
        return "Die Kenntnisnahme selbst löst keine Kosten aus."
    if not subject.measures:
        return "Angaben zu den Kosten ergänzt die federführende Stelle."
    return (
        "Was bisher über die Kosten bekannt ist, steht im Maßnahmenplan. Weitere Angaben ergänzt die federführende"
        " Stelle."
    )
