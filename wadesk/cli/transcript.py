"""Transcript: the demo as lines in a terminal, each message one row of four columns.

    time      who                     how far        what
    14:03:09  Ana → Zoé Laurent       ✓✓ read        Bonjour Zoé ! …

Where the terminal can go back, ticks are brought up to date in their rows. Into a file or a
pipe an answer is written once its way has ended. What was said stands last in the row and
between marks, so that text from right to left disorders nothing.
"""

import os
import shutil
import sys
import time
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TextIO

from wadesk.cli.columns import clipped, one_line, padded
from wadesk.core.delivery import Shown
from wadesk.demo.play import Moment, Opened, Summary
from wadesk.demo.talk import HeldBack, Seen

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
WHO_CELLS, SHORT_WHO_CELLS, MARK_CELLS = 25, 14, 13
NARROW = 72  # below this the time is left out, and names are short
REWRITABLE_MOST = 40  # rows
DONE = frozenset({Shown.READ, Shown.PLAYED, Shown.FAILED, Shown.UNCERTAIN})
MARKS: Mapping[str, tuple[str, str]] = {
    Shown.QUEUED: ("· queued", "2"),
    Shown.SENDING: ("· sending", "2"),
    Shown.UNCERTAIN: ("? uncertain", "33"),
    Shown.SENT: ("✓ sent", "32"),
    Shown.DELIVERED: ("✓✓ delivered", "32"),
    Shown.READ: ("✓✓ read", "36"),
    Shown.PLAYED: ("✓✓ played", "36"),
    Shown.FAILED: ("✗ failed", "31"),
}
KINDS = {
    "image": "photo",
    "audio": "voice note",
    "location": "place",
    "edit": "corrected",
    "reaction": "reacts",
}
REASONS = {
    "unseen_answer": "a colleague had answered",
    "lock_held": "a colleague was answering",
    "not_holder": "a colleague took over",
}
OBEY_CODES = 4  # Windows calls it virtual terminal processing
REFUSED_MARK = ("✗ refused", "33")


