"""What is special about an ODT, read by odfdo and as XML."""

import io
import zipfile

import odfdo
import pytest

from tests.reporting.office_files import (
    ARABIC,
    CREATED,
    FONTS,
    LOGO,
    every_block,
    letters,
    made,
    outlined,
    parts,
    trees,
)
from weltoffen_desktop.domain.outline import Cover, Facts, Heading, ItemList, Note, Paragraph, Table, Together
from weltoffen_desktop.reporting.office import OdtRenderer

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}


def q(name: str) -> str:
    prefix, _, plain = name.partition(":")
    return f"{{{NAMES[prefix]}}}{plain}"


@pytest.fixture(scope="module")
def data() -> bytes:
    return made(OdtRenderer(FONTS), outlined(*every_block(), title="Titel", fingerprint="abc"))


@pytest.fixture(scope="module")
def document(data):
    return odfdo.Document(io.BytesIO(data))


def content(*blocks, **changes):
    return trees(made(OdtRenderer(FONTS), outlined(*blocks, **changes)))["content.xml"]


def looks(root) -> dict[str, dict[str, str]]:
    """The properties of each style of a part, by its name, with those of its page."""
    return {
        style.get(q("style:name")): dict(style.attrib) | {k: v for part in style for k, v in part.attrib.items()}
        for style in root.iter(q("style:style"))
    }


