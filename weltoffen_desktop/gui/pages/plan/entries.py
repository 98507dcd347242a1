"""What the list of the plan shows, as values; knows no Qt."""

from collections.abc import Collection, Mapping, Sequence

from weltoffen_desktop.domain.plan import Measure, MeasureStatus

ICONS: Mapping[MeasureStatus, str] = {
    MeasureStatus.PLANNED: "calendar",
    MeasureStatus.RUNNING: "play",
    MeasureStatus.DONE: "check",
    MeasureStatus.DROPPED: "minus-circle",
}


def shown(measures: Sequence[Measure], statuses: Collection[MeasureStatus], opened: int | None) -> tuple[Measure, ...]:
    """Return the measures of these statuses by number, all for none; the opened one never goes from under the hand."""
    wanted = [one for one in measures if not statuses or one.status in statuses or one.id == opened]
    return tuple(sorted(wanted, key=lambda one: one.id))


def counts(measures: Sequence[Measure]) -> dict[MeasureStatus, int]:
    """Count the measures of each status."""
    return {status: sum(one.status is status for one in measures) for status in MeasureStatus}


def neighbour(measures: Sequence[Measure], number: int) -> int | None:
    """Return the measure that takes the place of a removed one: the next by number, else the one before."""
    later = min((one.id for one in measures if one.id > number), default=None)
    return max((one.id for one in measures if one.id < number), default=None) if later is None else later
