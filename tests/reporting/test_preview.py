"""Pages as pictures: the right size and colours, from any thread, and never from what is no PDF."""

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest

from weltoffen_desktop.domain.outline import Cover, FillIn, Outline, Paragraph
from weltoffen_desktop.reporting import UnreadableReportError
from weltoffen_desktop.reporting.preview import PdfPages
from weltoffen_desktop.reporting.theme import PRIMARY
from weltoffen_desktop.services.press_ports import PageImage, PageImages

Render = Callable[[Outline], bytes]
Outlined = Callable[..., Outline]


def pixel(image: PageImage, x: int, y: int) -> tuple[int, ...]:
    place = (y * image.width + x) * 3
    return tuple(image.rgb[place : place + 3])


def test_pages_fit_the_port(rich_pdf: bytes):
    port: PageImages = PdfPages(rich_pdf)
    port.close()


def test_every_page_has_its_size_and_picture(rich_pdf: bytes):
    with PdfPages(rich_pdf) as pages, pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        assert pages.count == len(pdf.pages)
        assert [round(value) for value in pages.size(0)] == [595, 842]
        for scale in (0.3, 1.0, 1.337):
            for number in range(pages.count):
                image = pages.picture(number, scale)
                assert abs(image.width - 595.3 * scale) <= 1
                assert abs(image.height - 841.9 * scale) <= 1
                assert len(image.rgb) == image.width * image.height * 3


def test_colours_stand_in_the_right_order_from_the_top(outlined: Outlined, render: Render):
    with PdfPages(render(outlined(Cover("T", "S", ())))) as pages:
        image = pages.picture(0, 0.5)
    assert pixel(image, 3, 3) == tuple(round(part * 255) for part in PRIMARY)
    assert pixel(image, 3, image.height - 3) == (255, 255, 255)


def test_landscape_pages_are_wide(outlined: Outlined, render: Render):
    with PdfPages(render(outlined(Paragraph("x"), landscape=True))) as pages:
        assert [round(value) for value in pages.size(0)] == [842, 595]


def test_filled_fields_are_shown(outlined: Outlined, render: Render, fill: Callable[[bytes], bytes], blank):
    data = render(outlined(blank("1.1", FillIn.ONE), form=True))
    with PdfPages(data) as empty, PdfPages(fill(data)) as filled:
        assert empty.picture(0, 1.0).rgb != filled.picture(0, 1.0).rgb


def test_huge_scales_are_bounded(outlined: Outlined, render: Render):
    with PdfPages(render(outlined(Paragraph("x")))) as pages:
        image = pages.picture(0, 1e6)
        assert 25_000_000 < image.width * image.height <= 30_100_000


def test_threads_take_turns(rich_pdf: bytes):
    with PdfPages(rich_pdf) as pages, ThreadPoolExecutor(6) as pool:
        numbers = list(range(pages.count)) * 3
        found = list(pool.map(lambda number: pages.picture(number, 0.4), numbers))
        assert found[: pages.count] == found[pages.count : 2 * pages.count]
        assert found[0] == pages.picture(0, 0.4)


def test_pages_that_are_not_there(rich_pdf: bytes):
    pages = PdfPages(rich_pdf)
    for number in (-1, pages.count):
        with pytest.raises(IndexError):
            pages.picture(number, 1.0)
        with pytest.raises(IndexError):
            pages.size(number)
    pages.close()
    pages.close()
    with pytest.raises(ValueError, match="closed"):
        pages.picture(0, 1.0)


def encrypted(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        target = io.BytesIO()
        pdf.save(target, encryption=pikepdf.Encryption(owner="o", user="u"))
        return target.getvalue()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"no pdf at all" * 100])
def test_what_is_no_pdf_is_refused(data: bytes):
    with pytest.raises(UnreadableReportError):
        PdfPages(data)


def test_locked_files_are_refused(rich_pdf: bytes):
    with pytest.raises(UnreadableReportError):
        PdfPages(encrypted(rich_pdf))


def test_half_a_file_is_refused_or_shown(rich_pdf: bytes):
    try:
        with PdfPages(rich_pdf[: len(rich_pdf) // 2]) as pages:
            for number in range(pages.count):
                pages.picture(number, 0.2)
    except UnreadableReportError:
        return
