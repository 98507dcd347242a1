"""A piece of wrapped text for own painting: grows in height, breaks what is too long, is never clipped."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from weltoffen_desktop.gui.theme import LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDLESS = 1e6


class TextBlock:
    """Plain text in one font; laid out once per width."""

    __slots__ = ("_font", "_height", "_layout", "_leading", "_marks", "_natural", "_text", "_underlined", "_width")

    def __init__(self) -> None:
        self._text = ""
        self._font = QFont()
        self._leading = LEADING
        self._underlined = -1
        self._marks: Sequence[QTextLayout.FormatRange] = ()
        self._layout: QTextLayout | None = None
        self._width = -1.0
        self._height = 0.0
        self._natural = -1.0

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def set(self, text: str, font: QFont, leading: float = LEADING, underlined: int = -1) -> None:
        """Take a text; ``underlined`` is the position of a mnemonic."""
        self._text = text
        self._font = font
        self._leading = leading
        self._underlined = underlined
        self._marks = ()
        self._layout = None
        self._width = self._natural = -1.0

    def mark(self, ranges: Sequence[tuple[int, int]], colour: QColor) -> None:
        """Put dots below pieces of the text, given as ``(start, length)`` in UTF-16 units, as Qt counts."""
        self._marks = [_dotted(start, length, colour) for start, length in ranges]
        self._layout = None
        self._width = self._natural = -1.0

    def position_at(self, at: QPointF, width: float) -> int:
        """Return which character, in UTF-16 units, is painted at ``at``; -1 where none is."""
        if not self._text:
            return -1
        self._lay(width)
        assert self._layout is not None
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            if line.naturalTextRect().contains(at):
                return line.xToCursor(at.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return -1

    def natural_width(self) -> float:
        """Return how wide the text is when only its own line breaks count."""
        if self._natural < 0:
            self._lay(_ENDLESS)
            assert self._layout is not None
            widths = [self._layout.lineAt(i).naturalTextWidth() for i in range(self._layout.lineCount())]
            self._natural = math.ceil(max(widths, default=0.0))
        return self._natural

    def widest_word(self) -> float:
        """Return the least width at which no word is broken."""
        metrics = QFontMetricsF(self._font)
        # A line of exactly that width would be broken: Qt rounds each letter where it lays lines out.
        return math.ceil(max((metrics.horizontalAdvance(word) for word in self._text.split()), default=0.0)) + 2

    def height(self, width: float) -> float:
        """Return how high the text is at ``width``; nothing for no text."""
        if not self._text:
            return 0.0
        self._lay(width)
        return self._height

    def draw(self, painter: QPainter, at: QPointF, width: float, colour: QColor) -> None:
        """Paint the text with its upper left corner at ``at``."""
        if not self._text:
            return
        self._lay(width)
        assert self._layout is not None
        if painter.pen().color() != colour:  # see widgets.surface: most painters begin in the right colour
            painter.setPen(colour)
        self._layout.draw(painter, at)
        if self._underlined >= 0:
            self._underline(painter, at)

    def draw_aligned(
        self, painter: QPainter, at: QPointF, width: float, colour: QColor, align: QtCore.Qt.AlignmentFlag
    ) -> None:
        """Paint the text as :meth:`draw` does, each line on the side that ``align`` names."""
        if not self._text:
            return
        self._lay(width)
        assert self._layout is not None
        painter.setPen(colour)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            spare = width - line.naturalTextWidth()
            shift = spare / 2 if align is QtCore.Qt.AlignmentFlag.AlignHCenter else spare
            line.draw(painter, QPointF(at.x() + shift, at.y()))

    def _lay(self, width: float) -> None:
        width = max(width, 1.0)
        if self._layout is not None and (self._width == width or min(self._width, width) >= self._natural >= 0):
            return  # what fits on its own lines stands there at every width
        layout = self._layout if self._layout is not None else self._made()
        least = QFontInfo(self._font).pixelSize() * self._leading
        top = 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            high = max(line.height(), least)  # other scripts may need more than the leading gives
            line.setPosition(QPointF(0, top + (high - line.height()) / 2))
            top += high
        layout.endLayout()
        self._layout, self._width, self._height = layout, width, math.ceil(top)

    def _made(self) -> QTextLayout:
        layout = QTextLayout(self._text.replace("\n", "\u2028"), self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if self._marks:
            layout.setFormats(self._marks)
        layout.setCacheEnabled(True)
        return layout

    def _underline(self, painter: QPainter, at: QPointF) -> None:
        assert self._layout is not None
        line = self._layout.lineForTextPosition(self._underlined)
        if not line.isValid():
            return
        left, right = _x_of(line, self._underlined), _x_of(line, self._underlined + 1)
        y = at.y() + line.y() + line.ascent() + 2.5
        painter.drawLine(QLineF(at.x() + left, y, at.x() + right, y))


def _dotted(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    form = QtGui.QTextCharFormat()  # marks are rare: the first picture has none
    form.setUnderlineStyle(QtGui.QTextCharFormat.UnderlineStyle.DotLine)
    form.setUnderlineColor(colour)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _x_of(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)  # the stubs say a number, it is a number and where it was found
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # see above
