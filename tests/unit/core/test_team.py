"""Team: whoever is given by hand and whoever has the role's own rights are told apart."""

from wadesk.core.team import Member


def test_no_rights_at_all_are_another_thing_than_the_roles_own() -> None:
    by_role = Member(1, "Ana", "standard", "active")
    by_hand = Member(1, "Ana", "standard", "active", rights=frozenset())

    assert by_role != by_hand
    assert by_role.rights is None
