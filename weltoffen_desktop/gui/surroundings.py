"""What the window needs from outside, put together by bootstrap."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The program's verbs, the settings, the packaged files and where people keep documents."""

    program: Program
    settings: SettingsStore
    resources: Path
    documents: Path
    log_crash: Callable[[BaseException], Path | None]
