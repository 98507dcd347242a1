#!/usr/bin/env python3
"""Set the program up once, then run it; knows the program only from outside: its folder, lock files and commands.

What the system lacks is found by trying, never by guessing which system this is. The file must compile under Python 3.8
too, to be able to say that it is too old.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

USAGE = """\
python3 run.py [DATEI]          öffnet das Fenster; ohne Bildschirm entsteht ein Beispielfall mit Bericht
python3 run.py test [...]       führt alle Prüfungen aus (Angaben gehen an pytest)
python3 run.py weltoffen [...]  ruft die Befehlszeile des Programms auf
python3 run.py bench [...]      führt die Messungen aus
python3 run.py lint             prüft Stil, Typen und Modulgrenzen

Der erste Aufruf richtet den Ordner .venv ein. Ohne Netz: python3 run.py --wheels ORDNER [...]"""

SETUP_VERSION = "1"  # raise it when a setup finished by an older run.py must not be trusted
OLDEST_PYTHON = (3, 11)
ON_LINUX = sys.platform.startswith("linux")
ON_WINDOWS = os.name == "nt"
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if ON_WINDOWS else "bin")
PYTHON = PROGRAMS / ("python.exe" if ON_WINDOWS else "python")
MARKS = VENV / "setup.json"
LOCK = ROOT / "requirements.lock"
LINT_LOCK = ROOT / "requirements-lint.lock"

COMMANDS = {
    "window": ("-P", "-m", "weltoffen_desktop"),
    "weltoffen": ("-P", "-c", "from weltoffen_desktop.__main__ import command_line; raise SystemExit(command_line())"),
    "test": ("-m", "pytest"),
    "bench": ("-m", "benchmarks"),
}
JOBS = {"weltoffen", "test", "bench", "lint"}
QT_JOBS = {"window", "test", "bench"}
LINTERS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",), ("codespell",))

# What Qt opens at run time, everywhere and on an X11 display.
QT = "libGL.so.1 libEGL.so.1 libxkbcommon.so.0 libdbus-1.so.3 libfontconfig.so.1 libglib-2.0.so.0 libgssapi_krb5.so.2"
QT_ON_X11 = "libxcb-cursor.so.0 libxkbcommon-x11.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0"
OFFSCREEN, X11 = "libqoffscreen.so", "libqxcb.so"
QT_TRIAL = """
import ctypes, pathlib, sys
import PySide6.QtWidgets
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / sys.argv[1]))
"""
LRELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"


def say(text: str) -> None:
    """Tell how far it is, on the error channel: standard output belongs to the program."""
    print(text, file=sys.stderr, flush=True)


def complaint_of(*command: str) -> str:
    """Run a command that may ask nothing; return what it complains of, and nothing if it succeeded."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False
    )
    return f"{done.stdout}{done.stderr}(Ende mit {done.returncode})" if done.returncode else ""


