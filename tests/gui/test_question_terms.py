"""Words of the glossary inside the texts of a question: marked, explained to the pointer, opened by a click."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.knowledge import Term
from weltoffen_desktop.domain.prose import Link, LinkKind, Run
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.questions.help_panel import TermCard
from weltoffen_desktop.gui.pages.questions.page import QuestionsPage
from weltoffen_desktop.gui.pages.questions.terms import Terms
from weltoffen_desktop.gui.theme import RING, Role
from weltoffen_desktop.gui.widgets.option_buttons import LevelCard
from weltoffen_desktop.gui.widgets.term_label import TermLabel

ADVISORY = Term("beirat", "Beirat", ("Beirats",), "Ein Gremium, das <b>berät</b>.")
CARRIER = Term("traeger", "Träger", (), "Wer ein Angebot verantwortet.")
NONE = Qt.KeyboardModifier.NoModifier


def marked(text: str) -> tuple[Run, ...]:
    return Terms((ADVISORY, CARRIER)).marked(text)


@pytest.fixture
def label(look, qtbot) -> Iterator[TermLabel]:
    made = TermLabel(look)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    yield made
    QToolTip.hideText()


def middle_of(label: TermLabel, term: str) -> QPoint:
    """Find a word by looking at the picture, row by row."""
    spots = [
        QPoint(x, y)
        for y in range(0, label.height(), 4)
        for x in range(0, label.width(), 3)
        if label.term_at(QPoint(x, y)) == term
    ]
    assert spots, f"{term} is nowhere"
    return spots[len(spots) // 2]


class TestTerms:
    def test_only_the_first_mention_is_marked_and_no_letter_is_lost(self) -> None:
        text = "Der Beirat wählt. Ein Träger fragt den Beirat."
        runs = marked(text)
        assert "".join(run.text for run in runs) == text
        links = [(run.text, run.link) for run in runs if run.link]
        assert links == [("Beirat", Link(LinkKind.TERM, "beirat")), ("Träger", Link(LinkKind.TERM, "traeger"))]

    def test_what_looks_like_markup_is_shown_as_it_is_written(self) -> None:
        terms = Terms((ADVISORY,))
        assert terms.hints["beirat"] == "<qt>Ein Gremium, das &lt;b&gt;berät&lt;/b&gt;.</qt>"
        assert "das &lt;b&gt;berät&lt;/b&gt;" in terms.tooltip("Der Beirat")

    def test_without_terms_there_is_no_tooltip(self) -> None:
        assert Terms((ADVISORY,)).tooltip("Der Rat", "die Ämter") == ""

    def test_a_tooltip_never_fills_the_screen(self) -> None:
        many = [Term(f"wort{n}", f"Wort{n}", (), "Etwas.") for n in range(20)]
        assert Terms(many).tooltip(" ".join(term.term for term in many)).count("<p>") == 5


class TestTermLabel:
    @pytest.mark.parametrize(
        "before", ["", "Erst eine lange Zeile, die umbricht, damit er unten steht: ", "\N{SEEDLING} und "]
    )
    def test_the_word_is_where_it_is_seen(self, label, before) -> None:
        label.show_runs(marked(f"{before}Beirat, und danach noch viele andere Wörter."), {})
        label.setFixedHeight(label.heightForWidth(label.width()))
        spot = middle_of(label, "beirat")
        assert label.term_at(spot) == "beirat"
        assert label.term_at(QPoint(label.width() - RING, label.height() - RING)) == ""

    def test_a_click_on_the_word_opens_it_and_beside_it_nothing_happens(self, label) -> None:
        opened: list[str] = []
        label.term_wanted.connect(opened.append)
        label.show_runs(marked("Wer den Beirat wählt."), {})
        spot = middle_of(label, "beirat")
        QTest.mouseClick(label, Qt.MouseButton.LeftButton, NONE, QPoint(RING + 2, spot.y()))
        assert opened == []
        QTest.mouseClick(label, Qt.MouseButton.LeftButton, NONE, spot)
        assert opened == ["beirat"]

    def test_the_pointer_is_told_what_the_word_means(self, label) -> None:
        label.show_runs(marked("Wer den Beirat wählt."), Terms((ADVISORY,)).hints)
        spot = middle_of(label, "beirat")
        help_event = QHelpEvent(QEvent.Type.ToolTip, spot, label.mapToGlobal(spot))
        QApplication.sendEvent(label, help_event)
        assert QToolTip.text() == Terms((ADVISORY,)).hints["beirat"]

    def test_a_hand_shows_only_over_the_word(self, label) -> None:
        label.show_runs(marked("Wer den Beirat wählt."), {})
        spot = middle_of(label, "beirat")
        QTest.mouseMove(label, spot)
        assert label.cursor().shape() is Qt.CursorShape.PointingHandCursor
        QTest.mouseMove(label, QPoint(RING + 2, spot.y()))
        assert label.cursor().shape() is Qt.CursorShape.ArrowCursor

    def test_dots_below_the_word_follow_the_theme(self, label, look) -> None:
        label.show_runs(marked("Beirat"), {})
        plain = TermLabel(look, "Beirat")
        assert label.grab().toImage() != plain.grab().toImage()
        assert label._block._marks[0].format.underlineColor() == look.colour(Role.PRIMARY)

    def test_a_screen_reader_gets_the_plain_text(self, label) -> None:
        label.show_runs(marked("Wer den <i>Beirat</i> wählt."), {})
        assert label.text() == "Wer den <i>Beirat</i> wählt."


@pytest.fixture
def page(desk, qtbot, example) -> Iterator[QuestionsPage]:
    made = QuestionsPage(desk)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    desk.put(example)
    yield made
    if made._library_task is not None and made._library_task._thread.ident is not None:
        made._library_task.wait()


Ready = Callable[[str], QuestionsPage]


@pytest.fixture
def ready(page, qtbot) -> Ready:
    def show(question: str) -> QuestionsPage:
        page.arrive(Destination(PageName.QUESTIONS, question=question))
        qtbot.waitUntil(lambda: page._help._library is not None, timeout=20_000)
        return page

    return show


def test_every_marked_word_of_the_page_can_be_reached_by_keyboard(ready: Ready, example) -> None:
    seen = 0
    for question in example.path.questions():
        page = ready(question.id)
        marks = {term for label in page.findChildren(TermLabel) for *_, term in label._places if not label.isHidden()}
        cards = {card._text.removeprefix("term:") for card in page.findChildren(TermCard) if not card.isHidden()}
        assert marks <= cards, question.id
        seen += len(marks)
    assert seen > 50


def test_question_and_levels_explain_their_words_in_tooltips(ready: Ready, example, program) -> None:
    terms = Terms(program.library().terms)
    in_text = next(one for one in example.path.questions() if terms.found_in([one.text]))
    page = ready(in_text.id)
    heading = page._view.area.heading
    assert heading.toolTip() == terms.tooltip(in_text.text)
    assert terms.found_in([in_text.text])[0].term in heading.accessibleDescription()
    in_level = next(one for one in example.path.questions() if one.levels and terms.found_in([one.levels[2].text]))
    ready(in_level.id)
    cards = page.findChildren(LevelCard)
    assert [card.toolTip() for card in cards] == [terms.tooltip(one.name, one.text) for one in in_level.levels]
    plain = next(one for one in example.path.questions() if not terms.found_in([one.text]))
    ready(plain.id)
    assert heading.toolTip() == heading.accessibleDescription() == ""


def test_a_click_on_a_word_leads_to_the_library(ready: Ready, example, desk, program) -> None:
    places: list[Destination] = []
    desk.going.connect(places.append)
    terms = Terms(program.library().terms)
    question = next(one for one in example.path.questions() if terms.found_in([one.why]))
    page = ready(question.id)
    why = page._view._why
    term = why._places[0][2]
    QTest.mouseClick(why, Qt.MouseButton.LeftButton, NONE, middle_of(why, term))
    assert places[-1] == Destination(PageName.LIBRARY, text=f"term:{term}")


def test_own_terms_that_come_in_later_are_marked_too(ready: Ready, example, program, monkeypatch) -> None:
    question = next(one for one in example.path.questions() if one.why)
    page = ready(question.id)
    word = max(question.why.replace(".", "").replace(",", "").split(), key=len)
    own = Term("eigenes-wort", word, (), "Was wir hier darunter verstehen.", own=True)
    whole = program.library()
    monkeypatch.setattr(program._ports.knowledge, "_library", replace(whole, terms=(*whole.terms, own)))
    page.arrive(Destination(PageName.QUESTIONS, question=question.id))
    assert "eigenes-wort" in {term for *_, term in page._view._why._places}


def test_the_program_s_own_words_are_neither_marked_nor_listed(ready: Ready, example, desk, program) -> None:
    own = Terms(program.library().terms).found_in(["Wählen Sie eine Stufe, dann steht hier ein nächster Schritt."])
    assert [term.term for term in own] == ["Stufe"]
    question = next(one for one in example.path.questions() if one.suggestions and "Stufe" not in repr(one))
    page = ready(question.id)
    desk.changed.connect(page.refresh)
    desk.change(lambda session: session.set_status(question.id, Status.OPEN))
    desk.changed.disconnect(page.refresh)
    assert "Stufe" in page._help._step.text()
    assert page._help._step._places == ()
    assert "Stufe" not in {card.accessibleName() for card in page.findChildren(TermCard) if not card.isHidden()}
