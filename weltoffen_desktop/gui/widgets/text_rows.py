"""A list of things to read: what each is, its title, and a piece of its text with the found words marked."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.buttons import is_enter
from weltoffen_desktop.gui.widgets.text_row import Index, RowPainter, TextRow, marked

_NOWHERE = QModelIndex()


class Selection(Enum):
    """Which row is lit."""

    SHOWN = "shown"
    """The one that is open beside the list; the keyboard's row has a ring."""
    CURRENT = "current"
    """The keyboard's row, while the keyboard itself is in a search field."""


class TextRows(QListView):
    """The list; ``row_chosen`` carries the key of the row that was clicked or entered."""

    row_chosen = Signal(object)

    def __init__(self, look: Look, name: str, selection: Selection = Selection.SHOWN, *, lines: int = 3) -> None:
        super().__init__()
        self._look = look
        self.ring = False
        self.shown: object = None
        self._rows = _Rows(self)
        self._selection = selection
        self._painter = RowPainter(look, self, lines, self)
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

    def is_lit(self, number: int) -> bool:
        """Tell whether a row stands out: the one that is open, or the keyboard's."""
        if self._selection is Selection.CURRENT:
            return number == self.currentIndex().row()
        return self.rows()[number].key == self.shown

    def has_ring(self, number: int) -> bool:
        """Tell whether the keyboard is on a row."""
        return self.ring and self.hasFocus() and number == self.currentIndex().row()

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
        if is_enter(event.key()) or event.key() == Qt.Key.Key_Space:
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
