"""Columns: text of any script in a terminal, by the width it takes there.

Wide characters (Chinese, Japanese, Korean, most emoji) take two cells, marks and joiners
none. Control characters of what other people wrote never reach the terminal.
"""

import shutil
import unicodedata
from collections.abc import Iterator

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"
SKIN_TONES = range(0x1F3FB, 0x1F400)
FLAG_LETTERS = range(0x1F1E6, 0x1F200)
NARROWEST, WIDEST = 40, 120
UNPRINTABLE = frozenset({"Cc", "Cs"})
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def terminal_width() -> int:
    return max(NARROWEST, min(shutil.get_terminal_size((100, 24)).columns, WIDEST))


def printable(text: str) -> str:
    """The same text without what would steer the terminal; line breaks stay."""
    return "".join(
        "�" if _steers(character) else character for character in text.replace("\r\n", "\n")
    )


def one_line(text: str) -> str:
    return " ".join(printable(text).split())


def width(text: str) -> int:
    return sum(cells for _, cells in _clusters(text))


def clipped(text: str, cells: int) -> str:
    """As much as fits, with an ellipsis where something is missing."""
    if width(text) <= cells:
        return text
    kept, used = [], 1
    for cluster, wide in _clusters(text):
        if used + wide > cells:
            break
        kept.append(cluster)
        used += wide
    return "".join(kept) + "…"


def padded(text: str, cells: int) -> str:
    """Clipped or filled up to exactly so many cells."""
    fitting = clipped(text, cells)
    return fitting + " " * (cells - width(fitting))


def wrapped(text: str, cells: int) -> list[str]:
    """Lines of at most so many cells, broken between words where there are any."""
    return [line for paragraph in text.split("\n") for line in _wrapped(paragraph, cells)]


def _wrapped(paragraph: str, cells: int) -> Iterator[str]:
    line = ""
    for word in paragraph.split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined) <= cells:
            line = joined
            continue
        if line:
            yield line
        line = word
        while width(line) > cells:
            head, line = _broken(line, cells)
            yield head
    yield line


def _broken(word: str, cells: int) -> tuple[str, str]:
    used = taken = 0
    for cluster, wide in _clusters(word):
        if taken and used + wide > cells:
            break
        used += wide
        taken += len(cluster)
    return word[:taken], word[taken:]


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """What is drawn as one, with its cells: a letter and its marks, an emoji and its family."""
    cluster, cells, is_open = "", 0, False
    for character in text:
        if cluster and (is_open or _clings(character, cluster)):
            cluster += character
            is_open = character == JOINER
            if character == EMOJI_STYLE or ord(character) in FLAG_LETTERS:
                cells = 2
        else:
            if cluster:
                yield cluster, cells
            cluster, cells, is_open = character, _cells(character), False
    if cluster:
        yield cluster, cells


def _clings(character: str, cluster: str) -> bool:
    if ord(character) in FLAG_LETTERS:
        return len(cluster) == 1 and ord(cluster) in FLAG_LETTERS
    return ord(character) in SKIN_TONES or _cells(character) == 0


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _steers(character: str) -> bool:
    if character in "\n\t":
        return False
    return unicodedata.category(character) in UNPRINTABLE or character in TURNING
