"""The pages of a finished PDF below each other, as they will be printed."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.page_keeper import PageKeeper
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S, Role
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.surface import begin

ZOOMS = (50, 75, 100, 125, 150, 200)  # percent
_PIXELS_PER_POINT = 96 / 72
_NEAR = 2  # pages before and behind those in sight
_GAP = SPACE_M


class _Sheet(QLabel):
    """One page of white paper; to a screen reader a text with its number."""

    def __init__(self, look: Look, keeper: PageKeeper, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._keeper = keeper
        self._number = number

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the picture, or white paper until it is there."""
        del event
        painter = begin(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        picture = self._keeper.picture(self._number)
        if picture is not None:
            painter.drawPixmap(QRectF(self.rect()), picture, QRectF(picture.rect()))
        painter.setPen(self._look.colour(Role.CONTROL_LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PagesView(QScrollArea):
    """Draws only what is in sight or near; ``zoom`` is in percent, ``None`` fits the width."""

    page_changed = Signal(int)
    """Another page is at the top, counted from 0."""
    zoom_changed = Signal()
    leave_wanted = Signal()
    focus_moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._keeper: PageKeeper | None = None
        self._sizes: list[tuple[float, float]] = []
        self._sheets: list[_Sheet] = []
        self._zoom: int | None = None
        self._page = 0
        self.ring = False
        self._ground = QWidget()
        self.setWidget(self._ground)
        self._ground.setAutoFillBackground(False)  # the scroll area switches it on
        self.viewport().setAutoFillBackground(False)
        self.setWidgetResizable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    @property
    def page(self) -> int:
        """The page that fills most of the view, counted from 0."""
        return self._page

    @property
    def zoom(self) -> int | None:
        """The zoom in percent, ``None`` where the width is fitted."""
        return self._zoom

    def show_pages(self, keeper: PageKeeper, sizes: list[tuple[float, float]]) -> None:
        """Show the pages of ``keeper`` from the first; ``sizes`` are in points."""
        self.clear()
        self._keeper = keeper
        self._sizes = sizes
        self._sheets = [_Sheet(self._look, keeper, number, self._ground) for number in range(len(sizes))]
        for number, sheet in enumerate(self._sheets):
            sheet.setAccessibleName(self.tr("Page {page} of {pages}").format(page=number + 1, pages=len(sizes)))
            sheet.show()
        keeper.ready.connect(self._on_ready)
        self._arrange(0, 0.0)
        self.page_changed.emit(0)

    def clear(self) -> None:
        """Show nothing; whoever owns the pages closes them."""
        self._keeper = None
        for sheet in self._sheets:
            sheet.hide()
            sheet.deleteLater()
        self._sheets, self._sizes, self._page = [], [], 0

    def show_zoom(self, zoom: int | None) -> None:
        """Show pages in another size; what was at the top stays there."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._keep_place()
            self.zoom_changed.emit()

    def step_zoom(self, by: int) -> None:
        """Go to the next larger or smaller size."""
        now = self._percent()
        if by > 0:
            self.show_zoom(min((one for one in ZOOMS if one > now + 0.5), default=ZOOMS[-1]))
        else:
            self.show_zoom(max((one for one in ZOOMS if one < now - 0.5), default=ZOOMS[0]))

    def go_to(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if self._sheets:
            page = min(max(page, 0), len(self._sheets) - 1)
            self.verticalScrollBar().setValue(self._sheets[page].y() - SPACE_S)
            self._note_page(page)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk, zoom and leave by keyboard; page up and down move by what is in sight, with Ctrl by a whole page."""
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and not ctrl:
            self.step_zoom(1)
        elif key == Qt.Key.Key_Minus and not ctrl:
            self.step_zoom(-1)
        elif key == Qt.Key.Key_0 and not ctrl:
            self.show_zoom(None)
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(self.count - 1)
        elif key == Qt.Key.Key_PageDown and ctrl:
            self.go_to(self._page + 1)
        elif key == Qt.Key.Key_PageUp and ctrl:
            self.go_to(self._page - 1)
        elif key == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Zoom while Ctrl is held, as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Have a ring shown unless the pointer brought the focus."""
        self.ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Have the ring taken away."""
        self.ring = False
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit the width anew."""
        super().resizeEvent(event)
        self._keep_place()

    # -- places ------------------------------------------------------------------------------------------------------

    def _percent(self) -> float:
        if self._zoom is not None:
            return self._zoom
        # Room for the bar is always kept: otherwise its coming would change the width, and that its coming.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - 2 * SPACE_S
        widest = max((width for width, _ in self._sizes), default=1.0)
        return min(max(100 * room / (widest * _PIXELS_PER_POINT), ZOOMS[0]), ZOOMS[-1])

    def _keep_place(self) -> None:
        if self._sheets:
            sheet = self._sheets[self._page]
            into = (self.verticalScrollBar().value() - sheet.y()) / max(sheet.height(), 1)
            self._arrange(self._page, into)

    def _arrange(self, page: int, into: float) -> None:
        """Give every sheet its size and place; leave ``page`` where it was, ``into`` of it above the view."""
        factor = self._percent() / 100 * _PIXELS_PER_POINT
        width = max((round(one * factor) for one, _ in self._sizes), default=0) + 2 * SPACE_S
        width = max(width, self.viewport().width())
        top = SPACE_S
        for sheet, (wide, high) in zip(self._sheets, self._sizes, strict=True):
            size = (round(wide * factor), round(high * factor))
            sheet.setGeometry((width - size[0]) // 2, top, *size)
            top += size[1] + _GAP
        self._ground.resize(width, top - _GAP + SPACE_S)
        if self._sheets:
            sheet = self._sheets[page]
            self.verticalScrollBar().setValue(round(sheet.y() + into * sheet.height()) if into or page else 0)
        self._soon.start(0)

    def _on_scrolled(self) -> None:
        self._soon.start(0)

    def _look_around(self) -> None:
        """Find out what is in sight and have it drawn."""
        if self._keeper is None or not self._sheets:
            return
        view = QRect(QPoint(0, self.verticalScrollBar().value()), self.viewport().size())
        view.setLeft(0)
        view.setWidth(self._ground.width())
        seen = [number for number, sheet in enumerate(self._sheets) if sheet.geometry().intersects(view)]
        if not seen:
            return
        first, last = seen[0], seen[-1]
        near = [
            number
            for step in range(1, _NEAR + 1)
            for number in (last + step, first - step)
            if 0 <= number < len(self._sheets)
        ]
        factor = self._percent() / 100 * _PIXELS_PER_POINT
        self._keeper.want(seen, near, factor * self.devicePixelRatioF())
        self._note_page(max(seen, key=lambda one: self._sheets[one].geometry().intersected(view).height()))

    def _note_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
            announce(self, self._sheets[page].accessibleName())

    def _on_ready(self, page: int) -> None:
        if page < len(self._sheets):
            self._sheets[page].update()
