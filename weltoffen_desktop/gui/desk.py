"""The work on the table: the open case, and the one way in which pages change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.destinations import Destination
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.surroundings import Surroundings
from weltoffen_desktop.services.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from weltoffen_desktop.domain.rounds import HistoryEntry

    # See gui.surroundings: nothing of it is needed for the first picture.
    from weltoffen_desktop.services.case_session import CaseSession, Changes
    from weltoffen_desktop.services.program import Program


class Desk(QObject):
    """Shared by the window and its pages; pages talk to each other only through its signals."""

    leaving = Signal()
    """The case on the desk is about to be closed, or its round to end: store what is still being typed."""
    session_changed = Signal()
    """Another case lies on the desk, or none, or the same in another round."""
    changed = Signal(object)
    """Answers changed; carries :class:`Changes`."""
    stored = Signal()
    """Something of the case beside its answers was stored: measures, details of its papers."""
    going = Signal(object)
    """Somebody wants to see a :class:`Destination`."""
    troubled = Signal(str, object)
    """Bad news of the world: one sentence, and a tuple of single findings."""
    told = Signal(str)
    """A short message that needs no answer."""

    def __init__(self, surroundings: Surroundings, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.look = look
        self.settings: Settings = surroundings.settings.load()
        self._session: CaseSession | None = None

    @property
    def program(self) -> Program:
        """The program's verbs."""
        return self.surroundings.program

    @property
    def session(self) -> CaseSession | None:
        """The open case."""
        return self._session

    def go(self, destination: Destination) -> None:
        """Ask the window to show something."""
        self.going.emit(destination)

    def tell(self, error: ExpectedError) -> None:
        """Show bad news of the world."""
        from weltoffen_desktop.services.wording import sentence  # noqa: PLC0415  # not needed to start

        self.troubled.emit(sentence(error), error.complaints)

    def attempt(self, verb: Callable[[], CaseSession]) -> bool:
        """Run a verb that opens or makes a case and put it on the desk; tell why where it fails."""
        try:
            session = verb()
        except ExpectedError as error:
            self.tell(error)
            return False
        self.put(session)
        return True

    def put(self, session: CaseSession | None) -> None:
        """Put a case on the desk in place of the one that lay there, or clear the desk."""
        if self._session is not None:
            self.leaving.emit()
            self._session.close()
        self._session = session
        if session is not None:
            self.keep(self.settings.with_recent(session.case.path))
        self.session_changed.emit()

    def keep(self, settings: Settings) -> None:
        """Use and store other settings."""
        if settings != self.settings:
            self.settings = settings
            self.surroundings.settings.save(settings)

    def forget_recent(self, path: Path) -> None:
        """Take a case off the list of recent ones; the file stays."""
        self.keep(self.settings.without_recent(path))

    def change(self, verb: Callable[[CaseSession], Changes | None]) -> bool:
        """Run a verb that changes answers; everybody who shows them hears of it. Tell why where it fails."""
        if self._session is None:
            return False
        try:
            changes = verb(self._session)
        except ExpectedError as error:
            self.tell(error)
            # What a page shows may now differ from what is stored: let it read again.
            from weltoffen_desktop.services.case_session import Changes  # noqa: PLC0415  # loaded long ago by the session

            self.changed.emit(Changes((), path_changed=True, saved=self.program.now()))
            return False
        if changes is not None and (changes.questions or changes.path_changed):
            self.changed.emit(changes)
        return True

    def store(self, verb: Callable[[CaseSession], object]) -> bool:
        """Run a verb that stores something beside the answers; tell why where it fails."""
        if self._session is None:
            return False
        try:
            verb(self._session)
        except ExpectedError as error:
            self.tell(error)
            return False
        self.stored.emit()
        return True

    def start_round(self, title: str) -> None:
        """Begin another round of the case on the desk; whoever shows the case shows it anew.

        Raises: ExpectedError where the title does not fit or the file is only readable.
        """
        if self._session is not None:
            self.leaving.emit()
            self._session.start_round(title)
            self.session_changed.emit()

    def history(self, question_id: str) -> tuple[HistoryEntry, ...]:
        """Return every change of one answer; tell why where it cannot be read."""
        try:
            return self._session.history(question_id) if self._session is not None else ()
        except ExpectedError as error:  # it is only read when somebody looks, unlike all else in a case
            self.tell(error)
            return ()

    def undo(self) -> bool:
        """Take the last change back; tell whether there was one."""
        return self._session is not None and self._session.can_undo and self.change(lambda session: session.undo())

    def redo(self) -> bool:
        """Do again what was taken back; tell whether there was something."""
        return self._session is not None and self._session.can_redo and self.change(lambda session: session.redo())
