import base64
import io
import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from weltoffen_desktop.domain.logo import LONGEST_SIDE, Logo
from weltoffen_desktop.domain.papers import VALUE_LIMIT
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.reporting.logos import SIZE_LIMIT, PictureLogos
from weltoffen_desktop.services.wording import sentence
from weltoffen_desktop.storage.png import check_png

ALT = "Wappen: eine rote Brücke"
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 128, 0), (0, 0, 255), (255, 255, 255)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20"'
BOX = '<rect width="40" height="20" fill="#ff0000"/>'


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def read(data: bytes) -> Logo:
    """Read a picture; whatever comes out is one that a case file takes."""
    logo = PictureLogos().read(data, ALT)
    check_png(logo.png, logo.width, logo.height)
    return logo


def seen(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(read(data).png)).convert("RGBA")


def drawing(body: str, attributes: str = "") -> bytes:
    return f"{SVG} {attributes}>{body}</svg>".encode()


def refusal(data: bytes, alt: str = ALT) -> Trouble:
    with pytest.raises(ExpectedError) as caught:
        PictureLogos().read(data, alt)
    said = sentence(caught.value)
    assert said.endswith(".")
    assert "\n" not in said
    return caught.value.trouble


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def near(pixel: object, wanted: tuple[int, ...], slack: int = 6) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) <= slack for one, other in zip(pixel, wanted, strict=False))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_keeps_its_colour_and_gets_small(kind: str) -> None:
    logo = read(saved(Image.new("RGB", (3000, 1500), BLUE), kind))
    assert (logo.width, logo.height, logo.alt) == (LONGEST_SIDE, LONGEST_SIDE // 2, ALT)
    assert near(Image.open(io.BytesIO(logo.png)).getpixel((600, 300)), BLUE)


def test_a_small_picture_keeps_its_size() -> None:
    assert (read(saved(Image.new("RGB", (30, 70), RED))).width, 70) == (30, 70)


def test_a_picture_of_one_line_stays_one() -> None:
    logo = read(saved(Image.new("L", (30_000, 1), 90)))
    assert (logo.width, logo.height) == (LONGEST_SIDE, 1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_as_its_camera_said(orientation: int) -> None:
    picture = Image.new("RGB", (64, 32), WHITE)
    picture.paste(RED, (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "GEHEIMKAMERA"
    for kind in ("JPEG", "PNG"):
        data = saved(picture, kind, exif=exif)
        turned = seen(data)
        assert turned.size == ((64, 32) if orientation < 5 else (32, 64))
        wide, high = turned.size
        corners = ((4, 4), (wide - 4, 4), (wide - 4, high - 4), (4, high - 4))
        red = [near(turned.getpixel(one), RED, 60) for one in corners]
        assert red.index(True) == {1: 0, 2: 1, 3: 2, 4: 3, 5: 0, 6: 1, 7: 2, 8: 3}[orientation]
        assert b"GEHEIMKAMERA" in data
        assert b"GEHEIMKAMERA" not in read(data).png


def test_nothing_but_the_picture_goes_on() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Vorname Nachname")
    words.add_itxt("Comment", "geheim", zip=True)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(Image.new("RGBA", (9, 9), (*GREEN, 100)), pnginfo=words, icc_profile=profile, dpi=(300, 300))
    png = read(data).png
    kinds = [
        png[at - 4 : at] for at in range(12, len(png)) if png[at - 4 : at].isalpha() and png[at - 4 : at - 3] < b"a"
    ]
    assert b"Nachname" not in png
    assert {b"iCCP", b"tEXt", b"pHYs", b"zTXt"}.isdisjoint(kinds)


def test_colours_of_print_are_turned_into_those_of_the_screen() -> None:
    cyan = Image.new("CMYK", (20, 20), (255, 0, 0, 0))
    adobe = saved(cyan, "JPEG", quality=95)
    assert b"Adobe" in adobe
    assert near(seen(adobe).getpixel((9, 9)), (0, 255, 255))
    at = adobe.index(b"\xff\xee")
    (length,) = struct.unpack_from(">H", adobe, at + 2)
    inverted = Image.new("CMYK", (20, 20), (0, 255, 255, 255))
    plain = saved(inverted, "JPEG", quality=95)
    without = plain[:at] + plain[at + 2 + length :]
    assert b"Adobe" not in without
    assert near(seen(without).getpixel((9, 9)), (0, 255, 255))


def test_a_colour_profile_counts() -> None:
    swapped = saved(Image.new("RGB", (9, 9), (200, 30, 30)), icc_profile=b"\0" * 500)
    assert near(seen(swapped).getpixel((4, 4)), (200, 30, 30))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert seen(saved(Image.new("RGB", (9, 9), RED), icc_profile=lab)).size == (9, 9)


def test_palettes_keep_what_is_clear() -> None:
    picture = Image.new("RGBA", (20, 10), (0, 0, 0, 0))
    picture.paste((*BLUE, 255), (0, 0, 10, 10))
    shown = seen(saved(picture.quantize(16)))
    assert near(shown.getpixel((3, 3)), (*BLUE, 255))
    assert shown.getpixel((17, 3))[3] == 0
    keyed = seen(saved(Image.new("P", (9, 9), 0), transparency=1))
    assert keyed.size == (9, 9)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png(mode: str) -> None:
    shown = seen(saved(Image.new("RGB", (20, 10), WHITE).convert(mode)))
    assert shown.getpixel((5, 5)) == (255, 255, 255, 255)


def test_sixteen_bits_are_divided_not_cut_off() -> None:
    grey = Image.new("I;16", (2, 1))
    grey.putpixel((0, 0), 65_535)
    grey.putpixel((1, 0), 32_896)
    shown = seen(saved(grey))
    assert [shown.getpixel((x, 0))[0] for x in (0, 1)] == [255, 128]
    lines = (b"\0" + struct.pack(">HHH", 65_535, 32_896, 0) * 2) * 2
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 16, 2, 0, 0, 0))
    clear = chunk(b"tRNS", struct.pack(">HHH", 1, 2, 3))
    for extra in (b"", clear):
        data = b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
        assert near(seen(data).getpixel((1, 1)), (255, 128, 0, 255))


def test_of_an_animation_the_first_picture_stays() -> None:
    frames = [Image.new("RGB", (20, 20), one) for one in (GREEN, RED, BLUE)]
    data = saved(frames[0], save_all=True, append_images=frames[1:])
    assert b"acTL" in data
    assert near(seen(data).getpixel((9, 9)), GREEN)
    assert b"fdAT" not in read(data).png


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\0" * 50,
        b"%PDF-1.7",
        b"Guten Tag",
        b"\0" * 100,
        b"<html><body>Wappen</body></html>",
        b"<svg><rect/></svg>",
        b"<?xml version='1.0'?><a xmlns='http://www.w3.org/2000/svg'/>",
        b"\x1f\x8b\x08" + b"\0" * 50,
        b"<",
    ],
)
def test_what_is_no_picture(data: bytes) -> None:
    assert refusal(data) is Trouble.LOGO_NO_PICTURE


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_cut_short(kind: str) -> None:
    image = Image.effect_noise((200, 200), 90).convert("RGB")
    data = saved(image, kind)
    for length in (9, 20, 30, 160, len(data) // 2, len(data) - 30):
        assert refusal(data[:length]) is Trouble.LOGO_BROKEN


def huge_png() -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 20_000, 10_000, 8, 6, 0, 0, 0))
    line = zlib.compress(b"\0" * 80_001 * 100)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", line) + chunk(b"IEND", b"")


