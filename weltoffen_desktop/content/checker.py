"""The check that authors run: questionnaires and library, everything wrong at once."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from weltoffen_desktop.content.knowledge import (
    FOLDERS,
    GLOSSARY,
    is_there,
    read_glossary_file,
    text_files,
    to_terms,
)
from weltoffen_desktop.content.knowledge_check import (
    Beside,
    CheckedTexts,
    check_library,
    coverage_complaints,
    unreached_articles,
)
from weltoffen_desktop.content.packages import read_package
from weltoffen_desktop.content.questionnaire_check import Placed, placed_questions
from weltoffen_desktop.content.questionnaires import HEAD, Checked, check_folder
from weltoffen_desktop.content.together import write_files
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.definition import from_plain
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.own_knowledge import PACKAGE_SUFFIX
from weltoffen_desktop.services.ports import CheckReport

_KIND_NAMES = {"article": "Artikel", "practice": "Praxisbeispiele", "voice": "Stimmen", "template": "Vorlagen"}


class ContentChecker:
    """Checks the bundled content, or what stands at given places; ``own`` is the user's folder of knowledge."""

    def __init__(
        self, questionnaires: Path, knowledge: Path, today: Callable[[], date], own: Path | None = None
    ) -> None:
        self._questionnaires = questionnaires
        self._schemas = questionnaires / "schema"
        self._knowledge = knowledge
        self._today = today
        self._own = own

    @property
    def text_schemas(self) -> Path:
        """The folder of the schemas for texts and glossaries."""
        return self._knowledge / "schema"

    def beside(self, linked: frozenset[str] = frozenset()) -> Beside:
        """Return the bundled library as what own texts stand beside; they may link to ``linked`` texts too."""
        bundled = frozenset(file.stem for file in text_files(self._knowledge))
        glossary, _ = read_glossary_file(self._knowledge, self.text_schemas)
        return Beside(bundled | linked, bundled, to_terms(glossary.data))

    def check_own(self, folder: Path, linked: frozenset[str] = frozenset()) -> CheckedTexts:
        """Check texts and terms that are to stand beside the bundled ones."""
        return check_library(folder, self.text_schemas, self._bundled(), self._today(), self.beside(linked))

    def check_package(self, unpacked: Path, name: str, linked: frozenset[str] = frozenset()) -> CheckedTexts:
        """Check what was in the package ``name``.

        Raises: ExpectedError for HTML and pictures (PACKAGE_MARKUP), and where there was nothing (PACKAGE_EMPTY).
        """
        checked = self.check_own(unpacked, linked)
        if checked.markup:
            first = checked.markup[0]
            raise ExpectedError(Trouble.PACKAGE_MARKUP, path=name, name=first.file, line=first.line)
        if not (checked.kinds or checked.terms or checked.complaints):
            raise ExpectedError(Trouble.PACKAGE_EMPTY, path=name)
        return checked

    def check(self, paths: Sequence[Path]) -> CheckReport:
        """Check the given folders and packages, or all that is bundled where none is given.

        Raises: ExpectedError for a place that is not there or holds neither a questionnaire nor a library, and for a
        package that is refused whatever its texts say.
        """
        if not paths:
            return self._check_all()
        complaints: list[Complaint] = []
        counts: Counter[str] = Counter()
        for path in paths:
            if path.suffix.lower() == PACKAGE_SUFFIX:
                texts = self._check_packed(path)
                complaints.extend(texts.complaints)
                counts.update(_text_counts(texts))
                continue
            for folder in _questionnaire_folders(path):
                checked = check_folder(folder, self._schemas)
                complaints.extend(checked.complaints)
                counts.update(dict(_questionnaire_counts(folder.name, checked)))
            if _is_library(path):
                texts = self._check_texts(path)
                complaints.extend(texts.complaints)
                counts.update(_text_counts(texts))
        return CheckReport(tuple(sorted(complaints)), tuple(counts.items()))

    def _check_all(self) -> CheckReport:
        complaints: list[Complaint] = []
        counts: list[tuple[str, int]] = []
        known: list[Questionnaire] = []
        questions: list[Placed] = []
        for folder in sorted(head.parent for head in self._questionnaires.glob(f"*/{HEAD}")):
            checked = check_folder(folder, self._schemas)
            complaints.extend(checked.complaints)
            counts.extend(_questionnaire_counts(folder.name, checked))
            if checked.plain is not None and checked.usable:
                known.append(from_plain(checked.plain))
                questions.extend(placed_questions(list(checked.documents[1:])))
        texts = check_library(self._knowledge, self.text_schemas, known, self._today())
        complaints.extend(texts.complaints)
        complaints.extend(coverage_complaints(texts, questions))
        complaints.extend(unreached_articles(texts, questions))
        counts.extend(_text_counts(texts).items())
        return CheckReport(tuple(sorted(complaints)), tuple(counts))

    def _check_texts(self, folder: Path) -> CheckedTexts:
        if folder.resolve() == self._knowledge.resolve():
            return check_library(folder, self.text_schemas, self._bundled(), self._today())
        return self.check_own(folder)

    def _check_packed(self, package: Path) -> CheckedTexts:
        files = read_package(package)
        linked = frozenset(file.stem for file in text_files(self._own)) if self._own else frozenset()
        with tempfile.TemporaryDirectory(prefix="weltoffen-") as folder:
            write_files(files, Path(folder))
            return self.check_package(Path(folder), package.name, linked)

    def _bundled(self) -> list[Questionnaire]:
        folders = sorted(head.parent for head in self._questionnaires.glob(f"*/{HEAD}"))
        checked = [check_folder(folder, self._schemas) for folder in folders]
        return [from_plain(one.plain) for one in checked if one.plain is not None and one.usable]


