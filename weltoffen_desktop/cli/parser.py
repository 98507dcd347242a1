"""What the command line understands, with German help and German complaints."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from weltoffen_desktop import __version__
from weltoffen_desktop.cli import council_parser, papers
from weltoffen_desktop.cli.german_parser import GermanParser
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass

_KIND_WORDS: Mapping[str, MunicipalityKind] = {
    "gemeinde": MunicipalityKind.MUNICIPALITY,
    "verband": MunicipalityKind.ASSOCIATION,
    "stadt": MunicipalityKind.CITY,
    "kreisfreie-stadt": MunicipalityKind.INDEPENDENT_CITY,
    "landkreis": MunicipalityKind.DISTRICT,
    "kreis": MunicipalityKind.DISTRICT,
}


def kind(text: str) -> MunicipalityKind:
    """Return the kind of municipality that a German or English word names."""
    word = text.strip().lower()
    if word in _KIND_WORDS:
        return _KIND_WORDS[word]
    try:
        return MunicipalityKind(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{text}“ gibt es nicht; möglich sind {', '.join(_KIND_WORDS)}.") from None


def size(text: str) -> SizeClass:
    """Return the size class that a word names."""
    try:
        return SizeClass(text.strip().lower())
    except ValueError:
        names = ", ".join(one.value for one in SizeClass)
        raise argparse.ArgumentTypeError(f"„{text}“ gibt es nicht; möglich sind {names}.") from None


def make_parser() -> GermanParser:
    """Return the parser; the chosen command is in ``command``."""
    parser = GermanParser(
        prog="weltoffen",
        description="Selbstcheck und Wissen für weltoffene Kommunen, ohne Internet.",
        epilog="Ergebnis: 0 getan, 1 es ging nicht (ein Satz sagt, warum), 2 falscher Aufruf.",
    )
    parser.main.add_argument("--version", action="version", version=f"weltoffen {__version__}", help="Fassung zeigen")
    commands = parser.add_subparsers(
        dest="command", required=True, title="Befehle", metavar="BEFEHL", parser_class=GermanParser
    )

    def command(name: str, text: str, *, case: bool = True, as_json: bool = False) -> GermanParser:
        one = commands.add_parser(name, help=text, description=text)
        if case:
            one.main.add_argument("file", metavar="FALL", type=Path, help="Datei mit der Endung .weltoffen")
        if as_json:
            one.main.add_argument("--json", action="store_true", help="als JSON ausgeben (docs/cli.md)")
        return one

    command("demo", "die ausgefüllte Beispielkommune anlegen")
    new = command("new", "einen Fall anlegen").main
    new.add_argument("--name", required=True, metavar="NAME", help="Name der Kommune")
    new.add_argument("--ags", required=True, metavar="AGS", help="Amtlicher Gemeindeschlüssel, 8 Stellen (Kreis: 5)")
    new.add_argument("--kind", type=kind, metavar="ART", help=", ".join(_KIND_WORDS))
    new.add_argument("--size", type=size, metavar="GRÖSSE", help=", ".join(one.value for one in SizeClass))
    new.add_argument("--questionnaire", metavar="KENNUNG", help="welcher Fragebogen")
    new.add_argument("--short", action="store_true", help="kurzer Weg: nur die Kernfragen")
    answer = command("answer", "eine Frage beantworten oder Antworten aus einer Datei übernehmen").main
    answer.add_argument("question", metavar="FRAGE", nargs="?", help="Kennung der Frage, etwa 3.14")
    answer.add_argument(
        "value",
        metavar="WERT",
        nargs="?",
        help="Stufe 0 bis 4, unknown, not-applicable, open oder der Wert, den die Frage kennt",
    )
    answer.add_argument("--note", metavar="TEXT", help="Notiz zur Frage")
    answer.add_argument("--reason", metavar="TEXT", help="Begründung zu not-applicable")
    answer.add_argument("--from", dest="source", type=Path, metavar="DATEI", help="CSV oder JSON; alles oder nichts")
    command("restore", "die letzte Sicherung neben den Fall legen, oder was in ihm noch lesbar ist").main.add_argument(
        "--salvage", action="store_true", help="aus der beschädigten Datei retten, was lesbar ist"
    )
    command("show", "Fall mit Fragen und Antworten zeigen", as_json=True)
    command("evaluate", "Auswertung zeigen", as_json=True)
    include = command("include", "einen Wissenstext in den Bericht aufnehmen").main
    include.add_argument("text", metavar="KENNUNG", help="Kennung des Textes, wie „search --json“ sie nennt")
    include.add_argument("--remove", action="store_true", help="den Text wieder aus dem Bericht nehmen")
    council_parser.add_commands(command)
    papers.add_commands(command)
    check = command("check", "Fragebögen und Wissen prüfen", case=False).main
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="ORT", help="Ordner, Datei oder Wissenspaket; ohne Angabe alles"
    )
    _add_knowledge(command("knowledge", "eigenes Wissen: zeigen, übernehmen, weitergeben, löschen", case=False))
    search = command("search", "in Wissen und Fragen suchen", case=False, as_json=True).main
    search.add_argument("words", nargs="+", metavar="WORT")
    doctor = command("doctor", "Fassungen, Ordner, Schriften und Unversehrtheit prüfen", case=False, as_json=True).main
    doctor.add_argument("file", nargs="?", type=Path, metavar="FALL", help="auch diesen Fall prüfen")
    return parser


def _add_knowledge(parser: GermanParser) -> None:
    actions = parser.add_subparsers(
        dest="action", required=True, title="Befehle", metavar="BEFEHL", parser_class=GermanParser
    )

    def action(name: str, text: str) -> argparse._ArgumentGroup:
        return actions.add_parser(name, help=text, description=text).main

    ids = "Kennung eines Textes, oder term:KENNUNG für einen Begriff"
    shown = action("list", "eigene Texte und Begriffe zeigen, und was daran falsch ist")
    shown.add_argument("--json", action="store_true", help="als JSON ausgeben (docs/cli.md)")
    coming = action("import", "ein Wissenspaket prüfen und ganz oder gar nicht übernehmen")
    coming.add_argument("package", metavar="PAKET", type=Path, help="Datei mit der Endung .weltoffen-wissen")
    coming.add_argument("--replace", action="store_true", help="was es schon anders gibt, durch das neue ersetzen")
    going = action("export", "eigenes Wissen als Paket zum Weitergeben schreiben")
    going.add_argument("package", metavar="PAKET", type=Path, help="Ziel; die Endung .weltoffen-wissen kommt dazu")
    going.add_argument("ids", metavar="KENNUNG", nargs="*", help=f"{ids}; ohne Angabe alles")
    gone = action("remove", "eigene Texte und Begriffe endgültig löschen")
    gone.add_argument("ids", metavar="KENNUNG", nargs="+", help=ids)
