"""A questionnaire as plain data (dicts, lists, strings, numbers) and back, and the fingerprint of its content.

The plain form is what the definition files hold, with the fields put in place of their file names; it is also what a
case file stores. The checker tells authors what is wrong with their files; :func:`from_plain` only refuses what a case
file of strangers could carry and no rule, number or page of this program could stand.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from weltoffen_desktop.domain.conditions import (
    OPERATORS,
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    decidable,
    mentioned,
)
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.questionnaire import (
    HIGHEST_LEVEL,
    Band,
    Field,
    Level,
    Option,
    Question,
    QuestionKind,
    Questionnaire,
    Suggestion,
    Topic,
)

Plain = dict[str, Any]
LEVELS = range(HIGHEST_LEVEL + 1)
_NOT_CONTENT = ("fingerprint", "published")
_LONGEST_TEXT = 20_000
_LARGEST = 1e15
_LIGHTEST, _HEAVIEST = 0.001, 1000  # weights count in thousandths
_DEEPEST_CONDITION = 20
_MOST_QUESTIONS = 1000  # with more, no report would ever be ready


def fingerprint(plain: Mapping[str, Any]) -> str:
    """Return the SHA-256 (hex) of the content: independent of key order, line breaks in files and the publish mark."""
    content = {key: value for key, value in plain.items() if key not in _NOT_CONTENT}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def from_plain(plain: Mapping[str, Any]) -> Questionnaire:
    """Return the questionnaire that plain data describes.

    Raises: ValueError, TypeError, KeyError, AttributeError or RecursionError for data that no checked file holds.
    """
    found = Questionnaire(
        id=_text(plain["id"]),
        version=_text(plain["version"]),
        title=_text(plain["title"]),
        language=_text(plain["language"]),
        about=_text(plain["about"]),
        licence=_text(plain["licence"]),
        scale=_texts(plain["scale"]),
        fields=tuple(_field(one) for one in plain["fields"]),
        fingerprint=fingerprint(plain),
    )
    _require(len(found.scale) == len(LEVELS))
    questions = tuple(found.questions())
    _require(0 < len(found.by_id) == len(questions) <= _MOST_QUESTIONS)
    _require(len({field.id for field in found.fields}) == len(found.fields))
    if found.has_conditions:
        looked_at = {one.id: frozenset(mentioned(one.show_when)) for one in questions if one.show_when is not None}
        _require(decidable(looked_at))
    return found


def _require(holds: bool) -> None:  # noqa: FBT001  # reads like the sentence it is
    if not holds:
        raise ValueError


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise TypeError
    _require(len(plain) <= _LONGEST_TEXT)
    plain.encode("utf-8")  # a ValueError for half a character
    return plain


def _texts(plain: object) -> tuple[str, ...]:
    if not isinstance(plain, list):
        raise TypeError
    return tuple(_text(one) for one in plain)


def _number(plain: object) -> float:
    if isinstance(plain, bool) or not isinstance(plain, int | float):
        raise TypeError
    _require(abs(plain) <= _LARGEST)  # false for "not a number" too
    return plain


def _limit(plain: object) -> float | None:
    return None if plain is None else _number(plain)


def _level(plain: object) -> int:
    level = _number(plain)
    _require(level in LEVELS)  # 4.0 is an integer to JSON
    return int(level)


def _flag(plain: object) -> bool:
    if not isinstance(plain, bool):
        raise TypeError
    return plain


def _field(plain: Mapping[str, Any]) -> Field:
    bands = plain.get("bands", {})
    return Field(
        id=_text(plain["id"]),
        title=_text(plain["title"]),
        short=_text(plain["short"]),
        icon=_text(plain["icon"]),
        intro=_text(plain["intro"]),
        bands={band: _text(bands[band.key]) for band in Band if band.key in bands},
        topics=tuple(_topic(one) for one in plain["topics"]),
    )


def _topic(plain: Mapping[str, Any]) -> Topic:
    return Topic(_text(plain["id"]), _text(plain["title"]), tuple(_question(one) for one in plain["questions"]))


def _question(plain: Mapping[str, Any]) -> Question:
    kinds = plain.get("applies_to")
    condition = plain.get("show_when")
    question = Question(
        id=_text(plain["id"]),
        title=_text(plain["title"]),
        text=_text(plain["text"]),
        why=_text(plain["why"]),
        kind=QuestionKind(plain.get("kind", "level")),
        core=_flag(plain.get("core", False)),
        weight=_number(plain.get("weight", 1.0)),
        applies_to=frozenset(MunicipalityKind(kind) for kind in kinds) if kinds else frozenset(MunicipalityKind),
        levels=tuple(Level(_text(one["name"]), _text(one["text"])) for one in plain.get("levels", ())),
        options=tuple(_option(one) for one in plain.get("options", ())),
        unit=_text(plain.get("unit", "")),
        minimum=_limit(plain.get("minimum")),
        maximum=_limit(plain.get("maximum")),
        evidence=_texts(plain.get("evidence", [])),
        not_applicable_when=_text(plain.get("not_applicable_when", "")),
        help=_text(plain.get("help", "")),
        suggestions=tuple(
            Suggestion(frozenset(_level(level) for level in one["levels"]), _text(one["text"]))
            for one in plain.get("suggestions", ())
        ),
        articles=_texts(plain.get("articles", [])),
        practices=_texts(plain.get("practices", [])),
        show_when=_condition(condition) if condition else None,
    )
    _require(_LIGHTEST <= question.weight <= _HEAVIEST)
    _require(question.kind is not QuestionKind.LEVEL or len(question.levels) == len(LEVELS))
    choice = question.kind in (QuestionKind.SINGLE_CHOICE, QuestionKind.MULTIPLE_CHOICE)
    _require(not choice or 0 < len(question.options) == len({option.id for option in question.options}))
    return question


def _option(plain: Mapping[str, Any]) -> Option:
    level = plain.get("level")
    return Option(_text(plain["id"]), _text(plain["text"]), None if level is None else _level(level))


def _condition(plain: Mapping[str, Any], depth: int = 0) -> Condition:
    _require(depth < _DEEPEST_CONDITION)
    if "all" in plain:
        return AllOf(tuple(_condition(part, depth + 1) for part in plain["all"]))
    if "any" in plain:
        return AnyOf(tuple(_condition(part, depth + 1) for part in plain["any"]))
    (operator,) = (key for key in plain if key in OPERATORS)
    return Comparison(_text(plain["question"]), operator, plain[operator])
