"""XLSX: every text is written as a string, never as a formula, a link or a number."""

import io
import math
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from xml.sax.saxutils import escape

from weltoffen_desktop.domain.tables import Cell, ColumnKind, Sheet, TableFindings, Workbook, add_counts, count_rows
from weltoffen_desktop.exchange.tables.parcels import pack, stop_if, unpack
from weltoffen_desktop.exchange.tables.texts import fitted, sheet_names, xml_text
from weltoffen_desktop.exchange.tables.xlsx_reading import FINGERPRINT, properties, sheets

_FIRST_DAY = date(1900, 3, 1)  # before it, programs disagree about the calendar
_FORMATS = {ColumnKind.WHOLE: "0", ColumnKind.DATE: "dd.mm.yyyy"}
_A4 = 9
_SAFE = {
    "in_memory": True,  # no file on the way
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class XlsxTables:
    """Makes workbooks as XLSX."""

    def render(self, workbook: Workbook, *, created: datetime, cancelled: Callable[[], bool] = lambda: False) -> bytes:
        """Return the finished file; equal workbooks and times give equal bytes.

        Raises: ExpectedError (REPORT_CANCELLED).
        """
        import xlsxwriter  # noqa: PLC0415 - only who writes tables pays for it

        memory = io.BytesIO()
        book = xlsxwriter.Workbook(memory, _SAFE)
        title, author = xml_text(workbook.title), xml_text(workbook.author)
        book.set_properties({"title": title, "author": author, "created": _utc(created)})
        if workbook.fingerprint:
            book.set_custom_property(FINGERPRINT, workbook.fingerprint, "text")
        names = sheet_names(tuple(sheet.title for sheet in workbook.sheets))
        for name, sheet in zip(names, workbook.sheets, strict=True):
            _SheetWriter(book, name, fitted(_clean(sheet))).write(cancelled)
        book.close()
        stop_if(cancelled)
        parts = unpack(memory.getvalue())
        end = b"</cp:coreProperties>"
        language = f"<dc:language>{escape(xml_text(workbook.language))}</dc:language>".encode()
        parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(end, language + end)
        return pack(parts, created)

    def inspect(self, data: bytes) -> TableFindings:
        """Read a finished file back; raises ExpectedError (REPORT_INCOMPLETE) for what is none or holds a formula."""
        parts = unpack(data)
        found = sheets(parts)
        counts = add_counts(count_rows(rows[0], rows[1:]) for rows in found if rows)
        return TableFindings(len(found), counts, *properties(parts))


class _SheetWriter:
    """Writes one sheet."""

    def __init__(self, book: Any, name: str, sheet: Sheet) -> None:
        self._target = book.add_worksheet(name)
        self._sheet = sheet
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E6E6E6"})
        self._plain = book.add_format({})
        self._formats = {
            kind: book.add_format({"text_wrap": True, "valign": "top", "num_format": _FORMATS.get(kind, "General")})
            for kind in ColumnKind
        }

    def write(self, cancelled: Callable[[], bool]) -> None:
        columns, target = self._sheet.columns, self._target
        last = len(self._sheet.rows), max(len(columns) - 1, 0)
        for index, column in enumerate(columns):
            target.set_column(index, index, column.width)
            self._text(0, index, xml_text(column.title), self._head)
        for number, row in enumerate(self._sheet.rows, 1):
            stop_if(cancelled)
            for index, (column, cell) in enumerate(zip(columns, row, strict=True)):
                self._cell(number, index, cell, column.kind)
        target.freeze_panes(1, 0)
        target.autofilter(0, 0, *last)
        target.repeat_rows(0)
        target.set_landscape()
        target.set_paper(_A4)
        target.fit_to_pages(1, 0)
        target.set_footer("&RSeite &P von &N")
        target.ignore_errors({"number_stored_as_text": f"A1:{_column_name(last[1])}{last[0] + 1}"})

    def _cell(self, row: int, index: int, cell: Cell, kind: ColumnKind) -> None:
        style = self._formats[kind]
        match cell:
            case None:
                self._target.write_blank(row, index, None, style)
            case str():
                self._text(row, index, cell, style)
            case date() if cell >= _FIRST_DAY:
                self._target.write_datetime(row, index, cell, self._formats[ColumnKind.DATE])
            case date():
                self._text(row, index, cell.isoformat(), style)
            case _ if math.isfinite(cell):
                self._target.write_number(row, index, cell, style)
            case _:
                self._text(row, index, str(cell), style)

    def _text(self, row: int, index: int, text: str, style: Any) -> None:
        if text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter takes such a text for its own markup and would write it unescaped
            self._target.write_rich_string(row, index, text[:1], self._plain, text[1:], style)
        else:
            self._target.write_string(row, index, text, style)


def _clean(sheet: Sheet) -> Sheet:
    rows = tuple(tuple(xml_text(cell) if isinstance(cell, str) else cell for cell in row) for row in sheet.rows)
    return Sheet(sheet.title, sheet.columns, rows)


def _utc(when: datetime) -> datetime:
    return when if when.tzinfo is None else when.astimezone(UTC).replace(tzinfo=None)


def _column_name(index: int) -> str:
    first, second = divmod(index, 26)
    return (_column_name(first - 1) if first else "") + chr(ord("A") + second)
