"""Who may do what: every command by every standing, asked of a running Hub over HTTP.

The table is written by hand, and is not computed from the rules that it holds the Hub to.

    +  done                              o  out of sight: there is no such conversation
    -  no right                          h  not in one's hours
    s  suspended: nothing works (403)    u  unlinked: the signed order comes instead (403)

``trusted`` and ``limited`` see the scope ``sales`` and what is open; ``trusted`` may delete and
export as well. ``restricted`` sees ``sales`` and nothing else. ``late`` has other hours.
"""

from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest

from tests.support.team_house import NOW, TeamHouse, team_house
from wadesk.core.rights import NEEDS
from wadesk.wire.hub_api import Command

Json = dict[str, Any]

WHO = ["admin", "standard", "trusted", "limited", "restricted", "late", "suspended", "removed"]

TABLE = """
send_text open            +  +  +  +  o  h  s  u
send_text sales           +  +  +  +  +  h  s  u
send_text legal           +  +  o  o  o  h  s  u
send_media open           +  +  +  +  o  h  s  u
send_media sales          +  +  +  +  +  h  s  u
send_media legal          +  +  o  o  o  h  s  u
send_template open        +  +  +  +  o  h  s  u
send_template sales       +  +  +  +  +  h  s  u
send_template legal       +  +  o  o  o  h  s  u
claim_lock open           +  +  +  +  o  h  s  u
claim_lock sales          +  +  +  +  +  h  s  u
claim_lock legal          +  +  o  o  o  h  s  u
take_lock open            +  +  +  +  o  h  s  u
take_lock sales           +  +  +  +  +  h  s  u
take_lock legal           +  +  o  o  o  h  s  u
take_lock held            +  -  -  -  -  h  s  u
take_lock held-own        +  +  +  +  +  h  s  u
ask_for_lock open         +  +  +  +  o  h  s  u
ask_for_lock held         +  +  +  +  +  h  s  u
ask_for_lock legal        +  +  o  o  o  h  s  u
answer_ask open           +  +  +  +  o  +  s  u
answer_ask sales          +  +  +  +  +  +  s  u
answer_ask legal          +  +  o  o  o  +  s  u
release_lock open         +  +  +  +  o  +  s  u
release_lock sales        +  +  +  +  +  +  s  u
release_lock legal        +  +  o  o  o  +  s  u
set_owner open            +  +  +  +  -  h  s  u
set_owner sales           +  +  +  +  -  h  s  u
set_owner sales-own       +  +  +  +  +  h  s  u
set_owner legal           +  +  o  o  -  h  s  u
set_owner legal-own       +  +  o  o  o  h  s  u
add_note open             +  +  +  +  o  +  s  u
add_note sales            +  +  +  +  +  +  s  u
add_note legal            +  +  o  o  o  +  s  u
decide_message open       +  +  +  +  o  h  s  u
decide_message sales      +  +  +  +  +  h  s  u
decide_message legal      +  +  o  o  o  h  s  u
cancel_scheduled sales    +  -  -  -  -  -  s  u
cancel_scheduled sales-own  +  +  +  +  +  +  s  u
cancel_scheduled legal-own  +  +  o  o  o  +  s  u
keep_draft open           +  +  +  +  o  +  s  u
keep_draft sales          +  +  +  +  +  +  s  u
keep_draft legal          +  +  o  o  o  +  s  u
rename_device own         +  +  +  +  +  +  s  u
rename_device foreign     +  -  -  -  -  -  s  u
unlink_device own         +  +  +  +  +  +  s  u
unlink_device foreign     +  -  -  -  -  -  s  u
thaw_device own           +  -  -  -  -  -  s  u
thaw_device foreign       +  -  -  -  -  -  s  u
unlink_all foreign        +  -  -  -  -  -  s  u
invite_member any         +  -  -  -  -  -  s  u
rename_member own         +  -  -  -  -  -  s  u
rename_member foreign     +  -  -  -  -  -  s  u
set_rights own            +  -  -  -  -  -  s  u
set_rights foreign        +  -  -  -  -  -  s  u
suspend_member foreign    +  -  -  -  -  -  s  u
remove_member foreign     +  -  -  -  -  -  s  u
keep_permission any       +  -  -  -  -  -  s  u
drop_permission any       +  -  -  -  -  -  s  u
designate open            +  -  -  -  -  -  s  u
designate legal           +  -  -  -  -  -  s  u
delete_conversation open  +  -  +  -  -  -  s  u
delete_conversation sales +  -  +  -  -  -  s  u
delete_conversation legal +  -  o  -  -  -  s  u
export_audit any          +  -  +  -  -  -  s  u
edit_contact open         +  +  +  +  -  h  s  u
edit_contact sales        +  +  +  +  -  h  s  u
edit_contact legal        +  +  o  o  -  h  s  u
join_contacts open        +  +  +  +  -  h  s  u
join_contacts legal       +  +  o  o  -  h  s  u
block_contact open        +  +  +  +  -  h  s  u
block_contact legal       +  +  o  o  -  h  s  u
open_conversation any     +  +  +  +  -  h  s  u
send_reaction open        +  +  +  +  o  h  s  u
send_reaction sales       +  +  +  +  +  h  s  u
send_reaction legal       +  +  o  o  o  h  s  u
set_status open           +  +  +  +  o  h  s  u
set_status sales          +  +  +  +  +  h  s  u
set_status legal          +  +  o  o  o  h  s  u
set_labels open           +  +  +  +  -  h  s  u
set_labels sales          +  +  +  +  -  h  s  u
set_labels legal          +  +  o  o  -  h  s  u
mark_read open            +  +  +  +  o  +  s  u
mark_read sales           +  +  +  +  +  +  s  u
mark_read legal           +  +  o  o  o  +  s  u
pin open                  +  +  +  +  o  +  s  u
pin sales                 +  +  +  +  +  +  s  u
pin legal                 +  +  o  o  o  +  s  u
keep_label any            +  +  +  +  -  h  s  u
drop_label any            +  -  -  -  -  -  s  u
keep_quick_reply any      +  +  +  +  -  h  s  u
drop_quick_reply any      +  +  +  +  -  h  s  u
keep_view any             +  +  +  +  +  +  s  u
drop_view own             +  +  +  +  +  +  s  u
drop_view foreign         o  o  o  o  o  o  s  u
"""

