"""The library: find on the left, read on the right; knows the desk and the program's verbs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from weltoffen_desktop.domain.knowledge import Hit, Library
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.library.composer import Composer
from weltoffen_desktop.gui.pages.library.finder import Finder
from weltoffen_desktop.gui.pages.library.leaf import Leaves
from weltoffen_desktop.gui.pages.library.reader import Reader
from weltoffen_desktop.gui.pages.library.reading import Readied, read_ahead
from weltoffen_desktop.gui.pages.library.reading_room import ReadingRoom
from weltoffen_desktop.gui.pages.library.shelf import Book, Drawer, Filters, Shelf
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.theme import RING, SPACE_M, SPACE_S, Step
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.empty_state import EmptyState
from weltoffen_desktop.gui.widgets.text_row import TextRow
from weltoffen_desktop.gui.widgets.text_rows import TextRows
from weltoffen_desktop.services.case_session import Changes
from weltoffen_desktop.services.wording import sentence

_MOST_HITS = 500
_LIST_SHARE, _TEXT_SHARE = 4, 7
_BOTH_FROM = 52  # em: narrower pages show the list or the text
_LEFT, _RIGHT = SPACE_M, SPACE_S + RING
_ICONS = {
    Drawer.ARTICLES: "book",
    Drawer.PRACTICES: "map-pin",
    Drawer.VOICES: "quote",
    Drawer.TEMPLATES: "file",
    Drawer.TERMS: "info",
    Drawer.QUESTIONS: "question-mark",
}


class LibraryPage(Page):
    """Texts, voices, templates and terms; ``Destination.text`` is the id of a text, or ``term:id``."""

    name = PageName.LIBRARY

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._library: Library | None = None
        self._shelf: Shelf | None = None
        self._wanted: Destination | None = None
        self._begun = False
        self._reading = False
        self._hits: Sequence[Hit] | None = None
        composer = Composer(self)
        self._finder = Finder(look)
        self._rows = TextRows(look, self.tr("Texts"))
        self._nothing = EmptyState(look, "search", "")
        self._reader = Reader(look, composer)
        self._room = ReadingRoom(desk, self._reader, composer, self)
        self._waiting = EmptyState(look, "library", "")
        self._lay_out()
        self._connect()

    def arrive(self, destination: Destination) -> None:
        """Show a text, a word of the glossary, or the texts of a field; read the library first where needed."""
        self._wanted = destination
        if self._shelf is None:
            self._begin()
            return
        if self.desk.program.library() is not self._library:  # own knowledge came in or went
            self._take(self.desk.program.library())
        self._show_wanted()

    def refresh(self, changes: Changes) -> None:
        """Answers change nothing here."""

    def keys(self) -> tuple[Key, ...]:
        """Return the keys of this page."""
        return (
            Key(self.tr("Ctrl+F"), self.tr("Search the library")),
            Key(self.tr("Down, Enter"), self.tr("Go to the list, open a text")),
            Key(self.tr("Tab, Enter"), self.tr("Go to the next link in the text, follow it")),
            Key(self.tr("Alt+Left, Alt+Right"), self.tr("Back and forward through the texts you have read")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and text side by side where there is room."""
        super().resizeEvent(event)
        self._show_sides()

    # -- making ------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        self._list.addWidget(self._rows)
        self._list.addWidget(_scrolling(self._nothing))
        sides = QHBoxLayout()
        sides.setSpacing(RING)
        sides.addWidget(self._list, _LIST_SHARE)
        sides.addWidget(self._reader, _TEXT_SHARE)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_LEFT, SPACE_S + RING, _RIGHT, SPACE_S)
        column.setSpacing(RING)
        self._head = _scrolling(self._finder)
        column.addWidget(self._head)
        column.addLayout(sides, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self._finder.words_changed.connect(self._search)
        self._finder.filters_changed.connect(self._show_list)
        self._finder.drawer_changed.connect(self._show_list)
        self._finder.grown.connect(self._on_grown)
        self._finder.list_wanted.connect(self._on_list_entered)
        self._rows.row_chosen.connect(self._room.open)
        self._nothing.next_chosen.connect(self._on_show_all)
        self._waiting.next_chosen.connect(self._begin)
        self._reader.list_wanted.connect(self._on_list_wanted)
        self._room.opened.connect(self._on_opened)
        self._room.kept_changed.connect(self._show_list)
        self.desk.session_changed.connect(self._on_session_changed)
        self.desk.look.changed.connect(self._show_sides)
        ways = (("Alt+Left", self._room.back), ("Alt+Right", self._room.forward), ("Ctrl+F", self._on_find))
        for keys, slot in ways:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- reading ahead -----------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        self._waiting.show_texts(self.tr("The library is being read …"))
        self._stack.setCurrentIndex(0)
        session = self.desk.session
        questionnaire = session.questionnaire if session is not None else None
        self._task = read_ahead(self.desk.program, questionnaire, self._on_read, self._on_unread, self)

    def _on_read(self, readied: Readied) -> None:
        self._finder.show_fields(readied.fields)
        self._take(readied.library)
        self._stack.setCurrentIndex(1)
        self._show_sides()
        self._show_wanted()

    def _take(self, library: Library) -> None:
        self._library = library
        self._shelf = Shelf(library)
        self._room.take(Leaves(self.desk.program))
        self._finder.show_lands(self._shelf.lands())
        self._on_session_changed()

    def _on_unread(self, error: Exception) -> None:
        self._begun = False
        if not isinstance(error, ExpectedError):
            raise error
        self._waiting.show_texts(sentence(error), self.tr("Try again"))

    def _on_session_changed(self) -> None:
        if self._shelf is None:
            return
        session = self.desk.session
        self._finder.show_case(is_open=session is not None)
        if session is not None:
            self._finder.show_fields(session.questionnaire.fields)
        self._search(self._finder.search.text())
        self._room.read_again()

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        if wanted.field is not None:
            self._finder.show_filters(Filters(field=wanted.field))
        if wanted.text is not None:
            self._room.open_id(wanted.text)

    # -- list --------------------------------------------------------------------------------------------------------

    def _search(self, words: str) -> None:
        session = self.desk.session
        questionnaire = session.questionnaire if session is not None else None
        try:
            self._hits = self.desk.program.search(words, questionnaire, _MOST_HITS)
        except ExpectedError:  # too short to be searched for: everything stays in sight
            self._hits = None
        self._show_list()

    def _show_list(self) -> None:
        if self._shelf is None:
            return
        view = self._shelf.look(self._finder.filters(), self._hits, self._room.kept())
        self._finder.show_counts(view)
        books = view.in_drawer(self._finder.drawer())
        self._rows.show_rows([_row(book) for book in books])
        self._rows.show_open(self._room.here)
        if not books:
            self._show_nothing()
        self._list.setCurrentIndex(0 if books else 1)
        if self._hits is not None:
            announce(self._rows, self.tr("%n text(s) found", "", len(books)))

    def _show_nothing(self) -> None:
        if self._hits is not None:
            words = self.tr("Nothing found for “{words}”. Try another word, or take filters away.")
            words = words.format(words=self._finder.search.text().strip())
        elif self._finder.drawer() is Drawer.KEPT and not self._finder.filters().count:
            words = self.tr("Nothing is bookmarked yet. Open a text and choose “Bookmark”.")
        else:
            words = self.tr("No text fits these filters.")
        self._nothing.show_texts(words, self.tr("Show all texts"))

    def _on_show_all(self) -> None:
        self._finder.show_all()
        self._show_list()
        self._finder.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_list_entered(self) -> None:
        if self._rows.rows():
            self._rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_find(self) -> None:
        if self._shelf is not None:
            self._on_list_wanted()
            self._finder.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._finder.search.selectAll()

    # -- sides -------------------------------------------------------------------------------------------------------

    def _on_opened(self, spot: object) -> None:
        self._reading = True
        self._rows.show_open(spot)
        self._rows.find_open()
        self._show_sides()
        if self._one_side():
            self._reader.focus_text()

    def _on_list_wanted(self) -> None:
        self._reading = False
        self._show_sides()
        if self._one_side():
            self._on_list_entered()

    def _one_side(self) -> bool:
        return self.width() < self.desk.look.px(Step.BODY) * _BOTH_FROM

    def _show_sides(self) -> None:
        alone = self._one_side()
        reads = self._reading or not alone
        self._head.setVisible(not (alone and reads))
        self._list.setVisible(not (alone and reads))
        self._reader.setVisible(reads)
        self._reader.show_way_to_list(shown=alone)
        self._fit_head()

    def _on_grown(self) -> None:
        self._fit_head()
        # Once the strip has its new height: what was unfolded must be seen, also where the strip scrolls.
        QTimer.singleShot(0, self._finder, self._show_unfolded)

    def _show_unfolded(self) -> None:
        if self._finder.unfolded:
            bar = self._head.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _fit_head(self) -> None:
        """Give the finder what it needs; where that is more than half of the page, it scrolls."""
        needed = self._finder.heightForWidth(self.width() - _LEFT - _RIGHT)
        self._head.setFixedHeight(min(needed, max(self.height() // 2, 1)))


def _scrolling(inside: QWidget) -> QScrollArea:
    """Return a frame that scrolls up and down where ``inside`` is higher."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


def _row(book: Book) -> TextRow:
    return TextRow(book.spot, book.title, _ICONS[book.drawer], book.label, book.excerpt, book.kept)
