"""Decisions: a person settles what WhatsApp left open, once, and it is written down who."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.support.court import Bench, message, reason
from tests.support.payloads import webhook
from wadesk.core.delivery import Carriage, shown
from wadesk.core.errors import Reason
from wadesk.core.records import Instant
from wadesk.hub.judgement import Judged
from wadesk.hub.writer import Transaction
from wadesk.store import replies
from wadesk.wire.hub_api import DecideMessage

DESK = 71


def doubtful(bench: Bench, line: int, **more: Any) -> int:
    """An answer whose fate nobody knows."""
    sent = message(bench.say(bench.ana, line, **more))

    def lose(t: Transaction, _: Sequence[None]) -> list[None]:
        replies.doubt_all(t.db, [sent], t.next_seq(), t.now)
        return [None]

    bench.hub.do(lose, None)
    return sent


def decide(bench: Bench, line: int, sent: int, *, arrived: bool) -> Judged:
    return bench.ask(bench.ben, DecideMessage(line, sent, arrived), device=DESK)


def row(bench: Bench, message_id: int) -> dict[str, Any]:
    return next(one for one in bench.hub.rows("message") if one["id"] == message_id)


@pytest.mark.parametrize(
    ("arrived", "carriage"), [(True, Carriage.ACCEPTED), (False, Carriage.REJECTED)]
)
def test_a_decision_settles_the_message_and_says_whose_word_it_is(
    bench: Bench, carriage: Carriage, *, arrived: bool
) -> None:
    line = bench.customer_writes()
    sent = doubtful(bench, line)

    told = decide(bench, line, sent, arrived=arrived)

    found = row(bench, sent)
    assert message(told) == sent
    assert (found["carriage"], found["problem"]["decided_by"]) == (carriage, bench.ben)
    assert found["problem"]["code"] == 0
    assert found["problem"]["title"]


def test_a_decision_is_written_down_for_good(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = doubtful(bench, line)

    decide(bench, line, sent, arrived=False)

    entry = bench.hub.one("audit")
    assert (entry["deed"], entry["member"], entry["device"]) == ("decide", bench.ben, DESK)
    assert (entry["conversation"], entry["about"]) == (line, sent)
    assert (entry["at"], entry["content"]) == (bench.hub.now, {"arrived": False})


def test_a_decided_message_holds_nothing_back_and_is_not_sent_again(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = doubtful(bench, line)
    behind = message(bench.say(bench.ana, line, text="And this"))

    told = decide(bench, line, sent, arrived=False)

    waiting = replies.departures(bench.hub.db, Instant(0), 9)
    assert told.sent
    assert [one.message for one in waiting] == [behind]


@pytest.mark.parametrize("again", [True, False])
def test_what_is_decided_cannot_be_decided_once_more(bench: Bench, *, again: bool) -> None:
    line = bench.customer_writes()
    sent = doubtful(bench, line)
    decide(bench, line, sent, arrived=True)

    assert reason(decide(bench, line, sent, arrived=again)) == Reason.ALREADY_SETTLED
    assert len(bench.hub.rows("audit")) == 1


def test_only_what_is_uncertain_can_be_decided(bench: Bench) -> None:
    line = bench.customer_writes()
    queued = message(bench.say(bench.ana, line))
    inbound = bench.hub.rows("message")[0]["id"]

    assert reason(decide(bench, line, queued, arrived=True)) == Reason.ALREADY_SETTLED
    assert reason(decide(bench, line, inbound, arrived=True)) == Reason.ALREADY_SETTLED
    assert reason(decide(bench, line, 999, arrived=True)) == Reason.NO_SUCH_MESSAGE
    assert reason(decide(bench, 999, queued, arrived=True)) == Reason.NO_SUCH_CONVERSATION


def test_a_late_report_is_still_believed_first(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = doubtful(bench, line, key="mine")
    decide(bench, line, sent, arrived=False)
    status = {
        "id": "wamid.out",
        "status": "delivered",
        "timestamp": str(bench.hub.now // 1000),
        "recipient_id": "4915755501",
        "biz_opaque_callback_data": "wd1:mine",
    }

    bench.hub.take_in(webhook(statuses=[status]))

    found = row(bench, sent)
    assert shown(Carriage(found["carriage"]), found["statuses"]) == "delivered"
    assert len(bench.hub.rows("message")) == 2


def test_sending_again_is_a_new_message_under_a_new_key(bench: Bench) -> None:
    line = bench.customer_writes()
    sent = doubtful(bench, line, key="first")
    decide(bench, line, sent, arrived=False)

    again = message(bench.say(bench.ana, line, key="second"))

    assert again != sent
    assert [one["carriage"] for one in bench.hub.rows("message")[1:]] == ["rejected", "queued"]
