"""Dates and numbers as they are written in German, independent of the computer's language."""

from datetime import date, datetime

NBSP = "\N{NO-BREAK SPACE}"
_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def day(when: date | datetime) -> str:
    """Return a date as "19. Oktober 2020", independent of the computer's language."""
    return f"{when.day}.{NBSP}{_MONTHS[when.month - 1]} {when.year}"


def as_of(stamp: str) -> str:
    """Return "2022", "2022-01" or "2020-10-19" as people write it; whatever else it is stays as it is."""
    parts = stamp.split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) > 3:
        return stamp
    try:
        when = date(*(int(part) for part in (*parts, "1", "1")[:3]))
    except ValueError:
        return stamp
    return (stamp, f"{_MONTHS[when.month - 1]} {when.year}", day(when))[len(parts) - 1]


def number(value: float) -> str:
    """Return a number with a decimal comma and without idle zeros."""
    return f"{value:.12g}".replace(".", ",").replace("-", "\N{MINUS SIGN}")
