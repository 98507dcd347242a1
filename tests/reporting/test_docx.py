"""What is special about a DOCX, read by python-docx and as XML."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tests.reporting.office_files import (
    ARABIC,
    CREATED,
    FONTS,
    LEVELS,
    LOGO,
    every_block,
    letters,
    made,
    outlined,
    parts,
    trees,
)
from weltoffen_desktop.domain.outline import Cover, Facts, Figure, Heading, ItemList, Note, Paragraph, Table, Together
from weltoffen_desktop.reporting.office import DocxRenderer


@pytest.fixture(scope="module")
def data() -> bytes:
    return made(DocxRenderer(FONTS), outlined(*every_block(), title="Titel", fingerprint="abc"))


@pytest.fixture(scope="module")
def document(data):
    return docx.Document(io.BytesIO(data))


def opened(*blocks, **changes):
    return docx.Document(io.BytesIO(made(DocxRenderer(FONTS), outlined(*blocks, **changes))))


def styles(document) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in document.paragraphs]


def test_headings_are_real(document):
    found = [entry for entry in styles(document) if entry[0].startswith(("Heading", "Title"))]
    assert found == [
        ("Title", "Wie weltoffen?"),
        ("Heading 1", "Zusammenfassung"),
        ("Heading 2", "Felder"),
        ("Heading 3", "Bilder"),
        ("Heading 4", "Fragen"),
    ]
    levels = [
        style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}").get(qn("w:val"))
        for style in document.styles
        if style.name.startswith("Heading")
    ]
    assert levels == ["0", "1", "2", "3"]


def test_contents_lead_to_the_headings_and_claim_no_pages(data):
    root = trees(data)["word/document.xml"]
    every = list(root.iter(qn("w:hyperlink")))
    links = [link for link in every if link.get(qn("w:anchor"), "").startswith("_Toc")]
    assert [letters(link) for link in every if link not in links] == ["Teilhabe"]
    assert [letters(link).split(" PAGEREF")[0] for link in links] == ["Zusammenfassung", "Felder"]
    marks = {mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in every} <= marks
    assert [text.text for link in links for text in link.iter(qn("w:t"))] == ["Zusammenfassung", "Felder"]
    assert ' TOC \\o "1-2" \\h \\z \\u ' in [field.text for field in root.iter(qn("w:instrText"))]
    kinds = [mark.get(qn("w:fldCharType")) for mark in root.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 3


def test_tables_have_headers_that_return(document):
    table = next(table for table in document.tables if table.cell(0, 0).text == "Feld")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Feld", "Punkte"],
        ["Ziele\nzwei", "61"],
        ["", "12"],
    ]
    rows = [row._tr.trPr for row in table.rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)
    properties = table._tbl.tblPr
    assert properties.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert properties.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"
    assert properties.find(qn("w:tblCaption")).get(qn("w:val")) == "Werte"
    assert [cell.paragraphs[0].style.name for cell in table.rows[1].cells] == ["Zeilenkopf", "Tabellenzelle"]
    assert table.cell(1, 1).paragraphs[0].alignment == 2
    assert [column.width.pt for column in table.columns] == pytest.approx([350.8, 116.9], abs=0.1)
    assert ("Caption", "Werte") in styles(document)


def test_facts_are_said_with_their_caption(document):
    table = next(table for table in document.tables if table.cell(0, 0).text == "Datum")
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Kopf der Vorlage"
    assert table.cell(0, 1).text == ""
    assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in table.rows)


def test_tables_do_not_grow_together():
    document = opened(Facts("", (("a", "b"),)), Facts("", (("c", "d"),)), Table("", ("A",), (("1",),), (1,)))
    assert len(document.tables) == 3
    names = [element.tag for element in document.element.body]
    assert all(names[place + 1] == qn("w:p") for place, name in enumerate(names) if name == qn("w:tbl"))


def test_pictures_have_words_or_are_decoration(data):
    about = list(trees(data)["word/document.xml"].iter(qn("wp:docPr")))
    told = [one.get("descr") for one in about if one.get("descr")]
    assert told == [LOGO.alt, "Balken: Ziele 61.", "Netz"]
    silent = [one for one in about if not one.get("descr")]
    assert len(silent) == 2  # the head of the cover, and the boxes of one answer
    assert all(one.find(".//{*}decorative").get("val") == "1" for one in silent)
    assert len({one.get("id") for one in about}) == len(about)


def test_equal_pictures_are_stored_once():
    document = opened(Figure(LEVELS, "a", "a"), Figure(LEVELS, "b", "b"))
    assert len(document.inline_shapes) == 2
    assert len({shape._inline.graphic.graphicData.pic.blipFill.blip.embed for shape in document.inline_shapes}) == 1


def test_lists_are_real_and_begin_anew(data, document):
    texts = {one.text: one._p.pPr.numPr for one in document.paragraphs if one._p.pPr.numPr is not None}
    assert set(texts) == {"Vor nach", "allein", "siebtens", "Lead", "erstens", "zweitens"}
    numbers = [texts[text].numId.val for text in ("allein", "siebtens", "Lead", "erstens")]
    assert numbers[1] == numbers[2]
    assert len(set(numbers)) == 3
    starts = {
        num.get(qn("w:numId")): [start.get(qn("w:val")) for start in num.iter(qn("w:startOverride"))]
        for num in trees(data)["word/numbering.xml"].iter(qn("w:num"))
    }
    assert [starts[str(number)] for number in numbers] == [[], ["7"], ["7"], ["1"]]


def test_languages_are_set(data):
    root = trees(data)["word/document.xml"]
    default = trees(data)["word/styles.xml"].find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == "de-DE"
    arabic = next(one for one in root.iter(qn("w:p")) if ARABIC[:5] in letters(one))
    assert arabic.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    hebrew = next(one for one in root.iter(qn("w:p")) if "Hebräisch" in letters(one))
    assert hebrew.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None
    foreign = [
        (run.find(f".//{qn('w:lang')}").get(qn("w:bidi")), letters(run))
        for run in hebrew
        if run.find(f".//{qn('w:rtl')}") is not None
    ]
    assert foreign == [("he-IL", "שלום עולם")]


def test_properties_say_what_was_typed_and_no_more(document, data):
    properties = document.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("Titel", "", "")
    assert properties.created == properties.modified == CREATED
    assert properties.language == "de-DE"
    assert (properties.comments, properties.keywords, properties.subject, properties.category) == ("", "", "", "")
    assert letters(trees(data)["docProps/custom.xml"]) == "abc"
    assert letters(trees(data)["docProps/app.xml"]) == "weltoffen_desktop"
    assert opened(Paragraph("x"), author="Amt 50").core_properties.author == "Amt 50"


def test_foot_counts_pages_by_itself(document, data):
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Stadt Musterstadt"
    assert section.footer.paragraphs[0].text == "Fassung 1.0\tSeite  von "
    fields = [field.text.strip() for field in trees(data)["word/footer1.xml"].iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer
    assert not opened(Paragraph("x")).sections[0].different_first_page_header_footer


def test_page_is_that_of_the_pdf(document):
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert (section.left_margin.mm, section.right_margin.mm) == pytest.approx((25, 20), abs=0.1)
    turned = opened(Paragraph("x"), landscape=True).sections[0]
    assert (turned.page_width.mm, turned.page_height.mm, turned.orientation) == pytest.approx((297, 210, 1), abs=0.1)


def test_what_belongs_together_stays_together():
    blocks = (
        Heading(2, "h"),
        Paragraph("p"),
        ItemList((("", "i"),)),
        Table("", ("A",), (("1",),), (1,)),
        Paragraph("q"),
    )
    document = opened(Together(blocks), Paragraph("danach"))
    kept = {one.text: one.paragraph_format.keep_with_next for one in document.paragraphs if one.text}
    assert kept == {"h": True, "p": True, "i": True, "q": None, "danach": None}
    assert all(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows)


def test_what_follows_the_cover_begins_a_page():
    cover = Cover("Titel", "", ())
    for block in (Paragraph("x"), Facts("", (("a", "b"),)), Heading(1, "x", new_page=True), Note("", "x")):
        document = opened(cover, block)
        breaks = [one for one in document.paragraphs if one.paragraph_format.page_break_before]
        assert len(breaks) == 1


def test_styles_are_those_that_are_used(data, document):
    names = {style.style_id for style in document.styles}
    used = {mark.get(qn("w:val")) for mark in trees(data)["word/document.xml"].iter(qn("w:pStyle"))}
    assert used <= names
    note = document.styles["Notiz"]
    assert note.element.find(f".//{qn('w:pBdr')}/{qn('w:left')}") is not None
    assert document.styles["Heading 1"].font.size.pt == 26
    assert document.styles["Body Text"].paragraph_format.widow_control


def test_parts_are_all_declared(data):
    kinds = trees(data)["[Content_Types].xml"]
    declared = {kind.get("PartName") for kind in kinds} | {kind.get("Extension") for kind in kinds}
    for name in parts(data):
        assert f"/{name}" in declared or name.rsplit(".", 1)[1] in declared
    targets = {one.get("Target") for one in trees(data)["word/_rels/document.xml.rels"]}
    assert {f"word/{target}" for target in targets} <= set(parts(data))
