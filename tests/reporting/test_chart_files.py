"""Charts as files: one painter, so what holds for the SVG holds for the PNG."""

import io
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings, strategies as st
from PIL import Image

from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, LevelChart, RadarChart, picture
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.reporting.chart_files import png, svg
from weltoffen_desktop.reporting.theme import INKS

BARS = BarChart(
    (
        Bar("1 Steuerung", 60.0, Ink.BAND_SETTLED, "60", "gefestigt", 75.0),
        Bar("2 Öffnung", 30.0, Ink.BAND_BUILDING, "30", "im Aufbau", reliable=False),
        Bar("3 Teilhabe", None, None, "–", "keine Angabe"),
    )
)
RADAR = RadarChart((("Steuerung", 61.0), ("Öffnung", 31.0), ("Teilhabe", 40.0)))
LEVELS = LevelChart((("Stufe 0", 3), ("Stufe 1", 7), ("offen", 0)))
CHARTS = {"bars": BARS, "radar": RADAR, "levels": LEVELS}
SVG = "{http://www.w3.org/2000/svg}"


def tree(chart, width=460.0, title="Titel", alt="Was man sieht"):
    return ET.fromstring(svg(chart, width, title=title, alt=alt))


def image(chart, fonts_folder, width=460.0, scale=2.0):
    return Image.open(io.BytesIO(png(chart, width, scale, fonts_folder)))


def rgb(ink: Ink) -> tuple[int, ...]:
    return tuple(round(part * 255) for part in INKS[ink])


@pytest.mark.parametrize("name", CHARTS)
def test_svg_says_what_it_shows(name):
    root = tree(CHARTS[name])
    assert root.get("role") == "img"
    named = {one.get("id"): one.text for one in root if one.get("id")}
    assert [named[key] for key in root.get("aria-labelledby").split()] == ["Titel", "Was man sieht"]
    drawing = picture(CHARTS[name], 460.0)
    assert root.get("viewBox") == f"0 0 460 {drawing.height:g}"
    assert len(root) == len(drawing.shapes) + 3  # title, description, paper


@pytest.mark.parametrize("name", CHARTS)
def test_svg_needs_nothing_but_itself(name):
    code = svg(CHARTS[name], 460, title="", alt="").decode()
    for word in ("href", "url(", "<script", "<style", "@import", "<image", "<!DOCTYPE"):
        assert word not in code
    assert code.count("http") == 1  # the namespace
    assert "sans-serif" in code


def test_svg_draws_every_kind_of_shape():
    kinds = [element.tag.removeprefix(SVG) for chart in CHARTS.values() for element in tree(chart)]
    assert {"rect", "line", "polygon", "circle", "text"} <= set(kinds)
    filled = next(one for one in tree(RADAR).iter(f"{SVG}polygon") if one.get("fill") != "none")
    assert filled.get("fill-opacity") == "0.28"
    dashed = [one for one in tree(BARS) if one.get("stroke-dasharray")]
    assert len(dashed) == 1
    weights = {one.get("font-weight") for one in tree(BARS).iter(f"{SVG}text")}
    assert weights == {None, "600"}


def test_labels_keep_within_the_picture():
    chart = RadarChart(tuple((f"{'Sehr lang ' * 30}{number}", 50.0) for number in range(5)))
    found = [one.text for one in tree(chart, 380).iter(f"{SVG}text")]
    assert sum(text.endswith("…") for text in found) == 5
    assert max(map(len, found)) < 100
    usual = [one.text for one in tree(BARS).iter(f"{SVG}text")]
    assert "im Aufbau" in usual
    assert "keine Angabe" in usual


@pytest.mark.parametrize("name", CHARTS)
def test_png_is_painted_in_the_colours_of_print(name, fonts_folder):
    painted = image(CHARTS[name], fonts_folder)
    drawing = picture(CHARTS[name], 460.0)
    assert painted.size == pytest.approx((920, drawing.height * 2), abs=1)
    colours = {colour[:3] for _, colour in painted.convert("RGB").getcolors(1 << 24)}
    wanted = {"bars": Ink.BAND_SETTLED, "radar": Ink.PRIMARY, "levels": Ink.BAND_STARTING}[name]
    assert rgb(wanted) in colours
    assert painted.getpixel((0, 0))[:3] == (255, 255, 255)
    assert painted.convert("RGBA").getextrema()[3] == (255, 255)  # no glass: black on a dark page


def test_png_is_where_the_geometry_says(fonts_folder):
    painted = image(BARS, fonts_folder, width=500, scale=1).convert("RGB")
    span, left = 500 - 132 - 140, 140
    assert painted.getpixel((left + int(span * 0.5), 33)) == rgb(Ink.BAND_SETTLED)
    assert painted.getpixel((left + int(span * 0.68), 33)) == rgb(Ink.SUNKEN)
    assert painted.getpixel((left + int(span * 0.75), 33)) == rgb(Ink.ACCENT)


def test_bands_differ_in_grey(fonts_folder):
    bands = (Ink.BAND_STARTING, Ink.BAND_BUILDING, Ink.BAND_SETTLED, Ink.BAND_EXEMPLARY)
    chart = BarChart(tuple(Bar(str(n), 80.0, band, "80", "") for n, band in enumerate(bands)))
    grey = image(chart, fonts_folder, width=500, scale=1).convert("L")
    shades = [grey.getpixel((200, 33 + 30 * row)) for row in range(4)]
    assert shades == sorted(shades, reverse=True)
    assert min(a - b for a, b in pairwise(shades)) > 25


def test_png_has_no_metadata_and_is_the_same_each_time(fonts_folder):
    data = png(BARS, 460, 2, fonts_folder)
    assert data == png(BARS, 460, 2, fonts_folder)
    kinds, place = [], 8
    while place < len(data):
        kinds.append(data[place + 4 : place + 8])
        place += 12 + int.from_bytes(data[place : place + 4], "big")
    assert set(kinds) <= {b"IHDR", b"IDAT", b"IEND", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"pHYs"}


def test_letters_of_other_scripts_are_painted(fonts_folder):
    plain, arabic, emoji = (
        image(LevelChart(((label, 1),)), fonts_folder).convert("L").histogram()[0:128] for label in ("", "سلام", "😀")
    )
    assert sum(plain) < sum(arabic)
    assert sum(plain) < sum(emoji)


def test_huge_wishes_are_brought_to_what_a_picture_can_be(fonts_folder):
    assert max(image(LEVELS, fonts_folder, width=400, scale=500).size) == 12_000
    assert min(image(LEVELS, fonts_folder, width=0, scale=0.001).size) >= 1


def test_missing_faces_are_named(tmp_path):
    with pytest.raises(ExpectedError) as missed:
        png(LEVELS, 400, 1, tmp_path)
    assert missed.value.trouble is Trouble.RESOURCES_MISSING


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(), max_size=80))
def test_any_text_makes_a_picture(fonts_folder, text):
    root = tree(BarChart((Bar(text, 50.0, Ink.BAND_SETTLED, text, text),)), title=text, alt=text)
    assert root.get("role") == "img"
    assert png(LevelChart(((text, 1),)), 100, 1, fonts_folder).startswith(b"\x89PNG")


@pytest.mark.parametrize("chart", [BarChart(()), RadarChart((("a", None), ("b", 1.0))), LevelChart((("a", 0),))])
def test_almost_empty_charts_are_pictures(chart, fonts_folder):
    assert image(chart, fonts_folder).size[0] == 920
