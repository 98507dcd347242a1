"""The system's dialogs that ask for a file or a folder, opened and never waited for; a test answers in their place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_PICTURES = "*.png *.jpg *.jpeg *.svg"

Picked = Callable[[str], None]


class Picker(Protocol):
    """Asks for a place without blocking; calls ``on_picked`` with the path where somebody chose one."""

    def __call__(self, parent: QWidget, title: str, proposal: Path, on_picked: Picked) -> None:
        """Ask, beginning at ``proposal``."""
        ...


def ask_for_folder(parent: QWidget, title: str, proposal: Path, on_picked: Picked) -> None:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title, str(proposal))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, on_picked)


def ask_for_file(parent: QWidget, title: str, proposal: Path, on_picked: Picked) -> None:
    """Ask where a file goes; the dialog itself asks before one is replaced."""
    suffix = proposal.suffix
    dialog = QFileDialog(parent, title, str(proposal))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{suffix.lstrip('.').upper()} (*{suffix})")
    dialog.setDefaultSuffix(suffix.lstrip("."))
    _open(dialog, on_picked)


def ask_for_picture(parent: QWidget, title: str, proposal: Path, on_picked: Picked) -> None:
    """Ask for a picture that is there."""
    dialog = QFileDialog(parent, title, str(proposal))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"PNG, JPEG, SVG ({_PICTURES})")
    _open(dialog, on_picked)


def _open(dialog: QFileDialog, on_picked: Picked) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(on_picked)
    dialog.open()


@dataclass(frozen=True, slots=True)
class Pickers:
    """Who asks for places."""

    folder: Picker = ask_for_folder
    file: Picker = ask_for_file
    picture: Picker = ask_for_picture
