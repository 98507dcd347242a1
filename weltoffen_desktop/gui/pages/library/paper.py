"""A text leaves the window: printed, or saved as a text file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.pages.library.composer import Composer
from weltoffen_desktop.gui.pages.library.leaf import Leaf
from weltoffen_desktop.gui.pages.library.sealed import SealedDocument
from weltoffen_desktop.gui.pages.library.style import paper_style
from weltoffen_desktop.gui.themes import LIGHT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SIDE_MM, _TOP_MM = 5, 4  # Qt adds 20 mm on each side itself when it prints a document


class Paper:
    """Prints leaves and saves templates; boxes are opened, never waited for."""

    def __init__(self, desk: Desk, host: QWidget, composer: Composer) -> None:
        self._desk = desk
        self._host = host
        self._composer = composer

    def ask_and_print(self, leaf: Leaf) -> None:
        """Open the system's print box and print when it is accepted."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # most people never print here

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, leaf.title)
        dialog = QPrintDialog(printer, self._host)
        # The partial keeps the printer for as long as the box is there.
        dialog.finished.connect(partial(self._on_finished, printer, leaf))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the print box has an open() of its own that asks for more

    def _on_finished(self, printer: "QPrinter", leaf: Leaf, result: int) -> None:
        if result == QDialog.DialogCode.Accepted.value:
            self.print_to(printer, leaf)

    def print_to(self, printer: "QPrinter", leaf: Leaf) -> None:
        """Print a leaf, dark on white whatever the window looks like."""
        document = SealedDocument()
        self._composer.compose(document, leaf, paper_style(self._desk.look, LIGHT), {})
        document.print_(printer)

    def ask_and_save(self, leaf: Leaf, title: str, name_filter: str, then: Callable[[str], None]) -> QFileDialog:
        """Ask where a template should go; ``then`` gets the place."""
        documents = self._desk.surroundings.documents
        dialog = QFileDialog(self._host, title, str(documents if documents.is_dir() else Path.home()), name_filter)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"{leaf.spot.id}.txt")
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def prepare(printer: "QPrinter", title: str) -> None:
    """Set page and name of a print job."""
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_SIDE_MM, _TOP_MM, _SIDE_MM, _TOP_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
