"""Taking over, asking, looking: two agents' Desks on a real Hub, over real sockets."""

import contextlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.support.hub_server import HubServer
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from wadesk.core.errors import Reason
from wadesk.core.rights import Role

Linking = Callable[..., PlainDesk]
Event = tuple[str, dict[str, Any]]

UP_TO_DATE = "sync"


@pytest.fixture
def ana(hub: HubServer, a_desk: Linking) -> PlainDesk:
    """The first member of the Hub, and so its administrator."""
    return a_desk(hub)


@pytest.fixture
def ben(hub: HubServer, ana: PlainDesk, a_desk: Linking) -> PlainDesk:
    assert ana.member
    return a_desk(hub, "Ben")


@pytest.fixture
def line(hub: HubServer, ben: PlainDesk) -> int:
    assert posted(hub, webhook(contacts=[a_card()], messages=[a_message()])) == 200
    (row,) = ben.rows("conversation")
    return int(row["id"])


class Ear:
    """One Desk's stream: what comes on it, in order."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.iter_lines()

    def next(self) -> Event:
        event: dict[str, str] = {}
        for line in self._lines:
            if not line and "data" in event:
                return event["event"], json.loads(event["data"])
            field, _, value = line.partition(": ")
            event = {**event, field: value} if line else {}
        raise AssertionError("the line ended")

    def until(self, name: str) -> dict[str, Any]:
        while (event := self.next())[0] != name:
            pass
        return event[1]

    def passing_until(self, name: str) -> list[Event]:
        """All passing news up to one of this name; rows come when they come."""
        heard: list[Event] = []
        while not heard or heard[-1][0] != name:
            event = self.next()
            heard += [] if event[0] == "rows" else [event]
        return heard


@contextlib.contextmanager
def listening(desk: PlainDesk) -> Iterator[Ear]:
    since = desk.session()["head"]
    with desk.http.stream("GET", "/v1/feed", params={"since": since}) as response:
        ear = Ear(response)
        ear.until(UP_TO_DATE)
        yield ear


def wish(desk: PlainDesk, t: str, line: int, **more: Any) -> dict[str, Any]:
    answer = desk.ask({"t": t, "conversation": line, **more})
    told: dict[str, Any] = answer.json()
    return told


def look(desk: PlainDesk, line: int | None, *, writing: bool = False) -> httpx.Response:
    return desk.http.post("/v1/presence", json={"conversation": line, "writing": writing})


def test_the_holder_hears_at_once_that_somebody_took_over(
    ana: PlainDesk, ben: PlainDesk, line: int
) -> None:
    bens = wish(ben, "claim_lock", line)
    with listening(ben) as ear:
        hers = wish(ana, "take_lock", line)
        news = ear.until("lock")
        refused = wish(ben, "send_text", line, text="Late", base=0, fence=bens["fence"])

    assert (news["holder"], news["taken_from"]) == (ana.member, ben.member)
    assert news["fence"] == hers["fence"] == bens["fence"] + 1
    assert refused["reason"] == Reason.NOT_HOLDER


def test_an_agent_takes_nothing_from_the_administrator(
    ana: PlainDesk, ben: PlainDesk, line: int
) -> None:
    wish(ana, "claim_lock", line)

    told = wish(ben, "take_lock", line)

    assert (told["reason"], told["holder"]) == (Reason.NO_RIGHT, ana.member)


def test_a_question_reaches_every_desk_of_the_holder_and_no_other(
    hub: HubServer, ana: PlainDesk, ben: PlainDesk, line: int, a_desk: Linking
) -> None:
    second = a_desk(hub, "Ben")
    wish(ben, "claim_lock", line)
    with listening(ben) as his, listening(second) as his_too, listening(ana) as hers:
        wish(ana, "ask_for_lock", line)
        heard = [his.until("ask"), his_too.until("ask")]
        look(ana, line)
        others = hers.passing_until("viewers")

    assert heard == [{"conversation": line, "member": ana.member}] * 2
    assert [name for name, _ in others] == ["viewers"]


def test_a_yes_brings_the_lock_and_the_word(ana: PlainDesk, ben: PlainDesk, line: int) -> None:
    wish(ben, "claim_lock", line)
    with listening(ana) as ear:
        wish(ana, "ask_for_lock", line)
        wish(ben, "answer_ask", line, member=ana.member, yes=True)
        (_, lock), (_, word) = ear.passing_until("asked")
    sent = wish(ana, "claim_lock", line)

    assert (lock["holder"], lock["taken_from"]) == (ana.member, ben.member)
    assert word == {"conversation": line, "member": ben.member, "yes": True}
    assert sent["fence"] == lock["fence"]


def test_a_no_brings_the_word_alone(ana: PlainDesk, ben: PlainDesk, line: int) -> None:
    wish(ben, "claim_lock", line)
    with listening(ana) as ear:
        wish(ana, "ask_for_lock", line)
        wish(ben, "answer_ask", line, member=ana.member, yes=False)
        heard = ear.passing_until("asked")

    assert heard == [("asked", {"conversation": line, "member": ben.member, "yes": False})]


def test_looking_and_writing_are_seen_by_the_colleague_until_the_desk_goes(
    ana: PlainDesk, ben: PlainDesk, line: int
) -> None:
    with listening(ben) as ear:
        with listening(ana):
            told = [look(ana, line), look(ana, line, writing=True)]
            looks, writes = ear.until("viewers"), ear.until("viewers")
        gone = ear.until("viewers")

    assert [one.status_code for one in told] == [204, 204]
    viewer = {"member": ana.member, "device": ana.linked["device"]}
    assert looks["viewers"] == [{**viewer, "writing": False}]
    assert writes["viewers"] == [{**viewer, "writing": True}]
    assert gone["viewers"] == []


def test_who_connects_later_sees_who_is_looking(ana: PlainDesk, ben: PlainDesk, line: int) -> None:
    look(ana, line, writing=True)
    since = ben.session()["head"]

    with ben.http.stream("GET", "/v1/feed", params={"since": since}) as response:
        whole = Ear(response).until("presence")

    (one,) = whole["present"]
    assert (one["conversation"], one["viewers"][0]["member"]) == (line, ana.member)
    assert 0 < one["ttl_ms"] <= 30_000


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"conversation": 999}', 409),
        (b'{"conversation": -1}', 422),
        (b'{"conversation": "all"}', 422),
        (b"nonsense", 422),
        (b"{}", 422),
    ],
)
def test_looking_at_nonsense_is_refused(ana: PlainDesk, body: bytes, status: int) -> None:
    assert ana.http.post("/v1/presence", content=body).status_code == status


def test_nobody_looks_without_a_token(hub: HubServer, line: int) -> None:
    answer = httpx.post(f"{hub.url}/v1/presence", json={"conversation": line}, trust_env=False)

    assert answer.status_code == 401


def test_the_first_member_is_the_administrator_and_the_next_an_agent(
    ana: PlainDesk, ben: PlainDesk
) -> None:
    roles = {row["id"]: row["role"] for row in ben.rows("member")}

    assert roles == {ana.member: Role.ADMINISTRATOR, ben.member: Role.STANDARD}


def test_the_owner_is_told_to_every_desk_and_the_deeds_to_administrators(
    ana: PlainDesk, ben: PlainDesk, line: int
) -> None:
    wish(ana, "set_owner", line, owner=ben.member)
    wish(ben, "claim_lock", line)
    wish(ana, "take_lock", line)

    (row,) = ben.rows("conversation")
    told = [(one["deed"], one["member"], one["about"]) for one in ana.rows("audit")]
    deeds = [one for one in told if one[0] in {"owner", "take_over"}]
    assert row["owner"] == ben.member
    assert ben.rows("audit") == []
    assert deeds == [("owner", ana.member, ben.member), ("take_over", ana.member, ben.member)]
