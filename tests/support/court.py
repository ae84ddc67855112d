"""Court: agents who send and claim on a Hub's record, without a server between."""

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from tests.support.hub_record import HubRecord
from tests.support.payloads import NUMBER, a_card, a_message, webhook
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked, Judged
from wadesk.hub.writer import Transaction
from wadesk.store import media
from wadesk.store.media import StoredMedia
from wadesk.wire.hub_api import ClaimLock, Command, ReleaseLock, SendText

HANDED_IN = "f11e" * 8


@dataclass
class Bench:
    """A record with one customer in it, and a court that judges what agents want."""

    path: Path
    policy: Policy = field(default_factory=Policy)

    def __post_init__(self) -> None:
        self.hub = HubRecord(self.path)
        self.ana, self.ben = self.hub.add_member("Ana"), self.hub.add_member("Ben")
        self._keys = (f"key-{number}" for number in itertools.count())
        self.court = Court(self.policy, NUMBER)

    def customer_writes(self, wamid: str = "wamid.1", **more: Any) -> int:
        seconds = str(self.hub.now // 1000)
        said = a_message(wamid=wamid, timestamp=seconds, **more)
        self.hub.take_in(webhook(contacts=[a_card()], messages=[said]))
        return int(self.hub.rows("conversation")[-1]["id"])

    def ask(self, member: int, command: Command, key: str | None = None, device: int = 0) -> Judged:
        raw = msgspec.json.encode((member, command), order="sorted")
        digest = hashlib.sha256(raw).digest()
        asked = Asked(AgentId(member), DeviceId(device), key or next(self._keys), digest, command)
        return self.hub.do(self.court.judge, asked)[0]

    def claim(self, member: int, line: int) -> Judged:
        return self.ask(member, ClaimLock(line))

    def release(self, member: int, line: int, fence: int) -> Judged:
        return self.ask(member, ReleaseLock(line, fence))

    def say(
        self, member: int, line: int, base: int = 0, key: str | None = None, **more: Any
    ) -> Judged:
        """Send words that were just written, unless the test says when the Hub was last heard."""
        text = more.pop("text", "Coming!")
        heard_at = more.pop("heard_at", self.hub.now)
        return self.ask(member, SendText(line, base, text=text, heard_at=heard_at, **more), key)

    def keep_file(self, mime: str, size: int, name: str = HANDED_IN) -> str:
        """A file that an agent has handed in, by the Hub's name for it."""

        def add(t: Transaction, names: Sequence[str]) -> list[None]:
            for one in names:
                media.add(t.db, StoredMedia(one, "stored", "00", size, mime), t.now)
            return [None]

        self.hub.do(add, name)
        return name

    def later(self, ms: int) -> None:
        self.hub.now = Instant(self.hub.now + ms)


def message(judged: Judged) -> int:
    assert judged.answer is not None, judged.problem
    assert judged.answer.message is not None
    return judged.answer.message


def fence(judged: Judged) -> int:
    assert judged.answer is not None, judged.problem
    assert judged.answer.fence is not None
    return judged.answer.fence


def reason(judged: Judged) -> str:
    assert judged.problem is not None, judged.answer
    return judged.problem.reason


def newer(judged: Judged) -> list[dict[str, Any]]:
    assert judged.problem is not None
    found: list[dict[str, Any]] = msgspec.json.decode(judged.problem.newer)
    return found
