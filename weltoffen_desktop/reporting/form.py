"""Fields that can be filled in: their names, what is said of them, where they stand; knows no PDF syntax.

The names are a promise to programs that read filled forms, written down in docs/accessibility.md.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.text import flat

ANSWER = "antwort"
ABSTAINED = "ohne-angabe"
CHOSEN = "auswahl"
NOTE = "notiz"
HEAD = "kopf"

_LEAVES = frozenset({ANSWER, ABSTAINED, CHOSEN, NOTE, HEAD})
_UNNAMED = "frage"
_NAME_LIMIT = 40  # letters of a part of a name
_STATE_LIMIT = 30  # letters, of which each may take four of the 127 bytes that a PDF name may have
_STATE_LETTERS = re.compile(r"[^\w-]")
_OFF = "Off"  # the standard's word for a box that is not ticked
_QUESTION_LIMIT = 240
_LABEL_LIMIT = 120


class FieldKind(Enum):
    """One of several, a single tick, one line of text, several lines of text."""

    CHOICE = "choice"
    TICK = "tick"
    LINE = "line"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Field:
    """A field and its name from the root of the tree of names; ``label`` is what is said of the whole field."""

    name: tuple[str, ...]
    kind: FieldKind
    label: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a field on a page; ``state`` is the value that a tick there gives the field."""

    field: Field
    node: Node
    state: str = ""


class FieldNames:
    """Gives every question of a form a name of its own, as a path without dots in its parts."""

    def __init__(self) -> None:
        self._taken: set[tuple[str, ...]] = set()
        self._heads = 0

    def question(self, number: str) -> tuple[str, ...]:
        """Return the path for a question: 3.14 becomes ``("3", "14")``."""
        parts = [flat(part, _NAME_LIMIT) for part in number.split(".")]
        parts = [f"{part}_" if part in _LEAVES else part for part in parts if part] or [_UNNAMED]
        name, count = tuple(parts), 1
        while name in self._taken:
            count += 1
            name = (*parts[:-1], f"{parts[-1]}-{count}")
        self._taken.add(name)
        return name

    def head(self) -> tuple[str, ...]:
        """Return the path for the next place that is no question: ``("kopf", "1")``."""
        self._heads += 1
        return (HEAD, str(self._heads))


def states(keys: Iterable[str]) -> list[str]:
    """Return for each key what a ticked box of it is called: the key itself where the format allows that."""
    found: list[str] = []
    for key in keys:
        base = _STATE_LETTERS.sub("_", key)[:_STATE_LIMIT] or "_"
        state, count = base, 1
        while state == _OFF or state in found:
            count += 1
            state = f"{base}-{count}"
        found.append(state)
    return found


def spoken(number: str, question: str, part: str = "") -> str:
    """Return the words for a field: the question and, of bounded length, which part of its answer."""
    whole = f"Frage {flat(number, _NAME_LIMIT)}: {flat(question, _QUESTION_LIMIT)}"
    return f"{whole}, {flat(part, _LABEL_LIMIT)}" if part else whole
