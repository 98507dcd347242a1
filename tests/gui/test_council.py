"""The page of the papers: the whole set from the page, single papers, and every way in which it can fail."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from tests.gui.other_ports import with_ports
from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.papers import PUBLIC, STANDARD, Chapter, FileFormat, ReportKind, TableKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.council.page import CouncilPage
from weltoffen_desktop.gui.pages.council.places import is_free, set_folder, set_name
from weltoffen_desktop.gui.pickers import Pickers
from weltoffen_desktop.services.ports import Findings
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence


class Picker:
    """Answers in place of a dialog of the system; without an answer it was cancelled."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.asked: list[Path] = []

    def __call__(self, parent: QWidget, title: str, proposal: Path, on_picked: Callable[[str], None]) -> None:
        del parent
        assert title
        self.asked.append(proposal)
        if self.answer is not None:
            on_picked(str(self.answer))


class Outside:
    """The programs of the system that open folders."""

    def __init__(self) -> None:
        self.asked: list[Path] = []
        self.knows = True

    def __call__(self, address: QUrl) -> bool:
        self.asked.append(Path(address.toLocalFile()))
        return self.knows


class Stuck:
    """A renderer that reports a third and waits until somebody stops it."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.stopped = threading.Event()

    def render(
        self, outline: Outline, *, created: datetime, progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> bytes:
        del outline, created
        progress(0.34)
        self.reached.set()
        while not cancelled():
            threading.Event().wait(0.005)
        self.stopped.set()
        raise ExpectedError(Trouble.REPORT_CANCELLED)

    def inspect(self, data: bytes) -> Findings:
        raise NotImplementedError(data)


class Refusing:
    """A disk that takes nothing."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def replace(self, _target: Path, _data: bytes, _check: object) -> None:
        raise self.error

    def replace_all(self, _folder: Path, _several: object) -> None:
        raise self.error


@pytest.fixture
def folders() -> Picker:
    return Picker()


@pytest.fixture
def files() -> Picker:
    return Picker()


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def page(desk: Desk, program: Program, qtbot, folders, files, outside, tmp_path: Path) -> Iterator[CouncilPage]:
    """The page with the example on the desk."""
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    made = CouncilPage(desk, pickers=Pickers(folders, files, Picker()), open_address=outside)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.arrive(Destination(PageName.COUNCIL))
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.clerk.press.cancel()
    made.clerk.press.wait()
    QApplication.processEvents()


def notice(page: CouncilPage) -> str:
    return page._notice.accessibleName() if page._notice.isVisible() else ""


def way(page: CouncilPage, key: str) -> QPushButton:
    (button,) = (one for one in page._notice.findChildren(QPushButton, key) if one.isVisible())
    return button


def press(widget: QWidget) -> None:
    """Press by keyboard."""
    assert widget.isVisible()
    assert widget.isEnabled()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def choose(page: CouncilPage, at: int) -> None:
    """Choose from the open menu by keyboard."""
    (menu,) = (one for one in page.findChildren(QMenu) if one.isVisible())
    for _ in range(at + 1):
        QTest.keyPress(menu, Qt.Key.Key_Down)  # nobody takes the release: the menu has gone by then
    QTest.keyPress(menu, Qt.Key.Key_Return)


# -- where to --------------------------------------------------------------------------------------------------------


def test_an_empty_folder_is_taken_as_it_is_and_a_full_one_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    empty, full = tmp_path / "leer", tmp_path / "voll"
    empty.mkdir()
    full.mkdir()
    (full / "brief.txt").touch()
    assert set_folder(empty, "Satz") == empty
    assert set_folder(tmp_path / "neu", "Satz") == tmp_path / "neu"
    assert set_folder(full, "Satz") == full / "Satz"
    (full / "Satz").mkdir()
    (full / "Satz" / "alt.pdf").touch()
    assert set_folder(full / "Satz", "Satz") == full / "Satz"
    assert not is_free(full / "Satz")
    assert not is_free(full / "brief.txt")


def test_the_name_of_the_folder_is_one_that_every_system_takes() -> None:
    from datetime import date  # noqa: PLC0415

    name = set_name("Ratsunterlagen {name} {date}", 'Bad/Stadt:"Ost"' + "x" * 90, date(2026, 5, 4))
    assert name.endswith("2026-05-04")
    assert not set(name) & set('/\\:*?"<>|')
    assert len(name) < 90


# -- the whole set ---------------------------------------------------------------------------------------------------


