"""Number watch tests: what was told by a Hub that has ended does not stay for ever."""

from pathlib import Path
from typing import Any

from tests.support.court import Bench
from tests.support.record_at_work import Hands, at_work
from wadesk.core.dispatch import Accepted, Lost, Outcome, Rejected
from wadesk.core.records import Instant, Wamid
from wadesk.hub.number_watch import NumberWatch

NUMBER = "106540352242922"
DEAD_TOKEN = Rejected(190, "The token is dead.")


class Graph:
    async def number(self) -> dict[str, Any]:
        return {"display_phone_number": "+1 555 078 3881"}


def test_a_number_that_may_send_again_is_open_to_a_new_hub_too(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "hub.db")
    told: list[str | None] = []

    async def a_hub_hears(hands: Hands, *outcomes: Outcome) -> None:
        watch = NumberWatch(hands.writer, Graph(), NUMBER, lambda: Instant(bench.hub.now))
        for one in outcomes:
            await watch.heed(one)
        told.append(bench.hub.one("our_number")["shut_why"])

    async def work(hands: Hands) -> None:
        await a_hub_hears(hands, DEAD_TOKEN)
        await a_hub_hears(hands, Lost("no answer"))
        await a_hub_hears(hands, Accepted(Wamid("wamid.1")))

    at_work(bench.path, bench.hub, work)

    assert told == ["token", "token", None]
