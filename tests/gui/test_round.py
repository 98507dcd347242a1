"""Another round through the whole window: every page shows it, nothing of the old one is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.papers import LABEL_LIMIT
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.dialogs.new_round import NewRoundDialog
from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish


@pytest.fixture
def case(window: MainWindow, desk, program: Program, tmp_path: Path) -> CaseSession:
    """A case with some answers and a measure, on the desk."""
    session = program.new_case(tmp_path / "fall.weltoffen", Wish("Musterdorf", "08999999"))
    desk.put(session)
    for question, level in (("1.01", 4), ("2.06", 0)):
        desk.change(lambda one, question=question, level=level: one.choose(question, level))
    desk.change(lambda one: one.set_status("1.02", Status.UNKNOWN))
    desk.store(lambda one: one.add_measure(Measure(0, "Eins", questions=("2.06",))))
    return session


def words(parent: QWidget) -> str:
    return "\n".join(one.text() for one in parent.findChildren(QLabel) if one.isVisible())


def verb(window: MainWindow, text: str) -> QAction:
    return next(one for one in window.findChildren(QAction) if one.text().replace("&", "") == text)


def asked(window: MainWindow) -> NewRoundDialog:
    verb(window, "Neuen Durchgang beginnen …").trigger()
    QApplication.processEvents()
    (found,) = (one for one in window.findChildren(NewRoundDialog) if one.isVisible())
    return found


def begin(window: MainWindow, title: str | None = None) -> None:
    dialog = asked(window)
    if title is not None:
        dialog._title.setText(title)
    QTest.keyClick(dialog._title, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not window.findChildren(NewRoundDialog)


def test_the_menu_offers_a_round_only_for_an_open_case(window: MainWindow, desk, case: CaseSession) -> None:
    assert verb(window, "Neuen Durchgang beginnen …").isEnabled()
    desk.put(None)
    assert not verb(window, "Neuen Durchgang beginnen …").isEnabled()


def test_the_dialog_says_what_happens_and_proposes_a_free_title(window: MainWindow, case: CaseSession) -> None:
    year = case.round.started.year
    dialog = asked(window)
    assert f"„{case.round.title}“ bleibt im Fall" in words(dialog)
    assert dialog._title.text() == f"Durchgang {year + 1}"
    assert dialog._title.selectedText() == dialog._title.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(case.rounds()) == 1


def test_every_page_shows_the_new_round(window: MainWindow, desk, case: CaseSession) -> None:
    for name in (PageName.QUESTIONS, PageName.EVALUATION, PageName.PLAN, PageName.OVERVIEW):
        window.go(Destination(name))  # made before the round begins
        QApplication.processEvents()
    old = case.round
    begin(window, "Zweiter Blick")
    assert [one.title for one in case.rounds()] == [old.title, "Zweiter Blick"]
    assert "Zweiter Blick" in words(window._header)
    assert window._front is window.page(PageName.OVERVIEW)
    assert "Musterdorf · Zweiter Blick" in words(window._front)
    assert not verb(window, "Rückgängig").isEnabled()
    window.go(Destination(PageName.QUESTIONS, question="1.01"))
    QApplication.processEvents()
    assert "Aus dem letzten Durchgang übernommen" in words(window._front)
    desk.change(lambda session: session.choose("1.01", 2))
    QApplication.processEvents()
    assert "Aus dem letzten Durchgang übernommen" not in words(window._front)
    assert verb(window, "Rückgängig").isEnabled()
    window.go(Destination(PageName.EVALUATION))
    QApplication.processEvents()
    assert f"erreicht {case.evaluation().result.shown} von 100" in words(window._front)
    window.go(Destination(PageName.PLAN))
    assert "1  Eins" in words(window._front)
    assert case.sheet_of(old)["1.01"].value == 4
    assert case.sheet["1.01"].value == 2
    assert case.sheet["2.06"].carried


def test_what_was_being_typed_belongs_to_the_old_round(window: MainWindow, case: CaseSession) -> None:
    window.go(Destination(PageName.QUESTIONS, question="1.01"))
    old = case.round
    (note,) = (one for one in window._front.findChildren(QPlainTextEdit) if one.accessibleName() == "Notiz")
    note.setPlainText("Noch im alten Jahr")
    begin(window)
    assert case.sheet_of(old)["1.01"].note == "Noch im alten Jahr"
    assert case.sheet["1.01"].note == "Noch im alten Jahr"
    assert case.sheet["1.01"].carried


def test_the_round_is_there_when_the_case_is_opened_again(window: MainWindow, desk, case: CaseSession) -> None:
    begin(window, "Zweiter Blick")
    path = case.case.path
    desk.put(None)
    assert window.open_case(path)
    assert "Zweiter Blick" in words(window._header)


@pytest.mark.parametrize(
    ("title", "told"),
    [("  ", "Dem Durchgang fehlt ein Titel."), ("DURCHGANG {year}", "Einen Durchgang mit diesem Titel gibt es schon")],
)
def test_a_title_that_does_not_fit_is_told_at_its_place(
    window: MainWindow, case: CaseSession, title: str, told: str
) -> None:
    dialog = asked(window)
    dialog._title.setText(title.format(year=case.round.started.year))
    QTest.mouseClick(dialog._begin, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert told in words(dialog)
    assert len(case.rounds()) == 1
    dialog._title.setText("x" * LABEL_LIMIT)
    assert told not in words(dialog)
    QTest.keyClick(dialog._title, Qt.Key.Key_X)
    assert f"Ein Titel hat Platz für {LABEL_LIMIT} Zeichen." in words(dialog)
    dialog.reject()


def test_where_nothing_can_be_stored_the_old_round_goes_on(
    window: MainWindow, desk, case: CaseSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk.troubled.connect(lambda sentence, _complaints: told.append(sentence))

    def refuse(*_args: object) -> None:
        raise ExpectedError(Trouble.DISK_FULL, path="fall")

    monkeypatch.setattr(case.case, "start_round", refuse)
    begin(window, "Zweiter Blick")
    assert told
    assert case.round.title in words(window._header)
    assert "Zweiter Blick" not in words(window._header)
    assert verb(window, "Rückgängig").isEnabled()


def test_a_case_that_can_only_be_read_begins_none_and_says_why(window: MainWindow, desk, case: CaseSession) -> None:
    told: list[str] = []
    desk.troubled.connect(lambda sentence, _complaints: told.append(sentence))
    path = case.case.path
    desk.put(None)
    desk.put(desk.program.open_case(path, read_only=True))
    verb(window, "Neuen Durchgang beginnen …").trigger()
    assert [one for one in told if "nur lesbar" in one]
    assert not window.findChildren(NewRoundDialog)
