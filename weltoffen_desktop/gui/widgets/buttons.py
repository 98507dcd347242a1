"""Buttons: one primary on a page, outlined ones beside it, quiet ones in the text."""

import sys
from enum import Enum
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RING, SPACE_S, Role
from weltoffen_desktop.gui.widgets.ring import KeyboardRing
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

MNEMONICS = sys.platform != "darwin"  # Qt has none there; asking the style would cost five milliseconds at start
_HEIGHT, _PAD, _ICON = 36, 14, 20


class Kind(Enum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class _Dress(NamedTuple):
    fill: Role | None
    hover: Role
    pressed: Role
    line: Role | None
    ink: Role


_DRESSES = {
    Kind.PRIMARY: _Dress(Role.PRIMARY, Role.PRIMARY_STRONG, Role.PRIMARY_STRONG, None, Role.ON_PRIMARY),
    Kind.SECONDARY: _Dress(Role.SURFACE, Role.HOVER, Role.PRIMARY_SOFT, Role.CONTROL_LINE, Role.PRIMARY),
    Kind.QUIET: _Dress(None, Role.PRIMARY_SOFT, Role.PRIMARY_SOFT, None, Role.PRIMARY),
    Kind.DANGER: _Dress(Role.SURFACE, Role.DANGER_SOFT, Role.DANGER_SOFT, Role.DANGER, Role.DANGER),
}


def is_enter(key: int) -> bool:
    """Tell whether a key is one of the two that confirm."""
    return key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)


def without_mnemonic(text: str) -> tuple[str, int]:
    """Return ``text`` as people see it and the position of its mnemonic, -1 where there is none."""
    at = -1
    shown = ""
    while "&" in text[:-1]:
        before, _, text = text.partition("&")
        shown += before
        if text[0] != "&" and at < 0:
            at = len(shown)
        shown, text = shown + text[0], text[1:]
    return shown + text, at if MNEMONICS else -1


class PaintedButton(KeyboardRing, QPushButton):
    """A push button that is painted by us: ring for the keyboard only, enter works as space does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        look.changed.connect(self.on_look_changed)

    def on_look_changed(self) -> None:
        """Measure again."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let enter press the button."""
        if is_enter(event.key()):
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)


class Button(PaintedButton):
    """Icon and word; the word wraps where there is no room."""

    kind = Kind.SECONDARY

    def __init__(self, look: Look, text: str, icon: str = "", kind: Kind | None = None) -> None:
        super().__init__(look)
        self._dress = _DRESSES[kind or self.kind]
        self._icon = icon
        self._block = TextBlock()
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setPalette(look.ink(self._dress.ink))
        self.setText(text)

    def setText(self, text: str, /) -> None:
        """Show another word."""
        super().setText(text)
        self._measure()

    def show_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self._measure()

    def on_look_changed(self) -> None:
        """Write in the new colour and measure the word again."""
        self.setPalette(self.look.ink(self._dress.ink))
        self._measure()

    def _measure(self) -> None:
        shown, at = without_mnemonic(self.text())
        self._block.set(shown, self.look.font(bold=True), LEADING_TIGHT, at)
        super().on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which the word fits."""
        inner = width - 2 * RING - self._beside()
        return max(self.look.px(_HEIGHT), int(self._block.height(inner)) + 2 * SPACE_S) + 2 * RING

    def sizeHint(self) -> QSize:
        """Prefer one line."""
        width = int(self._block.natural_width()) + self._beside() + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept less; then the word wraps."""
        wide = self.sizeHint()
        return QSize(min(wide.width(), self._beside() + self.look.px(90)), wide.height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint body, icon, word and ring."""
        del event
        painter = begin(self)
        body = body_of(self)
        fill, line, ink = self._colours()
        paint_surface(painter, body, fill, line)
        self.paint_focus(painter, body, self.look)
        if self.isDown():
            painter.translate(0, 1)  # pressed in, also where colours are hard to tell apart
        inner = body.width() - self._beside()
        wide = min(self._block.natural_width(), inner)
        left = body.left() + self._pad() + max(inner - wide, 0) / 2
        if self._icon:
            size = self.look.px(_ICON)
            box = QRectF(left, body.center().y() - size / 2, size, size)
            self.look.icons.paint(painter, box, self._icon, ink)
            left += size + SPACE_S
        top = body.center().y() - self._block.height(inner) / 2
        self._block.draw(painter, QPointF(left, top), inner, self.look.colour(ink))
        painter.end()

    def _colours(self) -> tuple[QColor | None, QColor | None, Role]:
        dress, colour = self._dress, self.look.colour
        if not self.isEnabled():
            fill = colour(Role.SUNKEN) if dress.fill else None
            return fill, colour(Role.HAIRLINE) if dress.fill else None, Role.DISABLED
        line = colour(dress.line) if dress.line else None
        if self.isDown():
            return colour(dress.pressed), line, dress.ink
        if self.underMouse():
            return colour(dress.hover), line, dress.ink
        if self.isChecked():
            return colour(Role.PRIMARY_SOFT), colour(Role.PRIMARY), Role.PRIMARY
        return colour(dress.fill) if dress.fill else None, line, dress.ink

    def _pad(self) -> int:
        return SPACE_S if self._dress.fill is None else _PAD

    def _beside(self) -> int:
        return 2 * self._pad() + (self.look.px(_ICON) + SPACE_S if self._icon else 0)


class PrimaryButton(Button):
    """The one thing to do on a page."""

    kind = Kind.PRIMARY


class SecondaryButton(Button):
    """Something else that can be done."""

    kind = Kind.SECONDARY


class QuietButton(Button):
    """Something small, in the text."""

    kind = Kind.QUIET


class DangerButton(Button):
    """Something that takes away."""

    kind = Kind.DANGER


class IconButton(PaintedButton):
    """Only an icon; its name is spoken and shown as a hint."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__(look)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_name(name)

    def show_name(self, name: str) -> None:
        """Call the button something else."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        """Be large enough to be hit."""
        side = self.look.px(_HEIGHT) + 2 * RING
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the icon, a body only where it is under the pointer or chosen."""
        del event
        painter = begin(self)
        body = body_of(self)
        lit = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        line = self.look.colour(Role.PRIMARY) if self.isChecked() else None
        paint_surface(painter, body, self.look.colour(Role.PRIMARY_SOFT) if lit else None, line)
        size = self.look.px(_ICON)
        box = QRectF(body.center().x() - size / 2, body.center().y() - size / 2, size, size)
        self.look.icons.paint(painter, box, self._icon, Role.TEXT if self.isEnabled() else Role.DISABLED)
        self.paint_focus(painter, body, self.look)
        painter.end()
