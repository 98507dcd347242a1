"""Where the program keeps its own files; beside itself when it runs from a stick."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

_NAME = "weltoffen_desktop"
PORTABLE_MARK = "portable.txt"


class Paths(NamedTuple):
    """Folders for settings, data (backups, own knowledge), what can be made anew, and people's documents."""

    settings: Path
    data: Path
    cache: Path
    documents: Path

    @property
    def backups(self) -> Path:
        """Copies of case files."""
        return self.data / "backups"

    @property
    def own_knowledge(self) -> Path:
        """Texts and terms that did not come with the program."""
        return self.data / "wissen"

    @property
    def log(self) -> Path:
        """The program's log."""
        return self.data / "weltoffen.log"


def settings_file() -> Path:
    """Return where the settings lie: the first picture waits for them, and platformdirs takes as long as the window."""
    own = _own_folder()
    return (own if own is not None else _config_folder() / _NAME) / "settings.toml"


def find_paths() -> Paths:
    """Return the folders: ``WELTOFFEN_HOME`` if set, beside a portable program, or where the system puts them."""
    from platformdirs import PlatformDirs  # noqa: PLC0415  # see settings_file

    dirs = PlatformDirs(_NAME, appauthor=False)
    own = _own_folder()
    if own is not None:
        return Paths(settings_file(), own / "data", own / "cache", dirs.user_documents_path)
    return Paths(settings_file(), dirs.user_data_path, dirs.user_cache_path, dirs.user_documents_path)


def _own_folder() -> Path | None:
    home = os.environ.get("WELTOFFEN_HOME")
    if home:
        return Path(home)
    mark = Path(sys.executable).parent / PORTABLE_MARK
    return mark.parent / "daten" if mark.is_file() else None


def _config_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":  # what the variables of other systems mean there changes with platformdirs
        from platformdirs import user_config_path  # noqa: PLC0415  # see settings_file

        return user_config_path()
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".config"
