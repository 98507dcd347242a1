"""The last step: structure, metadata and colour profile are added to the painted pages, and the file is compacted.

reportlab paints and embeds fonts; it knows no structure. What it writes differently from the standards is put right
here, once, in its finished file: nothing of reportlab is patched.
"""

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import zip_longest

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String
from PIL import ImageCms

from weltoffen_desktop.reporting.canvas import Drawn
from weltoffen_desktop.reporting.errors import TaggingError
from weltoffen_desktop.reporting.fonts import Program
from weltoffen_desktop.reporting.metadata import PROGRAM, Facts, packet
from weltoffen_desktop.reporting.packing import packed
from weltoffen_desktop.reporting.structure import AttributeValue, Node
from weltoffen_desktop.reporting.widgets import Form

_EMPTY_ALLOWED = frozenset({"TD", "TH"})  # a table keeps its shape
_DESCRIBED = frozenset({"Figure", "Form"})
_CMAP_ENTRY = re.compile(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,6})>")
_CMAP_BLOCK = 100
_ARABIC_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ICC_DATE = slice(24, 36)
_AMBIGUOUS_END = b"\r\nendstream"
_MOVABLE = (Name.MarkInfo, Name.ViewerPreferences, Name.OutputIntents)


def seal(drawn: Drawn, root: Node, facts: Facts, program: Callable[[], Program] | None = None) -> bytes:
    """Return the finished file; ``program`` gives the font for what people type in a form."""
    with Pdf.open(io.BytesIO(drawn.data)) as pdf:
        if any(drawn.widgets) and program is not None:
            Form(pdf, [page.obj for page in pdf.pages], drawn.widgets).write(program())
        _Structure(pdf, drawn).write(root)
        _mend_fonts(pdf)
        _describe(pdf, facts)
        _compress(pdf)
        return _compact(pdf)


def _compact(pdf: Pdf) -> bytes:
    """Save with small objects packed together, in streams that end as :func:`_compress` wants it.

    Which objects share a stream, and so how it ends, changes with the number of objects; a value of the catalog that
    becomes an object of its own moves all others on. Where that does not help, the file goes without such streams and
    is larger.
    """
    data = _saved(pdf, ObjectStreamMode.generate)
    for key in _MOVABLE:
        if _AMBIGUOUS_END not in data:
            return data
        pdf.Root[key] = pdf.make_indirect(pdf.Root[key])
        data = _saved(pdf, ObjectStreamMode.generate)
    return _saved(pdf, ObjectStreamMode.disable) if _AMBIGUOUS_END in data else data


def _saved(pdf: Pdf, mode: ObjectStreamMode) -> bytes:
    target = io.BytesIO()
    pdf.save(target, force_version="1.7", fix_metadata_version=False, object_stream_mode=mode, deterministic_id=True)
    return target.getvalue()


def _compress(pdf: Pdf) -> None:
    """Pack pages, fonts and pictures."""
    for page in pdf.pages:
        page.Contents.write(packed(page.Contents.read_bytes())[1], filter=Name.FlateDecode)
    for font in _fonts(pdf):
        font.ToUnicode.write(packed(font.ToUnicode.read_bytes())[1], filter=Name.FlateDecode)
        file = font.FontDescriptor.FontFile2
        size, data = packed(file.read_bytes())
        file.write(data, filter=Name.FlateDecode)
        file.Length1 = size
    for picture in _pictures(pdf):
        picture.write(packed(picture.read_bytes())[1], filter=Name.FlateDecode)


def _pictures(pdf: Pdf) -> Iterator[Object]:
    """Yield every picture with its mask; they stand on the cover only."""
    for picture in pdf.pages[0].Resources.get("/XObject", Dictionary()).as_dict().values():
        yield picture
        if "/SMask" in picture:
            yield picture.SMask


def _fonts(pdf: Pdf) -> Iterator[Object]:
    """Yield every font; all pages share one dictionary of them."""
    yield from pdf.pages[0].Resources.Font.as_dict().values()


