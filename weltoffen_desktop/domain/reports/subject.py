"""What the papers are about: one case at one moment, and what people chose to tell of it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.answers import Answer, AnswerSheet
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.municipality import Municipality
from weltoffen_desktop.domain.outline import Block, Counts, Cover, Outline, Paragraph, Tone
from weltoffen_desktop.domain.papers import STANDARD, PaperDetails, Profile
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.reports.entries import entry
from weltoffen_desktop.domain.reports.reading import NOTHING, Reading
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import Evaluation

REMARK = "Eigene Einschätzung der Kommune. Keine Rangliste, kein Siegel, keine amtliche Prüfung."


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier round to compare with."""

    round: Round
    evaluation: Evaluation


@dataclass(frozen=True, slots=True)
class Subject:
    """A case as it stands, and the choices made about its papers."""

    municipality: Municipality
    round: Round
    evaluation: Evaluation
    sheet: AnswerSheet
    date: date
    reading: Reading = NOTHING
    measures: tuple[Measure, ...] = ()
    targets: Mapping[str, int] = field(default_factory=dict)
    earlier: Earlier | None = None
    perspective: str = ""
    profile: Profile = STANDARD
    paper: PaperDetails = field(default_factory=PaperDetails)
    logo: Logo | None = None
    secret: str = ""

    @property
    def shown_targets(self) -> Mapping[str, int]:
        """The targets by field id; empty where they are not to be told."""
        return self.targets if self.profile.targets else {}

    def aside(self) -> tuple[Question, ...]:
        """Return the questions outside this path about which something is written: hidden is not deleted."""
        asked = {row.question.id for row in self.evaluation.questions()}
        return tuple(
            question
            for question in self.evaluation.questionnaire.questions()
            if question.id not in asked and not self.sheet[question.id].blank
        )


def tally(subject: Subject) -> Counts:
    """Count what the case holds of that which may be told, without looking at any outline."""
    questions = [*(row.question for row in subject.evaluation.questions()), *subject.aside()]
    entries = [entry(question, subject.sheet[question.id], subject.profile) for question in questions]
    return Counts(
        questions=len(entries),
        answers=sum(one.answered for one in entries),
        notes=sum(len(one.notes) for one in entries),
        measures=len(subject.measures),
    )


def cover(subject: Subject, title: str, statement: str = "") -> Cover:
    """Return a first page that says whose paper it is, and in ``statement`` what came out."""
    who, questionnaire = subject.municipality, subject.evaluation.questionnaire
    facts = [
        ("Kommune", f"{phrases.KINDS[who.kind]}, {phrases.SIZES[who.size]}"),
        ("Land", f"{who.land.title} (AGS {who.ags})"),
        ("Durchgang", f"{subject.round.title}, begonnen am {german.day(subject.round.started)}"),
        ("Sicht", subject.perspective),
        ("Umfang", phrases.PATHS[subject.round.path]),
        ("Stand", german.day(subject.date)),
        ("Fragebogen", f"{questionnaire.title}, Fassung {questionnaire.version}"),
        ("Verfasst von", author(subject)),
    ]
    return Cover(
        title, who.name, tuple((label, value) for label, value in facts if value), REMARK, subject.logo, statement
    )


def author(subject: Subject) -> str:
    """Return the author that somebody typed, if names may be told."""
    return subject.profile.author.strip() if subject.profile.names else ""


def finished(
    subject: Subject, title: str, blocks: tuple[Block, ...], counts: Counts, *, landscape: bool = False
) -> Outline:
    """Return the outline of ``blocks`` with all that identifies it."""
    questionnaire = subject.evaluation.questionnaire
    return Outline(
        title=f"{title}: {subject.municipality.name}",
        language="de-DE",
        running=f"{subject.municipality.name} · {subject.round.title}",
        footing=f"{questionnaire.title}, Fassung {questionnaire.version}",
        blocks=blocks,
        counts=counts,
        fingerprint=case_fingerprint(subject),
        author=author(subject),
        landscape=landscape,
    )


def completeness(subject: Subject, counts: Counts) -> Paragraph:
    """Return the last words of a paper: what it holds of all that the case holds, and what was left out."""
    whole = tally(subject)
    told, explained = [], ""
    if counts.questions:
        told += [
            f"{counts.questions} von {phrases.counted(whole.questions, 'Frage', 'Fragen')}",
            phrases.counted(counts.answers, "Antwort", "Antworten"),
            phrases.counted(counts.notes, "Notiz", "Notizen"),
        ]
        explained = " Als Notiz zählt jeder eingetragene Text: Notiz, Begründung, Nachweis, freie Antwort."
    if counts.measures:
        told.append(f"{counts.measures} von {phrases.counted(whole.measures, 'Maßnahme', 'Maßnahmen')}")
    elif not told:
        told = ["Dieses Dokument enthält keine Antworten und keine Maßnahmen"]
    checked = "Vor dem Speichern wurde das fertige Dokument noch einmal geöffnet und nachgezählt."
    silence = left_out(subject, answers=counts.questions > 0)
    return Paragraph(f"{', '.join(told)}.{explained} {checked}{silence}", Tone.SMALL, "Vollständig:")


def left_out(subject: Subject, *, answers: bool = True) -> str:
    """Return a sentence on what is not told, with a space before it; nothing where all is.

    ``answers``: the paper is one that could tell what people wrote about them.
    """
    profile = subject.profile
    parts = [
        words
        for kept, words in (
            (profile.notes or not answers, "Notizen, Begründungen und freie Antworten"),
            (profile.evidence or not answers, "Quellen der Nachweise"),
            (profile.names, "Namen und Zuständigkeiten"),
        )
        if not kept
    ]
    return f" Nicht abgedruckt: {'; '.join(parts)}." if parts else ""


def case_fingerprint(subject: Subject) -> str:
    """Return a SHA-256 (hex) over everything that a report can tell about the case, whatever was chosen of it.

    The case's secret is part of it: whoever has only a report cannot try out what was left out of it.
    """
    who = subject.municipality
    plain = [
        subject.secret,
        [who.name, who.ags, who.kind.value, who.size.value],
        [subject.round.title, subject.round.path.value, subject.round.fingerprint, subject.perspective],
        {key: _answer(subject.sheet[key]) for key in sorted(subject.sheet) if not subject.sheet[key].blank},
        [_measure(one) for one in subject.measures],
        dict(sorted(subject.targets.items())),
        subject.reading.ids,
    ]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()


def _answer(one: Answer) -> list[object]:
    evidence = {kind.value: [tick.ticked, tick.source] for kind, tick in one.evidence.items()}
    return [one.status.value, one.value, one.reason, one.note, one.marked, one.carried, evidence]


def _measure(one: Measure) -> list[object]:
    return [
        one.id, one.title, one.goal, one.cause, one.questions, one.responsible, one.partner, one.due, one.cost,
        one.proof, one.status.value,
    ]  # fmt: skip
