"""run.py from inside: what it decides. What it does to a bare system is proved in bare systems, see .ci/run."""

import ast
import importlib.util
import json
import os
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a fresh copy of the module, at home in an empty folder that looks like the project."""
    spec = importlib.util.spec_from_file_location("run_under_test", ROOT / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("LOCK", "LINT_LOCK"):
        monkeypatch.setattr(module, name, tmp_path / getattr(module, name).name)
        getattr(module, name).write_text("first\n")
    (tmp_path / "pyproject.toml").write_text("")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(module, "MARKS", tmp_path / "setup.json")
    monkeypatch.setattr(module, "ON_LINUX", True)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def steps(run, monkeypatch):
    """Return the list of what a setup did, without a network and without changing the system."""
    done = []

    def make_venv():
        done.append("venv")
        run.PYTHON.touch()

    monkeypatch.setattr(run, "make_venv", make_venv)
    monkeypatch.setattr(run, "pip", lambda *words: done.append(Path(words[-1]).name))
    monkeypatch.setattr(run, "try_qt", done.append)
    monkeypatch.setattr(run, "is_there", lambda _: True)
    return done


def test_the_first_start_sets_everything_up_and_the_second_nothing(run, steps):
    run.set_up("test")
    assert steps == ["venv", "requirements.lock", run.ROOT.name, run.OFFSCREEN]
    steps.clear()
    run.set_up("test")
    run.set_up("weltoffen")
    assert steps == []


def test_linters_come_when_they_are_asked_for(run, steps):
    run.set_up("weltoffen")
    assert "requirements-lint.lock" not in steps
    steps.clear()
    run.set_up("lint")
    assert steps == ["requirements-lint.lock"]


def test_a_display_that_appears_later_is_tried(run, steps, monkeypatch):
    run.set_up("test")
    steps.clear()
    monkeypatch.setenv("DISPLAY", ":0")
    run.set_up("window")
    assert steps == [run.X11]


def test_a_new_lock_is_installed_into_the_same_environment(run, steps):
    run.set_up("weltoffen")
    steps.clear()
    run.LOCK.write_text("second\n")
    run.set_up("weltoffen")
    assert steps == ["requirements.lock", run.ROOT.name]


@pytest.mark.parametrize("change", ["folder", "python", "version", "link"])
def test_an_environment_that_no_longer_fits_its_place_is_made_anew(run, steps, monkeypatch, change):
    run.set_up("weltoffen")
    steps.clear()
    if change == "folder":
        moved = run.ROOT / "moved"
        moved.mkdir()
        (moved / "pyproject.toml").write_text("")
        monkeypatch.setattr(run, "ROOT", moved)
    elif change == "python":
        monkeypatch.setattr(run.sys, "base_prefix", "/elsewhere")
    elif change == "version":
        monkeypatch.setattr(run, "SETUP_VERSION", "other")
    else:
        run.PYTHON.unlink()
    run.set_up("weltoffen")
    assert steps[0] == "venv"


def test_an_interrupted_setup_starts_over(run, steps, monkeypatch):
    run.set_up("weltoffen")
    run.LOCK.write_text("second\n")

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(run, "pip", killed)
        with pytest.raises(KeyboardInterrupt):
            run.set_up("weltoffen")
    steps.clear()
    run.set_up("weltoffen")
    assert steps[0] == "venv"


@pytest.mark.parametrize("content", ["", "{", "[1]", "\0"])
def test_damaged_marks_count_as_none(run, content):
    run.PYTHON.touch()
    run.MARKS.write_text(content)
    assert run.read_marks() == {}


def test_marks_are_kept_as_they_were_written(run, steps):
    run.set_up("lint")
    assert json.loads(run.MARKS.read_text()) == run.wanted_marks("lint")
    assert "venv" in steps


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libwayland-cursor.so.0", "libwayland-cursor0"),
    ],
)
def test_the_package_follows_from_the_library(run, library, package):
    assert run.package_of(library) == package


def test_the_venv_package_is_the_one_of_this_python(run):
    assert re.fullmatch(r"python3\.\d+-venv", run.package_of("ensurepip"))


def test_the_missing_library_is_read_from_the_complaint(run):
    complaint = "ImportError: libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
    assert run.missing_library(complaint) == "libxcb-cursor.so.0"
    assert run.missing_library("version `GLIBC_2.34' not found") == ""


def test_all_is_asked_for_at_once_and_only_if_the_job_needs_any(run, monkeypatch):
    monkeypatch.setattr(run, "is_there", lambda part: part == "libGL.so.1")
    assert run.missing_parts("weltoffen", new_venv=False) == []
    with_venv = run.missing_parts("weltoffen", new_venv=True)
    assert with_venv == run.missing_parts("test", new_venv=False)
    assert with_venv[0] == "ensurepip"
    assert "libGL.so.1" not in with_venv
    assert {*run.QT.split()} - {*with_venv} == {"libGL.so.1"}
    assert "libxcb-cursor.so.0" not in with_venv
    monkeypatch.setenv("DISPLAY", ":0")
    assert {*run.QT_ON_X11.split()} < {*run.missing_parts("window", new_venv=False)}


def test_nothing_is_asked_of_other_systems(run, monkeypatch):
    monkeypatch.setattr(run, "ON_LINUX", False)
    monkeypatch.setattr(run, "is_there", lambda _: False)
    assert run.missing_parts("window", new_venv=True) == []


def test_one_command_is_shown_to_whoever_may_not_install(run, monkeypatch):
    asked = []
    monkeypatch.setattr(run, "complaint_of", lambda *words: asked.append(words) or "no")
    monkeypatch.setattr(run.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as stopped:
        run.provide(["libGL.so.1"])
    command = "su - -c 'apt-get update && apt-get install -y --no-install-recommends libgl1'"
    assert f"\n    {command}\n" in str(stopped.value)
    assert [words[:3] for words in asked] == [("apt-get", "install", "--simulate")]


def test_with_sudo_each_step_asks_for_it(run):
    steps = run.apt_steps(["libgl1", "libegl1"], update=True)
    install = "apt-get install -y --no-install-recommends libgl1 libegl1"
    assert run.command_to_type(steps, sudo=True) == f"sudo apt-get update && sudo {install}"
    assert run.apt_steps(["libgl1", "libegl1"], update=False) == [install]


def test_elsewhere_the_libraries_are_named(run, monkeypatch):
    monkeypatch.setattr(run.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match=r"libGL\.so\.1, libEGL\.so\.1"):
        run.provide(["libGL.so.1", "libEGL.so.1"])


def test_qt_is_told_apart_from_its_libraries(run, monkeypatch):
    monkeypatch.setattr(run, "complaint_of", lambda *_: "ImportError: Symbol not found")
    with pytest.raises(SystemExit, match="Symbol not found"):
        run.try_qt(run.OFFSCREEN)


def test_a_library_that_a_newer_qt_needs_is_brought(run, monkeypatch):
    complaints = ["libnew.so.7: cannot open shared object file", ""]
    brought = []
    monkeypatch.setattr(run, "complaint_of", lambda *_: complaints.pop(0))
    monkeypatch.setattr(run, "provide", brought.extend)
    run.try_qt(run.X11)
    assert brought == ["libnew.so.7"]


def test_only_stale_translations_are_compiled(run, monkeypatch, tmp_path):
    compiled = []
    monkeypatch.setattr(run, "complaint_of", lambda *words: compiled.append(Path(words[-1]).name) or "")
    for name in ("fresh.ts", "fresh.qm", "stale.qm", "stale.ts", "new.ts"):
        (tmp_path / name).touch()
    for name, age in (("fresh.ts", 10), ("fresh.qm", 10), ("stale.qm", 10), ("stale.ts", 11)):
        os.utime(tmp_path / name, (age, age))
    run.compile_translations(tmp_path, "python")
    assert sorted(compiled) == ["new.qm", "stale.qm"]


def test_without_a_screen_an_example_appears_and_overwrites_nothing(run, monkeypatch, tmp_path):
    calls = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "set_up", calls.append)
    monkeypatch.setattr(run.subprocess, "call", lambda words: calls.append(words[4:]) or 0)
    (tmp_path / "beispiel").mkdir()
    assert run.main([]) == 0
    case, report = tmp_path / "beispiel-2" / "Beispiel.weltoffen", tmp_path / "beispiel-2" / "Bericht.pdf"
    assert calls == ["example", ["demo", str(case)], ["report", str(case), "-o", str(report)]]


def test_without_a_screen_a_named_case_is_reported_on(run, monkeypatch, tmp_path):
    calls = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "set_up", lambda _: None)
    monkeypatch.setattr(run.subprocess, "call", lambda words: calls.append(words[4:]) or 0)
    assert run.main(["Fall 1.weltoffen"]) == 0
    assert calls == [["report", "Fall 1.weltoffen", "-o", str(tmp_path / "beispiel" / "Bericht.pdf")]]


def test_a_failed_example_ends_with_its_exit_code(run, monkeypatch, tmp_path):
    calls = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "set_up", lambda _: None)
    monkeypatch.setattr(run.subprocess, "call", lambda words: calls.append(words) or 3)
    assert run.main([]) == 3
    assert len(calls) == 1


def test_a_folder_without_network_reaches_pip_as_an_address(run, monkeypatch):
    monkeypatch.chdir(run.ROOT)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PIP_NO_INDEX", "")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setattr(run, "set_up", lambda _: None)
    monkeypatch.setattr(run, "lint", lambda: 7)
    assert run.main(["--wheels", "mit Leerzeichen", "lint"]) == 7
    assert os.environ["PIP_NO_INDEX"] == "1"
    assert os.environ["PIP_FIND_LINKS"].endswith("/mit%20Leerzeichen")


def test_an_old_python_gets_one_sentence(run, monkeypatch):
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"Python ist hier zu alt \(3\.9\); nötig ist 3\.11\."):
        run.main([])


def pins(name):
    """Return the packages that a lock file pins, with their versions."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text, "a lock file names no address"
    entries = re.findall(r"^([\w.-]+)==(\S+?)(?: ;.*)? \\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(entries) == len(re.findall(r"^\w", text, re.MULTILINE)), "every package has a hash"
    return dict(entries)


@pytest.mark.parametrize(
    ("lock", "groups"), [("requirements.lock", ("test", "build")), ("requirements-lint.lock", ("lint",))]
)
def test_the_locks_hold_what_the_project_asks_for(lock, groups):
    pinned = pins(lock)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [entry for group in groups for entry in project["dependency-groups"][group]]
    if "test" in groups:
        wanted += project["project"]["dependencies"]
    for requirement in map(Requirement, wanted):
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        assert requirement.specifier.contains(pinned[name]), f"python3 packaging/lock.py brings {lock} up to date"


def test_both_locks_agree():
    first, second = pins("requirements.lock"), pins("requirements-lint.lock")
    shared = first.keys() & second.keys()
    assert shared
    assert {name: first[name] for name in shared} == {name: second[name] for name in shared}
