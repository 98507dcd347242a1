"""Lines keep to their width and lose nothing."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.lines import Line, Run, Setter, line, shortened
from weltoffen_desktop.reporting.text import BREAK, words
from weltoffen_desktop.reporting.theme import BODY, TERM, Cut

LETTER = BODY.letter


@pytest.fixture(scope="module")
def fonts(fonts_folder: Path) -> Fonts:
    return Fonts.load(fonts_folder)


def told(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(span.text for span in one.spans) for one in lines]


def lay(fonts: Fonts, text: str, width: float, **changes: bool) -> tuple[Line, ...]:
    return Setter(fonts, width, **changes).set([Run(text, LETTER)])


def test_lines_break_at_spaces_and_keep_them(fonts: Fonts):
    width = fonts.width("Der Rat hat", Cut.REGULAR) * LETTER.size / 1000
    assert told(lay(fonts, "Der Rat hat Ziele und mehr", width + 0.1)) == ["Der Rat hat ", "Ziele und ", "mehr"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Integrations-Beirat", 70, ["Integrations-", "Beirat"]),
        ("Amt/Schule", 30, ["Amt/", "Schule"]),
        ("2025/26-30", 30, ["2025/2", "6-30"]),
        ("eins\nzwei", 200, ["eins ", "zwei"]),
        ("eins\n\nzwei", 200, ["eins ", "", "zwei"]),
        (f"ab{BREAK}cd", 14, ["ab", "cd"]),
        (f"ab{BREAK}cd", 40, ["abcd"]),
        ("hart\u00a0verbunden", 60, ["hart\u00a0verbund", "en"]),
    ],
)
def test_where_lines_may_end(fonts: Fonts, text: str, width: float, expected: list[str]):
    assert told(lay(fonts, text, width)) == expected


def test_no_hyphen_is_added(fonts: Fonts):
    word = "Donaudampfschifffahrtsgesellschaft" * 20
    assert "".join(told(lay(fonts, word, 100))) == word


def test_runs_follow_each_other_with_a_space(fonts: Fonts):
    (one,) = Setter(fonts, 400).set([Run("Begriff.", TERM), Run("Erklärung", LETTER)])
    assert [(span.text, span.font) for span in one.spans] == [
        ("Begriff.", "SourceSans3-Semibold"),
        (" Erklärung", "SourceSans3-Regular"),
    ]
    expected = fonts.width("Begriff.", Cut.SEMIBOLD) + fonts.width(" Erklärung", Cut.REGULAR)
    assert one.width == pytest.approx(expected * LETTER.size / 1000)


def test_faces_change_only_where_needed(fonts: Fonts):
    (one,) = lay(fonts, words("Gut 👍 ✇ ja", fonts).shown, 400)
    assert [(span.text, span.font) for span in one.spans] == [
        ("Gut ", "SourceSans3-Regular"),
        ("👍", "NotoEmoji-Regular"),
        (" ", "SourceSans3-Regular"),
        ("✇", "DejaVuSans"),
        (" ja", "SourceSans3-Regular"),
    ]


def test_right_to_left_lines_begin_at_the_right(fonts: Fonts):
    first, second = lay(fonts, "אבג דהו", 30, mixed=True, rightward=False)
    assert told((first, second)) == ["גבא", "והד"]


def test_mixed_lines_end_with_the_space_between_words(fonts: Fonts):
    assert told(lay(fonts, "ab גד ef gh", 45, mixed=True)) == ["ab דג ef ", "gh"]


@given(
    text=st.text(st.sampled_from("abcäß -/\n\u00a0Wi.,👍ж"), max_size=200),
    width=st.floats(min_value=14, max_value=300),
    mixed=st.booleans(),
)
def test_lines_keep_their_width_and_lose_nothing(fonts: Fonts, *, text: str, width: float, mixed: bool):
    lines = Setter(fonts, width, mixed=mixed).set([Run(text, LETTER)])
    assert all(one.width <= width + 0.01 for one in lines)
    assert "".join("".join(told(lines)).split(" ")) == "".join(text.split(" ")).replace("\n", "")
    for one in lines:
        painted = sum(fonts.width(span.text.rstrip(" "), span.letter.cut) for span in one.spans[-1:])
        painted += sum(fonts.width(span.text, span.letter.cut) for span in one.spans[:-1])
        assert one.width == pytest.approx(painted * LETTER.size / 1000, abs=0.01)


@given(st.text(st.sampled_from("abcW "), min_size=1, max_size=60), st.floats(min_value=10, max_value=300))
def test_shortened_text_fits(fonts: Fonts, text: str, width: float):
    short = shortened(text, LETTER, fonts, width)
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))
    assert line(short, LETTER, fonts).width <= width + 0.01


def test_unknown_letters_are_a_fault(fonts: Fonts):
    with pytest.raises(ValueError, match=r"U\+4E2D"):
        lay(fonts, "中", 100)


@pytest.mark.parametrize(
    "joined",
    [
        "22. November 2026",
        "12 km",
        "49 von 100 Punkten",
        "Stufe 2",
        "Frage 1.07",
        "Durchgang 2026",
        "z. B.",
        "5 %",
        "§ 5",
    ],
)
def test_numbers_stay_with_what_they_count(fonts: Fonts, joined: str):
    for width in range(60, 240, 3):
        lines = [text.strip() for text in told(lay(fonts, f"Das Wort {joined} und mehr", width))]
        assert " ".join(lines) == f"Das Wort {joined} und mehr"
        if fonts.width(joined, LETTER.cut) * LETTER.size / 1000 < width:
            assert any(joined in text for text in lines), lines


def test_what_is_joined_breaks_where_it_must(fonts: Fonts):
    lines = [text.strip() for text in told(lay(fonts, "am 22. November 2026", 52))]
    assert " ".join(lines).split() == ["am", "22.", "November", "2026"]
