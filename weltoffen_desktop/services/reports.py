"""From an outline to a finished, checked file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.outline import Counts, Outline
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import Files, Findings, ReportRenderer


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written: where, how many pages, and what was counted in the finished file."""

    path: Path
    pages: int
    counts: Counts


def write_report(
    outline: Outline,
    target: Path,
    *,
    renderer: ReportRenderer,
    files: Files,
    created: datetime,
    progress: Callable[[float], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Receipt:
    """Render ``outline`` and move it to ``target`` once it was read back and holds all that it should.

    Takes values only, so it may run outside the window's thread.
    Raises: ExpectedError; ``target`` is untouched then.
    """
    data = renderer.render(outline, created=created, progress=progress, cancelled=cancelled)
    found: list[Findings] = []

    def check(written: bytes) -> None:
        findings = renderer.inspect(written)
        if findings.counts != outline.counts or findings.fingerprint != outline.fingerprint:
            raise ExpectedError(Trouble.REPORT_INCOMPLETE, found=_words(findings.counts), wanted=_words(outline.counts))
        if cancelled():
            raise ExpectedError(Trouble.REPORT_CANCELLED)
        found.append(findings)

    files.replace(target, data, check)
    return Receipt(target, found[0].pages, found[0].counts)


def _words(counts: Counts) -> str:
    return f"{counts.questions} Fragen, {counts.answers} Antworten, {counts.notes} Texte"
