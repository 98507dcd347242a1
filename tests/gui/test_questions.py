"""The page of questions, used as people use it: keys, clicks, pauses; what counts is what stands in the file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from weltoffen_desktop.content.questionnaires import QuestionnaireCatalog
from weltoffen_desktop.domain.answers import Answer, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.knowledge import Term, TextKind
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass, municipality
from weltoffen_desktop.domain.questionnaire import Path as AskedPath, QuestionKind
from weltoffen_desktop.domain.scoring import level_of
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.questions.entries import Filter
from weltoffen_desktop.gui.pages.questions.help_panel import LinkCard, TermCard
from weltoffen_desktop.gui.pages.questions.page import QuestionsPage
from weltoffen_desktop.gui.widgets.evidence import EvidenceRow
from weltoffen_desktop.gui.widgets.note_edit import PAUSE_MS
from weltoffen_desktop.gui.widgets.option_buttons import CardHabit, LevelCard
from weltoffen_desktop.host import resources
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.ports import NewCase
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.storage.case_files import SqliteCaseFiles

TESTS = Path(__file__).parent.parent
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(desk, qtbot) -> Iterator[QuestionsPage]:
    made = QuestionsPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.refresh)
    made.resize(1100, 720)
    yield made
    desk.changed.disconnect(made.refresh)
    if made._library_task is not None and made._library_task._thread.ident is not None:
        made._library_task.wait()


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told."""
    said: list[str] = []

    def listen(_widget: QWidget, text: str, *, urgent: bool = False) -> None:
        assert not urgent
        said.append(text)

    for module in ("page", "scribe"):
        monkeypatch.setattr(f"weltoffen_desktop.gui.pages.questions.{module}.announce", listen)
    return said


@pytest.fixture
def tiny(program: Program, tmp_path: Path) -> CaseSession:
    """A case of the smallest questionnaire, which has every kind of question."""
    catalog = QuestionnaireCatalog([TESTS / "data"], resources.questionnaires() / "schema")
    questionnaire, definition = catalog.load("kleinster")
    town = municipality("Kleinstadt", "08999999", MunicipalityKind.CITY)
    new = NewCase(town, questionnaire, definition, AskedPath.FULL, "Durchgang", "Verwaltung", program.now())
    files = SqliteCaseFiles(tmp_path / "backups", program.now)
    return CaseSession(files.create(tmp_path / "klein.weltoffen", new), program.now)


Opened = Callable[..., QuestionsPage]


@pytest.fixture
def opened(page: QuestionsPage, desk, qtbot) -> Opened:
    """Put a case on the desk and show a question."""

    def open_it(session: CaseSession, question: str | None = None) -> QuestionsPage:
        desk.put(session)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.arrive(Destination(PageName.QUESTIONS, question=question))
        QApplication.processEvents()
        return page

    return open_it


def shown(page: QuestionsPage) -> str:
    """Return the question that is shown, from what people see."""
    return page._view._name.text().split()[0]


def press(qtbot, page: QuestionsPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    assert page.isAncestorOf(focus) or focus is page
    qtbot.keyClick(focus, key, modifiers)
    QApplication.processEvents()


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def cards(page: QuestionsPage) -> list[CardHabit]:
    return [one for one in page.findChildren(CardHabit) if one.isVisible()]


def note(page: QuestionsPage) -> QPlainTextEdit:
    return page._view.remarks._note._editor


def stored(session: CaseSession, question: str) -> Answer:
    """Return what stands in the file, not in memory."""
    return session.case.answers(session.round, session.perspective)[question]


def listed(page: QuestionsPage) -> list[str]:
    """Draw the list: headings as "# title", questions as "number state", the current one with an arrow."""
    model, view = page._list._model, page._list.view
    drawn = []
    for at in range(model.rowCount()):
        index = model.index(at)
        text = index.data()
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            drawn.append(f"# {text}")
        else:
            arrow = "> " if index == view.currentIndex() else "  "
            drawn.append(arrow + text)
    return drawn


# -- keyboard ----------------------------------------------------------------------------------------------------------


def test_three_questions_by_keyboard_only(opened: Opened, session, program, qtbot) -> None:
    page = opened(session)
    assert shown(page) == "1.01"
    press(qtbot, page, Qt.Key.Key_3)
    press(qtbot, page, Qt.Key.Key_N)
    assert QApplication.focusWidget() is note(page)
    qtbot.keyClicks(QApplication.focusWidget(), "Ratsbeschluss 2024, 3 Seiten")
    press(qtbot, page, Qt.Key.Key_Right, ALT)
    assert shown(page) == "1.02"
    press(qtbot, page, Qt.Key.Key_W)
    press(qtbot, page, Qt.Key.Key_Return, CTRL)
    assert shown(page) == "1.03"
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Space)
    press(qtbot, page, Qt.Key.Key_M)
    press(qtbot, page, Qt.Key.Key_PageUp)
    assert shown(page) == "1.02"
    reader = program.open_case(session.case.path, read_only=True)
    assert (reader.sheet["1.01"].value, reader.sheet["1.01"].note) == (3, "Ratsbeschluss 2024, 3 Seiten")
    assert reader.sheet["1.02"].status is Status.UNKNOWN
    assert (reader.sheet["1.03"].value, reader.sheet["1.03"].marked) == (1, True)
    reader.close()


