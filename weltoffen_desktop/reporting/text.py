"""Text on its way to paper: cleaned, replaced where no font has the letter, ordered where it runs right to left.

Nothing here is markup: letters such as ``<`` and ``&`` have no meaning anywhere in this room. A text has two forms, the
clean one, which is what its author meant and what readers of the structure get, and the shown one, which is painted.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from arabic_reshaper import ArabicReshaper
from bidi import get_display

from weltoffen_desktop.reporting.fonts import Fonts

BREAK = "\u200b"  # in shown text: a line may end here although there is no space

_PLAIN = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t]+")
_LONELY_SPACES = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LEFT = _RIGHT_TO_LEFT.pattern
_LATIN = "[A-Za-z\u00c0-\u024f]"
_LEFTWARD_WORDS = re.compile(f"{_LEFT}(?:[^A-Za-z\u00c0-\u024f\n]*{_LEFT})?")
_RIGHTWARD_WORDS = re.compile(f"{_LATIN}(?:[^{_LEFT[1:]}*[A-Za-z0-9\u00c0-\u024f])?")
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_PERSIAN = re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]")
_JOINER = "\u200d"
_JOINERS = f"\u200c{_JOINER}"
_ARABIC = "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+"
# Joiners between pictographs are none of theirs.
_ARABIC_WORDS = re.compile(f"{_ARABIC}(?:[ {_JOINERS}]*{_ARABIC})*{_JOINER}?")
# Joiners and variation selectors shape their neighbours; by themselves they show nothing.
_INVISIBLE = re.compile("[\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_REPLACEMENT = "\ufffd"
_OPENING = "([{<«‹"
_CLOSING = ")]}>»›"
_BRACKETS = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))


@dataclass(frozen=True, slots=True)
class Words:
    """A text ready for layout: clean and shown form, whether its base direction is right to left, its language.

    ``language`` is empty where the text is (as far as its script tells) in the language of the report.
    """

    clean: str
    shown: str
    mixed: bool = False
    rightward: bool = True
    language: str = ""

    @property
    def faithful(self) -> bool:
        """Say whether the painted letters, read in the order of painting, are the clean text."""
        return not self.mixed and self.shown == self.clean


def clean(text: str) -> str:
    """Return ``text`` in composed form, without what is neither letter nor layout.

    Line ends become line feeds, runs of spaces one space, several empty lines one. Control characters go, and those
    that turn the direction of writing. Lone surrogates become the replacement character; letters of private use become
    their code, since nobody can know what they meant.
    """
    if not _PLAIN.fullmatch(text):
        # "\n" may be missing from the text, yet come of another line end.
        meanings = {letter: letter if _PLAIN.fullmatch(letter) else _meaning(letter) for letter in {*text, "\n"}}
        text = "".join(map(meanings.__getitem__, _LINE_ENDS.sub("\n", text)))
        text = unicodedata.normalize("NFC", text)
    text = _LONELY_SPACES.sub("\n", _SPACES.sub(" ", text))
    return _EMPTY_LINES.sub("\n\n", text).strip()


def flat(text: str, limit: int = 0) -> str:
    """Return clean ``text`` on one line, cut with an ellipsis where it is longer than ``limit`` letters."""
    line = clean(text).replace("\n\n", " ").replace("\n", " ")
    return line[: limit - 1].rstrip() + "…" if limit and len(line) > limit else line


def words(text: str, fonts: Fonts) -> Words:
    """Prepare ``text`` for layout: clean it and find out how it is shown."""
    meant = clean(text)
    mixed = _RIGHT_TO_LEFT.search(meant) is not None
    shaped = _ARABIC_WORDS.sub(_shaped, meant) if mixed else meant
    shown = _printable(shaped, fonts)
    if not mixed:
        return Words(meant, shown)
    mostly = not rightward(meant)
    return Words(meant, shown, mixed=True, rightward=not mostly, language=_language(meant) if mostly else "")


def rightward(meant: str) -> bool:
    """Say whether most letters of a clean text run from left to right."""
    return len(_RIGHT_TO_LEFT.findall(meant)) * 2 <= sum(map(str.isalpha, meant))


def stretches(meant: str) -> Iterator[tuple[str, str]]:
    """Cut clean text into stretches, each with the language that its script tells where it runs right to left.

    Digits and signs go with the text around them: in a line that runs leftward only Latin words stand apart.
    """
    if not _RIGHT_TO_LEFT.search(meant):
        yield meant, ""
        return
    foreign = _language(meant)
    apart, inner, outer = (_LEFTWARD_WORDS, foreign, "") if rightward(meant) else (_RIGHTWARD_WORDS, "", foreign)
    place = 0
    for found in apart.finditer(meant):
        if found.start() > place:
            yield meant[place : found.start()], outer
        yield found.group(), inner
        place = found.end()
    if place < len(meant):
        yield meant[place:], outer


def visual(line: str, *, rightward: bool) -> str:
    """Return one line of shown text in the order of painting from left to right."""
    return _mirrored(str(get_display(line, base_dir="L" if rightward else "R")))


def _mirrored(line: str) -> str:
    """Exchange brackets that open to the right of their text.

    The reordering moves letters but leaves their shape; a pair that now closes before it opens stands in a stretch that
    runs right to left and wants the other shapes.
    """
    letters = list(line)
    waiting: list[int] = []
    for place, letter in enumerate(line):
        if letter not in _BRACKETS:
            continue
        if waiting and line[waiting[-1]] == _BRACKETS[letter]:
            first = waiting.pop()
            if line[first] in _CLOSING:
                letters[first], letters[place] = letter, line[first]
        else:
            waiting.append(place)
    return "".join(letters)


def _meaning(letter: str) -> str:
    match unicodedata.category(letter):
        case "Cc":
            return " " if letter == "\t" else ""
        case "Cf":
            return letter if letter in _JOINERS else ""
        case "Cs":
            return _REPLACEMENT
        case "Co":
            return _code(letter)
        case "Cn" if ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF:
            return _REPLACEMENT  # not a character and never will be one
        case _:
            return letter


def _printable(text: str, fonts: Fonts) -> str:
    letters = set(text) - {"\n"}
    if letters <= fonts.letters and not _INVISIBLE.search(text):
        return text
    shown = {"\n": "\n"} | {letter: _substitute(letter, fonts) for letter in letters}
    return "".join(map(shown.__getitem__, text))


def _substitute(letter: str, fonts: Fonts) -> str:
    if _INVISIBLE.match(letter):
        return ""
    if letter in fonts.letters:
        return letter
    if unicodedata.category(letter) == "Zs":
        return " "
    # Letters of the same meaning in another form: full width, mathematical bold, ligatures.
    plain = "".join(part for part in unicodedata.normalize("NFKC", letter) if part not in BREAK)
    if plain and plain != letter and fonts.letters.issuperset(plain):
        return plain
    return f"{BREAK}{_code(letter)}{BREAK}"


def _code(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def _language(text: str) -> str:
    if len(_HEBREW.findall(text)) * 2 > len(_RIGHT_TO_LEFT.findall(text)):
        return "he"
    return "fa" if _PERSIAN.search(text) else "ar"


def _shaped(found: re.Match[str]) -> str:
    words = found.group()
    # A joiner makes the reshaper mistake the places of ligatures, so that it fails or spoils other letters.
    return str(_reshaper(ligatures=_JOINER not in words).reshape(words))


@cache
def _reshaper(*, ligatures: bool) -> ArabicReshaper:
    # Lam with alef must be joined, the name of God need not and few fonts have it; vowel signs are text and stay.
    return ArabicReshaper({"ARABIC LIGATURE ALLAH": False, "delete_harakat": False, "support_ligatures": ligatures})
