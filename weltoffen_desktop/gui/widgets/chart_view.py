"""A chart on a page: laid out for its width, told to screen readers in words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from weltoffen_desktop.domain.charts import BarChart, Chart, LevelChart, Picture, RadarChart, picture
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.painter import paint
from weltoffen_desktop.gui.theme import RING
from weltoffen_desktop.gui.widgets.surface import begin

_SCALE = 1.36  # a point of the print becomes this many pixels: 11 pt reads as 15 px
# Below these widths in points words would run into each other; then the whole chart is drawn smaller instead.
_NARROWEST: dict[type, float] = {BarChart: 500.0, RadarChart: 340.0, LevelChart: 330.0}


_WIDEST: dict[type, int] = {BarChart: 900, RadarChart: 560, LevelChart: 640}


class ChartView(QLabel):
    """A label with a picture, for that is what gives it the role of a graphic."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chart: Chart | None = None
        self._laid: tuple[int, Picture, float] | None = None
        dot = QPixmap(1, 1)
        dot.fill("transparent")
        self.setPixmap(dot)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)

    def show_chart(self, chart: Chart, name: str, description: str) -> None:
        """Show a chart; ``description`` says in sentences what it shows."""
        self._chart = chart
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self._on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which the chart is whole."""
        laid = self._lay(width)
        return int(laid[0].height * laid[1]) + 2 * RING + 1 if laid else 0

    def sizeHint(self) -> QSize:
        """Prefer the width of a page."""
        width = min(self._look.px(640), self._widest())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(240, self.heightForWidth(240))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the chart."""
        del event
        laid = self._lay(self.width())
        if laid is None:
            return
        painter = begin(self)
        painter.translate(RING, RING)
        paint(painter, laid[0], self._look, laid[1])
        painter.end()

    def _lay(self, width: int) -> tuple[Picture, float] | None:
        if self._chart is None:
            return None
        if self._laid is None or self._laid[0] != width:
            inner = float(max(min(width, self._widest()) - 2 * RING, 40))
            points = max(inner / (_SCALE * self._look.text_scale), _NARROWEST[type(self._chart)])
            self._laid = (width, picture(self._chart, points), inner / points)
        return self._laid[1], self._laid[2]

    def _widest(self) -> int:
        return self._look.px(_WIDEST.get(type(self._chart), 640))

    def _on_look_changed(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()
