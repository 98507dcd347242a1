"""Packages that nobody should take over, by name: what a zip file can be besides a few harmless texts."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache

from weltoffen_desktop.content.packages import pack
from weltoffen_desktop.domain.trouble import Trouble

TEXT = """---
id: {id}
kind: article
title: Probe von {id}
summary: Ein Text, nur um zu prüfen.
fields: ["1"]
topics: []
questions: ["1.01"]
sizes: []
as_of: "2025"
review_by: "2090"
sources:
  - title: Quelle
    url: https://example.org/
    as_of: "2025"
---

## Erstes zu {id}

Im Dorf {id} gibt es Zwiebelkuchen, siehe {id} und [Frage](frage:1.01).
"""
GLOSSARY = b"""- id: zwiebelkuchen
  term: Zwiebelkuchen
  forms: [Zwiebelkuchens]
  text: Ein Kuchen aus Zwiebeln, den man am besten gemeinsam isst.
"""
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def text(name: str, *changes: tuple[str, str]) -> bytes:
    """Return a good article, changed as wished."""
    whole = TEXT.format(id=name)
    for old, new in changes:
        assert old in whole
        whole = whole.replace(old, new)
    return whole.encode()


GOOD = {"articles/eins.md": text("eins"), "glossary.yaml": GLOSSARY}


def zipped(entries: Iterable[tuple[str, bytes]], *, attributes: int = 0, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of entries with whatever names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo("x")
            info.filename = name  # past zipfile, which would mend it
            info.external_attr = attributes
            info.compress_type = method
            archive.writestr(info, data)
    return buffer.getvalue()


def named(name: str) -> bytes:
    return zipped([("articles/eins.md", text("eins")), (name, text("zwei"))])


def patched(data: bytes, mark: bytes, offset: int, form: str, value: int, which: int = 0) -> bytes:
    """Return ``data`` with one number changed in the ``which``-th header that starts with ``mark``."""
    at = -1
    for _ in range(which + 1):
        at = data.index(mark, at + 1)
    at += offset
    return data[:at] + struct.pack(form, value) + data[at + struct.calcsize(form) :]


def flagged(flag: int) -> bytes:
    return patched(patched(pack(GOOD), _CENTRAL, 8, "<H", flag), _LOCAL, 6, "<H", flag)


def claiming(content: bytes, size: int, *, crc: int | None = None) -> bytes:
    """Return a package whose headers lie about the size of its one text, and about its checksum where wished."""
    data = pack({"articles/eins.md": content})
    data = patched(patched(data, _CENTRAL, 24, "<L", size), _LOCAL, 22, "<L", size)
    if crc is None:
        return data
    return patched(patched(data, _CENTRAL, 16, "<L", crc), _LOCAL, 14, "<L", crc)


@cache
def bomb(claimed: int) -> bytes:
    """Return 300 kB that would unpack to 300 MB."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join([*(deflate.compress(bytes(1_000_000)) for _ in range(300)), deflate.flush()])
    name = b"articles/eins.md"
    sizes = struct.pack("<LLL", zlib.crc32(bytes(claimed)), len(packed), claimed)
    head = struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes + struct.pack("<HH", len(name), 0)
    local = _LOCAL + head + name + packed
    central = _CENTRAL + struct.pack("<H", 20) + head + struct.pack("<HHHLL", 0, 0, 0, 0, 0) + name
    return local + central + _END + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(central), len(local), 0)


def overlapping() -> bytes:
    """Return a package in which the first text contains the second with its header (after David Fifield's bombs)."""
    data = zipped([("articles/aa.md", b"a" * 40), ("articles/bb.md", b"b" * 40)], method=zipfile.ZIP_STORED)
    start = 30 + len("articles/aa.md")
    shared = data[start : data.index(_CENTRAL)]
    for mark, at in ((_CENTRAL, 16), (_LOCAL, 14)):
        for number, value in enumerate((zlib.crc32(shared), len(shared), len(shared))):
            data = patched(data, mark, at + 4 * number, "<L", value)
    return data


@cache
def crowd(number: int) -> bytes:
    return zipped(((f"articles/t{one}.md", b"") for one in range(number)), method=zipfile.ZIP_STORED)


def marked(old: str, new: str) -> bytes:
    return pack({"articles/eins.md": text("eins", (old, new))})


OUT, FOREIGN, BROKEN = Trouble.PACKAGE_LEADS_OUT, Trouble.PACKAGE_FOREIGN_FILE, Trouble.PACKAGE_BROKEN
LARGE, MANY, TWICE = Trouble.PACKAGE_TOO_LARGE, Trouble.PACKAGE_TOO_MANY, Trouble.PACKAGE_TWICE
LOCKED, MARKUP, FAULTY = Trouble.PACKAGE_ENCRYPTED, Trouble.PACKAGE_MARKUP, Trouble.PACKAGE_FAULTY