def test_the_whole_set_is_written_from_the_page_by_keyboard(
    page: CouncilPage, qtbot, folders: Picker, outside: Outside, tmp_path: Path
) -> None:
    folders.answer = tmp_path / "rat"
    folders.answer.mkdir()
    press(page._make)
    assert page._progress.isVisible()
    assert not page._make.isEnabled()
    assert page._progress.stop.hasFocus()
    qtbot.waitUntil(page._outcome.isVisible, timeout=120_000)
    written = [one for one in folders.answer.rglob("*") if one.is_file()]
    assert {one.suffix for one in written} == {".pdf", ".docx", ".odt", ".xlsx", ".ods", ".csv", ".png", ".svg"}
    assert str(len(written)) in page._outcome.words.text()
    assert page._outcome.place.plain_text() == str(folders.answer)
    assert page._outcome.counted.text().startswith("115 von 115 Fragen, ")
    assert f"{len(page.desk.session.measures())} Maßnahmen" in page._outcome.counted.text()
    assert page._outcome.folder.hasFocus()
    assert not page._outcome.open.isVisible()
    QTest.keyClick(page._outcome.folder, Qt.Key.Key_Return)
    assert outside.asked == [folders.answer]
    assert page._make.isEnabled()
    assert notice(page) == ""


def test_in_a_folder_with_other_things_it_makes_one_and_asks_before_it_replaces(
    page: CouncilPage, qtbot, folders: Picker, tmp_path: Path
) -> None:
    with_ports(page.desk, renderers=lambda _form: Stuck())
    full = tmp_path / "voll"
    full.mkdir()
    (full / "brief.txt").write_text("bleibt")
    folders.answer = full
    press(page._make)
    assert page.clerk.press.busy
    press(page._progress.stop)
    qtbot.waitUntil(lambda: not page.clerk.press.busy)
    assert [one.name for one in full.iterdir()] == ["brief.txt"]
    own = full / _set_name(page)
    own.mkdir()
    (own / "alt.pdf").touch()
    press(page._make)
    assert not page.clerk.press.busy
    assert own.name in notice(page)
    assert way(page, "place").hasFocus()
    press(way(page, "replace"))
    assert page.clerk.press.busy
    page.clerk.press.cancel()
    qtbot.waitUntil(lambda: not page.clerk.press.busy)
    assert [one.name for one in own.iterdir()] == ["alt.pdf"]


def _set_name(page: CouncilPage) -> str:
    day = page.desk.program.now().date()
    return set_name("Ratsunterlagen {name} {date}", page.desk.session.municipality.name, day)


def test_cancel_leaves_nothing_behind_and_says_so(page: CouncilPage, qtbot, folders: Picker, tmp_path: Path) -> None:
    stuck = Stuck()
    with_ports(page.desk, renderers=lambda _form: stuck)
    folders.answer = tmp_path / "rat"
    press(page._make)
    qtbot.waitUntil(stuck.reached.is_set)
    qtbot.waitUntil(lambda: page._progress.line.value() > 0)
    QTest.keyClick(page._progress.stop, Qt.Key.Key_Return)
    assert not page._progress.stop.isEnabled()
    qtbot.waitUntil(lambda: not page._progress.isVisible())
    assert stuck.stopped.is_set()
    assert notice(page) == sentence(ExpectedError(Trouble.REPORT_CANCELLED))
    assert not folders.answer.exists()
    assert page._make.isEnabled()
    assert page._make.hasFocus()


@pytest.mark.parametrize(
    "error",
    [
        ExpectedError(Trouble.DISK_FULL, path="rat"),
        ExpectedError(Trouble.CANNOT_WRITE, path="rat"),
        ExpectedError(Trouble.FILE_IN_USE, path="1 Vorlage.pdf"),
        ExpectedError(Trouble.FOLDER_MISSING, path="rat"),
    ],
    ids=lambda error: error.trouble.value,
)
def test_every_trouble_of_the_disk_is_one_sentence_and_another_place_is_offered(
    page: CouncilPage, qtbot, folders: Picker, tmp_path: Path, error: ExpectedError
) -> None:
    with_ports(page.desk, files=Refusing(error))
    folders.answer = tmp_path / "rat"
    press(page._make)
    qtbot.waitUntil(page._notice.isVisible, timeout=120_000)
    assert notice(page) == sentence(error)
    assert not page._outcome.isVisible()
    folders.answer = None
    assert way(page, "place").hasFocus()
    press(way(page, "place"))
    assert len(folders.asked) == 2
    assert notice(page) == ""


def test_a_path_that_the_system_cannot_take_is_a_sentence_too(page: CouncilPage, qtbot, folders, tmp_path) -> None:
    with_ports(page.desk, files=Refusing(OSError("unheard of")))
    folders.answer = tmp_path / "rat"
    press(page._make)
    qtbot.waitUntil(page._notice.isVisible, timeout=120_000)
    assert notice(page) == sentence(ExpectedError(Trouble.CANNOT_WRITE, path="rat"))


