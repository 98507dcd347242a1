"""Dialogs at large type on a small screen: inside it, with every word and every button in sight."""

import pytest

from weltoffen_desktop.gui.dialogs.keys import KeysDialog
from weltoffen_desktop.gui.dialogs.new_case import NewCaseDialog
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.page import Key
from weltoffen_desktop.gui.theme import Tone
from weltoffen_desktop.gui.widgets.buttons import Button, Kind
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.notice import Choice, NoticeDialog

KEYS = [("Überall", [Key(f"Strg+{n}", f"Was die Taste {n} tut") for n in range(30)])]
SENTENCE = "Die Datei „Ein Ort mit einem langen Namen.weltoffen“ ist beschädigt und bleibt, wie sie ist."


@pytest.fixture(params=[1.0, 2.0])
def scale(request, look) -> float:
    look.apply(Scheme.LIGHT, request.param)
    return request.param


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def inside_screen(dialog) -> bool:
    room = dialog.screen().availableGeometry()
    return dialog.width() <= room.width() and dialog.height() <= room.height()


@pytest.mark.parametrize("words", [SENTENCE, SENTENCE * 3])
@pytest.mark.parametrize("details", ["", "/home/anna/ein/langer/weg/zum/protokoll.log", "Zeile 7: falsch.\n" * 60])
def test_no_line_of_a_notice_is_cut_off(look, qtbot, scale, words, details) -> None:
    choices = [Choice("restore", "Sicherung öffnen", Kind.PRIMARY), Choice("close", "Schließen")]
    dialog = shown(qtbot, NoticeDialog(look, None, Tone.DANGER, "Die Datei ist beschädigt", words, choices, details))
    for label in dialog.findChildren(TextLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    assert inside_screen(dialog)
    assert all(dialog.rect().contains(button.geometry()) for button in dialog.findChildren(Button))


@pytest.mark.parametrize("keys", [KEYS, [("Überall", KEYS[0][1][:4])]])
def test_the_keys_fit_the_screen_and_are_no_higher_than_needed(look, qtbot, scale, keys) -> None:
    dialog = shown(qtbot, KeysDialog(look, keys))
    assert inside_screen(dialog)
    assert dialog.rect().contains(dialog.findChild(Button).geometry())
    last = max((label for label in dialog.findChildren(TextLabel)), key=lambda one: one.mapTo(dialog, one.pos()).y())
    if len(keys[0][1]) == 4:
        gap = dialog.findChild(Button).y() - last.mapTo(dialog, last.rect().bottomLeft()).y()
        assert 0 < gap < look.px(40)


def test_a_new_case_fits_the_screen(desk, qtbot, look, scale) -> None:
    dialog = shown(qtbot, NewCaseDialog(desk))
    qtbot.waitUntil(lambda: dialog._questionnaire.count() > 0, timeout=20_000)
    assert inside_screen(dialog)
    for button in (dialog._make, dialog._cancel):
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().center()))
