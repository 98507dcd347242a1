"""The strip above the pages: whose case it is, the way to the search, and that everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.buttons import SecondaryButton
from weltoffen_desktop.gui.widgets.labels import TextLabel

if TYPE_CHECKING:  # see gui.surroundings
    from datetime import datetime

    from weltoffen_desktop.services.case_session import CaseSession


class Header(QWidget):
    """Says what lies on the desk."""

    search_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved_at: datetime | None = None
        self._title = TextLabel(look, bold=True)
        self._round = TextLabel(look, role=Role.MUTED)
        self._search = SecondaryButton(look, "", "search")
        self._saved = TextLabel(look, step=Step.SMALL, role=Role.OK)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S // 2, SPACE_M, SPACE_S // 2)
        row.setSpacing(SPACE_S)
        row.addWidget(self._title)
        row.addWidget(self._round)
        row.addStretch(1)
        row.addWidget(self._search)
        row.addWidget(self._saved)
        self._search.clicked.connect(self.search_wanted)
        self._speak()

    def show_case(self, session: CaseSession | None) -> None:
        """Show whose case it is, or the program's name where there is none."""
        self._round.setVisible(session is not None)
        self._saved.setVisible(session is not None)
        if session is None:
            self._title.setText(self.tr("Open municipality"))
            return
        self._title.setText(session.municipality.name)
        self._round.setText(session.round.title)
        self._saved_at = session.last_saved()
        self._show_saved(read_only=session.read_only)

    def show_saved(self, at: datetime) -> None:
        """Say when the last change was stored."""
        self._saved_at = at
        self._show_saved(read_only=False)

    def _speak(self) -> None:
        self._search.setText(self.tr("Search questions and knowledge   Ctrl+K"))
        self._search.setAccessibleName(self.tr("Search questions and knowledge"))

    def _show_saved(self, *, read_only: bool) -> None:
        if read_only:
            self._saved.setText(self.tr("read only"))
        elif self._saved_at is None:
            self._saved.setText(self.tr("✓ saved"))
        else:
            self._saved.setText(self.tr("✓ saved {time}").format(time=f"{self._saved_at:%H:%M}"))
