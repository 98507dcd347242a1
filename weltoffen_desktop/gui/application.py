"""Starts the window: look, language, crash handling; opens a named case once the first picture is on the screen."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from weltoffen_desktop import __version__
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.garbage import GarbageCollector
from weltoffen_desktop.gui.look import Look, Scheme
from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.gui.surroundings import Surroundings

_LOG = logging.getLogger(__name__)
SMOKE, FIRST_PICTURE = "--smoke", "--first-picture"
APP_ID = "de.weltoffen.Desktop"


def run(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Show the window until it is closed; a path opens that case.

    ``--first-picture`` leaves at the first picture, ``--smoke`` once all that comes after it is there, too.
    """
    # The style is named here because asking for it later builds Qt's whole namespace of styles: see gui.look.
    app = QApplication(["weltoffen-desktop", *arguments, "-style", "fusion"])
    app.setApplicationName("weltoffen_desktop")
    app.setApplicationDisplayName("Weltoffene Kommune")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APP_ID)
    speak_german(app, surroundings.resources)
    look = Look(app, surroundings.resources)
    desk = Desk(surroundings, look, app)
    look.apply(_scheme(desk.settings.theme), desk.settings.text_scale / 100)
    GarbageCollector(app)
    window = MainWindow(desk)
    guard = CrashGuard(surroundings, window)
    sys.excepthook = guard.handle
    rest = [one for one in app.arguments()[1:] if one not in (SMOKE, FIRST_PICTURE)]
    smoke = SMOKE in arguments

    def after_first_picture() -> None:
        if rest:
            window.open_case(Path(rest[0]))
        if FIRST_PICTURE in arguments:
            app.quit()
        QTimer.singleShot(0, complete)

    def complete() -> None:
        look.ask_system()
        app.setWindowIcon(look.icons.app_icon())
        if smoke:
            QTimer.singleShot(0, app.quit)

    window.show_and_then(after_first_picture)
    code = app.exec()
    desk.put(None)
    return code


def _scheme(name: str) -> Scheme:
    try:
        return Scheme(name)
    except ValueError:
        return Scheme.SYSTEM


def speak_german(app: QApplication, resources: Path) -> None:
    """Load the German words of the program and of Qt's own dialogs."""
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((str(resources / "i18n"), "weltoffen_de"), (qt, "qtbase_de")):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            _LOG.info("no translation %s", name)


class CrashGuard(QObject):
    """The last door for mistakes of ours: they go to the log, and people get a sentence instead of a traceback."""

    def __init__(self, surroundings: Surroundings, window: MainWindow) -> None:
        super().__init__(window)
        self._surroundings = surroundings
        self._window = window
        self._busy = False

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log what happened and tell; a mistake while telling is only logged."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log = self._surroundings.log_crash(error.with_traceback(trace))
        if self._busy:
            return
        self._busy = True
        try:
            self._window.show_crash(log)
        finally:
            self._busy = False
