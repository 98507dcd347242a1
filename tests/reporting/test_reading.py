"""Chosen texts in the finished file: complete, tagged, by the standards; and numbered lists that begin later."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from weltoffen_desktop.domain import prose
from weltoffen_desktop.domain.knowledge import TextKind
from weltoffen_desktop.domain.outline import Heading, ItemList, Outline, texts
from weltoffen_desktop.domain.prose import Run
from weltoffen_desktop.reporting.text import clean
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program

TEMPLATE, VOICE = "vorlage-massnahmenblatt", "stimme-advd-beratung-ueberall"


def runs(blocks: tuple[prose.Block, ...]) -> list[Run]:
    found: list[Run] = []
    for block in blocks:
        match block:
            case prose.Heading(_, line) | prose.Para(line):
                found += line
            case prose.List(items):
                found += [run for item in items for run in runs(item)]
            case prose.Table(header, rows):
                found += [run for row in (header, *rows) for cell in row for run in cell]
            case prose.Quote(inner):
                found += runs(inner)
    return found


def pressed(text: str) -> str:
    return re.sub(r"\s", "", clean(text))


@pytest.fixture
def outline(session: CaseSession, program: Program) -> Outline:
    article = next(
        text.id
        for text in program.library().texts
        if text.kind is TextKind.ARTICLE and "\n1. " in text.body and "\n- " in text.body and "|" in text.body
    )
    for one in (TEMPLATE, article, VOICE):
        program.include_text(session, one, included=True)
    return program.outline(session)


def test_every_text_of_the_chosen_is_in_the_report(outline: Outline, session: CaseSession, program: Program):
    everything = pressed("".join(texts(outline)))
    assert "[" in program.library().by_id[TEMPLATE].body
    for text_id in session.case.report_texts():
        text, pieces = program.library().by_id[text_id], runs(program.prose(text_id))
        assert len(pieces) > 5 or text.kind is TextKind.VOICE
        for words in (text.title, text.summary, *(run.text for run in pieces), *(one.url for one in text.sources)):
            assert pressed(words) in everything, words


def test_every_text_of_the_library_becomes_blocks(session: CaseSession, program: Program):
    for text in program.library().texts:
        session.case.set_report_text(text.id, included=True)
    made = program.outline(session)
    everything = pressed("".join(texts(made)))
    for text in program.library().texts:
        for run in runs(program.prose(text.id)):
            assert pressed(run.text) in everything, (text.id, run.text)
    levels = [block.level for block in made.blocks if isinstance(block, Heading)]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_the_file_is_complete_and_conforms(outline: Outline, render, read, violations):
    data = render(outline)
    assert violations(data, "ua1") == violations(data, "2a") == []
    report = read(data)
    spoken = pressed(report.root.all_text())
    # Letters that go by in other forms on paper (arrows, joined letters) do not: the words do.
    for text in texts(Outline("", "", "", "", outline.blocks[-40:], outline.counts)):
        assert pressed(text) in spoken, text
    titles = [heading.spoken for tag in ("H1", "H2") for heading in report.find(tag)]
    assert "Zum Nachlesen" in titles
    assert "Begriffe" in titles
    assert len(report.find("Table")) >= 2


def test_what_is_gone_is_named_in_the_report(session: CaseSession, program: Program):
    session.case.set_report_text("laengst-geloescht", included=True)
    made = program.outline(session)
    assert any("„laengst-geloescht“" in text for text in texts(made))


def test_lists_that_begin_later(outlined: Callable[..., Outline], render, read):
    items = ItemList((("", "neun"), ("", "zehn")), numbered=True, start=9)
    assert [label.spoken for label in read(render(outlined(items))).find("Lbl")] == ["9.", "10."]
