import pytest

from weltoffen_desktop.domain.municipality import (
    Land,
    MunicipalityKind,
    SizeClass,
    checked_ags,
    likely_kind,
    municipality,
)
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble


@pytest.mark.parametrize("land", Land)
def test_every_land_is_found_by_its_digits(land: Land) -> None:
    assert municipality("X", f"{land.digits}999999").land is land


def test_lands_are_sixteen_with_unique_names() -> None:
    assert [land.digits for land in Land] == [f"{number:02}" for number in range(1, 17)]
    assert len({land.code for land in Land}) == len({land.title for land in Land}) == 16


@pytest.mark.parametrize(
    ("text", "kind", "trouble"),
    [
        ("", None, Trouble.AGS_CHARACTERS),
        ("0512400a", None, Trouble.AGS_CHARACTERS),
        ("٠٥١٢٤٠٠٠", None, Trouble.AGS_CHARACTERS),
        ("0512400", None, Trouble.AGS_LENGTH),
        ("051240000", None, Trouble.AGS_LENGTH),
        ("00124000", None, Trouble.AGS_LAND),
        ("17124000", None, Trouble.AGS_LAND),
        ("05124", MunicipalityKind.CITY, Trouble.AGS_LENGTH),
        ("05124000", MunicipalityKind.DISTRICT, Trouble.AGS_DISTRICT),
    ],
)
def test_impossible_keys_are_refused(text: str, kind: MunicipalityKind | None, trouble: Trouble) -> None:
    with pytest.raises(ExpectedError) as caught:
        checked_ags(text, kind)
    assert caught.value.trouble is trouble


def test_spaces_in_a_key_are_forgiven() -> None:
    assert checked_ags(" 05 1 24 000 ") == "05124000"


@pytest.mark.parametrize(
    ("ags", "kind"),
    [
        ("12072", MunicipalityKind.DISTRICT),
        ("05124000", MunicipalityKind.INDEPENDENT_CITY),
        ("05962024", MunicipalityKind.MUNICIPALITY),
    ],
)
def test_kind_follows_from_the_key_where_nobody_says(ags: str, kind: MunicipalityKind) -> None:
    assert likely_kind(ags) is kind
    assert municipality("X", ags).kind is kind


def test_a_district_has_its_own_size_class() -> None:
    assert municipality("Kreis", "12072", size=SizeClass.SMALL).size is SizeClass.DISTRICT


@pytest.mark.parametrize("name", ["", "  ", "\t\n", "\0", "\u202e"])
def test_a_name_must_have_letters_to_see(name: str) -> None:
    with pytest.raises(ExpectedError) as caught:
        municipality(name, "05962024")
    assert caught.value.trouble is Trouble.NAME_EMPTY


def test_control_characters_in_a_name_become_spaces() -> None:
    assert municipality("Bad\n Muster\u202estadt\udc80", "05962024").name == "Bad Muster stadt"


def test_an_endless_name_is_refused() -> None:
    with pytest.raises(ExpectedError) as caught:
        municipality("x" * 121, "05962024")
    assert caught.value.trouble is Trouble.NAME_TOO_LONG
