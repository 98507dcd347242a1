"""Run all measurements and print one table: ``python3 run.py bench [--write] [start|work|window|report …]``."""

import datetime as dt
import os
import platform
import sys
from importlib import metadata
from pathlib import Path

from benchmarks import report, start, window, work
from benchmarks.measure import Row

PARTS = {"start": start.rows, "work": work.rows, "window": window.rows, "report": report.rows}
PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
MARK = "<!-- gemessen -->"


def main() -> int:
    """Measure what was asked for; ``--write`` keeps the table in docs/performance.md."""
    asked = [one for one in sys.argv[1:] if one in PARTS] or list(PARTS)
    rows = [row for name in asked for row in PARTS[name]()]
    text = f"{facts()}\n\n{table(rows)}\n"
    print(text)
    if "--write" in sys.argv:
        head = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
        PAGE.write_text(f"{head}{MARK}\n\n{text}", encoding="utf-8")
    return 0


def facts() -> str:
    """Return what a reader must know of the machine."""
    names = ("PySide6-Essentials", "reportlab", "sqlite-utils")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in names)
    today = dt.datetime.now(tz=dt.UTC).date()
    return (
        f"{today:%d.%m.%Y} · {platform.system()} {platform.machine()}, {os.cpu_count()} Kerne · "
        f"Python {platform.python_version()} · {versions}"
    )


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| Was | Zeit | Maßstab | Verhältnis | Grenze | gehalten |", "|---|---|---|---|---|---|"]
    words = {True: "ja", False: "**nein**", None: "–"}
    lines += [f"| {r.what} | {r.figure} | {r.yardstick} | {r.ratio} | {r.budget} | {words[r.kept]} |" for r in rows]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
