"""The plan as people use it: keys, clicks, pauses; what counts is what stands in the file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.drafts import draft
from weltoffen_desktop.domain.findings import next_steps
from weltoffen_desktop.domain.plan import TEXT_LIMIT, TITLE_LIMIT, Measure, MeasureStatus
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.pages.plan.measure_row import MeasureRow
from weltoffen_desktop.gui.pages.plan.page import PlanPage
from weltoffen_desktop.gui.widgets.buttons import IconButton
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish

ALT = Qt.KeyboardModifier.AltModifier
PLANS = (
    Measure(0, "Ortskarte zeichnen", responsible="Bauamt", due="2027", questions=("3.18",)),
    Measure(0, "Ansprechperson benennen", status=MeasureStatus.RUNNING),
    Measure(0, "Merkblatt drucken", status=MeasureStatus.DONE),
)


def shown(parent: QWidget, kind: type) -> list:
    return [one for one in parent.findChildren(kind) if one.isVisible()]


def press(parent: QWidget, text: str) -> None:
    (button,) = (one for one in shown(parent, QAbstractButton) if text in (one.text(), one.accessibleName()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def words(parent: QWidget) -> str:
    return "\n".join(one.text() for one in shown(parent, QLabel))


def line(page: QWidget, name: str) -> QLineEdit:
    (found,) = (one for one in shown(page, QLineEdit) if one.accessibleName() == name)
    return found


def text(page: QWidget, name: str) -> QPlainTextEdit:
    (found,) = (one for one in shown(page, QPlainTextEdit) if one.accessibleName() == name)
    return found


def rows(page: PlanPage) -> list[MeasureRow]:
    return sorted(shown(page, MeasureRow), key=lambda row: row.mapTo(page, row.rect().topLeft()).y())


def write(field: QWidget, words: str) -> None:
    """Write over what stands there and leave the field."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    field.clearFocus()
    QApplication.processEvents()


class Trips:
    """Where the page wanted to go."""

    def __init__(self, desk: Desk) -> None:
        self.made: list[Destination] = []
        desk.going.connect(self.made.append)


@pytest.fixture
def page(desk, qtbot) -> Iterator[PlanPage]:
    made = PlanPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.refresh)
    made.resize(1060, 740)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    desk.changed.disconnect(made.refresh)


def arrive(page: PlanPage, session: CaseSession, measure: int | None = None) -> PlanPage:
    page.desk.put(session)
    page.arrive(Destination(PageName.PLAN, measure=measure))
    QApplication.processEvents()
    return page


def answered(program: Program, path: Path) -> CaseSession:
    """Make a case with some answers and no measure."""
    session = program.new_case(path, Wish("Musterdorf", "08999999"))
    for question, level in (("3.18", 1), ("2.06", 0), ("1.01", 4)):
        session.choose(question, level)
    return session


@pytest.fixture
def case(page: PlanPage, program: Program, tmp_path: Path) -> CaseSession:
    """A case with three measures, the plan in front."""
    session = answered(program, tmp_path / "fall.weltoffen")
    for one in PLANS:
        session.add_measure(one)
    arrive(page, session)
    return session


def reopened(session: CaseSession, program: Program) -> CaseSession:
    reader: CaseSession = program.open_case(session.case.path, read_only=True)
    return reader


# -- the list ----------------------------------------------------------------------------------------------------------


def test_measures_stand_by_number_with_title_status_who_and_when(page: PlanPage, case: CaseSession) -> None:
    found = [(row.accessibleName(), row.accessibleDescription()) for row in rows(page)]
    assert found == [
        ("Maßnahme 1: Ortskarte zeichnen", "geplant, Bauamt, bis 2027"),
        ("Maßnahme 2: Ansprechperson benennen", "läuft, noch niemand zuständig"),
        ("Maßnahme 3: Merkblatt drucken", "erledigt"),
    ]
    assert [row.isChecked() for row in rows(page)] == [True, False, False]
    assert "3 Maßnahmen: 1 geplant, 1 läuft, 1 erledigt." in words(page)


def test_the_list_is_filtered_by_status_but_the_open_measure_stays(page: PlanPage, case: CaseSession) -> None:
    press(page, "läuft, 1")
    assert [row.number for row in rows(page)] == [1, 2]
    QTest.mouseClick(rows(page)[1], Qt.MouseButton.LeftButton)
    assert [row.number for row in rows(page)] == [2]
    press(page, "läuft, 1")
    assert [row.number for row in rows(page)] == [1, 2, 3]


