"""Two parts side by side where there is room, below each other where there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_M


class SideBySide(QWidget):
    """Decides by its own width; ``needs`` is the width at 100 % from which on both parts fit."""

    def __init__(self, look: Look, needs: int, gap: int = SPACE_M) -> None:
        super().__init__()
        self._look = look
        self._needs = needs
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._decide)

    def add(self, part: QWidget, share: int = 1) -> None:
        """Put a part beside or below the others; ``share`` is its part of the width."""
        self._row.addWidget(part, share)

    @property
    def beside(self) -> bool:
        """Whether the parts stand side by side now."""
        return self._row.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Decide anew."""
        super().resizeEvent(event)
        self._decide()

    def _decide(self) -> None:
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if self.width() >= self._look.px(self._needs) else direction.TopToBottom
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)
