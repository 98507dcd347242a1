"""The dialog that makes the report: where to, what it will hold, how far it is, what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from weltoffen_desktop.domain.outline import Counts, Outline
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.dialogs.report_parts import ReportButtons, ReportForm, ReportResult, State, scrolling
from weltoffen_desktop.gui.dialogs.report_target import (
    CASE_SUFFIX,
    TargetPicker,
    ask_for_target,
    is_file,
    report_name,
    same_file,
    typed_target,
)
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, Tone
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.dialog_room import fit
from weltoffen_desktop.gui.widgets.labels import PageHeading
from weltoffen_desktop.gui.widgets.notice import NoticeBar
from weltoffen_desktop.gui.widgets.progress import ProgressLine
from weltoffen_desktop.services.reports import Receipt
from weltoffen_desktop.services.wording import sentence

_WIDTH, _HEIGHT = 640, 570
_REPLACE, _RENAME, _AGAIN = "replace", "rename", "again"


class ReportDialog(QDialog):
    """Opened for the case on the desk; closing it while the report is written stops the writing."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        picker: TargetPicker = ask_for_target,
        open_address: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        session = desk.session
        if session is None:
            raise ValueError("there is no case to report on")
        self._desk = desk
        self._case = session.case.path
        self._name = session.municipality.name
        self._picker = picker
        self._open_address = open_address
        self._outline: Outline = desk.program.outline(session)
        self._task: Task[Receipt] | None = None
        self._receipt: Receipt | None = None
        self._state = State.READY
        self._left = False
        look = desk.look
        self._heading = PageHeading(look)
        self._form = ReportForm(look)
        self._notice = NoticeBar(look)
        self._progress = ProgressLine(look, "")
        self._result = ReportResult(look)
        self._buttons = ReportButtons(look)
        self._make, self._leave = self._buttons.make, self._buttons.leave
        self._lay_out()
        self._speak()
        self._form.target.setText(str(self._proposal()))
        self._connect()
        self._show_state(State.READY)
        self._form.target.setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_S)
        column.setSpacing(SPACE_M)
        for one in (self._heading, self._form, self._notice, self._progress, self._result):
            column.addWidget(one)
        column.addStretch(1)
        self._scroll = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._buttons)
        look = self._desk.look
        fit(self, look.px(_WIDTH), look.px(_HEIGHT))

    def _connect(self) -> None:
        self._form.typed.connect(self._notice.hide_notice)
        self._form.choose_wanted.connect(self._on_choose)
        self._make.clicked.connect(self._on_make)
        self._buttons.open.clicked.connect(self._on_open)
        self._buttons.folder.clicked.connect(self._on_folder)
        self._leave.clicked.connect(self._on_leave)
        self._notice.action_chosen.connect(self._on_action)

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _speak(self) -> None:
        title = self.tr("Create report")
        self.setWindowTitle(title)
        self._heading.setText(title)
        counts = self._outline.counts
        self._form.speak(self._name, self._count_words(counts), answered=bool(counts.answers))
        self._progress.setAccessibleName(self.tr("Progress of the report"))
        self._buttons.speak()
        self._show_receipt()

    def _count_words(self, counts: Counts) -> str:
        return ", ".join(
            (
                self.tr("%n question(s)", "", counts.questions),
                self.tr("%n answer(s)", "", counts.answers),
                self.tr("%n text(s) of yours", "", counts.notes),
            )
        )

    def _proposal(self) -> Path:
        pattern = self.tr("Self-check {name} {date}")
        return self._home() / report_name(pattern, self._name, self._desk.program.now().date())

    def _home(self) -> Path:
        documents = self._desk.surroundings.documents
        return documents if documents.is_dir() else Path.home()

    def _show_state(self, state: State) -> None:
        self._state = state
        done = state is State.DONE
        self._form.setVisible(not done)
        self._form.setEnabled(state is State.READY)
        self._progress.setVisible(state is State.RUNNING)
        self._result.setVisible(done)
        self._buttons.show_state(state)

    def _on_choose(self) -> None:
        proposal = typed_target(self._form.target.text(), self._home()) or self._proposal()
        self._picker(self, self.tr("Where should the report go?"), proposal, self._on_chosen)

    def _on_chosen(self, path: str) -> None:
        self._form.target.setText(path)
        self._form.show_missing("")
        self._notice.hide_notice()
        self._make.setFocus()

    def _on_make(self) -> None:
        target = typed_target(self._form.target.text(), self._home())
        if target is None:
            self._form.show_missing(self.tr("The file is missing: type a name or choose a place."))
            self._form.target.setFocus()
            return
        self._form.target.setText(str(target))
        if target.suffix.lower() == CASE_SUFFIX or same_file(target, self._case):
            self._show_failure(ExpectedError(Trouble.TARGET_IS_CASE, path=target.name))
        elif is_file(target):
            words = self.tr("There is a file “{name}” already. Shall the new report take its place?")
            choices = ((_REPLACE, self.tr("Replace file")), (_RENAME, self.tr("Choose another name")))
            self._tell(Tone.WARN, words.format(name=target.name), choices)
        else:
            self._write(target)

    def _on_action(self, key: str) -> None:
        self._notice.hide_notice()
        target = typed_target(self._form.target.text(), self._home())
        if key == _RENAME:
            self._on_choose()
        elif target is not None and key == _REPLACE:
            self._write(target)
        else:
            self._on_make()

    def _write(self, target: Path) -> None:
        self._notice.hide_notice()
        outline, write = self._outline, self._desk.program.write_report

        def work(task: Task[Receipt]) -> Receipt:
            return write(outline, target, task.report, task.is_cancelled)

        # The desk owns the task: the dialog may be closed before the worker has seen that it should stop.
        self._task = Task(work, self._on_done, self._on_failed, self._desk)
        self._task.progressed.connect(self._on_progressed)
        self._on_progressed(0.0)
        self._show_state(State.RUNNING)
        self._leave.setFocus()
        self._task.start()

    def _on_progressed(self, done: float) -> None:
        percent = round(100 * done)
        self._progress.show_progress(percent, 100, self.tr("{percent} percent").format(percent=percent))

    def _on_done(self, receipt: Receipt) -> None:
        self._settle()
        if self._left:  # too late to stop: then say where it lies
            self._desk.told.emit(self.tr("The report lies in {path}.").format(path=receipt.path))
            return
        self._receipt = receipt
        self._show_receipt()
        self._show_state(State.DONE)
        self._buttons.open.setFocus()
        announce(self, self._result.words())

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, OSError):  # a path that no system call takes, for one
            error = ExpectedError(Trouble.CANNOT_WRITE, path=Path(self._form.target.text()).name)
        if not self._left:
            self._show_state(State.READY)
            self._make.setFocus()
        if not isinstance(error, ExpectedError):
            raise error
        if not self._left:
            self._show_failure(error)
        elif error.trouble is not Trouble.REPORT_CANCELLED:
            self._desk.tell(error)

    def _settle(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        if self._left:
            self.deleteLater()

    def _show_failure(self, error: ExpectedError) -> None:
        if error.trouble is Trouble.REPORT_CANCELLED:
            self._notice.show_notice(Tone.NEUTRAL, sentence(error))
            return
        ways = [(_RENAME, self.tr("Choose another place"))]
        if error.trouble is not Trouble.TARGET_IS_CASE:
            ways.append((_AGAIN, self.tr("Try again")))
        self._tell(Tone.DANGER, sentence(error), ways)

    def _tell(self, tone: Tone, words: str, ways: Sequence[tuple[str, str]]) -> None:
        """Say what is the matter; the keyboard stands on the way out that changes no file."""
        self._notice.show_notice(tone, words, ways)
        for button in self._notice.findChildren(QPushButton, _RENAME):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._scroll_to_notice)

    def _scroll_to_notice(self) -> None:
        self._scroll.ensureWidgetVisible(self._notice, 0, SPACE_S)

    def _show_receipt(self) -> None:
        if self._receipt is not None:
            self._result.show_receipt(self._receipt, self._count_words(self._receipt.counts))

    def _on_open(self) -> None:
        if self._receipt is not None:
            self._show_outside(self._receipt.path)

    def _on_folder(self) -> None:
        if self._receipt is not None:
            self._show_outside(self._receipt.path.parent)

    def _show_outside(self, path: Path) -> None:
        if not self._open_address(QUrl.fromLocalFile(str(path))):
            words = self.tr("This computer knows no program that opens it. The report itself is there.")
            self._notice.show_notice(Tone.WARN, words)

    def _on_leave(self) -> None:
        if self._state is State.RUNNING and self._task is not None:
            self._task.cancel()
            self._leave.setEnabled(False)
        else:
            self.reject()

    def done(self, code: int, /) -> None:
        """Close; what is being written is stopped."""
        self._left = True
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the outcome may still be on its way
        if self._task is not None:
            self._task.cancel()
        super().done(code)
        if self._task is None:
            self.deleteLater()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Leave by the cross as by escape."""
        self.reject()
        event.accept()
