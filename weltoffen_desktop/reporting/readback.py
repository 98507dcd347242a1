"""A finished report read again: what is really in the file, counted from its structure and its pages."""

import io
import re

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.reporting.errors import UnreadableReportError
from weltoffen_desktop.reporting.metadata import NAMESPACE
from weltoffen_desktop.reporting.structure import ENTRY_ANSWERED, ENTRY_OPEN, MEASURE, NOTE
from weltoffen_desktop.services.ports import Findings

_MARK = re.compile(rb"^/\w+ <</MCID (\d+)>> BDC\s*$", re.MULTILINE)


def read(data: bytes) -> Findings:
    """Read a report; raises :class:`UnreadableReportError` where that is not possible."""
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            roles = _Reader(pdf).roles
            with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
                fingerprint = str(metadata.get(f"{{{NAMESPACE}}}fingerprint", ""))
            return Findings(
                len(pdf.pages),
                Counts(
                    roles.count(ENTRY_OPEN) + roles.count(ENTRY_ANSWERED),
                    roles.count(ENTRY_ANSWERED),
                    roles.count(NOTE),
                    roles.count(MEASURE),
                ),
                str(pdf.docinfo.get("/Title", "")),
                str(pdf.Root.get("/Lang", "")),
                fingerprint,
            )
    except pikepdf.PdfError as error:
        raise UnreadableReportError from error


class _Reader:
    """Collects the roles of all elements whose content is really painted on its page."""

    def __init__(self, pdf: Pdf) -> None:
        self.roles: list[str] = []
        self._painted: dict[tuple[int, int], set[int]] = {
            page.obj.objgen: {int(number) for number in _MARK.findall(_content(page.obj))} for page in pdf.pages
        }
        for element in _kids(pdf.Root.get("/StructTreeRoot", Dictionary())):
            if not isinstance(element, int):
                self._read(element, None)

    def _read(self, element: Object, page: Object | None) -> bool:
        """Collect the roles at and below ``element``; say whether anything of it is painted."""
        page = element.get("/Pg", page)
        filled = False
        for kid in _kids(element):
            if isinstance(kid, int):
                filled |= self._has(page, kid)
            elif "/MCID" in kid:
                filled |= self._has(kid.get("/Pg", page), int(kid.MCID))
            elif "/S" in kid:
                filled |= self._read(kid, page)
        if filled and "/T" in element:
            self.roles.append(str(element.T))
        return filled

    def _has(self, page: Object | None, number: int) -> bool:
        return page is not None and number in self._painted.get(page.objgen, set())


def _kids(element: Object) -> list[Object | int]:
    kids = element.get("/K")
    if kids is None:
        return []
    found = list(kids) if isinstance(kids, Array) else [kids]
    return [kid if isinstance(kid, Dictionary) else int(kid) for kid in found]


def _content(page: Object) -> bytes:
    """Return what paints ``page``; other programs may have cut it in several streams."""
    content = page.get("/Contents")
    if content is None:
        return b""
    streams = list(content) if isinstance(content, Array) else [content]
    return b"\n".join(stream.read_bytes() for stream in streams)
