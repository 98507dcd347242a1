"""Words that differ by one letter."""

from hypothesis import given, strategies as st

from weltoffen_desktop.domain.folding import near, near_start

WORDS = st.text("abc", min_size=1, max_size=7)


@given(WORDS, WORDS)
def test_the_quick_look_never_misses_anything(part, word):
    assert near_start(part, word) == (near(part, word[: len(part)]) or near(part, word))


def test_beginnings_and_slips():
    assert near_start("beirad", "beirat")
    assert near_start("beirad", "beiratswahl")
    assert near_start("ebirat", "beirat")
    assert near_start("birat", "beirat")
    assert not near_start("birad", "beirat")
