"""No measure yet: what the plan is for, and the one next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton
from weltoffen_desktop.gui.widgets.empty_state import EmptyState
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage


class EmptyPlan(QWidget):
    """Leads to the suggestions where there are any, else to the first measure."""

    new_wanted = Signal()
    suggestions_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._has_steps = False
        self._new = PrimaryButton(look, self.tr("New measure"), "plus")
        self._state = EmptyState(look, "plan", "")
        scroll = ScrollPage(look, self.tr("Plan"))
        scroll.show_primary(self._new)
        scroll.add(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self._new.clicked.connect(self.new_wanted)
        self._state.next_chosen.connect(self._on_next)

    def show_case(self, *, read_only: bool, has_steps: bool) -> None:
        """Say what fits the case."""
        self._has_steps = has_steps
        self._new.setVisible(has_steps and not read_only)
        if read_only:
            self._state.show_texts(self.tr("No measure is planned yet. This case can only be read."))
        elif has_steps:
            self._state.show_texts(
                self.tr("No measure is planned yet. Begin with what the evaluation suggests and reword it."),
                self.tr("Take over suggestions …"),
            )
        else:
            self._state.show_texts(
                self.tr("No measure is planned yet. A title is enough to begin; the rest can follow."),
                self.tr("New measure"),
            )

    def _on_next(self) -> None:
        if self._has_steps:
            self.suggestions_wanted.emit()
        else:
            self.new_wanted.emit()
