"""A questionnaire as plain data (dicts, lists, strings, numbers) and back, and the fingerprint of its content.

The plain form is what the definition files hold, with the fields put in place of their file names; it is also what a
case file stores. :func:`from_plain` expects data that the checker has passed: it does not repeat the checks.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from weltoffen_desktop.domain.conditions import OPERATORS, AllOf, AnyOf, Comparison, Condition
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.questionnaire import (
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
_NOT_CONTENT = ("fingerprint", "published")


def fingerprint(plain: Mapping[str, Any]) -> str:
    """Return the SHA-256 (hex) of the content: independent of key order, line breaks in files and the publish mark."""
    content = {key: value for key, value in plain.items() if key not in _NOT_CONTENT}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def from_plain(plain: Mapping[str, Any]) -> Questionnaire:
    """Return the questionnaire that checked plain data describes."""
    return Questionnaire(
        id=plain["id"],
        version=plain["version"],
        title=plain["title"],
        language=plain["language"],
        about=plain["about"],
        licence=plain["licence"],
        scale=tuple(plain["scale"]),
        fields=tuple(_field(one) for one in plain["fields"]),
        fingerprint=fingerprint(plain),
    )


def _field(plain: Mapping[str, Any]) -> Field:
    bands = plain.get("bands", {})
    return Field(
        id=plain["id"],
        title=plain["title"],
        short=plain["short"],
        icon=plain["icon"],
        intro=plain["intro"],
        bands={band: bands[band.key] for band in Band if band.key in bands},
        topics=tuple(
            Topic(one["id"], one["title"], tuple(_question(question) for question in one["questions"]))
            for one in plain["topics"]
        ),
    )


def _question(plain: Mapping[str, Any]) -> Question:
    kinds = plain.get("applies_to")
    condition = plain.get("show_when")
    return Question(
        id=plain["id"],
        title=plain["title"],
        text=plain["text"],
        why=plain["why"],
        kind=QuestionKind(plain.get("kind", "level")),
        core=plain.get("core", False),
        weight=plain.get("weight", 1.0),
        applies_to=frozenset(MunicipalityKind(kind) for kind in kinds) if kinds else frozenset(MunicipalityKind),
        levels=tuple(Level(one["name"], one["text"]) for one in plain.get("levels", ())),
        options=tuple(Option(one["id"], one["text"], one.get("level")) for one in plain.get("options", ())),
        unit=plain.get("unit", ""),
        minimum=plain.get("minimum"),
        maximum=plain.get("maximum"),
        evidence=tuple(plain.get("evidence", ())),
        not_applicable_when=plain.get("not_applicable_when", ""),
        help=plain.get("help", ""),
        suggestions=tuple(Suggestion(frozenset(one["levels"]), one["text"]) for one in plain.get("suggestions", ())),
        articles=tuple(plain.get("articles", ())),
        practices=tuple(plain.get("practices", ())),
        show_when=_condition(condition) if condition else None,
    )


def _condition(plain: Mapping[str, Any]) -> Condition:
    if "all" in plain:
        return AllOf(tuple(_condition(part) for part in plain["all"]))
    if "any" in plain:
        return AnyOf(tuple(_condition(part) for part in plain["any"]))
    operator = next(key for key in plain if key in OPERATORS)
    return Comparison(plain["question"], operator, plain[operator])
