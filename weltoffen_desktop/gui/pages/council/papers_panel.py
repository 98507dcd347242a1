"""The papers one by one: what each is for, a look at it, and the formats that it can be saved in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from weltoffen_desktop.domain.council_set import CHARTS, NAMES, TABLE_NAMES, TABLES, ChartFormat
from weltoffen_desktop.domain.papers import FileFormat, ReportKind, TableFormat, TableKind
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.orders import ChartOrder, Order, PaperOrder, TableOrder
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import RING, SPACE_M, SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SectionHeading, StrongLabel
from weltoffen_desktop.services.papers import formats

_KINDS = (
    ReportKind.PAPER,
    ReportKind.SHORT,
    ReportKind.FULL,
    ReportKind.ANNEX,
    ReportKind.PLAN,
    ReportKind.BLANK,
)
_BESIDE = 640


class PaperRow(QWidget):
    """One paper; ``save_wanted`` carries the order that was chosen."""

    preview_wanted = Signal()
    save_wanted = Signal(object)

    def __init__(self, look: Look, *, with_preview: bool) -> None:
        super().__init__()
        self._orders: Sequence[tuple[str, Order]] = ()
        self._title = StrongLabel(look)
        self._purpose = MutedLabel(look)
        self.preview = QuietButton(look, "", "eye")
        self.preview.setVisible(with_preview)
        self.preview.clicked.connect(self.preview_wanted)
        self.save = SecondaryButton(look, "", "download")
        self.save.clicked.connect(self._on_save)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._purpose)
        column.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.preview)
        flow.addWidget(self.save)
        sides = SideBySide(look, _BESIDE, 0)
        sides.add(words, 1)
        sides.add(buttons, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sides)

    def speak(self, title: str, purpose: str, orders: Sequence[tuple[str, Order]]) -> None:
        """Say what it is and what it can be saved as."""
        self._orders = orders
        self._title.setText(title)
        self._purpose.setText(purpose)
        self.preview.setText(self.tr("Preview"))
        self.preview.setAccessibleName(self.tr("Preview: {title}").format(title=title))
        self.save.setText(self.tr("Save as …"))
        self.save.setAccessibleName(self.tr("Save as …: {title}").format(title=title))

    def show_possible(self, purpose: str, *, possible: bool) -> None:
        """Offer it or say in ``purpose`` why not."""
        self._purpose.setText(purpose)
        self.preview.setEnabled(possible)
        self.save.setEnabled(possible)

    def _on_save(self) -> None:
        if len(self._orders) == 1:
            self.save_wanted.emit(self._orders[0][1])
            return
        menu = QMenu(self)
        menu.setAccessibleName(self.save.accessibleName())
        for words, order in self._orders:
            menu.addAction(words).triggered.connect(partial(self._on_chosen, order))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.save.mapToGlobal(QPoint(RING, self.save.height() - RING)))

    def _on_chosen(self, order: Order, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # a signal's shape
        self.save_wanted.emit(order)


class PapersPanel(QWidget):
    """Documents first, then tables and charts for those who work on with the numbers."""

    preview_wanted = Signal(ReportKind)
    save_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows = {kind: PaperRow(look, with_preview=True) for kind in _KINDS}
        self.tables = {kind: PaperRow(look, with_preview=False) for kind in TableKind}
        self.charts = PaperRow(look, with_preview=False)
        self._numbers = SectionHeading(look)
        self._with_measures = True
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_listed(look, [*self.rows.values()]))
        whole.addSpacing(SPACE_M)
        whole.addWidget(self._numbers)
        whole.addWidget(_listed(look, [*self.tables.values(), self.charts]))
        for kind, row in self.rows.items():
            row.preview_wanted.connect(partial(self.preview_wanted.emit, kind))
        for row in self._every():
            row.save_wanted.connect(self.save_wanted)

    def show_measures(self, *, there: bool) -> None:
        """Offer what tells of measures only where there are some."""
        self._with_measures = there
        reason = self.tr("There are no measures yet.")
        kind, table = ReportKind.PLAN, TableKind.PLAN
        self.rows[kind].show_possible(self._purpose(kind) if there else reason, possible=there)
        self.tables[table].show_possible(self._table_purpose(table) if there else reason, possible=there)

    def speak(self) -> None:
        """Say all words."""
        self._numbers.setText(f"{TABLES} und {CHARTS}")
        for kind, row in self.rows.items():
            row.speak(NAMES[kind], self._purpose(kind), self._paper_orders(kind))
        for table, row in self.tables.items():
            orders = [(self._table_words(form), TableOrder(table, form)) for form in TableFormat]
            row.speak(TABLE_NAMES[table], self._table_purpose(table), orders)
        pictures = [(self._chart_words(form), ChartOrder(form)) for form in ChartFormat]
        self.charts.speak(CHARTS, self.tr("Every chart of the evaluation as a picture of its own."), pictures)
        self.show_measures(there=self._with_measures)

    def _every(self) -> list[PaperRow]:
        return [*self.rows.values(), *self.tables.values(), self.charts]

    def _purpose(self, kind: ReportKind) -> str:
        return {
            ReportKind.PAPER: self.tr("The one page that goes on the agenda."),
            ReportKind.SHORT: self.tr("The result on two pages at most, for everybody at the table."),
            ReportKind.FULL: self.tr("All fields with charts, strengths, gaps and next steps."),
            ReportKind.ANNEX: self.tr("Every question with its answer, and how each number was made."),
            ReportKind.PLAN: self.tr("Who does what until when, as a table."),
            ReportKind.BLANK: self.tr("All questions without answers, to fill in by hand or on the screen."),
        }[kind]

    def _table_purpose(self, kind: TableKind) -> str:
        return {
            TableKind.ANSWERS: self.tr("All answers, one line each."),
            TableKind.EVALUATION: self.tr("All numbers of the evaluation."),
            TableKind.PLAN: self.tr("All measures, one line each."),
        }[kind]

    def _paper_orders(self, kind: ReportKind) -> list[tuple[str, Order]]:
        if kind is ReportKind.BLANK:
            return [
                (self.tr("PDF, to print"), PaperOrder(kind, FileFormat.PDF)),
                (self.tr("PDF form, to fill in on the screen"), PaperOrder(kind, FileFormat.PDF, form=True)),
            ]
        return [(self._paper_words(form), PaperOrder(kind, form)) for form in formats(kind)]

    def _paper_words(self, form: FileFormat) -> str:
        return {
            FileFormat.PDF: self.tr("PDF, to pass on and to print"),
            FileFormat.DOCX: self.tr("DOCX, to change with Word"),
            FileFormat.ODT: self.tr("ODT, to change with LibreOffice"),
        }[form]

    def _table_words(self, form: TableFormat) -> str:
        return {
            TableFormat.XLSX: self.tr("XLSX, for Excel"),
            TableFormat.ODS: self.tr("ODS, for LibreOffice"),
            TableFormat.CSV: self.tr("CSV, for other programs"),
        }[form]

    def _chart_words(self, form: ChartFormat) -> str:
        return {
            ChartFormat.PNG: self.tr("PNG, for documents and slides"),
            ChartFormat.SVG: self.tr("SVG, for print"),
        }[form]


def _listed(look: Look, rows: Sequence[PaperRow]) -> Card:
    card = Card(look)
    card.body.setSpacing(SPACE_S)
    for row in rows:
        card.body.addWidget(row)
    return card
