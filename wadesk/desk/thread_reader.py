"""Thread reader: one conversation as the window reads it, stretch by stretch.

It belongs to the thread that made it and keeps a connection of its own, so that a page costs
one look. It only reads: what the engine commits is there at the next look.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from wadesk.core.records import AgentId, ContactId, ConversationId, MessageId, Wamid
from wadesk.core.thread import Bubble, Pending, Position, SecondLook, Stretch
from wadesk.desk import commands
from wadesk.desk.local import Local
from wadesk.desk.mirror import Mirror
from wadesk.store import connection, messages, outgoing, people
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import SendMedia, SendTemplate, SendText


class Files(Protocol):
    """The two files of an open Desk."""

    @property
    def mirror(self) -> Mirror: ...
    @property
    def local(self) -> Local: ...


class ThreadReader:
    """Whoever made it closes it."""

    def __init__(self, desk: Files, conversation: ConversationId) -> None:
        self._mirror = desk.mirror.reader()
        self._local = desk.local.reader()
        self._conversation = conversation

    def close(self) -> None:
        self._mirror.close()
        self._local.close()

    def places(self, above: Position, limit: int) -> Stretch:
        with connection.snapshot(self._mirror):
            return messages.places(self._mirror, self._conversation, above, limit)

    def bubbles(self, ids: Collection[MessageId]) -> Sequence[Bubble]:
        with connection.snapshot(self._mirror):
            return messages.by_ids(self._mirror, ids)

    def look_again(self, ids: Collection[MessageId]) -> SecondLook:
        with connection.snapshot(self._mirror):
            return messages.look_again(self._mirror, self._conversation, ids)

    def quoted(self, wamids: Collection[Wamid]) -> Mapping[Wamid, Bubble]:
        return messages.by_wamids(self._mirror, wamids)

    def pending(self) -> Sequence[Pending]:
        """What was written here and is not a row yet, in the order of writing."""
        waiting = outgoing.written_in(self._local, self._conversation)
        if not waiting:
            return ()
        arrived = messages.keys_present(self._mirror, [one.item.key for one in waiting])
        return [pending_of(one) for one in waiting if one.item.key not in arrived]

    def member_name(self, member: AgentId) -> str | None:
        found = people.members(self._mirror).get(member)
        return found.name if found else None

    def contact_name(self, contact: ContactId) -> str | None:
        found = people.contacts(self._mirror, [contact]).get(contact)
        return found.label if found else None


def pending_of(written: Written) -> Pending:
    """A row of the outbox as its bubble shows it."""
    refusal = commands.refusal_of(written.refusal) if written.refusal else None
    kind, text, filename, quoted = _said(written.command)
    return Pending(
        key=written.item.key,
        conversation=written.item.conversation,
        written_at=written.written_at,
        kind=kind,
        text=text,
        owed=written.item.owed,
        filename=filename,
        quoted=quoted,
        reason=refusal.reason if refusal else "",
        detail=refusal.detail if refusal else "",
    )


def _said(command: str) -> tuple[str, str, str, Wamid | None]:
    match commands.command_of(command):
        case SendText(text=text, quoted=quoted):
            return "text", text, "", _wamid(quoted)
        case SendMedia(kind=kind, caption=caption, filename=filename, quoted=quoted):
            return kind, caption, filename, _wamid(quoted)
        case SendTemplate(name=name):
            return "template", name, "", None
        case _:
            return "unknown", "", "", None


def _wamid(quoted: str | None) -> Wamid | None:
    return Wamid(quoted) if quoted else None
