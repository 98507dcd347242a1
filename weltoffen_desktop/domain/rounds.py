"""One self-check at one time, and whose view is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from weltoffen_desktop.domain.answers import Answer
from weltoffen_desktop.domain.questionnaire import Path


@dataclass(frozen=True, slots=True)
class Round:
    """A self-check at one time, answered with one version of one questionnaire."""

    id: int
    title: str
    started: datetime
    questionnaire: str
    version: str
    fingerprint: str
    path: Path


def proposed_title(rounds: Sequence[Round], year: int) -> str:
    """Return a title that no round has: with ``year``, else with the first year after it that is free."""
    taken = {one.title.casefold() for one in rounds}
    while (title := f"Durchgang {year}").casefold() in taken:
        year += 1
    return title


@dataclass(frozen=True, slots=True)
class Perspective:
    """Whose view: the administration, politics, civil society, a department, a workshop group."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one answer; ``origin`` says by which way it came (answer, undo, redo, import, example)."""

    question: str
    before: Answer
    after: Answer
    at: datetime
    origin: str
