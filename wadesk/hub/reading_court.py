"""Reading court: what members keep for themselves; how far they read, their pins, their views."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import msgspec

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import InboxPolicy
from wadesk.core.records import AgentId
from wadesk.hub.judgement import Asked, Judged, done, nowhere, problem, seen_conversation
from wadesk.hub.writer import Transaction
from wadesk.store import member_readings, members, saved_views
from wadesk.store.member_readings import Reading
from wadesk.store.record import Conversation, Message
from wadesk.store.saved_views import SavedView
from wadesk.wire.inbox_api import DropView, KeepView, MarkRead, Pin

FILTER_MOST = 8_192  # bytes of one view's JSON
NAMELESS = "A view needs a name: write one."
TOO_LARGE = "This filter is too long to be kept: leave some of it out."
FULL = "You keep as many views already as there can be: drop some first."

_encode = msgspec.json.encode


def mark_read(t: Transaction, asked: Asked, command: MarkRead) -> Judged:
    """Nobody has read what there is not yet; only by one's own word does a mark go back."""
    upto = min(command.upto, t.counter.last_id)

    def mark(was: Reading) -> Reading:
        return replace(was, upto=upto if command.is_unread else max(was.upto, upto))

    return _read(t, asked, command.conversation, mark)


def pin(t: Transaction, asked: Asked, command: Pin) -> Judged:
    def put(was: Reading) -> Reading:
        at = was.pinned_at or t.now
        return replace(was, pinned_at=at if command.is_pinned else None)

    return _read(t, asked, command.conversation, put)


def mention(t: Transaction, where: Conversation, note: Message, named: Iterable[int]) -> None:
    """Let those who are named in a note find it."""
    for member in named:
        was = member_readings.find(t.db, where.id, member) or Reading(t.new_id(), where.id, member)
        member_readings.keep(t.db, replace(was, mentioned=note.id), note.seq)


def who_sees(t: Transaction, where: Conversation, named: Iterable[int]) -> list[int]:
    """Those of the members that are at work here and see the conversation."""
    there = [one for one in dict.fromkeys(named) if members.role(t.db, one) is not None]
    sights = members.sights(t.db, there)
    return [one for one in there if sights[one].covers(where.scope)]


class ViewCourt:
    def __init__(self, policy: InboxPolicy) -> None:
        self._policy = policy

    def keep(self, t: Transaction, asked: Asked, command: KeepView) -> Judged:
        try:
            return done(t, asked, made=self._kept(t, asked.member, command))
        except Refused as refusal:
            return Judged(problem=problem(refusal))

    def drop(self, t: Transaction, asked: Asked, command: DropView) -> Judged:
        own = {one.id for one in saved_views.of_member(t.db, asked.member)}
        if command.view not in own:
            return Judged(problem=problem(Refused(Reason.NOT_THERE)))
        saved_views.drop(t.db, command.view, t.next_seq())
        return done(t, asked)

    def _kept(self, t: Transaction, member: AgentId, command: KeepView) -> int:
        name, told = " ".join(command.name.split()), _encode(command.filter).decode()
        if not name:
            raise Refused(Reason.BAD_SETTING, NAMELESS)
        if len(told) > FILTER_MOST:
            raise Refused(Reason.BAD_SETTING, TOO_LARGE)
        own = saved_views.of_member(t.db, member)
        place = self._place(t, command, own)
        kept = SavedView(place, member, name, told, command.place)
        if kept not in own:
            saved_views.keep(t.db, kept, t.next_seq())
        return kept.id

    def _place(self, t: Transaction, command: KeepView, own: list[SavedView]) -> int:
        """The id under which it is kept; another member's view is nobody's else."""
        if command.view is not None:
            if all(one.id != command.view for one in own):
                raise Refused(Reason.NOT_THERE)
            return command.view
        most = self._policy.views_most
        if len(own) >= most:
            raise Refused(Reason.TOO_MANY, FULL)
        return t.new_id()


def _read(
    t: Transaction, asked: Asked, conversation: int, change: Callable[[Reading], Reading]
) -> Judged:
    where = seen_conversation(t, asked.member, conversation)
    if where is None:
        return nowhere()
    known = member_readings.find(t.db, where.id, asked.member)
    was = known or Reading(0, where.id, asked.member)
    now = change(was)
    if now != was:
        row_id = known.id if known else t.new_id()
        member_readings.keep(t.db, replace(now, id=row_id), t.next_seq())
    return done(t, asked)
