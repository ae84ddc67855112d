"""Fake Hub: the record and the rules as a Desk meets them, in memory.

It judges as the Hub does (key, lock, base) and can be told to fail in the ways that
networks fail: see ``Faults``. One member, one device, one number.
``fake_hub_server`` puts it behind a real socket.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.support import fake_tending
from wadesk.core.rows import BY_NAME

NOON = 1_790_000_000_000
ME = 1
COLLEAGUE = 2
OTHER_DEVICE = 77
ASIDES = frozenset({"add_note", "decide_message", "cancel_scheduled", "keep_draft"})


@dataclass
class Faults:
    """What goes wrong next; each number is how many times still."""

    lose_answers: int = 0  # the command is done, its answer never arrives
    refuse_service: int = 0  # 503 to commands and downloads, nothing done
    expire_tokens: int = 0  # 401 to whatever comes with a token
    break_feeds: int = 0  # the stream ends in the middle of an event
    break_files_after: int = 1 << 40  # bytes of a file, then the line is gone
    say_behind: int = 0  # the stream says `behind` and ends
    skip_pages: int = 0  # a page of the stream never arrives, the next one does
    fall_silent: int = 0  # the stream stays open and says nothing
    lose_cursors: int = 0  # 410 to changes and feed
    repeat_pages: bool = False  # every page on the stream comes twice
    refuse: str = ""  # a reason to refuse every reply, until it is none
    answer_all: tuple[int, bytes] | None = None  # status and body, whatever is asked
    hold_answers: threading.Event = field(default_factory=threading.Event)
    hold_pages: threading.Event = field(default_factory=threading.Event)
    hold_uploads: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.hold_answers.set()
        self.hold_pages.set()
        self.hold_uploads.set()

    def take(self, name: str) -> bool:
        left: int = getattr(self, name)
        if left:
            setattr(self, name, left - 1)
        return bool(left)


@dataclass
class Passing:
    """What is told and never stored, in both directions, and what time it is here."""

    clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    looking: list[dict[str, Any]] = field(default_factory=list)
    said: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def say(self, name: str, **news: Any) -> None:
        """To every stream there is."""
        self.said.append((name, news))


class FakeHub:
    """The record and the rules; the test reaches in and changes things as others would."""

    settled: set[int]  # what a person has decided about
    drafts: dict[int, str]  # what is being typed, as this device says
    reports_at_once = False  # whatever was sent, as soon as it was

    def __init__(self) -> None:
        self.name = "hub-of-tests"
        self.lineage = "life1"
        self.epoch = self.seq = 0
        self.last_id = 100
        self.rows: dict[str, dict[int, dict[str, Any]]] = {name: {} for name in BY_NAME}
        self.gone: list[dict[str, Any]] = []
        self.sights: list[dict[str, Any]] = []
        self.answers: dict[str, tuple[int, dict[str, Any]]] = {}
        self.locks: dict[int, tuple[int, int]] = {}
        self.settled, self.drafts = set(), {}
        self.posts: list[dict[str, Any]] = []
        self.media: dict[str, tuple[bytes, str]] = {}
        self.downloads, self.ranges = list[str](), list[int]()  # which, and from which byte on
        self.codes, self.public_key = {"ABCD2345"}, b""
        self.private_key = bytes(range(32))  # what it signs is an order
        self.counter = self.tokens_given = 0
        self.token = ""
        self.acks: list[str] = []
        self.faults, self.passing = Faults(), Passing()
        self.stopping, self.refuse_tokens = False, ""
        self.handed_in: list[dict[str, Any]] = []  # by a device that is out
        self.hang_ups = 0
        self._mutex = threading.RLock()
        self.put("member", ME, name="Ana", role="standard", state="active")
        self.put("member", COLLEAGUE, name="Ben", role="standard", state="active")

    @property
    def head(self) -> str:
        return f"w1.{self.lineage}.{self.seq}"

    def put(self, table: str, row: int | None = None, /, **columns: Any) -> int:
        """Write a row as one transaction of its own."""
        with self._mutex:
            self.seq += 1
            if row is None:
                self.last_id += 1
                row = self.last_id
            kept = self.rows[table].setdefault(row, {})
            kept.update(columns, id=row, seq=self.seq)
            return row

    def remove(self, kind: str, row: int, into: int | None = None) -> None:
        with self._mutex:
            self.seq += 1
            self.rows[kind].pop(row, None)
            why = "merged" if into else "deleted"
            self.gone.append({"t": kind, "id": row, "seq": self.seq, "why": why, "into": into})

    def see(self, gained: tuple[int, ...] = (), lost: tuple[int, ...] = ()) -> None:
        with self._mutex:
            self.seq += 1
            self.epoch += 1
            sight = {"epoch": self.epoch, "gained": list(gained), "lost": list(lost)}
            self.sights.append({"seq": self.seq, **sight})

    def conversation(self, name: str, *texts: str) -> int:
        """A customer, the conversation with them and what they wrote."""
        contact = self.put("contact", name=name, phone="15550100", content={})
        found = self.put("conversation", number="n1", contact=contact, scope="", status="open")
        for text in texts:
            self.customer_writes(found, text)
        return found

    def customer_writes(self, conversation: int, text: str, **more: Any) -> int:
        contact = self.rows["conversation"][conversation]["contact"]
        return self._message(
            conversation, text, direction="in", source="cloud", contact=contact, **more
        )

    def customer_sends(
        self, conversation: int, content: bytes, mime: str = "image/jpeg", kind: str = "image"
    ) -> int:
        told = {kind: {"id": "m1", "mime_type": mime}}
        made = self.customer_writes(conversation, "", kind=kind, content=told)
        self.media[str(made)] = (content, mime)
        return made

    def colleague_answers(self, conversation: int, text: str) -> int:
        return self._message(conversation, text, member=COLLEAGUE, carriage="accepted")

    def report(self, message: int, **statuses: int) -> None:
        row = self.rows["message"][message]
        known = row["statuses"] | {name: {"at": at} for name, at in statuses.items()}
        self.put("message", message, statuses=known)

    def wamid(self, message: int) -> str:
        return str(self.rows["message"][message]["wamid"])

    def hang_up(self) -> None:
        """End every stream there is; new ones are welcome."""
        self.hang_ups += 1

    def begin_another_life(self) -> None:
        """As after a restore: another lineage, ids far ahead, the answers forgotten."""
        with self._mutex:
            self.lineage += "x"
            self.last_id += 1_000_000
            self.answers.clear()

    def _message(self, conversation: int, text: str, **columns: Any) -> int:
        with self._mutex:
            at = NOON + self.seq * 1_000
            row: dict[str, Any] = {
                "conversation": conversation,
                "at": at,
                "direction": "out",
                "source": "desk",
                "kind": "text",
                "text": text,
                "wamid": f"wamid.{self.last_id + 1}",
                "content": {"text": {"body": text}},
                "statuses": {},
            } | columns
            made = self.put("message", **row)
            self.seq -= 1  # the conversation's row belongs to the same transaction
            news = {"last_at": at, "last_message": made, "preview": text}
            if row["direction"] == "in":
                news["last_inbound_at"] = at
            else:
                news |= {"answer": made, "answered_by": row.get("member")}
            self.put("conversation", conversation, **news)
            return made

    def page(self, since: int, types: list[str] | None, limit: int) -> dict[str, Any]:
        """What changed after ``since``, cut between transactions only."""
        with self._mutex:
            chosen = [
                (row["seq"], kind, row)
                for kind, rows in self.rows.items()
                if not types or kind in types
                for row in rows.values()
                if row["seq"] > since
            ]
            chosen.sort(key=lambda item: item[0])
            upto = chosen[limit - 1][0] if len(chosen) > limit else self.seq
            return {
                "from": f"w1.{self.lineage}.{since}",
                "to": f"w1.{self.lineage}.{upto}",
                "epoch": self.epoch,
                "more": upto < self.seq,
                "rows": tables((kind, row) for seq, kind, row in chosen if seq <= upto),
                "gone": [gone for gone in self.gone if since < gone["seq"] <= upto],
                "sights": [sight for sight in self.sights if since < sight["seq"] <= upto],
            }

    def older(self, before: int | None, limit: int, conversation: int | None) -> dict[str, Any]:
        with self._mutex:
            found = sorted(
                (
                    row
                    for row in self.rows["message"].values()
                    if (before is None or row["id"] < before)
                    and conversation in (None, row["conversation"])
                ),
                key=lambda row: -row["id"],
            )
            listed = [("message", row) for row in found[:limit]]
            if conversation is not None:
                around = self.rows["conversation"][conversation]
                listed.append(("conversation", around))
                listed.append(("contact", self.rows["contact"][around["contact"]]))
            return {
                "lineage": self.lineage,
                "epoch": self.epoch,
                "rows": tables(listed),
                "next": found[limit - 1]["id"] if len(found) > limit else None,
            }

    def judge(self, key: str, command: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """The same key, the same answer; else the rules decide."""
        with self._mutex:
            if command["t"] != "mark_read":  # it follows upon looking, and nobody counts it
                self.posts.append({"key": key, **command})
            if key not in self.answers:
                self.answers[key] = self._judged(key, command)
            return self.answers[key]

    def _judged(self, key: str, command: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if command["t"] in fake_tending.DEEDS | fake_tending.MAKING:
            return self._tended(key, command)
        where = command["conversation"]
        holder, fence = self.locks.get(where, (None, 0))
        if where not in self.rows["conversation"]:
            return problem(422, "no_such_conversation")
        if command["t"] in ASIDES:
            return self._aside(key, command)
        if holder not in (None, ME):
            return problem(409, "lock_held", holder=holder)
        if command["t"] == "claim_lock":
            self.locks[where] = (ME, fence + 1)
            return 200, {"key": key, "fence": fence + 1, "ttl_ms": 20_000}
        return (
            self._released(key, where)
            if command["t"] == "release_lock"
            else self._sent(key, command)
        )

    def _released(self, key: str, where: int) -> tuple[int, dict[str, Any]]:
        self.locks.pop(where, None)
        return 200, {"key": key}

    def _tended(self, key: str, command: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if command["t"] == "drop_label":
            self.remove("label", command["label"])
            return 200, {"key": key}
        made = fake_tending.made(self.put, ME, command)
        if made is not None:
            return 200, {"key": key, "made": made}
        if command["conversation"] not in self.rows["conversation"]:
            return problem(422, "no_such_conversation")
        if self.faults.refuse:
            return problem(409, self.faults.refuse)
        fake_tending.do(self.rows, self.put, ME, command)
        return 200, {"key": key, "seq": self.seq}

    def _sent(self, key: str, command: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        where = command["conversation"]
        newer = self._unseen(where, command["base"])
        if newer:
            return problem(409, "unseen_answer", newer=newer)
        if self.faults.refuse:
            return problem(409, self.faults.refuse)
        if command.get("later"):
            plan = {"conversation": where, "member": ME, "key": key, "at": command["later"]}
            row = self.put("scheduled", command=command, state="waiting", **plan)
            return 200, {"key": key, "scheduled": row}
        text = command.get("text") or command.get("caption") or command.get("name", "")
        made = self._message(where, text, member=ME, key=key, carriage="accepted")
        if self.reports_at_once:
            self.report(made, sent=1)
        return 200, {"key": key, "message": made}

    def _aside(self, key: str, command: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """What goes to no customer."""
        where = command["conversation"]
        match command["t"]:
            case "add_note":
                told = {"member": ME, "key": key, "kind": "note", "direction": "note"}
                made = self.put("message", conversation=where, text=command["text"], **told)
                return 200, {"key": key, "message": made}
            case "decide_message" if command["message"] in self.settled:
                return problem(409, "already_settled")
            case "decide_message":
                self.settled.add(command["message"])
                carriage = "accepted" if command["arrived"] else "rejected"
                self.put("message", command["message"], carriage=carriage)
            case "cancel_scheduled":
                self.put("scheduled", command["scheduled"], state="cancelled")
            case _:
                self.drafts[where] = command["text"]
        return 200, {"key": key}

    def draft_elsewhere(self, conversation: int, text: str, edited_at: int = NOON) -> int:
        """The same member types on a device of their own."""
        if OTHER_DEVICE not in self.rows["device"]:
            self.put("device", OTHER_DEVICE, member=ME, name="Laptop")
        times = {"begun_at": edited_at, "edited_at": edited_at}
        place = {"conversation": conversation, "member": ME, "device": OTHER_DEVICE}
        return self.put("draft", text=text, base=0, files=[], **place, **times)

    def leave_at_its_hour(self, scheduled: int) -> None:
        plan = self.rows["scheduled"][scheduled]
        text = plan["command"]["text"]
        self._message(plan["conversation"], text, member=ME, key=plan["key"], carriage="accepted")
        self.put("scheduled", scheduled, state="sent")

    def _unseen(self, conversation: int, base: int) -> list[dict[str, Any]]:
        return [
            {"id": row["id"], "text": row["text"], "member": row["member"], "at": row["at"]}
            for row in self.rows["message"].values()
            if row["conversation"] == conversation
            and row["direction"] == "out"
            and row["id"] > base
            and row.get("member") != ME
        ]


def tables(listed: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind, row in listed:
        names = list(BY_NAME[kind].names)
        table = found.setdefault(kind, {"columns": names, "values": []})
        table["values"].append([row.get(name) for name in names])
    return found


def problem(status: int, reason: str, **more: Any) -> tuple[int, dict[str, Any]]:
    return status, {"title": reason, "status": status, "reason": reason, **more}
