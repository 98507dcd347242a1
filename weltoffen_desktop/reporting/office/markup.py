"""Elements of XML as text; whatever stands between and in them is escaped here and nowhere else."""

from functools import cache

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"})


def tag(name: str, /, *content: str, **attributes: str | float) -> str:
    """Return an element around finished markup.

    The first low line in the name of an attribute stands for a colon, any other for a hyphen.
    """
    named = "".join([f' {_named(key)}="{str(value).translate(_VALUE)}"' for key, value in attributes.items()])
    inner = "".join(content)
    return f"<{name}{named}>{inner}</{name}>" if inner else f"<{name}{named}/>"


def escaped(text: str) -> str:
    """Return clean text as markup."""
    return text.translate(_TEXT)


@cache
def _named(key: str) -> str:
    prefix, colon, rest = key.partition("_")
    return f"{prefix}:{rest.replace('_', '-')}" if colon else key
