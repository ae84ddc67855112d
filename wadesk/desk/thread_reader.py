"""Thread reader: one conversation as the window reads it, stretch by stretch.

It belongs to the thread that made it and has connections to itself while it is open, so that
a page costs one look. It only reads: what the engine commits is there at the next look.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from wadesk.core import template_form
from wadesk.core.records import AgentId, ContactId, ConversationId, MessageId, Wamid
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import Bubble, Pending, Position, SecondLook, Stretch
from wadesk.desk import pending, reacting
from wadesk.desk.local import Local
from wadesk.desk.mirror import Mirror
from wadesk.store import connection, messages, people, templates


class Files(Protocol):
    """The two files of an open Desk."""

    @property
    def mirror(self) -> Mirror: ...
    @property
    def local(self) -> Local: ...


class ThreadReader:
    """Whoever made it closes it."""

    def __init__(self, desk: Files, conversation: ConversationId) -> None:
        self._desk = desk
        self._mirror = desk.mirror.borrow()
        self._local = desk.local.borrow()
        self._conversation = conversation

    def close(self) -> None:
        self._desk.mirror.give_back(self._mirror)
        self._desk.local.give_back(self._local)

    def places(self, above: Position, limit: int) -> Stretch:
        with connection.snapshot(self._mirror):
            return messages.places(self._mirror, self._conversation, above, limit)

    def places_from(self, position: Position, limit: int) -> Stretch:
        with connection.snapshot(self._mirror):
            return messages.places_from(self._mirror, self._conversation, position, limit)

    def first_unread(self, me: AgentId) -> Position | None:
        return messages.first_unread(self._mirror, self._conversation, me)

    def form(self, name: str, language: str) -> TemplateForm | None:
        """A template that was sent, as Meta lists it now; None where it is listed no more."""
        found = templates.find(self._mirror, name, language)
        if found is None:
            return None
        content = json.loads(found.content)
        return template_form.read(name, language, found.category, content, is_opted_out=False)

    def position(self, message: MessageId) -> Position | None:
        """Where a message of this conversation is shown; None where it is not here."""
        with connection.snapshot(self._mirror):
            return messages.position(self._mirror, self._conversation, message)

    def bubbles(self, ids: Collection[MessageId]) -> Sequence[Bubble]:
        with connection.snapshot(self._mirror):
            found = messages.by_ids(self._mirror, ids)
        return reacting.with_own(self._local, self._conversation, found)

    def look_again(self, ids: Collection[MessageId]) -> SecondLook:
        with connection.snapshot(self._mirror):
            found = messages.look_again(self._mirror, self._conversation, ids)
        shown = reacting.with_own(self._local, self._conversation, found.bubbles)
        return replace(found, bubbles=shown)

    def quoted(self, wamids: Collection[Wamid]) -> Mapping[Wamid, Bubble]:
        return messages.by_wamids(self._mirror, wamids)

    def pending(self) -> Sequence[Pending]:
        """What was written here or planned and is not a row yet, in the order of leaving."""
        return pending.pending_in(self._local, self._mirror, self._conversation)

    def member_name(self, member: AgentId) -> str | None:
        found = people.members(self._mirror).get(member)
        return found.name if found else None

    def contact_name(self, contact: ContactId) -> str | None:
        found = people.contacts(self._mirror, [contact]).get(contact)
        return found.label if found else None
