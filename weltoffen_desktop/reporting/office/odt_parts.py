"""The parts of an ODT around its text: settings, properties, what is in it."""

from collections.abc import Iterable

from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.imprint import FINGERPRINT, PROGRAM, Imprint
from weltoffen_desktop.reporting.office.markup import HEAD, escaped, tag

MIMETYPE = "application/vnd.oasis.opendocument.text"

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{_OASIS}:office:1.0"
TEXT = f"{_OASIS}:text:1.0"
STYLE = f"{_OASIS}:style:1.0"
META = f"{_OASIS}:meta:1.0"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
NAMES = {
    "xmlns_office": OFFICE,
    "xmlns_text": TEXT,
    "xmlns_style": STYLE,
    "xmlns_table": f"{_OASIS}:table:1.0",
    "xmlns_draw": f"{_OASIS}:drawing:1.0",
    "xmlns_fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "xmlns_svg": f"{_OASIS}:svg-compatible:1.0",
    "xmlns_meta": META,
    "xmlns_config": f"{_OASIS}:config:1.0",
    "xmlns_xlink": "http://www.w3.org/1999/xlink",
    "xmlns_dc": DUBLIN_CORE,
    "xmlns_loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}


def points(value: float) -> str:
    """Return a length in points."""
    return f"{value or 0.0:.2f}".rstrip("0").rstrip(".") + "pt"


def part(name: str, /, *content: str) -> bytes:
    """Return a whole part."""
    return (HEAD + tag(name, *content, **NAMES, office_version="1.3")).encode()


def fonts() -> str:
    """Declare the family with those that stand in for it."""
    families = ", ".join(f"'{name}'" for name in (looks.FAMILY, *looks.STAND_INS))
    face = tag(
        "style:font-face",
        style_name=looks.FAMILY,
        svg_font_family=families,
        style_font_family_generic="swiss",
        style_font_pitch="variable",
    )
    return tag("office:font-face-decls", face)


def meta(imprint: Imprint) -> bytes:
    """Return title, author, language, times and the fingerprint of the case."""
    author = escaped(imprint.author)
    named = (tag("meta:initial-creator", author), tag("dc:creator", author)) if author else ()
    own = tag("meta:user-defined", escaped(imprint.fingerprint), meta_name=FINGERPRINT, meta_value_type="string")
    return part(
        "office:document-meta",
        tag(
            "office:meta",
            tag("meta:generator", PROGRAM),
            tag("dc:title", escaped(imprint.title)),
            *named,
            tag("meta:creation-date", imprint.stamp),
            tag("dc:date", imprint.stamp),
            tag("dc:language", imprint.language),
            own,
        ),
    )


def settings() -> bytes:
    """Return what is not left to a program's habits."""
    wishes = {
        "AddParaTableSpacing": "false",  # of the space after one paragraph and before the next the larger counts
        "AddParaTableSpacingAtStart": "true",
        "TabsRelativeToIndent": "true",
        "IgnoreFirstLineIndentInNumbering": "false",  # or items of lists could not hang
    }
    items = [
        tag("config:config-item", value, config_name=name, config_type="boolean") for name, value in wishes.items()
    ]
    group = tag("config:config-item-set", *items, config_name="ooo:configuration-settings")
    names = NAMES | {"xmlns_ooo": "http://openoffice.org/2004/office"}  # the name of the set is one with a prefix
    whole = tag("office:document-settings", tag("office:settings", group), **names, office_version="1.3")
    return (HEAD + whole).encode()


def manifest(pictures: Iterable[str]) -> bytes:
    """Say what each part is."""
    kinds = {"/": MIMETYPE} | {f"{name}.xml": "text/xml" for name in ("content", "styles", "meta", "settings")}
    kinds |= dict.fromkeys(pictures, "image/png")
    entries = [
        tag("manifest:file-entry", manifest_full_path=path, manifest_media_type=kind) for path, kind in kinds.items()
    ]
    whole = tag("manifest:manifest", *entries, xmlns_manifest=f"{_OASIS}:manifest:1.0", manifest_version="1.3")
    return (HEAD + whole).encode()
