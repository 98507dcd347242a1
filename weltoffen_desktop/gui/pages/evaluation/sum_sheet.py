"""What the side sheet shows of a number: how it was made, question by question, and what was left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.scoring import Result
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.pages.evaluation.unfolding import Counting, Line, Part, Unfolding
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.labels import (
    BodyLabel,
    DisplayLabel,
    LeadLabel,
    MutedLabel,
    SectionHeading,
    SmallLabel,
    StrongLabel,
)

_ICONS = {
    Counting.COUNTED: "check",
    Counting.OPEN: "circle",
    Counting.UNKNOWN: "question-mark",
    Counting.NOT_APPLICABLE: "minus-circle",
    Counting.NEVER: "info",
}


class SumSheet(QWidget):
    """Filled again for each number; its rows are made once and said anew."""

    question_chosen = Signal(str)
    field_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._number = DisplayLabel(look)
        self._band = LeadLabel(look)
        self._chip = StateChip(look)
        self._rule_heading = SectionHeading(look)
        self._rule = BodyLabel(look)
        self._sum = StrongLabel(look)
        self._cut = MutedLabel(look)
        self._coverage_heading = SectionHeading(look)
        self._coverage = BodyLabel(look)
        self._left_out = MutedLabel(look)
        self._parts_heading = SectionHeading(look)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(0)
        self._titles: list[StrongLabel] = []
        self._values: list[SmallLabel] = []
        self._fields: list[LinkRow] = []
        self._lines: list[LinkRow] = []
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._number, self._band, self._chip),
            (self._rule_heading, self._rule, self._sum, self._cut),
            (self._coverage_heading, self._coverage, self._left_out),
        )
        for group in groups:
            for part in group:
                column.addWidget(part)
            column.addSpacing(SPACE_M)
        column.addWidget(self._parts_heading)
        column.addLayout(self._parts)
        column.addStretch(1)

    def show_sum(self, unfolding: Unfolding) -> None:
        """Unfold a number."""
        self.setUpdatesEnabled(False)
        self._show_number(unfolding.result)
        self._show_rule(unfolding)
        self._show_coverage(unfolding)
        self._show_parts(unfolding)
        self.setUpdatesEnabled(True)

    def _show_number(self, result: Result) -> None:
        self._number.setText(phrases.score(result))
        known = result.band is not None
        self._band.setText(
            self.tr("of 100 points, {band}").format(band=phrases.BANDS[result.band])
            if result.band is not None
            else phrases.band_word(result)
        )
        self._chip.setVisible(known and not result.reliable)
        self._chip.show_chip(self.tr("preliminary"), "clock")

    def _show_rule(self, unfolding: Unfolding) -> None:
        self._rule_heading.setText(self.tr("How the number is made"))
        self._rule.setText(
            self.tr(
                "Each answered question counts its level, 0 to 4, times its weight. The sum is divided by the highest "
                "sum that these questions could reach, and multiplied by 100."
            )
        )
        known = unfolding.result.shown is not None
        self._sum.setVisible(known)
        self._cut.setVisible(known)
        if not known:
            return
        self._sum.setText(
            self.tr("{points} of {possible}: {points} ÷ {possible} × 100 = {quotient}").format(
                points=unfolding.points, possible=unfolding.possible, quotient=unfolding.quotient
            )
        )
        self._cut.setText(
            self.tr("The number shown is {number}: it is cut off, not rounded up.").format(
                number=unfolding.result.shown
            )
        )

    def _show_coverage(self, unfolding: Unfolding) -> None:
        result = unfolding.result
        self._coverage_heading.setText(self.tr("Coverage"))
        if result.coverage is None:
            self._coverage.setText(self.tr("No question applies here."))
        else:
            text = self.tr("{answered} of {applicable} questions that apply are answered: {percent} percent.").format(
                answered=result.answered, applicable=result.applicable, percent=result.coverage
            )
            if not result.reliable:
                text += " " + self.tr("Below 60 percent the number is preliminary.")
            self._coverage.setText(text)
        words = (
            (result.applicable - result.answered - result.unknown, self.tr("open")),
            (result.unknown, self.tr("don't know")),
            (result.not_applicable, self.tr("not applicable")),
        )
        left_out = [f"{count} {word}" for count, word in words if count]
        self._left_out.setVisible(bool(left_out))
        self._left_out.setText(
            self.tr("Not counted, never as zero: {left_out}.").format(left_out=phrases.joined(left_out))
        )

    def _show_parts(self, unfolding: Unfolding) -> None:
        before = self._take_parts()
        whole = unfolding.field is None
        self._parts_heading.setText(self.tr("Fields and questions") if whole else self.tr("Topics and questions"))
        used = 0
        for index, part in enumerate(unfolding.parts):
            self._parts.addSpacing(SPACE_M if index else SPACE_S)
            self._add_part(index, part, whole=whole)
            for line in part.lines:
                self._parts.addWidget(self._line_row(used, line))
                used += 1
        now = {item.widget() for index in range(self._parts.count()) if (item := self._parts.itemAt(index)) is not None}
        for widget in before:
            widget.setVisible(widget in now)

    def _take_parts(self) -> list[QWidget]:
        taken = []
        while (item := self._parts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                taken.append(widget)
        return taken

    def _add_part(self, index: int, part: Part, *, whole: bool) -> None:
        value = self._value_words(part.result)
        if whole:
            if index == len(self._fields):
                self._fields.append(LinkRow(self._look))
                self._fields[index].chosen.connect(self.field_chosen)
            self._fields[index].show_row(
                part.key, part.title, (value,), does=self.tr("Unfolds the number of the field")
            )
            self._parts.addWidget(self._fields[index])
            return
        if index == len(self._titles):
            self._titles.append(StrongLabel(self._look))
            self._values.append(SmallLabel(self._look))
        self._titles[index].setText(part.title)
        self._values[index].setText(value)
        self._parts.addWidget(self._titles[index])
        self._parts.addWidget(self._values[index])

    def _value_words(self, result: Result) -> str:
        if result.shown is None:
            return phrases.band_word(result)
        return self.tr("{number} of 100 points, {band} · {answered} answered").format(
            number=result.shown, band=phrases.band_word(result), answered=phrases.coverage(result)
        )

    def _line_row(self, index: int, line: Line) -> LinkRow:
        if index == len(self._lines):
            self._lines.append(LinkRow(self._look))
            self._lines[index].chosen.connect(self.question_chosen)
        row = self._lines[index]
        question = line.question
        row.show_row(
            question.id,
            f"{question.id} {question.title}",
            (line.answer, self._counting_words(line)),
            icon=_ICONS[line.counting],
            does=self.tr("Opens the question"),
        )
        return row

    def _counting_words(self, line: Line) -> str:
        if line.counting is Counting.COUNTED:
            return self.tr("counts {points} of {possible} · weight {weight}").format(
                points=line.points, possible=line.possible, weight=line.weight
            )
        reasons = {
            Counting.OPEN: self.tr("does not count: still open · weight {weight}"),
            Counting.UNKNOWN: self.tr("does not count: nobody knew · weight {weight}"),
            Counting.NOT_APPLICABLE: self.tr("does not count and is not missing: does not apply · weight {weight}"),
            Counting.NEVER: self.tr("is shown, but never counted"),
        }
        return reasons[line.counting].format(weight=line.weight)
