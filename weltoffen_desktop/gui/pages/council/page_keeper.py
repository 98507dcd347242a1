"""Pictures of the pages near the view, made one after the other beside the window's thread; others are let go."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.services.press_ports import PageImage, PageImages

_MOST_PIXELS = 40_000_000  # of all pages that are kept, four bytes each; what is in sight is kept in any case


class PageKeeper(QObject):
    """Owns the pages of one PDF until :meth:`close`; tells each picture once it is there."""

    ready = Signal(int)
    failed = Signal(object)
    """An :class:`ExpectedError`; the page stays white."""

    def __init__(self, pages: PageImages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: PageImages | None = pages
        self._wanted: tuple[int, ...] = ()
        self._scale = 1.0
        self._kept: dict[int, tuple[float, QPixmap]] = {}
        self._spoilt: set[int] = set()
        self._task: Task[PageImage] | None = None

    def want(self, seen: Sequence[int], near: Sequence[int], scale: float) -> None:
        """Have the pages in sight drawn first, then those near as far as memory allows; forget all others."""
        self._scale = scale
        self._wanted = (*seen, *self._affordable(len(seen), near))
        for page in self._kept.keys() - set(self._wanted):
            del self._kept[page]
        self._go_on()

    def picture(self, page: int) -> QPixmap | None:
        """Return the picture of a page, perhaps one in another scale; ``None`` where there is none yet."""
        return self._kept[page][1] if page in self._kept else None

    def kept(self) -> frozenset[int]:
        """Return the pages whose pictures are in memory."""
        return frozenset(self._kept)

    @property
    def settled(self) -> bool:
        """Whether every page that is wanted is drawn in its scale."""
        return self._next() is None

    def close(self) -> None:
        """Give the memory free, after the page that is being drawn at the moment."""
        self._wanted = ()
        self._kept.clear()
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _affordable(self, seen: int, near: Sequence[int]) -> Sequence[int]:
        if self._pages is None or not self._pages.count:
            return ()
        width, height = self._pages.size(0)
        each = max(width * height * self._scale**2, 1)
        return near[: max(int(_MOST_PIXELS / each) - seen, 0)]

    def _next(self) -> int | None:
        for page in self._wanted:
            known = self._kept.get(page)
            if page not in self._spoilt and (known is None or known[0] != self._scale):
                return page
        return None

    def _go_on(self) -> None:
        page, pages = self._next(), self._pages
        if self._task is not None or page is None or pages is None:
            return
        scale = self._scale

        def work(_task: Task[PageImage]) -> PageImage:
            return pages.picture(page, scale)

        self._task = Task(work, partial(self._on_drawn, page, scale), partial(self._on_failed, page), self)
        self._task.start()

    def _on_drawn(self, page: int, scale: float, image: PageImage) -> None:
        self._settle()
        if page in self._wanted:
            drawn = QImage(image.rgb, image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888)
            self._kept[page] = (scale, QPixmap.fromImage(drawn))
            self.ready.emit(page)
        self._go_on()

    def _on_failed(self, page: int, error: Exception) -> None:
        self._settle()
        if self._pages is None:
            return
        self._spoilt.add(page)
        if not isinstance(error, ExpectedError):
            raise error
        self.failed.emit(error)
        self._go_on()

    def _settle(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
