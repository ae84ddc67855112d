"""The description of the Hub's API: every route, every shape, and what a real Hub answers."""

import base64
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import yaml
from jsonschema import Draft202012Validator
from starlette.requests import Request
from starlette.routing import Route

from tests.support import payloads
from tests.support.hub_server import VERIFY_TOKEN, running_hub, signature
from tests.support.hub_talk import Outsider, outsider
from tests.support.plain_desk import link_wish
from tests.support.project import ROOT
from wadesk import server
from wadesk.core.factor import STEP_MS
from wadesk.core.rows import BY_NAME
from wadesk.hub import app
from wadesk.hub.second_factor import digits
from wadesk.store import crypto
from wadesk.wire import hub_api, inbox_api, linking_api, team_api

DESCRIPTION = ROOT / "docs" / "hub-api.yaml"
METHODS = {"get", "post", "put", "delete", "patch"}
OF_THE_DESCRIPTION_ALONE = {
    "Cursor",
    "Rows",
    "Whole",
    "Hex",
    "Name",
    "Base",
    "Fence",
    "Seen",
    "HeardAt",
    "Later",
}

Json = dict[str, Any]

described: Json = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))
STRUCTS = {
    name: struct
    for module in (hub_api, inbox_api, linking_api, team_api)
    for name, struct in vars(module).items()
    if isinstance(struct, type)
    and issubclass(struct, msgspec.Struct)
    and struct is not msgspec.Struct
}


def operations() -> set[tuple[str, str]]:
    return {
        (path, method)
        for path, acts in described["paths"].items()
        for method in acts.keys() & METHODS
    }


class Anything:
    """Whoever the routes lead to: here only where they lead from is of interest."""

    def __getattr__(self, name: str) -> "Anything":
        return self

    def __call__(self, _: Request) -> None:
        """A route leads somewhere."""


def served() -> Iterator[tuple[str, str]]:
    yield hub_api.WEBHOOK, "post"  # it has a road of its own
    anything: Any = Anything()
    for route in app._routes(anything).routes:
        assert isinstance(route, Route)
        path = route.path.replace(":int}", "}")
        yield from ((path, method.lower()) for method in (route.methods or set()) - {"HEAD"})


def schema(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}", "components": described["components"]}


def requires_valid(name: str, body: Any) -> None:
    Draft202012Validator(schema(name)).validate(body)


def answer_schema(path: str, method: str, response: httpx.Response) -> Json | None:
    """What the description promises for this answer; None where it is no JSON."""
    responses = described["paths"][path][method]["responses"]
    promised = responses[str(response.status_code)]
    if "$ref" in promised:
        promised = described["components"]["responses"][promised["$ref"].rpartition("/")[2]]
    if "content" not in promised:
        assert response.content == b""
        return None
    ((media, content),) = promised["content"].items()
    told = response.headers["content-type"].partition(";")[0]
    assert media in {told, "*/*"}
    return {**content["schema"], "components": described["components"]} if "json" in told else None


def test_every_route_is_described_and_nothing_else() -> None:
    assert set(served()) == operations()


def test_every_schema_is_one_that_the_code_knows() -> None:
    assert described["components"]["schemas"].keys() - OF_THE_DESCRIPTION_ALONE == STRUCTS.keys()


@pytest.mark.parametrize("name", sorted(STRUCTS))
def test_a_schema_has_the_fields_of_its_struct(name: str) -> None:
    struct, told = STRUCTS[name], described["components"]["schemas"][name]
    fields = msgspec.structs.fields(struct)
    tag = {struct.__struct_config__.tag_field} - {None}

    assert told["properties"].keys() == {field.encode_name for field in fields} | tag
    assert set(told["required"]) == {field.encode_name for field in fields if field.required} | tag
    if tag:
        assert told["properties"]["t"]["const"] == struct.__struct_config__.tag


def test_the_description_names_every_row_type() -> None:
    assert described["components"]["schemas"]["Rows"]["properties"].keys() == BY_NAME.keys()


def test_every_schema_is_a_schema_and_every_reference_leads_somewhere() -> None:
    for name in described["components"]["schemas"]:
        Draft202012Validator.check_schema(schema(name))
    for reference in references(described):
        found: Any = described
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        yield from itertools.chain.from_iterable(map(references, node))