def huge_jpeg() -> bytes:
    data = bytearray(saved(Image.new("RGB", (16, 16)), "JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 20_000, 10_000)
    return bytes(data)


@pytest.mark.parametrize("data", [huge_png(), huge_jpeg()], ids=["png", "jpeg"])
def test_two_hundred_megapixels_are_refused_before_they_need_memory(data: bytes) -> None:
    tracemalloc.start()
    assert refusal(data) is Trouble.LOGO_TOO_MANY_PIXELS
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_file_too_large() -> None:
    assert refusal(saved(Image.new("RGB", (9, 9))) + b"\0" * SIZE_LIMIT) is Trouble.FILE_TOO_LARGE


@pytest.mark.parametrize("alt", ["", " \n", "\0"])
def test_a_picture_without_words(alt: str) -> None:
    data = saved(Image.new("RGB", (9, 9)))
    assert refusal(data, alt) is Trouble.LOGO_WITHOUT_WORDS
    assert refusal(data, "x" * (VALUE_LIMIT + 1)) is Trouble.PLACE_TOO_LONG


def test_an_empty_picture() -> None:
    assert refusal(saved(Image.new("RGBA", (9, 9), (255, 0, 0, 0)))) is Trouble.LOGO_EMPTY
    assert refusal(drawing("")) is Trouble.LOGO_EMPTY
    assert refusal(drawing('<rect x="99" width="9" height="9"/>')) is Trouble.LOGO_EMPTY


@given(st.data())
def test_whatever_is_changed_in_a_file_is_read_or_refused(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(SOURCES))
    raw = bytearray(source)
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(raw))
    except ExpectedError as error:
        assert sentence(error).endswith(".")  # noqa: PT017  # both outcomes are fine, a crash is not


def test_a_drawing_fills_the_space_there_is() -> None:
    logo = read(drawing(BOX))
    assert (logo.width, logo.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert near(seen(drawing(BOX)).getpixel((600, 300)), RED, 0)


@pytest.mark.parametrize(
    "body",
    [
        '<g style="fill:#ff0000;opacity:1"><path d="M0 0H40V20H0z"/></g>',
        '<style>.a{fill:#ff0000}/* url(x) */</style><rect class="a" width="40" height="20"/>',
        '<defs><rect id="r" width="40" height="20" fill="red"/></defs><use href="#r"/>',
        '<linearGradient id="l"><stop stop-color="#f00"/></linearGradient><path fill="url(#l)" d="M0 0H40V20H0z"/>',
        '<clipPath id="c"><circle r="99"/></clipPath><path clip-path="url( \'#c\' )" fill="red" d="M0 0H90V90H0"/>',
        f'<metadata><a xmlns="urn:x" on="1" href="http://example.org/">x</a></metadata>{BOX}<text> </text>',
        f'<filter id="f"><feTurbulence/></filter><marker id="m"/>{BOX}',
        f'<x:view xmlns:x="urn:x" x:href="http://example.org/" onload="alert(1)"/>{BOX}',
    ],
)
def test_harmless_drawings(body: str) -> None:
    assert near(seen(drawing(body)).getpixel((600, 300)), RED, 0)


def test_a_drawing_in_another_encoding() -> None:
    words = f'<?xml version="1.0" encoding="UTF-16"?>{SVG}><title>Brücke</title>{BOX}</svg>'
    assert near(seen(words.encode("utf-16")).getpixel((600, 300)), RED, 0)
    assert near(seen(b"\xef\xbb\xbf" + drawing(BOX)).getpixel((600, 300)), RED, 0)


def test_a_picture_within_a_drawing() -> None:
    def within(data: bytes) -> bytes:
        text = base64.b64encode(data).decode()
        return drawing(f'<image width="40" height="20" xlink:href="data:image/png;base64,{text}"/>')

    assert near(seen(within(saved(Image.new("RGB", (4, 2), GREEN)))).getpixel((600, 300)), GREEN, 0)
    assert refusal(within(huge_png())) is Trouble.LOGO_TOO_MANY_PIXELS
    assert refusal(within(b"text")) is Trouble.LOGO_NO_PICTURE
    assert refusal(within(drawing(BOX))) is Trouble.LOGO_NO_PICTURE


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<script>alert(1)</script>", "Skript"),
        (f'<g onclick="alert(1)">{BOX}</g>', "Skript"),
        ('<metadata><script xmlns="urn:x"/></metadata>', "Skript"),
        ('<a href="javascript:alert(1)"><rect/></a>', "Verweis nach außen"),
        ('<a xlink:href="https://example.org/"><rect/></a>', "Verweis nach außen"),
        ('<use href="other.svg#a"/>', "Verweis nach außen"),
        ('<image href="bild.png"/>', "Verweis nach außen"),
        ('<image href="file:///etc/passwd"/>', "Verweis nach außen"),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "Verweis nach außen"),
        ('<rect fill="url(http://example.org/a.svg#b)"/>', "Verweis nach außen"),
        ('<rect style="fill: URL( &quot;a.svg#b&quot; )"/>', "Verweis nach außen"),
        ("<style>@import 'a.css';</style>", "Verweis nach außen"),
        ("<style>@IMPORT url(#a);</style>", "Verweis nach außen"),
        ("<style>@font-face{src:url(a.woff)}</style>", "Verweis nach außen"),
        ("<style>rect{fill:u\\72l(a.svg#b)}</style>", "verdeckte Zeichen"),
        ('<rect><animate attributeName="x"/></rect>', "Bewegung"),
        ('<rect><set attributeName="href" to="x"/></rect>', "Bewegung"),
        ("<foreignObject/>", "foreignObject"),
        ("<iframe/>", "iframe"),
        ('<rect filter="url(#f)"/>', "Filter"),
        ('<rect style="filter:url(#f)"/>', "Filter"),
        ("<style>rect{filter:blur(5px)}</style>", "Filter"),
        ('<path marker-start="url(#m)"/>', "Marker"),
        ("<?php echo 1 ?>", "Anweisung"),
    ],
)
def test_drawings_that_do_more_than_show(body: str, what: str) -> None:
    with pytest.raises(ExpectedError) as caught:
        PictureLogos().read(drawing(body), ALT)
    assert caught.value.trouble is Trouble.LOGO_ACTIVE
    assert what in sentence(caught.value)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.org/svg11.dtd">',
        '<!DOCTYPE svg SYSTEM "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY x "y">]>',
        "<!DOCTYPE svg>",
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<?xml-stylesheet href="http://example.org/a.css"?>',
    ],
)
def test_heads_that_lead_elsewhere(head: str) -> None:
    assert refusal(head.encode() + drawing(BOX)) is Trouble.LOGO_ACTIVE


