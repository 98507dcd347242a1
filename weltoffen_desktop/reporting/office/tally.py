"""Counts what a document of either format holds, by the styles of its paragraphs."""

from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.reporting.office import looks


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
