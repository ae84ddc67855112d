"""Audit: what somebody did that others will want to know of; rows that are never changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.records import Instant
from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Tombstone


class Deed(StrEnum):
    TAKE_OVER = "take_over"  # about: the member who held the conversation
    HAND_OVER = "hand_over"  # about: the member who was given it
    OWNER = "owner"  # about: the member whose it is now
    DECIDE = "decide"  # about: the message
    DENY = "deny"  # about: the member it was for; content: what asked to be let in, and from where
    LINK = "link"  # about: the device, here and in what follows; content: why, by which code
    UNLINK = "unlink"  # content: {"why": core.device_policy.End}
    WIPED = "wiped"  # content: {"ms": how long it took}
    FLAG = "flag"  # inactive
    RENAME_DEVICE = "rename_device"
    FREEZE = "freeze"
    THAW = "thaw"
    INVITE = "invite"  # about: the member, here and in what follows
    RENAME_MEMBER = "rename_member"
    RIGHTS = "rights"  # content: before and after
    SUSPEND = "suspend"
    RESUME = "resume"
    REMOVE_MEMBER = "remove_member"
    FACTOR = "factor"  # content: {"is": "set" · "removed" · "recovered"}
    PERMISSION = "permission"  # about: the set of rights
    DESIGNATE = "designate"  # about: nobody; content: the scope
    DELETE = "delete"  # about: the conversation
    DROP_LABEL = "drop_label"  # content: its name, and from how many conversations it went
    DROP_QUICK_REPLY = "drop_quick_reply"  # content: its name
    EXPORT = "export"
    START = (
        "start"  # a conversation with who had not written; about: the contact, as in what follows
    )
    BLOCK = "block"
    UNBLOCK = "unblock"
    JOIN = "join"  # about: the contact by whose name both are shown
    SEPARATE = "separate"
    ALERT = "alert"  # content: {"alert": core.oddities.Alert, …}


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed: when, by whom, on which device, in which conversation, done to what."""

    at: int
    member: int | None  # None: the Hub itself
    device: int | None
    deed: Deed
    conversation: int | None
    about: int | None
    content: str = "{}"


def append(db: WritableDb, entry_id: int, seq: int, entry: Entry) -> None:
    db.execute(
        "insert into audit(id, seq, at, member, device, deed, conversation, about, content)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry_id,
            seq,
            entry.at,
            entry.member,
            entry.device,
            entry.deed,
            entry.conversation,
            entry.about,
            entry.content,
        ),
    )


def alerts_about(db: ReadableDb, about: int | None, since: Instant) -> list[tuple[Instant, str]]:
    """When administrators were told something of this device, and what."""
    sql = "select at, content from audit where deed = 'alert' and about is ? and at > ?"
    return [(Instant(at), content) for at, content in db.execute(sql, (about, since)).fetchall()]


def older_than(db: ReadableDb, at: Instant, limit: int) -> list[int]:
    """The oldest entries from before a time."""
    sql = "select id from audit where at < ? order by at limit ?"
    return [entry for (entry,) in db.execute(sql, (at, limit)).fetchall()]


def bury(db: WritableDb, entries: Iterable[int], seq: int) -> None:
    """Let entries end, on every Desk that has them."""
    for entry in entries:
        record.bury(db, Tombstone("audit", entry, seq, "old"))
