"""What the command line understands about measures, targets, logo, rounds, profiles and paper details."""

import argparse
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import TypeVar

from weltoffen_desktop.cli.german_parser import GermanParser
from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.council_text import MEASURE_PLACES, PAPER_PLACES
from weltoffen_desktop.domain.papers import Chapter, PaperField, PaperKind
from weltoffen_desktop.domain.plan import MeasureStatus

Word = TypeVar("Word", bound=Enum)
KINDS: Mapping[str, PaperKind] = {"mitteilung": PaperKind.NOTICE, "beschlussvorlage": PaperKind.DECISION}
_STATUSES: Mapping[str, MeasureStatus] = {words: status for status, words in phrases.MEASURE_STATUSES.items()}


def add_commands(command: Callable[..., GermanParser]) -> None:
    """Add the commands about what papers are made of; ``command`` makes one."""
    _add_measure_command(command("measure", "Maßnahmen zeigen, aufnehmen, ändern, entfernen"))
    goal = command("target", "das Ziel eines Handlungsfelds setzen; ohne FELD die Ziele zeigen").main
    goal.add_argument("field", metavar="FELD", nargs="?", help="Nummer des Handlungsfelds")
    goal.add_argument("points", metavar="PUNKTE", nargs="?", type=_whole, help="0 bis 100")
    goal.add_argument("--remove", action="store_true", help="das Ziel entfernen")
    picture = command("logo", "Wappen oder Logo für die Unterlagen aufnehmen oder entfernen").main
    picture.add_argument("picture", metavar="BILD", nargs="?", type=Path, help="PNG, JPEG oder SVG")
    picture.add_argument("--alt", metavar="TEXT", help="was das Bild zeigt, in Worten")
    picture.add_argument("--remove", action="store_true", help="das Logo entfernen")
    further = command("round", "einen Durchgang beginnen; alle Antworten werden zum Prüfen übernommen").main
    further.add_argument("--title", metavar="TITEL", help="ohne Titel: die Durchgänge zeigen")
    _add_profile_command(command("profile", "Profile für die Unterlagen zeigen, speichern, entfernen"))
    _add_paper_command(command("paper", "Angaben zur Vorlage zeigen oder ändern", as_json=True).main)


def _add_measure_command(parser: GermanParser) -> None:
    actions = parser.add_subparsers(
        dest="action", required=True, title="Befehle", metavar="BEFEHL", parser_class=GermanParser
    )
    shown = actions.add_parser("list", help="alle zeigen").main
    shown.add_argument("--json", action="store_true", help="als JSON ausgeben (docs/cli.md)")
    for name, text in (("add", "eine aufnehmen"), ("change", "eine ändern; was nicht genannt ist, bleibt")):
        one = actions.add_parser(name, help=text).main
        if name == "change":
            one.add_argument("number", metavar="NR", type=_whole, help="Nummer der Maßnahme")
        for place, word in MEASURE_PLACES.items():
            one.add_argument(f"--{place}", metavar="TEXT", required=(name, place) == ("add", "title"), help=word)
        one.add_argument("--question", metavar="ID", nargs="*", action="extend", help="Fragen, die zu ihr führten")
        one.add_argument("--status", type=_one_of(_STATUSES), metavar="STAND", help=", ".join(_STATUSES))
    gone = actions.add_parser("remove", help="eine entfernen; ihre Nummer wird nicht wieder vergeben").main
    gone.add_argument("number", metavar="NR", type=_whole, help="Nummer der Maßnahme")


def _add_profile_command(parser: GermanParser) -> None:
    actions = parser.add_subparsers(
        dest="action", required=True, title="Befehle", metavar="BEFEHL", parser_class=GermanParser
    )
    shown = actions.add_parser("list", help="alle zeigen").main
    shown.add_argument("--json", action="store_true", help="als JSON ausgeben (docs/cli.md)")
    kept = actions.add_parser("save", help="eines speichern; eines gleichen Namens wird ersetzt").main
    kept.add_argument("name", metavar="NAME")
    chapters = {one.value: one for one in Chapter}
    kept.add_argument(
        "--chapters", nargs="*", type=_one_of(chapters), metavar="KAPITEL", help=f"nur diese: {', '.join(chapters)}"
    )
    kept.add_argument("--without-notes", action="store_true", help="ohne Notizen, Begründungen und freie Antworten")
    kept.add_argument("--without-names", action="store_true", help="ohne Zuständige, Partner und Verfasser:in")
    kept.add_argument("--without-evidence", action="store_true", help="ohne Nachweise")
    kept.add_argument("--without-targets", action="store_true", help="ohne Ziele")
    kept.add_argument("--author", metavar="NAME", default="", help="wer verfasst hat; sonst steht niemand da")
    kept.add_argument("--compare", metavar="NR", type=_whole, help="Durchgang, mit dem verglichen wird (siehe „round“)")
    actions.add_parser("remove", help="eines entfernen").main.add_argument("name", metavar="NAME")


def _add_paper_command(one: argparse._ArgumentGroup) -> None:
    one.add_argument("--kind", type=_one_of(KINDS), metavar="ART", help=", ".join(KINDS))
    for place in (PaperField.NUMBER, PaperField.DATE, PaperField.DEPARTMENT, PaperField.SUBJECT):
        one.add_argument(f"--{place.value}", metavar="TEXT", help=PAPER_PLACES[place])
    for place in (PaperField.DECISION, PaperField.FINANCE):
        one.add_argument(f"--{place.value}", metavar="TEXT", help=f"{PAPER_PLACES[place]}; leer: der übliche Text")
    access = one.add_mutually_exclusive_group()
    access.add_argument("--public", dest="public", action="store_const", const=True, help="öffentlich")
    access.add_argument("--not-public", dest="public", action="store_const", const=False, help="nicht öffentlich")
    one.add_argument(
        "--committee", type=_pair, metavar="GREMIUM=DATUM", help="Beratungsfolge, ersetzt", nargs="*", action="extend"
    )
    one.add_argument("--attachment", metavar="TEXT", help="Anlagen, ersetzt", nargs="*", action="extend")
    places = ", ".join(place.value for place in PaperField)
    one.add_argument(
        "--label", type=_label, metavar="STELLE=TEXT", help=f"Beschriftung von {places}", nargs="*", action="extend"
    )


def _one_of(words: Mapping[str, Word]) -> Callable[[str], Word]:
    """Return what reads one of ``words``, German as listed or as it stands in the JSON."""

    def chosen(text: str) -> Word:
        word = text.strip().lower()
        known = {**{one.value: one for one in words.values()}, **words}
        if word not in known:
            raise argparse.ArgumentTypeError(f"„{text}“ gibt es nicht; möglich sind {', '.join(words)}.")
        return known[word]

    return chosen


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{text}“ ist keine ganze Zahl.") from None


def _pair(text: str) -> tuple[str, str]:
    body, _, date = text.partition("=")
    return body, date


def _label(text: str) -> tuple[PaperField, str]:
    place, _, words = text.partition("=")
    return _one_of({one.value: one for one in PaperField})(place), words
