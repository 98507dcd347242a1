"""Plain data against a JSON Schema (2020-12), each deviation told in a German sentence."""

import difflib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weltoffen_desktop.content.yaml_reader import Document
from weltoffen_desktop.domain.complaints import Complaint

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_TYPES = {
    "string": "ein Text (in Anführungszeichen)",
    "integer": "eine ganze Zahl",
    "number": "eine Zahl",
    "boolean": "true oder false",
    "array": "eine Liste",
    "object": "ein Block aus Schlüsseln und Werten",
    "null": "leer",
}
_SHOWN = 60
_MOST = 200  # deviations; whoever made more of them by hand would not read further


@lru_cache(maxsize=8)
def _validator(schema: Path) -> "Draft202012Validator":
    from jsonschema import Draft202012Validator  # noqa: PLC0415  # costs 150 ms, needed only where files are checked

    return Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


def schema_complaints(document: Document, schema: Path) -> list[Complaint]:
    """Return what in ``document`` departs from the schema in the file ``schema``, in the order of lines."""
    found: set[Complaint] = set()
    for error in islice(_validator(schema).iter_errors(document.data), _MOST):
        found.update(_complaints(document, error))
    return sorted(found)


def _complaints(document: Document, error: "ValidationError") -> Iterator[Complaint]:
    where = tuple(error.absolute_path)
    instance: Any = error.instance
    known: Any = error.validator_value
    if error.validator == "additionalProperties":
        schema: Any = error.schema
        known = list(schema["properties"])
        for name in (one for one in instance if one not in known):
            problem = f"Den Schlüssel „{name}“ gibt es hier nicht."
            yield document.complaint((*where, name), problem, _meant(name, known))
    elif error.validator == "required":
        for name in (one for one in known if one not in instance):
            yield document.complaint(where, f"Es fehlt „{name}“.", f"Ergänzen Sie „{name}:“.")
    else:
        key = next((str(part) for part in reversed(where) if isinstance(part, str)), "")
        sentence: Callable[[str, Any, Any], Sentences] = _SENTENCES.get(str(error.validator), _other)
        yield document.complaint(where, *sentence(f"„{key}“" if key else "Die Datei", instance, known))


Sentences = tuple[str, str]


def _wrong_type(call: str, given: object, wanted: Any) -> Sentences:
    kinds = wanted if isinstance(wanted, list) else [wanted]
    return f"{call} ist {_short(given)}.", f"Erwartet wird {' oder '.join(_TYPES[kind] for kind in kinds)}."


def _unknown_word(call: str, given: object, wanted: Any) -> Sentences:
    return f"{call} kennt den Wert {_short(given)} nicht.", _meant(str(given), [str(one) for one in wanted])


def _other(call: str, _given: object, _wanted: Any) -> Sentences:
    return f"{call} passt nicht zum Schema.", "Vergleichen Sie mit dem Schema des Fragebogens."


def _length(call: str, given: Any, bound: str) -> Sentences:
    return f"{call} hat {len(given)} Zeichen.", f"Erlaubt sind {bound} Zeichen."


def _items(call: str, given: Any, bound: str) -> Sentences:
    return f"{call} hat {len(given)} Einträge.", f"Nötig sind {bound} Einträge."


def _bound(call: str, given: object, bound: str) -> Sentences:
    return f"{call} ist {_short(given)}.", f"Erlaubt ist {bound}."


_SENTENCES: Mapping[str, Callable[[str, Any, Any], Sentences]] = {
    "type": _wrong_type,
    "enum": _unknown_word,
    "const": lambda call, given, wanted: (f"{call} ist {_short(given)}.", f"Erwartet wird {wanted}."),
    "pattern": lambda call, given, wanted: (
        f"{call} hat mit {_short(given)} nicht die richtige Form.",
        f"Erwartet wird das Muster {wanted}",
    ),
    "minLength": lambda call, given, wanted: _length(call, given, f"mindestens {wanted}"),
    "maxLength": lambda call, given, wanted: _length(call, given, f"höchstens {wanted}"),
    "minItems": lambda call, given, wanted: _items(call, given, f"mindestens {wanted}"),
    "maxItems": lambda call, given, wanted: _items(call, given, f"höchstens {wanted}"),
    "uniqueItems": lambda call, _given, _wanted: (
        f"In {call} steht ein Eintrag zweimal.",
        "Behalten Sie jeden einmal.",
    ),
    "minimum": lambda call, given, wanted: _bound(call, given, f"mindestens {wanted}"),
    "maximum": lambda call, given, wanted: _bound(call, given, f"höchstens {wanted}"),
}


def _meant(given: str, known: list[str]) -> str:
    near = difflib.get_close_matches(given, known, 1)
    if near:
        return f"Gemeint ist wohl „{near[0]}“."
    return f"Möglich sind: {', '.join(known)}."


def _short(value: object) -> str:
    if isinstance(value, dict):
        return "ein Block aus Schlüsseln und Werten"
    if isinstance(value, list):
        return "eine Liste"
    if value is None:
        return "leer"
    text = json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else f"„{value}“"
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…“"
