"""A note that is safe: what is being typed is not overwritten, what could not be stored is kept and tried again."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.note_edit import NoteEdit


class KeptText(NoteEdit):
    """Tells with ``text_typed`` what people wrote, never what the editor made of a stored text by showing it.

    Whoever stores the text says so with :meth:`mark_stored`.
    """

    text_typed = Signal(str)

    def __init__(self, look: Look, name: str, placeholder: str = "", limit: int = 20_000) -> None:
        super().__init__(look, name, placeholder, limit)
        self._stored = ""
        self._as_shown = ""
        self._told = 0
        self.text_settled.connect(self._on_settled)

    @property
    def unsaved(self) -> bool:
        """Whether something is written that nobody has stored."""
        return self.text() != self._as_shown

    def show_stored(self, text: str, *, typed_stays: bool) -> None:
        """Show a stored text; ``typed_stays`` keeps what is written and not stored yet."""
        if typed_stays and (text == self._stored or self.unsaved):
            return
        self._stored = text
        self.show_text(text)
        self._as_shown = self.text()  # an editor turns no-break spaces and other line ends into its own

    def mark_stored(self) -> None:
        """Take what is written for stored."""
        self._stored = self._as_shown = self.text()

    def store(self) -> None:
        """Tell what is written and not stored yet, also where storing it failed before."""
        told = self._told
        self.flush()
        if self._told == told and self.unsaved:
            self._on_settled(self.text())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Ask for another height: the text wraps anew."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _on_settled(self, text: str) -> None:
        if self.unsaved:
            self._told += 1
            self.text_typed.emit(text)
