"""What the window needs from outside."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first picture needs none of these, and together they cost as much as Qt's own start
    from collections.abc import Callable
    from pathlib import Path

    from weltoffen_desktop.services.program import Program
    from weltoffen_desktop.services.settings import SettingsStore


class Surroundings:
    """The program's verbs, the settings, the packaged files and where people keep documents."""

    def __init__(
        self,
        make_program: "Callable[[], Program]",
        settings: "SettingsStore",
        resources: "Path",
        find_documents: "Callable[[], Path]",
        log_crash: "Callable[[BaseException], Path | None]",
    ) -> None:
        self._make_program = make_program
        self._find_documents = find_documents
        self.settings = settings
        self.resources = resources
        self.log_crash = log_crash

    @cached_property
    def program(self) -> "Program":
        """The program's verbs, put together when somebody first needs one."""
        return self._make_program()

    @cached_property
    def documents(self) -> "Path":
        """Where people keep documents, looked for when somebody first needs it."""
        return self._find_documents()
