"""What a screen reader meets: order, headings, tables, lists, figures, notes, links."""

import io
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pdfplumber
import pikepdf

from weltoffen_desktop.domain.charts import Bar, BarChart, LevelChart, RadarChart
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
    texts,
)
from weltoffen_desktop.reporting.text import clean

if TYPE_CHECKING:
    from conftest import Report

Render = Callable[[Outline], bytes]
Read = Callable[[bytes], "Report"]
Outlined = Callable[..., Outline]


def squeezed(text: str) -> str:
    """Text without any white space: lines break anywhere, and hard spaces are painted as plain ones."""
    return "".join(text.split())


def test_every_text_comes_back(rich: Outline, rich_report: "Report"):
    found = squeezed(rich_report.root.all_text())
    missing = [text for text in texts(rich) if squeezed(clean(text)) not in found]
    assert missing == []


def test_texts_come_back_in_reading_order(rich: Outline, rich_report: "Report"):
    found = squeezed(" ".join(kid.all_text() for kid in rich_report.root.kids if kid.tag != "TOC"))
    place = 0
    for text in texts(rich):
        place = found.index(squeezed(clean(text)), place)


def test_words_do_not_run_together_where_lines_end(rich_report: "Report"):
    paragraph = next(p for p in rich_report.find("P") if p.text.startswith("Hinweis."))
    assert " ".join(paragraph.text.split()) == "Hinweis. " + " ".join(["Was offen ist, zählt nicht als null."] * 6)


def test_all_letters_belong_to_an_element_or_a_known_artifact(rich_report: "Report"):
    assert rich_report.orphans == ""
    pages = len(rich_report.artifacts)
    assert rich_report.artifacts[0] == ""
    for number, loose in enumerate(rich_report.artifacts[1:], 2):
        rest = (
            loose.replace("Stadt Musterstadt", "").replace("Fassung 1.0", "").replace(f"Seite {number} von {pages}", "")
        )
        assert squeezed(rest) in ("", "FrageStufeGewichtBemerkung")


