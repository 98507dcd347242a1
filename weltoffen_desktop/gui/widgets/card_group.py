"""Moving through cards by keyboard: one stop for Tab, arrows inside."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QAbstractButton, QApplication

_STRONG, _CLICK = 11, 2  # Qt.FocusPolicy; as numbers, because the start waits for them: see gui.look


def step(cards: Sequence[QAbstractButton], key: int) -> QAbstractButton | None:
    """Return the card to which ``key`` leads from the focused one, ``None`` where it leads nowhere."""
    keys = QtCore.Qt.Key
    if key == keys.Key_Home:
        return cards[0] if cards else None
    if key == keys.Key_End:
        return cards[-1] if cards else None
    focused = QApplication.focusWidget()
    at = next((index for index, card in enumerate(cards) if card is focused), -1)
    on = key in (keys.Key_Down, keys.Key_Right)
    if at < 0 or not (on or key in (keys.Key_Up, keys.Key_Left)):
        return None
    return cards[(at + (1 if on else -1)) % len(cards)]


def one_stop(cards: Sequence[QAbstractButton], stop: QAbstractButton | None) -> None:
    """Let Tab stop only at ``stop``, at the first card where there is none; the pointer may focus all."""
    wanted = stop or next(iter(cards), None)
    for card in cards:
        card.setProperty("focusPolicy", _STRONG if card is wanted else _CLICK)
