"""Answer files: CSV with a head line, or JSON; both are only read here, what they say is checked by the services.

CSV: columns ``frage;antwort;notiz;begründung;markiert`` in any order (English names work too), parted by semicolon,
comma or tab, UTF-8 or Windows-1252. Without a head line the first three columns are question, answer and note.
The table of answers that this program writes is known by its head line and taken back to the letter.
JSON: a list of objects with ``question``, ``value``, ``note``, ``reason``, ``marked``, ``evidence``; or such a list
under ``answers``; or an object from question to value.
"""

import csv
import difflib
import io
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from weltoffen_desktop.domain.answers import EvidenceKind
from weltoffen_desktop.domain.tables import ANSWER_TITLES
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.exchange.tables.texts import unguarded
from weltoffen_desktop.services.ports import AnswerLine

SIZE_LIMIT = 20_000_000  # bytes
_COLUMNS: Mapping[str, frozenset[str]] = {
    "question": frozenset({"frage", "fragen-id", "question", "question_id", "id", "nr", "nummer"}),
    "value": frozenset({"antwort", "wert", "stufe", "answer", "value", "level"}),
    "note": frozenset({"notiz", "anmerkung", "bemerkung", "note", "comment"}),
    "reason": frozenset({"begründung", "begruendung", "grund", "reason"}),
    "marked": frozenset({"markiert", "besprechen", "marked"}),
}
_TRUE = frozenset({"1", "x", "ja", "yes", "true", "wahr"})
_FALSE = frozenset({"0", "-", "nein", "no", "false", "falsch"})
_WORDS = sorted(word for words in _COLUMNS.values() for word in words)
_LONGEST_WORD = 30
_NEAR = 0.75
_SEPARATOR_LINE = re.compile(r"\Asep=.(?:\r\n|\r|\n)", re.IGNORECASE)  # how Excel is told the delimiter
_EVIDENCE = frozenset(kind.value for kind in EvidenceKind)


class TableAnswerFiles:
    """Reads answer files by their suffix; anything but ``.json`` is taken as CSV."""

    def read(self, path: Path) -> Sequence[AnswerLine]:
        """Return the lines of an answer file as they stand there.

        Raises: ExpectedError for a file that cannot be read, is too large or is neither CSV nor JSON.
        """
        text = _text(path)
        if path.suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "["):
            return _json(path, text)
        return _csv(path, text)


