"""The knowledge library from Markdown files with a YAML head, and the glossary."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weltoffen_desktop.content.schema_check import schema_complaints
from weltoffen_desktop.content.yaml_reader import Document, Refused, read_text, read_yaml
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.knowledge import Library, Place, Source, Term, Text, TextKind
from weltoffen_desktop.domain.municipality import SizeClass

FOLDERS = {"articles": "article", "practices": "practice", "voices": "voice", "templates": "template"}
GLOSSARY = "glossary.yaml"
_FENCE = "---"
_LONGEST_HEAD = 10_000  # characters; the longest bundled one has under 2,000


@dataclass(frozen=True, slots=True)
class ReadText:
    """One file of the library: its head with lines, its body, and where the body starts."""

    head: Document
    body: str
    body_line: int


def is_there(place: Path, look: Callable[[Path], bool] = Path.is_file) -> bool:
    """Tell whether there is such a file or folder; in a folder that nobody may enter there is none for us."""
    try:
        return look(place)
    except OSError:
        return False


def text_files(root: Path) -> Iterator[Path]:
    """Yield the files of all texts below ``root`` in a stable order."""
    for folder in FOLDERS:
        with suppress(OSError):  # a folder that nobody may enter holds nothing for us
            yield from sorted((root / folder).glob("*.md"))


def read_head(file: Path, name: str) -> ReadText:
    """Return head and body of one text.

    Raises: Refused where the file cannot be read, has no head or the head is no YAML.
    """
    lines = read_text(file, name).split("\n")
    if lines[0].strip() != _FENCE or _FENCE not in (line.strip() for line in lines[1:]):
        raise Refused(
            [
                Complaint(
                    name, 1, "Der Kopf fehlt.", "Beginnen Sie mit einer Zeile „---“ und schließen Sie den Kopf ebenso."
                )
            ]
        )
    end = next(index for index, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    plain = "\n".join(lines[1:end])
    if len(plain) > _LONGEST_HEAD:
        problem = f"Der Kopf hat {len(plain)} Zeichen."
        raise Refused([Complaint(name, 1, problem, f"Erlaubt sind {_LONGEST_HEAD}; Text gehört unter den Kopf.")])
    head = read_yaml(plain, name, first_line=2)
    body = "\n".join(lines[end + 1 :])
    empty = len(body) - len(body.lstrip("\n"))
    return ReadText(head, body.strip("\n"), end + 2 + empty)


def to_text(read: ReadText) -> Text:
    """Return the domain value of a text that fits the schema."""
    plain: dict[str, Any] = read.head.data
    place = plain.get("municipality")
    return Text(
        id=plain["id"],
        kind=TextKind(plain["kind"]),
        title=plain["title"],
        summary=plain["summary"],
        body=read.body,
        fields=tuple(plain["fields"]),
        topics=tuple(plain.get("topics", ())),
        questions=tuple(plain.get("questions", ())),
        sizes=frozenset(SizeClass(size) for size in plain.get("sizes", ())),
        as_of=plain["as_of"],
        review_by=plain["review_by"],
        sources=_sources(plain),
        place=Place(place["name"], place["land"], place["kind"], SizeClass(place["size"])) if place else None,
        since=plain.get("since", ""),
        organisation=plain.get("organisation", ""),
        year=plain.get("year", ""),
    )


def _sources(plain: dict[str, Any]) -> tuple[Source, ...]:
    return tuple(Source(one["title"], one["url"], one["as_of"]) for one in plain.get("sources", ()))


def read_glossary_file(root: Path, schemas: Path) -> tuple[Document, list[Complaint]]:
    """Return the glossary of ``root``, without terms where it is unusable, and why; no glossary is no mistake."""
    file = root / GLOSSARY
    nothing = Document(GLOSSARY, [])
    if not is_there(file):
        return nothing, []
    try:
        document = read_yaml(read_text(file, GLOSSARY), GLOSSARY)
    except Refused as refused:
        return nothing, refused.complaints
    complaints = schema_complaints(document, schemas / "glossary.schema.json")
    return (nothing if complaints else document), complaints


def to_terms(entries: Iterable[dict[str, Any]]) -> tuple[Term, ...]:
    """Return the domain values of a glossary's entries that fit the schema."""
    return tuple(
        Term(one["id"], one["term"], tuple(one.get("forms", ())), one["text"], _sources(one)) for one in entries
    )


def load_library(root: Path, schemas: Path) -> Library:
    """Return all usable texts below ``root``; faulty ones are left out (the checker names them)."""
    texts = []
    for file in text_files(root):
        try:
            read = read_head(file, file.name)
        except Refused:
            continue
        if isinstance(read.head.data, dict) and _complete(read.head.data):
            texts.append(to_text(read))
    glossary, _ = read_glossary_file(root, schemas)
    return Library(tuple(texts), to_terms(glossary.data), library_fingerprint(root))


def _complete(plain: dict[str, Any]) -> bool:
    """Tell whether the keys that making a value needs are there; much cheaper than the schema."""
    needed = ("id", "kind", "title", "summary", "fields", "as_of", "review_by")
    return all(key in plain for key in needed) and plain["kind"] in FOLDERS.values()


def library_fingerprint(root: Path) -> str:
    """Return what tells one state of the files from another: names, sizes and times of change."""
    files = [*text_files(root), root / GLOSSARY]
    stamps = [(one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in files if is_there(one)]
    return hashlib.sha256(json.dumps(stamps).encode("utf-8")).hexdigest()


class LibraryFolder:
    """The library in one folder, read when it is first needed."""

    def __init__(self, root: Path, schemas: Path) -> None:
        self._root = root
        self._schemas = schemas

    def fingerprint(self) -> str:
        """Return what tells one state of the files from another."""
        return library_fingerprint(self._root)

    def load(self) -> Library:
        """Read all usable texts."""
        return load_library(self._root, self._schemas)
