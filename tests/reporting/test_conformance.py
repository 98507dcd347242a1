"""The finished files keep the standards, and the validator that says so can also say no."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Object, Pdf

from weltoffen_desktop.domain.charts import Bar, BarChart
from weltoffen_desktop.domain.outline import (
    Contents,
    Cover,
    Entry,
    Figure,
    Heading,
    ItemList,
    Note,
    Outline,
    Paragraph,
    Table,
)

PROFILES = ("ua1", "2a")

Validate = Callable[[bytes, str], list[str]]
Render = Callable[[Outline], bytes]
Outlined = Callable[..., Outline]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_full_report_conforms(rich_pdf: bytes, violations: Validate, profile: str):
    assert violations(rich_pdf, profile) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_an_empty_report_conforms(outlined: Outlined, render: Render, violations: Validate, profile: str):
    assert violations(render(outlined(title="", language="", running="", footing="")), profile) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_blocks_without_content_conform(outlined: Outlined, render: Render, violations: Validate, profile: str):
    nothing = outlined(
        Cover("", "", ()),
        Contents(""),
        Heading(3, ""),
        Paragraph(""),
        ItemList(()),
        ItemList((("", ""),)),
        Table("", (), (), ()),
        Table("", ("",), (("",),), (0.0,)),
        Figure(BarChart(()), "", ""),
        Note("", ""),
        Entry("", "", "", None, answered=False),
    )
    assert violations(render(nothing), profile) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_a_crowded_report_conforms(outlined: Outlined, render: Render, violations: Validate, profile: str):
    long = "Langes Wort und noch eins. " * 400
    crowded = outlined(
        Cover(long, long, ((long, long),) * 3, long),
        Contents(long),
        Heading(1, long),
        Heading(4, long),
        Table(long, (long, "b"), ((long, long), ("a", "b")), (1, 0.001)),
        Figure(BarChart(tuple(Bar(long, 50.0, None, "50", long) for _ in range(50))), long, long),
        ItemList(((long, long),), numbered=True),
        Entry(long, long, long, 9, answered=True, detail=long, remarks=(long,), notes=(Note(long, long),)),
        running=long,
        footing=long,
        title=long,
    )
    assert violations(render(crowded), profile) == []


def test_what_the_catalog_says(rich_pdf: bytes):
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        root = pdf.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "de-DE"
        assert root.ViewerPreferences.DisplayDocTitle
        assert pdf.pdf_version == "1.7"
        assert root.Outlines.Count > 0
        assert all(page.Tabs == Name.S and "/StructParents" in page for page in pdf.pages)
        assert all([round(float(value)) for value in page.MediaBox] == [0, 0, 595, 842] for page in pdf.pages)


def test_metadata_names_the_report_and_nobody(rich_pdf: bytes):
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        assert {str(key): str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Wie weltoffen ist Musterstadt? 2026",
            "/Creator": "weltoffen_desktop",
            "/Producer": "weltoffen_desktop",
            "/CreationDate": "D:20261122173005+00'00'",
            "/ModDate": "D:20261122173005+00'00'",
        }
        with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
            assert xmp["dc:title"] == "Wie weltoffen ist Musterstadt? 2026"
            assert xmp["pdfuaid:part"] == "1"
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
            assert xmp["{urn:weltoffen-desktop:report:1:}fingerprint"] == "sha256:0123abcd"
            assert xmp["xmp:CreateDate"] == "2026-11-22T17:30:05+00:00"
            assert "dc:creator" not in xmp


def test_metadata_can_be_read_without_tools(rich_pdf: bytes):
    assert b"<weltoffen:fingerprint>sha256:0123abcd</weltoffen:fingerprint>" in rich_pdf


def test_every_font_is_a_subset_in_the_file(rich_pdf: bytes):
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/Type") == Name.Font]
        assert {str(font.BaseFont).split("+")[1] for font in fonts} == {
            "SourceSans3-Regular",
            "SourceSans3-Semibold",
            "SourceSans3-It",
            "DejaVuSans",
        }
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_no_stream_ends_ambiguously(rich_pdf: bytes):
    assert b"\r\nendstream" not in rich_pdf


def test_a_file_without_packed_objects_conforms(
    rich: Outline, rich_pdf: bytes, render: Render, violations: Validate, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("weltoffen_desktop.reporting.seal._AMBIGUOUS_END", b"endstream")
    data = render(rich)
    assert violations(data, "ua1") == violations(data, "2a") == []
    assert b"/ObjStm" in rich_pdf
    assert b"/ObjStm" not in data


def test_hostile_titles_stay_in_the_metadata(outlined: Outlined, render: Render, violations: Validate):
    title = "</rdf:li> & endstream endobj \x00\ud800 ]]> <?xpacket end='w'?> 中"
    data = render(outlined(Paragraph("x"), title=title, language="../etc", fingerprint="<&>"))
    assert violations(data, "ua1") == violations(data, "2a") == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        expected = "</rdf:li> & endstream endobj \ufffd ]]> <?xpacket end='w'?> 中"
        assert str(pdf.docinfo.Title) == expected
        assert str(pdf.Root.Lang) == "de"
        with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
            assert xmp["dc:title"] == expected


# Deliberate breakages: each must be seen.


def _elements(pdf: Pdf, tag: str) -> list[Object]:
    return [
        item
        for item in pdf.objects
        if isinstance(item, Dictionary) and item.get("/S") == Name(f"/{tag}") and "/P" in item
    ]


def _no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def _no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def _no_alt(pdf: Pdf) -> None:
    del _elements(pdf, "Figure")[0].Alt


def _no_scope(pdf: Pdf) -> None:
    for header in _elements(pdf, "TH"):
        del header.A


def _title_hidden(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[1].Tabs


def _silent_link(pdf: Pdf) -> None:
    del pdf.pages[1].Annots[0].Contents


def _leap_of_headings(pdf: Pdf) -> None:
    for heading in _elements(pdf, "H2"):
        heading.S = Name.H5


def _untagged_text(pdf: Pdf) -> None:
    content = pdf.pages[2].Contents
    assert b"/P <</MCID" in content.read_bytes()
    content.write(content.read_bytes().replace(b"/P <</MCID", b"/Span <</Nothing", 1))


def _unknown_tag(pdf: Pdf) -> None:
    _elements(pdf, "Caption")[0].S = Name.Foo


def _row_elsewhere(pdf: Pdf) -> None:
    _elements(pdf, "TR")[0].S = Name.P


def _font_missing(pdf: Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == Name.FontDescriptor:
            del item.FontFile2


def _letters_unknown(pdf: Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == Name.Font:
            del item.ToUnicode


@pytest.mark.parametrize(
    "breakage",
    [
        _no_metadata,
        _no_language,
        _not_marked,
        _no_alt,
        _no_scope,
        _title_hidden,
        _no_tab_order,
        _silent_link,
        _leap_of_headings,
        _untagged_text,
        _unknown_tag,
        _row_elsewhere,
        _font_missing,
        _letters_unknown,
    ],
)
def test_the_validator_sees_breakages(rich_pdf: bytes, violations: Validate, breakage: Callable[[Pdf], None]):
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        breakage(pdf)
        target = io.BytesIO()
        pdf.save(target)
    assert violations(target.getvalue(), "ua1") != []


def test_pdf_a_needs_its_colour_profile(rich_pdf: bytes, violations: Validate):
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        del pdf.Root.OutputIntents
        target = io.BytesIO()
        pdf.save(target)
    assert violations(target.getvalue(), "2a") != []
