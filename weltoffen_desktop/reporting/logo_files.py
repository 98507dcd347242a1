"""PNG and JPEG from outside: before anything decodes them, their size is read and all but the picture left out."""

import contextlib
import struct
import zlib
from dataclasses import dataclass

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
MEGAPIXELS = 40
_PROFILE_LIMIT = 4 * 1024 * 1024
_SCANS = 100  # a photo has ten; thousands of empty ones would keep a decoder busy for hours
_PNG_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_APP1, _APP2, _ADOBE = 0xE1, 0xE2, 0xEE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset({0xC4, 0xCC, 0xDB, 0xDD})
_BARE = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
_SCAN, _END = 0xDA, 0xD9


@dataclass(frozen=True, slots=True)
class Plain:
    """A picture file without anything but its picture, and what is needed to show that as it was meant.

    ``orientation`` counts from 1 to 8 as in EXIF; ``profile`` is an ICC profile or empty.
    """

    data: bytes
    width: int
    height: int
    orientation: int = 1
    profile: bytes = b""


def plain_picture(data: bytes) -> Plain:
    """Return the bare picture of a PNG or JPEG file.

    Raises: ExpectedError for what is neither, for damage, and for more than 40 megapixels.
    """
    try:
        if data.startswith(PNG):
            found = _png(data)
        elif data.startswith(JPEG):
            found = _jpeg(data)
        else:
            raise ExpectedError(Trouble.LOGO_NO_PICTURE)
    except (struct.error, IndexError) as error:
        raise ExpectedError(Trouble.LOGO_BROKEN) from error
    return found


def check_size(width: int, height: int) -> None:
    """Refuse a picture without area, or with more of it than anybody needs. Raises: ExpectedError."""
    if width < 1 or height < 1:
        raise ExpectedError(Trouble.LOGO_BROKEN)
    if width * height > MEGAPIXELS * 1_000_000:
        raise ExpectedError(Trouble.LOGO_TOO_MANY_PIXELS, width=width, height=height, limit=MEGAPIXELS)


def _png(data: bytes) -> Plain:
    width, height = struct.unpack_from(">II", data, 16)
    check_size(width, height)
    kept = [PNG]
    profile, orientation, seen = b"", 1, set[bytes]()
    place = len(PNG)
    while b"IEND" not in seen:
        length, kind = struct.unpack_from(">I4s", data, place)
        whole = data[place : place + 12 + length]
        (given,) = struct.unpack_from(">I", whole, 8 + length)
        if kind in _PNG_KEPT and zlib.crc32(whole[4:-4]) != given:
            raise ExpectedError(Trouble.LOGO_BROKEN)
        # Twice the same head or palette is nothing that a decoder should have to make sense of.
        if kind in _PNG_KEPT and (kind == b"IDAT" or kind not in seen):
            kept.append(whole)
        elif kind == b"iCCP":
            profile = _unpacked(whole[8:-4].partition(b"\0")[2][1:])
        elif kind == b"eXIf":
            orientation = _orientation(whole[8:-4])
        seen.add(kind)
        place += 12 + length
    return Plain(b"".join(kept), width, height, orientation, profile)


def _unpacked(data: bytes) -> bytes:
    with contextlib.suppress(zlib.error):
        return zlib.decompressobj().decompress(data, _PROFILE_LIMIT)
    return b""


def _jpeg(data: bytes) -> Plain:
    kept = [data[:2]]
    parts: dict[int, bytes] = {}
    orientation, size = 1, (0, 0)
    place = 2
    while data[place + 1] != _SCAN:
        marker, start = data[place + 1], place
        if data[place] != 0xFF or marker == _END:
            raise ExpectedError(Trouble.LOGO_BROKEN)
        if marker == 0xFF or marker in _BARE:  # padding, or a mark without content
            place += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, place + 2)
        place += 2 + length
        body = data[start + 4 : place]
        if marker in _FRAMES:
            size = struct.unpack_from(">xHH", body)[::-1]
            check_size(*size)
        if marker in _FRAMES or marker in _TABLES or (marker == _ADOBE and body.startswith(b"Adobe")):
            kept.append(data[start:place])
        elif marker == _APP1 and body.startswith(b"Exif\0\0"):
            orientation = _orientation(body[6:])
        elif marker == _APP2 and body.startswith(b"ICC_PROFILE\0"):
            parts[body[12]] = body[14:]
    if size == (0, 0) or data.count(b"\xff\xda", place) > _SCANS:
        raise ExpectedError(Trouble.LOGO_BROKEN)
    kept.append(data[place:])
    return Plain(b"".join(kept), *size, orientation, b"".join(parts[one] for one in sorted(parts)))


def _orientation(tiff: bytes) -> int:
    """Return the orientation that EXIF data tells, 1 where it tells none that makes sense."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    with contextlib.suppress(struct.error):
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(count):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
            if (tag, kind) == (0x0112, 3) and 1 <= value <= 8:
                return int(value)
    return 1
