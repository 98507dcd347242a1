"""Reading and saving texts of the library."""

import pytest

from weltoffen_desktop.domain.prose import Heading, plain_text
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.wording import sentence


def test_a_text_as_blocks(program):
    text = program.library().texts[0]
    blocks = program.prose(text.id)
    assert any(isinstance(block, Heading) for block in blocks)
    assert len(plain_text(blocks)) > 500


def test_a_text_that_is_not_there_is_told_in_a_sentence(program):
    with pytest.raises(ExpectedError) as caught:
        program.prose("gibt-es-nicht")
    assert caught.value.trouble is Trouble.TEXT_UNKNOWN
    assert "„gibt-es-nicht“" in sentence(caught.value)


def test_a_saved_text_opens_everywhere(program, tmp_path):
    text = program.library().texts[0]
    target = tmp_path / "vorlage.txt"
    program.save_text(text.id, target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    saved = target.read_text(encoding="utf-8-sig")
    assert saved == f"{text.title}\n\n{plain_text(program.prose(text.id))}\n"


def test_a_text_is_never_written_over_a_case(program, tmp_path):
    target = tmp_path / "fall.weltoffen"
    with pytest.raises(ExpectedError) as caught:
        program.save_text(program.library().texts[0].id, target)
    assert caught.value.trouble is Trouble.TARGET_IS_CASE
    assert not target.exists()


def test_a_text_that_is_not_there_leaves_no_file(program, tmp_path):
    with pytest.raises(ExpectedError):
        program.save_text("gibt-es-nicht", tmp_path / "x.txt")
    assert list(tmp_path.glob("*.txt")) == []
