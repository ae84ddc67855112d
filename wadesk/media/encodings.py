"""Encodings: how a text begins, in whichever of the usual ways its letters are written.

What says how it is written is believed. Then UTF-8, which hardly any other text happens to
look like; then Chinese, if that makes Chinese of it; and Western letters at last, which is a
guess and is said to be one. What holds characters that no text has is none.
"""

import codecs
from dataclasses import dataclass

LOOKED_AT = 64 * 1024
LONGEST_LETTER = 4  # bytes; the last of the piece may be cut
CHINESE_SHARE = 0.5  # of the letters beyond ASCII

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HAN = (("\u3000", "\u303f"), ("\u4e00", "\u9fff"), ("\uff00", "\uffef"))
_ALLOWED = frozenset("\t\n\r\f")
_UNMARKED, _CHINESE, _WESTERN = "utf-8", "gb18030", "cp1252"


@dataclass(frozen=True, slots=True)
class Beginning:
    text: str
    is_all: bool
    is_guessed: bool = False


def learn() -> None:
    """Have Python load what it reads these with."""
    for encoding in (_UNMARKED, _CHINESE, _WESTERN, *(encoding for _, encoding in _MARKS)):
        codecs.lookup(encoding)


def opening(content: bytes, letters: int) -> Beginning | None:
    """None for what is no text."""
    head = content[:LOOKED_AT]
    found = _marked(head) or _plain(head, _UNMARKED) or _chinese(head)
    is_guessed = found is None
    text = found if found is not None else _plain(head, _WESTERN)
    if text is None:
        return None
    shown = text.replace("\r\n", "\n").replace("\r", "\n")
    is_all = len(shown) <= letters and len(content) <= LOOKED_AT
    return Beginning(shown[:letters], is_all, is_guessed)


def _marked(head: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return _plain(head[len(mark) :], encoding)
    return None


def _chinese(head: bytes) -> str | None:
    text = _plain(head, _CHINESE)
    if text is None:
        return None
    beyond = [letter for letter in text if letter > "\x7f"]
    chinese = sum(any(low <= letter <= high for low, high in _HAN) for letter in beyond)
    return text if chinese >= CHINESE_SHARE * len(beyond) and chinese else None


def _plain(head: bytes, encoding: str) -> str | None:
    for cut in range(min(LONGEST_LETTER, len(head))):
        try:
            text = head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if _is_text(text) else None
    return None


def _is_text(text: str) -> bool:
    return all(letter in _ALLOWED or not _is_control(letter) for letter in text)


def _is_control(letter: str) -> bool:
    return letter < " " or "\x7f" <= letter <= "\x9f"
