"""The one way off the window's thread: plain values go to a worker, the outcome comes back as a call."""

import contextlib
import threading
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

Outcome = TypeVar("Outcome")


class Task(QObject, Generic[Outcome]):
    """One piece of work on a thread of its own; its callbacks run in the window's thread.

    The work gets the task: it reports with :meth:`report` and looks at :meth:`is_cancelled` now and then.
    """

    progressed = Signal(float)
    _home = Signal(object)

    def __init__(
        self,
        work: Callable[["Task[Outcome]"], Outcome],
        on_done: Callable[[Outcome], None],
        on_failed: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._on_done = on_done
        self._on_failed = on_failed
        self._cancelled = threading.Event()
        self._home.connect(self._arrive)
        self._thread = threading.Thread(target=self._run, name="weltoffen-task", daemon=True)

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; it decides where it can."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Tell whether somebody asked the work to stop; safe on any thread."""
        return self._cancelled.is_set()

    def report(self, done: float) -> None:
        """Say how much is done, 0..1; safe on any thread."""
        self.progressed.emit(done)

    def wait(self) -> None:
        """Wait for the end of the work; for the end of the program and for tests."""
        self._thread.join()

    def _run(self) -> None:
        try:
            outcome = self._work(self)
        except Exception as error:  # noqa: BLE001  # whatever it is, the window's thread decides what it means
            self._send(partial(self._on_failed, error))
        else:
            self._send(partial(self._on_done, outcome))

    def _send(self, settle: Callable[[], None]) -> None:
        # Who asked may have been closed in the meantime, and this object with it: then nobody waits for the outcome.
        with contextlib.suppress(RuntimeError):
            self._home.emit(settle)

    def _arrive(self, settle: Callable[[], None]) -> None:
        settle()
