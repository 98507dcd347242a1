"""What belongs to the papers for the council: measures, targets, profiles, paper details, the logo."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import PaperDetails, Profile
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.storage import council_rows as rows
from weltoffen_desktop.storage.answer_rows import text_cell
from weltoffen_desktop.storage.connected import Connected

_SINCE = 2  # the version of the file that has these tables


class CouncilTables(Connected):
    """The part of an open case that questions and answers need not know.

    A file of the first version that may only be read has none of these tables: then there is nothing in them.
    """

    def measures(self) -> tuple[Measure, ...]:
        """Return all measures by their number."""
        found = self._table("measure", rows.MEASURE, "id")
        read = self._decoded(lambda: [rows.read_measure(one) for one in found])
        return tuple(one for one in read if one is not None)

    def add_measure(self, measure: Measure) -> Measure:
        """Store a new measure under a number that none had before."""
        with self._writing():
            (highest,) = self._one("SELECT coalesce(max(id), 0) FROM measure")
            added = replace(measure, id=highest + 1)
            self._put("measure", rows.MEASURE, rows.measure_row(added))
        return added

    def removed_measures(self) -> frozenset[int]:
        """Return the numbers that measures once had."""
        found = self._table("measure", rows.MEASURE, "id")
        return self._decoded(lambda: frozenset(one[0] for one in found if rows.read_measure(one) is None))

    def put_measure(self, measure: Measure) -> None:
        """Store a measure in place of the one with its number, be it removed or not."""
        with self._writing():
            self._put("measure", rows.MEASURE, rows.measure_row(measure))

    def remove_measure(self, number: int) -> None:
        """Take a measure out; its number stays taken."""
        with self._writing():
            self._put("measure", rows.MEASURE, rows.removed_row(number))

    def targets(self) -> Mapping[str, int]:
        """Return the points that the fields with a target shall reach."""
        found = self._table("target", rows.TARGET, "field")
        return self._decoded(lambda: dict(rows.read_target(one) for one in found))

    def set_target(self, field: str, points: int | None) -> None:
        """Set the target of a field; ``None`` takes it away."""
        with self._writing():
            if points is None:
                self._connection.execute("DELETE FROM target WHERE field = ?", (field,))
            else:
                self._put("target", rows.TARGET, (field, points))

    def profiles(self) -> tuple[Profile, ...]:
        """Return the profiles kept in the case, oldest first."""
        found = self._table("profile", rows.PROFILE, "rowid")
        return self._decoded(lambda: tuple(rows.read_profile(one) for one in found))

    def save_profile(self, profile: Profile) -> None:
        """Keep a profile in place of the one of its name."""
        with self._writing():
            self._put("profile", rows.PROFILE, rows.profile_row(profile))

    def remove_profile(self, name: str) -> None:
        """Keep a profile no longer."""
        with self._writing():
            self._connection.execute("DELETE FROM profile WHERE name = ?", (name,))

    def paper(self) -> PaperDetails:
        """Return what is filled in for the paper."""
        found = self._table("paper", rows.PAPER, "id")
        read = self._decoded(lambda: [rows.read_paper(one) for one in found])
        return read[0] if read else PaperDetails()

    def set_paper(self, paper: PaperDetails) -> None:
        """Store what is filled in for the paper."""
        with self._writing():
            self._put("paper", rows.PAPER, rows.paper_row(paper))

    def logo(self) -> Logo | None:
        """Return the logo, ``None`` where there is none."""
        found = self._table("logo", rows.LOGO, "id")
        read = self._decoded(lambda: [rows.read_logo(one) for one in found])
        return read[0] if read else None

    def set_logo(self, logo: Logo | None) -> None:
        """Store the logo; ``None`` takes it away."""
        with self._writing():
            if logo is None:
                self._connection.execute("DELETE FROM logo")
            else:
                self._put("logo", rows.LOGO, rows.logo_row(logo))

    def secret(self) -> str:
        """Return the random text of the case that goes into fingerprints."""
        found = self._table("secret", ("value",), "id")
        read = self._decoded(lambda: [text_cell(value) for (value,) in found])
        return "".join(read)

    def _table(self, name: str, columns: Sequence[str], order: str) -> list[tuple[Any, ...]]:
        (version,) = self._one("PRAGMA user_version")
        if version < _SINCE:
            return []
        return self._all(f"SELECT {', '.join(columns)} FROM {name} ORDER BY {order}")

    def _put(self, name: str, columns: Sequence[str], row: rows.Row) -> None:
        """Store a row in place of the one with the same key, which is its first cell."""
        marks = ", ".join("?" for _ in columns)
        new = ", ".join(f"{one} = excluded.{one}" for one in columns[1:])
        self._connection.execute(
            f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"
            f" ON CONFLICT ({columns[0]}) DO UPDATE SET {new}",
            row,
        )
