"""Pages of a finished PDF as pictures, exactly as they will be printed."""

import threading
from types import TracebackType
from typing import Self

import pypdfium2

from weltoffen_desktop.reporting.errors import UnreadableReportError
from weltoffen_desktop.services.press_ports import PageImage

_MOST_PIXELS = 30_000_000
_COLOURS = 3  # bytes of a pixel
_WHITE = (255, 255, 255, 255)

# The library behind this keeps its state in the process: one call at a time, whichever thread it comes from.
_PDFIUM = threading.Lock()


class PdfPages:
    """The pages of one PDF, to be closed after use; may be used from any thread.

    Raises: UnreadableReportError for what is no PDF, damaged or encrypted, also at single pages.
    """

    def __init__(self, data: bytes) -> None:
        with _PDFIUM:
            try:
                self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(data)
            except pypdfium2.PdfiumError as error:
                raise UnreadableReportError from error
            try:
                self._count = len(self._document)
                if self._document.get_formtype():
                    self._document.init_forms()
            except pypdfium2.PdfiumError as error:
                self._document.close()
                raise UnreadableReportError from error
            if not self._count:
                self._document.close()
                raise UnreadableReportError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page in points; the first page is 0."""
        with _PDFIUM:
            try:
                width, height = self._opened(page).get_page_size(page)
            except pypdfium2.PdfiumError as error:
                raise UnreadableReportError from error
        return (width, height)

    def picture(self, page: int, scale: float) -> PageImage:
        """Return a page with ``scale`` pixels per point, less where the picture would burst the memory."""
        with _PDFIUM:
            document = self._opened(page)
            try:
                sheet = document[page]
                try:
                    return _rendered(sheet, scale)
                finally:
                    sheet.close()
            except pypdfium2.PdfiumError as error:
                raise UnreadableReportError from error

    def close(self) -> None:
        """Give the memory free; the object is of no use afterwards."""
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None

    def _opened(self, page: int) -> pypdfium2.PdfDocument:
        if self._document is None:
            raise ValueError("the pages are closed")
        if not 0 <= page < self._count:
            raise IndexError(page)
        return self._document


def _rendered(sheet: pypdfium2.PdfPage, scale: float) -> PageImage:
    width, height = sheet.get_size()
    scale = min(scale, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = sheet.render(scale=scale, fill_color=_WHITE, rev_byteorder=True, prefer_bgrx=False)
    try:
        row = bitmap.width * _COLOURS
        pixels = memoryview(bitmap.buffer).cast("B")
        if bitmap.stride == row:
            rgb = bytes(pixels[: row * bitmap.height])
        else:
            rgb = b"".join(pixels[line * bitmap.stride : line * bitmap.stride + row] for line in range(bitmap.height))
        pixels.release()
        return PageImage(bitmap.width, bitmap.height, rgb)
    finally:
        bitmap.close()
