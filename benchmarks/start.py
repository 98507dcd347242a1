"""Start to the first painted window, and memory at rest, against the smallest PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.measure import Row, compared

ROUNDS = 11
SMALLEST = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Window(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Window("Guten Tag")
window.resize(1240, 800)
window.show()
app.exec()
"""
OURS = """
import sys
sys.argv = ["weltoffen-desktop", "{left}"]
from weltoffen_desktop.__main__ import window
window()
"""
# Left at the first picture, as the smallest window is; and once the menus are filled and the system told its wishes.
PICTURE, READY = (OURS.format(left=flag) for flag in ("--first-picture", "--smoke"))
# As benchmarks.measure.peak_memory, but without importing anything that would count as start-up.
TELL = """
try:
    print(int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]) / 1024)
except OSError:
    print("nan")
"""


def rows() -> list[Row]:
    """Run both windows in turns, each in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "WELTOFFEN_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode; the warm-up makes it
        windows = (SMALLEST, PICTURE, READY)
        times: dict[str, list[float]] = {code: [] for code in windows}
        memory: dict[str, list[float]] = {code: [] for code in windows}
        for number in range(ROUNDS + 1):
            for code in windows if number % 2 else reversed(windows):
                spent, peak = _run(code, environment)
                if number:
                    times[code].append(spent)
                    memory[code].append(peak)
    mine, ready, other = (statistics.median(times[code]) for code in (PICTURE, READY, SMALLEST))
    mine_memory, other_memory = (statistics.median(memory[code]) for code in (READY, SMALLEST))
    ratio = mine_memory / other_memory
    return [
        compared("Start bis zum ersten Bild", mine, other, "kleinstes PySide6-Fenster", 1.35),
        replace(
            compared("Start, bis auch Menüs und Symbole fertig sind", ready, other, "kleinstes PySide6-Fenster", 1.35),
            budget="–",
            kept=None,
        ),
        Row(
            "Speicher nach dem Start",
            f"{mine_memory:.0f} MB",
            f"kleinstes PySide6-Fenster: {other_memory:.0f} MB",
            f"{ratio:.2f}".replace(".", ","),
            "≤ 1,5",
            ratio <= 1.5,
        ),
    ]


def _run(code: str, environment: dict[str, str]) -> tuple[float, float]:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code + TELL],
        env=environment, cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return time.perf_counter() - start, float(done.stdout.split()[-1])
