"""The paragraph styles of both office formats: the look of the PDF, with names that people find in their programs."""

from dataclasses import dataclass, replace

from weltoffen_desktop.domain.outline import Tone
from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.theme import COMPACT, Cut, Letter, Style

FAMILY = "Source Sans 3"
STAND_INS = ("Calibri", "Carlito", "Liberation Sans")  # similar widths: where the family is missing, lines hardly move

INDENT = 46.0  # of what belongs to a question
NOTE_INDENT = 12.0  # from the rule beside a note to its letters
RULE_GAP = 9.0  # from the rule above a question to its letters


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style.

    ``name`` is what a person reads, ``docx`` the name under which Word knows it where it is one of its own, ``odt`` the
    same for the OpenDocument programs. ``level`` is 1 to 4 for headings. ``hang`` lets the first line begin so much
    farther left. ``narrow`` ends lines where the reading width ends. ``side_rule`` and ``ruled`` draw a line at the
    left and above, ``centred`` puts what is narrower into the middle. Of the space after one paragraph and before the
    next the larger counts in both formats.
    """

    name: str
    style: Style
    docx: str = ""
    odt: str = ""
    level: int = 0
    indent: float = 0.0
    hang: float = 0.0
    narrow: bool = True
    side_rule: bool = False
    ruled: bool = False
    centred: bool = False

    @property
    def docx_key(self) -> str:
        """Identifier in a DOCX: the name without what identifiers may not have."""
        return (self.docx[:1].upper() + self.docx[1:] if self.docx else self.name).replace(" ", "")

    @property
    def odt_key(self) -> str:
        """Identifier in an ODT, where a blank is written as its code."""
        return (self.odt or self.name).replace(" ", "_20_")


_COVER_TITLE = Style(Letter(Cut.SEMIBOLD, 34, theme.PRIMARY), 40, after=8)
_COVER_SUBJECT = Style(Letter(Cut.REGULAR, 17, theme.MUTED), 23, after=30)

BODY = Look("Textkörper", theme.BODY, "Body Text", "Text body")
LEAD = Look("Einleitung", theme.LEAD, narrow=False)
SMALL = Look("Kleingedrucktes", theme.SMALL)
STRONG = Look("Hervorgehoben", theme.STRONG)
TONES = {Tone.BODY: BODY, Tone.LEAD: LEAD, Tone.SMALL: SMALL, Tone.STRONG: STRONG}

TITLE = Look("Titel", _COVER_TITLE, "Title", "Title", narrow=False)
SUBTITLE = Look("Untertitel", _COVER_SUBJECT, "Subtitle", "Subtitle", narrow=False)
REMARK_BELOW = Look("Vermerk", replace(theme.COVER_REMARK, before=24), narrow=True)
HEADINGS = tuple(
    Look(
        f"Überschrift {level}",
        style,
        f"heading {level}",
        f"Heading {level}",
        level=level,
        narrow=False,
    )
    for level, style in enumerate(theme.HEADINGS, 1)
)
CONTENTS_TITLE = Look(
    "Inhaltsverzeichnis", replace(theme.CONTENTS_TITLE, before=0), "TOC Heading", "Contents Heading", narrow=False
)
CONTENTS_LINES = tuple(
    Look(
        f"Verzeichnis {level}",
        theme.CONTENTS_LINES[min(level, 3) - 1],
        f"toc {level}",
        f"Contents {level}",
        indent=18.0 * (level - 1),
        narrow=False,
    )
    for level in range(1, 5)
)
ITEM = Look("Aufzählung", theme.ITEM)
ITEM_LAST = Look("Aufzählung Ende", theme.ITEM_LAST)

ANSWERED = Look(
    "Frage-beantwortet",
    replace(theme.QUESTION, before=theme.QUESTION.before - RULE_GAP),
    indent=INDENT,
    hang=INDENT,
    narrow=False,
    ruled=True,
)
OPEN = replace(ANSWERED, name="Frage-offen")
ANSWER = Look("Antwort", theme.ANSWER, indent=INDENT)
ANSWER_MISSING = Look("Antwort fehlt", theme.ANSWER_MISSING, indent=INDENT)
DETAIL = Look("Erläuterung", theme.DETAIL, indent=INDENT)
REMARK = Look("Anmerkung", theme.REMARK, indent=INDENT)
CHOICE = Look("Ankreuzen", theme.ITEM, indent=INDENT + 18, hang=18.0)

# A note begins with its label or, where it has none, with its first paragraph; within an entry it is set in.
NOTE_LABEL = Look("Notiz-Bezeichnung", theme.NOTE_LABEL, indent=NOTE_INDENT, side_rule=True)
NOTE_FIRST = Look("Notiz-Anfang", theme.NOTE_TEXT, indent=NOTE_INDENT, side_rule=True)
NOTE = replace(NOTE_FIRST, name="Notiz")

CAPTION = Look("Tabellentitel", theme.CAPTION, "caption", "Table", narrow=False)
FIGURE = Look("Diagramm", Style(theme.BODY.letter, 12, before=12, after=7, keep_next=True), narrow=False, centred=True)
LOGO = Look("Wappen", Style(theme.BODY.letter, 12, after=18), narrow=False)
FIGURE_CAPTION = Look("Bildunterschrift", theme.FIGURE_CAPTION)
TABLE_HEAD = Look("Tabellenkopf", theme.TABLE_HEAD, narrow=False)
TABLE_LEAD = Look("Zeilenkopf", theme.TABLE_LEAD, narrow=False)
TABLE_CELL = Look("Tabellenzelle", theme.TABLE_CELL, narrow=False)
MEASURE = replace(TABLE_LEAD, name="Maßnahme")
FACT_LABEL = Look("Angabe", theme.COVER_LABEL, narrow=False)
FACT_VALUE = Look("Angabe-Wert", theme.COVER_VALUE, narrow=False)
PAGE_HEAD = Look("Kopfzeile", theme.MARGINAL, "header", "Header", narrow=False)
PAGE_FOOT = Look("Fußzeile", theme.MARGINAL, "footer", "Footer", narrow=False)
GAP = Look("Abstand", Style(theme.TABLE_CELL.letter, 6), narrow=False)

LOOKS = (
    *(BODY, LEAD, SMALL, STRONG, TITLE, SUBTITLE, REMARK_BELOW, *HEADINGS),
    *(CONTENTS_TITLE, *CONTENTS_LINES, ITEM, ITEM_LAST),
    *(ANSWERED, OPEN, ANSWER, ANSWER_MISSING, DETAIL, REMARK, CHOICE, NOTE_LABEL, NOTE_FIRST, NOTE),
    *(CAPTION, FIGURE, LOGO, FIGURE_CAPTION, TABLE_HEAD, TABLE_LEAD, TABLE_CELL, MEASURE, FACT_LABEL, FACT_VALUE),
    *(PAGE_HEAD, PAGE_FOOT, GAP),
)


def looks(*, compact: bool) -> tuple[Look, ...]:
    """Return all styles as they look in a compact document or in any other."""
    if not compact:
        return LOOKS
    return tuple(replace(one, style=COMPACT[one.style]) if one.style in COMPACT else one for one in LOOKS)