def test_closing_the_case_stops_the_writing(page: CouncilPage, qtbot, folders: Picker, tmp_path: Path) -> None:
    stuck = Stuck()
    with_ports(page.desk, renderers=lambda _form: stuck)
    told: list[object] = []
    page.desk.troubled.connect(lambda words, _complaints: told.append(words))
    folders.answer = tmp_path / "rat"
    press(page._make)
    qtbot.waitUntil(stuck.reached.is_set)
    page.desk.put(None)
    qtbot.waitUntil(lambda: not page.clerk.press.busy)
    assert stuck.stopped.is_set()
    assert not folders.answer.exists()
    assert told == []
    assert notice(page) == ""


def test_nothing_happens_where_no_folder_is_chosen(page: CouncilPage, folders: Picker) -> None:
    press(page._make)
    assert len(folders.asked) == 1
    assert not page.clerk.press.busy


def test_where_nothing_opens_a_folder_it_says_so(page: CouncilPage, outside: Outside, tmp_path: Path) -> None:
    outside.knows = False
    page._outcome.show_outcome("Fertig.", tmp_path, "")
    press(page._outcome.folder)
    assert notice(page)


# -- one by one ------------------------------------------------------------------------------------------------------


def test_a_paper_is_saved_in_the_format_that_was_chosen(
    page: CouncilPage, qtbot, files: Picker, outside: Outside, tmp_path: Path
) -> None:
    files.answer = tmp_path / "Vorlage.odt"
    press(page._papers.rows[ReportKind.PAPER].save)
    choose(page, list(FileFormat).index(FileFormat.ODT))
    assert files.asked[0].suffix == ".odt"
    assert "Vorlage" in files.asked[0].name
    qtbot.waitUntil(page._outcome.isVisible, timeout=60_000)
    assert files.answer.read_bytes().startswith(b"PK")
    press(page._outcome.open)
    press(page._outcome.folder)
    assert outside.asked == [files.answer, tmp_path]


def test_the_annex_has_one_format_and_asks_for_none(page: CouncilPage, qtbot, files: Picker, tmp_path: Path) -> None:
    files.answer = tmp_path / "Anhang.pdf"
    press(page._papers.rows[ReportKind.ANNEX].save)
    qtbot.waitUntil(page._outcome.isVisible, timeout=60_000)
    assert "115 Fragen" in page._outcome.counted.text()
    with pikepdf.open(files.answer) as pdf:
        assert f"{len(pdf.pages)} Seiten" in page._outcome.counted.text()


def test_the_blank_questionnaire_becomes_a_form(page: CouncilPage, qtbot, files: Picker, tmp_path: Path) -> None:
    files.answer = tmp_path / "Formular.pdf"
    press(page._papers.rows[ReportKind.BLANK].save)
    choose(page, 1)
    qtbot.waitUntil(page._outcome.isVisible, timeout=60_000)
    with pikepdf.open(files.answer) as pdf:
        assert len(pdf.Root.AcroForm.Fields) > 5


def test_a_table_and_all_charts_are_saved(page: CouncilPage, qtbot, files, folders, tmp_path: Path) -> None:
    files.answer, folders.answer = tmp_path / "Antworten.csv", tmp_path / "bilder"
    press(page._papers.tables[TableKind.ANSWERS].save)
    choose(page, 2)
    qtbot.waitUntil(page._outcome.isVisible, timeout=60_000)
    assert files.answer.read_bytes().startswith(b"\xef\xbb\xbf")
    press(page._papers.charts.save)
    choose(page, 0)
    qtbot.waitUntil(lambda: page._outcome.isVisible() and "Diagramm" in page._outcome.words.text(), timeout=60_000)
    drawn = [*folders.answer.rglob("*")]
    assert {one.suffix for one in drawn if one.is_file()} == {".png"}


def test_an_ending_that_is_no_format_is_told(page: CouncilPage, qtbot, files: Picker, tmp_path: Path) -> None:
    files.answer = tmp_path / "Anhang.xyz"
    press(page._papers.rows[ReportKind.ANNEX].save)
    qtbot.waitUntil(page._notice.isVisible)
    assert ".xyz" in notice(page)
    assert not files.answer.exists()


def test_a_case_without_measures_says_why_there_is_no_plan(page: CouncilPage, program: Program, tmp_path) -> None:
    from weltoffen_desktop.services.program import Wish  # noqa: PLC0415

    assert page._papers.rows[ReportKind.PLAN].save.isEnabled()
    page.desk.put(program.new_case(tmp_path / "leer.weltoffen", Wish("Musterdorf", "08999999")))
    page.arrive(Destination(PageName.COUNCIL))
    row = page._papers.rows[ReportKind.PLAN]
    assert not row.save.isEnabled()
    assert not row.preview.isEnabled()
    assert "noch keine Maßnahmen" in row._purpose.text()


# -- what they tell --------------------------------------------------------------------------------------------------


