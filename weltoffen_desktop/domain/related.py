"""Which texts of the library stand close to one another."""

from weltoffen_desktop.domain.knowledge import Library, Text, TextKind

_QUESTION, _TOPIC, _FIELD, _OTHER_KIND = 4, 2, 1, 1


def related(library: Library, text: Text, limit: int = 5) -> tuple[Text, ...]:
    """Return the texts that share most questions and topics with ``text``, the closest first.

    Sharing a whole field of action alone is no kinship. Of two equally close texts the one of another kind comes
    first: who reads an article is helped most by an example.
    """
    rated = [(_kinship(text, other), other) for other in library.texts if other.id != text.id]
    near = sorted(
        ((points, other) for points, other in rated if points > _FIELD + _OTHER_KIND),
        key=lambda one: (-one[0], _order(one[1]), one[1].title),
    )
    return tuple(other for _, other in near[:limit])


def _kinship(text: Text, other: Text) -> int:
    questions = len(set(text.questions) & set(other.questions))
    topics = len(set(text.topics) & set(other.topics))
    fields = bool(set(text.fields) & set(other.fields))
    return _QUESTION * questions + _TOPIC * topics + _FIELD * fields + _OTHER_KIND * (text.kind is not other.kind)


def _order(text: Text) -> int:
    return list(TextKind).index(text.kind)
