"""Tables as files: every value comes back, nothing is calculated, nothing is told that was left out."""

import contextlib
import csv
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, strategies as st
from odfdo import Document

from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.case_tables import case_table
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass, municipality
from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.domain.papers import STANDARD, Profile, TableKind
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.questionnaire import Path as QuestionPath, Questionnaire
from weltoffen_desktop.domain.reports.subject import Subject
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import evaluate
from weltoffen_desktop.domain.tables import Cell, Column, ColumnKind, Sheet, TableWriter, Workbook
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.exchange.answer_files import TableAnswerFiles
from weltoffen_desktop.exchange.tables.comma import CsvTables
from weltoffen_desktop.exchange.tables.ods import OdsTables
from weltoffen_desktop.exchange.tables.parcels import pack, unpack
from weltoffen_desktop.exchange.tables.texts import fitted, guarded, sheet_names, unguarded, xml_text
from weltoffen_desktop.exchange.tables.xlsx import XlsxTables
from weltoffen_desktop.services.answer_import import checked_lines

WHEN = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
WRITERS: list[TableWriter] = [XlsxTables(), OdsTables(), CsvTables()]
PARCELS = WRITERS[:2]
BEGINNINGS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1", "＝1", "=cmd|' /C calc'!A0", "12", "1,5")
EVIL = (
    *BEGINNINGS, "<r>&</r>", "<r><t>a</t></r>", "_x0041_", 'a;b"c\nd', "http://example.org", "  zwei  ",
    "\x00\x01\x1b", "\ud800", "\uffff", "]]>", "{=1}", "אב\u202e", "𝕏" * 50, "x\r\ny\rz\u2028",
)  # fmt: skip
anything = st.one_of(st.sampled_from(EVIL), st.text(st.characters(), max_size=40)).filter(str.strip)


def not_cancelled() -> bool:
    return False


def render(writer: TableWriter, workbook: Workbook) -> bytes:
    return writer.render(workbook, created=WHEN, cancelled=not_cancelled)


def book(*rows: tuple[Cell, ...], kinds: tuple[ColumnKind, ...] = (ColumnKind.TEXT,)) -> Workbook:
    columns = tuple(Column(f"Spalte {number}", kind) for number, kind in enumerate(kinds))
    return Workbook("Probe", "de-DE", (Sheet("Probe", columns, rows),))


