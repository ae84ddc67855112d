"""Deed tests: whatever is done can be taken back, and two who label at once both have their way."""

from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import deed
from wadesk.core.deed import (
    Assign,
    Condition,
    Deed,
    MarkRead,
    Pin,
    Relabel,
    SetStatus,
    Status,
    after,
    all_after,
    inverse,
)
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId

HERE, THERE, GONE = ConversationId(1), ConversationId(2), ConversationId(3)
HOUR = Instant(1_750_000_000_000)

ids = st.integers(1, 6)
labels = st.frozensets(ids)
hours = st.integers(1, 9).map(Instant)
standings = st.one_of(
    st.sampled_from([Status.OPEN, Status.CLOSED]).map(lambda status: (status, None)),
    hours.map(lambda at: (Status.SNOOZED, at)),
)
owners = st.none() | ids.map(AgentId)
read = st.integers(0, 9).map(MessageId)
conditions = st.builds(
    lambda standing, *rest: Condition(*standing, *rest),
    standings,
    labels,
    owners,
    st.booleans(),
    read,
)
relabels = st.builds(Relabel, labels, labels)
deeds: st.SearchStrategy[Deed] = st.one_of(
    standings.map(lambda standing: SetStatus(*standing)),
    relabels,
    owners.map(Assign),
    st.booleans().map(Pin),
    st.builds(MarkRead, read, st.booleans()),
)


@given(was=conditions, done=deeds)
def test_a_deed_and_then_what_takes_it_back_leave_all_as_it_was(was: Condition, done: Deed) -> None:
    back = inverse(was, done)

    assert (back is None) is (after(was, done) == was)
    if back is not None:
        assert after(after(was, done), back) == was


@given(was=conditions, done=deeds)
def test_a_deed_said_twice_is_said_once(was: Condition, done: Deed) -> None:
    assert after(after(was, done), done) == after(was, done)


@given(was=conditions, many=st.lists(deeds, max_size=6))
def test_any_row_of_deeds_is_taken_back_one_by_one(was: Condition, many: list[Deed]) -> None:
    now, backs = was, list[Deed]()
    for one in many:
        back = inverse(now, one)
        backs += [back] if back is not None else []
        now = after(now, one)

    assert all_after(now, reversed(backs)) == was


@given(was=conditions, mine=labels, theirs=labels)
def test_two_who_label_at_once_both_have_their_way(
    was: Condition, mine: frozenset[int], theirs: frozenset[int]
) -> None:
    ana, ben = Relabel(add=mine), Relabel(add=theirs)

    assert all_after(was, [ana, ben]) == all_after(was, [ben, ana])
    assert all_after(was, [ana, ben]).labels == was.labels | mine | theirs


@given(was=conditions, mine=relabels, theirs=labels)
def test_taking_back_ones_own_labels_leaves_what_a_colleague_did(
    was: Condition, mine: Relabel, theirs: frozenset[int]
) -> None:
    back = inverse(was, mine)
    others = theirs - mine.add - mine.remove

    now = all_after(was, [mine, Relabel(add=others), *([back] if back else [])])

    assert now.labels == was.labels | others


def test_reading_never_goes_back_but_by_ones_own_word() -> None:
    was = Condition(read_upto=MessageId(7))

    assert after(was, MarkRead(MessageId(5))) == was
    assert after(was, MarkRead(MessageId(5), is_unread=True)).read_upto == 5


def test_who_is_open_has_no_hour() -> None:
    asleep = Condition(Status.SNOOZED, HOUR)

    assert after(asleep, SetStatus(Status.CLOSED)).until is None
    assert inverse(asleep, SetStatus(Status.OPEN)) == SetStatus(Status.SNOOZED, HOUR)


def test_what_is_done_at_once_is_taken_back_at_once_and_only_where_it_changed_something() -> None:
    found = {HERE: Condition(), THERE: Condition(Status.CLOSED)}
    close = SetStatus(Status.CLOSED)

    done = deed.done(found, dict.fromkeys((HERE, THERE, GONE), close))

    assert done.deeds == ((HERE, close),)
    assert done.back == ((HERE, SetStatus(Status.OPEN)),)