def test_arrows_move_in_the_list_and_enter_opens(page: PlanPage, case: CaseSession) -> None:
    first = rows(page)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert rows(page)[1].hasFocus()
    QTest.keyClick(rows(page)[1], Qt.Key.Key_Return)
    assert line(page, "Titel").text() == "Ansprechperson benennen"
    assert line(page, "Titel").hasFocus()
    QTest.keyClick(line(page, "Titel"), Qt.Key.Key_Right, ALT)
    assert line(page, "Titel").text() == "Merkblatt drucken"
    QTest.keyClick(line(page, "Titel"), Qt.Key.Key_Right, ALT)
    assert line(page, "Titel").text() == "Merkblatt drucken"


# -- writing -----------------------------------------------------------------------------------------------------------


def test_every_place_is_stored_when_it_is_left(page: PlanPage, case: CaseSession, program: Program) -> None:
    for name, words in (("Titel", "Titel neu "), ("Zuständig", " Amt neu"), ("Frist", "Frist neu")):
        write(line(page, name), words)
    for name in ("Ziel", "Anlass", "Partner", "Kosten", "Nachweis"):
        write(text(page, name), f"{name} neu")
    press(page, "läuft")
    reader = reopened(case, program)
    assert reader.measure(1) == Measure(
        1, "Titel neu", "Ziel neu", "Anlass neu", ("3.18",), "Amt neu", "Partner neu", "Frist neu",
        "Kosten neu", "Nachweis neu", MeasureStatus.RUNNING,
    )  # fmt: skip
    reader.close()
    assert line(page, "Titel").text() == "Titel neu"
    assert rows(page)[0].accessibleName() == "Maßnahme 1: Titel neu"


def test_prose_is_stored_after_a_pause_and_the_cursor_stays(page: PlanPage, case: CaseSession, qtbot) -> None:
    goal = text(page, "Ziel")
    goal.setFocus()
    QTest.keyClicks(goal, "Eine Karte, ")
    qtbot.waitUntil(lambda: case.measure(1).goal == "Eine Karte, ")
    QTest.keyClicks(goal, "die jeder kennt")
    page.flush()
    assert case.measure(1).goal == "Eine Karte, die jeder kennt"
    assert goal.textCursor().atEnd()


