"""Paired Hub: the real record and Court in this process, which a test may stop and start."""

import hashlib
import itertools
from pathlib import Path

import msgspec

from tests.support.hub_record import HubRecord
from tests.support.payloads import a_card, a_message, an_echo, webhook
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, DeviceId, Instant, Seq
from wadesk.core.sync import Cursor
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked, Judged
from wadesk.store import counter, feed, members
from wadesk.store.connection import snapshot
from wadesk.wire.hub_api import Command, CommandRequest, Gone, Page, Sighting

POLICY = Policy()
PHONES = ("16505550001", "16505550002")
ALL_ROWS = 10_000


class PairedHub:
    """Two customers have written; whoever is there may answer."""

    def __init__(self, path: Path, names: list[str]) -> None:
        self._path = path
        self.record = HubRecord(path)
        self.court = Court(POLICY)
        self.members = [AgentId(self.record.add_member(name)) for name in names]
        self._wamids = (f"wamid.{number}" for number in itertools.count())
        for place in range(len(PHONES)):
            self.customer_writes(place)
        self.lines = [int(row["id"]) for row in self.record.rows("conversation")]

    @property
    def now(self) -> Instant:
        return self.record.now

    def pass_time(self, ms: int) -> None:
        self.record.now = Instant(self.record.now + ms)

    def restart(self) -> None:
        now = self.record.now
        self.record.close()
        self.record, self.court = HubRecord(self._path), Court(POLICY)
        self.record.now = now

    def customer_writes(self, place: int) -> None:
        phone, seconds = PHONES[place], str(self.now // 1000)
        said = a_message(wamid=next(self._wamids), phone=phone, timestamp=seconds)
        self.record.take_in(webhook(contacts=[a_card(phone)], messages=[said]))

    def phone_answers(self, place: int) -> None:
        said = an_echo(next(self._wamids), PHONES[place], timestamp=str(self.now // 1000))
        self.record.take_in(webhook("smb_message_echoes", message_echoes=[said]))

    def judge(self, member: AgentId, device: DeviceId, request: CommandRequest) -> Judged:
        raw = msgspec.json.encode((member, request.command), order="sorted")
        digest = hashlib.sha256(raw).digest()
        asked = Asked(member, device, request.key, digest, request.command)
        return self.record.do(self.court.judge, asked)[0]

    def ask(self, member: AgentId, device: DeviceId, command: Command) -> Judged:
        """A wish that no outbox carries; each has a key of its own."""
        return self.judge(member, device, CommandRequest(next(self._wamids), command))

    def page(self, member: AgentId, since: int) -> Page:
        """All that this member is told after ``since``."""
        db = self.record.db
        with snapshot(db):
            counts, sight = counter.read(db), members.sight(db, member)
            question = feed.Question(member, sight, since, ALL_ROWS)
            found = feed.changes(db, question, counts.seq)
        return Page(
            str(Cursor(counts.lineage, Seq(since))),
            str(counts.head),
            sight.epoch,
            rows={name: msgspec.Raw(table.encode()) for name, table in found.tables.items()},
            gone=msgspec.json.decode(found.gone, type=list[Gone]),
            sights=msgspec.json.decode(found.sights, type=list[Sighting]),
        )
