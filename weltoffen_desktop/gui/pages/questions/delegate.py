"""Paints the rows of the list of questions: state, number, wrapped title, flag and note."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.entries import Entry, Heading
from weltoffen_desktop.gui.pages.questions.model import ROW
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RING, SPACE_M, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

STATE_ICONS = {
    Status.OPEN: ("circle", Role.CONTROL_LINE),
    Status.ANSWERED: ("check-circle", Role.PRIMARY),
    Status.UNKNOWN: ("question-mark", Role.WARN),
    Status.NOT_APPLICABLE: ("minus-circle", Role.MUTED),
}
_ICON, _SIGN, _NUMBER = 18, 14, 34
_RADIUS = 6

Index = QModelIndex | QPersistentModelIndex


class QuestionDelegate(QStyledItemDelegate):
    """Measures each title once per width; answering costs one repainted row."""

    def __init__(self, look: Look, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view = view
        self._blocks: dict[str, TextBlock] = {}
        look.changed.connect(self._on_look_changed)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """Be as high as the wrapped title."""
        del option
        row = index.data(ROW)
        width = self._view.viewport().width()
        if isinstance(row, Heading):
            height = self._heading(row).height(self._heading_room(width, row)) + SPACE_M + SPACE_S
        else:
            height = max(self._title(row).height(self._room(width, row)), self._look.px(_ICON)) + SPACE_S + SPACE_S
        return QSize(width, int(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Paint one row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, Entry):
            self._paint_entry(painter, rect, row, option.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Heading) -> None:
        look = self._look
        room = self._heading_room(rect.width(), row)
        top = rect.top() + SPACE_M
        self._heading(row).draw(painter, QPointF(rect.left() + SPACE_S, top), room, look.colour(Role.TEXT))
        count = self._count(row)
        wide = count.natural_width()
        count.draw(painter, QPointF(rect.right() - SPACE_S - wide, top), wide, look.colour(Role.MUTED))

    def _paint_entry(self, painter: QPainter, rect: QRectF, row: Entry, state: QStyle.StateFlag) -> None:
        look = self._look
        body = rect.adjusted(0, 1, 0, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            paint_surface(painter, body, look.colour(Role.PRIMARY_SOFT), look.colour(Role.PRIMARY), 1.0, _RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_surface(painter, body, look.colour(Role.HOVER), None, 1.0, _RADIUS)
        title = self._title(row)
        room = self._room(rect.width(), row)
        top = rect.top() + SPACE_S
        first = look.px(Step.SMALL) * LEADING_TIGHT
        icon, role = STATE_ICONS[row.status]
        size = look.px(_ICON)
        left = rect.left() + SPACE_S
        look.icons.paint(painter, QRectF(left, top + (first - size) / 2, size, size), icon, role)
        left += size + SPACE_S
        ink = look.colour(Role.TEXT if row.asked else Role.MUTED)
        self._block(row.question, bold=True).draw(painter, QPointF(left, top), look.px(_NUMBER) * 2.0, ink)
        title.draw(painter, QPointF(left + look.px(_NUMBER), top), room, ink)
        self._paint_signs(painter, rect, row, top + first / 2)
        if chosen and self._view.hasFocus() and state & QStyle.StateFlag.State_KeyboardFocusChange:
            paint_ring(painter, body.adjusted(4, 4, -4, -4), look, _RADIUS - 3)

    def _paint_signs(self, painter: QPainter, rect: QRectF, row: Entry, middle: float) -> None:
        size = self._look.px(_SIGN)
        left = rect.right() - SPACE_S - size
        for icon, role in _signs(row):
            self._look.icons.paint(painter, QRectF(left, middle - size / 2, size, size), icon, role)
            left -= size + RING

    def _room(self, width: float, row: Entry) -> float:
        signs = len(_signs(row)) * (self._look.px(_SIGN) + RING)
        return max(width - self._look.px(_ICON) - self._look.px(_NUMBER) - signs - 3 * SPACE_S, 1.0)

    def _heading_room(self, width: float, row: Heading) -> float:
        return max(width - self._count(row).natural_width() - 3 * SPACE_S, 1.0)

    def _title(self, row: Entry) -> TextBlock:
        return self._block(row.title, bold=False)

    def _heading(self, row: Heading) -> TextBlock:
        return self._block(f"{row.number}  {row.title}", bold=True)

    def _count(self, row: Heading) -> TextBlock:
        return self._block(f"{row.progress.settled}/{row.progress.total}", bold=False)

    def _block(self, text: str, *, bold: bool) -> TextBlock:
        key = ("b" if bold else "-") + text
        block = self._blocks.get(key)
        if block is None:
            block = self._blocks[key] = TextBlock()
            block.set(text, self._look.font(Step.SMALL, bold=bold), LEADING_TIGHT)
        return block

    def _on_look_changed(self) -> None:
        self._blocks.clear()


def _signs(row: Entry) -> tuple[tuple[str, Role], ...]:
    flag = (("flag", Role.ACCENT),) if row.marked else ()
    note = (("note", Role.MUTED),) if row.noted else ()
    return (*flag, *note)
