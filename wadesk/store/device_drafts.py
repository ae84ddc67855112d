"""Device drafts: what each Desk says is being typed on it, kept for its member's other Desks.

Each device has one row for each conversation, so that none writes over another's; whoever reads
them chooses. A row goes when its draft is empty or sent.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wadesk.core.records import Instant
from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Tombstone

_COLUMNS = (
    "id, seq, conversation, member, device, text, base, quoted, files, begun_at, edited_at, author"
)


@dataclass(frozen=True, slots=True)
class DeviceDraft:
    """One device's draft in one conversation; ``files`` is a JSON text, the times are the Hub's."""

    id: int
    seq: int
    conversation: int
    member: int
    device: int
    text: str
    base: int
    quoted: str | None
    files: str
    begun_at: Instant
    edited_at: Instant
    author: int | None = None  # whose words these are, where they were somebody else's


def of_device(db: ReadableDb, conversation: int, member: int, device: int) -> DeviceDraft | None:
    sql = f"select {_COLUMNS} from draft where conversation = ? and member = ? and device = ?"
    row = db.execute(sql, (conversation, member, device)).fetchone()
    return DeviceDraft(*row) if row else None


def of_member(db: ReadableDb, conversation: int, member: int) -> list[DeviceDraft]:
    """The drafts that all of a member's devices hold in one conversation."""
    sql = f"select {_COLUMNS} from draft where conversation = ? and member = ?"
    return [DeviceDraft(*row) for row in db.execute(sql, (conversation, member))]


def in_conversation(db: ReadableDb, conversation: int) -> list[DeviceDraft]:
    """The drafts of everybody in one conversation."""
    sql = f"select {_COLUMNS} from draft where conversation = ?"
    return [DeviceDraft(*row) for row in db.execute(sql, (conversation,)).fetchall()]


def keep(db: WritableDb, draft: DeviceDraft) -> None:
    row = (
        draft.id,
        draft.seq,
        draft.conversation,
        draft.member,
        draft.device,
        draft.text,
        draft.base,
        draft.quoted,
        draft.files,
        draft.begun_at,
        draft.edited_at,
        draft.author,
    )
    places = ", ".join("?" * len(row))
    db.execute(f"insert or replace into draft({_COLUMNS}) values ({places})", row)


def end(db: WritableDb, drafts: Iterable[DeviceDraft], seq: int, why: str) -> None:
    """Let these be drafts no more, on every device that shows them."""
    for draft in drafts:
        record.bury(db, Tombstone("draft", draft.id, seq, why))


def rehome(db: WritableDb, from_id: int, into: int, seq: int) -> None:
    """Move the drafts of one conversation into another; where a device has two, both texts stay."""
    for former in in_conversation(db, from_id):
        moved = former
        there = of_device(db, into, moved.member, moved.device)
        if there is not None:
            end(db, [moved], seq, "merged")
            moved = _joined(there, moved)
        keep(db, replace(moved, conversation=into, seq=seq))


def _joined(there: DeviceDraft, moved: DeviceDraft) -> DeviceDraft:
    """Both texts, the older first; only what both had seen counts as seen."""
    first, second = sorted((there, moved), key=lambda draft: draft.begun_at)
    return replace(
        there,
        text=f"{first.text}\n\n{second.text}",
        base=min(there.base, moved.base),
        begun_at=first.begun_at,
        edited_at=max(there.edited_at, moved.edited_at),
    )
