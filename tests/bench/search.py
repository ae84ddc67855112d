"""Search: how soon an answer is there, over a long past in many scripts.

Run it as ``python -m tests.bench.search [MESSAGES]``. The profile is the made one
(``tests.fixtures.make``), the question goes the window's way: a thread of its own, people and
messages, the fifty newest with all that a row shows. Each question is put several times in
turn with the others; its first turn finds the pages on the disk, the others in memory.
Each is told twice: by the clock, and as this process has worked for it, which is what a
machine with something else to do leaves comparable.
"""

import sys
from collections.abc import Mapping, Sequence
from time import perf_counter, process_time

from tests.bench.made import made_desk
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.fixtures import talk
from tests.fixtures.townsfolk import Town
from tests.support.dice import dice
from wadesk.core.records import ConversationId
from wadesk.core.search_found import Wish
from wadesk.desk.open_desk import open_desk
from wadesk.desk.searching import Searching

MANY, CONVERSATIONS, ROUNDS = 2_000_000, 2_000, 12
SOON_S = 60

Took = tuple[float, float]

QUESTIONS: Mapping[str, Sequence[str]] = {
    "a word as one types it": (
        "t", "th", "tha", "than", "thank", "a", "an", "ana", "anat", "m", "me", "mer", "merc",
    ),
    "common words": ("thank", "parcel", "tuesday", "thank merci", "where is my", "vielen dank"),
    "phrases": ('"i ordered two weeks ago"', '"is my parcel"', "shop.example"),
    "other scripts, accents, emoji": (
        "请问", "送货", "ありがとう", "주문", "شكرا", "תודה", "ขอบคุณ", "बहुत", "bientôt", "größe",
        "😊", "👍",
    ),
    "rare words and none": ("kalo", "503", "5032", "zzz", "thank zzz", "parcel 送货"),
    "who and where": (
        "from:ana thank", "from:zoe merci", "from:m merci", "from:customer parcel", "in:zoe thank",
        "in:this thank", "from:me", "-from:customer thank",
    ),
    "labels and how it stands": (
        "label:vip thank", "label:regular kalo", "label:regular", "is:closed thank",
        "is:unassigned parcel", "is:mine thank", "-label:vip thank", "is:note thank",
    ),
    "days": (
        "before:2025-01-01 thank", "after:2026-10-01 thank", "before:2024-06-15 送货",
        "on:2025-05-05 thank", "on:2025-05-05",
    ),
    "filters with few hits or none": (
        'label:"one in" thank', 'label:"one in" parcel', "has:photo thank", "has:voice thank",
        "is:snoozed zzz", "label:vip has:photo before:2025-01-01 picture", "has:order from:ana",
        "thank from:customer label:急件 before:2024-02-01",
    ),
    "unread, over hundreds of conversations": ("is:unread thank", "is:unread zzz", "is:unread"),
}  # fmt: skip


def measured(
    messages: int = MANY, conversations: int = CONVERSATIONS, rounds: int = ROUNDS
) -> list[Table]:
    desk = made_desk(messages, conversations)
    longest = ConversationId(Town(dice(6), conversations).first_place)
    with open_desk(desk.folder, desk.unlock, lambda: talk.UNTIL) as opened:
        search = Searching(opened)
        try:
            took = _asked(search, longest, rounds)
            typed = [_typed_at_once(search) for _ in range(rounds)]
        finally:
            search.close()
    rows = [_row(name, times) for name, times in took.items()]
    rows.append(_row("all of these", [one for times in took.values() for one in times]))
    rows.append(_row("the last of ten keys at once", typed))
    heads = ("", "p50 ms", "p95 ms", "worked p50 ms", "worked p95 ms")
    return [Table("search", f"Search over {messages:,} messages", heads, rows)]


def _asked(search: Searching, here: ConversationId, rounds: int) -> dict[str, list[Took]]:
    took: dict[str, list[Took]] = {name: [] for name in QUESTIONS}
    for _ in range(rounds):
        for name, questions in QUESTIONS.items():
            for typed in questions:
                before, worked = perf_counter(), process_time()
                search.ask(Wish(typed, here=here)).result(SOON_S)
                took[name].append((perf_counter() - before, process_time() - worked))
    return took


def _typed_at_once(search: Searching) -> Took:
    """Nobody waits for what stood there before."""
    before, worked = perf_counter(), process_time()
    asked = [search.ask(Wish("where is my parcel"[: 9 + letters])) for letters in range(10)]
    asked[-1].result(SOON_S)
    return perf_counter() - before, process_time() - worked


def _row(name: str, took: Sequence[Took]) -> Sequence[str]:
    by_clock, worked = [one for one, _ in took], [one for _, one in took]
    shares = [percentile(times, at) for times in (by_clock, worked) for at in (0.5, 0.95)]
    return (name, *(f"{one * 1000:.1f}" for one in shares))


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    for table in measured(asked):
        print(table, end="\n\n")
