"""What a schema cannot say about the library: links, gaps between questions and texts, dates, repetition."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from weltoffen_desktop.content.knowledge import FOLDERS, ReadText, read_glossary, read_head, text_files
from weltoffen_desktop.content.questionnaire_check import Placed
from weltoffen_desktop.content.schema_check import schema_complaints
from weltoffen_desktop.content.yaml_reader import Refused, Where
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.folding import words
from weltoffen_desktop.domain.questionnaire import Questionnaire

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_OUTSIDE = ("https://", "http://", "mailto:")
_SHINGLE = 8  # words in a row that make a passage comparable
_REPEATED = 0.25  # share of passages that two texts may have in common


@dataclass(frozen=True, slots=True)
class CheckedTexts:
    """All texts that could be read, by id, and what was found."""

    texts: Mapping[str, ReadText]
    kinds: Mapping[str, str]
    terms: int
    complaints: tuple[Complaint, ...]


def check_library(root: Path, schemas: Path, questionnaires: Sequence[Questionnaire], today: date) -> CheckedTexts:
    """Check every text below ``root``; links to questions and topics are held against ``questionnaires``."""
    complaints: list[Complaint] = []
    texts: dict[str, ReadText] = {}
    kinds: dict[str, str] = {}
    for file in text_files(root):
        name = f"{file.parent.name}/{file.name}"
        try:
            read = read_head(file, name)
        except Refused as refused:
            complaints.extend(refused.complaints)
            continue
        found = schema_complaints(read.head, schemas / "text.schema.json")
        complaints.extend(found)
        if found:
            continue
        plain = read.head.data
        complaints.extend(_place(read, file, texts))
        texts[plain["id"]] = read
        kinds[plain["id"]] = plain["kind"]
    for read in texts.values():
        complaints.extend(_links(read, texts, questionnaires))
        complaints.extend(_dates(read, today))
    complaints.extend(_repetition(texts))
    terms, found = read_glossary(root, schemas)
    complaints.extend(found)
    return CheckedTexts(texts, kinds, len(terms), tuple(sorted(complaints)))


def _place(read: ReadText, file: Path, earlier: Mapping[str, ReadText]) -> Iterator[Complaint]:
    plain = read.head.data
    if plain["id"] != file.stem:
        yield read.head.complaint(
            ("id",), f"Die Kennung „{plain['id']}“ ist nicht der Dateiname.", f"Erwartet wird „{file.stem}“."
        )
    if FOLDERS[file.parent.name] != plain["kind"]:
        yield read.head.complaint(
            ("kind",),
            f"„{plain['kind']}“ gehört nicht in diesen Ordner.",
            f"Erwartet wird „{FOLDERS[file.parent.name]}“.",
        )
    if plain["id"] in earlier:
        yield read.head.complaint(
            ("id",), f"Die Kennung „{plain['id']}“ ist schon vergeben.", "Vergeben Sie eine neue Kennung."
        )


def _links(
    read: ReadText, texts: Mapping[str, ReadText], questionnaires: Sequence[Questionnaire]
) -> Iterator[Complaint]:
    questions = {one for questionnaire in questionnaires for one in questionnaire.by_id}
    fields = {one.id: one for questionnaire in questionnaires for one in questionnaire.fields}
    topics = {topic.id for one in fields.values() for topic in one.topics}
    plain = read.head.data
    for key, known in (("questions", questions), ("fields", fields.keys()), ("topics", topics)):
        for index, name in enumerate(plain.get(key, ())):
            if name not in known:
                yield read.head.complaint(
                    (key, index), f"„{name}“ gibt es in keinem Fragebogen.", f"Prüfen Sie „{key}“."
                )
    for number, line in enumerate(read.body.split("\n"), read.body_line):
        for target in _LINK.findall(line):
            scheme, _, name = target.partition(":")
            good = (scheme == "wissen" and name in texts) or (scheme == "frage" and name in questions)
            if not good and not target.startswith(_OUTSIDE):
                yield Complaint(
                    read.head.name,
                    number,
                    f"Der Verweis „{target}“ führt ins Leere.",
                    "Nennen Sie eine Kennung, die es gibt.",
                )


def _dates(read: ReadText, today: date) -> Iterator[Complaint]:
    now = today.isoformat()
    plain = read.head.data
    dated: list[tuple[Where, str]] = [(("as_of",), plain["as_of"])]
    dated += [(("sources", index, "as_of"), one["as_of"]) for index, one in enumerate(plain["sources"])]
    for where, stamp in dated:
        if stamp > now[: len(stamp)]:
            yield read.head.complaint(
                where, f"Der Stand „{stamp}“ liegt in der Zukunft.", "Tragen Sie das Datum der Quelle ein."
            )
    if plain["review_by"] < now[: len(plain["review_by"])]:
        yield read.head.complaint(
            ("review_by",),
            f"Der Text sollte bis {plain['review_by']} geprüft werden.",
            "Prüfen Sie ihn und setzen Sie ein neues Datum.",
            warning=True,
        )


def _repetition(texts: Mapping[str, ReadText]) -> Iterator[Complaint]:
    owners: dict[tuple[str, ...], list[str]] = {}
    sizes: dict[str, int] = {}
    for name, read in texts.items():
        row = words(read.body)
        shingles = {tuple(row[at : at + _SHINGLE]) for at in range(len(row) - _SHINGLE + 1)}
        sizes[name] = len(shingles)
        for shingle in shingles:
            owners.setdefault(shingle, []).append(name)
    shared: dict[tuple[str, str], int] = {}
    for names in owners.values():
        for pair in itertools.combinations(names, 2):
            shared[pair] = shared.get(pair, 0) + 1
    for (one, other), together in shared.items():
        if together > _REPEATED * min(sizes[one], sizes[other]):
            yield texts[other].head.complaint(
                ("id",), f"Der Text wiederholt „{one}“.", "Kürzen Sie einen der beiden und verweisen Sie."
            )


def coverage_complaints(checked: CheckedTexts, questions: Sequence[Placed]) -> Iterator[Complaint]:
    """Yield links to texts that are not there, and questions without an article."""
    for question in questions:
        for key in ("articles", "practices"):
            for index, name in enumerate(question.plain.get(key, ())):
                if name not in checked.texts:
                    where = (*question.where, key, index)
                    problem = f"Den Wissenstext „{name}“ gibt es nicht."
                    yield question.document.complaint(where, problem, "Nennen Sie einen Text der Bibliothek.")
        if not any(checked.kinds.get(name) == "article" for name in _helping(checked, question)):
            problem = f"Zu Frage {question.plain['id']} gibt es keinen Artikel."
            yield question.complaint("id", problem, "Verknüpfen Sie einen.", warning=True)


def unreached_articles(checked: CheckedTexts, questions: Sequence[Placed]) -> Iterator[Complaint]:
    """Yield articles of a field that no question leads to; articles on the process belong to none."""
    reached = {name for question in questions for name in _helping(checked, question)}
    for name, read in checked.texts.items():
        if checked.kinds[name] == "article" and read.head.data["fields"] and name not in reached:
            problem = "Zu diesem Artikel führt keine Frage."
            yield read.head.complaint(("id",), problem, "Nennen Sie Fragen, bei denen er hilft.", warning=True)


def _helping(checked: CheckedTexts, question: Placed) -> list[str]:
    named = [*question.plain.get("articles", ()), *question.plain.get("practices", ())]
    naming = [
        name for name, read in checked.texts.items() if question.plain["id"] in read.head.data.get("questions", ())
    ]
    return [*named, *naming]
