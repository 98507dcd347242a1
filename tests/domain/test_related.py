"""Which texts are close to one another."""

from weltoffen_desktop.domain.knowledge import Library, Text, TextKind
from weltoffen_desktop.domain.related import related


def text(name, kind=TextKind.ARTICLE, *, fields=(), topics=(), questions=()):
    return Text(name, kind, name.title(), "", "", fields, topics, questions, frozenset(), "2026", "2027", ())


def test_shared_questions_come_before_shared_topics_and_a_field_alone_is_nothing():
    here = text("hier", fields=("1",), topics=("1-a",), questions=("1.01",))
    topic = text("thema", fields=("1",), topics=("1-a",))
    question = text("frage", questions=("1.01",))
    field = text("feld", TextKind.PRACTICE, fields=("1",))
    library = Library((topic, field, question, here))
    assert related(library, here) == (question, topic)


def test_of_equals_another_kind_comes_first():
    here = text("hier", questions=("1.01",))
    article = text("artikel", questions=("1.01",))
    practice = text("praxis", TextKind.PRACTICE, questions=("1.01",))
    assert related(Library((here, article, practice)), here) == (practice, article)


def test_the_limit_holds_and_nobody_is_their_own_relative():
    texts = tuple(text(f"t{number}", questions=("1.01",)) for number in range(9))
    assert related(Library(texts), texts[0], limit=3) == texts[1:4]