def test_digits_and_letters_belong_to_the_note_while_it_has_the_keyboard(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    press(qtbot, page, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "4 Wochen mit Tom und Nina, 0 Uhr")
    page.flush()
    assert stored(session, "1.01").note == "4 Wochen mit Tom und Nina, 0 Uhr"
    assert stored(session, "1.01").status is Status.OPEN
    assert not stored(session, "1.01").marked


def test_choosing_a_level_stays_on_the_question(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    for level in range(5):
        press(qtbot, page, Qt.Key(Qt.Key.Key_0 + level))
        assert shown(page) == "1.01"
        assert stored(session, "1.01").value == level
        assert [card.isChecked() for card in cards(page)] == [one == level for one in range(5)]


def test_the_keyboard_stands_on_the_answer_after_each_move(opened: Opened, session, qtbot) -> None:
    session.choose("1.02", 2)
    page = opened(session, "1.01")
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert QApplication.focusWidget() is cards(page)[2]
    press(qtbot, page, Qt.Key.Key_Left, ALT)
    assert QApplication.focusWidget() is cards(page)[0]


def test_not_applicable_asks_for_the_reason(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    press(qtbot, page, Qt.Key.Key_T)
    assert stored(session, "1.01").status is Status.NOT_APPLICABLE
    qtbot.keyClicks(QApplication.focusWidget(), "Das macht der Kreis")
    press(qtbot, page, Qt.Key.Key_Right, ALT)
    assert stored(session, "1.01").reason == "Das macht der Kreis"
    assert stored(session, "1.02") == Answer()
    press(qtbot, page, Qt.Key.Key_Left, ALT)
    assert page._view.other._reason.text() == "Das macht der Kreis"


def test_every_key_is_in_the_help_and_none_is_twice(page: QuestionsPage) -> None:
    told = list(page.keys())
    assert all(key.keys and key.meaning for key in told)
    assert len({key.keys for key in told}) == len(told) >= 8
    assert {"W", "T", "M", "N"} <= {key.keys for key in told}


# -- what is written ---------------------------------------------------------------------------------------------------


def test_a_note_is_stored_after_a_pause(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    note(page).setFocus()
    qtbot.keyClicks(note(page), "Protokoll")
    assert stored(session, "1.01").note == ""
    qtbot.waitUntil(lambda: stored(session, "1.01").note == "Protokoll", timeout=20 * PAUSE_MS)


def test_a_note_of_ten_thousand_characters(opened: Opened, session, program, qtbot) -> None:
    page = opened(session, "1.01")
    height = page._view.remarks._note.height()
    text = "\n".join("ß" * 99 for _ in range(100)) + "x"
    assert len(text) == 10_000
    note(page).setFocus()
    QApplication.clipboard().setText(text)
    note(page).paste()
    qtbot.waitUntil(lambda: page._view.remarks._note.height() > height)
    page.flush()
    assert note(page).toPlainText() == text
    reader = program.open_case(session.case.path, read_only=True)
    assert reader.sheet["1.01"].note == text
    reader.close()
    press(qtbot, page, Qt.Key.Key_PageDown)
    press(qtbot, page, Qt.Key.Key_PageUp)
    assert note(page).toPlainText() == text
    assert len(session.history("1.01")) == 1


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Right, ALT), (Qt.Key.Key_Return, CTRL), (Qt.Key.Key_PageDown, NONE)]
)
def test_quick_moves_store_each_note_with_its_question(opened: Opened, session, qtbot, key, modifier) -> None:
    page = opened(session, "1.01")
    ids = [one.id for one in session.path.questions()][:6]
    for number in ids:
        assert shown(page) == number
        assert note(page).toPlainText() == ""
        press(qtbot, page, Qt.Key.Key_N)
        qtbot.keyClicks(note(page), f"zu {number}")
        press(qtbot, page, key, modifier)
    qtbot.wait(2 * PAUSE_MS)
    assert [stored(session, one).note for one in ids] == [f"zu {one}" for one in ids]
    assert stored(session, shown(page)).note == ""


def test_a_click_in_the_list_stores_the_pending_note_first(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    note(page).setPlainText("noch nicht gespeichert")
    view = page._list.view
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(page._list._model.index_of("1.04")).center(),
    )
    assert shown(page) == "1.04"
    assert note(page).toPlainText() == ""
    assert stored(session, "1.01").note == "noch nicht gespeichert"
    assert stored(session, "1.04").note == ""


def test_undo_from_outside_shows_what_is_stored(opened: Opened, session, desk) -> None:
    page = opened(session, "1.01")
    note(page).setPlainText("erste Fassung")
    page.flush()
    cards(page)[2].click()
    desk.undo()
    assert not any(card.isChecked() for card in cards(page))
    assert note(page).toPlainText() == "erste Fassung"
    desk.undo()
    assert note(page).toPlainText() == ""
    desk.redo()
    assert note(page).toPlainText() == "erste Fassung"
    assert stored(session, "1.01").note == "erste Fassung"


def test_undo_does_not_take_what_is_being_typed(opened: Opened, session, desk, qtbot) -> None:
    page = opened(session, "1.01")
    cards(page)[2].click()
    press(qtbot, page, Qt.Key.Key_N)
    qtbot.keyClicks(note(page), "mitten im Satz")
    desk.undo()
    assert note(page).toPlainText() == "mitten im Satz"
    assert not any(card.isChecked() for card in cards(page))
    page.flush()
    assert stored(session, "1.01").note == "mitten im Satz"
    assert stored(session, "1.01").status is Status.OPEN


def test_undo_of_the_note_itself_does_not_take_what_is_being_typed(opened: Opened, session, desk, qtbot) -> None:
    page = opened(session, "1.01")
    press(qtbot, page, Qt.Key.Key_N)
    qtbot.keyClicks(note(page), "Anfang")
    page.flush()
    qtbot.keyClicks(note(page), " und mehr")
    desk.undo()
    assert stored(session, "1.01").note == ""
    assert note(page).toPlainText() == "Anfang und mehr"
    page.flush()
    assert stored(session, "1.01").note == "Anfang und mehr"


def test_looking_at_an_answer_never_changes_it(opened: Opened, session, qtbot) -> None:
    odd = "5\N{NO-BREAK SPACE}000 Menschen\r\nzweite Zeile\N{LINE SEPARATOR}dritte"
    session.set_note("1.01", odd)
    session.set_status("1.01", Status.NOT_APPLICABLE, odd)
    session.set_evidence("1.01", EvidenceKind.DECIDED, Evidence(ticked=True, source="  mit Rand  "))
    before = stored(session, "1.01")
    page = opened(session, "1.01")
    for _ in range(2):
        press(qtbot, page, Qt.Key.Key_N)
        press(qtbot, page, Qt.Key.Key_PageDown)
        press(qtbot, page, Qt.Key.Key_PageUp)
    page.flush()
    assert stored(session, "1.01") == before
    assert len(session.history("1.01")) == 3


def test_what_cannot_be_stored_is_kept_and_tried_again(opened: Opened, session, desk, monkeypatch) -> None:
    page = opened(session, "1.01")
    troubles: list[str] = []
    desk.troubled.connect(lambda text, _: troubles.append(text))
    put = session.case.put

    def full(*_args: object) -> None:
        raise ExpectedError(Trouble.DISK_FULL, path="fall")

    monkeypatch.setattr(session._case, "put", full)
    note(page).setPlainText("darf nicht verloren gehen")
    page._foot._next.click()
    assert troubles
    assert shown(page) == "1.01"
    assert note(page).toPlainText() == "darf nicht verloren gehen"
    cards(page)[3].click()
    assert not any(card.isChecked() for card in cards(page))
    assert note(page).toPlainText() == "darf nicht verloren gehen"
    monkeypatch.setattr(session._case, "put", put)
    page._foot._next.click()
    assert shown(page) == "1.02"
    assert stored(session, "1.01").note == "darf nicht verloren gehen"


def test_nothing_is_written_into_another_case(opened: Opened, session, example, desk) -> None:
    page = opened(session, "1.01")
    note(page).setPlainText("gehört in den alten Fall")
    before = example.sheet["1.01"].note
    desk.put(example)
    page.flush()
    assert example.sheet["1.01"].note == before
    page.arrive(Destination(PageName.QUESTIONS, question="1.01"))
    assert note(page).toPlainText() == before


# -- other answers -----------------------------------------------------------------------------------------------------


def test_toggles_and_the_way_back(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    other = page._view.other
    assert not other._withdraw.isEnabled()
    click(qtbot, other._unknown)
    assert stored(session, "1.01").status is Status.UNKNOWN
    assert other._unknown.isChecked()
    assert other._withdraw.isEnabled()
    click(qtbot, other._not_applicable)
    assert stored(session, "1.01").status is Status.NOT_APPLICABLE
    assert not other._unknown.isChecked()
    click(qtbot, other._not_applicable)
    assert stored(session, "1.01").status is Status.OPEN
    assert not other._reason.isVisible()
    cards(page)[4].click()
    click(qtbot, other._withdraw)
    assert stored(session, "1.01").status is Status.OPEN
    assert not any(card.isChecked() for card in cards(page))


def test_the_hint_when_a_question_is_not_applicable(opened: Opened, example) -> None:
    hinted = next(one for one in example.path.questions() if one.not_applicable_when)
    plain = next(one for one in example.path.questions() if not one.not_applicable_when)
    page = opened(example, hinted.id)
    assert hinted.not_applicable_when in page._view.other._hint.text()
    assert page._view.other._hint.isVisible()
    page.arrive(Destination(PageName.QUESTIONS, question=plain.id))
    assert not page._view.other._hint.isVisible()


def test_evidence_and_mark(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    row = page._view.remarks._rows[EvidenceKind.PRACTISED]
    row._tick.click()
    assert stored(session, "1.01").evidence[EvidenceKind.PRACTISED] == Evidence(ticked=True)
    source = row.findChild(QLineEdit)
    qtbot.keyClicks(source, "Dienstanweisung 12")
    page._foot._next.click()
    page._view._mark.click()
    assert stored(session, "1.01").evidence[EvidenceKind.PRACTISED].source == "Dienstanweisung 12"
    assert not stored(session, "1.01").marked
    assert stored(session, "1.02").marked
    assert not stored(session, "1.02").evidence
    assert not any(one._tick.isChecked() for one in page.findChildren(EvidenceRow))


def test_what_was_carried_over_can_be_confirmed(opened: Opened, session) -> None:
    session.take_over({"1.01": Answer(Status.ANSWERED, 2, carried=True)}, "carried")
    page = opened(session, "1.01")
    assert page._view._carried.isVisible()
    page._view._confirm.click()
    assert (stored(session, "1.01").value, stored(session, "1.01").carried) == (2, False)
    assert not page._view._carried.isVisible()


def test_changes_are_said_politely(opened: Opened, session, spoken: list[str], qtbot) -> None:
    page = opened(session, "1.01")
    assert spoken == [f"1.01. {session.question('1.01').text}"]
    cards(page)[3].click()
    assert "3" in spoken[-1]
    click(qtbot, page._view.other._unknown)
    click(qtbot, page._view._mark)
    note(page).setPlainText("x")
    page.flush()
    assert len(spoken) == 5
    page._foot._next.click()
    assert spoken[-1] == f"1.02. {session.question('1.02').text}"


# -- list and ways -----------------------------------------------------------------------------------------------------


def test_the_list_shows_fields_and_states(opened: Opened, example) -> None:
    page = opened(example, "3.14")
    drawn = listed(page)
    assert sum(row.startswith("#") for row in drawn) == 7
    assert len(drawn) == 7 + len(example.path.questions())
    assert [row for row in drawn if row.startswith(">")] == [f"> 3.14 {example.question('3.14').title}"]
    model, view = page._list._model, page._list.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    words = {
        model.index_of(one.id).data(Qt.ItemDataRole.AccessibleTextRole).removeprefix(f"{one.id} {one.title}, ")
        for one in example.path.questions()
        if not example.sheet[one.id].marked and not example.sheet[one.id].note
    }
    assert len(words) >= 6, words  # five levels and open at least are told apart in words


def test_marks_and_notes_are_spoken_in_the_list(opened: Opened, session) -> None:
    page = opened(session, "1.01")
    index = page._list._model.index_of("1.01")
    plain = index.data(Qt.ItemDataRole.AccessibleTextRole)
    page._view._mark.click()
    marked = index.data(Qt.ItemDataRole.AccessibleTextRole)
    note(page).setPlainText("x")
    page.flush()
    both = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain in marked
    assert marked in both
    assert len({plain, marked, both}) == 3


def test_moving_in_the_list_by_keyboard_skips_headings(opened: Opened, session, qtbot) -> None:
    last = session.questionnaire.fields[0].topics[-1].questions[-1].id
    page = opened(session, last)
    page._list.focus()
    press(qtbot, page, Qt.Key.Key_Down)
    assert shown(page) == "2.01"
    assert QApplication.focusWidget() is page._list.view
    press(qtbot, page, Qt.Key.Key_Return)
    assert QApplication.focusWidget() in cards(page)


def test_filters_count_persist_and_keep_the_current_question(opened: Opened, example, qtbot) -> None:
    page = opened(example, "1.01")
    sheet = example.sheet
    ids = [one.id for one in example.path.questions()]
    unknown = [one for one in ids if sheet[one].status is Status.UNKNOWN]
    counts = {
        Filter.ALL: len(ids),
        Filter.OPEN: sum(sheet[one].status is Status.OPEN for one in ids),
        Filter.UNKNOWN: len(unknown),
        Filter.MARKED: sum(sheet[one].marked for one in ids),
        Filter.NOTED: sum(bool(sheet[one].note) for one in ids),
    }
    chips = dict(zip(Filter, page._list._chips._chips, strict=True))
    for one, chip in chips.items():
        assert chip.accessibleName().endswith(f", {counts[one]}")
    click(qtbot, chips[Filter.UNKNOWN])
    assert page._list.filter is Filter.UNKNOWN
    rows = [row.split()[-0:] and row[2:].split()[0] for row in listed(page) if not row.startswith("#")]
    assert rows == sorted({"1.01", *unknown})
    page._foot._next.click()
    assert shown(page) == unknown[0]
    rows = [row[2:].split()[0] for row in listed(page) if not row.startswith("#")]
    assert rows == unknown
    page.arrive(Destination(PageName.QUESTIONS))
    assert page._list.filter is Filter.UNKNOWN
    cards(page)[1].click()
    assert shown(page) == unknown[0]
    assert any(row.startswith(f"> {unknown[0]}") for row in listed(page)), "the current question stays in the list"
    page._foot._next.click()
    assert not any(unknown[0] in row for row in listed(page))
    assert chips[Filter.UNKNOWN].accessibleName().endswith(f", {len(unknown) - 1}")


def test_back_and_on_end_at_the_ends(opened: Opened, session) -> None:
    page = opened(session, "1.01")
    assert not page._foot._previous.isEnabled()
    page._foot.go_back()
    assert shown(page) == "1.01"
    page.arrive(Destination(PageName.QUESTIONS, question="7.15"))
    assert not page._foot._next.isEnabled()
    page._foot.go_on()
    assert shown(page) == "7.15"


def test_the_next_open_question_and_then_the_evaluation(opened: Opened, session, desk) -> None:
    places: list[Destination] = []
    desk.going.connect(places.append)
    rest = {one.id: Answer().with_status(Status.UNKNOWN) for one in session.path.questions()}
    del rest["2.05"], rest["6.01"]
    session.take_over(rest, "test")
    page = opened(session, "3.14")
    page._foot._open.click()
    assert shown(page) == "6.01"
    cards(page)[2].click()
    page._foot._open.click()
    assert shown(page) == "2.05"
    assert not page._foot._open.isEnabled(), "the only open question is this one"
    assert not places
    cards(page)[2].click()
    assert page._foot._open.isEnabled()
    page._foot._open.click()
    assert places == [Destination(PageName.EVALUATION)]
    assert page._foot._progress.value() == page._foot._progress.maximum()


def test_arriving_with_a_field_shows_its_first_open_question(opened: Opened, session) -> None:
    session.choose("5.01", 1)
    page = opened(session, "1.01")
    page.arrive(Destination(PageName.QUESTIONS, field="5"))
    assert shown(page) == "5.02"
    page.arrive(Destination(PageName.QUESTIONS))
    assert shown(page) == "5.02"


def test_arriving_without_a_wish_goes_on_where_work_stopped(opened: Opened, session) -> None:
    session.choose("3.13", 2)
    assert shown(opened(session)) == "3.14"


def test_a_question_that_is_not_asked_is_shown_but_not_answered(opened: Opened, session) -> None:
    session.choose("1.02", 3)
    session.set_path(AskedPath.SHORT)
    assert not session.path.shows("1.02")
    page = opened(session, "1.02")
    assert page._view._not_asked.isVisible()
    assert [card.isChecked() for card in cards(page)] == [False, False, False, True, False]
    assert not any(card.isEnabled() for card in cards(page))
    page._view.other.press_unknown()
    page._view.answer.choose_level(1)
    assert stored(session, "1.02").value == 3
    page._foot._next.click()
    assert session.path.shows(shown(page))
    assert not any("1.02" in row for row in listed(page))
    assert all(card.isEnabled() for card in cards(page))


# -- every kind of question --------------------------------------------------------------------------------------------


def test_every_kind_of_question_and_what_follows(opened: Opened, tiny: CaseSession, qtbot) -> None:
    page = opened(tiny, "a.1")
    asked = ["a.1", "a.4", "a.6"]
    assert [row[2:].split()[0] for row in listed(page)[1:]] == asked
    press(qtbot, page, Qt.Key.Key_2)
    assert [row[2:].split()[0] for row in listed(page)[1:]] == ["a.1", "a.2", "a.4", "a.6"]
    press(qtbot, page, Qt.Key.Key_PageDown)
    click(qtbot, cards(page)[0])
    assert stored(tiny, "a.2").value == "yes"
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert shown(page) == "a.3"
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Space)
    assert stored(tiny, "a.3").value == "eine-stelle"
    press(qtbot, page, Qt.Key.Key_PageDown)
    click(qtbot, cards(page)[2])
    click(qtbot, cards(page)[0])
    assert stored(tiny, "a.4").value == ("tr", "ar")
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert shown(page) == "a.5"
    qtbot.keyClicks(QApplication.focusWidget(), "2,5")
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert stored(tiny, "a.5").value == 2.5
    assert shown(page) == "a.6"
    qtbot.keyClicks(QApplication.focusWidget(), "Ein Satz mit 4 Worten, W und T")
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert stored(tiny, "a.6").value == "Ein Satz mit 4 Worten, W und T"
    assert shown(page) == "a.7"
    click(qtbot, cards(page)[1])
    assert stored(tiny, "a.7").value == "stadt"
    assert tiny.path.progress().settled == tiny.path.progress().total == 7
    for number in ("a.1", "a.2", "a.3", "a.4", "a.5", "a.6", "a.7"):
        page.arrive(Destination(PageName.QUESTIONS, question=number))
        visible = [one for one in page._view.answer._editors.values() if one.isVisible()]
        assert len(visible) == 1
    assert sum(card.isChecked() for card in cards(page)) == 1


def test_follow_ups_go_with_their_condition_and_come_back(opened: Opened, tiny: CaseSession, desk) -> None:
    page = opened(tiny, "a.1")
    cards(page)[2].click()
    page.arrive(Destination(PageName.QUESTIONS, question="a.2"))
    cards(page)[0].click()
    assert any("a.3" in row for row in listed(page))
    desk.undo()
    assert not any("a.3" in row for row in listed(page))
    desk.undo()
    assert shown(page) == "a.2"
    assert page._view._not_asked.isVisible()
    assert not any(card.isEnabled() for card in cards(page))
    desk.redo()
    assert not page._view._not_asked.isVisible()
    assert all(card.isEnabled() for card in cards(page))


def test_emptied_answers_are_open_again(opened: Opened, tiny: CaseSession, qtbot) -> None:
    tiny.choose("a.4", ["ar"])
    tiny.choose("a.5", 3.0)
    tiny.choose("a.6", "etwas")
    page = opened(tiny, "a.5")
    field = page._view.answer._editors[QuestionKind.NUMBER].findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    page.arrive(Destination(PageName.QUESTIONS, question="a.6"))
    assert stored(tiny, "a.5").status is Status.OPEN
    editor = page._view.answer._editors[QuestionKind.TEXT].findChild(QPlainTextEdit)
    assert editor.toPlainText() == "etwas"
    editor.clear()
    page.arrive(Destination(PageName.QUESTIONS, question="a.4"))
    assert stored(tiny, "a.6").status is Status.OPEN
    click(qtbot, cards(page)[2])
    assert stored(tiny, "a.4").status is Status.OPEN


def test_a_number_that_is_none_is_not_stored(opened: Opened, tiny: CaseSession, qtbot) -> None:
    tiny.choose("a.4", ["ar"])
    page = opened(tiny, "a.5")
    qtbot.keyClicks(QApplication.focusWidget(), "viele")
    page.flush()
    assert stored(tiny, "a.5").status is Status.OPEN


def test_a_number_with_many_decimals_survives_being_looked_at(opened: Opened, tiny: CaseSession) -> None:
    tiny.choose("a.4", ["ar"])
    tiny.choose("a.5", 1.23456789)
    page = opened(tiny, "a.5")
    page.arrive(Destination(PageName.QUESTIONS, question="a.4"))
    assert stored(tiny, "a.5").value == 1.23456789


# -- help, history, rights, looks --------------------------------------------------------------------------------------


def links(page: QuestionsPage) -> list[LinkCard]:
    return [one for one in page.findChildren(LinkCard) if one.isVisible()]


def test_help_comes_from_the_library_once_the_page_is_there(opened: Opened, example, desk, program, qtbot) -> None:
    places: list[Destination] = []
    desk.going.connect(places.append)
    page = opened(example, "3.14")
    qtbot.waitUntil(lambda: bool(links(page)), timeout=20_000)
    question = example.question("3.14")
    texts = program.library().for_question("3.14", (*question.articles, *question.practices))
    assert {card.accessibleName() for card in links(page)} == {text.title for text in texts}
    click(qtbot, links(page)[0])
    assert places == [Destination(PageName.LIBRARY, text=texts[0].id)]
    page.arrive(Destination(PageName.QUESTIONS, question="1.06"))
    other = example.question("1.06")
    expected = program.library().for_question("1.06", (*other.articles, *other.practices))
    assert {card.accessibleName() for card in links(page)} == {text.title for text in expected}


def test_terms_of_the_question_lead_to_what_they_mean(opened: Opened, example, desk, program, qtbot) -> None:
    places: list[Destination] = []
    desk.going.connect(places.append)
    terms = Glossary(program.library().terms)

    def expected(question) -> tuple[Term, ...]:
        levels = (text for level in question.levels for text in (level.name, level.text))
        level = level_of(question, example.sheet[question.id])
        step = None if level is None else question.suggestion_for(level)
        shown = (question.text, question.why, question.help, *question.evidence, *levels, step.text if step else "")
        return terms.found_in(shown)

    def cards() -> list[TermCard]:
        return [one for one in page.findChildren(TermCard) if one.isVisible()]

    with_terms = next(one for one in example.path.questions() if len(expected(one)) > 1)
    without = next(one for one in example.path.questions() if not expected(one))
    page = opened(example, without.id)
    qtbot.waitUntil(lambda: page._help._library is not None, timeout=20_000)
    assert not cards()
    assert not page._help._term_links.isVisible()
    page.arrive(Destination(PageName.QUESTIONS, question=with_terms.id))
    wanted = expected(with_terms)
    assert [(card.accessibleName(), card.accessibleDescription()) for card in cards()] == [
        (term.term, term.text) for term in wanted
    ]
    click(qtbot, cards()[1])
    assert places == [Destination(PageName.LIBRARY, text=f"term:{wanted[1].id}")]


def test_practice_of_the_same_size_comes_first(opened: Opened, example, program, qtbot) -> None:
    library = program.library()
    size = example.municipality.size
    assert size is not SizeClass.DISTRICT

    def mixed(question) -> bool:
        found = library.for_question(question.id, (*question.articles, *question.practices))
        same = [one.place.size is size for one in found if one.kind is TextKind.PRACTICE and one.place]
        return True in same and False in same and not same[0]

    question = next(one for one in example.path.questions() if mixed(one))
    page = opened(example, question.id)
    qtbot.waitUntil(lambda: bool(links(page)), timeout=20_000)
    part = page._help._links[TextKind.PRACTICE]
    titles = [card.accessibleName() for card in part.findChildren(LinkCard) if card.isVisible()]
    by_title = {text.title: text for text in library.texts}
    same = [by_title[title].place.size is size for title in titles]
    assert same == sorted(same, reverse=True)
    assert same[0]


def test_the_suggestion_fits_the_chosen_level(opened: Opened, session) -> None:
    question = session.question("1.01")
    page = opened(session, "1.01")
    texts = set()
    for level in (0, 2, 3):
        cards(page)[level].click()
        assert page._help._step.text() == question.suggestion_for(level).text
        texts.add(page._help._step.text())
    assert len(texts) == 3
    page._view.other.press_unknown()
    assert page._help._step.text() not in texts


def test_folding_the_help_is_remembered(opened: Opened, session, desk, qtbot) -> None:
    page = opened(session, "1.01")
    assert page._help.isVisible()
    assert not page._view.remarks._hints.isVisible(), "what to look for stands in the help"
    click(qtbot, page._view._help_button)
    assert not page._help.isVisible()
    assert page._view.remarks._hints.isVisible()
    assert not desk.surroundings.settings.load().help_open
    click(qtbot, page._view._help_button)
    assert page._help.isVisible()
    assert desk.surroundings.settings.load().help_open


def test_columns_go_where_there_is_room(opened: Opened, session, desk, qtbot) -> None:
    page = opened(session, "1.01")
    assert page._column.isVisible()
    page.resize(830, 600)
    qtbot.waitUntil(lambda: not page._column.isVisible())
    assert page._help.isVisible()
    assert page._view.isAncestorOf(page._help)
    assert page._list.isVisible()
    assert page._help.visibleRegion().isEmpty()
    click(qtbot, page._view._help_button)
    assert not page._help.visibleRegion().isEmpty(), "the button leads to the help below"
    assert desk.settings.help_open
    page.resize(600, 600)
    qtbot.waitUntil(lambda: not page._list.isVisible())
    click(qtbot, page._view._list_button)
    assert page._list.isVisible()
    assert not page._view.isVisible()
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Return)
    assert page._view.isVisible()
    assert not page._list.isVisible()
    assert shown(page) == "1.02"


def test_tab_goes_through_the_page_as_it_is_read(opened: Opened, example, qtbot) -> None:
    page = opened(example, "3.14")
    qtbot.waitUntil(lambda: bool(links(page)), timeout=20_000)
    view = page._view
    order = [
        page._list._chips._chips[0],
        page._list.view,
        view._mark,
        cards(page)[1],
        view.other._unknown,
        note(page),
        view.remarks._rows[EvidenceKind.DECIDED]._tick,
        view.history._button,
        page._foot._previous,
        page._foot._open,
        links(page)[0],
        links(page)[-1],
    ]
    order[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen = [order[0]]
    for _ in range(60):
        press(qtbot, page, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is order[0]:
            break
        seen.append(focus)
    places = [seen.index(one) for one in order]
    assert places == sorted(places)


def history_lines(page: QuestionsPage) -> list[str]:
    view = page._view.history
    return [what.text() for when, what in view._lines if what.isVisible() and when.text()]


def test_the_history_tells_changes_newest_first(opened: Opened, session, desk) -> None:
    page = opened(session, "1.01")
    assert not page._view.history._body.isVisible()
    page._view.history._button.click()
    assert history_lines(page) == []
    assert page._view.history._empty.isVisible()
    cards(page)[1].click()
    cards(page)[3].click()
    levels = session.question("1.01").levels
    assert [levels[3].name in history_lines(page)[0], levels[1].name in history_lines(page)[1]] == [True, True]
    note(page).setPlainText("neu")
    page.flush()
    assert len(history_lines(page)) == 3
    desk.undo()
    assert len(history_lines(page)) == 4
    page._foot._next.click()
    assert history_lines(page) == []
    assert page._view.history._empty.isVisible()


def test_a_long_history_says_how_much_is_not_shown(opened: Opened, session) -> None:
    for number in range(40):
        session.choose("1.01", number % 5)
    page = opened(session, "1.01")
    page._view.history._button.click()
    assert len(history_lines(page)) == 12
    assert "28" in page._view.history._earlier.text()


def test_read_only_shows_everything_and_changes_nothing(opened: Opened, example, program, qtbot) -> None:
    marked = next(
        one.id
        for one in example.path.questions()
        if example.sheet[one.id].note and example.sheet[one.id].value is not None
    )
    reader = program.open_case(example.case.path, read_only=True)
    assert reader.read_only
    page = opened(reader, marked)
    assert page._view._read_only.isVisible()
    assert sum(card.isChecked() for card in cards(page)) == 1
    assert note(page).toPlainText() == reader.sheet[marked].note
    assert note(page).isReadOnly()
    before = reader.sheet[marked]
    for key in (Qt.Key.Key_0, Qt.Key.Key_4, Qt.Key.Key_W, Qt.Key.Key_T, Qt.Key.Key_M):
        qtbot.keyClick(page, key)
    for card in cards(page):
        click(qtbot, card)
    qtbot.keyClicks(note(page), "darf nicht")
    page.flush()
    assert reader.sheet[marked] == before
    assert note(page).toPlainText() == before.note
    page._foot._next.click()
    assert shown(page) != marked


def test_only_words_change_from_question_to_question(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    qtbot.waitUntil(lambda: page._help._library is not None, timeout=20_000)
    before = {id(one) for one in page._view.findChildren(QWidget)}
    keep = cards(page)
    for _ in range(20):
        page._foot._next.click()
    assert {id(one) for one in page._view.findChildren(QWidget)} == before
    assert cards(page) == keep
    assert all(isinstance(one, LevelCard) for one in keep)


@pytest.mark.parametrize(
    ("size", "scale"), [((1040, 700), 1.0), ((834, 560), 1.0), ((700, 560), 2.0), ((834, 560), 1.5)]
)
def test_nothing_is_cut_off(opened: Opened, example, page, look, qtbot, size, scale) -> None:
    look.apply(Scheme.LIGHT, scale)
    page.resize(*size)
    opened(example, "3.17")
    page._view.history._button.click()
    qtbot.waitUntil(lambda: page._help._library is not None, timeout=20_000)
    qtbot.wait(50)
    assert page.width() == size[0]
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.width() and isinstance(widget, QLabel | CardHabit | QPlainTextEdit):
            right = widget.mapTo(page, widget.rect().topRight()).x()
            assert right <= page.width(), widget


def test_the_ring_is_there_for_the_keyboard_only(opened: Opened, session, qtbot) -> None:
    page = opened(session, "1.01")
    assert QApplication.focusWidget() is cards(page)[0]
    assert not cards(page)[0]._ring, "a ring that nobody asked for looks like a chosen level"
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert cards(page)[0]._ring


def test_the_list_keeps_its_promise_as_a_model(opened: Opened, tiny: CaseSession, qtmodeltester) -> None:
    page = opened(tiny, "a.1")
    qtmodeltester.check(page._list._model)
    for level in (4, 0, 3):
        cards(page)[level].click()
    page._list.view.selectionModel().setCurrentIndex(
        page._list._model.index_of("a.6"), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert shown(page) == "a.6"
