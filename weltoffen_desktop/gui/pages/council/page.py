"""Everything for a session of the council at once, or paper by paper; what stands in it, and how it looks."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget

from weltoffen_desktop.domain.council_set import NAMES
from weltoffen_desktop.domain.papers import FileFormat, ReportKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.council.choices import Choices
from weltoffen_desktop.gui.pages.council.clerk import Clerk, Outcome
from weltoffen_desktop.gui.pages.council.details_panel import DetailsPanel
from weltoffen_desktop.gui.pages.council.logo_panel import LogoPanel
from weltoffen_desktop.gui.pages.council.orders import Order, PaperOrder
from weltoffen_desktop.gui.pages.council.outcome import OutcomeCard, ProgressCard
from weltoffen_desktop.gui.pages.council.papers_panel import PapersPanel
from weltoffen_desktop.gui.pages.council.preview_room import PreviewRoom
from weltoffen_desktop.gui.pages.council.profile_bar import ProfileBar
from weltoffen_desktop.gui.pages.council.profile_panel import ProfilePanel
from weltoffen_desktop.gui.pages.council.targets_panel import TargetsPanel
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.pickers import Pickers
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S, SPACE_XL, Tone
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.notice import NoticeBar
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.services.case_session import Changes
from weltoffen_desktop.services.wording import sentence

_WIDEST = 960
_AGAIN, _REPLACE, _PLACE = "again", "replace", "place"
_PAPERS, _CONTENT, _DETAILS, _LOGO, _TARGETS = "papers", "content", "details", "logo", "targets"


class CouncilPage(Page):
    """One button makes all; below it one part of the page at a time."""

    name = PageName.COUNCIL

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        pickers: Pickers | None = None,
        open_address: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._folder = Path()
        self._choices = Choices(self)
        places = pickers or Pickers()
        self.clerk = Clerk(desk, self._choices, places, self)
        self._scroll = ScrollPage(look)
        self._make = PrimaryButton(look, "", "documents")
        self._bar = ProfileBar(look, self._choices)
        self._notice = NoticeBar(look)
        self._progress = ProgressCard(look)
        self._outcome = OutcomeCard(look, open_address)
        self._chips = FilterChips(look, "", exclusive=True)
        self._papers = PapersPanel(look)
        self._room = PreviewRoom(desk)
        self._previewed = ReportKind.FULL
        self._content = ProfilePanel(look, self._choices)
        self._details = DetailsPanel(look)
        self._logo = LogoPanel(desk, places.picture)
        self._targets = TargetsPanel(look)
        self._parts: dict[str, QWidget] = {
            _PAPERS: self._papers,
            _CONTENT: self._content,
            _DETAILS: self._details,
            _LOGO: self._logo,
            _TARGETS: self._targets,
        }
        self._lay_out()
        self._connect()
        self._speak()

    def _lay_out(self) -> None:
        scroll = self._scroll
        scroll.show_widest(_WIDEST)
        scroll.show_primary(self._make)
        scroll.add_space(SPACE_M)
        scroll.add(self._bar)
        scroll.add_space(SPACE_S)
        for card in (self._notice, self._progress, self._outcome):
            scroll.add(card)
        scroll.add_space(SPACE_M)
        scroll.add(self._chips)
        scroll.add_space(SPACE_M)
        for part in self._parts.values():
            scroll.add(part)
        scroll.add_space(SPACE_XL)
        scroll.add_stretch()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._room)

    def _connect(self) -> None:
        self._make.clicked.connect(self._on_make)
        self._papers.save_wanted.connect(self._on_order)
        self._papers.preview_wanted.connect(self._on_preview)
        self._room.leave_wanted.connect(self._on_leave_preview)
        self._room.save_wanted.connect(self._on_save_previewed)
        self._progress.stop_wanted.connect(self.clerk.press.cancel)
        self._outcome.nothing_opens.connect(self._on_nothing_opens)
        for panel in (self._content, self._details, self._logo, self._targets):
            panel.troubled.connect(self._on_unstored)
        for teller in (self._content, self._logo):
            teller.told.connect(self.desk.told)
        self._notice.action_chosen.connect(self._on_action)
        self._chips.filter_changed.connect(self._show_part)
        self.clerk.begun.connect(self._on_begun)
        self.clerk.done.connect(self._on_done)
        self.clerk.troubled.connect(self._on_troubled)
        self.clerk.asked.connect(self._on_asked)
        self.clerk.press.progressed.connect(self._progress.show_done)
        self.clerk.press.busy_changed.connect(self._on_busy_changed)
        self.desk.session_changed.connect(self._on_session_changed)

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _speak(self) -> None:
        self._scroll.show_heading(
            self.tr("Council papers"),
            self.tr(
                "Everything for the session at once: documents, tables and charts in one folder, counted and checked."
            ),
        )
        self._make.setText(self.tr("Cr&eate everything for the session"))
        self._chips.setAccessibleName(self.tr("Parts of this page"))
        titles = {
            _PAPERS: self.tr("Single papers"),
            _CONTENT: self.tr("What they tell"),
            _DETAILS: self.tr("Details of the paper"),
            _LOGO: self.tr("Coat of arms"),
            _TARGETS: self.tr("Own targets"),
        }
        self._chips.show_chips([(key, titles[key], None) for key in self._parts])
        self._bar.speak()
        self._progress.speak()
        self._outcome.speak()
        self._papers.speak()
        self._content.speak()
        self._details.speak()
        self._logo.speak()
        self._targets.speak()
        self._show_part()

    # -- what every page does ----------------------------------------------------------------------------------------

    def arrive(self, destination: Destination) -> None:
        """Show what can be made of the case."""
        del destination
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Answers change the papers, not this page."""

    def flush(self) -> None:
        """Store what is being typed."""
        for panel in (self._content, self._details, self._logo, self._targets):
            panel.flush()

    def keys(self) -> tuple[Key, ...]:
        """Return the keys of this page."""
        return (
            Key(self.tr("Alt+E"), self.tr("Create everything for the session")),
            Key(self.tr("Left, Right"), self.tr("Between the parts of this page")),
            Key(self.tr("Page up, Page down"), self.tr("Leaf through the preview, with Ctrl page by page")),
            Key("+, -, 0", self.tr("Preview larger, smaller, whole width")),
            Key(self.tr("Esc"), self.tr("Leave the preview")),
        )

    def _on_session_changed(self) -> None:
        session = self.desk.session
        self._leave_preview()
        if session is None:
            for panel in (self._details, self._logo, self._targets):
                panel.leave()
        self._choices.attend(session)
        self._notice.hide_notice()
        self._outcome.hide()
        self._scroll.scroll_to_top()

    def _show(self) -> None:
        session = self.desk.session
        if session is not None:
            self._choices.attend(session)
            self._papers.show_measures(there=bool(session.measures()))
            self._content.show_writable(writable=not session.read_only)
            self._details.show_session(session)
            self._logo.show_session(session, self.clerk.home())
            self._targets.show_session(session)

    def _show_part(self) -> None:
        wanted = self._chips.chosen()
        for key, part in self._parts.items():
            part.setVisible(key in wanted)

    # -- making ------------------------------------------------------------------------------------------------------

    def _on_make(self) -> None:
        self.flush()
        self._notice.hide_notice()
        self.clerk.make_all()

    def _on_order(self, order: Order) -> None:
        self.flush()
        self._notice.hide_notice()
        self.clerk.make(order)

    def _on_begun(self, words: str) -> None:
        self._notice.hide_notice()
        self._outcome.hide()
        self._progress.begin(words)
        self._scroll.scroll_to_top()
        self._progress.stop.setFocus()

    def _on_busy_changed(self, busy: bool) -> None:  # noqa: FBT001  # a signal's shape
        self._make.setEnabled(not busy)
        self._papers.setEnabled(not busy)
        if not busy:
            self._progress.hide()

    def _on_done(self, outcome: Outcome) -> None:
        self._outcome.show_outcome(outcome.words, outcome.path, outcome.counted)

    def _on_troubled(self, error: ExpectedError) -> None:
        if error.trouble is Trouble.REPORT_CANCELLED:
            self._make.setFocus()
            self._notice.show_notice(Tone.NEUTRAL, sentence(error))
        else:
            self._ask(Tone.DANGER, sentence(error), [(_PLACE, self.tr("Choose another place"))])

    def _ask(self, tone: Tone, words: str, ways: Sequence[tuple[str, str]]) -> None:
        """Say what is the matter; the keyboard stands on the way out that changes no file."""
        self._notice.show_notice(tone, words, ways)
        self._scroll.scroll_to_top()
        for button in self._notice.findChildren(QPushButton, _PLACE):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unstored(self, error: ExpectedError) -> None:
        self._ask(Tone.DANGER, sentence(error), ())

    def _on_asked(self, folder: Path) -> None:
        self._folder = folder
        words = self.tr("There are papers in “{name}” already. Shall the new ones take their place?")
        choices = ((_REPLACE, self.tr("Replace papers")), (_PLACE, self.tr("Choose another place")))
        self._ask(Tone.WARN, words.format(name=folder.name), choices)

    def _on_action(self, key: str) -> None:
        self._notice.hide_notice()
        if key == _REPLACE:
            self.clerk.write_all(self._folder)
        else:
            self.clerk.try_again()

    def _on_nothing_opens(self) -> None:
        self._notice.show_notice(Tone.WARN, self.tr("This computer knows no program that opens it. The file is there."))

    # -- looking -----------------------------------------------------------------------------------------------------

    def _on_preview(self, kind: ReportKind) -> None:
        session = self.desk.session
        if session is None:
            return
        self.flush()
        self._notice.hide_notice()
        try:
            outline = self.desk.program.papers.outline(session, kind, self._choices.profile)
        except ExpectedError as error:
            self._on_troubled(error)
            return
        self._previewed = kind
        self._stack.setCurrentWidget(self._room)
        self._room.show_outline(NAMES[kind], outline)

    def _on_leave_preview(self) -> None:
        self._leave_preview()
        self._papers.rows[self._previewed].preview.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_preview(self) -> None:
        self._room.leave()
        self._stack.setCurrentWidget(self._scroll)

    def _on_save_previewed(self) -> None:
        self._leave_preview()
        self._on_order(PaperOrder(self._previewed, FileFormat.PDF))