SAID = {
    "no_right": "-",
    "out_of_hours": "h",
    "member_suspended": "s",
    "unlinked": "u",
    "no_such_conversation": "o",
}
PAST_THE_DOOR = {
    "send_media": "no_such_media",
    "send_template": "no_such_template",
    "answer_ask": "not_holder",
    "decide_message": "no_such_message",
    "thaw_device": "already_settled",
    "send_reaction": "no_such_message",
}
"""What is said to who may, where the thing itself is not to be had in this house."""

OUT_OF_SIGHT = {"drop_view": "not_there", "cancel_scheduled": "no_such_message"}

SENDING = {"base": 0, "heard_at": NOW}
MORE: dict[str, Json] = {
    "send_text": {"text": "Coming!", **SENDING},
    "send_media": {"kind": "image", "media": "none", **SENDING},
    "send_template": {"name": "none", "language": "en", **SENDING},
    "release_lock": {"fence": 1},
    "add_note": {"text": "Look here"},
    "decide_message": {"message": 0, "arrived": True},
    "keep_draft": {"text": "Dear", "base": 0, "begun_ms_ago": 0, "edited_ms_ago": 0},
    "designate": {"scope": "logistics"},
    "set_status": {"status": "closed"},
    "mark_read": {"upto": 1},
    "pin": {"is_pinned": True},
    "edit_contact": {"called": "Dora", "remark": "Prefers mornings"},
    "block_contact": {"is_blocked": True},
    "send_reaction": {"target": "wamid.none", "emoji": "👍"},
}

ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [
    pytest.param(command, place, who, mark, id=f"{who} {command} {place}")
    for command, place, *marks in ROWS
    for who, mark in zip(WHO, marks, strict=True)
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TeamHouse]:
    with team_house(tmp_path_factory.mktemp("house")) as found:
        yield found


def in_conversation(house: TeamHouse, command: str, place: str, who: str) -> Json:
    """A wish about a conversation that is nobody else's business in this house."""
    me = house.desks[who].member
    where, _, whose = place.partition("-")
    line = house.line("sales" if where == "held" else where, me if whose == "own" else None)
    wish = {"t": command, "conversation": line, **MORE.get(command, {})}
    if where == "held":
        held = house.colleague.ask({"t": "claim_lock", "conversation": line})
        assert held.status_code == 200, held.text
    if command == "cancel_scheduled":
        author = me if whose == "own" else house.colleague.member
        wish["scheduled"] = house.plan(line, author)
    if command == "set_owner":
        wish["owner"] = None if whose == "own" else house.boss.member
    if command == "answer_ask":
        wish |= {"member": house.boss.member, "yes": False}
    return wish


def about_a_device(house: TeamHouse, command: str, place: str, who: str) -> Json:
    if place == "own":
        spares = house.spares[who]
        device = spares.pop() if command == "unlink_device" else spares[0]
    else:
        device = house.somebody().device
    return {"t": command, "device": device, **({"name": "desk"} if "rename" in command else {})}


