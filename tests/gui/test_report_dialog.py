"""The report dialog: a real PDF, and every way in which it can fail to be made."""

import os
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from tests.gui.other_ports import with_ports
from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.dialogs.report import ReportDialog
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.services.ports import Findings
from weltoffen_desktop.services.program import Program, Wish
from weltoffen_desktop.services.wording import sentence


class Picker:
    """Answers in place of the dialog for saving."""

    def __init__(self) -> None:
        self.answer: str | None = None
        self.proposals: list[Path] = []

    def __call__(self, parent: QWidget, title: str, proposal: Path, on_picked: Callable[[str], None]) -> None:
        assert parent.isVisible()
        assert title
        self.proposals.append(proposal)
        if self.answer is not None:
            on_picked(self.answer)


class Outside:
    """The programs of the system that open files."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.knows = True

    def __call__(self, address: QUrl) -> bool:
        self.asked.append(address.toLocalFile())
        return self.knows


class Stuck:
    """A renderer that reports a third and waits until somebody lets it go or stops it."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.seen: list[bool] = []

    def render(
        self, outline: Outline, *, created: datetime, progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> bytes:
        del outline, created
        progress(0.34)
        while not self.go.wait(0.005):
            if cancelled():
                self.seen.append(True)
                raise ExpectedError(Trouble.REPORT_CANCELLED)
        return b"%PDF"

    def inspect(self, data: bytes) -> Findings:
        raise NotImplementedError(data)


class Refusing:
    """A disk that cannot be written."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def replace(self, target: Path, data: bytes, check: Callable[[bytes], None]) -> None:
        del target, data, check
        raise self.error


@pytest.fixture
def picker() -> Picker:
    return Picker()


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def opened(desk: Desk, qtbot, picker: Picker, outside: Outside) -> Callable[[], ReportDialog]:
    """Open the dialog for the case on the desk."""
    windows = []

    def open_dialog() -> ReportDialog:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(900, 700)
        window.show()
        windows.append(window)
        dialog = ReportDialog(desk, window, picker=picker, open_address=outside)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # as the window does
        dialog.open()
        return dialog

    return open_dialog


@pytest.fixture
def dialog(opened, desk: Desk, program: Program, tmp_path: Path) -> ReportDialog:
    """The dialog for the example."""
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    return opened()


def press(button: QWidget) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def way(dialog: ReportDialog, key: str) -> QPushButton:
    """Return what the message offers."""
    (button,) = (one for one in dialog._notice.findChildren(QPushButton, key) if one.isVisible())
    return button


def aim(dialog: ReportDialog, target: Path | str) -> None:
    dialog._form.target.setFocus()
    dialog._form.target.selectAll()
    QTest.keyClicks(dialog._form.target, str(target))


def is_done(dialog: ReportDialog) -> bool:
    return dialog._result.isVisible()


def test_it_proposes_a_name_among_the_documents_and_says_what_comes(dialog: ReportDialog, tmp_path: Path) -> None:
    target = Path(dialog._form.target.text())
    assert target.parent == tmp_path
    assert "Musterlingen (Beispiel)" in target.name
    assert target.name.endswith("2026-05-04.pdf") or target.suffix == ".pdf"
    said = dialog._form.contents.text()
    assert "115" in said
    assert "100" in said
    assert "Musterlingen" in said
    assert not dialog._progress.isVisible()
    assert not dialog._result.isVisible()
    assert dialog._form.target.accessibleName()


def test_the_pdf_is_really_written_and_the_receipt_tells_of_it(
    dialog: ReportDialog, qtbot, outside: Outside, tmp_path: Path
) -> None:
    target = tmp_path / "rat" / "Bericht.pdf"
    target.parent.mkdir()
    aim(dialog, target)
    press(dialog._make)
    assert dialog._progress.isVisible()
    assert not dialog._make.isEnabled()
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    with pikepdf.open(target) as pdf:
        pages = len(pdf.pages)
    assert dialog._result.place.plain_text() == str(target)
    assert str(pages) in dialog._result.counted.text()
    assert "115" in dialog._result.counted.text()
    assert list(target.parent.iterdir()) == [target]
    press(dialog._buttons.open)
    press(dialog._buttons.folder)
    assert [Path(one) for one in outside.asked] == [target, target.parent]
    assert not dialog._notice.isVisible()


def test_where_nothing_opens_a_pdf_it_says_so(dialog: ReportDialog, qtbot, outside: Outside, tmp_path: Path) -> None:
    outside.knows = False
    aim(dialog, tmp_path / "b.pdf")
    press(dialog._make)
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    press(dialog._buttons.open)
    assert dialog._notice.isVisible()


def test_enter_in_the_line_of_the_file_makes_the_report(dialog: ReportDialog, qtbot, tmp_path: Path) -> None:
    dialog.activateWindow()
    aim(dialog, tmp_path / "ohne Endung")
    QTest.keyClick(dialog._form.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    assert (tmp_path / "ohne Endung.pdf").is_file()


def test_a_place_can_be_chosen(dialog: ReportDialog, picker: Picker, tmp_path: Path) -> None:
    proposed = Path(dialog._form.target.text())
    picker.answer = str(tmp_path / "anders.pdf")
    press(dialog._form.choose)
    assert picker.proposals == [proposed]
    assert dialog._form.target.text() == picker.answer


def test_the_real_dialog_for_saving_is_opened_and_not_waited_for(desk: Desk, program: Program, qtbot, tmp_path) -> None:
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    dialog = ReportDialog(desk)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog._form.choose.click()
    (saving,) = dialog.findChildren(QFileDialog)
    assert saving.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert saving.defaultSuffix() == "pdf"
    saving.fileSelected.emit(str(tmp_path / "gewählt.pdf"))
    assert dialog._form.target.text() == str(tmp_path / "gewählt.pdf")
    saving.reject()


def test_an_existing_file_is_replaced_only_when_asked(dialog: ReportDialog, qtbot, picker: Picker, tmp_path) -> None:
    target = tmp_path / "alt.pdf"
    target.write_bytes(b"der alte Bericht")
    aim(dialog, target)
    press(dialog._make)
    assert dialog._notice.isVisible()
    assert dialog._task is None
    press(way(dialog, "rename"))
    assert picker.proposals == [target]
    assert target.read_bytes() == b"der alte Bericht"
    press(dialog._make)
    press(way(dialog, "replace"))
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_told_with_ways_out(
    dialog: ReportDialog, desk: Desk, qtbot, picker: Picker, tmp_path: Path
) -> None:
    error = ExpectedError(Trouble.CANNOT_WRITE, path="b.pdf")
    good = desk.program
    with_ports(desk, files=Refusing(error))
    target = tmp_path / "b.pdf"
    aim(dialog, target)
    press(dialog._make)
    qtbot.waitUntil(dialog._notice.isVisible, timeout=60_000)
    assert dialog._notice.accessibleName() == sentence(error)
    assert not target.exists()
    assert dialog._make.isEnabled()
    picker.answer = str(tmp_path / "c.pdf")
    press(way(dialog, "rename"))
    assert not dialog._notice.isVisible()
    press(dialog._make)
    qtbot.waitUntil(dialog._notice.isVisible, timeout=60_000)
    desk.surroundings.program = good
    press(way(dialog, "again"))
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    assert (tmp_path / "c.pdf").is_file()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_really_locked_folder_is_told(dialog: ReportDialog, qtbot, tmp_path: Path) -> None:
    locked = tmp_path / "zu"
    locked.mkdir(mode=0o500)
    aim(dialog, locked / "b.pdf")
    press(dialog._make)
    qtbot.waitUntil(dialog._notice.isVisible, timeout=60_000)
    assert list(locked.iterdir()) == []


def test_a_missing_folder_is_told(dialog: ReportDialog, qtbot, tmp_path: Path) -> None:
    aim(dialog, tmp_path / "gibt es nicht" / "b.pdf")
    press(dialog._make)
    qtbot.waitUntil(dialog._notice.isVisible, timeout=60_000)
    error = ExpectedError(Trouble.FOLDER_MISSING, path=tmp_path / "gibt es nicht")
    assert dialog._notice.accessibleName() == sentence(error)


def test_a_path_that_no_system_takes_is_no_crash(dialog: ReportDialog, qtbot, tmp_path: Path) -> None:
    dialog._form.target.setText(str(tmp_path / ("ü" * 300)))
    press(dialog._make)
    qtbot.waitUntil(dialog._notice.isVisible, timeout=60_000)
    assert dialog._make.isEnabled()


def test_the_case_itself_is_never_the_target(dialog: ReportDialog, desk: Desk, picker: Picker, tmp_path: Path) -> None:
    case = desk.session.case.path
    before = case.read_bytes()
    (tmp_path / "x").mkdir()
    for target in (case, tmp_path / "x" / ".." / case.name):
        aim(dialog, target)
        press(dialog._make)
        assert dialog._notice.accessibleName() == sentence(ExpectedError(Trouble.TARGET_IS_CASE, path=case.name))
        assert dialog._task is None
    assert case.read_bytes() == before
    picker.answer = str(tmp_path / "b.pdf")
    press(way(dialog, "rename"))
    assert dialog._form.target.text() == picker.answer


def test_a_case_that_is_named_like_a_pdf_is_never_the_target(opened, desk: Desk, program: Program, tmp_path) -> None:
    program.make_example(tmp_path / "beispiel.weltoffen").close()
    case = (tmp_path / "beispiel.weltoffen").rename(tmp_path / "fall.pdf")
    desk.put(program.open_case(case))
    dialog = opened()
    aim(dialog, case)
    press(dialog._make)
    assert dialog._task is None
    assert dialog._notice.isVisible()
    assert not [one for one in dialog._notice.findChildren(QPushButton, "replace") if one.isVisible()]


def test_another_case_is_refused_and_stays(dialog: ReportDialog, tmp_path: Path) -> None:
    other = tmp_path / "andere.weltoffen"
    other.write_bytes(b"ein anderer Fall")
    aim(dialog, other)
    press(dialog._make)
    assert dialog._notice.accessibleName() == sentence(ExpectedError(Trouble.TARGET_IS_CASE, path=other.name))
    assert dialog._task is None
    assert other.read_bytes() == b"ein anderer Fall"


def test_no_name_is_told_at_the_line(dialog: ReportDialog) -> None:
    dialog._form.target.clear()
    press(dialog._make)
    assert dialog._form.missing.isVisible()
    assert dialog._form.target.accessibleDescription() == dialog._form.missing.text() != ""
    assert dialog._task is None
    QTest.keyClicks(dialog._form.target, "b")
    assert not dialog._form.missing.isVisible()


@pytest.fixture
def running(dialog: ReportDialog, desk: Desk, qtbot, tmp_path: Path) -> tuple[ReportDialog, Stuck]:
    """A report in the making that goes no further by itself."""
    stuck = Stuck()
    with_ports(desk, renderers=lambda _form: stuck)
    aim(dialog, tmp_path / "b.pdf")
    press(dialog._make)
    qtbot.waitUntil(lambda: dialog._progress.value() == 34)
    return dialog, stuck


def test_writing_can_be_stopped(running: tuple[ReportDialog, Stuck], qtbot, tmp_path: Path) -> None:
    dialog, stuck = running
    press(dialog._leave)
    qtbot.waitUntil(dialog._notice.isVisible)
    assert dialog._notice.accessibleName() == sentence(ExpectedError(Trouble.REPORT_CANCELLED))
    assert stuck.seen == [True]
    assert not (tmp_path / "b.pdf").exists()
    assert dialog._make.isEnabled()
    assert dialog._leave.isEnabled()
    press(dialog._leave)
    assert not dialog.isVisible()


def test_the_real_renderer_stops_too(dialog: ReportDialog, qtbot, tmp_path: Path) -> None:
    aim(dialog, tmp_path / "b.pdf")
    press(dialog._make)
    press(dialog._leave)
    qtbot.waitUntil(dialog._notice.isVisible, timeout=60_000)
    assert not (tmp_path / "b.pdf").exists()
    assert [one for one in tmp_path.iterdir() if one.suffix == ".part"] == []


@pytest.mark.parametrize("by", ["escape", "cross"])
def test_closing_stops_the_writing_and_frees_the_dialog(
    running: tuple[ReportDialog, Stuck], desk: Desk, qtbot, by: str, tmp_path: Path
) -> None:
    dialog, stuck = running
    gone: list[bool] = []
    troubles: list[str] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    desk.troubled.connect(lambda text, _details: troubles.append(text))
    if by == "escape":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: bool(gone))
    assert stuck.seen == [True]
    assert troubles == []
    assert not (tmp_path / "b.pdf").exists()


def test_what_was_done_before_it_could_be_stopped_is_told(
    dialog: ReportDialog, desk: Desk, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    target = tmp_path / "b.pdf"
    aim(dialog, target)
    monkeypatch.setattr(Task, "is_cancelled", lambda _task: False)  # as if it had looked just before
    press(dialog._make)
    dialog.close()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert target.is_file()
    assert str(target) in told[0]


def test_a_mistake_of_ours_is_not_swallowed(dialog: ReportDialog, desk: Desk, qtbot, tmp_path: Path) -> None:
    with_ports(desk, files=Refusing(ZeroDivisionError("ours")))
    aim(dialog, tmp_path / "b.pdf")
    with qtbot.captureExceptions() as caught:
        press(dialog._make)
        qtbot.waitUntil(lambda: bool(caught), timeout=60_000)
    assert caught[0][0] is ZeroDivisionError
    assert dialog._make.isEnabled()


def test_an_empty_case_can_be_printed_as_well(opened, desk: Desk, program: Program, qtbot, tmp_path: Path) -> None:
    desk.put(program.new_case(tmp_path / "leer.weltoffen", Wish("Musterdorf", "08999999")))
    dialog = opened()
    empty_words = dialog._form.contents.text()
    aim(dialog, tmp_path / "leer.pdf")
    press(dialog._make)
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    assert (tmp_path / "leer.pdf").is_file()
    assert "Musterdorf" in empty_words


def test_without_a_case_there_is_nothing_to_report(desk: Desk) -> None:
    with pytest.raises(ValueError, match="no case"):
        ReportDialog(desk)


def test_it_speaks_again_in_another_language(dialog: ReportDialog, qtbot, tmp_path: Path) -> None:
    aim(dialog, tmp_path / "b.pdf")
    press(dialog._make)
    qtbot.waitUntil(lambda: is_done(dialog), timeout=60_000)
    before = dialog._result.counted.text()
    dialog._result.counted.setText("")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog._result.counted.text() == before
