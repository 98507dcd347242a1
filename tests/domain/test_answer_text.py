import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.domain.answer_text import read_value, write_value
from weltoffen_desktop.domain.file_names import safe_file_name
from weltoffen_desktop.domain.folding import fold, near, stem
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("a.1", " 3 ", 3),
        ("a.2", "Ja", "yes"),
        ("a.2", "teils", "partly"),
        ("a.3", "alle", "alle"),
        ("a.4", "ar; tr", ("tr", "ar")),
        ("a.5", "1.000,0", 1000.0),
        ("a.5", "2.5", 2.5),
        ("a.6", " frei ", " frei "),
    ],
)
def test_values_as_people_type_them(smallest: Questionnaire, question: str, text: str, value: object) -> None:
    assert read_value(smallest.by_id[question], text) == value


@pytest.mark.parametrize(
    ("question", "text", "trouble"),
    [
        ("a.1", "5", Trouble.VALUE_NOT_A_LEVEL),
        ("a.1", "٣", Trouble.VALUE_NOT_A_LEVEL),
        ("a.2", "vielleicht", Trouble.VALUE_NOT_AN_OPTION),
        ("a.3", "Alle", Trouble.VALUE_NOT_AN_OPTION),
        ("a.4", ";", Trouble.VALUE_EMPTY),
        ("a.4", "tr;xx", Trouble.VALUE_NOT_AN_OPTION),
        ("a.5", "viele", Trouble.VALUE_NOT_A_NUMBER),
        ("a.5", "-1", Trouble.VALUE_OUT_OF_RANGE),
        ("a.5", "nan", Trouble.VALUE_NOT_A_NUMBER),
        ("a.5", "1001", Trouble.VALUE_OUT_OF_RANGE),
        ("a.6", "  ", Trouble.VALUE_EMPTY),
    ],
)
def test_what_means_nothing_is_refused(smallest: Questionnaire, question: str, text: str, trouble: Trouble) -> None:
    with pytest.raises(ExpectedError) as caught:
        read_value(smallest.by_id[question], text)
    assert caught.value.trouble is trouble


@given(st.floats(0, 1000))
def test_numbers_come_back(smallest: Questionnaire, number: float) -> None:
    assert read_value(smallest.by_id["a.5"], write_value(number)) == pytest.approx(number, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("con", "con_"),
        ("Aux.Bericht", "Aux.Bericht_"),
        ("...", "sonst"),
        ("\0\n\t", "sonst"),
        ("Größe & Maß.", "Größe & Maß"),
        ("x" * 300, "x" * 80),
    ],
)
def test_file_names_that_every_system_takes(typed: str, name: str) -> None:
    assert safe_file_name(typed, "sonst") == name


@given(st.text(max_size=200))
def test_no_text_makes_a_dangerous_name(text: str) -> None:
    name = safe_file_name(text, "sonst")
    assert name
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip(" .")


def test_german_words_become_comparable() -> None:
    assert fold("Straße") == fold("STRASSE") == "strasse"
    assert stem(fold("Moscheen")) == stem(fold("Moschee"))
    assert stem("rat") == "rat"


@given(st.text("abc", min_size=1, max_size=6), st.data())
def test_near_means_one_letter(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    assert near(word, word[:place] + word[place + 1 :])
    assert near(word, f"{word[:place]}x{word[place:]}")
    assert near(word, f"{word[:place]}x{word[place + 1 :]}")
    assert not near(word, f"xx{word}yy")
