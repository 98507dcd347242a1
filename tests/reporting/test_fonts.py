"""The fonts that travel with the program."""

import struct
import zlib
from pathlib import Path

import pytest

from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.packing import packed
from weltoffen_desktop.reporting.theme import Cut

FILES = (
    "DejaVuSans.ttf",
    "NotoEmoji-Regular.ttf",
    "SourceSans3-It.ttf",
    "SourceSans3-Regular.ttf",
    "SourceSans3-Semibold.ttf",
)


def _tables(data: bytes) -> dict[str, tuple[int, int]]:
    (count,) = struct.unpack(">H", data[4:6])
    entries = (struct.unpack(">4sLLL", data[12 + 16 * n : 28 + 16 * n]) for n in range(count))
    return {tag.decode(): (start, size) for tag, _, start, size in entries}


def test_the_folder_holds_these_fonts_and_their_licences(fonts_folder: Path):
    assert sorted(path.name for path in fonts_folder.glob("*.ttf")) == sorted(FILES)
    assert len(list(fonts_folder.glob("LICENSE-*.txt"))) == 3
    readme = (fonts_folder / "README.md").read_text(encoding="utf-8")
    for path in (*fonts_folder.glob("*.ttf"), *fonts_folder.glob("LICENSE-*")):
        assert path.name in readme


@pytest.mark.parametrize("name", FILES)
def test_the_fonts_may_be_embedded_and_have_outlines(fonts_folder: Path, name: str):
    data = (fonts_folder / name).read_bytes()
    tables = _tables(data)
    assert "glyf" in tables
    start, _ = tables["OS/2"]
    (rights,) = struct.unpack(">H", data[start + 8 : start + 10])
    assert rights == 0


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("ÄÖÜäöüß€„“–…", "SourceSans3-Regular"),
        ("ğışİçŞ", "SourceSans3-Regular"),
        ("ґєіїщыъ", "SourceSans3-Regular"),
        ("ăâđêôơưạ", "SourceSans3-Regular"),
        ("αβγώ", "SourceSans3-Regular"),
        ("\ufe8e\ufee0\ufeb4\ufefb", "DejaVuSans"),
        ("שלום", "DejaVuSans"),
        ("👍🏠🤝", "NotoEmoji-Regular"),
    ],
)
def test_which_face_prints_what(fonts_folder: Path, text: str, face: str):
    parts = list(Fonts.load(fonts_folder).parts(text, Cut.REGULAR))
    assert [(part.name, letters) for part, letters in parts] == [(face, text)]


def test_widths_are_remembered_within_bounds(fonts_folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("weltoffen_desktop.reporting.fonts._REMEMBERED", 10)
    fonts = Fonts.load(fonts_folder)
    widths = {number: fonts.width(f"Wort {number}", Cut.REGULAR) for number in range(100)}
    assert all(fonts.width(f"Wort {number}", Cut.REGULAR) == width for number, width in widths.items())
    assert len(fonts._known) <= 11


def test_packed_streams_never_end_with_a_carriage_return():
    tricky = [bytes([letter]) * count for letter in (12, 140, 255, 0) for count in range(1, 260)]
    assert any(zlib.compress(data).endswith(b"\r") for data in tricky)
    for data in tricky:
        size, result = packed(data)
        plain = zlib.decompress(result)
        assert not result.endswith(b"\r")
        assert size == len(plain)
        assert plain.rstrip(b"\n") == data.rstrip(b"\n")
