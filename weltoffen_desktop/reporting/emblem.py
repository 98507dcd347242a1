"""The municipality's coat of arms or logo: as large as it should be printed, never larger than it is sharp."""

import io
from dataclasses import dataclass

from PIL import Image

from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.reporting.canvas import Point, TaggedCanvas
from weltoffen_desktop.reporting.flow import Piece, Place
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.text import flat

_MM = 72 / 25.4
_WIDEST, _HIGHEST = 60 * _MM, 34 * _MM
_COARSEST = 72 / 100  # points that a pixel may be wide: at least 100 of them to the inch
_FINEST = 72 / 300  # and at most 300: more cannot be seen
_MOST_PIXELS = 60_000_000
_LONGEST_ALT = 1_000  # letters
_UNNAMED = "Wappen oder Logo der Kommune"
_AFTER = 22.0


@dataclass(frozen=True, slots=True)
class Emblem(Piece):
    """A picture as one element."""

    node: Node
    png: bytes
    size: Point

    @property
    def place(self) -> Place:
        """It leaves room below."""
        return Place(after=_AFTER, keep_next=True)

    @property
    def height(self) -> float:
        """Printed height."""
        return self.size[1]

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint it on the ground that is there."""
        del gap
        foot = canvas.sheet.height - top - self.size[1]
        box = (left, foot, left + self.size[0], foot + self.size[1])
        self.node.attributes = {"O": "/Layout", "Placement": "/Block", "BBox": tuple(round(part, 2) for part in box)}
        with canvas.tag(self.node):
            canvas.image(self.png, (left, top), self.size)


def emblem(logo: Logo | None, parent: Node) -> Emblem | None:
    """Return the picture and append its element to ``parent``; nothing where there is none or it cannot be read."""
    picture = None if logo is None else _read(logo.png)
    if logo is None or picture is None:
        return None
    width, height = picture.size
    point = min(_WIDEST / width, _HIGHEST / height, _COARSEST)
    size = (width * point, height * point)
    if point < _FINEST:
        fine = tuple(max(1, round(side / _FINEST)) for side in size)
        picture = picture.resize((fine[0], fine[1]), Image.Resampling.LANCZOS)
    target = io.BytesIO()
    picture.save(target, "PNG")
    node = parent.add("Figure", alt=flat(logo.alt, _LONGEST_ALT) or _UNNAMED)
    return Emblem(node, target.getvalue(), size)


def _read(png: bytes) -> Image.Image | None:
    """Return the picture in plain colours, with its transparency where it has any."""
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as found:
            if not 0 < found.width * found.height <= _MOST_PIXELS:
                return None
            transparent = "A" in found.getbands() or "transparency" in found.info
            return found.convert("RGBA" if transparent else "RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