def everything(data: bytes) -> bytes:
    """What a search for bytes has to look through."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    return b"\n".join((*(one.encode() for one in unpack(data)), *unpack(data).values()))


def from_xlsx(data: bytes) -> list[list[list[object]]]:
    loaded = openpyxl.load_workbook(io.BytesIO(data), rich_text=False)
    found = []
    for sheet in loaded.worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)
        found.append([[cell.value for cell in row] for row in sheet.iter_rows()])
    return found


def from_ods(data: bytes) -> list[list[list[object]]]:
    body = Document(io.BytesIO(data)).body
    return [[list(row.get_values()) for row in table.iter_rows()] for table in body.tables]


def from_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def case(questionnaire: Questionnaire, sheet: AnswerSheet, profile: Profile = STANDARD, measures: int = 3) -> Subject:
    who = municipality("Bad Musterdorf", "08999999", MunicipalityKind.CITY, SizeClass.SMALL)
    of = Round(1, "Durchgang", WHEN, questionnaire.id, questionnaire.version, "f", QuestionPath.FULL)
    return Subject(
        who, of, evaluate(questionnaire, sheet, who.kind), sheet, WHEN.date(), profile=profile,
        measures=tuple(
            Measure(one, f"MASSNAHME-{one}", "=1+1", responsible="VERANTWORTLICH", partner="PARTNERIN")
            for one in range(1, measures + 1)
        ),
    )  # fmt: skip


def noted(questionnaire: Questionnaire) -> AnswerSheet:
    source = Evidence(ticked=True, source="QUELLE-X")
    return AnswerSheet(
        {
            question.id: Answer(Status.ANSWERED, place % 5, note=f"=NOTIZ-{place}-ENDE", changed=WHEN).with_evidence(
                EvidenceKind.VISIBLE, source
            )
            for place, question in enumerate(questionnaire.questions())
        }
    )


@pytest.mark.parametrize("kind", list(TableKind))
@pytest.mark.parametrize("writer", WRITERS)
def test_the_finished_file_holds_what_the_case_holds(full: Questionnaire, writer: TableWriter, kind: TableKind) -> None:
    workbook = case_table(kind, case(full, noted(full), Profile(author="Erika Beispiel")))
    wanted = workbook if writer in PARCELS else workbook.parts()[0]
    found = writer.inspect(render(writer, workbook))
    assert found.counts == wanted.counts
    assert found.sheets == len(wanted.sheets)
    if writer in PARCELS:
        told = (found.title, found.language, found.fingerprint, found.author)
        assert told == (workbook.title, "de-DE", workbook.fingerprint, "Erika Beispiel")
        assert len(found.fingerprint) == 64


def test_every_value_of_the_case_comes_back_from_xlsx(full: Questionnaire) -> None:
    for kind in TableKind:
        workbook = case_table(kind, case(full, noted(full)))
        for sheet, found in zip(workbook.sheets, from_xlsx(render(XlsxTables(), workbook)), strict=True):
            assert found[0] == [column.title for column in sheet.columns]
            for row, wanted in zip(found[1:], sheet.rows, strict=True):
                plain = [one.date() if isinstance(one, datetime) else one for one in row]
                assert plain == [pytest.approx(one) if isinstance(one, float) else one for one in wanted]


def test_every_value_of_the_case_comes_back_from_ods(full: Questionnaire) -> None:
    for kind in TableKind:
        workbook = case_table(kind, case(full, noted(full)))
        for sheet, found in zip(workbook.sheets, from_ods(render(OdsTables(), workbook)), strict=True):
            assert found[0] == [column.title for column in sheet.columns]
            for row, wanted in zip(found[1:], sheet.rows, strict=True):
                plain = [float(one) if isinstance(one, Decimal) else one for one in row]
                assert plain == list(wanted)


@pytest.mark.parametrize("writer", WRITERS)
def test_every_note_is_in_the_file(full: Questionnaire, writer: TableWriter) -> None:
    data = everything(render(writer, case_table(TableKind.ANSWERS, case(full, noted(full)))))
    missing = [one.note for one in map(noted(full).__getitem__, noted(full)) if one.note.encode() not in data]
    assert missing == []


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize(
    ("kind", "profile", "gone"),
    [
        (TableKind.ANSWERS, Profile(notes=False), (b"NOTIZ-",)),
        (TableKind.ANSWERS, Profile(evidence=False), (b"QUELLE-X",)),
        (TableKind.PLAN, Profile(names=False, author="ERIKA"), (b"VERANTWORTLICH", b"PARTNERIN", b"ERIKA")),
    ],
)
def test_what_was_left_out_is_nowhere_in_the_bytes(
    full: Questionnaire, writer: TableWriter, kind: TableKind, profile: Profile, gone: tuple[bytes, ...]
) -> None:
    named = Profile(author="ERIKA")
    before = everything(render(writer, case_table(kind, case(full, noted(full), named))))
    after = everything(render(writer, case_table(kind, case(full, noted(full), profile))))
    for words in gone:
        assert words in before or (words == b"ERIKA" and writer not in PARCELS)
        assert words not in after


@pytest.mark.parametrize("writer", WRITERS)
def test_equal_cases_and_times_make_equal_bytes(full: Questionnaire, writer: TableWriter) -> None:
    workbook = case_table(TableKind.ANSWERS, case(full, noted(full)))
    assert render(writer, workbook) == render(writer, workbook)


@pytest.mark.parametrize("writer", PARCELS)
def test_the_only_time_is_the_given_one(writer: TableWriter) -> None:
    data = render(writer, book(("a",)))
    with zipfile.ZipFile(io.BytesIO(data)) as parcel:
        assert {info.date_time for info in parcel.infolist()} == {(2026, 11, 22, 18, 30, 0)}
    told = everything(data)
    assert told.count(b"2026-11-22T18:30:00") == 2
    assert told.count(b"2026-") == 2


def test_without_an_author_nobody_is_named() -> None:
    properties = openpyxl.load_workbook(io.BytesIO(render(XlsxTables(), book(("a",))))).properties
    assert (properties.creator, properties.lastModifiedBy) == (None, None)
    assert b"creator" not in unpack(render(OdsTables(), book(("a",))))["meta.xml"]


@given(texts=st.lists(anything, min_size=1, max_size=8))
@example(texts=list(EVIL))
def test_a_text_is_a_text_whatever_it_says(texts: list[str]) -> None:
    workbook = book(*((text,) for text in texts))
    wanted = [[xml_text(text)] for text in texts]
    assert from_xlsx(render(XlsxTables(), workbook))[0][1:] == wanted
    ods = render(OdsTables(), workbook)
    assert b"table:formula" not in unpack(ods)["content.xml"]
    assert from_ods(ods)[0][1:] == wanted
    back = from_csv(render(CsvTables(), workbook))[1:]
    assert [[unguarded(cell) for cell in row] for row in back] == [[_utf_8(text)] for text in texts]
    for (cell,) in back:
        assert cell.lstrip(" '")[:1] not in {*"=+-@＝"} or cell.startswith("'")
        assert cell[:1] not in {*"=+-@＝＋－＠\t\r\n"}


def _utf_8(text: str) -> str:
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text
    )


@given(text=st.text(st.sampled_from("'=+-@ \t\r\na＝"), max_size=6))
def test_guarding_can_always_be_taken_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text) in (text, f"'{text}")


def test_numbers_and_dates_stay_what_they_are() -> None:
    kinds = (ColumnKind.NUMBER, ColumnKind.WHOLE, ColumnKind.DATE, ColumnKind.VALUE, ColumnKind.VALUE)
    workbook = book((-3.25, -3, date(2026, 3, 1), 2.5, None), kinds=kinds)
    assert from_xlsx(render(XlsxTables(), workbook))[0][1] == [-3.25, -3, datetime(2026, 3, 1), 2.5, None]  # noqa: DTZ001 - what the format says
    number, whole, day, value, nothing = from_ods(render(OdsTables(), workbook))[0][1]
    assert (float(str(number)), whole, day, float(str(value)), nothing) == (-3.25, -3, date(2026, 3, 1), 2.5, None)
    assert render(CsvTables(), workbook).endswith(b"\r\n-3,25;-3;01.03.2026;2,5;\r\n")


@pytest.mark.parametrize(
    "strange", [float("nan"), float("inf"), date(1, 1, 1), date(1900, 1, 1), -float("inf"), 10**40]
)
@pytest.mark.parametrize("writer", WRITERS)
def test_strange_numbers_and_days_break_nothing(writer: TableWriter, strange: Cell) -> None:
    assert writer.inspect(render(writer, book((strange,)))).sheets == 1


def test_csv_is_what_german_programs_expect() -> None:
    data = render(CsvTables(), book(("Ä;„b“",), ('sagt "ja"',)))
    assert data == '\ufeffSpalte 0\r\n"Ä;„b“"\r\n"sagt ""ja"""\r\n'.encode()


