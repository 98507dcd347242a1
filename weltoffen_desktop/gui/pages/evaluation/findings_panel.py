"""What stands out: the strongest and the weakest questions, each a way to the question."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from weltoffen_desktop.domain.findings import Finding
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SectionHeading


class FindingsPanel(Card):
    """One list of findings under a heading."""

    question_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look_of_rows = look
        self._heading = SectionHeading(look)
        self._none = MutedLabel(look)
        self._rows: list[LinkRow] = []
        self.body.addWidget(self._heading)
        self.body.addWidget(self._none)
        self.body.addSpacing(SPACE_S // 2)
        self.body.addStretch(1)

    def speak(self, heading: str, otherwise: str) -> None:
        """Take the heading and what is said where there are no findings."""
        self._heading.setText(heading)
        self._none.setText(otherwise)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings."""
        self._none.setVisible(not findings)
        while len(self._rows) < len(findings):
            row = LinkRow(self._look_of_rows)
            row.chosen.connect(self.question_chosen)
            self.body.insertWidget(self.body.count() - 1, row)
            self._rows.append(row)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(findings))
        for row, one in zip(self._rows, findings, strict=False):
            row.show_row(
                one.question.id,
                f"{one.question.id} {one.question.title}",
                (f"{one.field.short} · {self._level_words(one.question, one.level)}",),
                icon=one.field.icon,
                does=self.tr("Opens the question"),
            )

    def _level_words(self, question: Question, level: int) -> str:
        words = self.tr("level {level}").format(level=level)
        return f"{words}, {question.levels[level].name}" if question.levels else words