def test_mimetype_comes_first_and_bare(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert data[38:77] == b"application/vnd.oasis.opendocument.text"


def test_parts_are_all_declared(data):
    declared = {entry.get(q("manifest:full-path")) for entry in trees(data)["META-INF/manifest.xml"]}
    assert declared == {"/"} | set(parts(data)) - {"mimetype", "META-INF/manifest.xml"}


def test_headings_are_real(document):
    found = [(one.get_attribute("text:outline-level"), one.inner_text) for one in document.body.headers]
    assert found == [("1", "Zusammenfassung"), ("2", "Felder"), ("3", "Bilder"), ("4", "Fragen")]
    title = [one.inner_text for one in document.body.paragraphs if one.style == "Title"]
    assert title == ["Wie weltoffen?"]


def test_contents_lead_to_the_headings_and_claim_no_pages(data):
    root = trees(data)["content.xml"]
    links = list(root.find(f".//{q('text:index-body')}").iter(q("text:a")))
    assert [letters(link) for link in links] == ["Zusammenfassung", "Felder"]
    marks = {mark.get(q("text:name")) for mark in root.iter(q("text:bookmark-start"))}
    assert {link.get(q("xlink:href"))[1:] for link in links} <= marks
    pages = [link.find(q("text:bookmark-ref")) for link in links]
    assert {(page.get(q("text:reference-format")), page.text) for page in pages} == {("page", None)}
    assert root.find(f".//{q('text:table-of-content-source')}").get(q("text:outline-level")) == "2"


def test_tables_have_headers_that_return(document, data):
    table = next(table for table in document.body.tables if "Punkte" in str(table.get_values()))
    assert table.get_values() == [["Feld", "Punkte"], ["Ziele\nzwei", "61"], ["", "12"]]
    root = trees(data)["content.xml"]
    raw = next(one for one in root.iter(q("table:table")) if one.findtext(q("table:title")) == "Werte")
    header = raw.find(f"{q('table:table-header-rows')}/{q('table:table-row')}")
    assert [letters(cell) for cell in header] == ["Feld", "Punkte"]
    assert len(raw.findall(f"{q('table:table-header-columns')}/{q('table:table-column')}")) == 1
    rows = {row.get(q("table:style-name")) for row in raw.iter(q("table:table-row"))}
    assert [looks(root)[row][q("fo:keep-together")] for row in rows] == ["always"]
    cells = [cell.find(q("text:p")).get(q("text:style-name")) for cell in raw.findall(q("table:table-row"))[0]]
    assert cells[0] == "Zeilenkopf"
    assert looks(root)[cells[1]][q("fo:text-align")] == "end"
    assert looks(root)[cells[1]][q("style:parent-style-name")] == "Tabellenzelle"


def test_facts_are_said_with_their_caption(data):
    root = trees(data)["content.xml"]
    titles = [one.findtext(q("table:title")) for one in root.iter(q("table:table"))]
    assert titles == [None, "Kopf der Vorlage", "Werte", "Maßnahmen"]
    names = [one.get(q("table:name")) for one in root.iter(q("table:table"))]
    assert len(set(names)) == 4


def test_pictures_have_words_or_are_decoration(data):
    frames = list(trees(data)["content.xml"].iter(q("draw:frame")))
    assert [one.findtext(q("svg:desc")) for one in frames if one.find(q("svg:desc")) is not None] == [
        LOGO.alt,
        "Balken: Ziele 61.",
        "Netz",
    ]
    silent = [one for one in frames if one.find(q("svg:desc")) is None]
    assert [one.get(q("loext:decorative")) for one in silent] == ["true", "true"]
    files = {one.find(q("draw:image")).get(q("xlink:href")) for one in frames}
    assert files == {name for name in parts(data) if name.endswith(".png")}
    assert len({one.get(q("draw:name")) for one in frames}) == len(frames)


def test_lists_are_real_and_begin_anew(data):
    root = trees(data)["content.xml"]
    lists = list(root.iter(q("text:list")))
    assert [[letters(item) for item in one] for one in lists] == [
        ["Vor nach", "allein"],
        ["siebtens", "Lead"],
        ["erstens", "zweitens"],
    ]
    assert [one.get(q("text:style-name")) for one in lists] == ["Punkte", "Nummern", "Nummern"]
    assert [one[0].get(q("text:start-value")) for one in lists] == [None, "7", "1"]


def test_languages_are_set(data):
    default = trees(data)["styles.xml"].find(f".//{q('style:default-style')}/{q('style:text-properties')}")
    assert (default.get(q("fo:language")), default.get(q("fo:country"))) == ("de", "DE")
    root = trees(data)["content.xml"]
    arabic = next(one for one in root.iter(q("text:p")) if ARABIC[:5] in letters(one))
    assert looks(root)[arabic.get(q("text:style-name"))][q("style:writing-mode")] == "rl-tb"
    hebrew = next(one for one in root.iter(q("text:p")) if "Hebräisch" in letters(one))
    assert [letters(span) for span in hebrew.iter(q("text:span"))] == ["שלום עולם"]
    look = looks(root)[hebrew.find(q("text:span")).get(q("text:style-name"))]
    assert (look[q("style:language-complex")], look[q("style:country-complex")]) == ("he", "IL")


def test_properties_say_what_was_typed_and_no_more(document, data):
    meta = document.meta
    assert (meta.title, meta.language, meta.generator) == ("Titel", "de-DE", "weltoffen_desktop")
    assert meta.creation_date == CREATED
    assert meta.get_user_defined_metadata() == {"Fingerabdruck": "abc"}
    root = trees(data)["meta.xml"]
    assert {one.tag.rpartition("}")[2] for one in root[0]} == {
        "generator", "title", "creation-date", "date", "language", "user-defined",
    }  # fmt: skip
    typed = odfdo.Document(io.BytesIO(made(OdtRenderer(FONTS), outlined(author="Amt 50"))))
    assert (typed.meta.initial_creator, typed.meta.creator) == ("Amt 50", "Amt 50")


def test_pages_have_head_and_foot_but_the_cover(data):
    root = trees(data)["styles.xml"]
    masters = {one.get(q("style:name")): one for one in root.iter(q("style:master-page"))}
    assert letters(masters["Standard"].find(q("style:header"))) == "Stadt Musterstadt"
    foot = masters["Standard"].find(q("style:footer"))
    assert letters(foot) == "Fassung 1.0Seite  von "
    assert foot.find(f".//{q('text:page-number')}") is not None
    assert foot.find(f".//{q('text:page-count')}") is not None
    assert len(masters["Deckblatt"]) == 0
    text = trees(data)["content.xml"]
    pages = [look.get(q("style:master-page-name")) for look in looks(text).values()]
    assert [page for page in pages if page] == ["Deckblatt", "Standard"]
    first = text.find(f".//{q('office:text')}")[0]
    assert looks(text)[first.get(q("text:style-name"))][q("style:master-page-name")] == "Deckblatt"


def test_page_is_that_of_the_pdf(data):
    page = trees(data)["styles.xml"].find(f".//{q('style:page-layout-properties')}")
    lengths = [page.get(q(f"fo:{name}")) for name in ("page-width", "page-height", "margin-left", "margin-right")]
    assert lengths == ["595.28pt", "841.89pt", "70.87pt", "56.69pt"]
    turned = trees(made(OdtRenderer(FONTS), outlined(Paragraph("x"), landscape=True)))["styles.xml"]
    page = turned.find(f".//{q('style:page-layout-properties')}")
    assert (page.get(q("fo:page-width")), page.get(q("fo:page-height"))) == ("841.89pt", "595.28pt")


def test_what_belongs_together_stays_together():
    blocks = (
        Heading(2, "h"),
        Paragraph("p"),
        ItemList((("", "i"),)),
        Table("", ("A",), (("1",),), (1,)),
        Paragraph("q"),
    )
    root = content(Together(blocks), Paragraph("danach"))
    kept = {
        letters(one): looks(root).get(one.get(q("text:style-name")), {}).get(q("fo:keep-with-next"))
        for name in ("text:h", "text:p")
        for one in root.iter(q(name))
        if letters(one) in "hpiqdanach"
    }
    assert {text: kept[text] for text in ("h", "p", "i", "q", "danach")} == {
        "h": "always", "p": "always", "i": "always", "q": None, "danach": None,
    }  # fmt: skip
    table = root.find(f".//{q('table:table')}").get(q("table:style-name"))
    assert looks(root)[table][q("fo:keep-with-next")] == "always"


def test_what_follows_the_cover_begins_a_page():
    for block in (Paragraph("x"), Facts("", (("a", "b"),)), Heading(1, "x", new_page=True), Note("", "x")):
        root = content(Cover("Titel", "", ()), block)
        pages = [look.get(q("style:master-page-name")) for look in looks(root).values()]
        assert [page for page in pages if page] == ["Deckblatt", "Standard"]


def test_styles_are_those_that_are_used(data):
    known = {**looks(trees(data)["styles.xml"]), **looks(trees(data)["content.xml"])}
    root = trees(data)["content.xml"]
    attributes = [q(f"{kind}:style-name") for kind in ("text", "table", "draw")]
    used = {one.get(name) for one in root.iter() for name in attributes if one.get(name)}
    assert used - {"Punkte", "Nummern"} <= set(known)
    assert q("fo:border-left") in known["Notiz"]
    assert known["Heading_20_1"][q("fo:font-size")] == "26pt"
