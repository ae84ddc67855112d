from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.court import Bench, message, reason
from tests.support.payloads import BEN_PHONE, a_card, a_message, webhook
from wadesk.core.errors import Reason
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.hub.judgement import Judged
from wadesk.store import replies
from wadesk.wire.inbox_api import BlockContact, SendReaction


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


def react(bench: Bench, line: int, emoji: str = "👍", target: str = "wamid.1") -> Judged:
    return bench.ask(bench.ana, SendReaction(line, target, emoji))


def waiting(bench: Bench) -> list[int]:
    far = Instant(0)
    return [one.message for one in replies.departures(bench.hub.db, far, 9)]


def test_a_reaction_is_a_message_of_ours_that_names_its_target(bench: Bench) -> None:
    line = bench.customer_writes()

    sent = message(react(bench, line))

    row = bench.hub.rows("message")[-1]
    assert row["id"] == sent
    assert (row["kind"], row["direction"], row["text"], row["target"]) == (
        "reaction",
        "out",
        "👍",
        "wamid.1",
    )
    assert (row["member"], row["carriage"]) == (bench.ana, "queued")
    assert waiting(bench) == [sent]


def test_a_reaction_answers_nobody_and_takes_no_lock(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)
    before = bench.hub.one("conversation")

    told = react(bench, line)

    assert bench.hub.one("conversation") == before
    assert (told.moved, told.sent) == (None, True)


def test_a_draft_that_was_begun_before_it_is_sent_as_if_there_were_none(bench: Bench) -> None:
    line = bench.customer_writes()

    react(bench, line)

    assert message(bench.say(bench.ben, line))


def test_an_empty_one_takes_it_back(bench: Bench) -> None:
    line = bench.customer_writes()
    react(bench, line)

    message(react(bench, line, ""))

    assert bench.hub.rows("message")[-1]["text"] == ""


def test_the_same_key_reacts_once(bench: Bench) -> None:
    line = bench.customer_writes()
    wish = SendReaction(line, "wamid.1", "👍")

    first = bench.ask(bench.ana, wish, "one-key")
    second = bench.ask(bench.ana, wish, "one-key")

    assert message(first) == message(second)
    assert len(waiting(bench)) == 1


def test_after_a_day_whatsapp_takes_none(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.later(DAY_MS)

    assert reason(react(bench, line)) == Reason.WINDOW_CLOSED


def test_only_the_customers_messages_of_the_last_month_are_reacted_to(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.hub.take_in(
        webhook(
            contacts=[a_card()],
            messages=[
                a_message(
                    "reaction",
                    wamid="wamid.2",
                    reaction={"message_id": "wamid.1", "emoji": "🌻"},
                )
            ],
        )
    )
    to_a_reaction = react(bench, line, target="wamid.2")
    bench.later(31 * DAY_MS)
    bench.customer_writes("wamid.3")

    assert reason(to_a_reaction) == Reason.REACTION
    assert reason(react(bench, line, target="wamid.1")) == Reason.REACTION
    assert message(react(bench, line, target="wamid.3"))


def test_another_conversations_message_is_not_there(bench: Bench) -> None:
    line = bench.customer_writes()
    said = a_message(wamid="wamid.ben", phone=BEN_PHONE)
    bench.hub.take_in(webhook(contacts=[a_card(phone=BEN_PHONE)], messages=[said]))

    assert reason(react(bench, line, target="wamid.ben")) == Reason.NO_SUCH_MESSAGE


@pytest.mark.parametrize("words", ["ok", "👍 ", "好", "\x00"])
def test_words_are_no_reaction(bench: Bench, words: str) -> None:
    line = bench.customer_writes()

    assert reason(react(bench, line, words)) in {Reason.REACTION, Reason.TEXT_BROKEN}


@pytest.mark.parametrize("emoji", ["👍🏽", "❤️", "👩‍🚀", "🇩🇪", "3️⃣", "©️"])
def test_emoji_of_every_make_are_taken(bench: Bench, emoji: str) -> None:
    line = bench.customer_writes()

    assert message(react(bench, line, emoji))


def test_who_is_blocked_gets_none(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ben, BlockContact(line, True))

    assert reason(react(bench, line)) == Reason.CONTACT_BLOCKED
