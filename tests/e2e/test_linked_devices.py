"""Linked devices: let in, shut out, cut down and copied, by programs and their commands alone.

Sandbox, Hub and each Desk are processes of their own. The administrator asks the Hub as her Desk
would; the rest is typed.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.hub_server import HubServer
from tests.support.newcomer import Host
from tests.support.plain_desk import PlainDesk
from tests.support.programs import Program, until
from tests.support.whole_road import SECRETS, Road, the_road, wadesk
from wadesk.desk import inviting
from wadesk.hub import settings
from wadesk.server import now
from wadesk.store import connection

WORDS = "She would like the blue one"
SALES, OTHERS = ("16505550171", "Ada Lovelace"), ("16505550172", "Bruno Example")
KEY = bytes.fromhex(SECRETS["WADESK_STORE_KEY"])
DAY_MS = 86_400_000

Json = dict[str, Any]


class Firm:
    """A running Hub, its administrator, and customers who have written."""

    def __init__(self, road: Road) -> None:
        self.road = road
        read = settings.read(road.folder / "hub")
        self.boss = PlainDesk(HubServer(read, road.hub), "Boss")
        for phone, name in (SALES, OTHERS):
            road.greet(phone, name)
        self.boss.eventually(lambda: len(self.boss.rows("contact")) == 2)

    def at(self, agent: str, *words: str) -> Program:
        """What somebody types at their Desk, as a process that is on its way."""
        typed = ["wadesk", *words, *self.road.profile(agent)]
        program = Program(agent, typed, self.road.folder / f"{agent}-{words[0]}.log", SECRETS)
        program.start()
        return program

    def says(self, agent: str, *words: str) -> str:
        """What their Desk prints until it has come to its end, however it ended."""
        program = self.at(agent, *words)
        until(lambda: not program.is_running(), lambda: f"{words} goes on: {program.said()}")
        return program.said()

    def link(self, agent: str) -> int:
        """By a code of the operator's; the device's number."""
        before = {row["id"] for row in self.boss.rows("device")}
        self.road.link(agent)
        (device,) = {row["id"] for row in self.boss.rows("device")} - before
        wadesk("sync", *self.road.profile(agent))
        return int(device)

    def order(self, command: Json) -> None:
        answer = self.boss.ask(command)
        assert answer.status_code == 200, answer.text

    def device(self, number: int) -> Json:
        return [row for row in self.boss.rows("device") if row["id"] == number][-1]

    def until_wiped(self, agent: str, device: int) -> None:
        until(lambda: self.device(device)["state"] == "wiped", lambda: str(self.device(device)))
        assert not (self.road.folder / agent).exists()

    def conversation(self, phone: str) -> int:
        contacts = {row["phone"]: row["id"] for row in self.boss.rows("contact")}
        rows = self.boss.rows("conversation")
        return next(int(row["id"]) for row in rows if row["contact"] == contacts[phone])

    def member_of(self, device: int) -> int:
        return int(self.device(device)["member"])

    def drafts_of(self, agent: str) -> list[str]:
        """What the Hub keeps for this member, as another computer of theirs is told."""
        other = PlainDesk(self.boss_hub, agent)
        try:
            return [row["text"] for row in other.rows("draft")]
        finally:
            other.close()

    @property
    def boss_hub(self) -> HubServer:
        return HubServer(settings.read(self.road.folder / "hub"), self.road.hub)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with the_road(tmp_path, "[devices]\nmax_linked = 4\n") as road:
        made = Firm(road)
        yield made
        made.boss.close()


def waiting_words(program: Program) -> str:
    """The five words that a new Desk shows while it stands at the door."""
    until(lambda: '"waiting"' in program.said(), program.said)
    lines = [json.loads(line) for line in program.said().splitlines() if line.startswith("{")]
    return str(next(line["phrase"] for line in lines if line["type"] == "waiting"))


def test_a_fifth_computer_is_let_in_by_five_words_and_the_first_one_goes(firm: Firm) -> None:
    bea = firm.link("Bea")
    for agent in ("Cai", "Dov"):
        firm.link(agent)
    follows = firm.road.follow_again("Bea")
    host = Host(firm.boss)

    code = host.code(firm.member_of(bea))
    asking = firm.at("Bea-again", "link", firm.road.hub, code, "--json")
    shown = waiting_words(asking)
    (who,) = host.waiting()["applicants"]
    too_soon = host.decides(who["applicant"], yes=True)
    good = host.decides(who["applicant"], yes=True, evict=bea)
    until(lambda: not asking.is_running(), asking.said)
    until(lambda: not follows.is_running(), follows.said)

    papers = firm.boss.linked
    assert shown == inviting.words(papers["hub"], papers["hub_key"], None, who["public_key"])
    assert who["victim"]["device"] == bea
    assert (too_soon.status_code, good.status_code) == (409, 204)
    assert "has unlinked this computer" in follows.said()
    firm.until_wiped("Bea", bea)
    assert firm.device(bea)["ended_why"] == "evicted"
    assert sum(row["state"] == "linked" for row in newest(firm.boss.rows("device"))) == 4
    assert "Ada Lovelace" in first_inbox(firm, "Bea-again")


def newest(rows: list[Json]) -> list[Json]:
    """As a Desk keeps them: the last word about each."""
    return list({row["id"]: row for row in rows}.values())


def first_inbox(firm: Firm, agent: str) -> str:
    wadesk("sync", *firm.road.profile(agent))
    return wadesk("conversations", *firm.road.profile(agent))


def test_who_is_out_hands_in_what_was_typed_and_wipes_itself(firm: Firm) -> None:
    bea = firm.link("Bea")
    where = firm.conversation(SALES[0])
    wadesk("show", str(where), *firm.road.profile("Bea"))
    firm.order({"t": "unlink_device", "device": bea})

    said = firm.says("Bea", "reply", str(where), WORDS)

    assert "Boss has unlinked this computer" in said
    assert "What was written here and not sent is with the Hub." in said
    firm.until_wiped("Bea", bea)
    assert firm.drafts_of("Bea") == [WORDS]
    assert firm.road.sends() == []
    assert "There is no profile" in firm.says("Bea", "conversations")


def test_who_was_reported_lost_is_wiped_unheard(firm: Firm) -> None:
    bea = firm.link("Bea")
    where = firm.conversation(SALES[0])
    wadesk("show", str(where), *firm.road.profile("Bea"))
    firm.order({"t": "unlink_device", "device": bea, "lost": True})

    said = firm.says("Bea", "reply", str(where), WORDS)

    assert "Boss has unlinked this computer" in said
    assert "is with the Hub" not in said
    firm.until_wiped("Bea", bea)
    assert firm.drafts_of("Bea") == []
    assert firm.road.sends() == []


def test_what_may_no_longer_be_seen_leaves_list_and_search(firm: Firm) -> None:
    bea = firm.link("Bea")
    ada, bruno = (firm.conversation(phone) for phone, _ in (SALES, OTHERS))
    firm.road.hear(OTHERS[0], "My bicycle is stolen")
    follows = firm.road.follow_again("Bea")
    until(lambda: firm.road.has_seen("Bea", "My bicycle is stolen"), follows.said)
    firm.order({"t": "designate", "conversation": ada, "scope": "sales"})

    restricted = {"role": "restricted", "scopes": ["sales"]}
    firm.order({"t": "set_rights", "member": firm.member_of(bea), **restricted})
    firm.road.hear(OTHERS[0], "And now my car")
    firm.road.hear(SALES[0], "Here is my address")
    until(lambda: firm.road.has_seen("Bea", "Here is my address"), follows.said)
    follows.stop()

    profile = firm.road.profile("Bea")
    listed = [json.loads(one) for one in wadesk("conversations", "--json", *profile).splitlines()]
    assert [line["id"] for line in listed] == [ada]
    assert wadesk("search", "bicycle", *profile) == "Nothing found.\n"
    assert "Here is my address" in wadesk("search", "address", *profile)
    assert not firm.road.has_seen("Bea", "And now my car")
    assert "no such conversation" in firm.says("Bea", "show", str(bruno)).lower()


def test_a_copied_profile_stops_both_until_a_person_lets_one_go_on(firm: Firm) -> None:
    bea = firm.link("Bea")
    shutil.copytree(firm.road.folder / "Bea", firm.road.folder / "thief")
    wadesk("sync", *firm.road.profile("Bea"))

    assert "two places" in firm.says("thief", "sync")
    assert "two places" in firm.says("Bea", "sync")
    assert firm.device(bea)["state"] == "frozen"
    told = [row for row in firm.boss.rows("audit") if row["device"] == bea or bea in row.values()]
    assert {"freeze", "alert"} <= {row["deed"] for row in told}

    firm.order({"t": "thaw_device", "device": bea})
    wadesk("sync", *firm.road.profile("Bea"))
    assert "two places" in firm.says("thief", "sync")


def test_who_was_away_for_a_week_of_the_hubs_clock_is_wiped(firm: Firm) -> None:
    bea = firm.link("Bea")
    a_week_goes_by(firm, bea)
    where = str(firm.road.folder / "hub")

    foretold = wadesk("hub", "prune", where, "--dry-run")
    before = firm.device(bea)["state"]
    done = wadesk("hub", "prune", where)

    assert "of Bea: idle for 8 d; would be unlinked and wiped." in foretold
    assert before == "linked"
    assert "is unlinked, and wiped at its next contact" in done
    assert "This computer was unlinked" in firm.says("Bea", "sync")
    firm.until_wiped("Bea", bea)
    assert firm.device(bea)["ended_why"] == "pruned"


def a_week_goes_by(firm: Firm, device: int) -> None:
    """As if the Hub had been at work all the time, and had told of it two days ago."""
    here = settings.read(firm.road.folder / "hub")
    today = now()
    db = connection.open_writable(here.database, KEY, durable=True)
    with connection.transaction(db):
        db.execute(
            "update device_key set last_seen = ?, noticed_at = ? where device = ?",
            (today - 8 * DAY_MS, today - 2 * DAY_MS, device),
        )
        db.execute("update device set last_seen = null where id = ?", (device,))
        db.execute("insert or replace into hub_life values (1, ?, ?)", (today, today - 90 * DAY_MS))
    db.close()
