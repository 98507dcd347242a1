"""Prose becomes a document: real headings, lists and tables, set by the theme; no markup is ever read here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from weltoffen_desktop.domain.prose import (
    BREAK,
    Block,
    Heading,
    LinkKind,
    List,
    Para,
    Quote,
    Run,
    Runs,
    Table,
    plain_text,
)
from weltoffen_desktop.gui.pages.library.style import Style
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, Role, Step

_LEADING_PERCENT = 116  # of the face's own line, which is 1.25 em: 1.45 em
_TIGHT_PERCENT = 100
_DEEPEST = 6  # further indents would leave no room for words
_MOST_COLUMNS, _MOST_CELLS = 8, 2_000  # more is no table to be read beside a text
_WIDE_SPACE = 300  # percent
_LINE_BREAK = "\N{LINE SEPARATOR}"
# Qt looks for the ends of lines in a word again and again from its beginning: 100,000 letters take it seconds.
_ENDLESS_WORD = re.compile(r"\S{500}(?=\S)")
_WITH_JOINT = "\\g<0>\N{ZERO WIDTH SPACE}"
_BULLETS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle)


@dataclass(frozen=True, slots=True)
class Cut:
    """How a paragraph is set."""

    step: Step = Step.BODY
    bold: bool = False
    role: Role = Role.TEXT
    above: int = 0
    below: int = SPACE_S + 4
    level: int = 0
    tight: bool = False


_HEADINGS = {
    1: Cut(Step.TITLE, bold=True, above=4, below=SPACE_S, level=1, tight=True),
    2: Cut(Step.LEAD, bold=True, above=SPACE_L - 4, below=SPACE_S, level=2, tight=True),
    3: Cut(Step.BODY, bold=True, above=SPACE_M, below=4, level=3, tight=True),
    4: Cut(Step.BODY, bold=True, role=Role.MUTED, above=SPACE_M, below=4, level=4, tight=True),
}


class Typesetter:
    """Fills one document from top to bottom."""

    def __init__(self, document: QTextDocument, style: Style, hints: dict[str, str]) -> None:
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(style.font(Step.BODY, False, False))
        document.setDocumentMargin(0)
        document.setIndentWidth(style.px(SPACE_L))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self._style = style
        self._hints = hints
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._quoted = 0
        self._cursor.beginEditBlock()
        page = document.rootFrame().frameFormat()
        page.setTopMargin(style.px(style.edge))
        page.setBottomMargin(style.px(style.edge))
        document.rootFrame().setFrameFormat(page)

    def finish(self) -> None:
        """Let the document be laid out; nothing may follow."""
        self._cursor.endEditBlock()

    def heading(self, level: int, text: str) -> None:
        """Set a heading."""
        self._paragraph((Run(text),), _HEADINGS[level])

    def paragraph(self, runs: Sequence[Run], cut: Cut) -> None:
        """Set a paragraph in a cut of its own."""
        self._paragraph(runs, cut)

    def blocks(self, blocks: Sequence[Block], indent: int = 0) -> None:
        """Set a text."""
        for block in blocks:
            self._block(block, indent)

    def items(self, items: Sequence[Runs], cut: Cut, *, numbered: bool = False) -> None:
        """Set a list of lines in a cut of its own."""
        self._list([(Para(runs),) for runs in items], 1 if numbered else None, 1, cut)

    def _block(self, block: Block, indent: int) -> None:
        match block:
            case Heading(level, runs):
                cut = _HEADINGS[min(max(level, 2), 4)]
                self._paragraph(runs, cut if indent == 0 else replace(cut, step=Step.BODY), indent)
            case Para(runs):
                self._paragraph(runs, Cut(), indent)
            case List(items, numbered, start):
                self._list(items, start if numbered else None, indent + 1, Cut())
            case Table():
                self._table(block, indent)
            case Quote(blocks):
                self._quoted += 1
                self.blocks(blocks, indent + 1)
                self._quoted -= 1

    def _paragraph(self, runs: Sequence[Run], cut: Cut, indent: int = 0) -> None:
        self._open(cut, indent)
        self._runs(runs, cut)

    def _open(self, cut: Cut, indent: int) -> None:
        """Begin a paragraph; the first one is there already, as is the one behind a table."""
        form = self._form(cut, indent)
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(form)

    def _form(self, cut: Cut, indent: int) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setTopMargin(self._style.px(cut.above))
        form.setBottomMargin(self._style.px(cut.below))
        form.setIndent(min(indent, _DEEPEST))
        form.setHeadingLevel(cut.level)
        form.setLineHeight(
            _TIGHT_PERCENT if cut.tight else _LEADING_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        return form

    def _runs(self, runs: Sequence[Run], cut: Cut) -> None:
        for run in runs:
            text = _ENDLESS_WORD.sub(_WITH_JOINT, run.text.replace(BREAK, _LINE_BREAK))
            self._cursor.insertText(text, self._letters(run, cut))

    def _letters(self, run: Run, cut: Cut) -> QTextCharFormat:
        role = Role.MUTED if self._quoted and cut.role is Role.TEXT else cut.role
        form = QTextCharFormat()
        form.setFont(self._style.font(cut.step, cut.bold or run.bold, run.italic))
        form.setForeground(self._style.colour(role))
        link = run.link
        if link is None:
            return form
        form.setAnchor(True)
        form.setAnchorHref(link.address)
        if link.kind is LinkKind.TERM:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(self._style.colour(Role.PRIMARY))
            form.setToolTip(self._hints.get(link.target, ""))
        else:
            form.setForeground(self._style.colour(Role.PRIMARY))
            form.setFontUnderline(True)
        return form

    def _list(self, items: Sequence[Sequence[Block]], start: int | None, indent: int, cut: Cut) -> None:
        form = QTextListFormat()
        level = min(indent, _DEEPEST)
        form.setIndent(level)
        if start is None:
            form.setStyle(_BULLETS[(level - 1) % len(_BULLETS)])
        else:
            form.setStyle(QTextListFormat.Style.ListDecimal)
            form.setStart(start)
        close = replace(cut, below=min(cut.below, 6))
        made = None
        for item in items:
            first, rest = (item[0], item[1:]) if item and isinstance(item[0], Para) else (Para(()), item)
            self._open(close, 0)
            if made is None:
                made = self._cursor.createList(form)
            else:
                made.add(self._cursor.block())
            self._dress_mark(close, numbered=start is not None)
            self._runs(first.runs, close)
            self._in_item(rest, level, close)

    def _in_item(self, blocks: Sequence[Block], level: int, cut: Cut) -> None:
        for block in blocks:
            if isinstance(block, Para):
                self._paragraph(block.runs, cut, level)
            else:
                self._block(block, level)

    def _dress_mark(self, cut: Cut, *, numbered: bool) -> None:
        """Dress bullet or number as its paragraph; Qt leaves one space behind a bullet, so that one is wide."""
        letters = self._letters(Run(""), cut)
        if not numbered:
            font = letters.font()
            font.setStretch(_WIDE_SPACE)
            letters.setFont(font)
        self._cursor.setBlockCharFormat(letters)

    def _table(self, table: Table, indent: int) -> None:
        columns, rows = len(table.header), len(table.rows) + 1
        if columns > _MOST_COLUMNS or columns * rows > _MOST_CELLS:
            self._paragraph((Run(plain_text((table,))),), Cut(), indent)
            return
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderCollapse(True)
        form.setCellSpacing(0)
        form.setCellPadding(0)
        form.setHeaderRowCount(1)
        form.setTopMargin(self._style.px(4))
        form.setBottomMargin(self._style.px(SPACE_M))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made = self._cursor.insertTable(rows, columns, form)
        for number, row in enumerate((table.header, *table.rows)):
            cut = Cut(bold=number == 0, below=0)
            for column, runs in enumerate(row):
                cell = made.cellAt(number, column)
                cell.setFormat(self._cell(heading=number == 0, first=column == 0))
                self._cursor = cell.firstCursorPosition()
                self._cursor.setBlockFormat(self._form(cut, 0))
                self._runs(runs, cut)
        self._cursor = QTextCursor(made.lastCursorPosition())
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._fresh = True

    def _cell(self, *, heading: bool, first: bool) -> QTextTableCellFormat:
        form = QTextTableCellFormat()
        line = QBrush(self._style.colour(Role.CONTROL_LINE if heading else Role.HAIRLINE))
        form.setBottomBorder(1)
        form.setBottomBorderBrush(line)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setTopPadding(self._style.px(6))
        form.setBottomPadding(self._style.px(6))
        form.setLeftPadding(0 if first else self._style.px(SPACE_S))
        form.setRightPadding(self._style.px(SPACE_S))
        return form
