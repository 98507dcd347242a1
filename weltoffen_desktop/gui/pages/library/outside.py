"""Addresses outside: nothing leaves the program before somebody has read where it leads and said yes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import Tone
from weltoffen_desktop.gui.widgets.buttons import Kind
from weltoffen_desktop.gui.widgets.notice import Choice, NoticeDialog

OPEN, COPY, STAY = "open", "copy", "stay"


def open_in_browser(address: str) -> bool:
    """Hand an address to the system; tell whether somebody took it."""
    return QDesktopServices.openUrl(QUrl(address))


class OutsideDoor(QObject):
    """Asks before it opens."""

    told = Signal(str)
    """A short message about what came of it."""

    def __init__(self, look: Look, host: QWidget, open_address: Callable[[str], bool] = open_in_browser) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._open_address = open_address
        self._address = ""

    def ask(self, address: str) -> NoticeDialog:
        """Show the whole address and ask what to do with it."""
        self._address = QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        choices = [
            Choice(OPEN, self.tr("Open in browser"), Kind.PRIMARY),
            Choice(COPY, self.tr("Copy address"), Kind.SECONDARY),
            Choice(STAY, self.tr("Stay here"), Kind.SECONDARY),
        ]
        text = self.tr(
            "This address is outside the program. Your browser will open it and needs the internet for that. "
            "Nothing from your case is sent along."
        )
        title = self.tr("Leave the program?")
        dialog = NoticeDialog(self._look, self._host, Tone.NEUTRAL, title, text, choices, details=self._address)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()
        return dialog

    def _on_chosen(self, key: str) -> None:
        if key == OPEN:
            if not self._open_address(self._address):
                QGuiApplication.clipboard().setText(self._address)
                self.told.emit(self.tr("No browser could be opened. The address has been copied."))
        elif key == COPY:
            QGuiApplication.clipboard().setText(self._address)
            self.told.emit(self.tr("Address copied"))
