"""Which piece stands on which page; paints nothing.

One pass is enough: the height of every piece is known before, also that of the contents, whose page numbers are filled
in while painting.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from weltoffen_desktop.reporting.flow import Flow, Keep, PageBreak, Piece

_SLACK = 0.01
_LARGEST_HOLE = 0.6  # of a page that may stay empty for what is kept together


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, the distance of its top from that of the type area, and the space above it."""

    piece: Piece
    top: float
    gap: float


@dataclass(slots=True)
class Page:
    """The pieces of one page from top to bottom."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    wish: float = 0.0

    @property
    def bare(self) -> bool:
        """Say whether the page goes without running head and foot."""
        return any(entry.piece.place.bare for entry in self.placed)

    def gap(self, piece: Piece) -> float:
        """Space above ``piece`` if it came next."""
        return max(self.wish, piece.place.before) if self.placed else 0.0

    def put(self, piece: Piece) -> None:
        """Append a piece."""
        gap = self.gap(piece)
        self.placed.append(Placed(piece, self.used + gap, gap))
        self.used += gap + piece.height
        self.wish = piece.place.after


class Paginator:
    """Fills pages of one depth."""

    def __init__(self, depth: float) -> None:
        self._depth = depth
        self._queue: deque[Flow] = deque()
        self._page = Page()

    def fill(self, flows: Iterable[Flow]) -> Iterator[Page]:
        """Yield the pages in order; there is always one."""
        self._queue.extend(flows)
        while self._queue:
            yield from self._place(self._queue.popleft())
        yield self._page

    def _place(self, flow: Flow) -> Iterator[Page]:
        first = _first(flow)
        if first is None:
            return
        if self._page.placed and (first.place.new_page or self._page.bare or first.place.bare):
            yield self._turn()
        if isinstance(flow, PageBreak):
            return
        room = self._depth - self._page.used - self._page.gap(first) + _SLACK
        if self._page.placed and room < self._demand(flow, room):
            yield self._turn()
            room = self._depth
        if isinstance(flow, Keep):
            if _height(flow) <= min(room, flow.limit):
                for piece in _pieces(flow):
                    self._page.put(piece)
            else:
                self._queue.extendleft(reversed(flow.items))
        elif flow.height <= room or (parts := flow.part(room)) is None:
            self._page.put(flow)
        else:
            self._page.put(parts[0])
            self._queue.appendleft(parts[1])
            yield self._turn()

    def _turn(self) -> Page:
        done, self._page = self._page, Page()
        return done

    def _demand(self, flow: Flow, room: float) -> float:
        """Room that ``flow`` must find here, so that it does not begin on the next page instead."""
        # What stays with the piece before it may be parted rather than leave that piece alone at the foot, and so may
        # what would leave most of the page empty.
        chained = bool(self._page.placed) and self._page.placed[-1].piece.place.keep_next
        if not chained and room <= _LARGEST_HOLE * self._depth:
            whole = self._chain(flow, whole=True)
            if whole <= self._depth:
                return whole
        return self._chain(flow, whole=False)

    def _chain(self, flow: Flow, *, whole: bool) -> float:
        """Height of ``flow`` with what must not be parted from it; ``whole`` keeps what wishes to be kept."""
        total = 0.0
        wish = 0.0
        for number, piece_or_keep in enumerate(self._chained(flow, whole=whole)):
            first, last = _first(piece_or_keep), _last(piece_or_keep)
            if first is None or last is None:
                continue
            if number:
                total += max(wish, first.place.before)
            if isinstance(piece_or_keep, Keep):
                total += _height(piece_or_keep)
            else:
                total += piece_or_keep.height if piece_or_keep.place.keep_next else piece_or_keep.least
            wish = last.place.after
        return total

    def _chained(self, flow: Flow, *, whole: bool) -> Iterator[Flow]:
        """Yield ``flow`` and what follows it, up to the first that does not wish to stay with the next."""
        for upcoming in chain((flow,), self._queue):
            for item in _opened(upcoming, whole=whole):
                yield item
                last = _last(item)
                if last is not None and not last.place.keep_next:
                    return


def _opened(flow: Flow, *, whole: bool) -> Iterator[Flow]:
    if isinstance(flow, Keep) and not (whole and _height(flow) <= flow.limit):
        for item in flow.items:
            yield from _opened(item, whole=whole)
    else:
        yield flow


def _pieces(flow: Flow) -> Iterator[Piece]:
    if isinstance(flow, Keep):
        for item in flow.items:
            yield from _pieces(item)
    else:
        yield flow


def _first(flow: Flow) -> Piece | None:
    return next(_pieces(flow), None)


def _last(flow: Flow) -> Piece | None:
    last = None
    for piece in _pieces(flow):
        last = piece
    return last


def _height(flow: Flow) -> float:
    total, wish = 0.0, 0.0
    for number, piece in enumerate(_pieces(flow)):
        total += (max(wish, piece.place.before) if number else 0.0) + piece.height
        wish = piece.place.after
    return total
