"""A text leaves the window as a paper: a PDF as the reports are, made beside the window's thread."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from weltoffen_desktop.domain.file_names import safe_file_name
from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.pages.library.leaf import Leaf
from weltoffen_desktop.gui.pickers import Picker, ask_for_file
from weltoffen_desktop.gui.press_room import PressRoom
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.services.reports import Receipt

_SUFFIX = ".pdf"


class Articles(QObject):
    """Asks where to, writes, and says what came of it."""

    def __init__(self, desk: Desk, host: QWidget, picker: Picker = ask_for_file) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self.picker = picker
        self.press = PressRoom(desk, self)
        self.press.failed.connect(desk.tell)

    def ask_and_save(self, leaf: Leaf) -> None:
        """Ask where the text goes as a PDF, and write it there."""
        try:
            outline = self._desk.program.papers.article(leaf.spot.id)
        except ExpectedError as error:
            self._desk.tell(error)
            return
        documents = self._desk.surroundings.documents
        home = documents if documents.is_dir() else Path.home()
        proposal = home / f"{safe_file_name(leaf.title, leaf.spot.id)}{_SUFFIX}"
        title = self.tr("Save text as PDF")
        self.picker(self._host, title, proposal, lambda path: self._write(outline, Path(path)))

    def _write(self, outline: Outline, target: Path) -> None:
        write = self._desk.program.papers.write
        if self.press.busy:
            return

        def work(task: Task[object]) -> Receipt:
            return write(outline, target, task.report, task.is_cancelled)

        self.press.start(work, self._on_done, target.name)

    def _on_done(self, receipt: Receipt) -> None:
        self._desk.told.emit(self.tr("Saved: {name}").format(name=receipt.path.name))