NAMES: dict[str, Trouble] = {
    **dict.fromkeys(
        (
            "../eins.md", "articles/../../eins.md", "articles/..", "/etc/passwd", "/articles/zwei.md", "//server/x.md",
            "C:/zwei.md", "C:zwei.md", "articles/zwei.md:stream", "articles\\zwei.md", "..\\..\\zwei.md",
            "\\\\server\\x.md", "articles/con.md", "articles/nul.md", "articles/COM1.md", "aux/zwei.md", "./zwei.md",
            "articles/zwei.md\0.txt",
        ),
        OUT,
    ),
    **dict.fromkeys(
        (
            "zwei.md", "articles/zwei.txt", "articles/zwei.md.exe", "articles/run.py", "schema/text.schema.json",
            "articles/drei/zwei.md", "Articles/zwei.md", "articles/Zwei.md", "articles/zwölf.md", "articles/.md",
            "articles/.zwei.md", ".DS_Store", "__MACOSX/articles/._eins.md", "glossary.yml", "articles//zwei.md", "",
            "articles/zwei.md/", "bilder/", "articles/zwei.md ", "articles/zwei.md\n", "\u202earticles/zwei.md",
            f"articles/{'x' * 300}.md",
        ),
        FOREIGN,
    ),
    "articles/EINS.md": TWICE,
    "ARTICLES/eins.md": TWICE,
}  # fmt: skip

