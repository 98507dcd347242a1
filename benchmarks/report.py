"""The full report against the same blocks through other engines, warm and cold; the whole set for the council."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks import peers
from benchmarks.measure import Row, bounded, compared, in_turns, milliseconds, peak_memory
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.outline import Heading, Note, Outline, count
from weltoffen_desktop.host import resources
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.reporting.renderer import PdfRenderer
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
_ENGINES: dict[str, Callable[[Outline], None]] = {"reportlab": peers.untagged}
_ENGINES |= {name: getattr(peers, name) for name in ("weasyprint", "typst") if peers.installed(name)}
_COLD_ROUNDS = 5
_WHOLE_SET = 4.0  # seconds
_MOST_MEMORY = 150  # MB for 2,000 notes


def rows() -> list[Row]:
    """Render the example's report in turns."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        program, session = _example(home)
        outline = program.outline(session)
        whole = _council_set(program, session, home)
        session.close()
    warm = in_turns([lambda: ours(outline), *(lambda engine=one: engine(outline) for one in _ENGINES.values())], 5)
    counts = outline.counts
    what = f"Bericht, {counts.questions} Fragen, {counts.notes} Texte"
    cold = _cold(["ours", *_ENGINES])
    return [
        *_against(f"{what}, warm", warm),
        *_against(f"{what}, kalt (eigener Prozess)", cold),
        *_linear(),
        _memory(),
        *whole,
    ]


def ours(outline: Outline) -> None:
    """Render a report as the program does."""
    _renderer().render(outline, created=CREATED, progress=lambda _done: None, cancelled=lambda: False)


def _renderer() -> PdfRenderer:
    if not _KEPT:
        _KEPT.append(PdfRenderer(resources.resource("fonts")))
    return _KEPT[0]


_KEPT: list[PdfRenderer] = []  # a warm program has its fonts


def _example(home: Path) -> tuple[Program, CaseSession]:
    program = make_program(Paths(home / "settings.toml", home / "data", home / "cache", home))
    return program, program.make_example(home / "fall.weltoffen")


def _against(what: str, times: list[float]) -> list[Row]:
    mine, plain, *rest = times
    found = [compared(what, mine, plain, "dieselben Blöcke durch reportlab ohne Tags", 1.5)]
    for name, other in zip(list(_ENGINES)[1:], rest, strict=True):
        faster = other / mine
        words = f"{faster:.1f} × schneller" if faster >= 1 else f"{1 / faster:.1f} × langsamer"
        bound, kept = ("≥ 4 × schneller", faster >= 4) if name == "weasyprint" else ("–", None)
        peer = f"{name} pdf/ua-1: {milliseconds(other)}"
        found.append(Row(what, milliseconds(mine), peer, words.replace(".", ","), bound, kept))
    return found


def _cold(names: list[str]) -> list[float]:
    """Each engine in a process of its own, in turns; what all of them need (making the outline) is not counted."""
    times: dict[str, list[float]] = {name: [] for name in names}
    for number in range(_COLD_ROUNDS):
        for name in names if number % 2 else reversed(names):
            times[name].append(float(_in_process("cold", name)))
    return [median(times[name]) for name in names]


def _in_process(*arguments: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "benchmarks.report", *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent, env=environment
    )
    return done.stdout.split()[-1]


def _notes(number: int) -> Outline:
    words = "Die Fachstelle hat das im Mai im Ausschuss berichtet; offen ist, wer es im nächsten Jahr bezahlt. " * 4
    blocks = (Heading(1, "Notizen"), *(Note("Notiz", f"{n}. {words}") for n in range(number)))
    return Outline("Notizen", "de-DE", "", "", blocks, count(blocks))


def _linear() -> list[Row]:
    """Ten times the notes may cost ten times the time, half as much again at most."""
    few, many = _notes(200), _notes(2000)
    one, ten = in_turns([lambda: ours(few), lambda: ours(many)], 3)
    return [compared("Bericht je Notiz bei 2000 Notizen", ten / 2000, one / 200, "bei 200 Notizen", 1.5)]


def _memory() -> Row:
    used = float(_in_process("memory"))
    return Row("Speicher für 2000 Notizen", f"{used:.0f} MB", "–", "–", f"≤ {_MOST_MEMORY} MB", used <= _MOST_MEMORY)


def _council_set(program: Program, session: CaseSession, home: Path) -> list[Row]:
    def make() -> None:
        program.papers.write_set(program.papers.council_set(session), home / "Sitzung")

    files = len(program.papers.council_set(session))
    (warm,) = in_turns([make], 3)
    cold = median(float(_in_process("set")) for _ in range(3))
    return [
        bounded(f"Alle Unterlagen ({files} Dateien), warm", warm, _WHOLE_SET),
        bounded(f"Alle Unterlagen ({files} Dateien), kalt", cold, _WHOLE_SET),
    ]


def main() -> None:
    """Measure one thing in this process and print it: seconds, or megabytes at the most."""
    what, *rest = sys.argv[1:]
    if what == "memory":
        ours(_notes(2000))
        print(peak_memory())
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        program, session = _example(home)
        outline = program.outline(session)
        engine = {"ours": ours, **_ENGINES}
        start = time.perf_counter()
        if what == "set":
            program.papers.write_set(program.papers.council_set(session), home / "Sitzung")
        else:
            engine[rest[0]](replace(outline))
        print(time.perf_counter() - start)
        session.close()


if __name__ == "__main__":
    main()
