"""Simulated Hub: the record as a dictionary, to hold a Mirror against.

Every action is one unit of work with one seq. What a member may see is judged when a page is
read, as the real Hub does. A contact is seen with a conversation of theirs; who becomes
visible in another way than by a change of sight gets a new seq.
"""

import copy
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from wadesk.core.batches import Batch, Gone, Older, Sighting, Table
from wadesk.core.records import ConversationId, MessageId, Seq
from wadesk.core.rows import (
    BY_NAME,
    CONTACT,
    CONVERSATION,
    DRAFT,
    MESSAGE,
    ROW_TYPES,
    SCHEDULED,
    SMALL,
)
from wadesk.core.sync import Cursor

SCOPES = ("", "sales", "support")
LEAP = 1_000_000
ME = 1
LYING_IN_ONE = (MESSAGE.name, SCHEDULED.name, DRAFT.name)

Row = dict[str, Any]


@dataclass
class Life:
    """All that a backup holds."""

    last_id: int = 0
    seq: int = 0
    epoch: int = 0
    scopes: frozenset[str] | None = None
    rows: dict[str, dict[int, Row]] = field(
        default_factory=lambda: {row_type.name: {} for row_type in ROW_TYPES}
    )
    gone: dict[tuple[str, int], Gone] = field(default_factory=dict)
    sights: list[tuple[int, Sighting]] = field(default_factory=list)


