"""What the menus and the start page ask for beyond moving pages: open, make, report, search, help, bad news."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from weltoffen_desktop import __version__
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.page import Key
from weltoffen_desktop.gui.theme import Tone

_SUFFIX = "weltoffen"
_SCALES = (100, 125, 150, 175, 200)


class Errands(QObject):
    """Opens dialogs over the window; none of them is executed, each says later what was chosen."""

    dressed = Signal()
    """Another scheme or text size is in use."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def open_case(self, path: Path) -> bool:
        """Open a case file; where that fails, say why and what can be done."""
        try:
            session = self._desk.program.open_case(path)
        except ExpectedError as error:
            self._tell_unopened(path, error)
            return False
        self._desk.put(session)
        return True

    def new(self) -> None:
        """Ask for what a new case needs."""
        from weltoffen_desktop.gui.dialogs.new_case import NewCaseDialog  # noqa: PLC0415  # not needed to start

        self._show(NewCaseDialog(self._desk, self._window))

    def open(self) -> None:
        """Ask which case to open."""
        dialog = self._file_dialog(self.tr("Open case"))
        dialog.setFileMode(QtWidgets.QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        self._show(dialog)

    def example(self) -> None:
        """Ask where the example municipality goes, make and open it."""
        dialog = self._file_dialog(self.tr("Where should the example go?"))
        dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        # An existing file is never replaced: the sentence comes when the example is made.
        dialog.setOption(QtWidgets.QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(self.tr("Example") + "." + _SUFFIX)
        dialog.fileSelected.connect(self._on_example_place)
        self._show(dialog)

    def report(self) -> None:
        """Offer to write the report of the open case."""
        from weltoffen_desktop.gui.dialogs.report import ReportDialog  # noqa: PLC0415  # not needed to start

        if self._desk.session is not None:
            self._show(ReportDialog(self._desk, self._window))

    def new_round(self) -> None:
        """Offer to begin another round of the open case; say why not where it can only be read."""
        from weltoffen_desktop.gui.dialogs.new_round import NewRoundDialog  # noqa: PLC0415  # not needed to start

        session = self._desk.session
        if session is not None and session.read_only:
            self._desk.tell(ExpectedError(Trouble.FILE_READ_ONLY, path=session.case.path.name))
        elif session is not None:
            self._show(NewRoundDialog(self._desk, session, self._window))

    def take_knowledge(self) -> None:
        """Ask for a package with somebody's own knowledge and take it in."""
        dialog = self._file_dialog(self.tr("Which knowledge package?"))
        dialog.setFileMode(QtWidgets.QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Knowledge packages (*.weltoffen-wissen)"))
        dialog.fileSelected.connect(self.take_package)
        self._show(dialog)

    def pass_knowledge(self) -> None:
        """Ask where a package with all own knowledge goes and write it."""
        dialog = self._file_dialog(self.tr("Where should the package go?"))
        dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Knowledge packages (*.weltoffen-wissen)"))
        dialog.setDefaultSuffix("weltoffen-wissen")
        dialog.selectFile(self.tr("Own knowledge") + ".weltoffen-wissen")
        dialog.fileSelected.connect(self.write_package)
        self._show(dialog)

    def take_package(self, path: str, replace: bool = False) -> None:  # noqa: FBT001, FBT002  # a slot and its repeat
        """Take a package in; where own texts of the same name are there already, ask whether to replace them."""
        try:
            receipt = self._desk.program.import_knowledge(Path(path), replace=replace)
        except ExpectedError as error:
            if error.trouble is Trouble.OWN_EXISTS:
                self._ask_to_replace(path, error)
            else:
                self._desk.tell(error)
            return
        text = self.tr("%n own text(s) taken in", "", len(receipt.ids))
        self._desk.told.emit(text)
        self._desk.go(Destination(PageName.LIBRARY))

    def write_package(self, path: str) -> None:
        """Write all own knowledge as a package."""
        try:
            receipt = self._desk.program.export_knowledge(Path(path))
        except ExpectedError as error:
            self._desk.tell(error)
            return
        self._desk.told.emit(self.tr("%n own text(s) written", "", len(receipt.ids)))

    def search(self) -> None:
        """Offer to find anything."""
        from weltoffen_desktop.gui.dialogs.search_palette import SearchPalette  # noqa: PLC0415  # not needed to start

        self._show(SearchPalette(self._desk, self._window))

    def keys(self, own: tuple[Key, ...]) -> None:
        """Show the keys of the page in front and of the window."""
        from weltoffen_desktop.gui.dialogs.keys import KeysDialog  # noqa: PLC0415  # not needed to start

        groups = ((self.tr("On this page"), own), (self.tr("Everywhere"), self._own_keys()))
        self._show(KeysDialog(self._desk.look, groups, self._window))

    def about(self) -> None:
        """Say what the program is."""
        text = self.tr(
            "weltoffen_desktop {version}. Self-check and knowledge for municipalities, without internet. "
            "Free software under EUPL-1.2. Own texts; not the wording of the earlier self-check, no official procedure."
        ).format(version=__version__)
        self._notice(Tone.NEUTRAL, self.tr("About this program"), text)

    def larger(self) -> None:
        """Use the next larger text."""
        self.dress(self._desk.look.scheme, min((one for one in _SCALES if one > self._scale()), default=_SCALES[-1]))

    def smaller(self) -> None:
        """Use the next smaller text."""
        self.dress(self._desk.look.scheme, max((one for one in _SCALES if one < self._scale()), default=_SCALES[0]))

    def scheme(self, scheme: Scheme) -> None:
        """Use other colours."""
        self.dress(scheme, self._scale())

    def dress(self, scheme: Scheme, text_scale: int) -> None:
        """Use colours and text size now and at the next start."""
        self._desk.look.apply(scheme, text_scale / 100)
        self._desk.keep(self._desk.settings._replace(theme=scheme.value, text_scale=text_scale))
        self.dressed.emit()

    def tell_trouble(self, text: str, complaints: tuple[str, ...]) -> None:
        """Show bad news of the world."""
        self._notice(Tone.WARN, self.tr("That did not work"), text, details="\n".join(complaints))

    def tell_crash(self, log: Path | None) -> None:
        """Say that the program made a mistake; what was answered is stored."""
        text = self.tr("The program made a mistake. What you answered is stored. Please restart the program.")
        details = self.tr("Details: {path}").format(path=log) if log is not None else ""
        self._notice(Tone.DANGER, self.tr("Unexpected error"), text, details=details)

    def _tell_unopened(self, path: Path, error: ExpectedError) -> None:
        if error.trouble is not Trouble.FILE_DAMAGED:
            self._desk.tell(error)
            return
        from weltoffen_desktop.gui.widgets.buttons import Kind  # noqa: PLC0415  # not needed to start
        from weltoffen_desktop.gui.widgets.notice import Choice, NoticeDialog  # noqa: PLC0415  # same
        from weltoffen_desktop.services.wording import sentence  # noqa: PLC0415  # same

        copied = error.facts.get("copy") is not None
        salvage = self.tr("Save what can be read")
        choices = [Choice("restore", self.tr("Open the backup"), Kind.PRIMARY)] if copied else []
        choices.append(Choice("salvage", salvage, Kind.SECONDARY if copied else Kind.PRIMARY))
        choices.append(Choice("close", self.tr("Close")))
        title = self.tr("The file is damaged")
        dialog = NoticeDialog(self._desk.look, self._window, Tone.DANGER, title, sentence(error), choices)
        dialog.chosen.connect(partial(self._on_damage_chosen, path))
        dialog.open()

    def _on_damage_chosen(self, path: Path, key: str) -> None:
        if key == "restore":
            self._desk.attempt(lambda: self._desk.program.restore_backup(path))
        elif key == "salvage":
            self._salvage(path)

    def _salvage(self, path: Path) -> None:
        try:
            session, found = self._desk.program.salvage(path)
        except ExpectedError as error:
            self._desk.tell(error)
            return
        self._desk.put(session)
        from weltoffen_desktop.services.wording import salvaged_words  # noqa: PLC0415  # not needed to start

        self._notice(Tone.OK, self.tr("Saved from the damaged file"), f"{salvaged_words(found)}.")

    def _ask_to_replace(self, path: str, error: ExpectedError) -> None:
        from weltoffen_desktop.gui.widgets.buttons import Kind  # noqa: PLC0415  # not needed to start
        from weltoffen_desktop.gui.widgets.notice import Choice, NoticeDialog  # noqa: PLC0415  # same
        from weltoffen_desktop.services.wording import sentence  # noqa: PLC0415  # same

        choices = [Choice("replace", self.tr("Replace"), Kind.PRIMARY), Choice("keep", self.tr("Cancel"))]
        title = self.tr("Already there")
        details = "\n".join(error.complaints)
        dialog = NoticeDialog(
            self._desk.look, self._window, Tone.WARN, title, sentence(error), choices, details=details
        )
        dialog.chosen.connect(partial(self._on_replace_chosen, path))
        dialog.open()

    def _on_replace_chosen(self, path: str, key: str) -> None:
        if key == "replace":
            self.take_package(path, replace=True)

    def _notice(self, tone: Tone, title: str, text: str, *, details: str = "") -> None:
        from weltoffen_desktop.gui.widgets.buttons import Kind  # noqa: PLC0415  # not needed to start
        from weltoffen_desktop.gui.widgets.notice import Choice, NoticeDialog  # noqa: PLC0415  # same

        choices = [Choice("close", self.tr("Close"), Kind.PRIMARY)]
        NoticeDialog(self._desk.look, self._window, tone, title, text, choices, details=details).open()

    def _on_file_chosen(self, path: str) -> None:
        self.open_case(Path(path))

    def _on_example_place(self, path: str) -> None:
        self._desk.attempt(lambda: self._desk.program.make_example(Path(path)))

    def _file_dialog(self, title: str) -> QtWidgets.QFileDialog:
        documents = self._desk.surroundings.documents
        dialog = QtWidgets.QFileDialog(self._window, title, str(documents if documents.is_dir() else Path.home()))
        dialog.setNameFilter(self.tr("Cases (*.weltoffen)"))
        return dialog

    def _scale(self) -> int:
        return self._desk.settings.text_scale

    def _own_keys(self) -> tuple[Key, ...]:
        return (
            Key(self.tr("Ctrl+1 to Ctrl+6"), self.tr("Overview, questions, evaluation, knowledge, plan, papers")),
            Key(self.tr("Ctrl+K"), self.tr("Search questions and knowledge")),
            Key(self.tr("Ctrl+Z, Ctrl+Y"), self.tr("Undo, redo")),
            Key(self.tr("Ctrl+N, Ctrl+O"), self.tr("New case, open case")),
            Key(self.tr("Ctrl+R"), self.tr("Create report")),
            Key(self.tr("Ctrl++, Ctrl+-"), self.tr("Larger, smaller text")),
            Key("F1", self.tr("Show these keys")),
        )

    @staticmethod
    def _show(dialog: QtWidgets.QDialog) -> None:
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
