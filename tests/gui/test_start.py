"""The start page and the dialog for a new case, used as people use them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.questionnaire import Path as AskedPath
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.dialogs.new_case import NewCaseDialog
from weltoffen_desktop.gui.pages.start import StartPage, recent_cases
from weltoffen_desktop.gui.widgets.buttons import IconButton
from weltoffen_desktop.gui.widgets.cards import CardButton


@pytest.fixture
def dialog(desk, qtbot) -> NewCaseDialog:
    made = NewCaseDialog(desk)
    qtbot.addWidget(made)
    made.open()
    made._load.wait()
    qtbot.waitUntil(lambda: made._questionnaire.count() > 0)
    return made


def fill(dialog: NewCaseDialog, tmp_path: Path, ags: str, name: str = "Musterdorf") -> Path:
    dialog._name.setText(name)
    dialog._ags.setText(ags)
    target = tmp_path / "neu.weltoffen"
    dialog._place.setText(str(target))
    return target


def test_a_case_is_made_and_lies_on_the_desk(dialog: NewCaseDialog, desk, tmp_path: Path, qtbot) -> None:
    target = fill(dialog, tmp_path, "08999999")
    with qtbot.waitSignal(dialog.made):
        dialog._make.click()
    assert target.is_file()
    assert desk.session.municipality.name == "Musterdorf"
    assert desk.settings.recent[0] == str(target)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("ags", "says", "wrong"),
    [
        ("", "Gemeindeverzeichnis", False),
        ("089", "Gemeindeverzeichnis", False),
        ("12072", "Brandenburg", False),
        ("08999999", "Baden-Württemberg", False),
        ("99999999", "ein Land mit dieser Nummer gibt es nicht", True),
        ("0899999a", "nur aus Ziffern", True),
        ("089999999", "9 Stellen", True),
    ],
)
def test_the_key_is_checked_while_it_is_typed(dialog: NewCaseDialog, qtbot, ags: str, says: str, wrong: bool) -> None:
    qtbot.keyClicks(dialog._ags, ags)
    row = dialog._ags_row
    shown = row._trouble.text() if wrong else row._hint.text()
    assert says in shown
    assert bool(row._trouble.text()) is wrong
    assert says in dialog._ags.accessibleDescription()


def test_kind_follows_the_key_until_somebody_chooses(dialog: NewCaseDialog) -> None:
    dialog._ags.setText("12072")
    assert dialog._kind.currentData() is MunicipalityKind.DISTRICT
    assert not dialog._size.isEnabled()
    dialog._ags.setText("12072340")
    assert dialog._kind.currentData() is MunicipalityKind.MUNICIPALITY
    dialog._kind.setCurrentIndex(dialog._kind.findData(MunicipalityKind.CITY))
    dialog._kind.activated.emit(dialog._kind.currentIndex())
    dialog._ags.setText("12072341")
    assert dialog._kind.currentData() is MunicipalityKind.CITY


def test_the_short_path_can_be_chosen(dialog: NewCaseDialog, desk, tmp_path: Path) -> None:
    fill(dialog, tmp_path, "08999999")
    dialog._path.setCurrentIndex(dialog._path.findData(AskedPath.SHORT))
    dialog._make.click()
    assert desk.session.round.path is AskedPath.SHORT


@pytest.mark.parametrize(("name", "ags", "field"), [("", "08999999", "_name"), ("X", "123", "_ags")])
def test_what_is_wrong_is_told_beside_its_field(
    dialog: NewCaseDialog, desk, tmp_path: Path, name: str, ags: str, field: str
) -> None:
    target = fill(dialog, tmp_path, ags, name)
    dialog._make.click()
    assert getattr(dialog, f"{field}_row")._trouble.text()
    assert dialog.isVisible()
    assert desk.session is None
    assert not target.exists()


def test_an_existing_file_is_kept(dialog: NewCaseDialog, tmp_path: Path) -> None:
    target = fill(dialog, tmp_path, "08999999")
    target.write_text("wichtig")
    dialog._make.click()
    assert "gibt es schon" in dialog._place_row._trouble.text()
    assert target.read_text() == "wichtig"


def test_the_file_is_named_like_the_municipality(dialog: NewCaseDialog) -> None:
    dialog._name.setText('Bad "Muster" a/d: Aue?')
    assert Path(dialog._place.text()).name == "Bad Muster a d Aue.weltoffen"


def test_recent_cases_know_what_is_gone(tmp_path: Path) -> None:
    here = tmp_path / "da.weltoffen"
    here.write_bytes(b"x")
    found = recent_cases([str(here), str(tmp_path / "weg.weltoffen"), "\0"])
    assert [one.there for one in found] == [True, False, False]


def test_a_gone_case_says_so_and_can_be_taken_off(desk, program, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "fort.weltoffen"
    desk.put(program.make_example(path))
    desk.put(None)
    path.unlink()
    page = StartPage(desk)
    qtbot.addWidget(page)
    page.arrive(Destination(PageName.START))
    page.show()
    assert "fort, fehlt" in [one.accessibleName() for one in page.findChildren(CardButton)]
    (remove,) = page.findChildren(IconButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert desk.settings.recent == ()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(CardButton) == []
