"""Settings of one person on one computer, and the port to where they are kept."""

from pathlib import Path
from typing import NamedTuple, Protocol

RECENT_LIMIT = 12


class Settings(NamedTuple):
    """All settings with their defaults; ``theme`` is system, light, dark or contrast; ``text_scale`` in per cent."""

    theme: str = "system"
    text_scale: int = 100
    recent: tuple[str, ...] = ()
    window: tuple[int, ...] = ()
    help_open: bool = True

    def with_recent(self, path: Path) -> "Settings":
        """Return settings in which ``path`` is the case opened last."""
        name = str(path.absolute())
        rest = tuple(one for one in self.recent if one != name)
        return self._replace(recent=(name, *rest)[:RECENT_LIMIT])

    def without_recent(self, path: Path) -> "Settings":
        """Return settings that no longer list ``path``."""
        return self._replace(recent=tuple(one for one in self.recent if one != str(path)))


class SettingsStore(Protocol):
    """Where the settings are kept; never a reason to fail."""

    def load(self) -> Settings:
        """Return the stored settings, defaults where there are none."""
        ...

    def save(self, settings: Settings) -> None:
        """Store the settings."""
        ...
