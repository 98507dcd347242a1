"""Both office formats alike: everything arrives, hostile text stays text, nothing is said that nobody typed."""

import io
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.reporting.office_files import (
    CREATED,
    FONTS,
    every_block,
    made,
    outlined,
    parts,
    replaced,
    squeezed,
    trees,
    written,
)
from weltoffen_desktop.domain.outline import Counts, Entry, Heading, ItemList, Note, Paragraph, Table, Together, texts
from weltoffen_desktop.domain.trouble import Trouble
from weltoffen_desktop.reporting.errors import RenderCancelled, UnreadableReportError
from weltoffen_desktop.reporting.office import DocxRenderer, OdtRenderer, archive
from weltoffen_desktop.reporting.office.items import Items, Paragraph as MadeParagraph
from weltoffen_desktop.reporting.office.looks import looks
from weltoffen_desktop.reporting.office.manuscript import Manuscript
from weltoffen_desktop.reporting.text import clean
from weltoffen_desktop.reporting.theme import A4
from weltoffen_desktop.services.ports import ReportRenderer

MAIN = {DocxRenderer: "word/document.xml", OdtRenderer: "content.xml"}
HOSTILE = {
    "markup": "]]></w:t></text:p><b>&amp;&#0;<!-- <?x?> \"' <!DOCTYPE x>",
    "controls": "a\x00b\x0bc\x1bd\x7fe\u2028f\x85",
    "surrogates": "x\ud800y\udfff",
    "noncharacters": "x\ufffey\uffffz\U0001fffe\ufdd0\U0010ffff",
    "private": "\ue000 \U000f0000",
    "overrides": "\u202egnp.exe\u202c\u200f\u2066x\u2069",
    "arabic": "السلام عليكم (تعليق) 12 GmbH.",
    "emoji": "👍🏽 👨\u200d👩\u200d👧 🇩🇪",
    "long": "Große Wörter & <kleine>. " * 400,
    "one word": "x" * 3_000,
    "spaces": " \t a  b \r\n\r\n\r\n c \n",
    "field": '{PAGE} \\h TOC "x" =1+1',
}


@pytest.fixture(params=[DocxRenderer, OdtRenderer], ids=["docx", "odt"])
def renderer(request) -> ReportRenderer:
    return request.param(FONTS)


@pytest.fixture
def main(renderer) -> str:
    return MAIN[type(renderer)]


def missing(data: bytes, outline) -> list[str]:
    found = written(data)
    return [text for text in texts(outline) if squeezed(clean(text)) not in found]


def test_every_text_arrives(renderer):
    outline = outlined(*every_block())
    data = made(renderer, outline)
    assert missing(data, outline) == []
    assert "unwahr" not in written(data)  # the search can fail


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(renderer, name):
    outline = outlined(*every_block(HOSTILE[name]), title=HOSTILE[name], author=HOSTILE[name], running=HOSTILE[name])
    data = made(renderer, outline)
    assert trees(data)
    assert missing(data, outline) == []
    assert renderer.inspect(data).counts == outline.counts


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(), max_size=60))
def test_any_text_arrives(renderer, text):
    entry = Entry(text, text, text, 1, True, text, (text,), (Note(text, text),))
    table = Table(text, (text, text), ((text, text),), (1, 1), measures=True)
    outline = outlined(Paragraph(text, term=text), entry, table, title=text, footing=text, fingerprint=text)
    data = made(renderer, outline)
    assert trees(data)
    assert missing(data, outline) == []
    assert renderer.inspect(data).counts == outline.counts == Counts(1, 1, 1, 1)


def test_what_was_written_is_counted(renderer):
    outline = outlined(*every_block(), title="Titel & mehr", fingerprint="sha256:0123abcd")
    findings = renderer.inspect(made(renderer, outline))
    assert findings.counts == outline.counts == Counts(6, 2, 3, 2)
    assert (findings.title, findings.language, findings.fingerprint) == ("Titel & mehr", "de-DE", "sha256:0123abcd")


@pytest.mark.parametrize("lost", ["ohne Wort", "Zweiter", "Noch offen?", "Beirat"])
def test_lost_texts_are_missed(renderer, main, lost):
    """The counting reads the document, not what was meant to be in it."""
    outline = outlined(*every_block())

    def without(content: bytes) -> bytes:
        text = content.decode()
        assert lost in text
        paragraph = "w:p" if "<w:p>" in text else "text:p"
        start = text.rindex(f"<{paragraph}", 0, text.index(lost))
        while text[start + len(paragraph) + 1] not in " >":
            start = text.rindex(f"<{paragraph}", 0, start)
        end = text.index(f"</{paragraph}>", start) + len(paragraph) + 3
        return (text[:start] + f"<{paragraph}/>" + text[end:]).encode()

    found = renderer.inspect(replaced(made(renderer, outline), main, without)).counts
    # A note whose second paragraph is gone still is a note.
    assert (found == outline.counts) == (lost == "Zweiter")


def test_a_label_alone_is_no_note(renderer, main):
    data = made(renderer, outlined(Note("Notiz", "weg"), Note("Notiz", "da")))
    assert renderer.inspect(data).counts.notes == 2
    assert renderer.inspect(replaced(data, main, lambda part: part.replace(b"weg", b" "))).counts.notes == 1


