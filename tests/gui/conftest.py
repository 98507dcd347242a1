"""Shared by the tests of the window."""

import gc
from collections.abc import Iterator

import pytest

from weltoffen_desktop.host import resources


@pytest.fixture
def look(qapp) -> Iterator[object]:
    """The look in light colours at 100 %; dressed again for each test."""
    from weltoffen_desktop.gui.look import Look, Scheme  # noqa: PLC0415  # without Qt this folder is still collected

    made = Look(qapp, resources.resource())
    made.apply(Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def theme(look):
    """The light theme, applied."""
    return look.theme


@pytest.fixture(scope="session", autouse=True)
def german(qapp) -> None:
    """The window speaks German, as it does for people; the translations must have been compiled (run.py does)."""
    from PySide6.QtCore import QTranslator  # noqa: PLC0415  # see look

    from weltoffen_desktop.gui.application import speak_german  # noqa: PLC0415  # see look

    speak_german(qapp, resources.resource())
    loaded = [one.filePath() for one in qapp.findChildren(QTranslator)]
    assert any("weltoffen_de" in one for one in loaded), "resources/i18n/weltoffen_de.qm is missing"


@pytest.fixture
def desk(look, program, tmp_path) -> Iterator[object]:
    """A desk with nothing on it."""
    from weltoffen_desktop.bootstrap import log_crash  # noqa: PLC0415  # see look
    from weltoffen_desktop.gui.desk import Desk  # noqa: PLC0415  # see look
    from weltoffen_desktop.gui.surroundings import Surroundings  # noqa: PLC0415  # see look
    from weltoffen_desktop.host.settings import SettingsFile  # noqa: PLC0415  # see look

    settings = SettingsFile(tmp_path / "home" / "settings.toml")
    made = Desk(Surroundings(lambda: program, settings, resources.resource(), lambda: tmp_path, log_crash), look)
    yield made
    made.put(None)
    made.deleteLater()


@pytest.fixture
def window(desk, qtbot) -> object:
    """The whole window on the start page, painted."""
    from weltoffen_desktop.gui.main_window import MainWindow  # noqa: PLC0415  # see look

    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.resize(1240, 800)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made._menus is not None)  # its keys come right after the first picture
    return made


@pytest.fixture(autouse=True)
def no_garbage_on_tasks() -> Iterator[None]:
    """Collect in the test's thread only, as the application does: see gui.garbage."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
