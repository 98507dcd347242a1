"""Where one can go: a column of icon and word at the left edge."""

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RING, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.buttons import PaintedButton, without_mnemonic
from weltoffen_desktop.gui.widgets.card_group import one_stop, step
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_ground, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_ICON, _PAD, _GAP, _MARK = 20, 12, 10, 3


class _RailButton(PaintedButton):
    """One page."""

    def __init__(self, look: Look, icon: str, text: str) -> None:
        super().__init__(look)
        self._icon = icon
        self._badge = ""
        self._word = TextBlock()
        self._number = TextBlock()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # only for its role: the window decides where one is
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)
        self.show_badge("", "")

    def show_badge(self, text: str, spoken: str) -> None:
        """Show a number behind the word."""
        self._badge = text
        word = without_mnemonic(self.text())[0]
        self.setAccessibleName(f"{word}, {spoken or text}" if text else word)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Measure the words again."""
        shown, at = without_mnemonic(self.text())
        # Always measured in semibold, so that the rail does not jump when the page changes.
        self._word.set(shown, self.look.font(bold=True), LEADING_TIGHT, at)
        self._number.set(self._badge, self.look.font(Step.SMALL, bold=True), LEADING_TIGHT)
        self.setPalette(self.look.ink(Role.PRIMARY if self.isChecked() else Role.TEXT))
        super().on_look_changed()

    def show_current(self, current: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Show that one is here, or not."""
        if current != self.isChecked():
            self.setChecked(current)
            self.on_look_changed()

    def nextCheckState(self) -> None:
        """Leave it to the window to say where one is."""

    def sizeHint(self) -> QSize:
        """Be as wide as the word; the rail is as wide as its longest."""
        width = int(self._word.natural_width() + self._beside()) + 2 * RING
        return QSize(width, self.look.px(40) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Move closer together in a low window with large type."""
        high = int(self._word.height(self._word.natural_width())) + SPACE_S
        return QSize(self.sizeHint().width(), high + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave arrows to the rail."""
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Up, keys.Key_Down, keys.Key_Home, keys.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint icon, word and number."""
        del event
        painter = begin(self)
        body = body_of(self)
        colour = self.look.colour
        if self.isChecked():
            paint_surface(painter, body, colour(Role.PRIMARY_SOFT))
            mark = QRectF(body.left(), body.center().y() - body.height() * 0.28, _MARK, body.height() * 0.56)
            paint_surface(painter, mark, colour(Role.PRIMARY), radius=_MARK / 2)
        elif self.isEnabled() and (self.underMouse() or self.isDown()):
            paint_surface(painter, body, colour(Role.SURFACE), colour(Role.HAIRLINE))
        ink = Role.DISABLED if not self.isEnabled() else Role.PRIMARY if self.isChecked() else Role.TEXT
        size = self.look.px(_ICON)
        box = QRectF(body.left() + _PAD, body.center().y() - size / 2, size, size)
        self.look.icons.paint(painter, box, self._icon, ink)
        inner = body.width() - self._beside()
        top = body.center().y() - self._word.height(inner) / 2
        self._word.draw(painter, QPointF(box.right() + _GAP, top), inner, colour(ink))
        if self._badge:
            wide = self._number.natural_width()
            at = QPointF(body.right() - _PAD - wide, body.center().y() - self._number.height(wide + 1) / 2)
            faint = Role.DISABLED if not self.isEnabled() else Role.PRIMARY if self.isChecked() else Role.MUTED
            self._number.draw(painter, at, wide + 1, colour(faint))
        self.paint_focus(painter, body, self.look)
        painter.end()

    def _beside(self) -> float:
        badge = self._number.natural_width() + _GAP if self._badge else 0
        return 2 * _PAD + self.look.px(_ICON) + _GAP + badge


class NavigationRail(QFrame):
    """One stop for Tab; arrows move, enter goes; Alt and a letter go at once."""

    page_chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._keys: list[str] = []
        self._pages: list[_RailButton] = []
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.idClicked.connect(self._on_clicked)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def add(self, key: str, icon: str, text: str) -> None:
        """Put a page at the end; ``&`` before a letter makes it the letter for Alt."""
        button = _RailButton(self._look, icon, text)
        self._buttons.addButton(button, len(self._pages))
        self._keys.append(key)
        self._pages.append(button)
        self._column.insertWidget(self._column.count() - 1, button)

    def show_current(self, key: str | None) -> None:
        """Show where one is."""
        current = None
        for one, button in zip(self._keys, self._pages, strict=True):
            button.show_current(one == key)
            current = button if one == key else current
        one_stop(self._pages, current)

    def show_badge(self, key: str, text: str, spoken: str = "") -> None:
        """Show a number behind a page; ``spoken`` says what it counts."""
        self._pages[self._keys.index(key)].show_badge(text, spoken)

    def show_enabled(self, key: str, enabled: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people go to a page or not."""
        self._pages[self._keys.index(key)].setEnabled(enabled)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move by arrow, past what cannot be chosen."""
        open_pages = [button for button in self._pages if button.isEnabled()]
        target = step(open_pages, event.key())
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the sunken ground with a hairline towards the page."""
        del event
        painter = begin(self)
        paint_ground(painter, QRectF(self.rect()), self._look.colour(Role.SUNKEN))
        paint_ground(painter, QRectF(self.width() - 1, 0, 1, self.height()), self._look.colour(Role.HAIRLINE))
        painter.end()

    def _on_clicked(self, index: int) -> None:
        self.page_chosen.emit(self._keys[index])
