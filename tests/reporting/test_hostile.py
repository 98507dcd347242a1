"""Text that would like to be something else: it stays text, in every block, and all of it comes back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, LevelChart, RadarChart
from weltoffen_desktop.domain.outline import (
    Block,
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
    TermLinks,
    Together,
    texts,
)
from weltoffen_desktop.reporting import PdfRenderer
from weltoffen_desktop.reporting.text import clean

if TYPE_CHECKING:
    from conftest import Report

Render = Callable[[Outline], bytes]
Read = Callable[[bytes], "Report"]
Outlined = Callable[..., Outline]
Validate = Callable[[bytes, str], list[str]]

HOSTILE = {
    "open tag": "<b",
    "markup": "a </para> <img src='/etc/passwd'/> <font size=9999>x</font> <!-- c --> <un> &amp; &#0; <a href='x'>",
    "pdf": "\\(\\)) Tj ET Q endstream endobj /P <</MCID 0>> BDC EMC %%EOF",
    "emoji": "👍🏽 🏠 👨\u200d👩\u200d👧 🇩🇪 1\ufe0f\u20e3",
    "arabic": "السلام عليكم ورحمة الله، هذا (تعليق) من 12 مواطن",
    "hebrew": "שָׁלוֹם לכולם (ABC) 123",
    "mixed": "Der Verein بيت الثقافة und שלום, Ende. 12% [x] 中",
    "chinese": "中文测试 日本語 한국어",
    "indic": "नमस्ते สวัสดี",
    "controls": "a\x00b\x01c\x0bd\x1be\x7ff\u2028g",
    "bidi overrides": "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "surrogates": "a\ud800b\udfff",
    "private": "\ue000 \uf8ff \ufffe \U000f0000",
    "accents": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ e\u0301",
    "styled letters": "𝐇𝐞𝐥𝐥𝐨 ﬁ Ａ ½ ㎏",
    "one word": "x" * 3_000,
    "ten thousand letters": "Große Wörter & <kleine>. " * 400,
    "hyphens": "a-b/" * 500,
    "tabs": "a\tb\t\tc",
}


def squeezed(text: str) -> str:
    return "".join(text.split())


def everywhere(text: str) -> tuple[Block, ...]:
    return (
        Cover(text, text, ((text, text), ("Kommune", "x")), text),
        Contents(text),
        Heading(1, text),
        Paragraph(text, term=text),
        Note(text, text),
        ItemList(((text, text), ("a", text)), keys=(text, "b")),
        TermLinks(text, ((text, text), ("b", "b"))),
        Table(text, (text, "b", "x"), ((text, text, "1"), ("k", text, "2")), (1, 2, 0.3), frozenset({2})),
        Figure(BarChart((Bar(text, 50.0, Ink.BAND_BUILDING, text, text, 60.0),)), text, text),
        Figure(RadarChart(((text, 50.0), ("b", None), ("c", 20.0))), text, text),
        Figure(LevelChart(((text, 3), (text, 0))), text, text),
        Entry(text, text, text, 2, answered=True, detail=text, remarks=(text,), notes=(Note(text, text),)),
        Together((Heading(2, text), Paragraph(text))),
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_neither_breaks_nor_vanishes(
    outlined: Outlined, render: Render, renderer: PdfRenderer, violations: Validate, text: str
):
    outline = outlined(*everywhere(text), title=text, running=text, footing=text)
    data = render(outline)
    assert violations(data, "ua1") == []
    assert violations(data, "2a") == []
    assert renderer.inspect(data).counts == outline.counts


@pytest.mark.parametrize(
    "name", [name for name in HOSTILE if name not in ("one word", "ten thousand letters", "hyphens")]
)
def test_hostile_text_comes_back(outlined: Outlined, render: Render, read: Read, name: str):
    outline = outlined(*everywhere(HOSTILE[name]))
    found = squeezed(read(render(outline)).root.all_text())
    assert [text for text in texts(outline) if squeezed(clean(text)) not in found] == []


@pytest.mark.parametrize("name", ["one word", "ten thousand letters", "hyphens"])
def test_long_text_comes_back(outlined: Outlined, render: Render, read: Read, name: str):
    text = HOSTILE[name]
    outline = outlined(Heading(1, text), Note(text, text), Table("", ("a", "b"), (("c", text),), (3, 1)))
    assert squeezed(read(render(outline)).root.all_text()).count(squeezed(clean(text))) == 4


def test_many_lines_come_back_in_order(outlined: Outlined, render: Render, read: Read):
    text = "\n".join(f"Zeile {number}" for number in range(300))
    report = read(render(outlined(Note("Notiz", text))))
    (note,) = report.find("BlockQuote")
    assert note.kids[1].text.split() == text.split()
    assert len(report.artifacts) > 5


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    label=st.text(max_size=20),
    text=st.text(max_size=200),
    cell=st.text(max_size=40),
    question=st.text(st.characters(max_codepoint=0x2FFF), max_size=80),
)
def test_any_text_comes_back(  # noqa: PLR0917 - fixtures and examples
    outlined: Outlined,
    render: Render,
    read: Read,
    violations: Validate,
    label: str,
    text: str,
    cell: str,
    question: str,
):
    outline = outlined(
        Heading(1, question),
        Entry(cell, question, label, 1, answered=True, notes=(Note(label, text),)),
        Table(label, (cell, label), ((cell, text),), (1, 2)),
    )
    data = render(outline)
    assert violations(data, "ua1") == []
    found = squeezed(read(data).root.all_text())
    assert [part for part in texts(outline) if squeezed(clean(part)) not in found] == []
