"""Controls that belong together, invisible to the eye, named to a screen reader when focus enters."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QVBoxLayout, QWidget


class Group(QGroupBox):
    """A group box that paints nothing; Qt gives it the role of a grouping, which a plain widget cannot have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Be as small as what is in it."""
        return self.column.minimumSize()

    def sizeHint(self) -> QSize:
        """Be as large as what is in it."""
        return self.column.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint nothing."""
        del event
