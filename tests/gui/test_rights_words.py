"""Rights words: plain words for every role and switch, and hours as people say them."""

import pytest

from wadesk.core.cautions import Advice, Caution
from wadesk.core.rights import Hours, Right, Role
from wadesk.core.team import Member
from wadesk.ui import rights_words

NINE, SIX = 9 * 60, 18 * 60


def test_every_role_switch_and_caution_has_words() -> None:
    assert set(rights_words.ROLES) == set(rights_words.ROLE_SENTENCES) == set(Role)
    assert set(rights_words.SWITCHES) == set(Right)
    assert all(map(rights_words.caution, Caution))
    assert all(map(rights_words.advice, Advice))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (range(7), "09:00 to 18:00"),
        (range(5), "09:00 to 18:00, Mon to Fri"),
        ({5, 6}, "09:00 to 18:00, Sat, Sun"),
        ({0, 2, 4}, "09:00 to 18:00, Mon, Wed, Fri"),
    ],
)
def test_hours_are_said_as_people_say_them(days: set[int], words: str) -> None:
    assert rights_words.hours(Hours(NINE, SIX, frozenset(days))) == words


def test_midnight_is_no_hour_beyond_the_day() -> None:
    assert rights_words.hours(Hours(0, 1440)) == "00:00 to 00:00"
    assert rights_words.hours(None) == "at any hour"


def test_many_scopes_are_not_all_named() -> None:
    assert rights_words.sight(frozenset("abcd"), Role.RESTRICTED) == "sees: a, b, c …"
    assert rights_words.sight(frozenset(), Role.RESTRICTED) == "sees no conversation yet"


def test_who_is_not_restricted_is_never_said_to_see_less_than_they_do() -> None:
    named = rights_words.sight(frozenset({"returns"}), Role.STANDARD)

    assert named == "sees: returns, and what is open to all"
    assert rights_words.sight(frozenset(), Role.STANDARD) == "sees what is open to all"


def test_what_a_newer_hub_knows_is_named_as_it_is() -> None:
    owner = Member(1, "Ana", "owner", "resting")

    assert rights_words.role("owner") == "owner"
    assert rights_words.summary(owner, 0) == "owner · sees every conversation · no device"
