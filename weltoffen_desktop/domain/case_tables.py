"""The three tables of a case: what was answered, what came out and how, what is planned; redacted by the profile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, EvidenceKind, Status
from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.domain.papers import Profile, TableKind
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.questionnaire import HIGHEST_LEVEL, Question, QuestionKind
from weltoffen_desktop.domain.reports.subject import REMARK, Subject, author, case_fingerprint
from weltoffen_desktop.domain.scoring import QuestionResult, Result, level_of
from weltoffen_desktop.domain.tables import (
    KIND,
    MEASURE,
    NOTE,
    NUMBER,
    REASON,
    SOURCES,
    STATUS,
    VALUE,
    Cell,
    Column,
    ColumnKind,
    Sheet,
    Workbook,
    add_counts,
)

_TITLES = {TableKind.ANSWERS: "Antworten", TableKind.EVALUATION: "Auswertung", TableKind.PLAN: "Maßnahmen"}
_WHOLE, _NUMBER, _DATE = ColumnKind.WHOLE, ColumnKind.NUMBER, ColumnKind.DATE
_YES_NO = ("nein", "ja")
_WHY_NOT = {
    Status.OPEN: "nicht gezählt: offen",
    Status.UNKNOWN: "nicht gezählt: weiß nicht",
    Status.NOT_APPLICABLE: "nicht gezählt: trifft nicht zu, fällt auch aus der Abdeckung heraus",
    Status.ANSWERED: "nicht gezählt: Angabe ohne Punkte",
}


def case_table(kind: TableKind, subject: Subject) -> Workbook:
    """Return the table of ``kind`` with a last sheet that says what it is about and what was left out."""
    match kind:
        case TableKind.ANSWERS:
            sheets: tuple[Sheet, ...] = (_answers(subject),)
        case TableKind.EVALUATION:
            sheets = (_results(subject), _sums(subject))
        case TableKind.PLAN:
            sheets = (_plan(subject.measures, subject.profile),)
    counts = add_counts(sheet.counts for sheet in sheets)
    return Workbook(
        title=f"{_TITLES[kind]}: {subject.municipality.name}",
        language="de-DE",
        sheets=(*sheets, _about(kind, subject, counts)),
        fingerprint=case_fingerprint(subject),
        author=author(subject),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One question with its place in the questionnaire."""

    field: str
    topic: str
    question: Question
    asked: bool


def _rows(subject: Subject) -> Iterator[_Row]:
    """Yield what is asked, and what is not asked and yet has something written, in the order of the questionnaire."""
    asked = {one.question.id for one in subject.evaluation.questions()}
    wanted = asked | {question.id for question in subject.aside()}
    for field in subject.evaluation.questionnaire.fields:
        for topic in field.topics:
            for question in topic.questions:
                if question.id in wanted:
                    yield _Row(field.title, topic.title, question, question.id in asked)


def _answers(subject: Subject) -> Sheet:
    columns = [
        Column("Handlungsfeld", width=24),
        Column("Thema", width=24),
        Column(NUMBER, width=9),
        Column("Wortlaut", width=50),
        Column(KIND, width=16),
        Column("Kernfrage", width=11),
        Column("Gewicht", _NUMBER, 9),
        Column("Gehört zum Umfang", width=13),
        Column(STATUS, width=15),
        Column(VALUE, ColumnKind.VALUE, 14),
        Column("In Worten", width=40),
        Column("Zählt als Stufe", _WHOLE, 10),
    ]
    profile = subject.profile
    if profile.notes:
        columns += [Column(NOTE, width=60), Column(REASON, width=40)]
    for kind in EvidenceKind:
        columns.append(Column(phrases.EVIDENCE[kind].capitalize(), width=13))
        if profile.evidence:
            columns.append(Column(SOURCES[kind], width=34))
    columns += [Column("Markiert", width=10), Column("Übernommen", width=13), Column("Geändert am", _DATE, 13)]
    rows = tuple(tuple(_answer_cells(row, subject.sheet[row.question.id], profile)) for row in _rows(subject))
    return Sheet("Antworten", tuple(columns), rows)


