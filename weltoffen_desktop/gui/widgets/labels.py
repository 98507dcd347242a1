"""Text on a page: wraps, grows, holds the measure, shows markup as what it is, plain text."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING, LEADING_TIGHT, MEASURE, RING, Role, Step
from weltoffen_desktop.gui.widgets.surface import begin
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_AIR = 2  # above and below
_LONG_WORD = 7  # em; longer words of a heading may break
_NARROWEST = 6  # em; below that a label would rather be scrolled to than squeezed


class TextLabel(QLabel):
    """Plain text in one of the type steps; to a screen reader an ordinary label."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        step: Step = Step.BODY,
        bold: bool = False,
        role: Role = Role.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._step = step
        self._bold = bold
        self._role = role
        self._block = TextBlock()
        self._aligned: QtCore.Qt.AlignmentFlag | None = None
        self.setProperty("textFormat", 0)  # Qt.TextFormat.PlainText; as a number, see gui.look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setPalette(look.ink(role))
        self.setText(text)
        look.changed.connect(self._on_look_changed)

    def setText(self, text: str, /) -> None:
        """Show ``text``; the page makes room."""
        self._set_block(text)
        super().setText(text)
        self.updateGeometry()
        self.update()

    def setAlignment(self, alignment: QtCore.Qt.AlignmentFlag, /) -> None:
        """Put the lines elsewhere than at the left, in the middle of the height."""
        self._aligned = alignment
        super().setAlignment(alignment)

    def show_role(self, role: Role) -> None:
        """Paint in another colour."""
        self._role = role
        self.setPalette(self._look.ink(role))
        self.update()

    def show_bold(self, bold: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Set in semibold or not."""
        if bold != self._bold:
            self._bold = bold
            self._on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the text is in ``width``."""
        return int(self._block.height(self._inner(width))) + (2 * _AIR if self._block.text else 0)

    def sizeHint(self) -> QSize:
        """Prefer one line, at most as wide as reads well."""
        width = min(int(self._block.natural_width()), self._measure()) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column; long words break."""
        wide = self.sizeHint()
        return QSize(min(wide.width(), self._look.px(self._step) * _NARROWEST), wide.height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the lines."""
        del event
        painter = begin(self)
        colour = self._look.colour(self._role if self.isEnabled() else Role.DISABLED)
        inner = self._inner(self.width())
        at = QPointF(RING, self._top())
        if self._aligned is None:
            self._block.draw(painter, at, inner, colour)
            painter.end()
            return
        side = self._aligned & QtCore.Qt.AlignmentFlag.AlignHorizontal_Mask
        if side in (QtCore.Qt.AlignmentFlag.AlignHCenter, QtCore.Qt.AlignmentFlag.AlignRight):
            shift = self.width() - 2 * RING - inner
            at.setX(RING + (shift / 2 if side == QtCore.Qt.AlignmentFlag.AlignHCenter else shift))
            self._block.draw_aligned(painter, at, inner, colour, QtCore.Qt.AlignmentFlag(side.value))
        else:
            self._block.draw(painter, at, inner, colour)
        painter.end()

    def _top(self) -> float:
        if self._aligned is not None and self._aligned & QtCore.Qt.AlignmentFlag.AlignTop:
            return _AIR
        spare = self.height() - self.heightForWidth(self.width())
        return max(spare / 2, 0) + _AIR

    def _inner(self, width: int) -> float:
        return float(max(min(width - 2 * RING, self._measure()), 1))

    def _measure(self) -> int:
        return self._look.px(self._step) * MEASURE

    def _set_block(self, text: str) -> None:
        leading = LEADING if self._step <= Step.LEAD and not self._bold else LEADING_TIGHT
        self._block.set(text, self._look.font(self._step, bold=self._bold), leading)

    def _on_look_changed(self) -> None:
        self._set_block(self.text())
        self.setPalette(self._look.ink(self._role))
        self.updateGeometry()
        self.update()


class PageHeading(TextLabel):
    """The one heading of a page."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, step=Step.TITLE, bold=True)

    def minimumSizeHint(self) -> QSize:
        """Break no word of common length: what stands beside the heading wraps first."""
        least = super().minimumSizeHint()
        word = int(min(self._block.widest_word(), self._look.px(Step.TITLE) * _LONG_WORD)) + 2 * RING
        return QSize(max(least.width(), word), least.height())


class SectionHeading(TextLabel):
    """Heading of a part of a page."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, step=Step.LEAD, bold=True)


class DisplayLabel(TextLabel):
    """A large word or number."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, step=Step.DISPLAY, bold=True)


class LeadLabel(TextLabel):
    """The sentence that opens a page."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, step=Step.LEAD)


class BodyLabel(TextLabel):
    """Ordinary text."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text)


class StrongLabel(TextLabel):
    """Ordinary text in semibold."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, bold=True)


class MutedLabel(TextLabel):
    """Text that stands back."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, role=Role.MUTED)


class SmallLabel(TextLabel):
    """Small text that stands back."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, step=Step.SMALL, role=Role.MUTED)


class SelectableLabel(QLabel):
    """Text that can be marked with the pointer and copied: paths, reasons, notes of others."""

    def __init__(self, look: Look, text: str = "", *, step: Step = Step.BODY, role: Role = Role.TEXT) -> None:
        super().__init__()
        self._look = look
        self._step = step
        self._role = role
        self._plain = ""
        self.setWordWrap(True)
        self.setContentsMargins(RING, _AIR, RING, _AIR)
        self.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def setText(self, text: str, /) -> None:
        """Show ``text`` as plain text; only the line height is ours."""
        self._plain = text
        lines = _as_markup(text)
        super().setText(f'<div style="line-height: {round(LEADING * 75)}%">{lines}</div>')

    def plain_text(self) -> str:
        """Return what :meth:`setText` was given."""
        return self._plain

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(self._look.px(self._step) * _NARROWEST, super().minimumSizeHint().height())

    def _on_look_changed(self) -> None:
        self.setFont(self._look.font(self._step))
        self.setMaximumWidth(self._look.px(self._step) * MEASURE + 2 * RING)
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(colours)


def _as_markup(text: str) -> str:
    # The standard library's escape brings a table of all entities along, two milliseconds at start.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
