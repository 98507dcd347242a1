"""Own knowledge through the program's verbs: what comes in, what is kept out, what is passed on."""

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from tests.content.hostile_packages import FAULTY, GLOSSARY, GOOD, HOSTILE, text
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.content.forbidden import LONGEST_BODY
from weltoffen_desktop.content.markdown import LONGEST
from weltoffen_desktop.content.packages import pack
from weltoffen_desktop.domain.knowledge import HitKind, Library
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence

BUNDLED = "vom-leitbild-zum-beschluss"
VOICE = ("kind: article", "kind: voice\nyear: '2020'\norganisation: Bund")
DIFFERENT = text("eins", ("Zwiebelkuchen", "Kirschkuchen"))


@pytest.fixture
def own(program: Program) -> Path:
    """The user's folder, which is not there at first."""
    folder = program.own_knowledge().folder
    assert not folder.exists()
    return folder


@pytest.fixture
def send(tmp_path: Path) -> Callable[..., Path]:
    """Write a package of files, or of bytes that may be anything, to a stick."""

    def write(content: dict[str, bytes] | bytes) -> Path:
        path = tmp_path / "stick" / "paket.weltoffen-wissen"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else pack(content))
        return path

    return write


def files(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def place(folder: Path, contents: dict[str, bytes]) -> None:
    for name, data in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def refused(action: Callable[[], object]) -> ExpectedError:
    with pytest.raises(ExpectedError) as caught:
        action()
    assert sentence(caught.value)
    return caught.value


def test_a_package_stands_beside_the_bundled_library_at_once(program, own, send):
    before = program.library()
    assert program.search("Zwiebelkuchen") == ()
    receipt = program.import_knowledge(send(GOOD))
    assert receipt.counts == (("Artikel", 1), ("Begriff", 1))
    assert receipt.ids == ("eins", "term:zwiebelkuchen")
    assert (receipt.replaced, receipt.hints) == ((), ())
    assert files(own) == GOOD
    after = program.library()
    assert after.texts[:-1] == before.texts
    assert after.terms[:-1] == before.terms
    assert after.fingerprint != before.fingerprint
    assert [text.id for text in program.own_texts()] == ["eins"]
    assert after.texts[-1].own
    assert after.terms[-1].own
    assert not any(one.own for one in (*before.texts, *before.terms))
    assert after.texts[-1] in after.for_question("1.01")
    hits = {(hit.kind, hit.id): hit.label for hit in program.search("Zwiebelkuchen")}
    assert hits == {
        (HitKind.TEXT, "eins"): "Artikel · eigenes Wissen",
        (HitKind.TERM, "zwiebelkuchen"): "Begriff · eigenes Wissen",
    }
    assert program.prose("eins")


def test_what_is_removed_is_gone_everywhere(program, own, send):
    program.import_knowledge(send({**GOOD, "articles/zwei.md": text("zwei")}))
    assert len(program.search("Zwiebelkuchen")) == 3
    program.remove_own(["eins", "term:zwiebelkuchen"])
    assert files(own) == {"articles/zwei.md": text("zwei")}
    assert [hit.id for hit in program.search("Zwiebelkuchen")] == ["zwei"]
    assert [text.id for text in program.own_texts()] == ["zwei"]


def test_nothing_is_removed_where_one_id_is_wrong(program, own, send):
    program.import_knowledge(send(GOOD))
    for ids in (["eins", "zwei"], ["eins", "term:eins"], [BUNDLED], ["../eins"]):
        assert refused(lambda ids=ids: program.remove_own(ids)).trouble is Trouble.OWN_UNKNOWN
    assert files(own) == GOOD


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_packages_change_nothing_anywhere(program, own, send, tmp_path, name):
    make, trouble = HOSTILE[name]
    package = send(make())
    before = files(tmp_path)
    error = refused(lambda: program.import_knowledge(package, replace=True))
    assert error.trouble is trouble
    assert bool(error.complaints) is (trouble is FAULTY)
    assert files(tmp_path) == before
    assert not own.exists()
    assert not Path("/articles").exists()


@pytest.mark.parametrize(
    "name", ["a link to nowhere", "one good, one faulty", "script", "link", "bomb that claims to be small"]
)
def test_a_refused_package_leaves_what_was_there(program, own, send, name):
    program.import_knowledge(send(GOOD))
    refused(lambda: program.import_knowledge(send(HOSTILE[name][0]()), replace=True))
    assert files(own) == GOOD
    assert [one.name for one in own.parent.iterdir()] == ["wissen"]


def test_every_fault_is_named_with_file_and_line(program, send):
    package = send(
        {**GOOD, "voices/drei.md": text("drei"), "articles/zwei.md": text("zwei", ("frage:1.01", "frage:9.99"))}
    )
    error = refused(lambda: program.import_knowledge(package))
    assert error.facts["count"] == len(error.complaints) == 2
    assert error.complaints[0].startswith("articles/zwei.md, Zeile 20: ")
    assert error.complaints[1].startswith("voices/drei.md, Zeile 3: ")


def test_a_passed_review_date_is_a_hint_and_no_fault(program, own, send):
    old = text("eins", ('"2090"', '"2020"'))
    receipt = program.import_knowledge(send({"articles/eins.md": old}))
    assert [one.warning for one in receipt.hints] == [True]
    assert files(own) == {"articles/eins.md": old}


def test_a_text_that_is_here_in_other_words_is_replaced_only_when_asked(program, own, send):
    program.import_knowledge(send(GOOD))
    package = send({"articles/eins.md": DIFFERENT, "articles/zwei.md": text("zwei")})
    error = refused(lambda: program.import_knowledge(package))
    assert error.trouble is Trouble.OWN_EXISTS
    assert error.complaints == ("eins",)
    assert (error.facts["count"], error.facts["total"]) == (1, 2)
    assert files(own) == GOOD
    assert program.import_knowledge(package, replace=True).replaced == ("eins",)
    assert files(own) == {**GOOD, "articles/eins.md": DIFFERENT, "articles/zwei.md": text("zwei")}
    assert [hit.id for hit in program.search("Kirschkuchen")] == ["eins"]


def test_the_same_package_again_is_no_conflict(program, own, send):
    program.import_knowledge(send(GOOD))
    assert program.import_knowledge(send({**GOOD, "articles/zwei.md": text("zwei")})).replaced == ()
    assert files(own) == {**GOOD, "articles/zwei.md": text("zwei")}


def test_a_text_that_became_of_another_kind_moves(program, own, send):
    program.import_knowledge(send(GOOD))
    package = send({"templates/eins.md": text("eins", ("kind: article", "kind: template"))})
    assert refused(lambda: program.import_knowledge(package)).trouble is Trouble.OWN_EXISTS
    program.import_knowledge(package, replace=True)
    assert set(files(own)) == {"templates/eins.md", "glossary.yaml"}


def test_own_texts_may_link_to_bundled_and_to_own_ones(program, send):
    program.import_knowledge(send(GOOD))
    linking = text("zwei", ("frage:1.01", "wissen:eins"), ("Im Dorf", f"[Mehr](wissen:{BUNDLED}) im Dorf"))
    assert program.import_knowledge(send({"articles/zwei.md": linking})).hints == ()


def test_glossaries_grow_together(program, own, send):
    program.import_knowledge(send(GOOD))
    cherry = GLOSSARY.replace(b"wiebelkuchen", b"imtkuchen")
    program.import_knowledge(send({"glossary.yaml": cherry}))
    assert {term.id for term in program.own_knowledge().terms} == {"zwiebelkuchen", "zimtkuchen"}
    other = GLOSSARY.replace(b"Ein Kuchen", b"Ein feiner Kuchen")
    error = refused(lambda: program.import_knowledge(send({"glossary.yaml": other})))
    assert (error.trouble, error.complaints) == (Trouble.OWN_EXISTS, ("term:zwiebelkuchen",))
    assert program.import_knowledge(send({"glossary.yaml": other}), replace=True).replaced == ("term:zwiebelkuchen",)
    assert [term.text for term in program.own_knowledge().terms if term.id == "zwiebelkuchen"] == [
        "Ein feiner Kuchen aus Zwiebeln, den man am besten gemeinsam isst."
    ]
    program.remove_own(["term:zwiebelkuchen", "term:zimtkuchen"])
    assert set(files(own)) == {"articles/eins.md"}


def test_a_broken_glossary_of_ones_own_is_never_overwritten(program, own, send):
    place(own, {"glossary.yaml": b"- id: ["})
    for action in (lambda: program.import_knowledge(send(GOOD), replace=True), lambda: program.remove_own(["term:x"])):
        assert refused(action).trouble is Trouble.OWN_GLOSSARY_FAULTY
    assert files(own) == {"glossary.yaml": b"- id: ["}
    program.import_knowledge(send({"articles/eins.md": text("eins")}))
    assert set(files(own)) == {"articles/eins.md", "glossary.yaml"}


@pytest.mark.parametrize("fails_at", [1, 2, 3, 4])
@pytest.mark.parametrize("action", ["import", "remove"])
def test_a_disk_that_fails_halfway_leaves_all_as_it_was(program, own, send, monkeypatch, action, fails_at):
    program.import_knowledge(send({**GOOD, "articles/drei.md": text("drei"), "articles/vier.md": text("vier")}))
    before = files(own)
    new = {
        "articles/eins.md": DIFFERENT,
        "voices/drei.md": text("drei", VOICE),
        "articles/zwei.md": text("zwei"),
        "glossary.yaml": GLOSSARY.replace(b"Ein ", b"Solch ein "),
    }
    package = send(new)
    calls = iter(range(1, 100))

    def failing(real):
        def call(path, *arguments, **named):
            here = own in path.parents or (arguments and own in Path(arguments[0]).parents)
            if here and next(calls) == fails_at:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(path, *arguments, **named)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing(Path.replace))
        patch.setattr(Path, "unlink", failing(Path.unlink))
        verb = {
            "import": lambda: program.import_knowledge(package, replace=True),
            "remove": lambda: program.remove_own(["eins", "drei", "term:zwiebelkuchen", "vier"]),
        }[action]
        assert refused(verb).trouble is Trouble.DISK_FULL
    assert files(own) == before
    assert [one.name for one in own.parent.iterdir()] == ["wissen"]


