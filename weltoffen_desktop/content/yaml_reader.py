"""YAML as plain data that remembers its lines; refuses what a definition never needs (aliases, tags, huge files)."""

import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from weltoffen_desktop.domain.complaints import Complaint

SIZE_LIMIT = 2_000_000  # bytes; the largest bundled file has under 100,000
NUMBER_LIMIT = 1e15
_DEPTH_LIMIT = 40
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data with the line of every key and item; ``name`` is how complaints call the file."""

    name: str
    data: Any
    lines: dict[Where, int] = field(default_factory=dict)
    first_line: int = 1

    def line(self, where: Iterable[str | int]) -> int:
        """Return the line of ``where`` or of the nearest thing around it that has one."""
        path = tuple(where)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, self.first_line)

    def complaint(self, where: Iterable[str | int], problem: str, remedy: str, *, warning: bool = False) -> Complaint:
        """Make a complaint about ``where``."""
        return Complaint(self.name, self.line(where), problem, remedy, warning)


class Refused(Exception):  # noqa: N818  # it carries complaints, it is not itself the error
    """The file cannot be read at all; ``complaints`` says why."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__("; ".join(map(str, complaints)))
        self.complaints = complaints


def read_text(file: Path, name: str) -> str:
    """Return the UTF-8 text of ``file``.

    Raises: Refused for a missing, unreadable, overlong or differently encoded file.
    """
    try:
        facts = file.stat()
        if not stat.S_ISREG(facts.st_mode):  # a pipe would never end, a device never stop
            raise OSError(file)
        size = facts.st_size
        if size > SIZE_LIMIT:
            raise Refused(
                [
                    Complaint(
                        name,
                        1,
                        f"Die Datei ist mit {size / 1e6:.1f} MB zu groß.".replace(".", ",", 1),
                        "Erlaubt sind höchstens 2 MB; teilen Sie den Inhalt auf mehrere Dateien auf.",
                    )
                ]
            )
        raw = file.read_bytes()
    except FileNotFoundError:
        raise Refused(
            [Complaint(name, 1, "Die Datei fehlt.", "Legen Sie sie an oder streichen Sie ihren Namen.")]
        ) from None
    except OSError:
        raise Refused(
            [
                Complaint(
                    name,
                    1,
                    "Die Datei lässt sich nicht lesen.",
                    "Prüfen Sie, ob es eine Datei ist, die Sie öffnen dürfen.",
                )
            ]
        ) from None
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Refused(
            [Complaint(name, line, "Die Datei ist nicht in UTF-8 gespeichert.", "Speichern Sie sie als UTF-8.")]
        ) from None


def read_yaml(text: str, name: str, first_line: int = 1) -> Document:
    """Return the data of ``text``; ``first_line`` is where it starts in its file.

    Raises: Refused for what is no YAML, or YAML that a definition must not use.
    """
    offset = first_line - 1
    try:
        _measure_depth(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise Refused([_syntax(error, text, name, offset)]) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise Refused(
            [
                Complaint(
                    name,
                    first_line,
                    "Die Datei ist kein gültiges YAML.",
                    "Entfernen Sie Steuerzeichen und tiefe Schachtelungen.",
                )
            ]
        ) from None
    reader = _Reader(name, offset)
    data = reader.value(node, ()) if node is not None else None
    if reader.complaints:
        raise Refused(reader.complaints)
    return Document(name, data, reader.lines, first_line)


def _measure_depth(text: str) -> None:
    """Refuse deep nesting before the tree is built: libyaml's builder recurses and would bring the process down."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEPTH_LIMIT:
                raise ValueError(depth)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str, offset: int) -> Complaint:
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark is not None else 0
    rows = text.split("\n")
    row = rows[line] if line < len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())] or "\\t" in (error.problem or ""):
        return Complaint(name, line + 1 + offset, "Hier steht ein Tabulator.", "Rücken Sie mit Leerzeichen ein.")
    return Complaint(
        name,
        line + 1 + offset,
        "Hier ist das YAML nicht richtig geschrieben.",
        "Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen in dieser und der vorigen Zeile.",
    )


def _bounded(number: float) -> float:
    """Return ``number``; what is none, endless or beyond all counting stays the text that it was."""
    if not abs(number) <= NUMBER_LIMIT:
        raise ValueError(number)
    return number


_SCALARS: Mapping[str, Callable[[str], Any]] = {
    "int": lambda text: _bounded(int(text.replace("_", ""), 0)),
    "float": lambda text: _bounded(float(text.replace("_", ""))),
    "bool": lambda text: text.lower() in ("true", "yes", "on"),
    "null": lambda _text: None,
    "str": str,
    "timestamp": str,  # dates stay as they are written: they may be a year, a month or a day
}


class _Reader:
    def __init__(self, name: str, offset: int) -> None:
        self._name = name
        self._offset = offset
        self._seen: set[int] = set()
        self.lines: dict[Where, int] = {}
        self.complaints: list[Complaint] = []

    def value(self, node: yaml.Node, where: Where) -> Any:
        self.lines.setdefault(where, node.start_mark.line + 1 + self._offset)
        if id(node) in self._seen:
            self._complain(node, "Hier wird ein Anker (& und *) benutzt.", "Schreiben Sie den Inhalt aus.")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*where, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, where: Where) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in data:
                self._complain(key_node, f"Der Schlüssel „{key}“ steht hier zweimal.", "Behalten Sie nur einen.")
                continue
            self.lines[(*where, key)] = key_node.start_mark.line + 1 + self._offset
            data[key] = self.value(value_node, (*where, key))
        return data

    def _scalar(self, node: yaml.Node) -> Any:
        kind = node.tag.rpartition(":")[2]
        if kind not in _SCALARS:
            self._complain(node, f"Hier steht eine besondere YAML-Angabe ({node.tag}).", "Lassen Sie sie weg.")
            return None
        try:
            return _SCALARS[kind](str(node.value))
        except ValueError:
            return str(node.value)

    def _complain(self, node: yaml.Node, problem: str, remedy: str) -> None:
        self.complaints.append(Complaint(self._name, node.start_mark.line + 1 + self._offset, problem, remedy))