def _answer_cells(row: _Row, answer: Answer, profile: Profile) -> Iterator[Cell]:
    question = row.question
    own_words = question.kind is QuestionKind.TEXT and answer.status is Status.ANSWERED
    yield from (row.field, row.topic, question.id, question.text, phrases.QUESTION_KINDS[question.kind])
    yield from (_YES_NO[question.core], question.weight, _YES_NO[row.asked], phrases.STATUSES[answer.status])
    yield None if own_words and not profile.notes else _value(answer)
    yield phrases.STATUSES[answer.status] if own_words else phrases.answer_words(question, answer)
    yield level_of(question, answer) if row.asked else None
    if profile.notes:
        yield from (_text(answer.note), _text(answer.reason))
    for kind in EvidenceKind:
        one = answer.evidence.get(kind)
        yield _YES_NO[one is not None and one.ticked]
        if profile.evidence:
            yield _text(one.source) if one is not None else None
    yield from (_YES_NO[answer.marked], _YES_NO[answer.carried])
    yield answer.changed.date() if answer.changed is not None else None


def _value(answer: Answer) -> Cell:
    """Return an answer as the program takes it back, from a table as from the command line."""
    if answer.status is not Status.ANSWERED or answer.value is None:
        return phrases.STATUSES[answer.status]
    return ";".join(answer.value) if isinstance(answer.value, tuple) else answer.value


def _results(subject: Subject) -> Sheet:
    targets = subject.shown_targets
    columns = [
        Column("Ebene", width=15),
        Column("Handlungsfeld", width=40),
        Column("Thema", width=36),
        Column("Punkte", _WHOLE, 9),
        Column("Punkte genau", _NUMBER, 10),
        Column("Stand", width=24),
        Column("Beantwortet", _WHOLE, 13),
        Column("Zutreffend", _WHOLE, 12),
        Column("Abdeckung in Prozent", _WHOLE, 12),
        Column("Belastbar", width=11),
        Column("Weiß nicht", _WHOLE, 9),
        Column("Trifft nicht zu", _WHOLE, 10),
    ]
    if targets:
        columns += [Column("Eigenes Ziel", _WHOLE, 9), Column("Abstand zum Ziel", _WHOLE, 10)]

    def cells(level: str, field: str, topic: str, result: Result, target: int | None = None) -> tuple[Cell, ...]:
        row: tuple[Cell, ...] = (
            level, _text(field), _text(topic), result.shown, result.value, phrases.band_word(result),
            result.answered, result.applicable, result.coverage, _YES_NO[result.reliable],
            result.unknown, result.not_applicable,
        )  # fmt: skip
        if not targets:
            return row
        gap = None if target is None or result.shown is None else result.shown - target
        return (*row, target, gap)

    rows = [cells("Gesamt", "", "", subject.evaluation.result)]
    for field in subject.evaluation.fields:
        rows.append(cells("Handlungsfeld", field.field.title, "", field.result, targets.get(field.field.id)))
        rows += [cells("Thema", field.field.title, topic.topic.title, topic.result) for topic in field.topics]
    return Sheet("Auswertung", tuple(columns), tuple(rows))


def _sums(subject: Subject) -> Sheet:
    columns = (
        Column("Handlungsfeld", width=30),
        Column("Thema", width=30),
        Column(NUMBER, width=9),
        Column("Frage", width=40),
        Column(STATUS, width=15),
        Column("Stufe", _WHOLE, 8),
        Column("Punkte", _WHOLE, 9),
        Column("Gewicht", _NUMBER, 9),
        Column("Gezählt", width=10),
        Column("Warum", width=60),
    )
    counted = {one.question.id: one for one in subject.evaluation.questions()}
    rows = tuple(
        (
            row.field, row.topic, row.question.id, row.question.title,
            phrases.STATUSES[subject.sheet[row.question.id].status], *_sum_cells(counted.get(row.question.id), row),
        )
        for row in _rows(subject)
    )  # fmt: skip
    return Sheet("So entstehen die Zahlen", columns, rows)