def test_a_missing_title_is_told_at_its_place_and_the_old_one_stays(page: PlanPage, case: CaseSession) -> None:
    write(line(page, "Titel"), " ")
    assert "Der Maßnahme fehlt ein Titel." in words(page)
    assert "Der Maßnahme fehlt ein Titel." in line(page, "Titel").accessibleDescription()
    write(line(page, "Frist"), "2030")
    assert (case.measure(1).title, case.measure(1).due) == ("Ortskarte zeichnen", "2030")
    QTest.mouseClick(rows(page)[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(rows(page)[0], Qt.MouseButton.LeftButton)
    assert line(page, "Titel").text() == "Ortskarte zeichnen"
    assert "Der Maßnahme fehlt ein Titel." not in words(page)


@pytest.mark.parametrize(("name", "limit"), [("Titel", TITLE_LIMIT), ("Ziel", TEXT_LIMIT)])
def test_a_limit_is_told_at_its_place_and_what_fits_is_stored(
    page: PlanPage, case: CaseSession, name: str, limit: int
) -> None:
    field = line(page, name) if name == "Titel" else text(page, name)
    QApplication.clipboard().setText("ä" * (limit + 50))
    field.setFocus()
    field.selectAll()
    field.paste()
    told = f"Hier ist Platz für {limit:,} Zeichen".replace(",", ".")
    assert told in words(page)
    page.flush()
    assert getattr(case.measure(1), "title" if name == "Titel" else "goal") == "ä" * limit
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    page.flush()
    assert told not in words(page)


def test_what_only_looks_different_is_no_change(page: PlanPage, case: CaseSession) -> None:
    tricky = replace(case.measure(2), goal="a\u00a0b\r\nc", partner="<b>fett</b> & %1 {name}", title="<i>x</i> && {0}")
    case.change_measure(tricky)
    stored = case.measure(2)
    arrive(page, opened_again(page, case), 2)
    page.flush()
    assert page.desk.session.measure(2) == stored
    assert "2  <i>x</i> && {0}" in words(page)


def opened_again(page: PlanPage, session: CaseSession) -> CaseSession:
    path = session.case.path
    page.desk.put(None)
    again: CaseSession = page.desk.program.open_case(path)
    return again


def test_what_could_not_be_stored_stays_written_and_is_stored_later(
    page: PlanPage, case: CaseSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    page.desk.troubled.connect(lambda sentence, _complaints: told.append(sentence))

    def refuse(_measure: Measure) -> None:
        raise ExpectedError(Trouble.DISK_FULL, path="x")

    with monkeypatch.context() as patch:
        patch.setattr(case, "change_measure", refuse)
        write(text(page, "Ziel"), "Bleibt stehen")
        QTest.mouseClick(rows(page)[1], Qt.MouseButton.LeftButton)
        assert text(page, "Ziel").toPlainText() == "Bleibt stehen"
        assert line(page, "Titel").text() == "Ortskarte zeichnen"
    assert told
    page.flush()
    assert case.measure(1).goal == "Bleibt stehen"


# -- questions ---------------------------------------------------------------------------------------------------------


def test_a_linked_question_leads_there_and_tells_how_it_stands(page: PlanPage, case: CaseSession) -> None:
    trips = Trips(page.desk)
    (row,) = shown(page, LinkRow)
    assert row.words()[0].startswith("3.18 ")
    assert row.words()[1].startswith("Stufe 1 von 4")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert trips.made == [Destination(PageName.QUESTIONS, question="3.18")]
    page.desk.change(lambda session: session.set_status("3.18", Status.UNKNOWN))
    assert shown(page, LinkRow)[0].words()[1] == "weiß nicht"


def test_questions_are_linked_and_unlinked(page: PlanPage, case: CaseSession) -> None:
    (choice,) = shown(page, ComboBox)
    choice.setFocus()
    choice.setCurrentIndex(choice.findData("1.01"))
    assert case.measure(1).questions == ("3.18",)  # to choose alone links nothing
    press(page, "Verknüpfen")
    assert case.measure(1).questions == ("3.18", "1.01")
    off = [one.accessibleName() for one in shown(page, IconButton)]
    assert off == ["Verknüpfung mit Frage 3.18 lösen", "Verknüpfung mit Frage 1.01 lösen"]
    press(page, off[0])
    assert case.measure(1).questions == ("1.01",)
    choice.setCurrentIndex(choice.findData("1.01"))
    (link,) = (one for one in shown(page, QAbstractButton) if one.text() == "Verknüpfen")
    assert not link.isEnabled()


# -- adding and removing -----------------------------------------------------------------------------------------------


def test_a_new_measure_is_stored_and_its_title_waits_to_be_written_over(page: PlanPage, case: CaseSession) -> None:
    press(page, "Neue Maßnahme")
    assert case.measure(4) == Measure(4, "Neue Maßnahme")
    title = line(page, "Titel")
    assert title.hasFocus()
    QTest.keyClicks(title, "Lotsendienst")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert case.measure(4).title == "Lotsendienst"


def test_n_begins_a_measure_but_not_while_writing(page: PlanPage, case: CaseSession) -> None:
    row = rows(page)[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_N)
    assert len(case.measures()) == 4
    QTest.keyClicks(text(page, "Ziel"), "nah an")
    assert len(case.measures()) == 4
    assert text(page, "Ziel").toPlainText() == "nah an"


def test_what_is_removed_can_be_put_back_as_it_was(page: PlanPage, case: CaseSession) -> None:
    before = case.measures()
    press(page, "Maßnahme entfernen")
    assert case.measures() == before[1:]
    assert "Maßnahme 1 entfernt" in words(page)
    assert line(page, "Titel").text() == "Ansprechperson benennen"
    press(page, "Rückgängig")
    assert case.measures() == before
    assert line(page, "Titel").text() == "Ortskarte zeichnen"


def test_the_delete_key_removes_the_measure_of_the_row(page: PlanPage, case: CaseSession) -> None:
    row = rows(page)[2]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert [one.id for one in case.measures()] == [1, 2]
    QTest.keyClick(line(page, "Titel"), Qt.Key.Key_Delete)
    assert [one.id for one in case.measures()] == [1, 2]


def test_a_removed_measure_never_comes_back_into_another_case(
    page: PlanPage, case: CaseSession, program: Program, tmp_path: Path
) -> None:
    press(page, "Maßnahme entfernen")
    other = answered(program, tmp_path / "zweiter.weltoffen")
    arrive(page, other)
    page._toast.action_chosen.emit()
    assert other.measures() == ()


# -- nothing yet, suggestions, only to read ----------------------------------------------------------------------------


def test_an_empty_plan_leads_to_the_suggestions(page: PlanPage, program: Program, tmp_path: Path) -> None:
    session = answered(program, tmp_path / "fall.weltoffen")
    arrive(page, session)
    assert "Noch ist keine Maßnahme geplant." in words(page)
    press(page, "Aus Anregungen übernehmen …")
    step = next_steps(session.evaluation())[0]
    number = step.finding.question.id
    press(page, f"Anregung zu Frage {number} in den Plan übernehmen")
    assert session.measures() == (replace(draft(step.finding, step.suggestion), id=1),)
    press(page, "Maßnahme 1 im Plan öffnen")
    assert line(page, "Titel").text() == step.finding.question.title
    assert text(page, "Ziel").toPlainText() == step.suggestion.text


def test_an_empty_plan_of_an_empty_case_begins_with_a_measure(page: PlanPage, program: Program, tmp_path: Path) -> None:
    session = program.new_case(tmp_path / "leer.weltoffen", Wish("Musterdorf", "08999999"))
    arrive(page, session)
    press(page, "Neue Maßnahme")
    assert session.measures() == (Measure(1, "Neue Maßnahme"),)
    press(page, "Maßnahme entfernen")
    assert "Noch ist keine Maßnahme geplant." in words(page)


def test_read_only_shows_everything_and_changes_nothing(page: PlanPage, case: CaseSession) -> None:
    path, before = case.case.path, case.measures()
    page.desk.put(None)
    arrive(page, page.desk.program.open_case(path, read_only=True), 1)
    assert "Nur lesen: Hier lässt sich nichts ändern" in words(page)
    assert line(page, "Titel").text() == "Ortskarte zeichnen"
    QTest.keyClicks(line(page, "Titel"), "x")
    QTest.keyClicks(text(page, "Ziel"), "x")
    offered = {one.text() for one in shown(page, QAbstractButton) if one.isEnabled()}
    assert offered.isdisjoint({"Neue Maßnahme", "Maßnahme entfernen", "Verknüpfen", "Aus Anregungen übernehmen …"})
    assert [one for one in shown(page, QAbstractButton) if one.text() == "läuft" and one.isEnabled()] == []
    row = rows(page)[0]
    row.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_Delete):
        QTest.keyClick(row, key)
    page.flush()
    assert page.desk.session.measures() == before
    assert [one.words()[0][:4] for one in shown(page, LinkRow)] == ["3.18"]


# -- room --------------------------------------------------------------------------------------------------------------


def test_a_narrow_page_shows_the_list_or_the_measure(page: PlanPage, case: CaseSession, qtbot) -> None:
    page.resize(640, 560)
    qtbot.waitUntil(lambda: not shown(page, QLineEdit))
    assert len(rows(page)) == 3
    QTest.mouseClick(rows(page)[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not rows(page))
    assert line(page, "Titel").text() == "Ansprechperson benennen"
    press(page, "Alle Maßnahmen")
    assert rows(page)[1].hasFocus()
    assert not shown(page, QLineEdit)


def test_large_type_cuts_nothing_off(page: PlanPage, case: CaseSession, look, qtbot) -> None:
    case.change_measure(replace(case.measure(2), responsible="Stabsstelle für Zusammenleben " * 5, due="x" * 80))
    look.apply(Scheme.CONTRAST, 2.0)
    page.resize(640, 560)
    page.arrive(Destination(PageName.PLAN))

    def cut() -> list[str]:
        labels = [one for one in shown(page, QLabel) if one.text() and one.hasHeightForWidth()]
        return [one.text() for one in labels if one.heightForWidth(one.width()) > one.height() + 1]

    qtbot.waitUntil(lambda: cut() == [])


def test_the_keys_of_the_page_are_told(page: PlanPage) -> None:
    assert {"N", "A", "Entf"} <= {key.keys for key in PlanPage.keys(page)}
