"""Values as people type them, on the command line or in a table, and back; each is checked against its question."""

import math
import re

from weltoffen_desktop.domain.answers import TEXT_LIMIT, Value
from weltoffen_desktop.domain.questionnaire import HIGHEST_LEVEL, Question, QuestionKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

YES_NO_PARTLY = ("yes", "partly", "no")
_GERMAN = {"ja": "yes", "nein": "no", "teils": "partly", "zum teil": "partly"}
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?")


def checked_value(question: Question, value: object) -> Value:
    """Return ``value`` in the type that ``question`` stores.

    Raises: ExpectedError where the value is none that the question allows.
    """
    match question.kind:
        case QuestionKind.LEVEL:
            return _level(question, value)
        case QuestionKind.YES_NO_PARTLY:
            return _one_of(question, value, YES_NO_PARTLY)
        case QuestionKind.SINGLE_CHOICE:
            return _one_of(question, value, tuple(option.id for option in question.options))
        case QuestionKind.MULTIPLE_CHOICE:
            return _several(question, value)
        case QuestionKind.NUMBER:
            return _number(question, value)
        case QuestionKind.TEXT:
            return checked_text(value, question.id)


def read_value(question: Question, text: str) -> Value:
    """Return the value that a typed ``text`` means for ``question``.

    Levels are digits; several choices are parted by ``;``; numbers take a decimal comma or point.
    Raises: ExpectedError where it means none.
    """
    plain = text.strip()
    match question.kind:
        case QuestionKind.LEVEL:
            return checked_value(question, int(plain) if re.fullmatch("[0-9]{1,3}", plain) else plain)
        case QuestionKind.YES_NO_PARTLY:
            return checked_value(question, _GERMAN.get(plain.lower(), plain.lower()))
        case QuestionKind.MULTIPLE_CHOICE:
            return checked_value(question, [part.strip() for part in re.split(r"[;,]", plain) if part.strip()])
        case QuestionKind.NUMBER:
            return checked_value(question, _typed_number(plain))
        case QuestionKind.TEXT:
            return checked_value(question, text)
        case QuestionKind.SINGLE_CHOICE:
            return checked_value(question, plain)


def write_value(value: Value | None) -> str:
    """Return ``value`` as :func:`read_value` takes it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    return str(value)


def checked_text(value: object, where: str) -> str:
    """Return a typed text without NUL and lone surrogates, which no file could hold.

    Raises: ExpectedError for what is no text or longer than 20,000 characters.
    """
    if not isinstance(value, str) or not value.strip():
        raise ExpectedError(Trouble.VALUE_EMPTY, question=where)
    return storable_text(value, where)


def storable_text(text: str, where: str) -> str:
    """Return ``text`` without what cannot be stored; may be empty.

    Raises: ExpectedError for more than 20,000 characters.
    """
    if len(text) > TEXT_LIMIT:
        raise ExpectedError(Trouble.TEXT_TOO_LONG, question=where, limit=TEXT_LIMIT, length=len(text))
    return kept_characters(text)


def kept_characters(text: str) -> str:
    """Return ``text`` without NUL and lone surrogates, which no file could hold."""
    return "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")


def _level(question: Question, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= HIGHEST_LEVEL:
        raise ExpectedError(Trouble.VALUE_NOT_A_LEVEL, question=question.id, value=value)
    return value


def _one_of(question: Question, value: object, allowed: tuple[str, ...]) -> str:
    if isinstance(value, str) and value in allowed:
        return value
    raise ExpectedError(Trouble.VALUE_NOT_AN_OPTION, question=question.id, value=value, allowed=", ".join(allowed))


def _several(question: Question, value: object) -> tuple[str, ...]:
    allowed = tuple(option.id for option in question.options)
    given = list(value) if isinstance(value, list | tuple) else [value]
    for one in given:
        _one_of(question, one, allowed)
    if not given:
        raise ExpectedError(Trouble.VALUE_EMPTY, question=question.id)
    return tuple(option for option in allowed if option in given)


def _typed_number(text: str) -> object:
    plain = text.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if "," in plain:  # German: points part thousands, the comma is the decimal sign
        plain = plain.replace(".", "").replace(",", ".", 1)
    return float(plain) if _NUMBER.fullmatch(plain.lower()) else text


def _number(question: Question, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ExpectedError(Trouble.VALUE_NOT_A_NUMBER, question=question.id, value=value)
    low, high = question.minimum, question.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise ExpectedError(Trouble.VALUE_OUT_OF_RANGE, question=question.id, value=value, low=low, high=high)
    return float(value)