def about_a_member(house: TeamHouse, command: str, place: str, who: str) -> Json:
    other = house.somebody()
    member = house.desks[who].member if place == "own" else other.member
    more: dict[str, Json] = {
        "rename_member": {"name": who if place == "own" else f"{other.name} again"},
        "set_rights": {"role": "administrator" if place == "own" else "standard"},
        "suspend_member": {"suspended": True},
    }
    return {"t": command, "member": member, **more.get(command, {})}


def about_the_team(house: TeamHouse, command: str, _: str, __: str) -> Json:
    name = f"{house.somebody().name} more"
    if command == "drop_permission":
        kept = {"t": "keep_permission", "name": name, "role": "standard"}
        return {"t": command, "permission": house.order(kept)["made"]}
    if command == "export_audit":
        return {"t": command, "entries": 1}
    return {"t": command, "name": name, "role": "standard"}


def about_a_number(house: TeamHouse, command: str, _: str, __: str) -> Json:
    return {"t": command, "phone": house.a_number(), "called": "Dora", "opt_in": "in the shop"}


def about_what_all_share(house: TeamHouse, command: str, _: str, __: str) -> Json:
    what = command.partition("_")[2]
    name = house.somebody().name.replace(" ", "")
    more: dict[str, Json] = {
        "label": {"name": name, "colour": 1},
        "quick_reply": {"shortcut": name, "text": "We are open from 2 to 7."},
    }
    kept = {"t": f"keep_{what}", **more[what]}
    return {"t": command, what: house.order(kept)["made"]} if command != kept["t"] else kept


def about_a_view(house: TeamHouse, command: str, place: str, who: str) -> Json:
    kept = {"t": "keep_view", "name": "Mine", "filter": {"whose": "mine"}}
    if command == "keep_view":
        return kept
    if place == "foreign":
        return {"t": command, "view": house.colleague.ask(kept).json()["made"]}
    told = house.desks[who].ask(kept)
    return {"t": command, "view": told.json().get("made", 0)}


WISHES: dict[str, Callable[[TeamHouse, str, str, str], Json]] = {
    **dict.fromkeys(("rename_device", "unlink_device", "thaw_device"), about_a_device),
    **dict.fromkeys(
        ("rename_member", "set_rights", "suspend_member", "remove_member", "unlink_all"),
        about_a_member,
    ),
    "open_conversation": about_a_number,
    **dict.fromkeys(
        ("keep_label", "drop_label", "keep_quick_reply", "drop_quick_reply"), about_what_all_share
    ),
    **dict.fromkeys(("keep_view", "drop_view"), about_a_view),
    **dict.fromkeys(
        ("invite_member", "keep_permission", "drop_permission", "export_audit"), about_the_team
    ),
}


@pytest.mark.parametrize(("command", "place", "who", "mark"), CELLS)
def test_the_hub_says_what_the_table_says(
    house: TeamHouse, command: str, place: str, who: str, mark: str
) -> None:
    wish = WISHES.get(command, in_conversation)(house, command, place, who)

    answer = house.desks[who].ask(wish)

    assert said(command, answer.status_code, answer.json()) == mark, answer.text


def said(command: str, status: int, told: Json) -> str:
    """What the table calls this answer."""
    if status == 200:
        return "+"
    reason = told["reason"]
    if reason in {"member_suspended", "unlinked"}:
        assert status == 403
        assert (reason == "unlinked") is ("order" in told)
    if reason == PAST_THE_DOOR.get(command):
        return "+"
    if reason == OUT_OF_SIGHT.get(command):
        return "o"
    return SAID.get(reason, str(reason))


def test_every_command_of_the_wire_is_in_the_table_and_in_the_rules() -> None:
    of_the_wire = {kind.__struct_config__.tag for kind in get_args(Command)}

    assert {command for command, *_ in ROWS} == of_the_wire == NEEDS.keys()
    assert all(len(row) == len(WHO) + 2 for row in ROWS)


@pytest.mark.parametrize("who", [name for name in WHO if name != "admin"])
def test_nobody_makes_themselves_an_administrator_by_the_back_door(
    house: TeamHouse, who: str
) -> None:
    """Under another's key, with a word more in the command, or in their name."""
    desk = house.desks[who]
    wish = {"t": "set_rights", "member": desk.member, "role": "administrator"}
    key = f"boss-{who}"
    house.boss.ask({**wish, "member": house.somebody().member}, key=key)

    tries = [
        desk.ask(wish, key=key),
        desk.ask({**wish, "is_own": True, "asked_by": house.boss.member}),
        desk.http.post(
            "/v1/commands",
            json={"key": f"k-{who}", "member": house.boss.member, "command": wish},
        ),
    ]

    assert {one.status_code for one in tries} <= {403, 409}
    roles = {row["id"]: row["role"] for row in house.boss.rows("member")}
    assert roles[desk.member] != "administrator"
