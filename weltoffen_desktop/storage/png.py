"""The pictures in a case file: PNG as the program writes it, and nothing that a picture could hide."""

import struct
import zlib

from weltoffen_desktop.domain.logo import LONGEST_SIDE

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}  # grey, colours, both with transparency; never a palette
_FILTERS = frozenset(range(5))


def check_png(data: bytes, width: object, height: object) -> None:
    """Refuse what is no complete PNG of that size, 8 bits a channel, not interlaced, and without any metadata.

    Raises: ValueError or TypeError. Needs no more memory than a picture of 1200 by 1200 pixels takes.
    """
    try:
        _check(data, width, height)
    except (struct.error, zlib.error, KeyError) as error:
        raise ValueError(width, height) from error


def _check(data: bytes, width: object, height: object) -> None:
    chunks = _chunks(data)
    kinds = [kind for kind, _ in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or set(kinds[1:-1]) != {b"IDAT"}:
        raise ValueError(kinds)
    wide, high, depth, colours, *rest = struct.unpack(">IIBBBBB", chunks[0][1])
    if (wide, high) != (width, height) or not (0 < wide <= LONGEST_SIDE and 0 < high <= LONGEST_SIDE):
        raise ValueError(wide, high)
    if depth != 8 or any(rest) or chunks[-1][1]:
        raise ValueError(depth, rest)
    line = 1 + wide * _CHANNELS[colours]
    unpacked = zlib.decompressobj()
    pixels = unpacked.decompress(b"".join(part for _, part in chunks[1:-1]), line * high + 1)
    if len(pixels) != line * high or not unpacked.eof or unpacked.unused_data or not set(pixels[::line]) <= _FILTERS:
        raise ValueError(wide, high)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    if not data.startswith(_SIGNATURE):
        raise ValueError(data[:8])
    chunks = []
    place = len(_SIGNATURE)
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + 8 + length]
        (sum_,) = struct.unpack_from(">I", data, place + 8 + length)
        if zlib.crc32(body, zlib.crc32(kind)) != sum_:
            raise ValueError(kind)
        chunks.append((kind, body))
        place += 12 + length
    return chunks
