"""The right side: what can be done with a text, and the text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from weltoffen_desktop.domain.knowledge import HitKind, TextKind
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.library.article_view import ArticleView
from weltoffen_desktop.gui.pages.library.composer import Composer
from weltoffen_desktop.gui.pages.library.leaf import Leaf
from weltoffen_desktop.gui.pages.library.trail import Trail
from weltoffen_desktop.gui.theme import RING, SPACE_S, Role
from weltoffen_desktop.gui.widgets.buttons import IconButton, QuietButton
from weltoffen_desktop.gui.widgets.empty_state import EmptyState
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import begin, paint_surface

_MOST_FOR_BAR = 0.2  # of the height: what the buttons need beyond that they take from the text


class Reader(QWidget):
    """Shows a leaf and tells which button was pressed; what then happens is the page's business."""

    back_wanted = Signal()
    forward_wanted = Signal()
    list_wanted = Signal()
    kept_changed = Signal(bool)
    included_changed = Signal()
    print_wanted = Signal()
    copy_wanted = Signal()
    pdf_wanted = Signal()
    save_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, look: Look, composer: Composer) -> None:
        super().__init__()
        self._look = look
        self.view = ArticleView(look, composer)
        self._list = QuietButton(look, "", "list")
        self._back = IconButton(look, "arrow-left", "")
        self._forward = IconButton(look, "arrow-right", "")
        self._keep = QuietButton(look, "", "bookmark")
        self._keep.setCheckable(True)
        self._include = QuietButton(look, "", "documents")
        self._included = False
        self._print = QuietButton(look, "", "printer")
        self._copy = QuietButton(look, "", "copy")
        self._pdf = QuietButton(look, "", "file")
        self._save = QuietButton(look, "", "download")
        self._remove = QuietButton(look, "", "trash")
        self._more = QuietButton(look, "", "more")
        self._rare = (self._keep, self._include, self._print, self._pdf, self._copy, self._save, self._remove)
        self._possible: set[QPushButton] = {self._print, self._copy}
        self._empty = EmptyState(look, "book", "")
        self._lay_out()
        self._connect()
        self._speak()
        self.show_trail(Trail())
        self.show_way_to_list(shown=False)
        self.show_keeping(kept=False, included=False, possible=False)

    def show_leaf(self, leaf: Leaf, hints: dict[str, str]) -> None:
        """Show a leaf from its beginning."""
        self.view.show_leaf(leaf, hints)
        self._allow(self._pdf, possible=leaf.spot.kind is HitKind.TEXT)
        self._allow(self._save, possible=leaf.kind is TextKind.TEMPLATE)
        self._allow(self._remove, possible=leaf.own)
        self._arrange()
        self._pages.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Show that a text can be chosen."""
        self._pages.setCurrentIndex(0)

    def show_trail(self, trail: Trail) -> None:
        """Allow back and forward where there is a way."""
        self._back.setEnabled(trail.can_back)
        self._forward.setEnabled(trail.can_forward)

    def show_keeping(self, *, kept: bool, included: bool, possible: bool) -> None:
        """Show whether the text is bookmarked and goes into the report, and whether both can be changed."""
        self._allow(self._keep, possible=possible)
        self._keep.setChecked(kept)
        self._allow(self._include, possible=possible)
        self._included = included
        self._speak_keeping()
        self._arrange()

    def _speak_keeping(self) -> None:
        self._keep.setText(self.tr("Bookmarked") if self._keep.isChecked() else self.tr("Bookmark"))
        # Its words say what will happen: a button that stayed pressed as well would say it twice, once reversed.
        self._include.setText(self.tr("Take out of the report") if self._included else self.tr("Take into the report"))

    def show_way_to_list(self, *, shown: bool) -> None:
        """Offer the way back to the list where there is no room for both."""
        self._list.setVisible(shown)
        self._arrange()

    def focus_text(self) -> None:
        """Bring the keyboard to the text."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the text its place."""
        super().resizeEvent(event)
        self._arrange()

    def _allow(self, button: QPushButton, *, possible: bool) -> None:
        (self._possible.add if possible else self._possible.discard)(button)

    def _arrange(self) -> None:
        """Show every button, or where they would push the text away, one line of them and the others behind one."""
        usual = [one for one in (self._list, self._back, self._forward) if not one.isHidden()]
        rare = [one for one in self._rare if one in self._possible]
        room = self.width() - 2 * (RING + SPACE_S)
        high = self._lines((*usual, *rare), room) * self._list.sizeHint().height()
        crowded = high > self.height() * _MOST_FOR_BAR and self._lines((*usual, *rare), room) > 1
        while crowded and rare and self._lines((*usual, *rare, self._more), room) > 1:
            rare.pop()
        for button in self._rare:
            button.setVisible(button in rare)
        self._more.setVisible(crowded)

    @staticmethod
    def _lines(buttons: Sequence[QPushButton], room: int) -> int:
        """Count the lines that buttons take."""
        lines, left = 1, room
        for button in buttons:
            width = button.sizeHint().width()
            if width > left and left < room:
                lines, left = lines + 1, room
            left -= width
        return lines

    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._rare:
            if button in self._possible and button.isHidden():
                menu.addAction(button.text()).triggered.connect(button.click)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the sheet below bar and text."""
        del event
        painter = begin(self)
        body = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        paint_surface(painter, body, self._look.colour(Role.SURFACE), self._look.colour(Role.HAIRLINE))
        if self.view.ring:
            paint_ring(painter, body, self._look)
        painter.end()

    def _lay_out(self) -> None:
        self._bar = QWidget()
        flow = FlowLayout(self._bar)
        for button in (
            self._list,
            self._back,
            self._forward,
            self._keep,
            self._include,
            self._print,
            self._pdf,
            self._copy,
            self._save,
            self._remove,
            self._more,
        ):
            flow.addWidget(button)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.view, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(text)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(RING, RING, RING, RING)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self.view.focus_moved.connect(self.update)
        self._list.clicked.connect(self.list_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._forward.clicked.connect(self.forward_wanted)
        self._keep.clicked.connect(self.kept_changed)
        self._include.clicked.connect(self.included_changed.emit)
        self._print.clicked.connect(self.print_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._pdf.clicked.connect(self.pdf_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._remove.clicked.connect(self.remove_wanted)
        self._more.clicked.connect(self._on_more)
        self._look.changed.connect(self._arrange)

    def _speak(self) -> None:
        self._list.setText(self.tr("Back to the list"))
        self._back.show_name(self.tr("Back (Alt+Left)"))
        self._forward.show_name(self.tr("Forward (Alt+Right)"))
        self._speak_keeping()
        self._print.setText(self.tr("Print"))
        self._pdf.setText(self.tr("Save as PDF …"))
        self._copy.setText(self.tr("Copy text"))
        self._save.setText(self.tr("Save template as text file"))
        self._remove.setText(self.tr("Delete own text"))
        self._more.setText(self.tr("More"))
        self._empty.show_texts(self.tr("Choose a text from the list, or search for a word."))
