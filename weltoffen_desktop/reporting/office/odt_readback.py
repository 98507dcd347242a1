"""A finished ODT read again: what is really in the file."""

from weltoffen_desktop.reporting.errors import UnreadableReportError
from weltoffen_desktop.reporting.office import archive
from weltoffen_desktop.reporting.office.looks import LOOKS
from weltoffen_desktop.reporting.office.odt_parts import DUBLIN_CORE, META, STYLE, TEXT
from weltoffen_desktop.reporting.office.tally import Properties, Tally
from weltoffen_desktop.services.ports import Findings

_CONTENT, _META = "content.xml", "meta.xml"
_KEYS = {look.odt_key: look for look in LOOKS}
_PARAGRAPHS = (f"{TEXT} p", f"{TEXT} h")


def findings(data: bytes) -> Findings:
    """Read a document. Raises: UnreadableReportError."""
    found = archive.read(data, (_CONTENT, _META))
    if _CONTENT not in found:
        raise UnreadableReportError
    body = _Body()
    archive.parse(found[_CONTENT], body.start, body.end, body.text)
    about = Properties(_key)
    if _META in found:
        archive.parse(found[_META], about.start, about.end, about.text)
    return about.findings(body.tally.counts)


class _Body:
    def __init__(self) -> None:
        self.tally = Tally(_KEYS)
        self._parents: dict[str, str] = {}
        self._paragraphs: list[tuple[str, list[str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{STYLE} style":
            parent = attributes.get(f"{STYLE} parent-style-name", "")
            self._parents[attributes.get(f"{STYLE} name", "")] = parent
        elif name in _PARAGRAPHS:
            self._paragraphs.append((attributes.get(f"{TEXT} style-name", ""), []))

    def end(self, name: str) -> None:
        if name in _PARAGRAPHS and self._paragraphs:
            style, text = self._paragraphs.pop()
            # A style of the paragraph's own only adds to a named one.
            named = style if style in _KEYS else self._parents.get(style, "")
            self.tally.paragraph(named, "".join(text))

    def text(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1][1].append(text)


def _key(name: str, attributes: dict[str, str]) -> str:
    space, _, plain = name.rpartition(" ")
    if space == DUBLIN_CORE:
        return plain
    return attributes.get(f"{META} name", "") if name == f"{META} user-defined" else ""
