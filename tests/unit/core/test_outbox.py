"""Outbox: a conversation's replies keep their order, and no failure loses or doubles one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, an_outbox_item
from wadesk.core.errors import Reason
from wadesk.core.outbox import (
    FIRST_RETRY_MS,
    HOLD_MOST_MS,
    LAST_RETRY_MS,
    WAITS_FOR_AUTHOR,
    OutboxItem,
    Owed,
    Plan,
    after_failure,
    after_new_lineage,
    after_no_line,
    before_attempt,
    held,
    held_back,
    moved,
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
reasons = st.sampled_from(["", Reason.UNSEEN_ANSWER, Reason.STALE, Reason.TEXT_TOO_LONG])
outboxes = st.lists(items, max_size=10).map(
    lambda rows: [replace(row, key=ClientKey(f"key-{at}")) for at, row in enumerate(rows)]
)


@st.composite
def an_outbox(draw: st.DrawFn) -> list[OutboxItem]:
    """With all that one item may know of another."""
    found = []
    for at, row in enumerate(draw(st.lists(items, max_size=10))):
        found.append(
            replace(
                row,
                key=ClientKey(f"key-{at}"),
                place=at + 1,
                reason=draw(reasons),
                is_aside=draw(st.booleans()),
                passes=draw(st.integers(0, 10)),
                held_until=Instant(draw(st.integers(NOON - 5, NOON + 5))),
            )
        )
    return found


knowing = an_outbox()


def refused(key: str, reason: str = Reason.UNSEEN_ANSWER, place: int = 1) -> OutboxItem:
    return replace(an_outbox_item(key, owed=Owed.REFUSED), reason=reason, place=place)


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


@pytest.mark.parametrize("owed", [Owed.ACCEPTED, Owed.REFUSED])
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

    stopped = held_back(outbox)
    due = [item for item in outbox if item.owed is Owed.DUE and item.key not in stopped]
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


@pytest.mark.parametrize("reason", sorted(WAITS_FOR_AUTHOR))
def test_what_waits_for_its_author_holds_back_what_was_written_in_the_belief_it_would_go(
    reason: str,
) -> None:
    outbox = [refused("first", reason), replace(an_outbox_item("second"), place=2)]

    assert plan(outbox, NOON) == Plan((), None)
    assert held_back(outbox) == {"second"}


def test_what_is_in_doubt_holds_back_too() -> None:
    assert held_back([an_outbox_item("a", owed=Owed.DOUBTFUL), an_outbox_item("b")]) == {"b"}


@pytest.mark.parametrize("reason", [Reason.TEXT_TOO_LONG, Reason.WINDOW_CLOSED, "news of 2031"])
def test_what_was_refused_for_itself_holds_back_nothing(reason: str) -> None:
    assert keys(plan([refused("first", reason), an_outbox_item("second")], NOON)) == ["second"]


def test_what_its_author_sent_knowing_of_one_that_waits_passes_it_and_what_it_holds_back() -> None:
    unknowing = replace(an_outbox_item("second"), place=2)
    knowing = replace(an_outbox_item("third"), place=3, passes=1)

    assert keys(plan([refused("first"), unknowing, knowing], NOON)) == ["third"]


def test_what_passed_one_that_waits_does_not_pass_the_next() -> None:
    knowing = replace(an_outbox_item("third"), place=3, passes=1)

    assert keys(plan([refused("first"), refused("second", place=2), knowing], NOON)) == []


def test_a_conversation_where_one_waits_for_its_author_stops_no_other() -> None:
    outbox = [refused("here"), an_outbox_item("there", conversation=2)]

    assert keys(plan(outbox, NOON)) == ["there"]


def test_a_note_waits_for_no_reply_and_no_reply_for_a_note() -> None:
    note = replace(an_outbox_item("note", not_before=NOON + 500), is_aside=True)
    other = replace(an_outbox_item("other"), is_aside=True)

    assert keys(plan([note, an_outbox_item("reply")], NOON)) == ["reply"]
    assert keys(plan([refused("reply"), other], NOON)) == ["other"]
    assert keys(plan([note, other], NOON)) == []


@given(attempts=st.integers(0, 9))
def test_what_found_no_line_was_not_tried_by_that(attempts: int) -> None:
    item = an_outbox_item(attempts=attempts)

    after = after_no_line(before_attempt(item), NOON)

    assert replace(after, not_before=item.not_before) == item
    assert after.not_before > NOON


def test_so_long_as_a_reply_can_be_called_back_neither_it_nor_the_next_there_leaves() -> None:
    first = replace(an_outbox_item("first"), held_until=held(NOON, 5_000))
    outbox = [first, an_outbox_item("second"), an_outbox_item("there", conversation=2)]

    assert plan(outbox, NOON) == Plan((outbox[2],), Instant(NOON + 5_000))
    assert keys(plan(outbox, Instant(NOON + 5_000))) == ["first", "there"]


def test_no_undo_is_no_wait() -> None:
    assert held(NOON, 0) == 0


@given(knowing, st.integers(1, 10**10))
def test_a_clock_that_was_turned_back_keeps_nothing_waiting(
    outbox: list[OutboxItem], back: int
) -> None:
    """Nothing waits longer than the longest wait that there is."""
    planned = plan(outbox, Instant(NOON - back))

    most = max(HOLD_MOST_MS, LAST_RETRY_MS)
    assert planned.wake_at is None or planned.wake_at <= NOON - back + most


@given(knowing)
def test_what_is_posted_is_due_is_not_held_and_is_stopped_by_nothing(
    outbox: list[OutboxItem],
) -> None:
    planned = plan(outbox, NOON)

    for item in planned.post:
        assert item.owed is Owed.DUE
        assert max(item.not_before, item.held_until) <= NOON
        assert item.key not in held_back(outbox)


@given(knowing)
def test_no_reply_leaves_before_one_of_its_conversation_that_its_author_believes_gone(
    outbox: list[OutboxItem],
) -> None:
    for item in plan(outbox, NOON).post:
        if not item.is_aside:
            before = outbox[: outbox.index(item)]
            there = [one for one in before if one.conversation == item.conversation]
            waits = [one for one in there if one.waits_for_author]
            assert all(0 < one.place <= item.passes for one in waits)
            assert not any(
                one.owed is Owed.DUE and not one.is_aside and one.key not in held_back(outbox)
                for one in there
            )


@given(knowing, st.integers(0, 9), st.integers(0, 10))
def test_a_new_order_loses_nothing_and_passes_nothing_that_was_tried(
    outbox: list[OutboxItem], which: int, where: int
) -> None:
    if which >= len(outbox):
        return
    mine = outbox[which]
    before = outbox[where].key if where < len(outbox) else None

    order = moved(outbox, mine.key, before)

    assert sorted(order) == sorted(item.key for item in outbox)
    rest = [item.key for item in outbox if item.key != mine.key]
    assert [key for key in order if key != mine.key] == rest
    for item in outbox:
        if item.conversation == mine.conversation and not item.can_be_called_back and item != mine:
            was_before = outbox.index(item) < which
            assert order.index(item.key) < order.index(mine.key) or not was_before


def test_an_item_stands_where_it_was_put() -> None:
    a, b, c = (an_outbox_item(key) for key in "abc")

    assert moved([a, b, c], c.key, a.key) == ("c", "a", "b")
    assert moved([a, b, c], a.key, None) == ("b", "c", "a")
    assert moved([a, b, c], b.key, b.key) == ("a", "b", "c")
    assert moved([replace(a, attempts=1), b, c], c.key, a.key) == ("a", "c", "b")
    assert moved([replace(a, attempts=1), b, c], a.key, None) == ("a", "b", "c")
