"""A layout that goes on in the next line when a line is full."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget


class FlowLayout(QHBoxLayout):
    """Things side by side, from the left; hidden ones take no room.

    Qt's own row keeps them and knows whether they want more room than they need; only where they stand is decided here.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 0) -> None:
        super().__init__(parent)  # type: ignore[arg-type]  # the stubs forbid the None that Qt allows
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int, /) -> int:
        """Need all lines."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect, /) -> None:
        """Put everything in its place."""
        QLayout.setGeometry(self, rect)  # not the row's, which would put all in one line
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Prefer one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0)) + self._edges()

    def minimumSize(self) -> QSize:
        """Accept one thing per line."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0)) + self._edges()

    def maximumSize(self) -> QSize:
        """Take whatever there is: the things keep their size."""
        return QLayout.maximumSize(self)

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _edges(self) -> QSize:
        edges = self.contentsMargins()
        return QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        left, top, high = area.left(), area.top(), 0
        for item in self._shown():
            width = min(item.sizeHint().width(), max(area.width(), item.minimumSize().width()))
            if left > area.left() and left + width > area.left() + area.width():
                left, top, high = area.left(), top + high + self._gap, 0
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + self._gap
            high = max(high, height)
        return top + high - rect.top() + self.contentsMargins().bottom()
