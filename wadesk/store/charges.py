"""Charges: what is on record that decides about WhatsApp's bill for the next answer.

How many answers a number has given since the month began is counted no further than the month's
free ones reach: above that the figure changes nothing.
"""

from wadesk.core.records import ConversationId, Instant
from wadesk.store.connection import ReadableDb

LOOKED_AT = 200
"""So many of a customer's messages, at most, are looked through for an advertisement."""

USED = (
    "select count(*) from (select 1 from conversation"
    " cross join message on message.conversation = conversation.id and message.at >= :since"
    " where coalesce(conversation.last_at, 0) >= :since and conversation.number = :number"
    " and message.direction = 'out' and message.source = 'desk'"
    " and message.kind not in ('template', 'reaction') limit :most)"
)
HEARD = (
    "select at, content from message where conversation = :conversation and at >= :since"
    " and direction = 'in' order by at desc limit :most"
)
ANSWERED = (
    "select at from message where conversation = :conversation and at >= :since"
    " and direction = 'out' and kind <> 'reaction' order by at limit 1"
)


def used(db: ReadableDb, number: str, since: Instant, most: int) -> int:
    """How many answers of this number left since then, counted up to ``most``."""
    values = {"number": number, "since": since, "most": most}
    return int(db.execute(USED, values).fetchone()[0])


def heard(db: ReadableDb, where: ConversationId, since: Instant) -> list[tuple[Instant, str]]:
    """When the customer has written since then, and all that came with it; the newest first."""
    values = {"conversation": where, "since": since, "most": LOOKED_AT}
    return [(Instant(at), str(content or "")) for at, content in db.execute(HEARD, values)]


def answered(db: ReadableDb, where: ConversationId, since: Instant) -> Instant | None:
    """When we first answered after that."""
    row = db.execute(ANSWERED, {"conversation": where, "since": since}).fetchone()
    return Instant(row[0]) if row else None
