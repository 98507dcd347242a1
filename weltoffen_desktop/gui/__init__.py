"""The window: the only room that says Qt."""

import sys

if sys.version_info < (3, 12):
    # WORKAROUND: PySide6 6.12.0 gives away one reference to None at every call that returns nothing. Before Python 3.12
    # made None immortal this ends the process ("deallocating None") after some thousand calls. So None gets references
    # for more calls than a computer can make. May go when 3.11 or PySide6 6.12.0 is no longer supported.
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 48
