"""Makes papers beside the window's thread: one job at a time, with progress, and stopped when the case is closed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.tasks import Task

Outcome = TypeVar("Outcome")


class PressRoom(QObject):
    """Tells how far the job is and what came of it; the work takes values only, never the case."""

    busy_changed = Signal(bool)
    progressed = Signal(float)
    failed = Signal(object)
    """An :class:`ExpectedError`; nothing was written."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task[object] | None = None
        desk.session_changed.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._task is not None

    def start(self, work: Callable[[Task[object]], Outcome], on_done: Callable[[Outcome], None], place: str) -> None:
        """Begin a job that writes to ``place``; callers look at :attr:`busy` first."""

        def done(outcome: object) -> None:
            self._settle()
            on_done(outcome)  # type: ignore[arg-type]  # what the work returned a moment ago

        def failed(error: Exception) -> None:
            self._settle()
            if isinstance(error, OSError):  # a path that no system call takes, for one
                error = ExpectedError(Trouble.CANNOT_WRITE, path=place)
            if not isinstance(error, ExpectedError):
                raise error
            self.failed.emit(error)

        # The desk owns the task: it ends by itself, whatever becomes of the page.
        self._task = Task(work, done, failed, self._desk)
        self._task.progressed.connect(self.progressed)
        self.busy_changed.emit(True)
        self.progressed.emit(0.0)
        self._task.start()

    def cancel(self) -> None:
        """Ask the job to stop; its end is told by ``failed``."""
        if self._task is not None:
            self._task.cancel()

    def wait(self) -> None:
        """Wait for the work's end; for tests."""
        if self._task is not None:
            self._task.wait()

    def _settle(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        self.busy_changed.emit(False)
