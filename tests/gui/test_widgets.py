"""The widgets with which one answers: pointer, keys, state, silence when told what is shown."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from weltoffen_desktop.domain.answers import Evidence
from weltoffen_desktop.domain.questionnaire import Level
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.theme import Role
from weltoffen_desktop.gui.widgets.choice_cards import MultipleChoiceCards, SingleChoiceCards, YesNoPartlyCards
from weltoffen_desktop.gui.widgets.evidence import EvidenceRow
from weltoffen_desktop.gui.widgets.level_cards import LevelCards
from weltoffen_desktop.gui.widgets.line_edits import LineEdit, SearchField
from weltoffen_desktop.gui.widgets.note_edit import NoteEdit
from weltoffen_desktop.gui.widgets.number_entry import NumberEntry, format_number, parse_number
from weltoffen_desktop.gui.widgets.option_buttons import LevelCard, RadioCard, TickCard
from weltoffen_desktop.gui.widgets.tick_box import TickBox

LEVELS = tuple(Level(f"Name {n}", f"Beschreibung der Stufe {n}. " * (n + 1)) for n in range(5))


def shown(qtbot, widget, width=600, height=700):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def heard(signal):
    """Collect what a signal says."""
    said = []
    signal.connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
    return said


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture
def cards(look, qtbot):
    made = LevelCards(look)
    made.show_levels(LEVELS)
    return shown(qtbot, made)


def of(group, kind):
    return group.findChildren(kind)


class TestLevelCards:
    def test_a_click_anywhere_on_a_card_chooses_once(self, cards):
        said = heard(cards.level_chosen)
        card = of(cards, LevelCard)[3]
        for at in (QPoint(8, 8), QPoint(card.width() - 8, card.height() - 8)):
            QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=at)
        assert (said, cards.level) == ([3], 3)
        assert [one.isChecked() for one in of(cards, LevelCard)] == [False, False, False, True, False]

    @pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier])
    def test_digits_choose(self, cards, modifier):
        said = heard(cards.level_chosen)
        cards.focus_card()
        for key in (Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_0, Qt.Key.Key_2):
            QTest.keyClick(cards.window().focusWidget(), key, modifier)
        assert said == [4, 0, 2]

    def test_other_digits_and_shortcuts_do_nothing(self, cards):
        said = heard(cards.level_chosen)
        cards.focus_card()
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_5)
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        assert said == []

    def test_arrows_move_and_only_space_and_enter_choose(self, cards):
        said = heard(cards.level_chosen)
        all_cards = of(cards, LevelCard)
        cards.focus_card()
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Up)
        assert all_cards[4].hasFocus(), "round the corner"
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Down)
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Down)
        assert all_cards[1].hasFocus()
        assert (said, cards.level) == ([], None)
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Space)
        assert said == [1]
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_End)
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Return)
        assert said == [1, 4]

    def test_being_told_is_silent(self, cards):
        said = heard(cards.level_chosen)
        cards.show_level(2)
        cards.show_level(None)
        assert (said, cards.level) == ([], None)
        assert not any(card.isChecked() for card in of(cards, LevelCard))

    def test_one_stop_for_tab(self, cards):
        cards.show_level(2)
        stops = [card.focusPolicy() is Qt.FocusPolicy.StrongFocus for card in of(cards, LevelCard)]
        assert stops == [False, False, True, False, False]

    def test_says_what_it_is(self, cards):
        cards.show_level(2)
        card = of(cards, LevelCard)[2]
        spoken = QAccessible.queryAccessibleInterface(card)
        assert spoken.role() == QAccessible.Role.RadioButton
        assert spoken.text(QAccessible.Text.Name) == "Stufe 2 von 4, Name 2"
        assert spoken.text(QAccessible.Text.Description) == LEVELS[2].text
        assert spoken.state().checked
        assert QAccessible.queryAccessibleInterface(cards).role() == QAccessible.Role.Grouping
        assert cards.accessibleDescription() == "Stufe 2 von 4, Name 2, ausgewählt"
        cards.show_level(None)
        assert cards.accessibleDescription() == "Keine Stufe gewählt"

    def test_the_same_cards_serve_the_next_question(self, cards):
        before = of(cards, LevelCard)
        cards.show_levels([Level("kurz", "x")] * 3)
        assert of(cards, LevelCard) == before
        assert [card.isVisible() for card in before] == [True] * 3 + [False] * 2
        assert before[0].accessibleName() == "Stufe 0 von 2, kurz"

    def test_text_is_never_cut(self, cards, look):
        card = of(cards, LevelCard)[4]
        assert card.heightForWidth(300) > card.heightForWidth(600) > of(cards, LevelCard)[0].heightForWidth(600)
        before = card.heightForWidth(600)
        look.apply(Scheme.LIGHT, 2.0)
        assert card.heightForWidth(600) > before * 1.8

    def test_the_chosen_one_is_filled_and_ticked(self, cards, look):
        card = of(cards, LevelCard)[1]
        plain = card.grab().toImage()
        cards.show_level(1)
        chosen = card.grab().toImage()
        at = QPoint(card.width() - 50, card.height() // 2 + 20)
        assert plain.pixelColor(at) == look.colour(Role.SURFACE)
        assert chosen.pixelColor(at) == look.colour(Role.PRIMARY_SOFT)
        right = [(x, y) for x in range(card.width() - 40, card.width() - 18) for y in range(20, card.height() - 20)]
        assert any(chosen.pixelColor(x, y) == look.colour(Role.PRIMARY) for x, y in right), "the tick"

    def test_the_keyboard_gets_a_ring_the_pointer_does_not(self, cards, look):
        card = of(cards, LevelCard)[0]
        card.setFocus(Qt.FocusReason.MouseFocusReason)
        assert card.grab().toImage().pixelColor(card.width() // 2, 1) != look.colour(Role.FOCUS)
        card.clearFocus()
        card.setFocus(Qt.FocusReason.TabFocusReason)
        image = card.grab().toImage()
        assert [image.pixelColor(card.width() // 2, y) == look.colour(Role.FOCUS) for y in range(5)] == [
            True, True, False, False, False,
        ]  # fmt: skip

    def test_disabled_cards_choose_nothing(self, cards):
        said = heard(cards.level_chosen)
        cards.setEnabled(False)
        QTest.mouseClick(of(cards, LevelCard)[1], Qt.MouseButton.LeftButton)
        assert (said, cards.level) == ([], None)


class TestChoices:
    def test_one_of_several(self, look, qtbot):
        cards = SingleChoiceCards(look)
        cards.show_options([("a", "Erstens"), ("b", "Zweitens")])
        shown(qtbot, cards)
        said = heard(cards.option_chosen)
        first, second = of(cards, RadioCard)
        second.click()
        second.click()
        first.click()
        assert (said, cards.chosen) == (["b", "a"], "a")
        assert not second.isChecked()

    def test_options_change_with_the_question(self, look, qtbot):
        cards = SingleChoiceCards(look)
        qtbot.addWidget(cards)
        cards.show_options([("a", "Erstens"), ("b", "Zweitens"), ("c", "Drittens")])
        cards.show_chosen("c")
        cards.show_options([("x", "Anderes"), ("y", "Noch anderes")])
        assert cards.chosen is None
        assert [card.isHidden() for card in of(cards, RadioCard)] == [False, False, True]
        cards.show_chosen("nobody")
        assert cards.chosen is None

    def test_yes_partly_no(self, look, qtbot):
        cards = shown(qtbot, YesNoPartlyCards(look))
        said = heard(cards.option_chosen)
        of(cards, RadioCard)[0].setFocus()
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Down)
        QTest.keyClick(cards.window().focusWidget(), Qt.Key.Key_Enter)
        assert said == ["partly"]

    def test_as_many_as_fit(self, look, qtbot):
        cards = MultipleChoiceCards(look)
        cards.show_options([("a", "Erstens"), ("b", "Zweitens"), ("c", "Drittens")])
        shown(qtbot, cards)
        said = heard(cards.options_chosen)
        cards.show_chosen(["c"])
        assert said == []
        one = of(cards, TickCard)
        one[0].click()
        one[2].click()
        assert said == [["a", "c"], ["a"]]
        assert QAccessible.queryAccessibleInterface(one[0]).role() == QAccessible.Role.CheckBox

    def test_markup_is_text(self, look, qtbot):
        cards = SingleChoiceCards(look)
        qtbot.addWidget(cards)
        cards.show_options([("a", "<b>fett</b> & mehr")])
        assert name_of(of(cards, RadioCard)[0]) == "<b>fett</b> & mehr"


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("12", 12.0), ("12,5", 12.5), ("1.234,5", 1234.5), ("1.234", 1234.0), ("3.5", 3.5), ("-3,5", -3.5),
            (" 1 234 ", 1234.0), ("1\u202f234,25", 1234.25), ("1.234.567", 1234567.0), ("0", 0.0), ("+7", 7.0),
        ],
    )  # fmt: skip
    def test_read_the_german_way(self, text, value):
        assert parse_number(text) == value

    @pytest.mark.parametrize(
        "text",
        ["", "zwölf", "1,2,3", "12,", ",5", "1e9", "nan", "inf", "1.23.456", "0x10", "٣", "9" * 400, "--1", "12 %"],
    )
    def test_what_is_no_number(self, text):
        assert parse_number(text) is None

    @pytest.mark.parametrize(
        ("value", "text"), [(12.0, "12"), (1234.5, "1.234,5"), (-0.25, "-0,25"), (1000000.0, "1.000.000"), (0.0, "0")]
    )
    def test_written_the_german_way(self, value, text):
        assert format_number(value) == text
        assert parse_number(text) == value

    @pytest.fixture
    def entry(self, look, qtbot):
        made = NumberEntry(look)
        made.show_question("Stellen", "Vollzeitstellen", 0, 500)
        return shown(qtbot, made, height=120)

    def test_told_when_one_goes_on(self, entry):
        said = heard(entry.number_settled)
        line = entry.findChild(LineEdit)
        line.setFocus()
        QTest.keyClicks(line, "12,50")
        assert said == []
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert (said, line.text()) == ([12.5], "12,5")

    def test_told_after_a_pause_once(self, entry, qtbot):
        said = heard(entry.number_settled)
        line = entry.findChild(LineEdit)
        line.setFocus()
        QTest.keyClicks(line, "7")
        qtbot.waitUntil(lambda: said == [7.0])
        entry.flush()
        assert said == [7.0]

    @pytest.mark.parametrize(("text", "words"), [("viel", "schreiben Sie eine Zahl"), ("501", "Zwischen 0 und 500")])
    def test_what_does_not_fit_is_told_to_the_person_only(self, entry, text, words):
        said = heard(entry.number_settled)
        line = entry.findChild(LineEdit)
        line.setFocus()
        QTest.keyClicks(line, text)
        entry.flush()
        assert said == []
        assert any(words in label.text() and label.isVisible() for label in entry.findChildren(type(entry._trouble)))
        entry.show_number(3)
        assert not entry._trouble.isVisible()
        assert line.text() == "3"

    def test_emptied(self, entry):
        entry.show_number(4)
        cleared = heard(entry.number_cleared)
        line = entry.findChild(LineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        entry.flush()
        assert len(cleared) == 1

    def test_named_with_its_unit(self, entry):
        assert name_of(entry.findChild(LineEdit)) == "Stellen, Vollzeitstellen"


class TestNotes:
    @pytest.fixture
    def note(self, look, qtbot):
        return shown(qtbot, NoteEdit(look, "Notiz", limit=50), height=200)

    def editor(self, note):
        return note.findChild(QPlainTextEdit)

    def test_told_after_a_pause_and_once(self, note, qtbot):
        said = heard(note.text_settled)
        note.setFocus()
        QTest.keyClicks(self.editor(note), "abc")
        assert said == []
        qtbot.waitUntil(lambda: said == ["abc"])
        note.flush()
        assert said == ["abc"]

    def test_told_when_focus_leaves(self, note):
        said = heard(note.text_settled)
        note.setFocus()
        QTest.keyClicks(self.editor(note), "abc")
        self.editor(note).clearFocus()
        assert said == ["abc"]

    def test_what_the_editor_makes_of_a_shown_text_is_nobody_s_change(self, note):
        said = heard(note.text_settled)
        for text in ("Stufe\N{NO-BREAK SPACE}3", "zwei\r\nZeilen"):
            note.show_text(text)
            note.flush()
        assert said == []

    def test_the_cursor_stays_where_the_same_text_is_shown_again(self, note):
        note.show_text("Stufe\N{NO-BREAK SPACE}3")
        cursor = self.editor(note).textCursor()
        cursor.setPosition(4)
        self.editor(note).setTextCursor(cursor)
        note.show_text("Stufe\N{NO-BREAK SPACE}3")
        assert self.editor(note).textCursor().position() == 4
        QTest.keyClicks(self.editor(note), "x")
        note.show_text("Stufe\N{NO-BREAK SPACE}3")
        assert "x" not in note.text()
        QTest.keyClicks(self.editor(note), "y")
        note.flush()
        note.show_text("Stufe\N{NO-BREAK SPACE}3")
        assert "y" not in note.text()

    def test_tab_leaves(self, note, look):
        other = LineEdit(look, "danach")
        note.layout().addWidget(other)
        other.show()
        note.setFocus()
        QTest.keyClick(self.editor(note), Qt.Key.Key_Tab)
        assert other.hasFocus()
        assert note.text() == ""

    def test_being_told_is_silent_and_leaves_the_cursor(self, note):
        said = heard(note.text_settled)
        note.show_text("von früher")
        cursor = self.editor(note).textCursor()
        cursor.setPosition(4)
        self.editor(note).setTextCursor(cursor)
        note.show_text("von früher")
        note.flush()
        assert self.editor(note).textCursor().position() == 4
        assert said == []

    def test_takes_plain_text_only(self, note):
        data = QMimeData()
        data.setHtml("<b>fett</b>")
        data.setText("fett")
        self.editor(note).insertFromMimeData(data)
        assert note.text() == "fett"

    def test_no_more_than_fits(self, note):
        reached = heard(note.limit_reached)
        data = QMimeData()
        data.setText("x" * 80)
        self.editor(note).insertFromMimeData(data)
        assert len(note.text()) == 50
        note.setFocus()
        QTest.keyClicks(self.editor(note), "y")
        assert note.text() == "x" * 50
        assert len(reached) == 2

    def test_grows_then_scrolls(self, look, qtbot):
        note = shown(qtbot, NoteEdit(look, "Notiz"), height=200)
        note.show_limits(2, 6)
        heights = []
        for lines in (1, 2, 4, 6, 40):
            note.show_text("\n".join(["Zeile"] * lines))
            heights.append(note.sizeHint().height())
        assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]

    @pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
    def test_lines_that_fit_need_no_scroll_bar(self, look, qtbot, scale):
        look.apply(Scheme.LIGHT, scale)
        note = shown(qtbot, NoteEdit(look, "Notiz"), height=200)
        note.show_text("\n".join(["Zeile"] * 6))
        note.resize(500, note.sizeHint().height())
        assert self.editor(note).verticalScrollBar().maximum() == 0

    def test_named(self, note):
        assert name_of(self.editor(note)) == "Notiz"

    def test_read_only(self, note):
        note.show_read_only(True)
        note.setFocus()
        QTest.keyClicks(self.editor(note), "abc")
        assert note.text() == ""


class TestEvidence:
    @pytest.fixture
    def row(self, look, qtbot):
        return shown(qtbot, EvidenceRow(look, "Beschlossen", "Beschluss des Rates"), height=160)

    def test_the_line_comes_with_the_tick(self, row):
        said = heard(row.evidence_settled)
        line = row.findChild(LineEdit)
        assert not line.isVisible()
        row.findChild(TickBox).click()
        assert line.isVisible()
        assert line.hasFocus()
        QTest.keyClicks(line, "Rat, 3. Mai")
        row.flush()
        assert said == [(True, ""), (True, "Rat, 3. Mai")]

    def test_what_was_written_stays_when_the_tick_goes(self, row):
        row.show_evidence(Evidence(ticked=True, source="Rat"))
        said = heard(row.evidence_settled)
        row.findChild(TickBox).click()
        assert said == [(False, "Rat")]
        assert not row.findChild(LineEdit).isVisible()

    def test_being_told_is_silent(self, row):
        said = heard(row.evidence_settled)
        row.show_evidence(Evidence(ticked=True, source="Rat"))
        row.flush()
        assert said == []
        assert row.evidence() == Evidence(ticked=True, source="Rat")

    def test_named(self, row):
        assert name_of(row.findChild(LineEdit)) == "Quelle zu: Beschlossen"
        assert QAccessible.queryAccessibleInterface(row.findChild(TickBox)).role() == QAccessible.Role.CheckBox


class TestSearch:
    @pytest.fixture
    def field(self, look, qtbot):
        return shown(qtbot, SearchField(look, "Suche"), height=60)

    def test_tells_each_change(self, field):
        said = heard(field.search_changed)
        field.setFocus()
        QTest.keyClicks(field, "Amt")
        assert said == ["A", "Am", "Amt"]

    def test_escape_empties_then_lets_go(self, field):
        field.setText("Amt")
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == ""

    @pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
    def test_leaves_for_the_list(self, field, qtbot, key):
        field.setFocus()
        with qtbot.waitSignal(field.list_wanted):
            QTest.keyClick(field, key)


def test_a_line_tells_when_one_goes_on(look, qtbot):
    line = shown(qtbot, LineEdit(look, "Name"), height=60)
    said = heard(line.settled)
    line.show_text("alt")
    line.setFocus()
    QTest.keyClicks(line, "er")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.clearFocus()
    assert said == ["alter"]
