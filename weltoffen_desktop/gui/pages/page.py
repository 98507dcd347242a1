"""What every page of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName

if TYPE_CHECKING:  # see gui.surroundings
    from weltoffen_desktop.services.case_session import Changes


class Key(NamedTuple):
    """A key of a page and what it does, for the help sheet."""

    keys: str
    meaning: str


class Page(QWidget):
    """A page; reads the desk when it is shown, and again when answers change while it is shown."""

    name: PageName

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def arrive(self, destination: Destination) -> None:
        """Show what ``destination`` asks for; called each time the page comes to the front."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` touched; called only while the page is in front."""
        raise NotImplementedError

    def flush(self) -> None:
        """Store what is still being typed; called before the page is left and before the case is closed."""

    def keys(self) -> tuple[Key, ...]:
        """Return the page's own keys for the help sheet."""
        return ()
