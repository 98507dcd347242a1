"""A list of things to read: what each is, its title, and a piece of its text with the found words marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from weltoffen_desktop.domain.knowledge import MARK_END, MARK_START
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RADIUS, RING, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.buttons import ENTER
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import paint_surface

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAD, _ICON, _GAP = 10, 16, 6
_EXCERPT_LEADING = 1.35


class Selection(Enum):
    """Which row is lit."""

    SHOWN = "shown"
    """The one that is open beside the list; the keyboard's row has a ring."""
    CURRENT = "current"
    """The keyboard's row, while the keyboard itself is in a search field."""


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


class TextRows(QListView):
    """The list; ``row_chosen`` carries the key of the row that was clicked or entered."""

    row_chosen = Signal(object)

    def __init__(self, look: Look, name: str, selection: Selection = Selection.SHOWN, *, lines: int = 3) -> None:
        super().__init__()
        self._look = look
        self.ring = False
        self.shown: object = None
        self._rows = _Rows(self)
        self._painter = _RowPainter(look, self, selection, lines)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(selection is Selection.SHOWN)  # headings are lower; a long list has none
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show other rows, from the top."""
        self._rows.show(rows)
        first = next((number for number, row in enumerate(rows) if row.key is not None), None)
        if first is not None:
            self.setCurrentIndex(self._rows.index(first))
        self.scrollToTop()  # after the current row, which Qt scrolls to, past its heading

    def show_open(self, key: object) -> None:
        """Light the row with ``key``, wherever it is; no row where none has it."""
        self.shown = key
        self.viewport().update()

    def find_open(self) -> None:
        """Bring the lit row into sight and the keyboard to it."""
        number = self._rows.number_of(self.shown)
        if number is not None:
            index = self._rows.index(number)
            seen = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)
            if not seen:
                self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def rows(self) -> tuple[TextRow, ...]:
        """Return what is shown."""
        return self._rows.rows

    def current(self) -> TextRow | None:
        """Return the keyboard's row."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def step(self, by: int) -> None:
        """Move the keyboard's row, past headings, round at the ends."""
        numbers = [number for number, row in enumerate(self._rows.rows) if row.key is not None]
        if numbers:
            here = self.currentIndex().row()
            at = numbers.index(here) if here in numbers else -1
            target = numbers[(at + by) % len(numbers)]
            self.setCurrentIndex(self._rows.index(target))
            self.scrollTo(self._rows.index(0 if target == numbers[0] else target))

    def choose_current(self) -> None:
        """Tell which row the keyboard chose."""
        row = self.current()
        if row is not None and row.key is not None:
            self.row_chosen.emit(row.key)

    def height_of_rows(self) -> int:
        """Return how high all rows are together."""
        return sum(self._painter.height_of(row) for row in self._rows.rows)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Open with enter and space."""
        if event.key() in ENTER or event.key() == Qt.Key.Key_Space:
            self.choose_current()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show a ring where the keyboard brought the focus."""
        self.ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._rows.rows[index.row()]
        if row.key is not None:
            self.row_chosen.emit(row.key)

    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[TextRow, ...] = ()

    def show(self, rows: Sequence[TextRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def number_of(self, key: object) -> int | None:
        return next((number for number, row in enumerate(self.rows) if key is not None and row.key == key), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title, row.label, marked(row.excerpt)[0])
            return ". ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _RowPainter(QStyledItemDelegate):
    """Paints rows of one height: what the title leaves of the lines is the excerpt's."""

    def __init__(self, look: Look, view: TextRows, selection: Selection, lines: int) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._selection = selection
        self._lines = lines

    def height_of(self, row: TextRow) -> int:
        look = self._look
        meta = self._line(Step.SMALL, LEADING_TIGHT)
        if row.key is None:
            return round(meta + 2 * SPACE_S)
        least = look.px(_ICON)
        words = self._line(Step.BODY, LEADING_TIGHT) + (self._lines - 1) * self._line(Step.SMALL, _EXCERPT_LEADING)
        return round(max(meta, least) + words + 2 * (_PAD + RING) + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(100, self.height_of(self._view.rows()[index.row()]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.rows()[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = QRectF(option.rect), option.state
        if row.key is None:
            self._paint_heading(painter, rect, row)
        else:
            self._paint_ground(painter, rect, row, index, state)
            self._paint_words(painter, rect.adjusted(RING + _PAD, RING + _PAD, -RING - _PAD, -RING - _PAD), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: TextRow) -> None:
        font = self._look.font(Step.SMALL, bold=True)
        inner = rect.adjusted(RING + _PAD, SPACE_S, -RING - _PAD, 0)
        painter.setPen(self._look.colour(Role.MUTED))
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title)

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, row: TextRow, index: Index, state: QStyle.StateFlag
    ) -> None:
        body = rect.adjusted(RING, RING, -RING, -RING)
        colour = self._look.colour
        is_current = index.row() == self._view.currentIndex().row()
        by_key = self._selection is Selection.CURRENT
        lit = is_current if by_key else row.key == self._view.shown
        if lit:
            paint_surface(painter, body, colour(Role.PRIMARY_SOFT))
            bar = QRectF(body.left(), body.top() + RADIUS, 3, body.height() - 2 * RADIUS)
            paint_surface(painter, bar, colour(Role.PRIMARY), radius=1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_surface(painter, body, colour(Role.HOVER))
        if is_current and not by_key and self._view.hasFocus() and self._view.ring:
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
