"""A small library for tests: one text of each kind, texts that lead astray, and a program that knows only these."""

from dataclasses import replace
from functools import cache

from weltoffen_desktop.domain.knowledge import Library, Place, Source, Term, Text, TextKind
from weltoffen_desktop.domain.municipality import SizeClass
from weltoffen_desktop.services.knowledge_base import KnowledgeBase
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.storage.search_index import SqliteSearchIndexes

SOURCE = Source("Stadt Musterlingen, Bericht", "https://example.org/bericht?jahr=2024&seite=3", "2024-05")

HOSTILE = """## <script>alert(1)</script>
<img src="file:///etc/passwd"> ![Bild](file:///etc/passwd) ![Bild](https://example.org/pixel.png)

[Rechner](file:///C:/Windows/calc.exe) [Skript](javascript:alert(1)) [Daten](data:text/html,<b>x</b>)

<a href="javascript:alert(1)">roh</a> <b>fett</b> &lt;i&gt;

|a|b|
|--
|1|

{{ x }} $(rm -rf /) %n {name}
"""


def text(name, kind=TextKind.ARTICLE, body="Ein Satz.", **more):
    values = {"title": name.title(), "summary": f"Worum es in {name} geht.", "fields": ("1",), "topics": ()}
    values |= {"questions": (), "sizes": frozenset(), "as_of": "2025-03", "review_by": "2027-11", "sources": ()}
    return Text(id=name, kind=kind, body=body, **(values | more))


LIBRARY = Library(
    (
        text(
            "ziele",
            body="## Ziele\nDer Beirat prüft Ziele, siehe [Verkehr](wissen:verkehr), [weg](wissen:gibt-es-nicht), "
            "[Frage](frage:1.07), [keine Frage](frage:9.99) und [Seite](https://example.org/a).\n\n"
            "- eins\n- zwei\n\n|Woche|Schritt|\n|-|-|\n|1|Auftrag|\n",
            questions=("1.07",),
            sources=(SOURCE,),
        ),
        text("verkehr", body="Busse und Bahnen für alle.", fields=("2",), questions=("1.07",)),
        text(
            "aachen",
            TextKind.PRACTICE,
            "Dort fährt der Bus.",
            place=Place("Aachen", "NW", "independent-city", SizeClass.LARGE),
            since="2022",
            sources=(SOURCE,),
        ),
        text(
            "dorf",
            TextKind.PRACTICE,
            "Dort fährt ein Rufbus.",
            place=Place("Musterdorf", "BB", "municipality", SizeClass.VILLAGE),
        ),
        text("verband", TextKind.VOICE, "Busse sind wichtig.", organisation="Verband der Busse", year="2021"),
        text("brief", TextKind.TEMPLATE, "[Name der Kommune]: **Einladung**\n\n1. Ort\n2. Zeit", fields=()),
        text("boese", body=HOSTILE, title="<b>Böse</b> &amp; gemein", fields=("7",)),
    ),
    (
        Term("beirat", "Beirat", ("Beirats",), "Ein <b>Gremium</b>, das berät.", (SOURCE,)),
        Term("bus", "Rufbus", (), "Ein Bus auf Bestellung."),
    ),
)


LONG = text(
    "lang",
    TextKind.VOICE,
    "## Eine Überschrift, die so lang ist, dass sie in keine Zeile passt, auch nicht in die breiteste\nWort.",
    title="Ein Titel, der so lang ist, dass er in keine Zeile passt, auch nicht in die breiteste von allen",
    organisation="Verband mit einem Namen, der so lang ist wie die Namen vieler Verbände in Wirklichkeit",
)


class Shelved:
    """A library that lies in memory."""

    def __init__(self, library):
        self._library = library

    def fingerprint(self):
        return str(len(self._library.texts))

    def load(self):
        return self._library


class ReadOnce:
    """The real questionnaires; each is read once for all tests, which takes most of the time of a test otherwise."""

    def __init__(self, questionnaires):
        self._questionnaires = questionnaires
        self.load = cache(questionnaires.load)

    def ids(self):
        return self._questionnaires.ids()


def program_with(program, library, folder):
    """Return ``program`` with another library."""
    knowledge = KnowledgeBase(Shelved(library), SqliteSearchIndexes(folder))
    return Program(replace(program._ports, knowledge=knowledge, questionnaires=lambda: read_once(program)))


_READ = {}


def read_once(program):
    """Return the questionnaires of ``program``, those that another test has read already."""
    return _READ.setdefault("questionnaires", ReadOnce(program._ports.questionnaires()))
