#!/usr/bin/env python3
"""Write docs/content.md: which topic of the full self-check has how many texts of each kind."""

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from weltoffen_desktop.content.knowledge import load_library  # noqa: E402  # the path must be set first
from weltoffen_desktop.content.questionnaires import QuestionnaireCatalog  # noqa: E402
from weltoffen_desktop.domain.knowledge import Library, TextKind  # noqa: E402
from weltoffen_desktop.domain.questionnaire import Questionnaire, Topic  # noqa: E402

PAGE = ROOT / "docs" / "content.md"
KINDS = (TextKind.ARTICLE, TextKind.PRACTICE, TextKind.VOICE, TextKind.TEMPLATE)
HEAD = """# Was die Wissensplattform abdeckt

Geschrieben von `python3 packaging/content_matrix.py`; ein Test hält die Seite aktuell. Gezählt wird ein Text bei einem
Thema, wenn er das Thema nennt, eine seiner Fragen nennt oder von einer seiner Fragen genannt wird. Eine Vorlage zählt
auch beim ganzen Feld, wenn sie nur das Feld nennt.
"""


def counts(topic: Topic, field: str, library: Library) -> Counter[TextKind]:
    """Count the texts that belong to a topic."""
    ids = {question.id for question in topic.questions}
    named = {name for question in topic.questions for name in (*question.articles, *question.practices)}
    found: Counter[TextKind] = Counter()
    for text in library.texts:
        own = topic.id in text.topics or ids & set(text.questions) or text.id in named
        whole_field = not text.topics and not text.questions and field in text.fields
        found[text.kind] += bool(own or whole_field)
    return found


def page(questionnaire: Questionnaire, library: Library) -> str:
    """Return the page as Markdown."""
    lines = [HEAD, "| Thema | Fragen | Artikel | Praxis | Stimmen | Vorlagen |", "|---|---:|---:|---:|---:|---:|"]
    for field in questionnaire.fields:
        lines.append(f"| **{field.id} {field.title}** | {len(tuple(field.questions()))} | | | | |")
        for topic in field.topics:
            found = counts(topic, field.id, library)
            cells = " | ".join(str(found[kind]) for kind in KINDS)
            lines.append(f"| {topic.title} | {len(topic.questions)} | {cells} |")
    total = Counter(text.kind for text in library.texts)
    names = ("Artikel", "Praxisbeispiele", "Stimmen", "Vorlagen")
    sums = [f"{total[kind]} {name}" for kind, name in zip(KINDS, names, strict=True)]
    lines.append(f"\nIm Ganzen: {', '.join(sums)}, {len(library.terms)} Begriffe.")
    lands = Counter(text.place.land for text in library.texts if text.place)
    sizes = Counter(text.place.size.value for text in library.texts if text.place)
    lines.append(
        "\nPraxisbeispiele nach Land: " + ", ".join(f"{land} {number}" for land, number in sorted(lands.items())) + "."
    )
    lines.append("\nNach Größe: " + ", ".join(f"{size} {number}" for size, number in sorted(sizes.items())) + ".")
    return "\n".join(lines) + "\n"


def current() -> str:
    """Return the page as it should be now."""
    folder = ROOT / "questionnaires"
    questionnaire = QuestionnaireCatalog([folder], folder / "schema").load("weltoffene-kommune")[0]
    knowledge = ROOT / "resources" / "knowledge"
    return page(questionnaire, load_library(knowledge, knowledge / "schema"))


if __name__ == "__main__":
    PAGE.write_text(current(), encoding="utf-8")
