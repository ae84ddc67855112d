"""Backfill: older messages for a Desk that is new, or that came to see more.

A page belongs to no place in the feed: its rows carry their own seq and may arrive before
or after any news of them.
"""

from dataclasses import dataclass

from wadesk.store import counter, feed, members
from wadesk.store.connection import ReadableDb

TOP = 2**62


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose eyes, below which id, how many, and of one conversation or all."""

    member: int
    before: int
    limit: int
    conversation: int | None


def page(db: ReadableDb, asked: Asked) -> bytes:
    """One page as JSON, read with the member's sight of this moment."""
    sight = members.required_sight(db, asked.member)
    messages, before = feed.older_messages(db, sight, asked.before, asked.limit, asked.conversation)
    tables = {"message": messages}
    if asked.conversation is not None:
        tables |= feed.conversation_whole(db, sight, asked.conversation)
    rows = ",".join(f'"{name}":{table}' for name, table in tables.items())
    following = "null" if before is None else before
    return (
        f'{{"lineage":"{counter.read(db).lineage}","epoch":{sight.epoch}'
        f',"rows":{{{rows}}},"next":{following}}}'
    ).encode()
