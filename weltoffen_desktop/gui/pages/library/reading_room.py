"""What happens with the text in front: walking from link to link, bookmarks, printing, copying, saving."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from weltoffen_desktop.domain.knowledge import HitKind
from weltoffen_desktop.domain.prose import Link, LinkKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.library.articles import Articles
from weltoffen_desktop.gui.pages.library.composer import Composer
from weltoffen_desktop.gui.pages.library.leaf import Leaf, Leaves
from weltoffen_desktop.gui.pages.library.outside import OutsideDoor
from weltoffen_desktop.gui.pages.library.paper import Paper
from weltoffen_desktop.gui.pages.library.reader import Reader
from weltoffen_desktop.gui.pages.library.trail import Spot, Trail
from weltoffen_desktop.gui.theme import Tone
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import Kind
from weltoffen_desktop.gui.widgets.notice import Choice, NoticeDialog
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.own_knowledge import term_address


class ReadingRoom(QObject):
    """Fills the reader; everything that leaves it goes through the desk or asks first."""

    opened = Signal(object)
    """Another :class:`Spot` is in front."""
    kept_changed = Signal()
    """A bookmark was set or taken away."""

    def __init__(self, desk: Desk, reader: Reader, composer: Composer, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._desk = desk
        self._reader = reader
        self._composer = composer
        self._leaves: Leaves | None = None
        self._leaf: Leaf | None = None
        self._trail = Trail()
        self.door = OutsideDoor(desk.look, host)
        self._paper = Paper(desk, host, composer)
        self._articles = Articles(desk, host)
        self.door.told.connect(desk.told)
        reader.back_wanted.connect(self.back)
        reader.forward_wanted.connect(self.forward)
        reader.kept_changed.connect(self._on_kept)
        reader.included_changed.connect(self._on_included)
        reader.print_wanted.connect(self._on_print)
        reader.copy_wanted.connect(self._on_copy)
        reader.pdf_wanted.connect(self._on_pdf)
        reader.save_wanted.connect(self._on_save)
        reader.remove_wanted.connect(self._on_remove)
        reader.view.link_followed.connect(self.follow)

    @property
    def here(self) -> Spot | None:
        """What is in front."""
        return self._trail.here

    def take(self, leaves: Leaves) -> None:
        """Take the library once it is read."""
        self._leaves = leaves

    def open_id(self, text_id: str) -> None:
        """Open a text by its id, or a word of the glossary as ``term:id``."""
        if self._leaves is not None:
            self.open(self._leaves.spot(text_id))

    def open(self, spot: Spot) -> None:
        """Open a text, a word or a question; what is not there is told, and what was in front stays."""
        if spot.kind is HitKind.QUESTION:
            self.go_to_question(spot.id)
        elif self._show(spot):
            self._trail.walk_to(spot)
            self._settle(spot)

    def back(self) -> None:
        """Go one step back."""
        if self._trail.can_back:
            self._walk(self._trail.back())

    def forward(self) -> None:
        """Go one step forward."""
        if self._trail.can_forward:
            self._walk(self._trail.forward())

    def follow(self, link: Link) -> None:
        """Go where a link leads; out of the program only after a question."""
        match link.kind:
            case LinkKind.WEB:
                self.door.ask(link.target)
            case LinkKind.QUESTION:
                self.go_to_question(link.target)
            case LinkKind.TERM:
                self.open(Spot(HitKind.TERM, link.target))
            case LinkKind.TEXT:
                self.open(Spot(HitKind.TEXT, link.target))

    def go_to_question(self, question_id: str) -> None:
        """Leave for a question of the open case."""
        session = self._desk.session
        if session is None:
            self._desk.told.emit(self.tr("Open a case first. Then the question can be shown."))
        elif question_id not in session.questionnaire.by_id:
            self._desk.tell(ExpectedError(Trouble.QUESTION_UNKNOWN, question=question_id))
        else:
            self._desk.go(Destination(PageName.QUESTIONS, question=question_id))

    def kept(self) -> tuple[str, ...]:
        """Return the ids of the bookmarked texts."""
        session = self._desk.session
        return session.case.bookmarks() if session is not None else ()

    def read_again(self) -> None:
        """Show the text in front again: another case names its questions differently."""
        if self.here is not None:
            self._show(self.here)
        self._show_keeping()

    def _walk(self, spot: Spot | None) -> None:
        if spot is not None and self._show(spot):
            self._settle(spot)

    def _show(self, spot: Spot) -> bool:
        if self._leaves is None:
            return False
        session = self._desk.session
        try:
            self._leaf = self._leaves.leaf(spot, session.questionnaire if session is not None else None)
        except ExpectedError as error:
            self._desk.tell(error)
            return False
        self._reader.show_leaf(self._leaf, self._leaves.hints)
        return True

    def _settle(self, spot: Spot) -> None:
        self._reader.show_trail(self._trail)
        self._show_keeping()
        self.opened.emit(spot)
        if self._leaf is not None:
            announce(self._reader.view, self._leaf.title)

    def _show_keeping(self) -> None:
        session, here = self._desk.session, self.here
        possible = session is not None and not session.read_only and here is not None and here.kind is HitKind.TEXT
        self._reader.show_keeping(
            kept=here is not None and here.id in self.kept(),
            included=session is not None and here is not None and here.id in session.case.report_texts(),
            possible=possible,
        )

    def _on_kept(self) -> None:
        if self.here is None:
            return
        wanted = self.here.id not in self.kept()
        if self._desk.change(partial(_keep, self.here.id, wanted)):
            self._desk.told.emit(self.tr("Bookmarked") if wanted else self.tr("Bookmark removed"))
            self.kept_changed.emit()
        self._show_keeping()

    def _on_included(self) -> None:
        session = self._desk.session
        if self.here is None or session is None:
            return
        wanted = self.here.id not in session.case.report_texts()
        if self._desk.change(partial(_include, self.here.id, wanted)):
            self._desk.told.emit(self.tr("Taken into the report") if wanted else self.tr("Taken out of the report"))
        self._show_keeping()

    def _on_print(self) -> None:
        if self._leaf is not None:
            self._paper.ask_and_print(self._leaf)

    def _on_copy(self) -> None:
        if self._leaf is not None:
            QGuiApplication.clipboard().setText(self._composer.plain(self._leaf))
            self._desk.told.emit(self.tr("Text copied"))

    def _on_pdf(self) -> None:
        if self._leaf is not None:
            self._articles.ask_and_save(self._leaf)

    def _on_save(self) -> None:
        if self._leaf is not None:
            title, names = self.tr("Save template as text file"), self.tr("Text files (*.txt)")
            self._paper.ask_and_save(self._leaf, title, names, partial(self._save, self._leaf.spot.id))

    def _on_remove(self) -> None:
        """Ask before an own text is deleted: nothing brings it back but the package that it came with."""
        if self._leaf is None:
            return
        choices = [Choice("remove", self.tr("Delete"), Kind.DANGER), Choice("keep", self.tr("Keep"))]
        title = self.tr("Delete own text?")
        text = self.tr("“{title}” goes from this computer. Bundled texts stay.").format(title=self._leaf.title)
        dialog = NoticeDialog(self._desk.look, self._host, Tone.WARN, title, text, choices)
        dialog.chosen.connect(partial(self._on_remove_chosen, self._leaf.spot))
        dialog.open()

    def _on_remove_chosen(self, spot: Spot, key: str) -> None:
        if key != "remove":
            return
        try:
            self._desk.program.remove_own([term_address(spot.id) if spot.kind is HitKind.TERM else spot.id])
        except ExpectedError as error:
            self._desk.tell(error)
            return
        self._leaf = None
        self._trail = Trail()
        self._reader.show_trail(self._trail)
        self._reader.show_nothing()
        self._desk.told.emit(self.tr("Own text deleted"))
        self._desk.go(Destination(PageName.LIBRARY))

    def _save(self, text_id: str, path: str) -> None:
        try:
            self._desk.program.save_text(text_id, Path(path))
        except ExpectedError as error:
            self._desk.tell(error)
        else:
            self._desk.told.emit(self.tr("Saved: {name}").format(name=Path(path).name))


def _keep(text_id: str, wanted: bool, session: CaseSession) -> None:  # noqa: FBT001  # for partial
    session.case.set_bookmark(text_id, kept=wanted)


def _include(text_id: str, wanted: bool, session: CaseSession) -> None:  # noqa: FBT001  # for partial
    session.case.set_report_text(text_id, included=wanted)
