"""Designation tests: what can be chosen, and who then sees the conversation."""

from wadesk.core.designation import scopes_in_use, seen_by
from wadesk.core.rights import Role
from wadesk.core.team import Member, Permission

ANA = Member(1, "Ana", Role.ADMINISTRATOR, "active")
BILAL = Member(2, "Bilal", Role.STANDARD, "active")
CHLOE = Member(3, "Chloé", Role.RESTRICTED, "active", scopes=frozenset({"returns"}))
DANA = Member(4, "Dana", Role.STANDARD, "active", scopes=frozenset({"legal"}))
TEAM = (ANA, BILAL, CHLOE, DANA)


def names(scope: str, *members: Member) -> list[str]:
    return [one.name for one in seen_by(scope, members or TEAM)]


def test_a_scope_can_be_chosen_that_a_member_a_set_or_a_conversation_has() -> None:
    nights = Permission(5, "Nights", Role.STANDARD, scopes=frozenset({"Nights"}))

    found = scopes_in_use(TEAM, (nights,), {"shipping", "", "legal"})

    assert found == ("legal", "Nights", "returns", "shipping")


def test_what_a_removed_member_was_given_is_not_offered() -> None:
    gone = Member(6, "Eve", Role.RESTRICTED, "removed", scopes=frozenset({"old"}))

    assert scopes_in_use((gone,), (), ()) == ()


def test_what_is_open_is_seen_by_everybody_but_who_is_restricted() -> None:
    assert names("") == ["Bilal", "Dana"]


def test_a_scope_is_seen_by_whoever_was_given_it_and_by_whoever_sees_all() -> None:
    assert names("returns") == ["Bilal", "Chloé"]
    assert names("legal") == ["Bilal", "Dana"]


def test_who_is_restricted_to_nothing_sees_nothing() -> None:
    nothing = Member(7, "Finn", Role.RESTRICTED, "active")

    assert names("returns", nothing) == []
    assert names("", nothing) == []


def test_who_is_suspended_sees_nothing_for_now() -> None:
    away = Member(8, "Gil", Role.STANDARD, "suspended")

    assert names("", away) == []
