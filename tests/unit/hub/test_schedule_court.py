"""Schedule court: what is planned leaves at its hour, or stays with the reason; never late."""

import json
from typing import Any

import pytest

from tests.support.court import Bench, fence, message, newer, reason
from tests.support.payloads import an_echo, webhook
from wadesk.core.errors import Reason
from wadesk.core.policy import HOUR_MS, OutboxPolicy
from wadesk.hub import sights, upkeep
from wadesk.hub.judgement import Judged
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.store import members, replies
from wadesk.wire.hub_api import CancelScheduled

FRESH = OutboxPolicy().fresh_ms


def plan(bench: Bench, line: int, after_ms: int = HOUR_MS, **more: Any) -> int:
    told = planned(bench, line, after_ms, **more)
    assert told.answer is not None, told.problem
    assert told.answer.scheduled is not None
    return told.answer.scheduled


def planned(bench: Bench, line: int, after_ms: int = HOUR_MS, **more: Any) -> Judged:
    seen = more.pop("seen", bench.hub.rows("message")[-1]["id"])
    who = more.pop("who", bench.ana)
    return bench.say(who, line, seen=seen, later=bench.hub.now + after_ms, **more)


def comes_due(bench: Bench, row: int) -> Judged:
    return bench.hub.do(bench.court.schedule.judge_due, row)[0]


def cancel(bench: Bench, member: int, line: int, row: int) -> Judged:
    return bench.ask(member, CancelScheduled(line, row))


def waiting(bench: Bench) -> dict[str, Any]:
    return bench.hub.one("scheduled")


def why(bench: Bench) -> str:
    assert waiting(bench)["state"] == "refused"
    return str(waiting(bench)["problem"]["reason"])


def test_a_planned_reply_is_a_row_that_everybody_sees_and_no_message_yet(bench: Bench) -> None:
    line = bench.customer_writes()

    row = plan(bench, line, key="k", text="Good morning!")

    shown = waiting(bench)
    assert (shown["id"], shown["member"], shown["key"]) == (row, bench.ana, "k")
    assert (shown["state"], shown["at"]) == ("waiting", bench.hub.now + HOUR_MS)
    assert json.loads(shown["command"])["text"] == "Good morning!"
    assert len(bench.hub.rows("message")) == 1


def test_at_its_hour_it_is_sent_under_the_key_it_was_planned_with(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line, key="k")
    bench.later(HOUR_MS)

    told = comes_due(bench, row)

    sent = bench.hub.rows("message")[-1]
    assert told.sent
    assert (sent["id"], sent["key"], sent["carriage"]) == (message(told), "k", "queued")
    assert (waiting(bench)["state"], waiting(bench)["seq"]) == ("sent", sent["seq"])
    assert [one.message for one in replies.departures(bench.hub.db, bench.hub.now, 9)] == [
        sent["id"]
    ]


def test_it_is_sent_once_however_often_it_is_looked_at(bench: Bench) -> None:
    row = plan(bench, bench.customer_writes())
    early = comes_due(bench, row)
    bench.later(HOUR_MS)

    comes_due(bench, row)
    again = comes_due(bench, row)

    assert early == again == Judged()
    assert len(bench.hub.rows("message")) == 2


def test_planning_twice_under_one_key_plans_once(bench: Bench) -> None:
    line = bench.customer_writes()
    first = planned(bench, line, key="k")

    again = planned(bench, line, key="k")

    assert again.answer == first.answer
    assert not again.planned
    assert waiting(bench)["state"] == "waiting"


@pytest.mark.parametrize("after_ms", [0, -1])
def test_an_hour_that_has_passed_is_no_plan(bench: Bench, after_ms: int) -> None:
    line = bench.customer_writes()

    assert reason(planned(bench, line, after_ms)) == Reason.TOO_LATE
    assert bench.hub.rows("scheduled") == []


def test_free_words_are_not_planned_for_after_the_window(bench: Bench) -> None:
    line = bench.customer_writes()

    assert reason(planned(bench, line, 24 * HOUR_MS)) == Reason.WINDOW_CLOSED


def test_nothing_is_planned_over_an_unseen_answer(bench: Bench) -> None:
    line = bench.customer_writes()
    hers = message(bench.say(bench.ben, line))

    told = planned(bench, line)

    assert reason(told) == Reason.UNSEEN_ANSWER
    assert [one["id"] for one in newer(told)] == [hers]


