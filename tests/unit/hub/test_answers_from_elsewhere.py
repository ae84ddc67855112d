"""An answer counts whoever gave it and by whatever road it came, also where it came in late."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.court import Bench, message, newer, reason
from tests.support.payloads import ADA_ID, a_card, a_message, a_status, an_echo, webhook
from wadesk.core.errors import Reason

BY_PHONE = webhook("smb_message_echoes", message_echoes=[an_echo()])
STANDBY = webhook("standby", standby={"message_echoes": [an_echo("wamid.standby")]})
BY_REPORTS = webhook(statuses=[a_status("sent", "wamid.campaign")])
WITH_A_KEY = webhook(
    statuses=[a_status("sent", "wamid.bot", biz_opaque_callback_data="somebody-elses:1")]
)


def both_names(wamid: str = "wamid.both") -> bytes:
    card = a_card(user_id=ADA_ID)
    return webhook(contacts=[card], messages=[a_message(wamid=wamid, from_user_id=ADA_ID)])


def by_user_id(bench: Bench, wamid: str = "wamid.by-id") -> int:
    """The same customer under a name that nobody connects with the first."""
    said = a_message(
        wamid=wamid, phone=None, from_user_id=ADA_ID, timestamp=str(bench.hub.now // 1000)
    )
    card = a_card(phone=None, user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[card], messages=[said]))
    return int(bench.hub.rows("conversation")[-1]["id"])


@pytest.mark.parametrize(
    "body",
    [BY_PHONE, STANDBY, BY_REPORTS, WITH_A_KEY],
    ids=["the phone app", "Meta's own agent", "another system", "another system with a key"],
)
def test_an_answer_by_any_road_stops_who_has_not_seen_it(bench: Bench, body: bytes) -> None:
    line = bench.customer_writes()
    bench.hub.take_in(body)
    theirs = bench.hub.rows("message")[-1]["id"]

    told = bench.say(bench.ana, line)

    assert reason(told) == Reason.UNSEEN_ANSWER
    assert [one["id"] for one in newer(told)] == [theirs]
    assert message(bench.say(bench.ana, line, base=theirs))


def test_a_bot_is_a_member_like_any_other(bench: Bench) -> None:
    line = bench.customer_writes()
    bot = bench.hub.add_member("Away message")
    message(bench.say(bot, line, text="We are back at nine."))

    assert reason(bench.say(bench.ana, line)) == Reason.UNSEEN_ANSWER


def test_a_bot_passes_over_nobodys_answer_either(bench: Bench) -> None:
    line = bench.customer_writes()
    bot = bench.hub.add_member("Away message")
    message(bench.say(bench.ana, line))

    assert reason(bench.say(bot, line)) == Reason.UNSEEN_ANSWER


@pytest.mark.parametrize(
    "body",
    [
        webhook(
            "smb_message_echoes",
            message_echoes=[an_echo(type="reaction", reaction={"message_id": "wamid.1"})],
        ),
        webhook(statuses=[a_status("sent", "wamid.out-1", recipient_id="4915799999999")]),
    ],
    ids=["a reaction", "an answer to somebody else"],
)
def test_what_is_no_answer_here_stops_nobody(bench: Bench, body: bytes) -> None:
    line = bench.customer_writes()
    bench.hub.take_in(body)

    assert message(bench.say(bench.ana, line))


def test_an_answer_of_ones_other_device_hides_no_colleagues_beneath(bench: Bench) -> None:
    line = bench.customer_writes()
    bens = message(bench.say(bench.ben, line))
    message(bench.say(bench.ana, line, base=bens, text="From my other desk"))

    told = bench.say(bench.ana, line, base=0)

    assert reason(told) == Reason.UNSEEN_ANSWER
    assert [one["id"] for one in newer(told)] == [bens]


@pytest.mark.parametrize("from_where", ["ours", "theirs"])
def test_who_began_before_a_fold_reads_the_other_threads_answers_first(
    bench: Bench, from_where: str
) -> None:
    line = bench.customer_writes()
    other = by_user_id(bench)
    first = message(bench.say(bench.ben, line, text="In the one"))
    second = message(bench.say(bench.ben, other, text="In the other"))
    base, where = (second, other) if from_where == "theirs" else (first, line)
    bench.hub.take_in(both_names())

    told = bench.say(bench.ana, where, base=max(base, second))

    assert reason(told) == Reason.UNSEEN_ANSWER
    assert [one["id"] for one in newer(told)] == [first, second]


def test_what_is_told_of_a_fold_is_enough_to_answer_after_reading_it(bench: Bench) -> None:
    line = bench.customer_writes()
    other = by_user_id(bench)
    message(bench.say(bench.ben, other))
    shown = message(bench.say(bench.ben, line))
    bench.hub.take_in(both_names())

    told = newer(bench.say(bench.ana, line, base=shown))

    assert [bool(one.get("folded")) for one in told] == [False, True]
    assert message(bench.say(bench.ana, line, base=told[-1]["folded"]))


def test_who_has_seen_the_joined_thread_answers(bench: Bench) -> None:
    line = bench.customer_writes()
    other = by_user_id(bench)
    message(bench.say(bench.ben, other))
    bench.hub.take_in(both_names())
    shown = bench.hub.one("conversation")

    assert shown["folded"] > shown["answer"]
    assert message(bench.say(bench.ana, line, base=shown["folded"]))


def test_a_fold_in_which_nobody_had_answered_asks_for_no_review(bench: Bench) -> None:
    line = bench.customer_writes()
    by_user_id(bench)
    bench.hub.take_in(both_names())

    assert bench.hub.one("conversation")["folded"] is None
    assert message(bench.say(bench.ana, line))


def test_a_fold_of_ones_own_answers_asks_for_no_review(bench: Bench) -> None:
    line = bench.customer_writes()
    other = by_user_id(bench)
    mine = message(bench.say(bench.ana, line))
    message(bench.say(bench.ana, other))
    bench.hub.take_in(both_names())

    assert message(bench.say(bench.ana, line, base=mine))


def test_only_the_newest_few_answers_are_told_after_a_fold(bench: Bench) -> None:
    line, other = bench.customer_writes(), by_user_id(bench)
    sent = [message(bench.say(bench.ben, line, text=str(number))) for number in range(5)]
    last = message(bench.say(bench.ben, other))
    bench.hub.take_in(both_names())

    told = newer(bench.say(bench.ana, line, base=last))

    assert [one["id"] for one in told] == [*sent[-2:], last]


def test_an_owner_stays_through_a_fold(bench: Bench) -> None:
    bench.customer_writes()
    other = by_user_id(bench)
    bench.say(bench.ben, other)
    bench.hub.take_in(both_names())

    assert bench.hub.one("conversation")["owner"] == bench.ben


def nameless(status: str, **more: Any) -> dict[str, Any]:
    """A report that does not say to whom the message went."""
    told = a_status(status, "wamid.campaign", **more)
    return {name: value for name, value in told.items() if name != "recipient_id"}


@pytest.mark.parametrize(
    "home",
    [
        lambda: webhook(statuses=[a_status("delivered", "wamid.campaign")]),
        lambda: webhook("smb_message_echoes", message_echoes=[an_echo("wamid.campaign")]),
    ],
    ids=["a later report", "the message itself"],
)
def test_an_answer_of_which_it_is_learned_late_where_it_went_is_unseen(
    bench: Bench, home: Callable[[], bytes]
) -> None:
    line = bench.customer_writes()
    bench.hub.take_in(webhook(statuses=[nameless("sent")]))
    theirs = bench.hub.rows("message")[-1]["id"]
    shown = message(bench.say(bench.ben, line))
    assert shown > theirs

    bench.hub.take_in(home())
    told = bench.say(bench.ana, line, base=shown)

    assert reason(told) == Reason.UNSEEN_ANSWER
    assert theirs in [one["id"] for one in newer(told)]
