import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.court import Bench, message
from tests.support.hub_record import HubRecord
from tests.support.payloads import a_card, a_message, webhook
from tests.support.record_at_work import WITHIN_S, Hands, at_work, until
from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import Accepted, Lost, NotSent, Outcome, Rejected
from wadesk.core.errors import Malformed, Reason
from wadesk.core.policy import MINUTE_MS, PacingPolicy
from wadesk.core.records import Instant, Wamid
from wadesk.hub import settlement
from wadesk.hub.dispatcher import Dispatcher, Surroundings
from wadesk.hub.number_watch import NumberWatch
from wadesk.store import replies
from wadesk.wire.hub_api import DecideMessage

NUMBER = "106540352242922"


@dataclass
class Graph:
    """Answers each send with the next outcome, and keeps what it was handed."""

    outcomes: list[Outcome] = field(default_factory=list)
    bodies: list[Mapping[str, Any]] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def send(self, body: Mapping[str, Any]) -> Outcome:
        self.bodies.append(body)
        if self.gate:
            await self.gate.wait()
        return self.outcomes.pop(0) if self.outcomes else Accepted(Wamid(f"w{len(self.bodies)}"))

    async def uploaded(self, media: str) -> str:
        raise Malformed(f"{media} is damaged")

    async def number(self) -> dict[str, Any]:
        return {"display_phone_number": "+1 555 078 3881", "verified_name": "The shop"}

    @property
    def words(self) -> list[str]:
        return [body["text"]["body"] for body in self.bodies]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "hub.db")


Body = Callable[[Dispatcher, Graph], Coroutine[Any, Any, None]]


def dispatching(bench: Bench, graph: Graph, body: Body, policy: PacingPolicy | None = None) -> None:
    """Run a dispatcher over the record until ``body`` is through; then it is told to stop."""

    async def work(hands: Hands) -> None:
        def now() -> Instant:
            return bench.hub.now

        watch = NumberWatch(hands.writer, graph, NUMBER, now)
        around = Surroundings(hands.writer, hands.reader, graph, graph, now, watch)
        dispatcher = Dispatcher(around, policy or PacingPolicy())
        await dispatcher.begin()
        async with asyncio.timeout(WITHIN_S), asyncio.TaskGroup() as tasks:
            tasks.create_task(dispatcher.run())
            await body(dispatcher, graph)
            dispatcher.stop()

    at_work(bench.path, bench.hub, work)


def row(bench: Bench, message_id: int) -> dict[str, Any]:
    return next(one for one in bench.hub.rows("message") if one["id"] == message_id)


def stands_at(bench: Bench, message_id: int, carriage: Carriage) -> Callable[[], bool]:
    return lambda: row(bench, message_id)["carriage"] == carriage


def test_what_was_leaving_when_the_hub_died_is_doubtful_and_not_repeated(bench: Bench) -> None:
    sent = message(bench.say(bench.ana, bench.customer_writes()))
    bench.hub.db.execute("update departure set carriage = 'sending'")

    async def body(_: Dispatcher, graph: Graph) -> None:
        await until(stands_at(bench, sent, Carriage.UNCERTAIN))

        assert graph.bodies == []

    dispatching(bench, Graph(), body)


def test_an_attempt_is_on_the_disk_before_its_first_byte_leaves(bench: Bench) -> None:
    message(bench.say(bench.ana, bench.customer_writes()))

    async def body(_: Dispatcher, graph: Graph) -> None:
        graph.gate = asyncio.Event()
        await until(lambda: bool(graph.bodies))
        known = HubRecord(bench.path)
        found = replies.interrupted(known.db, (Carriage.SENDING,))
        known.close()
        graph.gate.set()

        assert len(found) == 1

    graph = Graph()
    dispatching(bench, graph, body)


def test_an_unreachable_whatsapp_is_asked_again_later_and_is_no_news_twice(bench: Bench) -> None:
    sent = message(bench.say(bench.ana, bench.customer_writes()))
    before = row(bench, sent)["seq"]
    graph = Graph([NotSent("no route"), NotSent("no route")])

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        for tries in (1, 2):
            await until(lambda tries=tries: len(graph.bodies) >= tries)  # type: ignore[misc]  # bound now
            await until(lambda: not replies.interrupted(bench.hub.db, (Carriage.SENDING,)))
            assert row(bench, sent)["seq"] == before
            bench.later(5_000)
            dispatcher.wake()
        await until(stands_at(bench, sent, Carriage.ACCEPTED))

    dispatching(bench, graph, body)


def test_what_could_not_leave_for_too_long_is_its_authors_again(bench: Bench) -> None:
    sent = message(bench.say(bench.ana, bench.customer_writes()))
    bench.later(PacingPolicy().late_ms + 1)

    async def body(_: Dispatcher, graph: Graph) -> None:
        await until(stands_at(bench, sent, Carriage.REJECTED))

        assert graph.bodies == []
        assert row(bench, sent)["problem"]["title"] == Reason.TOO_LATE

    dispatching(bench, Graph(), body)


