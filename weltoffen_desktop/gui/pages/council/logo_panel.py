"""The coat of arms or logo on the papers: a picture, and first of all its words."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import VALUE_LIMIT
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.typed_line import TypedLine
from weltoffen_desktop.gui.pickers import Picker
from weltoffen_desktop.gui.theme import RING, SPACE_S, Role
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import MutedLabel
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program

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

    def __init__(self, look: Look, picker: Picker) -> None:
        super().__init__()
        self._look = look
        self._picker = picker
        self._program: Program | None = None
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

    def show_session(self, program: Program, session: CaseSession, home: Path) -> None:
        """Show the logo of a case; pictures are looked for from ``home`` on."""
        self._program, self._session, self._home = program, session, home
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
        if self._program is None or self._session is None:
            return
        try:
            self._program.take_logo(self._session, Path(path), self.alt.line.text())
        except ExpectedError as error:
            self.troubled.emit(error)
            return
        self._home = Path(path).parent
        self._show_buttons()
        self.told.emit(self.tr("The picture will stand on the papers"))

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
