"""Take turns, take medians."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


def peak_memory() -> float:
    """Return the most memory that this process had, in MB.

    The system call for it also counts what the parent had before it became this process, so Linux is asked elsewhere.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(found.split()[1]) / 1024
    import resource  # noqa: PLC0415  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2  # bytes on macOS


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``budget`` is what design and issues allow, in the same words as ``figure``."""

    what: str
    figure: str
    yardstick: str
    ratio: str
    budget: str
    kept: bool | None


def in_turns(pieces: Sequence[Callable[[], None]], rounds: int, warm: int = 1) -> list[float]:
    """Return the median seconds of each piece; in each round every piece runs once, in changing order."""
    times: list[list[float]] = [[] for _ in pieces]
    for number in range(warm + rounds):
        order = list(range(len(pieces)))
        if number % 2:
            order.reverse()
        for index in order:
            gc.collect()
            start = time.perf_counter()
            pieces[index]()
            spent = time.perf_counter() - start
            if number >= warm:
                times[index].append(spent)
    return [statistics.median(one) for one in times]


def milliseconds(seconds: float) -> str:
    """Return a time as people read it."""
    return (f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms").replace(".", ",")


def compared(what: str, mine: float, other: float, yardstick: str, limit: float) -> Row:
    """Return a row for a time that must stay within ``limit`` times its yardstick."""
    ratio = mine / other
    return Row(
        what, milliseconds(mine), f"{yardstick}: {milliseconds(other)}", f"{ratio:.2f}".replace(".", ","),
        f"≤ {limit:g}".replace(".", ","), ratio <= limit,
    )  # fmt: skip


def bounded(what: str, mine: float, limit: float) -> Row:
    """Return a row for a time with a bound of its own."""
    return Row(what, milliseconds(mine), "–", "–", f"≤ {milliseconds(limit)}", mine <= limit)
