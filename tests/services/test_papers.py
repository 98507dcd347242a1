"""Papers as files: complete or not at all, silent where they should be, and still known to their case."""

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import page as validator
import pikepdf
import pypdfium2
import pytest

from weltoffen_desktop.domain.answers import Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.outline import Paragraph
from weltoffen_desktop.domain.papers import (
    PUBLIC,
    FileFormat,
    PaperDetails,
    PaperField,
    PaperKind,
    Profile,
    ReportKind,
    TableKind,
)
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish

SECRETS = ("Geheimnotiz", "Geheimgrund", "Geheimquelle", "Geheimamt", "Geheimpartner")
KINDS = [kind for kind in ReportKind if kind is not ReportKind.ARTICLE]


@pytest.fixture
def told(session: CaseSession) -> CaseSession:
    """A case with something typed in every place."""
    session.choose("1.01", 3)
    session.set_note("1.01", "Geheimnotiz")
    session.set_evidence("1.01", EvidenceKind.DECIDED, Evidence(ticked=True, source="Geheimquelle"))
    session.set_status("1.02", Status.NOT_APPLICABLE, "Geheimgrund")
    session.choose("1.03", 1)
    session.set_note("1.03", "Noch eine Geheimnotiz")
    session.add_measure(Measure(0, "Lotsenstelle", responsible="Geheimamt", partner="Geheimpartner"))
    return session


def fails(trouble: Trouble, verb: Callable[[], object]) -> None:
    with pytest.raises(ExpectedError) as caught:
        verb()
    assert caught.value.trouble is trouble


def assert_valid(data: bytes) -> None:
    """No rule of PDF/UA-1 and of PDF/A-2a is broken."""
    limits = validator.SafetyLimits(max_table_grid_rows=50_000)
    for profile in ("ua1", "2a"):
        report = validator.validate_pdf_bytes(data, profile=profile, limits=limits)
        assert report.is_compliant, (profile, sorted({failure.rule_id for failure in report.failures}))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def content(data: bytes) -> str:
    """Everything that can be read in a file of any kind, letters and what lies beside them."""
    if data.startswith(b"%PDF"):
        return "\n".join(_of_pdf(data))
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return data.decode("utf-8", "replace")


