"""What a document of either format holds: counted by the styles of its paragraphs, and what it says about itself."""

from collections.abc import Callable

from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.imprint import FINGERPRINT
from weltoffen_desktop.services.ports import Findings


class Tally:
    """Told of every paragraph in reading order; one in which nothing can be read counts for nothing."""

    def __init__(self, keys: dict[str, looks.Look]) -> None:
        self._keys = keys
        self._open = self._answered = self._notes = self._measures = 0
        self._labelled = False

    def paragraph(self, key: str, text: str) -> None:
        """Take note of a paragraph by the identifier of its style."""
        look = self._keys.get(key)
        if not text.strip():
            return
        # A label alone is no note: its text must follow.
        self._notes += look is looks.NOTE_FIRST or (look is looks.NOTE and self._labelled)
        self._labelled = look is looks.NOTE_LABEL
        self._open += look is looks.OPEN
        self._answered += look is looks.ANSWERED
        self._measures += look is looks.MEASURE

    @property
    def counts(self) -> Counts:
        """What was found."""
        return Counts(self._open + self._answered, self._answered, self._notes, self._measures)


class Properties:
    """Collects what a document says about itself; ``key`` gives an element its name, or nothing."""

    def __init__(self, key: Callable[[str, dict[str, str]], str]) -> None:
        self.values: dict[str, str] = {}
        self._key = key
        self._within = [""]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element begins; what has no name belongs to what it stands in."""
        self._within.append(self._key(name, attributes) or self._within[-1])

    def end(self, _name: str) -> None:
        """Note that an element ends."""
        self._within.pop()

    def text(self, text: str) -> None:
        """Take text to the element it stands in."""
        if self._within[-1]:
            self.values[self._within[-1]] = self.values.get(self._within[-1], "") + text

    def findings(self, counts: Counts) -> Findings:
        """Put together what was found; documents have no pages before a program makes them."""
        found = self.values
        return Findings(0, counts, found.get("title", ""), found.get("language", ""), found.get(FINGERPRINT, ""))
