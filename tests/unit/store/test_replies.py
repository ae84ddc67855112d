from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_record import HubRecord
from wadesk.core.delivery import Carriage
from wadesk.core.records import AgentId, Instant, MessageId
from wadesk.core.reply_lock import ReplyLock
from wadesk.store import replies

NOW = Instant(1_000)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubRecord]:
    record = HubRecord(tmp_path / "hub.db")
    yield record
    record.close()


def queued(hub: HubRecord, *messages: tuple[int, str]) -> None:
    for message, recipient in messages:
        replies.enqueue(hub.db, message, recipient, "{}", NOW)


def next_out(hub: HubRecord, doubted_since: int = 0) -> list[int]:
    return [one.message for one in replies.departures(hub.db, Instant(doubted_since), 99)]


def test_a_conversation_that_nobody_claimed_has_a_free_lock(hub: HubRecord) -> None:
    assert replies.lock(hub.db, 1) == ReplyLock()


def test_a_lock_is_held_until_its_instant_and_not_at_it(hub: HubRecord) -> None:
    held = ReplyLock(AgentId(1), Instant(2_000), 4, Instant(500), AgentId(3))
    replies.write_lock(hub.db, 9, held)

    assert replies.held_locks(hub.db, Instant(1_999)) == [(9, held)]
    assert replies.held_locks(hub.db, Instant(2_000)) == []
    assert replies.lock(hub.db, 9) == held


def test_of_each_queue_only_the_first_is_next(hub: HubRecord) -> None:
    queued(hub, (1, "ada"), (2, "ada"), (3, "ben"), (4, "ada"))

    assert next_out(hub) == [1, 3]


def test_a_long_queue_hides_nobody_elses(hub: HubRecord) -> None:
    queued(hub, *((message, "ada") for message in range(1, 50)), (50, "ben"))

    assert [one.message for one in replies.departures(hub.db, NOW, 2)] == [1, 50]


def test_what_leaves_is_taken_once(hub: HubRecord) -> None:
    queued(hub, (1, "ada"))
    (waiting,) = replies.departures(hub.db, NOW, 9)

    taken = [replies.depart(hub.db, waiting, NOW) for _ in range(2)]

    (after,) = replies.departures(hub.db, NOW, 9)
    assert taken == [True, False]
    assert (after.carriage, after.attempts) == (Carriage.SENDING, 1)


def test_a_try_counts_once_whether_it_left_or_not(hub: HubRecord) -> None:
    queued(hub, (1, "ada"), (2, "ben"))
    first, _ = replies.departures(hub.db, NOW, 9)
    replies.depart(hub.db, first, NOW)

    replies.postpone(hub.db, 1, Instant(5_000))
    replies.postpone(hub.db, 2, Instant(5_000))

    after = replies.departures(hub.db, NOW, 9)
    assert [(one.attempts, one.not_before) for one in after] == [(1, 5_000), (1, 5_000)]


def test_what_is_doubtful_is_looked_at_for_as_long_as_it_holds_others_back(
    hub: HubRecord,
) -> None:
    queued(hub, (1, "ada"), (2, "ada"))
    replies.doubt(hub.db, 1, NOW)

    assert next_out(hub, doubted_since=999) == [1, 2]
    assert next_out(hub, doubted_since=1_000) == [2]


def test_only_what_stood_there_was_interrupted(hub: HubRecord) -> None:
    queued(hub, (1, "ada"), (2, "ben"))
    replies.doubt(hub.db, 2, NOW)

    assert replies.interrupted(hub.db, (Carriage.QUEUED,)) == [MessageId(1)]
    assert replies.interrupted(hub.db, (Carriage.QUEUED, Carriage.UNCERTAIN)) == [1, 2]


def test_one_answer_belongs_to_one_key(hub: HubRecord) -> None:
    kept = replies.Answered("k", 1, b"digest", b"answer", NOW)
    replies.keep_answer(hub.db, kept)

    assert replies.answer_to(hub.db, "k") == (b"digest", b"answer")
    assert replies.answer_to(hub.db, "other") is None