def test_head_lines_stay_and_filter() -> None:
    workbook = Workbook("T", "de-DE", (Sheet("So [ist] es", (Column("A", width=33), Column("B")), (("a", "b"),)),))
    sheet = openpyxl.load_workbook(io.BytesIO(render(XlsxTables(), workbook))).active
    assert sheet is not None
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("So ist es", "A2", "A1:B2")
    assert sheet.column_dimensions["A"].width == pytest.approx(33, abs=1)
    assert sheet["A2"].alignment.wrap_text
    assert sheet.print_title_rows == "$1:$1"
    parts = unpack(render(OdsTables(), workbook))
    assert b"table:target-range-address=\"'So ist es'.A1:'So ist es'.B2\"" in parts["content.xml"]
    assert b'config:name="VerticalSplitPosition" config:type="int">1<' in parts["settings.xml"]


@given(titles=st.lists(st.text(max_size=50), min_size=1, max_size=6))
@example(titles=["x" * 40, "X" * 40, "[]:*?/\\", "", "'a'", "History", "\ud800"])
def test_names_of_sheets_are_legal(titles: list[str]) -> None:
    names = sheet_names(tuple(titles))
    assert len({name.casefold() for name in names}) == len(titles)
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name == name.strip("'")
        assert name.lower() != "history"


