"""The window's start: only what the first picture needs; the program is put together when it is first used."""

from pathlib import Path
from typing import TYPE_CHECKING

from weltoffen_desktop.gui.surroundings import Surroundings
from weltoffen_desktop.host import resources
from weltoffen_desktop.host.paths import find_paths, settings_file
from weltoffen_desktop.host.settings import SettingsFile

if TYPE_CHECKING:
    from weltoffen_desktop.services.program import Program


def make_surroundings() -> Surroundings:
    """Return what the window needs from outside."""
    return Surroundings(
        make_program=_make_program,
        settings=SettingsFile(settings_file()),
        resources=resources.root() / "resources",
        find_documents=_find_documents,
        log_crash=_log_crash,
    )


def _make_program() -> "Program":
    from weltoffen_desktop import bootstrap  # noqa: PLC0415  # after the first picture
    from weltoffen_desktop.host.crash import log_to  # noqa: PLC0415  # same

    log_to(find_paths().log)
    return bootstrap.make_program()


def _find_documents() -> Path:
    return find_paths().documents


def _log_crash(error: BaseException) -> Path | None:
    from weltoffen_desktop import bootstrap  # noqa: PLC0415  # hopefully never

    return bootstrap.log_crash(error)
