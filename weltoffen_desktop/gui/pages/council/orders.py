"""What somebody wants as a file, before it is known where to."""

from dataclasses import dataclass

from weltoffen_desktop.domain.council_set import ChartFormat
from weltoffen_desktop.domain.papers import FileFormat, ReportKind, TableFormat, TableKind


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """One document; ``form`` makes a questionnaire that can be typed into."""

    kind: ReportKind
    format: FileFormat
    form: bool = False


@dataclass(frozen=True, slots=True)
class TableOrder:
    """One table."""

    kind: TableKind
    format: TableFormat


@dataclass(frozen=True, slots=True)
class ChartOrder:
    """All charts, as one folder of pictures."""

    format: ChartFormat


Order = PaperOrder | TableOrder | ChartOrder