@given(titles=st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_the_library_takes_these_names(titles: list[str]) -> None:
    workbook = Workbook("T", "de-DE", tuple(Sheet(title, (Column("A"),), ()) for title in titles))
    assert len(from_xlsx(render(XlsxTables(), workbook))) == len(titles)
    assert len(from_ods(render(OdsTables(), workbook))) == len(titles)


@given(text=st.text(st.sampled_from("a𝕏\n"), max_size=300), limit=st.integers(60, 120))
def test_a_text_too_long_for_a_cell_goes_on_beside_it(text: str, limit: int) -> None:
    sheet = Sheet("S", (Column("N"), Column("M")), ((text, "b"), ("kurz", "c")))
    found = fitted(sheet, limit)
    assert [row[-1] for row in found.rows] == ["b", "c"]
    cells = [str(cell) for cell in found.rows[0][:-1] if cell is not None]
    assert all(len(cell.encode("utf-16-le")) // 2 <= limit for cell in cells)
    assert all(f"„{column.title}“]" in cell for cell, column in zip(cells[:-1], found.columns[1:-1], strict=True))
    assert "".join(cell.split(" […")[0] for cell in cells) == text
    assert {len(row) for row in found.rows} == {len(found.columns)}


def test_nothing_of_a_very_long_note_is_lost_in_xlsx() -> None:
    workbook = book(("𝕏" * 20_000, "danach"), kinds=(ColumnKind.TEXT, ColumnKind.TEXT))
    head, row = from_xlsx(render(XlsxTables(), workbook))[0]
    assert head == ["Spalte 0", "Spalte 0 (Fortsetzung 1)", "Spalte 1"]
    assert "".join(map(str, row)).count("𝕏") == 20_000
    assert row[2] == "danach"


@pytest.mark.parametrize("writer", WRITERS)
def test_a_thousand_measures(smallest: Questionnaire, writer: TableWriter) -> None:
    workbook = case_table(TableKind.PLAN, case(smallest, AnswerSheet(), measures=1_000))
    data = render(writer, workbook)
    assert writer.inspect(data).counts == Counts(measures=1_000)
    assert b"MASSNAHME-1000" in everything(data)


@pytest.mark.parametrize("writer", WRITERS)
def test_stopped_on_request(writer: TableWriter) -> None:
    with pytest.raises(ExpectedError) as caught:
        writer.render(book(("a",)), created=WHEN, cancelled=lambda: True)
    assert caught.value.trouble is Trouble.REPORT_CANCELLED


@given(place=st.integers(0, 10_000), byte=st.integers(0, 255))
@pytest.mark.parametrize("writer", WRITERS)
def test_damage_is_found_or_harmless(writer: TableWriter, place: int, byte: int) -> None:
    whole = render(writer, book(("a", "b"), kinds=(ColumnKind.TEXT, ColumnKind.TEXT)))
    spot = place % len(whole)
    for data in (whole[:spot], whole[:spot] + bytes([byte]) + whole[spot + 1 :]):
        with contextlib.suppress(ExpectedError):
            assert writer.inspect(data).sheets <= 1


@pytest.mark.parametrize(
    ("writer", "part", "before", "after"),
    [
        (PARCELS[0], "xl/worksheets/sheet1.xml", b"<v>", b"<f>1+1</f><v>"),
        (PARCELS[1], "content.xml", b"office:value-type", b'table:formula="of:=1+1" office:value-type'),
        (PARCELS[0], "xl/sharedStrings.xml", b"<sst", b'<!DOCTYPE s [<!ENTITY a "b">]><sst'),
        (PARCELS[1], "content.xml", b"<office:document-content", b'<!DOCTYPE s SYSTEM "x"><office:document-content'),
        (PARCELS[0], "xl/workbook.xml", b"<sheets>", b"<sheets>&lol;"),
    ],
)
def test_formulas_and_entities_are_refused_when_read(
    writer: TableWriter, part: str, before: bytes, after: bytes
) -> None:
    parts = unpack(render(writer, book(("a",))))
    assert before in parts[part]
    with pytest.raises(ExpectedError):
        writer.inspect(pack(parts | {part: parts[part].replace(before, after, 1)}, WHEN))


own = anything.filter(lambda text: text.strip().lower() not in {"offen", "open", "unknown", "weiß nicht"})


@given(note=own, reason=own, words=own, number=st.floats(0, 1000))
@example(note="'=1", reason="\t=1", words=" -x ", number=0.1)
def test_the_table_of_answers_goes_back_into_a_case(
    smallest: Questionnaire, tmp_path: Path, note: str, reason: str, words: str, number: float
) -> None:
    storable = [_utf_8(text).replace("\N{REPLACEMENT CHARACTER}", "?") for text in (note, reason, words)]
    note, reason, words = storable
    sheet = AnswerSheet(
        {
            "a.1": Answer(Status.ANSWERED, 3, note=note, marked=True),
            "a.2": Answer(Status.ANSWERED, "partly"),
            "a.3": Answer(Status.NOT_APPLICABLE, reason=reason),
            "a.4": Answer(Status.ANSWERED, ("tr", "ar")),
            "a.5": Answer(Status.ANSWERED, round(number, 6)),
            "a.6": Answer(Status.ANSWERED, words),
            "a.7": Answer(note=words),
        }
    )
    target = tmp_path / "antworten.csv"
    target.write_bytes(render(CsvTables(), case_table(TableKind.ANSWERS, case(smallest, sheet))))
    changes, complaints = checked_lines(smallest, AnswerSheet(), TableAnswerFiles().read(target))
    assert complaints == []
    assert AnswerSheet(changes) == sheet


def test_apostrophes_of_other_tables_are_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "fremd.csv"
    target.write_text("frage;antwort;notiz\n1.01;3;'=1\n", encoding="utf-8")
    (line,) = TableAnswerFiles().read(target)
    assert line.note == "'=1"
