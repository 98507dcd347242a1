"""What no text of the library holds: HTML, pictures, control characters, endless heads and bodies."""

import re
from collections.abc import Iterator
from typing import Any

from weltoffen_desktop.content.yaml_reader import Document, Where
from weltoffen_desktop.domain.complaints import Complaint

LONGEST_BODY = 60_000  # characters; the reader of Markdown shows nothing longer either
# Stricter than Markdown: whatever some reader could take for a tag or a picture, wherever it stands. So no reader
# needs to be trusted, and nothing needs to be parsed to know.
_MARKUP = re.compile(r"<[A-Za-z/!?]|!\[")
# Besides what steers terminals: the marks that turn the direction of writing and so make words read as others.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NO_MARKUP = ("Hier steht HTML oder ein Bild.", "Erlaubt ist nur Text; Verweise heißen „[Titel](https://…)“.")
_NO_CONTROL = ("Hier steht ein unsichtbares Steuerzeichen.", "Löschen Sie das Zeichen.")


def markup_complaints(document: Document, body: str = "", body_line: int = 1) -> list[Complaint]:
    """Return a complaint for each value of ``document`` and each line of ``body`` with HTML or a picture."""
    return list(_complaints(_MARKUP, _NO_MARKUP, document, body, body_line))


def other_complaints(document: Document, body: str = "", body_line: int = 1) -> list[Complaint]:
    """Return complaints about control characters and a body that is far too long."""
    found = list(_complaints(_CONTROL, _NO_CONTROL, document, body, body_line))
    if len(body) > LONGEST_BODY:
        problem = f"Der Text hat {len(body)} Zeichen."
        found.append(
            Complaint(document.name, body_line, problem, f"Erlaubt sind {LONGEST_BODY}; teilen Sie ihn auf mehrere.")
        )
    return found


def _complaints(
    sought: re.Pattern[str], words: tuple[str, str], document: Document, body: str, body_line: int
) -> Iterator[Complaint]:
    for where, text in _strings(document.data, ()):
        if sought.search(text):
            yield document.complaint(where, *words)
    for number, line in enumerate(body.split("\n"), body_line):
        if sought.search(line):
            yield Complaint(document.name, number, *words)


def _strings(data: Any, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield (*where, key), key
            yield from _strings(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _strings(value, (*where, index))
