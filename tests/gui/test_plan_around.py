"""The plan from elsewhere in the window: rail, menu, and the evaluation's next steps."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from weltoffen_desktop.domain.drafts import draft
from weltoffen_desktop.domain.findings import next_steps
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.gui.pages.evaluation.advice_panel import AdviceCard
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish


@pytest.fixture
def case(window: MainWindow, desk, program: Program, tmp_path: Path) -> CaseSession:
    """A case with some answers and no measure, on the desk."""
    session = program.new_case(tmp_path / "fall.weltoffen", Wish("Musterdorf", "08999999"))
    for question, level in (("3.18", 1), ("2.06", 0), ("1.01", 4)):
        session.choose(question, level)
    desk.put(session)
    return session


def rail(window: MainWindow) -> QAbstractButton:
    (found,) = (
        one for one in window._rail.findChildren(QAbstractButton) if one.accessibleName().split(",")[0] == "Plan"
    )
    return found


def buttons(parent: QWidget, name: str) -> list[QAbstractButton]:
    return [one for one in parent.findChildren(QAbstractButton) if one.isVisible() and one.accessibleName() == name]


def test_the_rail_counts_open_measures(window: MainWindow, desk, case: CaseSession) -> None:
    assert rail(window).accessibleName() == "Plan"
    desk.store(lambda session: session.add_measure(Measure(0, "Eins")))
    assert rail(window).accessibleName() == "Plan, 1 Maßnahme offen"
    desk.store(lambda session: session.add_measure(Measure(0, "Zwei", status=MeasureStatus.RUNNING)))
    desk.store(lambda session: session.add_measure(Measure(0, "Drei", status=MeasureStatus.DONE)))
    assert rail(window).accessibleName() == "Plan, 2 Maßnahmen offen"
    desk.put(None)
    assert rail(window).accessibleName() == "Plan"
    assert not rail(window).isEnabled()
    assert desk.attempt(lambda: desk.program.open_case(case.case.path))
    assert rail(window).accessibleName() == "Plan, 2 Maßnahmen offen"


def test_the_plan_has_a_key_in_the_menu(window: MainWindow, case: CaseSession) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window._front is window.page(PageName.PLAN)


def test_what_is_written_in_the_plan_is_stored_when_the_page_or_the_case_is_left(
    window: MainWindow, desk, case: CaseSession
) -> None:
    case.add_measure(Measure(0, "Eins"))
    for way in (lambda: window.go(Destination(PageName.OVERVIEW)), lambda: desk.put(None)):
        window.go(Destination(PageName.PLAN, measure=1))
        (title,) = (one for one in window._front.findChildren(QLineEdit) if one.accessibleName() == "Titel")
        title.setText(title.text() + "x")
        way()
    session = desk.program.open_case(case.case.path)
    assert session.measure(1).title == "Einsxx"
    session.close()


def test_a_next_step_goes_into_the_plan_and_leads_there(window: MainWindow, case: CaseSession) -> None:
    window.go(Destination(PageName.EVALUATION))
    page = window.page(PageName.EVALUATION)
    (take,) = buttons(page, "Anregung zu Frage 2.06 in den Plan übernehmen")
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    (step,) = (one for one in next_steps(case.evaluation()) if one.finding.question.id == "2.06")
    assert case.measures() == (replace(draft(step.finding, step.suggestion), id=1),)
    (there,) = buttons(page, "Maßnahme 1 im Plan öffnen")
    assert there is take
    QTest.mouseClick(there, Qt.MouseButton.LeftButton)
    assert window._front is window.page(PageName.PLAN)
    (title,) = (one for one in window._front.findChildren(QLineEdit) if one.accessibleName() == "Titel")
    assert title.text() == step.finding.question.title


def test_the_evaluation_of_a_case_to_read_offers_no_plan(window: MainWindow, desk, case: CaseSession) -> None:
    case.add_measure(Measure(0, "Eins", questions=("2.06",)))
    path = case.case.path
    desk.put(None)
    desk.put(desk.program.open_case(path, read_only=True))
    window.go(Destination(PageName.EVALUATION))
    QApplication.processEvents()
    cards = [one for one in window._front.findChildren(AdviceCard) if one.isVisible()]
    offered = {one.accessibleName() for card in cards for one in card.findChildren(QAbstractButton) if one.isVisible()}
    assert "Maßnahme 1 im Plan öffnen" in offered
    assert not [one for one in offered if "in den Plan übernehmen" in one]


def test_undo_of_answers_leaves_the_plan_alone(window: MainWindow, desk, case: CaseSession) -> None:
    desk.store(lambda session: session.add_measure(Measure(0, "Eins", questions=("1.01",))))
    window.go(Destination(PageName.PLAN))
    undo = next(one for one in window.findChildren(QAction) if one.text() == "&Rückgängig")
    undo.trigger()
    assert [one.title for one in case.measures()] == ["Eins"]
    assert case.sheet["1.01"].value is None
