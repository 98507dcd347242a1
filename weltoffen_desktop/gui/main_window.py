"""The frame: menus, header, navigation and the page in front; it moves pages, it does no page's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.errands import Errands
from weltoffen_desktop.gui.header import Header
from weltoffen_desktop.gui.pages.page import Page
from weltoffen_desktop.gui.pages.start import StartPage
from weltoffen_desktop.gui.theme import Tone
from weltoffen_desktop.gui.widgets.rail import NavigationRail

if TYPE_CHECKING:  # see gui.surroundings
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from weltoffen_desktop.gui.menus import Menus, Verbs
    from weltoffen_desktop.gui.widgets.notice import NoticeBar
    from weltoffen_desktop.gui.widgets.toast import Toast
    from weltoffen_desktop.services.case_session import Changes

_SMALLEST = (1024, 640)
_USUAL = (1240, 800)
_NEEDS_CASE = (PageName.OVERVIEW, PageName.QUESTIONS, PageName.EVALUATION, PageName.PLAN, PageName.COUNCIL)


class MainWindow(QMainWindow):
    """The one window of the program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._painted = False
        self._then: Callable[[], None] = lambda: None
        self._pages: dict[PageName, Page] = {}
        self._front: Page | None = None
        look = desk.look
        self._header = Header(look)
        self._bar: NoticeBar | None = None
        self._toast: Toast | None = None
        self._column = QVBoxLayout()
        self._rail = NavigationRail(look, self.tr("Pages"))
        self._stack = QStackedWidget()
        self._errands = Errands(desk, self)
        self._menus: Menus | None = None
        self._titles = [self.menuBar().addMenu(text) for text in self._menu_titles()]
        self._lay_out()
        self._fill_rail()
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self._place()
        self._on_session_changed()

    def show_and_then(self, then: Callable[[], None]) -> None:
        """Show the window and call ``then`` once the first picture is on the screen."""
        self._then = then
        self.setFocus()  # no button has the keyboard before somebody asks for one with Tab
        self.show()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Let what the first picture does not need begin once it is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            QTimer.singleShot(0, self._on_first_picture)

    def open_case(self, path: Path) -> bool:
        """Open a case file; where that fails, say why and what can be done."""
        return self._errands.open_case(path)

    def page(self, name: PageName) -> Page:
        """Return a page, made when it is first needed."""
        if name not in self._pages:
            self._pages[name] = made = _make_page(name, self._desk)
            if isinstance(made, StartPage):
                made.new_wanted.connect(self._errands.new)
                made.open_wanted.connect(self._errands.open)
                made.example_wanted.connect(self._errands.example)
                made.case_wanted.connect(self._errands.open_case)
            self._stack.addWidget(made)
        return self._pages[name]

    def go(self, destination: Destination) -> None:
        """Bring a page to the front; pages of a case wait until there is one."""
        if destination.page in _NEEDS_CASE and self._desk.session is None:
            destination = Destination(PageName.START)
        page = self.page(destination.page)
        if self._front is not page:
            self._flush()
        self._front = page
        self._stack.setCurrentWidget(page)
        self._rail.show_current(destination.page.value)
        page.arrive(destination)

    def show_crash(self, log: Path | None) -> None:
        """Say that the program made a mistake."""
        self._errands.tell_crash(log)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, remember the window, give the case free."""
        place = self.geometry()
        window = (place.x(), place.y(), place.width(), place.height())
        self._desk.keep(self._desk.settings._replace(window=window))
        self._desk.put(None)
        super().closeEvent(event)

    # -- making ------------------------------------------------------------------------------------------------------

    def _menu_titles(self) -> tuple[str, ...]:
        self.menuBar().setAccessibleName(self.tr("Menu bar"))
        return self.tr("&Case"), self.tr("&Edit"), self.tr("&View"), self.tr("&Help")

    def _verbs(self) -> Verbs:
        from weltoffen_desktop.gui.menus import Verbs  # noqa: PLC0415  # after the first picture

        errands = self._errands
        return Verbs(
            new=errands.new,
            open=errands.open,
            example=errands.example,
            close=self._on_close_case,
            new_round=self._on_new_round,
            report=self._on_report,
            take_knowledge=errands.take_knowledge,
            pass_knowledge=errands.pass_knowledge,
            undo=self._on_undo,
            redo=self._on_redo,
            search=errands.search,
            go=self._on_page_chosen,
            scheme=errands.scheme,
            larger=errands.larger,
            smaller=errands.smaller,
            keys=self._on_keys,
            about=errands.about,
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = self._column
        inside.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        column.addLayout(row, 1)
        self.setCentralWidget(inside)

    def _fill_rail(self) -> None:
        rows: Mapping[PageName, tuple[str, str]] = {
            PageName.START: ("home", self.tr("&Start")),
            PageName.OVERVIEW: ("overview", self.tr("&Overview")),
            PageName.QUESTIONS: ("list", self.tr("&Questions")),
            PageName.EVALUATION: ("chart", self.tr("E&valuation")),
            PageName.PLAN: ("plan", self.tr("&Plan")),
            PageName.COUNCIL: ("documents", self.tr("Co&uncil papers")),
            PageName.LIBRARY: ("book", self.tr("&Knowledge")),
        }
        for name, (icon, text) in rows.items():
            self._rail.add(name.value, icon, text)

    def _connect(self) -> None:
        desk = self._desk
        self._rail.page_chosen.connect(self._on_rail)
        self._header.search_wanted.connect(self._errands.search)
        self._errands.dressed.connect(self._show_in_menus)
        desk.leaving.connect(self._flush)
        desk.session_changed.connect(self._on_session_changed)
        desk.changed.connect(self._on_changed)
        desk.stored.connect(self._on_stored)
        desk.going.connect(self.go)
        desk.troubled.connect(self._errands.tell_trouble)
        desk.told.connect(self._say)

    def _place(self) -> None:
        """Stand where the window stood last, if that is still on a screen."""
        self.resize(*_USUAL)
        if len(self._desk.settings.window) == 4:
            wanted = QRect(*self._desk.settings.window)
            if any(screen.availableGeometry().intersects(wanted) for screen in QApplication.screens()):
                self.setGeometry(wanted)

    # -- what happens ------------------------------------------------------------------------------------------------

    def _on_first_picture(self) -> None:
        if not self._painted:  # it may have been painted twice by now
            self._painted = True
            QTimer.singleShot(0, self._fill_menus)
            self._then()

    def _fill_menus(self) -> None:
        from weltoffen_desktop.gui.menus import Menus  # noqa: PLC0415  # after the first picture

        self._menus = Menus(self, self._titles, self._verbs())
        self._show_in_menus()

    def _on_session_changed(self) -> None:
        session = self._desk.session
        self._header.show_case(session)
        for name in _NEEDS_CASE:
            self._rail.show_enabled(name.value, session is not None)
        self._show_in_menus()
        self._show_progress()
        self._show_plan()
        if self._bar is not None:
            self._bar.hide_notice()
        title = self.tr("Open municipality")
        if session is None:
            self.setWindowTitle(title)
            self.go(Destination(PageName.START))
            return
        self.setWindowTitle(f"{session.municipality.name} – {session.case.path} – {title}")
        self._tell_read_only()
        self.go(Destination(PageName.OVERVIEW))

    def _tell_read_only(self) -> None:
        session = self._desk.session
        if session is None or not session.read_only:
            return
        holder = self._desk.program.holder(session.case.path)
        if holder is None:
            text = self.tr("This case can only be read: the file is write-protected.")
        else:
            words = self.tr("This case can only be read: it has been open on {host} since {since}.")
            text = words.format(host=holder[0], since=holder[1])
        if self._bar is None:
            from weltoffen_desktop.gui.widgets.notice import NoticeBar  # noqa: PLC0415  # not needed to start

            self._bar = NoticeBar(self._desk.look)
            self._column.insertWidget(1, self._bar)
        self._bar.show_notice(Tone.WARN, text)

    def _on_changed(self, changes: Changes) -> None:
        if changes.questions:
            self._header.show_saved(changes.saved)
        self._show_in_menus()
        self._show_progress()
        if self._front is not None:
            self._front.refresh(changes)

    def _on_stored(self) -> None:
        self._header.show_saved(self._desk.program.now())
        self._show_plan()

    def _show_in_menus(self) -> None:
        session = self._desk.session
        undo, redo = (session.can_undo, session.can_redo) if session is not None else (False, False)
        if self._menus is not None:
            self._menus.show_case(is_open=session is not None)
            self._menus.show_steps(undo=undo, redo=redo)
            self._menus.show_scheme(self._desk.look.scheme)

    def _show_progress(self) -> None:
        session = self._desk.session
        badge = spoken = ""
        if session is not None:
            progress = session.path.progress()
            left = progress.total - progress.settled
            badge = str(left) if left else ""
            spoken = self.tr("%n open", "", left) if left else ""
        self._rail.show_badge(PageName.QUESTIONS.value, badge, spoken)

    def _show_plan(self) -> None:
        session = self._desk.session
        measures = session.measures() if session is not None else ()
        number = sum(one.status.is_open for one in measures)
        spoken = self.tr("%n measure(s) open", "", number) if number else ""
        self._rail.show_badge(PageName.PLAN.value, str(number or ""), spoken)

    def _on_rail(self, key: str) -> None:
        self._on_page_chosen(PageName(key))

    def _on_page_chosen(self, name: PageName) -> None:
        self.go(Destination(name))

    def _on_close_case(self) -> None:
        self._desk.put(None)

    def _on_new_round(self) -> None:
        self._flush()
        self._errands.new_round()

    def _on_report(self) -> None:
        self._flush()
        self._errands.report()

    def _on_undo(self) -> None:
        self._flush()
        if self._desk.undo():
            self._say(self.tr("Undone"))

    def _on_redo(self) -> None:
        if self._desk.redo():
            self._say(self.tr("Done again"))

    def _on_keys(self) -> None:
        self._errands.keys(self._front.keys() if self._front is not None else ())

    def _say(self, text: str) -> None:
        """Show a short message that goes by itself."""
        if self._toast is None:
            from weltoffen_desktop.gui.widgets.toast import Toast  # noqa: PLC0415  # not needed to start

            self._toast = Toast(self._desk.look, self)
        self._toast.show_text(text)

    def _flush(self) -> None:
        if self._front is not None:
            self._front.flush()


def _make_page(name: PageName, desk: Desk) -> Page:
    """Make a page; its module is loaded only now, so that the start stays quick."""
    if name is PageName.OVERVIEW:
        from weltoffen_desktop.gui.pages.overview import OverviewPage  # noqa: PLC0415

        return OverviewPage(desk)
    if name is PageName.QUESTIONS:
        from weltoffen_desktop.gui.pages.questions.page import QuestionsPage  # noqa: PLC0415

        return QuestionsPage(desk)
    if name is PageName.EVALUATION:
        from weltoffen_desktop.gui.pages.evaluation.page import EvaluationPage  # noqa: PLC0415

        return EvaluationPage(desk)
    if name is PageName.COUNCIL:
        from weltoffen_desktop.gui.pages.council.page import CouncilPage  # noqa: PLC0415

        return CouncilPage(desk)
    if name is PageName.PLAN:
        from weltoffen_desktop.gui.pages.plan.page import PlanPage  # noqa: PLC0415

        return PlanPage(desk)
    if name is PageName.LIBRARY:
        from weltoffen_desktop.gui.pages.library.page import LibraryPage  # noqa: PLC0415

        return LibraryPage(desk)
    return StartPage(desk)
