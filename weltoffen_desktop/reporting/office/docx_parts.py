"""The parts of a DOCX around its text: head and foot, properties, and how they hang together."""

from collections.abc import Sequence

from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.imprint import FINGERPRINT, PROGRAM, Imprint
from weltoffen_desktop.reporting.office.markup import HEAD, escaped, tag
from weltoffen_desktop.reporting.theme import Colour

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument."
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

HEADER_TOP, FOOTER_BOTTOM = 36.0, 28.0

_XML_PARTS = (  # name, kind of content, kind of relation to the document
    ("styles", "wordprocessingml.styles", "styles"),
    ("numbering", "wordprocessingml.numbering", "numbering"),
    ("settings", "wordprocessingml.settings", "settings"),
    ("fontTable", "wordprocessingml.fontTable", "fontTable"),
    ("header1", "wordprocessingml.header", "header"),
    ("footer1", "wordprocessingml.footer", "footer"),
)


def twips(points: float) -> int:
    """Return points as twentieths."""
    return round(points * 20)


def hexadecimal(colour: Colour) -> str:
    """Return a colour as ``RRGGBB``."""
    return "".join(f"{round(part * 255):02X}" for part in colour)


def relation(name: str) -> str:
    """Return the identifier of the relation from the document to one of its own parts."""
    return f"rIdPart{[part for part, _, _ in _XML_PARTS].index(name) + 1}"


def content_types() -> bytes:
    """Say what each part is."""
    overrides = [("/word/document.xml", "wordprocessingml.document.main")]
    overrides += [(f"/word/{name}.xml", kind) for name, kind, _ in _XML_PARTS]
    overrides += [("/docProps/app.xml", "extended-properties"), ("/docProps/custom.xml", "custom-properties")]
    elements = [
        tag("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
        tag("Default", Extension="xml", ContentType="application/xml"),
        tag("Default", Extension="png", ContentType="image/png"),
        *(tag("Override", PartName=name, ContentType=f"{_CONTENT}{kind}+xml") for name, kind in overrides),
        tag(
            "Override",
            PartName="/docProps/core.xml",
            ContentType="application/vnd.openxmlformats-package.core-properties+xml",
        ),
    ]
    return part("Types", *elements, xmlns=f"{_PACKAGE}/content-types")


def package_relations() -> bytes:
    """Name the document and its properties."""
    parts = (
        (f"{RELATIONS}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
        (f"{RELATIONS}/custom-properties", "docProps/custom.xml"),
    )
    elements = [tag("Relationship", Id=f"rId{n}", Type=kind, Target=name) for n, (kind, name) in enumerate(parts, 1)]
    return part("Relationships", *elements, xmlns=f"{_PACKAGE}/relationships")


def document_relations(pictures: Sequence[str]) -> bytes:
    """Name the parts and pictures of the document."""
    elements = [
        tag("Relationship", Id=relation(name), Type=f"{RELATIONS}/{kind}", Target=f"{name}.xml")
        for name, _, kind in _XML_PARTS
    ]
    elements += [
        tag("Relationship", Id=f"rIdImage{number}", Type=f"{RELATIONS}/image", Target=name)
        for number, name in enumerate(pictures, 1)
    ]
    return part("Relationships", *elements, xmlns=f"{_PACKAGE}/relationships")


def core(imprint: Imprint) -> bytes:
    """Return title, author, language and times."""
    return part(
        "cp:coreProperties",
        tag("dc:title", escaped(imprint.title)),
        tag("dc:creator", escaped(imprint.author)),
        tag("cp:lastModifiedBy", escaped(imprint.author)),
        tag("dcterms:created", imprint.stamp, xsi_type="dcterms:W3CDTF"),
        tag("dcterms:modified", imprint.stamp, xsi_type="dcterms:W3CDTF"),
        tag("dc:language", imprint.language),
        xmlns_cp=f"{_PACKAGE}/metadata/core-properties",
        xmlns_dc="http://purl.org/dc/elements/1.1/",
        xmlns_dcterms="http://purl.org/dc/terms/",
        xmlns_xsi="http://www.w3.org/2001/XMLSchema-instance",
    )


def application() -> bytes:
    """Say which program made the file."""
    return part("Properties", tag("Application", PROGRAM), xmlns=f"{_OFFICE}/extended-properties")


def custom(imprint: Imprint) -> bytes:
    """Return the fingerprint of the case."""
    value = tag("vt:lpwstr", escaped(imprint.fingerprint))
    return part(
        "Properties",
        tag("property", value, fmtid=_PROPERTY_SET, pid=2, name=FINGERPRINT),
        xmlns=f"{_OFFICE}/custom-properties",
        xmlns_vt=f"{_OFFICE}/docPropsVTypes",
    )


def settings(imprint: Imprint) -> bytes:
    """Return what is not left to a program's habits."""
    compatible = tag(
        "w:compatSetting",
        w_name="compatibilityMode",
        w_uri="http://schemas.microsoft.com/office/word",
        w_val=15,
    )
    return part(
        "w:settings",
        tag("w:zoom", w_percent=100),
        tag("w:defaultTabStop", w_val=twips(36)),
        tag("w:compat", compatible),
        tag("w:themeFontLang", w_val=imprint.language),
        tag("w:decimalSymbol", w_val=","),
        tag("w:listSeparator", w_val=";"),
        xmlns_w=WORD,
    )


def font_table() -> bytes:
    """Name what stands in where the family is missing."""
    family = tag(
        "w:font",
        tag("w:altName", w_val=looks.STAND_INS[0]),
        tag("w:family", w_val="swiss"),
        tag("w:pitch", w_val="variable"),
        w_name=looks.FAMILY,
    )
    others = [tag("w:font", tag("w:family", w_val="swiss"), w_name=name) for name in looks.STAND_INS]
    return part("w:fonts", family, *others, xmlns_w=WORD)


def page_head(imprint: Imprint) -> bytes:
    """Return the running head."""
    text = tag("w:r", tag("w:t", escaped(imprint.running), xml_space="preserve"))
    style = tag("w:pPr", tag("w:pStyle", w_val=looks.PAGE_HEAD.docx_key))
    return part("w:hdr", tag("w:p", style, text), xmlns_w=WORD)


def page_foot(imprint: Imprint) -> bytes:
    """Return the foot with the number of the page."""
    words = [_words(imprint.footing), tag("w:r", tag("w:tab")), _words("Seite ")]
    words += [*field("PAGE"), _words(" von "), *field("NUMPAGES")]
    style = tag("w:pPr", tag("w:pStyle", w_val=looks.PAGE_FOOT.docx_key))
    return part("w:ftr", tag("w:p", style, *words), xmlns_w=WORD)


def field(instruction: str) -> list[str]:
    """Return a field without a result: the program computes it, and until then nothing wrong stands there."""
    return [
        tag("w:r", tag("w:fldChar", w_fldCharType="begin")),
        tag("w:r", tag("w:instrText", f" {instruction} ", xml_space="preserve")),
        tag("w:r", tag("w:fldChar", w_fldCharType="separate")),
        tag("w:r", tag("w:fldChar", w_fldCharType="end")),
    ]


def _words(text: str) -> str:
    return tag("w:r", tag("w:t", escaped(text), xml_space="preserve"))


def part(name: str, /, *content: str, **attributes: str | float) -> bytes:
    """Return a whole part."""
    return (HEAD + tag(name, *content, **attributes)).encode()