def test_a_link_out_of_the_folder_is_not_followed(program, own, send, tmp_path):
    elsewhere = tmp_path / "anderswo"
    elsewhere.mkdir()
    own.mkdir(parents=True)
    try:
        (own / "articles").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert refused(lambda: program.import_knowledge(send(GOOD))).trouble is Trouble.CANNOT_WRITE
    assert not any(elsewhere.iterdir())


FAULTS = {
    "articles/kein-kopf.md": b"Nur Text.\n",
    "articles/kein-yaml.md": text("kein-yaml", ("title: Probe", "title: [Probe")),
    "articles/falsche-art.md": text("falsche-art", ("kind: article", "kind: 5")),
    "articles/felder.md": text("felder", ('fields: ["1"]', "fields: 7")),
    "articles/anders.md": text("gleich"),
    "articles/skript.md": text("skript", ("Im Dorf", "<script>x</script>")),
    "articles/bytes.md": b"\xff\xfe\x00---",
    f"articles/{BUNDLED}.md": text(BUNDLED),
    "voices/eins.md": text("eins", VOICE),
    "practices/ohne-ort.md": text("ohne-ort", ("kind: article", "kind: practice")),
}


def test_faulty_files_in_the_folder_are_left_out_and_named(program, own):
    bundled = program.library()
    place(own, {**GOOD, **FAULTS, "glossary.yaml": GLOSSARY + GLOSSARY.replace(b"Zwiebelkuchen", b"Duldung")})
    fresh = make_program(Paths(own.parent / "x", own.parent, own.parent.parent / "cache", own.parent))
    contents = fresh.own_knowledge()
    assert [text.id for text in contents.texts] == ["eins"]
    assert [term.id for term in contents.terms] == ["zwiebelkuchen"]
    assert {one.file for one in contents.complaints} == {*FAULTS, "glossary.yaml"}
    library = fresh.library()
    assert library.by_id[BUNDLED] == bundled.by_id[BUNDLED]
    assert len(library.texts) == len(bundled.texts) + 1
    assert len(library.terms) == len(bundled.terms) + 1
    assert fresh.search("Zwiebelkuchen")
    diagnosis = fresh.diagnose()
    named = {
        one.name.split(",")[0] for one in diagnosis.findings if one.topic == "Eigenes Wissen" and one.good is False
    }
    assert named == {*FAULTS, "glossary.yaml"}
    assert not diagnosis.healthy
    fresh.remove_own(["kein-kopf"])
    assert "articles/kein-kopf.md" not in files(own)


