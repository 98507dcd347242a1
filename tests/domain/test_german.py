"""Dates in words."""

import pytest

from weltoffen_desktop.domain.german import NBSP, as_of


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2022", "2022"),
        ("2022-01", "Januar 2022"),
        ("2020-10-19", f"19.{NBSP}Oktober 2020"),
        ("2020-13", "2020-13"),
        ("2020-1-2-3", "2020-1-2-3"),
        ("Herbst", "Herbst"),
        ("", ""),
    ],
)
def test_as_of_in_words(stamp, words):
    assert as_of(stamp) == words
