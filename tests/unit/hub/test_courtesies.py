import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.court import Bench, message
from tests.support.payloads import a_card, a_message, webhook
from tests.support.record_at_work import WITHIN_S, Hands, at_work, until
from wadesk.core.courtesy import TYPING_MS, Receipts
from wadesk.core.errors import Reason, Refused, Unavailable, WadeskError
from wadesk.core.policy import DAY_MS, CustomerPolicy
from wadesk.core.records import Wamid
from wadesk.hub import courtesies
from wadesk.hub.courtesies import Courtesies
from wadesk.wire.hub_api import AddNote

AWAY = Unavailable("ConnectError")
NO = Refused(Reason.BAD_SETTING, "Too old.")
SCREEN = CustomerPolicy(receipts=Receipts.SCREEN)
NEVER = CustomerPolicy(receipts=Receipts.NEVER)


@dataclass
class Meta:
    """Keeps what customers are shown; fails as often as it is told to."""

    troubles: list[WadeskError] = field(default_factory=list)
    ticks: list[str] = field(default_factory=list)
    typing: list[str] = field(default_factory=list)

    async def mark_read(self, wamid: Wamid, *, typing: bool = False) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        (self.typing if typing else self.ticks).append(wamid)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesies, "AGAIN_S", 0.0)


Body = Callable[[Courtesies], Coroutine[Any, Any, None]]
FIRM = CustomerPolicy()


def being_polite(bench: Bench, meta: Meta, body: Body, policy: CustomerPolicy = FIRM) -> Courtesies:
    made: list[Courtesies] = []

    async def work(hands: Hands) -> None:
        polite = Courtesies(meta, hands.reader, lambda: bench.hub.now, policy)
        made.append(polite)
        async with asyncio.timeout(WITHIN_S), asyncio.TaskGroup() as tasks:
            running = tasks.create_task(polite.run())
            await body(polite)
            running.cancel()

    at_work(bench.path, bench.hub, work)
    return made[0]


def idle(polite: Courtesies, told: int) -> Callable[[], bool]:
    """Whether nothing waits any more, and so much has been told or given up."""
    tally = polite.tally
    return lambda: not polite._waiting and tally.ticks + tally.typing + tally.failed >= told


def test_an_answer_shows_that_the_newest_message_was_read(bench: Bench) -> None:
    bench.customer_writes("wamid.1")
    line = bench.customer_writes("wamid.2")
    sent = message(bench.say(bench.ana, line))
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.left(sent)
        await until(lambda: bool(meta.ticks))
        polite.left(sent)
        await until(idle(polite, 1))

    being_polite(bench, meta, body)

    assert meta.ticks == ["wamid.2"]


def test_what_goes_to_no_customer_shows_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    note = message(bench.ask(bench.ana, AddNote(line, "Look at this")))
    sent = message(bench.say(bench.ana, line))
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.looked_at(line, note)
        polite.left(sent)
        await until(lambda: bool(meta.ticks))

    being_polite(bench, meta, body)

    assert meta.ticks == ["wamid.1"]


def test_where_the_screen_counts_a_look_shows_it_as_far_as_it_went(bench: Bench) -> None:
    line = bench.customer_writes("wamid.1")
    seen = int(bench.hub.rows("message")[-1]["id"])
    bench.customer_writes("wamid.2")
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.looked_at(line, seen)
        await until(lambda: bool(meta.ticks))
        polite.looked_at(line, seen)
        polite.looked_at(line, seen + 100)
        await until(lambda: len(meta.ticks) == 2)

    being_polite(bench, meta, body, SCREEN)

    assert meta.ticks == ["wamid.1", "wamid.2"]


def test_where_customers_see_no_ticks_nothing_is_shown_at_all(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ana, line)
    sent = message(bench.say(bench.ana, line))
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.left(sent)
        polite.looked_at(line, sent)
        polite.writing(line, bench.ana)
        await until(idle(polite, 0))

    being_polite(bench, meta, body, NEVER)

    assert (meta.ticks, meta.typing) == ([], [])


def test_who_may_answer_is_shown_writing_and_not_more_often_than_need_be(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ana, line)
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.writing(line, bench.ana)
        await until(lambda: len(meta.typing) == 1)
        bench.later(TYPING_MS - 1_000)
        polite.writing(line, bench.ana)
        await until(idle(polite, 1))
        bench.later(1_000)
        bench.claim(bench.ana, line)
        polite.writing(line, bench.ana)
        await until(lambda: len(meta.typing) == 2)

    being_polite(bench, meta, body)

    assert meta.typing == ["wamid.1"] * 2


def test_who_drafts_beside_the_holder_is_not_shown(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ana, line)
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.writing(line, bench.ben)
        polite.writing(line, bench.ana)
        await until(idle(polite, 1))

    polite = being_polite(bench, meta, body)

    assert polite.tally.typing == len(meta.typing) <= 1


def test_to_whom_nothing_free_may_go_no_writing_is_shown(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.later(DAY_MS)
    bench.claim(bench.ana, line)
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.writing(line, bench.ana)
        polite.left(0)
        await until(idle(polite, 0))

    being_polite(bench, meta, body)

    assert meta.typing == []


def test_a_group_is_shown_nothing(bench: Bench) -> None:
    said = a_message(wamid="wamid.circle", group_id="circle-abc-1")
    bench.hub.take_in(webhook(contacts=[a_card()], messages=[said]))
    line = int(bench.hub.rows("conversation")[-1]["id"])
    meta = Meta()

    async def body(polite: Courtesies) -> None:
        polite.looked_at(line, 10**6)
        await until(idle(polite, 0))

    being_polite(bench, meta, body, SCREEN)

    assert meta.ticks == []


def test_what_could_not_be_told_is_tried_again_but_not_for_long(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = message(bench.say(bench.ana, line))
    meta = Meta([AWAY] * 4)

    async def body(polite: Courtesies) -> None:
        polite.left(sent)
        await until(idle(polite, 1))
        polite.left(sent)
        await until(idle(polite, 2))

    polite = being_polite(bench, meta, body)

    assert polite.tally.failed == 1
    assert meta.ticks == ["wamid.1"]


@pytest.mark.parametrize("trouble", [AWAY, NO])
def test_writing_that_could_not_be_shown_is_over(bench: Bench, trouble: WadeskError) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ana, line)
    meta = Meta([trouble])

    async def body(polite: Courtesies) -> None:
        polite.writing(line, bench.ana)
        await until(idle(polite, 1))

    polite = being_polite(bench, meta, body)

    assert (polite.tally.failed, meta.typing) == (1, [])


def test_of_too_many_the_oldest_are_let_go(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesies, "WAITING_MOST", 3)

    async def body(polite: Courtesies) -> None:
        for line in range(1, 6):
            polite.looked_at(line, 1)
        await until(idle(polite, 0))

    polite = being_polite(bench, Meta(), body, SCREEN)

    assert polite.tally.dropped == 2
