"""Small marks that say how something stands: an icon and a word."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RING, Role, Step, Tone
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_TONES = {
    Tone.NEUTRAL: (Role.SUNKEN, Role.MUTED, Role.HAIRLINE),
    Tone.PRIMARY: (Role.PRIMARY_SOFT, Role.PRIMARY, Role.PRIMARY_SOFT),
    Tone.OK: (Role.OK_SOFT, Role.OK, Role.OK_SOFT),
    Tone.WARN: (Role.WARN_SOFT, Role.WARN, Role.WARN_SOFT),
    Tone.DANGER: (Role.DANGER_SOFT, Role.DANGER, Role.DANGER_SOFT),
}
_PAD_X, _PAD_Y, _ICON, _GAP = 8, 3, 16, 5


class StateChip(QLabel):
    """A mark to read, not to press."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = ""
        self._tone = Tone.NEUTRAL
        self._block = TextBlock()
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)

    def show_chip(self, text: str, icon: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        """Show a word with an icon in a tone."""
        self.setText(text)
        self.setAccessibleName(text)
        self._icon, self._tone = icon, tone
        self._on_look_changed()

    def show_status(self, status: Status, *, carried: bool = False) -> None:
        """Show where an answer stands; what was carried over and not checked yet says so."""
        if carried and status is Status.ANSWERED:
            self.show_chip(self.tr("carried over"), "history", Tone.WARN)
        elif status is Status.ANSWERED:
            self.show_chip(self.tr("answered"), "check", Tone.PRIMARY)
        elif status is Status.UNKNOWN:
            self.show_chip(self.tr("don't know"), "question-mark")
        elif status is Status.NOT_APPLICABLE:
            self.show_chip(self.tr("not applicable"), "minus-circle")
        else:
            self.show_chip(self.tr("open"), "circle")

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which the word fits."""
        inner = width - 2 * RING - self._beside()
        return int(max(self._block.height(inner), self._look.px(_ICON))) + 2 * (_PAD_Y + RING)

    def sizeHint(self) -> QSize:
        """Be as wide as the word."""
        width = int(self._block.natural_width() + self._beside()) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept less; then the word wraps."""
        wide = self.sizeHint()
        return QSize(min(wide.width(), self._look.px(90)), wide.height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint ground, icon and word."""
        del event
        painter = begin(self)
        body = body_of(self)
        spare = max(self.height() - self.heightForWidth(self.width()), 0)  # beside higher things it stays a chip
        body.adjust(0, spare / 2, 0, -spare / 2)
        ground, ink, line = _TONES[self._tone]
        edge = ink if self._look.theme.name == "contrast" else line
        radius = min(body.height(), self._look.px(_ICON) + 2 * _PAD_Y) / 2
        paint_surface(painter, body, self._look.colour(ground), self._look.colour(edge), 1.0, radius)
        left = body.left() + _PAD_X
        if self._icon:
            size = self._look.px(_ICON)
            box = QRectF(left, body.center().y() - size / 2, size, size)
            self._look.icons.paint(painter, box, self._icon, ink)
            left += size + _GAP
        inner = body.width() - self._beside()
        top = body.center().y() - self._block.height(inner) / 2
        self._block.draw(painter, QPointF(left, top), inner, self._look.colour(ink))
        painter.end()

    def _beside(self) -> float:
        return 2 * _PAD_X + (self._look.px(_ICON) + _GAP if self._icon else 0)

    def _on_look_changed(self) -> None:
        self._block.set(self.text(), self._look.font(Step.SMALL, bold=True), LEADING_TIGHT)
        self.updateGeometry()
        self.update()
