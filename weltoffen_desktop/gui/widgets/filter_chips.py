"""Chips to press: each narrows a list, one at a time or several together."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RING, Role, Step
from weltoffen_desktop.gui.widgets.buttons import PaintedButton
from weltoffen_desktop.gui.widgets.card_group import step
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_PAD_X, _PAD_Y, _TICK, _GAP = 11, 5, 14, 5


class _Chip(PaintedButton):
    """One chip; pressed in it carries a tick."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setCheckable(True)
        self._words = ""
        self._block = TextBlock()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, count: int | None) -> None:
        """Show a word and how many it leaves."""
        self._words = text if count is None else f"{text}  {count}"
        self.setAccessibleName(text if count is None else f"{text}, {count}")
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Measure the word again."""
        self._block.set(self._words, self.look.font(Step.SMALL, bold=True), LEADING_TIGHT)
        super().on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which the word fits."""
        inner = width - 2 * RING - self._beside()
        return max(int(self._block.height(inner)) + 2 * _PAD_Y, self.look.px(28)) + 2 * RING

    def sizeHint(self) -> QSize:
        """Keep room for the tick, so that nothing jumps when it comes."""
        width = int(self._block.natural_width() + self._beside()) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept less; then the word wraps."""
        wide = self.sizeHint()
        return QSize(min(wide.width(), self.look.px(90)), wide.height())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave arrows to the group."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint ground, tick and word."""
        del event
        painter = begin(self)
        body = body_of(self)
        colour = self.look.colour
        radius = min(body.height(), self.look.px(28)) / 2
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if self.isChecked():
            paint_surface(painter, body, colour(Role.PRIMARY_SOFT), colour(Role.PRIMARY), 1.5, radius)
        else:
            fill = colour(Role.HOVER if lit else Role.SURFACE)
            paint_surface(painter, body, fill, colour(Role.CONTROL_LINE), 1.0, radius)
        ink = Role.DISABLED if not self.isEnabled() else Role.PRIMARY if self.isChecked() else Role.TEXT
        inner = body.width() - self._beside()
        room = self.look.px(_TICK) + _GAP
        left = body.left() + _PAD_X + (room if self.isChecked() else room / 2)
        if self.isChecked():
            size = self.look.px(_TICK)
            box = QRectF(body.left() + _PAD_X, body.center().y() - size / 2, size, size)
            self.look.icons.paint(painter, box, "check", ink)
        top = body.center().y() - self._block.height(inner) / 2
        self._block.draw(painter, QPointF(left, top), inner, colour(ink))
        self.paint_focus(painter, body, self.look, radius)
        painter.end()

    def _beside(self) -> float:
        return 2 * _PAD_X + self.look.px(_TICK) + _GAP


class FilterChips(Group):
    """A line of chips; exclusive ones always have one pressed."""

    filter_changed = Signal(list)

    def __init__(self, look: Look, name: str, *, exclusive: bool = False) -> None:
        super().__init__()
        self._look = look
        self._exclusive = exclusive
        self._keys: tuple[str, ...] = ()
        self._chips: list[_Chip] = []
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.idClicked.connect(self._on_clicked)
        self.setAccessibleName(name)
        row = QWidget()
        self._flow = FlowLayout(row)
        self.column.addWidget(row)

    def show_chips(self, chips: Sequence[tuple[str, str, int | None]]) -> None:
        """Show chips as ``(key, text, count)``; what was pressed stays pressed where its key is still there."""
        pressed = self.chosen()
        self._keys = tuple(key for key, _, _ in chips)
        while len(self._chips) < len(chips):
            chip = _Chip(self._look)
            chip.setAutoExclusive(self._exclusive)  # for its role; the group decides
            self._buttons.addButton(chip, len(self._chips))
            self._chips.append(chip)
            self._flow.addWidget(chip)
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(chips))
            if index < len(chips):
                chip.show_words(chips[index][1], chips[index][2])
        self.show_chosen(pressed)

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the pressed chips."""
        return tuple(key for key, chip in zip(self._keys, self._chips, strict=False) if chip.isChecked())

    def show_chosen(self, keys: Iterable[str]) -> None:
        """Press these; tells nobody."""
        wanted = frozenset(keys) & frozenset(self._keys)
        if self._exclusive and len(wanted) != 1:
            wanted = frozenset(self._keys[:1])
        for key, chip in zip(self._keys, self._chips, strict=False):
            chip.setChecked(key in wanted)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move by arrow."""
        target = step(self._chips[: len(self._keys)], event.key())
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, index: int) -> None:
        if self._exclusive:
            changed = self._chips[index].isChecked()
            self.show_chosen((self._keys[index],))
            if not changed:
                return
        self.filter_changed.emit(list(self.chosen()))
