"""Five cards, one for each level of a question; built once, then only given other words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup

from weltoffen_desktop.domain.questionnaire import HIGHEST_LEVEL, Level
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.card_group import one_stop, step
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.option_buttons import LevelCard


class LevelCards(Group):
    """Choose a level with the pointer, with 0-4, or with arrows and space."""

    level_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._level: int | None = None
        self._names: tuple[str, ...] = ("",) * (HIGHEST_LEVEL + 1)
        self._cards = [LevelCard(look, level) for level in range(HIGHEST_LEVEL + 1)]
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        for level, card in enumerate(self._cards):
            self._buttons.addButton(card, level)
            self.column.addWidget(card)
        self._buttons.idClicked.connect(self._on_card_clicked)
        self.setAccessibleName(self.tr("Level"))
        one_stop(self._cards, None)
        look.changed.connect(self._on_look_changed)

    @property
    def level(self) -> int | None:
        """The chosen level."""
        return self._level

    def show_levels(self, levels: Sequence[Level]) -> None:
        """Show the words of a question, level 0 first; cards without words are hidden."""
        self._names = tuple(level.name for level in levels)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(levels))
            if number < len(levels):
                card.show_words(levels[number].name, levels[number].text)
                card.setAccessibleName(self._spoken(number))
        self._describe()

    def show_hints(self, hints: Sequence[str]) -> None:
        """Give the cards tooltips; a card without a text gets none, for a screen reader would take it for one."""
        for card, hint in zip(self._cards, hints, strict=False):
            card.setToolTip(hint if card.accessibleDescription() else "")

    def show_level(self, level: int | None) -> None:
        """Show which level is chosen, or none; tells nobody."""
        self._level = level
        for number, card in enumerate(self._cards):
            card.setChecked(number == level)
        one_stop(self._cards, None if level is None else self._cards[level])
        self._describe()

    def focus_card(self) -> None:
        """Give the focus to the chosen card, to the first where none is."""
        self._cards[self._level or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose by digit, move by arrow."""
        number = event.key() - Qt.Key.Key_0
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and 0 <= number < len(self._names):
            self._cards[number].setFocus(Qt.FocusReason.OtherFocusReason)
            self._cards[number].click()
            return
        target = step(self._cards[: len(self._names)], event.key())
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_card_clicked(self, level: int) -> None:
        if level == self._level:
            return
        self.show_level(level)
        announce(self, self.accessibleDescription())
        self.level_chosen.emit(level)

    def _on_look_changed(self) -> None:
        for card in self._cards:
            card.remeasure()

    def _spoken(self, level: int) -> str:
        return self.tr("Level {level} of {highest}, {name}").format(
            level=level, highest=len(self._names) - 1, name=self._names[level]
        )

    def _describe(self) -> None:
        if self._level is None or self._level >= len(self._names):
            self.setAccessibleDescription(self.tr("No level chosen"))
        else:
            self.setAccessibleDescription(self.tr("{level}, chosen").format(level=self._spoken(self._level)))