def faults(complaints: Iterable[Complaint]) -> tuple[str, ...]:
    """Return what keeps files from being used, one line each."""
    return tuple(str(one) for one in complaints if not one.warning)


def _questionnaire_folders(path: Path) -> list[Path]:
    try:
        there = path.exists()
    except (OSError, ValueError):  # a name that no file system takes
        there = False
    if not there:
        raise ExpectedError(Trouble.FILE_MISSING, path=path)
    folder = path
    if is_there(path):
        folder = path.parent
        if folder.name == "fields":
            folder = folder.parent
    if is_there(folder / HEAD):
        return [folder]
    inside = sorted(head.parent for head in folder.glob(f"*/{HEAD}"))
    if not inside and not _is_library(path):
        raise ExpectedError(Trouble.NOTHING_TO_CHECK, path=path)
    return inside


def _is_library(path: Path) -> bool:
    return is_there(path / GLOSSARY) or any(is_there(path / folder, Path.is_dir) for folder in FOLDERS)


def _questionnaire_counts(name: str, checked: Checked) -> Iterator[tuple[str, int]]:
    if checked.plain is None:
        return
    fields = checked.plain["fields"]  # as the schema wants them, though their meaning may still be faulty
    questions = [question for field in fields for topic in field["topics"] for question in topic["questions"]]
    yield f"{name}: Handlungsfelder", len(fields)
    yield f"{name}: Fragen", len(questions)
    yield f"{name}: Kernfragen", sum(question.get("core", False) for question in questions)


def _text_counts(texts: CheckedTexts) -> Counter[str]:
    counts: Counter[str] = Counter()
    for kind, word in _KIND_NAMES.items():
        mine = [name for name, one in texts.kinds.items() if one == kind]
        counts[f"Wissen: {word}"] = len(mine)
        fields = Counter(field for name in mine for field in texts.texts[name].head.data["fields"])
        for field in sorted(fields):
            counts[f"Wissen: {word}, Feld {field}"] = fields[field]
    counts["Wissen: Begriffe"] = len(texts.terms)
    return counts
