"""A finished paper to look through before it is saved: the PDF itself, page by page."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.pages.council.outcome import ProgressCard
from weltoffen_desktop.gui.pages.council.page_keeper import PageKeeper
from weltoffen_desktop.gui.pages.council.pages_view import ZOOMS, PagesView
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, Role, Tone
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import IconButton, QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SectionHeading
from weltoffen_desktop.gui.widgets.notice import NoticeBar
from weltoffen_desktop.gui.widgets.ring import paint_ring
from weltoffen_desktop.gui.widgets.surface import begin
from weltoffen_desktop.services.papers import Preview
from weltoffen_desktop.services.wording import sentence

_AGAIN = "again"


class PreviewRoom(QWidget):
    """Shows one paper at a time; a newer wish stops the making of an older one."""

    leave_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look = desk.look
        self._outline: Outline | None = None
        self._task: Task[Preview] | None = None
        self._keeper: PageKeeper | None = None
        self._title = SectionHeading(look)
        self.back = QuietButton(look, "", "arrow-left")
        self.save = SecondaryButton(look, "", "download")
        self.previous = IconButton(look, "chevron-up", "")
        self.next = IconButton(look, "chevron-down", "")
        self.number = MutedLabel(look)
        self.smaller = IconButton(look, "minus", "")
        self.larger = IconButton(look, "plus", "")
        self.zoom = ComboBox(look, "")
        self.progress = ProgressCard(look)
        self.notice = NoticeBar(look)
        self.view = PagesView(look)
        self._lay_out()
        self._connect()
        self.speak()
        self._show_controls()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self._tools = QWidget()
        flow = FlowLayout(self._tools)
        for one in (self.previous, self.next, self.number, self.smaller, self.larger, self.zoom):
            flow.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self._tools)
        column.addWidget(self.notice)
        column.addWidget(self.progress)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.setContentsMargins(0, 0, SPACE_L - SPACE_M, 0)

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.zoom.activated.connect(self._on_zoom_chosen)
        self.progress.stop_wanted.connect(self.leave_wanted)
        self.notice.action_chosen.connect(self._make)
        self.view.page_changed.connect(self._show_controls)
        self.view.zoom_changed.connect(self._show_controls)
        self.view.leave_wanted.connect(self.leave_wanted)
        self.view.focus_moved.connect(self.update)
        self._desk.look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
            self._show_controls()
        super().changeEvent(event)

    def _on_look_changed(self) -> None:
        self.number.setMinimumHeight(self.next.sizeHint().height())  # one line with the buttons

    def speak(self) -> None:
        """Say all words."""
        self.back.setText(self.tr("Back"))
        self.save.setText(self.tr("Save as …"))
        self.previous.show_name(self.tr("Previous page (Ctrl+Page up)"))
        self.next.show_name(self.tr("Next page (Ctrl+Page down)"))
        self.smaller.show_name(self.tr("Smaller (-)"))
        self.larger.show_name(self.tr("Larger (+)"))
        self.zoom.setAccessibleName(self.tr("Size of the pages"))
        self.zoom.clear()
        self.zoom.addItem(self.tr("Whole width"), None)
        for percent in ZOOMS:
            self.zoom.addItem(self.tr("{percent} %").format(percent=percent), percent)
        self.progress.speak()

    @property
    def busy(self) -> bool:
        """Whether a preview is being made."""
        return self._task is not None

    @property
    def keeper(self) -> PageKeeper | None:
        """The pages on show."""
        return self._keeper

    def show_outline(self, title: str, outline: Outline) -> None:
        """Make the PDF of ``outline`` and show it; what was shown or being made before goes."""
        self._title.setText(title)
        self._outline = outline
        self.view.setAccessibleName(self.tr("Preview: {title}").format(title=title))
        self._make()

    def leave(self) -> None:
        """Stop what is being made and give all pages free."""
        if self._task is not None:
            self._task.cancel()
            self._task.progressed.disconnect(self.progress.show_done)
            self._task = None
        self._outline = None
        self.progress.hide()
        self.notice.hide_notice()
        self._close()

    # -- making ------------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        outline, preview = self._outline, self._desk.program.papers.preview
        self.leave()
        self._outline = outline
        if outline is None:
            return

        def work(task: Task[Preview]) -> Preview:
            return preview(outline, task.report, task.is_cancelled)

        def done(made: Preview) -> None:
            current = self._task is task
            self._settle(task)
            if current:
                self._show(made)
            else:  # nobody waits for it any more
                made.pages.close()

        def failed(error: Exception) -> None:
            current = self._task is task
            self._settle(task)
            if not isinstance(error, ExpectedError):
                raise error
            if current:
                self._show_trouble(error)

        # The desk owns the task: it ends by itself, whatever becomes of the page.
        task: Task[Preview] = Task(work, done, failed, self._desk)
        self._task = task
        task.progressed.connect(self.progress.show_done)
        self.progress.begin(self.tr("The pages are being set …"))
        self._show_controls()
        self.back.setFocus()
        task.start()

    def _settle(self, task: Task[Preview]) -> None:
        task.deleteLater()
        if self._task is task:
            self._task = None
            self.progress.hide()

    def _show(self, made: Preview) -> None:
        self._keeper = PageKeeper(made.pages, self)
        self._keeper.failed.connect(self._show_trouble)
        sizes = [made.pages.size(page) for page in range(made.pages.count)]
        self.view.show()
        self.view.show_pages(self._keeper, sizes)
        self._show_controls()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.view, self.tr("%n page(s)", "", len(sizes)))

    def _show_trouble(self, error: ExpectedError) -> None:
        if error.trouble is not Trouble.REPORT_CANCELLED:
            self.notice.show_notice(Tone.DANGER, sentence(error), [(_AGAIN, self.tr("Try again"))])

    def _close(self) -> None:
        self.view.clear()
        if self._keeper is not None:
            self._keeper.close()
            self._keeper.deleteLater()
            self._keeper = None
        self._show_controls()

    # -- tools -------------------------------------------------------------------------------------------------------

    def _show_controls(self) -> None:
        pages = self.view.count
        self._tools.setVisible(bool(pages))
        self.view.setVisible(bool(pages))
        self.save.setEnabled(bool(pages))
        words = self.tr("Page {page} of {pages}").format(page=self.view.page + 1, pages=pages)
        self.number.setText(words)
        self.previous.setEnabled(self.view.page > 0)
        self.next.setEnabled(self.view.page + 1 < pages)
        self.zoom.setCurrentIndex(self.zoom.findData(self.view.zoom))

    def _on_previous(self) -> None:
        self.view.go_to(self.view.page - 1)

    def _on_next(self) -> None:
        self.view.go_to(self.view.page + 1)

    def _on_smaller(self) -> None:
        self.view.step_zoom(-1)

    def _on_larger(self) -> None:
        self.view.step_zoom(1)

    def _on_zoom_chosen(self, index: int) -> None:
        self.view.show_zoom(self.zoom.itemData(index))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the ground of the pages, and the ring while the keyboard is on them."""
        del event
        painter = begin(self)
        if self.view.isVisible():
            ground = self.view.geometry()
            painter.fillRect(ground, self._desk.look.colour(Role.SUNKEN))
            if self.view.ring:
                paint_ring(painter, ground.toRectF(), self._desk.look)
        painter.end()
