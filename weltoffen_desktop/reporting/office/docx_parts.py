"""The parts of a DOCX around its text: styles, lists, head and foot, properties, and how they hang together."""

from collections.abc import Iterable, Sequence

from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.imprint import FINGERPRINT, PROGRAM, Imprint
from weltoffen_desktop.reporting.office.items import Items
from weltoffen_desktop.reporting.office.looks import LOOKS, Look
from weltoffen_desktop.reporting.office.markup import HEAD, escaped, tag
from weltoffen_desktop.reporting.theme import Colour, Cut, Letter, Sheet

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument."
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

TABLE_STYLE = "Berichtstabelle"
BULLETS, NUMBERS = 1, 2
_BULLET_INDENT, _NUMBER_INDENT = 15.0, 22.0
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
    return _part("Types", *elements, xmlns=f"{_PACKAGE}/content-types")


def package_relations() -> bytes:
    """Name the document and its properties."""
    parts = (
        (f"{RELATIONS}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
        (f"{RELATIONS}/custom-properties", "docProps/custom.xml"),
    )
    elements = [tag("Relationship", Id=f"rId{n}", Type=kind, Target=name) for n, (kind, name) in enumerate(parts, 1)]
    return _part("Relationships", *elements, xmlns=f"{_PACKAGE}/relationships")


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
    return _part("Relationships", *elements, xmlns=f"{_PACKAGE}/relationships")


def core(imprint: Imprint) -> bytes:
    """Return title, author, language and times."""
    return _part(
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
    return _part("Properties", tag("Application", PROGRAM), xmlns=f"{_OFFICE}/extended-properties")


def custom(imprint: Imprint) -> bytes:
    """Return the fingerprint of the case."""
    value = tag("vt:lpwstr", escaped(imprint.fingerprint))
    return _part(
        "Properties",
        tag("property", value, fmtid=_PROPERTY_SET, pid=2, name=FINGERPRINT),
        xmlns=f"{_OFFICE}/custom-properties",
        xmlns_vt=f"{_OFFICE}/docPropsVTypes",
    )


def styles(imprint: Imprint, sheet: Sheet) -> bytes:
    """Return all styles."""
    fonts = tag("w:rFonts", w_ascii=looks.FAMILY, w_hAnsi=looks.FAMILY, w_eastAsia=looks.FAMILY, w_cs="Arial")
    language = tag("w:lang", w_val=imprint.language, w_eastAsia="ja-JP", w_bidi="ar-SA")
    body = Letter(Cut.REGULAR, theme.BODY.letter.size, theme.TEXT)
    defaults = tag("w:rPr", fonts, *_letter(body), language)
    return _part(
        "w:styles",
        tag("w:docDefaults", tag("w:rPrDefault", defaults), tag("w:pPrDefault")),
        _named("paragraph", "Normal", "Normal", w_default=1),
        _named("character", "DefaultParagraphFont", "Default Paragraph Font", w_default=1),
        _named("table", "TableNormal", "Normal Table", tag("w:tblPr", _margins(0, 0)), w_default=1),
        _named("numbering", "NoList", "No List", w_default=1),
        *(_style(look, sheet) for look in LOOKS),
        _named("character", "Strong", "Strong", tag("w:rPr", tag("w:b"), tag("w:bCs"))),
        _named(
            "character",
            "Fragenummer",
            "Fragenummer",
            tag("w:rPr", tag("w:b"), tag("w:bCs"), tag("w:color", w_val=hexadecimal(theme.PRIMARY))),
        ),
        _named("character", "Hyperlink", "Hyperlink"),
        _table_style(),
        xmlns_w=WORD,
    )


def numbering(lists: Iterable[Items]) -> bytes:
    """Return both kinds of lists and one beginning for each list of the document."""
    kinds = (
        _abstract(BULLETS, "bullet", "•", _BULLET_INDENT),
        _abstract(NUMBERS, "decimal", "%1.", _NUMBER_INDENT),
    )
    beginnings = []
    for one in lists:
        start = tag("w:lvlOverride", tag("w:startOverride", w_val=one.start), w_ilvl=0) if one.numbered else ""
        kind = tag("w:abstractNumId", w_val=NUMBERS if one.numbered else BULLETS)
        beginnings.append(tag("w:num", kind, start, w_numId=one.key))
    return _part("w:numbering", *kinds, *beginnings, xmlns_w=WORD)


def settings(imprint: Imprint) -> bytes:
    """Return what is not left to a program's habits."""
    compatible = tag(
        "w:compatSetting",
        w_name="compatibilityMode",
        w_uri="http://schemas.microsoft.com/office/word",
        w_val=15,
    )
    return _part(
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
    return _part("w:fonts", family, *others, xmlns_w=WORD)


def page_head(imprint: Imprint) -> bytes:
    """Return the running head."""
    text = tag("w:r", tag("w:t", escaped(imprint.running), xml_space="preserve"))
    style = tag("w:pPr", tag("w:pStyle", w_val=looks.PAGE_HEAD.docx_key))
    return _part("w:hdr", tag("w:p", style, text), xmlns_w=WORD)


def page_foot(imprint: Imprint) -> bytes:
    """Return the foot with the number of the page."""
    words = [_words(imprint.footing), tag("w:r", tag("w:tab")), _words("Seite ")]
    words += [*field("PAGE"), _words(" von "), *field("NUMPAGES")]
    style = tag("w:pPr", tag("w:pStyle", w_val=looks.PAGE_FOOT.docx_key))
    return _part("w:ftr", tag("w:p", style, *words), xmlns_w=WORD)


def field(instruction: str) -> list[str]:
    """Return a field without a result: the program that shows it computes it, and until then nothing wrong stands there."""
    return [
        tag("w:r", tag("w:fldChar", w_fldCharType="begin")),
        tag("w:r", tag("w:instrText", f" {instruction} ", xml_space="preserve")),
        tag("w:r", tag("w:fldChar", w_fldCharType="separate")),
        tag("w:r", tag("w:fldChar", w_fldCharType="end")),
    ]


def _words(text: str) -> str:
    return tag("w:r", tag("w:t", escaped(text), xml_space="preserve"))


def _part(name: str, /, *content: str, **attributes: str | float) -> bytes:
    return (HEAD + tag(name, *content, **attributes)).encode()


def _named(kind: str, key: str, name: str, *content: str, **attributes: str | float) -> str:
    shown = [] if kind == "numbering" else [tag("w:qFormat")]
    own = {} if attributes else {"w_customStyle": 1}
    return tag(
        "w:style", tag("w:name", w_val=name), *shown, *content, w_type=kind, **attributes, **own, w_styleId=key
    )


def _style(look: Look, sheet: Sheet) -> str:
    style = look.style
    before, after = tag("w:name", w_val=look.docx or look.name), [tag("w:basedOn", w_val="Normal")]
    if look.level:
        after.append(tag("w:next", w_val=looks.BODY.docx_key))
    after.append(tag("w:qFormat"))
    own = {} if look.docx else {"w_customStyle": 1}
    return tag(
        "w:style",
        before,
        *after,
        tag("w:pPr", *_paragraph(look, sheet)),
        tag("w:rPr", *_letter(style.letter)),
        w_type="paragraph",
        **own,
        w_styleId=look.docx_key,
    )


def _paragraph(look: Look, sheet: Sheet) -> Iterable[str]:
    style = look.style
    if style.keep_next:
        yield tag("w:keepNext")
    if look.level or look in (looks.ANSWERED, looks.OPEN):
        yield tag("w:keepLines")
    yield tag("w:widowControl")
    borders = list(_borders(look))
    if borders:
        yield tag("w:pBdr", *borders)
    tabs = list(_tabs(look, sheet))
    if tabs:
        yield tag("w:tabs", *tabs)
    yield tag(
        "w:spacing",
        w_before=twips(style.before),
        w_after=twips(style.after),
        w_line=twips(style.leading),
        w_lineRule="exact" if look is looks.GAP else "atLeast",
    )
    right = sheet.measure - theme.READING_WIDTH if look.narrow else 0.0
    yield indentation(look.indent, right, look.hang)
    if look.level:
        yield tag("w:outlineLvl", w_val=look.level - 1)


def indentation(left: float, right: float, hang: float) -> str:
    """Return the edges of a paragraph."""
    hanging = {"w_hanging": twips(hang)} if hang else {}
    return tag("w:ind", w_left=twips(left), w_right=twips(right), **hanging)


def _borders(look: Look) -> Iterable[str]:
    if look.ruled:
        yield tag("w:top", w_val="single", w_sz=6, w_space=9, w_color=hexadecimal(theme.HAIRLINE))
    if look.side_rule:
        yield tag("w:left", w_val="single", w_sz=18, w_space=9, w_color=hexadecimal(theme.BANDS[1]))
    if look is looks.PAGE_HEAD:
        yield tag("w:bottom", w_val="single", w_sz=6, w_space=4, w_color=hexadecimal(theme.HAIRLINE))


def _tabs(look: Look, sheet: Sheet) -> Iterable[str]:
    if look.hang:
        yield tag("w:tab", w_val="left", w_pos=twips(look.indent))
    if look in (looks.PAGE_FOOT, *looks.CONTENTS_LINES):
        yield tag("w:tab", w_val="right", w_pos=twips(sheet.measure))


def _letter(letter: Letter) -> Iterable[str]:
    if letter.cut is Cut.SEMIBOLD:
        yield from (tag("w:b"), tag("w:bCs"))
    if letter.cut is Cut.ITALIC:
        yield from (tag("w:i"), tag("w:iCs"))
    yield tag("w:color", w_val=hexadecimal(letter.colour))
    yield tag("w:sz", w_val=round(letter.size * 2))
    yield tag("w:szCs", w_val=round(letter.size * 2))


def _abstract(key: int, kind: str, text: str, indent: float) -> str:
    look = tag("w:rPr", *_letter(theme.BULLET))
    level = tag(
        "w:lvl",
        tag("w:start", w_val=1),
        tag("w:numFmt", w_val=kind),
        tag("w:lvlText", w_val=text),
        tag("w:lvlJc", w_val="left"),
        tag("w:pPr", tag("w:ind", w_left=twips(indent), w_hanging=twips(indent))),
        look,
        w_ilvl=0,
    )
    return tag("w:abstractNum", tag("w:multiLevelType", w_val="singleLevel"), level, w_abstractNumId=key)


def _margins(upper: float, right: float) -> str:
    return tag(
        "w:tblCellMar",
        tag("w:top", w_w=twips(upper), w_type="dxa"),
        tag("w:left", w_w=0, w_type="dxa"),
        tag("w:bottom", w_w=twips(upper), w_type="dxa"),
        tag("w:right", w_w=twips(right), w_type="dxa"),
    )


def _table_style() -> str:
    rule = {"w_val": "single", "w_sz": 6, "w_space": 0, "w_color": hexadecimal(theme.HAIRLINE)}
    borders = tag("w:tblBorders", tag("w:bottom", **rule), tag("w:insideH", **rule))
    head = {"w_val": "single", "w_sz": 8, "w_space": 0, "w_color": hexadecimal(theme.PRIMARY)}
    first = tag("w:tcPr", tag("w:tcBorders", tag("w:bottom", **head)))
    return _named(
        "table",
        TABLE_STYLE,
        TABLE_STYLE,
        tag("w:tblPr", borders, _margins(4, 12)),
        tag("w:tblStylePr", first, w_type="firstRow"),
    )
