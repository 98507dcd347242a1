"""Places to answer: boxes to tick and room to write, on paper drawn only, in a form with a field above them."""

from dataclasses import dataclass

from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.form import FieldKind, Spot
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.theme import CONTROL_LINE, WHITE

BOX = 12.0  # 16 px on a screen
LINE_PITCH = 18.0  # what a pen needs
FIELD_PITCH = 15.0  # what typed lines need
_FIELD_PADDING = 5.0
_LINE_WIDTH = 0.7
_RADIUS = 2.0
_BALLOT = "☐"


@dataclass(frozen=True, slots=True)
class Tick:
    """A box beside words; ``node`` is the label of its list item."""

    node: Node
    spot: Spot | None

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the box; where it is a field, it is drawn as decoration below the field."""
        if self.spot is None:
            self.node.actual = _BALLOT
            with canvas.tag(self.node):
                _box(canvas, left, top)
            return
        with canvas.artifact():
            if self.spot.field.kind is FieldKind.CHOICE:
                centre = (left + BOX / 2, top + BOX / 2)
                canvas.dot(centre, BOX / 2 - _LINE_WIDTH / 2, fill=WHITE, line=CONTROL_LINE, line_width=_LINE_WIDTH)
            else:
                _box(canvas, left, top)
        canvas.widget(self.spot, (left, top), (BOX, BOX))


@dataclass(frozen=True, slots=True)
class Room:
    """Room for so many lines of writing."""

    lines: int
    spot: Spot | None

    @property
    def height(self) -> float:
        """Height of all of it."""
        return self.lines * LINE_PITCH if self.spot is None else self.lines * FIELD_PITCH + _FIELD_PADDING

    @property
    def first(self) -> float:
        """Distance of the first line's foot from the top: what stands beside it stands there."""
        return LINE_PITCH if self.spot is None else FIELD_PITCH

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw lines, or a frame with a field in it."""
        with canvas.artifact():
            if self.spot is None:
                for number in range(1, self.lines + 1):
                    y = top + number * LINE_PITCH
                    canvas.stroke((left, y), (left + width, y), CONTROL_LINE, 0.5)
            else:
                canvas.rectangle(
                    (left, top), (width, self.height), fill=WHITE, line=CONTROL_LINE, line_width=0.6, radius=_RADIUS
                )
        if self.spot is not None:
            canvas.widget(self.spot, (left, top), (width, self.height))


def _box(canvas: TaggedCanvas, left: float, top: float) -> None:
    inset = _LINE_WIDTH / 2
    size = BOX - _LINE_WIDTH
    canvas.rectangle(
        (left + inset, top + inset), (size, size), line=CONTROL_LINE, line_width=_LINE_WIDTH, radius=_RADIUS
    )
