"""What an ODS file needs beside its tables: the page, facts about the document, the view, the list of parts."""

from datetime import datetime
from xml.etree import ElementTree as ET

from weltoffen_desktop.domain.tables import Workbook
from weltoffen_desktop.exchange.tables.ods_reading import FINGERPRINT, MIME
from weltoffen_desktop.exchange.tables.ods_xml import child, document, written
from weltoffen_desktop.exchange.tables.texts import xml_text

_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_FROZEN = (
    ("CursorPositionX", "int", "0"),
    ("CursorPositionY", "int", "1"),
    ("HorizontalSplitMode", "short", "0"),
    ("VerticalSplitMode", "short", "2"),
    ("HorizontalSplitPosition", "int", "0"),
    ("VerticalSplitPosition", "int", "1"),
    ("ActiveSplitRange", "short", "2"),
    ("PositionLeft", "int", "0"),
    ("PositionRight", "int", "0"),
    ("PositionTop", "int", "0"),
    ("PositionBottom", "int", "1"),
)


def styles(language: str) -> bytes:
    """Return letters in ``language`` on wide pages, each with its number."""
    spoken, _, country = language.partition("-")
    root = document("office:document-styles")
    common = child(root, "office:styles")
    default = child(common, "style:default-style", {"style:family": "table-cell"})
    letters = {"fo:font-family": "'Liberation Sans', Arial", "fo:font-size": "10pt"}
    child(default, "style:text-properties", letters | {"fo:language": spoken, "fo:country": country or "none"})
    child(common, "style:style", {"style:name": "Default", "style:family": "table-cell"})
    automatic = child(root, "office:automatic-styles")
    page = child(automatic, "style:page-layout", {"style:name": "pm1"})
    size = {"fo:page-width": "29.7cm", "fo:page-height": "21cm", "fo:margin": "1.5cm"}
    properties = size | {"style:print-orientation": "landscape", "style:scale-to-X": "1", "style:scale-to-Y": "0"}
    child(page, "style:page-layout-properties", properties)
    master = child(root, "office:master-styles")
    sheet = child(master, "style:master-page", {"style:name": "Default", "style:page-layout-name": "pm1"})
    foot = child(child(sheet, "style:footer"), "text:p")
    foot.text = "Seite "
    number = child(foot, "text:page-number")
    number.text, number.tail = "1", " von "
    child(foot, "text:page-count").text = "1"
    return written(root)


def meta(workbook: Workbook, created: datetime) -> bytes:
    """Return title, language, time and fingerprint; the author only where there is one."""
    root = document("office:document-meta")
    facts = child(root, "office:meta")
    when = created.replace(tzinfo=None, microsecond=0).isoformat()
    author = xml_text(workbook.author)
    for tag, text in (
        ("meta:generator", "weltoffen_desktop"),
        ("dc:title", xml_text(workbook.title)),
        ("dc:language", xml_text(workbook.language)),
        ("meta:initial-creator", author),
        ("dc:creator", author),
        ("meta:creation-date", when),
        ("dc:date", when),
    ):
        if text:
            child(facts, tag).text = text
    if workbook.fingerprint:
        about = {"meta:name": FINGERPRINT, "meta:value-type": "string"}
        child(facts, "meta:user-defined", about).text = workbook.fingerprint
    return written(root)


def settings(names: tuple[str, ...]) -> bytes:
    """Return a view in which the head line of each table stays in sight."""
    root = document("office:document-settings")
    view = child(child(root, "office:settings"), "config:config-item-set", {"config:name": "ooo:view-settings"})
    views = child(view, "config:config-item-map-indexed", {"config:name": "Views"})
    entry = child(views, "config:config-item-map-entry")
    _item(entry, "ViewId", "string", "view1")
    tables = child(entry, "config:config-item-map-named", {"config:name": "Tables"})
    for name in names:
        table = child(tables, "config:config-item-map-entry", {"config:name": name})
        for key, kind, value in _FROZEN:
            _item(table, key, kind, value)
    if names:
        _item(entry, "ActiveTable", "string", names[0])
    return written(root)


def manifest() -> bytes:
    """Return the list of parts."""
    root = ET.Element("manifest:manifest", {"xmlns:manifest": _MANIFEST, "manifest:version": "1.3"})
    entries = {"/": MIME} | dict.fromkeys(("content.xml", "styles.xml", "meta.xml", "settings.xml"), "text/xml")
    for path, kind in entries.items():
        child(root, "manifest:file-entry", {"manifest:full-path": path, "manifest:media-type": kind})
    return written(root)


def _item(holder: ET.Element, key: str, kind: str, value: str) -> None:
    child(holder, "config:config-item", {"config:name": key, "config:type": kind}).text = value
