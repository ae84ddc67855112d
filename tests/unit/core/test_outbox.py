"""Outbox: a conversation's replies keep their order, and no failure loses or doubles one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, an_outbox_item
from wadesk.core.outbox import (
    FIRST_RETRY_MS,
    LAST_RETRY_MS,
    OutboxItem,
    Owed,
    Plan,
    after_failure,
    after_new_lineage,
    before_attempt,
    plan,
)
from wadesk.core.records import ClientKey, Instant

items = st.builds(
    an_outbox_item,
    conversation=st.integers(1, 3),
    owed=st.sampled_from(Owed),
    attempts=st.integers(0, 3),
    not_before=st.integers(NOON - 5, NOON + 5),
)
outboxes = st.lists(items, max_size=10).map(
    lambda rows: [replace(row, key=ClientKey(f"key-{at}")) for at, row in enumerate(rows)]
)


def keys(planned: Plan) -> list[str]:
    return [item.key for item in planned.post]


def test_a_reply_never_overtakes_the_one_before_it() -> None:
    waiting_out_a_failure = an_outbox_item("first", not_before=NOON + 500)

    planned = plan([waiting_out_a_failure, an_outbox_item("second")], NOON)

    assert planned == Plan((), Instant(NOON + 500))


def test_one_conversation_never_delays_another() -> None:
    stuck = an_outbox_item("stuck", conversation=1, not_before=NOON + 500)

    planned = plan([stuck, an_outbox_item("free", conversation=2)], NOON)

    assert keys(planned) == ["free"]
    assert planned.wake_at == NOON + 500


@pytest.mark.parametrize("owed", [Owed.ACCEPTED, Owed.REFUSED, Owed.DOUBTFUL])
def test_what_is_not_due_is_neither_posted_nor_in_the_way(owed: Owed) -> None:
    planned = plan([an_outbox_item("settled", owed=owed), an_outbox_item("next")], NOON)

    assert keys(planned) == ["next"]


def test_an_item_leaves_at_the_very_instant_it_may() -> None:
    assert keys(plan([an_outbox_item("now", not_before=NOON)], NOON)) == ["now"]


def test_an_empty_outbox_sets_no_alarm() -> None:
    assert plan([], NOON) == Plan((), None)


@given(outboxes)
def test_every_conversation_posts_its_oldest_due_item_or_waits_for_it(
    outbox: list[OutboxItem],
) -> None:
    planned = plan(outbox, NOON)

    due = [item for item in outbox if item.owed is Owed.DUE]
    oldest = {item.conversation: item for item in reversed(due)}.values()
    assert set(planned.post) == {item for item in oldest if item.not_before <= NOON}
    waits = [item.not_before for item in oldest if item.not_before > NOON]
    assert planned.wake_at == min(waits, default=None)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 4)), max_size=8))
def test_through_any_failures_each_conversation_arrives_whole_and_in_order(
    written: list[tuple[int, int]],
) -> None:
    """The second figure is how often the line fails before the item gets through."""
    failures = {ClientKey(f"key-{at}"): fails for at, (_, fails) in enumerate(written)}
    outbox = [an_outbox_item(f"key-{at}", where) for at, (where, _) in enumerate(written)]
    now, arrived = NOON, list[ClientKey]()
    while (planned := plan(outbox, now)).post or planned.wake_at is not None:
        now = now if planned.post else Instant(planned.wake_at or now)
        for item in planned.post:
            tried = before_attempt(item)
            through = tried.attempts > failures[item.key]
            after = replace(tried, owed=Owed.ACCEPTED) if through else after_failure(tried, now)
            outbox[outbox.index(item)] = after
            arrived += [item.key] if through else []

    for conversation in {item.conversation for item in outbox}:
        own = [item.key for item in outbox if item.conversation == conversation]
        assert [key for key in arrived if key in own] == own


def test_a_try_is_counted_before_it_is_made() -> None:
    assert before_attempt(an_outbox_item(attempts=2)).attempts == 3


def test_the_wait_begins_short_and_doubles() -> None:
    item, waits = an_outbox_item(), []
    for _ in range(3):
        item = after_failure(before_attempt(item), NOON)
        waits.append(item.not_before - NOON)

    assert waits == [FIRST_RETRY_MS, 2 * FIRST_RETRY_MS, 4 * FIRST_RETRY_MS]


@given(st.integers(0, 10**9))
def test_the_wait_has_a_ceiling_however_long_the_hub_is_away(attempts: int) -> None:
    waits = after_failure(an_outbox_item(attempts=attempts), NOON).not_before - NOON

    assert FIRST_RETRY_MS <= waits <= LAST_RETRY_MS


def test_a_failure_changes_nothing_but_the_wait() -> None:
    item = an_outbox_item(attempts=1)

    assert replace(after_failure(item, NOON), not_before=item.not_before) == item


@pytest.mark.parametrize("owed", [Owed.DUE, Owed.ACCEPTED])
def test_what_may_have_reached_a_hub_that_forgot_it_waits_for_a_person(owed: Owed) -> None:
    tried = an_outbox_item(owed=owed, attempts=1)

    asked = after_new_lineage(tried)

    assert asked.owed is Owed.DOUBTFUL
    assert plan([asked], NOON) == Plan((), None)


def test_what_was_never_tried_is_simply_sent_to_the_new_life() -> None:
    untried = an_outbox_item(attempts=0)

    assert after_new_lineage(untried) == untried


@pytest.mark.parametrize("owed", [Owed.REFUSED, Owed.DOUBTFUL])
def test_what_already_waits_for_a_person_goes_on_waiting(owed: Owed) -> None:
    waiting = an_outbox_item(owed=owed, attempts=2)

    assert after_new_lineage(waiting) == waiting
