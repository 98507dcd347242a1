"""What is stored comes back: every answer that can be made, through a real file."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.domain.answers import Answer, Evidence, EvidenceKind, Status, Value
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.storage.answer_rows import from_json, from_row, to_json, to_row

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300)
values: st.SearchStrategy[Value] = st.one_of(
    st.integers(0, 4),
    st.floats(allow_nan=False, allow_infinity=False),
    text,
    st.lists(text, max_size=4).map(tuple),
)
evidence = st.dictionaries(st.sampled_from(EvidenceKind), st.builds(Evidence, st.booleans(), text)).map(
    lambda ticks: MappingProxyType({kind: ticks[kind] for kind in EvidenceKind if kind in ticks})
)
times = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda time: time.replace(microsecond=0)
)


def answer(
    value: Value | None,
    status: Status,
    words: tuple[str, str],
    ticks: Mapping[EvidenceKind, Evidence],
    flags: tuple[bool, bool],
    at: datetime,
) -> Answer:
    return Answer(status, value, words[0], words[1], ticks, *flags, at)


answers = st.one_of(
    st.builds(answer, values, st.just(Status.ANSWERED), st.tuples(st.just(""), text), evidence,
              st.tuples(st.booleans(), st.booleans()), times),
    st.builds(answer, st.none(), st.sampled_from([Status.OPEN, Status.UNKNOWN, Status.NOT_APPLICABLE]),
              st.tuples(text, text), evidence, st.tuples(st.booleans(), st.booleans()), times),
)  # fmt: skip


@given(answers)
def test_row_and_json_hold_every_answer(given_answer: Answer) -> None:
    assert from_row(to_row(given_answer)) == given_answer
    assert from_json(to_json(given_answer)) == given_answer


@given(st.dictionaries(st.sampled_from(["1.01", "1.02", "2.01", "3.05"]), answers, min_size=1))
def test_file_holds_every_answer(session: CaseSession, wanted: dict[str, Answer]) -> None:
    session.case.put(session.round, session.perspective, wanted, "import", datetime(2026, 1, 1, tzinfo=UTC))
    stored = session.case.answers(session.round, session.perspective)
    for question, one in wanted.items():
        assert stored[question] == one
        assert session.case.history(session.round, session.perspective, question)[-1].after == one


def test_texts_are_kept_and_go_into_the_report_each_for_itself(session: CaseSession, program: Program) -> None:
    case = session.case
    for name in ("b", "a", "c"):
        case.set_bookmark(name, kept=True)
    for name in ("c", "d", "b", "c"):
        case.set_report_text(name, included=True)
    assert case.bookmarks() == ("b", "a", "c")
    assert case.report_texts() == ("d", "b", "c")
    case.set_bookmark("b", kept=False)
    case.set_report_text("c", included=False)
    session.close()
    again = program.open_case(case.path)
    assert again.case.bookmarks() == ("a", "c")
    assert again.case.report_texts() == ("d", "b")
    again.close()


def test_what_can_only_be_read_takes_nothing_into_the_report(session: CaseSession, program: Program) -> None:
    other = program.open_case(session.case.path)  # the session has it already
    with pytest.raises(ExpectedError) as caught:
        other.case.set_report_text("a", included=True)
    assert caught.value.trouble is Trouble.FILE_READ_ONLY
    assert session.case.report_texts() == ()
    other.close()
