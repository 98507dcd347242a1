"""The styles of an ODT, and its pages with head and foot."""

from collections.abc import Iterator

from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.chart_files import code
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.imprint import Imprint
from weltoffen_desktop.reporting.office.looks import Look
from weltoffen_desktop.reporting.office.markup import escaped, tag
from weltoffen_desktop.reporting.office.odt_parts import fonts, part, points
from weltoffen_desktop.reporting.theme import Cut, Letter, Sheet

MASTER, BARE_MASTER = "Standard", "Deckblatt"
BULLETS, NUMBERS = "Punkte", "Nummern"
CELL, HEAD_CELL, ROW, PARTED_ROW = "Zelle", "Kopfzelle", "Zeile", "TeilbareZeile"
BOLD, ACCENT, LINK, TERM = "Strong_20_Emphasis", "Fragenummer", "Index_20_Link", "Begriff"
LIST_INDENTS = {BULLETS: 15.0, NUMBERS: 22.0}
_HEAD_TOP, _FOOT_BOTTOM = 36.0, 28.0


def styles(imprint: Imprint, sheet: Sheet, *, compact: bool) -> bytes:
    """Return all named styles and the pages."""
    language, country = imprint.locale
    defaults = tag(
        "style:default-style",
        tag(
            "style:paragraph-properties",
            fo_orphans=2,
            fo_widows=2,
            style_tab_stop_distance="36pt",
            style_writing_mode="page",
        ),
        tag(
            "style:text-properties",
            style_font_name=looks.FAMILY,
            style_font_name_asian=looks.FAMILY,
            style_font_name_complex=looks.FAMILY,
            fo_font_size=points(theme.BODY.letter.size),
            fo_color=code(theme.TEXT),
            fo_language=language,
            fo_country=country,
            fo_hyphenate="false",
        ),
        style_family="paragraph",
    )
    named = tag(
        "office:styles",
        defaults,
        tag("style:style", style_name="Standard", style_family="paragraph", style_class="text"),
        *(_style(look, sheet) for look in looks.looks(compact=compact)),
        _letters(BOLD, "Strong Emphasis", fo_font_weight="bold"),
        _letters(LINK, "Index Link", fo_color=code(theme.TEXT), style_text_underline_style="none"),
        _letters(ACCENT, ACCENT, fo_font_weight="bold", fo_color=code(theme.PRIMARY)),
        _letters(TERM, TERM, fo_color=code(theme.PRIMARY), style_text_underline_style="solid"),
        _list(BULLETS),
        _list(NUMBERS),
    )
    return part(
        "office:document-styles",
        fonts(),
        named,
        tag("office:automatic-styles", _page("Seite", sheet, bare=False), _page("LeereSeite", sheet, bare=True)),
        tag(
            "office:master-styles",
            tag(
                "style:master-page",
                tag("style:header", _marginal(looks.PAGE_HEAD, escaped(imprint.running))),
                tag("style:footer", _marginal(looks.PAGE_FOOT, escaped(imprint.footing) + _folio())),
                style_name=MASTER,
                style_page_layout_name="Seite",
            ),
            tag(
                "style:master-page",
                style_name=BARE_MASTER,
                style_page_layout_name="LeereSeite",
                style_next_style_name=MASTER,
            ),
        ),
    )


def grid_styles(*, compact: bool) -> Iterator[str]:
    """Yield the styles of cells and rows that all tables share."""
    padding = points(theme.COMPACT_PADDING if compact else theme.TABLE_PADDING)
    for name, colour, thickness in ((CELL, theme.HAIRLINE, 0.75), (HEAD_CELL, theme.PRIMARY, 1.0)):
        look = tag(
            "style:table-cell-properties",
            fo_padding_top=padding,
            fo_padding_bottom=padding,
            fo_padding_left="0pt",
            fo_padding_right="12pt",
            fo_border_left="none",
            fo_border_right="none",
            fo_border_top="none",
            fo_border_bottom=f"{points(thickness)} solid {code(colour)}",
        )
        yield tag("style:style", look, style_name=name, style_family="table-cell")
    for name, together in ((ROW, "always"), (PARTED_ROW, "auto")):
        look = tag("style:table-row-properties", fo_keep_together=together)
        yield tag("style:style", look, style_name=name, style_family="table-row")


def _style(look: Look, sheet: Sheet) -> str:
    style = look.style
    right = sheet.measure - theme.READING_WIDTH if look.narrow else 0.0
    more = dict(_wishes(look))
    exact = {"fo_line_height" if look is looks.GAP else "style_line_height_at_least": points(style.leading)}
    paragraph = tag(
        "style:paragraph-properties",
        *_tabs(look, sheet),
        fo_margin_top=points(style.before),
        fo_margin_bottom=points(style.after),
        fo_margin_left=points(margin(look)),
        fo_margin_right=points(right),
        fo_text_indent=points(-look.hang),
        **exact,
        **more,
    )
    level: dict[str, str | float] = {}
    if look.level:
        level = {"style_default_outline_level": look.level, "style_next_style_name": looks.BODY.odt_key}
    return tag(
        "style:style",
        paragraph,
        _letter(style.letter),
        style_name=look.odt_key,
        style_display_name=look.odt or look.name,
        style_family="paragraph",
        style_parent_style_name="Standard",
        **level,
    )


