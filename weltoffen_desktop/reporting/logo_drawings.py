"""SVG as it comes from outside: read without trust and written anew with nothing in it but shapes.

What moves, runs, or points out of the file is refused; so is what would keep the renderer busy for long. What only the
program that drew it understands (its own elements and attributes, comments, descriptions) is left out.
"""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SHAPES = frozenset(
    {"svg", "g", "a", "defs", "symbol", "use", "switch", "style", "image", "path", "rect", "circle", "ellipse", "line",
     "polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern"}
)  # fmt: skip
# Elements that show nothing of their own. A filter or marker that nobody uses does no harm.
_SILENT = frozenset({"title", "desc", "metadata", "view", "filter", "marker", "color-profile", "font"})
_WORDS = frozenset({"text", "tspan", "textPath", "flowRoot", "flowPara", "flowRegion", "flowSpan"})
_MOVING = frozenset({"animate", "animateMotion", "animateTransform", "animateColor", "set", "mpath", "discard"})
_REFUSED = (
    (re.compile(r"(?<![\w-])filter\s*:\s*(?!none)"), "Filtereffekte"),
    (re.compile(r"(?<![\w-])marker(-\w+)?\s*:\s*(?!none)"), "Pfeilspitzen oder andere Marker"),
)
# For each of these the renderer fills a sheet of its own.
_DEAR_ELEMENTS = frozenset({"image", "pattern", "mask", "clipPath"})
_DEAR = re.compile(
    r"(?<![\w-])(?:opacity\s*:\s*(?!1(?:\.0*)?\s*(?:;|$))"
    r"|(?:mix-blend-mode|isolation|stroke-dasharray)\s*:\s*(?!none|normal|auto))"
)
_URL = re.compile(r"url\s*\(\s*([\"']?)\s*([^)\"']*)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_PICTURE = re.compile(r"data:image/(png|jpeg|jpg);base64,([A-Za-z0-9+/=\s]*)")
_NO_STYLE = frozenset({"d", "points", "id", "xlink:href"})
_DEPTH = 100
_BUDGET = 50_000
_DEAR_WEIGHT = 100
_STYLE_LIMIT = 100_000  # characters


@dataclass(slots=True)
class _Element:
    name: str
    attributes: dict[str, str]
    children: "list[_Element]" = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def clean_drawing(data: bytes, picture: Callable[[bytes], bytes]) -> str:
    """Return the shapes of an SVG file as a new SVG; ``picture`` cleans what is embedded.

    Raises: ExpectedError for what is no SVG, and for one that does more than show shapes.
    """
    root = _Reader().read(data)
    _check_words(root)
    rules = _Rules("".join(text for one in _walk(root) if one.name == "style" for text in one.text))
    _Costs(root, rules).check()
    return "".join(_written(root, picture, top=True))


def is_drawing(data: bytes) -> bool:
    """Tell whether ``data`` begins like XML."""
    head = data[:200].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"")
    return head.startswith(b"<")


def _active(what: str) -> ExpectedError:
    return ExpectedError(Trouble.LOGO_ACTIVE, what=what)


