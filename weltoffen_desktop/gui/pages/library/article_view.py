"""Where a text is read: a column of the right measure; nothing is ever loaded, nothing opens by itself."""

import html

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from weltoffen_desktop.domain.prose import Link, link_to
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.library.composer import Composer
from weltoffen_desktop.gui.pages.library.leaf import Leaf
from weltoffen_desktop.gui.pages.library.sealed import SealedDocument
from weltoffen_desktop.gui.pages.library.style import screen_style
from weltoffen_desktop.gui.theme import MEASURE, SPACE_L, SPACE_XL, Role, Step
from weltoffen_desktop.gui.widgets.announce import announce

_ANY = QTextDocument.ResourceType.UnknownResource


class ArticleView(QTextBrowser):
    """Shows leaves; tells where people want to go by ``link_followed``."""

    link_followed = Signal(Link)
    focus_moved = Signal()
    """The keyboard came or went; ``ring`` says whether it shows."""

    def __init__(self, look: Look, composer: Composer) -> None:
        super().__init__()
        self._look = look
        self._composer = composer
        self._leaf: Leaf | None = None
        self.ring = False
        self._hints: dict[str, str] = {}
        self.setDocument(SealedDocument(self))
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Text"))
        self.anchorClicked.connect(self._on_anchor_clicked)
        look.changed.connect(self._on_look_changed)

    def show_leaf(self, leaf: Leaf, hints: dict[str, str]) -> None:
        """Show ``leaf`` from its beginning; ``hints`` say what words of the glossary mean."""
        self._leaf = leaf
        # A tooltip takes what looks like markup for markup: say that there is none.
        self._hints = {key: f"<qt>{html.escape(hint)}</qt>" for key, hint in hints.items()}
        self._compose()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(leaf.title)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002  # Qt's name
        """Return nothing, whatever is asked for: no file and no address is ever read."""
        del type, name
        return None

    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType = _ANY) -> None:  # noqa: A002  # see above
        """Go nowhere."""
        del name, type

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take nothing, wherever it comes from."""
        del source
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure: what is wider stays empty."""
        super().resizeEvent(event)
        self._hold_measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring shown unless the pointer brought the focus."""
        self.ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the ring taken away."""
        self.ring = False
        self.setExtraSelections([])
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's name
        """Go to the next link, or on where there is none."""
        stays = super().focusNextPrevChild(next)
        self._show_link()
        return stays

    def changeEvent(self, event: QEvent) -> None:
        """Say the words around the text again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._compose()
        super().changeEvent(event)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        link = link_to(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if link is not None:
            self.link_followed.emit(link)

    def _show_link(self) -> None:
        """Invert the link that the keyboard is on: Qt's own dotted frame is hardly to be seen."""
        cursor = self.textCursor()
        marks = []
        if cursor.hasSelection() and cursor.charFormat().isAnchor():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(self._look.colour(Role.PRIMARY))
            mark.format.setForeground(self._look.colour(Role.ON_PRIMARY))
            marks.append(mark)
            announce(self, cursor.selectedText())
        self.setExtraSelections(marks)

    def _on_look_changed(self) -> None:
        self._hold_measure()
        self._compose()

    def _compose(self) -> None:
        self.setExtraSelections([])
        if self._leaf is not None:
            self._composer.compose(self.document(), self._leaf, screen_style(self._look), self._hints)

    def _hold_measure(self) -> None:
        measure = self._look.px(Step.BODY) * MEASURE
        left = SPACE_L if self.width() < measure + 2 * SPACE_XL else SPACE_XL
        self.setViewportMargins(left, 0, SPACE_L // 2, 0)
        self.setLineWrapColumnOrWidth(min(measure, self.viewport().width()))
