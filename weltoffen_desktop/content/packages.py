"""Knowledge packages: a zip file of texts and a glossary; whatever else a zip file can be is refused."""

import copy
import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from weltoffen_desktop.content.knowledge import FOLDERS, GLOSSARY
from weltoffen_desktop.domain.file_names import is_device_name
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

ENTRIES = 2_000
FILE_LIMIT = 2_000_000  # bytes
WHOLE_LIMIT = 20_000_000
_PACKED_LIMIT = 22_000_000  # what does not unpack to more than the limit is never much larger itself
_DIRECTORY_LIMIT = 1_000_000  # the list of 2,000 entries with the longest names that we allow fits five times
_TEXT = re.compile(rf"(?:{'|'.join(FOLDERS)})/[a-z0-9][a-z0-9-]{{1,79}}\.md")
_SUBFOLDERS = frozenset(f"{folder}/" for folder in FOLDERS)

_END = struct.Struct("<4s4H2LH")  # the record that a zip file ends with (APPNOTE.TXT, 4.3.16)
_END_MARK = b"PK\x05\x06"
_END64_MARK = b"PK\x06\x07"  # before it: the locator of a record for archives of 4 GB and more
_END64_SIZE = 20
_HEADER_SIZE = 30
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_REPARSE_POINT = 0x400  # how Windows marks links
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What zipfile raises for damage, besides its own error; the file is in memory, so no disk can be at fault.
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, LookupError)
_EPOCH = (1980, 1, 1, 0, 0, 0)


def read_package(path: Path) -> dict[str, bytes]:
    """Return the files of a package by their names; nothing is written anywhere.

    Raises: ExpectedError for a file that cannot be read, and for whatever is no harmless package.
    """
    return unpack(_whole(path), path.name)


def _whole(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ExpectedError(Trouble.IS_FOLDER, path=path)
        if not path.exists():
            raise ExpectedError(Trouble.FILE_MISSING, path=path)
        if not path.is_file():  # reading a pipe would wait for ever
            raise ExpectedError(Trouble.FILE_UNREADABLE, path=path.name)
        with path.open("rb") as file:
            data = file.read(_PACKED_LIMIT + 1)
    except OSError as error:
        raise ExpectedError(Trouble.FILE_UNREADABLE, path=path.name) from error
    if len(data) > _PACKED_LIMIT:
        raise _too_large(path.name)
    return data


def unpack(data: bytes, name: str) -> dict[str, bytes]:
    """Return the files in ``data``; ``name`` is how complaints call the package. Raises: ExpectedError."""
    try:
        counted, listed_at = _end_record(data, name)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries, name)
            if len(entries) != counted:
                raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name)
            _check_places(entries, listed_at, name)
            return {one.filename: _content(archive, one, name) for one in entries if not one.is_dir()}
    except _DAMAGE as error:
        raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name) from error


def _end_record(data: bytes, name: str) -> tuple[int, int]:
    """Return how many entries there are and where their list starts, before anybody reads that list.

    Only the plain form passes: one disk, no comment, nothing before or after; so there is one way to read it.
    """
    mark, disk, first_disk, here, counted, size, offset, comment = _END.unpack(data[-_END.size :])
    at = len(data) - _END.size
    if mark != _END_MARK or comment or disk or first_disk or here != counted:
        raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name)
    if counted > ENTRIES or size > _DIRECTORY_LIMIT:
        raise ExpectedError(Trouble.PACKAGE_TOO_MANY, path=name, limit=f"{ENTRIES // 1000} 000")
    if offset + size != at or data[at - _END64_SIZE : at].startswith(_END64_MARK):
        raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name)
    return counted, offset


def _check_entries(entries: Sequence[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > ENTRIES:
        raise ExpectedError(Trouble.PACKAGE_TOO_MANY, path=name, limit=f"{ENTRIES // 1000} 000")
    seen: set[str] = set()
    for one in entries:
        # zipfile changes names: it cuts them at a zero and, on Windows, turns backslashes. What stands there counts.
        called = one.orig_filename
        if one.flag_bits & _ENCRYPTED:
            raise ExpectedError(Trouble.PACKAGE_ENCRYPTED, path=name)
        if _leads_out(called) or _is_no_plain_file(one):
            raise ExpectedError(Trouble.PACKAGE_LEADS_OUT, path=name, name=called)
        if called.casefold() in seen:
            raise ExpectedError(Trouble.PACKAGE_TWICE, path=name, name=called)
        seen.add(called.casefold())
        if not (called in _SUBFOLDERS or called == GLOSSARY or _TEXT.fullmatch(called)):
            raise ExpectedError(Trouble.PACKAGE_FOREIGN_FILE, path=name, name=called)
        if one.compress_type not in _METHODS or (one.is_dir() and one.file_size):
            raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name)
    if any(one.file_size > FILE_LIMIT for one in entries) or sum(one.file_size for one in entries) > WHOLE_LIMIT:
        raise _too_large(name)


def _leads_out(called: str) -> bool:
    parts = re.split(r"[/\\]", called)
    return (
        called.startswith("/")
        or any(char in called for char in "\\:\0")
        or any(part in (".", "..") or is_device_name(part) for part in parts)
    )


def _is_no_plain_file(one: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(one.external_attr >> 16)
    return kind not in (0, stat.S_IFREG, stat.S_IFDIR) or bool(one.external_attr & _REPARSE_POINT)


def _check_places(entries: Sequence[zipfile.ZipInfo], listed_at: int, name: str) -> None:
    """Refuse entries that share bytes: a small file could otherwise hold a thousand large ones."""
    placed = sorted(entries, key=lambda one: one.header_offset)
    starts = [*(one.header_offset for one in placed), listed_at]
    for one, (start, following) in zip(placed, pairwise(starts), strict=True):
        if start + _HEADER_SIZE + len(one.orig_filename) + one.compress_size > following:
            raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """Return one file, unpacked no further than the limit, whatever size its header claims."""
    unbelieved = copy.copy(entry)
    unbelieved.file_size = 2 * FILE_LIMIT  # zipfile stops at the size it is told; only so does a lie show
    with archive.open(unbelieved) as stream:
        data = stream.read(FILE_LIMIT + 1)
    if len(data) > FILE_LIMIT:
        raise _too_large(name)
    if len(data) != entry.file_size:
        raise ExpectedError(Trouble.PACKAGE_BROKEN, path=name)
    return data


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a package of ``files``; the same files make the same bytes, whenever and by whomever."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3  # Unix, on every system, so that the bytes do not depend on it
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def _too_large(name: str) -> ExpectedError:
    whole, file = (f"{limit // 1_000_000} MB" for limit in (WHOLE_LIMIT, FILE_LIMIT))
    return ExpectedError(Trouble.PACKAGE_TOO_LARGE, path=name, whole=whole, file=file)
