"""Where a report goes: the name that is proposed, what a typed path means, and the dialog that asks."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from weltoffen_desktop.domain.file_names import safe_file_name
from weltoffen_desktop.services import program

SUFFIX = ".pdf"
CASE_SUFFIX = program.SUFFIX
_LONGEST_NAME = 50  # the date must stay in sight


class TargetPicker(Protocol):
    """Asks where a file should go; a test answers in its place."""

    def __call__(self, parent: QWidget, title: str, proposal: Path, on_picked: Callable[[str], None]) -> None:
        """Ask without blocking; call ``on_picked`` with the path where somebody chose one."""
        ...


def ask_for_target(parent: QWidget, title: str, proposal: Path, on_picked: Callable[[str], None]) -> None:
    """Ask with the system's dialog for saving; whether to replace a file is asked by whoever saves."""
    dialog = QFileDialog(parent, title, str(proposal))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"PDF (*{SUFFIX})")
    dialog.setDefaultSuffix(SUFFIX.lstrip("."))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(on_picked)
    dialog.open()


def report_name(pattern: str, municipality: str, day: date) -> str:
    """Return a file name that every system takes; ``pattern`` has the places {name} and {date}."""
    name = safe_file_name(municipality, "")[:_LONGEST_NAME].strip(" .")
    return safe_file_name(pattern.format(name=name, date=day.isoformat()), day.isoformat()) + SUFFIX


def typed_target(text: str, folder: Path) -> Path | None:
    """Return the file that a typed or pasted text means, ``None`` for none; a bare name lies in ``folder``.

    A name without the suffix gets it; that of a case keeps its own, so that it is refused and not written beside.
    """
    plain = "".join(char for char in text if char.isprintable()).strip().strip('"').strip()
    if not plain or Path(plain).name in ("", "..", "~"):
        return None
    path = folder / (Path.home() / plain[2:] if plain.startswith(("~/", "~\\")) else plain)
    if path.suffix.lower() in (SUFFIX, CASE_SUFFIX):
        return path
    return path.with_name(path.name + SUFFIX)


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to the same file; what cannot be looked at counts as another."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return one == other


def is_file(path: Path) -> bool:
    """Tell whether there is a file already; what cannot be looked at counts as none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
