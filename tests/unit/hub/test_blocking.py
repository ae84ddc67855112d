import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.court import Bench
from tests.support.hub_record import HubRecord
from tests.support.payloads import ADA_ID, ADA_PHONE, a_card, a_message, webhook
from tests.support.record_at_work import WITHIN_S, Hands, at_work, until
from wadesk.core import blocking as rules
from wadesk.core.blocking import Blocking
from wadesk.core.errors import Reason, Refused, Unavailable, WadeskError
from wadesk.hub import blocking
from wadesk.hub.blocking import Answered, Blocker
from wadesk.hub.whatsapp.graph_answers import GraphRefusal
from wadesk.store import blocking as wishes
from wadesk.wire.inbox_api import BlockContact

TOO_LONG_AGO = GraphRefusal(131047, "Re-engagement required", "They wrote too long ago.")
AWAY = Unavailable("ConnectError")


@dataclass
class Meta:
    """Answers each wish with the next of these, and then with yes."""

    answers: list[GraphRefusal | WadeskError | None] = field(default_factory=list)
    asked: list[tuple[str, bool]] = field(default_factory=list)

    async def block(self, who: str, *, is_blocked: bool) -> GraphRefusal | None:
        self.asked.append((who, is_blocked))
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, WadeskError):
            raise answer
        return answer


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


Body = Callable[[Blocker], Coroutine[Any, Any, None]]


def blocking_at_work(bench: Bench, meta: Meta, body: Body) -> None:
    async def work(hands: Hands) -> None:
        blocker = Blocker(meta, hands.writer, hands.reader, lambda: bench.hub.now)
        async with asyncio.timeout(WITHIN_S), asyncio.TaskGroup() as tasks:
            running = tasks.create_task(blocker.run())
            await body(blocker)
            running.cancel()

    now = bench.hub.now
    at_work(bench.path, bench.hub, work)
    bench.hub = HubRecord(bench.path)  # as the Hub finds it at its next start
    bench.hub.now = now


def until_settled(bench: Bench, meta: Meta) -> None:
    async def body(_: Blocker) -> None:
        await until(lambda: not wishes.due(bench.hub.db, bench.hub.now, 1))

    blocking_at_work(bench, meta, body)


def wants(bench: Bench, *, is_blocked: bool = True) -> None:
    line = int(bench.hub.rows("conversation")[0]["id"])
    bench.ask(bench.ana, BlockContact(line, is_blocked))


def test_whatsapp_is_asked_once_and_its_yes_is_written_down(bench: Bench) -> None:
    bench.customer_writes()
    wants(bench)
    meta = Meta()

    until_settled(bench, meta)

    assert meta.asked == [(f"+{ADA_PHONE}", True)]
    assert bench.hub.one("contact")["blocked"] == Blocking.BLOCKED


def test_a_no_is_kept_with_its_reason(bench: Bench) -> None:
    bench.customer_writes()
    wants(bench)

    until_settled(bench, Meta([TOO_LONG_AGO]))

    ada = bench.hub.one("contact")
    assert ada["blocked"] == Blocking.REFUSED
    assert ada["content"][rules.WHY]["code"] == 131047


def test_a_reason_goes_with_the_next_wish(bench: Bench) -> None:
    bench.customer_writes()
    wants(bench)
    until_settled(bench, Meta([TOO_LONG_AGO]))

    wants(bench)

    assert rules.WHY not in bench.hub.one("contact")["content"]


def test_who_is_let_in_again_is_blocked_no_more(bench: Bench) -> None:
    bench.customer_writes()
    wants(bench)
    until_settled(bench, Meta())
    wants(bench, is_blocked=False)
    meta = Meta()

    until_settled(bench, meta)

    assert meta.asked == [(f"+{ADA_PHONE}", False)]
    assert bench.hub.one("contact")["blocked"] is None


def test_who_is_known_by_a_user_id_alone_is_blocked_by_it(bench: Bench) -> None:
    said = a_message(wamid="wamid.b", phone=None, from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[a_card(phone=None, user_id=ADA_ID)], messages=[said]))
    wants(bench)
    meta = Meta()

    until_settled(bench, meta)

    assert meta.asked == [(ADA_ID, True)]


@pytest.mark.parametrize("trouble", [AWAY, Refused(Reason.BAD_SETTING, "The token is old.")])
def test_without_an_answer_it_is_asked_again_later(bench: Bench, trouble: WadeskError) -> None:
    bench.customer_writes()
    wants(bench)
    meta = Meta([trouble])

    until_settled(bench, meta)
    waits = bench.hub.one("contact")["blocked"]
    bench.later(rules.FIRST_WAIT_MS)
    until_settled(bench, meta)

    assert waits == Blocking.ASKED
    assert len(meta.asked) == 2
    assert bench.hub.one("contact")["blocked"] == Blocking.BLOCKED


def test_after_a_day_without_an_answer_it_is_given_up_and_said(bench: Bench) -> None:
    bench.customer_writes()
    wants(bench)
    bench.later(rules.GIVEN_UP_MS + 1)

    until_settled(bench, Meta([AWAY]))

    assert bench.hub.one("contact")["blocked"] == Blocking.REFUSED


def test_an_answer_to_what_is_wanted_no_more_changes_nothing(bench: Bench) -> None:
    bench.customer_writes()
    wants(bench)
    (asked,) = wishes.due(bench.hub.db, bench.hub.now, 1)
    bench.later(5)
    wants(bench, is_blocked=False)

    bench.hub.do(blocking.settle, Answered(asked, None))

    assert bench.hub.one("contact")["blocked"] == Blocking.FREEING
    assert [one.is_blocked for one in wishes.due(bench.hub.db, bench.hub.now, 9)] == [False]


def test_a_hub_that_died_before_it_wrote_the_answer_down_asks_again(bench: Bench) -> None:
    """Killed between WhatsApp's yes and the commit: the wish is there still."""
    bench.customer_writes()
    wants(bench)
    asked_before = asyncio.run(Meta().block(f"+{ADA_PHONE}", is_blocked=True))
    meta = Meta()

    until_settled(bench, meta)

    assert asked_before is None
    assert meta.asked == [(f"+{ADA_PHONE}", True)]
    assert bench.hub.one("contact")["blocked"] == Blocking.BLOCKED


def test_a_wish_that_rings_waits_for_no_round(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocking, "REST_S", 600.0)
    bench.customer_writes()
    wants(bench)
    meta = Meta()

    async def body(blocker: Blocker) -> None:
        await until(lambda: not wishes.due(bench.hub.db, bench.hub.now, 1))
        wants(bench, is_blocked=False)
        blocker.wake()
        await until(lambda: len(meta.asked) == 2)

    blocking_at_work(bench, meta, body)

    assert [is_blocked for _, is_blocked in meta.asked] == [True, False]
