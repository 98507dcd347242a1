"""Text in which words of a glossary are marked: the pointer is told what they mean, a click opens them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from weltoffen_desktop.domain.prose import LinkKind, Run, Runs
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, Role
from weltoffen_desktop.gui.widgets.labels import TextLabel


class TermLabel(TextLabel):
    """No stop for the keyboard: who shows it offers the same words where the keyboard goes."""

    term_wanted = Signal(str)

    def __init__(self, look: Look, text: str = "", *, role: Role = Role.TEXT) -> None:
        self._places: tuple[tuple[int, int, str], ...] = ()
        self._hints: Mapping[str, str] = {}
        super().__init__(look, text, role=role)
        self.setMouseTracking(True)

    def show_runs(self, runs: Runs, hints: Mapping[str, str]) -> None:
        """Show text with its words marked; ``hints`` are the tooltips, ready to be shown, by the id of the term."""
        self._places, self._hints = tuple(_places(runs)), hints
        self.setText("".join(run.text for run in runs))

    def term_at(self, at: QPoint) -> str:
        """Return the id of the term whose word is at ``at``, "" where none is."""
        inner = QPointF(at.x() - RING, at.y() - self._top())
        position = self._block.position_at(inner, self._inner(self.width()))
        return next((term for start, length, term in self._places if start <= position < start + length), "")

    def event(self, event: QEvent, /) -> bool:
        """Say what the word below the pointer means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._hints.get(self.term_at(event.pos()), ""), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show a hand over what can be opened."""
        over = bool(self.term_at(event.position().toPoint()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Open a word that is clicked."""
        term = self.term_at(event.position().toPoint())
        if term and event.button() == Qt.MouseButton.LeftButton:
            self.term_wanted.emit(term)
        else:
            super().mousePressEvent(event)

    def _set_block(self, text: str) -> None:
        super()._set_block(text)
        self._block.mark([(start, length) for start, length, _ in self._places], self._look.colour(Role.PRIMARY))


def _places(runs: Runs) -> list[tuple[int, int, str]]:
    """Return where the words stand, as Qt counts: letters beyond the first 65,536 count twice."""
    found, at = [], 0
    for run in runs:
        length = _qt_length(run)
        if run.link is not None and run.link.kind is LinkKind.TERM:
            found.append((at, length, run.link.target))
        at += length
    return found


def _qt_length(run: Run) -> int:
    return len(run.text.encode("utf-16-le")) // 2
