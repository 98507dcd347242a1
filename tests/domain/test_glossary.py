"""Words of the glossary in running text."""

import pytest

from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.knowledge import Term
from weltoffen_desktop.domain.prose import Heading, Link, LinkKind, List, Para, Quote, Run, Table, plain_text

TERMS = (
    Term("agg", "AGG", ("Allgemeines Gleichbehandlungsgesetz",), "Ein Gesetz."),
    Term("beirat", "Beirat", ("Beirats", "Beiräte"), "Ein Gremium."),
    Term("auslaenderbeirat", "Ausländerbeirat", (), "Ein Gremium."),
    Term("allparteilich", "allparteilich", ("allparteiliche",), "Für alle da."),
    Term("offen", "Weltoffene Kommune", (), "Ein Projekt."),
    Term("kommune", "Kommune", ("Kommunen",), "Stadt oder Dorf."),
)
glossary = Glossary(TERMS)


def found(*blocks):
    return [
        (run.text, run.link.target)
        for block in glossary.linked(blocks)
        for run in (block.runs if isinstance(block, Para | Heading) else ())
        if run.link
    ]


def para(*texts):
    return Para(tuple(Run(text) for text in texts))


def test_only_the_first_time_is_a_link():
    assert found(para("Ein Beirat und der Beirat."), para("Viele Beiräte.")) == [("Beirat", "beirat")]


def test_the_longest_spelling_wins_and_the_rest_is_still_found():
    text = para("Die Weltoffene Kommune und eine Kommune.")
    assert found(text) == [("Weltoffene Kommune", "offen"), ("Kommune", "kommune")]


def test_small_letters_may_begin_a_sentence():
    assert found(para("Allparteiliche Leitung.")) == [("Allparteiliche", "allparteilich")]


@pytest.mark.parametrize("text", ["Beiratswahl", "Integrations-Beirat", "Beirat-Wahl", "agg", "BEIRAT", "Vorbeirat"])
def test_parts_of_other_words_are_no_terms(text):
    assert found(para(text)) == []


def test_a_hyphen_that_ends_a_word_is_no_part_of_another():
    assert found(para("Beirat- und Ratsarbeit")) == [("Beirat", "beirat")]


def test_headings_and_links_stay_as_they_are():
    link = Link(LinkKind.TEXT, "x")
    blocks = (Heading(2, (Run("Beirat"),)), Para((Run("Beirat", link=link),)))
    assert glossary.linked(blocks) == blocks


def test_style_is_kept_and_no_letter_is_lost():
    blocks = (
        Para((Run("Der Beirat berät", bold=True),)),
        List(((para("AGG"),),)),
        Table(((Run("Kommune"),),), (((Run("allparteilich"),),),)),
        Quote((para("Allgemeines Gleichbehandlungsgesetz"),)),
    )
    linked = glossary.linked(blocks)
    assert linked[0] == Para(
        (
            Run("Der ", bold=True),
            Run("Beirat", bold=True, link=Link(LinkKind.TERM, "beirat")),
            Run(" berät", bold=True),
        )
    )
    assert linked[1].items[0][0].runs[0].link == Link(LinkKind.TERM, "agg")
    assert linked[2].rows[0][0][0].link == Link(LinkKind.TERM, "allparteilich")
    assert linked[3] == blocks[3]  # the law was found before, by its short name
    assert plain_text(linked) == plain_text(blocks)


def test_terms_by_id():
    assert glossary.term("agg") is TERMS[0]
    assert glossary.term("gibt-es-nicht") is None


def test_terms_in_texts_the_most_frequent_first():
    texts = ("Das AGG und die Weltoffene Kommune.", "Ein Beirat, viele Beiräte.", "Kein Kommunenbund, Beirat-Wahl.")
    assert [term.id for term in glossary.found_in(texts)] == ["beirat", "agg", "offen"]
    assert glossary.found_in(("Nichts davon.",)) == ()
    assert Glossary(()).found_in(texts) == ()
