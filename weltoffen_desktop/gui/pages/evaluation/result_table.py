"""The results as a table, for those who would rather read than look; enter or a click unfolds a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_S, Step
from weltoffen_desktop.gui.widgets.buttons import is_enter

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NUMBERS = frozenset({1})
_SLACK = 8  # what the style keeps for itself
_PAD = 10  # as the header has it
# The window's style sheet gives headers a weight; from then on only a style sheet can give them a size.
_SHEET = "QTableView::item {{ padding: 0 {pad}px; }} QHeaderView::section {{ font-size: {small}px; }}"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; ``key`` is what pressing it asks for."""

    key: str
    cells: tuple[str, ...]


class _Results(QAbstractTableModel):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.header: tuple[str, ...] = ()
        self.rows: tuple[TableRow, ...] = ()

    def show(self, header: Sequence[str], rows: Sequence[TableRow]) -> None:
        self.beginResetModel()
        self.header = tuple(header)
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:  # a cell alone says nothing
            return f"{row.cells[0]}, {self.header[column]}: {row.cells[column]}" if column else row.cells[0]
        if role == Qt.ItemDataRole.FontRole:
            return self._look.font(bold=column == 0 or index.row() == len(self.rows) - 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.header[section]
        if role == Qt.ItemDataRole.FontRole:
            return self._look.font(Step.SMALL, bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class ResultTable(QTableView):
    """As high as its rows: the page scrolls, the table does not."""

    row_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._results = _Results(look, self)
        self.setModel(self._results)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_rows(self, header: Sequence[str], rows: Sequence[TableRow]) -> None:
        """Show other rows."""
        here = self.currentIndex().row()
        self._results.show(header, rows)
        if rows:
            index = self._results.index(min(max(here, 0), len(rows) - 1), 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._light(on=self.hasFocus())
        self._fit()

    def rows(self) -> tuple[TableRow, ...]:
        """Return what is shown."""
        return self._results.rows

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Unfold with enter and space."""
        if is_enter(event.key()) or event.key() == Qt.Key.Key_Space:
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Light the row of the keyboard."""
        super().focusInEvent(event)
        self._light(on=True)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Light no row: nothing is chosen here."""
        super().focusOutEvent(event)
        self._light(on=False)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self._results.rows[index.row()].key)

    def _on_look_changed(self) -> None:
        self.setStyleSheet(_SHEET.format(pad=_PAD, small=self._look.px(Step.SMALL)))
        self._fit()

    def _light(self, *, on: bool) -> None:
        if on and self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())
        else:
            self.clearSelection()

    def _fit(self) -> None:
        """Give every column room for its longest word, every row for its words, the table for its rows."""
        self._fit_columns()
        self.resizeRowsToContents()
        rows = range(self._results.rowCount())
        for row in rows:
            self.setRowHeight(row, self.rowHeight(row) + self._look.px(SPACE_S))
        high = self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(row) for row in rows) + 2
        if high != self.height():
            self.setFixedHeight(high)

    def _fit_columns(self) -> None:
        columns = range(self._results.columnCount())
        if not columns:
            return
        words = [self._width(column, whole=False) for column in columns]
        lines = [self._width(column, whole=True) for column in columns]
        spare = self.viewport().width() - sum(words)
        wanted = sum(lines) - sum(words)
        share = min(max(spare, 0) / wanted, 1.0) if wanted else 0.0
        widths = [int(word + (line - word) * share) for word, line in zip(words, lines, strict=True)]
        widths[0] += max(self.viewport().width() - sum(widths), 0)
        for column in columns:
            self.setColumnWidth(column, widths[column])

    def _width(self, column: int, *, whole: bool) -> int:
        """Return how wide the longest text, or the longest word, of a column is."""
        results, horizontal = self._results, Qt.Orientation.Horizontal
        display, face = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.FontRole
        texts = [(results.headerData(column, horizontal, display), results.headerData(column, horizontal, face))]
        for row in range(results.rowCount()):
            index = results.index(row, column)
            texts.append((results.data(index, display), results.data(index, face)))
        widest = 0.0
        for text, font in texts:
            metrics = QFontMetricsF(cast("QFont", font))
            pieces = [str(text)] if whole else str(text).split(" ")
            widest = max(widest, *(metrics.horizontalAdvance(piece) for piece in pieces))
        return int(widest) + 2 * _PAD + _SLACK