def test_same_outline_same_bytes(renderer):
    outline = outlined(*every_block())
    first = made(renderer, outline)
    assert made(type(renderer)(FONTS), outline) == first
    other = renderer.render(
        outline, created=CREATED.replace(year=2027), progress=lambda _: None, cancelled=lambda: False
    )
    assert other != first
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {info.date_time for info in file.infolist()} == {(2026, 11, 22, 17, 30, 4)}


def test_nothing_tells_of_people_and_places(renderer):
    data = made(renderer, outlined(*every_block()))
    whole = b"".join(parts(data).values()).lower()
    for word in (str(Path.home()), str(FONTS), "python-docx", "odfdo", "microsoft office", "libreoffice/"):
        assert word.lower().encode() not in whole
    typed = made(renderer, outlined(*every_block(), author="Amt für Soziales"))
    assert "Amt für Soziales".encode() in b"".join(parts(typed).values())


def test_stops_when_asked(renderer):
    outline = outlined(*every_block())
    with pytest.raises(RenderCancelled):
        made(renderer, outline, lambda: True)
    answers = iter([False] * 8 + [True] * 99)
    with pytest.raises(RenderCancelled):
        made(renderer, outline, lambda: next(answers))


def test_tells_how_far_it_is(renderer):
    told = []
    renderer.render(outlined(*every_block()), created=CREATED, progress=told.append, cancelled=lambda: False)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(set(told)) > 20


def test_empty_outline_is_a_document(renderer):
    data = made(renderer, outlined())
    assert renderer.inspect(data).counts == Counts()
    assert trees(data)


def test_old_clocks_and_bad_languages_do_no_harm(renderer):
    outline = outlined(Paragraph("x"), language="<de>", title="\x00")
    data = renderer.render(
        outline, created=CREATED.replace(year=1970, tzinfo=None), progress=lambda _: None, cancelled=lambda: False
    )
    assert (renderer.inspect(data).language, renderer.inspect(data).title) == ("de-DE", "Bericht")


def test_row_that_fills_a_page_may_part(renderer, main):
    rows = (("kurz", "kurz"), ("lang", "Satz. " * 2_000))
    text = parts(made(renderer, outlined(Table("T", ("A", "B"), rows, (1, 3)))))[main].decode()
    marks = {"word/document.xml": "<w:cantSplit/>", "content.xml": 'table:style-name="Zeile"'}
    assert text.count(marks[main]) == 2  # the header and the short one


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"%PDF-1.7 not a zip file",
        b"PK\x03\x04" + bytes(100),
    ],
)
def test_foreign_files_are_refused(renderer, bad):
    with pytest.raises(UnreadableReportError) as refused:
        renderer.inspect(bad)
    assert refused.value.trouble is Trouble.REPORT_INCOMPLETE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<open>",
        b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>" * 501 + b"</a>" * 501,
        b"\xff\xfe\xfd",
    ],
)
def test_hostile_xml_is_refused(renderer, main, content):
    data = replaced(made(renderer, outlined(Paragraph("x"))), main, lambda _: content)
    with pytest.raises(UnreadableReportError):
        renderer.inspect(data)


def test_bombs_are_refused(renderer, main, monkeypatch):
    monkeypatch.setattr(archive, "_MOST_BYTES", 1_000_000)
    data = replaced(made(renderer, outlined(Paragraph("x"))), main, lambda part: part + b" " * 1_000_001)
    assert len(data) < 200_000
    with pytest.raises(UnreadableReportError):
        renderer.inspect(data)


def test_damaged_files_are_refused_or_read(renderer):
    """Whatever stands in a file, nothing but the one refusal comes out."""
    data = made(renderer, outlined(*every_block()))
    dice = random.Random(4)
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(dice.randrange(1, 20)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        try:
            renderer.inspect(bytes(broken[: dice.randrange(len(broken))] if dice.random() < 0.3 else broken))
        except UnreadableReportError:
            continue


def test_landscape_turns_the_page(renderer):
    upright, turned = (made(renderer, replace(outlined(*every_block()), landscape=wish)) for wish in (False, True))
    assert b"landscape" not in b"".join(parts(upright).values())
    assert b"landscape" in b"".join(parts(turned).values())


def test_a_list_that_belongs_together_is_kept_with_its_heading():
    items = ItemList((("", "erstens"), ("", "zweitens"), ("", "drittens")))
    blocks = outlined(Together((Heading(1, "Schritte"), items)))
    manuscript = Manuscript(blocks, A4, FONTS, lambda: None)
    heading, listed = manuscript.items()
    assert isinstance(heading, MadeParagraph)
    assert heading.keep_next
    assert isinstance(listed, Items)
    assert [one.keep_next for one in listed.paragraphs] == [True, True, False]


def test_compact_documents_have_smaller_styles():
    wide, tight = ({one.name: one.style for one in looks(compact=compact)} for compact in (False, True))
    assert wide.keys() == tight.keys()
    for name in ("Textkörper", "Überschrift 1", "Überschrift 2", "Angabe-Wert", "Aufzählung"):
        assert tight[name].letter.size < wide[name].letter.size
        assert tight[name].leading < wide[name].leading
    assert tight["Kopfzeile"] == wide["Kopfzeile"]
