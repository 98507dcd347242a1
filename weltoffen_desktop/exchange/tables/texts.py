"""Texts on their way into a cell: what no XML can hold, what a program would take as a formula, what is too long."""

import re

from weltoffen_desktop.domain.tables import Cell, Column, ColumnKind, Sheet

EXCEL_LIMIT = 32_767  # UTF-16 units in one cell
NAME_LIMIT = 31
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NEVER_XML = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NEVER_UTF_8 = re.compile("[\x00\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# The list of OWASP ("CSV Injection"), also behind spaces and apostrophes, and the full-width forms of the signs.
_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")
_NEVER_IN_NAMES = re.compile(r"[\[\]:*?/\\\s]+")


def xml_text(text: str) -> str:
    """Return ``text`` with line feeds as its only line ends; what XML cannot hold becomes the replacement character."""
    plain = _NEVER_XML.sub(_REPLACEMENT, _LINE_ENDS.sub("\n", text))
    return "".join(_REPLACEMENT if ord(char) & 0xFFFE == 0xFFFE else char for char in plain)


def utf_8_text(text: str) -> str:
    """Return ``text`` with the replacement character for lone surrogates and NUL, which no text file holds."""
    return _NEVER_UTF_8.sub(_REPLACEMENT, text)


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe before it where a program would read it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return what was given to :func:`guarded`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text, 1) else text


def sheet_names(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Return names that every program takes: at most 31 letters, no brackets, colons or strokes, each once."""
    found: list[str] = []
    for title in titles:
        plain = _NEVER_IN_NAMES.sub(" ", xml_text(title)).strip(" '") or "Tabelle"
        name, number = _cut(plain, NAME_LIMIT), 1
        while name.casefold() in {"history", *(one.casefold() for one in found)}:
            number += 1
            ending = f" {number}"
            name = _cut(plain, NAME_LIMIT - len(ending)) + ending
        found.append(name)
    return tuple(found)


def _cut(text: str, limit: int) -> str:
    return _pieces(text, limit)[0].strip(" '") or "Tabelle"


def fitted(sheet: Sheet, limit: int = EXCEL_LIMIT) -> Sheet:
    """Return ``sheet`` with every text in cells of at most ``limit`` units; nothing is cut away.

    A longer text goes on in columns of its own right beside, and the end of each cell says so.
    """
    columns: list[Column] = []
    cells: list[list[Cell]] = [[] for _row in sheet.rows]
    for index, column in enumerate(sheet.columns):
        split = [_split(row[index], column.title, limit) for row in sheet.rows]
        width = max((len(one) for one in split), default=1)
        columns.append(column)
        columns += [
            Column(_continued(column.title, number), ColumnKind.TEXT, column.width) for number in range(2, width + 1)
        ]
        for row, pieces in zip(cells, split, strict=True):
            row += [*pieces, *[None] * (width - len(pieces))]
    if len(columns) == len(sheet.columns):
        return sheet
    return Sheet(sheet.title, tuple(columns), tuple(tuple(row) for row in cells))


def _continued(title: str, number: int) -> str:
    return f"{title} (Fortsetzung {number - 1})"


def _split(cell: Cell, title: str, limit: int) -> list[Cell]:
    if not isinstance(cell, str) or len(cell) * 2 <= limit or _units(cell) <= limit:
        return [cell]
    room = limit - _units(_hint(title, len(cell)))
    pieces = _pieces(cell, room)
    return [*(f"{piece}{_hint(title, number)}" for number, piece in enumerate(pieces[:-1], 2)), pieces[-1]]


def _hint(title: str, number: int) -> str:
    return f" […weiter in der Spalte „{_continued(title, number)}“]"


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def _pieces(text: str, limit: int) -> list[str]:
    """Cut ``text`` into pieces of at most ``limit`` UTF-16 units."""
    pieces, start, used = [], 0, 0
    for place, char in enumerate(text):
        size = 2 if char > "\uffff" else 1
        if used + size > limit:
            pieces.append(text[start:place])
            start, used = place, 0
        used += size
    return [*pieces, text[start:]]