def is_there(part: str) -> bool:
    """Say whether Python finds its own part `ensurepip`, or the system a library."""
    if part == "ensurepip":
        importlib.invalidate_caches()
        return importlib.util.find_spec(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True


def package_of(part: str) -> str:
    """Return Debian's package for a part; libraries have the names that Debian's policy (8.1) gives them."""
    if part == "ensurepip":
        return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    name, _, version = part.lower().replace("_", "-").replace("libglib-2", "libglib2").partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def missing_parts(job: str, *, new_venv: bool) -> list[str]:
    """Return nothing if the job can be done; else all that this system lacks, so that one command brings everything."""
    libraries = QT.split() + QT_ON_X11.split() * bool(os.environ.get("DISPLAY"))
    needed = ["ensurepip"] * new_venv + libraries * (job in QT_JOBS)
    if not ON_LINUX or all(map(is_there, needed)):
        return []
    return [part for part in ["ensurepip", *libraries] if not is_there(part)]


def apt_steps(packages: list[str], *, update: bool) -> list[str]:
    """Return the commands that install the packages."""
    return ["apt-get update"] * update + ["apt-get install -y --no-install-recommends " + " ".join(packages)]


def command_to_type(steps: list[str], *, sudo: bool) -> str:
    """Return the one line with which an administrator takes these steps."""
    return " && ".join(f"sudo {step}" for step in steps) if sudo else f"su - -c {shlex.quote(' && '.join(steps))}"


def provide(parts: list[str]) -> None:
    """Bring the missing parts into a Debian system, or end with what to type."""
    packages = sorted(map(package_of, parts))
    if not shutil.which("apt-get"):
        raise SystemExit("Auf diesem System fehlen: " + ", ".join(parts))
    sudo = shutil.which("sudo") is not None
    known = not complaint_of("apt-get", "install", "--simulate", "--no-install-recommends", *packages)
    if os.geteuid() != 0 and (not sudo or complaint_of("sudo", "-n", "true")):
        typed = command_to_type(apt_steps(packages, update=not known), sudo=sudo)
        raise SystemExit(f"Es fehlen Systempakete. Bitte einmal eingeben und dann neu starten:\n\n    {typed}\n")
    prefix = ["sudo", "-n"] * (os.geteuid() != 0)
    say("Systempakete werden eingerichtet: " + " ".join(packages))
    for update in (not known, True):  # the second time, because old package lists name files that are gone
        line = " && ".join(apt_steps(packages, update=update)).replace("apt-get", "apt-get -o DPkg::Lock::Timeout=300")
        complaint = complaint_of(*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", line)
        if not complaint and all(map(is_there, parts)):
            return
    raise SystemExit(f"Die Systempakete ließen sich nicht einrichten:\n{complaint}")


def missing_library(complaint: str) -> str:
    """Return the library that the dynamic linker says it does not find, or nothing."""
    found = re.search(r"(\S+\.so[.\d]*): cannot open shared object file", complaint)
    return found[1] if found else ""


def try_qt(plugin: str) -> None:
    """Open Qt and its platform as the program will; a newer Qt may ask for more than the lists above know."""
    while complaint := complaint_of(str(PYTHON), "-c", QT_TRIAL, plugin):
        library = missing_library(complaint)
        if not library or is_there(library):
            raise SystemExit(f"Qt lässt sich nicht laden:\n{complaint}")
        provide([library])


def digest(*parts: str) -> str:
    """Return a short fingerprint."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:20]


def wanted_marks(job: str) -> dict[str, str]:
    """Return the marks of a setup that fits the job; they change with the folder, the Python and the requirements."""
    place = digest(SETUP_VERSION, str(ROOT), sys.base_prefix, str(sys.version_info[:2]))
    program = digest(*(file.read_text(encoding="utf-8") for file in (LOCK, ROOT / "pyproject.toml")))
    marks = {"place": place, "program": program}
    if job == "lint":
        marks["linters"] = digest(LINT_LOCK.read_text(encoding="utf-8"))
    if job in QT_JOBS and ON_LINUX:
        marks[X11 if os.environ.get("DISPLAY") else OFFSCREEN] = program
    return marks


def read_marks() -> dict[str, str]:
    """Return the marks of the last finished setup; an interrupted one has none."""
    with contextlib.suppress(OSError, TypeError, ValueError):
        if PYTHON.exists():
            return dict(json.loads(MARKS.read_text(encoding="utf-8")))
    return {}


def wait_for_others(file: int) -> None:
    """Wait until no other start and no pip that outlived its start holds the file; the system itself lets go of it."""
    with contextlib.suppress(ImportError, OSError):  # not on Windows, not on every network drive
        import fcntl  # noqa: PLC0415 - Windows has none

        fcntl.flock(file, fcntl.LOCK_EX)
        os.set_inheritable(file, True)


def set_up(job: str) -> None:
    """Make the system and `.venv` fit for the job, with as little work as that takes."""
    wanted = wanted_marks(job)
    with Path(__file__).open("rb") as handle:
        wait_for_others(handle.fileno())
        marks = read_marks()
        todo = {name for name, mark in wanted.items() if marks.get(name) != mark}
        parts = missing_parts(job, new_venv="place" in todo)
        if not todo and not parts:
            return
        started = time.monotonic()
        if parts:
            provide(parts)
        MARKS.unlink(missing_ok=True)
        if "place" in todo:
            say("Die Python-Umgebung .venv wird angelegt.")
            marks, todo = {}, set(wanted)
            make_venv()
        if "program" in todo:
            say("Die Python-Pakete werden geladen (auf langsamer Leitung einige Minuten).")
            pip("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
            pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
        if "linters" in todo:
            say("Die Prüfwerkzeuge werden geladen.")
            pip("--require-hashes", "--only-binary", ":all:", "-r", str(LINT_LOCK))
        for plugin in todo & {OFFSCREEN, X11}:
            try_qt(plugin)
        MARKS.write_text(json.dumps({**marks, **wanted}), encoding="utf-8")
        if parts or todo - {OFFSCREEN, X11}:
            say(f"Eingerichtet nach {time.monotonic() - started:.0f} Sekunden.")


def make_venv() -> None:
    """Make a new, empty environment, whatever lies in its place."""
    own = getattr(sys, "_base_executable", sys.executable)  # run.py may itself be running in the environment
    if complaint := complaint_of(own, "-m", "venv", "--clear", str(VENV)):
        raise SystemExit(f"Die Python-Umgebung {VENV} lässt sich nicht anlegen:\n{complaint}")


def pip(*arguments: str) -> None:
    """Install as this computer's pip configuration says; modules get compiled when they are first imported."""
    command = (str(PYTHON), "-m", "pip", "install", "-qq", "--no-input", "--no-compile", "--disable-pip-version-check")
    environment = {**os.environ, "PIP_USER": "0"}  # a personal setting that no environment can obey
    # pip inherits the lock, and keeps it when this start is killed.
    if subprocess.call([*command, *arguments], env=environment, stdin=subprocess.DEVNULL, close_fds=False):
        raise SystemExit(
            "Die Python-Pakete ließen sich nicht einrichten; der Grund steht darüber.\n"
            "Danach genügt ein neuer Start; ohne Netz: python3 run.py --wheels ORDNER"
        )


def compile_translations(folder: Path, python: str) -> None:
    """Bring each compiled translation up to its source; `python` is one that has PySide6."""
    for source in folder.glob("*.ts"):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        if complaint := complaint_of(python, "-c", LRELEASE, "-silent", str(source), "-qm", str(compiled)):
            raise SystemExit(f"{source.name} lässt sich nicht in {compiled.name} verwandeln:\n{complaint}")


def lint() -> int:
    """Run every checker, also after one has found something."""
    bad = [linter[0] for linter in LINTERS if subprocess.call([str(PROGRAMS / linter[0]), *linter[1:]])]
    say(f"Beanstandet von: {', '.join(bad)}" if bad else "Nichts zu beanstanden.")
    return len(bad)


def new_folder(wanted: Path) -> Path:
    """Make a folder of this name, or with a number behind it if there is one already."""
    folder, number = wanted, 1
    while folder.exists():
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    folder.mkdir()
    return folder


def show_example(files: list[str]) -> int:
    """Do the main job without a window: a case file, and the report on it; the command line says where they lie."""
    say("Hier ist kein Bildschirm: Statt des Fensters entsteht ein Bericht.")
    here = Path.cwd()
    folder = new_folder((here if os.access(here, os.W_OK) else Path.home()) / "beispiel")
    case = Path(files[0]) if files else folder / "Beispiel.weltoffen"
    report = folder / "Bericht.pdf"
    program = (str(PYTHON), *COMMANDS["weltoffen"])
    steps = [["demo", str(case)]] * (not files) + [["report", str(case), "-o", str(report)]]
    for step in steps:
        if code := subprocess.call([*program, *step]):
            return code
    return 0


def main(words: list[str]) -> int:
    """Understand the command line, set up, and do the job."""
    if sys.version_info < OLDEST_PYTHON:
        raise SystemExit(
            "Python ist hier zu alt ({}.{}); nötig ist {}.{}.".format(*sys.version_info[:2], *OLDEST_PYTHON)
        )
    if words[:1] == ["--wheels"] and len(words) > 1:
        # As an address, because pip takes a blank in this variable for the start of the next place.
        os.environ.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=Path(words[1]).resolve().as_uri())
        words = words[2:]
    if words[:1] in (["-h"], ["--help"], ["--wheels"]):
        print(USAGE)
        return 0
    # A platform named for Qt is taken at its word.
    display = not ON_LINUX or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
    job, rest = (words[0], words[1:]) if JOBS & {*words[:1]} else ("window" if display else "example", words)
    set_up(job)
    if job in QT_JOBS:
        compile_translations(ROOT / "resources" / "i18n", str(PYTHON))
    if job == "example":
        return show_example(rest)
    if job in {"test", "bench", "lint"}:
        os.chdir(ROOT)
        os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    if job == "lint":
        return lint()
    # All tests share the cores; a few that somebody asked for start sooner without.
    spread = ["-n", "auto"] if job == "test" and not rest else []
    command = [str(PYTHON), *COMMANDS[job], *spread, *rest]
    # Where the system can, become the command: then signals and the exit code are its own.
    return subprocess.call(command) if ON_WINDOWS else os.execv(command[0], command)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
