"""From an outline to the bytes of a PDF that conforms to PDF/UA-1 and PDF/A-2a."""

import re
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.outline import Outline, walk
from weltoffen_desktop.reporting import readback
from weltoffen_desktop.reporting.canvas import Artifact, TaggedCanvas
from weltoffen_desktop.reporting.document import Manuscript
from weltoffen_desktop.reporting.errors import RenderCancelled
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.lines import Line, line, shortened
from weltoffen_desktop.reporting.metadata import Facts
from weltoffen_desktop.reporting.pagination import Page, Paginator
from weltoffen_desktop.reporting.seal import seal
from weltoffen_desktop.reporting.text import BREAK, flat, visual, words
from weltoffen_desktop.reporting.theme import A4, A4_ACROSS, HAIRLINE, MARGINAL, Cut, Sheet
from weltoffen_desktop.services.ports import Findings

_SETTING = 0.45  # share of the work until all lines are set
_PAINTING = 0.85  # and until all pages are painted
_HEAD_BASE = 46.0
_HEAD_RULE = 54.0
_FOOT_BASE = 38.0  # from the lower edge
_FOLIO_WIDTH = 110.0
_MARGINAL_LIMIT = 300  # letters
_UNTITLED = "Bericht"
_TITLE_LIMIT = 300
_LANGUAGE = "de"
_LANGUAGE_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class PdfRenderer:
    """Makes reports with the fonts of one folder, which are read at the first report."""

    def __init__(self, fonts: Path) -> None:
        self._folder = fonts
        self._fonts: Fonts | None = None
        self._lock = threading.Lock()

    def render(
        self,
        outline: Outline,
        *,
        created: datetime,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> bytes:
        """Return the PDF; the same outline and time of creation give the same bytes.

        Raises: RenderCancelled as soon as ``cancelled`` says so.
        """
        fonts = self._load()
        steps = _Steps(progress, cancelled)
        blocks = sum(1 for _ in walk(outline.blocks)) + 1
        steps.span(0.0, _SETTING, blocks)
        sheet = A4_ACROSS if outline.landscape else A4
        manuscript = Manuscript(outline, sheet, fonts, steps.tick)
        pages = list(Paginator(sheet.depth).fill(manuscript.flows()))
        for number, page in enumerate(pages, 1):
            manuscript.pages.update({placed.piece.anchor: number for placed in page.placed})
        steps.span(_SETTING, _PAINTING, len(pages))
        margins = _Margins(outline, sheet, fonts)
        canvas = TaggedCanvas(sheet, fonts.cuts[Cut.REGULAR].name)
        for number, page in enumerate(pages, 1):
            steps.tick()
            if number > 1:
                canvas.next_page()
            _paint(canvas, page)
            if not page.bare:
                margins.paint(canvas, number, len(pages))
        drawn = canvas.finish()
        steps.span(_PAINTING, 1.0, 1)
        steps.tick()
        data = seal(drawn, manuscript.root, _facts(outline, created), fonts.cuts[Cut.REGULAR].program)
        steps.done()
        return data

    def inspect(self, data: bytes) -> Findings:
        """Open a finished report again and say what it really holds.

        Raises: UnreadableReportError.
        """
        return readback.read(data)

    def _load(self) -> Fonts:
        with self._lock:
            if self._fonts is None:
                self._fonts = Fonts.load(self._folder)
            return self._fonts


class _Steps:
    """Tells how far the work is, in growing shares of the whole, and asks whether it is still wanted."""

    def __init__(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._start = self._step = 0.0
        self._count = 0

    def span(self, start: float, end: float, count: int) -> None:
        """Let the next ``count`` ticks lead from ``start`` to ``end``."""
        self._start, self._step, self._count = start, (end - start) / count, 0

    def tick(self) -> None:
        """Report before the next step."""
        if self._cancelled():
            raise RenderCancelled
        self._progress(self._start + self._step * self._count)
        self._count += 1

    def done(self) -> None:
        """Report the end."""
        self._progress(1.0)


def _facts(outline: Outline, created: datetime) -> Facts:
    language = flat(outline.language)
    return Facts(
        flat(outline.title, _TITLE_LIMIT) or _UNTITLED,
        language if _LANGUAGE_TAG.fullmatch(language) else _LANGUAGE,
        flat(outline.fingerprint),
        created,
        flat(outline.author, _TITLE_LIMIT),
    )


class _Margins:
    """Running head and foot, the same on every page but for its number."""

    def __init__(self, outline: Outline, sheet: Sheet, fonts: Fonts) -> None:
        self._sheet = sheet
        self._fonts = fonts
        self._running = self._line(outline.running, sheet.measure)
        self._footing = self._line(outline.footing, sheet.measure - _FOLIO_WIDTH)

    def paint(self, canvas: TaggedCanvas, number: int, count: int) -> None:
        """Paint head and foot of page ``number``."""
        sheet = self._sheet
        right = sheet.width - sheet.right
        with canvas.artifact(Artifact.HEADER):
            canvas.text([(sheet.left, _HEAD_BASE, self._running)])
            canvas.stroke((sheet.left, _HEAD_RULE), (right, _HEAD_RULE), HAIRLINE)
        with canvas.artifact(Artifact.FOOTER):
            base = sheet.height - _FOOT_BASE
            folio = line(f"Seite {number} von {count}", MARGINAL.letter, self._fonts)
            canvas.text([(sheet.left, base, self._footing), (right - folio.width, base, folio)])

    def _line(self, text: str, width: float) -> Line:
        prepared = words(flat(text, _MARGINAL_LIMIT), self._fonts)
        shown = shortened(prepared.shown.replace(BREAK, ""), MARGINAL.letter, self._fonts, width)
        if prepared.mixed:
            shown = visual(shown, rightward=prepared.rightward)
        return line(shown, MARGINAL.letter, self._fonts)


def _paint(canvas: TaggedCanvas, page: Page) -> None:
    sheet = canvas.sheet
    for placed in page.placed:
        placed.piece.draw(canvas, sheet.left, sheet.top + placed.top, placed.gap)
