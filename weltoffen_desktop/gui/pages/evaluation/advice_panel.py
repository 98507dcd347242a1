"""What to do next: the suggestion for the level that was reached, why, and texts that help with a gap."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.knowledge import TextKind
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.fitting import Advice, Fit, Nearness
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.labels import BodyLabel, MutedLabel, SectionHeading, SmallLabel
from weltoffen_desktop.services.knowledge_base import KIND_LABELS

_ICONS = {
    TextKind.ARTICLE: "book",
    TextKind.PRACTICE: "map-pin",
    TextKind.VOICE: "quote",
    TextKind.TEMPLATE: "file",
}

_BESIDE = 720


class AdvicePanel(QWidget):
    """A card for each step."""

    question_chosen = Signal(str)
    text_chosen = Signal(str)
    plan_wanted = Signal(object)
    """The :class:`Advice` whose suggestion is to become a measure."""
    measure_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._heading = SectionHeading(look)
        self._none = MutedLabel(look)
        self._cards: list[AdviceCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._none)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show other steps."""
        self._heading.setText(self.tr("Next steps"))
        self._none.setText(self.tr("The answers so far lead to no suggestion."))
        self._none.setVisible(not advice)
        while len(self._cards) < len(advice):
            card = AdviceCard(self._look)
            card.question_chosen.connect(self.question_chosen)
            card.text_chosen.connect(self.text_chosen)
            card.plan_wanted.connect(self.plan_wanted)
            card.measure_chosen.connect(self.measure_chosen)
            self._column.addWidget(card)
            self._cards.append(card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(advice))
        for card, one in zip(self._cards, advice, strict=False):
            card.show_advice(one)

    def show_plan(self, planned: Mapping[str, int], *, read_only: bool) -> None:
        """Show for which questions the plan has a measure; ``planned`` has its number by the id of the question."""
        for card in self._cards:
            card.show_plan(planned, read_only=read_only)


class AdviceCard(Card):
    """One step with its reason and with what helps."""

    question_chosen = Signal(str)
    text_chosen = Signal(str)
    plan_wanted = Signal(object)
    measure_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look_of_rows = look
        self._advice: Advice | None = None
        self._measure: int | None = None
        self._plan = QuietButton(look, "")
        self._plan.clicked.connect(self._on_plan)
        self._suggestion = BodyLabel(look)
        self._reason = LinkRow(look)
        self._reason.chosen.connect(self.question_chosen)
        self._help = SmallLabel(look)
        self._texts: list[LinkRow] = []
        step, self._side = QWidget(), QWidget()
        left, self._right = QVBoxLayout(step), QVBoxLayout(self._side)
        for column in (left, self._right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        left.addWidget(self._suggestion)
        left.addWidget(self._reason)
        left.addWidget(self._plan, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        self._right.addWidget(self._help)
        self._right.addStretch(1)
        sides = SideBySide(look, _BESIDE)
        sides.add(step)
        sides.add(self._side)
        self.body.addWidget(sides)

    def show_advice(self, advice: Advice) -> None:
        """Show another step."""
        self._advice = advice
        question, field = advice.finding.question, advice.finding.field
        self._suggestion.setText(advice.suggestion.text if advice.suggestion is not None else question.text)
        self._reason.show_row(
            question.id,
            self.tr("because question {number} is on level {level}").format(
                number=question.id, level=advice.finding.level
            ),
            (f"{field.short} · {question.title}",),
            icon=field.icon,
            does=self.tr("Opens the question"),
        )
        self._show_texts(advice)

    def show_plan(self, planned: Mapping[str, int], *, read_only: bool) -> None:
        """Offer to take the step into the plan, or lead to the measure that is there already."""
        if self._advice is None:
            return
        question = self._advice.finding.question.id
        self._measure = planned.get(question)
        if self._measure is None:
            name = self.tr("Take the suggestion on question {number} into the plan").format(number=question)
            self._plan.setText(self.tr("Into the plan"))
            self._plan.show_icon("plus")
        else:
            name = self.tr("Open measure {number} in the plan").format(number=self._measure)
            self._plan.setText(self.tr("In the plan: no. {number}").format(number=self._measure))
            self._plan.show_icon("check")
        self._plan.setAccessibleName(name)
        self._plan.setVisible(self._measure is not None or not (read_only or self._advice.suggestion is None))

    def _on_plan(self) -> None:
        if self._measure is None:
            self.plan_wanted.emit(self._advice)
        else:
            self.measure_chosen.emit(self._measure)

    def _show_texts(self, advice: Advice) -> None:
        self._help.setText(self.tr("What helps"))
        self._side.setVisible(bool(advice.fits))
        while len(self._texts) < len(advice.fits):
            row = LinkRow(self._look_of_rows)
            row.chosen.connect(self.text_chosen)
            self._right.insertWidget(self._right.count() - 1, row)
            self._texts.append(row)
        for index, row in enumerate(self._texts):
            row.setVisible(index < len(advice.fits))
        for row, fit in zip(self._texts, advice.fits, strict=False):
            row.show_row(
                fit.text.id,
                fit.text.title,
                (self._why(advice, fit),),
                icon=_ICONS[fit.text.kind],
                does=self.tr("Opens the text"),
            )

    def _why(self, advice: Advice, fit: Fit) -> str:
        finding = advice.finding
        topic = next(one.title for one in finding.field.topics if finding.question in one.questions)
        near = {
            Nearness.QUESTION: self.tr("on question {number}").format(number=finding.question.id),
            Nearness.TOPIC: self.tr("on the topic “{topic}”").format(topic=topic),
            Nearness.FIELD: self.tr("on the field “{field}”").format(field=finding.field.title),
        }
        words = [KIND_LABELS[fit.text.kind], near[fit.nearness]]
        if fit.same_size:
            words.append(self._size_words(fit))
        if fit.for_level:
            words.append(self.tr("to begin with") if finding.level == 0 else self.tr("to go on from level 1"))
        return " · ".join(words)

    def _size_words(self, fit: Fit) -> str:
        if fit.text.place is None:
            return self.tr("for municipalities of your size")
        return self.tr("{place}, a municipality of your size").format(place=fit.text.place.name)
