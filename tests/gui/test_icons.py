"""The icons are one family, follow the theme, and never let data choose a file."""

import re

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.theme import Role
from weltoffen_desktop.host import resources

FOLDER = resources.resource("icons")
FILES = sorted(path for path in FOLDER.glob("*.svg") if path.stem != "app")
NEEDED = """
compass handshake door-open briefcase megaphone users message-circle home overview list chart plan workshop
documents library book search plus folder-open clock check check-circle question-mark minus-circle flag note undo redo
chevron-left chevron-right chevron-down chevron-up arrow-right close info warning external-link bookmark printer
settings keyboard sun moon file trash filter landmark lightbulb sparkle quote map-pin circle
"""


def inked(pixmap):
    """Return the colours of all fully painted pixels."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name().upper() for colour in colours if colour.alpha() == 255}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_is_of_the_family(path):
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 20 20"' in text
    assert 'stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"currentColor", "none"}
    assert QSvgRenderer(text.encode()).isValid()


def test_everything_needed_is_drawn(look):
    assert set(NEEDED.split()) <= set(look.icons.names())


def test_no_two_icons_are_the_same(look):
    pictures = {}
    for name in look.icons.names():
        picture = bytes(look.icons.pixmap(name, Role.TEXT, 40).toImage().constBits())
        assert picture not in pictures, f"{name} looks as {pictures.get(picture)} does"
        pictures[picture] = name


def test_icons_of_the_fields_exist(look, full):
    assert {field.icon for field in full.fields} <= set(look.icons.names())


@pytest.mark.parametrize("name", ["nobody-drew-this", "../app", "app/../app", "", "CON", "a" * 5000, "x\x00y"])
def test_an_unknown_name_gives_a_plain_circle(look, name):
    assert look.icons.pixmap(name, Role.TEXT, 20).toImage() == look.icons.pixmap("circle", Role.TEXT, 20).toImage()


def test_tinted_by_role(look):
    assert inked(look.icons.pixmap("check", Role.DANGER, 80)) == {look.hex(Role.DANGER)}


def test_an_icon_follows_the_theme(look):
    light = inked(look.icons.pixmap("flag", Role.PRIMARY, 64))
    assert light == {look.hex(Role.PRIMARY)}
    look.apply(Scheme.DARK)
    assert inked(look.icons.pixmap("flag", Role.PRIMARY, 64)) == {look.hex(Role.PRIMARY)} != light


def test_crisp_on_a_fine_screen(look):
    fine = look.icons.pixmap("compass", Role.TEXT, 20, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (40, 2.0)


def test_painted_in_the_middle(look):
    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    look.icons.paint(painter, QRectF(0, 0, 60, 40), "plus", Role.TEXT)
    painter.end()
    assert image.pixelColor(30, 20).alpha() > 200
    assert image.pixelColor(5, 20).alpha() == 0


def test_the_programs_icon_has_every_size(look):
    icon = look.icons.app_icon()
    assert {size.width() for size in icon.availableSizes()} >= {16, 32, 48, 256}
    assert len(inked(icon.pixmap(QSize(64, 64)))) >= 3
