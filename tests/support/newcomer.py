"""Newcomer: a Desk that wants in, and the linked one that lets it in or does not."""

from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.support.hub_server import HubServer
from tests.support.plain_desk import PlainDesk, a_client, link_wish
from wadesk.store import crypto

Json = dict[str, Any]


@dataclass
class Newcomer:
    """Asks with one key, as often as it likes."""

    hub: HubServer
    told: Json = field(default_factory=dict)
    private: bytes = field(default_factory=crypto.new_private_key)

    def asks(self, code: str, **more: str) -> tuple[int, Json]:
        wish = link_wish(code, self.private, **self.told, **more)
        with a_client(self.hub) as http:
            answer = http.post("/v1/link", json=wish)
        return answer.status_code, answer.json()

    def reason(self, code: str) -> str:
        return str(self.asks(code)[1].get("reason", ""))


@dataclass(frozen=True)
class Host:
    """A linked Desk that shows codes."""

    desk: PlainDesk

    @property
    def device(self) -> int:
        return int(self.desk.linked["device"])

    def offers(self, member: int | None = None) -> httpx.Response:
        return self.desk.http.post("/v1/link/codes", json={"member": member})

    def code(self, member: int | None = None) -> str:
        answer = self.offers(member)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["code"])

    def waiting(self) -> Json:
        answer = self.desk.http.get("/v1/link/applicants")
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    def decides(self, applicant: int, *, yes: bool, evict: int | None = None) -> httpx.Response:
        decision = {"applicant": applicant, "yes": yes, "evict": evict}
        return self.desk.http.post("/v1/link/decisions", json=decision)

    def lets_in(self, newcomer: Newcomer) -> Json:
        """From the code to the papers."""
        code = self.code()
        assert newcomer.asks(code)[0] == 202
        (shown,) = self.waiting()["applicants"]
        answer = self.decides(shown["applicant"], yes=True)
        assert answer.status_code == 204, answer.text
        status, linked = newcomer.asks(code)
        assert status == 200
        return linked
