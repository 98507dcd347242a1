"""German words made comparable: "Straße" and "Strasse", "Moscheen" and "Moschee" become the same."""

import re
import unicodedata

_WORD = re.compile(r"\w+")
# Longest first; only endings that change the form of a word, not those that make another word of it.
_ENDINGS = ("innen", "ern", "em", "en", "er", "es", "e", "n", "s")
_SHORTEST_STEM = 4


def fold(text: str) -> str:
    """Return ``text`` in small letters without accents; ß becomes ss and umlauts lose their dots."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def stem(word: str) -> str:
    """Return a folded word without its inflection; short words stay as they are."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def words(text: str) -> list[str]:
    """Return the folded words of ``text`` in order."""
    return _WORD.findall(fold(text))


def spellings(word: str) -> tuple[str, ...]:
    """Return a folded query word and its reading with ae, oe, ue as umlauts."""
    plain = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return (word,) if plain == word else (word, plain)


def pattern(folded: str) -> str:
    """Return a regular expression that finds a folded word start in unfolded German text."""
    return "".join(_CLASSES.get(char) or re.escape(char) for char in folded.replace("ss", "ß"))


_CLASSES = {"a": "(?:ä|ae|[aàáâ])", "o": "(?:ö|oe|[oóô])", "u": "(?:ü|ue|[uú])", "e": "[eèéê]", "ß": "(?:ß|ss)"}


def near_start(part: str, word: str) -> bool:
    """Tell whether ``word``, or its beginning as long as ``part``, differs from ``part`` by one letter."""
    half = len(part) // 2
    # One slip leaves the first half or all behind the middle as it was: this spares nearly every comparison.
    if not word.startswith(part[:half]) and part[half + 1 :] not in word:
        return False
    return near(part, word[: len(part)]) or near(part, word)


def near(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter: changed, missing, added, or swapped with its neighbour."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (len(left) > 1 and len(right) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:])
    )