def test_the_document_type_of_the_standard_does_no_harm() -> None:
    head = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    plain = PictureLogos().read(drawing(BOX), ALT)
    assert PictureLogos().read(head.encode() + drawing(BOX), ALT) == plain


def test_writing_is_refused() -> None:
    assert refusal(drawing(f"{BOX}<text>Musterlingen</text>")) is Trouble.LOGO_WITH_TEXT
    assert refusal(drawing(f"{BOX}<g><text><tspan>Musterlingen</tspan></text></g>")) is Trouble.LOGO_WITH_TEXT


def many_uses(levels: int) -> str:
    body = '<g id="a0"><rect width="9" height="9"/></g>'
    for level in range(1, levels):
        use = f'<use href="#a{level - 1}"/>'
        body += f'<g id="a{level}">{use * 10}</g>'
    return body


@pytest.mark.parametrize(
    "body",
    [
        "<g>" * 5_000 + "</g>" * 5_000,
        f'<defs>{many_uses(9)}</defs><use href="#a8"/>',
        '<g id="a"><use href="#a"/></g>',
        '<pattern id="p"><rect fill="url(#q)"/></pattern><pattern id="q"><rect fill="url(#p)"/></pattern>',
        '<g opacity=".9"><rect/></g>' * 600,
        "<style>*{opacity:.9}</style>" + "<rect/>" * 600,
        "<style>.a{opacity:.9}</style>" + '<rect class="a"/>' * 600,
        "<rect/>" * 60_000,
        "<defs>" + "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(200)) + "</defs>",
        f"<style>{'a{}' * 50_000}</style>",
    ],
    ids=["deep", "uses", "circle", "patterns", "layers", "all layers", "class layers", "many", "chain", "style"],
)
def test_drawings_that_would_keep_the_renderer_busy(body: str) -> None:
    assert refusal(drawing(body)) is Trouble.LOGO_TOO_COMPLEX


