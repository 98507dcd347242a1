"""Texts of the library and words of the glossary in the council report."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from tests.domain.reports.test_full import TODAY, WHO, filled
from weltoffen_desktop.domain import prose
from weltoffen_desktop.domain.answers import AnswerSheet
from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.knowledge import Place, Source, Term, Text, TextKind
from weltoffen_desktop.domain.municipality import SizeClass
from weltoffen_desktop.domain.outline import (
    Block,
    Heading,
    ItemList,
    Outline,
    Paragraph,
    Table,
    TermLinks,
    count,
    texts,
    walk,
)
from weltoffen_desktop.domain.papers import ALL_CHAPTERS, STANDARD, Chapter, Profile
from weltoffen_desktop.domain.prose import Link, LinkKind, List, Para, Quote, Run
from weltoffen_desktop.domain.questionnaire import Path, Questionnaire
from weltoffen_desktop.domain.reports.full import full_report
from weltoffen_desktop.domain.reports.reading import (
    MOST_LINKS,
    MOST_TERMS,
    NOTHING,
    Chosen,
    Reading,
    reading_chapter,
    term_links,
    terms_chapter,
)
from weltoffen_desktop.domain.reports.subject import Subject
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import evaluate

TEXT = Text(
    id="ziele",
    kind=TextKind.ARTICLE,
    title="Ziele, die man prüfen kann",
    summary="Worum es geht.",
    body="",
    fields=("1",),
    topics=(),
    questions=(),
    sizes=frozenset(),
    as_of="2025-03",
    review_by="2027-11",
    sources=(Source("Bericht der Stadt", "https://example.org/bericht", "2024-05-02"),),
)


def para(*words: str | Run) -> Para:
    return Para(tuple(Run(one) if isinstance(one, str) else one for one in words))


def chapter(*blocks: prose.Block, text: Text = TEXT) -> list[Block]:
    return list(reading_chapter(Reading((text.id,), (Chosen(text, blocks),))))


def converted(*blocks: prose.Block) -> list[Block]:
    """What the body became: between title, facts and summary, and the sources."""
    return chapter(*blocks)[5:-2]


def report(
    questionnaire: Questionnaire, reading: Reading, sheet: AnswerSheet | None = None, profile: Profile = STANDARD
) -> Outline:
    of = Round(
        1, "Durchgang", datetime(2026, 3, 1, tzinfo=UTC), questionnaire.id, "1", questionnaire.fingerprint, Path.FULL
    )
    answers = filled(questionnaire) if sheet is None else sheet
    return full_report(
        Subject(WHO, of, evaluate(questionnaire, answers, WHO.kind), answers, TODAY, reading, profile=profile)
    )


def chapters(outline: Outline) -> list[str]:
    return [block.text for block in walk(outline.blocks) if isinstance(block, Heading) and block.level == 1]


def test_a_text_with_all_that_belongs_to_it() -> None:
    assert chapter(para("Ein Satz.")) == [
        Heading(1, "Zum Nachlesen", new_page=True),
        Paragraph("Diese Texte wurden für den Bericht ausgewählt. Sie gehören nicht zu den Antworten."),
        Heading(2, TEXT.title),
        *chapter(para("Ein Satz."))[3:5],
        Paragraph("Ein Satz."),
        Heading(3, "Quellen"),
        ItemList(
            (("", "Bericht der Stadt. Stand: 2.\N{NO-BREAK SPACE}Mai 2024.\nhttps://example.org/bericht"),),
            numbered=True,
        ),
    ]
    facts, summary = chapter()[3:5]
    assert isinstance(facts, Paragraph)
    assert facts.text == "Artikel · Stand: März 2025"
    assert isinstance(summary, Paragraph)
    assert summary.text == "Worum es geht."


def test_headings_stand_below_the_title_and_never_leap() -> None:
    wanted = [prose.Heading(level, (Run("x"),)) for level in (4, 2, 3, 4, 2)]
    assert [block.level for block in converted(*wanted) if isinstance(block, Heading)] == [3, 3, 4, 4, 3]


def test_bold_beginnings_become_leads() -> None:
    bold = Run("Montag", bold=True)
    assert converted(
        para(bold, ": anrufen"),
        para(bold, " anrufen"),
        para(bold, "morgen"),
        para(bold),
        para("Am ", bold),
    ) == [
        Paragraph("anrufen", term="Montag:"),
        Paragraph("anrufen", term="Montag"),
        Paragraph("Montagmorgen"),
        replace(Paragraph("Montag"), tone=converted(para(bold))[0].tone),
        Paragraph("Am Montag"),
    ]


def test_lists_keep_their_numbers_and_what_stands_in_them() -> None:
    inner = List(((para("innen"),), (para("auch"),)))
    outer = List(
        ((para(Run("Erst", bold=True), ": dies"), inner), (para("dann"), para("das")), ()), numbered=True, start=3
    )
    assert converted(outer) == [
        ItemList((("Erst:", "dies\n- innen\n- auch"), ("", "dann\ndas"), ("", "")), numbered=True, start=3)
    ]


def test_tables_have_a_caption_and_even_widths() -> None:
    cells = ((Run("Woche"),), (), (Run("Was zu tun ist, in vielen Worten, damit die Spalte breiter wird"),))
    table = converted(prose.Heading(2, (Run("Ablauf"),)), prose.Table(cells, (cells, cells)))[1]
    assert isinstance(table, Table)
    assert table.caption == "Tabelle: Ablauf"
    assert table.rows[0] == ("Woche", "", "Was zu tun ist, in vielen Worten, damit die Spalte breiter wird")
    assert sum(table.widths) == pytest.approx(1)
    assert table.widths[2] > table.widths[0] == table.widths[1] > 0


def test_links_out_of_the_program_can_be_read_on_paper() -> None:
    out = Link(LinkKind.WEB, "https://example.org/a")
    assert converted(
        Quote((para("siehe ", Run("Seite", link=out), " und ", Run("Text", link=Link(LinkKind.TEXT, "x"))),)),
        para(Run("https://example.org/a", link=out)),
    ) == [Paragraph("siehe Seite (https://example.org/a) und Text"), Paragraph("https://example.org/a")]


def test_voices_and_practice_say_whose_they_are() -> None:
    voice = replace(TEXT, kind=TextKind.VOICE, organisation="Verband der Busse", year="2021", own=True)
    words = [block.text for block in chapter(text=voice) if isinstance(block, Paragraph)]
    assert "Stimme · Verband der Busse · Position von 2021 · Stand: März 2025 · eigenes Wissen" in words
    assert "Sinngemäß wiedergegeben, nicht autorisiert." in words
    place = Place("Aachen", "NW", "independent-city", SizeClass.LARGE)
    practice = replace(TEXT, kind=TextKind.PRACTICE, place=place, since="2022", sources=())
    blocks = chapter(text=practice)
    words = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert "Beispiel aus der Praxis · Aachen, Nordrhein-Westfalen · seit 2022 · Stand: März 2025" in words
    assert not any("autorisiert" in one for one in words)
    assert not any(isinstance(block, Heading) and block.text == "Quellen" for block in blocks)


def test_texts_that_are_gone_are_named(full: Questionnaire) -> None:
    everything = " ".join(texts(report(full, Reading(("weg",)))))
    assert "ist der Text „weg“." in everything
    everything = " ".join(texts(report(full, Reading(("weg", "ziele", "fort"), (Chosen(TEXT, ()),)))))
    assert "sind die Texte „weg“ und „fort“." in everything
    assert TEXT.title in everything


def test_place_in_the_report_and_counts(full: Questionnaire) -> None:
    plain = report(full, NOTHING)
    term = Term("rat", "Rat", (), "Die gewählte Vertretung.")
    outline = report(full, Reading(("ziele",), (Chosen(TEXT, (para("Der Rat."),)),), (term,)))
    assert chapters(outline) == [*chapters(plain)[:-2], "Zum Nachlesen", *chapters(plain)[-2:], "Begriffe"]
    assert outline.counts == plain.counts == count(outline.blocks)
    levels = [block.level for block in walk(outline.blocks) if isinstance(block, Heading)]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_the_fingerprint_knows_the_chosen_texts(full: Questionnaire) -> None:
    prints = {
        report(full, one).fingerprint for one in (NOTHING, Reading(("a",)), Reading(("a", "b")), Reading(("b", "a")))
    }
    assert len(prints) == 4


def test_terms_are_those_that_occur(full: Questionnaire) -> None:
    asked = Term("wort", next(iter(full.questions())).text.split()[-1].strip("?."), (), "In der Frage.")
    read = Term("zebra", "Zebrastreifen", (), "Im Text.")
    absent = Term("nie", "Quastenflosser", (), "Nirgends.")
    chosen = (Chosen(TEXT, (para("Ein Zebrastreifen."),)),)
    outline = report(full, Reading(("ziele",), chosen, (absent, read, asked)), AnswerSheet())
    last = outline.blocks[-2]
    assert isinstance(last, ItemList)
    assert set(last.items) == {(f"{asked.term}:", "In der Frage."), ("Zebrastreifen:", "Im Text.")}
    assert "Begriffe" not in chapters(report(full, Reading(terms=(absent,)), AnswerSheet()))


def test_only_the_most_frequent_terms_in_the_order_of_the_alphabet() -> None:
    names = [f"Wort{chr(97 + number // 10)}{chr(97 + number % 10)}" for number in range(MOST_TERMS)] + ["Ämter"]
    terms = tuple(Term(name, name, (), "…") for name in ["Selten", *names])
    blocks = [Paragraph("Selten " + " ".join(f"{name} {name}" for name in names[1:]) + " Ämter")]
    items = list(terms_chapter(Glossary(terms), blocks))[1]
    assert isinstance(items, ItemList)
    assert [lead for lead, _ in items.items] == sorted(
        ("Ämter:", *(f"{name}:" for name in names[1:-1])), key=lambda one: one.replace("Ä", "A")
    )


def test_terms_of_a_field_and_of_a_text_lead_to_their_meaning(full: Questionnaire) -> None:
    word = "Vorfälle"
    assert any(word in question.text for question in full.questions())
    terms = (Term("v", word, (), "Was geschah."), Term("z", "Zebrastreifen", (), "Streifen."))
    chosen = (Chosen(TEXT, (para("Am Zebrastreifen."),)),)
    outline = report(full, Reading(("ziele",), chosen, terms), AnswerSheet())
    lines = [block for block in outline.blocks if isinstance(block, TermLinks)]
    assert {line.label for line in lines} == {"Begriffe in diesem Feld:", "Begriffe in diesem Text:"}
    assert {one for line in lines for one in line.terms} == {(word, "v"), ("Zebrastreifen", "z")}
    last = outline.blocks[-2]
    assert isinstance(last, ItemList)
    assert last.keys == ("v", "z")
    fewer = replace(STANDARD, chapters=ALL_CHAPTERS - {Chapter.TERMS})
    silent = report(full, Reading(("ziele",), chosen, terms), AnswerSheet(), fewer)
    assert not any(isinstance(block, TermLinks) for block in silent.blocks)


def test_what_has_a_link_is_always_explained() -> None:
    names = [f"Wort{chr(97 + number // 10)}{chr(97 + number % 10)}" for number in range(MOST_TERMS + 5)]
    glossary = Glossary(tuple(Term(name, name, (), "…") for name in ["Selten", *names]))
    often = Paragraph(" ".join(f"{name} {name}" for name in names))
    blocks = [*term_links("Hier:", glossary, ["Selten"]), Paragraph("Selten"), often]
    items = list(terms_chapter(glossary, blocks))[1]
    assert isinstance(items, ItemList)
    assert len(items.keys) == len(items.items) == MOST_TERMS + 1
    assert "Selten" in items.keys
    links = list(term_links("Hier:", glossary, [often.text]))
    assert isinstance(links[0], TermLinks)
    assert len(links[0].terms) == MOST_LINKS
    assert list(term_links("Hier:", glossary, ["nichts"])) == list(term_links("Hier:", None, ["Selten"])) == []
