"""An argument parser that speaks German."""

import argparse
import re
import sys
from typing import NoReturn

USAGE_ERROR = 2
_COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"Es fehlt: \1."),
    (r"unrecognized arguments: (.*)", r"Unbekannte Angabe: \1."),
    (r"argument (.*?): expected (?:at least )?one argument", r"\1 braucht eine Angabe."),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1: \2 gibt es nicht; möglich sind \3."),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 und \2 schließen einander aus."),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


class UsageError(Exception):
    """The words of the call do not fit together."""


class GermanParser(argparse.ArgumentParser):
    """An argument parser whose own words are German."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(add_help=False, **kwargs)  # type: ignore[arg-type]  # passed through unread
        self.main = self.add_argument_group("Angaben")
        self.main.add_argument("-h", "--help", action="help", help="diese Hilfe zeigen")

    def format_usage(self) -> str:
        """Return the usage line with a German word before it."""
        return super().format_usage().replace("usage:", "Aufruf:", 1)

    def format_help(self) -> str:
        """Return the help with a German word before the usage line."""
        return super().format_help().replace("usage:", "Aufruf:", 1)

    def error(self, message: str) -> NoReturn:
        """Say in German what is wrong with the call and leave with code 2."""
        for known, german in _COMPLAINTS:
            if re.fullmatch(known, message):
                message = re.sub(known, german, message)
                break
        sys.stderr.write(f"Falscher Aufruf. {message}\n{self.format_usage()}")
        sys.exit(USAGE_ERROR)
