"""ODS, written as plain XML: a template of a library would bring its own language, dates and pictures along."""

import math
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from xml.etree import ElementTree as ET

from weltoffen_desktop.domain.tables import (
    Cell,
    Column,
    ColumnKind,
    Sheet,
    TableFindings,
    Workbook,
    add_counts,
    count_rows,
)
from weltoffen_desktop.exchange.tables.ods_reading import MIME, properties, sheets
from weltoffen_desktop.exchange.tables.ods_rest import manifest, meta, settings, styles
from weltoffen_desktop.exchange.tables.ods_xml import child, document, written
from weltoffen_desktop.exchange.tables.parcels import pack, stop_if, unpack
from weltoffen_desktop.exchange.tables.texts import sheet_names, xml_text

_CM_PER_LETTER = 0.2
_SPACES = re.compile(r"\t|^ +| +$| {2,}")
_STYLES = {ColumnKind.WHOLE: "whole", ColumnKind.DATE: "day"}


class OdsTables:
    """Makes workbooks as ODS."""

    def render(self, workbook: Workbook, *, created: datetime, cancelled: Callable[[], bool] = lambda: False) -> bytes:
        """Return the finished file; equal workbooks and times give equal bytes.

        Raises: ExpectedError (REPORT_CANCELLED).
        """
        names = sheet_names(tuple(sheet.title for sheet in workbook.sheets))
        parts = {
            "mimetype": MIME.encode(),
            "content.xml": _content(workbook.sheets, names, cancelled),
            "styles.xml": styles(workbook.language),
            "meta.xml": meta(workbook, created),
            "settings.xml": settings(names),
            "META-INF/manifest.xml": manifest(),
        }
        stop_if(cancelled)
        return pack(parts, created)

    def inspect(self, data: bytes) -> TableFindings:
        """Read a finished file back; raises ExpectedError (REPORT_INCOMPLETE) for what is none or holds a formula."""
        parts = unpack(data)
        found = sheets(parts)
        counts = add_counts(count_rows(rows[0], rows[1:]) for rows in found if rows)
        return TableFindings(len(found), counts, *properties(parts))


def _content(sheets: tuple[Sheet, ...], names: tuple[str, ...], cancelled: Callable[[], bool]) -> bytes:
    root = document("office:document-content")
    automatic = child(root, "office:automatic-styles")
    _automatic_styles(automatic, sheets)
    spreadsheet = child(child(root, "office:body"), "office:spreadsheet")
    for name, sheet in zip(names, sheets, strict=True):
        table = child(spreadsheet, "table:table", {"table:name": name, "table:style-name": "ta1"})
        for column in sheet.columns:
            child(table, "table:table-column", {"table:style-name": _width_name(column)})
        head = child(child(table, "table:table-header-rows"), "table:table-row", {"table:style-name": "ro1"})
        for column in sheet.columns:
            _string(head, xml_text(column.title), "head")
        for row in sheet.rows:
            stop_if(cancelled)
            line = child(table, "table:table-row", {"table:style-name": "ro1"})
            for column, cell in zip(sheet.columns, row, strict=True):
                _cell(line, cell, _STYLES.get(column.kind, "plain"))
    ranges = child(spreadsheet, "table:database-ranges")
    for number, (name, sheet) in enumerate(zip(names, sheets, strict=True)):
        child(
            ranges,
            "table:database-range",
            {
                "table:name": f"__Anonymous_Sheet_DB__{number}",
                "table:target-range-address": _address(name, sheet),
                "table:display-filter-buttons": "true",
            },
        )
    return written(root)


def _address(name: str, sheet: Sheet) -> str:
    quoted = "'{}'".format(name.replace("'", "''"))
    return f"{quoted}.A1:{quoted}.{_column_name(len(sheet.columns) - 1)}{len(sheet.rows) + 1}"


def _column_name(index: int) -> str:
    first, second = divmod(index, 26)
    return (_column_name(first - 1) if first else "") + chr(ord("A") + second)


