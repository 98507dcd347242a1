"""A finished DOCX read again: what is really in the file."""

from weltoffen_desktop.reporting.errors import UnreadableReportError
from weltoffen_desktop.reporting.office import archive
from weltoffen_desktop.reporting.office.docx_parts import WORD
from weltoffen_desktop.reporting.office.looks import LOOKS
from weltoffen_desktop.reporting.office.tally import Properties, Tally
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
    about = Properties(_key)
    for name in (_CORE, _CUSTOM):
        if name in found:
            archive.parse(found[name], about.start, about.end, about.text)
    return about.findings(body.tally.counts)


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


def _key(name: str, attributes: dict[str, str]) -> str:
    space, _, plain = name.rpartition(" ")
    if space == _DUBLIN_CORE:
        return plain
    return attributes.get("name", "") if plain == "property" else ""
