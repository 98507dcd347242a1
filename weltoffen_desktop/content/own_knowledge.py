"""Own knowledge: texts and terms in the user's folder, beside those that came with the program."""

import hashlib
import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from weltoffen_desktop.content.checker import ContentChecker, faults
from weltoffen_desktop.content.glossary_check import check_glossary
from weltoffen_desktop.content.knowledge import (
    GLOSSARY,
    LibraryFolder,
    ReadText,
    is_there,
    library_fingerprint,
    read_glossary_file,
    text_files,
    to_terms,
    to_text,
)
from weltoffen_desktop.content.knowledge_check import CheckedTexts, read_texts
from weltoffen_desktop.content.packages import pack, read_package, unpack
from weltoffen_desktop.content.together import Step, carry_out, workshop, write_files
from weltoffen_desktop.content.yaml_reader import SIZE_LIMIT
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.knowledge import Library, TextKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.own_knowledge import KnowledgeItems, OwnContents, Packed, TakenIn, term_address

Entry = dict[str, Any]  # one term of a glossary as it stands there


@dataclass(frozen=True, slots=True)
class _Stock:
    """What can be used of the folder, by id, and what is wrong with the rest."""

    texts: Mapping[str, ReadText]
    terms: Mapping[str, Entry]
    complaints: tuple[Complaint, ...]

    @property
    def items(self) -> KnowledgeItems:
        """What there is."""
        return _items({name: one.head.data["kind"] for name, one in self.texts.items()}, self.terms)