def test_a_drawing_as_deep_as_allowed_is_drawn() -> None:
    body = '<g opacity=".99">' * 97 + BOX + "</g>" * 97
    assert seen(drawing(body)).size == (LONGEST_SIDE, LONGEST_SIDE // 2)


@pytest.mark.parametrize("size", ['width="0"', 'width="-5"'])
def test_a_drawing_without_size(size: str) -> None:
    head = SVG.replace('width="40"', size)
    assert refusal(f"{head}>{BOX}</svg>".encode()) in (Trouble.LOGO_BROKEN, Trouble.LOGO_EMPTY)


def test_nothing_beside_the_drawing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bild.png").write_bytes(saved(Image.new("RGB", (4, 4), GREEN)))
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "bild.png"
    for href in ("bild.png", str(place), place.as_uri(), "#bild.png"):
        data = drawing(f'{BOX}<image width="40" height="20" href="{href}"/>')
        try:
            shown = seen(data)
        except ExpectedError:
            continue
        assert near(shown.getpixel((600, 300)), RED, 0)


SOURCES = (
    saved(Image.effect_noise((24, 24), 90).convert("RGB")),
    saved(Image.effect_noise((24, 24), 90).convert("P"), transparency=3),
    saved(Image.effect_noise((24, 24), 90).convert("RGB"), "JPEG"),
    saved(Image.effect_noise((24, 24), 90).convert("RGB"), "JPEG", progressive=True),
    drawing(f'<defs>{many_uses(2)}</defs><style>.a{{fill:red}}</style><use href="#a1"/>{BOX}'),
)
