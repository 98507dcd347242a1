"""What a case file of strangers may carry under a right fingerprint is refused before any rule meets it."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from weltoffen_desktop.content.questionnaires import check_folder
from weltoffen_desktop.domain.conditions import LONGEST_CHAIN, decidable
from weltoffen_desktop.domain.definition import fingerprint, from_plain
from weltoffen_desktop.host import resources

Plain = dict[str, Any]
DATA = Path(__file__).parent.parent / "data"
REFUSALS = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


@pytest.fixture
def plain() -> Plain:
    checked = check_folder(DATA / "kleinster", resources.questionnaires() / "schema")
    assert checked.plain is not None
    return copy.deepcopy(checked.plain)


def questions(plain: Plain) -> list[Plain]:
    return [one for field in plain["fields"] for topic in field["topics"] for one in topic["questions"]]


def nested(depth: int) -> Plain:
    condition: Plain = {"question": "a.1", "is": 1}
    for _ in range(depth):
        condition = {"all": [condition]}
    return condition


def test_what_the_checker_passed_is_taken(plain: Plain) -> None:
    found = from_plain(plain)
    assert found.fingerprint == fingerprint(plain)
    assert [one.id for one in found.questions()] == [one["id"] for one in questions(plain)]
    assert found.by_id["a.1"].weight == 2


@pytest.mark.parametrize("weight", [float("nan"), float("inf"), 1e308, 10**400, -1, 0, 0.0001, True, "2", None])
def test_weights_that_no_sum_could_stand(plain: Plain, weight: object) -> None:
    questions(plain)[0]["weight"] = weight
    with pytest.raises(REFUSALS):
        from_plain(plain)


@pytest.mark.parametrize(
    "condition",
    [
        {"question": "a.2"},
        {"answered": True},
        {"question": "a.2", "is": "yes", "answered": True},
        {"all": [{"any": [{"question": 5, "is": 1}]}]},
        {"all": 5},
        [1],
        "a.2",
        nested(300),
        nested(30),
        {"question": "a.1", "is": 1},  # hangs on itself
    ],
)
def test_conditions_that_nobody_could_decide(plain: Plain, condition: object) -> None:
    questions(plain)[0]["show_when"] = condition
    with pytest.raises(REFUSALS):
        from_plain(plain)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.update(fields=[]),
        lambda plain: plain.update(scale=["nur", "drei", "Stufen"]),
        lambda plain: plain.update(title=["Liste"]),
        lambda plain: plain.update(title="x" * 20_001),
        lambda plain: plain.update(about="halb\ud800"),
        lambda plain: plain["fields"][0].update(topics=[]),
        lambda plain: plain["fields"].append(plain["fields"][0]),
        lambda plain: plain["fields"][0].update(icon=5),
        lambda plain: plain["fields"][0].update(bands={"starting": 5}),
        lambda plain: questions(plain)[0].update(levels=[]),
        lambda plain: questions(plain)[0].update(id=101),
        lambda plain: questions(plain)[0].update(kind="guess"),
        lambda plain: questions(plain)[0].update(core="ja"),
        lambda plain: questions(plain)[0].update(title=None),
        lambda plain: questions(plain)[0].update(articles="abc"),
        lambda plain: questions(plain)[0].update(suggestions=[{"levels": [[0]], "text": "x"}]),
        lambda plain: questions(plain)[0].update(suggestions=[{"levels": [7], "text": "x"}]),
        lambda plain: questions(plain)[1].update(id="a.1"),
        lambda plain: plain["fields"][0]["topics"][0]["questions"].extend(
            {**questions(plain)[0], "id": str(number)} for number in range(1000)
        ),
        lambda plain: questions(plain)[2].update(options=[]),
        lambda plain: questions(plain)[2]["options"][0].update(level=9),
        lambda plain: questions(plain)[2]["options"][0].update(id="alle"),
        lambda plain: questions(plain)[4].update(minimum="0"),
        lambda plain: questions(plain)[4].update(maximum=float("inf")),
        lambda plain: questions(plain)[4].update(maximum=10**400),
    ],
)
def test_shapes_that_no_page_could_stand(plain: Plain, spoil: Callable[[Plain], object]) -> None:
    spoil(plain)
    with pytest.raises(REFUSALS):
        from_plain(plain)


def test_whole_numbers_may_be_written_with_a_point(plain: Plain) -> None:
    questions(plain)[2]["options"][0]["level"] = 0.0
    assert from_plain(plain).by_id["a.3"].options[0].level == 0


def test_chains_of_follow_ups_end_somewhere() -> None:
    def chain(length: int) -> dict[str, frozenset[str]]:
        return {str(one): frozenset({str(one + 1)}) for one in range(length)}

    assert decidable({})
    assert decidable(chain(LONGEST_CHAIN))
    assert not decidable(chain(LONGEST_CHAIN + 1))
    assert not decidable({"a": frozenset({"b"}), "b": frozenset({"a"})})
