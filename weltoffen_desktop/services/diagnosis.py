"""What somebody needs to know who helps from afar: versions, places, and whether everything is there."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the diagnosis; ``good`` is ``None`` for plain information."""

    topic: str
    name: str
    value: str
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All findings in order."""

    findings: tuple[Finding, ...]

    @property
    def healthy(self) -> bool:
        """Whether nothing is amiss."""
        return all(one.good is not False for one in self.findings)


def diagnosis(*groups: Sequence[Finding]) -> Diagnosis:
    """Return one diagnosis of several groups of findings."""
    return Diagnosis(tuple(one for group in groups for one in group))
