"""What people wait for in the window: a text of the library, opened and painted."""

import os
import tempfile
import time
from statistics import median

from benchmarks.measure import Row, bounded

_TEXTS = 40
_LONGEST = 0.050  # seconds


def rows() -> list[Row]:
    """Open texts one after the other in a window that has been used before."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["WELTOFFEN_HOME"] = home
        times = _opened()
    return [
        bounded(f"Wissenstext öffnen und zeichnen, Median von {len(times)}", median(times), _LONGEST),
        bounded(f"Wissenstext öffnen und zeichnen, langsamster von {len(times)}", max(times), _LONGEST),
    ]


def _opened() -> list[float]:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # only this part needs Qt

    from weltoffen_desktop import desktop  # noqa: PLC0415  # same
    from weltoffen_desktop.gui.application import speak_german  # noqa: PLC0415  # same
    from weltoffen_desktop.gui.desk import Desk  # noqa: PLC0415  # same
    from weltoffen_desktop.gui.destinations import Destination, PageName  # noqa: PLC0415  # same
    from weltoffen_desktop.gui.look import Look, Scheme  # noqa: PLC0415  # same
    from weltoffen_desktop.gui.main_window import MainWindow  # noqa: PLC0415  # same

    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    surroundings = desktop.make_surroundings()
    speak_german(app, surroundings.resources)
    look = Look(app, surroundings.resources)
    look.apply(Scheme.LIGHT)
    desk = Desk(surroundings, look, app)
    window = MainWindow(desk)
    window.resize(1240, 800)
    window.show()
    window.go(Destination(PageName.LIBRARY))
    desk.program.prepare_search()
    end = time.perf_counter() + 3
    while time.perf_counter() < end:
        app.processEvents()
    texts = [text for text in desk.program.library().texts if text.body]
    times = []
    for text in texts[:: max(len(texts) // _TEXTS, 1)][:_TEXTS]:
        start = time.perf_counter()
        window.go(Destination(PageName.LIBRARY, text=text.id))
        window.repaint()
        app.processEvents()
        times.append(time.perf_counter() - start)
    window.close()
    return times