class OwnFolder:
    """The user's folder; what is faulty in it is left out and named, and stays where it is."""

    def __init__(self, root: Path, checker: ContentChecker) -> None:
        self._root = root
        self._checker = checker

    def fingerprint(self) -> str:
        """Return what tells one state of the files from another."""
        return library_fingerprint(self._root)

    def contents(self) -> OwnContents:
        """Return all usable texts and terms, and why others are left out."""
        stock = self._stock()
        mine = Library(tuple(map(to_text, stock.texts.values())), to_terms(stock.terms.values()))
        marked = Library(()).with_own(mine)
        return OwnContents(self._root, marked.texts, marked.terms, stock.complaints)

    def _stock(self) -> _Stock:
        if not is_there(self._root, Path.is_dir):
            return _Stock({}, {}, ())
        beside = self._checker.beside()
        found = read_texts(self._root, self._checker.text_schemas, beside.taken)
        glossary = check_glossary(self._root, self._checker.text_schemas, beside.terms)
        return _Stock(
            {one.head.data["id"]: one for one in found.usable},
            _by_id(glossary.entries),
            tuple(sorted([*found.complaints, *glossary.complaints])),
        )

    def take_in(self, package: Path, *, replace: bool) -> TakenIn:
        """Take over a whole package or nothing of it.

        Raises: ExpectedError for a hostile, faulty or unreadable package, for what is here already in another wording
        where ``replace`` is not set, and where the disk is in the way; nothing is changed then.
        """
        files = read_package(package)
        with workshop(self._root) as folder:
            new = folder / "neu"
            write_files(files, new)
            checked = self._checker.check_package(new, package.name, frozenset(self._places()))
            found = faults(checked.complaints)
            if found:
                raise ExpectedError(Trouble.PACKAGE_FAULTY, path=package.name, count=len(found), complaints=found)
            items = _items(checked.kinds, checked.terms)
            replaced, steps = self._arrivals(checked, new, package.name)
            if replaced and not replace:
                facts = {"path": package.name, "count": len(replaced), "total": len(items.ids)}
                raise ExpectedError(Trouble.OWN_EXISTS, complaints=replaced, **facts)
            carry_out(steps, self._root, folder / "alt")
        return TakenIn(items, replaced, checked.complaints)

    def _arrivals(self, checked: CheckedTexts, new: Path, package: str) -> tuple[tuple[str, ...], list[Step]]:
        """Return the ids of what would be replaced, and what is to be done; what is here already stays untouched."""
        replaced: list[str] = []
        steps: list[Step] = []
        places = self._places()
        for name, read in checked.texts.items():
            target, coming = self._root / read.head.name, new / read.head.name
            here = places.get(name, [])
            if here == [target] and target.read_bytes() == coming.read_bytes():
                continue
            replaced += [name] if here else []
            steps += [Step(old) for old in here if old != target]
            steps.append(Step(target, coming))
        if checked.terms:
            mine = self._terms()
            added = _by_id(read_glossary_file(new, self._checker.text_schemas)[0].data)
            replaced += [term_address(one) for one in added if one in mine and mine[one] != added[one]]
            merged = {**mine, **added}
            if merged != mine:
                if mine:
                    (new / GLOSSARY).write_bytes(_glossary(merged.values()))
                steps.append(Step(self._root / GLOSSARY, new / GLOSSARY))
        if any(step.new is not None and step.new.stat().st_size > SIZE_LIMIT for step in steps):
            raise ExpectedError(Trouble.FILE_TOO_LARGE, path=f"{package}: {GLOSSARY}", limit="2 MB")
        return tuple(replaced), steps

    def _terms(self) -> dict[str, Entry]:
        document, complaints = read_glossary_file(self._root, self._checker.text_schemas)
        if complaints:
            found = faults(complaints)
            raise ExpectedError(
                Trouble.OWN_GLOSSARY_FAULTY, path=self._root / GLOSSARY, count=len(found), complaints=found
            )
        return _by_id(document.data)

    def _places(self) -> dict[str, list[Path]]:
        """Return all files by id; by mistake an id may stand in two folders."""
        places: dict[str, list[Path]] = {}
        for file in text_files(self._root):
            places.setdefault(file.stem.casefold(), []).append(file)
        return places

    def pack(self, ids: Sequence[str], name: str) -> Packed:
        """Return a package of the texts and terms named, or of all; ``name`` is how complaints call it.

        Raises: ExpectedError for an id that is not there, and where others could not take the package over.
        """
        stock = self._stock()
        if not stock.items.ids:
            raise ExpectedError(Trouble.OWN_NOTHING)
        _refuse_unknown(ids, stock.items.ids)
        items = stock.items.only(ids) if ids else stock.items
        try:
            names = [stock.texts[one].head.name for one, _ in items.texts]
            files = {one: (self._root / one).read_bytes() for one in names}
        except OSError as error:
            raise ExpectedError(Trouble.FILE_UNREADABLE, path=self._root) from error
        if items.terms:
            files[GLOSSARY] = _glossary(stock.terms[one] for one in items.terms)
        data = pack(files)
        with tempfile.TemporaryDirectory(prefix="weltoffen-") as folder:
            write_files(unpack(data, name), Path(folder))
            found = faults(self._checker.check_package(Path(folder), name).complaints)
        if found:
            raise ExpectedError(Trouble.OWN_UNFIT, path=name, count=len(found), complaints=found)
        return Packed(data, items, stock.complaints)

    def remove(self, ids: Sequence[str]) -> None:
        """Delete texts, also faulty ones, and terms, all or none. Raises: ExpectedError for an id that is not there."""
        places = self._places()
        terms = self._terms() if any(one not in places for one in ids) else {}
        _refuse_unknown(ids, [*places, *map(term_address, terms)])
        left = {name: entry for name, entry in terms.items() if term_address(name) not in ids}
        with workshop(self._root) as folder:
            steps = [Step(old) for name in ids for old in places.get(name, ())]
            if left != terms:
                write_files({GLOSSARY: _glossary(left.values())}, folder)
                steps.append(Step(self._root / GLOSSARY, folder / GLOSSARY if left else None))
            carry_out(steps, self._root, folder / "alt")


class BothLibraries:
    """The bundled library and the own one in one, read when somebody needs them."""

    def __init__(self, bundled: LibraryFolder, own: OwnFolder) -> None:
        self._bundled = bundled
        self._own = own

    def fingerprint(self) -> str:
        """Return what tells one state of both folders from another."""
        return hashlib.sha256((self._bundled.fingerprint() + self._own.fingerprint()).encode("ascii")).hexdigest()

    def load(self) -> Library:
        """Read all usable texts, the own ones after the others."""
        mine = self._own.contents()
        return self._bundled.load().with_own(Library(mine.texts, mine.terms), self.fingerprint())


def _items(kinds: Mapping[str, str], terms: Iterable[str]) -> KnowledgeItems:
    return KnowledgeItems(tuple((name, TextKind(kinds[name])) for name in sorted(kinds)), tuple(sorted(terms)))


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {one["id"]: one for one in entries}


def _glossary(entries: Iterable[Entry]) -> bytes:
    return yaml.safe_dump(list(entries), allow_unicode=True, sort_keys=False, width=110).encode("utf-8")


def _refuse_unknown(asked: Sequence[str], known: Collection[str]) -> None:
    for one in asked:
        if one not in known:
            raise ExpectedError(Trouble.OWN_UNKNOWN, id=one)
