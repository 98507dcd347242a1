"""Imports as Python does them.

Qt for Python puts itself between: it reads the source text of every module imported after it and looks there for its
own name, for the sake of switches (``from __feature__ import ...``) that this program does not use. The start waits for
that, and so does every page and every format of a paper.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # only afterwards is there something to take back


def import_plainly() -> None:
    """Give Python its own import back; where Qt for Python does not keep it any more, nothing happens."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
