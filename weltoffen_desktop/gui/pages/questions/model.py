"""The list of questions as Qt sees it; a change touches only the rows that differ, so that the list never jumps."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.gui.pages.questions.entries import Entry, Heading, Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class QuestionListModel(QAbstractListModel):
    """Headings that cannot be chosen and questions that can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._at: dict[str, int] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; what is the same at both ends stays untouched."""
        new = list(rows)
        head = 0
        while head < min(len(self._rows), len(new)) and _key(self._rows[head]) == _key(new[head]):
            head += 1
        tail = 0
        while tail < min(len(self._rows), len(new)) - head and _key(self._rows[-1 - tail]) == _key(
            new[len(new) - 1 - tail]
        ):
            tail += 1
        self._exchange(new, head, tail)
        for at, row in enumerate(new):
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))
        self._at = {row.question: at for at, row in enumerate(self._rows) if isinstance(row, Entry)}

    def index_of(self, question: str) -> QModelIndex:
        """Return where a question stands; invalid where it does not."""
        at = self._at.get(question)
        return QModelIndex() if at is None else self.index(at)

    def row(self, index: Index) -> Row | None:
        """Return what stands at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for people and for screen readers, and the row itself for painting."""
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.number} {row.title}" if isinstance(row, Heading) else f"{row.question} {row.title}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _ if role == ROW:
                return row
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let questions be chosen, headings only be read."""
        row = self.row(index)
        if isinstance(row, Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags if row is None else Qt.ItemFlag.ItemNeverHasChildren

    def _exchange(self, new: list[Row], head: int, tail: int) -> None:
        none = QModelIndex()
        old_end, new_end = len(self._rows) - tail, len(new) - tail
        if old_end > head:
            self.beginRemoveRows(none, head, old_end - 1)
            del self._rows[head:old_end]
            self.endRemoveRows()
        if new_end > head:
            self.beginInsertRows(none, head, new_end - 1)
            self._rows[head:head] = new[head:new_end]
            self.endInsertRows()

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            return self.tr("Field {number}, {title}: {settled} of {total} dealt with").format(
                number=row.number, title=row.title, settled=row.progress.settled, total=row.progress.total
            )
        parts = [f"{row.question} {row.title}", self._state(row)]
        if row.marked:
            parts.append(self.tr("marked for discussion"))
        if row.noted:
            parts.append(self.tr("with a note"))
        if not row.asked:
            parts.append(self.tr("not asked on this path"))
        return ", ".join(parts)

    def _state(self, row: Entry) -> str:
        match row.status:
            case Status.OPEN:
                return self.tr("open")
            case Status.UNKNOWN:
                return self.tr("don't know")
            case Status.NOT_APPLICABLE:
                return self.tr("not applicable")
            case Status.ANSWERED if row.level is not None:
                return self.tr("answered, level {level}").format(level=row.level)
            case Status.ANSWERED:
                return self.tr("answered")


def _key(row: Row) -> tuple[bool, str]:
    return (True, row.field) if isinstance(row, Heading) else (False, row.question)
