import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.support.court import Bench, fence, message, newer, reason
from tests.support.payloads import ADA_ID, a_card, a_message, an_echo, webhook
from wadesk.core.errors import Reason
from wadesk.core.policy import HOUR_MS
from wadesk.hub import sights
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.hub.writer import Transaction
from wadesk.store import replies, templates
from wadesk.store.templates import Template
from wadesk.wire.hub_api import SendMedia, SendTemplate

WORDS = {"components": [{"type": "BODY", "text": "Your parcel is here."}]}


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


def keep_template(bench: Bench, status: str = "APPROVED") -> None:
    def work(t: Transaction, _: Sequence[None]) -> list[None]:
        row = Template(t.new_id(), "a", "1", "parcel", "en", status, "UTILITY", json.dumps(WORDS))
        templates.store(t.db, [row], t.next_seq())
        return [None]

    bench.hub.do(work, None)


def test_an_accepted_answer_is_a_row_and_on_its_way(bench: Bench) -> None:
    line = bench.customer_writes()

    sent = message(bench.say(bench.ana, line))

    row, shown = bench.hub.rows("message")[-1], bench.hub.one("conversation")
    (waiting,) = replies.departures(bench.hub.db, bench.hub.now, 9)
    assert (row["id"], row["member"], row["carriage"]) == (sent, bench.ana, "queued")
    assert (shown["answer"], shown["answered_by"], shown["preview"]) == (sent, bench.ana, "Coming!")
    assert waiting.message == sent


def test_the_same_key_gets_the_same_answer_and_makes_no_second_message(bench: Bench) -> None:
    line = bench.customer_writes()
    first = bench.say(bench.ana, line, key="k")

    again = bench.say(bench.ana, line, key="k")

    assert again.answer == first.answer
    assert (again.sent, again.moved) == (False, None)
    assert len(bench.hub.rows("message")) == 2


def test_a_refusal_is_remembered_by_its_key_too(bench: Bench) -> None:
    line = bench.customer_writes()
    held = fence(bench.claim(bench.ben, line))
    refused = bench.say(bench.ana, line, key="k")
    bench.release(bench.ben, line, held)

    again = bench.say(bench.ana, line, key="k")

    assert again.problem == refused.problem


@pytest.mark.parametrize("another", ["text", "member"])
def test_a_key_used_for_something_else_is_refused(bench: Bench, another: str) -> None:
    line = bench.customer_writes()
    bench.say(bench.ana, line, key="k")

    if another == "text":
        told = bench.say(bench.ana, line, key="k", text="Something else")
    else:
        told = bench.say(bench.ben, line, key="k")

    assert reason(told) == Reason.KEY_REUSED


def test_nobody_sends_while_another_may_answer(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)

    told = bench.say(bench.ana, line)

    assert reason(told) == Reason.LOCK_HELD
    assert told.problem is not None
    assert told.problem.holder == bench.ben


def test_an_old_fence_sends_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    old = fence(bench.claim(bench.ana, line))
    bench.later(21_000)
    bench.claim(bench.ben, line)

    assert reason(bench.say(bench.ana, line, fence=old)) == Reason.NOT_HOLDER


def test_a_lease_that_ran_out_unnoticed_still_sends(bench: Bench) -> None:
    line = bench.customer_writes()
    mine = fence(bench.claim(bench.ana, line))
    bench.later(21_000)

    assert message(bench.say(bench.ana, line, fence=mine))


def test_a_send_frees_the_lock_for_everybody(bench: Bench) -> None:
    line = bench.customer_writes()
    mine = fence(bench.claim(bench.ana, line))

    told = bench.say(bench.ana, line, fence=mine)

    assert told.moved is not None
    assert told.moved.lock.held_by(bench.hub.now) is None
    assert fence(bench.claim(bench.ben, line)) == mine + 1


def test_an_answer_that_was_not_seen_is_shown_instead_of_passed(bench: Bench) -> None:
    line = bench.customer_writes()
    hers = message(bench.say(bench.ana, line, text="I am on it"))

    told = bench.say(bench.ben, line)

    assert reason(told) == Reason.UNSEEN_ANSWER
    assert [(one["id"], one["member"], one["text"]) for one in newer(told)] == [
        (hers, bench.ana, "I am on it")
    ]