def test_headings_never_skip_a_level(rich_report: "Report"):
    levels = [int(e.tag[1]) for e in rich_report.root.walk() if e.tag[0] == "H" and e.tag[1:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_wild_heading_levels_are_tamed(outlined: Outlined, render: Render, read: Read):
    outline = outlined(Heading(3, "drei"), Heading(1, "eins"), Heading(4, "vier"), Heading(2, "zwei"))
    tags = [e.tag for e in read(render(outline)).root.kids]
    assert tags == ["H1", "H1", "H2", "H2"]


def test_the_cover_title_is_the_only_first_heading(outlined: Outlined, render: Render, read: Read):
    report = read(render(outlined(Cover("Titel", "Thema", (("a", "b"),), "Fuß"), Heading(1, "Kapitel"))))
    assert [(e.tag, e.text) for e in report.root.kids if e.tag[0] == "H"] == [("H1", "Titel"), ("H2", "Kapitel")]
    facts = report.find("LI")
    assert [[kid.tag for kid in fact.kids] for fact in facts] == [["Lbl", "LBody"]]
    assert [kid.text for kid in facts[0].kids] == ["a", "b"]


def test_tables_have_caption_headers_and_rows(rich_report: "Report"):
    (table,) = rich_report.find("Table")
    assert [kid.tag for kid in table.kids] == ["Caption", "THead", "TBody"]
    head, body = table.kids[1:]
    assert [(th.text, th.attributes["/Scope"]) for th in head.find("TH")] == [
        (name, "/Column") for name in ("Frage", "Stufe", "Gewicht", "Bemerkung")
    ]
    assert len(body.kids) == 60
    for number, row in enumerate(body.kids):
        assert [cell.tag for cell in row.kids] == ["TH", "TD", "TD", "TD"]
        assert row.kids[0].attributes["/Scope"] == "/Row"
        assert row.kids[0].text == f"Frage {number}"


def test_the_table_header_is_repeated_as_an_artifact(rich_report: "Report"):
    repeated = [loose for loose in rich_report.artifacts if "Gewicht" in loose]
    assert len(repeated) >= 1


def test_lists_name_their_kind(rich_report: "Report"):
    bullets, numbers = (found for found in rich_report.find("L") if found.attributes)
    assert bullets.attributes["/ListNumbering"] == "/Disc"
    assert numbers.attributes["/ListNumbering"] == "/Decimal"
    assert [item.kids[0].text for item in numbers.kids] == ["1.", "2."]
    assert [item.kids[0].text for item in bullets.kids] == ["•", "•"]


def test_figures_are_described_and_hold_their_labels(rich_report: "Report"):
    figures = rich_report.find("Figure")
    assert [figure.alt for figure in figures] == [
        "Balken: Steuerung 61, Öffnung 31.",
        "Netz: 61, 31, 40.",
        "Säulen: 3, 7, 0.",
    ]
    assert all("/BBox" in figure.attributes for figure in figures)
    assert "gefestigt" in figures[0].text
    assert "Teilhabe" in figures[1].text


def test_an_undescribed_figure_is_described_by_its_caption(outlined: Outlined, render: Render, read: Read):
    chart = RadarChart((("a", 1.0), ("b", None)))
    report = read(render(outlined(Figure(chart, " ", "Profil"), Figure(chart, "", ""))))
    assert [figure.alt for figure in report.find("Figure")] == ["Profil", "Diagramm"]


def test_an_empty_chart_is_said_in_words(outlined: Outlined, render: Render, read: Read):
    for chart in (BarChart(()), RadarChart(()), LevelChart(())):
        report = read(render(outlined(Figure(chart, "Noch keine Werte.", "Werte"))))
        assert report.find("Figure") == []
        assert [p.text for p in report.find("P")] == ["Noch keine Werte.", "Werte"]


def test_a_very_long_description_stands_in_the_text(outlined: Outlined, render: Render, read: Read):
    alt = "Wert " * 1_000
    report = read(render(outlined(Figure(LevelChart((("a", 1),)), alt, ""))))
    assert report.find("Figure")[0].alt.endswith("…")
    assert report.find("P")[0].text.split() == alt.split()


def test_many_bars_become_several_figures(outlined: Outlined, render: Render, read: Read):
    bars = tuple(Bar(f"Nr. {number}", 50.0, None, "50", "") for number in range(40))
    report = read(render(outlined(Figure(BarChart(bars), "vierzig", ""))))
    figures = report.find("Figure")
    assert [figure.alt for figure in figures] == ["vierzig"] * 3
    assert all(sum(f"Nr. {number}50" in figure.text for figure in figures) == 1 for number in range(40))


def test_entries_are_sections_with_heading_answer_and_notes(outlined: Outlined, render: Render, read: Read):
    note = Note("Notiz", "erster Absatz\nzweite Zeile\n\nzweiter Absatz")
    entry = Entry(
        "3.14", "Gibt es Ziele?", "Stufe 2", 2, answered=True, detail="So.", remarks=("Merke",), notes=(note,)
    )
    report = read(render(outlined(Heading(1, "Feld"), entry)))
    (section,) = report.find("Sect")
    assert section.title == "Frage beantwortet"
    assert [(kid.tag, kid.text) for kid in section.kids] == [
        ("H2", "3.14Gibt es Ziele?"),
        ("P", "Stufe 2"),
        ("P", "So."),
        ("P", "Merke"),
        ("BlockQuote", ""),
    ]
    quote = section.kids[-1]
    assert quote.title == "Notiz"
    assert [kid.text for kid in quote.kids] == ["Notiz", "erster Absatz zweite Zeile", "zweiter Absatz"]


def test_an_entry_without_words_is_still_there(outlined: Outlined, render: Render, read: Read):
    report = read(render(outlined(Entry("", "", "", None, answered=False, notes=(Note("", ""),)))))
    (section,) = report.find("Sect")
    assert section.title == "Frage"
    assert [element.text for element in section.walk() if element.text] == ["–", "–", "–"]


def test_a_wide_number_stands_before_the_question(outlined: Outlined, render: Render, read: Read):
    report = read(render(outlined(Entry("Handlungsfeld 3.14", "Gibt es Ziele?", "ja", None, answered=True))))
    assert report.find("H1")[0].text == "Handlungsfeld 3.14 Gibt es Ziele?"


def test_the_contents_lead_to_the_right_pages(rich_pdf: bytes, rich_report: "Report"):
    (contents,) = rich_report.find("TOC")
    assert [kid.tag for kid in contents.kids] == ["TOCI"] * len(contents.kids)
    links = contents.find("Link")
    assert all(link.links == 1 for link in links)
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for link, annotation in zip(links, pdf.pages[1].Annots, strict=True):
            number = pages[annotation.Dest[0].objgen]
            title, _, printed = link.text.replace("\u00a0", " ").rpartition(" ")
            assert printed == str(number)
            assert str(annotation.Contents) == f"{title.strip()}, Seite {number}"
            # Only headings that are asked for are there, and their text stands on that page.
            with pdfplumber.open(io.BytesIO(rich_pdf)) as plain:
                assert squeezed(title) in squeezed(plain.pages[number - 1].extract_text())


def test_contents_stop_at_their_depth(outlined: Outlined, render: Render, read: Read):
    headings = (Heading(1, "eins"), Heading(2, "zwei"), Heading(3, "drei"))
    report = read(render(outlined(Contents("Inhalt", depth=2), *headings)))
    assert [link.text.split()[0] for link in report.find("Link")] == ["eins", "zwei"]


def test_bookmarks_follow_the_headings(outlined: Outlined, render: Render):
    data = render(outlined(Contents("Inhalt"), Heading(1, "A"), Heading(3, "B"), Heading(1, "C")))
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        assert [(item.title, [kid.title for kid in item.children]) for item in outline.root] == [
            ("Inhalt", []),
            ("A", ["B"]),
            ("C", []),
        ]


def test_script_from_right_to_left_is_said_in_its_own_words(outlined: Outlined, render: Render, read: Read):
    arabic, german = "السلام عليكم (مواطن)", "Der Verein בית תרבות hat geschrieben."
    notes = [Note("Notiz", text) for text in (arabic, german)]
    first, second = read(render(outlined(*notes))).find("BlockQuote")
    assert (first.kids[1].actual, first.kids[1].language) == (arabic, "ar")
    assert (second.kids[1].actual, second.kids[1].language) == (german, "")
    assert first.kids[0].actual == ""
    # Searches for plain letters find the painted, joined ones; they stand there from left to right.
    assert set("السلام") <= set(first.kids[1].text)
    assert not any("\ufe70" <= letter <= "\ufefc" for letter in first.kids[1].text)


def test_letters_without_a_font_are_shown_as_codes_and_said_as_meant(outlined: Outlined, render: Render, read: Read):
    (paragraph,) = read(render(outlined(Paragraph("Ort: 中文")))).find("P")
    assert paragraph.text == "Ort: [U+4E2D][U+6587]"
    assert paragraph.actual == "Ort: 中文"


def test_very_long_foreign_text_becomes_several_elements(outlined: Outlined, render: Render, read: Read):
    text = " ".join(["слово", "中"] * 1_700)
    blocks = (Paragraph(text), ItemList((("", text),)), Table(text, ("a",), (("b",),), (1,)))
    report = read(render(outlined(*blocks)))
    assert squeezed(report.root.all_text()).count(squeezed(text)) == 3
    assert all(len(element.actual.encode("utf-16-be")) <= 32_000 for element in report.root.walk())
