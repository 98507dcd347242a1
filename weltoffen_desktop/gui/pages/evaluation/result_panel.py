"""The numbers of a case: bars that can be pressed with the net beside them, or the same as a table."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.reports.results import radar_chart
from weltoffen_desktop.domain.scoring import Evaluation, Result
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.result_table import ResultTable, TableRow
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import QuietButton
from weltoffen_desktop.gui.widgets.chart_view import ChartView
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.labels import SectionHeading, SmallLabel
from weltoffen_desktop.gui.widgets.result_bar import ResultBar, ResultRow

WHOLE = ""
"""The key of the number of the whole."""
_BESIDE = 920
_ENOUGH_AXES = 3
_NO_ICONS = 1.6  # from this text scale on the names need the room


class ResultPanel(QWidget):
    """Tells which number somebody wants unfolded: a field's id or :data:`WHOLE`."""

    number_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._keys: list[str] = []
        self._evaluation: Evaluation | None = None
        self._targets: Mapping[str, int] = {}
        self._heading = SectionHeading(look)
        self._toggle = QuietButton(look, "", "table")
        self._toggle.clicked.connect(self._on_toggled)
        self._hint = SmallLabel(look)
        self._charts = SideBySide(look, _BESIDE)
        self._group = Group()
        self._bars: list[ResultBar] = []
        self._radar = ChartView(look)
        self._table = ResultTable(look)
        self._table.row_chosen.connect(self.number_chosen)
        self._table.hide()
        self._lay_out()
        look.changed.connect(self._on_look_changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)
        net = QWidget()
        middle = QVBoxLayout(net)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._radar)
        middle.addStretch(1)
        self._charts.add(self._group)
        self._charts.add(net)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addSpacing(SPACE_S)
        column.addWidget(self._charts)
        column.addWidget(self._table)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown in place of the charts."""
        return self._table.isVisibleTo(self)

    def show_evaluation(self, evaluation: Evaluation, targets: Mapping[str, int]) -> None:
        """Show other numbers, with the targets that fields have by their ids."""
        self._evaluation, self._targets = evaluation, targets
        named = [(field.field.short, field.result) for field in evaluation.fields]
        rows = [(WHOLE, self.tr("Total"), evaluation.result, "")]
        rows += [(one.field.id, one.field.short, one.result, one.field.icon) for one in evaluation.fields]
        self._keys = [key for key, *_ in rows]
        self._make_bars(len(rows))
        for bar, (key, name, result, icon) in zip(self._bars, rows, strict=True):
            bar.show_result(self._row(name, result, icon or "landmark", targets.get(key)))
        longest = max(bar.longest_word() for bar in self._bars[: len(rows)])
        for bar in self._bars:
            bar.show_longest_word(longest)
        self._group.setAccessibleDescription(phrases.bars_alt(named))
        self._radar.setVisible(len(named) >= _ENOUGH_AXES)
        self._radar.show_chart(radar_chart(named), self.tr("Profile of the fields"), phrases.radar_alt(named))
        self._table.show_rows(
            (self.tr("Field"), self.tr("Points"), self.tr("Standing"), self.tr("Answered")),
            [_table_row(key, name, result) for key, name, result, _ in (*rows[1:], rows[0])],
        )
        self.speak()

    def speak(self) -> None:
        """Say all fixed words, in the language of now."""
        title = self.tr("Points per field")
        self._heading.setText(title)
        hint = self.tr("Press a number to see how it was made. A dashed edge means: preliminary.")
        aim = self.tr("The line across a bar is your own target.")
        self._hint.setText(f"{hint} {aim}" if self._targets else hint)
        self._group.setAccessibleName(title)
        self._table.setAccessibleName(title)
        table = self.as_table
        self._toggle.setText(self.tr("Show as &chart") if table else self.tr("Show as &table"))
        self._toggle.show_icon("chart" if table else "table")

    def _make_bars(self, count: int) -> None:
        while len(self._bars) < count:
            bar = ResultBar(self._look)
            bar.clicked.connect(self._on_bar)
            self._group.column.addWidget(bar)
            self._bars.append(bar)
        for index, bar in enumerate(self._bars):
            bar.setVisible(index < count)

    def _row(self, name: str, result: Result, icon: str, target: int | None) -> ResultRow:
        known = result.shown is not None
        note = self.tr("{answered} answered").format(answered=phrases.coverage(result)) if result.applicable else ""
        if target is not None:
            aim = self.tr("target {points}").format(points=target)
            note = f"{note} · {aim}" if note else aim
        return ResultRow(
            label=name,
            value_text=f"{result.shown}, {phrases.band_word(result)}" if known else phrases.band_word(result),
            value=result.value,
            band=result.band,
            note=note,
            target=target,
            reliable=result.reliable,
            icon=icon if self._look.text_scale < _NO_ICONS else "",
        )

    def _on_look_changed(self) -> None:
        if self._evaluation is not None:
            self.show_evaluation(self._evaluation, self._targets)

    def _on_bar(self) -> None:
        bar = self.sender()
        if isinstance(bar, ResultBar):
            self.number_chosen.emit(self._keys[self._bars.index(bar)])

    def _on_toggled(self) -> None:
        table = not self.as_table
        self._table.setVisible(table)
        self._charts.setVisible(not table)
        self.speak()
        announce(self, self.tr("Shown as a table") if table else self.tr("Shown as a chart"))


def _table_row(key: str, name: str, result: Result) -> TableRow:
    return TableRow(key, (name, phrases.score(result), phrases.band_word(result), phrases.coverage(result)))
