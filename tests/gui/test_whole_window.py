"""Every page and dialog at once: names for screen readers, German words, no sideways scrolling, stretched words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QLabel, QScrollArea, QWidget

from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.main_window import MainWindow

CASES = ("empty", "example")
PLANNED = Measure(0, "Ortskarte zeichnen", responsible="Bauamt", due="2027", questions=("3.18", "1.01"))
PAGES = tuple(PageName)
ENGLISH = re.compile(
    r"\b(the|and|of|with|your|you|this|that|is|are|not|for|from|open(?!data)|close|cancel|search|question|answers?|level|"
    r"field|case|file|save[d]?|next|previous|back|choose|create|show|hide|notes?|evidence|source|reset|yes|all|none|"
    r"evaluation|overview|knowledge|report|undo|redo|settings|print|copy|loading)\b",
    re.IGNORECASE,
)
# Words that are German as well, or names.
GERMAN_TOO = re.compile(
    r"\b(is|all|print|note)\b(?=\W*$)|Open[ -]?(Source|Data|Doors)|Level \d|Case[ -]?Manage\w*|Welcome\w*|Peer\w*"
)


@pytest.fixture(params=CASES)
def case(request, program, desk, tmp_path: Path) -> str:
    if request.param == "empty":
        from weltoffen_desktop.services.program import Wish  # noqa: PLC0415

        desk.put(program.new_case(tmp_path / "leer.weltoffen", Wish("Musterdorf", "08999999")))
    else:
        desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
        desk.store(lambda session: session.add_measure(PLANNED))
    return request.param


def show(window: MainWindow, name: PageName, qtbot) -> QWidget:
    window.go(Destination(name))
    page = window.page(name)
    if name is PageName.LIBRARY:
        qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(QAbstractItemView)), timeout=20_000)
    for _ in range(3):
        QApplication.processEvents()
    return page


def interactive(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisible() and (takes_keys or isinstance(widget, QAbstractButton)) and widget.focusProxy() is None:
            yield widget


def spoken_name(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else widget.accessibleName()


def test_every_control_has_a_name(window: MainWindow, case: str, qtbot) -> None:
    for name in PAGES:
        show(window, name, qtbot)
        nameless = [type(one).__name__ for one in interactive(window) if not spoken_name(one).strip()]
        assert nameless == [], name


def words(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        for action in widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
            yield action.text()


def test_no_english_word(window: MainWindow, case: str, qtbot) -> None:
    for name in PAGES:
        show(window, name, qtbot)
        found = {
            text
            for text in words(window)
            if not text.startswith("/") and ENGLISH.search(GERMAN_TOO.sub("", text.replace("&", "")))
        }
        assert found == set(), name


def cut_off(page: QWidget) -> list[str]:
    labels = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text() and one.hasHeightForWidth()]
    return [one.text()[:60] for one in labels if one.heightForWidth(one.width()) > one.height() + 1]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_in_the_smallest_window(
    window: MainWindow, example_on_desk, desk, qtbot, scale: float
) -> None:
    desk.look.apply(Scheme.DARK, scale)
    window.resize(window.minimumSize())
    for name in PAGES:
        page = show(window, name, qtbot)
        for area in page.findChildren(QScrollArea):
            if area.isVisible():
                assert area.horizontalScrollBar().maximum() == 0, (name, area.accessibleName())
        qtbot.waitUntil(lambda shown=page: cut_off(shown) == [])  # layouts settle in steps
    assert window.width() == window.minimumWidth()


def test_the_window_speaks_again_when_the_language_changes(window: MainWindow, case: str, qtbot) -> None:
    for name in PAGES:
        show(window, name, qtbot)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert window.windowTitle()


def test_dialogs_have_names_and_german_words(window: MainWindow, example_on_desk, desk, qtbot) -> None:
    errands = window._errands
    for verb in (
        errands.new,
        errands.new_round,
        errands.report,
        errands.search,
        errands.about,
        lambda: errands.keys(()),
    ):
        verb()
        QApplication.processEvents()
        (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        nameless = [type(one).__name__ for one in interactive(dialog) if not spoken_name(one).strip()]
        english = {text for text in words(dialog) if ENGLISH.search(GERMAN_TOO.sub("", text.replace("&", "")))}
        dialog.reject()
        qtbot.waitUntil(lambda box=dialog: not box.isVisible())
        assert (nameless, english) == ([], set())


def test_the_sheet_of_suggestions_has_names_and_german_words(window: MainWindow, example_on_desk, qtbot) -> None:
    page = show(window, PageName.PLAN, qtbot)
    page._on_suggestions()
    QApplication.processEvents()
    assert page._sheet.isVisible()
    assert [type(one).__name__ for one in interactive(page._sheet) if not spoken_name(one).strip()] == []
    assert {text for text in words(page._sheet) if ENGLISH.search(GERMAN_TOO.sub("", text.replace("&", "")))} == set()


@pytest.fixture
def example_on_desk(program, desk, tmp_path: Path) -> None:
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    desk.store(lambda session: session.add_measure(PLANNED))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_part_of_the_papers_has_names_german_words_and_room(
    window: MainWindow, example_on_desk, desk, qtbot, scale: float
) -> None:
    desk.look.apply(Scheme.DARK, scale)
    window.resize(window.minimumSize())
    page = show(window, PageName.COUNCIL, qtbot)
    page._details.labels.fold.click()
    for key in page._parts:
        page._chips.show_chosen([key])
        page._show_part()
        QApplication.processEvents()
        nameless = [type(one).__name__ for one in interactive(page) if not spoken_name(one).strip()]
        english = {
            text for text in words(page) if not text.startswith("/") and ENGLISH.search(GERMAN_TOO.sub("", text))
        }
        assert (nameless, english) == ([], set()), key
        qtbot.waitUntil(lambda: cut_off(page) == [])
        assert all(area.horizontalScrollBar().maximum() == 0 for area in page.findChildren(QScrollArea)), key
