"""The way that somebody took through the library: back and forward; knows no Qt."""

from dataclasses import dataclass

from weltoffen_desktop.domain.knowledge import HitKind

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing in the library: a text or a word of the glossary, by its id."""

    kind: HitKind
    id: str


class Trail:
    """Like the way through pages of a browser: whoever turns off loses what lay ahead."""

    def __init__(self) -> None:
        self._spots: list[Spot] = []
        self._at = -1

    @property
    def here(self) -> Spot | None:
        """Where we are; nowhere at the beginning."""
        return self._spots[self._at] if self._at >= 0 else None

    @property
    def can_back(self) -> bool:
        """Whether there is something before."""
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        """Whether there is something ahead."""
        return self._at < len(self._spots) - 1

    def walk_to(self, spot: Spot) -> None:
        """Go somewhere new; where we are already is nothing new."""
        if spot == self.here:
            return
        del self._spots[self._at + 1 :]
        self._spots.append(spot)
        del self._spots[:-_LONGEST]
        self._at = len(self._spots) - 1

    def back(self) -> Spot | None:
        """Go one step back and return where that is."""
        self._at = max(self._at - 1, 0) if self._spots else -1
        return self.here

    def forward(self) -> Spot | None:
        """Go one step forward and return where that is."""
        self._at = min(self._at + 1, len(self._spots) - 1)
        return self.here