def show_part(page: CouncilPage, key: str) -> None:
    page._chips.show_chosen([key])
    page._show_part()


def test_what_is_blacked_out_is_in_no_byte_of_the_paper(page: CouncilPage, qtbot, files, tmp_path: Path) -> None:
    session = page.desk.session
    asked = session.path.questions()[0].id
    session.set_note(asked, "Frau Zwetschgenmus wohnt hier")
    show_part(page, "content")
    QTest.keyClick(page._content.redacted, Qt.Key.Key_Space)
    assert not page._content.notes.isChecked()
    assert page._choices.profile.redacted
    assert "Notizen, Namen und Nachweise" in page._bar.words.text()
    show_part(page, "papers")
    texts = []
    for redacted in (True, False):
        page._choices.redact(redacted=redacted)
        files.answer = tmp_path / f"{redacted}.pdf"
        press(page._papers.rows[ReportKind.ANNEX].save)
        qtbot.waitUntil(lambda: files.answer.exists() and page._outcome.isVisible(), timeout=60_000)
        texts.append(words_of(files.answer))
    assert "Zwetschgenmus" not in texts[0]
    assert "Zwetschgenmus" in texts[1]


def words_of(path: Path) -> str:
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(path) as pdf:
        return " ".join(page.extract_text() for page in pdf.pages)


def test_unticking_the_blackening_tells_all_again(page: CouncilPage) -> None:
    show_part(page, "content")
    box = page._content.redacted
    for one in (page._content.notes, page._content.names, page._content.evidence):
        QTest.keyClick(one, Qt.Key.Key_Space)
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert page._choices.profile == STANDARD


def test_profiles_are_chosen_saved_and_removed(page: CouncilPage) -> None:
    session, content = page.desk.session, page._content
    show_part(page, "content")
    page._bar.box.setCurrentIndex(1)
    page._bar.box.activated.emit(1)
    assert page._choices.profile == PUBLIC
    assert content.redacted.isChecked()
    QTest.keyClick(content.chapters[Chapter.TERMS], Qt.Key.Key_Space)
    assert page._bar.box.currentText() == "Eigene Auswahl, nicht gespeichert"
    assert not content.save.isEnabled()
    content.name.line.setFocus()
    QTest.keyClicks(content.name.line, "Beirat")
    QTest.keyClick(content.name.line, Qt.Key.Key_Return)
    (stored,) = session.profiles()[2:]
    assert stored.name == "Beirat"
    assert Chapter.TERMS not in stored.chapters
    assert page._bar.box.currentText() == "Beirat"
    assert content.remove.isVisible()
    press(content.remove)
    assert session.profiles()[2:] == ()
    assert page._choices.profile == stored  # what was chosen stays chosen
    assert page._bar.box.currentText() == "Eigene Auswahl, nicht gespeichert"


def test_a_profile_of_the_program_is_not_replaced(page: CouncilPage) -> None:
    show_part(page, "content")
    content = page._content
    QTest.keyClick(content.notes, Qt.Key.Key_Space)
    QTest.keyClicks(content.name.line, "Standard")
    press(content.save)
    assert content.name._row._trouble.isVisible()
    assert page.desk.session.profiles()[2:] == ()


def test_the_author_is_empty_until_somebody_types_one(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "content")
    assert page._content.author.line.text() == ""
    QTest.keyClicks(page._content.author.line, "Stabsstelle Integration")
    page.flush()
    outline = desk.program.papers.outline(desk.session, ReportKind.FULL, page._choices.profile)
    assert outline.author == "Stabsstelle Integration"
    QTest.keyClick(page._content.names, Qt.Key.Key_Space)
    assert not page._content.author.isEnabled()


def test_an_earlier_round_can_be_compared_with(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "content")
    assert not page._content.compare.isVisible()
    desk.session.start_round("Durchgang 2028")
    page.arrive(Destination(PageName.COUNCIL))
    box = page._content.compare
    assert box.isVisible()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert page._choices.profile.compare_with == desk.session.rounds()[0].id
    outline = desk.program.papers.outline(desk.session, ReportKind.FULL, page._choices.profile)
    assert outline.counts.questions


def test_another_case_begins_with_the_standard(page: CouncilPage, program: Program, tmp_path: Path) -> None:
    page._choices.redact(redacted=True)
    page.desk.put(program.make_example(tmp_path / "zwei.weltoffen"))
    page.arrive(Destination(PageName.COUNCIL))
    assert page._choices.profile == STANDARD


def test_the_parts_are_reached_by_arrow_and_one_is_shown(page: CouncilPage) -> None:
    first, second = page._chips._chips[:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert [key for key, part in page._parts.items() if part.isVisible()] == ["content"]


def test_it_speaks_again_when_the_language_changes(page: CouncilPage) -> None:
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page._make.text()
    assert page._chips.chosen() == ("papers",)
