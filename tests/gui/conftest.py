"""Shared by the tests of the window."""

from collections.abc import Iterator

import pytest

from weltoffen_desktop.host import resources


@pytest.fixture
def look(qapp) -> Iterator[object]:
    """The look in light colours at 100 %; dressed again for each test."""
    from weltoffen_desktop.gui.look import Look, Scheme  # noqa: PLC0415  # without Qt this folder is still collected

    made = Look(qapp, resources.resource())
    made.apply(Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def theme(look):
    """The light theme, applied."""
    return look.theme
