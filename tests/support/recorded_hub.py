"""Recorded Hub: the real record behind the port that the bootstrap equation asks of a Hub.

What happens at it happens by webhooks and by the Hub's own work; what is visible is judged
here once more and simply, from the bare tables.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from tests.support import payloads
from tests.support.hub_record import KEY, HubRecord
from tests.support.mirrors import rows_of
from tests.support.payloads import a_card, a_message, webhook
from wadesk.core.batches import Batch, Gone, Older, Sighting, Table
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, ConversationId, DeviceId, Instant, MessageId, Seq
from wadesk.core.rows import ROW_TYPES, SMALL
from wadesk.core.sync import Cursor
from wadesk.core.visibility import Sight
from wadesk.hub import backfill, sights, upkeep
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.store import connection, counter, feed, members
from wadesk.wire import hub_api
from wadesk.wire.hub_api import AddNote, Command, KeepDraft, SendText

SCOPES = ("", "sales", "support")

Row = dict[str, Any]


class RecordedHub:
    """Seen with the eyes of one member, who sees all scopes (None) or some."""

    def __init__(self, scopes: frozenset[str] | None, files: Iterator[Path]) -> None:
        self._files = files
        self._hub = HubRecord(next(files))
        self._member = self._hub.add_member("Ana")
        self._another = self._hub.add_member("Ben")
        self._hub.do(sights.change_sights, ChangeSight(self._member, scopes))
        self._court = Court(Policy())
        self._turn = 0
        self._backup = self._copied()

    def do(self, verb: str, pick: int) -> None:
        self._turn += 1
        self._hub.now = Instant(payloads.NOW + self._turn * 1_000)
        getattr(self, f"_{verb.replace(' ', '_')}")(pick)

    def close(self) -> None:
        self._hub.close()

    def session(self) -> tuple[Cursor, int]:
        return counter.read(self._hub.db).head, self._sight().epoch

    def changes(self, since: Cursor, limit: int, *, small: bool = False) -> Batch:
        head = counter.read(self._hub.db).head
        types = SMALL if small else ROW_TYPES
        sight = self._sight()
        question = feed.Question(self._member, sight, since.seq, limit, types)
        found = feed.changes(self._hub.db, question, head.seq)
        told = msgspec.json.decode(found.sights, type=list[Sighting])
        ended = [
            Gone(one["t"], one["id"], Seq(one["seq"]), one["why"], one["into"])
            for one in json.loads(found.gone)
        ]
        upto = Cursor(head.lineage, Seq(found.to))
        tables = tuple(_table(name, table.encode()) for name, table in found.tables.items())
        return Batch(since, upto, sight.epoch, tables, tuple(ended), tuple(told), more=found.more)

    def older(
        self, before: MessageId | None, limit: int, conversation: ConversationId | None = None
    ) -> Older:
        highest = backfill.TOP if before is None else before
        asked = backfill.Asked(self._member, highest, limit, conversation)
        page = msgspec.json.decode(backfill.page(self._hub.db, asked), type=hub_api.Backfill)
        tables = tuple(_table(name, bytes(table)) for name, table in page.rows.items())
        following = None if page.next is None else MessageId(page.next)
        return Older(page.lineage, page.epoch, before, following, tables, conversation)

    def visible(self) -> dict[str, list[Row]]:
        rows = rows_of(self._hub.db)
        sight = self._sight()
        rows["draft"] = [row for row in rows["draft"] if row["member"] == self._member]
        if sight.scopes is not None:
            lines = [row for row in rows["conversation"] if sight.covers(row["scope"])]
            seen = {row["id"] for row in lines}
            people = {row.get("contact") for row in lines}
            rows["conversation"], rows["notice"] = lines, []
            for name in ("message", "scheduled"):
                rows[name] = [row for row in rows[name] if row.get("conversation") in seen]
            rows["contact"] = [row for row in rows["contact"] if row["id"] in people]
        return rows

    def _open(self, pick: int) -> None:
        """Somebody writes who is known by a number, or by a user id only."""
        number = 49_170_000_000 + self._turn
        self._heard({"phone": str(number)} if pick % 2 else {"user_id": f"DE.{number}"})
        line = self._rows("conversation")[-1]
        if SCOPES[pick % 3]:
            self._hub.do(sights.rescope, Rescope(line["id"], SCOPES[pick % 3]))

    def _message(self, pick: int) -> None:
        if person := self._chosen("contact", pick):
            self._heard(_who(person), another_number=pick % 5 == 0)

    def _report(self, pick: int) -> None:
        said = self._chosen("message", pick)
        if said and "wamid" in said:  # a note among colleagues has none
            status = payloads.a_status("read", said["wamid"], timestamp=self._second())
            self._hub.take_in(webhook(statuses=[status]))

    def _rename(self, pick: int) -> None:
        if person := self._chosen("contact", pick):
            who = _who(person)
            card = a_card(who.get("phone"), f"renamed {pick}", **_less(who, "phone"))
            self._hub.take_in(webhook(contacts=[card]))

    def _delete_message(self, pick: int) -> None:
        if said := self._chosen("message", pick):
            self._hub.do(sights.delete_messages, said["id"])

    def _delete_conversation(self, pick: int) -> None:
        if line := self._chosen("conversation", pick):
            self._hub.do(sights.delete_conversations, line["id"])

    def _merge(self, pick: int) -> None:
        """Two people turn out to be one: by a number that changed, or seen with both names."""
        one, other = self._chosen("contact", pick), self._chosen("contact", pick // 7)
        if not one or not other or one["id"] == other["id"]:
            return
        if "phone" in one and "phone" in other:
            moved = payloads.a_number_change(wa_id=other["phone"], body=f"moved{self._turn}")
            moved |= {"from": one["phone"], "id": f"wamid.{self._turn}"}
            moved["timestamp"] = self._second()
            self._hub.take_in(webhook(messages=[moved]))
        else:
            self._heard({**_who(one), **_who(other)})

    def _plan(self, pick: int) -> None:
        if line := self._chosen("conversation", pick):
            due = self._hub.now + 1_000
            command = SendText(
                line["id"], line.get("answer", 0), text=f"plan{self._turn}", later=due
            )
            self._asks(self._another, command)

    def _settle_plan(self, pick: int) -> None:
        if plan := self._chosen("scheduled", pick):
            self._hub.do(self._court.schedule.judge_due, plan["id"])

    def _draft(self, pick: int) -> None:
        if line := self._chosen("conversation", pick):
            whose = (self._member, self._another)[pick % 2]
            self._asks(whose, KeepDraft(line["id"], f"draft{self._turn}", 0, 1, 1), pick % 3)

    def _send_draft(self, pick: int) -> None:
        if draft := self._chosen("draft", pick):
            command = AddNote(draft["conversation"], draft["text"])
            self._asks(draft["member"], command, draft["device"])

    def _asks(self, member: int, command: Command, device: int = 0) -> None:
        key = f"key-{self._turn}"
        asked = Asked(AgentId(member), DeviceId(device), key, key.encode(), command)
        self._hub.do(self._court.judge, asked)

    def _move(self, pick: int) -> None:
        if line := self._chosen("conversation", pick):
            self._hub.do(sights.rescope, Rescope(line["id"], SCOPES[pick // 5 % 3]))

    def _change_sight(self, pick: int) -> None:
        if self._sight().scopes is not None:
            chosen = frozenset(s for place, s in enumerate(SCOPES[1:]) if pick >> place & 1)
            self._hub.do(sights.change_sights, ChangeSight(self._member, chosen))

    def _back_up(self, _pick: int) -> None:
        self._backup = self._copied()

    def _restore(self, _pick: int) -> None:
        present = next(self._files)
        connection.copy(self._backup, present, KEY)
        self._hub.close()
        now, self._hub = self._hub.now, HubRecord(present)
        self._hub.now = now
        self._hub.do(upkeep.begin_another_life, None)

    def _heard(self, who: dict[str, str], *, another_number: bool = False) -> None:
        card = a_card(who.get("phone"), "Somebody", **_less(who, "phone"))
        by_id = {"from_user_id": who["user_id"]} if "user_id" in who else {}
        said = a_message(
            wamid=f"wamid.{self._turn}",
            phone=who.get("phone"),
            text={"body": f"word{self._turn}"},
            timestamp=self._second(),
            **by_id,
        )
        change = payloads.change(contacts=[card], messages=[said])
        if another_number:
            change["value"]["metadata"]["phone_number_id"] = "another"
        self._hub.take_in(payloads.encoded(payloads.envelope(change)))

    def _second(self) -> str:
        return str(payloads.SECONDS + self._turn)

    def _sight(self) -> Sight:
        return members.sight(self._hub.db, self._member)

    def _rows(self, name: str) -> list[Row]:
        return rows_of(self._hub.db)[name]

    def _chosen(self, name: str, pick: int) -> Row | None:
        kept = self._rows(name)
        return kept[pick % len(kept)] if kept else None

    def _copied(self) -> Path:
        target = next(self._files)
        path = Path(self._hub.db.execute("pragma database_list").fetchone()[2])
        connection.copy(path, target, KEY)
        return target


def _who(person: Row) -> dict[str, str]:
    return {name: person[name] for name in ("phone", "user_id") if name in person}


def _less(row: dict[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in row.items() if key != name}


def _table(name: str, raw: bytes) -> Table:
    table = msgspec.json.decode(raw, type=hub_api.Table)
    return Table(name, tuple(table.columns), bytes(table.values).decode())