def _text(path: Path) -> str:
    try:
        if path.is_dir():
            raise ExpectedError(Trouble.IS_FOLDER, path=path)
        if path.stat().st_size > SIZE_LIMIT:
            raise ExpectedError(Trouble.FILE_TOO_LARGE, path=path.name, limit="20 MB")
        if not path.is_file():  # a pipe would never end, a device never stop
            raise OSError(path)
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ExpectedError(Trouble.FILE_MISSING, path=path) from None
    except (OSError, ValueError) as error:  # the second: a name that no file system takes
        raise ExpectedError(Trouble.FILE_UNREADABLE, path=path.name) from error
    if not raw.strip():
        raise _broken(path, "Sie ist leer.")
    if b"\0" in raw:
        raise _broken(path, "Sie ist keine Textdatei; erwartet wird CSV oder JSON.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _windows_text(path, raw, raw.count(b"\n", 0, error.start) + 1)


def _windows_text(path: Path, raw: bytes, line: int) -> str:
    """Return text in what office programs on Windows write as CSV; a damaged UTF-8 is not taken for it."""
    strange = _broken(path, f"Zeile {line} enthält Zeichen, die weder UTF-8 noch Windows-1252 sind.")
    if any(not one.isascii() and _is_utf8(one) for one in raw.splitlines()):
        raise strange
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        raise strange from None


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _csv(path: Path, text: str) -> list[AnswerLine]:
    text = _SEPARATOR_LINE.sub("\n", text, count=1)  # still a line, so that the others keep their numbers
    first = (text.lstrip("\r\n").splitlines() or [""])[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: dict[str, int] | None = None
    own, width = False, 0
    lines: list[AnswerLine] = []
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if columns is None:
                own = ANSWER_TITLES.issubset(row)
                columns = _columns(path, row, own=own)
                if "question" in columns:
                    width = len(row)
                    continue
                columns, width = {"question": 0, "value": 1, "note": 2}, 3
            if any(cell.strip() for cell in row[width:]):
                why = "hat zu viele Spalten; Texte mit dem Trennzeichen darin gehören in Anführungszeichen."
                raise _broken(path, f"Zeile {reader.line_num} {why}")
            lines.append(_csv_line(path, reader.line_num, row, columns, own=own))
    except csv.Error:
        raise _broken(path, f"Zeile {reader.line_num} ist nicht richtig geschrieben (Anführungszeichen?).") from None
    return lines


def _columns(path: Path, row: Sequence[str], *, own: bool) -> dict[str, int]:
    """Return which column is what. Columns that we do not know stay out, unless somebody nearly wrote one of ours."""
    found: dict[str, int] = {}
    strange: list[tuple[str, str]] = []
    for index, cell in enumerate(row):
        word = cell.strip().lower()
        name = next((name for name, words in _COLUMNS.items() if word in words), None)
        if name is None:
            near = difflib.get_close_matches(word[:_LONGEST_WORD], _WORDS, 1, _NEAR)
            strange.extend((word, one) for one in near)
        elif name not in found:
            found[name] = index
        elif not own:
            strange.append((word, row[found[name]].strip().lower()))
    if strange and "question" in found and not own:
        word, meant = strange[0]
        raise _broken(
            path, f"Die Spalte „{word}“ ist unklar; gemeint ist wohl „{meant}“, jede Spalte steht nur einmal."
        )
    if "question" in found and len(found) == 1:
        raise _broken(path, "In der Kopfzeile fehlt die Spalte „antwort“.")
    return found


def _csv_line(path: Path, number: int, row: Sequence[str], columns: Mapping[str, int], *, own: bool) -> AnswerLine:
    def cell(name: str) -> str | None:
        index = columns.get(name)
        text = row[index] if index is not None and index < len(row) else ""
        if own:  # as somebody typed it, without the apostrophe that was put before a formula
            return unguarded(text) if text.strip() else None
        return text.strip() or None

    marked = cell("marked")
    if marked is not None and marked.strip().lower() not in _TRUE | _FALSE:
        raise _broken(path, f"Zeile {number}: „{marked}“ heißt weder markiert („x“) noch nicht markiert („nein“).")
    return AnswerLine(
        line=number,
        question=(cell("question") or "").strip(),
        value=cell("value"),
        note=cell("note"),
        reason=cell("reason"),
        marked=None if marked is None else marked.strip().lower() in _TRUE,
    )


def _json(path: Path, text: str) -> list[AnswerLine]:
    try:
        plain = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise _broken(path, f"Zeile {error.lineno} ist kein gültiges JSON.") from None
    except _TwiceError as error:
        raise _broken(path, f"„{error}“ steht zweimal.") from None
    except (RecursionError, ValueError):  # also a number with thousands of digits
        raise _broken(path, "Sie ist zu tief geschachtelt oder enthält eine Zahl mit Tausenden Stellen.") from None
    if isinstance(plain, dict) and "answers" in plain:
        plain = plain["answers"]
    if isinstance(plain, dict):
        items = [
            {"question": key, **(value if isinstance(value, dict) else {"value": value})}
            for key, value in plain.items()
        ]
    elif isinstance(plain, list):
        items = plain
    else:
        raise _broken(path, "Erwartet wird eine Liste von Antworten.")
    return [_json_line(path, number, item) for number, item in enumerate(items, 1)]


class _TwiceError(ValueError):
    """A key stands twice in one JSON object."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for key, value in pairs:
        if key in plain:
            raise _TwiceError(key)
        plain[key] = value
    return plain


def _json_line(path: Path, number: int, item: object) -> AnswerLine:
    if not isinstance(item, dict):
        raise _broken(path, f"Eintrag {number} ist kein Objekt mit „question“ und „value“.")
    named: dict[str, Any] = {}
    for key, value in item.items():
        name = next((name for name, words in _COLUMNS.items() if key.lower() in words), key)
        if name not in (*_COLUMNS, "evidence"):
            raise _broken(path, f"Eintrag {number} hat den unbekannten Schlüssel „{key}“.")
        if name in named:
            raise _broken(path, f"Eintrag {number} sagt mit „{key}“ zweimal dasselbe.")
        named[name] = value
    for name in ("note", "reason"):
        if not isinstance(named.get(name, ""), str | None):
            raise _broken(path, f"Eintrag {number}: „{name}“ ist kein Text.")
    marked = named.get("marked")
    if not isinstance(marked, bool | None):
        raise _broken(path, f"Eintrag {number}: „marked“ ist nicht true oder false.")
    return AnswerLine(
        line=number,
        question=str(named.get("question", "")),
        value=_json_value(named.get("value")),
        note=named.get("note"),
        reason=named.get("reason"),
        marked=marked,
        evidence=_evidence(path, number, named.get("evidence")),
    )


def _json_value(value: Any) -> str | None:
    """Return a JSON value as people would type it; the question decides whether it means something."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ";".join(str(one) for one in value)
    return repr(value)


def _evidence(path: Path, number: int, plain: object) -> tuple[tuple[str, str], ...] | None:
    if plain is None:
        return None
    if (
        not isinstance(plain, dict)
        or not plain.keys() <= _EVIDENCE
        or not all(isinstance(one, str) for one in plain.values())
    ):
        raise _broken(
            path, f"Eintrag {number}: „evidence“ kennt nur {', '.join(sorted(_EVIDENCE))}, jeweils mit einem Text."
        )
    return tuple(plain.items())


def _broken(path: Path, why: str) -> ExpectedError:
    return ExpectedError(Trouble.ANSWER_FILE_BROKEN, path=path.name, why=why)
