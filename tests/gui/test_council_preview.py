"""The preview: the pages of the PDF itself, drawn as they come into view, and given free in time."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.other_ports import with_ports
from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.papers import ReportKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Look, Scheme
from weltoffen_desktop.gui.pages.council.page import CouncilPage
from weltoffen_desktop.gui.pages.council.page_keeper import PageKeeper
from weltoffen_desktop.gui.pages.council.pages_view import PagesView
from weltoffen_desktop.gui.pickers import Pickers
from weltoffen_desktop.services.ports import Findings
from weltoffen_desktop.services.press_ports import PageImage
from weltoffen_desktop.services.program import Program


class Pages:
    """Grey pages that count how often they were drawn."""

    def __init__(self, count: int = 40, fails: int = -1) -> None:
        self.count = count
        self.closed = 0
        self.drawn: list[tuple[int, float]] = []
        self._fails = fails

    def size(self, page: int) -> tuple[float, float]:
        return (842.0, 595.0) if page == 3 else (595.0, 842.0)

    def picture(self, page: int, scale: float) -> PageImage:
        assert not self.closed
        if page == self._fails:
            raise ExpectedError(Trouble.NOT_OUR_REPORT, path="Vorschau")
        self.drawn.append((page, scale))
        return PageImage(3, 2, bytes([page, 0, 0]) * 6)

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def view(look: Look, qtbot) -> PagesView:
    made = PagesView(look)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def keeper(view: PagesView, pages: Pages, qtbot) -> Iterator[PageKeeper]:
    made = PageKeeper(pages, view)
    view.show_pages(made, [pages.size(one) for one in range(pages.count)])
    settle(made, qtbot)
    yield made
    made.close()


def settle(keeper: PageKeeper, qtbot) -> None:
    for _ in range(3):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: keeper.settled and keeper._task is None)


def test_only_pages_in_sight_and_near_are_drawn_and_kept(view: PagesView, keeper, pages: Pages, qtbot) -> None:
    assert {page for page, _ in pages.drawn} <= {0, 1, 2, 3}
    assert pages.drawn[0][0] == 0  # what is in sight comes first
    view.go_to(30)
    settle(keeper, qtbot)
    assert 30 in keeper.kept()
    assert keeper.kept() <= set(range(28, 34))
    assert 15 not in {page for page, _ in pages.drawn}


def test_memory_stays_bounded_at_any_size(view: PagesView, keeper: PageKeeper, pages: Pages, qtbot) -> None:
    keeper.want([5], [6, 4, 7, 3], 12.0)  # each page 70 million pixels: only what is in sight
    settle(keeper, qtbot)
    assert keeper.kept() == {5}


def test_a_page_is_named_by_its_number(view: PagesView, keeper: PageKeeper) -> None:
    assert view._sheets[2].accessibleName() == "Seite 3 von 40"


def test_the_width_is_fitted_until_another_size_is_wanted(view: PagesView, keeper, pages: Pages, qtbot) -> None:
    assert view.zoom is None
    assert view._sheets[3].width() <= view.viewport().width()  # the widest page fits
    assert view.horizontalScrollBar().maximum() == 0
    view.show_zoom(100)
    settle(keeper, qtbot)
    assert view._sheets[0].width() == round(595 * 96 / 72)
    assert pages.drawn[-1][1] == pytest.approx(96 / 72 * view.devicePixelRatioF())
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == 125
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == 200
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == 50
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom is None


def test_zooming_stays_at_the_page(view: PagesView, keeper: PageKeeper, qtbot) -> None:
    view.go_to(20)
    settle(keeper, qtbot)
    view.show_zoom(200)
    settle(keeper, qtbot)
    assert view.page == 20
    view.resize(900, 400)
    settle(keeper, qtbot)
    assert view.page == 20


def test_the_keyboard_leafs_through(view: PagesView, keeper: PageKeeper, qtbot) -> None:
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert 0 < view.verticalScrollBar().value() <= view.viewport().height()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settle(keeper, qtbot)
    assert view.page == 2
    QTest.keyClick(view, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert view.page == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    settle(keeper, qtbot)
    assert view.page == 39
    QTest.keyClick(view, Qt.Key.Key_Home)
    settle(keeper, qtbot)
    assert view.page == 0
    with qtbot.waitSignal(view.leave_wanted):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_the_wheel_zooms_only_with_ctrl(view: PagesView, keeper: PageKeeper) -> None:
    from PySide6.QtCore import QPointF  # noqa: PLC0415
    from PySide6.QtGui import QWheelEvent  # noqa: PLC0415

    def turn(modifier: Qt.KeyboardModifier) -> None:
        at = QPointF(50, 50)
        event = QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, modifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    view.show_zoom(100)
    turn(Qt.KeyboardModifier.NoModifier)
    assert (view.zoom, view.verticalScrollBar().value() > 0) == (100, True)
    turn(Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 75


def test_a_page_that_cannot_be_drawn_is_told_once_and_stays_white(view: PagesView, qtbot) -> None:
    pages = Pages(count=3, fails=1)
    keeper = PageKeeper(pages, view)
    told: list[object] = []
    keeper.failed.connect(told.append)
    view.show_pages(keeper, [pages.size(one) for one in range(3)])
    settle(keeper, qtbot)
    assert len(told) == 1
    assert keeper.kept() == {0, 2}
    keeper.close()
    assert pages.closed == 1


def test_closing_waits_for_the_page_that_is_being_drawn(view: PagesView) -> None:
    class Slow(Pages):
        def __init__(self) -> None:
            super().__init__()
            self.begun, self.go = threading.Event(), threading.Event()

        def picture(self, page: int, scale: float) -> PageImage:
            self.begun.set()
            assert self.go.wait(10)
            return super().picture(page, scale)

    pages = Slow()
    keeper = PageKeeper(pages, view)
    keeper.want([0], [], 1.0)
    assert pages.begun.wait(10)
    threading.Timer(0.05, pages.go.set).start()
    keeper.close()  # drawing would fail its assertion if the pages were closed first
    assert pages.drawn == [(0, 1.0)]
    assert pages.closed == 1
    QApplication.processEvents()
    assert keeper.kept() == frozenset()


# -- on the page -----------------------------------------------------------------------------------------------------


@pytest.fixture
def page(desk: Desk, program: Program, qtbot, tmp_path: Path) -> Iterator[CouncilPage]:
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))

    def nowhere(parent: QWidget, title: str, proposal: Path, on_picked: Callable[[str], None]) -> None:
        asked.append(proposal)

    asked: list[Path] = []
    made = CouncilPage(desk, pickers=Pickers(nowhere, nowhere, nowhere))
    made.asked = asked
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.arrive(Destination(PageName.COUNCIL))
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made._room.leave()


def look_at(page: CouncilPage, kind: ReportKind, qtbot) -> PageKeeper:
    button = page._papers.rows[kind].preview
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    room = page._room
    assert room.isVisible()
    assert room.progress.isVisible()
    qtbot.waitUntil(lambda: room.keeper is not None, timeout=60_000)
    settle(room.keeper, qtbot)
    return room.keeper


def test_the_preview_shows_the_pages_of_the_pdf(page: CouncilPage, qtbot) -> None:
    keeper = look_at(page, ReportKind.FULL, qtbot)
    room = page._room
    assert room.view.count > 20
    assert room.number.text() == f"Seite 1 von {room.view.count}"
    assert room.view.hasFocus()
    shown: QImage = keeper.picture(0).toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(5, shown.width(), 40) for y in range(5, shown.height(), 40)}
    assert len(colours) > 2  # a cover, not white paper
    QTest.keyClick(room.next, Qt.Key.Key_Return)
    settle(keeper, qtbot)
    assert room.number.text().startswith("Seite 2 von")
    room.zoom.setCurrentIndex(room.zoom.findData(150))
    room.zoom.activated.emit(room.zoom.currentIndex())
    settle(keeper, qtbot)
    assert room.view._sheets[0].width() == round(595.28 * 96 / 72 * 1.5)
    QTest.keyClick(room.smaller, Qt.Key.Key_Return)
    assert room.zoom.currentText() == "125 %"


def test_leaving_gives_the_pages_free_and_the_keyboard_back(page: CouncilPage, qtbot) -> None:
    keeper = look_at(page, ReportKind.PAPER, qtbot)
    QTest.keyClick(page._room.view, Qt.Key.Key_Escape)
    assert keeper._pages is None
    assert not page._room.isVisible()
    assert page._papers.rows[ReportKind.PAPER].preview.hasFocus()


def test_what_is_looked_at_can_be_saved(page: CouncilPage, qtbot) -> None:
    look_at(page, ReportKind.SHORT, qtbot)
    QTest.keyClick(page._room.save, Qt.Key.Key_Return)
    (proposal,) = page.asked
    assert proposal.name.startswith("Ergebnis in Kürze")
    assert proposal.suffix == ".pdf"


def test_the_preview_follows_the_profile(page: CouncilPage, desk: Desk, qtbot) -> None:
    page._choices.show_chapter(next(iter(page._choices.profile.chapters)), shown=False)
    seen: list[Outline] = []
    page._room.show_outline = lambda _title, outline: seen.append(outline)
    QTest.keyClick(page._papers.rows[ReportKind.FULL].preview, Qt.Key.Key_Return)
    assert seen == [desk.program.papers.outline(desk.session, ReportKind.FULL, page._choices.profile)]


class Stuck:
    """A renderer that waits until it is stopped."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.stopped = threading.Event()

    def render(
        self, outline: Outline, *, created: datetime, progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> bytes:
        del outline, created, progress
        self.reached.set()
        while not cancelled():
            threading.Event().wait(0.005)
        self.stopped.set()
        raise ExpectedError(Trouble.REPORT_CANCELLED)

    def inspect(self, data: bytes) -> Findings:
        raise NotImplementedError(data)


def test_closing_the_case_while_a_preview_is_made(page: CouncilPage, desk: Desk, qtbot) -> None:
    stuck = Stuck()
    with_ports(desk, renderers=lambda _form: stuck)
    told: list[object] = []
    desk.troubled.connect(lambda words, _complaints: told.append(words))
    QTest.keyClick(page._papers.rows[ReportKind.FULL].preview, Qt.Key.Key_Return)
    qtbot.waitUntil(stuck.reached.is_set)
    desk.put(None)
    qtbot.waitUntil(stuck.stopped.is_set)
    for _ in range(5):
        QApplication.processEvents()
    assert not page._room.isVisible()
    assert not page._room.busy
    assert not page._room.notice.isVisible()
    assert told == []


def test_closing_the_case_while_pages_are_shown(page: CouncilPage, desk: Desk, qtbot) -> None:
    keeper = look_at(page, ReportKind.FULL, qtbot)
    page._room.view.go_to(15)
    QApplication.processEvents()
    desk.put(None)
    assert keeper._pages is None
    assert page._room.keeper is None


def test_a_newer_preview_stops_the_older_one(page: CouncilPage, desk: Desk, qtbot) -> None:
    real, stuck = desk.program._ports, Stuck()
    with_ports(desk, renderers=lambda _form: stuck)
    QTest.keyClick(page._papers.rows[ReportKind.FULL].preview, Qt.Key.Key_Return)
    qtbot.waitUntil(stuck.reached.is_set)
    with_ports(desk, renderers=real.renderers)
    page._on_preview(ReportKind.PAPER)
    qtbot.waitUntil(lambda: page._room.keeper is not None, timeout=60_000)
    assert stuck.stopped.is_set()
    assert page._room.view.count == 1
    assert not page._room.progress.isVisible()


def test_a_preview_that_came_too_late_is_closed(page: CouncilPage, desk: Desk, qtbot) -> None:
    pages, begun, go = Pages(), threading.Event(), threading.Event()

    def late(data: bytes) -> Pages:
        begun.set()
        assert go.wait(20)
        return pages

    with_ports(desk, pages=late)
    QTest.keyClick(page._papers.rows[ReportKind.PAPER].preview, Qt.Key.Key_Return)
    qtbot.waitUntil(begun.is_set, timeout=60_000)
    page._room.leave()
    go.set()
    qtbot.waitUntil(lambda: pages.closed == 1, timeout=20_000)
    assert page._room.keeper is None


def test_what_went_wrong_is_one_sentence_and_can_be_tried_again(page: CouncilPage, desk: Desk, qtbot) -> None:
    real = desk.program._ports

    def broken(data: bytes) -> Pages:
        raise ExpectedError(Trouble.NOT_OUR_REPORT, path="Vorschau")

    with_ports(desk, pages=broken)
    QTest.keyClick(page._papers.rows[ReportKind.PAPER].preview, Qt.Key.Key_Return)
    qtbot.waitUntil(page._room.notice.isVisible, timeout=60_000)
    assert not page._room.progress.isVisible()
    with_ports(desk, pages=real.pages)
    page._room.notice.action_chosen.emit("again")
    qtbot.waitUntil(lambda: page._room.keeper is not None, timeout=60_000)
    assert not page._room.notice.isVisible()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_the_preview_fits_the_smallest_window_with_large_type(page: CouncilPage, desk: Desk, qtbot, scheme) -> None:
    desk.look.apply(scheme, 2.0)
    look_at(page, ReportKind.PAPER, qtbot)
    room = page._room
    assert room.view.height() > 150
    for one in (room.back, room.save, room.next, room.zoom):
        assert room.rect().contains(one.geometry().translated(one.parentWidget().mapTo(room, QPoint())))
