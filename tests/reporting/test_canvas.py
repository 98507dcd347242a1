"""Nothing is painted that no reader of the structure would find."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from weltoffen_desktop.domain.charts import Anchor, Dot, Ink, Label, Line, Polygon, Rect, Shape
from weltoffen_desktop.reporting.canvas import Artifact, TaggedCanvas
from weltoffen_desktop.reporting.errors import TaggingError
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.lines import line
from weltoffen_desktop.reporting.metadata import Facts
from weltoffen_desktop.reporting.painter import paint
from weltoffen_desktop.reporting.seal import seal
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.theme import A4, BODY, INKS, TEXT, Cut

FACTS = Facts("t", "de", "", datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def fonts(fonts_folder: Path) -> Fonts:
    return Fonts.load(fonts_folder)


@pytest.fixture
def canvas(fonts: Fonts) -> TaggedCanvas:
    return TaggedCanvas(A4, fonts.cuts[Cut.REGULAR].name)


def content(canvas: TaggedCanvas) -> str:
    """What is painted, as the uncompressed page says it."""
    return canvas.finish().data.decode("latin-1")


def test_untagged_letters_are_refused(canvas: TaggedCanvas, fonts: Fonts):
    with pytest.raises(TaggingError, match="letters outside"):
        canvas.text([(50, 50, line("Wort", BODY.letter, fonts))])


def test_letters_in_a_decoration_are_refused(canvas: TaggedCanvas, fonts: Fonts):
    with canvas.artifact(), pytest.raises(TaggingError, match="decoration"):
        canvas.text([(50, 50, line("Wort", BODY.letter, fonts))])


@pytest.mark.parametrize(
    "shape",
    [
        Rect(0, 0, 1, 1, fill=Ink.TEXT),
        Line(0, 0, 1, 1, Ink.TEXT),
        Polygon(((0, 0), (1, 1), (0, 1)), fill=Ink.TEXT),
        Dot(0, 0, 1, Ink.TEXT),
        Label(0, 0, "a", 9),
    ],
)
def test_untagged_shapes_are_refused(canvas: TaggedCanvas, fonts: Fonts, shape: Shape):
    with pytest.raises(TaggingError):
        paint(canvas, shape, (10, 10), 100, fonts)


def test_elements_do_not_nest_in_the_page(canvas: TaggedCanvas):
    with canvas.tag(Node("P")):
        with pytest.raises(TaggingError, match="begins within"), canvas.tag(Node("P")):
            pass
        with pytest.raises(TaggingError, match="begins within"), canvas.artifact():
            pass


def test_a_page_ends_between_elements(canvas: TaggedCanvas):
    with canvas.tag(Node("P")):
        with pytest.raises(TaggingError):
            canvas.next_page()
        with pytest.raises(TaggingError):
            canvas.finish()


def test_clipping_belongs_to_something(canvas: TaggedCanvas):
    with pytest.raises(TaggingError), canvas.clipped((0, 0), (1, 1)):
        pass


def test_painted_elements_must_be_in_the_tree(canvas: TaggedCanvas, fonts: Fonts):
    with canvas.tag(Node("P")):
        canvas.text([(50, 50, line("Wort", BODY.letter, fonts))])
    with pytest.raises(TaggingError, match="not in the structure"):
        seal(canvas.finish(), Node("Document"), FACTS)


def test_content_is_numbered_page_by_page(canvas: TaggedCanvas, fonts: Fonts):
    first, second = Node("P"), Node("H1")
    for node in (first, second):
        with canvas.tag(node):
            canvas.text([(50, 50, line("Wort", BODY.letter, fonts))])
    canvas.next_page()
    with canvas.tag(first):
        canvas.text([(50, 50, line("Wort", BODY.letter, fonts))])
    drawn = canvas.finish()
    assert drawn.owners == ((first, second), (first,))
    assert drawn.links == ((), ())


def test_artifacts_say_what_they_are(canvas: TaggedCanvas, fonts: Fonts):
    with canvas.artifact(Artifact.FOOTER):
        canvas.text([(50, 50, line("Seite", BODY.letter, fonts))])
    painted = content(canvas)
    assert "/Artifact <</Type /Pagination /Subtype /Footer>> BDC" in painted
    assert painted.count("BDC") == painted.count("EMC") == 1


def test_lines_without_letters_paint_nothing(canvas: TaggedCanvas, fonts: Fonts):
    with canvas.artifact(Artifact.HEADER):
        canvas.text([])
        canvas.text([(50, 50, line("", BODY.letter, fonts))])
    assert "Tj" not in content(canvas)


@pytest.mark.parametrize(
    ("shape", "operators"),
    [
        (Rect(1, 2, 30, 40, fill=Ink.PRIMARY), ["11 789.8898 30 40 re f"]),
        (Rect(1, 2, 30, 40, line=Ink.PRIMARY, dashed=True), ["[3 2] 0 d", "re S"]),
        (Rect(1, 2, 30, 40, fill=Ink.SUNKEN, line=Ink.PRIMARY, radius=3), [" c ", "B"]),
        (Rect(1, 2, 4, 1, fill=Ink.SUNKEN, radius=30), [" c ", "f"]),
        (Rect(1, 2, 30, 40), ["re n"]),
        (Line(0, 0, 10, 0, Ink.ACCENT, 2), ["2 w", "10 831.8898 m 20 831.8898 l S"]),
        (Polygon(((0, 0), (10, 0), (5, 5)), line=Ink.HAIRLINE), ["h S"]),
        (Polygon(((0, 0), (10, 0), (5, 5)), Ink.PRIMARY, Ink.PRIMARY, opacity=0.28), ["gs", "h f", "h S"]),
        (Dot(5, 5, 3, Ink.PRIMARY), [" c ", "f"]),
        (Label(5, 5, "Wort", 9, Ink.MUTED), ["(Wort) Tj", "1 0 0 1 15 826.8898 Tm"]),
    ],
)
def test_shapes_are_painted(canvas: TaggedCanvas, fonts: Fonts, shape: Shape, operators: list[str]):
    with canvas.tag(Node("Figure")):
        paint(canvas, shape, (10, 10), 100, fonts)
    painted = " ".join(content(canvas).split())
    for operator in operators:
        assert operator in painted


def test_every_ink_has_a_colour():
    assert set(INKS) == set(Ink)


@pytest.mark.parametrize(("anchor", "left"), [(Anchor.START, 60.0), (Anchor.MIDDLE, 60 - 9.5), (Anchor.END, 60 - 19.0)])
def test_labels_stand_at_their_anchor(canvas: TaggedCanvas, fonts: Fonts, anchor: Anchor, left: float):
    width = fonts.width("Wort", Cut.REGULAR) * 9 / 1000
    assert width == pytest.approx(19.0, abs=1.5)
    with canvas.tag(Node("Figure")):
        paint(canvas, Label(50, 5, "Wort", 9, anchor=anchor), (10, 10), 100, fonts)
    left += {Anchor.START: 0.0, Anchor.MIDDLE: (19.0 - width) / 2, Anchor.END: 19.0 - width}[anchor]
    matrix = next(text for text in content(canvas).splitlines() if "Tm" in text).split()
    assert float(matrix[matrix.index("Tm") - 2]) == pytest.approx(left, abs=0.001)


@pytest.mark.parametrize("anchor", Anchor)
def test_labels_stay_within_the_picture(canvas: TaggedCanvas, fonts: Fonts, anchor: Anchor):
    with canvas.tag(Node("Figure")):
        paint(canvas, Label(50, 5, "Ein sehr langer Name ohne Ende", 9, anchor=anchor), (10, 10), 100, fonts)
        paint(canvas, Label(50, 5, "", 9, anchor=anchor), (10, 10), 100, fonts)
    assert "Ein sehr langer Name ohne Ende" not in content(canvas)


def test_bookmarks_that_leap_are_brought_nearer(canvas: TaggedCanvas):
    for key, level in (("a", 2), ("b", 5), ("c", 0)):
        canvas.anchor(key, 10)
        canvas.bookmark(key, key, level)
    assert "/Outlines" in content(canvas)


def test_colours_are_painted(canvas: TaggedCanvas):
    with canvas.artifact():
        canvas.rectangle((0, 0), (5, 5), fill=TEXT)
    assert ".121569 .164706 .180392 rg" in content(canvas)
