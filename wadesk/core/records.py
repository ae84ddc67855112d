"""Records: the ids and names that every other module shares.

Ids are whole numbers handed out by the Hub's one counter, so that an id is also the
order in which the Hub learned of things. A restore leaps the counter far ahead:
an id that a Desk has ever seen never comes to name something else.
"""

from enum import StrEnum
from typing import NewType

Instant = NewType("Instant", int)
"""Milliseconds since the epoch, UTC."""

Seq = NewType("Seq", int)
"""The counter value of the transaction that last changed a row."""

ConversationId = NewType("ConversationId", int)
MessageId = NewType("MessageId", int)
ContactId = NewType("ContactId", int)
AgentId = NewType("AgentId", int)
DeviceId = NewType("DeviceId", int)

Wamid = NewType("Wamid", str)
"""Meta's name for a message: opaque, unique, and personal (it may hide a phone number)."""

ClientKey = NewType("ClientKey", str)
"""The Desk's idempotency key; goes to Meta and comes back in statuses."""

NO_ANSWER = MessageId(0)
"""The base of a draft begun where nobody had answered yet."""


class Direction(StrEnum):
    IN = "in"
    OUT = "out"
    NOTE = "note"  # said among colleagues; no customer ever sees it


class Source(StrEnum):
    """By which road a message reached the record."""

    DESK = "desk"  # written by an agent of ours
    CLOUD = "cloud"  # a customer's message, by webhook
    PHONE = "phone"  # an echo of the phone app
    HISTORY = "history"  # what the phone app knew before we were linked to it
    STANDBY = "standby"  # while Meta's own agent held the conversation
    ELSEWHERE = "elsewhere"  # another system's message, known only by its statuses
