"""The narrow list of questions with its filters."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.delegate import QuestionDelegate
from weltoffen_desktop.gui.pages.questions.entries import Entry, Filter, counts, rows
from weltoffen_desktop.gui.pages.questions.model import QuestionListModel
from weltoffen_desktop.gui.theme import RING, SPACE_M, SPACE_S, Role
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.surface import begin
from weltoffen_desktop.services.case_session import CaseSession

_AROUND = 48


class _List(QListView):
    """Wrapped rows of different heights; measures again when the width changes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else each row is measured twice
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the current question in view."""
        super().resizeEvent(event)
        self.show_index(self.currentIndex())

    def show_index(self, index: QModelIndex, around: int = 0) -> None:
        """Bring a row into view with others around it; leave the list alone where the row is well in view."""
        seen = self.viewport().rect().adjusted(0, around, 0, -around)
        if index.isValid() and not seen.contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)


class ListPanel(QWidget):
    """Filters above, questions below; moving in the list shows the question at once."""

    question_wanted = Signal(str)
    question_opened = Signal(str)
    filter_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filter = Filter.ALL
        self._counts: tuple[int, ...] = ()
        self._showing = self._moving = False
        self._chips = FilterChips(look, self.tr("Filter the list"), exclusive=True)
        self._model = QuestionListModel(self)
        self._view = _List(self.tr("Questions"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(QuestionDelegate(look, self._view, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M - RING, SPACE_M - RING, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._chips)
        column.addWidget(self._view, 1)
        self._chips.filter_changed.connect(self._on_filter_changed)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._view.activated.connect(self._on_activated)
        self._view.clicked.connect(self._on_activated)
        look.changed.connect(self._view.doItemsLayout)

    @property
    def filter(self) -> Filter:
        """Which questions are shown."""
        return self._filter

    @property
    def view(self) -> QListView:
        """The list itself."""
        return self._view

    def show_case(self, session: CaseSession, current: str) -> None:
        """Show the questions of a case as they stand, the current one chosen and in view."""
        self._show_counts(session)
        self._showing = True  # rows that go take the choice with them: only people choose, not the list
        self._model.show(rows(session, self._filter, current))
        index = self._model.index_of(current)
        self._view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._showing = False
        self._view.show_index(index, 0 if self._moving else self._look.px(_AROUND))

    def focus(self) -> None:
        """Give the keyboard to the list."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Set the list off from the page."""
        del event
        painter = begin(self)
        painter.fillRect(self.rect(), self._look.colour(Role.SUNKEN))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colour(Role.HAIRLINE))
        painter.end()

    def _show_counts(self, session: CaseSession) -> None:
        counted = counts(session)
        if tuple(counted.values()) != self._counts:
            self._counts = tuple(counted.values())
            self._chips.show_chips([(one.value, self._word(one), counted[one]) for one in Filter])

    def _word(self, one: Filter) -> str:
        return {
            Filter.ALL: self.tr("All"),
            Filter.OPEN: self.tr("Open"),
            Filter.UNKNOWN: self.tr("Don't know"),
            Filter.MARKED: self.tr("Marked"),
            Filter.NOTED: self.tr("With note"),
        }[one]

    def _on_filter_changed(self, keys: list[str]) -> None:
        self._filter = Filter(keys[0])
        self.filter_changed.emit()

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if isinstance(row, Entry) and not self._showing:
            self._moving = True
            self.question_wanted.emit(row.question)
            self._moving = False

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if isinstance(row, Entry):
            self.question_opened.emit(row.question)