def test_a_lost_answer_holds_back_what_follows_for_a_while_and_then_lets_it_pass(
    bench: Bench,
) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ana, line, text="First"))
    second = message(bench.say(bench.ana, line, text="Second"))

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        await until(stands_at(bench, first, Carriage.UNCERTAIN))
        assert graph.words == ["First"]
        bench.later(PacingPolicy().uncertain_hold_ms)
        dispatcher.wake()
        await until(stands_at(bench, second, Carriage.ACCEPTED))
        assert graph.words == ["First", "Second"]

    dispatching(bench, Graph([Lost("half an answer")]), body)


def test_one_person_gets_no_more_than_their_share_at_once(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = [message(bench.say(bench.ana, line, text=f"{n}")) for n in range(4)]
    slow = PacingPolicy(pair_burst=2)

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        await until(stands_at(bench, sent[1], Carriage.ACCEPTED))
        assert len(graph.bodies) == 2
        bench.later(slow.pair_interval_ms)
        dispatcher.wake()
        await until(stands_at(bench, sent[2], Carriage.ACCEPTED))
        assert len(graph.bodies) == 3

    dispatching(bench, Graph(), body, slow)


def waiting_for(bench: Bench, message_id: int) -> Any:
    return row(bench, message_id)["waiting"]


def test_why_a_message_waits_stands_beside_it_until_it_leaves(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = [message(bench.say(bench.ana, line, text=f"{n}")) for n in range(4)]
    slow = PacingPolicy(pair_burst=1)
    began = bench.hub.now

    async def body(dispatcher: Dispatcher, _: Graph) -> None:
        await until(lambda: waiting_for(bench, sent[3]) is not None)
        told = [waiting_for(bench, one) for one in sent]
        assert told[0] is None
        assert [one["for"] for one in told[1:]] == ["pair"] * 3
        assert [one["until"] - began for one in told[1:]] == [6_000, 12_000, 18_000]
        seqs = [row(bench, one)["seq"] for one in sent]
        bench.later(slow.pair_interval_ms)
        dispatcher.wake()
        await until(stands_at(bench, sent[1], Carriage.ACCEPTED))
        assert waiting_for(bench, sent[1]) is None
        assert [row(bench, one)["seq"] for one in sent[2:]] == seqs[2:], "one word for each wait"

    dispatching(bench, Graph(), body, slow)


def test_behind_the_limit_of_our_number_everybody_waits_their_turn(bench: Bench) -> None:
    sent = []
    for number in range(5):
        phone = f"49157555{number}0"
        said = a_message(wamid=f"wamid.{number}", phone=phone, timestamp=str(bench.hub.now // 1000))
        bench.hub.take_in(webhook(contacts=[a_card(phone)], messages=[said]))
        line = bench.hub.rows("conversation")[-1]["id"]
        sent.append(message(bench.say(bench.ana, line, text=f"{number}")))
    slow = PacingPolicy(number_per_second=1)
    began = bench.hub.now

    async def body(_: Dispatcher, __: Graph) -> None:
        await until(lambda: waiting_for(bench, sent[4]) is not None)
        told = [waiting_for(bench, one) for one in sent]
        assert told[:3] == [None] * 3, "two seconds are not worth a word"
        assert told[3:] == [
            {"for": "number", "until": began + 3_000},
            {"for": "number", "until": began + 4_000},
        ]

    dispatching(bench, Graph(), body, slow)


def test_what_follows_a_lost_answer_says_that_it_keeps_its_order(bench: Bench) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ana, line, text="First"))
    second = message(bench.say(bench.ana, line, text="Second"))
    hold_ms = PacingPolicy().uncertain_hold_ms
    began = bench.hub.now

    async def body(_: Dispatcher, __: Graph) -> None:
        await until(lambda: waiting_for(bench, second) is not None)
        assert waiting_for(bench, second) == {"for": "order", "until": began + hold_ms}
        assert waiting_for(bench, first) is None

    dispatching(bench, Graph([Lost("half an answer")]), body)


def test_what_whatsapp_puts_off_says_until_when(bench: Bench) -> None:
    sent = message(bench.say(bench.ana, bench.customer_writes()))
    began = bench.hub.now

    async def body(_: Dispatcher, __: Graph) -> None:
        await until(lambda: waiting_for(bench, sent) is not None)
        assert waiting_for(bench, sent) == {"for": "retry", "until": began + 5 * MINUTE_MS}
        assert row(bench, sent)["carriage"] == Carriage.QUEUED

    dispatching(bench, Graph([Rejected(4, "too many calls")]), body)


def test_a_decision_lets_what_follows_leave_at_once(bench: Bench) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ana, line, text="First"))
    second = message(bench.say(bench.ana, line, text="Second"))

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        await until(stands_at(bench, first, Carriage.UNCERTAIN))
        bench.ask(bench.ana, DecideMessage(line, first, arrived=False))
        dispatcher.wake()
        await until(stands_at(bench, second, Carriage.ACCEPTED))
        assert graph.words == ["First", "Second"]
        assert waiting_for(bench, second) is None

    dispatching(bench, Graph([Lost("half an answer")]), body)


