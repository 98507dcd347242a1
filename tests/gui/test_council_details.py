"""What is filled in on the page of the papers: stored as it is typed, limits told at the field, logo and targets."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from weltoffen_desktop.domain.papers import LABEL_LIMIT, VALUE_LIMIT, PaperDetails, PaperField, PaperKind, ReportKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.gui.pages.council.page import CouncilPage
from weltoffen_desktop.gui.pickers import Pickers
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence


class Picker:
    """Answers in place of the dialog for pictures."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.asked = 0

    def __call__(self, parent: QWidget, title: str, proposal: Path, on_picked: Callable[[str], None]) -> None:
        del parent, title, proposal
        self.asked += 1
        if self.answer is not None:
            on_picked(str(self.answer))


@pytest.fixture
def pictures() -> Picker:
    return Picker()


@pytest.fixture
def page(desk: Desk, program: Program, qtbot, pictures: Picker, tmp_path: Path) -> CouncilPage:
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    desk.session.set_paper(PaperDetails())
    desk.session.set_logo(None)
    made = CouncilPage(desk, pickers=Pickers(picture=pictures))
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.arrive(Destination(PageName.COUNCIL))
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def show_part(page: CouncilPage, key: str) -> None:
    page._chips.show_chosen([key])
    page._show_part()
    QApplication.processEvents()


def type_into(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget.focusProxy() or widget, text)


