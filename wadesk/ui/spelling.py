"""Spelling: which words the system's dictionaries do not know, and what they might have been.

The one door to enchant, which asks whatever the system has: the dictionaries of macOS, of
Windows' own or of Hunspell. Where there is none, nothing is offered and nothing breaks. The
language is guessed from what is written: a dictionary that knows most of its words. To open one
takes a moment, so never more than one is opened at a time, those of the system's languages first.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QLocale

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


Opening = Callable[[], Dictionary | None]
Dictionaries = Callable[[], Mapping[str, Opening]]


class Spelling:
    """``dictionaries`` are asked for once, when the first word is to be looked at."""

    def __init__(self, dictionaries: Dictionaries | None = None) -> None:
        self._find = dictionaries or installed
        self._shut: dict[str, Opening] | None = None
        self._known: dict[str, Dictionary] = {}
        self._right: dict[tuple[str, str], bool] = {}

    @property
    def is_here(self) -> bool:
        return bool(self._known) or self.has_more

    @property
    def has_more(self) -> bool:
        """Whether another dictionary may know better."""
        return bool(self._still_shut())

    def language(self, text: str, said_before: str = "") -> str:
        """The dictionary that knows most of what is written; none knows enough of it: nothing.

        Where none does, one more is opened for the next time that it is asked.
        """
        words = _plain_words(text)[:GUESSED_FROM] + _plain_words(said_before)[:GUESSED_FROM]
        best = self._best(words)
        if not best and words and self.has_more:
            self._open_next()
            best = self._best(words)
        return best

    def wrong(self, text: str, language: str) -> list[tuple[int, int]]:
        """From where to where the words stand that this dictionary does not know."""
        if language not in self._known:
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
            dictionary = self._known.get(language)
            is_known = dictionary is None or dictionary.check(word.replace("\u2019", "'"))
            self._right[key] = is_name or is_known
        return self._right[key]

    def suggestions(self, word: str, language: str) -> Sequence[str]:
        dictionary = self._known.get(language)
        return dictionary.suggest(word)[:SUGGESTIONS_MOST] if dictionary is not None else ()

    def add(self, word: str, language: str) -> None:
        """From now on it is right, here and wherever else the system's dictionary is asked."""
        dictionary = self._known.get(language)
        if dictionary is not None:
            dictionary.add(word)
            self._right[(language, word)] = True

    def _share(self, language: str, words: Sequence[str]) -> float:
        if not words:
            return 0.0
        return sum(self.is_right(word, language) for word in words) / len(words)

    def _best(self, words: Sequence[str]) -> str:
        shares = {name: self._share(name, words) for name in self._known}
        best = max(shares, key=lambda name: shares[name], default="")
        return best if best and shares[best] >= ENOUGH else ""

    def _open_next(self) -> None:
        name, opening = next(iter(self._still_shut().items()))
        self._still_shut().pop(name)
        found = opening()
        if found is not None:
            self._known[name] = found

    def _still_shut(self) -> dict[str, Opening]:
        if self._shut is None:
            self._shut = dict(self._find())
        return self._shut


def installed() -> Mapping[str, Opening]:
    """Those of the system, one for each language; none where its library is not there."""
    try:
        import enchant  # noqa: PLC0415 - it may not be there, and the first picture needs none
    except ImportError:
        return {}

    def open_it(name: str) -> Dictionary | None:
        try:
            found: Dictionary = enchant.Dict(name)
        except enchant.errors.Error:
            return None  # listed, and yet it cannot be opened: as good as not there
        return found

    wanted = QLocale.system().uiLanguages()
    names = one_of_each(enchant.list_languages(), wanted)
    return {name: partial(open_it, name) for name in names}


def one_of_each(names: Iterable[str], wanted: Sequence[str]) -> list[str]:
    """Of a language's countries one, the system's own before all; so with the languages."""
    spoken = [one.replace("-", "_") for one in wanted]
    languages = list(dict.fromkeys(one.partition("_")[0] for one in spoken))
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (name.replace("-", "_") not in spoken, name)):
        found.setdefault(name.replace("-", "_").partition("_")[0], name)
    last = len(languages)
    places = {one: at for at, one in enumerate(languages)}
    return [found[one] for one in sorted(found, key=lambda one: (places.get(one, last), one))]


def _plain_words(text: str) -> list[str]:
    bare = _LEFT_ALONE.sub(" ", text)
    return [word for word in _WORD.findall(bare) if len(word) > 1]
