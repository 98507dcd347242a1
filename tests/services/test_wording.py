import string

import pytest

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services import wording


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_one_german_sentence(trouble: Trouble) -> None:
    template = wording._SENTENCES[trouble]
    names = [name for _, name, _, _ in string.Formatter().parse(template) if name]
    text = wording.sentence(ExpectedError(trouble, **dict.fromkeys(names, "X")))
    assert text.endswith((".", ":", "X"))
    assert "{" not in text
    assert text[0].isupper() or text[0] == "„"


def test_hostile_facts_stay_short_and_printable() -> None:
    text = wording.sentence(ExpectedError(Trouble.QUESTION_UNKNOWN, question="\x1b[31m" + "x" * 5000 + "{path}"))
    assert len(text) < 400
    assert "\x1b" not in text
    assert text.isprintable()
