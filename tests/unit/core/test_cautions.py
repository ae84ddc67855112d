"""Cautions: told before rights are given, never in the way of it."""

from dataclasses import replace

import pytest

from wadesk.core.cautions import Advice, Caution, given, of_grant, of_team
from wadesk.core.grant import Grant
from wadesk.core.rights import Right, Role
from wadesk.core.team import Member

ME = Member(1, "Ana", Role.ADMINISTRATOR, "active", has_factor=True, is_me=True)
OTHER = Member(2, "Bilal", Role.ADMINISTRATOR, "active", has_factor=True)


def test_what_the_role_needs_asks_for_no_second_thought() -> None:
    assert of_grant(Grant(Role.STANDARD)) == ()
    assert of_grant(Grant(Role.STANDARD, frozenset({Right.VIEW_CATALOGUE}))) == ()
    assert of_grant(Grant(Role.STANDARD, frozenset())) == ()


def test_more_than_the_role_needs_does() -> None:
    assert of_grant(Grant(Role.STANDARD, frozenset({Right.EXPORT}))) == (Caution.MORE_THAN_NEEDED,)


def test_deleting_and_broadcasting_together_do_so_first() -> None:
    both = frozenset({Right.DELETE_CONVERSATIONS, Right.BROADCAST})

    assert of_grant(Grant(Role.STANDARD, both))[0] is Caution.DELETES_AND_BROADCASTS


def test_who_is_designated_nothing_sees_nothing() -> None:
    assert of_grant(Grant(Role.RESTRICTED, scopes=frozenset())) == (Caution.SEES_NOTHING,)
    assert of_grant(Grant(Role.RESTRICTED, scopes=frozenset({"returns"}))) == ()


def test_who_is_not_restricted_sees_what_is_open_to_all() -> None:
    assert of_grant(Grant(Role.STANDARD, scopes=frozenset())) == ()


def test_an_administrator_has_all_of_it_by_name() -> None:
    assert of_grant(Grant(Role.ADMINISTRATOR)) == ()
    assert given(Grant(Role.ADMINISTRATOR, frozenset())) == frozenset(Right)


def test_a_role_that_nobody_knows_needs_nothing() -> None:
    assert given(Grant("owner")) == frozenset()


@pytest.mark.parametrize(
    ("members", "advice"),
    [
        ([ME, OTHER], ()),
        ([ME], (Advice.SECOND_ADMINISTRATOR,)),
        ([ME, replace(OTHER, state="suspended")], (Advice.SECOND_ADMINISTRATOR,)),
        ([replace(ME, has_factor=False), OTHER], (Advice.FACTOR_FOR_ME,)),
        ([ME, replace(OTHER, has_factor=False)], (Advice.FACTOR_FOR_OTHERS,)),
        ([replace(ME, role=Role.STANDARD), OTHER], ()),
        ([], ()),
    ],
)
def test_a_team_is_advised_as_it_stands(members: list[Member], advice: tuple[Advice, ...]) -> None:
    assert of_team(members) == advice
