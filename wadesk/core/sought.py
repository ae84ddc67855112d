"""Sought: where in a text the words stand that somebody looked for.

As the search finds them: whatever their accents and their case, from the beginning of a word
on, and anywhere in scripts that write without spaces.
"""

import unicodedata
from collections.abc import Sequence

LONGEST_TEXT = 8_000
"""What stands further down is found by the search, and read without a mark."""


def places(text: str, wanted: str) -> list[tuple[int, int]]:
    """Characters from … to just before …, in order, and apart from one another."""
    words = [word for word in (_folded(one)[0] for one in wanted.split()) if word]
    if not words:
        return []
    plain, origins = _folded(text[:LONGEST_TEXT])
    found = sorted(place for word in words for place in _occurrences(plain, word))
    return _apart([(origins[start], origins[end - 1] + 1) for start, end in found])


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Bare letters, and which character each of them comes from."""
    if text.isascii():
        return text.casefold(), range(len(text))
    letters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(letter):
                letters.append(letter)
                origins.append(place)
    return "".join(letters), origins


def _occurrences(plain: str, word: str) -> list[tuple[int, int]]:
    found = []
    start = plain.find(word)
    while start >= 0:
        if start == 0 or not plain[start - 1].isalnum() or _is_unspaced(word[0]):
            found.append((start, start + len(word)))
        start = plain.find(word, start + 1)
    return found


def _is_unspaced(character: str) -> bool:
    """Of a script that writes without spaces, or an emoji."""
    return unicodedata.east_asian_width(character) in {"W", "F"} or "\u0e00" <= character < "\u0e80"


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