def test_a_reviewed_answer_may_be_answered_over(bench: Bench) -> None:
    line = bench.customer_writes()
    hers = message(bench.say(bench.ana, line))

    assert message(bench.say(bench.ben, line, base=hers))


def test_ones_own_answer_from_another_desk_needs_no_review_but_hides_no_colleagues(
    bench: Bench,
) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ben, line))
    bench.say(bench.ana, line, base=first)

    own = bench.say(bench.ana, line, base=first)
    stale = bench.say(bench.ana, line, base=0)

    assert message(own)
    assert [one["id"] for one in newer(stale)] == [first]


def test_an_answer_from_the_phone_counts(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.hub.take_in(webhook("smb_message_echoes", message_echoes=[an_echo()]))

    assert reason(bench.say(bench.ana, line)) == Reason.UNSEEN_ANSWER


def test_free_words_need_an_open_window_and_templates_do_not(bench: Bench) -> None:
    keep_template(bench)
    line = bench.customer_writes()
    bench.later(24 * HOUR_MS)
    template = SendTemplate(line, 0, name="parcel", language="en", heard_at=bench.hub.now)

    assert reason(bench.say(bench.ana, line)) == Reason.WINDOW_CLOSED
    assert message(bench.ask(bench.ana, template))
    assert bench.hub.rows("message")[-1]["text"] == "Your parcel is here."


@pytest.mark.parametrize("status", ["PAUSED", "none"])
def test_a_template_that_is_not_approved_is_not_sent(bench: Bench, status: str) -> None:
    if status != "none":
        keep_template(bench, status)
    line = bench.customer_writes()

    told = bench.ask(bench.ana, SendTemplate(line, 0, name="parcel", language="en"))

    assert reason(told) == Reason.NO_SUCH_TEMPLATE


@pytest.mark.parametrize(
    ("text", "why"),
    [(" \n", Reason.TEXT_EMPTY), ("x" * 4097, Reason.TEXT_TOO_LONG)],
)
def test_text_that_whatsapp_would_refuse_is_refused_here(
    bench: Bench, text: str, why: Reason
) -> None:
    line = bench.customer_writes()

    assert reason(bench.say(bench.ana, line, text=text)) == why
    assert len(bench.hub.rows("message")) == 1


def test_a_file_that_is_not_here_cannot_be_sent(bench: Bench) -> None:
    line = bench.customer_writes()

    told = bench.ask(bench.ana, SendMedia(line, 0, kind="image", media="no-such-file"))

    assert reason(told) == Reason.NO_SUCH_MEDIA


def test_a_conversation_out_of_sight_does_not_exist(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ana, frozenset()))

    asked = [bench.say(bench.ana, line), bench.claim(bench.ana, line), bench.say(bench.ana, 999)]

    assert {reason(one) for one in asked} == {Reason.NO_SUCH_CONVERSATION}


def test_a_command_follows_a_folded_conversation(bench: Bench) -> None:
    line = bench.customer_writes()
    card = a_card(phone=None, user_id=ADA_ID)
    said = a_message(wamid="wamid.2", phone=None, from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[card], messages=[said]))
    gone = bench.hub.rows("conversation")[-1]["id"]
    both = a_message(wamid="wamid.3", from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[both]))

    bench.say(bench.ana, gone)

    assert gone != line
    assert bench.hub.rows("message")[-1]["conversation"] == line


def test_our_clock_never_turns_the_list_back(bench: Bench) -> None:
    line = bench.customer_writes(wamid="wamid.ahead")
    ahead = bench.hub.one("conversation")["last_at"]
    bench.later(-5_000)

    bench.say(bench.ana, line)

    assert bench.hub.one("conversation")["last_at"] == ahead


def test_a_key_that_whatsapp_knows_already_is_answered_as_sent(bench: Bench) -> None:
    line = bench.customer_writes()
    status = {
        "id": "wamid.out",
        "status": "sent",
        "timestamp": "1767225600",
        "recipient_id": "4915755501",
        "biz_opaque_callback_data": "wd1:from-before",
    }
    bench.hub.take_in(webhook(statuses=[status]))
    known = bench.hub.rows("message")[-1]["id"]

    told = bench.say(bench.ana, line, key="from-before")

    assert message(told) == known
    assert replies.departures(bench.hub.db, bench.hub.now, 9) == []
