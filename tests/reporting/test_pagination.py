"""What stands together on a page and where pages end; with pieces that are nothing but heights."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.flow import Flow, Keep, Look, PageBreak, Piece, Place, Text
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.pagination import Paginator
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.tables import Cell, Column, Row, Table
from weltoffen_desktop.reporting.theme import BODY, TABLE_CELL

PLAIN = Place()
HEADING = Place(before=10, after=5, keep_next=True)


@dataclass(frozen=True)
class Block(Piece):
    name: str
    high: float
    wishes: Place = PLAIN

    @property
    def place(self) -> Place:
        return self.wishes

    @property
    def height(self) -> float:
        return self.high

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        raise NotImplementedError


def text(count: int) -> Text:
    return Text(Node("P"), (Line((), 0.0),) * count, replace(BODY, leading=10, before=0, after=0), Look(width=100))


def pages(*flows: Flow, depth: float = 100) -> list[list[str]]:
    return [
        [placed.piece.name if isinstance(placed.piece, Block) else f"{placed.piece.height:g}" for placed in page.placed]
        for page in Paginator(depth).fill(flows)
    ]


def test_pieces_fill_the_page():
    assert pages(Block("a", 60), Block("b", 40), Block("c", 1)) == [["a", "b"], ["c"]]


def test_nothing_still_is_a_page():
    assert pages() == [[]]
    assert pages(Keep((), 10)) == [[]]


def test_the_larger_space_counts_and_none_at_the_head():
    flows = [Block("a", 30, Place(20, 5)), Block("b", 30, Place(12, 5)), Block("c", 60, Place(7, 0))]
    first, second = Paginator(100).fill(flows)
    assert [(placed.top, placed.gap) for placed in first.placed] == [(0, 0), (42, 12)]
    assert [(placed.top, placed.gap) for placed in second.placed] == [(0, 0)]


def test_a_heading_is_never_alone_at_the_foot():
    assert pages(Block("a", 70), Block("h", 10, HEADING), Block("b", 20)) == [["a"], ["h", "b"]]


def test_a_heading_stays_with_two_lines():
    assert pages(Block("a", 60), Block("h", 10, HEADING), text(9)) == [["a"], ["h", "70"], ["20"]]
    assert pages(Block("a", 50), Block("h", 10, HEADING), text(9)) == [["a", "h", "20"], ["70"]]


def test_headings_in_a_row_stay_together():
    chain = [Block("h1", 10, HEADING), Block("h2", 10, HEADING), Block("b", 20)]
    assert pages(Block("a", 50), *chain) == [["a"], ["h1", "h2", "b"]]


def test_a_heading_goes_with_what_is_kept():
    kept = Keep((Block("x", 30), Block("y", 30)), 100)
    assert pages(Block("a", 45), Block("h", 10, HEADING), kept) == [["a"], ["h", "x", "y"]]


def test_a_heading_before_a_keep_that_fills_a_page():
    kept = Keep((Block("x", 50), Block("y", 50)), 100)
    assert pages(Block("a", 10), Block("h", 10, HEADING), kept) == [["a", "h", "x"], ["y"]]
    assert pages(Block("a", 40), Block("h", 10, HEADING), kept) == [["a"], ["h", "x"], ["y"]]


def test_kept_pieces_that_are_too_high_flow():
    assert pages(Block("a", 50), Keep((Block("x", 60), Block("y", 60)), 100)) == [["a"], ["x"], ["y"]]
    assert pages(Block("a", 50), Keep((Block("x", 40), Block("y", 40)), 60)) == [["a", "x"], ["y"]]


def test_a_page_does_not_stay_empty_for_what_is_kept():
    kept = Keep((Block("x", 40), Block("y", 40)), 100)
    assert pages(Block("a", 45), kept) == [["a"], ["x", "y"]]
    assert pages(Block("a", 30), kept) == [["a", "x"], ["y"]]
    assert pages(Block("a", 20), Block("h", 10, HEADING), kept) == [["a", "h", "x"], ["y"]]


def test_keeps_within_a_keep():
    inner = Keep((Block("x", 30), Block("y", 30)), 100)
    assert pages(Block("a", 40), Keep((inner, Block("z", 60)), 100)) == [["a", "x", "y"], ["z"]]
    assert pages(Block("a", 50), Keep((inner, Block("z", 60)), 100)) == [["a"], ["x", "y"], ["z"]]


def test_new_pages():
    fresh = Place(new_page=True)
    assert pages(Block("a", 10, fresh), Block("b", 10, fresh)) == [["a"], ["b"]]
    assert pages(Block("a", 10), PageBreak(), PageBreak(), Block("b", 10)) == [["a"], ["b"]]
    assert pages(PageBreak(), Block("a", 10)) == [["a"]]


def test_bare_pieces_stand_alone():
    bare = Block("c", 100, Place(bare=True))
    found = list(Paginator(100).fill([Block("a", 10), bare, Block("b", 10)]))
    assert [page.bare for page in found] == [False, True, False]


def test_what_is_higher_than_a_page_gets_one():
    assert pages(Block("a", 10), Block("b", 300), Block("c", 10)) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize(
    ("before", "lines", "expected"),
    [
        (90, 2, [["a"], ["20"]]),
        (80, 3, [["a"], ["30"]]),
        (80, 4, [["a", "20"], ["20"]]),
        (60, 5, [["a", "30"], ["20"]]),
        (70, 4, [["a", "20"], ["20"]]),
        (0.5, 25, [["a", "90"], ["100"], ["60"]]),
    ],
)
def test_no_line_stands_alone(before: float, lines: int, expected: list[list[str]]):
    assert pages(Block("a", before), text(lines)) == expected


def rows(*heights: int) -> tuple[Row, ...]:
    style = replace(TABLE_CELL, leading=1)
    return tuple(
        Row((Cell(Node("TD"), (Line((), 0.0),) * (height - 8), style, against_right=False),)) for height in heights
    )


def table(*heights: int, header: int | None = 10, depth: float = 100) -> Table:
    head = rows(header)[0] if header else None
    return Table((Column(0, 10, against_right=False),), head, rows(*heights), depth, Place())


def test_tables_part_between_rows_under_a_repeated_header():
    assert pages(table(*[20] * 9)) == [["90"], ["70"], ["50"]]


def test_a_last_row_does_not_stand_alone():
    assert pages(table(*[30] * 4)) == [["70"], ["70"]]


def test_a_table_begins_with_two_rows():
    assert pages(Block("a", 60), table(20, 20, 20)) == [["a"], ["70"]]
    assert pages(Block("a", 50), table(20, 20, 20)) == [["a", "50"], ["30"]]


def test_a_row_that_fits_on_a_page_is_never_torn():
    assert pages(Block("a", 30), table(80, 80)) == [["a"], ["90"], ["90"]]


def test_a_row_that_no_page_can_hold_is_torn():
    found = pages(table(250))
    assert len(found) == 3
    assert all(float(page[0]) <= 100 for page in found)


def test_all_rows_arrive_once():
    heights = [20, 8, 300, 12, 40, 90, 9, 9, 9, 150, 30]
    nodes: list[Node] = []
    for page in Paginator(100).fill([table(*heights)]):
        (placed,) = page.placed
        assert isinstance(placed.piece, Table)
        assert placed.piece.height <= 100.01
        for row in placed.piece.rows[placed.piece.start : placed.piece.stop]:
            if row.cells[0].node not in nodes:
                nodes.append(row.cells[0].node)
    assert len(nodes) == len(heights)


@given(
    st.lists(
        st.one_of(
            st.builds(
                Block,
                st.just("b"),
                st.floats(1, 99),
                st.builds(Place, st.floats(0, 20), st.floats(0, 20), st.booleans()),
            ),
            st.integers(1, 40).map(text),
            st.lists(st.integers(8, 99), min_size=1, max_size=12).map(lambda heights: table(*heights, header=None)),
        ),
        max_size=25,
    )
)
def test_nothing_overflows_and_nothing_is_lost(flows: list[Flow]):
    total = 0.0
    for page in Paginator(100).fill(flows):
        for placed in page.placed:
            assert placed.top + placed.piece.height <= 100.05
            total += placed.piece.height
    assert total == pytest.approx(sum(flow.height for flow in flows if isinstance(flow, Piece)))
