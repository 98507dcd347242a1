"""Themes hold what they promise, and the application really wears them."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette

from weltoffen_desktop.domain.charts import Ink
from weltoffen_desktop.gui.look import Look, Scheme
from weltoffen_desktop.gui.stylesheet import palette, stylesheet
from weltoffen_desktop.gui.theme import PROMISES, Role, Step, contrast
from weltoffen_desktop.gui.themes import CONTRAST, DARK, LIGHT
from weltoffen_desktop.host import resources

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
NAMES = tuple(THEMES)


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.005)
    assert contrast("#0B5B61", "#FFFFFF") == contrast("#FFFFFF", "#0B5B61")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("front", "grounds", "least"), PROMISES, ids=lambda value: getattr(value, "value", None))
def test_every_theme_is_legible(name, front, grounds, least):
    theme = THEMES[name]
    ratios = {ground.value: round(contrast(theme[front], theme[ground]), 2) for ground in grounds}
    assert {ground: ratio for ground, ratio in ratios.items() if ratio < least} == {}


def test_high_contrast_is_higher():
    theme = CONTRAST
    for role in (Role.TEXT, Role.MUTED, Role.PRIMARY, Role.ACCENT, Role.DANGER, Role.OK, Role.WARN, Role.FOCUS):
        assert contrast(theme[role], theme[Role.BACKGROUND]) >= 7, role


@pytest.mark.parametrize("name", NAMES)
def test_bands_go_from_one_end_to_the_other(name):
    theme = THEMES[name]
    ground = theme[Role.SURFACE]
    steps = [contrast(theme[role], ground) for role in (Role.BAND_1, Role.BAND_2, Role.BAND_3, Role.BAND_4)]
    assert steps == sorted(steps), "told apart in grey as well"
    assert all(later > earlier * 1.3 for earlier, later in pairwise(steps))


def test_every_ink_of_a_chart_is_a_role():
    assert {ink.value for ink in Ink} <= {role.value for role in Role}


@pytest.mark.parametrize("name", NAMES)
def test_every_role_has_a_colour(name):
    assert list(THEMES[name].colours) == list(Role)
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in THEMES[name].colours.values())


@pytest.mark.parametrize("name", NAMES)
def test_palette_and_sheet_say_only_colours_of_the_theme(name):
    theme = THEMES[name]
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Window).name().upper() == theme[Role.BACKGROUND]
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name().upper() == theme[Role.DISABLED]
    sheet = stylesheet(theme)
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= set(theme.colours.values())
    assert sheet.count("{") == sheet.count("}")
    assert "font-size: 26px" in stylesheet(theme, 2.0)


def test_no_module_of_the_window_names_a_colour():
    folder = Path(sys.modules[Look.__module__].__file__).parent
    named = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']""")
    guilty = {
        path.name
        for path in folder.rglob("*.py")
        if named.search(path.read_text(encoding="utf-8")) and path.name != "themes.py"
    }
    assert guilty <= {"icons.py"}, "the program's own icon has its own colours, nothing else has"


def test_the_application_wears_the_theme(look, qapp):
    look.apply(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(look.hex(Role.BACKGROUND))
    assert look.theme.dark
    assert look.colour(Role.TEXT).name().upper() == look.theme[Role.TEXT]


def test_type_grows_within_bounds(look, qapp, qtbot):
    with qtbot.waitSignal(look.changed):
        look.apply(Scheme.LIGHT, 2.0)
    assert look.font(Step.TITLE).pixelSize() == 48
    assert qapp.font().pixelSize() == 30
    look.apply(Scheme.LIGHT, 9.0)
    assert look.text_scale == 2.0
    look.apply(Scheme.LIGHT, 0.2)
    assert look.px(15) == 15


def test_the_typeface_is_ours(look):
    regular, bold = QFontInfo(look.font()), QFontInfo(look.font(bold=True))
    assert regular.family().startswith("Source Sans 3")
    assert bold.family().startswith("Source Sans 3")
    assert bold.weight() == 600
    assert QFontInfo(look.font(italic=True)).italic()


class System:
    """Stands for what the desktop says."""

    def __init__(self, scheme, lines="NoPreference"):
        self.hints = SimpleNamespace(colorScheme=lambda: scheme, setColorScheme=lambda _wanted: None)
        self.access = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference[lines])

    def wear(self, look):
        look._hints, look._access = self.hints, self.access


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="told from Qt 6.10 on")
def test_follows_the_system_only_where_asked(look):
    System(Qt.ColorScheme.Dark).wear(look)
    look.ask_system()
    assert look.theme.name == "light", "light was chosen"
    look.apply(Scheme.SYSTEM)
    assert look.theme.name == "dark"
    System(Qt.ColorScheme.Light).wear(look)
    look.ask_system()
    assert look.theme.name == "light"
    System(Qt.ColorScheme.Light, "HighContrast").wear(look)
    look.ask_system()
    assert look.theme.name == "contrast"


def test_the_first_picture_is_dark_where_the_palette_of_the_system_is(look, qapp):
    qapp.setPalette(palette(DARK))
    first = Look(qapp, resources.resource())
    first.apply(Scheme.SYSTEM)
    assert first.theme is DARK
    System(Qt.ColorScheme.Light).wear(first)
    first.ask_system()
    assert first.theme is LIGHT, "asked, the system has the last word"
    first.deleteLater()


def test_no_motion_where_the_system_asks_for_less(look, qapp):
    before = qapp.isEffectEnabled(Qt.UIEffect.UI_General)
    try:
        qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
        assert 0 < look.motion() <= 150
        qapp.setEffectEnabled(Qt.UIEffect.UI_General, False)
        assert look.motion() == 0
    finally:
        qapp.setEffectEnabled(Qt.UIEffect.UI_General, before)


def test_the_foundation_brings_nothing_heavy():
    code = (
        "import sys, pkgutil, importlib, weltoffen_desktop.gui.widgets as w, weltoffen_desktop.gui.look\n"
        "[importlib.import_module(f'{w.__name__}.{m.name}') for m in pkgutil.iter_modules(w.__path__)]\n"
        "heavy = ('PySide6.QtSvgWidgets', 'PySide6.QtNetwork', 'PySide6.QtPrintSupport', 'yaml', 'jsonschema',"
        " 'reportlab', 'sqlite_utils', 'markdown_it', 'xml.etree')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
