"""Copied: bubbles as they are put into the clipboard.

One alone gives its words; several give a line each, with who said it and when.
"""

from collections.abc import Sequence

from wadesk.ui import text
from wadesk.ui.spoken import plain
from wadesk.ui.text import translate
from wadesk.ui.thread_row import ThreadRow

ROWS_MOST = 5_000

Said = tuple[ThreadRow, str | None]
"""A row, and what of it is wanted; None: all."""


def copied(said: Sequence[Said]) -> str:
    pieces = [(row, plain(row) if wanted is None else wanted) for row, wanted in said]
    full = [(row, words) for row, words in pieces if words]
    if len(full) == 1:
        return full[0][1]
    is_one_day = all(text.is_same_day(full[0][0].at, row.at) for row, _ in full)
    return "\n".join(_line(row, words, is_one_day=is_one_day) for row, words in full)


def _line(row: ThreadRow, words: str, *, is_one_day: bool) -> str:
    moment = text.clock_time(row.at) if is_one_day else text.day_and_time(row.at)
    if row.is_notice:
        return f"[{moment}] {words}"
    customer = translate("Thread", "Customer")
    ours = translate("Thread", "You") if row.is_mine else translate("Thread", "A colleague")
    who = row.who or row.author or (ours if row.is_ours else customer)
    return f"[{moment}] {who}: {words}"
