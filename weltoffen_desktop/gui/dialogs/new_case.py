"""The dialog for a new case: who is asked, how much, and where the file goes."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.file_names import safe_file_name
from weltoffen_desktop.domain.municipality import (
    NAME_LIMIT,
    MunicipalityKind,
    SizeClass,
    checked_ags,
    land_of,
    likely_kind,
)
from weltoffen_desktop.domain.questionnaire import Path as AskedPath, Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.dialog_room import fit
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.services.program import SUFFIX, Wish, with_suffix
from weltoffen_desktop.services.wording import sentence

_CHOOSABLE_SIZES = tuple(size for size in SizeClass if size is not SizeClass.DISTRICT)


class NewCaseDialog(QDialog):
    """Asks for what a case needs; makes it and puts it on the desk."""

    made = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind_touched = False
        self._place_touched = False
        self._questionnaires: tuple[Questionnaire, ...] = ()
        look = desk.look
        self._name = LineEdit(look, self.tr("Name of the municipality"))
        self._name.setMaxLength(NAME_LIMIT)
        self._ags = LineEdit(look, self.tr("Official key (AGS)"), self.tr("8 digits, for a district 5"))
        self._kind = ComboBox(look, self.tr("Kind"))
        self._size = ComboBox(look, self.tr("Size"))
        self._questionnaire = ComboBox(look, self.tr("Questionnaire"))
        self._path = ComboBox(look, self.tr("Scope"))
        self._place = LineEdit(look, self.tr("File"))
        self._browse = SecondaryButton(look, self.tr("Choose …"), "folder-open")
        self._browse.setAccessibleName(self.tr("Choose where the file goes"))
        self._make = PrimaryButton(look, self.tr("Create case"))
        self._cancel = QuietButton(look, self.tr("Cancel"))
        self._name_row = FormRow(look, self._name.accessibleName(), self._name)
        self._ags_row = FormRow(look, self._ags.accessibleName(), self._ags)
        self._path_row = FormRow(look, self._path.accessibleName(), self._path)
        self._place_row = FormRow(look, self._place.accessibleName(), self._place)
        self.setWindowTitle(self.tr("New case"))
        self._lay_out()
        for other in (self._browse, self._cancel):
            other.setAutoDefault(False)
        self._make.setDefault(True)  # only now that it stands in the dialog does the dialog hear of it
        self._fill_choices()
        self._connect()
        self._show_ags()
        self._on_name_changed()
        self._load = Task(
            lambda _task: desk.program.questionnaires(), self._show_questionnaires, self._show_failure, self
        )
        self._load.start()

    def _lay_out(self) -> None:
        look = self._desk.look
        page = ScrollPage(look, self.tr("New case"))
        place = QHBoxLayout()
        place.setSpacing(0)
        place.addWidget(self._place_row, 1)
        place.addWidget(self._browse, 0, Qt.AlignmentFlag.AlignBottom)
        page.add_space(SPACE_S)
        page.add(self._name_row)
        for rows in (
            (self._ags_row,),
            (
                FormRow(look, self._kind.accessibleName(), self._kind),
                FormRow(look, self._size.accessibleName(), self._size),
            ),
            (FormRow(look, self._questionnaire.accessibleName(), self._questionnaire),),
            (self._path_row,),
        ):
            page.add_space(SPACE_S)
            line = QHBoxLayout()
            line.setSpacing(SPACE_S)
            for row in rows:
                line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
            page.body.addLayout(line)
        page.add_space(SPACE_S)
        page.body.addLayout(place)
        page.add_stretch()
        page.add_foot(self._cancel, right=True)
        page.add_foot(self._make, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        fit(self, look.px(760), look.px(680))

    def _fill_choices(self) -> None:
        for kind in MunicipalityKind:
            self._kind.addItem(phrases.KINDS[kind], kind)
        for size in _CHOOSABLE_SIZES:
            self._size.addItem(phrases.SIZES[size], size)
        self._size.setCurrentIndex(_CHOOSABLE_SIZES.index(SizeClass.SMALL))

    def _connect(self) -> None:
        self._name.textChanged.connect(self._on_name_changed)
        self._ags.textChanged.connect(self._show_ags)
        self._kind.activated.connect(self._on_kind_chosen)
        self._questionnaire.currentIndexChanged.connect(self._show_paths)
        self._path.currentIndexChanged.connect(self._show_path_word)
        self._place.textEdited.connect(self._on_place_edited)
        self._browse.clicked.connect(self._on_browse)
        self._make.clicked.connect(self._on_make)
        self._cancel.clicked.connect(self.reject)

    def _on_name_changed(self) -> None:
        self._name_row.show_trouble("")
        if not self._place_touched:
            name = safe_file_name(self._name.text(), self.tr("New case"))
            self._place.setText(str(self._folder() / f"{name}{SUFFIX}"))

    def _folder(self) -> Path:
        documents = self._desk.surroundings.documents
        return documents if documents.is_dir() else Path.home()

    def _on_place_edited(self) -> None:
        self._place_touched = True
        self._place_row.show_trouble("")

    def _on_kind_chosen(self) -> None:
        self._kind_touched = True
        self._show_ags()

    def _chosen_kind(self) -> MunicipalityKind:
        kind: MunicipalityKind = self._kind.currentData()
        return kind

    def _show_ags(self) -> None:
        """Say at once what the key means: the Land, what is missing, or why it cannot be one."""
        text = "".join(self._ags.text().split())
        if text.isdigit() and len(text) in (5, 8) and not self._kind_touched:
            self._kind.setCurrentIndex(self._kind.findData(likely_kind(text)))
        self._size.setEnabled(self._chosen_kind() is not MunicipalityKind.DISTRICT)
        try:
            land = land_of(checked_ags(text, self._chosen_kind() if self._kind_touched else None))
            self._ags_row.show_trouble("")
            self._ags_row.show_hint(self.tr("✓ Land: {land}").format(land=land.title))
        except ExpectedError as error:
            waiting = not text or (error.trouble is Trouble.AGS_LENGTH and text.isdigit() and len(text) < 8)
            self._ags_row.show_hint(
                self.tr(
                    "The Land follows from the key. It stands in the municipal directory of the statistical office."
                )
            )
            self._ags_row.show_trouble("" if waiting else sentence(error))

    def _show_questionnaires(self, found: tuple[Questionnaire, ...]) -> None:
        self._questionnaires = found
        self._questionnaire.clear()
        for one in found:
            self._questionnaire.addItem(one.title, one.id)
        self._show_paths()

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, ExpectedError):
            raise error
        self._place_row.show_trouble(sentence(error))

    def _show_paths(self) -> None:
        index = self._questionnaire.currentIndex()
        if not 0 <= index < len(self._questionnaires):
            return
        questionnaire = self._questionnaires[index]
        every, core = len(tuple(questionnaire.questions())), len(questionnaire.core_questions())
        self._path.clear()
        self._path.addItem(self.tr("All questions ({number})").format(number=every), AskedPath.FULL)
        if 0 < core < every:
            self._path.addItem(self.tr("Short path: core questions ({number})").format(number=core), AskedPath.SHORT)
        self._show_path_word()

    def _show_path_word(self) -> None:
        short = self._path.currentData() is AskedPath.SHORT
        self._path_row.show_hint(
            self.tr("For small municipalities or a first look. You can widen it later; nothing is lost.")
            if short
            else self.tr("For the whole picture. You can skip what you do not know.")
        )

    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Where should the case go?"), self._place.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Cases (*.weltoffen)"))
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        # An existing file is never replaced: the sentence comes when the case is made.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_place_chosen)
        dialog.open()

    def _on_place_chosen(self, path: str) -> None:
        self._place_touched = True
        self._place.setText(path)

    def _on_make(self) -> None:
        questionnaire = self._questionnaire.currentData()
        path = self._path.currentData()
        if questionnaire is None or path is None:  # still being read
            return
        wish = Wish(
            name=self._name.text(),
            ags=self._ags.text(),
            kind=self._chosen_kind(),
            size=self._size.currentData(),
            questionnaire=questionnaire,
            path=path,
        )
        place = Path(self._place.text().strip() or str(self._folder() / self.tr("New case")))
        try:
            session = self._desk.program.new_case(with_suffix(place), wish)
        except ExpectedError as error:
            row, field = self._faulty(error)
            row.show_trouble(sentence(error))
            field.setFocus()
            return
        self._desk.put(session)
        self.made.emit()
        self.accept()

    def _faulty(self, error: ExpectedError) -> tuple[FormRow, LineEdit]:
        if error.trouble in (Trouble.NAME_EMPTY, Trouble.NAME_TOO_LONG):
            return self._name_row, self._name
        ags = (Trouble.AGS_CHARACTERS, Trouble.AGS_LENGTH, Trouble.AGS_LAND, Trouble.AGS_DISTRICT)
        return (self._ags_row, self._ags) if error.trouble in ags else (self._place_row, self._place)
