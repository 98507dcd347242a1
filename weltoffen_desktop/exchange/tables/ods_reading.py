"""ODS read again: texts of cells and the document's properties."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from weltoffen_desktop.exchange.tables.ods_xml import name
from weltoffen_desktop.exchange.tables.parcels import tree, unreadable

MIME = "application/vnd.oasis.opendocument.spreadsheet"
FINGERPRINT = "weltoffen-fingerprint"
_REPEATED = 1_024  # cells that one element may stand for: office programs fill up empty rows this way
_PARAGRAPH, _SPACE = name("text:p"), name("text:s")
_OTHERS = {name("text:tab"): "\t", name("text:line-break"): "\n"}


def sheets(parts: Mapping[str, bytes]) -> list[list[list[str]]]:
    """Return the shown texts of each table's rows, in the order of the tables.

    Raises: ExpectedError (REPORT_INCOMPLETE) for what is no such file, or where any cell holds a formula.
    """
    if parts.get("mimetype", b"") != MIME.encode():
        raise unreadable()
    tables = tree(parts, "content.xml").iter(name("table:table"))
    return [[_cells(row) for row in table.iter(name("table:table-row"))] for table in tables]


def properties(parts: Mapping[str, bytes]) -> tuple[str, str, str, str]:
    """Return title, language, fingerprint and author."""
    facts = tree(parts, "meta.xml")
    marks = facts.iter(name("meta:user-defined"))
    fingerprint = next((one.text or "" for one in marks if one.get(name("meta:name")) == FINGERPRINT), "")
    title, language, author = (
        facts.findtext(f".//{name(tag)}") or "" for tag in ("dc:title", "dc:language", "meta:initial-creator")
    )
    return title, language, fingerprint, author


def _cells(row: ET.Element) -> list[str]:
    found: list[str] = []
    for cell in row.iter(name("table:table-cell")):
        if cell.get(name("table:formula")) is not None:
            raise unreadable()  # a table of ours never calculates
        text = "\n".join("".join(_texts(one)) for one in cell.iter(_PARAGRAPH))
        repeated = cell.get(name("table:number-columns-repeated"), "1")
        times = min(int(repeated), _REPEATED) if repeated.isdecimal() and len(repeated) < 9 else 1
        found += [text] * times
    return found


def _texts(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for one in element:
        if one.tag == _SPACE:
            count = one.get(name("text:c"), "1")
            yield " " * (int(count) if count.isdecimal() and len(count) < 7 else 1)
        elif one.tag in _OTHERS:
            yield _OTHERS[one.tag]
        else:
            yield from _texts(one)
        yield one.tail or ""
