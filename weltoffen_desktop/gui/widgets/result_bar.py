"""One result as a row that can be pressed: what it is, a bar, the number, the band, how much it rests on."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from weltoffen_desktop.domain.charts import BAND_EDGES
from weltoffen_desktop.domain.questionnaire import Band
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import LEADING_TIGHT, RADIUS, RING, Role, Step
from weltoffen_desktop.gui.widgets.buttons import PaintedButton
from weltoffen_desktop.gui.widgets.surface import begin, body_of, paint_surface
from weltoffen_desktop.gui.widgets.text_block import TextBlock

_PAD, _GAP, _BAR, _ICON, _CHEVRON = 10, 16, 14, 20, 16
_WORDS_SHARE = 0.34
_LEAST_BAR = 120  # a narrower bar shows nothing: the name goes above it
_BANDS = {
    Band.STARTING: Role.BAND_1,
    Band.BUILDING: Role.BAND_2,
    Band.SETTLED: Role.BAND_3,
    Band.EXEMPLARY: Role.BAND_4,
}


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a row says; ``value`` and ``target`` in 0..100, ``value_text`` such as "48, im Aufbau"."""

    label: str
    value_text: str
    value: float | None = None
    band: Band | None = None
    note: str = ""
    target: float | None = None
    reliable: bool = True
    icon: str = ""


class ResultBar(PaintedButton):
    """Pressing it asks how the number was made."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._row = ResultRow("", "")
        self._label = TextBlock()
        self._value = TextBlock()
        self._note = TextBlock()
        self._longest = 0.0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_result(self, row: ResultRow) -> None:
        """Show another result."""
        self._row = row
        self.setAccessibleName(f"{row.label}: {row.value_text}")
        self.setAccessibleDescription(row.note)
        self.on_look_changed()

    def longest_word(self) -> float:
        """Return how wide the longest word of the name is."""
        return self._label.widest_word()

    def show_longest_word(self, width: float) -> None:
        """Leave room for a name with a word as wide as that, so that the bars of several rows stand in line."""
        self._longest = width
        self.updateGeometry()
        self.update()

    def on_look_changed(self) -> None:
        """Measure the words again."""
        self._label.set(self._row.label, self.look.font(bold=True), LEADING_TIGHT)
        self._value.set(self._row.value_text, self.look.font(Step.SMALL, bold=True), LEADING_TIGHT)
        self._note.set(self._row.note, self.look.font(Step.SMALL), LEADING_TIGHT)
        super().on_look_changed()

    def hasHeightForWidth(self) -> bool:
        """Answer yes: words wrap and grow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height at which all words fit."""
        body = QRectF(0, 0, width - 2 * RING, 0)
        words, bar = self._columns(body)
        name = self._label.height(words.width())
        result = self.look.px(_BAR) + 5 + self._below(bar.width())
        high = name + 5 + result if self._stacked(words, bar) else max(name, result)
        return int(high) + 2 * (_PAD + RING)

    def sizeHint(self) -> QSize:
        """Prefer the width of a page."""
        return QSize(self.look.px(560), self.heightForWidth(self.look.px(560)))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(self.look.px(240), self.look.px(50))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the row."""
        del event
        painter = begin(self)
        body = body_of(self)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            paint_surface(painter, body, self.look.colour(Role.PRIMARY_SOFT if self.isDown() else Role.HOVER))
        words, bar = self._columns(body)
        high = self._label.height(words.width())
        middle = body.center().y()
        if self._row.icon:
            size = self.look.px(_ICON)
            box = QRectF(body.left() + _PAD, middle - size / 2, size, size)
            self.look.icons.paint(painter, box, self._row.icon, Role.PRIMARY)
        thick = self.look.px(_BAR)
        result = thick + 5 + self._below(bar.width())
        top = middle - result / 2
        first = middle - high / 2
        if self._stacked(words, bar):
            first = middle - (high + 5 + result) / 2
            top = first + high + 5
        self._label.draw(painter, QPointF(words.left(), first), words.width(), self.look.colour(Role.TEXT))
        self._paint_bar(painter, QRectF(bar.left(), top, bar.width(), thick))
        self._paint_words_below(painter, QPointF(bar.left(), top + thick + 5), bar.width())
        size = self.look.px(_CHEVRON)
        chevron = QRectF(body.right() - _PAD - size, middle - size / 2, size, size)
        self.look.icons.paint(painter, chevron, "chevron-right", Role.MUTED)
        self.paint_focus(painter, body, self.look)
        painter.end()

    def _paint_bar(self, painter: QPainter, track: QRectF) -> None:
        row, colour = self._row, self.look.colour
        paint_surface(painter, track, colour(Role.SUNKEN), colour(Role.HAIRLINE), 1.0, RADIUS / 2)
        painter.setPen(QPen(colour(Role.CONTROL_LINE), 1.0))
        for edge in BAND_EDGES:
            x = track.left() + track.width() * edge / 100
            painter.drawLine(QLineF(x, track.top() + 3, x, track.bottom() - 3))
        if row.value is not None and row.band is not None:
            long = max(track.width() * row.value / 100, 4.0)
            pen = QPen(colour(Role.PRIMARY if row.reliable else Role.CONTROL_LINE), 1.2)
            if not row.reliable:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(colour(_BANDS[row.band]))
            bar = QRectF(track.left(), track.top(), long, track.height()).adjusted(0.6, 0.6, -0.6, -0.6)
            painter.drawRoundedRect(bar, RADIUS / 2, RADIUS / 2)
        if row.target is not None:
            painter.setPen(QPen(colour(Role.ACCENT), 2.5))
            x = track.left() + track.width() * row.target / 100
            painter.drawLine(QLineF(x, track.top() - 4, x, track.bottom() + 4))

    def _paint_words_below(self, painter: QPainter, at: QPointF, width: float) -> None:
        self._value.draw(painter, at, width, self.look.colour(Role.TEXT))
        beside = self._value.natural_width() + _GAP
        if self._fits_beside(width):
            at = QPointF(at.x() + beside, at.y())
            self._note.draw(painter, at, width - beside, self.look.colour(Role.MUTED))
        else:
            below = QPointF(at.x(), at.y() + self._value.height(width))
            self._note.draw(painter, below, width, self.look.colour(Role.MUTED))

    def _below(self, width: float) -> float:
        value = self._value.height(width)
        return value if self._fits_beside(width) else value + self._note.height(width)

    def _fits_beside(self, width: float) -> bool:
        return self._value.natural_width() + _GAP + self._note.natural_width() <= width

    def _columns(self, body: QRectF) -> tuple[QRectF, QRectF]:
        """Return where name and bar go: side by side, or both over the whole width where the bar would be nothing."""
        icon = self.look.px(_ICON) + _GAP if self._row.icon else 0
        inner = body.adjusted(_PAD + icon, 0, -(_PAD + self.look.px(_CHEVRON) + _GAP), 0)
        words = max(inner.width() * _WORDS_SHARE, self._longest, self.longest_word(), 1.0)
        rest = inner.width() - words - _GAP
        if rest < self.look.px(_LEAST_BAR):
            whole = QRectF(inner.left(), inner.top(), max(inner.width(), 1.0), inner.height())
            return whole, whole
        return (
            QRectF(inner.left(), inner.top(), words, inner.height()),
            QRectF(inner.left() + words + _GAP, inner.top(), rest, inner.height()),
        )

    @staticmethod
    def _stacked(words: QRectF, bar: QRectF) -> bool:
        return words == bar
