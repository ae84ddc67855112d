"""Composer state: what an agent must know first comes first, and no ghost outlives its lease."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import ANA, BEN, CEM, NOON, a_draft, an_answer, an_outbox_item
from wadesk.core.composer_state import (
    CLICKS,
    CONFLICTS,
    Cause,
    ComposerState,
    StateKind,
    composer_state,
    obstacle,
)
from wadesk.core.delivery import Shown
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, ClientKey, Instant, MessageId
from wadesk.core.reply_lock import ReplyLock, claim
from wadesk.core.situation import Held, Newest, Planned, Situation, Unsettled

POLICY = Policy()
KEY = ClientKey("key-1")


def held(by: AgentId = BEN, since: int = NOON - 9_000, until: int = NOON + 11_000) -> Held:
    return Held(by, Instant(since), Instant(until))


def unsettled(
    owed: Owed = Owed.DUE, reason: str = "", not_before: int = 0, held_until: int = 0
) -> Unsettled:
    item = an_outbox_item(owed=owed, not_before=not_before)
    return Unsettled(replace(item, held_until=Instant(held_until)), reason)


def planned(at: int = NOON + 60_000, reason: str = "", member: AgentId = ANA) -> Planned:
    return Planned(40, member, Instant(at), reason)


def newest(
    shown: Shown = Shown.QUEUED, at: int = NOON, waits_for: str = "", until: int = 0
) -> Newest:
    return Newest(shown, MessageId(7), Instant(at), BEN, waits_for=waits_for, until=Instant(until))


def state_of(at: Situation, now: int = NOON) -> ComposerState:
    return composer_state(at, Instant(now), POLICY)


locks = st.none() | st.builds(
    held,
    st.sampled_from([ANA, BEN]),
    st.integers(NOON - 20_000, NOON + 20_000),
    st.integers(NOON - 20_000, NOON + 20_000),
)
moments = st.integers(NOON - 9, NOON + 9)
written = st.builds(
    unsettled, st.sampled_from(Owed), st.sampled_from([*Reason]), moments, st.just(0) | moments
)
plans = st.builds(
    planned, moments, st.just("") | st.sampled_from([*Reason]), st.sampled_from([ANA, BEN])
)
newests = st.builds(
    newest,
    st.sampled_from(Shown),
    st.integers(NOON - 1_000_000, NOON),
    st.sampled_from(["", "pair", "number", "retry", "order"]),
    moments,
)
situations = st.builds(
    Situation,
    me=st.just(ANA),
    held=locks,
    draft=st.none() | st.builds(a_draft, begun_at=st.integers(NOON - 30_000, NOON)),
    unseen=st.lists(st.builds(an_answer, member=st.none() | st.just(BEN)), max_size=2),
    outbox=st.lists(written, max_size=3),
    taken_by=st.none() | st.just(BEN),
    owner=st.sampled_from([None, ANA, BEN]),
    planned=st.lists(plans, max_size=2),
    newest=st.none() | newests,
    is_live=st.booleans(),
    is_caught_up=st.booleans(),
    ahead_ms=st.sampled_from([0, -86_400_000, 5]),
)


def test_where_nobody_does_anything_all_are_free_to_type() -> None:
    assert state_of(Situation(ANA)) == ComposerState(StateKind.FREE)


def test_my_own_lock_is_mine_until_it_ends() -> None:
    at = Situation(ANA, held(ANA))

    assert state_of(at) == ComposerState(StateKind.MINE, ANA, Instant(NOON + 11_000))
    assert state_of(at, NOON + 11_000).kind is StateKind.FREE


def test_a_colleagues_lock_is_held_by_name() -> None:
    at = Situation(ANA, held(BEN))

    assert state_of(at) == ComposerState(StateKind.HELD, BEN, Instant(NOON + 11_000))


@given(situations)
def test_no_colleague_is_shown_after_the_lease_has_ended(at: Situation) -> None:
    past = replace(at, held=held(BEN, until=NOON))

    assert state_of(past) == state_of(replace(at, held=None))


@given(situations)
def test_a_draft_with_an_unseen_answer_is_always_in_conflict(at: Situation) -> None:
    behind = replace(at, draft=a_draft(), unseen=[an_answer(member=BEN)])

    state = replace(state_of(behind), is_behind=False)

    assert state == ComposerState(StateKind.CONFLICT, BEN, reason=Reason.UNSEEN_ANSWER)


@given(situations, st.text(min_size=1, max_size=9))
def test_nothing_leaves_over_an_unseen_answer(at: Situation, text: str) -> None:
    behind = replace(at, draft=a_draft(text), unseen=[an_answer()])

    assert obstacle(text, state_of(behind)) is Reason.UNSEEN_ANSWER


@given(situations)
def test_a_state_says_when_to_look_again_only_in_the_future(at: Situation) -> None:
    until = state_of(at).until

    assert until is None or until > NOON


@given(situations)
def test_looking_again_at_that_time_shows_another_state(at: Situation) -> None:
    now = state_of(at)
    then = state_of(at, now.until) if now.until else None

    assert then is None or then != now


@given(situations)
def test_whose_decision_is_awaited_is_told_which_reply_it_is(at: Situation) -> None:
    state = state_of(at)
    waiting = [one.item.key for one in at.outbox if one.item.owed in {Owed.REFUSED, Owed.DOUBTFUL}]

    assert state.key is None or state.key in {one.item.key for one in at.outbox}
    assert not (state.kind is StateKind.FREE and waiting)


@pytest.mark.parametrize("began", [-5_000, 0, 5_000])
def test_two_who_begin_within_five_seconds_are_in_conflict(began: int) -> None:
    at = Situation(ANA, held(BEN, since=NOON), a_draft(begun_at=NOON + began))

    state = state_of(at, NOON + 6_000)

    assert state == ComposerState(StateKind.CONFLICT, BEN, Instant(NOON + 11_000), Cause.COLLISION)
    assert obstacle("Hello", state) is Reason.LOCK_HELD


def test_who_begins_later_than_that_finds_it_held() -> None:
    at = Situation(ANA, held(BEN, since=NOON), a_draft(begun_at=NOON + 5_001))

    assert state_of(at, NOON + 6_000).kind is StateKind.HELD


@pytest.mark.parametrize("reason", sorted(CONFLICTS))
def test_a_reply_refused_for_a_colleagues_sake_is_a_conflict(reason: Reason) -> None:
    at = Situation(ANA, outbox=[unsettled(Owed.REFUSED, reason)])

    assert state_of(at) == ComposerState(StateKind.CONFLICT, reason=reason, key=KEY)


def test_a_reply_refused_for_another_reason_has_failed() -> None:
    at = Situation(ANA, outbox=[unsettled(Owed.REFUSED, Reason.WINDOW_CLOSED)])

    assert state_of(at) == ComposerState(StateKind.FAILED, reason=Reason.WINDOW_CLOSED, key=KEY)


def test_a_reason_that_only_a_newer_hub_knows_is_a_failure_too() -> None:
    at = Situation(ANA, outbox=[unsettled(Owed.REFUSED, "moon_phase")])

    assert state_of(at) == ComposerState(StateKind.FAILED, reason="moon_phase", key=KEY)


def test_a_refused_reply_does_not_keep_the_next_one_from_leaving() -> None:
    at = Situation(ANA, outbox=[unsettled(Owed.REFUSED, Reason.UNSEEN_ANSWER)])

    assert obstacle("Another try", state_of(at)) is None


def test_a_reply_written_before_a_restore_is_in_doubt() -> None:
    at = Situation(ANA, outbox=[unsettled(Owed.DOUBTFUL)])

    assert state_of(at) == ComposerState(StateKind.UNCERTAIN, reason=Cause.RESTORED, key=KEY)


@pytest.mark.parametrize(
    ("is_live", "not_before", "reason"),
    [(True, 0, ""), (True, NOON + 500, Cause.RETRYING), (False, NOON + 500, Cause.OFFLINE)],
)
def test_a_queued_reply_says_why_it_waits(is_live: bool, not_before: int, reason: str) -> None:
    at = Situation(ANA, outbox=[unsettled(not_before=not_before)], is_live=is_live)

    state = state_of(at)

    assert (state.kind, state.reason, state.key) == (StateKind.QUEUED, reason, KEY)


def test_what_the_hub_has_is_being_sent() -> None:
    at = Situation(ANA, outbox=[unsettled(Owed.ACCEPTED)], newest=newest(Shown.READ))

    assert state_of(at).kind is StateKind.SENDING


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (None, StateKind.FREE),
        (Shown.QUEUED, StateKind.SENDING),
        (Shown.SENDING, StateKind.SENDING),
        (Shown.UNCERTAIN, StateKind.UNCERTAIN),
        (Shown.FAILED, StateKind.FAILED),
        (Shown.SENT, StateKind.SENT),
        (Shown.DELIVERED, StateKind.SENT),
        (Shown.READ, StateKind.SENT),
        (Shown.PLAYED, StateKind.SENT),
    ],
)
def test_with_nothing_owed_the_newest_message_speaks(last: Shown | None, kind: StateKind) -> None:
    said = None if last is None else newest(last)

    assert state_of(Situation(ANA, newest=said)).kind is kind


def test_a_held_conversation_can_be_written_in_but_not_sent_from() -> None:
    assert obstacle("Hello", state_of(Situation(ANA, held(BEN)))) is Reason.LOCK_HELD


def test_an_empty_text_is_nothing_to_send() -> None:
    assert obstacle(" ", state_of(Situation(ANA, held(ANA)))) is Reason.TEXT_EMPTY


@given(situations)
def test_a_conversation_that_i_own_is_mine_to_claim_while_that_moment_lasts(
    at: Situation,
) -> None:
    began = held(BEN, since=NOON - 4_999)
    owned = replace(at, owner=ANA, held=began, taken_by=None, unseen=())

    assert not state_of(owned).is_anothers
    assert state_of(replace(owned, outbox=(), planned=()), NOON + 1).is_anothers


def test_a_colleagues_conversation_is_not_mine_to_claim() -> None:
    at = Situation(ANA, held(BEN, since=NOON - 1), owner=BEN)

    assert state_of(at).is_anothers


def test_who_took_my_lock_over_is_in_conflict_with_what_i_write_until_they_end() -> None:
    at = Situation(ANA, held(BEN), taken_by=BEN, draft=a_draft(begun_at=NOON - 60_000))

    state = state_of(at)

    assert state == ComposerState(StateKind.CONFLICT, BEN, Instant(NOON + 11_000), Cause.TAKEN_OVER)
    assert obstacle("Hello", state) is Reason.NOT_HOLDER
    assert state_of(at, NOON + 11_000).kind is StateKind.FREE


def test_without_a_word_written_a_take_over_is_only_a_colleague_who_answers() -> None:
    assert state_of(Situation(ANA, held(BEN), taken_by=BEN)).kind is StateKind.HELD


def test_a_reply_can_be_called_back_for_its_seconds_even_while_the_lock_is_mine() -> None:
    at = Situation(ANA, held(ANA), outbox=[unsettled(held_until=NOON + 5_000)])

    assert state_of(at) == ComposerState(
        StateKind.QUEUED, until=Instant(NOON + 5_000), reason=Cause.UNDO, key=KEY
    )
    assert state_of(at, NOON + 5_000).kind is StateKind.MINE


@pytest.mark.parametrize("reason", sorted(CLICKS))
def test_what_has_waited_waits_for_one_click_and_says_why(reason: Reason) -> None:
    state = state_of(Situation(ANA, outbox=[unsettled(Owed.REFUSED, reason)]))

    assert state == ComposerState(StateKind.QUEUED, reason=Cause.YOUR_CLICK, why=reason, key=KEY)


def test_a_reply_for_later_says_when_it_leaves_by_the_hubs_clock() -> None:
    day = 86_400_000
    at = Situation(ANA, planned=[planned(at=NOON + day + 60_000)], ahead_ms=day)

    state = state_of(at)

    assert (state.reason, state.planned, state.who) == (Cause.SCHEDULED, 40, ANA)
    assert (state.until, state.leaves_at) == (NOON + 60_000, NOON + day + 60_000)


def test_trouble_with_the_last_reply_is_told_before_what_leaves_later() -> None:
    at = Situation(ANA, planned=[planned()], newest=newest(Shown.FAILED))

    assert state_of(at).kind is StateKind.FAILED


def test_only_its_author_decides_about_what_could_not_leave_at_its_hour() -> None:
    mine = Situation(ANA, planned=[planned(reason=Reason.UNSEEN_ANSWER)])
    theirs = Situation(ANA, planned=[planned(reason=Reason.UNSEEN_ANSWER, member=BEN)])

    state = state_of(mine)

    assert (state.kind, state.planned) == (StateKind.CONFLICT, 40)
    assert not state.needs_review
    assert state_of(theirs).kind is StateKind.FREE


@pytest.mark.parametrize("waits_for", ["pair", "number", "retry", "order"])
def test_a_message_that_is_paced_says_for_what_and_how_long(waits_for: str) -> None:
    at = Situation(ANA, newest=newest(waits_for=waits_for, until=NOON + 6_000))

    state = state_of(at)

    assert (state.kind, state.reason, state.why) == (StateKind.QUEUED, Cause.PACED, waits_for)
    assert state.until == NOON + 6_000
    assert state_of(at, NOON + 6_000).kind is StateKind.SENDING


def test_a_lost_answer_is_hoped_for_ten_minutes_and_then_a_person_decides() -> None:
    at = Situation(ANA, newest=newest(Shown.UNCERTAIN))

    state = state_of(at)
    then = state_of(at, NOON + 600_000)

    assert (state.reason, state.until) == (Cause.LOST_ANSWER, NOON + 600_000)
    assert (then.reason, then.until, then.message) == (Cause.STILL_UNKNOWN, None, 7)


@given(situations)
def test_who_is_behind_sends_nothing_until_all_is_here(at: Situation) -> None:
    behind = replace(at, is_live=True, is_caught_up=False)

    assert obstacle("Hello", state_of(behind)) is not None
    assert obstacle("Hello", state_of(replace(behind, held=None, unseen=()))) is Reason.BEHIND


def test_without_a_line_words_may_wait_in_the_outbox() -> None:
    away = Situation(ANA, is_live=False, is_caught_up=False)

    assert obstacle("Hello", state_of(away)) is None


def test_who_had_the_lock_from_my_own_hand_is_no_collision() -> None:
    given = replace(held(BEN, since=NOON), taken_from=ANA)

    assert state_of(Situation(ANA, given, a_draft(begun_at=NOON - 3_000))).kind is StateKind.HELD


def test_a_clock_that_was_set_back_shows_no_reply_as_held_for_hours() -> None:
    at = Situation(ANA, outbox=[unsettled(held_until=NOON + 3_600_000)])

    assert state_of(at) == ComposerState(StateKind.QUEUED, key=KEY)


reply_locks = st.builds(
    ReplyLock,
    st.sampled_from([None, ANA, BEN]),
    st.integers(NOON - 20_000, NOON + 20_000),
    st.integers(0, 9),
    st.integers(NOON - 20_000, NOON),
    st.sampled_from([None, ANA, CEM]),
)


@given(reply_locks, situations, st.sampled_from([None, ANA, BEN]))
def test_it_tells_beforehand_whether_the_hub_would_give_the_lock(
    lock: ReplyLock, at: Situation, owner: AgentId | None
) -> None:
    known = Held(lock.holder, lock.since, lock.until, lock.taken_from) if lock.holder else None
    seen = replace(at, held=known, owner=owner, unseen=(), outbox=(), planned=())

    try:
        claim(lock, ANA, NOON, POLICY.lock, owner)
        is_given = True
    except Refused:
        is_given = False

    assert state_of(seen).is_anothers is not is_given
