"""Status court: closed, asleep until the Hub's hour, and open again when the customer writes."""

from typing import Any

import pytest

from tests.support.court import Bench, reason
from tests.support.hub_record import told
from tests.support.payloads import a_message, webhook
from wadesk.core.deed import Status
from wadesk.core.errors import Reason
from wadesk.core.policy import DAY_MS, HOUR_MS
from wadesk.hub import status_court, threads
from wadesk.hub.judgement import Judged
from wadesk.hub.writer import Transaction
from wadesk.store import record
from wadesk.wire.hub_api import AddNote, SetOwner
from wadesk.wire.inbox_api import SetStatus


def line_of(bench: Bench) -> dict[str, Any]:
    return bench.hub.one("conversation")


def standing(bench: Bench) -> tuple[str, int | None]:
    row = line_of(bench)
    return row["status"], row["snoozed_until"]


def told_deeds(bench: Bench) -> list[dict[str, Any]]:
    rows = [row for row in bench.hub.rows("message") if row["kind"] == "deed"]
    return [row["content"] | {"who": row["member"]} for row in rows]


def snooze(bench: Bench, line: int, after_ms: int = HOUR_MS) -> Judged:
    return bench.ask(bench.ana, SetStatus(line, "snoozed", bench.hub.now + after_ms))


def wake(bench: Bench, line: int) -> None:
    bench.hub.do(status_court.wake, line)


def test_closing_is_told_in_the_thread_and_nowhere_else(bench: Bench) -> None:
    line = bench.customer_writes()
    before = line_of(bench)

    told_it = bench.ask(bench.ana, SetStatus(line, "closed"), key="k")

    row = bench.hub.rows("message")[-1]
    assert (row["direction"], row["kind"], row["key"]) == ("note", "deed", "k")
    assert (row["text"], row["content"]) == ("", {"deed": "close"})
    after = line_of(bench)
    assert after == before | {"status": "closed", "waiting_since": None, "seq": after["seq"]}
    assert row["seq"] == after["seq"]
    assert told_it.answer is not None
    assert told_it.answer.seq == after["seq"]


def test_what_changes_nothing_leaves_no_line(bench: Bench) -> None:
    line = bench.customer_writes()

    bench.ask(bench.ana, SetStatus(line, "open"))

    assert told_deeds(bench) == []


@pytest.mark.parametrize("status", ["closed", "snoozed"])
def test_a_customers_message_opens_it_again(bench: Bench, status: str) -> None:
    line = bench.customer_writes()
    until = bench.hub.now + HOUR_MS if status == "snoozed" else None
    bench.ask(bench.ana, SetStatus(line, status, until))

    bench.customer_writes("wamid.2")

    assert standing(bench) == ("open", None)


@pytest.mark.parametrize("kind", ["reaction", "revoke"])
def test_a_heart_opens_nothing(bench: Bench, kind: str) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetStatus(line, "closed"))

    about: dict[str, Any] = {
        "reaction": {"message_id": "wamid.1", "emoji": "❤️"},
        "revoke": {"original_message_id": "wamid.1"},
    }
    seconds = str(bench.hub.now // 1000)
    said = a_message(kind, "wamid.2", timestamp=seconds, **{kind: about[kind]})
    bench.hub.take_in(webhook(messages=[said]))

    assert standing(bench) == ("closed", None)
    assert line_of(bench)["waiting_since"] is None


def test_ones_own_answer_neither_opens_nor_closes(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetStatus(line, "closed"))

    bench.say(bench.ana, line)

    assert standing(bench) == ("closed", None)


def test_it_sleeps_until_its_hour_and_not_a_moment_longer(bench: Bench) -> None:
    line = bench.customer_writes()
    assert snooze(bench, line).planned

    wake(bench, line)
    assert standing(bench) == ("snoozed", bench.hub.now + HOUR_MS)
    assert record.snoozed(bench.hub.db, 9) == [(line, bench.hub.now + HOUR_MS)]

    bench.later(HOUR_MS)
    wake(bench, line)
    wake(bench, line)
    assert standing(bench) == ("open", None)
    assert [one["deed"] for one in told_deeds(bench)] == ["snooze", "wake"]
    assert told_deeds(bench)[-1]["who"] is None


def test_an_hour_that_has_passed_on_the_way_is_an_open_conversation(bench: Bench) -> None:
    """Written on a train, by whatever clock: the Hub's alone says what is past."""
    line = bench.customer_writes()
    bench.ask(bench.ana, SetStatus(line, "closed"))

    snooze(bench, line, -1)

    assert standing(bench) == ("open", None)


@pytest.mark.parametrize(
    ("status", "after_ms", "why"),
    [
        ("snoozed", None, Reason.BAD_SETTING),
        ("snoozed", 3 * 366 * DAY_MS, Reason.BAD_SETTING),
        ("gone fishing", None, Reason.UNKNOWN_COMMAND),
    ],
)
def test_what_makes_no_sense_is_refused(
    bench: Bench, status: str, after_ms: int | None, why: str
) -> None:
    line = bench.customer_writes()
    until = None if after_ms is None else bench.hub.now + after_ms

    assert reason(bench.ask(bench.ana, SetStatus(line, status, until))) == why
    assert standing(bench) == ("open", None)


def test_whose_it_is_now_is_told_in_the_thread(bench: Bench) -> None:
    line = bench.customer_writes()

    bench.ask(bench.ana, SetOwner(line, bench.ben))

    assert told_deeds(bench) == [{"deed": "assign", "owner": bench.ben, "who": bench.ana}]


def test_a_deed_is_no_answer_no_preview_and_no_news_of_the_window(bench: Bench) -> None:
    line = bench.customer_writes()
    before = line_of(bench)
    bench.later(1_000)
    for status in ("closed", "open"):
        bench.ask(bench.ben, SetStatus(line, status))

    def look(t: Transaction, _: object) -> list[None]:
        threads.look_again(t, {line: t.next_seq()})
        return [None]

    bench.hub.do(look, None)

    after = line_of(bench)
    assert after == before | {"seq": after["seq"]}
    assert bench.say(bench.ana, line).problem is None


def test_who_waits_is_told_from_their_first_word_until_somebody_answers(bench: Bench) -> None:
    line = bench.customer_writes()
    first = bench.hub.now
    bench.later(5_000)
    bench.customer_writes("wamid.2")
    bench.ask(bench.ana, AddNote(line, "Careful"))
    assert line_of(bench)["waiting_since"] == first

    bench.say(bench.ana, line)
    assert line_of(bench)["waiting_since"] is None

    bench.later(5_000)
    bench.customer_writes("wamid.3")
    assert line_of(bench)["waiting_since"] == bench.hub.now


def test_closing_says_that_nobody_waits_and_opening_takes_that_back(bench: Bench) -> None:
    line = bench.customer_writes()
    first = bench.hub.now

    bench.ask(bench.ana, SetStatus(line, "closed"))
    assert line_of(bench)["waiting_since"] is None

    bench.ask(bench.ana, SetStatus(line, Status.OPEN))
    assert line_of(bench)["waiting_since"] == first


def test_a_deed_goes_to_the_desks_with_the_conversation(bench: Bench) -> None:
    line = bench.customer_writes()
    since = bench.hub.rows("message")[-1]["seq"]

    bench.ask(bench.ana, SetStatus(line, "closed"))

    page = bench.hub.changes(bench.ben, since)
    assert [row["kind"] for row in told(page, "message")] == ["deed"]
    assert [row["status"] for row in told(page, "conversation")] == ["closed"]
