"""Own knowledge on the command line: list, import, export, remove."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping

from weltoffen_desktop.cli.plain import own_knowledge, print_json
from weltoffen_desktop.cli.pretty import safe
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.services.knowledge_base import KIND_LABELS
from weltoffen_desktop.services.own_knowledge import Counts, term_address
from weltoffen_desktop.services.program import Program


def run(program: Program, call: argparse.Namespace) -> None:
    """Do what the call says. Raises: ExpectedError."""
    _ACTIONS[call.action](program, call)


def _list(program: Program, call: argparse.Namespace) -> None:
    own = program.own_knowledge()
    if call.json:
        print_json(own_knowledge(own))
        return
    print(f"Ordner: {own.folder}")
    for text in own.texts:
        print(f"{text.id}  {safe(text.title)} [{KIND_LABELS[text.kind]}]")
    for term in own.terms:
        print(f"{term_address(term.id)}  {safe(term.term)} [Begriff]")
    if not own.texts and not own.terms:
        print("Noch kein eigenes Wissen.")
    _tell(own.complaints)


def _import(program: Program, call: argparse.Namespace) -> None:
    receipt = program.import_knowledge(call.package, replace=call.replace)
    replaced = f", davon {len(receipt.replaced)} ersetzt" if receipt.replaced else ""
    print(f"Übernommen: {_words(receipt.counts)}{replaced}.")
    _tell(receipt.hints)


def _export(program: Program, call: argparse.Namespace) -> None:
    receipt = program.export_knowledge(call.package, call.ids)
    print(f"Geschrieben: {receipt.path} ({_words(receipt.counts)})")
    _tell(receipt.left_out)


def _remove(program: Program, call: argparse.Namespace) -> None:
    program.remove_own(call.ids)
    print(f"Gelöscht: {', '.join(call.ids)}")


def _words(counts: Counts) -> str:
    return ", ".join(f"{number} {word}" for word, number in counts)


def _tell(complaints: Iterable[Complaint]) -> None:
    sys.stderr.write("".join(f"{safe(str(one))}\n" for one in complaints))


_ACTIONS: Mapping[str, Callable[[Program, argparse.Namespace], None]] = {
    "list": _list,
    "import": _import,
    "export": _export,
    "remove": _remove,
}
