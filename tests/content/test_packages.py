"""The zip file behind a knowledge package: what is read, and everything that is refused."""

import random
import tracemalloc
import zipfile

import pytest
from hypothesis import given, strategies as st

from tests.content.hostile_packages import GLOSSARY, GOOD, OF_THE_ZIP, bomb, crowd, named, text, zipped
from weltoffen_desktop.content.packages import ENTRIES, FILE_LIMIT, pack, read_package, unpack
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.wording import sentence


def test_what_was_packed_is_unpacked():
    assert unpack(pack(GOOD), "x") == GOOD


def test_the_same_files_make_the_same_package_in_any_order():
    assert pack(GOOD) == pack(dict(reversed(GOOD.items())))


def test_other_programs_packages_are_read():
    entries = [("articles/", b""), ("articles/eins.md", text("eins")), ("voices/", b""), ("glossary.yaml", GLOSSARY)]
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        assert unpack(zipped(entries, method=method), "x") == GOOD


def test_the_limits_themselves_are_allowed():
    assert len(unpack(crowd(ENTRIES), "x")) == ENTRIES
    largest = {"articles/eins.md": bytes(FILE_LIMIT)}
    assert unpack(pack(largest), "x") == largest


@pytest.mark.parametrize("name", OF_THE_ZIP)
def test_hostile_zip_files_are_refused_in_one_sentence(name):
    make, trouble = OF_THE_ZIP[name]
    with pytest.raises(ExpectedError) as caught:
        unpack(make(), "paket.weltoffen-wissen")
    assert caught.value.trouble is trouble
    said = sentence(caught.value)
    assert said.isprintable()
    assert "„paket.weltoffen-wissen“" in said
    assert caught.value.complaints == ()


@pytest.mark.parametrize("claimed", [1_000, 300_000_000])
def test_a_bomb_is_unpacked_no_further_than_allowed(claimed):
    data = bomb(claimed)
    tracemalloc.start()
    try:
        with pytest.raises(ExpectedError):
            unpack(data, "x")
        assert tracemalloc.get_traced_memory()[1] < 5 * FILE_LIMIT
    finally:
        tracemalloc.stop()


def test_a_hundred_thousand_files_are_refused_before_their_names_are_read():
    data = crowd(100_000)
    tracemalloc.start()
    try:
        with pytest.raises(ExpectedError):
            unpack(data, "x")
        assert tracemalloc.get_traced_memory()[1] < 100_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        (lambda _path: None, Trouble.FILE_MISSING),
        (lambda path: path.mkdir(), Trouble.IS_FOLDER),
        (lambda path: path.write_bytes(bytes(22_000_001)), Trouble.PACKAGE_TOO_LARGE),
    ],
)
def test_what_cannot_be_read_at_all(tmp_path, make, trouble):
    path = tmp_path / "paket.weltoffen-wissen"
    make(path)
    with pytest.raises(ExpectedError) as caught:
        read_package(path)
    assert caught.value.trouble is trouble


@given(st.binary(max_size=400))
def test_any_bytes_are_refused(data):
    with pytest.raises(ExpectedError) as caught:
        unpack(b"PK\x03\x04" + data, "x")
    assert caught.value.trouble is Trouble.PACKAGE_BROKEN


@given(st.integers(0, 2**32), st.integers(1, 4))
def test_a_damaged_package_is_refused_or_whole(seed, changes):
    chance = random.Random(seed)
    data = bytearray(pack(GOOD))
    for _ in range(changes):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        found = unpack(bytes(data), "x")
    except ExpectedError:
        return
    assert found == GOOD


@given(st.integers(0, len(pack(GOOD)) - 1))
def test_a_package_cut_short_is_refused(length):
    with pytest.raises(ExpectedError):
        unpack(pack(GOOD)[:length], "x")


_PIECES = ["a", "Z", "ä", "-", ".", "..", "/", "\\", ":", " ", "\0", "con", ".md", "articles/", "glossary.yaml"]


@given(st.lists(st.sampled_from(_PIECES), max_size=6).map("".join))
def test_only_names_of_texts_and_glossary_pass(name):
    try:
        found = unpack(named(name), "x")
    except ExpectedError:
        return
    for one in found:
        if one == "glossary.yaml":
            continue
        folder, _, file = one.rpartition("/")
        assert folder in ("articles", "practices", "voices", "templates")
        assert file.removesuffix(".md").replace("-", "").isalnum()