class SimulatedHub:
    """Seen with the eyes of one member, who sees all scopes (None) or some."""

    def __init__(self, scopes: frozenset[str] | None) -> None:
        self._life = Life(scopes=scopes)
        self._lineages = 1
        self._ids_before = 0
        self._backup = copy.deepcopy(self._life)

    def do(self, verb: str, pick: int) -> None:
        before, self._ids_before = self._sight(), self._life.last_id
        self._life.seq += 1
        getattr(self, f"_{verb.replace(' ', '_')}")(pick)
        if verb != "restore":
            self._tell_sight(before)

    def close(self) -> None:
        """Nothing is held open."""

    def session(self) -> tuple[Cursor, int]:
        return self._cursor(self._life.seq), self._life.epoch

    def changes(self, since: Cursor, limit: int, *, small: bool = False) -> Batch:
        types = SMALL if small else ROW_TYPES
        seqs = sorted(
            row["seq"]
            for row_type in types
            for row in self._life.rows[row_type.name].values()
            if row["seq"] > since.seq
        )
        upto = seqs[limit - 1] if len(seqs) >= limit else self._life.seq
        span = range(since.seq + 1, upto + 1)
        seen = self.visible()
        return Batch(
            since,
            self._cursor(upto),
            self._life.epoch,
            tuple(
                whole_table(
                    row_type.name, (row for row in seen[row_type.name] if row["seq"] in span)
                )
                for row_type in types
            ),
            tuple(gone for gone in self._life.gone.values() if gone.seq in span),
            tuple(sighting for seq, sighting in self._life.sights if seq in span),
            more=upto < self._life.seq,
        )

    def older(
        self, before: MessageId | None, limit: int, conversation: ConversationId | None = None
    ) -> Older:
        seen = self.visible()
        found = [
            row
            for row in reversed(seen[MESSAGE.name])
            if (before is None or row["id"] < before)
            and conversation in (None, row["conversation"])
        ][:limit]
        tables = [whole_table(MESSAGE.name, found)]
        if conversation is not None:
            lines = [row for row in seen[CONVERSATION.name] if row["id"] == conversation]
            theirs = {row["contact"] for row in lines}
            people = [row for row in seen[CONTACT.name] if row["id"] in theirs]
            plans = [row for row in seen[SCHEDULED.name] if row["conversation"] == conversation]
            tables += [whole_table(CONVERSATION.name, lines), whole_table(CONTACT.name, people)]
            tables.append(whole_table(SCHEDULED.name, plans))
        following = MessageId(found[-1]["id"]) if len(found) == limit else None
        lineage = self._cursor(0).lineage
        return Older(lineage, self._life.epoch, before, following, tuple(tables), conversation)

    def visible(self) -> dict[str, list[Row]]:
        """What a member who came now would be given, by type and in the order of ids."""
        rows = {name: [kept[key] for key in sorted(kept)] for name, kept in self._life.rows.items()}
        rows[DRAFT.name] = [row for row in rows[DRAFT.name] if row["member"] == ME]
        if self._life.scopes is not None:
            seen = self._sight()
            lines = [row for row in rows[CONVERSATION.name] if row["id"] in seen]
            people = {row["contact"] for row in lines}
            rows[CONVERSATION.name] = lines
            rows[CONTACT.name] = [row for row in rows[CONTACT.name] if row["id"] in people]
            for name in (MESSAGE.name, SCHEDULED.name):
                rows[name] = [row for row in rows[name] if row["conversation"] in seen]
        return rows

    def _open(self, pick: int) -> None:
        person = self._chosen(CONTACT.name, pick // 3) if pick % 5 == 0 else None
        if person is None:
            person = self._put(CONTACT.name, name=f"person {pick}")
        person["seq"] = self._life.seq
        scope = SCOPES[pick % len(SCOPES)]
        self._put(CONVERSATION.name, contact=person["id"], scope=scope, status="open", last_at=pick)

    def _message(self, pick: int) -> None:
        if line := self._chosen(CONVERSATION.name, pick):
            said = self._put(
                MESSAGE.name, conversation=line["id"], at=pick, text=f"word{self._life.last_id}"
            )
            line |= {"last_message": said["id"], "seq": self._life.seq}

    def _report(self, pick: int) -> None:
        if said := self._chosen(MESSAGE.name, pick):
            said |= {"statuses": {"read": {"at": pick}}, "seq": self._life.seq}
            if pick % 2:
                said["text"] = f"edited{self._life.seq}"

    def _rename(self, pick: int) -> None:
        if person := self._chosen(CONTACT.name, pick):
            person |= {"name": f"renamed {pick}", "seq": self._life.seq}

    def _delete_message(self, pick: int) -> None:
        if said := self._chosen(MESSAGE.name, pick):
            self._end(MESSAGE.name, said["id"])

    def _delete_conversation(self, pick: int) -> None:
        if line := self._chosen(CONVERSATION.name, pick):
            for name in LYING_IN_ONE:
                for row in self._lying_in(name, line["id"]):
                    self._end(name, row["id"])
            self._end(CONVERSATION.name, line["id"])
            self._end_unknown(line["contact"])

    def _merge(self, pick: int) -> None:
        former = self._chosen(CONVERSATION.name, pick)
        present = self._chosen(CONVERSATION.name, pick // 7)
        if former and present and former is not present:
            for name in LYING_IN_ONE:
                for row in self._lying_in(name, former["id"]):
                    row |= {"conversation": present["id"], "seq": self._life.seq}
            present["seq"] = self._life.seq
            self._end(CONVERSATION.name, former["id"], into=present["id"])
            self._end_unknown(former["contact"], into=present["contact"])

    def _plan(self, pick: int) -> None:
        if line := self._chosen(CONVERSATION.name, pick):
            self._put(SCHEDULED.name, conversation=line["id"], state="waiting", at=pick)

    def _settle_plan(self, pick: int) -> None:
        if plan := self._chosen(SCHEDULED.name, pick):
            plan |= {"state": "sent", "seq": self._life.seq}

    def _draft(self, pick: int) -> None:
        if line := self._chosen(CONVERSATION.name, pick):
            whose = ME + pick % 2
            self._put(DRAFT.name, conversation=line["id"], member=whose, text=f"draft {pick}")

    def _send_draft(self, pick: int) -> None:
        if draft := self._chosen(DRAFT.name, pick):
            self._end(DRAFT.name, draft["id"])

    def _move(self, pick: int) -> None:
        if line := self._chosen(CONVERSATION.name, pick):
            line |= {"scope": SCOPES[pick // 5 % len(SCOPES)], "seq": self._life.seq}

    def _change_sight(self, pick: int) -> None:
        if self._life.scopes is not None:
            chosen = (scope for place, scope in enumerate(SCOPES[1:]) if pick >> place & 1)
            self._life.scopes = frozenset(chosen)

    def _back_up(self, _pick: int) -> None:
        self._backup = copy.deepcopy(self._life)

    def _restore(self, _pick: int) -> None:
        leap = self._life.last_id + LEAP
        self._life = copy.deepcopy(self._backup)
        self._life.last_id = leap
        self._life.seq += 1
        self._lineages += 1

    def _put(self, row_type: str, /, **columns: Any) -> Row:
        self._life.last_id += 1
        row = {"id": self._life.last_id, "seq": self._life.seq, **columns}
        self._life.rows[row_type][row["id"]] = row
        return row

    def _end(self, name: str, row_id: int, into: int | None = None) -> None:
        del self._life.rows[name][row_id]
        self._life.gone[name, row_id] = Gone(name, row_id, Seq(self._life.seq), "test", into)

    def _end_unknown(self, contact: int, into: int | None = None) -> None:
        lines = self._life.rows[CONVERSATION.name].values()
        if all(line["contact"] != contact for line in lines):
            self._end(CONTACT.name, contact, into)

    def _lying_in(self, name: str, conversation: int) -> list[Row]:
        kept = self._life.rows[name].values()
        return [row for row in kept if row["conversation"] == conversation]

    def _chosen(self, name: str, pick: int) -> Row | None:
        kept = list(self._life.rows[name].values())
        return kept[pick % len(kept)] if kept else None

    def _sight(self) -> set[int]:
        scopes = self._life.scopes
        return {
            row["id"]
            for row in self._life.rows[CONVERSATION.name].values()
            if scopes is None or row["scope"] == "" or row["scope"] in scopes
        }

    def _tell_sight(self, before: set[int]) -> None:
        """A conversation that is new or has ended needs no word about sight, with one
        exception: its messages live on where this member does not see them.
        """
        after = self._sight()
        kept = self._life.rows[CONVERSATION.name].keys()
        born = self._life.seq
        gained = {one for one in after - before if not self._is_new(one)}
        lost = {one for one in before - after if one in kept or self._went_out_of_sight(one)}
        if self._life.scopes is not None and (gained or lost):
            self._life.epoch += 1
            sighting = Sighting(
                self._life.epoch,
                tuple(map(ConversationId, sorted(gained))),
                tuple(map(ConversationId, sorted(lost))),
            )
            self._life.sights.append((born, sighting))

    def _is_new(self, conversation: int) -> bool:
        return conversation > self._ids_before

    def _went_out_of_sight(self, conversation: int) -> bool:
        into = self._life.gone[CONVERSATION.name, conversation].into
        return into is not None and into not in self._sight()

    def _cursor(self, seq: int) -> Cursor:
        return Cursor(f"life{self._lineages}", Seq(seq))


def whole_table(name: str, rows: Iterable[Row]) -> Table:
    """Rows as a wire table with all columns of their type, as the Hub sends them."""
    columns = BY_NAME[name].names
    return Table(name, columns, json.dumps([[row.get(key) for key in columns] for row in rows]))


def table(name: str, rows: Iterable[Row]) -> Table:
    """Rows as a wire table, with the columns that any of them has."""
    kept = list(rows)
    columns = ("id", "seq", *sorted({key for row in kept for key in row} - {"id", "seq"}))
    return Table(name, columns, json.dumps([[row.get(key) for key in columns] for row in kept]))
