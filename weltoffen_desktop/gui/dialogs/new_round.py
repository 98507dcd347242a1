"""The dialog for another round: what happens to the answers, and what the round is called."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from weltoffen_desktop.domain.papers import LABEL_LIMIT
from weltoffen_desktop.domain.rounds import proposed_title
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton, QuietButton
from weltoffen_desktop.gui.widgets.dialog_room import fit
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.labels import BodyLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.wording import sentence


class NewRoundDialog(QDialog):
    """Begins a round of the case on the desk; begins none where the title is missing or taken."""

    def __init__(self, desk: Desk, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._taken = {one.title.casefold() for one in session.rounds()}
        look = desk.look
        self._title = LineEdit(look, self.tr("Title of the round"))
        self._title.setMaxLength(LABEL_LIMIT)
        self._title.setText(proposed_title(session.rounds(), desk.program.now().year))
        self._row = FormRow(look, self._title.accessibleName(), self._title)
        self._begin = PrimaryButton(look, self.tr("Begin round"))
        self._cancel = QuietButton(look, self.tr("Cancel"))
        self.setWindowTitle(self.tr("New round"))
        words = self.tr(
            "All answers, notes and pieces of evidence are carried over and marked until you have checked them. "
            "The round “{title}” stays in the case as it is, to compare with."
        )
        page = ScrollPage(look, self.tr("Begin a new round"))
        page.add_space(SPACE_S)
        page.add(BodyLabel(look, words.format(title=session.round.title)))
        page.add_space(SPACE_M)
        page.add(self._row)
        page.add_stretch()
        page.add_foot(self._cancel, right=True)
        page.add_foot(self._begin, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        fit(self, look.px(620), look.px(330))
        self._cancel.setAutoDefault(False)
        self._begin.setDefault(True)
        self._title.textChanged.connect(self._on_title_changed)
        self._title.inputRejected.connect(self._tell_limit)
        self._begin.clicked.connect(self._on_begin)
        self._cancel.clicked.connect(self.reject)
        self._title.setFocus()
        self._title.selectAll()

    def _on_title_changed(self) -> None:
        self._row.show_trouble("")

    def _tell_limit(self) -> None:
        self._row.show_trouble(self.tr("A title has room for {limit} characters.").format(limit=LABEL_LIMIT))

    def _on_begin(self) -> None:
        title = self._title.text().strip()
        if title.casefold() in self._taken:
            self._refuse(self.tr("There is a round of this title already; please choose another one."))
            return
        try:
            self._desk.start_round(title)
        except ExpectedError as error:
            if error.trouble in {Trouble.ROUND_UNTITLED, Trouble.PLACE_TOO_LONG}:
                self._refuse(sentence(error))
            else:
                self.reject()
                self._desk.tell(error)
            return
        self.accept()
        self._desk.told.emit(self.tr("The round “{title}” has begun.").format(title=title))

    def _refuse(self, text: str) -> None:
        self._row.show_trouble(text)
        self._title.setFocus()
