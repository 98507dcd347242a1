"""What a document says about itself, and how its making is watched; the same for both formats."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from weltoffen_desktop.domain.outline import Outline, walk
from weltoffen_desktop.reporting.errors import RenderCancelled
from weltoffen_desktop.reporting.text import flat

PROGRAM = "weltoffen_desktop"
FINGERPRINT = "Fingerabdruck"

_LANGUAGE_TAG = re.compile("([A-Za-z]{2,3})(?:-([A-Za-z]{2}))?(?:-[A-Za-z0-9]{2,8})*")
_LANGUAGE = "de-DE"
_LIMIT = 300  # letters of a property


@dataclass(frozen=True, slots=True)
class Imprint:
    """What identifies a document; nobody is named who was not typed in, and nothing of the computer."""

    title: str
    language: str
    author: str
    fingerprint: str
    running: str
    footing: str
    created: datetime

    @classmethod
    def of(cls, outline: Outline, created: datetime) -> "Imprint":
        """Read it from an outline."""
        language = flat(outline.language)
        return cls(
            flat(outline.title, _LIMIT) or "Bericht",
            language if _LANGUAGE_TAG.fullmatch(language) else _LANGUAGE,
            flat(outline.author, _LIMIT),
            flat(outline.fingerprint),
            flat(outline.running, _LIMIT),
            flat(outline.footing, _LIMIT),
            created,
        )

    @property
    def stamp(self) -> str:
        """Time of creation in universal time, as both formats write it."""
        moment = self.created if self.created.tzinfo else self.created.replace(tzinfo=UTC)
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def locale(self) -> tuple[str, str]:
        """Language and country, as OpenDocument wants them apart."""
        found = _LANGUAGE_TAG.fullmatch(self.language)
        return (found.group(1).lower(), (found.group(2) or "none").upper()) if found else ("de", "DE")


class Steps:
    """Tells before each block how far the work is, and asks whether it is still wanted."""

    def __init__(self, outline: Outline, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._step = 0.9 / (sum(1 for _ in walk(outline.blocks)) + len(outline.blocks) + 1)
        self._done = 0

    def tick(self) -> None:
        """Report before the next step. Raises: RenderCancelled."""
        if self._cancelled():
            raise RenderCancelled
        self._progress(min(self._step * self._done, 0.9))
        self._done += 1

    def finish(self) -> None:
        """Report the end."""
        self._progress(1.0)
