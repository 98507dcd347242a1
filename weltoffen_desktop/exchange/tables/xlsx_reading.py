"""XLSX read again without the library that wrote it: texts of cells and the document's properties."""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from weltoffen_desktop.exchange.tables.parcels import tree, unreadable

FINGERPRINT = "weltoffen-fingerprint"
COLUMN_LIMIT = 16_384
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def sheets(parts: Mapping[str, bytes]) -> list[list[list[str]]]:
    """Return the shown texts of each sheet's rows, in the order of the sheets.

    Raises: ExpectedError (REPORT_INCOMPLETE) for what is no such file, or where any cell holds a formula.
    """
    shared: list[str] = []
    if "xl/sharedStrings.xml" in parts:
        shared = [_text(one) for one in tree(parts, "xl/sharedStrings.xml").iter(f"{_MAIN}si")]
    targets = {one.get("Id"): one.get("Target", "") for one in tree(parts, "xl/_rels/workbook.xml.rels")}
    listed = tree(parts, "xl/workbook.xml").iter(f"{_MAIN}sheet")
    return [_rows(tree(parts, f"xl/{targets.get(one.get(_LINK), '')}"), shared) for one in listed]


def properties(parts: Mapping[str, bytes]) -> tuple[str, str, str, str]:
    """Return title, language, fingerprint and author."""
    core = tree(parts, "docProps/core.xml")
    fingerprint = ""
    if "docProps/custom.xml" in parts:
        custom = tree(parts, "docProps/custom.xml")
        fingerprint = next(("".join(one.itertext()) for one in custom if one.get("name") == FINGERPRINT), "")
    title, language, author = (core.findtext(f"{_DC}{name}") or "" for name in ("title", "language", "creator"))
    return title, language, fingerprint, author


def _rows(sheet: ET.Element, shared: list[str]) -> list[list[str]]:
    if sheet.find(f".//{_MAIN}f") is not None:
        raise unreadable()  # a table of ours never calculates
    return [_cells(row, shared) for row in sheet.iter(f"{_MAIN}row")]


def _cells(row: ET.Element, shared: list[str]) -> list[str]:
    found: list[str] = []
    for cell in row.iter(f"{_MAIN}c"):
        place = _place(cell.get("r", ""))
        found += [""] * (place - len(found))
        found.append(_cell(cell, shared))
    return found


def _cell(cell: ET.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = cell.findtext(f"{_MAIN}v") or ""
    if cell.get("t") != "s":
        return value
    if not value.isdecimal() or int(value) >= len(shared):
        raise unreadable()
    return shared[int(value)]


def _place(reference: str) -> int:
    place = 0
    for letter in _letters(reference):
        place = place * 26 + ord(letter) - ord("A") + 1
    if not 1 <= place <= COLUMN_LIMIT:
        raise unreadable()
    return place - 1


def _letters(reference: str) -> Iterator[str]:
    for letter in reference[:3]:
        if "A" <= letter <= "Z":
            yield letter


def _text(holder: ET.Element) -> str:
    plain = "".join(one.text or "" for one in holder.iter(f"{_MAIN}t"))
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), plain)
