"""A document that never loads anything, not even by Qt's back doors."""

from PySide6.QtCore import QObject, QRectF, QSizeF, QUrl
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat


class SealedDocument(QTextDocument):
    """What a view refuses to load, Qt's own document would read from the disk itself: this one does not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Pictures have a second door: where no resource is given, Qt's painter of pictures opens the file itself.
        self.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, _NoPicture(self))

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002  # Qt's name
        """Return nothing, whatever is asked for: no file and no address is ever read."""
        del type, name
        return None


class _NoPicture(QPyTextObject):
    """Stands for every picture: takes no room and paints nothing."""

    def intrinsicSize(self, doc: QTextDocument, pos_in_document: int, form: QTextFormat) -> QSizeF:
        del doc, pos_in_document, form
        return QSizeF(0, 0)

    def drawObject(
        self, painter: QPainter, rect: QRectF | object, doc: QTextDocument, pos_in_document: int, form: QTextFormat
    ) -> None:
        del painter, rect, doc, pos_in_document, form
