"""What the papers for the council need from a case file."""

from collections.abc import Mapping
from typing import Protocol

from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import PaperDetails, Profile
from weltoffen_desktop.domain.plan import Measure


class CouncilRecords(Protocol):
    """Measures, targets, profiles, paper details and the logo of one case; what is stored here was checked before."""

    def measures(self) -> tuple[Measure, ...]:
        """Return all measures by their number."""
        ...

    def add_measure(self, measure: Measure) -> Measure:
        """Store a new measure under a number that none had before; return it with that."""
        ...

    def removed_measures(self) -> frozenset[int]:
        """Return the numbers that measures once had."""
        ...

    def put_measure(self, measure: Measure) -> None:
        """Store a measure in place of the one with its number, be it removed or not."""
        ...

    def remove_measure(self, number: int) -> None:
        """Take a measure out; its number stays taken."""
        ...

    def targets(self) -> Mapping[str, int]:
        """Return the points that fields shall reach, by the field's id."""
        ...

    def set_target(self, field: str, points: int | None) -> None:
        """Set the target of a field; ``None`` takes it away."""
        ...

    def profiles(self) -> tuple[Profile, ...]:
        """Return the profiles kept in the case, oldest first, without those of the program."""
        ...

    def save_profile(self, profile: Profile) -> None:
        """Keep a profile in place of the one of its name."""
        ...

    def remove_profile(self, name: str) -> None:
        """Keep a profile no longer."""
        ...

    def paper(self) -> PaperDetails:
        """Return what is filled in for the paper."""
        ...

    def set_paper(self, paper: PaperDetails) -> None:
        """Store what is filled in for the paper."""
        ...

    def secret(self) -> str:
        """Random text of the case, known to nobody who has only its papers; empty in a file of the first version."""
        ...

    def logo(self) -> Logo | None:
        """Return the logo, ``None`` where there is none."""
        ...

    def set_logo(self, logo: Logo | None) -> None:
        """Store the logo; ``None`` takes it away."""
        ...


class Logos(Protocol):
    """How pictures from outside are taken in."""

    def read(self, data: bytes, alt: str) -> Logo:
        """Return a PNG, JPEG or SVG file as it is kept. Raises: ExpectedError for any other and for a harmful one."""
        ...
