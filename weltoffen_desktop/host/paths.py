"""Where the program keeps its own files; beside itself when it runs from a stick."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

_NAME = "weltoffen_desktop"
PORTABLE_MARK = "portable.txt"


@dataclass(frozen=True, slots=True)
class Paths:
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


def find_paths() -> Paths:
    """Return the folders: ``WELTOFFEN_HOME`` if set, beside a portable program, or where the system puts them."""
    home = os.environ.get("WELTOFFEN_HOME")
    portable = Path(sys.executable).parent / PORTABLE_MARK
    dirs = PlatformDirs(_NAME, appauthor=False)
    documents = dirs.user_documents_path
    if home or portable.is_file():
        base = Path(home) if home else portable.parent / "daten"
        return Paths(base / "settings.toml", base / "data", base / "cache", documents)
    return Paths(dirs.user_config_path / "settings.toml", dirs.user_data_path, dirs.user_cache_path, documents)
