"""Looks: how words in the field look while one writes: marked as WhatsApp will, or misspelt.

The marks stay where they are, only quieter. Nothing of this is in the text, so nothing of it is
sent, copied or undone. What marks mean is read from the whole text, since some reach over
lines; only lines that look different from before are drawn anew.
"""

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from wadesk.core import markup
from wadesk.core.markup import Style
from wadesk.ui import fonts, theme
from wadesk.ui.theme import Theme
from wadesk.ui.writing import places

_Run = tuple[int, int, frozenset[str]]  # from, to, and what is the matter with it
_MARK, _WRONG = "mark", "wrong"
LONG, LATER_MS = 600, 120
"""A longer text is read again only so much later, however fast one types on."""


class Looks(QSyntaxHighlighter):
    """``show_wrong`` says which places are misspelt, by the text as it is then."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._wrong: tuple[tuple[int, int], ...] = ()
        self._runs: list[_Run] = []
        self._starts: list[int] = []
        self._drawn: dict[int, tuple[_Run, ...]] = {}
        self._formats: dict[tuple[bool, frozenset[str]], QTextCharFormat] = {}
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look_again)
        document = field.document()
        document.contentsChange.connect(self._on_change)  # before the lines are drawn anew
        self.setDocument(document)

    @property
    def wrong(self) -> Sequence[tuple[int, int]]:
        return self._wrong

    def show_wrong(self, places: Sequence[tuple[int, int]]) -> None:
        """Places count as a cursor does."""
        if tuple(places) != self._wrong:
            self._wrong = tuple(places)
            self._look_again()

    def draw_again(self) -> None:
        """The colours are others by now."""
        self._drawn.clear()
        self._look_again()

    def highlightBlock(self, _text: str) -> None:
        block = self.currentBlock()
        runs = tuple(self._runs_of(block))
        self._drawn[block.blockNumber()] = runs
        now = theme.theme_of(self._field.palette())
        for start, end, kinds in runs:
            self.setFormat(start, end - start, self._format(kinds, now))

    def _on_change(self, at: int, gone: int, come: int) -> None:
        """What is known moves along; what it means by now is read once the key is painted."""
        end, by = at + gone, come - gone
        kept = [place for place in self._wrong if place[1] < at or place[0] > end]
        self._wrong = tuple(
            (first + by, last + by) if first > end else (first, last) for first, last in kept
        )
        moved = (_moved(run, (at, end), by) for run in self._runs)
        self._know([run for run in moved if run[0] < run[1]])
        if not self._soon.isActive():
            is_long = self.document().characterCount() > LONG
            self._soon.start(LATER_MS if is_long else 0)

    def _look_again(self) -> None:
        """Read the whole text, and draw the lines that look different from before."""
        text = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        self._know(sorted(_runs(text, self._wrong), key=lambda run: run[:2]))
        block = self.document().begin()
        while block.isValid():
            if tuple(self._runs_of(block)) != self._drawn.get(block.blockNumber(), ()):
                self.rehighlightBlock(block)
            block = block.next()

    def _know(self, runs: list[_Run]) -> None:
        self._runs = runs
        self._starts = [start for start, _, _ in runs]

    def _runs_of(self, block: QTextBlock) -> Iterator[_Run]:
        """By the line's own places, and no further than it reaches."""
        begin, length = block.position(), block.length() - 1
        for start, end, kinds in self._runs[: bisect_right(self._starts, begin + length)]:
            first, last = max(start - begin, 0), min(end - begin, length)
            if first < last:
                yield first, last, kinds

    def _format(self, kinds: frozenset[str], now: Theme) -> QTextCharFormat:
        key = now.is_dark, kinds
        if key not in self._formats:
            self._formats[key] = _format(kinds, now)
        return self._formats[key]


def _moved(run: _Run, change: tuple[int, int], by: int) -> _Run:
    """A run after something else stands in the place of what was there."""
    start, end, kinds = run
    first, last = change
    if start >= last and start > first:
        return start + by, end + by, kinds
    return (start, end + by if end > first else end, kinds)


def _format(kinds: frozenset[str], now: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    if Style.BOLD.value in kinds:
        made.setFontWeight(QFont.Weight.DemiBold)
    if Style.ITALIC.value in kinds:
        made.setFontItalic(True)
    made.setFontStrikeOut(Style.STRUCK.value in kinds)
    if Style.MONO.value in kinds:
        made.setFontFamilies(fonts.monospace().families())
    if Style.LINK.value in kinds:
        made.setForeground(now.accent)
    if _MARK in kinds:
        made.setForeground(now.quiet)
    if _WRONG in kinds:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(now.state("failed").ink)
    return made


def _runs(text: str, wrong: Sequence[tuple[int, int]]) -> Iterator[_Run]:
    """The text cut wherever something begins or ends, in places as a cursor counts them."""
    found = markup.look(text)
    known = places(text) if found.spans else []
    marked = [(known[one.start], known[one.end], one.style.value) for one in found.spans]
    marked += [(known[at], known[at + 1], _MARK) for at in found.marks]
    marked += [(first, last, _WRONG) for first, last in wrong]
    turns: dict[int, Counter[str]] = {}
    for first, last, kind in marked:
        turns.setdefault(first, Counter())[kind] += 1
        turns.setdefault(last, Counter())[kind] -= 1
    here: Counter[str] = Counter()
    for start, end in itertools.pairwise(sorted(turns)):
        here.update(turns[start])
        kinds = frozenset(kind for kind, count in here.items() if count > 0)
        if kinds:
            yield start, end, kinds
