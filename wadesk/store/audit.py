"""Audit: what somebody did that others will want to know of; rows that are never changed."""

from dataclasses import dataclass
from enum import StrEnum

from wadesk.store.connection import WritableDb


class Deed(StrEnum):
    TAKE_OVER = "take_over"  # about: the member who held the conversation
    HAND_OVER = "hand_over"  # about: the member who was given it
    OWNER = "owner"  # about: the member whose it is now
    DECIDE = "decide"  # about: the message


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed: when, by whom, on which device, in which conversation, done to what."""

    at: int
    member: int
    device: int
    deed: Deed
    conversation: int
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
