"""Radio buttons and tick boxes in the shape of cards; to a screen reader they are what they always were."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING
from weltoffen_desktop.gui.widgets.buttons import is_enter
from weltoffen_desktop.gui.widgets.card_face import CardFace, FaceState, paint_level_badge, paint_radio, paint_tick
from weltoffen_desktop.gui.widgets.ring import KeyboardRing
from weltoffen_desktop.gui.widgets.surface import begin, body_of

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_READABLE = 560
_MARK, _NUMBER = 20, 28

if TYPE_CHECKING:

    class _Base(KeyboardRing, QAbstractButton):
        """What a card is to the type checker; at run time the Qt base comes with the class that takes the habit on."""

else:
    _Base = KeyboardRing


class CardHabit(_Base):
    """Measures, paints and presses like a card."""

    look: Look
    face: CardFace

    def prepare(self, look: Look, badge: int) -> None:
        """Take the look on; called once, after the Qt base is made."""
        self.look = look
        self.face = CardFace(look, badge)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, title: str, text: str = "") -> None:
        """Show other words on the same card."""
        self.face.set(title, text)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    def remeasure(self) -> None:
        """Measure again after the type size changed."""
        self.face.refresh()
        self.updateGeometry()
        self.update()

    @abstractmethod
    def paint_badge(self, painter: QPainter, box: QRectF) -> None:
        """Paint what stands before the words."""

    def hitButton(self, pos: QPoint, /) -> bool:
        """Let the whole card be pressed."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which all words fit."""
        return int(self.face.height(width - 2 * RING)) + 2 * RING

    def sizeHint(self) -> QSize:
        """Prefer a readable width."""
        width = int(min(self.face.natural_width(), self.look.px(_READABLE))) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(int(self.face.narrowest()) + 2 * RING, self.look.px(40))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose with enter as with space; arrows are the group's."""
        if is_enter(event.key()):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the card."""
        del event
        painter = begin(self)
        body = body_of(self)
        state = FaceState(self.isEnabled(), self.underMouse(), self.isDown(), self.isChecked())
        self.paint_badge(painter, self.face.paint(painter, body, state))
        self.paint_focus(painter, body, self.look)
        painter.end()


class RadioCard(CardHabit, QRadioButton):
    """One of several cards of which one is chosen.

    A button group that is not exclusive says which: Qt's own exclusion would choose with each arrow key. The radio
    button stays "auto-exclusive" by name, for that alone gives it its role.
    """

    def __init__(self, look: Look, badge: int = _MARK) -> None:
        super().__init__()
        self.prepare(look, badge)

    def nextCheckState(self) -> None:
        """Change nothing when chosen again."""
        self.setChecked(True)

    def paint_badge(self, painter: QPainter, box: QRectF) -> None:
        """Paint a circle."""
        paint_radio(painter, box, self.look, chosen=self.isChecked(), enabled=self.isEnabled())


class LevelCard(RadioCard):
    """The card of one level with its number on its shade."""

    def __init__(self, look: Look, level: int) -> None:
        super().__init__(look, _NUMBER)
        self._level = level

    def paint_badge(self, painter: QPainter, box: QRectF) -> None:
        """Paint the number."""
        paint_level_badge(painter, box, self.look, self._level, enabled=self.isEnabled())


class TickCard(CardHabit, QCheckBox):
    """A card that may be chosen beside others."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.prepare(look, _MARK)

    def paint_badge(self, painter: QPainter, box: QRectF) -> None:
        """Paint a box."""
        paint_tick(painter, box, self.look, chosen=self.isChecked(), enabled=self.isEnabled())