def _of_pdf(data: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            yield page.get_textpage().get_text_bounded()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                yield one.read_bytes().decode("latin-1")
            elif isinstance(one, pikepdf.Dictionary):
                yield " ".join(str(value) for value in one.as_dict().values() if isinstance(value, pikepdf.String))


def test_the_whole_set_lies_in_its_folder(program: Program, told: CaseSession, tmp_path: Path) -> None:
    parts = program.papers.council_set(told)
    seen: list[float] = []
    receipt = program.papers.write_set(parts, tmp_path / "Sitzung", seen.append)
    files = tree(tmp_path / "Sitzung")
    assert sorted(files) == sorted(os.path.normpath(part.name) for part in parts)
    assert len(receipt.receipts) == len(parts)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    whole = "\n".join(content(data) for data in files.values())
    for text in (*SECRETS, "Lotsenstelle", "Musterdorf"):
        assert text in whole
    full = next(one for one in receipt.receipts if one.path.name.startswith("3 ") and one.path.suffix == ".pdf")
    assert full.counts.questions == len(told.path.questions())
    assert (full.counts.answers, full.counts.notes, full.counts.measures) == (2, 4, 1)


def test_for_the_public_no_byte_tells_it(program: Program, told: CaseSession, tmp_path: Path) -> None:
    profile = replace(PUBLIC, author="Geheimautorin")
    program.papers.write_set(program.papers.council_set(told, profile), tmp_path / "Sitzung")
    for name, data in tree(tmp_path / "Sitzung").items():
        found = content(data)
        assert [one for one in (*SECRETS, "Geheim") if one in found] == [], name
    author = program.papers.outline(told, ReportKind.SHORT, Profile("offen", author="Geheimautorin"))
    program.papers.write(author, tmp_path / "offen.docx")
    assert "Geheimautorin" in content((tmp_path / "offen.docx").read_bytes())


LONG = (
    'Die Fachstelle sagt: <b>Streit</b> & "Zorn" \\( ) Tj % `´ {x} ]]> endstream ',
    "هذا نص طويل عن البلدية والاندماج (صفحة 12) لا ",
    "👍🏽 👨\u200d👩\u200d👧 ✓ 中文字 \u202e\x00\ud800 ",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde ",
    "https://www.example.de/ein/sehr/langer/pfad?mit=allem&und=mehr ",
)


@pytest.fixture
def overfull(program: Program, tmp_path: Path) -> Iterator[CaseSession]:
    """A long name, long notes of every kind, forty measures, a heading for each place of the paper."""
    name = "Verbandsgemeinde Oberunterwesterwald-Südliche Weinstraße am Großen Heuberg und Umgebung (Landkreis)"
    opened = program.new_case(tmp_path / "voll.weltoffen", Wish(name, "08999999"))
    for number, question in enumerate(opened.questionnaire.core_questions()[:12]):
        opened.choose(question.id, number % 5)
        mixed = "".join(LONG[number % 5 :] + LONG[: number % 5])
        opened.set_note(question.id, ((LONG[1] if number == 3 else mixed) * 80)[:3_000])
    for number in range(40):
        text = LONG[number % 5] * (number % 7)
        opened.add_measure(Measure(0, f"Maßnahme {number}", goal=text, cause=text, responsible=LONG[3], cost=text[:90]))
    labels = {place: f"Lange Bezeichnung für {place.value} " * 2 for place in PaperField}
    opened.set_paper(PaperDetails(PaperKind.DECISION, labels=labels, decision="Der Rat beschließt das. " * 60))
    yield opened
    opened.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", ["session", "example", "overfull"])
def test_every_kind_is_a_valid_pdf(
    program: Program, kind: ReportKind, case: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    opened: CaseSession = request.getfixturevalue(case)
    receipt = program.papers.write(program.papers.outline(opened, kind), tmp_path / "b.pdf")
    assert_valid((tmp_path / "b.pdf").read_bytes())
    most = {ReportKind.SHORT: 2, ReportKind.PAPER: 1}.get(kind, 1000)
    assert 0 < receipt.pages <= (1000 if case == "overfull" else most)


def test_a_form_is_a_valid_pdf(program: Program, example: CaseSession, tmp_path: Path) -> None:
    program.papers.write(program.papers.outline(example, ReportKind.BLANK, form=True), tmp_path / "f.pdf")
    assert_valid((tmp_path / "f.pdf").read_bytes())


@pytest.mark.parametrize("suffix", [form.value for form in FileFormat])
@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_fits_its_case_until_that_changes(
    program: Program, told: CaseSession, kind: ReportKind, suffix: str, tmp_path: Path
) -> None:
    target = tmp_path / f"b.{suffix}"
    program.papers.write(program.papers.outline(told, kind, PUBLIC), target)
    found = program.papers.verify(target, told)
    assert found.matches
    assert found.blank == (kind is ReportKind.BLANK)
    told.set_note("1.01", "Geheimnotiz.")
    assert program.papers.verify(target, told).matches == (kind is ReportKind.BLANK)


def test_nobody_can_try_out_what_was_left_out(program: Program, tmp_path: Path) -> None:
    prints = []
    for name in ("a", "b"):
        session = program.new_case(tmp_path / name, Wish("Musterdorf", "08999999"))
        session.set_note("1.01", "Geheimnotiz")
        prints.append(program.papers.outline(session, profile=PUBLIC).fingerprint)
        session.close()
    assert prints[0] != prints[1]  # cases of equal content: the fingerprint tells nothing of what was typed


def test_tables_fit_their_case_too(program: Program, told: CaseSession, tmp_path: Path) -> None:
    for suffix in ("xlsx", "ods"):
        target = tmp_path / f"t.{suffix}"
        program.papers.write_table(program.papers.workbook(told, TableKind.ANSWERS), target)
        assert program.papers.verify(target, told).matches
    program.papers.write_table(program.papers.workbook(told, TableKind.ANSWERS), tmp_path / "t.csv")
    fails(Trouble.NOT_OUR_REPORT, lambda: program.papers.verify(tmp_path / "t.csv", told))


def test_a_paper_of_the_round_before_is_known(program: Program, told: CaseSession, tmp_path: Path) -> None:
    target = tmp_path / "b.pdf"
    program.papers.write(program.papers.outline(told, ReportKind.SHORT), target)
    before = told.round
    told.start_round("Durchgang 2028")
    told.choose("1.01", 4)
    found = program.papers.verify(target, told)
    assert (found.matches, found.round) == (True, before.title)
    compared = program.papers.outline(told, ReportKind.SHORT, Profile("Vergleich", compare_with=before.id))
    assert any("Zuvor" in getattr(block, "header", ()) for block in compared.blocks)
    fails(Trouble.ROUND_UNKNOWN, lambda: program.papers.outline(told, profile=Profile("weg", compare_with=99)))
    fails(Trouble.PERSPECTIVE_UNKNOWN, lambda: program.papers.outline(told, profile=Profile("weg", perspective=99)))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("leer.pdf", b""),
        ("fremd.pdf", b"%PDF-1.7\nnichts"),
        ("text.txt", b"Hallo"),
        ("kaputt.docx", b"PK\x03\x04kaputt"),
        ("kaputt.odt", b"PK"),
        ("kaputt.xlsx", b"\0" * 100),
        ("kaputt.ods", b""),
    ],
)
def test_what_is_no_paper_is_told(
    program: Program, session: CaseSession, name: str, data: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    fails(Trouble.NOT_OUR_REPORT, lambda: program.papers.verify(tmp_path / name, session))
    fails(Trouble.FILE_MISSING, lambda: program.papers.verify(tmp_path / "weg.pdf", session))


@pytest.mark.parametrize("name", ["CON.pdf", "a:b.pdf", "wer?.docx", "b.pdf .pdf\t", "lpt1.odt"])
def test_names_that_windows_forbids(program: Program, session: CaseSession, name: str, tmp_path: Path) -> None:
    outline = program.papers.outline(session, ReportKind.SHORT)
    fails(Trouble.NAME_FORBIDDEN, lambda: program.papers.write(outline, tmp_path / name))
    assert list(tmp_path.glob("*b.pdf*")) == []


def test_endings_that_no_format_has(program: Program, told: CaseSession, tmp_path: Path) -> None:
    outline = program.papers.outline(told, ReportKind.SHORT)
    book = program.papers.workbook(told, TableKind.PLAN)
    fails(Trouble.FORMAT_UNKNOWN, lambda: program.papers.write(outline, tmp_path / "b.xlsx"))
    fails(Trouble.FORMAT_UNKNOWN, lambda: program.papers.write_table(book, tmp_path / "b.pdf"))
    fails(Trouble.FORMAT_UNKNOWN, lambda: program.papers.write_table(book, tmp_path / "b"))
    fails(Trouble.TARGET_IS_CASE, lambda: program.papers.write(outline, tmp_path / "b.weltoffen"))
    program.papers.write(outline, tmp_path / "ohne Endung")
    assert (tmp_path / "ohne Endung").read_bytes().startswith(b"%PDF")


def test_a_set_that_cannot_be_whole_changes_nothing(program: Program, told: CaseSession, tmp_path: Path) -> None:
    parts = program.papers.council_set(told)[:3]
    folder = tmp_path / "Sitzung"
    program.papers.write_set(parts, folder)
    before = tree(folder)
    last = folder / parts[-1].name
    last.unlink()
    last.mkdir()  # stands for a file that another program holds open
    del before[parts[-1].name]
    told.choose("1.01", 0)
    again = program.papers.council_set(told)[:3]
    fails(Trouble.IS_FOLDER, lambda: program.papers.write_set(again, folder))
    assert tree(folder) == before
    fails(Trouble.FOLDER_MISSING, lambda: program.papers.write_set(again, tmp_path / "weg" / "Sitzung"))
    (tmp_path / "Datei").write_bytes(b"x")
    fails(Trouble.IS_NO_FOLDER, lambda: program.papers.write_set(again, tmp_path / "Datei"))
    fails(Trouble.NAME_FORBIDDEN, lambda: program.papers.write_set(again, tmp_path / "nul"))
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    fails(Trouble.REPORT_CANCELLED, lambda: program.papers.write_set(again, tmp_path / "neu", cancelled=cancelled))
    assert not (tmp_path / "neu").exists()
    assert tree(folder) == before


def test_a_file_that_lost_something_is_not_kept(program: Program, told: CaseSession, tmp_path: Path) -> None:
    outline = program.papers.outline(told, ReportKind.PLAN)
    (tmp_path / "plan.pdf").write_bytes(b"alt")
    lost = replace(outline, blocks=(*outline.blocks[:2], Paragraph("ohne Tabelle")))
    fails(Trouble.REPORT_INCOMPLETE, lambda: program.papers.write(lost, tmp_path / "plan.pdf"))
    assert (tmp_path / "plan.pdf").read_bytes() == b"alt"


def test_a_long_paper_is_made_tighter(program: Program, example: CaseSession, tmp_path: Path) -> None:
    target = tmp_path / "v.pdf"
    pages = []
    for lines in range(30):
        example.set_paper(PaperDetails(PaperKind.DECISION, finance="\n".join(["Zeile."] * lines)))
        outline = program.papers.outline(example, ReportKind.PAPER)
        loose = program.papers.write(replace(outline, tighter=None), target).pages
        pages.append((loose, program.papers.write(outline, target).pages))
        if pages[-1] == (2, 2):
            break
    assert (2, 1) in pages  # it helped
    assert pages[-1] == (2, 2)  # and where it did not, nothing that people wrote is left out
    assert content(target.read_bytes()).count("Zeile.") >= lines


def test_articles_are_valid_papers(program: Program, tmp_path: Path) -> None:
    texts = program.library().texts
    with_table = next(one for one in texts if "\n|" in one.body)
    longest = max(texts, key=lambda one: len(one.body))
    shortest = min(texts, key=lambda one: len(one.body))
    for text in (shortest, with_table, longest):
        receipt = program.papers.write(program.papers.article(text.id), tmp_path / "a.pdf")
        assert receipt.pages >= 1
        assert_valid((tmp_path / "a.pdf").read_bytes())
    fails(Trouble.TEXT_UNKNOWN, lambda: program.papers.article("gibt-es-nicht"))


def test_the_preview_is_the_paper_itself(program: Program, told: CaseSession) -> None:
    preview = program.papers.preview(program.papers.outline(told, ReportKind.SHORT))
    assert preview.data.startswith(b"%PDF")
    width, height = preview.pages.size(0)
    assert (round(width), round(height)) == (595, 842)
    picture = preview.pages.picture(0, 0.5)
    assert len(picture.rgb) == picture.width * picture.height * 3
    preview.pages.close()
