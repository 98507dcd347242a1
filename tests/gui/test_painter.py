"""What the domain says about a chart is what stands on the screen."""

import pytest
from PySide6.QtGui import QAccessible, QImage, QPainter

from weltoffen_desktop.domain.charts import (
    Anchor,
    Bar,
    BarChart,
    Dot,
    Ink,
    Label,
    LevelChart,
    Line,
    Picture,
    Polygon,
    RadarChart,
    Rect,
)
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.painter import paint
from weltoffen_desktop.gui.theme import Role
from weltoffen_desktop.gui.widgets.chart_view import ChartView

BARS = BarChart(
    tuple(Bar(f"Feld {n}", 10.0 * n, Ink.BAND_BUILDING, str(10 * n), "im Aufbau", 60, n % 2 == 0) for n in range(1, 8))
)
RADAR = RadarChart(tuple((f"Feld {n}", 10.0 * n) for n in range(1, 8)))
LEVELS = LevelChart((("Stufe 0", 3), ("Stufe 1", 5), ("Stufe 2", 0), ("Stufe 3", 1), ("Stufe 4", 2), ("offen", 9)))


def drawn(look, *shapes, size=(100, 60), scale=1.0):
    image = QImage(int(size[0] * scale), int(size[1] * scale), QImage.Format.Format_RGB32)
    image.fill(look.colour(Role.SURFACE))
    painter = QPainter(image)
    try:
        paint(painter, Picture(*size, shapes), look, scale)
    finally:
        painter.end()
    return image


def role_at(look, image, x, y):
    name = image.pixelColor(x, y).name().upper()
    return next((role for role in Role if look.hex(role) == name), name)


def extent(look, image):
    """Return the leftmost and rightmost column that is not ground."""
    ground = look.colour(Role.SURFACE)
    columns = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground]
    return min(columns), max(columns)


def test_a_rectangle_is_filled_and_outlined(look):
    image = drawn(look, Rect(10, 10, 60, 30, Ink.BAND_SETTLED, Ink.PRIMARY, 4))
    assert role_at(look, image, 40, 25) is Role.BAND_3
    assert role_at(look, image, 10, 25) is Role.PRIMARY
    assert role_at(look, image, 5, 25) is Role.SURFACE


def test_round_corners_are_round(look):
    image = drawn(look, Rect(10, 10, 60, 30, Ink.BAND_SETTLED, radius=12))
    assert role_at(look, image, 11, 11) is Role.SURFACE
    assert role_at(look, image, 30, 11) is Role.BAND_3


@pytest.mark.parametrize("dashed", [False, True])
def test_dashes_have_gaps(look, dashed):
    image = drawn(look, Line(5, 30, 95, 30, Ink.ACCENT, 2, dashed=dashed))
    seen = {role_at(look, image, x, 29) for x in range(8, 92)}
    assert (Role.SURFACE in seen) is dashed
    assert Role.ACCENT in seen


def test_opacity_is_for_the_fill_only(look):
    square = ((20.0, 10.0), (80.0, 10.0), (80.0, 50.0), (20.0, 50.0))
    image = drawn(look, Polygon(square, Ink.PRIMARY, Ink.PRIMARY, 4, opacity=0.3))
    assert role_at(look, image, 20, 30) is Role.PRIMARY
    inside = image.pixelColor(50, 30)
    assert look.colour(Role.PRIMARY).lightness() < inside.lightness() < look.colour(Role.SURFACE).lightness()


def test_a_dot_is_round(look):
    image = drawn(look, Dot(50, 30, 10, Ink.BAND_BUILDING))
    assert role_at(look, image, 50, 30) is Role.BAND_2
    assert role_at(look, image, 41, 21) is Role.SURFACE


@pytest.mark.parametrize("bold", [False, True])
def test_text_stands_where_its_anchor_says(look, bold):
    at = {
        anchor: extent(look, drawn(look, Label(50, 30, "Stufe", 12, Ink.TEXT, anchor, bold=bold))) for anchor in Anchor
    }
    assert at[Anchor.START][0] >= 49
    assert at[Anchor.END][1] <= 51
    left, right = at[Anchor.MIDDLE]
    assert abs((left + right) / 2 - 50) <= 2


def test_bold_is_wider(look):
    plain = extent(look, drawn(look, Label(5, 30, "Handlungsfeld", 12)))
    bold = extent(look, drawn(look, Label(5, 30, "Handlungsfeld", 12, bold=True)))
    assert bold[1] > plain[1]


def test_everything_grows_with_the_scale(look):
    image = drawn(look, Rect(10, 10, 60, 30, Ink.BAND_SETTLED), scale=2.0)
    assert role_at(look, image, 138, 78) is Role.BAND_3
    small = extent(look, drawn(look, Label(0, 30, "Stufe", 12)))
    large = extent(look, drawn(look, Label(0, 30, "Stufe", 12), scale=2.0))
    assert large[1] == pytest.approx(2 * small[1], abs=4)


def test_what_is_no_shape_is_refused(look):
    with pytest.raises(TypeError, match="cannot draw"):
        drawn(look, "a sentence")


def test_colours_follow_the_theme(look):
    shape = Rect(10, 10, 60, 30, Ink.BAND_EXEMPLARY)
    light = drawn(look, shape).pixelColor(40, 25)
    look.apply(Scheme.DARK)
    assert drawn(look, shape).pixelColor(40, 25) == look.colour(Role.BAND_4) != light


@pytest.mark.parametrize("chart", [BARS, RADAR, LEVELS], ids=["bars", "radar", "levels"])
def test_a_view_is_whole_at_every_width(look, qtbot, chart):
    view = ChartView(look)
    qtbot.addWidget(view)
    view.show_chart(chart, "Felder", "Sieben Felder, von 10 bis 70.")
    for width in (300, 640, 1400):
        view.resize(width, view.heightForWidth(width))
        image = view.grab().toImage()
        edges = [image.pixelColor(x, y) for x in range(image.width()) for y in (0, image.height() - 1)]
        assert len({colour.name() for colour in edges}) == 1, "nothing is cut at the top or the bottom"
        assert len({image.pixelColor(image.width() - 1, y).name() for y in range(image.height())}) == 1


def test_a_view_is_a_graphic_with_words(look, qtbot):
    view = ChartView(look)
    qtbot.addWidget(view)
    assert view.heightForWidth(500) == 0
    view.show_chart(BARS, "Felder", "Sieben Felder, von 10 bis 70.")
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() == QAccessible.Role.Graphic
    assert spoken.text(QAccessible.Text.Name) == "Felder"
    assert spoken.text(QAccessible.Text.Description) == "Sieben Felder, von 10 bis 70."


def test_a_view_grows_with_the_type(look, qtbot):
    view = ChartView(look)
    qtbot.addWidget(view)
    view.show_chart(BARS, "Felder", "")
    before = view.heightForWidth(1600)
    look.apply(Scheme.LIGHT, 2.0)
    assert view.heightForWidth(1600) > before * 1.5
