"""Cleaning, substitution and order of letters."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.text import BREAK, clean, flat, visual, words

ANY_TEXT = st.text(st.characters(), max_size=60)


@pytest.fixture(scope="module")
def fonts(fonts_folder: Path) -> Fonts:
    return Fonts.load(fonts_folder)


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("a\r\nb\rc\vd\fe\u2028f\u2029g\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("  a \t b  \n  c  ", "a b\nc"),
        ("a\x00b\x07c\x1bd\x7fe", "abcde"),
        ("\u202egnp.exe\u202c \u2066x\u2069\u200f", "gnp.exe x"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("\ufffe\uffff\U0001ffff\ufdd0", "\ufffd\ufffd\ufffd\ufffd"),
        ("\ue000", "[U+E000]"),
        ("e\u0301", "é"),
        ("e\x00\u0301", "é"),
        ("Donau\u00addampf\u200bschiff\ufeff", "Donaudampfschiff"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("hart\u00a0verbunden", "hart\u00a0verbunden"),
        ("<b>&amp;</para>", "<b>&amp;</para>"),
        ("Größe „so“ – 5 € … 中 👍", "Größe „so“ – 5 € … 中 👍"),
        (" \n\t ", ""),
    ],
)
def test_cleaning(dirty: str, expected: str):
    assert clean(dirty) == expected


@given(ANY_TEXT)
def test_clean_text_is_clean(text: str):
    result = clean(text)
    assert clean(result) == result
    assert result == unicodedata.normalize("NFC", result)
    result.encode()
    assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Co") for letter in result if letter != "\n")


@given(st.text(st.characters(categories=["L", "Nd", "P", "Sm", "Sc"]), max_size=60))
def test_letters_are_never_lost(text: str):
    assert clean(text) == unicodedata.normalize("NFC", text)


def test_flat_text_is_cut_with_an_ellipsis():
    assert flat("eins\nzwei\n\ndrei") == "eins zwei drei"
    assert flat("eins zwei drei", 6) == "eins…"
    assert len(flat("x" * 500, 160)) == 160


@given(text=ANY_TEXT)
def test_whatever_is_shown_has_a_glyph(fonts: Fonts, text: str):
    assert set(words(text, fonts).shown) - {"\n", BREAK} <= fonts.letters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Äpfel & <b>", "Äpfel & <b>"),
        ("中", f"{BREAK}[U+4E2D]{BREAK}"),
        ("\U0002070e", f"{BREAK}[U+2070E]{BREAK}"),
        ("\u212c", "B"),
        ("Ａ", "A"),
        ("❤\ufe0f", "❤"),
        ("a\u2005b", "a b"),
    ],
)
def test_substitution(fonts: Fonts, text: str, shown: str):
    prepared = words(text, fonts)
    # A face may come to have more letters: then it is painted as it is.
    assert prepared.shown in (shown, text)
    assert prepared.clean == clean(text)


def test_plain_text_is_faithful(fonts: Fonts):
    prepared = words("Größe und Maß", fonts)
    assert prepared.faithful
    assert prepared.rightward
    assert prepared.language == ""


@pytest.mark.parametrize(
    ("text", "rightward", "language"),
    [
        ("السلام عليكم", False, "ar"),
        ("می‌خواهم پاسخ بگیرم", False, "fa"),
        ("שלום לכולם", False, "he"),
        ("Der Verein بيت الثقافة schreibt viel mehr auf Deutsch.", True, ""),
    ],
)
def test_direction_and_language(fonts: Fonts, *, text: str, rightward: bool, language: str):
    prepared = words(text, fonts)
    assert (prepared.mixed, prepared.rightward, prepared.language) == (True, rightward, language)
    assert not prepared.faithful


def test_arabic_letters_are_joined_and_vowel_signs_stay(fonts: Fonts):
    assert words("سلام", fonts).shown == "\ufeb3\ufefc\u0645".replace("\u0645", "\ufee1")
    assert "\u064e" in words("سَلام", fonts).shown


@pytest.mark.parametrize(
    ("logical", "rightward", "painted"),
    [
        ("אבג", False, "גבא"),
        ("(אב)", False, "(בא)"),
        ("((א)) (ב)", False, "(ב) ((א))"),
        ("אב 12 גד", False, "דג 12 בא"),
        ("(AB) אב", False, "בא (AB)"),
        ("Wort (אב) Wort", True, "Wort (בא) Wort"),
        ("«א»", False, "«א»"),
        (") א (", False, "( א )"),
    ],
)
def test_order_of_painting(*, logical: str, rightward: bool, painted: str):
    assert visual(logical, rightward=rightward) == painted


@given(line=st.text(st.characters(categories=["L", "Nd", "P", "Zs"]), max_size=40), rightward=st.booleans())
def test_reordering_keeps_every_letter(*, line: str, rightward: bool):
    brackets = str.maketrans("([{<«‹)]}>»›", "oooooooooooo")
    assert sorted(visual(line, rightward=rightward).translate(brackets)) == sorted(line.translate(brackets))


@pytest.mark.parametrize("before", ["👨\u200d👩\u200d👧 ", "ب\u200d ", "a\u200db ", "كتاب\u200dـ ", "\u200d"])
def test_joiners_do_not_disturb_the_letters_that_follow(fonts: Fonts, before: str):
    alone = words("لا", fonts)
    assert alone.shown == "ﻻ"
    after = words(f"{before}لا", fonts)
    assert after.clean == f"{before}لا"
    # Where the joiner belongs to Arabic words, lam and alef stand side by side instead of as one.
    assert after.shown.endswith(("ﻻ", "ﻟﺎ"))
    assert after.shown.count("ﻻ") + after.shown.count("ﻟﺎ") == 1