def test_planning_needs_no_lock_and_gives_back_ones_own(bench: Bench) -> None:
    line = bench.customer_writes()
    theirs = fence(bench.claim(bench.ben, line))
    plan(bench, line)
    assert replies.lock(bench.hub.db, line).held_by(bench.hub.now) == bench.ben
    bench.release(bench.ben, line, theirs)
    mine = fence(bench.claim(bench.ana, line))

    told = planned(bench, line, fence=mine)

    assert told.moved is not None
    assert replies.lock(bench.hub.db, line).held_by(bench.hub.now) is None


def test_an_answer_that_came_meanwhile_keeps_it_here(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.hub.take_in(webhook("smb_message_echoes", message_echoes=[an_echo()]))
    bench.later(HOUR_MS)

    told = comes_due(bench, row)

    assert why(bench) == Reason.UNSEEN_ANSWER
    assert len(newer(told)) == len(waiting(bench)["problem"]["newer"]) == 1


def test_a_customer_who_wrote_meanwhile_keeps_it_here(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.later(HOUR_MS)
    bench.customer_writes("wamid.2")

    comes_due(bench, row)

    assert why(bench) == Reason.CUSTOMER_WROTE


def test_a_colleague_who_is_answering_keeps_it_here(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.later(HOUR_MS)
    bench.claim(bench.ben, line)

    comes_due(bench, row)

    assert why(bench) == Reason.LOCK_HELD
    assert waiting(bench)["problem"]["holder"] == bench.ben


def test_its_author_who_is_typing_meanwhile_keeps_the_lock(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.later(HOUR_MS)
    bench.claim(bench.ana, line)
    before = replies.lock(bench.hub.db, line)

    assert message(comes_due(bench, row))
    assert replies.lock(bench.hub.db, line) == before


def test_an_author_who_sees_the_conversation_no_more_sends_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ana, frozenset()))
    bench.later(HOUR_MS)

    comes_due(bench, row)

    assert why(bench) == Reason.NO_SUCH_CONVERSATION


def test_an_author_who_is_suspended_sends_nothing_by_then(bench: Bench) -> None:
    row = plan(bench, bench.customer_writes())
    members.keep_state(bench.hub.db, bench.ana, 1, members.SUSPENDED)
    bench.later(HOUR_MS)

    comes_due(bench, row)

    assert why(bench) == Reason.MEMBER_SUSPENDED


@pytest.mark.parametrize(("late_ms", "is_sent"), [(FRESH, True), (FRESH + 1, False)])
def test_after_the_hub_was_off_it_leaves_a_little_late_or_not_at_all(
    bench: Bench, late_ms: int, *, is_sent: bool
) -> None:
    row = plan(bench, bench.customer_writes())
    bench.later(HOUR_MS + late_ms)

    comes_due(bench, row)

    assert (waiting(bench)["state"] == "sent") == is_sent
    assert is_sent or why(bench) == Reason.TOO_LATE


def test_a_restored_hub_sends_nothing_that_may_have_left(bench: Bench) -> None:
    row = plan(bench, bench.customer_writes())
    bench.hub.do(upkeep.begin_another_life, None)
    bench.later(HOUR_MS)

    assert comes_due(bench, row) == Judged()
    assert why(bench) == Reason.STALE


def test_it_follows_a_conversation_that_is_folded(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.hub.db.execute("update scheduled set command = json_set(command, '$.conversation', 999)")
    bench.later(HOUR_MS)

    assert message(comes_due(bench, row))


def test_its_author_calls_it_off(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)

    told = cancel(bench, bench.ana, line, row)
    bench.later(HOUR_MS)
    comes_due(bench, row)

    assert told.answer is not None
    assert (told.answer.scheduled, waiting(bench)["state"]) == (row, "cancelled")
    assert len(bench.hub.rows("message")) == 1


def test_what_was_refused_at_its_hour_can_be_put_away(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.later(HOUR_MS + FRESH + 1)
    comes_due(bench, row)

    cancel(bench, bench.ana, line, row)

    assert waiting(bench)["state"] == "cancelled"


def test_a_colleague_calls_it_off_only_by_right(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)

    refused = cancel(bench, bench.ben, line, row)
    bench.hub.db.execute("update member set role = 'administrator' where id = ?", (bench.ben,))
    allowed = cancel(bench, bench.ben, line, row)

    assert reason(refused) == Reason.NO_RIGHT
    assert allowed.answer is not None


def test_what_has_left_or_never_was_cannot_be_called_off(bench: Bench) -> None:
    line = bench.customer_writes()
    row = plan(bench, line)
    bench.later(HOUR_MS)
    comes_due(bench, row)

    assert reason(cancel(bench, bench.ana, line, row)) == Reason.ALREADY_SETTLED
    assert reason(cancel(bench, bench.ana, line, 999)) == Reason.NO_SUCH_MESSAGE
