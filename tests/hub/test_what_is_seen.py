"""Who sees what: every kind of row by every standing, on every road on which the Hub serves it.

The table is written by hand: ``+`` is seen, ``.`` is not. Who is suspended or removed sees
nothing on any road; that is the last table.
"""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from tests.support.payloads import webhook
from tests.support.plain_desk import PlainDesk, posted
from tests.support.team_house import TeamHouse, team_house
from wadesk.core.rows import BY_NAME
from wadesk.hub.writer import Transaction

Json = dict[str, Any]
Rows = dict[str, list[Json]]

WHO = ["admin", "standard", "limited", "restricted"]

TABLE = """
member any               +  +  +  +
permission any           +  .  .  .
device own               +  +  +  +
device foreign           +  .  .  .
contact open             +  +  +  .
contact sales            +  +  +  +
contact legal            +  +  .  .
conversation open        +  +  +  .
conversation sales       +  +  +  +
conversation legal       +  +  .  .
message open             +  +  +  .
message sales            +  +  +  +
message legal            +  +  .  .
template any             +  +  +  +
notice any               +  +  .  .
scheduled open           +  +  +  .
scheduled sales          +  +  +  +
scheduled legal          +  +  .  .
draft own                +  +  +  +
draft foreign            .  .  .  .
our_number any           +  +  +  +
phone_history any        +  +  +  +
label any                +  +  +  +
quick_reply any          +  +  +  +
saved_view own           +  +  +  +
saved_view foreign       .  .  .  .
reading own              +  +  +  +
reading foreign          .  .  .  .
policy any               +  +  +  +
audit any                +  .  .  .
lock open                +  +  +  .
lock sales               +  +  +  +
lock legal               +  +  .  .
presence open            +  +  +  .
presence sales           +  +  +  +
presence legal           +  +  .  .
"""

ROADS = """
backfill open            +  +  +  .
backfill sales           +  +  +  +
backfill legal           +  +  .  .
media open               +  +  +  .
media sales              +  +  +  +
media legal              +  +  .  .
looking open             +  +  +  .
looking sales            +  +  +  +
looking legal            +  +  .  .
"""


def cells(table: str) -> list[Any]:
    rows = [line.split() for line in table.strip().splitlines()]
    return [
        pytest.param(what, place, who, mark == "+", id=f"{who} {what} {place}")
        for what, place, *marks in rows
        for who, mark in zip(WHO, marks, strict=True)
    ]


@dataclass
class Scene:
    """A house in which there is one of everything."""

    house: TeamHouse
    lines: dict[str, int]
    plans: dict[str, int]
    told: dict[str, Rows]  # by whose Desk, on the stream
    paged: dict[str, Rows]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with team_house(tmp_path_factory.mktemp("house")) as house, contextlib.ExitStack() as lines:
        made = {place: house.line(place) for place in ("open", "sales", "legal")}
        plans = {place: house.plan(line, house.boss.member) for place, line in made.items()}
        furnish(house, made)
        desks = house.desks
        lines.enter_context(house.boss.http.stream("GET", "/v1/feed", params=at_head(house)))
        look(house.boss, made["open"])
        look(house.colleague, made["sales"])
        look(desks["standard"], made["legal"])
        told = {who: on_the_stream(desks[who]) for who in WHO}
        paged = {who: {name: desks[who].rows(name) for name in BY_NAME} for who in WHO}
        yield Scene(house, made, plans, told, paged)


def furnish(house: TeamHouse, lines: dict[str, int]) -> None:
    house.order({"t": "keep_permission", "name": "Nights", "role": "standard"})
    assert posted(house.hub, webhook("something_new", anything=[1])) == 200
    house.on_record(a_template)
    house.on_record(a_number)
    for line in lines.values():
        house.order({"t": "claim_lock", "conversation": line})
    words = {"text": "Dear", "base": 0, "begun_ms_ago": 0, "edited_ms_ago": 0}
    own: list[Json] = [
        {"t": "keep_draft", "conversation": lines["sales"], **words},
        {"t": "keep_view", "name": "Mine", "filter": {}},
        {"t": "pin", "conversation": lines["sales"], "is_pinned": True},
    ]
    for wish in own:
        for who in WHO:
            assert house.desks[who].ask(wish).status_code == 200
        house.order(wish)
    house.order({"t": "keep_label", "name": "VIP", "colour": 1})
    house.order({"t": "keep_quick_reply", "shortcut": "hi", "text": "Hello"})


def a_template(t: Transaction) -> None:
    sql = "insert into template(id, seq, account, name, language) values (?, ?, 'a', 'b', 'en')"
    t.db.execute(sql, (t.new_id(), t.next_seq()))


def a_number(t: Transaction) -> None:
    for name in ("our_number", "phone_history"):
        sql = f"insert into {name}(id, seq, number) values (?, ?, '9')"  # noqa: S608 - ours
        t.db.execute(sql, (t.new_id(), t.next_seq()))


def at_head(house: TeamHouse) -> Json:
    return {"since": house.boss.session()["head"]}


def look(desk: PlainDesk, line: int) -> None:
    wish = {"conversation": line, "writing": False}
    assert desk.http.post("/v1/presence", json=wish).status_code == 204


def on_the_stream(desk: PlainDesk) -> Rows:
    """All rows, locks and onlookers that a stream tells from the first cursor on."""
    found: Rows = {"lock": [], "presence": []}
    with desk.http.stream("GET", "/v1/feed", params={"since": desk.start()}) as response:
        for name, body in events(response):
            for kind, table in body.get("rows", {}).items():
                rows = [dict(zip(table["columns"], row, strict=True)) for row in table["values"]]
                found.setdefault(kind, []).extend(rows)
            found["lock"] += body.get("locks", [])
            found["presence"] += body.get("present", [])
            if name == "sync":
                return found
    raise AssertionError("the stream ended before it was up to date")


