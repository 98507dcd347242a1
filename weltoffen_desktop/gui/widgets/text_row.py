"""One row of a list of things to read, and how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from weltoffen_desktop.domain.knowledge import MARK_END, MARK_START
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RADIUS, RING, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import paint_surface

Index = QModelIndex | QPersistentModelIndex
_PAD, _ICON, _GAP = 10, 16, 6
_EXCERPT_LEADING = 1.35


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row; ``key`` is whatever the owner knows it by, ``None`` makes it a heading."""

    key: object
    title: str
    icon: str = ""
    label: str = ""
    excerpt: str = ""
    kept: bool = False


def marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return an excerpt without its marks, and where they stood as ``(start, length)``."""
    plain: list[str] = []
    ranges: list[tuple[int, int]] = []
    at = start = 0
    for char in text:
        if char == MARK_START:
            start = at
        elif char == MARK_END:
            if at > start:
                ranges.append((start, at - start))
        else:
            plain.append(char)
            at += 1
    return "".join(plain), tuple(ranges)


class RowsState(Protocol):
    """What a painter asks of the list."""

    def rows(self) -> tuple[TextRow, ...]:
        """Return what is shown."""
        ...

    def is_lit(self, number: int) -> bool:
        """Tell whether a row stands out."""
        ...

    def has_ring(self, number: int) -> bool:
        """Tell whether the keyboard is on a row."""
        ...


class RowPainter(QStyledItemDelegate):
    """Paints rows of one height: what the title leaves of the lines is the excerpt's."""

    def __init__(self, look: Look, list_of_rows: RowsState, lines: int, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._list = list_of_rows
        self._lines = lines

    def height_of(self, row: TextRow) -> int:
        """Return how high a row is."""
        look = self._look
        meta = self._line(Step.SMALL, LEADING_TIGHT)
        if row.key is None:
            return round(meta + 2 * SPACE_S)
        least = look.px(_ICON)
        words = self._line(Step.BODY, LEADING_TIGHT) + (self._lines - 1) * self._line(Step.SMALL, _EXCERPT_LEADING)
        return round(max(meta, least) + words + 2 * (_PAD + RING) + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height; the list gives the width."""
        del option
        return QSize(100, self.height_of(self._list.rows()[index.row()]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row or heading."""
        row = self._list.rows()[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = QRectF(option.rect), option.state
        if row.key is None:
            self._paint_heading(painter, rect, row)
        else:
            self._paint_ground(painter, rect, index, state)
            self._paint_words(painter, rect.adjusted(RING + _PAD, RING + _PAD, -RING - _PAD, -RING - _PAD), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: TextRow) -> None:
        font = self._look.font(Step.SMALL, bold=True)
        inner = rect.adjusted(RING + _PAD, SPACE_S, -RING - _PAD, 0)
        painter.setPen(self._look.colour(Role.MUTED))
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title)

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: Index, state: QStyle.StateFlag) -> None:
        body = rect.adjusted(RING, RING, -RING, -RING)
        colour = self._look.colour
        if self._list.is_lit(index.row()):
            paint_surface(painter, body, colour(Role.PRIMARY_SOFT))
            bar = QRectF(body.left(), body.top() + RADIUS, 3, body.height() - 2 * RADIUS)
            paint_surface(painter, bar, colour(Role.PRIMARY), radius=1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_surface(painter, body, colour(Role.HOVER))
        if self._list.has_ring(index.row()):
            paint_ring(painter, body, self._look)

    def _paint_words(self, painter: QPainter, rect: QRectF, row: TextRow) -> None:
        look = self._look
        small, bold = look.font(Step.SMALL), look.font(Step.BODY, bold=True)
        icon = look.px(_ICON)
        meta = max(self._line(Step.SMALL, LEADING_TIGHT), icon)
        top = rect.top()
        box = QRectF(rect.left(), top + (meta - icon) / 2, icon, icon)
        look.icons.paint(painter, box, row.icon, Role.MUTED)
        room = rect.width() - icon - _GAP
        if row.kept:
            room -= icon + _GAP
            kept = QRectF(rect.right() - icon, box.top(), icon, icon)
            look.icons.paint(painter, kept, "bookmark", Role.ACCENT)
        painter.setPen(look.colour(Role.MUTED))
        painter.setFont(small)
        label = QFontMetricsF(small).elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        place = QRectF(rect.left() + icon + _GAP, top, room, meta)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        top += meta + 2
        painter.setPen(look.colour(Role.TEXT))
        used = self._paint_lines(painter, QPointF(rect.left(), top), rect.width(), row.title, bold, self._lines, ())
        top += used * self._line(Step.BODY, LEADING_TIGHT)
        painter.setPen(look.colour(Role.MUTED))
        text, ranges = marked(row.excerpt)
        left = self._lines - used
        if text and left > 0:
            self._paint_lines(painter, QPointF(rect.left(), top), rect.width(), text, small, left, ranges)

    def _paint_lines(
        self,
        painter: QPainter,
        at: QPointF,
        width: float,
        text: str,
        font: QFont,
        most: int,
        ranges: Sequence[tuple[int, int]],
    ) -> int:
        """Paint at most so many lines, the last one ending in dots where there is more; return how many."""
        leading = _EXCERPT_LEADING if font.pixelSize() == self._look.px(Step.SMALL) else LEADING_TIGHT
        high = font.pixelSize() * leading
        layout = self._laid_out(text, font, width, ranges)
        if layout.lineCount() > most:
            start = layout.lineAt(most - 1).textStart()
            rest = QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width * 0.97)
            layout = self._laid_out(text[:start] + rest, font, width, ranges)
        count = min(layout.lineCount(), most)
        for number in range(count):
            line = layout.lineAt(number)
            line.draw(painter, QPointF(at.x(), at.y() + number * high + (high - line.height()) / 2))
        return count

    def _laid_out(self, text: str, font: QFont, width: float, ranges: Sequence[tuple[int, int]]) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found = QTextCharFormat()
        found.setFontWeight(QFont.Weight.DemiBold)
        found.setForeground(self._look.colour(Role.TEXT))
        formats = []
        for start, length in ranges:
            if start < len(text):
                span = QTextLayout.FormatRange()
                span.start, span.length, span.format = start, min(length, len(text) - start), found
                formats.append(span)
        layout.setFormats(formats)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return layout

    def _line(self, step: Step, leading: float) -> float:
        return self._look.px(step) * leading