def _width_name(column: Column) -> str:
    return f"co{column.width}"


def _automatic_styles(holder: ET.Element, sheets: tuple[Sheet, ...]) -> None:
    for width in sorted({column.width for sheet in sheets for column in sheet.columns}):
        style = child(holder, "style:style", {"style:name": f"co{width}", "style:family": "table-column"})
        child(style, "style:table-column-properties", {"style:column-width": f"{width * _CM_PER_LETTER + 0.3:.2f}cm"})
    style = child(holder, "style:style", {"style:name": "ro1", "style:family": "table-row"})
    child(style, "style:table-row-properties", {"style:use-optimal-row-height": "true"})
    page = {"style:name": "ta1", "style:family": "table", "style:master-page-name": "Default"}
    child(child(holder, "style:style", page), "style:table-properties", {"table:display": "true"})
    day = child(holder, "number:date-style", {"style:name": "N2"})
    child(day, "number:day", {"number:style": "long"})
    child(day, "number:text").text = "."
    child(day, "number:month", {"number:style": "long"})
    child(day, "number:text").text = "."
    child(day, "number:year", {"number:style": "long"})
    whole = child(holder, "number:number-style", {"style:name": "N1"})
    child(whole, "number:number", {"number:decimal-places": "0", "number:min-integer-digits": "1"})
    for name, number in (("head", ""), ("plain", ""), ("whole", "N1"), ("day", "N2")):
        about = {"style:name": name, "style:family": "table-cell", "style:parent-style-name": "Default"}
        style = child(holder, "style:style", about | ({"style:data-style-name": number} if number else {}))
        cell = {"fo:wrap-option": "wrap", "style:vertical-align": "top"}
        if name == "head":
            child(style, "style:table-cell-properties", cell | {"fo:background-color": "#e6e6e6"})
            child(style, "style:text-properties", {"fo:font-weight": "bold"})
        else:
            child(style, "style:table-cell-properties", cell)


def _cell(line: ET.Element, cell: Cell, style: str) -> None:
    match cell:
        case None:
            child(line, "table:table-cell", {"table:style-name": style})
        case str():
            _string(line, xml_text(cell), style)
        case date():
            day = cell.date() if isinstance(cell, datetime) else cell
            _valued(line, "date", day.isoformat(), f"{day.day:02}.{day.month:02}.{day.year:04}", "day")
        case int():
            _valued(line, "float", str(cell), str(cell), style)
        case _ if math.isfinite(cell):
            _valued(line, "float", repr(cell), f"{cell:.15g}".replace(".", ","), style)
        case _:
            _string(line, str(cell), style)


def _valued(line: ET.Element, kind: str, value: str, shown: str, style: str) -> None:
    name = "office:date-value" if kind == "date" else "office:value"
    cell = child(line, "table:table-cell", {"table:style-name": style, "office:value-type": kind, name: value})
    child(cell, "text:p").text = shown


def _string(line: ET.Element, text: str, style: str) -> None:
    cell = child(line, "table:table-cell", {"table:style-name": style, "office:value-type": "string"})
    for paragraph in text.split("\n"):
        _fill(child(cell, "text:p"), paragraph)


def _fill(paragraph: ET.Element, text: str) -> None:
    """Put ``text`` into a paragraph so that no program folds its spaces."""
    last: ET.Element | None = None
    for piece in _pieces(text):
        if isinstance(piece, str):
            if last is None:
                paragraph.text = piece
            else:
                last.tail = piece
        else:
            name, count = piece
            last = child(paragraph, name, {"text:c": str(count)} if count else {})


def _pieces(text: str) -> Iterator[str | tuple[str, int]]:
    start = 0
    for found in _SPACES.finditer(text):
        if found.start() > start:
            yield text[start : found.start()]
        yield ("text:tab", 0) if found[0] == "\t" else ("text:s", len(found[0]))
        start = found.end()
    if start < len(text):
        yield text[start:]
