"""Commands: an agent's wishes as this Desk writes them down, and the Hub's refusals of them.

What lies in the outbox is the JSON that will be posted. A file that goes along is named in
one more field, which the Hub never sees: the file is handed in first, and the name that the
Hub gave it is written down before the command is posted, so that a repeated post is the same.
"""

from typing import Any

import msgspec

from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.records import NO_ANSWER, MessageId
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import Command, Send, SendMedia, SendText

ATTACHED = "attached"


class Attached(msgspec.Struct, frozen=True):
    """A file of this Desk's vault that a command needs at the Hub."""

    stored: str
    mime: str
    filename: str


class UnseenAnswer(msgspec.Struct, frozen=True):
    """An answer that was not on the screen when the agent wrote."""

    id: int
    text: str | None = None
    member: int | None = None
    at: int = 0


class Refusal(msgspec.Struct, frozen=True):
    """Why the Hub said no, kept with the command until the agent decides."""

    reason: str
    detail: str = ""
    holder: int | None = None
    newer: list[UnseenAnswer] = []

    @property
    def newest(self) -> MessageId:
        """The base of a second try by somebody who has read these answers."""
        return MessageId(max((answer.id for answer in self.newer), default=NO_ANSWER))


class _Companion(msgspec.Struct):
    attached: Attached | None = None


def written(command: Command, attached: Attached | None = None) -> str:
    fields: dict[str, Any] = msgspec.to_builtins(command)
    if attached is not None:
        fields[ATTACHED] = msgspec.to_builtins(attached)
    return msgspec.json.encode(fields).decode()


def command_of(text: str) -> Command:
    command: Command = msgspec.json.decode(text, type=Command)  # a union is no type to mypy
    return command


def attached_to(text: str) -> Attached | None:
    return msgspec.json.decode(text, type=_Companion).attached


def with_media(text: str, media: str) -> str:
    """The command once its file is at the Hub."""
    command = command_of(text)
    if not isinstance(command, SendMedia):
        raise TypeError("only a media message has a file with it")
    return written(msgspec.structs.replace(command, media=media))


def with_base(text: str, base: MessageId) -> str:
    """The same words over a newer base, and without the lock that went with the first try."""
    command = command_of(text)
    if not isinstance(command, Send):
        raise TypeError("only what is sent has a base")
    again = msgspec.structs.replace(command, base=base, fence=None)
    return written(again, attached_to(text))


def base_of(text: str) -> MessageId:
    command = command_of(text)
    return MessageId(command.base) if isinstance(command, Send) else NO_ANSWER


def as_draft(written: Written) -> Draft | None:
    """The words and what their author had seen; None where it was more than words."""
    command = command_of(written.command)
    if not isinstance(command, SendText):
        return None
    base = MessageId(command.base)
    return Draft(written.item.conversation, command.text, base, written.written_at)


def refusal_text(refusal: HubRefusal) -> str:
    kept = {
        "reason": refusal.reason,
        "detail": refusal.detail,
        "holder": refusal.holder,
        "newer": msgspec.Raw(refusal.newer),
    }
    return msgspec.json.encode(kept).decode()


def refusal_of(text: str | None) -> Refusal:
    return msgspec.json.decode(text, type=Refusal) if text else Refusal(Reason.UNKNOWN_COMMAND)
