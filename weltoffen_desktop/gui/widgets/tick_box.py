"""A tick box whose words wrap."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RADIUS, RING, Role, Step
from weltoffen_desktop.gui.widgets.buttons import is_enter
from weltoffen_desktop.gui.widgets.card_face import paint_tick
from weltoffen_desktop.gui.widgets.ring import KeyboardRing
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

BOX, GAP, PAD = 20, 10, 4


class TickBox(KeyboardRing, QCheckBox):
    """A tick with a sentence and, smaller below it, a hint."""

    def __init__(self, look: Look, text: str, hint: str = "") -> None:
        super().__init__()
        self._look = look
        self._text = TextBlock()
        self._hint = TextBlock()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(text, hint)
        look.changed.connect(self._on_look_changed)

    def show_words(self, text: str, hint: str = "") -> None:
        """Show other words."""
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self._text.set(text, self._look.font())
        self._hint.set(hint, self._look.font(Step.SMALL))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint, /) -> bool:
        """Let words be pressed as the box is."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which all words fit."""
        inner = width - 2 * RING - self._beside()
        words = self._text.height(inner) + self._hint.height(inner)
        return int(max(words, self._look.px(BOX))) + 2 * (RING + PAD)

    def sizeHint(self) -> QSize:
        """Prefer one line."""
        words = min(max(self._text.natural_width(), self._hint.natural_width()), self._look.px(480))
        width = int(words + self._beside()) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(min(self.sizeHint().width(), int(self._beside()) + self._look.px(100)), self._look.px(30))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tick with enter as with space."""
        if is_enter(event.key()):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint box, words and ring."""
        del event
        painter = begin(self)
        body = body_of(self)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            paint_surface(painter, body, self._look.colour(Role.HOVER))
        inner = body.width() - self._beside()
        size = self._look.px(BOX)
        first = self._text.height(inner)
        top = body.top() + max((body.height() - first - self._hint.height(inner)) / 2, PAD)
        lines = max(round(first / (self._look.px(Step.BODY) * 1.45)), 1)
        box = QRectF(body.left() + PAD, top + (first / lines - size) / 2, size, size)
        paint_tick(painter, box, self._look, chosen=self.isChecked(), enabled=self.isEnabled())
        left = box.right() + GAP
        enabled = self.isEnabled()
        ink, faint = (Role.TEXT, Role.MUTED) if enabled else (Role.DISABLED, Role.DISABLED)
        self._text.draw(painter, QPointF(left, top), inner, self._look.colour(ink))
        self._hint.draw(painter, QPointF(left, top + first), inner, self._look.colour(faint))
        self.paint_focus(painter, body, self._look, RADIUS / 2)
        painter.end()

    def _beside(self) -> float:
        return 2 * PAD + self._look.px(BOX) + GAP

    def _on_look_changed(self) -> None:
        self.show_words(self._text.text, self._hint.text)
