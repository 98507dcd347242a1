"""Charts as files of their own: SVG text and PNG pictures; knows no page and no report.

There is one painter, for SVG; the PNG is that SVG, painted with the bundled faces and no others.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from weltoffen_desktop.domain.charts import (
    Anchor,
    Chart,
    Dot,
    Ink,
    Label,
    Line,
    Picture,
    Polygon,
    Rect,
    Shape,
    picture,
)
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.reporting.text import flat
from weltoffen_desktop.reporting.theme import INKS, Colour

FAMILIES = ("Source Sans 3", "Calibri", "Carlito", "Liberation Sans", "Arial")
_FACES = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "DejaVuSans.ttf", "NotoEmoji-Regular.ttf")
_DASH = "3 2"
_NARROW = frozenset("iljtfrI.,:;'|!()[] \u00a0-/")
_WIDE = frozenset("mwMWQGOD%@—…")
_LEAST_WIDTH = 40.0  # points: below that no chart has room for a letter
_MOST_PIXELS = 12_000  # on one side


def svg(chart: Chart, width: float, *, title: str, alt: str) -> bytes:
    """Return ``chart`` as an SVG file that needs nothing besides itself; ``alt`` says what it shows."""
    return drawn(picture(chart, max(width, _LEAST_WIDTH)), title=title, alt=alt).encode()


def png(chart: Chart, width: float, scale: float, fonts_folder: Path) -> bytes:
    """Return ``chart`` on white as a PNG without metadata; ``width`` is in points, ``scale`` in pixels a point."""
    return painted(svg(chart, width, title="", alt="").decode(), scale, fonts_folder)


def drawn(drawing: Picture, *, title: str, alt: str, upper: float = 0.0, lower: float | None = None) -> str:
    """Return a finished picture as SVG text, all of it or what lies between two heights."""
    width, height = _number(drawing.width), _number((drawing.height if lower is None else lower) - upper)
    top = _number(upper)
    name, meaning = escape(flat(title)), escape(flat(alt))
    families = ", ".join(f"'{family}'" for family in FAMILIES)
    frame = {
        "xmlns": "http://www.w3.org/2000/svg",
        "version": "1.1",
        "width": f"{width}pt",
        "height": f"{height}pt",
        "viewBox": f"0 {top} {width} {height}",
        "role": "img",
        "aria-labelledby": "titel beschreibung",
        "font-family": f"{families}, sans-serif",
    }
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<svg {_attributes(frame)}>",
            f'<title id="titel">{name}</title>',
            f'<desc id="beschreibung">{meaning}</desc>',
            f'<rect y="{top}" width="{width}" height="{height}" fill="#FFFFFF"/>',
            *(element for shape in drawing.shapes for element in _shape(shape, drawing.width)),
            "</svg>\n",
        ]
    )


def painted(code: str, scale: float, fonts_folder: Path) -> bytes:
    """Return SVG text of ours as a PNG; letters that no bundled face has become boxes."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415  # imported at first use: reports without charts need none

    width, height = map(float, code.split('viewBox="', 1)[1].split('"', 1)[0].split()[2:])
    wide = max(round(width * min(scale, _MOST_PIXELS / max(width, height))), 1)
    faces = _faces(fonts_folder)
    return bytes(
        svg_to_bytes(
            svg_string=code,
            background="#FFFFFF",
            width=wide,
            dpi=72,
            skip_system_fonts=True,
            font_files=list(faces),
            font_family=FAMILIES[0],
            sans_serif_family=FAMILIES[0],
        )
    )


@cache
def _faces(folder: Path) -> tuple[str, ...]:
    for name in _FACES:
        if not (folder / name).is_file():
            raise ExpectedError(Trouble.RESOURCES_MISSING, path=name)
    return tuple(str(folder / name) for name in _FACES)


def _shape(shape: Shape, width: float) -> Iterator[str]:
    match shape:
        case Rect():
            radius = min(shape.radius, shape.width / 2, shape.height / 2)
            place = {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
            place |= {"rx": radius} if radius > 0 else {}
            yield _element("rect", place, _look(shape.fill, shape.line, shape.line_width, dashed=shape.dashed))
        case Line():
            place = {"x1": shape.x1, "y1": shape.y1, "x2": shape.x2, "y2": shape.y2}
            yield _element("line", place, _look(None, shape.ink, shape.width, dashed=shape.dashed))
        case Polygon():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
            look = _look(shape.fill, shape.line, shape.line_width, dashed=shape.dashed)
            if shape.fill is not None and shape.opacity < 1:
                look["fill-opacity"] = _number(shape.opacity)
            yield _element("polygon", {}, {"points": points} | look)
        case Dot():
            place = {"cx": shape.x, "cy": shape.y, "r": shape.radius}
            yield _element("circle", place, _look(shape.fill, shape.line, 0.75, dashed=False))
        case Label():
            yield from _label(shape, width)


def _label(label: Label, width: float) -> Iterator[str]:
    left, right = label.x, width - label.x
    room = {Anchor.START: right, Anchor.END: left, Anchor.MIDDLE: 2 * min(left, right)}[label.anchor]
    text = _shortened(flat(label.text), room / label.size)
    if text:
        weight = ' font-weight="600"' if label.bold else ""
        anchor = "" if label.anchor is Anchor.START else f' text-anchor="{label.anchor.value}"'
        yield (
            f'<text x="{_number(label.x)}" y="{_number(label.y)}" font-size="{_number(label.size)}"'
            f' fill="{code(INKS[label.ink])}"{weight}{anchor}>{escape(text)}</text>'
        )


def _shortened(text: str, room: float) -> str:
    """Cut ``text`` with an ellipsis where it would leave the picture; ``room`` in parts of the size of its letters.

    The widths are estimated: nobody knows which face the reader of an SVG has.
    """
    kept, used = 0, 0.0
    for letter in text:
        used += 0.28 if letter in _NARROW else 0.84 if letter in _WIDE else 0.58 if letter.isupper() else 0.5
        kept += used <= room - 0.8
    return text if used <= room else (text[:kept].rstrip() + "…" if room > 1 else "")


def _look(fill: Ink | None, line: Ink | None, width: float, *, dashed: bool) -> dict[str, str]:
    look = {"fill": "none" if fill is None else code(INKS[fill])}
    if line is not None:
        look |= {"stroke": code(INKS[line]), "stroke-width": _number(width)}
        look |= {"stroke-dasharray": _DASH} if dashed else {}
    return look


def _element(name: str, place: Mapping[str, float], look: Mapping[str, str]) -> str:
    return f"<{name} {_attributes({key: _number(value) for key, value in place.items()} | dict(look))}/>"


def _attributes(values: Mapping[str, str]) -> str:
    return " ".join(f"{key}={quoteattr(value)}" for key, value in values.items())


def code(colour: Colour) -> str:
    """Return a colour as ``#RRGGBB``."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in colour)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
