"""How much is dealt with: a thin grey line and a sentence, so that nobody takes it for a result."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, Role, Step
from weltoffen_desktop.gui.widgets.surface import begin, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_LINE, _GAP = 4, 4


class ProgressLine(QProgressBar):
    """To a screen reader a progress bar with a sentence as its description."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._block = TextBlock()
        self.setAccessibleName(name)
        self.setTextVisible(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)
        self.show_progress(0, 0)

    def show_progress(self, settled: int, total: int, text: str | None = None) -> None:
        """Show how many of ``total`` are dealt with; ``text`` says it in other words, "" shows the line alone."""
        self.setRange(0, max(total, 1))
        self.setValue(min(settled, max(total, 1)))
        sentence = self.tr("{settled} of {total} dealt with").format(settled=settled, total=total)
        self._words = sentence if text is None else text
        self.setAccessibleDescription(self._words or sentence)
        self._on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of line and sentence."""
        words = int(self._block.height(width - 2 * RING))
        return self._look.px(_LINE) + 2 * RING + (words + _GAP if words else 0)

    def sizeHint(self) -> QSize:
        """Prefer the sentence in one line."""
        width = max(int(self._block.natural_width()) + 2 * RING, self._look.px(120))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(self._look.px(60), self._look.px(_LINE) + 2 * RING)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the sentence and the line below it."""
        del event
        painter = begin(self)
        inner = self.width() - 2 * RING
        words = self._block.height(inner)
        self._block.draw(painter, QPointF(RING, RING - 1), inner, self._look.colour(Role.MUTED))
        thick = self._look.px(_LINE)
        track = QRectF(RING, RING + (words + _GAP if words else 0), inner, thick)
        paint_surface(painter, track, self._look.colour(Role.HAIRLINE), radius=thick / 2)
        if self.value() > 0:
            done = max(inner * self.value() / self.maximum(), thick)
            bar = QRectF(track.left(), track.top(), done, thick)
            paint_surface(painter, bar, self._look.colour(Role.PROGRESS), radius=thick / 2)
        painter.end()

    def _on_look_changed(self) -> None:
        self._block.set(self._words, self._look.font(Step.SMALL))
        self.updateGeometry()
        self.update()
