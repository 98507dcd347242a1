"""Zip files with XML in them: packed the same way every time, opened again with care."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NoReturn
from xml.etree import ElementTree as ET

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

PART_LIMIT = 200_000_000  # bytes of one part when unpacked
_STORED_FIRST = "mimetype"
_OLDEST, _NEWEST = 1980, 2107  # years that a zip file can tell


class TreeBuilder(ET.TreeBuilder):
    """Builds a tree of XML without a document type, so that there are no entities to unfold."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> NoReturn:
        """Refuse."""
        raise unreadable()


def unreadable() -> ExpectedError:
    """Return the trouble with a file that should be a table and is none."""
    return ExpectedError(Trouble.REPORT_INCOMPLETE, found="eine unlesbare Datei", wanted="einer Tabelle")


def stop_if(cancelled: Callable[[], bool]) -> None:
    """Raise ExpectedError (REPORT_CANCELLED) where somebody asked to stop."""
    if cancelled():
        raise ExpectedError(Trouble.REPORT_CANCELLED)


def pack(parts: Mapping[str, bytes], created: datetime) -> bytes:
    """Return a zip file of ``parts`` in their order; equal parts and times give equal bytes."""
    year = min(max(created.year, _OLDEST), _NEWEST)
    stamp = (year, created.month, created.day, created.hour, created.minute, created.second)
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, stamp)
            info.create_system = 3  # else it tells the computer's system
            info.external_attr = 0o600 << 16
            info.compress_type = zipfile.ZIP_STORED if name == _STORED_FIRST else zipfile.ZIP_DEFLATED
            parcel.writestr(info, data)
    return memory.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file.

    Raises: ExpectedError (REPORT_INCOMPLETE) for what is none, is damaged or unfolds beyond measure.
    """
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parcel:
            for info in parcel.infolist():
                with parcel.open(info) as part:
                    parts[info.filename] = part.read(PART_LIMIT + 1)
                if sum(map(len, parts.values())) > PART_LIMIT:
                    raise unreadable()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise unreadable() from None
    except Exception as error:  # zlib.error and its like have no common name
        if isinstance(error, ExpectedError):
            raise
        raise unreadable() from None
    return parts


def tree(parts: Mapping[str, bytes], name: str) -> ET.Element:
    """Return a part as XML.

    Raises: ExpectedError (REPORT_INCOMPLETE) where it is missing, broken or has a document type.
    """
    parser = ET.XMLParser(target=TreeBuilder())  # noqa: S314 - a document type is refused, so nothing can unfold
    try:
        parser.feed(parts[name])
        found: ET.Element = parser.close()
    except (KeyError, ET.ParseError):
        raise unreadable() from None
    return found
