"""The three tables of a case: nothing that was typed is missing, and nothing is told that should not be."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.case_tables import case_table
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass, municipality
from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.domain.papers import PUBLIC, STANDARD, Profile, TableKind
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.domain.questionnaire import Path, Questionnaire
from weltoffen_desktop.domain.reports.subject import Subject, tally
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import evaluate
from weltoffen_desktop.domain.tables import Cell, Sheet, Workbook, count_rows

WHO = municipality("Bad Musterdorf", "08999999", MunicipalityKind.CITY, SizeClass.SMALL)
TODAY = date(2026, 11, 22)
CHANGED = datetime(2026, 5, 4, 14, 0, tzinfo=UTC)
MEASURE = Measure(
    7, "Lotsenstelle", "Alle finden Rat", "Lücke", ("1.01", "2.03"), "Amt 50", "Caritas", "Sommer 2027", "40 000 €",
    "Beschluss 12", MeasureStatus.RUNNING,
)  # fmt: skip
TYPED = AnswerSheet(
    {
        "a.1": Answer(Status.ANSWERED, 1, note="DIE NOTIZ", marked=True, changed=CHANGED),
        "a.2": Answer(Status.ANSWERED, "yes", note="VERSTECKT"),  # not asked: a.1 is under 2
        "a.3": Answer(Status.NOT_APPLICABLE, reason="DER GRUND"),
        "a.4": Answer(Status.ANSWERED, ("tr", "ar"), carried=True).with_evidence(
            EvidenceKind.DECIDED, Evidence(ticked=True, source="DIE QUELLE")
        ),
        "a.5": Answer(Status.ANSWERED, 2.5),
        "a.6": Answer(Status.ANSWERED, "EIGENE WORTE"),
        "a.7": Answer(Status.UNKNOWN),
    }
)


def subject(
    questionnaire: Questionnaire,
    sheet: AnswerSheet = TYPED,
    *,
    path: Path = Path.FULL,
    profile: Profile = STANDARD,
    targets: Mapping[str, int] | None = None,
) -> Subject:
    of = Round(1, "Durchgang 2026", CHANGED, questionnaire.id, questionnaire.version, questionnaire.fingerprint, path)
    evaluation = evaluate(questionnaire, sheet, WHO.kind, path)
    return Subject(
        WHO, of, evaluation, sheet, TODAY, measures=(MEASURE,), targets=targets or {}, perspective="Verwaltung",
        profile=profile,
    )  # fmt: skip


def records(sheet: Sheet) -> list[dict[str, Cell]]:
    titles = [column.title for column in sheet.columns]
    assert len(set(titles)) == len(titles)
    return [dict(zip(titles, row, strict=True)) for row in sheet.rows]


def everything(workbook: Workbook) -> str:
    cells = [cell for sheet in workbook.sheets for row in sheet.rows for cell in row]
    titles = [column.title for sheet in workbook.sheets for column in sheet.columns]
    return " ".join(map(str, (*titles, *cells, workbook.title, workbook.author)))


def test_an_answer_with_all_that_was_said(smallest: Questionnaire) -> None:
    rows = {row["Nummer"]: row for row in records(case_table(TableKind.ANSWERS, subject(smallest)).sheets[0])}
    assert rows["a.1"] == {
        "Handlungsfeld": "Alles auf einmal", "Thema": "Gezählt", "Nummer": "a.1",
        "Wortlaut": "Auf welcher Stufe stehen Sie?", "Art der Frage": "Stufen", "Kernfrage": "ja", "Gewicht": 2,
        "Gehört zum Umfang": "ja", "Bearbeitung": "beantwortet", "Wert": 1, "In Worten": "Stufe 1 von 4 · Idee",
        "Zählt als Stufe": 1, "Notiz": "DIE NOTIZ", "Begründung": None, "Beschlossen": "nein",
        "Quelle: beschlossen": None, "Intern gelebt": "nein", "Quelle: intern gelebt": None,
        "Nach außen sichtbar": "nein", "Quelle: nach außen sichtbar": None, "Markiert": "ja", "Übernommen": "nein",
        "Geändert am": date(2026, 5, 4),
    }  # fmt: skip
    assert (rows["a.2"]["Gehört zum Umfang"], rows["a.2"]["Zählt als Stufe"]) == ("nein", None)
    assert (rows["a.3"]["Wert"], rows["a.3"]["Begründung"]) == ("trifft nicht zu", "DER GRUND")
    assert (rows["a.4"]["Wert"], rows["a.4"]["In Worten"]) == ("tr;ar", "Türkisch; Arabisch")
    assert (rows["a.4"]["Beschlossen"], rows["a.4"]["Quelle: beschlossen"]) == ("ja", "DIE QUELLE")
    assert (rows["a.5"]["Wert"], rows["a.5"]["Markiert"]) == (2.5, "nein")
    assert (rows["a.6"]["Wert"], rows["a.6"]["In Worten"]) == ("EIGENE WORTE", "beantwortet")
    assert rows["a.7"]["Bearbeitung"] == "weiß nicht"


@pytest.mark.parametrize("profile", [STANDARD, PUBLIC, Profile(notes=False), Profile(evidence=False)])
@pytest.mark.parametrize("path", list(Path))
def test_counts_are_those_of_the_case(smallest: Questionnaire, profile: Profile, path: Path) -> None:
    about = subject(smallest, path=path, profile=profile)
    assert case_table(TableKind.ANSWERS, about).counts == replace(tally(about), measures=0)
    sums = case_table(TableKind.EVALUATION, about).counts
    assert (sums.questions, sums.answers) == (tally(about).questions, tally(about).answers)
    assert case_table(TableKind.PLAN, about).counts == Counts(measures=1)


def test_every_question_once_in_order(full: Questionnaire) -> None:
    rows = records(case_table(TableKind.ANSWERS, subject(full, AnswerSheet())).sheets[0])
    assert [row["Nummer"] for row in rows] == [question.id for question in full.questions()]
    assert {row["Bearbeitung"] for row in rows} == {"offen"} == {row["Wert"] for row in rows}


@pytest.mark.parametrize(
    ("profile", "gone", "kept"),
    [
        (
            Profile(notes=False),
            ["DIE NOTIZ", "VERSTECKT", "DER GRUND", "EIGENE WORTE", "Notiz ", "Begründung "],
            ["DIE QUELLE"],
        ),
        (Profile(evidence=False), ["DIE QUELLE", "Quelle: "], ["DIE NOTIZ", "EIGENE WORTE", "Beschlossen"]),
        (PUBLIC, ["DIE NOTIZ", "DIE QUELLE", "EIGENE WORTE", "VERSTECKT", "DER GRUND"], ["Türkisch; Arabisch"]),
        (STANDARD, [], ["DIE NOTIZ", "DIE QUELLE", "EIGENE WORTE", "VERSTECKT", "DER GRUND"]),
    ],
)
def test_what_is_not_to_be_told_is_in_no_cell(
    smallest: Questionnaire, profile: Profile, gone: list[str], kept: list[str]
) -> None:
    told = everything(case_table(TableKind.ANSWERS, subject(smallest, profile=profile)))
    assert [words for words in gone if words in told] == []
    assert [words for words in kept if words not in told] == []


def test_names_are_left_out_with_their_columns(smallest: Questionnaire) -> None:
    named = Profile(author="Erika Beispiel")
    open_plan = case_table(TableKind.PLAN, subject(smallest, profile=named))
    assert open_plan.author == "Erika Beispiel"
    closed = everything(case_table(TableKind.PLAN, subject(smallest, profile=replace(named, names=False))))
    for words in ("Erika", "Amt 50", "Caritas"):
        assert words in everything(open_plan)
        assert words not in closed
    for title in ("Zuständig", "Partner"):
        assert title in [column.title for column in open_plan.sheets[0].columns]
    assert "Zuständige und Partner der Maßnahmen" in closed


def test_every_field_of_a_measure_stands_in_the_plan(smallest: Questionnaire) -> None:
    (row,) = records(case_table(TableKind.PLAN, subject(smallest)).sheets[0])
    assert len(row) == len(fields(Measure))
    assert row == {
        "Nr.": 7, "Maßnahme": "Lotsenstelle", "Ziel": "Alle finden Rat", "Anlass": "Lücke", "Fragen": "1.01, 2.03",
        "Zuständig": "Amt 50", "Partner": "Caritas", "Bis": "Sommer 2027", "Kosten": "40 000 €",
        "Nachweis": "Beschluss 12", "Stand": "läuft",
    }  # fmt: skip


def test_the_evaluation_tells_each_result_and_its_target(full: Questionnaire) -> None:
    sheet = AnswerSheet({one.id: Answer(Status.ANSWERED, place % 5) for place, one in enumerate(full.questions())})
    first = full.fields[0]
    about = subject(full, sheet, targets={first.id: 80})
    rows = records(case_table(TableKind.EVALUATION, about).sheets[0])
    assert len(rows) == 1 + len(full.fields) + sum(len(field.topics) for field in full.fields)
    whole, field = rows[0], rows[1]
    assert (whole["Ebene"], whole["Punkte"], whole["Eigenes Ziel"]) == ("Gesamt", about.evaluation.result.shown, None)
    result = about.evaluation.fields[0].result
    assert result.shown is not None
    assert field["Handlungsfeld"] == first.title
    assert (field["Punkte"], field["Eigenes Ziel"], field["Abstand zum Ziel"]) == (result.shown, 80, result.shown - 80)
    assert (field["Punkte genau"], field["Stand"]) == (result.value, phrases.band_word(result))
    hidden = case_table(TableKind.EVALUATION, replace(about, profile=Profile(targets=False)))
    assert "Eigenes Ziel" not in [column.title for column in hidden.sheets[0].columns]


def test_the_sums_say_of_each_question_whether_and_why_it_counts(smallest: Questionnaire) -> None:
    about = subject(smallest)
    rows = {row["Nummer"]: row for row in records(case_table(TableKind.EVALUATION, about).sheets[1])}
    assert {number: row["Gezählt"] for number, row in rows.items()} == {
        number: "ja" if number == "a.1" else "nein" for number in rows
    }
    assert (rows["a.1"]["Stufe"], rows["a.1"]["Punkte"], rows["a.1"]["Gewicht"]) == (1, 25, 2)
    assert rows["a.2"]["Warum"] == "nicht gezählt: gehört nicht zum gewählten Umfang"
    assert rows["a.4"]["Warum"] == "nicht gezählt: Angabe ohne Punkte"
    total = sum(int(row["Punkte"]) * float(row["Gewicht"]) for row in rows.values() if row["Gezählt"] == "ja")  # type: ignore[arg-type]  # numbers
    weight = sum(float(row["Gewicht"]) for row in rows.values() if row["Gezählt"] == "ja")  # type: ignore[arg-type]  # numbers
    assert total / weight == about.evaluation.result.value


@pytest.mark.parametrize("kind", list(TableKind))
def test_the_last_sheet_says_what_it_is_about(smallest: Questionnaire, kind: TableKind) -> None:
    workbook = case_table(kind, subject(smallest))
    about = {row["Angabe"]: row["Inhalt"] for row in records(workbook.sheets[-1])}
    assert about["Kommune"] == "Bad Musterdorf"
    assert about["AGS"] == "08999999"
    assert (about["Durchgang"], about["Sicht"], about["Stand"]) == ("Durchgang 2026", "Verwaltung", TODAY)
    assert about["Fragebogen"] == "Kleinster Fragebogen, Fassung 2026.1"
    assert about["Weggelassen"] == "nichts"
    assert "keine amtliche Prüfung" in str(about["Was der Selbstcheck nicht ist"])
    assert "Verfasst von" not in about
    wanted = {TableKind.PLAN: "1 Maßnahme", TableKind.ANSWERS: "5 eingetragene Texte"}
    assert wanted.get(kind, "Antworten") in str(about["Enthalten"])


def test_parts_are_single_tables_that_count_for_themselves(smallest: Questionnaire) -> None:
    workbook = case_table(TableKind.EVALUATION, subject(smallest))
    parts = workbook.parts()
    assert [part.sheets for part in parts] == [(sheet,) for sheet in workbook.sheets]
    assert [bool(part.counts.questions) for part in parts] == [False, True, False]
    assert {part.fingerprint for part in parts} == {""}


def test_no_text_cell_is_blank(smallest: Questionnaire) -> None:
    blank = AnswerSheet({"a.1": Answer(Status.ANSWERED, 1, note=" \n", reason="\t")})
    for kind in TableKind:
        workbook = case_table(kind, replace(subject(smallest, blank), measures=(Measure(1, "\n", goal=" "),)))
        texts = [cell for sheet in workbook.sheets for row in sheet.rows for cell in row if isinstance(cell, str)]
        assert all(text.strip() for text in texts)
        assert workbook.counts.notes == 0
        assert workbook.counts.measures == (kind is TableKind.PLAN)


def test_short_rows_and_foreign_columns_count_nothing() -> None:
    assert count_rows(["Nummer", "Bearbeitung"], [["1.01"], [], ["", "beantwortet", "x"]]) == Counts(1, 1)
    assert count_rows(["Frage", "Antwort"], [["1.01", "3"]]) == Counts()