def test_files_put_into_the_folder_by_hand_are_found_by_the_next_program(program, own, tmp_path):
    assert program.search("Zwiebelkuchen") == ()
    place(own, GOOD)
    home = tmp_path / "home"
    again = make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))
    assert {hit.id for hit in again.search("Zwiebelkuchen")} == {"eins", "zwiebelkuchen"}


def test_nothing_bundled_is_ever_hidden(program):
    library = program.library()
    text_, term = library.texts[0], library.terms[0]
    shadows = Library(
        (replace(text_, title="Schatten"), replace(text_, id="neu")),
        (replace(term, text="Schatten"), replace(term, id="neu"), replace(term, id="neu", term="Neu", forms=())),
    )
    both = library.with_own(shadows)
    assert both.texts == (*library.texts, replace(text_, id="neu", own=True))
    assert both.terms == (*library.terms, replace(term, id="neu", term="Neu", forms=(), own=True))


def other_program(tmp_path: Path) -> Program:
    home = tmp_path / "anderer rechner"
    return make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))


def test_what_is_exported_arrives_elsewhere(program, send, tmp_path):
    program.import_knowledge(send({**GOOD, "articles/zwei.md": text("zwei", ("frage:1.01", "wissen:eins"))}))
    receipt = program.export_knowledge(tmp_path / "unser wissen")
    assert receipt.path == tmp_path / "unser wissen.weltoffen-wissen"
    assert receipt.counts == (("Artikel", 2), ("Begriff", 1))
    assert receipt.ids == ("eins", "zwei", "term:zwiebelkuchen")
    assert receipt.left_out == ()
    elsewhere = other_program(tmp_path)
    elsewhere.import_knowledge(receipt.path)
    assert elsewhere.own_texts() == program.own_texts()
    assert elsewhere.own_knowledge().terms == program.own_knowledge().terms
    again = elsewhere.export_knowledge(tmp_path / "zurück.weltoffen-wissen")
    assert again.path.read_bytes() == receipt.path.read_bytes()