@dataclass
class Transcript:
    """Rows on a stream; ``is_living`` where written rows can be changed."""

    out: TextIO
    is_living: bool
    is_coloured: bool
    rows: list[int | None] = field(default_factory=list)  # the message of each row
    drawn: dict[int, str] = field(default_factory=dict)
    held_back: list[HeldBack] = field(default_factory=list)
    written: dict[int, str] = field(default_factory=dict)

    def tell(self, moment: Moment) -> None:
        match moment:
            case Opened():
                self._open(moment)
            case HeldBack():
                self.held_back.append(moment)
                if self.is_living:
                    self._add_held_back(moment.customer)
            case Seen():
                self._see(moment)

    def end(self, summary: Summary) -> None:
        for held in list(self.held_back):
            self._add_held_back(held.customer)
        twice = self._paint(
            f"sent twice: {summary.sent_twice}", "32" if not summary.sent_twice else "31"
        )
        self._write("")
        self._write(
            f"{summary.customers_messages} customers' messages · {summary.answers} answers"
            f" · {summary.refused} refused · {twice}"
        )
        both = f"{summary.on_both_desks} of {summary.messages} messages"
        self._write(self._paint(f"{both} were seen on both Desks.", "2"))

    def _open(self, opened: Opened) -> None:
        self._write(self._paint("WaDesk: sandbox, Hub and two Desks on this machine.", "1"))
        agents = " and ".join(opened.agents)
        self._write(
            self._paint(f"{agents} answer; customers write by themselves. Ctrl C ends it.", "2")
        )
        self._write(self._paint(f"Hub {opened.hub}   WhatsApp's stand-in {opened.sandbox}", "2"))
        self._write("")

    def _see(self, seen: Seen) -> None:
        is_new = seen.message not in self.drawn
        if is_new and not self.is_living and seen.agent and seen.shown not in DONE:
            return
        line = self._message(seen)
        if is_new:
            self.drawn[seen.message] = line
            self._add(line, seen.message)
            if seen.agent:
                self._add_held_back(seen.customer)
        elif self.is_living and self.drawn[seen.message] != line:
            self.drawn[seen.message] = line
            self._redraw(seen.message, line)

    def _add_held_back(self, customer: str) -> None:
        """Into a file, below the answer that was quicker."""
        for held in self.held_back:
            if held.customer == customer:
                self._add(self._held_back(held), None)
        self.held_back = [held for held in self.held_back if held.customer != customer]

    def _message(self, seen: Seen) -> str:
        who = f"{seen.agent} → {one_line(seen.customer)}" if seen.agent else one_line(seen.customer)
        mark = MARKS.get(seen.shown or "", ("", "")) if seen.agent else ("", "")
        return self._row(self._since(seen.message), who, mark, _words(seen))

    def _held_back(self, held: HeldBack) -> str:
        why = REASONS.get(held.reason, held.reason)
        why = why.replace("a colleague", held.by) if held.by else why
        words = f"{why}; not sent: {_isolated(one_line(held.text))}"
        return self._row(
            self._now(), f"{held.agent} → {one_line(held.customer)}", REFUSED_MARK, words
        )

    def _now(self) -> str:
        return time.strftime("%H:%M:%S  ")

    def _since(self, message: int) -> str:
        """When its row was first written: rows follow each other in time."""
        return self.written.setdefault(message, self._now())

    def _row(self, clock: str, who: str, mark: tuple[str, str], words: str) -> str:
        cells = shutil.get_terminal_size((100, 24)).columns - 1
        clock, wide = (clock, WHO_CELLS) if cells >= NARROW else ("", SHORT_WHO_CELLS)
        left = cells - len(clock) - wide - MARK_CELLS - 2
        return (
            self._paint(clock, "2")
            + padded(who, wide)
            + " "
            + self._paint(padded(mark[0], MARK_CELLS), mark[1])
            + " "
            + clipped(words, max(left, 10))
        )

    def _add(self, line: str, message: int | None) -> None:
        self.rows = [*self.rows[-REWRITABLE_MOST:], message]
        self._write(line)

    def _redraw(self, message: int, line: str) -> None:
        """Go up to the message's row, if it is still on the screen, and back."""
        up = len(self.rows) - self.rows.index(message) if message in self.rows else 0
        if 0 < up < shutil.get_terminal_size((100, 24)).lines:
            self.out.write(f"\x1b[{up}A\r\x1b[2K{line}\x1b[{up}B\r")
            self.out.flush()

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.is_coloured and colour and text else text

    def _write(self, line: str) -> None:
        self.out.write(f"{line}\n")
        self.out.flush()


def _words(seen: Seen) -> str:
    text = _isolated(one_line(seen.text))
    about = f"“{_isolated(clipped(one_line(seen.about), 24))}”" if seen.about else ""
    if seen.kind == "reaction":
        return f"[reacts] {text} to {about}"
    if seen.kind != "text":
        return f"[{KINDS.get(seen.kind, seen.kind)}] {text}".rstrip()
    return f"{text}   ↩ {about}" if about else text


def _isolated(text: str) -> str:
    """Between marks if it has letters that run from right to left."""
    turns = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
    return f"{ISOLATE}{text}{END_ISOLATE}" if turns else text


def for_terminal(out: TextIO) -> Transcript:
    """As rich as the terminal allows and the person wants (NO_COLOR, TERM=dumb)."""
    is_terminal = out.isatty() and os.environ.get("TERM") != "dumb" and _understands_codes()
    return Transcript(out, is_terminal, is_terminal and not os.environ.get("NO_COLOR"))


def _understands_codes() -> bool:
    """Windows' old console must be asked to obey control codes; every other terminal does."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - windll exists there only

        console = ctypes.windll.kernel32
        output, mode = console.GetStdHandle(-11), ctypes.c_ulong()
        return bool(
            console.GetConsoleMode(output, ctypes.byref(mode))
            and console.SetConsoleMode(output, mode.value | OBEY_CODES)
        )
    return True