def test_what_a_real_hub_answers_is_what_the_description_promises(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub, outsider(hub) as client:
        asked = Asking(client)
        walk(asked)

    assert asked.seen == operations() - {("/v1/feed", "get")}, "walk past every operation"
    assert {200, 202, 204, 401, 403, 404, 409, 410, 422} <= asked.statuses


class Asking:
    """Asks a Hub, and holds every answer against the description."""

    def __init__(self, outsider: Outsider) -> None:
        self._client = outsider.client
        self.outsider = outsider
        self.seen: set[tuple[str, str]] = set()
        self.statuses: set[int] = set()

    def __call__(self, method: str, path: str, said: str | None = None, **asked: Any) -> Any:
        response = self._client.request(method, said or path, **asked)
        promised = answer_schema(path, method, response)
        if promised is not None:
            Draft202012Validator(promised).validate(response.json())
        self.seen.add((path, method))
        self.statuses.add(response.status_code)
        return response.json() if promised is not None else response.content


def walk(ask: Asking) -> None:
    """Past every operation, well and badly asked."""
    ask("get", "/livez")
    ask("get", "/readyz")
    walk_webhooks(ask)
    head = ask("get", "/v1/session")["head"]
    start = head.rpartition(".")[0] + ".0"
    page = ask("get", "/v1/changes", params={"since": start})
    ask("get", "/v1/changes", params={"since": "w1.another.0"})
    ask("get", "/v1/changes", params={"since": "nonsense"})
    ask("get", "/v1/backfill")
    ask("post", "/v1/ack", json={"cursor": head})
    ask("get", "/v1/session", headers={"Authorization": "Bearer none"})
    walk_in(ask)
    walk_out(ask)
    walk_factor(ask)
    walk_commands(ask, one(page, "conversation")["id"])
    walk_presence(ask, one(page, "conversation")["id"])
    walk_media(ask, one(page, "message")["id"])


def walk_in(ask: Asking) -> None:
    """A member's code, somebody who names it, and what is decided."""
    ask("post", "/v1/link", json={})
    ask("post", "/v1/link", json=dict.fromkeys(STRUCTS["LinkRequest"].__struct_fields__, "00"))
    ask("post", "/v1/token", json={"device": 1, "counter": 1, "signature": "00", "nonce": "00"})
    ask("post", "/v1/link/codes", json={"member": 10**9})
    offered = ask("post", "/v1/link/codes", json={})
    private = crypto.new_private_key()
    wish = link_wish(offered["code"], private, machine="one", door=private.hex())
    requires_valid("LinkRequest", wish)
    waiting = ask("post", "/v1/link", json=wish)
    requires_valid("LinkWaiting", waiting)
    (shown,) = ask("get", "/v1/link/applicants")["applicants"]
    for applicant in (10**9, shown["applicant"]):
        decision = {"applicant": applicant, "yes": True, "evict": None}
        requires_valid("LinkDecision", decision)
        ask("post", "/v1/link/decisions", json=decision)
    requires_valid("Linked", ask("post", "/v1/link", json=wish))


def walk_out(ask: Asking) -> None:
    """What devices say that are shut or out; here none is."""
    signed = {"device": 1, "nonce": "00", "signature": "00"}
    draft = {"conversation": 1, "text": "Dear", "base": 0, "begun_ms_ago": 9, "edited_ms_ago": 0}
    bodies = {
        "/v1/lease": ("LeaseRequest", signed),
        "/v1/hand-in": ("HandIn", {**signed, "drafts": [{**draft, "files": ["plan.pdf"]}]}),
        "/v1/wiped": ("Wiped", signed),
    }
    for path, (name, body) in bodies.items():
        requires_valid(name, body)
        ask("post", path, json=body)
        ask("post", path, json={})


def walk_factor(ask: Asking) -> None:
    """A second factor from its beginning to its end, with wrong digits between."""
    path, wrong = "/v1/factor", {"digits": "none"}
    ask("put", path, json=wrong)
    secret = base64.b32decode(ask("post", path)["secret"])
    shown = {"digits": digits(secret, server.now() // STEP_MS)}
    requires_valid("FactorProof", shown)
    code = ask("put", path, json=shown)["recovery"][0]
    ask("post", path)
    for told in (wrong, {"digits": code}, {}):
        ask("post", "/v1/factor/proof", json=told)
    for told in (*[wrong] * 5, wrong):
        ask("delete", path, json=told)


def walk_webhooks(ask: Asking) -> None:
    body = payloads.webhook(messages=[payloads.a_message()], contacts=[payloads.a_card()])
    path = "/webhooks/whatsapp"
    ask("post", path, content=body, headers={"X-Hub-Signature-256": signature(body)})
    ask("post", path, content=body)
    question = {"hub.mode": "subscribe", "hub.challenge": "17", "hub.verify_token": VERIFY_TOKEN}
    ask("get", path, params=question)
    ask("get", path, params=question | {"hub.verify_token": "another"})


def walk_commands(ask: Asking, conversation: int) -> None:
    path, where = "/v1/commands", {"conversation": conversation}
    claimed = ask("post", path, json={"key": "k1", "command": {"t": "claim_lock", **where}})
    text = {"t": "send_text", **where, "text": "Yes", "base": 0}
    for number, command in enumerate(wishes(where, claimed["fence"], text)):
        body = {"key": f"k2-{number}", "command": command}
        requires_valid("CommandRequest", body)
        ask("post", path, json=body)
    ask("post", path, json={"key": "k3", "command": text | {"conversation": 10**9}})
    ask("post", path, json={"key": "k4", "command": {"t": "nothing"}})
    ask("post", path, json={"key": "k5", "command": text, "lineage": "another"})


def wishes(where: Json, fence: int, text: Json) -> Iterator[Json]:
    """One command of each kind; whether it may be is the Hub's to say."""
    member = {"member": 10**9, "yes": False}
    draft = {"text": "Dear", "base": 0, "begun_ms_ago": 9, "edited_ms_ago": 0}
    yield {"t": "release_lock", **where, "fence": fence}
    yield {"t": "take_lock", **where}
    yield {"t": "ask_for_lock", **where}
    yield {"t": "answer_ask", **where, **member}
    yield {"t": "set_owner", **where, "owner": None}
    yield {"t": "add_note", **where, "text": "She always pays late."}
    yield {"t": "decide_message", **where, "message": 10**9, "arrived": True}
    yield {"t": "cancel_scheduled", **where, "scheduled": 10**9}
    yield {"t": "keep_draft", **where, **draft, "files": ["plan.pdf"]}
    yield {"t": "rename_device", "device": 10**9, "name": "Till"}
    yield {"t": "unlink_device", "device": 10**9, "lost": True}
    yield {"t": "unlink_all", "member": 10**9}
    yield {"t": "thaw_device", "device": 10**9}
    yield from team_wishes()
    yield text
    yield {**text, "fence": fence, "seen": 1, "heard_at": 1, "later": 2}


def team_wishes() -> Iterator[Json]:
    whom: Json = {"member": 10**9}
    office = {"start": 540, "end": 1080, "days": [0, 1]}
    given = {"role": "standard", "rights": ["export"], "hours": office, "scopes": ["sales"]}
    yield {"t": "invite_member", "name": "Zoé", "role": "standard"}
    yield {"t": "rename_member", **whom, "name": "Zoé"}
    yield {"t": "set_rights", **whom, **given, "permission": "Days"}
    yield {"t": "suspend_member", **whom, "suspended": True}
    yield {"t": "remove_member", **whom, "heir": None}
    yield {"t": "keep_permission", "name": "Days", **given}
    yield {"t": "drop_permission", "permission": 10**9}
    yield {"t": "designate", "conversation": 10**9, "scope": "sales"}
    yield {"t": "delete_conversation", "conversation": 10**9}
    yield {"t": "export_audit", "entries": 1}


def walk_presence(ask: Asking, conversation: int) -> None:
    path = "/v1/presence"
    for looking in ({"conversation": conversation, "writing": True}, {"conversation": None}):
        requires_valid("Looking", looking)
        ask("post", path, json=looking)
    ask("post", path, json={"conversation": 10**9})
    ask("post", path, json={"conversation": -1})


def walk_media(ask: Asking, message: int) -> None:
    ask("post", "/v1/media", content=b"png", headers={"Content-Type": "image/png"})
    ask("get", "/v1/media/{message}", f"/v1/media/{message}")


def one(page: Json, name: str) -> Json:
    table = page["rows"][name]
    return dict(zip(table["columns"], table["values"][0], strict=True))


def test_the_events_of_the_feed_have_the_shapes_that_are_told(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub, outsider(hub) as client:
        body = payloads.webhook(messages=[payloads.a_message()], contacts=[payloads.a_card()])
        start = client.head().rpartition(".")[0] + ".0"
        client.post_webhook(body)
        client.client.post("/v1/presence", json={"conversation": conversation_of(client)})
        events = dict(first_events(client, start, {"locks", "presence", "rows", "sync"}))

    requires_valid("Locks", events["locks"])
    requires_valid("Presence", events["presence"])
    assert events["presence"]["present"]
    requires_valid("Page", events["rows"])
    requires_valid("Cursor", events["sync"]["to"])


def conversation_of(client: Outsider) -> int:
    (row,) = client.rows()["conversation"]
    return int(row["id"])


def first_events(client: Outsider, since: str, wanted: set[str]) -> Iterator[tuple[str, Json]]:
    name = ""
    with client.client.stream("GET", "/v1/feed", params={"since": since}) as stream:
        for line in stream.iter_lines():
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            if line.startswith("data: ") and name in wanted:
                wanted = wanted - {name}
                yield name, json.loads(line.removeprefix("data: "))
            if not wanted:
                return
