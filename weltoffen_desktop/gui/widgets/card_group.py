"""Moving through cards by keyboard: one stop for Tab, arrows inside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)


def step(cards: Sequence[QAbstractButton], key: int) -> QAbstractButton | None:
    """Return the card to which ``key`` leads from the focused one, ``None`` where it leads nowhere."""
    if key == Qt.Key.Key_Home:
        return cards[0] if cards else None
    if key == Qt.Key.Key_End:
        return cards[-1] if cards else None
    focused = QApplication.focusWidget()
    at = next((index for index, card in enumerate(cards) if card is focused), -1)
    if at < 0 or key not in (*_BACK, *_ON):
        return None
    return cards[(at + (1 if key in _ON else -1)) % len(cards)]


def one_stop(cards: Sequence[QAbstractButton], stop: QAbstractButton | None) -> None:
    """Let Tab stop only at ``stop``, at the first card where there is none; the pointer may focus all."""
    wanted = stop or next(iter(cards), None)
    for card in cards:
        policy = Qt.FocusPolicy.StrongFocus if card is wanted else Qt.FocusPolicy.ClickFocus
        if card.focusPolicy() is not policy:
            card.setFocusPolicy(policy)
