"""What the evaluation suggests, each with the button that makes a measure of it; lies on a sheet at the side."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.drafts import by_question
from weltoffen_desktop.domain.findings import NextStep
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.buttons import SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.labels import BodyLabel, MutedLabel, SmallLabel, StrongLabel


class Suggestions(QWidget):
    """A card for each step; ``taken`` carries its place in the list, ``measure_wanted`` the number of a measure."""

    taken = Signal(int)
    measure_wanted = Signal(int)

    def __init__(self, look: Look, steps: Sequence[NextStep]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._measures: list[int | None] = [None] * len(steps)
        self._buttons: list[SecondaryButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.setSpacing(SPACE_S)
        words = self.tr(
            "This fits the levels that your answers reached. What you take over you can reword in the plan."
        )
        none = self.tr("The answers so far lead to no suggestion.")
        column.addWidget(MutedLabel(look, words if steps else none))
        for index, step in enumerate(self._steps):
            column.addWidget(self._card(look, index, step))
        column.addStretch(1)

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Show which suggestions stand in the plan already."""
        planned = by_question(measures)
        for index, (step, button) in enumerate(zip(self._steps, self._buttons, strict=True)):
            question = step.finding.question
            number = planned.get(question.id)
            self._measures[index] = number
            if number is None:
                button.setText(self.tr("Into the plan"))
                button.show_icon("plus")
                name = self.tr("Take the suggestion on question {number} into the plan").format(number=question.id)
            else:
                button.setText(self.tr("In the plan: no. {number}").format(number=number))
                button.show_icon("check")
                name = self.tr("Open measure {number} in the plan").format(number=number)
            button.setAccessibleName(name)

    def _card(self, look: Look, index: int, step: NextStep) -> Card:
        card = Card(look)
        question, field = step.finding.question, step.finding.field
        reason = self.tr("because question {number} is on level {level}").format(
            number=question.id, level=step.finding.level
        )
        button = SecondaryButton(look, "")
        button.clicked.connect(partial(self._on_pressed, index))
        self._buttons.append(button)
        card.body.addWidget(StrongLabel(look, question.title))
        card.body.addWidget(BodyLabel(look, step.suggestion.text))
        card.body.addWidget(SmallLabel(look, f"{field.short} · {reason}"))
        card.body.addSpacing(SPACE_S)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _on_pressed(self, index: int) -> None:
        measure = self._measures[index]
        if measure is None:
            self.taken.emit(index)
        else:
            self.measure_wanted.emit(measure)
