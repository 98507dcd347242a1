#!/usr/bin/env python3
"""Bring resources/i18n/weltoffen_de.ts in step with the sources: new strings come in unfinished, gone ones go."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Options stand before the folder: lupdate silently finds nothing otherwise.
OPTIONS = "-silent -no-obsolete -locations none -source-language en -target-language de -extensions py -recursive"
COMMAND = ("pyside6-lupdate", *OPTIONS.split(), "weltoffen_desktop/gui", "-ts", "resources/i18n/weltoffen_de.ts")


if __name__ == "__main__":
    program = Path(sys.executable).parent / COMMAND[0]
    sys.exit(subprocess.run([str(program), *COMMAND[1:]], cwd=ROOT, check=False).returncode)
