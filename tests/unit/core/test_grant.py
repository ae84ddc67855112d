import pytest

from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant, require_sound, usual
from wadesk.core.rights import Hours, Right, Role

OFFICE = Hours(8 * 60, 18 * 60, frozenset(range(5)))
NIGHT = Hours(22 * 60, 6 * 60)

SOUND = {
    "a role alone": Grant(Role.STANDARD),
    "no right at all": Grant(Role.STANDARD, frozenset()),
    "every right": Grant(Role.STANDARD, frozenset(Right)),
    "office hours": Grant(Role.STANDARD, hours=OFFICE),
    "a night shift": Grant(Role.STANDARD, hours=NIGHT),
    "a whole day": Grant(Role.STANDARD, hours=Hours(0, 24 * 60, frozenset({6}))),
    "some scopes": Grant(Role.RESTRICTED, scopes=frozenset({"sales", "ventes"})),
    "no scope yet": Grant(Role.RESTRICTED, scopes=frozenset()),
    "a standard member who sees a part": Grant(Role.STANDARD, scopes=frozenset({"sales"})),
}

UNSOUND = {
    "no role": Grant(""),
    "an unknown role": Grant("owner"),
    "an unknown right": Grant(Role.STANDARD, frozenset({"fly"})),
    "a minute of another day": Grant(Role.STANDARD, hours=Hours(0, 24 * 60 + 1)),
    "a start at midnight's end": Grant(Role.STANDARD, hours=Hours(24 * 60, 10)),
    "no time at all": Grant(Role.STANDARD, hours=Hours(600, 600)),
    "no day": Grant(Role.STANDARD, hours=Hours(0, 600, frozenset())),
    "an eighth day": Grant(Role.STANDARD, hours=Hours(0, 600, frozenset({7}))),
    "an administrator who sees a part": Grant(Role.ADMINISTRATOR, scopes=frozenset({"sales"})),
    "a restricted member who sees all": Grant(Role.RESTRICTED),
    "a scope without a name": Grant(Role.STANDARD, scopes=frozenset({" "})),
}


@pytest.mark.parametrize("name", SOUND)
def test_what_makes_sense_may_be_given(name: str) -> None:
    require_sound(SOUND[name])


@pytest.mark.parametrize("name", UNSOUND)
def test_what_nobody_can_mean_is_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(Refused) as refused:
        require_sound(UNSOUND[name])

    assert refused.value.reason == Reason.BAD_SETTING
    assert refused.value.detail.endswith(".")


@pytest.mark.parametrize("role", Role)
def test_what_every_role_begins_with_makes_sense(role: Role) -> None:
    require_sound(usual(role))

    assert usual(role).is_administrator == (role is Role.ADMINISTRATOR)


def test_a_restricted_member_begins_with_nothing_in_sight() -> None:
    assert usual(Role.RESTRICTED).scopes == frozenset()
    assert usual(Role.STANDARD).scopes is None
