"""Links from a line of terms to where they are explained: painted, tagged, spoken; plain where nothing explains."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pdfplumber
import pikepdf
import pytest

from weltoffen_desktop.domain.outline import Heading, ItemList, Outline, Paragraph, TermLinks
from weltoffen_desktop.reporting.office import DocxRenderer, OdtRenderer

if TYPE_CHECKING:
    from conftest import Report

Render = Callable[[Outline], bytes]
Read = Callable[[bytes], "Report"]
Outlined = Callable[..., Outline]
Validate = Callable[[bytes, str], list[str]]

LINE = TermLinks("Begriffe hier:", (("Teilhabe", "t"), ("Gibt es nicht", "fehlt"), ("كتاب", "k")))
TERMS = ItemList((("Teilhabe:", "Dabei sein."), ("كتاب:", "Buch")), keys=("t", "k"))
BLOCKS = (Heading(1, "Feld"), LINE, Paragraph("Text."), Heading(1, "Begriffe", new_page=True), TERMS)


def test_terms_are_spoken_links_in_reading_order(outlined: Outlined, render: Render, read: Read):
    report = read(render(outlined(*BLOCKS)))
    line = report.root.kids[1]
    assert line.tag == "P"
    assert "".join(kid.spoken for kid in line.kids) == "Begriffe hier: Teilhabe, Gibt es nicht, كتاب"
    links = [(kid.spoken, kid.links) for kid in line.kids if kid.tag == "Link"]
    assert links == [("Teilhabe", 1), ("كتاب", 1)]
    assert [kid.tag for kid in line.kids if kid.spoken == "Gibt es nicht"] == ["Span"]
    assert not report.orphans


def test_a_link_leads_to_the_page_of_its_term(outlined: Outlined, render: Render):
    with pikepdf.open(io.BytesIO(render(outlined(*BLOCKS)))) as pdf:
        marks = list(pdf.pages[0].Annots)
        assert [str(mark.Contents) for mark in marks] == [
            "Teilhabe, erklärt auf Seite 2",
            "كتاب, erklärt auf Seite 2",
        ]
        assert [mark.Dest[0].objgen for mark in marks] == [pdf.pages[1].obj.objgen] * 2
        bookmarks = [str(one.title) for one in pdf.open_outline().root]
        assert bookmarks == ["Feld", "Begriffe"]


def test_many_terms_break_between_two(outlined: Outlined, render: Render, violations: Validate):
    terms = tuple((f"Begriff Nummer {number}", str(number)) for number in range(40))
    line = TermLinks("Begriffe:", (*terms, ("Langes Wort " * 30, "l"), ("", "leer"), ("\x00", "auch")))
    items = ItemList(tuple((f"{term}:", "…") for term, _ in terms), keys=tuple(key for _, key in terms))
    data = render(outlined(Heading(1, "A"), line, items, TermLinks("", ()), TermLinks("nichts", (("", "0"),))))
    assert violations(data, "ua1") == violations(data, "2a") == []
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        words = (pdf.pages[0].extract_text() or "").replace("\n", " ")
        assert max(letter["x1"] for letter in pdf.pages[0].chars) < pdf.pages[0].width - 56
    assert words.count("Begriff Nummer") == 40 + 30  # the last ten stand on the next page
    assert ", Begriff Nummer 39, Langes Wort" in words
    assert "nichts" not in words


@pytest.mark.parametrize("blocks", [(LINE,), (LINE, ItemList((("", ""), ("", "")), keys=("t", "k")))])
def test_what_nothing_explains_is_no_link(
    outlined: Outlined, render: Render, violations: Validate, blocks: tuple[TermLinks | ItemList, ...]
):
    data = render(outlined(Heading(1, "A"), *blocks))
    assert violations(data, "ua1") == violations(data, "2a") == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/Annots" not in pdf.pages[0]


def office(renderer: DocxRenderer | OdtRenderer, outline: Outline, part: str) -> str:
    data = renderer.render(
        outline, created=datetime(2026, 11, 22, tzinfo=UTC), progress=lambda _: None, cancelled=lambda: False
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part).decode()


def test_in_office_documents_they_lead_to_bookmarks(outlined: Outlined, fonts_folder: Path):
    docx = office(DocxRenderer(fonts_folder), outlined(*BLOCKS), "word/document.xml")
    assert docx.count('w:anchor="_Begriff0001"') == docx.count('w:name="_Begriff0001"') == 1
    odt = office(OdtRenderer(fonts_folder), outlined(*BLOCKS), "content.xml")
    assert odt.count('xlink:href="#_Begriff0001"') == 1
    assert odt.count('text:name="_Begriff0001"') == 2  # where it begins and ends
    for text in (docx, odt):
        assert "_Begriff0003" not in text
        assert "Gibt es nicht" in text
