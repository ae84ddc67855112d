"""Audit words: each deed is a sentence, and nothing that is not known makes one fail."""

from typing import Any

import pytest

from tests.support.builders import NOON
from wadesk.core.device_policy import End
from wadesk.core.oddities import Alert
from wadesk.core.rights import Role
from wadesk.core.team import AuditEntry
from wadesk.store.audit import Deed
from wadesk.ui import audit_words


def entry(deed: str, who: str = "Ana", about: str = "Front desk", **content: object) -> AuditEntry:
    return AuditEntry(7, NOON, deed, who, "", about, content=content)


def said(deed: str, who: str = "Ana", about: str = "Front desk", **content: object) -> str:
    return audit_words.sentence(entry(deed, who, about, **content))


def test_every_deed_has_words() -> None:
    assert set(audit_words.DEEDS) | {"alert"} == set(Deed)
    assert set(audit_words.ALERTS) == set(Alert)
    assert set(audit_words.ENDS) == set(End)
    assert set(audit_words.ROLES) == set(Role)


@pytest.mark.parametrize("deed", Deed)
def test_no_blank_is_left_in_any(deed: Deed) -> None:
    known, unknown = said(deed), said(deed, who="", about="")

    assert "{" not in known + unknown
    assert known
    assert unknown


def test_it_says_who_did_it_and_to_whom() -> None:
    assert said("suspend", about="Bilal") == "Ana suspended Bilal"
    assert said("link") == "Ana linked Front desk"


def test_what_the_operator_linked_nobody_on_the_team_did() -> None:
    assert said("link", who="") == "Front desk was linked with a code from the Hub"


def test_what_has_no_name_any_more_is_called_by_its_kind() -> None:
    assert said("unlink", about="") == "Ana unlinked a device"
    assert said("flag", who="", about="") == "A device has not been used for long"
    assert said("take_over", about="") == "Ana took over a conversation from a colleague"


def test_why_a_device_went_is_part_of_it() -> None:
    assert said("unlink", why="lost") == "Ana reported Front desk lost"
    assert said("unlink", who="", why="pruned").endswith("not used for too long")
    assert said("unlink", why="something newer") == "Ana unlinked Front desk"


def test_an_idle_device_is_flagged_first_and_told_of_its_end_later() -> None:
    flagged: dict[str, Any] = {"is": "flagged", "since": 1}
    noticed: dict[str, Any] = {"is": "noticed", "since": 1, "ends_at": 2}

    assert said("flag", "", **flagged) == "Front desk has not been used for long"
    assert said("flag", "", **noticed) == "Front desk is about to be unlinked for want of use"


def test_a_wipe_says_how_long_it_took() -> None:
    assert said("wiped", ms=412) == "Front desk confirmed that it is wiped (after 0.4 s)"


def test_a_new_role_is_named_and_other_rights_are_not_spelled_out() -> None:
    before, after = {"role": "standard"}, {"role": "administrator"}

    assert said("rights", about="Bo", before=before, after=after) == "Ana made Bo an administrator"
    assert said("rights", about="Bo", before=before, after=before) == "Ana changed what Bo may do"
    assert said("rights", about="Bo", before=7) == "Ana changed what Bo may do"


def test_a_new_name_is_told_beside_the_old_one() -> None:
    told = said("rename_device", about="Counter", before="Front desk", after="Counter")

    assert told == "Ana renamed Front desk to Counter"


def test_who_lost_a_factor_at_the_hub_is_named() -> None:
    told = said("factor", "", "Bo", **{"is": "removed"})

    assert told == "The second factor of Bo was taken away at the Hub itself"


def test_rights_of_nobody_known_are_those_of_a_colleague() -> None:
    told = said("alert", about="", who="", alert="rights_out_of_hours")

    assert told == "What a colleague may do was changed outside office hours"


def test_an_alert_names_what_it_is_about() -> None:
    found = AuditEntry(8, NOON, "alert", "Ana", "Front desk", content={"alert": "night_sign_in"})

    assert audit_words.sentence(found) == "Front desk signed in at night"
    assert audit_words.is_alert(found)
    assert not audit_words.is_alert(entry("link"))


def test_what_a_newer_hub_knows_is_named_as_it_is() -> None:
    assert said("merge_members") == "merge_members"
    assert said("alert", alert="something newer") == "alert"


def test_names_that_look_like_blanks_are_only_names() -> None:
    assert said("suspend", about="{who}") == "Ana suspended {who}"


def test_who_was_turned_away_is_named_with_where_it_came_from() -> None:
    told = said("deny", about="Bo", computer="DESKTOP-7QK2", network="102.89.0.0/16", place="")

    assert told == "Ana turned away a computer for Bo: DESKTOP-7QK2, 102.89.0.0/16"
    assert said("deny", about="Bo") == "Ana turned away a computer for Bo"
