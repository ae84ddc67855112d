"""Visibility: what a member sees, and what a change of sight gives and takes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.visibility import OPEN_TO_ALL, Sight, change

scopes = st.sampled_from([OPEN_TO_ALL, "sales", "support", "vip"])
sights = st.builds(
    Sight,
    st.none() | st.frozensets(scopes),
    st.integers(0, 5),
    st.booleans(),
    sees_open=st.booleans(),
)

EVERYTHING, NOTHING = Sight(), Sight(frozenset())


def test_a_member_without_a_list_sees_everything() -> None:
    assert EVERYTHING.covers("sales")
    assert EVERYTHING.covers(OPEN_TO_ALL)


def test_a_member_with_a_list_sees_what_is_on_it() -> None:
    sight = Sight(frozenset({"sales"}))

    assert sight.covers("sales")
    assert not sight.covers("support")


def test_a_conversation_in_no_scope_is_seen_by_all() -> None:
    assert NOTHING.covers(OPEN_TO_ALL)
    assert not NOTHING.covers("sales")


def test_losing_all_scopes_loses_all_but_what_is_open_to_all() -> None:
    gained, lost = change(EVERYTHING, NOTHING, {OPEN_TO_ALL, "sales", "vip"})

    assert gained == frozenset()
    assert lost == {"sales", "vip"}


@given(sights, sights, st.frozensets(scopes))
def test_what_was_seen_with_what_came_and_without_what_went_is_what_is_seen(
    before: Sight, after: Sight, in_use: frozenset[str]
) -> None:
    gained, lost = change(before, after, in_use)

    seen = {scope for scope in in_use if before.covers(scope)}
    assert (seen | gained) - lost == {scope for scope in in_use if after.covers(scope)}
    assert not gained & seen
    assert lost <= seen


@given(sights, sights, st.frozensets(scopes))
def test_going_back_gives_what_was_taken(
    before: Sight, after: Sight, in_use: frozenset[str]
) -> None:
    gained, lost = change(before, after, in_use)

    assert change(after, before, in_use) == (lost, gained)


@given(sights, st.frozensets(scopes))
def test_a_new_epoch_alone_gives_and_takes_nothing(sight: Sight, in_use: frozenset[str]) -> None:
    gained, lost = change(sight, replace(sight, epoch=sight.epoch + 1), in_use)

    assert not gained | lost


def test_who_is_restricted_sees_what_is_designated_and_nothing_open() -> None:
    restricted = Sight(frozenset({"sales"}), sees_open=False)

    assert restricted.covers("sales")
    assert not restricted.covers(OPEN_TO_ALL)
    assert restricted.seen == {"sales"}


def test_the_open_scope_is_never_had_by_naming_it() -> None:
    assert not Sight(frozenset({OPEN_TO_ALL}), sees_open=False).covers(OPEN_TO_ALL)


def test_coming_to_see_what_is_open_is_a_gain_and_the_other_way_a_loss() -> None:
    restricted, limited = (Sight(frozenset({"sales"}), sees_open=one) for one in (False, True))
    in_use = {OPEN_TO_ALL, "sales", "legal"}
    opened, nothing = frozenset({OPEN_TO_ALL}), frozenset[str]()

    assert change(restricted, limited, in_use) == (opened, nothing)
    assert change(limited, restricted, in_use) == (nothing, opened)
