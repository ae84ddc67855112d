"""Whatever is asked: a running Hub answers every request as its description says, and stays up.

The requests are made from the description, well and badly, the same ones every time. Each is
asked at a Hub of one's own by an administrator, by a standard member, by a device that was sent
away, and by nobody.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import hypothesis
import pytest
import requests
import schemathesis
import yaml
from hypothesis import strategies as st
from schemathesis import checks
from schemathesis.config import SchemathesisConfig

from tests.support import payloads
from tests.support.hub_server import HubServer, running_hub, signature
from tests.support.plain_desk import PlainDesk, posted
from tests.support.project import ROOT
from wadesk.core.policy import Policy
from wadesk.wire import hub_api

Json = dict[str, Any]
Case = schemathesis.Case[Any]

described: Json = yaml.safe_load((ROOT / "docs" / "hub-api.yaml").read_text(encoding="utf-8"))
NEVER = 10**9
CUSTOMERS = 24
IN = frozenset({"First", "Second"})
GOOD = 200
MEANT = {
    "conversation": "conversation",
    "message": "message",
    "member": "member",
    "owner": "member",
    "heir": "member",
    "device": "device",
    "evict": "device",
}
KEY = re.compile(r"^[!-~]{1,128}\Z")
HELD_TO = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
THE_SAME_EVERY_TIME = SchemathesisConfig.from_dict(
    {
        "seed": 5,
        "generation": {
            "deterministic": True,
            "database": "none",
            "with-security-parameters": False,
        },
    }
)
BOUNDED = hypothesis.settings(max_examples=15, suppress_health_check=list(hypothesis.HealthCheck))
ROOMY = Policy()
ROOMY = replace(
    ROOMY,
    devices=replace(ROOMY.devices, max_linked=NEVER, failures_max=NEVER),
    security=replace(ROOMY.security, factor_failures_max=NEVER),
)
"""No pause after so many wrong codes: it would be the answer to whatever comes next."""

api = schemathesis.openapi.from_dict(described, config=THE_SAME_EVERY_TIME)


@dataclass
class Caller:
    """Somebody who asks a Hub, and the numbers of what there is at it."""

    hub: HubServer
    desk: PlainDesk
    agent: str
    known: Mapping[str, list[int]]
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def asks(self, case: Case) -> schemathesis.Response:
        case.body = self._of_what_there_is(case.body)
        with requests.Session() as session:
            session.auth = self._signed
            return case.call(base_url=self.hub.url, session=session)

    def comes_back(self) -> None:
        """Whoever has sent their own device away is linked again."""
        if self.agent in IN and self.desk.http.get("/v1/session").status_code != GOOD:
            self.desk.close()
            self.desk = PlainDesk(self.hub, self.agent)

    def _signed(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """As a Desk does, and as Meta does; nobody signs nothing."""
        if self.agent == "nobody":
            return request
        request.headers["Authorization"] = self.desk.http.headers["Authorization"]
        if (request.path_url, request.method) == (hub_api.WEBHOOK, "POST"):
            body = request.body or b""
            assert isinstance(body, str | bytes)
            plain = body.encode() if isinstance(body, str) else body
            request.headers["X-Hub-Signature-256"] = signature(plain)
        return request

    def _of_what_there_is(self, body: Any) -> Any:
        """Three numbers of four mean something here, and a good key is a new one."""
        if not isinstance(body, dict):
            return body
        told = {name: self._of_what_there_is(said) for name, said in body.items()}
        for name, said in told.items():
            known = self.known.get(name)
            if known and isinstance(said, int) and said % 4 != 1:
                told[name] = known[next(self.numbers) % len(known)]
        if isinstance(told.get("key"), str) and KEY.match(told["key"]):
            told["key"] = f"fuzz-{next(self.numbers)}"
        return told


@pytest.fixture(scope="module", params=["First", "Second", "sent away", "nobody"])
def caller(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Caller]:
    """First is the administrator, and nobody else is."""
    with running_hub(tmp_path_factory.mktemp("fuzzed"), policy=ROOMY) as hub:
        for number in range(CUSTOMERS):
            assert posted(hub, written_by(f"491510000{number:02}")) == GOOD
        first, second = PlainDesk(hub, "First"), PlainDesk(hub, "Second")
        desk = first if request.param == "First" else second
        made = Caller(hub, desk, request.param, ids_at(first))
        if request.param == "sent away":
            gone = desk.ask({"t": "unlink_device", "device": desk.linked["device"]})
            assert gone.status_code == GOOD
        yield made
        for one in (first, second, made.desk):
            one.close()


def written_by(phone: str) -> bytes:
    message = payloads.a_message(wamid=f"wamid.{phone}", phone=phone)
    return payloads.webhook(messages=[message], contacts=[payloads.a_card(phone=phone)])


def ids_at(first: PlainDesk) -> dict[str, list[int]]:
    """Customers who have written, a colleague, and two devices; First goes on being First."""
    found = {name: {row["id"] for row in first.rows(kind)} for name, kind in MEANT.items()}
    return {name: sorted(ids - {first.member}) for name, ids in found.items()}


@api.exclude(path=hub_api.FEED).parametrize()
@BOUNDED
def test_every_answer_is_one_that_is_described(case: Case, caller: Caller) -> None:
    answer = caller.asks(case)
    caller.comes_back()

    case.validate_response(answer, checks=HELD_TO)
    if caller.agent not in IN and needs_token(case):
        assert answer.status_code in {401, 403, 404, 405}


def needs_token(case: Case) -> bool:
    return bool(case.operation.definition.raw.get("security", described["security"]))


@hypothesis.given(st.text() | st.from_regex(r"w1\.[0-9a-f]{1,40}\.[0-9]{1,25}", fullmatch=True))
@hypothesis.settings(derandomize=True, suppress_health_check=list(hypothesis.HealthCheck))
def test_the_stream_begins_only_where_the_feed_can_go_on(caller: Caller, cursor: str) -> None:
    described_for_it = described["paths"][hub_api.FEED]["get"]["responses"]
    asked = caller.desk.http.build_request("GET", hub_api.FEED, params={"since": cursor})
    if caller.agent == "nobody":
        del asked.headers["Authorization"]

    answer = caller.desk.http.send(asked)

    is_in = caller.agent in IN
    assert str(answer.status_code) in described_for_it
    assert answer.status_code in ({410, 422} if is_in else {401, 403})
