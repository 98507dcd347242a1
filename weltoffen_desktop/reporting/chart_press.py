"""Charts of a report as picture files of their own."""

from pathlib import Path

from weltoffen_desktop.domain.council_set import ChartFormat
from weltoffen_desktop.domain.outline import Figure
from weltoffen_desktop.reporting import chart_files

_WIDTH = 480.0  # points, as in the report
_SCALE = 300 / 72  # pixels per point: enough for print


class ChartPress:
    """Draws charts with the faces of one folder."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def draw(self, figure: Figure, form: ChartFormat) -> bytes:
        """Return the chart as a picture file; an SVG carries its caption and the words that say what it shows."""
        if form is ChartFormat.SVG:
            return chart_files.svg(figure.chart, _WIDTH, title=figure.caption, alt=figure.alt)
        return chart_files.png(figure.chart, _WIDTH, _SCALE, self._fonts)
