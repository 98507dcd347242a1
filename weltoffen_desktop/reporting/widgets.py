"""Fields in the finished file: the tree of names, a widget on its page for each place, and how both look.

Every state has its picture, so no reader has to make one, and letters that people type find an embedded font.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from weltoffen_desktop.reporting.canvas import Widget
from weltoffen_desktop.reporting.fonts import Program
from weltoffen_desktop.reporting.form import FieldKind
from weltoffen_desktop.reporting.packing import stream
from weltoffen_desktop.reporting.theme import TEXT

_PRINTED = 4
_MULTILINE = 1 << 12
_RADIO = 1 << 15
_NONSYMBOLIC = 32
_FONT_KEY = "/Text"
_SIZE = 10
_ENCODING = "cp1252"
_FIRST_CODE, _LAST_CODE = 32, 255
_CROSS = 0.27  # of a box between its edge and the cross in it
_CROSS_WIDTH = 1.6
_DOT = 0.26  # radius of the dot in a round box, in parts of its size
_CIRCLE = 0.5523  # how far the handles of a quarter circle lie from its ends

Path = tuple[str, ...]


class Form:
    """Writes the fields of a form; without widgets there is none."""

    def __init__(self, pdf: Pdf, pages: Sequence[Object], widgets: Sequence[Sequence[Widget]]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._widgets = widgets
        self._fields: dict[Path, Object] = {}
        self._pictures: dict[tuple[Any, ...], Object] = {}
        self._roots = Array()

    def write(self, program: Program) -> None:
        """Add all fields and their widgets, those of a page after its links."""
        look = f"{_FONT_KEY} {_SIZE} Tf {' '.join(f'{part:.3f}' for part in TEXT)} rg"
        fonts = Dictionary({_FONT_KEY: self._font(program)})
        self._resources = Dictionary(Font=fonts)
        self._look = String(look)
        for page, widgets in zip(self._pages, self._widgets, strict=True):
            if widgets:
                annotations = page.get("/Annots", Array())
                annotations.extend(self._annotation(page, widget) for widget in widgets)
                page.Annots = annotations
        form = Dictionary(Fields=self._roots, DR=self._resources, DA=self._look)
        self._pdf.Root.AcroForm = self._pdf.make_indirect(form)

    def _annotation(self, page: Object, widget: Widget) -> Object:
        spot = widget.spot
        field = spot.field
        parts = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            Rect=Array([round(value, 2) for value in widget.box]),
            F=_PRINTED,
            P=page,
            TU=String(spot.node.alt or field.label),
        )
        size = (round(widget.box[2] - widget.box[0], 2), round(widget.box[3] - widget.box[1], 2))
        if field.kind is FieldKind.CHOICE:
            group = self._fields.get(field.name)
            if group is None:
                group = self._field(field.name, Dictionary(FT=Name.Btn, Ff=_RADIO, V=Name.Off, Kids=Array()))
                group.TU = String(field.label)
            member = self._pdf.make_indirect(parts)
            member.Parent = group
            group.Kids.append(member)
            self._tickable(member, spot.state, size, round_one=True)
            return member
        annotation = self._field(field.name, parts)
        if field.kind is FieldKind.TICK:
            annotation.FT = Name.Btn
            annotation.V = Name.Off
            self._tickable(annotation, spot.state, size, round_one=False)
        else:
            annotation.FT = Name.Tx
            annotation.Ff = _MULTILINE if field.kind is FieldKind.AREA else 0
            annotation.V = String("")
            annotation.DA = self._look
            annotation.AP = Dictionary(N=self._picture(size, b"/Tx BMC\nEMC", self._resources))
        return annotation

    def _tickable(self, annotation: Object, state: str, size: tuple[float, float], *, round_one: bool) -> None:
        mark = _dot(size) if round_one else _cross(size)
        annotation.AS = Name.Off
        annotation.AP = Dictionary(
            N=Dictionary({f"/{state}": self._picture(size, mark), "/Off": self._picture(size, b"q Q")})
        )

    def _field(self, path: Path, content: Dictionary) -> Object:
        """Return a new field at ``path``; the fields above it come into being with it."""
        field = self._pdf.make_indirect(content)
        field.T = String(path[-1])
        if len(path) == 1:
            self._roots.append(field)
        else:
            above = self._fields.get(path[:-1]) or self._field(path[:-1], Dictionary(Kids=Array()))
            field.Parent = above
            above.Kids.append(field)
        self._fields[path] = field
        return field

    def _picture(self, size: tuple[float, float], content: bytes, resources: Object | None = None) -> Object:
        key = (size, content)
        if key not in self._pictures:
            self._pictures[key] = stream(
                self._pdf,
                content,
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, *size]),
                Resources=Dictionary() if resources is None else resources,
            )
        return self._pictures[key]

    def _font(self, program: Program) -> Object:
        """Return the whole face with the letters of Western Europe at the codes that readers of forms expect."""
        box = Array([round(value) for value in program.box])
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{program.name}"),
            Flags=_NONSYMBOLIC,
            FontBBox=box,
            ItalicAngle=0,
            Ascent=round(program.ascent),
            Descent=round(program.descent),
            CapHeight=round(program.cap_height),
            StemV=round(program.stem),
            FontFile2=stream(self._pdf, program.data, Length1=len(program.data)),
        )
        return self._pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.TrueType,
                BaseFont=Name(f"/{program.name}"),
                Encoding=Name.WinAnsiEncoding,
                FirstChar=_FIRST_CODE,
                LastChar=_LAST_CODE,
                Widths=Array(list(_widths(program))),
                FontDescriptor=self._pdf.make_indirect(descriptor),
            )
        )


def _widths(program: Program) -> Iterator[int]:
    for code in range(_FIRST_CODE, _LAST_CODE + 1):
        letter = bytes([code]).decode(_ENCODING, errors="ignore")
        yield round(program.widths.get(letter, 0.0))


def _cross(size: tuple[float, float]) -> bytes:
    width, height = size
    low, right, high = width * _CROSS, width * (1 - _CROSS), height * (1 - _CROSS)
    foot = height * _CROSS
    colour = " ".join(f"{part:.3f}" for part in TEXT)
    lines = f"{low:.2f} {foot:.2f} m {right:.2f} {high:.2f} l {low:.2f} {high:.2f} m {right:.2f} {foot:.2f} l S"
    return f"q {colour} RG {_CROSS_WIDTH} w 1 J {lines} Q".encode()


def _dot(size: tuple[float, float]) -> bytes:
    x, y = size[0] / 2, size[1] / 2
    radius = size[0] * _DOT
    handle = radius * _CIRCLE
    colour = " ".join(f"{part:.3f}" for part in TEXT)
    corners = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    curves = [f"{x + radius:.2f} {y:.2f} m"]
    for (ax, ay), (bx, by) in pairwise(corners):
        points = (
            (x + radius * ax + handle * bx, y + radius * ay + handle * by),
            (x + radius * bx + handle * ax, y + radius * by + handle * ay),
            (x + radius * bx, y + radius * by),
        )
        curves.append(" ".join(f"{px:.2f} {py:.2f}" for px, py in points) + " c")
    return f"q {colour} rg {' '.join(curves)} f Q".encode()
