"""What the window needs from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first picture needs none of these, and together they cost as much as Qt's own start
    from weltoffen_desktop.services.program import Program
    from weltoffen_desktop.services.settings import SettingsStore


@dataclass(frozen=True)
class Surroundings:
    """The program's verbs, the settings, the packaged files and where people keep documents."""

    make_program: "Callable[[], Program]"
    settings: "SettingsStore"
    resources: Path
    documents: Path
    log_crash: Callable[[BaseException], Path | None]

    @cached_property
    def program(self) -> "Program":
        """The program's verbs, put together when somebody first needs one."""
        return self.make_program()