def paste(widget: QWidget, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def press(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_the_window_goes_there_by_keyboard(window: MainWindow, desk: Desk, program: Program, tmp_path: Path) -> None:
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._front, CouncilPage)
    helped = window._front.keys()
    assert {one.keys for one in helped} >= {"Alt+E", "Esc"}


# -- the paper -------------------------------------------------------------------------------------------------------


def test_details_are_stored_as_typed_without_a_button(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    details, session = page._details, desk.session
    type_into(details.lines["number"].line, "2026/117")
    QTest.keyClick(details.lines["number"].line, Qt.Key.Key_Tab)
    assert session.paper().number == "2026/117"
    type_into(details.lines["subject"].line, "Selbstcheck")
    type_into(details.prose["finance"], "Keine.")
    type_into(details.attachments, "Auswertung")
    page.flush()  # what is still being typed is stored before the page is left
    paper = session.paper()
    assert (paper.subject, paper.finance, paper.attachments) == ("Selbstcheck", "Keine.", ("Auswertung",))
    page.arrive(Destination(PageName.COUNCIL))
    assert details.lines["number"].line.text() == "2026/117"
    assert details.attachments.text() == "Auswertung"


def test_kind_and_access_are_chosen(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    details = page._details
    press(details.kind._chips[1])
    press(details.access._chips[1])
    paper = desk.session.paper()
    assert (paper.kind, paper.public) == (PaperKind.DECISION, False)
    outline = desk.program.papers.outline(desk.session, ReportKind.PAPER)
    assert "Beschlussvorlage" in outline.title
    assert details.labels.lines[PaperField.TITLE].line.placeholderText() == "Beschlussvorlage"


def test_several_bodies_with_their_dates(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    bodies = page._details.committees
    type_into(bodies.lines[0].body, "Sozialausschuss")
    press(bodies.add)
    assert bodies.lines[1].body.hasFocus()
    type_into(bodies.lines[1].body, "Gemeinderat")
    type_into(bodies.lines[1].date, "02.06.2026")
    bodies.flush()
    assert desk.session.paper().committees == (("Sozialausschuss", ""), ("Gemeinderat", "02.06.2026"))
    assert bodies.lines[1].date.accessibleName() == "Datum der Sitzung 2"
    press(bodies.lines[0].remove)
    assert desk.session.paper().committees == (("Gemeinderat", "02.06.2026"),)
    QApplication.processEvents()
    press(bodies.lines[0].remove)  # the last line is emptied: there is always one to write in
    assert desk.session.paper().committees == ()
    assert len(bodies.lines) == 1


def test_a_line_never_takes_more_than_fits_and_says_so(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    line = page._details.lines["subject"]
    paste(line.line, "x" * 5000)
    assert len(line.line.text()) == VALUE_LIMIT
    assert "300" in line._row._trouble.text()
    assert line._row._trouble.isVisible()
    assert "300" in line.line.accessibleDescription()
    page.flush()
    assert desk.session.paper().subject == "x" * VALUE_LIMIT
    QTest.keyClick(line.line, Qt.Key.Key_Backspace)
    assert not line._row._trouble.isVisible()


def test_too_many_attachments_stay_in_the_field_with_the_reason(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    edit = page._details.attachments
    edit.setFocus()
    paste(edit.focusProxy(), "\n".join(str(one) for one in range(60)))
    page.flush()
    assert desk.session.paper().attachments == ()
    assert page._details._rows["attachments"]._trouble.isVisible()
    assert edit.text().endswith("59")


def test_words_of_the_paper_are_unfolded_and_changed(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    labels = page._details.labels
    line = labels.lines[PaperField.NUMBER]
    assert not line.isVisible()
    press(labels.fold)
    assert line.isVisible()
    assert line.line.placeholderText() == "Vorlagen-Nr."
    type_into(line.line, "Drucksache")
    page.flush()
    assert desk.session.paper().labels == {PaperField.NUMBER: "Drucksache"}
    paste(line.line, "y" * 200)
    assert len(line.line.text()) == LABEL_LIMIT
    line.line.clear()
    page.flush()
    assert desk.session.paper().labels == {}


def test_a_case_that_can_only_be_read_takes_nothing(page: CouncilPage, desk: Desk, program: Program) -> None:
    path = desk.session.case.path
    desk.put(None)
    desk.put(program.open_case(path, read_only=True))
    page.arrive(Destination(PageName.COUNCIL))
    assert not page._details.isEnabled()
    assert not page._logo.isEnabled()
    assert not page._targets.isEnabled()
    assert not page._content.name.isEnabled()
    assert page._make.isEnabled()  # papers can be made all the same


def test_nothing_is_written_to_a_case_that_was_closed(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "details")
    desk.put(None)
    page._details._on_line("number", "1")
    page._targets._on_cleared("1")
    page._logo._on_alt("Wappen")
    page.flush()


# -- the logo --------------------------------------------------------------------------------------------------------


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 20, 30, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress((b"\0" + b"\xc0\x20\x20" * 20) * 30))
    path = tmp_path / "wappen.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b""))
    return path


def test_no_picture_is_taken_without_words(page: CouncilPage, pictures: Picker, picture: Path) -> None:
    show_part(page, "logo")
    pictures.answer = picture
    press(page._logo.choose)
    assert pictures.asked == 0
    assert page._logo.alt._row._trouble.text() == sentence(ExpectedError(Trouble.LOGO_WITHOUT_WORDS))
    assert page._logo.alt.line.hasFocus()
    assert page.desk.session.logo() is None


def test_a_picture_with_words_is_shown_changed_and_removed(
    page: CouncilPage, qtbot, pictures: Picker, picture: Path
) -> None:
    show_part(page, "logo")
    logo, session = page._logo, page.desk.session
    pictures.answer = picture
    type_into(logo.alt.line, "Wappen mit Turm")
    press(logo.choose)
    assert not logo.choose.isEnabled()  # the picture is read beside the window's thread
    qtbot.waitUntil(lambda: not logo.press.busy)
    assert logo.choose.isEnabled()
    assert session.logo().alt == "Wappen mit Turm"
    assert logo.picture.isVisible()
    assert logo.picture.accessibleName() == "Wappen mit Turm"
    shown = logo.picture.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2).red() > 150
    type_into(logo.alt.line, " und Tor")
    page.flush()
    assert session.logo().alt == "Wappen mit Turm und Tor"
    logo.alt.line.clear()
    page.flush()
    assert session.logo().alt == "Wappen mit Turm und Tor"
    assert logo.alt._row._trouble.isVisible()
    press(logo.remove)
    assert session.logo() is None
    assert not logo.picture.isVisible()


def test_what_is_no_picture_is_refused_in_one_sentence(
    page: CouncilPage, qtbot, pictures: Picker, tmp_path: Path
) -> None:
    show_part(page, "logo")
    pictures.answer = tmp_path / "brief.png"
    pictures.answer.write_text("kein Bild")
    type_into(page._logo.alt.line, "Wappen")
    press(page._logo.choose)
    qtbot.waitUntil(page._notice.isVisible)
    assert page._notice.accessibleName().endswith(".")
    assert page.desk.session.logo() is None
    assert page._logo.alt.line.text() == "Wappen"


def test_a_picture_that_is_read_when_the_case_is_closed_goes_nowhere(
    page: CouncilPage, desk: Desk, qtbot, pictures: Picker, picture: Path
) -> None:
    show_part(page, "logo")
    pictures.answer = picture
    type_into(page._logo.alt.line, "Wappen")
    press(page._logo.choose)
    session = desk.session
    page._logo.press.wait()
    desk.put(None)
    qtbot.waitUntil(lambda: not page._logo.press.busy)
    assert desk.session is not session
    assert not page._notice.isVisible()


# -- targets ---------------------------------------------------------------------------------------------------------


def test_targets_are_whole_points_from_0_to_100_or_none(page: CouncilPage, desk: Desk) -> None:
    show_part(page, "targets")
    field = desk.session.questionnaire.fields[0].id
    desk.session.set_target(field, None)
    page.arrive(Destination(PageName.COUNCIL))
    entry = page._targets.entries[field]
    type_into(entry.focusProxy(), "80")
    page.flush()
    assert desk.session.targets()[field] == 80
    entry.focusProxy().clear()
    type_into(entry.focusProxy(), "101")
    page.flush()
    assert desk.session.targets()[field] == 80
    entry.focusProxy().clear()
    type_into(entry.focusProxy(), "70,5")
    page.flush()
    assert desk.session.targets()[field] == 80
    assert page._targets._troubles[field].isVisible()
    entry.focusProxy().clear()
    page.flush()
    assert field not in desk.session.targets()
    assert entry.focusProxy().accessibleName().startswith("Ziel für ")


def test_another_questionnaire_has_other_fields(page: CouncilPage, desk: Desk, program: Program, tmp_path) -> None:
    from weltoffen_desktop.services.program import Wish  # noqa: PLC0415

    others = [one for one in program.questionnaires() if one.id != desk.session.questionnaire.id]
    wish = Wish("Musterdorf", "08999999", questionnaire=others[0].id) if others else Wish("Musterdorf", "08999999")
    desk.put(program.new_case(tmp_path / "neu.weltoffen", wish))
    page.arrive(Destination(PageName.COUNCIL))
    assert list(page._targets.entries) == [one.id for one in desk.session.questionnaire.fields]
    show_part(page, "targets")
    assert all(one.isVisible() for one in page._targets.entries.values())
