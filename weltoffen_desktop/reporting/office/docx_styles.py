"""The styles and lists of a DOCX."""

from collections.abc import Iterable, Iterator

from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.docx_parts import WORD, hexadecimal, part, twips
from weltoffen_desktop.reporting.office.imprint import Imprint
from weltoffen_desktop.reporting.office.items import Items
from weltoffen_desktop.reporting.office.looks import Look
from weltoffen_desktop.reporting.office.markup import tag
from weltoffen_desktop.reporting.theme import Cut, Letter, Sheet

TABLE_STYLE = "Berichtstabelle"
BULLETS, NUMBERS = 1, 2
BOLD, ACCENT, TERM = "Strong", "Fragenummer", "Begriff"
_INDENTS = {BULLETS: 15.0, NUMBERS: 22.0}


def styles(imprint: Imprint, sheet: Sheet, *, compact: bool) -> bytes:
    """Return all styles."""
    fonts = tag("w:rFonts", w_ascii=looks.FAMILY, w_hAnsi=looks.FAMILY, w_eastAsia=looks.FAMILY, w_cs="Arial")
    language = tag("w:lang", w_val=imprint.language, w_bidi="ar-SA")
    body = Letter(Cut.REGULAR, theme.BODY.letter.size, theme.TEXT)
    defaults = tag("w:rPr", fonts, *_letter(body), language)
    return part(
        "w:styles",
        tag("w:docDefaults", tag("w:rPrDefault", defaults), tag("w:pPrDefault")),
        _named("paragraph", "Normal", "Normal", w_default=1),
        _named("character", "DefaultParagraphFont", "Default Paragraph Font", w_default=1),
        _named("table", "TableNormal", "Normal Table", tag("w:tblPr", _margins(0, 0)), w_default=1),
        _named("numbering", "NoList", "No List", w_default=1),
        *(_style(look, sheet) for look in looks.looks(compact=compact)),
        _named("character", BOLD, "Strong", tag("w:rPr", tag("w:b"), tag("w:bCs"))),
        _named(
            "character",
            ACCENT,
            ACCENT,
            tag("w:rPr", tag("w:b"), tag("w:bCs"), tag("w:color", w_val=hexadecimal(theme.PRIMARY))),
        ),
        _named(
            "character",
            TERM,
            TERM,
            tag("w:rPr", tag("w:color", w_val=hexadecimal(theme.PRIMARY)), tag("w:u", w_val="single")),
        ),
        _named("character", "Hyperlink", "Hyperlink"),
        _table_style(theme.COMPACT_PADDING if compact else theme.TABLE_PADDING),
        xmlns_w=WORD,
    )


def numbering(lists: Iterable[Items]) -> bytes:
    """Return both kinds of lists and one beginning for each list of the document."""
    kinds = (
        _abstract(BULLETS, "bullet", "•"),
        _abstract(NUMBERS, "decimal", "%1."),
    )
    beginnings = []
    for one in lists:
        start = tag("w:lvlOverride", tag("w:startOverride", w_val=one.start), w_ilvl=0) if one.numbered else ""
        kind = tag("w:abstractNumId", w_val=NUMBERS if one.numbered else BULLETS)
        beginnings.append(tag("w:num", kind, start, w_numId=one.key))
    return part("w:numbering", *kinds, *beginnings, xmlns_w=WORD)


def _named(kind: str, key: str, name: str, *content: str, **attributes: str | float) -> str:
    shown = [] if kind == "numbering" else [tag("w:qFormat")]
    own: dict[str, str | float] = {} if attributes else {"w_customStyle": 1}
    return tag("w:style", tag("w:name", w_val=name), *shown, *content, w_type=kind, **attributes, **own, w_styleId=key)


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


def _paragraph(look: Look, sheet: Sheet) -> Iterator[str]:
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
    if look.centred:
        yield tag("w:jc", w_val="center")
    if look.level:
        yield tag("w:outlineLvl", w_val=look.level - 1)


def indentation(left: float, right: float, hang: float) -> str:
    """Return the edges of a paragraph."""
    hanging = {"w_hanging": twips(hang)} if hang else {}
    return tag("w:ind", w_left=twips(left), w_right=twips(right), **hanging)


def _borders(look: Look) -> Iterator[str]:
    if look.ruled:
        yield tag("w:top", w_val="single", w_sz=6, w_space=round(looks.RULE_GAP), w_color=hexadecimal(theme.HAIRLINE))
    if look.side_rule:
        yield tag("w:left", w_val="single", w_sz=18, w_space=9, w_color=hexadecimal(theme.BANDS[1]))
    if look is looks.PAGE_HEAD:
        yield tag("w:bottom", w_val="single", w_sz=6, w_space=4, w_color=hexadecimal(theme.HAIRLINE))


def _tabs(look: Look, sheet: Sheet) -> Iterator[str]:
    if look.hang:
        yield tag("w:tab", w_val="left", w_pos=twips(look.indent))
    if look in (looks.PAGE_FOOT, *looks.CONTENTS_LINES):
        yield tag("w:tab", w_val="right", w_pos=twips(sheet.measure))


def _letter(letter: Letter) -> Iterator[str]:
    if letter.cut is Cut.SEMIBOLD:
        yield from (tag("w:b"), tag("w:bCs"))
    if letter.cut is Cut.ITALIC:
        yield from (tag("w:i"), tag("w:iCs"))
    yield tag("w:color", w_val=hexadecimal(letter.colour))
    yield tag("w:sz", w_val=round(letter.size * 2))
    yield tag("w:szCs", w_val=round(letter.size * 2))


def _abstract(key: int, kind: str, text: str) -> str:
    look = tag("w:rPr", *_letter(theme.BULLET))
    indent = twips(_INDENTS[key])
    level = tag(
        "w:lvl",
        tag("w:start", w_val=1),
        tag("w:numFmt", w_val=kind),
        tag("w:lvlText", w_val=text),
        tag("w:lvlJc", w_val="left"),
        tag("w:pPr", tag("w:ind", w_left=indent, w_hanging=indent)),
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


def _table_style(padding: float) -> str:
    rule: dict[str, str | float] = {"w_val": "single", "w_sz": 6, "w_space": 0, "w_color": hexadecimal(theme.HAIRLINE)}
    borders = tag("w:tblBorders", tag("w:bottom", **rule), tag("w:insideH", **rule))
    head: dict[str, str | float] = {"w_val": "single", "w_sz": 8, "w_space": 0, "w_color": hexadecimal(theme.PRIMARY)}
    first = tag("w:tcPr", tag("w:tcBorders", tag("w:bottom", **head)))
    return _named(
        "table",
        TABLE_STYLE,
        TABLE_STYLE,
        tag("w:tblPr", borders, _margins(padding, 12)),
        tag("w:tblStylePr", first, w_type="firstRow"),
    )