def _sum_cells(result: QuestionResult | None, row: _Row) -> tuple[Cell, ...]:
    if result is None:
        return (None, None, row.question.weight, _YES_NO[False], "nicht gezählt: gehört nicht zum gewählten Umfang")
    if result.level is None or not row.question.scored:
        return (None, None, row.question.weight, _YES_NO[False], _WHY_NOT[result.status])
    points = 100 * result.level // HIGHEST_LEVEL
    why = f"gezählt: Stufe {result.level} geteilt durch {HIGHEST_LEVEL}, mal 100"
    return (result.level, points, row.question.weight, _YES_NO[True], why)


def _plan(measures: Sequence[Measure], profile: Profile) -> Sheet:
    columns = [
        Column("Nr.", _WHOLE, 6),
        Column(MEASURE, width=40),
        Column("Ziel", width=40),
        Column("Anlass", width=40),
    ]
    columns.append(Column("Fragen", width=16))
    if profile.names:
        columns += [Column("Zuständig", width=26), Column("Partner", width=26)]
    columns += [
        Column("Bis", width=16),
        Column("Kosten", width=24),
        Column("Nachweis", width=36),
        Column("Stand", width=12),
    ]
    return Sheet(_TITLES[TableKind.PLAN], tuple(columns), tuple(tuple(_measure(one, profile)) for one in measures))


def _measure(one: Measure, profile: Profile) -> Iterator[Cell]:
    yield from (one.id, _text(one.title) or "(ohne Titel)", _text(one.goal), _text(one.cause))
    yield _text(", ".join(one.questions))
    if profile.names:
        yield from (_text(one.responsible), _text(one.partner))
    yield from (_text(one.due), _text(one.cost), _text(one.proof), phrases.MEASURE_STATUSES[one.status])


def _about(kind: TableKind, subject: Subject, counts: Counts) -> Sheet:
    who, questionnaire = subject.municipality, subject.evaluation.questionnaire
    facts: tuple[tuple[str, Cell], ...] = (
        ("Kommune", who.name),
        ("Art und Größe", f"{phrases.KINDS[who.kind]}, {phrases.SIZES[who.size]}"),
        ("AGS", who.ags),
        ("Land", who.land.title),
        ("Durchgang", subject.round.title),
        ("Begonnen am", subject.round.started.date()),
        ("Sicht", subject.perspective),
        ("Umfang", phrases.PATHS[subject.round.path]),
        ("Fragebogen", f"{questionnaire.title}, Fassung {questionnaire.version}"),
        ("Stand", subject.date),
        ("Verfasst von", author(subject)),
        ("Enthalten", _contained(counts)),
        ("Weggelassen", phrases.joined(list(_left_out(kind, subject.profile))) or "nichts"),
        ("Was der Selbstcheck nicht ist", REMARK),
    )
    rows = tuple((label, value) for label, value in facts if value and str(value).strip())
    return Sheet("Angaben", (Column("Angabe", width=30), Column("Inhalt", ColumnKind.VALUE, 80)), rows)


def _contained(counts: Counts) -> str:
    parts = (
        (counts.questions, phrases.counted(counts.questions, "Frage", "Fragen")),
        (counts.questions, phrases.counted(counts.answers, "Antwort", "Antworten")),
        (counts.notes, phrases.typed_texts(counts.notes)),
        (counts.measures, phrases.counted(counts.measures, "Maßnahme", "Maßnahmen")),
    )
    return ", ".join(words for number, words in parts if number) or "noch nichts"


def _left_out(kind: TableKind, profile: Profile) -> Iterator[str]:
    if kind is TableKind.ANSWERS and not profile.notes:
        yield "Notizen, Begründungen, freie Antworten"
    if kind is TableKind.ANSWERS and not profile.evidence:
        yield "Quellen der Nachweise"
    if kind is TableKind.PLAN and not profile.names:
        yield "Zuständige und Partner der Maßnahmen"
    if not profile.names:
        yield "Verfasser:in"
    if kind is TableKind.EVALUATION and not profile.targets:
        yield "eigene Ziele"


def _text(text: str) -> str | None:
    return text if text.strip() else None
