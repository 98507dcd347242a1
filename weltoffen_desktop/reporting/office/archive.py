"""Zip files of XML: written so that the same contents give the same bytes, read as if a stranger had made them."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from xml.parsers import expat

from weltoffen_desktop.reporting.errors import UnreadableReportError

Start = Callable[[str, dict[str, str]], None]

_MOST_ENTRIES = 5_000
_MOST_BYTES = 100_000_000  # of one entry, unpacked
_DEEPEST = 500  # elements within each other
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of what a zip file can say
_RIGHTS = 0o600 << 16
# What zipfile raises for damaged, encrypted, divided and foreign archives.
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


def write(entries: Sequence[tuple[str, bytes]], created: datetime) -> bytes:
    """Return a zip file; pictures are packed already, and so is not what a program wants to read first."""
    moment = max(created.timetuple()[:6], _EARLIEST)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name, (moment[0], moment[1], moment[2], moment[3], moment[4], moment[5]))
            info.create_system = 0  # the same on every computer
            info.external_attr = _RIGHTS
            packed = name != "mimetype" and not name.endswith(".png")
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            archive.writestr(info, data, compresslevel=6)
    return stream.getvalue()


def read(data: bytes, wanted: Sequence[str]) -> Mapping[str, bytes]:
    """Return those of the wanted entries that are there. Raises: UnreadableReportError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = {info.filename: info for info in archive.infolist()[:_MOST_ENTRIES]}
            return {name: _unpacked(archive, infos[name]) for name in wanted if name in infos}
    except _BROKEN as error:
        raise UnreadableReportError from error


def parse(data: bytes, start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> None:
    """Call back for every element and text. Raises: UnreadableReportError, also for whatever declares a type."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnreadableReportError
        start(name, attributes)

    def finish(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def refuse(*_: object) -> None:
        # A document type can define entities that grow without bound; no office program writes one.
        raise UnreadableReportError

    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise UnreadableReportError from error


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as entry:
        # What the directory says of the size may be a lie: count what comes.
        data = entry.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise UnreadableReportError
    return data