class _Structure:
    """Writes the tree of elements and the way back from painted content to its element."""

    def __init__(self, pdf: Pdf, drawn: Drawn) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._content: dict[Node, list[tuple[int, int]]] = {}
        self._annotations: dict[Node, list[tuple[int, int]]] = {}
        for page, owners in enumerate(drawn.owners):
            for number, node in enumerate(owners):
                self._content.setdefault(node, []).append((page, number))
        # A page's widgets became annotations behind its links.
        self._annotated = [
            (*links, *(widget.spot.node for widget in widgets))
            for links, widgets in zip_longest(drawn.links, drawn.widgets, fillvalue=())
        ]
        for page, nodes in enumerate(self._annotated):
            for number, node in enumerate(nodes):
                self._annotations.setdefault(node, []).append((page, number))
        self._drawn = drawn
        self._written: dict[Node, Object] = {}

    def write(self, root: Node) -> None:
        """Add the tree below ``root`` to the file."""
        _prune(root, {*self._content, *self._annotations})
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(root, tree)])
        lost = [node.tag for node in (*self._content, *self._annotations) if node not in self._written]
        if lost:
            raise TaggingError(f"painted but not in the structure: {sorted(set(lost))}")
        numbers: list[Object | int] = []
        for page, owners in enumerate(self._drawn.owners):
            self._pages[page].StructParents = page
            self._pages[page].Tabs = Name.S
            numbers += [page, self._pdf.make_indirect(Array([self._written[node] for node in owners]))]
        key = len(self._pages)
        for page, nodes in enumerate(self._annotated):
            for number, node in enumerate(nodes):
                self._pages[page].Annots[number].StructParent = key
                numbers += [key, self._written[node]]
                key += 1
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = key
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: Object) -> Object:
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.tag}"), P=parent))
        self._written[node] = element
        content = self._content.get(node, [])
        kids: list[Object | int] = []
        if content:
            first = content[0][0]
            element.Pg = self._pages[first]
            for page, number in content:
                kids.append(number if page == first else Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number))
        for page, number in self._annotations.get(node, []):
            target = self._pages[page].Annots[number]
            kids.append(Dictionary(Type=Name.OBJR, Pg=self._pages[page], Obj=target))
        kids += [self._element(kid, element) for kid in node.kids]
        if kids:
            element.K = kids[0] if len(kids) == 1 else Array(kids)
        if node.alt and node.tag in _DESCRIBED:
            element.Alt = String(node.alt)
        if node.actual:
            element.ActualText = String(node.actual)
        if node.language:
            element.Lang = String(node.language)
        if node.role:
            element.T = String(node.role)
        if node.attributes:
            element.A = Dictionary({f"/{key}": _value(value) for key, value in node.attributes.items()})
        return element


def _prune(node: Node, content: set[Node]) -> bool:
    """Drop elements without content below ``node``; say whether it has any itself."""
    node.kids = [kid for kid in node.kids if _prune(kid, content)]
    return bool(node.kids) or node in content or node.tag in _EMPTY_ALLOWED


def _value(value: AttributeValue) -> Object | int:
    if isinstance(value, str):
        return Name(value)
    return value if isinstance(value, int) else Array(list(value))


def _mend_fonts(pdf: Pdf) -> None:
    """Write the maps from codes to letters anew.

    reportlab maps unused codes to U+0000 and letters beyond U+FFFF to a single number; both break PDF/UA, and readers
    would copy the wrong letters. Joined Arabic forms are mapped to the letters they stand for.
    """
    for font in _fonts(pdf):
        font.ToUnicode.write(_letters(font.ToUnicode.read_bytes()))


def _letters(cmap: bytes) -> bytes:
    pairs = []
    for code, letter in _CMAP_ENTRY.findall(cmap):
        text = _meant(chr(int(letter, 16)))
        if text != "\0":
            pairs.append(f"<{code.decode()}> <{text.encode('utf-16-be').hex().upper()}>")
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), _CMAP_BLOCK):
        block = pairs[start : start + _CMAP_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode()


def _meant(letter: str) -> str:
    """Return the letter that a joined Arabic form stands for: searches in the file look for that one."""
    if not _ARABIC_FORMS.match(letter):
        return letter
    return unicodedata.normalize("NFKC", letter).strip() or letter


def _describe(pdf: Pdf, facts: Facts) -> None:
    root = pdf.Root
    root.Lang = String(facts.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = pdf.make_stream(packet(facts), Type=Name.Metadata, Subtype=Name.XML)
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=pdf.make_stream(_profile(), N=3),
            )
        ]
    )
    if "/Outlines" in root:
        root.PageMode = Name.UseOutlines
    info = Dictionary(
        Title=String(facts.title),
        Creator=String(PROGRAM),
        Producer=String(PROGRAM),
        CreationDate=String(facts.stamp),
        ModDate=String(facts.stamp),
    )
    if facts.author:
        info.Author = String(facts.author)
    pdf.trailer.Info = pdf.make_indirect(info)


def _profile() -> bytes:
    """Return the sRGB profile without the time of its making, so that equal reports are equal files."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_ICC_DATE] = bytes.fromhex("07d000010001000000000000")  # 1 January 2000
    return bytes(profile)
