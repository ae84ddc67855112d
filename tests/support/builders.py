"""Builders: values of the core with everything filled in that a test does not care about."""

from typing import Any

from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import Waiting
from wadesk.core.draft import Draft
from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId, Seq
from wadesk.core.reply_lock import ReplyLock
from wadesk.core.situation import Answer
from wadesk.core.sync import Cursor

ANA, BEN, CEM = AgentId(1), AgentId(2), AgentId(3)
NOON = Instant(1_790_000_000_000)


def a_lock(holder: AgentId | None = ANA, until: int = NOON + 20_000, fence: int = 1) -> ReplyLock:
    return ReplyLock(holder, Instant(until), fence)


def a_waiting(
    message: int = 1,
    recipient: str = "phone:15550100",
    carriage: Carriage = Carriage.QUEUED,
    **rest: int,
) -> Waiting:
    return Waiting(
        message=MessageId(message),
        recipient=recipient,
        carriage=carriage,
        attempts=rest.get("attempts", 0),
        not_before=Instant(rest.get("not_before", 0)),
        since=Instant(rest.get("since", NOON)),
        accepted_at=Instant(rest.get("accepted_at", NOON)),
    )


def an_outbox_item(
    key: str = "key-1", conversation: int = 1, owed: Owed = Owed.DUE, **rest: int
) -> OutboxItem:
    return OutboxItem(
        key=ClientKey(key),
        conversation=ConversationId(conversation),
        owed=owed,
        attempts=rest.get("attempts", 0),
        not_before=Instant(rest.get("not_before", 0)),
    )


def a_cursor(seq: int = 7, lineage: str = "5f0c") -> Cursor:
    return Cursor(lineage, Seq(seq))


def a_report(at: int = NOON, **fields: Any) -> dict[str, Any]:
    return {"at": at, **fields}


def a_draft(
    text: str = "Good mor",
    conversation: int = 1,
    base: int = 0,
    begun_at: int = NOON,
    edition: int = 0,
) -> Draft:
    return Draft(ConversationId(conversation), text, MessageId(base), Instant(begun_at), edition)


def an_answer(
    answer: int = 7, text: str = "It is on its way.", member: AgentId | None = BEN
) -> Answer:
    return Answer(MessageId(answer), text, member, NOON)
