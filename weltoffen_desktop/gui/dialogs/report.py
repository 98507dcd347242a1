"""The dialog that makes the report: where to, what it will hold, how far it is, what came of it."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from weltoffen_desktop.domain.outline import Counts, Outline
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.dialogs.report_target import (
    TargetPicker,
    ask_for_target,
    is_file,
    report_name,
    same_file,
    typed_target,
)
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, Role, Tone
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.labels import BodyLabel, MutedLabel, PageHeading, SelectableLabel, StrongLabel, TextLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.gui.widgets.notice import NoticeBar
from weltoffen_desktop.gui.widgets.progress import ProgressLine
from weltoffen_desktop.services.reports import Receipt
from weltoffen_desktop.services.wording import sentence

_WIDTH, _HEIGHT = 640, 570
_REPLACE, _RENAME, _AGAIN = "replace", "rename", "again"


class _State(Enum):
    READY = auto()
    RUNNING = auto()
    DONE = auto()


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
        self._state = _State.READY
        self._left = False
        look = desk.look
        self._heading = PageHeading(look)
        self._contents = BodyLabel(look)
        self._hint = MutedLabel(look)
        self._target = LineEdit(look, "")
        self._choose = SecondaryButton(look, "", "folder-open")
        self._label = StrongLabel(look)
        self._label.setBuddy(self._target)
        self._missing = TextLabel(look, role=Role.DANGER)
        self._form = QWidget()
        self._notice = NoticeBar(look)
        self._progress = ProgressLine(look, "")
        self._result = Card(look)
        self._finished = StrongLabel(look)
        self._place = SelectableLabel(look)
        self._counted = BodyLabel(look)
        self._make = PrimaryButton(look, "", "file")
        self._open = PrimaryButton(look, "", "external-link")
        self._folder = SecondaryButton(look, "", "folder")
        self._leave = QuietButton(look, "")
        for button in (self._choose, self._leave, self._folder):
            button.setAutoDefault(False)  # enter in the line of the file means the primary button
        self._lay_out()
        self._speak()
        self._target.setText(str(self._proposal()))
        self._show_missing("")
        self._connect()
        self._show_state(_State.READY)
        self._target.setFocus()

    def _lay_out(self) -> None:
        look = self._desk.look
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        line.addWidget(self._target, 1)
        line.addWidget(self._choose)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(0)
        for label in (self._contents, self._hint):
            form.addWidget(label)
        form.addSpacing(SPACE_M)
        form.addWidget(self._label)
        form.addLayout(line)
        form.addWidget(self._missing)
        self._result.show_tone(Tone.OK)
        for label in (self._finished, self._place, self._counted):
            self._result.body.addWidget(label)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_S)
        column.setSpacing(SPACE_M)
        for one in (self._heading, self._form, self._notice, self._progress, self._result):
            column.addWidget(one)
        column.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_L)
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        for button in (self._leave, self._folder, self._open, self._make):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)
        room = self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH), room.width() - SPACE_L), min(look.px(_HEIGHT), room.height() - SPACE_L))

    def _connect(self) -> None:
        self._target.textEdited.connect(self._on_typed)
        self._choose.clicked.connect(self._on_choose)
        self._make.clicked.connect(self._on_make)
        self._open.clicked.connect(self._on_open)
        self._folder.clicked.connect(self._on_folder)
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
        self._contents.setText(self._contents_words(self._outline.counts))
        self._hint.setText(
            self.tr(
                "Notes, reasons and sources stand in it word for word: read them once before you pass the report on. "
                "How many pages it has shows when it is done."
            )
        )
        self._label.setText(self.tr("File"))
        self._target.setAccessibleName(self.tr("File of the report"))
        self._choose.setText(self.tr("C&hoose …"))
        self._choose.setAccessibleName(self.tr("Choose where the report goes"))
        self._progress.setAccessibleName(self.tr("Progress of the report"))
        self._make.setText(self.tr("&Create report"))
        self._open.setText(self.tr("&Open report"))
        self._folder.setText(self.tr("Show &folder"))
        self._show_leave()
        self._show_receipt()

    def _contents_words(self, counts: Counts) -> str:
        if not counts.answers:
            return self.tr(
                "Nothing is answered yet: the report for {name} will hold the questions, and no result."
            ).format(name=self._name)
        return self.tr(
            "The report for {name} will hold a summary on one page, charts, every field with its questions and "
            "suggestions, and how the numbers are made: {counts}."
        ).format(name=self._name, counts=self._count_words(counts))

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

    def _show_state(self, state: _State) -> None:
        self._state = state
        ready, done = state is _State.READY, state is _State.DONE
        self._form.setVisible(not done)
        self._form.setEnabled(ready)
        self._progress.setVisible(state is _State.RUNNING)
        self._result.setVisible(done)
        self._make.setVisible(not done)
        self._make.setEnabled(ready)
        self._open.setVisible(done)
        self._folder.setVisible(done)
        (self._open if done else self._make).setDefault(True)
        self._show_leave()

    def _show_leave(self) -> None:
        words = {
            _State.READY: self.tr("Cancel"),
            _State.RUNNING: self.tr("Stop writing"),
            _State.DONE: self.tr("Close"),
        }
        self._leave.setText(words[self._state])
        self._leave.setEnabled(self._task is None or not self._task.is_cancelled())

    def _on_typed(self) -> None:
        self._notice.hide_notice()
        self._show_missing("")

    def _show_missing(self, words: str) -> None:
        self._missing.setText(words)
        self._missing.setVisible(bool(words))
        self._target.show_trouble(bool(words))
        self._target.setAccessibleDescription(words)

    def _on_choose(self) -> None:
        proposal = typed_target(self._target.text(), self._home()) or self._proposal()
        self._picker(self, self.tr("Where should the report go?"), proposal, self._on_chosen)

    def _on_chosen(self, path: str) -> None:
        self._target.setText(path)
        self._on_typed()
        self._make.setFocus()

    def _on_make(self) -> None:
        target = typed_target(self._target.text(), self._home())
        if target is None:
            self._show_missing(self.tr("The file is missing: type a name or choose a place."))
            self._target.setFocus()
            return
        self._target.setText(str(target))
        if same_file(target, self._case):
            self._show_failure(ExpectedError(Trouble.TARGET_IS_CASE, path=target.name))
        elif is_file(target):
            words = self.tr("There is a file “{name}” already. Shall the new report take its place?")
            choices = ((_REPLACE, self.tr("Replace file")), (_RENAME, self.tr("Choose another name")))
            self._tell(Tone.WARN, words.format(name=target.name), choices)
        else:
            self._write(target)

    def _on_action(self, key: str) -> None:
        self._notice.hide_notice()
        target = typed_target(self._target.text(), self._home())
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
        self._show_state(_State.RUNNING)
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
        self._show_state(_State.DONE)
        self._open.setFocus()
        announce(self, f"{self._finished.text()} {self._counted.text()}")

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, OSError):  # a path that no system call takes, for one
            error = ExpectedError(Trouble.CANNOT_WRITE, path=Path(self._target.text()).name)
        if not self._left:
            self._show_state(_State.READY)
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
        if self._receipt is None:
            return
        self._finished.setText(self.tr("The report is done."))
        self._place.setText(str(self._receipt.path))
        self._counted.setText(
            self.tr("{pages}. Counted in the finished file: {counts}.").format(
                pages=self.tr("%n page(s)", "", self._receipt.pages), counts=self._count_words(self._receipt.counts)
            )
        )

    def _on_open(self) -> None:
        self._show_outside(lambda receipt: receipt.path)

    def _on_folder(self) -> None:
        self._show_outside(lambda receipt: receipt.path.parent)

    def _show_outside(self, what: Callable[[Receipt], Path]) -> None:
        if self._receipt is not None and not self._open_address(QUrl.fromLocalFile(str(what(self._receipt)))):
            self._notice.show_notice(
                Tone.WARN, self.tr("This computer knows no program that opens it. The report itself is there.")
            )

    def _on_leave(self) -> None:
        if self._state is _State.RUNNING and self._task is not None:
            self._task.cancel()
            self._show_leave()
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
        """Closing the window is leaving the dialog."""
        self.reject()
        event.accept()