def margin(look: Look) -> float:
    """Return the left edge of a style: where it has a rule that of the rule, not of the letters."""
    return look.indent - (looks.NOTE_INDENT if look.side_rule else 0.0)


def _wishes(look: Look) -> Iterator[tuple[str, str]]:
    hairline = f"0.75pt solid {code(theme.HAIRLINE)}"
    if look.style.keep_next:
        yield "fo_keep_with_next", "always"
    if look.level or look in (looks.ANSWERED, looks.OPEN):
        yield "fo_keep_together", "always"
    if look.ruled:
        yield "fo_border_top", hairline
        yield "fo_padding_top", points(looks.RULE_GAP)
    if look.centred:
        yield "fo_text_align", "center"
    if look.side_rule:
        yield "fo_border_left", f"2.25pt solid {code(theme.BANDS[1])}"
        yield "fo_padding_left", "9.75pt"
        yield "style_join_border", "true"
    if look is looks.PAGE_HEAD:
        yield "fo_border_bottom", hairline
        yield "fo_padding_bottom", "4pt"


def _tabs(look: Look, sheet: Sheet) -> Iterator[str]:
    stops = []
    if look.hang:
        stops.append(tag("style:tab-stop", style_position="0pt"))  # reckoned from the indent
    if look in (looks.PAGE_FOOT, *looks.CONTENTS_LINES):
        place = sheet.measure - look.indent
        stops.append(tag("style:tab-stop", style_position=points(place), style_type="right"))
    if stops:
        yield tag("style:tab-stops", *stops)


def _letter(letter: Letter) -> str:
    weight = "bold" if letter.cut is Cut.SEMIBOLD else "normal"
    slope = "italic" if letter.cut is Cut.ITALIC else "normal"
    looked: dict[str, str] = {}
    for kind in ("", "_asian", "_complex"):
        prefix = "style" if kind else "fo"
        looked |= {
            f"{prefix}_font_size{kind}": points(letter.size),
            f"{prefix}_font_weight{kind}": weight,
            f"{prefix}_font_style{kind}": slope,
        }
    return tag("style:text-properties", fo_color=code(letter.colour), **looked)


def _letters(name: str, shown: str, **properties: str) -> str:
    look = tag("style:text-properties", **properties)
    return tag("style:style", look, style_name=name, style_display_name=shown, style_family="text")


def _list(name: str) -> str:
    indent = points(LIST_INDENTS[name])
    alignment = tag(
        "style:list-level-label-alignment",
        text_label_followed_by="listtab",
        text_list_tab_stop_position=indent,
        fo_text_indent=f"-{indent}",
        fo_margin_left=indent,
    )
    place = tag("style:list-level-properties", alignment, text_list_level_position_and_space_mode="label-alignment")
    kind = {"text_bullet_char": "•"} if name == BULLETS else {"style_num_format": "1", "style_num_suffix": "."}
    level = tag(
        f"text:list-level-style-{'bullet' if name == BULLETS else 'number'}",
        place,
        text_level=1,
        text_style_name=ACCENT,
        **kind,
    )
    return tag("text:list-style", level, style_name=name)


def _page(name: str, sheet: Sheet, *, bare: bool) -> str:
    upper, lower = (sheet.top, sheet.bottom) if bare else (_HEAD_TOP, _FOOT_BOTTOM)
    paper = tag(
        "style:page-layout-properties",
        fo_page_width=points(sheet.width),
        fo_page_height=points(sheet.height),
        style_print_orientation="landscape" if sheet.width > sheet.height else "portrait",
        fo_margin_left=points(sheet.left),
        fo_margin_right=points(sheet.right),
        fo_margin_top=points(upper),
        fo_margin_bottom=points(lower),
    )
    if bare:
        return tag("style:page-layout", paper, style_name=name)
    head = tag("style:header-footer-properties", fo_min_height=points(sheet.top - upper), fo_margin_bottom="10pt")
    foot = tag("style:header-footer-properties", fo_min_height=points(sheet.bottom - lower), fo_margin_top="10pt")
    return tag(
        "style:page-layout", paper, tag("style:header-style", head), tag("style:footer-style", foot), style_name=name
    )


def _marginal(look: Look, content: str) -> str:
    return tag("text:p", content, text_style_name=look.odt_key)


def _folio() -> str:
    number = tag("text:page-number", text_select_page="current")
    return f"{tag('text:tab')}Seite {number} von {tag('text:page-count')}"
