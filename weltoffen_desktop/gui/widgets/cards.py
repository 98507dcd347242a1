"""Cards: a surface with things on it, or one large button with things to read on it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_M, Role, Tone
from weltoffen_desktop.gui.widgets.buttons import PaintedButton
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface

_GROUNDS = {
    Tone.NEUTRAL: (Role.SURFACE, Role.HAIRLINE),
    Tone.PRIMARY: (Role.PRIMARY_SOFT, Role.PRIMARY_SOFT),
    Tone.OK: (Role.OK_SOFT, Role.OK_SOFT),
    Tone.WARN: (Role.WARN_SOFT, Role.WARN_SOFT),
    Tone.DANGER: (Role.DANGER_SOFT, Role.DANGER_SOFT),
}


class Card(QFrame):
    """A surface; ``body`` is the layout on it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = Tone.NEUTRAL
        self.body = _body(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tone(self, tone: Tone) -> None:
        """Tint the ground; the words on it must say why."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the surface."""
        del event
        painter = begin(self)
        fill, line = _GROUNDS[self._tone]
        # In high contrast soft grounds vanish: the line does the work there.
        edge = Role.HAIRLINE if self._look.theme.name == "contrast" else line
        paint_surface(painter, body_of(self), self._look.colour(fill), self._look.colour(edge))
        painter.end()


class CardButton(PaintedButton):
    """A card that is one button as a whole; ``body`` is the layout on it, for labels only."""

    def __init__(self, look: Look, name: str = "") -> None:
        super().__init__(look)
        self.setAccessibleName(name)
        self.body = _body(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the things on it are."""
        return self.body.totalHeightForWidth(width) if self.body.hasHeightForWidth() else self.sizeHint().height()

    def sizeHint(self) -> QSize:
        """Be as large as what is on it."""
        return self.body.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be at least as large as what is on it needs."""
        return self.body.totalMinimumSize()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint surface, outline and ring."""
        del event
        painter = begin(self)
        body = body_of(self)
        fill, line, width = self._state()
        paint_surface(painter, body, self.look.colour(fill), self.look.colour(line), width)
        self.paint_focus(painter, body, self.look)
        painter.end()

    def _state(self) -> tuple[Role, Role, float]:
        if not self.isEnabled():
            return Role.SUNKEN, Role.HAIRLINE, 1.0
        if self.isDown():
            return Role.PRIMARY_SOFT, Role.PRIMARY, 1.0
        if self.isChecked():
            return Role.PRIMARY_SOFT, Role.PRIMARY, 2.0
        if self.underMouse():
            return Role.HOVER, Role.PRIMARY, 1.0
        return Role.SURFACE, Role.HAIRLINE, 1.0


def _body(card: QWidget) -> QVBoxLayout:
    body = QVBoxLayout(card)
    edge = SPACE_M  # the ring around the card and the one around what stands on it make this 16 to the eye
    body.setContentsMargins(edge, edge, edge, edge)
    body.setSpacing(0)
    return body
