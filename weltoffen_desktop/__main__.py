"""Entry points: ``weltoffen-desktop [FILE]`` opens the window, ``weltoffen`` is the command line."""

import gc
import sys


def window() -> int:
    """Open the window; an argument names the case to open."""
    gc.disable()  # nothing that is made to start is garbage; the window collects by itself, see gui.garbage
    from weltoffen_desktop.gui.imports import import_plainly  # noqa: PLC0415  # the command line must not load Qt

    import_plainly()
    from weltoffen_desktop.desktop import make_surroundings  # noqa: PLC0415  # see above
    from weltoffen_desktop.gui.application import run  # noqa: PLC0415  # same

    return run(sys.argv[1:], make_surroundings())


def command_line() -> int:
    """Run the command line."""
    try:
        from weltoffen_desktop import bootstrap  # noqa: PLC0415  # the window needs none of it to start
        from weltoffen_desktop.cli.main import main  # noqa: PLC0415  # the window must not load the parser
    except KeyboardInterrupt:  # main has not begun to listen
        sys.stderr.write("Abgebrochen.\n")
        return 1
    return main(sys.argv[1:], bootstrap.make_program, bootstrap.log_crash)


if __name__ == "__main__":
    sys.exit(window())
