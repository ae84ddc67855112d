"""Commands: an agent's wishes as this Desk writes them down, and the Hub's refusals of them.

What lies in the outbox is the JSON that will be posted. A file that goes along is named in
one more field, which the Hub never sees: the file is handed in first, and the name that the
Hub gave it is written down before the command is posted, so that a repeated post is the same.
Another such field says what is to be sent once the Hub has agreed to this.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from wadesk.core.draft import Draft, DraftFile
from wadesk.core.errors import Reason
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId, Instant, MessageId, Wamid
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import Command, Send, SendMedia, SendTemplate, SendText

ATTACHED = "attached"
KEPT = "kept"
THEN = "then"
COMPANIONS = (ATTACHED, KEPT, THEN)


class Attached(msgspec.Struct, frozen=True):
    """A file of this Desk's vault that a command needs at the Hub."""

    stored: str
    mime: str
    filename: str
    size: int = 0


class Then(msgspec.Struct, frozen=True):
    """What is to be sent, and under which key, once the Hub has agreed.

    Of a plan that is called off: what becomes of the words that the key names.
    """

    key: str
    command: Send
    is_gone: bool = False  # its author lets go of them
    fresh: str = ""  # they are sent at once, under this key


@dataclass(frozen=True, slots=True)
class Heard:
    """What the author of a reply had before them when they sent it.

    ``heard_at`` is the Hub's own time, as it was last heard; ``seen`` the customer's newest
    message on the screen.
    """

    heard_at: Instant | None = None
    seen: MessageId = NO_ANSWER


class UnseenAnswer(msgspec.Struct, frozen=True):
    """An answer that was not on the screen when the agent wrote."""

    id: int
    text: str | None = None
    member: int | None = None
    at: int = 0
    folded: int = 0  # when another thread came in, on the last of the answers that are told

    @property
    def known_by(self) -> MessageId:
        """The base of whoever has read it."""
        return MessageId(max(self.id, self.folded))


class Refusal(msgspec.Struct, frozen=True):
    """Why the Hub said no, kept with the command until the agent decides."""

    reason: str
    detail: str = ""
    holder: int | None = None
    newer: list[UnseenAnswer] = []

    @property
    def newest(self) -> MessageId:
        """The base of a second try by somebody who has read these answers."""
        return max((answer.known_by for answer in self.newer), default=NO_ANSWER)


class _Companion(msgspec.Struct):
    attached: Attached | None = None
    kept: Attached | None = None
    then: Then | None = None


def written(command: Command, attached: Attached | None = None, then: Then | None = None) -> str:
    return _written(command, {ATTACHED: attached, THEN: then})


def _written(command: Command, companions: Mapping[str, msgspec.Struct | None]) -> str:
    fields: dict[str, Any] = msgspec.to_builtins(command)
    fields |= {name: msgspec.to_builtins(one) for name, one in companions.items() if one}
    return msgspec.json.encode(fields).decode()


def command_of(text: str) -> Command:
    command: Command = msgspec.json.decode(text, type=Command)  # a union is no type to mypy
    return command


def kinds_of(*commands: type[msgspec.Struct]) -> tuple[str, ...]:
    """By which words these are known in what is written."""
    return tuple(str(one.__struct_config__.tag) for one in commands)


def attached_to(text: str) -> Attached | None:
    """The file that is still to be handed in."""
    return msgspec.json.decode(text, type=_Companion).attached


def file_of(text: str) -> Attached | None:
    """The file that lies here, handed in or not; it goes when its message is here."""
    found = msgspec.json.decode(text, type=_Companion)
    return found.attached or found.kept


def then_of(text: str) -> Then | None:
    return msgspec.json.decode(text, type=_Companion).then


def with_media(text: str, media: str) -> str:
    """The command once its file is at the Hub; here it is kept until the message is a row."""
    command = command_of(text)
    if not isinstance(command, SendMedia | SendTemplate):
        raise TypeError("only a media message and a template have a file with them")
    return _written(msgspec.structs.replace(command, media=media), {KEPT: file_of(text)})


def at_once(text: str) -> str:
    """The same without the hour of its own."""
    command = command_of(text)
    if not isinstance(command, Send):
        return text
    return written(msgspec.structs.replace(command, later=None), file_of(text))


def with_base(text: str, base: MessageId, heard: Heard = Heard()) -> str:
    """The same words over what was read since, and without the lock of the first try.

    A file that is still here is handed in anew: the Hub may have been restored since.
    """
    command = command_of(text)
    if not isinstance(command, Send):
        raise TypeError("only what is sent has a base")
    return with_file(over(command, base, heard), file_of(text))


def over(command: Send, base: MessageId, heard: Heard) -> Send:
    """The same by somebody who has read so far."""
    return msgspec.structs.replace(
        command,
        base=base,
        fence=None,
        seen=max(command.seen, heard.seen),
        heard_at=heard.heard_at,
    )


def with_file(command: Send, file: Attached | None) -> str:
    """The file is handed in first, whatever the Hub called it before."""
    if file is not None and isinstance(command, SendMedia | SendTemplate):
        command = msgspec.structs.replace(command, media="")
    return written(command, file)


def seen_of(text: str) -> MessageId:
    """The newest of the customer's messages that its author had seen."""
    command = command_of(text)
    return MessageId(command.seen) if isinstance(command, Send) else NO_ANSWER


def fence_of(text: str) -> int | None:
    """The lock with which it was written."""
    command = command_of(text)
    return command.fence if isinstance(command, Send) else None


def base_of(text: str) -> MessageId:
    command = command_of(text)
    return MessageId(command.base) if isinstance(command, Send) else NO_ANSWER


def is_planned(text: str) -> bool:
    """Whether it is to leave at an hour of its own."""
    command = command_of(text)
    return isinstance(command, Send) and command.later is not None


def as_draft(written: Written) -> Draft | None:
    """The words and files of one message; None where a draft cannot hold it, as a template."""
    return drafted([written])


def drafted(together: Sequence[Written]) -> Draft | None:
    """Several messages as the draft that they were, or that makes them again."""
    texts, files, quoted = list[str](), list[DraftFile](), list[str]()
    for one in together:
        command = command_of(one.command)
        if not isinstance(command, SendText | SendMedia):
            return None
        file = file_of(one.command)
        if isinstance(command, SendMedia) and file is None:
            return None
        files += [_draft_file(file)] if file else []
        texts.append(command.text if isinstance(command, SendText) else command.caption)
        quoted += [command.quoted] if command.quoted else []
    first = together[0]
    return Draft(
        first.item.conversation,
        "\n\n".join(text for text in texts if text),
        min(base_of(one.command) for one in together),
        first.written_at,
        quoted=Wamid(quoted[0]) if quoted else None,
        files=tuple(files),
        edited_at=first.written_at,
    )


def words_of(command: Send, begun_at: Instant) -> Draft:
    """What of a message is words; its file may be on another device."""
    said = msgspec.to_builtins(command)
    text = str(said.get("text") or said.get("caption") or "")
    quoted = getattr(command, "quoted", None)
    base = MessageId(command.base)
    return Draft(ConversationId(command.conversation), text, base, begun_at, quoted=quoted)


def as_attached(file: DraftFile) -> Attached:
    return Attached(file.stored, file.mime, file.filename, file.size)


def key_of(then: Then) -> ClientKey:
    return ClientKey(then.key)


def _draft_file(attached: Attached) -> DraftFile:
    return DraftFile(attached.stored, attached.filename, attached.mime, attached.size)


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
