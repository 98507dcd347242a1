"""Coats of arms and logos from outside: whatever comes in, a small PNG without metadata goes on, or one sentence."""

import contextlib
import io
import threading
from collections.abc import Callable

from PIL import Image, ImageChops, ImageCms

from weltoffen_desktop.domain.council_text import checked_alt
from weltoffen_desktop.domain.logo import LONGEST_SIDE, Logo
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.reporting.logo_drawings import clean_drawing, is_drawing
from weltoffen_desktop.reporting.logo_files import MEGAPIXELS, Plain, plain_picture

SIZE_LIMIT = 10 * 1024 * 1024  # bytes
_STACK = 16 * 1024 * 1024  # resvg needs 30 kB for each level of nesting
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_stack_size = threading.Lock()


class PictureLogos:
    """Reads PNG, JPEG and SVG, told apart by their content."""

    def read(self, data: bytes, alt: str) -> Logo:
        """Return the picture as it is kept in a case.

        Raises: ExpectedError for what is no such picture, is damaged, too large, active, or has no words with it.
        """
        words = checked_alt(alt)
        if len(data) > SIZE_LIMIT:
            raise ExpectedError(Trouble.FILE_TOO_LARGE, path="Bild", limit="10 MB")
        image = _drawn(data) if is_drawing(data) else _decoded(plain_picture(data))
        alpha = image.getchannel("A")
        if alpha.getbbox() is None:
            raise ExpectedError(Trouble.LOGO_EMPTY)
        if ImageChops.invert(alpha).getbbox() is None:  # nothing shines through
            image = image.convert("RGB")
        image.info.clear()
        target = io.BytesIO()
        image.save(target, "PNG", optimize=True)
        return Logo(target.getvalue(), image.width, image.height, words)


def _decoded(plain: Plain) -> Image.Image:
    try:
        with Image.open(io.BytesIO(plain.data), formats=("PNG", "JPEG")) as image:
            image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is decoded no larger than needed
            image.load()
            seen = _fitted(_in_colours(image, plain.profile))
    except Exception as error:  # decoders say in dozens of ways that something is wrong with a file
        raise ExpectedError(Trouble.LOGO_BROKEN) from error
    return seen.transpose(_TURNS[plain.orientation]) if plain.orientation in _TURNS else seen


def _fitted(image: Image.Image) -> Image.Image:
    """Return the picture with its longest side at most as long as it may be."""
    if max(image.size) <= LONGEST_SIDE:
        return image
    factor = LONGEST_SIDE / max(image.size)
    width, height = (max(1, round(side * factor)) for side in image.size)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _in_colours(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture in RGBA, with the colours that its profile means, if it has a usable one."""
    if image.mode.startswith("I"):  # 16 bits of grey: converting alone would cut off what should be divided
        return _fitted(image.point(lambda value: value * (1 / 257)).convert("L")).convert("RGBA")
    if image.mode == "CMYK" and "adobe" not in image.info:
        image = ImageChops.invert(image)  # Pillow takes for granted that all are turned round, as those of Adobe are
    if image.mode in ("CMYK", "RGB", "RGBA") and "transparency" not in image.info:
        image = _fitted(image)
    if image.mode == "CMYK":
        return _by_profile(image, profile).convert("RGBA")
    clear = image.convert("RGBA")  # knows the one clear colour of a palette as well
    meant = _by_profile(clear.convert("RGB"), profile)
    meant.putalpha(clear.getchannel("A"))
    return meant


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, OSError):  # a profile that is damaged or for other colours
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            seen = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if seen is not None:
                return seen
    return image.convert("RGB")


def _drawn(data: bytes) -> Image.Image:
    pixels = 0

    def embedded(picture: bytes) -> bytes:
        nonlocal pixels
        plain = plain_picture(picture)
        pixels += plain.width * plain.height
        if pixels > MEGAPIXELS * 1_000_000:
            raise ExpectedError(Trouble.LOGO_TOO_COMPLEX)
        return plain.data

    try:
        with Image.open(io.BytesIO(_rendered(clean_drawing(data, embedded)))) as image:
            return _fitted(image.convert("RGBA"))
    except (ValueError, OSError) as error:
        raise ExpectedError(Trouble.LOGO_BROKEN) from error


def _rendered(svg: str) -> bytes:
    """Return the drawing as PNG; a thread of its own has room for drawings that are deeply nested."""
    found: list[bytes] = []
    with _stack_size:
        usual = threading.stack_size(_STACK)
        try:
            work = threading.Thread(target=_render, args=(svg, found.append), name="logo")
            work.start()
        finally:
            threading.stack_size(usual)
    work.join()
    if not found:
        raise ValueError(svg[:100])
    return found[0]


def _render(svg: str, done: Callable[[bytes], object]) -> None:
    import resvg_py  # noqa: PLC0415  # needed for the fewest

    # Its own mistakes come as an exception of the foreign library that is none of Python's usual ones.
    with contextlib.suppress(BaseException):
        done(
            bytes(
                resvg_py.svg_to_bytes(
                    svg_string=svg, skip_system_fonts=True, dpi=96.0, width=LONGEST_SIDE, height=LONGEST_SIDE
                )
            )
        )
