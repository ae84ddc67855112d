"""Tending: all that keeps an inbox in order; status, labels, owners, reading, pins and views.

What is done about conversations is durable at once and takes many of them at a time. What all
share, or a member keeps under a name, is asked of the Hub while somebody waits.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from wadesk.core.deed import Assign, Condition, Deed, Done, MarkRead, Pin, Relabel, SetStatus
from wadesk.core.inbox import Member
from wadesk.core.label import Label
from wadesk.core.quick_replies import QuickReply
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.rights import Role
from wadesk.desk import asking, deeds
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.deeds import RefusedDeed
from wadesk.store import labels, people, quick_replies, saved_views, team, workload
from wadesk.store.saved_views import SavedView
from wadesk.wire import inbox_api

Conversations = Collection[ConversationId]

ACTIVE = "active"


@dataclass(frozen=True)  # without slots: Qt holds its methods weakly
class Tending(Correspondence):
    def set_status(
        self, conversations: Conversations, status: str, until: Instant | None = None
    ) -> Future[Done]:
        """Open, closed, or snoozed until an hour of the Hub's clock."""
        return self._do(conversations, SetStatus(status, until))

    def set_labels(
        self,
        conversations: Conversations,
        add: Collection[int] = (),
        remove: Collection[int] = (),
    ) -> Future[Done]:
        return self._do(conversations, Relabel(frozenset(add), frozenset(remove)))

    def assign(self, conversations: Conversations, member: AgentId | None) -> Future[Done]:
        """Whose they are; None: nobody's until the next answer."""
        return self._do(conversations, Assign(member))

    def pin(self, conversations: Conversations, is_pinned: bool) -> Future[Done]:
        return self._do(conversations, Pin(is_pinned))

    def mark_read(self, conversation: ConversationId, upto: MessageId) -> Future[Done]:
        """So far it has been on the screen of somebody who looked."""
        return self._do([conversation], MarkRead(upto))

    def mark_all_read(self, conversations: Conversations) -> Future[Done]:
        return self._woken(deeds.mark_all_read(self.desk, conversations))

    def mark_unread(self, conversations: Conversations) -> Future[Done]:
        """By one's own word: the newest that the customer wrote is to be looked at again."""
        return self._woken(deeds.mark_unread(self.desk, conversations))

    def are_unread(self, conversations: Conversations) -> bool:
        return deeds.are_unread(self.desk, conversations)

    def undo_deeds(self, done: Done) -> Future[Done]:
        return self._woken(deeds.undo(self.desk, done))

    def conditions(self, conversations: Conversations) -> Mapping[ConversationId, Condition]:
        """How these are, as the screen shows them: with what is on its way to the Hub."""
        return deeds.conditions_of(self.desk, conversations)

    def pending_deeds(self) -> Mapping[ConversationId, Sequence[Deed]]:
        return deeds.pending(self.desk)

    def refused_deeds(self) -> Sequence[RefusedDeed]:
        return deeds.refused(self.desk)

    def let_go_of_refused(self, keys: Collection[ClientKey]) -> Future[None]:
        """Somebody has read that these were refused."""
        return deeds.let_go(self.desk, keys)

    def labels(self) -> Sequence[Label]:
        with self.desk.mirror.look() as db:
            return labels.every(db)

    def keep_label(self, name: str, colour: int, label: int | None = None) -> Future[int]:
        """Make one, or rename and recolour one; its id is promised."""
        return asking.made(self.desk, inbox_api.KeepLabel(name, colour, label))

    def labelled(self, label: int) -> int:
        """How many conversations have it, of those that are here."""
        with self.desk.mirror.look() as db:
            return len(labels.conversations_with(db, label))

    def may_drop_labels(self) -> bool:
        """Whether the Hub would let me, as far as is known here."""
        with self.desk.mirror.look() as db:
            return team.standing(db, self.desk.identity.member).is_administrator

    def drop_label(self, label: int) -> Future[None]:
        return asking.done(self.desk, inbox_api.DropLabel(label))

    def quick_replies(self) -> Sequence[QuickReply]:
        with self.desk.mirror.look() as db:
            return quick_replies.every(db)

    def keep_quick_reply(
        self, shortcut: str, text: str, quick_reply: int | None = None
    ) -> Future[int]:
        return asking.made(self.desk, inbox_api.KeepQuickReply(shortcut, text, quick_reply))

    def drop_quick_reply(self, quick_reply: int) -> Future[None]:
        return asking.done(self.desk, inbox_api.DropQuickReply(quick_reply))

    def views(self) -> Sequence[SavedView]:
        """One's own, in one's own order."""
        with self.desk.mirror.look() as db:
            return saved_views.of_member(db, self.desk.identity.member)

    def keep_view(
        self, name: str, wanted: str, place: int = 0, view: int | None = None
    ) -> Future[int]:
        """``wanted`` is a filter as ``core.inbox_filter`` writes one."""
        told: dict[str, Any] = json.loads(wanted)
        return asking.made(self.desk, inbox_api.KeepView(name, told, place, view))

    def drop_view(self, view: int) -> Future[None]:
        return asking.done(self.desk, inbox_api.DropView(view))

    def members(self) -> Sequence[Member]:
        """The colleagues who are at work here, oneself among them, by name."""
        with self.desk.mirror.look() as db:
            found = people.members(db).values()
        here = [one for one in found if one.state == ACTIVE]
        return sorted(here, key=lambda one: (one.name.casefold(), one.id))

    def here_now(self) -> Collection[AgentId]:
        """The colleagues who have a conversation before them at this moment."""
        return self.desk.passing.presence.everybody()

    def may_curate(self) -> bool:
        """Whether the Hub would let me label and assign, as far as is known here."""
        with self.desk.mirror.look() as db:
            return team.standing(db, self.desk.identity.member).role != Role.RESTRICTED

    def workload(self) -> Mapping[AgentId | None, int]:
        """How many open conversations each colleague has; None: nobody's."""
        with self.desk.mirror.look() as db:
            return workload.open_by_owner(db)

    def _do(self, conversations: Conversations, deed: Deed) -> Future[Done]:
        return self._woken(deeds.do_alike(self.desk, conversations, deed))
