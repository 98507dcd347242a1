"""What a schema cannot say about a questionnaire: ids, links between questions, levels that suggestions serve."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from weltoffen_desktop.content.yaml_reader import Document, Where
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.conditions import LONGEST_CHAIN, OPERATORS, decidable

_OPERATOR_NAMES = ", ".join(OPERATORS)


@dataclass(frozen=True, slots=True)
class Placed:
    """A question in the file that it stands in."""

    document: Document
    where: Where
    plain: Mapping[str, Any]

    def complaint(self, key: str, problem: str, remedy: str, *, warning: bool = False) -> Complaint:
        """Complain about one key of the question, or about the question where the key is missing."""
        return self.document.complaint((*self.where, key), problem, remedy, warning=warning)


def placed_questions(fields: list[Document]) -> list[Placed]:
    """Return all questions of all field files with their places."""
    return [
        Placed(field, ("topics", t, "questions", q), question)
        for field in fields
        for t, topic in enumerate(field.data["topics"])
        for q, question in enumerate(topic["questions"])
    ]


def meaning_complaints(fields: list[Document]) -> list[Complaint]:
    """Return what is wrong in field files that each fit the schema."""
    questions = placed_questions(fields)
    by_id = {one.plain["id"]: one for one in questions}
    found = [*_duplicates(fields, questions)]
    for one in questions:
        found.extend(_kind(one))
        found.extend(_suggestions(one))
        if "show_when" in one.plain:
            found.extend(_condition(one, one.plain["show_when"], (*one.where, "show_when"), by_id))
    found.extend(_cycles(questions, by_id))
    if not any(one.plain.get("core") for one in questions):
        first = questions[0]
        found.append(
            first.complaint("id", "Keine Frage gehört zum kurzen Weg.", "Setzen Sie „core: true“.", warning=True)
        )
    return sorted(found)


def _duplicates(fields: list[Document], questions: list[Placed]) -> Iterator[Complaint]:
    places: list[tuple[str, str, Document, Where]] = []
    for field in fields:
        places.append(("Handlungsfeld", field.data["id"], field, ("id",)))
        places.extend(
            ("Thema", topic["id"], field, ("topics", t, "id")) for t, topic in enumerate(field.data["topics"])
        )
    places.extend(("Frage", one.plain["id"], one.document, (*one.where, "id")) for one in questions)
    first: dict[tuple[str, str], str] = {}
    for word, name, document, where in places:
        earlier = first.get((word, name))
        if earlier is None:
            first[word, name] = f"{document.name}, Zeile {document.line(where)}"
            continue
        yield document.complaint(
            where, f"Die Kennung „{name}“ ({word}) ist schon vergeben: {earlier}.", "Vergeben Sie eine neue Kennung."
        )


def _kind(one: Placed) -> Iterator[Complaint]:
    kind = one.plain.get("kind", "level")
    needs = {"level": "levels", "single-choice": "options", "multiple-choice": "options", "number": "unit"}.get(kind)
    if needs is not None and needs not in one.plain:
        yield one.complaint(
            "id", f"Der Frage „{one.plain['id']}“ fehlt „{needs}“.", f"Fragen der Art {kind} brauchen „{needs}:“."
        )
    allowed = {
        "level": {"levels"},
        "single-choice": {"options"},
        "multiple-choice": {"options"},
        "number": {"unit", "minimum", "maximum"},
    }.get(kind, set())
    for key in ("levels", "options", "unit", "minimum", "maximum"):
        if key in one.plain and key not in allowed:
            yield one.complaint(
                key, f"„{key}“ passt nicht zur Art {kind}.", f"Streichen Sie „{key}“ oder ändern Sie „kind“."
            )
    if one.plain.get("minimum", 0) > one.plain.get("maximum", float("inf")):
        yield one.complaint("minimum", "„minimum“ ist größer als „maximum“.", "Tauschen Sie die beiden Werte.")
    yield from _options(one, kind)


def _options(one: Placed, kind: str) -> Iterator[Complaint]:
    options = one.plain.get("options", [])
    ids = [option["id"] for option in options]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield one.complaint("options", f"Die Auswahl „{name}“ steht zweimal.", "Vergeben Sie eine neue Kennung.")
    counted = [option for option in options if "level" in option]
    if counted and kind != "single-choice":
        yield one.complaint("options", "„level“ gibt es nur bei single-choice.", "Streichen Sie „level“.")
    elif counted and len(counted) != len(options):
        yield one.complaint("options", "Nur einige Auswahlen haben „level“.", "Geben Sie allen eine Stufe oder keiner.")


def _suggestions(one: Placed) -> Iterator[Complaint]:
    given = [level for suggestion in one.plain.get("suggestions", []) for level in suggestion["levels"]]
    for level in sorted({level for level in given if given.count(level) > 1}):
        yield one.complaint(
            "suggestions",
            f"Für Stufe {level} gibt es zwei Anregungen.",
            "Nur die erste würde gezeigt; lassen Sie eine.",
            warning=True,
        )
    missing = [str(level) for level in (0, 1, 2) if level not in given]
    if one.plain.get("kind", "level") == "level" and missing:
        yield one.complaint(
            "suggestions",
            f"Für die Stufen {', '.join(missing)} fehlt eine Anregung.",
            "Schreiben Sie den nächsten Schritt.",
            warning=True,
        )


def _condition(one: Placed, plain: Mapping[str, Any], where: Where, by_id: Mapping[str, Placed]) -> Iterator[Complaint]:
    def complain(problem: str, remedy: str) -> Complaint:
        return one.document.complaint(where, problem, remedy)

    for key in ("all", "any"):
        if key in plain:
            if len(plain) > 1:
                yield complain(f"Neben „{key}“ steht noch etwas.", "Eine Verknüpfung steht allein.")
            for index, part in enumerate(plain[key]):
                yield from _condition(one, part, (*where, key, index), by_id)
            return
    operators = [key for key in plain if key in OPERATORS]
    if "question" not in plain or len(operators) != 1:
        yield complain(
            "Die Bedingung ist unvollständig.", f"Nötig sind „question“ und genau eines von: {_OPERATOR_NAMES}."
        )
        return
    asked = by_id.get(plain["question"])
    if asked is None:
        yield complain(
            f"Die Frage „{plain['question']}“ gibt es nicht.", "Nennen Sie die Kennung einer Frage dieses Fragebogens."
        )
        return
    yield from _comparison(asked.plain, operators[0], plain[operators[0]], complain)


def _comparison(
    asked: Mapping[str, Any], operator: str, value: object, complain: Callable[[str, str], Complaint]
) -> Iterator[Complaint]:
    kind = asked.get("kind", "level")
    numeric = kind in ("level", "number")
    if operator in ("at_least", "at_most") and not numeric:
        yield complain(f"„{operator}“ passt nicht zur Art {kind}.", "Vergleichen Sie mit „is“ oder „is_not“.")
    if operator == "contains" and kind != "multiple-choice":
        yield complain(f"„contains“ passt nicht zur Art {kind}.", "Es gilt nur für multiple-choice.")
    options = {"yes-no-partly": {"yes", "no", "partly"}}.get(kind) or {one["id"] for one in asked.get("options", [])}
    if operator in ("is", "is_not", "contains") and options and value not in options:
        yield complain(f"Den Wert „{value}“ hat die Frage nicht.", f"Möglich sind: {', '.join(sorted(options))}.")
    if operator in ("is", "is_not") and kind == "level" and value not in range(5):
        yield complain(f"Die Stufe „{value}“ gibt es nicht.", "Stufen sind 0 bis 4.")


def _mentioned(plain: Mapping[str, Any]) -> Iterator[str]:
    for key in ("all", "any"):
        for part in plain.get(key, ()):
            yield from _mentioned(part)
    if "question" in plain:
        yield plain["question"]


def _cycles(questions: list[Placed], by_id: Mapping[str, Placed]) -> Iterator[Complaint]:
    edges = {one.plain["id"]: [*_mentioned(one.plain.get("show_when", {}))] for one in questions}
    told: set[str] = set()
    for start in edges:
        trail = _cycle_from(start, edges)
        if trail and not told & set(trail):
            told.update(trail)
            yield by_id[start].complaint(
                "show_when", f"Die Bedingungen drehen sich im Kreis: {' → '.join(trail)}.", "Lösen Sie eine davon."
            )
    if not told and not decidable({key: frozenset(others) for key, others in edges.items() if others}):
        yield questions[0].complaint(
            "id",
            f"Mehr als {LONGEST_CHAIN} Anschlussfragen hängen aneinander.",
            "Lassen Sie einige von einer früheren Frage abhängen.",
        )


def _cycle_from(start: str, edges: Mapping[str, list[str]]) -> list[str]:
    """Return the way from ``start`` back to itself, empty where there is none."""
    came: dict[str, str] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for there in edges.get(here, ()):
            if there == start:
                trail = [here]
                while trail[-1] != start:
                    trail.append(came[trail[-1]])
                return [*reversed(trail), start]
            if there not in came:
                came[there] = here
                waiting.append(there)
    return []
