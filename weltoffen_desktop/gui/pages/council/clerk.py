"""Takes orders for papers: asks where to, has them made, says what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.council_set import TABLE_NAMES, ChartPart, PaperPart, Part, document_name
from weltoffen_desktop.domain.file_names import safe_file_name
from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.pages.council.choices import Choices
from weltoffen_desktop.gui.pages.council.orders import ChartOrder, Order, PaperOrder, TableOrder
from weltoffen_desktop.gui.pages.council.places import is_free, set_folder, set_name
from weltoffen_desktop.gui.pickers import Pickers
from weltoffen_desktop.gui.press_room import PressRoom
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.reports import Receipt, SetReceipt

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written, where it lies, and what was counted in it."""

    words: str
    path: Path
    counted: str


class Clerk(QObject):
    """One order at a time; every question and answer goes through signals, nothing blocks."""

    begun = Signal(str)
    done = Signal(object)
    """An :class:`Outcome`."""
    troubled = Signal(object)
    """An :class:`ExpectedError`; what was there before is unchanged."""
    asked = Signal(object)
    """A folder that holds something already: shall the papers in it be replaced?"""

    def __init__(self, desk: Desk, choices: Choices, pickers: Pickers, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._choices = choices
        self._pickers = pickers
        self._host = host
        self.press = PressRoom(desk, self)
        self.press.failed.connect(self._on_failed)
        self._for: CaseSession | None = None
        self._again: Callable[[], None] | None = None

    def make_all(self) -> None:
        """Ask where the whole set goes and write it."""
        self._again = self.make_all
        self._pickers.folder(self._host, self.tr("Where should the papers go?"), self.home(), self._on_place)

    def make(self, order: Order) -> None:
        """Ask where one thing goes and write it."""
        session = self._desk.session
        if session is None:
            return

        def again() -> None:
            self.make(order)

        self._again = again
        name = session.municipality.name
        match order:
            case PaperOrder():
                file = document_name(order.kind, name, order.format)
            case TableOrder():
                file = f"{safe_file_name(f'{TABLE_NAMES[order.kind]} {name}', 'Tabelle')}.{order.format.value}"
            case ChartOrder():
                title = self.tr("Where should the charts go?")
                self._pickers.folder(self._host, title, self.home(), lambda path: self._make_charts(order, path))
                return
        title = self.tr("Save as")
        self._pickers.file(self._host, title, self.home() / file, lambda path: self._make_file(order, Path(path)))

    def try_again(self) -> None:
        """Ask anew where the last order goes."""
        if self._again is not None:
            self._again()

    def write_all(self, folder: Path) -> None:
        """Write the whole set into ``folder``; what has the same names there is replaced."""
        papers, session = self._desk.program.papers, self._ready()
        if session is None:
            return
        parts = self._asked(lambda: papers.council_set(session, self._choices.profile))
        if parts is None:
            return
        wanted = max((part.outline.counts.questions for part in parts if isinstance(part, PaperPart)), default=0)

        def work(task: Task[object]) -> SetReceipt:
            return papers.write_set(parts, folder, task.report, task.is_cancelled)

        def done(receipt: SetReceipt) -> None:
            words = self.tr("%n file(s) are ready for the session.", "", len(receipt.receipts))
            self._tell(words, receipt.folder, _counted(receipt, wanted))

        self.begun.emit(self.tr("All papers are being made and counted …"))
        self.press.start(work, done, folder.name)

    # -- single things -----------------------------------------------------------------------------------------------

    def _on_place(self, path: str) -> None:
        session = self._desk.session
        if session is None:
            return
        pattern = self.tr("Council papers {name} {date}")
        folder = set_folder(Path(path), set_name(pattern, session.municipality.name, self._desk.program.now().date()))
        if is_free(folder):
            self.write_all(folder)
        else:
            self.asked.emit(folder)

    def _make_file(self, order: PaperOrder | TableOrder, target: Path) -> None:
        papers, session, profile = self._desk.program.papers, self._ready(), self._choices.profile
        if session is None:
            return
        if isinstance(order, PaperOrder):
            outline = self._asked(lambda: papers.outline(session, order.kind, profile, form=order.form))
            if outline is None:
                return

            def work(task: Task[object]) -> Receipt:
                return papers.write(outline, target, task.report, task.is_cancelled)
        else:
            workbook = self._asked(lambda: papers.workbook(session, order.kind, profile))
            if workbook is None:
                return

            def work(task: Task[object]) -> Receipt:
                return papers.write_table(workbook, target, task.is_cancelled)

        def done(receipt: Receipt) -> None:
            pages = self.tr("%n page(s)", "", receipt.pages) if receipt.pages else ""
            counted = ", ".join(one for one in (pages, _words(receipt.counts)) if one)
            self._tell(self.tr("“{name}” is saved.").format(name=receipt.path.name), receipt.path, counted)

        self.begun.emit(self.tr("“{name}” is being made …").format(name=target.name))
        self.press.start(work, done, target.name)

    def _make_charts(self, order: ChartOrder, path: str) -> None:
        papers, session, folder = self._desk.program.papers, self._ready(), Path(path)
        if session is None:
            return
        every = self._asked(lambda: papers.council_set(session, self._choices.profile))
        parts: list[Part] = [
            part for part in every or () if isinstance(part, ChartPart) and part.format is order.format
        ]
        if not parts:
            return

        def work(task: Task[object]) -> SetReceipt:
            return papers.write_set(parts, folder, task.report, task.is_cancelled)

        def done(receipt: SetReceipt) -> None:
            words = self.tr("%n chart(s) are saved.", "", len(receipt.receipts))
            self._tell(words, receipt.receipts[0].path.parent, "")

        self.begun.emit(self.tr("The charts are being drawn …"))
        self.press.start(work, done, folder.name)

    # -- helpers -----------------------------------------------------------------------------------------------------

    def _ready(self) -> CaseSession | None:
        if self.press.busy:
            return None
        self._for = self._desk.session
        return self._for

    def _asked(self, make: Callable[[], Value]) -> Value | None:
        """Return what ``make`` reads from the case; tell why where it cannot."""
        try:
            return make()
        except ExpectedError as error:
            self.troubled.emit(error)
            return None

    def _tell(self, words: str, path: Path, counted: str) -> None:
        if self._desk.session is self._for:
            self.done.emit(Outcome(words, path, counted))
        else:  # too late to stop when the case was closed: then say where it lies
            self._desk.told.emit(self.tr("The papers lie in {path}.").format(path=path))

    def _on_failed(self, error: ExpectedError) -> None:
        if self._desk.session is self._for:
            self.troubled.emit(error)
        elif error.trouble is not Trouble.REPORT_CANCELLED:
            self._desk.tell(error)

    def home(self) -> Path:
        """Return where people keep their documents."""
        documents = self._desk.surroundings.documents
        return documents if documents.is_dir() else Path.home()


def _counted(receipt: SetReceipt, wanted: int) -> str:
    """Return in words what was counted in the finished files, of all that the case holds."""
    every = [one.counts for one in receipt.receipts]
    found = min((one.questions for one in every if one.questions), default=0)
    return ", ".join(
        (
            f"{found} von {phrases.counted(wanted, 'Frage', 'Fragen')}",
            phrases.counted(max((one.notes for one in every), default=0), "Notiz", "Notizen"),
            phrases.counted(max((one.measures for one in every), default=0), "Maßnahme", "Maßnahmen"),
        )
    )


def _words(counts: Counts) -> str:
    parts = (
        (counts.questions, "Frage", "Fragen"),
        (counts.notes, "Notiz", "Notizen"),
        (counts.measures, "Maßnahme", "Maßnahmen"),
    )
    return ", ".join(phrases.counted(number, one, many) for number, one, many in parts if number)
