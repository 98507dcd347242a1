"""What is slow to import or to build comes after the first picture."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.gui.widgets.card_group import one_stop
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage

HEAVY = (
    "reportlab", "jsonschema", "yaml", "sqlite_utils", "markdown_it", "pikepdf", "PIL", "openpyxl", "docx", "odf",
    "platformdirs", "tomllib", "weltoffen_desktop.bootstrap", "weltoffen_desktop.services.program",
    "weltoffen_desktop.gui.menus",
)  # fmt: skip
# Each brings its enums along when it is first touched: gui.look, gui.widgets.surface. The wheel's event stands for all
# kinds of events, which are built when the first event without a kind of its own reaches Python.
BUILT_LATER = (
    "QtCore.Qt", "QtWidgets.QStyle", "QtWidgets.QDialog", "QtGui.QIcon", "QtGui.QKeySequence", "QtGui.QTextCharFormat",
    "QtGui.QWheelEvent",
)  # fmt: skip
WINDOW = f"""
import linecache, sys
sys.argv = ["weltoffen-desktop"]
import weltoffen_desktop.__main__ as program
from weltoffen_desktop.gui.imports import import_plainly
import_plainly()
from PySide6 import QtCore, QtGui, QtWidgets
from weltoffen_desktop.gui.main_window import MainWindow
def told(self, then):
    def first():
        print([one for one in {HEAVY!r} if one in sys.modules])
        of_qt = dict(QtCore=vars(QtCore), QtGui=vars(QtGui), QtWidgets=vars(QtWidgets))
        print([one for one in {BUILT_LATER!r} if one.split(".")[1] in of_qt[one.split(".")[0]]])
        print([one for one in linecache.cache if "main_window" in one])
        QtWidgets.QApplication.quit()
    show(self, first)
show = MainWindow.show_and_then
MainWindow.show_and_then = told
sys.exit(program.window())
"""


def start(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "WELTOFFEN_HOME": str(home)}
    return subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=False, env=environment, timeout=60
    )


def test_nothing_heavy_before_the_first_picture(tmp_path: Path) -> None:
    ran = start(tmp_path, "-c", WINDOW)
    assert ran.returncode == 0, ran.stderr
    heavy, built, read = ran.stdout.splitlines()
    assert heavy == "[]"
    assert built == "[]"
    assert read == "[]", "Qt for Python read the source text of a module: see gui.imports"


def test_smoke_leaves_by_itself_and_well(tmp_path: Path) -> None:
    ran = start(tmp_path, "-m", "weltoffen_desktop", "--smoke")
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr


def test_numbers_that_stand_for_names_of_qt_are_right(look, qtbot) -> None:
    label, page, cards = TextLabel(look, "<b>"), ScrollPage(look), (QPushButton(), QPushButton())
    for one in (label, page, *cards):
        qtbot.addWidget(one)
    one_stop(cards, cards[1])
    area = page.findChild(QScrollArea)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert [card.focusPolicy() for card in cards] == [Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus]


def test_the_window_is_whole_right_after_the_first_picture(desk, qtbot) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show_and_then(lambda: None)
    qtbot.waitExposed(window)
    assert [menu.title() for menu in window._titles] == ["&Datei", "&Bearbeiten", "&Ansicht", "&Hilfe"]
    qtbot.waitUntil(lambda: all(menu.actions() for menu in window._titles))
    window.activateWindow()  # a display without a window manager gives nobody the keyboard by itself
    qtbot.waitUntil(window.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QPushButton)
