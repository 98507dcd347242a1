"""The search over everything: type, arrows, enter, escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.gui.library_texts import LIBRARY, program_with
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.knowledge import HitKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.dialogs.search_palette import SearchPalette
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.program import Wish


@pytest.fixture
def program(tmp_path):
    home = tmp_path / "home"
    whole = make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))
    return program_with(whole, LIBRARY, tmp_path / "index")


@pytest.fixture
def host(qtbot):
    """A window with a field that has the focus."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.findChild(QLineEdit).setFocus()
    return made


@pytest.fixture
def case(desk, program, tmp_path):
    desk.put(program.new_case(tmp_path / "fall.weltoffen", Wish("Musterdorf", "08999999")))
    return desk.session


def opened(desk, host, qtbot):
    palette = SearchPalette(desk, host)
    palette.open()
    qtbot.waitUntil(lambda: palette._ready)
    qtbot.waitUntil(palette._field.hasFocus)
    return palette


@pytest.fixture
def palette(desk, host, qtbot):
    return opened(desk, host, qtbot)


def press(palette, *keys):
    for key in keys:
        QTest.keyClick(palette._field, key)


def heard(signal):
    said = []
    signal.connect(said.append)
    return said


def drawn(palette):
    current = palette._rows.current()
    return [
        f"— {row.title}" if row.key is None else f"{'>' if row is current else ' '} {row.title}"
        for row in palette._rows.rows()
    ]


@pytest.mark.usefixtures("case")
def test_questions_and_knowledge_stand_in_groups(palette):
    palette._field.setText("ziele prüf")  # QTest cannot type umlauts
    kinds = [row.key and row.key.kind for row in palette._rows.rows()]
    assert kinds[0] is None
    assert kinds[1] is HitKind.QUESTION
    assert kinds.count(None) == 2
    assert kinds[-1] is HitKind.TEXT
    assert palette._rows.rows()[-1].title == "Ziele"


@pytest.mark.usefixtures("case")
def test_the_first_heading_is_in_sight_when_a_word_is_put_in_at_once(palette, qtbot):
    palette._field.setText("kommune")
    qtbot.waitUntil(lambda: palette._rows.isVisible() and palette._rows.model().rowCount() > 2)
    assert palette._rows.rows()[0].key is None
    assert palette._rows.visualRect(palette._rows.model().index(0, 0)).top() == 0


def test_arrows_step_over_headings_and_round(palette):
    QTest.keyClicks(palette._field, "rufbus")
    heading = drawn(palette)[0]
    assert drawn(palette) == [heading, "> Rufbus", "  Dorf"]
    press(palette, Qt.Key.Key_Down)
    assert drawn(palette) == [heading, "  Rufbus", "> Dorf"]
    press(palette, Qt.Key.Key_Down)
    assert drawn(palette) == [heading, "> Rufbus", "  Dorf"]
    press(palette, Qt.Key.Key_Up)
    assert drawn(palette) == [heading, "  Rufbus", "> Dorf"]
    assert palette._field.hasFocus()


def test_enter_goes_to_a_text(desk, palette):
    gone = heard(desk.going)
    QTest.keyClicks(palette._field, "rufbus")
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert gone == [Destination(PageName.LIBRARY, text="dorf")]
    assert not palette.isVisible()


def test_enter_goes_to_a_term(desk, palette):
    gone = heard(desk.going)
    QTest.keyClicks(palette._field, "rufbus")
    press(palette, Qt.Key.Key_Return)
    assert gone == [Destination(PageName.LIBRARY, text="term:bus")]


def test_a_click_goes_to_a_question(desk, case, palette):
    gone = heard(desk.going)
    QTest.keyClicks(palette._field, "ziele")
    rows = palette._rows
    point = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert gone == [Destination(PageName.QUESTIONS, question=rows.rows()[1].key.id)]
    assert gone[0].question in case.questionnaire.by_id


def test_without_a_case_there_are_no_questions(palette):
    QTest.keyClicks(palette._field, "ziele")
    assert {row.key.kind for row in palette._rows.rows() if row.key} == {HitKind.TEXT}


def test_enter_without_hits_stays(desk, palette):
    gone = heard(desk.going)
    QTest.keyClicks(palette._field, "xylophon")
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert gone == []
    assert palette.isVisible()
    assert "xylophon" in palette._words.text()
    assert not palette._rows.isVisible()


@pytest.mark.parametrize("typed", ["", "rufbus"])
def test_escape_leads_back_to_where_one_was(host, palette, qtbot, typed):
    QTest.keyClicks(palette._field, typed)
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    qtbot.waitUntil(host.findChild(QLineEdit).hasFocus)


def test_the_cross_closes_too(palette):
    QTest.mouseClick(palette._close, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()


def test_what_was_typed_while_reading_is_searched_then(desk, host, qtbot):
    palette = SearchPalette(desk, host)
    palette.open()
    palette._field.setText("rufbus")
    qtbot.waitUntil(lambda: palette._ready)
    assert len(drawn(palette)) == 3


def test_a_box_closed_while_reading_is_missed_by_nobody(desk, host, qtbot):
    palette = SearchPalette(desk, host)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.open()
    task = palette._task
    with qtbot.waitSignal(palette.destroyed):
        palette.reject()
    task.wait()
    qtbot.wait(20)


def test_a_library_that_cannot_be_read_is_told(desk, host, qtbot, monkeypatch):
    def refuse():
        raise ExpectedError(Trouble.RESOURCES_MISSING, path="knowledge")

    monkeypatch.setattr(desk.program, "prepare_search", refuse)
    palette = SearchPalette(desk, host)
    palette.open()
    qtbot.waitUntil(lambda: "„knowledge“" in palette._words.text())
    assert palette._words.isVisible()


@pytest.mark.usefixtures("case")
def test_it_fits_into_the_smallest_window_in_large_type(desk, look, host, qtbot):
    look.apply(Scheme.DARK, 2.0)
    palette = opened(desk, host, qtbot)
    QTest.keyClicks(palette._field, "kommune")
    inside = host.rect().translated(host.mapToGlobal(host.rect().topLeft()))
    assert inside.adjusted(-16, -16, 16, 16).contains(palette.geometry())
    assert palette.minimumSizeHint().width() <= palette.width()
    assert palette.minimumSizeHint().height() <= palette.height()
    first = palette._rows.visualRect(palette._rows.model().index(0, 0))
    assert first.top() == 0
    palette.reject()
