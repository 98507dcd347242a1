"""Write the two lock files again: `python3 packaging/lock.py [--upgrade]`; needs `uv` on the PATH.

Pins stay as they are unless a requirement in `pyproject.toml` moved or `--upgrade` is given. The files carry the hashes
of every platform's packages and no address: where packages come from is the business of whoever installs them.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EVERYWHERE = ("--universal", "--python-version", "3.11", "--generate-hashes")
# Two files, so that the first start and the first test run need not fetch the linters.
LOCKS = {
    "requirements.lock": ("pyproject.toml", "--group", "test", "--group", "build"),
    "requirements-lint.lock": ("--group", "lint", "--constraints", "requirements.lock"),
}


def main() -> None:
    for name, sources in LOCKS.items():
        command = ["uv", "pip", "compile", *EVERYWHERE, *sources, "--output-file", name]
        said = ["--custom-compile-command", "python3 packaging/lock.py", "--quiet"]
        subprocess.run([*command, *said, *sys.argv[1:]], cwd=ROOT, check=True)
        if "://" in (ROOT / name).read_text(encoding="utf-8"):
            raise SystemExit(f"{name} names an address: make it without a configured package index")


if __name__ == "__main__":
    main()