def test_stopping_waits_for_what_is_under_way_and_begins_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ana, line))
    second = message(bench.say(bench.ana, line, text="Not any more"))
    graph = Graph()

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        graph.gate = asyncio.Event()
        await until(lambda: bool(graph.bodies))
        dispatcher.stop()
        graph.gate.set()
        await until(stands_at(bench, first, Carriage.ACCEPTED))

    dispatching(bench, graph, body)

    after = HubRecord(bench.path)
    carriages = {one["id"]: one["carriage"] for one in after.rows("message")}
    after.close()
    assert (carriages[first], carriages[second]) == (Carriage.ACCEPTED, Carriage.QUEUED)
    assert len(graph.bodies) == 1


def test_a_mistake_in_settling_one_message_stops_no_other(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ana, line))
    settle_one = settlement._settle_one

    def fails_for_the_first(*args: Any) -> None:
        if args[1].id == first:
            raise ArithmeticError
        settle_one(*args)

    monkeypatch.setattr(settlement, "_settle_one", fails_for_the_first)

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        await until(lambda: "stays as it is" in caplog.text)
        dispatcher.wake()
        await until(lambda: len(graph.bodies) == 1)

    dispatching(bench, Graph(), body)

    assert caplog.records


def test_a_report_that_is_quicker_than_the_answer_is_not_undone_by_it(bench: Bench) -> None:
    sent = message(bench.say(bench.ana, bench.customer_writes(), key="k"))

    def reported(t: Any, _: Sequence[None]) -> list[None]:
        t.db.execute("update message set carriage = 'accepted', wamid = 'w9' where id = ?", (sent,))
        t.db.execute("delete from departure")
        return [None]

    async def body(_: Dispatcher, graph: Graph) -> None:
        graph.gate = asyncio.Event()
        await until(lambda: bool(graph.bodies))
        bench.hub.do(reported, None)
        graph.gate.set()

    dispatching(bench, Graph([Lost("no answer")]), body)

    after = HubRecord(bench.path)
    [told] = [one for one in after.rows("message") if one["id"] == sent]
    after.close()
    assert (told["carriage"], told["wamid"]) == (Carriage.ACCEPTED, "w9")


def another_writes(bench: Bench, number: int) -> int:
    """A conversation with somebody of their own."""
    phone, wamid = f"49151123456{number:02}", f"wamid.of-{number}"
    said = a_message(wamid=wamid, phone=phone, timestamp=str(bench.hub.now // 1000))
    bench.hub.take_in(webhook(messages=[said]))
    return max(int(one["id"]) for one in bench.hub.rows("conversation"))


def test_a_dead_token_holds_everything_back_is_told_to_all_and_ends_by_itself(
    bench: Bench,
) -> None:
    sent = [message(bench.say(bench.ana, another_writes(bench, number))) for number in range(2)]
    graph = Graph([Rejected(190, "The token has expired")] * 2)

    async def body(dispatcher: Dispatcher, _: Graph) -> None:
        await until(lambda: bool(bench.hub.rows("our_number")))
        await until(lambda: not dispatcher._under_way)
        assert [one["shut_why"] for one in bench.hub.rows("our_number")] == ["token"]
        bench.hub.now = Instant(bench.hub.now + 20 * MINUTE_MS)
        dispatcher.wake()
        await until(lambda: bench.hub.rows("our_number")[0]["shut_why"] is None)
        await until(lambda: {row(bench, one)["carriage"] for one in sent} == {"accepted"})

    dispatching(bench, graph, body, PacingPolicy(late_ms=60 * MINUTE_MS))


def test_while_the_door_is_shut_one_tries_for_all(bench: Bench) -> None:
    for number in range(8):
        message(bench.say(bench.ana, another_writes(bench, number)))

    async def body(dispatcher: Dispatcher, graph: Graph) -> None:
        await until(lambda: bool(bench.hub.rows("our_number")))
        await until(lambda: not dispatcher._under_way)
        tried = len(graph.bodies)
        bench.hub.now = Instant(bench.hub.now + 2 * MINUTE_MS)
        dispatcher.wake()
        await until(lambda: len(graph.bodies) > tried)
        await until(lambda: not dispatcher._under_way)

        assert len(graph.bodies) == tried + 1

    dispatching(bench, Graph([Rejected(131031, "The account is locked")] * 20), body)
