"""XML of OpenDocument with the usual prefixes."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES: Mapping[str, str] = {
    "office": f"{_OASIS}office:1.0",
    "table": f"{_OASIS}table:1.0",
    "text": f"{_OASIS}text:1.0",
    "style": f"{_OASIS}style:1.0",
    "number": f"{_OASIS}datastyle:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "config": f"{_OASIS}config:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
}


def name(prefixed: str) -> str:
    """Return "table:table" as a parsed tree calls it."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def document(root: str) -> ET.Element:
    """Return the root of a part."""
    known = {f"xmlns:{prefix}": address for prefix, address in NAMESPACES.items()}
    return ET.Element(root, known | {"office:version": "1.3"})


def child(parent: ET.Element, tag: str, attributes: Mapping[str, str] | None = None) -> ET.Element:
    """Add an element to ``parent`` and return it."""
    return ET.SubElement(parent, tag, dict(attributes or {}))


def written(root: ET.Element) -> bytes:
    """Return the part as bytes."""
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True))