def events(response: httpx.Response) -> Iterator[tuple[str, Json]]:
    event: dict[str, str] = {}
    for line in response.iter_lines():
        if not line and "data" in event:
            yield event["event"], json.loads(event["data"])
        field, _, value = line.partition(": ")
        event = {**event, field: value} if line else {}


def holds(scene: Scene, found: Rows, what: str, place: str, who: str) -> bool:
    """Whether what was served holds a row of this kind that lies there."""
    rows, line, mine = found.get(what, []), scene.lines.get(place), scene.house.desks[who].member
    match what, place:
        case _, "own":
            return any(row["member"] == mine for row in rows)
        case _, "foreign":
            return any(row["member"] != mine for row in rows)
        case "contact", _:
            return any(row["phone"] == phone_of(scene, place) for row in rows)
        case "conversation", _:
            return any(row["id"] == line for row in rows)
        case _, "any":
            return bool(rows)
        case _:
            return any(row["conversation"] == line for row in rows)


def phone_of(scene: Scene, place: str) -> str:
    seen = scene.paged["admin"]
    (line,) = (row for row in seen["conversation"] if row["id"] == scene.lines[place])
    (contact,) = (row for row in seen["contact"] if row["id"] == line["contact"])
    return str(contact["phone"])


@pytest.mark.parametrize(("what", "place", "who", "is_seen"), cells(TABLE))
def test_a_stream_tells_what_the_table_says(
    scene: Scene, what: str, place: str, who: str, *, is_seen: bool
) -> None:
    assert holds(scene, scene.told[who], what, place, who) is is_seen


@pytest.mark.parametrize(
    ("what", "place", "who", "is_seen"),
    [one for one in cells(TABLE) if one.values[0] in BY_NAME],
)
def test_pages_tell_the_same(
    scene: Scene, what: str, place: str, who: str, *, is_seen: bool
) -> None:
    assert holds(scene, scene.paged[who], what, place, who) is is_seen


@pytest.mark.parametrize(("what", "place", "who", "is_seen"), cells(ROADS))
def test_no_other_road_leads_to_more(
    scene: Scene, what: str, place: str, who: str, *, is_seen: bool
) -> None:
    desk, line = scene.house.desks[who], scene.lines[place]
    http = desk.http
    if what == "backfill":
        for asked in ({}, {"conversation": line}):
            page = http.get("/v1/backfill", params=asked).json()["rows"]["message"]
            at = page["columns"].index("conversation")
            assert any(row[at] == line for row in page["values"]) is is_seen
    elif what == "looking":
        answer = http.post("/v1/presence", json={"conversation": line, "writing": False})
        http.post("/v1/presence", json={"conversation": None, "writing": False})
        assert answer.status_code == (204 if is_seen else 409)
    else:
        (message,) = (
            row["id"] for row in scene.paged["admin"]["message"] if row["conversation"] == line
        )
        told = http.get(f"/v1/media/{message}").json()
        is_known = scene.house.boss.http.get(f"/v1/media/{message}").json()
        assert told["reason"] == is_known["reason"] == "no_such_media", (
            "seen or not, it looks alike"
        )


def test_every_kind_of_row_is_in_the_table() -> None:
    named = {line.split()[0] for line in TABLE.strip().splitlines()}

    assert named - {"lock", "presence"} == BY_NAME.keys()


Wish = tuple[str, str, Json | None]

ROUTES: list[Wish] = [
    ("GET", "/v1/session", None),
    ("GET", "/v1/changes?since={start}", None),
    ("GET", "/v1/changes?since={start}&types=member", None),
    ("GET", "/v1/feed?since={start}", None),
    ("GET", "/v1/backfill", None),
    ("POST", "/v1/ack", {"cursor": "{start}"}),
    ("POST", "/v1/presence", {"conversation": 1, "writing": False}),
    ("POST", "/v1/presence", {"conversation": None, "writing": False}),
    ("POST", "/v1/commands", {"key": "k", "command": {"t": "claim_lock", "conversation": 1}}),
    ("POST", "/v1/media", {}),
    ("GET", "/v1/media/1", None),
    ("POST", "/v1/link/codes", {}),
    ("GET", "/v1/link/applicants", None),
    ("POST", "/v1/link/decisions", {"applicant": 1, "yes": True}),
    ("POST", "/v1/factor", None),
    ("PUT", "/v1/factor", {"digits": "123456"}),
    ("DELETE", "/v1/factor", {"digits": "123456"}),
    ("POST", "/v1/factor/proof", {"digits": "123456"}),
]


OUT = {"suspended": "member_suspended", "removed": "unlinked"}


@pytest.mark.parametrize("who", OUT)
@pytest.mark.parametrize("wish", ROUTES, ids=lambda wish: f"{wish[0]} {wish[1][:30]} {wish[2]}")
def test_no_road_leads_anywhere_for_who_is_out(scene: Scene, who: str, wish: Wish) -> None:
    method, path, body = wish
    start = scene.house.boss.start()
    sent = None if body is None else json.loads(json.dumps(body).replace("{start}", start))

    answer = scene.house.desks[who].http.request(method, path.replace("{start}", start), json=sent)

    assert (answer.status_code, answer.json().get("reason")) == (403, OUT[who]), answer.text
