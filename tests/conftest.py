"""Shared by all tests: no test touches the real home, and nothing below the window needs Qt."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import logging
import struct
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.content.questionnaires import QuestionnaireCatalog
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.host import resources
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish

# CI's two cores are busy: a slow example is no wrong example, and the same examples run every time.
settings.register_profile(
    "project",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("few", settings.get_profile("project"), max_examples=5)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))

TESTS = Path(__file__).parent


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WELTOFFEN_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Warnings in the log are failures: whoever expects one says so with caplog.clear()."""
    yield
    loud = [one for one in caplog.get_records("call") if one.levelno >= logging.WARNING]
    assert not loud, [one.getMessage() for one in loud]


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that moves on by one minute at each look."""
    start = datetime(2026, 5, 4, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    looks = iter(range(100_000))
    return lambda: start + timedelta(minutes=next(looks))


@pytest.fixture
def red_dot() -> Logo:
    """The smallest logo."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress((b"\0" + b"\xff\0\0" * 2) * 2))
    return Logo(b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b""), 2, 2, "Ein roter Punkt")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    home = tmp_path / "home"
    return make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))


@pytest.fixture
def session(program: Program, tmp_path: Path) -> Iterator[CaseSession]:
    """A new, empty case of a town."""
    opened = program.new_case(tmp_path / "fall.weltoffen", Wish("Musterdorf", "08999999"))
    yield opened
    opened.close()


@pytest.fixture
def example(program: Program, tmp_path: Path) -> Iterator[CaseSession]:
    """The filled example municipality."""
    opened = program.make_example(tmp_path / "beispiel.weltoffen")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def smallest() -> Questionnaire:
    """A tiny questionnaire with every kind of question and follow-up conditions."""
    return QuestionnaireCatalog([TESTS / "data"], resources.questionnaires() / "schema").load("kleinster")[0]


@pytest.fixture(scope="session")
def full() -> Questionnaire:
    """The real questionnaire."""
    folder = resources.questionnaires()
    return QuestionnaireCatalog([folder], folder / "schema").load("weltoffene-kommune")[0]
