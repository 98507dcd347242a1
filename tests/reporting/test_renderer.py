"""The room's door: equal bytes for equal outlines, progress, stopping, and reading back."""

import io
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from weltoffen_desktop.domain.outline import Cover, Entry, Heading, Note, Outline, Paragraph
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.reporting import PdfRenderer, RenderCancelled, UnreadableReportError
from weltoffen_desktop.services.ports import ReportRenderer

Render = Callable[[Outline], bytes]
Outlined = Callable[..., Outline]


def _made(renderer: PdfRenderer, outline: Outline, created: datetime) -> bytes:
    return renderer.render(outline, created=created, progress=lambda _: None, cancelled=lambda: False)


def test_the_renderer_fits_the_port(fonts_folder: Path):
    port: ReportRenderer = PdfRenderer(fonts_folder)
    assert port is not None


def test_equal_outlines_give_equal_bytes(rich: Outline, rich_pdf: bytes, render: Render, fonts_folder: Path):
    assert render(rich) == rich_pdf
    created = datetime(2026, 11, 22, 17, 30, 5, tzinfo=UTC)
    assert _made(PdfRenderer(fonts_folder), rich, created) == rich_pdf


def test_another_process_gives_the_same_bytes(outlined: Outlined, render: Render, fonts_folder: Path):
    program = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from weltoffen_desktop.domain.outline import Note, Outline, count
