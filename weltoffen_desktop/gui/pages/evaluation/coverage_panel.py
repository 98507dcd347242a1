"""How much the numbers rest on, apart from the numbers: a thin neutral line and a sentence for each field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.scoring import FieldResult, Result
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SectionHeading

_BESIDE = 720


class CoveragePanel(QWidget):
    """Pressing a row unfolds the number of its field."""

    field_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._heading = SectionHeading(look)
        self._hint = MutedLabel(look)
        self._sides = SideBySide(look, _BESIDE, gap=0)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._rows: list[LinkRow] = []
        for column in self._columns:
            side = QWidget()
            side.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            self._sides.add(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._heading)
        whole.addWidget(self._hint)
        whole.addSpacing(SPACE_S)
        whole.addWidget(self._sides)

    def show_fields(self, fields: Sequence[FieldResult]) -> None:
        """Show other fields."""
        self._heading.setText(self.tr("What the numbers rest on"))
        self._hint.setText(self.tr("Coverage says how many of the questions that apply are answered. It is no result."))
        if len(self._rows) != len(fields):
            self._make_rows(len(fields))
        for row, one in zip(self._rows, fields, strict=True):
            row.show_row(
                one.field.id,
                one.field.short,
                (self._words(one.result),),
                icon=one.field.icon,
                does=self.tr("Unfolds the number of the field"),
            )
            row.show_share(one.result.answered, one.result.applicable)

    def _make_rows(self, count: int) -> None:
        for row in self._rows:
            row.deleteLater()
        self._rows = [LinkRow(self._look) for _ in range(count)]
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        half = (count + 1) // 2
        for index, row in enumerate(self._rows):
            row.chosen.connect(self.field_chosen)
            self._columns[index >= half].addWidget(row)
        for column in self._columns:
            column.addStretch(1)

    def _words(self, result: Result) -> str:
        if not result.applicable:
            return self.tr("no question applies")
        parts = [
            self.tr("{answered} answered, {percent} percent").format(
                answered=phrases.coverage(result), percent=result.coverage
            )
        ]
        still = result.applicable - result.answered - result.unknown
        for count, word in (
            (still, self.tr("open")),
            (result.unknown, self.tr("don't know")),
            (result.not_applicable, self.tr("not applicable")),
        ):
            if count:
                parts.append(f"{count} {word}")
        return " · ".join(parts)
