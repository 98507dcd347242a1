"""Every kind of paper: complete where it says so, silent where it was told to be, and short where it must be."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.case_tables import case_table
from weltoffen_desktop.domain.council_set import TablePart, council_set, document_name
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass, municipality
from weltoffen_desktop.domain.outline import (
    BlankEntry,
    Contents,
    Cover,
    Entry,
    Facts,
    Figure,
    Heading,
    Outline,
    Paragraph,
    Table,
    count,
    texts,
    walk,
)
from weltoffen_desktop.domain.papers import (
    ALL_CHAPTERS,
    PUBLIC,
    STANDARD,
    Chapter,
    FileFormat,
    PaperDetails,
    PaperField,
    PaperKind,
    Profile,
    ReportKind,
    TableKind,
)
from weltoffen_desktop.domain.phrases import counted, typed_texts
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.domain.questionnaire import Path, Questionnaire
from weltoffen_desktop.domain.reports.blank import blank_questionnaire
from weltoffen_desktop.domain.reports.kinds import OF_CASE
from weltoffen_desktop.domain.reports.subject import Earlier, Subject, case_fingerprint, tally
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import evaluate
from weltoffen_desktop.domain.tables import Workbook

WHO = municipality("Bad Musterdorf", "08999999", MunicipalityKind.CITY, SizeClass.SMALL)
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
WHOLE = [ReportKind.FULL, ReportKind.ANNEX]
MEASURE = Measure(
    1, "Lotsenstelle", "Alle finden Rat", "Lücke", ("a.1",), "Amt für Soziales", "Verein Brücke", "2027", "40 000 €",
    "Beschluss 12", MeasureStatus.RUNNING,
)  # fmt: skip


def subject(questionnaire: Questionnaire, sheet: AnswerSheet, **choices: object) -> Subject:
    path = choices.pop("path", Path.FULL)
    of = Round(1, "Durchgang 2026", NOW, questionnaire.id, questionnaire.version, questionnaire.fingerprint, path)  # type: ignore[arg-type]
    evaluation = evaluate(questionnaire, sheet, WHO.kind, path)  # type: ignore[arg-type]
    return Subject(WHO, of, evaluation, sheet, date(2026, 11, 22), **choices)  # type: ignore[arg-type]


def typed_sheet(
    note: str = "DIE NOTIZ", reason: str = "DER GRUND", source: str = "DIE QUELLE", own: str = "EIGENES"
) -> AnswerSheet:
    return AnswerSheet(
        {
            "a.1": Answer(Status.ANSWERED, 0, note=note),
            "a.2": Answer(Status.ANSWERED, "yes", note=f"{note} versteckt"),  # not asked: a.1 is under 2
            "a.4": Answer(Status.NOT_APPLICABLE, reason=reason).with_evidence(
                EvidenceKind.DECIDED, Evidence(ticked=True, source=source)
            ),
            "a.6": Answer(Status.ANSWERED, own),
        }
    )


def filled(questionnaire: Questionnaire) -> AnswerSheet:
    return AnswerSheet(
        {question.id: Answer(Status.ANSWERED, index % 5) for index, question in enumerate(questionnaire.questions())}
    )


def cells(workbook: Workbook) -> Iterator[str]:
    for sheet in workbook.sheets:
        yield from (str(cell) for row in sheet.rows for cell in row if cell is not None)


def whole(about: Subject) -> str:
    """Everything that the set tells, in one string."""
    told: list[str] = []
    for part in council_set(about):
        told += cells(part.workbook) if isinstance(part, TablePart) else []
        told += texts(part.outline) if hasattr(part, "outline") else []
    return "\n".join(told)


@pytest.mark.parametrize("kind", list(OF_CASE))
@pytest.mark.parametrize("profile", [STANDARD, PUBLIC, Profile("kurz", chapters=frozenset({Chapter.SUMMARY}))])
@pytest.mark.parametrize("path", list(Path))
def test_what_is_promised_is_in_the_blocks(
    smallest: Questionnaire, kind: ReportKind, profile: Profile, path: Path
) -> None:
    about = subject(smallest, typed_sheet(), profile=profile, measures=(MEASURE,), path=path)
    outline = OF_CASE[kind](about)
    assert outline.counts == count(outline.blocks)


@pytest.mark.parametrize("kind", WHOLE)
def test_the_whole_ones_hold_the_whole_case(full: Questionnaire, kind: ReportKind) -> None:
    about = subject(full, filled(full), measures=(MEASURE,) if kind is ReportKind.FULL else ())
    assert OF_CASE[kind](about).counts == tally(about)


@pytest.mark.parametrize("kind", list(OF_CASE))
@pytest.mark.parametrize("empty", [True, False])
def test_headings_never_skip_a_level_and_tables_are_even(full: Questionnaire, kind: ReportKind, empty: bool) -> None:
    outline = OF_CASE[kind](subject(full, AnswerSheet() if empty else filled(full), measures=(MEASURE,)))
    levels = [block.level for block in walk(outline.blocks) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    for table in (block for block in walk(outline.blocks) if isinstance(block, Table)):
        assert all(len(row) == len(table.header) == len(table.widths) for row in table.rows)
        assert sum(table.widths) == pytest.approx(1)


texts_of_people = st.text(min_size=1, max_size=60).filter(str.strip)


@given(note=texts_of_people, reason=texts_of_people, source=texts_of_people, own=texts_of_people, goal=texts_of_people)
def test_every_stored_text_is_in_the_set(
    smallest: Questionnaire, note: str, reason: str, source: str, own: str, goal: str
) -> None:
    measure = replace(MEASURE, goal=goal)
    told = whole(subject(smallest, typed_sheet(note, reason, source, own), measures=(measure,)))
    wanted = [note, f"{note} versteckt", reason, source, own, goal, MEASURE.title, MEASURE.cause, MEASURE.responsible]
    wanted += [MEASURE.partner, MEASURE.due, MEASURE.cost, MEASURE.proof]
    assert [one for one in wanted if one not in told] == []


def test_for_the_public_nothing_of_it_is_told(smallest: Questionnaire) -> None:
    profile = replace(PUBLIC, author="Erika Beispiel")
    about = subject(smallest, typed_sheet(), profile=profile, measures=(MEASURE,))
    told = whole(about)
    for secret in ("DIE NOTIZ", "DER GRUND", "DIE QUELLE", "EIGENES", "Amt für Soziales", "Verein Brücke", "Erika"):
        assert secret not in told
    for kept in ("Lotsenstelle", "Alle finden Rat", "Stufe 0", "Nicht abgedruckt"):
        assert kept in told
    assert all(part.outline.author == "" for part in council_set(about) if hasattr(part, "outline"))


@pytest.mark.parametrize("kind", [kind for kind in OF_CASE if kind is not ReportKind.BLANK])
def test_an_empty_case_has_decent_papers(full: Questionnaire, kind: ReportKind) -> None:
    told = " ".join(texts(OF_CASE[kind](subject(full, AnswerSheet()))))
    assert "None" not in told
    wanted = {
        ReportKind.PLAN: "Bisher ist keine Maßnahme eingetragen.",
        ReportKind.ANNEX: "Es gibt noch keine Zahl",
    }.get(kind, "noch keine Frage beantwortet")
    assert wanted in told


def test_chapters_can_be_left_out(full: Questionnaire) -> None:
    def headings(profile: Profile) -> list[str]:
        outline = OF_CASE[ReportKind.FULL](subject(full, filled(full), profile=profile, measures=(MEASURE,)))
        return [block.text for block in walk(outline.blocks) if isinstance(block, Heading) and block.level == 1]

    everything = headings(STANDARD)
    assert "Maßnahmen" in everything
    for chapter, title in ((Chapter.PLAN, "Maßnahmen"), (Chapter.METHOD, "So entstehen die Zahlen")):
        fewer = headings(Profile("weniger", chapters=ALL_CHAPTERS - {chapter}))
        assert fewer == [one for one in everything if one != title]
    bare = headings(Profile("nichts", chapters=frozenset()))
    assert bare == ["Was der Selbstcheck nicht ist"]


def test_targets_and_the_round_before_stand_beside_the_numbers(full: Questionnaire) -> None:
    low = AnswerSheet({question.id: Answer(Status.ANSWERED, 1) for question in full.questions()})
    before = Round(1, "Durchgang 2024", NOW, full.id, full.version, full.fingerprint, Path.FULL)
    first = full.fields[0]
    about = subject(full, filled(full), targets={first.id: 80}, earlier=Earlier(before, evaluate(full, low, WHO.kind)))
    outline = OF_CASE[ReportKind.FULL](about)
    table = next(block for block in walk(outline.blocks) if isinstance(block, Table))
    assert table.header == ("Handlungsfeld", "Punkte", "Ziel", "Zuvor", "Stand", "Beantwortet")
    rows = {row[0]: row for row in table.rows}
    points = int(rows[first.title][1])
    assert rows[first.title][2:4] == ("80", f"25 (+{points - 25})")
    assert rows["Gesamt"][2] == "–"
    figure = next(block for block in walk(outline.blocks) if isinstance(block, Figure))
    assert figure.alt.endswith(f"Eigene Ziele: {first.short} 80.")
    hidden = OF_CASE[ReportKind.FULL](replace(about, profile=Profile("ohne", targets=False)))
    assert "Eigene Ziele" not in " ".join(texts(hidden))


def chain(outline: Outline) -> list[Outline]:
    found = [outline]
    while found[-1].tighter is not None:
        found.append(found[-1].tighter)
    return found


@pytest.mark.parametrize(("kind", "pages"), [(ReportKind.SHORT, 2), (ReportKind.PAPER, 1)])
def test_papers_of_few_pages_can_be_tighter(full: Questionnaire, kind: ReportKind, pages: int) -> None:
    tries = chain(OF_CASE[kind](subject(full, filled(full), measures=(MEASURE,))))
    assert len(tries) == 3
    lengths = [sum(map(len, texts(one))) for one in tries]
    assert lengths[0] > lengths[1] > lengths[2]
    assert {one.most_pages for one in tries} == {pages}


def facts(outline: Outline) -> Mapping[str, str]:
    return dict(next(block for block in walk(outline.blocks) if isinstance(block, Facts)).rows)


def test_a_paper_has_the_words_of_the_town(full: Questionnaire) -> None:
    details = PaperDetails(
        kind=PaperKind.DECISION,
        number="26/117",
        committees=(("Sozialausschuss", "3. März 2027"), ("Rat", "")),
        public=False,
        decision="Der Rat beschließt den Plan.\nEr wird 2028 geprüft.",
        labels={PaperField.NUMBER: "Drucksache", PaperField.TITLE: "  "},
    )
    outline = OF_CASE[ReportKind.PAPER](subject(full, filled(full), paper=details))
    told = facts(outline)
    assert told["Drucksache"] == "26/117"
    assert told["Beratungsfolge"] == "Sozialausschuss, 3. März 2027\nRat"
    assert told["Sitzung"] == "nichtöffentlich"
    assert told["Datum"] == "22.\N{NO-BREAK SPACE}November 2026"
    assert next(block for block in outline.blocks if isinstance(block, Heading)).text == "Beschlussvorlage"
    paragraphs = [block.text for block in walk(outline.blocks) if isinstance(block, Paragraph)]
    assert paragraphs[:2] == ["Der Rat beschließt den Plan.", "Er wird 2028 geprüft."]


def test_a_decision_offers_neutral_variants(full: Questionnaire) -> None:
    about = subject(full, filled(full), paper=PaperDetails(PaperKind.DECISION))
    told = " ".join(texts(OF_CASE[ReportKind.PAPER](about)))
    assert all(f"Fassung {letter}:" in told for letter in "ABC")
    assert "Maßnahmenplan (Anlage)" not in told
    with_plan = " ".join(texts(OF_CASE[ReportKind.PAPER](replace(about, measures=(MEASURE,)))))
    assert "Der Maßnahmenplan (Anlage) wird beschlossen." in with_plan


def test_the_annex_adds_up(full: Questionnaire) -> None:
    about = subject(full, filled(full))
    outline = OF_CASE[ReportKind.ANNEX](about)
    tables = [block for block in walk(outline.blocks) if isinstance(block, Table)]
    whole_table, fields = tables[0], tables[1:]
    assert len(fields) == len(full.fields)

    def sums(table: Table, column: int) -> float:
        return sum(float(row[column].replace(",", ".")) for row in table.rows if row[column] != "–")

    for row, table, result in zip(whole_table.rows, fields, about.evaluation.fields, strict=False):
        reached, possible = sums(table, 3), sums(table, 4)
        assert float(row[1].replace(",", ".")) == pytest.approx(reached)
        assert int(100 * reached / possible + 1e-9) == int(row[3]) == result.result.shown
    assert int(whole_table.rows[-1][3]) == about.evaluation.result.shown


def test_the_blank_one_asks_everything_that_fits(full: Questionnaire, smallest: Questionnaire) -> None:
    asked = [block for block in walk(blank_questionnaire(full).blocks) if isinstance(block, BlankEntry)]
    assert [one.number for one in asked] == [question.id for question in full.questions()]
    assert all(len(one.options) == 5 for one in asked)
    core = blank_questionnaire(full, path=Path.SHORT)
    assert core.counts.questions == len(full.core_questions()) == count(core.blocks).questions
    entries = {
        block.number: block for block in walk(blank_questionnaire(smallest).blocks) if isinstance(block, BlankEntry)
    }
    assert entries["a.2"].condition == "Nur wenn Frage a.1 mindestens bei Stufe 2 steht."
    assert all(" wenn " in one.condition for one in entries.values() if one.condition)


def test_the_whole_set_has_a_name_for_each_file(full: Questionnaire) -> None:
    names = [part.name for part in council_set(subject(full, filled(full), measures=(MEASURE,)))]
    assert len(set(names)) == len(names)
    suffixes = [name.rsplit(".", 1)[1] for name in names]
    assert {"pdf", "docx", "odt", "xlsx", "ods", "csv", "png", "svg"} == set(suffixes)
    assert suffixes.count("docx") == suffixes.count("odt") == 4
    strange = document_name(ReportKind.PAPER, 'A/B: "C"\n', FileFormat.PDF)
    assert strange == "Vorlage A B C.pdf"


def test_the_fingerprint_knows_measures_and_targets_but_no_choices(full: Questionnaire) -> None:
    about = subject(full, filled(full))
    first = case_fingerprint(about)
    assert case_fingerprint(replace(about, profile=PUBLIC, paper=PaperDetails(number="1"))) == first
    assert case_fingerprint(replace(about, measures=(MEASURE,))) != first
    assert case_fingerprint(replace(about, targets={full.fields[0].id: 3})) != first


def test_the_first_page_says_in_words_what_came_out(full: Questionnaire) -> None:
    outline = OF_CASE[ReportKind.FULL](subject(full, filled(full)))
    first = outline.blocks[0]
    assert isinstance(first, Cover)
    assert first.statement.startswith("Bad Musterdorf erreicht ")
    assert isinstance(outline.blocks[1], Contents)


def test_answers_without_a_level_do_not_count_in_the_annex(smallest: Questionnaire) -> None:
    outline = OF_CASE[ReportKind.ANNEX](subject(smallest, typed_sheet()))
    rows = {row[0]: row for block in walk(outline.blocks) if isinstance(block, Table) for row in block.rows}
    assert rows["a.4"][5].startswith("nein: ")
    assert [one.number for one in walk(outline.blocks) if isinstance(one, Entry)].count("a.2") == 1


@pytest.mark.parametrize("kind", list(TableKind))
def test_tables_tell_of_the_same_case(full: Questionnaire, kind: TableKind) -> None:
    about = subject(full, filled(full), measures=(MEASURE,))
    assert case_table(kind, about).fingerprint == OF_CASE[ReportKind.FULL](about).fingerprint


@pytest.mark.parametrize("kind", [ReportKind.FULL, ReportKind.SHORT])
def test_where_nothing_is_answered_there_are_no_charts(full: Questionnaire, kind: ReportKind) -> None:
    def charts(sheet: AnswerSheet) -> int:
        return sum(isinstance(block, Figure) for block in walk(OF_CASE[kind](subject(full, sheet)).blocks))

    assert charts(AnswerSheet()) == 0
    assert charts(filled(full)) > 0


def test_a_net_needs_three_values(full: Questionnaire) -> None:
    def captions(known: int) -> list[str]:
        asked = [next(iter(field.questions())) for field in full.fields][:known]
        sheet = AnswerSheet({one.id: Answer(Status.ANSWERED, 2) for one in asked})
        blocks = walk(OF_CASE[ReportKind.FULL](subject(full, sheet)).blocks)
        return [block.caption for block in blocks if isinstance(block, Figure)]

    assert "Profil der Handlungsfelder" not in captions(2)
    assert "Profil der Handlungsfelder" in captions(3)


@pytest.mark.parametrize(
    ("kind", "profile", "told", "silent"),
    [
        (ReportKind.PLAN, STANDARD, "1 von 1 Maßnahme.", ("Frage", "Notiz", "Nicht abgedruckt")),
        (ReportKind.PLAN, PUBLIC, "Nicht abgedruckt: Namen und Zuständigkeiten.", ("Frage", "Notiz")),
        (ReportKind.ANNEX, STANDARD, "2 Antworten", ("Maßnahme",)),
        (ReportKind.FULL, Profile("", chapters=ALL_CHAPTERS - {Chapter.FIELDS}), "1 von 1 Maßnahme.", ("Notiz",)),
        (ReportKind.FULL, Profile("", chapters=frozenset()), "keine Antworten und keine Maßnahmen.", ("0 von",)),
    ],
)
def test_the_last_line_counts_what_the_paper_is_about(
    smallest: Questionnaire, kind: ReportKind, profile: Profile, told: str, silent: tuple[str, ...]
) -> None:
    sheet = AnswerSheet(
        {"a.1": Answer(Status.ANSWERED, 3), "a.5": Answer(Status.UNKNOWN), "a.6": Answer(Status.ANSWERED, "x")}
    )
    last = OF_CASE[kind](subject(smallest, sheet, profile=profile, measures=(MEASURE,))).blocks[-1]
    assert isinstance(last, Paragraph)
    assert told in last.text
    assert [word for word in silent if word in last.text] == []


def test_papers_of_few_pages_are_compact(full: Questionnaire) -> None:
    about = subject(full, filled(full))
    assert [one.compact for one in chain(OF_CASE[ReportKind.SHORT](about))] == [False, True, True]
    assert all(one.compact for one in chain(OF_CASE[ReportKind.PAPER](about)))
    assert not OF_CASE[ReportKind.FULL](about).compact


def test_a_paper_tells_of_costs_only_what_is_there(full: Questionnaire) -> None:
    about = subject(full, filled(full), paper=PaperDetails(PaperKind.DECISION))
    assert "steht im Maßnahmenplan" not in " ".join(texts(OF_CASE[ReportKind.PAPER](about)))
    assert "steht im Maßnahmenplan" in " ".join(texts(OF_CASE[ReportKind.PAPER](replace(about, measures=(MEASURE,)))))


def test_no_case_of_none() -> None:
    assert [typed_texts(number) for number in (0, 1, 2)] == [
        "keine eingetragenen Texte",
        "1 eingetragener Text",
        "2 eingetragene Texte",
    ]
    assert counted(0, "Notiz", "Notizen") == "keine Notizen"
