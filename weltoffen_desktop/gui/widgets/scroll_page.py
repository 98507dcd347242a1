"""The scaffold of a page: one heading, one place for the primary button, a column that scrolls, a foot that stays."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, SPACE_L, SPACE_S, SPACE_XL, Role
from weltoffen_desktop.gui.widgets.buttons import Button
from weltoffen_desktop.gui.widgets.labels import LeadLabel, PageHeading, SmallLabel
from weltoffen_desktop.gui.widgets.surface import begin, paint_ground

_WIDEST = 880


class _Foot(QFrame):
    """A row below the scrolling part, set off by a hairline."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = begin(self)
        paint_ground(painter, QRectF(0, 0, self.width(), 1), self._look.colour(Role.HAIRLINE))
        painter.end()


class ScrollPage(QWidget):
    """Scrolls up and down only; ``body`` is where the page puts its parts."""

    def __init__(self, look: Look, heading: str = "", lead: str = "") -> None:
        super().__init__()
        self._look = look
        self._widest = _WIDEST
        self.heading = PageHeading(look, heading)
        self.heading.setVisible(bool(heading))
        self.eyebrow = SmallLabel(look)
        self.eyebrow.hide()
        self.lead = LeadLabel(look, lead)
        self.lead.setVisible(bool(lead))
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_S)
        self._head.addWidget(self.heading, 1)
        self._column = QWidget()
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.eyebrow)
        self.body.addLayout(self._head)
        self.body.addWidget(self.lead)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(SPACE_XL - RING, SPACE_L - RING, SPACE_L - RING, SPACE_L)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        # Qt.ScrollBarPolicy.ScrollBarAlwaysOff and Qt.FocusPolicy.NoFocus; as numbers, see gui.look.
        self._scroll.setProperty("horizontalScrollBarPolicy", 1)
        self._scroll.setProperty("focusPolicy", 0)
        self._scroll.setWidget(content)
        self._foot = _Foot(look)
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(SPACE_XL - RING, SPACE_S, SPACE_L - RING, SPACE_S)
        self.foot.setSpacing(SPACE_S)
        self.foot.addStretch()
        self._foot.hide()
        self._left_in_foot = 0
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot)
        self.show_widest(_WIDEST)
        look.changed.connect(self._on_look_changed)

    def show_heading(self, heading: str, lead: str | None = None) -> None:
        """Show another heading, and another lead unless it is ``None``."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        if lead is not None:
            self.lead.setText(lead)
            self.lead.setVisible(bool(lead))

    def show_eyebrow(self, text: str) -> None:
        """Show a small line above the heading: where one is."""
        self.eyebrow.setText(text)
        self.eyebrow.setVisible(bool(text))

    def show_primary(self, button: Button) -> None:
        """Put the one primary button beside the heading."""
        self._head.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignTop)

    def show_widest(self, pixels: int) -> None:
        """Let the column grow to ``pixels`` at 100 %."""
        self._widest = pixels
        self._on_look_changed()

    def add(self, part: QWidget) -> None:
        """Put a part below the others; buttons keep their width."""
        if isinstance(part, Button):
            self.body.addWidget(part, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        else:
            self.body.addWidget(part)

    def add_space(self, pixels: int) -> None:
        """Leave room."""
        self.body.addSpacing(pixels)

    def add_stretch(self) -> None:
        """Push what comes before to the top."""
        self.body.addStretch(1)

    def add_foot(self, part: QWidget, *, right: bool = False) -> None:
        """Put something into the row that stays below."""
        if right:
            self.foot.addWidget(part)
        else:
            self.foot.insertWidget(self._left_in_foot, part)
            self._left_in_foot += 1
        self._foot.show()

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part into view."""
        self._scroll.ensureWidgetVisible(part, 0, SPACE_L)

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def _on_look_changed(self) -> None:
        self._column.setMaximumWidth(self._look.px(self._widest))
