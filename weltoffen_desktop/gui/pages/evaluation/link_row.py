"""One line that leads somewhere: what it is, what is said about it, and an arrow; a button as a whole."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RADIUS, RING, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.buttons import PaintedButton
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_PAD_Y, _ICON, _ARROW, _SHARE = 6, 20, 16, 4
_USUAL, _NARROWEST = 380, 190


class LinkRow(PaintedButton):
    """Painted by itself, because a sheet may hold more than a hundred of them."""

    chosen = Signal(str)
    """Pressed; carries the key of what is shown."""

    def __init__(self, look: Look, icon: str = "") -> None:
        super().__init__(look)
        self._key = ""
        self._icon = icon
        self._title = TextBlock()
        self._title_text = ""
        self._lines: tuple[str, ...] = ()
        self._blocks: tuple[TextBlock, ...] = ()
        self._share: float | None = None
        # Layouts ask again and again; in a sheet of a hundred rows that would be felt.
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def show_row(
        self, key: str, title: str, lines: Sequence[str] = (), *, icon: str | None = None, does: str = ""
    ) -> None:
        """Show a title and muted lines below; ``does`` tells screen readers what pressing it does."""
        self._key = key
        self._title_text = title
        self._lines = tuple(one for one in lines if one)
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(". ".join((title, *self._lines)))
        self.setAccessibleDescription(does)
        self.on_look_changed()

    def show_share(self, part: int, whole: int) -> None:
        """Show a thin line for a part of a whole below the words; none of none takes it away."""
        self._share = part / whole if whole else None
        self.on_look_changed()

    def words(self) -> tuple[str, ...]:
        """Return what stands on the row."""
        return (self._title_text, *self._lines)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._key)

    def on_look_changed(self) -> None:
        """Measure the words again."""
        self._title.set(self._title_text, self.look.font(bold=True), LEADING_TIGHT)
        blocks = []
        for text in self._lines:
            block = TextBlock()
            block.set(text, self.look.font(Step.SMALL), LEADING_TIGHT)
            blocks.append(block)
        self._blocks = tuple(blocks)
        self._heights.clear()
        super().on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which all words fit."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        inner = width - 2 * RING - self._beside()
        words = self._title.height(inner) + sum(2 + block.height(inner) for block in self._blocks)
        share = 0 if self._share is None else self.look.px(_SHARE) + _PAD_Y
        return int(words + share) + 2 * (_PAD_Y + RING)

    def sizeHint(self) -> QSize:
        """Prefer a column of usual width; to measure the words in one line would cost more than it tells."""
        width = self.look.px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(self.look.px(_NARROWEST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint ground, icon, words, arrow and ring."""
        del event
        painter = begin(self)
        body = body_of(self)
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if lit:
            paint_surface(painter, body, self.look.colour(Role.PRIMARY_SOFT))
        self._paint_icons(painter, body)
        left = body.left() + SPACE_S + (self.look.px(_ICON) + SPACE_S if self._icon else 0)
        inner = body.width() - self._beside()
        top = body.top() + _PAD_Y
        self._title.draw(painter, QPointF(left, top), inner, self.look.colour(Role.PRIMARY))
        top += self._title.height(inner)
        for block in self._blocks:
            block.draw(painter, QPointF(left, top + 2), inner, self.look.colour(Role.MUTED))
            top += 2 + block.height(inner)
        if self._share is not None:
            self._paint_share(painter, QRectF(left, top + _PAD_Y, inner, self.look.px(_SHARE)), self._share)
        self.paint_focus(painter, body, self.look, RADIUS)
        painter.end()

    def _paint_icons(self, painter: QPainter, body: QRectF) -> None:
        icons, px = self.look.icons, self.look.px
        line = self._title.height(body.width() - self._beside()) if self._blocks else body.height() - 2 * _PAD_Y
        first = min(line, px(Step.BODY) * LEADING_TIGHT) if self._blocks else line
        middle = body.top() + _PAD_Y + first / 2
        if self._icon:
            box = QRectF(body.left() + SPACE_S, middle - px(_ICON) / 2, px(_ICON), px(_ICON))
            icons.paint(painter, box, self._icon, Role.PRIMARY)
        arrow = px(_ARROW)
        box = QRectF(body.right() - SPACE_S - arrow, body.center().y() - arrow / 2, arrow, arrow)
        icons.paint(painter, box, "chevron-right", Role.MUTED)

    def _paint_share(self, painter: QPainter, track: QRectF, share: float) -> None:
        radius = track.height() / 2
        paint_surface(painter, track, self.look.colour(Role.HAIRLINE), radius=radius)
        if share > 0:
            done = QRectF(track.left(), track.top(), max(track.width() * share, track.height()), track.height())
            paint_surface(painter, done, self.look.colour(Role.PROGRESS), radius=radius)

    def _beside(self) -> int:
        icon = self.look.px(_ICON) + SPACE_S if self._icon else 0
        return 2 * SPACE_S + icon + self.look.px(_ARROW) + SPACE_S
