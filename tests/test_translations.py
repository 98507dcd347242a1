"""Every word of the window has a finished German translation with the same placeholders."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "weltoffen_desktop" / "gui").rglob("*.py"))
TS = ROOT / "resources" / "i18n" / "weltoffen_de.ts"
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")


def literals(path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield (context, text, line) of every tr() call; a call without a literal fails here."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for top in ast.walk(tree):
        if not isinstance(top, ast.ClassDef):
            continue
        for node in ast.walk(top):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                first = node.args[0]
                assert isinstance(first, ast.Constant), f"{path}:{node.lineno}: tr() takes literals only"
                yield top.name, first.value, node.lineno


def translations() -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(TS).getroot().iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name", ""), message.findtext("source", "")] = message
    return found


@pytest.fixture(scope="module")
def german() -> dict[tuple[str, str], ET.Element]:
    return translations()


def test_every_literal_is_translated(german: dict[tuple[str, str], ET.Element]) -> None:
    missing = [
        f"{path.name}:{line}: {context}: {text}"
        for path in SOURCES
        for context, text, line in literals(path)
        if (context, text) not in german
    ]
    assert not missing, "run packaging/translations.py\n" + "\n".join(missing)


def test_every_translation_is_finished(german: dict[tuple[str, str], ET.Element]) -> None:
    assert len(german) > 50
    for (context, text), message in german.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"unfinished: {context}: {text}"
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert all(forms), f"empty: {context}: {text}"
        wanted = set(PLACEHOLDER.findall(text))
        for form in forms:
            found = set(PLACEHOLDER.findall(form or ""))
            # "Eine Frage ist offen" may do without the number that the plural needs.
            singular = len(forms) > 1 and form is forms[0]
            assert found == wanted or (singular and found == wanted - {"%n"}), f"{context}: {text}"
            assert "..." not in (form or ""), f"three dots for an ellipsis: {context}: {text}"


def test_mnemonics_are_kept(german: dict[tuple[str, str], ET.Element]) -> None:
    for (context, text), message in german.items():
        translated = message.findtext("translation", "")
        if re.search(r"&\w", text) and translated:
            assert re.search(r"&\w", translated), f"{context}: {text}"
