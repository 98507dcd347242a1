"""Prose as text, and which addresses are links at all."""

import pytest

from weltoffen_desktop.domain.prose import (
    LONGEST_ADDRESS,
    Heading,
    Link,
    LinkKind,
    List,
    Para,
    Quote,
    Run,
    Table,
    link_to,
    plain_paragraphs,
    plain_text,
)


def para(text):
    return Para((Run(text),))


def test_plain_text_is_laid_out_for_an_editor():
    blocks = (
        Heading(2, (Run("Kopf"),)),
        Para((Run("Ein "), Run("fettes", bold=True), Run(" Wort\nund eine Zeile."))),
        List(((para("eins"), List(((para("innen"),),))), (para("zwei"),)), numbered=True, start=9),
        Table(((Run("a"),), (Run("b"),)), (((Run("1"),), ()),)),
        Quote((para("Zitat"),)),
    )
    assert plain_text(blocks) == (
        "Kopf\n\nEin fettes Wort\nund eine Zeile.\n\n9. eins\n   - innen\n10. zwei\n\na | b\n1 | \n\n    Zitat"
    )


def test_an_item_without_words_still_has_its_mark():
    assert plain_text((List(((),)),)) == "- "


def test_plain_paragraphs_keep_every_sign():
    assert plain_paragraphs("\n*a*\n<b>\n \n\n# c\n") == (para("*a*\n<b>"), para("# c"))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("wissen:ziele", Link(LinkKind.TEXT, "ziele")),
        ("frage:1.07", Link(LinkKind.QUESTION, "1.07")),
        ("term:agg", Link(LinkKind.TERM, "agg")),
        ("https://example.org/a?b=c#d", Link(LinkKind.WEB, "https://example.org/a?b=c#d")),
        ("http://example.org", Link(LinkKind.WEB, "http://example.org")),
    ],
)
def test_links_go_there_and_back(address, link):
    assert link_to(address) == link
    assert link.address == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "wissen",
        "wissen:a b",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a@b.de/",
        "https://a b.de/",
        "https://a.de/\n",
        "https://[::1",
        "https://a.de/" + "x" * LONGEST_ADDRESS,
    ],
)
def test_dead_addresses(address):
    assert link_to(address) is None
