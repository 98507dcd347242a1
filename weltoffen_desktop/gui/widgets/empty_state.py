"""Nothing here yet: a sentence and the one next step."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S, Role
from weltoffen_desktop.gui.widgets.buttons import SecondaryButton
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.surface import begin

_DISC, _ICON = 64, 28


class _Disc(QWidget):
    """An icon on a soft disc."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look = look
        self.icon = icon

    def sizeHint(self) -> QSize:
        side = self._look.px(_DISC)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = begin(self)
        side = self._look.px(_DISC)
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(Role.PRIMARY_SOFT))
        painter.drawEllipse(disc)
        size = self._look.px(_ICON)
        box = QRectF(disc.center().x() - size / 2, disc.center().y() - size / 2, size, size)
        self._look.icons.paint(painter, box, self.icon, Role.PRIMARY)
        painter.end()


class EmptyState(QWidget):
    """Stands where content would be."""

    next_chosen = Signal()

    def __init__(self, look: Look, icon: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self._disc = _Disc(look, icon)
        self._sentence = TextLabel(look, role=Role.MUTED)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._button = SecondaryButton(look, "")
        self._button.clicked.connect(self.next_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addStretch()
        column.addWidget(self._disc)
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.show_texts(sentence, action)

    def show_texts(self, sentence: str, action: str = "") -> None:
        """Say something else; without an action there is no button."""
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._disc.icon = icon
        self._disc.update()
