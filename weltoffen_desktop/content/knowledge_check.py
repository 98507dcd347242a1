"""What a schema cannot say about the library: links, gaps between questions and texts, dates, repetition."""

import re
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from weltoffen_desktop.content.forbidden import markup_complaints, other_complaints
from weltoffen_desktop.content.glossary_check import check_glossary
from weltoffen_desktop.content.knowledge import FOLDERS, ReadText, read_head, text_files
from weltoffen_desktop.content.questionnaire_check import Placed
from weltoffen_desktop.content.schema_check import schema_complaints
from weltoffen_desktop.content.yaml_reader import Refused, Where
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.folding import words
from weltoffen_desktop.domain.knowledge import Term
from weltoffen_desktop.domain.questionnaire import Questionnaire

_LINK = re.compile(r"\]\(\s*<?([^\s)>]*)")  # all that could be taken for a link, also a hidden or a broken one
_OUTSIDE = ("https://", "http://", "mailto:")
_SHINGLE = 8  # words in a row that make a passage comparable
_REPEATED = 0.25  # share of passages that two texts may have in common
_COMPARED = 500_000  # passages; of a library with more words, a sample is compared, the same at every check
_MOST = 500  # complaints; whoever has more mends these first


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a library: ids that its links may lead to, and what is taken and not to be used again."""

    linked: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """All texts whose head fits the schema, by id, and what is wrong with single texts; ``markup`` is part of it."""

    texts: Mapping[str, ReadText]
    complaints: tuple[Complaint, ...]
    markup: tuple[Complaint, ...]

    @property
    def usable(self) -> tuple[ReadText, ...]:
        """The texts without fault."""
        faulty = {one.file for one in self.complaints}
        return tuple(one for one in self.texts.values() if one.head.name not in faulty)


@dataclass(frozen=True, slots=True)
class CheckedTexts:
    """All texts that could be read, by id, and what was found; HTML and pictures once more in ``markup``."""

    texts: Mapping[str, ReadText]
    kinds: Mapping[str, str]
    terms: tuple[str, ...]
    complaints: tuple[Complaint, ...]
    markup: tuple[Complaint, ...] = ()


def read_texts(root: Path, schemas: Path, taken: frozenset[str] = frozenset()) -> ReadTexts:
    """Read every text below ``root`` and check each for itself; ``taken`` ids are those of other libraries."""
    complaints: list[Complaint] = []
    markup: list[Complaint] = []
    texts: dict[str, ReadText] = {}
    for file in text_files(root):
        if len(complaints) > _MOST:
            complaints.append(Complaint("…", 1, f"Mehr als {_MOST} Fehler.", "Beheben Sie zuerst die genannten."))
            break
        name = f"{file.parent.name}/{file.name}"
        try:
            read = read_head(file, name)
        except Refused as refused:
            complaints.extend(refused.complaints)
            continue
        marked = markup_complaints(read.head, read.body, read.body_line)
        found = schema_complaints(read.head, schemas / "text.schema.json")
        markup.extend(marked)
        complaints.extend([*marked, *other_complaints(read.head, read.body, read.body_line), *found])
        if not found:
            complaints.extend(_place(read, file, texts.keys() | taken))
            texts.setdefault(read.head.data["id"], read)
    return ReadTexts(texts, tuple(complaints), tuple(markup))


def check_library(
    root: Path, schemas: Path, questionnaires: Sequence[Questionnaire], today: date, beside: Beside | None = None
) -> CheckedTexts:
    """Check every text below ``root`` and the glossary.

    Links to questions and topics are held against ``questionnaires``, those to texts against ``beside`` too.
    """
    beside = beside or Beside()
    found = read_texts(root, schemas, beside.taken)
    complaints = list(found.complaints)
    reachable = found.texts.keys() | beside.linked
    for read in found.texts.values():
        complaints.extend(_links(read, reachable, questionnaires))
        complaints.extend(_dates(read, today))
    complaints.extend(_repetition(found.texts))
    glossary = check_glossary(root, schemas, beside.terms)
    return CheckedTexts(
        texts=found.texts,
        kinds={name: read.head.data["kind"] for name, read in found.texts.items()},
        terms=tuple(one["id"] for one in glossary.entries),
        complaints=tuple(sorted([*complaints, *glossary.complaints])),
        markup=(*found.markup, *glossary.markup),
    )


def _place(read: ReadText, file: Path, taken: Collection[str]) -> Iterator[Complaint]:
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
    if plain["id"] in taken:
        yield read.head.complaint(
            ("id",), f"Die Kennung „{plain['id']}“ ist schon vergeben.", "Vergeben Sie eine neue Kennung."
        )


def _links(read: ReadText, texts: Collection[str], questionnaires: Sequence[Questionnaire]) -> Iterator[Complaint]:
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
    rows = {name: words(read.body) for name, read in texts.items()}
    every = 1 + sum(map(len, rows.values())) // _COMPARED
    first: dict[tuple[str, ...], str] = {}
    sizes: dict[str, int] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for name, row in rows.items():
        passages = {tuple(row[at : at + _SHINGLE]) for at in range(len(row) - _SHINGLE + 1)}
        if every > 1:
            passages = {one for one in passages if zlib.crc32(" ".join(one).encode("utf-8")) % every == 0}
        sizes[name] = len(passages)
        # Each is held against the first text that has it: a thousand equal texts are a thousand pairs, not a million.
        shared.update((first.setdefault(one, name), name) for one in passages)
    for (one, other), together in shared.items():
        if one != other and together > _REPEATED * min(sizes[one], sizes[other]):
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