from weltoffen_desktop.reporting import PdfRenderer
blocks = (Note("Notiz", "Größe 👍 سلام"),)
outline = Outline("Bericht", "de-DE", "Stadt Musterstadt", "Fassung 1.0", blocks, count(blocks))
renderer = PdfRenderer(Path(sys.argv[1]))
created = datetime(2026, 11, 22, 17, 30, 5, tzinfo=UTC)
data = renderer.render(outline, created=created, progress=lambda _: None, cancelled=lambda: False)
sys.stdout.buffer.write(data)
"""
    root = Path(__file__).parents[2]
    other = subprocess.run(
        [sys.executable, "-c", program, str(fonts_folder)], cwd=root, capture_output=True, check=True, timeout=100
    )
    assert other.stdout == render(outlined(Note("Notiz", "Größe 👍 سلام")))


def test_reports_can_be_made_side_by_side(outlined: Outlined, render: Render, fonts_folder: Path):
    outlines = [outlined(Paragraph(f"Absatz {number} " + "äöü中👍"[number % 5] * 9)) for number in range(8)]
    expected = [render(outline) for outline in outlines]
    with ThreadPoolExecutor(4) as pool:
        renderer = PdfRenderer(fonts_folder)
        created = datetime(2026, 11, 22, 17, 30, 5, tzinfo=UTC)
        assert list(pool.map(lambda outline: _made(renderer, outline, created), outlines)) == expected


@pytest.mark.parametrize(
    ("created", "stamp", "iso"),
    [
        (datetime(2026, 1, 2, 3, 4, 5), "D:20260102030405", "2026-01-02T03:04:05"),  # noqa: DTZ001 - without a zone
        (
            datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
            "D:20260102030405-03'30'",
            "2026-01-02T03:04:05-03:30",
        ),
    ],
)
def test_the_time_of_creation_is_the_given_one(
    renderer: PdfRenderer,
    outlined: Outlined,
    violations: Callable[[bytes, str], list[str]],
    created: datetime,
    stamp: str,
    iso: str,
):
    data = _made(renderer, outlined(Paragraph("x")), created)
    assert violations(data, "2a") == []
    assert f"<xmp:CreateDate>{iso}</xmp:CreateDate>".encode() in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.CreationDate) == stamp


def test_progress_grows_to_the_whole(renderer: PdfRenderer, rich: Outline):
    seen: list[float] = []
    renderer.render(rich, created=datetime.now(UTC), progress=seen.append, cancelled=lambda: False)
    assert seen == sorted(seen)
    assert seen[0] == 0.0
    assert seen[-1] == 1.0
    assert len(set(seen)) > 30


@pytest.mark.parametrize("patience", [0, 1, 20, 35])
def test_stopping(renderer: PdfRenderer, rich: Outline, patience: int):
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > patience

    with pytest.raises(RenderCancelled) as caught:
        renderer.render(rich, created=datetime.now(UTC), progress=lambda _: None, cancelled=cancelled)
    assert len(asked) == patience + 1
    assert caught.value.trouble is Trouble.REPORT_CANCELLED


def test_missing_fonts_are_named(tmp_path: Path, outlined: Outlined):
    with pytest.raises(ExpectedError) as caught:
        _made(PdfRenderer(tmp_path), outlined(), datetime.now(UTC))
    assert caught.value.trouble is Trouble.RESOURCES_MISSING
    assert caught.value.facts == {"path": "SourceSans3-Regular.ttf"}


def test_reading_back(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    findings = renderer.inspect(rich_pdf)
    assert findings.counts == rich.counts
    assert (findings.counts.questions, findings.counts.answers, findings.counts.notes) == (12, 8, 7)
    assert findings.title == rich.title
    assert findings.language == "de-DE"
    assert findings.fingerprint == "sha256:0123abcd"
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        assert findings.pages == len(pdf.pages)


def _changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def _without_an_entry(pdf: pikepdf.Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K[0].K
    place = next(number for number, kid in enumerate(kids) if str(kid.get("/T", "")) == "Frage beantwortet")
    del kids[place]


def _without_a_painted_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents.write(b"")


def test_a_missing_entry_is_noticed(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    counts = renderer.inspect(_changed(rich_pdf, _without_an_entry)).counts
    assert counts.questions == rich.counts.questions - 1
    assert counts.answers == rich.counts.answers - 1


def test_entries_that_are_not_painted_do_not_count(renderer: PdfRenderer, outlined: Outlined, render: Render):
    data = render(outlined(Entry("1", "Frage?", "ja", 1, answered=True, notes=(Note("a", "b"),))))
    counts = renderer.inspect(_changed(data, _without_a_painted_page)).counts
    assert (counts.questions, counts.answers, counts.notes) == (0, 0, 0)


def test_text_cannot_pretend_to_be_painted_content(renderer: PdfRenderer, outlined: Outlined, render: Render):
    forged = "/P <</MCID 0>> BDC\n/P <</MCID 1>> BDC"
    data = render(outlined(Note(forged, forged)))

    def unmark(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        lines = page.Contents.read_bytes().split(b"\n")
        page.Contents.write(b"\n".join(text for text in lines if not text.startswith(b"/P <<")))

    assert renderer.inspect(data).counts.notes == 1
    assert renderer.inspect(_changed(data, unmark)).counts.notes == 0


def test_a_foreign_pdf_holds_nothing(renderer: PdfRenderer):
    target = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(target)
    findings = renderer.inspect(target.getvalue())
    assert (findings.pages, findings.counts.questions, findings.title, findings.fingerprint) == (1, 0, "", "")


def test_pages_cut_in_several_streams_are_read(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    def cut(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            first, _, second = page.Contents.read_bytes().partition(b"EMC\n")
            page.Contents = pikepdf.Array([pdf.make_stream(first + b"EMC\n"), pdf.make_stream(second)])

    assert renderer.inspect(_changed(rich_pdf, cut)).counts == rich.counts


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"no pdf at all" * 100])
def test_what_is_no_pdf_is_refused(renderer: PdfRenderer, data: bytes):
    with pytest.raises(UnreadableReportError) as caught:
        renderer.inspect(data)
    assert caught.value.trouble is Trouble.REPORT_INCOMPLETE


def test_a_cut_file_is_refused_or_found_wanting(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    try:
        findings = renderer.inspect(rich_pdf[: len(rich_pdf) // 2])
    except UnreadableReportError:
        return
    assert findings.counts != rich.counts


def test_nothing_of_this_computer_is_in_the_file(outlined: Outlined, render: Render, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("USER", "login-name")
    monkeypatch.setenv("LOGNAME", "login-name")
    data = render(outlined(Cover("T", "S", ()), Heading(1, "A"), Paragraph("x")))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        plain = b"".join([data, *streams, *(item.unparse(resolved=True) for item in pdf.objects)])
    for secret in ("login-name", str(Path.home()), str(Path(__file__).parents[2]), "anonymous", "ReportLab"):
        assert secret.encode() not in plain
