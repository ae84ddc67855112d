"""Window news: from a customer's webhook at a Hub until every window has painted the message.

Run it as ``python -m tests.bench.window_news [NEWS]``. Hub and windows are processes of their
own. Half of the messages belong to the thread that all windows show, so that they are painted
twice: as a row of the list and as a bubble.
"""

import http.client
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from tests.bench import posts
from tests.bench.child import Child, a_child
from tests.bench.posts import Load
from tests.bench.seed import Seed, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.bench.window_seed import linked_desk
from tests.bench.windows import LONGEST_S, Window, a_window

WINDOWS = 4
NEWS = 100
RECEIVED = 2_000
CUSTOMERS = 200
WRITERS = 2
QUIET_S = 0.15
FIRST = 1_000_000  # later than all that was received before
HEADS = ("", "p50 ms", "p99 ms", "processor ms of a window")


def measured(news: int = NEWS, windows: int = WINDOWS) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        hub = seeded_hub(Path(folder) / "hub", Seed(0, CUSTOMERS, received=RECEIVED))
        child = opened.enter_context(a_child("hub_child", str(hub.directory)))
        desks = [
            linked_desk(Path(folder) / f"desk-{one}", hub, child.url) for one in range(windows)
        ]
        shown = [opened.enter_context(a_window(desk)) for desk in desks]
        for one in shown:
            _show_writer(one, hub.conversations[0])
        worked = [one.ask("worked") for one in shown]
        posted = _post(child, news)
        painted = [_all_painted(one, posted) for one in shown]
        work_ms = [
            (one.ask("worked") - was) * 1000 / news for one, was in zip(shown, worked, strict=True)
        ]
    rows = [_row(pane, posted, [one[pane] for one in painted]) for pane in ("list", "thread")]
    busy = f"{sum(work_ms) / len(work_ms):.1f}"
    title = f"A message painted in {windows} windows"
    return [Table("window-news", title, HEADS, [(*row, busy) for row in rows])]


def _show_writer(window: Window, conversation: int) -> None:
    """Once everything is here, open the thread of one of those who will write."""
    window.painted("list")
    window.ask("settle", RECEIVED)
    window.ask("choose", window.ask("row_of", conversation))


def _post(child: Child, news: int) -> dict[str, float]:
    """When each message began to be posted, by its wamid."""
    line = http.client.HTTPConnection("127.0.0.1", child.port, timeout=LONGEST_S)
    line.connect()
    began = {}
    for number, body in enumerate(list(posts.bodies(Load(news, WRITERS, FIRST)))[::4]):
        sleep(QUIET_S)
        request = posts.request(body)
        began[posts.received_wamid(FIRST + number)] = perf_counter()
        line.sock.sendall(request)
        assert line.sock.recv(65_536).startswith(b"HTTP/1.1 200")
    line.close()
    return began


def _all_painted(window: Window, posted: Mapping[str, float]) -> dict[str, dict[str, float]]:
    deadline = perf_counter() + LONGEST_S
    while True:
        found: dict[str, dict[str, float]] = window.ask("news")
        if posted.keys() <= found["list"].keys():
            return found
        assert perf_counter() < deadline, "a message was never painted"
        sleep(QUIET_S)


def _row(
    pane: str, posted: Mapping[str, float], painted: Sequence[Mapping[str, float]]
) -> tuple[str, ...]:
    took: list[Any] = [
        one[wamid] - began for one in painted for wamid, began in posted.items() if wamid in one
    ]
    p50, p99 = percentile(took, 0.5) * 1000, percentile(took, 0.99) * 1000
    return f"in the {pane}", f"{p50:.1f}", f"{p99:.1f}"


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else NEWS):
        print(table, end="\n\n")
