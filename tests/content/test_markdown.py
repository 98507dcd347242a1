"""Markdown from authors and from strangers: what may be written becomes blocks, all else becomes harmless text."""

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.content.knowledge import load_library
from weltoffen_desktop.content.markdown import LONGEST, MarkdownReader
from weltoffen_desktop.domain.prose import (
    Heading,
    Link,
    LinkKind,
    List,
    Para,
    Quote,
    Run,
    Table,
    plain_text,
)
from weltoffen_desktop.host import resources

reader = MarkdownReader()


def runs_of(blocks):
    for block in blocks:
        match block:
            case Heading(_, runs) | Para(runs):
                yield from runs
            case List(items):
                for item in items:
                    yield from runs_of(item)
            case Table(header, rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from cell
            case Quote(inner):
                yield from runs_of(inner)


def links(text):
    return [run.link for run in runs_of(reader.read(text)) if run.link]


def test_what_authors_write_becomes_blocks():
    blocks = reader.read("## Titel *schräg*\nEin **fettes** Wort,\nnächste Zeile  \nneue Zeile.\n\n### Klein")
    assert blocks == (
        Heading(2, (Run("Titel "), Run("schräg", italic=True))),
        Para((Run("Ein "), Run("fettes", bold=True), Run(" Wort, nächste Zeile\nneue Zeile."))),
        Heading(3, (Run("Klein"),)),
    )


def test_a_title_in_a_text_is_never_larger_than_its_own():
    assert [block.level for block in reader.read("# eins\n\n###### sechs")] == [2, 4]


def test_lists_nest_and_keep_their_first_number():
    (outer,) = reader.read("3. drei\n4. vier\n   - innen\n\n     noch ein Absatz\n")
    assert (outer.numbered, outer.start) == (True, 3)
    first, second = outer.items
    assert first == (Para((Run("drei"),)),)
    inner = List(((Para((Run("innen"),)), Para((Run("noch ein Absatz"),))),))
    assert second == (Para((Run("vier"),)), inner)


def test_a_table_with_holes_is_filled_and_one_with_too_much_is_cut():
    (table,) = reader.read("|a|b|\n|-|-|\n|1|\n|1|2|3|\n")
    assert table == Table(
        ((Run("a"),), (Run("b"),)),
        (((Run("1"),), ()), ((Run("1"),), (Run("2"),))),
    )


def test_a_broken_table_is_a_paragraph():
    assert plain_text(reader.read("|a|b|\n|--\n|1|2|")) == "|a|b| |-- |1|2|"


def test_links_of_our_own_and_to_pages_outside_live():
    assert links("[a](wissen:ziele-die) [b](frage:1.07) [c](term:agg) <https://example.org/ä>") == [
        Link(LinkKind.TEXT, "ziele-die"),
        Link(LinkKind.QUESTION, "1.07"),
        Link(LinkKind.TERM, "agg"),
        Link(LinkKind.WEB, "https://example.org/%C3%A4"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "//server/share",
        "\\\\server\\share",
        "C:/Windows/system32/calc.exe",
        "smb://server/share",
        "mailto:a@example.org",
        "ftp://example.org/",
        "https://",
        "https:///etc/passwd",
        "https://bank.de@example.org/",
        "wissen:",
        "wissen:../../etc/passwd",
        "frage:1.07?x=<script>",
        "qrc:/x",
        "",
    ],
)
def test_other_links_are_dead_but_their_words_stay(address):
    blocks = reader.read(f"vor [Wort]({address}) nach")
    assert [run.link for run in runs_of(blocks)] == [None]
    assert plain_text(blocks) == "vor Wort nach"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=file:///etc/passwd>",
        "<b onmouseover=alert(1)>fett</b>",
        "<!-- versteckt -->",
        "<?php x ?>",
        "<iframe src='https://example.org'>",
    ],
)
def test_html_is_the_text_that_it_is(markup):
    assert plain_text(reader.read(markup)) == markup
    assert plain_text(reader.read(f"Satz {markup} Satz")) == f"Satz {markup} Satz"


def test_a_picture_is_only_the_words_that_stand_for_it():
    assert reader.read("![Foto vom Rathaus](file:///etc/passwd)") == (Para((Run("Foto vom Rathaus"),)),)
    assert reader.read("![Foto](https://example.org/x.png)") == (Para((Run("Foto"),)),)


def test_gaps_of_templates_survive():
    text = "[Name der Kommune]: [Ort], [Datum]\n\n[Name der Kommune] lädt ein."
    assert plain_text(reader.read(text)) == text
    assert plain_text(reader.read("Unterschrift\n---")) == "Unterschrift"
    assert reader.read("    eingerückt") == (Para((Run("eingerückt"),)),)


def test_a_text_that_is_far_too_long_is_shown_as_it_stands():
    text = "**Wort** <b>\n\n" * (LONGEST // 10)
    assert len(text) > LONGEST
    blocks = reader.read(text)
    assert blocks[0] == Para((Run("**Wort** <b>"),))
    assert len(blocks) == LONGEST // 10


@pytest.mark.parametrize(
    "piece", ["> ", "- ", "1. ", "[", "![", "](", "*a **b ", "<", "&", "|", "`", "\\", "\t", "\0", "#", "[a](", "<!--"]
)
def test_endless_nesting_ends(piece):
    text = piece * (20_000 // len(piece))
    assert isinstance(reader.read(text), tuple)
    assert isinstance(reader.read(piece * (100_000 // len(piece))), tuple)


def test_deep_lists_do_not_break_anything():
    text = "".join("  " * depth + "- tief\n" for depth in range(300))
    assert "tief" in plain_text(reader.read(text))


@given(st.text(max_size=400))
def test_whatever_is_written_is_read(text):
    blocks = reader.read(text)
    for run in runs_of(blocks):
        assert run.link is None or run.link.kind in LinkKind
    assert isinstance(plain_text(blocks), str)


def test_every_bundled_text_is_read_with_all_its_words():
    folder = resources.resource("knowledge")
    library = load_library(folder, folder / "schema")
    assert library.texts
    for text in library.texts:
        blocks = reader.read(text.body)
        assert blocks, text.id
        shown = plain_text(blocks)
        assert "](" not in shown, text.id
        assert "**" not in shown, text.id
