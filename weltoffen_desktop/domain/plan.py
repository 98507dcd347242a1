"""What the municipality decided to do: measures with somebody responsible, a date and a proof."""

from dataclasses import dataclass
from enum import Enum

TITLE_LIMIT = 200
TEXT_LIMIT = 4_000


class MeasureStatus(Enum):
    """How far a measure is."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        """Whether there is something left to do."""
        return self in {MeasureStatus.PLANNED, MeasureStatus.RUNNING}


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure as people wrote it down; every text may be empty but the title.

    ``id`` counts from 1 within a case and is never used again; ``questions`` are the ids of the questions that led to
    it; ``due`` is what people say ("2027", "Sommer 2027", "31.03.2027"), for a plan often knows no day.
    """

    id: int
    title: str
    goal: str = ""
    cause: str = ""
    questions: tuple[str, ...] = ()
    responsible: str = ""
    partner: str = ""
    due: str = ""
    cost: str = ""
    proof: str = ""
    status: MeasureStatus = MeasureStatus.PLANNED