def test_only_what_is_named_is_exported(program, send, tmp_path):
    program.import_knowledge(send({**GOOD, "articles/zwei.md": text("zwei")}))
    target = tmp_path / "x.weltoffen-wissen"
    assert program.export_knowledge(target, ["zwei"]).ids == ("zwei",)
    assert program.export_knowledge(target, ["term:zwiebelkuchen"]).ids == ("term:zwiebelkuchen",)
    elsewhere = other_program(tmp_path)
    elsewhere.import_knowledge(target)
    assert elsewhere.own_texts() == ()


def test_what_others_could_not_take_over_is_not_written(program, send, tmp_path):
    program.import_knowledge(send({**GOOD, "articles/zwei.md": text("zwei", ("frage:1.01", "wissen:eins"))}))
    target = tmp_path / "x.weltoffen-wissen"
    error = refused(lambda: program.export_knowledge(target, ["zwei"]))
    assert error.trouble is Trouble.OWN_UNFIT
    assert "„wissen:eins“" in error.complaints[0]
    assert refused(lambda: program.export_knowledge(target, ["drei"])).trouble is Trouble.OWN_UNKNOWN
    assert not target.exists()


def test_faulty_files_are_not_exported_and_said_so(program, own, tmp_path):
    place(own, {**GOOD, "articles/anders.md": text("gleich")})
    receipt = program.export_knowledge(tmp_path / "x")
    assert receipt.ids == ("eins", "term:zwiebelkuchen")
    assert [one.file for one in receipt.left_out] == ["articles/anders.md"]


def test_there_must_be_something_to_export(program, own, tmp_path):
    assert refused(lambda: program.export_knowledge(tmp_path / "x")).trouble is Trouble.OWN_NOTHING
    place(own, GOOD)
    missing = tmp_path / "weg" / "x"
    assert refused(lambda: program.export_knowledge(missing)).trouble is Trouble.FOLDER_MISSING


def test_an_export_never_overwrites_a_case(program, own, session):
    place(own, GOOD)
    case = session.case.path
    before = case.read_bytes()
    assert program.export_knowledge(case).path != case
    assert case.read_bytes() == before


def test_the_longest_text_is_the_longest_that_is_shown():
    assert LONGEST_BODY == LONGEST


@settings(max_examples=15)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_arrives_unchanged_or_is_refused(tmp_path_factory, body):
    folder = tmp_path_factory.mktemp("wissen")
    program = make_program(Paths(folder / "s.toml", folder / "data", folder / "cache", folder))
    package = folder / "p.weltoffen-wissen"
    package.write_bytes(pack({"articles/eins.md": text("eins") + body.encode("utf-8")}))
    try:
        program.import_knowledge(package)
    except ExpectedError:
        assert not (folder / "data" / "wissen").exists()
        return
    (mine,) = program.own_knowledge().texts
    assert mine.body.endswith(body.replace("\r\n", "\n").strip("\n"))
