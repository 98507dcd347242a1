"""The coat of arms or logo that a municipality puts on its reports."""

from dataclasses import dataclass

LONGEST_SIDE = 1200  # pixels; printed three centimetres wide, more cannot be seen


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as PNG without metadata, its size in pixels, and what it shows in words."""

    png: bytes
    width: int
    height: int
    alt: str
