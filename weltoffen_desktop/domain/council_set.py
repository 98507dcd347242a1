"""Everything that a session of the council needs, as the files of one folder; knows no file format."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from weltoffen_desktop.domain.case_tables import case_table
from weltoffen_desktop.domain.file_names import safe_file_name
from weltoffen_desktop.domain.outline import Figure, Outline, walk
from weltoffen_desktop.domain.papers import FORMATS, FileFormat, ReportKind, TableFormat, TableKind
from weltoffen_desktop.domain.reports.kinds import OF_CASE
from weltoffen_desktop.domain.reports.subject import Subject
from weltoffen_desktop.domain.tables import Workbook

NAMES = {
    ReportKind.PAPER: "Vorlage",
    ReportKind.SHORT: "Ergebnis in Kürze",
    ReportKind.FULL: "Auswertung",
    ReportKind.ANNEX: "Anhang Antworten und Rechenweg",
    ReportKind.PLAN: "Maßnahmenplan",
    ReportKind.BLANK: "Fragebogen",
    ReportKind.ARTICLE: "Wissenstext",
}
TABLE_NAMES = {TableKind.ANSWERS: "Antworten", TableKind.EVALUATION: "Ergebnis", TableKind.PLAN: "Maßnahmen"}
TABLES, CHARTS = "Tabellen", "Diagramme"
_ORDER = (ReportKind.PAPER, ReportKind.SHORT, ReportKind.FULL, ReportKind.ANNEX, ReportKind.PLAN)


class ChartFormat(Enum):
    """What a chart is made as; the value is the suffix without its dot."""

    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A document of the set; ``name`` is its place in the folder, with slashes."""

    name: str
    outline: Outline
    format: FileFormat


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table of the set."""

    name: str
    workbook: Workbook
    format: TableFormat


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart of the set."""

    name: str
    figure: Figure
    format: ChartFormat


Part = PaperPart | TablePart | ChartPart


def council_set(subject: Subject) -> tuple[Part, ...]:
    """Return all papers of a case in all their formats, its tables and the charts of its evaluation."""
    return (*_papers(subject), *_tables(subject), *charts(subject))


def document_name(kind: ReportKind, municipality: str, form: FileFormat) -> str:
    """Return the usual name of a paper's file."""
    return f"{safe_file_name(f'{NAMES[kind]} {municipality}', NAMES[kind])}.{form.value}"


def _papers(subject: Subject) -> Iterator[Part]:
    for number, kind in enumerate(_ORDER, 1):
        if kind is ReportKind.PLAN and not subject.measures:
            continue
        outline = OF_CASE[kind](subject)
        for form in FileFormat:
            if form in FORMATS[kind]:
                yield PaperPart(f"{number} {document_name(kind, subject.municipality.name, form)}", outline, form)


def _tables(subject: Subject) -> Iterator[Part]:
    for kind in TableKind:
        if kind is TableKind.PLAN and not subject.measures:
            continue
        workbook = case_table(kind, subject)
        for form in TableFormat:
            for number, part in enumerate(sheets_for(workbook, form)):
                name = f"{TABLE_NAMES[kind]} {part.title}" if number else TABLE_NAMES[kind]
                yield TablePart(f"{TABLES}/{safe_file_name(name, TABLE_NAMES[kind])}.{form.value}", part, form)


def sheets_for(workbook: Workbook, form: TableFormat) -> tuple[Workbook, ...]:
    """Return what becomes one file each: comma-separated values hold one table and nothing beside it."""
    return workbook.parts() if form is TableFormat.CSV else (workbook,)


def charts(subject: Subject) -> tuple[ChartPart, ...]:
    """Return every chart of the full report as a picture for print and for screens."""
    figures = [block for block in walk(OF_CASE[ReportKind.FULL](subject).blocks) if isinstance(block, Figure)]
    return tuple(
        ChartPart(f"{CHARTS}/{number} {safe_file_name(figure.caption, 'Diagramm')}.{form.value}", figure, form)
        for number, figure in enumerate(figures, 1)
        for form in ChartFormat
    )
