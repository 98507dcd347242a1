"""Cards for questions with options: one of them, several of them, or yes, partly, no."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.card_group import one_stop, step
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.option_buttons import RadioCard, TickCard


class SingleChoiceCards(Group):
    """Choose one of the options."""

    option_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ids: tuple[str, ...] = ()
        self._chosen: str | None = None
        self._cards: list[RadioCard] = []
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.idClicked.connect(self._on_card_clicked)
        self.setAccessibleName(self.tr("Answer"))
        look.changed.connect(self._on_look_changed)

    @property
    def chosen(self) -> str | None:
        """The id of the chosen option."""
        return self._chosen

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show options as ``(id, text)``; cards are used again."""
        self._ids = tuple(one for one, _ in options)
        while len(self._cards) < len(options):
            card = RadioCard(self._look)
            self._buttons.addButton(card, len(self._cards))
            self._cards.append(card)
            self.column.addWidget(card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(options))
            if index < len(options):
                card.show_words(options[index][1])
                card.setAccessibleName(options[index][1])
        self.show_chosen(self._chosen)

    def show_chosen(self, option: str | None) -> None:
        """Show which option is chosen, or none; tells nobody."""
        self._chosen = option if option in self._ids else None
        stop: RadioCard | None = None
        for one, card in zip(self._ids, self._cards, strict=False):
            card.setChecked(one == self._chosen)
            stop = card if one == self._chosen else stop
        one_stop(self._cards[: len(self._ids)], stop)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move by arrow."""
        target = step(self._cards[: len(self._ids)], event.key())
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_card_clicked(self, index: int) -> None:
        option = self._ids[index]
        if option == self._chosen:
            return
        self.show_chosen(option)
        announce(self, self.tr("{option}, chosen").format(option=self._cards[index].accessibleName()))
        self.option_chosen.emit(option)

    def _on_look_changed(self) -> None:
        for card in self._cards:
            card.remeasure()


class YesNoPartlyCards(SingleChoiceCards):
    """Yes, partly, no."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.show_options([("yes", self.tr("Yes")), ("partly", self.tr("Partly")), ("no", self.tr("No"))])


class MultipleChoiceCards(Group):
    """Choose as many options as fit."""

    options_chosen = Signal(list)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ids: tuple[str, ...] = ()
        self._cards: list[TickCard] = []
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.idClicked.connect(self._on_card_clicked)
        self.setAccessibleName(self.tr("Answers, several may fit"))
        look.changed.connect(self._on_look_changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen options in the order shown."""
        return tuple(one for one, card in zip(self._ids, self._cards, strict=False) if card.isChecked())

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show options as ``(id, text)``; cards are used again and none is chosen."""
        self._ids = tuple(one for one, _ in options)
        while len(self._cards) < len(options):
            card = TickCard(self._look)
            self._buttons.addButton(card, len(self._cards))
            self._cards.append(card)
            self.column.addWidget(card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(options))
            if index < len(options):
                card.show_words(options[index][1])
                card.setAccessibleName(options[index][1])
        self.show_chosen(())

    def show_chosen(self, options: Iterable[str]) -> None:
        """Show which options are chosen; tells nobody."""
        wanted = frozenset(options)
        for one, card in zip(self._ids, self._cards, strict=False):
            card.setChecked(one in wanted)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move by arrow; each card is a stop for Tab as well."""
        target = step(self._cards[: len(self._ids)], event.key())
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_card_clicked(self, _index: int) -> None:
        self.options_chosen.emit(list(self.chosen))

    def _on_look_changed(self) -> None:
        for card in self._cards:
            card.remeasure()
