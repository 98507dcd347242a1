"""All parts together, in each theme and type size: nothing is cut, everything that can be used has a name."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from tests.gui import gallery
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.theme import Role

PAGES = (gallery.frame, gallery.parts_page, gallery.results_page)


def cut(page):
    """Return what is lower than its words need; what scrolls inside may be."""
    return [
        (type(one).__name__, one.accessibleName(), one.size().toTuple(), one.heightForWidth(one.width()))
        for one in page.findChildren(QWidget)
        if one.isVisible()
        and one.hasHeightForWidth()
        and one.height() < one.heightForWidth(one.width())
        and one.findChild(QScrollArea) is None
    ]


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1024, 1600])
def test_nothing_is_cut(look, qtbot, make, scale, width):
    look.apply(Scheme.LIGHT, scale)
    page = make(look)
    qtbot.addWidget(page)
    page.resize(width, 640)
    page.show()
    qtbot.waitExposed(page)
    assert page.width() == width, "the smallest window is wide enough"
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        assert content.width() <= area.viewport().width()
        assert content.minimumSizeHint().width() <= area.viewport().width()
    qtbot.waitUntil(lambda: not cut(page))


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_everything_that_can_be_used_has_a_name(look, qtbot, make):
    page = make(look)
    qtbot.addWidget(page)
    page.show()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    nameless = [
        type(one).__name__
        for one in page.findChildren(QWidget)
        if isinstance(one, kinds)
        and one.isVisible()
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_a_page_wears_each_theme(look, qtbot, scheme):
    page = gallery.frame(look)
    qtbot.addWidget(page)
    page.resize(1024, 640)
    look.apply(scheme)
    image = page.grab().toImage()
    assert image.pixelColor(1000, 20) == look.colour(Role.BACKGROUND)
    assert image.pixelColor(4, 600) == look.colour(Role.SUNKEN)


def test_changing_the_type_size_measures_everything_again(look, qtbot):
    page = gallery.parts_page(look)
    qtbot.addWidget(page)
    page.resize(1024, 640)
    page.show()
    content = page.findChild(QScrollArea).widget()
    before = content.height()
    look.apply(Scheme.LIGHT, 2.0)
    qtbot.waitUntil(lambda: content.height() > before * 1.5)
    look.apply(Scheme.LIGHT, 1.0)
    qtbot.waitUntil(lambda: content.height() == before)
