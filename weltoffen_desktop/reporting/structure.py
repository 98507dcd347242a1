"""The logical structure of a report: a tree of elements in reading order; knows no page and no PDF syntax."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

AttributeValue = str | int | Sequence[float]

ENTRY_OPEN = "Frage"
ENTRY_ANSWERED = "Frage beantwortet"
NOTE = "Notiz"
MEASURE = "Maßnahme"


@dataclass(slots=True, eq=False)
class Node:
    """One structure element.

    ``alt`` describes a picture or a link, ``actual`` is the text where the painted letters differ from it (script that
    runs right to left, letters no font has), ``role`` becomes the title by which the element is counted again. Names in
    ``attributes`` begin with a slash. A node carries either elements or painted content.
    """

    tag: str
    kids: list["Node"] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    language: str = ""
    role: str = ""
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)

    def add(self, tag: str, *, alt: str = "", role: str = "", **attributes: AttributeValue) -> "Node":
        """Append an element and return it."""
        node = Node(tag, alt=alt, role=role, attributes=attributes)
        self.kids.append(node)
        return node
