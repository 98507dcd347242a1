"""What the papers need from outside besides renderers: pictures of charts and of finished pages."""

from dataclasses import dataclass
from typing import Protocol

from weltoffen_desktop.domain.council_set import ChartFormat
from weltoffen_desktop.domain.outline import Figure


class ChartFiles(Protocol):
    """A chart becomes a picture file."""

    def draw(self, figure: Figure, form: ChartFormat) -> bytes:
        """Return the finished picture; the same chart gives the same bytes."""
        ...


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a picture: three bytes (red, green, blue) per pixel, rows from the top, no padding."""

    width: int
    height: int
    rgb: bytes


class PageImages(Protocol):
    """The pages of one finished PDF as pictures; may be used from any thread, by one at a time."""

    @property
    def count(self) -> int:
        """How many pages there are."""
        ...

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page in points; the first page is 0."""
        ...

    def picture(self, page: int, scale: float) -> PageImage:
        """Return a page with ``scale`` pixels per point."""
        ...

    def close(self) -> None:
        """Give the memory free; the object is of no use afterwards."""
        ...