class _Reader:
    """Reads XML to elements of SVG; refuses on the way, so that nothing is ever expanded or loaded."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._root: _Element | None = None
        self._skipped = 0

    def read(self, data: bytes) -> _Element:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an encoding that nobody knows
            trouble = Trouble.LOGO_NO_PICTURE if self._root is None else Trouble.LOGO_BROKEN
            raise ExpectedError(trouble) from error
        assert self._root is not None
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self._root is None and (space, local) != (_SVG, "svg"):
            raise ExpectedError(Trouble.LOGO_NO_PICTURE)
        if local in ("script", "handler", "listener"):
            raise _active("ein Skript")
        if self._skipped:
            self._skipped += 1
            return
        if space != _SVG or local in _SILENT:
            self._skipped = 1
            return
        if local in _MOVING:
            raise _active("Bewegung (Animation)")
        if local not in _SHAPES | _WORDS:
            raise _active(f"„{local}“")
        element = _Element(local, dict(_attributes(local, attributes)))
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)
        if len(self._open) > _DEPTH:
            raise ExpectedError(Trouble.LOGO_TOO_COMPLEX)

    def _end(self, _name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            self._open.pop()

    def _text(self, text: str) -> None:
        if not self._skipped and self._open:
            self._open[-1].text.append(text)

    def _doctype(self, _name: str, address: str | None, _public: str | None, has_subset: int) -> None:
        # Many a coat of arms names the standard's own; nothing is ever fetched, and the drawing is written anew.
        if has_subset or not (address or "").startswith("http://www.w3.org/Graphics/SVG/"):
            raise _active("eine Dokumenttyp-Angabe (DOCTYPE), die auf andere Dateien verweisen kann")

    def _instruction(self, *_args: object) -> None:
        raise _active("eine Anweisung an andere Programme")


def _attributes(element: str, given: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in given.items():
        space, _, local = name.rpartition(" ")
        if not space and local.lower().startswith("on"):
            raise _active("ein Skript")
        if local == "href" and space in ("", _XLINK):
            if not value.strip().startswith("#") and not (element == "image" and _PICTURE.fullmatch(value.strip())):
                raise _active("einen Verweis nach außen")
            yield "xlink:href", value.strip()
        elif not space:
            _check_style(value if local == "style" else f"{local}:{value}")
            yield local, value


def _check_style(text: str) -> None:
    """Refuse what points out of the file in an attribute or a style sheet."""
    if any(not found[1].startswith("#") for found in _URL.findall(text)) or "@import" in text.lower():
        raise _active("einen Verweis nach außen")
    for pattern, what in _REFUSED:
        if pattern.search(text):
            raise _active(what)


def _walk(element: _Element) -> Iterator[_Element]:
    yield element
    for one in element.children:
        yield from _walk(one)


def _check_words(root: _Element) -> None:
    """Refuse writing: which typeface it would get depends on the computer. Empty places of it are taken out."""
    for one in _walk(root):
        for child in one.children:
            if child.name in _WORDS and any(text.strip() for part in _walk(child) for text in part.text):
                raise ExpectedError(Trouble.LOGO_WITH_TEXT)
        one.children = [child for child in one.children if child.name not in _WORDS]


class _Rules:
    """What the style sheet of a drawing adds to elements: only so much of it is understood as guards against harm."""

    def __init__(self, text: str) -> None:
        if len(text) > _STYLE_LIMIT:
            raise ExpectedError(Trouble.LOGO_TOO_COMPLEX)
        if "\\" in text:  # an escaped letter could hide a reference
            raise _active("verdeckte Zeichen in den Formatangaben")
        plain = re.sub(r"/\*.*?(\*/|$)", " ", text, flags=re.DOTALL)
        _check_style(plain)
        self._all: list[str] = []
        self._of_class: dict[str, list[str]] = {}
        for selectors, body in _RULE.findall(plain):
            for selector in selectors.split(","):
                found = _CLASS.fullmatch(selector.strip())
                place = self._of_class.setdefault(found[1], []) if found else self._all
                place.append(body)

    def of(self, element: _Element) -> str:
        own = [f"{name}:{value}" for name, value in element.attributes.items() if name not in _NO_STYLE]
        classes = element.attributes.get("class", "").split()
        return ";".join((*own, *self._all, *(body for one in classes for body in self._of_class.get(one, ()))))


class _Costs:
    """How much there is to draw when everything that is used many times is drawn as often."""

    def __init__(self, root: _Element, rules: _Rules) -> None:
        self._root = root
        self._rules = rules
        self._by_id = {one.attributes["id"]: one for one in _walk(root) if "id" in one.attributes}
        self._known: dict[int, tuple[int, int]] = {}
        self._busy: set[int] = set()

    def check(self) -> None:
        """Refuse a drawing that is too large or goes round in circles. Raises: ExpectedError (LOGO_TOO_COMPLEX)."""
        self._cost(self._root, 0)

    def _cost(self, element: _Element, depth: int) -> tuple[int, int]:
        """Return how many shapes the element amounts to, and how deep they are nested."""
        key = id(element)
        if key not in self._known:
            if key in self._busy or depth > _DEPTH:
                raise ExpectedError(Trouble.LOGO_TOO_COMPLEX)
            self._busy.add(key)
            style = self._rules.of(element)
            total = _DEAR_WEIGHT if element.name in _DEAR_ELEMENTS or _DEAR.search(style) else 1
            deepest = 0
            for one in (*element.children, *self._referred(element, style)):
                cost, below = self._cost(one, depth + 1)
                total += cost
                deepest = max(deepest, below)
            if total > _BUDGET or depth + deepest > _DEPTH:
                raise ExpectedError(Trouble.LOGO_TOO_COMPLEX)
            self._busy.discard(key)
            self._known[key] = (total, deepest + 1)
        cost, below = self._known[key]
        if depth + below > _DEPTH + 1:
            raise ExpectedError(Trouble.LOGO_TOO_COMPLEX)
        return cost, below

    def _referred(self, element: _Element, style: str) -> Iterator[_Element]:
        names = [found[1][1:].strip() for found in _URL.findall(style)]
        names.append(element.attributes.get("xlink:href", "")[1:])
        yield from (self._by_id[name] for name in names if name in self._by_id)


def _written(element: _Element, picture: Callable[[bytes], bytes], *, top: bool = False) -> Iterator[str]:
    yield f"<{element.name}"
    if top:
        yield f' xmlns="{_SVG}" xmlns:xlink="{_XLINK}"'
    for name, value in element.attributes.items():
        embedded = _PICTURE.fullmatch(value) if name == "xlink:href" else None
        yield f" {name}={quoteattr(_embedded(embedded, picture) if embedded else value)}"
    yield ">"
    if element.name == "style":
        yield escape("".join(element.text))
    for one in element.children:
        yield from _written(one, picture)
    yield f"</{element.name}>"


def _embedded(found: re.Match[str], picture: Callable[[bytes], bytes]) -> str:
    try:
        data = base64.b64decode("".join(found[2].split()), validate=True)
    except binascii.Error as error:
        raise ExpectedError(Trouble.LOGO_BROKEN) from error
    return f"data:image/{found[1]};base64,{base64.b64encode(picture(data)).decode()}"
