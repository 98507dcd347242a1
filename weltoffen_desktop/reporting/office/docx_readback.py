"""A finished DOCX read again: what is really in the file."""

from weltoffen_desktop.reporting.errors import UnreadableReportError
from weltoffen_desktop.reporting.office import archive
from weltoffen_desktop.reporting.office.docx_parts import WORD
from weltoffen_desktop.reporting.office.imprint import FINGERPRINT
from weltoffen_desktop.reporting.office.looks import LOOKS
from weltoffen_desktop.reporting.office.tally import Tally
from weltoffen_desktop.services.ports import Findings

_DOCUMENT, _CORE, _CUSTOM = "word/document.xml", "docProps/core.xml", "docProps/custom.xml"
_KEYS = {look.docx_key: look for look in LOOKS}
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def findings(data: bytes) -> Findings:
    """Read a document. Raises: UnreadableReportError."""
    found = archive.read(data, (_DOCUMENT, _CORE, _CUSTOM))
    if _DOCUMENT not in found:
        raise UnreadableReportError
    body = _Body()
    archive.parse(found[_DOCUMENT], body.start, body.end, body.text)
    about = _Properties()
    for name in (_CORE, _CUSTOM):
        if name in found:
            archive.parse(found[name], about.start, about.end, about.text)
    return Findings(
        0,
        body.tally.counts,
        about.values.get("title", ""),
        about.values.get("language", ""),
        about.values.get(FINGERPRINT, ""),
    )


class _Body:
    def __init__(self) -> None:
        self.tally = Tally(_KEYS)
        self._paragraphs: list[tuple[list[str], list[str]]] = []  # a text box may stand within a paragraph
        self._reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{WORD} p":
            self._paragraphs.append(([], []))
        elif name == f"{WORD} pStyle" and self._paragraphs:
            self._paragraphs[-1][0].append(attributes.get(f"{WORD} val", ""))
        elif name == f"{WORD} t":
            self._reading = True

    def end(self, name: str) -> None:
        if name == f"{WORD} t":
            self._reading = False
        elif name == f"{WORD} p" and self._paragraphs:
            style, text = self._paragraphs.pop()
            self.tally.paragraph(style[0] if style else "", "".join(text))

    def text(self, text: str) -> None:
        if self._reading and self._paragraphs:
            self._paragraphs[-1][1].append(text)


class _Properties:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._key = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.startswith(f"{_DUBLIN_CORE} "):
            self._key = name.rpartition(" ")[2]
        elif name.endswith(" property"):
            self._key = attributes.get("name", "")

    def end(self, name: str) -> None:
        if name.startswith(f"{_DUBLIN_CORE} ") or name.endswith(" property"):
            self._key = ""

    def text(self, text: str) -> None:
        if self._key:
            self.values[self._key] = self.values.get(self._key, "") + text
