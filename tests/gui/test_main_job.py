"""The main job through the real window, by keyboard only: a new case, answers, evaluation, the council's PDF."""

from pathlib import Path

import page as validation
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.gui.dialogs.new_case import NewCaseDialog
from weltoffen_desktop.gui.main_window import MainWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    """Return what has the keyboard; the offscreen platform leaves nobody with it when a dialog closes."""
    if QApplication.activeWindow() is None:
        windows = QApplication.topLevelWidgets()
        (window,) = (one for one in windows if isinstance(one, MainWindow) and one.isVisible())
        window.activateWindow()
        QApplication.processEvents()
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)
    QApplication.processEvents()


def tab_to(wanted: QWidget) -> None:
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"the tab key never reaches {wanted.accessibleName()!r}")


def dialog(kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_from_a_new_case_to_the_validated_pdf(window: MainWindow, desk, tmp_path: Path, qtbot) -> None:
    from weltoffen_desktop.gui.dialogs.report import ReportDialog  # noqa: PLC0415

    window.activateWindow()
    press(Qt.Key.Key_N, CTRL)
    new = dialog(NewCaseDialog)
    assert isinstance(new, NewCaseDialog)
    qtbot.waitUntil(lambda: new._questionnaire.count() > 0)
    write("Bad Musterdorf")
    press(Qt.Key.Key_Tab)
    write("08999999")
    tab_to(new._place)
    press(Qt.Key.Key_A, CTRL)
    case = tmp_path / "Bad Musterdorf.weltoffen"
    write(str(case))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.session is not None)
    session = desk.session
    assert case.is_file()

    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_N)
    write("Beschluss <b>vom</b> Mai & mehr")
    press(Qt.Key.Key_Right, ALT)
    press(Qt.Key.Key_W)
    press(Qt.Key.Key_Right, ALT)
    press(Qt.Key.Key_0)
    press(Qt.Key.Key_M)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_4)
    ids = [question.id for question in session.questionnaire.questions()]
    first, second, third, fourth = (session.sheet[one] for one in ids[:4])
    assert (first.value, first.note) == (3, "Beschluss <b>vom</b> Mai & mehr")
    assert second.status is Status.UNKNOWN
    assert (third.value, third.marked) == (0, True)
    assert fourth.value == 4
    press(Qt.Key.Key_Z, CTRL)
    assert session.sheet[ids[3]].status is Status.OPEN
    press(Qt.Key.Key_Y, CTRL)
    assert session.sheet[ids[3]].value == 4

    press(Qt.Key.Key_3, CTRL)
    shown = " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())
    assert "58 von 100 Punkten" in shown

    press(Qt.Key.Key_R, CTRL)
    report = dialog(ReportDialog)
    tab_to(report._make)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.pdf"))), timeout=30_000)
    (pdf,) = tmp_path.glob("*.pdf")
    result = validation.validate_pdf(str(pdf), profile="ua1")
    assert result.is_compliant, [one.rule_id for one in result.failures]
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not report.isVisible())


def test_a_note_being_typed_is_stored_when_another_case_is_opened(
    window: MainWindow, desk, program, tmp_path: Path
) -> None:
    first, second = tmp_path / "eins.weltoffen", tmp_path / "zwei.weltoffen"
    program.make_example(second).close()
    desk.put(program.make_example(first))
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_A, CTRL)
    write("mitten im Satz")
    question = desk.session.path.next_open().id
    assert window.open_case(second)
    assert desk.session.case.path == second
    reader = program.open_case(first, read_only=True)
    notes = [reader.sheet[one].note for one in reader.sheet]
    reader.close()
    assert "mitten im Satz" in notes, question
