"""CSV as German office programs take it: UTF-8 with BOM, semicolon, decimal comma, CRLF.

A CSV file is one table: of a workbook its first sheet is written. Titles, language and fingerprint have no place in it.
"""

import csv
import io
import math
from collections.abc import Callable
from datetime import date, datetime

from weltoffen_desktop.domain.tables import Cell, TableFindings, Workbook, count_rows
from weltoffen_desktop.exchange.tables.parcels import stop_if, unreadable
from weltoffen_desktop.exchange.tables.texts import guarded, utf_8_text

_BOM = b"\xef\xbb\xbf"


class CsvTables:
    """Makes the first sheet of workbooks as CSV."""

    def render(
        self,
        workbook: Workbook,
        *,
        created: datetime,  # noqa: ARG002 - the port asks for it; CSV has no place for a time
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bytes:
        """Return the finished file. Raises: ExpectedError (REPORT_CANCELLED)."""
        sheet = workbook.sheets[0]
        memory = io.StringIO(newline="")
        target = csv.writer(memory, delimiter=";", lineterminator="\r\n")
        target.writerow([_cell(column.title) for column in sheet.columns])
        for row in sheet.rows:
            stop_if(cancelled)
            target.writerow([_cell(cell) for cell in row])
        return _BOM + memory.getvalue().encode("utf-8")

    def inspect(self, data: bytes) -> TableFindings:
        """Read a finished file back; raises ExpectedError (REPORT_INCOMPLETE) for what is none."""
        if not data.startswith(_BOM):
            raise unreadable()
        try:
            text = data.decode("utf-8-sig")
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
        except (UnicodeDecodeError, csv.Error):
            raise unreadable() from None
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise unreadable()
        return TableFindings(1, count_rows(rows[0], rows[1:]))


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(utf_8_text(cell))
        case date():
            return f"{cell.day:02}.{cell.month:02}.{cell.year:04}"
        case int():
            return str(cell)
        case _ if math.isfinite(cell):
            return f"{cell:.15g}".replace(".", ",")
        case _:
            return guarded(str(cell))
