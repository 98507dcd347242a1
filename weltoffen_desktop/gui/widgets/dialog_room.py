"""How large a dialog may be: as large as it wants to, but always inside its screen with its buttons in sight."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QDialog

from weltoffen_desktop.gui.theme import SPACE_L, SPACE_XL

_SIDES = SPACE_L
_TITLE_BAR = SPACE_XL + SPACE_L // 2  # the system's own, which no widget knows before it is shown


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Resize a dialog that is not shown yet; on a small screen its inside must wrap or scroll."""
    dialog.resize(fitting_width(dialog, width), min(height, _room(dialog).height() - _TITLE_BAR))


def fitting_width(dialog: QDialog, width: int) -> int:
    """Return ``width``, or what the screen leaves of it."""
    return min(width, _room(dialog).width() - _SIDES)


def _room(dialog: QDialog) -> QRect:
    return dialog.screen().availableGeometry()
