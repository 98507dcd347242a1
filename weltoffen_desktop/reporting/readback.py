"""A finished report read again: what is really in the file, counted from its structure and its pages.

The file may come from anybody: nothing here recurses, follows a circle or unpacks without a limit.
"""

import html
import io
import re
import zlib
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.reporting.errors import UnreadableReportError
from weltoffen_desktop.reporting.metadata import NAMESPACE
from weltoffen_desktop.reporting.structure import ENTRY_ANSWERED, ENTRY_OPEN, MEASURE, NOTE
from weltoffen_desktop.services.ports import Findings

_MARK = re.compile(rb"^/\w+ <</MCID (\d{1,9})>> BDC\s*$", re.MULTILINE)
_FINGERPRINT = re.compile(r"<(\w+):fingerprint>([^<]*)</\1:fingerprint>|\b\w+:fingerprint=[\"']([^<\"']*)[\"']")
_MOST_BYTES = 200_000_000  # of the file
_MOST_PAGES = 20_000
_MOST_UNPACKED = 64_000_000  # bytes of all pages together
_MOST_METADATA = 1_000_000
_MOST_KIDS = 2_000_000
_LONGEST_WORDS = 2_000  # letters of a title or a language
# What a damaged or wicked file makes of values where others are expected.
_ODDITIES = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    pikepdf.ForeignObjectError,
    zlib.error,
    AttributeError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)


def read(data: bytes) -> Findings:
    """Read a report; raises :class:`UnreadableReportError` where that is not possible."""
    if len(data) > _MOST_BYTES:
        raise UnreadableReportError
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > _MOST_PAGES:
                raise UnreadableReportError
            roles = _Reader(pdf).roles()
            return Findings(
                len(pdf.pages),
                Counts(
                    roles.count(ENTRY_OPEN) + roles.count(ENTRY_ANSWERED),
                    roles.count(ENTRY_ANSWERED),
                    roles.count(NOTE),
                    roles.count(MEASURE),
                ),
                _words(pdf.docinfo.get("/Title")),
                _words(pdf.Root.get("/Lang")),
                _fingerprint(pdf.Root.get("/Metadata")),
            )
    except _ODDITIES as error:
        raise UnreadableReportError from error


class _Reader:
    """Collects the roles of all elements whose content is really painted on its page."""

    def __init__(self, pdf: Pdf) -> None:
        self._left = _MOST_UNPACKED
        self._painted = {
            page.obj.objgen: {int(number) for number in _MARK.findall(self._content(page.obj))} for page in pdf.pages
        }
        self._root = pdf.Root.get("/StructTreeRoot")
        self._above: list[int] = []
        self._filled: list[bool] = []
        self._roles: list[str] = []

    def roles(self) -> list[str]:
        """Return the roles of all elements at or below which something is painted."""
        if not isinstance(self._root, Dictionary):
            return []
        waiting: list[tuple[Object | int, int, Object | None]] = [(kid, -1, None) for kid in _kids(self._root)]
        seen: set[tuple[int, int]] = set()
        steps = 0
        while waiting:
            kid, above, page = waiting.pop()
            steps += 1
            if steps > _MOST_KIDS:
                raise UnreadableReportError
            if isinstance(kid, int):
                self._note(page, kid, above)
            elif "/MCID" in kid:
                self._note(kid.get("/Pg", page), int(kid.MCID), above)
            elif "/S" in kid:
                if kid.is_indirect:
                    if kid.objgen in seen:
                        continue
                    seen.add(kid.objgen)
                page = kid.get("/Pg", page)
                self._above.append(above)
                self._filled.append(False)
                self._roles.append(_words(kid.get("/T")))
                number = len(self._above) - 1
                waiting += [(inner, number, page) for inner in _kids(kid)]
        return [role for role, filled in zip(self._roles, self._filled, strict=True) if filled and role]

    def _note(self, page: Object | None, mark: int, element: int) -> None:
        """Let content that is painted fill its element and all above it."""
        if not isinstance(page, Dictionary) or mark not in self._painted.get(page.objgen, ()):
            return
        while element >= 0 and not self._filled[element]:
            self._filled[element] = True
            element = self._above[element]

    def _content(self, page: Object) -> bytes:
        """Return what paints ``page``; other programs may have cut it in several streams."""
        content = page.get("/Contents")
        parts = list(content) if isinstance(content, Array) else [content]
        found = []
        for part in parts:
            if isinstance(part, Stream):
                found.append(_unpacked(part, self._left))
                self._left -= len(found[-1])
        return b"\n".join(found)


def _kids(element: Object) -> Iterator[Object | int]:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, int | Dictionary):
            yield kid


def _unpacked(stream: Object, limit: int) -> bytes:
    """Return what a stream holds, nothing where it is packed in a way that no report is."""
    packing = stream.get("/Filter")
    if isinstance(packing, Array) and len(packing) == 1:
        packing = packing[0]
    raw = bytes(stream.read_raw_bytes())
    if packing is None:
        found = raw
    elif packing == Name.FlateDecode and "/DecodeParms" not in stream:
        found = zlib.decompressobj().decompress(raw, max(limit, 0) + 1)
    else:
        return b""
    if len(found) > limit:
        raise UnreadableReportError
    return found


def _fingerprint(metadata: Object | None) -> str:
    """Return the fingerprint, looked for without reading the markup: no entity is ever resolved."""
    if not isinstance(metadata, Stream):
        return ""
    text = _unpacked(metadata, _MOST_METADATA).decode("utf-8", errors="replace")
    found = _FINGERPRINT.search(text) if NAMESPACE in text else None
    return "" if found is None else html.unescape(found[2] or found[3] or "")


def _words(value: Object | None) -> str:
    return str(value)[:_LONGEST_WORDS] if isinstance(value, pikepdf.String) else ""
