"""What stands on a card that can be chosen: a badge, a title, a text, and a tick once it is chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING, LEADING_TIGHT, RADIUS, Role, Step
from weltoffen_desktop.gui.widgets.surface import paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_PAD_X, _PAD_Y, _GAP, _LINE_GAP = 14, 10, 12, 2
_TICK = 20


@dataclass(frozen=True, slots=True)
class FaceState:
    """How the card stands at the moment of painting."""

    enabled: bool = True
    hovered: bool = False
    pressed: bool = False
    chosen: bool = False


class CardFace:
    """Measures and paints one card; knows no widget."""

    def __init__(self, look: Look, badge: int) -> None:
        self._look = look
        self._badge = badge
        self._title = TextBlock()
        self._text = TextBlock()

    def set(self, title: str, text: str = "") -> None:
        """Take other words; a card without a text shows its title in ordinary weight."""
        self._title.set(title, self._look.font(Step.BODY, bold=bool(text)), LEADING_TIGHT if text else LEADING)
        self._text.set(text, self._look.font(Step.BODY), LEADING)

    def refresh(self) -> None:
        """Measure again after a change of type size."""
        self.set(self._title.text, self._text.text)

    def height(self, width: float) -> float:
        """Return the height of the body at ``width``."""
        inner = self._inner(width)
        text = self._text.height(inner)
        words = self._title.height(inner) + (text + _LINE_GAP if text else 0)
        return max(words, self._look.px(self._badge)) + 2 * _PAD_Y

    def natural_width(self) -> float:
        """Return the width at which nothing wraps."""
        words = max(self._title.natural_width(), self._text.natural_width() if self._text.text else 0)
        return words + self._beside()

    def narrowest(self) -> float:
        """Return the least width that still reads as a card."""
        return min(self.natural_width(), self._beside() + self._look.px(120))

    def paint(self, painter: QPainter, body: QRectF, state: FaceState) -> QRectF:
        """Paint ground, words and tick.

        Returns: where the badge goes.
        """
        look = self._look
        fill, line, width = _ground(state)
        paint_surface(painter, body, look.colour(fill), look.colour(line), width)
        inner = self._inner(body.width())
        badge = look.px(self._badge)
        left = body.left() + _PAD_X + badge + _GAP
        first = self._title.height(inner)
        words = first + (self._text.height(inner) + _LINE_GAP if self._text.text else 0)
        top = body.top() + max((body.height() - words) / 2, 0)
        ink = look.colour(Role.TEXT if state.enabled else Role.MUTED)
        self._title.draw(painter, QPointF(left, top), inner, ink)
        self._text.draw(painter, QPointF(left, top + first + _LINE_GAP), inner, ink)
        if state.chosen:
            size = look.px(_TICK)
            box = QRectF(body.right() - _PAD_X - size, body.center().y() - size / 2, size, size)
            look.icons.paint(painter, box, "check", Role.PRIMARY if state.enabled else Role.DISABLED)
        return QRectF(body.left() + _PAD_X, body.center().y() - badge / 2, badge, badge)

    def _inner(self, width: float) -> float:
        return max(width - self._beside(), 1.0)

    def _beside(self) -> float:
        return 2 * _PAD_X + self._look.px(self._badge) + _GAP + self._look.px(_TICK) + _GAP


def _ground(state: FaceState) -> tuple[Role, Role, float]:
    if not state.enabled:
        return (Role.SUNKEN, Role.CONTROL_LINE if state.chosen else Role.HAIRLINE, 1.0)
    if state.chosen:
        return Role.PRIMARY_SOFT, Role.PRIMARY, 2.0
    if state.pressed:
        return Role.PRIMARY_SOFT, Role.CONTROL_LINE, 1.0
    if state.hovered:
        return Role.HOVER, Role.CONTROL_LINE, 1.0
    return Role.SURFACE, Role.HAIRLINE, 1.0


_BANDS = (
    (Role.SURFACE, Role.TEXT),
    (Role.BAND_1, Role.ON_BAND_1),
    (Role.BAND_2, Role.ON_BAND_2),
    (Role.BAND_3, Role.ON_BAND_3),
    (Role.BAND_4, Role.ON_BAND_4),
)


def paint_level_badge(painter: QPainter, box: QRectF, look: Look, level: int, *, enabled: bool) -> None:
    """Paint the number of a level on its shade, with an outline: legible in grey."""
    fill, ink = _BANDS[level]
    painter.setPen(QPen(look.colour(Role.CONTROL_LINE if enabled else Role.HAIRLINE), 1.0))
    painter.setBrush(look.colour(fill if enabled else Role.SUNKEN))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(look.colour(ink if enabled else Role.DISABLED))
    painter.setFont(look.font(Step.BODY, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(level))


def paint_radio(painter: QPainter, box: QRectF, look: Look, *, chosen: bool, enabled: bool) -> None:
    """Paint the circle of an exclusive choice."""
    ink = look.colour(_mark_role(chosen=chosen, enabled=enabled))
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(look.colour(Role.SURFACE))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    if chosen:
        painter.setBrush(ink)
        inset = box.width() * 0.28
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def paint_tick(painter: QPainter, box: QRectF, look: Look, *, chosen: bool, enabled: bool) -> None:
    """Paint the box of a choice that may stand beside others."""
    role = _mark_role(chosen=chosen, enabled=enabled)
    ground = look.colour(role if chosen else Role.SURFACE)
    paint_surface(painter, box.adjusted(1, 1, -1, -1), ground, look.colour(role), 1.6, RADIUS / 2)
    if chosen:
        inset = box.width() * 0.14
        look.icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), "check", Role.ON_PRIMARY)


def _mark_role(*, chosen: bool, enabled: bool) -> Role:
    if not enabled:
        return Role.DISABLED
    return Role.PRIMARY if chosen else Role.CONTROL_LINE
