"""Spelling: which words the system's dictionaries do not know, and what they might have been.

The one door to enchant, which asks whatever the system has: the dictionaries of macOS, of
Windows' own or of Hunspell. Where there is none, nothing is offered and nothing breaks. The
language is guessed from what is written: the dictionary that knows most of its words.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

WORDS_MOST = 400
"""A longer text is looked at to here: nobody waits for a book."""

GUESSED_FROM = 40
SUGGESTIONS_MOST = 5
ENOUGH = 0.6
"""The share of words a dictionary must know to be the language's own."""

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_LEFT_ALONE = re.compile(
    r"\b(?:https?://|www\.)\S+|\S+@\S+\.\S+|```.*?```|`[^`\n]+`|[@#/:{]\w+|\w*\d\w*", re.DOTALL
)


class Dictionary(Protocol):
    def check(self, word: str) -> bool: ...
    def suggest(self, word: str) -> list[str]: ...
    def add(self, word: str) -> None: ...


Dictionaries = Callable[[], dict[str, Dictionary]]


class Spelling:
    """``dictionaries`` are asked for once, when the first word is to be looked at."""

    def __init__(self, dictionaries: Dictionaries | None = None) -> None:
        self._open = dictionaries or installed
        self._known: dict[str, Dictionary] | None = None
        self._right: dict[tuple[str, str], bool] = {}

    @property
    def is_here(self) -> bool:
        return bool(self._dictionaries())

    def language(self, text: str, said_before: str = "") -> str:
        """The dictionary that knows most of what is written; none knows enough of it: nothing."""
        words = _plain_words(text)[:GUESSED_FROM] + _plain_words(said_before)[:GUESSED_FROM]
        shares = {name: self._share(name, words) for name in self._dictionaries()}
        best = max(shares, key=lambda name: shares[name], default="")
        return best if best and shares[best] >= ENOUGH else ""

    def wrong(self, text: str, language: str) -> list[tuple[int, int]]:
        """From where to where the words stand that this dictionary does not know."""
        if language not in self._dictionaries():
            return []
        alone = [range(*found.span()) for found in _LEFT_ALONE.finditer(text)]
        found = []
        for count, word in enumerate(_WORD.finditer(text)):
            if count >= WORDS_MOST:
                break
            is_alone = any(word.start() in place for place in alone)
            if not is_alone and not self.is_right(word[0], language):
                found.append(word.span())
        return found

    def is_right(self, word: str, language: str) -> bool:
        key = (language, word)
        if key not in self._right:
            is_name = len(word) == 1 or word.isupper()
            dictionary = self._dictionaries().get(language)
            is_known = dictionary is None or dictionary.check(word.replace("\u2019", "'"))
            self._right[key] = is_name or is_known
        return self._right[key]

    def suggestions(self, word: str, language: str) -> Sequence[str]:
        dictionary = self._dictionaries().get(language)
        return dictionary.suggest(word)[:SUGGESTIONS_MOST] if dictionary is not None else ()

    def add(self, word: str, language: str) -> None:
        """From now on it is right, here and wherever else the system's dictionary is asked."""
        dictionary = self._dictionaries().get(language)
        if dictionary is not None:
            dictionary.add(word)
            self._right[(language, word)] = True

    def _share(self, language: str, words: Sequence[str]) -> float:
        if not words:
            return 0.0
        return sum(self.is_right(word, language) for word in words) / len(words)

    def _dictionaries(self) -> dict[str, Dictionary]:
        if self._known is None:
            self._known = self._open()
        return self._known


def installed() -> dict[str, Dictionary]:
    """Those of the system, one for each language; none where its library is not there."""
    try:
        import enchant  # noqa: PLC0415 - it may not be there, and the first picture needs none
    except ImportError:
        return {}
    found: dict[str, Dictionary] = {}
    for name in _one_of_each(enchant.list_languages()):
        try:
            found[name] = enchant.Dict(name)
        except enchant.errors.Error:
            continue  # listed, and yet it cannot be opened: as good as not there
    return found


def _one_of_each(names: Iterable[str]) -> list[str]:
    """Of a language's countries the first, by name: they differ in few words."""
    found: dict[str, str] = {}
    for name in sorted(names):
        found.setdefault(name.partition("_")[0].partition("-")[0], name)
    return list(found.values())


def _plain_words(text: str) -> list[str]:
    bare = _LEFT_ALONE.sub(" ", text)
    return [word for word in _WORD.findall(bare) if len(word) > 1]