OTHERS: dict[str, tuple[Callable[[], bytes], Trouble]] = {
    "empty file": (lambda: b"", BROKEN),
    "no zip": (lambda: b"<html>Kein Paket, nur eine Fehlerseite.</html>" * 20, BROKEN),
    "half a zip": (lambda: pack(GOOD)[:300], BROKEN),
    "end only": (lambda: _END + bytes(18), Trouble.PACKAGE_EMPTY),
    "damaged text": (lambda: pack(GOOD).replace(pack(GOOD)[60:64], b"\xff\xff\xff\xff", 1), BROKEN),
    "wrong checksum": (lambda: patched(pack(GOOD), _CENTRAL, 16, "<L", 1), BROKEN),
    "two names for one": (lambda: pack(GOOD).replace(b"articles/eins.md", b"articles/zwei.md", 1), BROKEN),
    "something before": (lambda: b"#!/bin/sh\n" + pack(GOOD), BROKEN),
    "something after": (lambda: pack(GOOD) + b"\n", BROKEN),
    "a comment": (lambda: patched(pack(GOOD), _END, 20, "<H", 2) + b"hi", BROKEN),
    "several disks": (lambda: patched(pack(GOOD), _END, 4, "<H", 1), BROKEN),
    "strange method": (lambda: zipped(GOOD.items(), method=zipfile.ZIP_BZIP2), BROKEN),
    "memory hungry method": (lambda: zipped(GOOD.items(), method=zipfile.ZIP_LZMA), BROKEN),
    "overlap": (overlapping, BROKEN),
    "encrypted": (lambda: flagged(0x1), LOCKED),
    "strongly encrypted": (lambda: flagged(0x41), LOCKED),
    "hidden list": (lambda: flagged(0x2000), LOCKED),
    "link": (lambda: zipped([("articles/eins.md", b"/etc/passwd")], attributes=(stat.S_IFLNK | 0o777) << 16), OUT),
    "pipe": (lambda: zipped(GOOD.items(), attributes=(stat.S_IFIFO | 0o666) << 16), OUT),
    "link of Windows": (lambda: zipped(GOOD.items(), attributes=0x400), OUT),
    "same name twice": (lambda: named("articles/aaaa.md").replace(b"articles/aaaa.md", b"articles/eins.md"), TWICE),
    "2,001 files": (lambda: crowd(2_001), MANY),
    "100,000 files": (lambda: crowd(100_000), MANY),
    "3,000 files that claim to be one": (
        lambda: patched(patched(crowd(3_000), _END, 8, "<H", 1), _END, 10, "<H", 1),
        MANY,
    ),
    "one file that claims to be two": (
        lambda: patched(patched(pack(GOOD), _END, 8, "<H", 3), _END, 10, "<H", 3),
        BROKEN,
    ),
    "large file": (lambda: pack({"articles/eins.md": bytes(2_000_001)}), LARGE),
    "large glossary": (lambda: pack({"glossary.yaml": bytes(2_000_001)}), LARGE),
    "large as a whole": (lambda: pack({f"articles/t{one}.md": bytes(1_900_000) for one in range(11)}), LARGE),
    "honest bomb": (lambda: bomb(300_000_000), LARGE),
    "bomb that claims to be small": (lambda: bomb(1_000), LARGE),
    "claims less than it holds": (lambda: claiming(text("eins"), 10), BROKEN),
    "claims less, with a checksum to match": (
        lambda: claiming(text("eins"), 10, crc=zlib.crc32(text("eins")[:10])),
        BROKEN,
    ),
    "claims more than it holds": (lambda: claiming(text("eins"), 100_000), BROKEN),
    "script": (lambda: marked("Im Dorf", "<script>alert(1)</script> Im Dorf"), MARKUP),
    "script in a code block": (lambda: marked("Im Dorf", "    <script src=//x.example>"), MARKUP),
    "tag over two lines": (lambda: marked("Im Dorf", "<iframe\nsrc=https://x.example>"), MARKUP),
    "comment of HTML": (lambda: marked("Im Dorf", "<!-- Dorf"), MARKUP),
    "address in angle brackets": (lambda: marked("Im Dorf", "<https://x.example/onload=1>"), MARKUP),
    "remote picture": (lambda: marked("Im Dorf", "![Bild](https://x.example/pixel.png)"), MARKUP),
    "picture by reference": (lambda: marked("Im Dorf", "![Bild][1]\n\n[1]: https://x.example/pixel.png\n"), MARKUP),
    "markup in the title": (lambda: marked("Probe von", "<b>Probe</b> von"), MARKUP),
    "hidden markup in the title": (lambda: marked("Probe von eins", '"\\x3Cimg src=x>"'), MARKUP),
    "markup in the glossary": (lambda: pack({"glossary.yaml": GLOSSARY.replace(b"Ein ", b"<b>Ein</b> ")}), MARKUP),
    "script as a link": (lambda: marked("frage:1.01", "javascript:alert(1)"), FAULTY),
    "script as a link, hidden": (lambda: marked("(frage:1.01)", "( javascript:alert(1) 'x' )"), FAULTY),
    "file as a link": (lambda: marked("frage:1.01", "file:///etc/passwd"), FAULTY),
    "control characters": (lambda: marked("Im Dorf", "\x1b[31mIm Dorf"), FAULTY),
    "control characters in the title": (lambda: marked("Probe von eins", '"\\e[31m rot"'), FAULTY),
    "words turned round": (lambda: marked("Im Dorf", "\u202emI froD"), FAULTY),
    "text without end": (lambda: marked("Im Dorf", "Dorf " * 20_000), FAULTY),
    "head without end": (lambda: marked("topics: []", f"topics: [{', '.join(f't{n}' for n in range(3_000))}]"), FAULTY),
    "YAML without bottom": (lambda: marked("topics: []", f"topics: {'[' * 4_000}"), FAULTY),
    "YAML that multiplies": (lambda: marked("topics: []", "topics: &a [x, y]\nsizes: *a"), FAULTY),
    "YAML that runs": (lambda: marked("title: Probe", "title: !!python/name:os.system Probe"), FAULTY),
    "no UTF-8": (lambda: pack({"articles/eins.md": text("eins").decode().encode("utf-16")}), FAULTY),
    "a bundled id": (
        lambda: pack({"articles/vom-leitbild-zum-beschluss.md": text("vom-leitbild-zum-beschluss")}),
        FAULTY,
    ),
    "another id than the name": (lambda: pack({"articles/eins.md": text("zwei")}), FAULTY),
    "another folder than the kind": (lambda: pack({"voices/eins.md": text("eins")}), FAULTY),
    "one id in two folders": (lambda: pack({"articles/eins.md": text("eins"), "voices/eins.md": text("eins")}), FAULTY),
    "one good, one faulty": (
        lambda: pack({**GOOD, "articles/zwei.md": text("zwei", ("kind: article", "kind: x"))}),
        FAULTY,
    ),
    "a link to nowhere": (lambda: marked("frage:1.01", "wissen:gibt-es-nicht"), FAULTY),
    "a bundled term": (lambda: pack({"glossary.yaml": GLOSSARY.replace(b"Zwiebelkuchen", b"Duldung")}), FAULTY),
    "one term twice": (lambda: pack({"glossary.yaml": GLOSSARY * 2}), FAULTY),
    "terms that are none": (lambda: pack({"glossary.yaml": b"- a\n" * 10_000}), FAULTY),
    "nothing in it": (lambda: zipped([("articles/", b"")]), Trouble.PACKAGE_EMPTY),
    "no terms in it": (lambda: pack({"glossary.yaml": b"[]\n"}), Trouble.PACKAGE_EMPTY),
}

HOSTILE: dict[str, tuple[Callable[[], bytes], Trouble]] = {
    **{f"name {name[:40]!r}": (lambda name=name: named(name), trouble) for name, trouble in NAMES.items()},
    **OTHERS,
}
# What is found without reading a text: the zip file alone is enough to refuse it.
OF_THE_ZIP = {
    name: one for name, one in HOSTILE.items() if one[1] not in (MARKUP, FAULTY, Trouble.PACKAGE_EMPTY)
}  # fmt: skip
