"""What is slow to import is not imported before the first picture."""

import os
import subprocess
import sys

HEAVY = ("reportlab", "jsonschema", "yaml", "sqlite_utils", "markdown_it", "pikepdf", "PIL", "openpyxl", "docx", "odf")
WINDOW = f"""
import sys
from PySide6.QtWidgets import QApplication
from weltoffen_desktop.gui import main_window
from weltoffen_desktop.gui.main_window import MainWindow
def told(self, then):
    def first():
        print([one for one in {HEAVY!r} if one in sys.modules])
        QApplication.quit()
    show(self, first)
show = MainWindow.show_and_then
MainWindow.show_and_then = told
sys.argv = ["weltoffen-desktop"]
from weltoffen_desktop.__main__ import window
sys.exit(window())
"""


def test_nothing_heavy_before_the_first_picture() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WINDOW],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.stdout.strip() == "[]"


def test_smoke_leaves_by_itself_and_well() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "weltoffen_desktop", "--smoke"],
        capture_output=True, text=True, check=False, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
