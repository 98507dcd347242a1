"""Questionnaires in folders: find them, check them, make them domain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weltoffen_desktop.content.questionnaire_check import meaning_complaints
from weltoffen_desktop.content.schema_check import schema_complaints
from weltoffen_desktop.content.yaml_reader import Document, Refused, read_text, read_yaml
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.definition import fingerprint, from_plain
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

HEAD = "questionnaire.yaml"


@dataclass(frozen=True, slots=True)
class Checked:
    """A folder that was read: the plain definition (``None`` where it cannot be used) and all complaints."""

    plain: dict[str, Any] | None
    complaints: tuple[Complaint, ...]
    documents: tuple[Document, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether there is a definition and nothing but warnings against it."""
        return self.plain is not None and all(one.warning for one in self.complaints)


def check_folder(folder: Path, schemas: Path) -> Checked:
    """Read and check one questionnaire folder; never raises for what stands in the files."""
    head, complaints = _read(folder / HEAD, f"{folder.name}/{HEAD}", schemas / "questionnaire.schema.json")
    if head is None or complaints:
        return Checked(None, tuple(complaints))
    fields: list[Document] = []
    for name in head.data["fields"]:
        document, found = _read(folder / name, f"{folder.name}/{name}", schemas / "field.schema.json")
        complaints.extend(found)
        if document is not None and not found:
            fields.append(document)
    if complaints:
        return Checked(None, tuple(sorted(complaints)))
    plain = {**head.data, "fields": [field.data for field in fields]}
    complaints.extend(meaning_complaints(fields))
    complaints.extend(_published(head, plain))
    return Checked(plain, tuple(sorted(complaints)), (head, *fields))


def _read(file: Path, name: str, schema: Path) -> tuple[Document | None, list[Complaint]]:
    try:
        document = read_yaml(read_text(file, name), name)
    except Refused as refused:
        return None, refused.complaints
    return document, schema_complaints(document, schema)


def _published(head: Document, plain: dict[str, Any]) -> list[Complaint]:
    if not plain.get("published"):
        return []
    now = fingerprint(plain)
    if plain.get("fingerprint") == now:
        return []
    return [
        head.complaint(
            ("fingerprint",),
            f"Die veröffentlichte Fassung {plain['version']} hat einen anderen Inhalt: Fingerabdruck {now}.",
            "Nehmen Sie die Änderung zurück, oder vergeben Sie mit ihr eine neue Fassung („version“).",
        )
    ]


class QuestionnaireCatalog:
    """The questionnaires in some folders; each folder with a head file is one."""

    def __init__(self, roots: Sequence[Path], schemas: Path) -> None:
        self._roots = tuple(roots)
        self._schemas = schemas

    def folders(self) -> tuple[Path, ...]:
        """Return the folders of all questionnaires, sorted by name within each root."""
        return tuple(head.parent for root in self._roots if root.is_dir() for head in sorted(root.glob(f"*/{HEAD}")))

    def ids(self) -> tuple[str, ...]:
        """Return the ids; a questionnaire's folder is named like it."""
        return tuple(folder.name for folder in self.folders())

    def load(self, questionnaire_id: str) -> tuple[Questionnaire, dict[str, Any]]:
        """Return the questionnaire and its plain data.

        Raises: ExpectedError where there is none of this id or its files are faulty.
        """
        folder = next((one for one in self.folders() if one.name == questionnaire_id), None)
        if folder is None:
            raise ExpectedError(
                Trouble.QUESTIONNAIRE_UNKNOWN, questionnaire=questionnaire_id, known=", ".join(self.ids()) or "keiner"
            )
        checked = check_folder(folder, self._schemas)
        if checked.plain is None or not checked.usable:
            raise ExpectedError(
                Trouble.QUESTIONNAIRE_FAULTY,
                questionnaire=questionnaire_id,
                complaints=tuple(str(one) for one in checked.complaints if not one.warning),
            )
        return from_plain(checked.plain), checked.plain

    def check(self) -> tuple[tuple[Path, Checked], ...]:
        """Check every questionnaire."""
        return tuple((folder, check_folder(folder, self._schemas)) for folder in self.folders())
