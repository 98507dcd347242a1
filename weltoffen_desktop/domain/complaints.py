"""What a checker found wrong in a file that people wrote."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Complaint:
    """One finding: file, line (from 1), what is wrong and what would be right, each a German sentence.

    A ``warning`` does not keep the file from being used.
    """

    file: str
    line: int
    problem: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        word = "Hinweis: " if self.warning else ""
        return f"{self.file}, Zeile {self.line}: {word}{self.problem} {self.remedy}".rstrip()
