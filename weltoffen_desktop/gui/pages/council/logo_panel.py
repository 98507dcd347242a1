"""The coat of arms or logo on the papers: a picture, and first of all its words."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import VALUE_LIMIT
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.typed_line import TypedLine
from weltoffen_desktop.gui.pickers import Picker
from weltoffen_desktop.gui.press_room import PressRoom
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import RING, SPACE_S, Role
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import MutedLabel
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.services.case_session import CaseSession

_SIDE, _PAD = 160, 12


class _Picture(QLabel):
    """The logo on white, as on paper; to a screen reader a picture with its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_logo(self, logo: Logo) -> None:
        self._shown.loadFromData(logo.png)
        self.setAccessibleName(logo.alt)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(_SIDE) + 2 * RING
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = begin(self)
        body = body_of(self)
        paint_surface(painter, body, QColor(Qt.GlobalColor.white), self._look.colour(Role.HAIRLINE))
        inner = body.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        size = self._shown.size().scaled(inner.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(inner.center())
        painter.drawPixmap(place, self._shown, QRectF(self._shown.rect()))
        painter.end()


class LogoPanel(QWidget):
    """Takes no picture without words; both are stored at once."""

    troubled = Signal(object)
    """An :class:`ExpectedError`; the logo before stays."""
    told = Signal(str)

    def __init__(self, desk: Desk, picker: Picker) -> None:
        super().__init__()
        look = desk.look
        self._desk = desk
        self._picker = picker
        self.press = PressRoom(desk, self)
        self._session: CaseSession | None = None
        self._home = Path()
        self._hint = MutedLabel(look)
        self.picture = _Picture(look)
        self.alt = TypedLine(look, VALUE_LIMIT)
        self.choose = SecondaryButton(look, "", "folder-open")
        self.remove = QuietButton(look, "", "trash")
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.choose)
        flow.addWidget(self.remove)
        card = Card(look)
        card.body.setSpacing(SPACE_S)
        card.body.addWidget(self._hint)
        card.body.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.alt)
        card.body.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.alt.line.settled.connect(self._on_alt)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self.press.failed.connect(self._on_failed)
        self.press.busy_changed.connect(self._on_busy_changed)

    def speak(self) -> None:
        """Say all words."""
        self._hint.setText(
            self.tr("Stands on the first page of every paper. PNG, JPEG or SVG; the file itself stays where it is.")
        )
        self.alt.speak(
            self.tr("What does the picture show?"),
            self.tr("Screen readers say these words in place of the picture, for example: coat of arms with a tower."),
        )
        self.remove.setText(self.tr("Remove picture"))
        self._show_buttons()

    def show_session(self, session: CaseSession, home: Path) -> None:
        """Show the logo of a case; pictures are looked for from ``home`` on."""
        self._session, self._home = session, home
        logo = session.logo()
        self.alt.line.show_text(logo.alt if logo is not None else "")
        self.alt.show_trouble("")
        self.setEnabled(not session.read_only)
        self._show_buttons()

    def leave(self) -> None:
        """Write to no case any more."""
        self._session = None

    def flush(self) -> None:
        """Store the words that are being typed."""
        self.alt.line.flush()

    def _logo(self) -> Logo | None:
        return self._session.logo() if self._session is not None else None

    def _show_buttons(self) -> None:
        logo = self._logo()
        if logo is not None:
            self.picture.show_logo(logo)
        self.picture.setVisible(logo is not None)
        self.remove.setVisible(logo is not None)
        self.choose.setText(self.tr("Choose another picture …") if logo is not None else self.tr("Choose picture …"))

    def _on_choose(self) -> None:
        if not self.alt.line.text().strip():
            self.alt.show_error(ExpectedError(Trouble.LOGO_WITHOUT_WORDS))
            self.alt.line.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._picker(self, self.tr("Which picture?"), self._home, self._on_picked)

    def _on_picked(self, path: str) -> None:
        read, session, words = self._desk.program.read_logo, self._session, self.alt.line.text()
        if session is None or self.press.busy:
            return

        def work(_task: Task[object]) -> Logo:
            return read(Path(path), words)

        self._home = Path(path).parent
        self.press.start(work, partial(self._on_read, session), Path(path).name)

    def _on_read(self, session: CaseSession, logo: Logo) -> None:
        if session is not self._session:  # the case was closed in the meantime
            return
        try:
            session.set_logo(logo)
        except ExpectedError as error:
            self.troubled.emit(error)
            return
        self._show_buttons()
        self.told.emit(self.tr("The picture will stand on the papers"))

    def _on_failed(self, error: ExpectedError) -> None:
        if self._session is not None:
            self.troubled.emit(error)

    def _on_busy_changed(self, busy: bool) -> None:  # noqa: FBT001  # a signal's shape
        self.choose.setEnabled(not busy)
        self.alt.setEnabled(not busy)

    def _on_alt(self, words: str) -> None:
        logo = self._logo()
        if logo is None or self._session is None:
            return
        try:
            self._session.set_logo(replace(logo, alt=words))
        except ExpectedError as error:
            self.alt.show_error(error)
        else:
            self.alt.show_trouble("")
            self._show_buttons()

    def _on_remove(self) -> None:
        if self._session is None:
            return
        try:
            self._session.set_logo(None)
        except ExpectedError as error:
            self.troubled.emit(error)
            return
        self._show_buttons()
        self.choose.setFocus(Qt.FocusReason.TabFocusReason)
        self.told.emit(self.tr("Picture removed"))
