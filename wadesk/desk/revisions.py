"""Revisions: what an agent still does about something that was written and has not gone.

What was one draft is decided together: its files and its words are called back, discarded or
confirmed as one, as far as they have not been tried.
"""

from collections.abc import Sequence

from wadesk.core import draft as drafting
from wadesk.core import outbox
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, MessageId
from wadesk.desk import commands
from wadesk.desk.commands import Heard
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import entered, hearing, new_key, place_of, with_noted
from wadesk.store import drafts, outgoing
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.outgoing import Entry, Written
from wadesk.wire.hub_api import Send

UNDECIDED = frozenset({Owed.REFUSED, Owed.DOUBTFUL})


def undo(desk: OpenDesk, key: ClientKey) -> Draft:
    """Call back what nobody else can have yet; one commit makes it a draft again."""

    def undo(db: WritableDb) -> Draft:
        found = entered(db, key)
        if not found.item.can_be_called_back:
            raise Refused(Reason.TOO_LATE, "This is on its way already and cannot be called back.")
        return _draft_again(db, _undecided_with(db, found))

    return desk.local.change(undo, *place_of(desk, key)).result()


def discard(desk: OpenDesk, key: ClientKey) -> Written:
    """Let go of something written; whether it was tried before is told by what comes back.

    Its file stays until the next start, so that a discarded reply can be put back whole.
    """

    def let_go(db: WritableDb) -> Written:
        found = entered(db, key)
        if found.item.owed is Owed.ACCEPTED:
            raise Refused(Reason.KEY_REUSED, "The Hub has this already; it cannot be taken back.")
        outgoing.remove(db, [one.item.key for one in _undecided_with(db, found)])
        return found

    return desk.local.change(let_go, *place_of(desk, key)).result()


def as_draft(desk: OpenDesk, key: ClientKey) -> Draft | None:
    """What would come back as a draft; None where it was more than words and files."""
    with desk.local.look() as db:
        found = outgoing.find(db, key)
        together = _undecided_with(db, found) if found else ()
    draft = commands.drafted(together) if together else None
    if draft is not None:
        desk.beginnings.note(draft, min(commands.seen_of(one.command) for one in together))
    return draft


def take_back(desk: OpenDesk, key: ClientKey, reviewed: MessageId) -> Draft:
    """Go on writing at what was refused; one commit makes the reply a draft again.

    ``reviewed`` is the newest answer that was put before the agent.
    """

    def take_back(db: WritableDb) -> Draft:
        found = entered(db, key)
        if commands.as_draft(found) is None or found.item.owed is not Owed.REFUSED:
            raise Refused(Reason.KEY_REUSED, "Only words that were refused can be taken back.")
        return _draft_again(db, _undecided_with(db, found), reviewed)

    return desk.local.change(take_back, *place_of(desk, key)).result()


def retry(
    desk: OpenDesk,
    key: ClientKey,
    reviewed: MessageId | None = None,
    heard: Heard | None = None,
) -> ClientKey:
    """Say it again, knowing what was said meanwhile: under a new key, over the answers shown.

    ``reviewed`` is the newest answer that was put before the agent, where a screen knows; one
    that has landed since is not passed over. It keeps its place in the order.
    """
    fresh, now = new_key(), hearing(desk, heard)

    def again(db: WritableDb) -> ClientKey:
        found = entered(db, key)
        if found.item.owed not in UNDECIDED:
            raise Refused(Reason.KEY_REUSED, "This is on its way already; it needs no second try.")
        where = found.item.conversation
        shown = _newest_shown(db, found) if reviewed is None else reviewed
        base = max(shown, commands.base_of(found.command))
        told = with_noted(db, where, now)
        outgoing.note_seen(db, where, base)
        for one in _undecided_with(db, found):
            if one.item.key != key:
                outgoing.rewrite(db, one.item.key, _again(one.command, base, told))
        outgoing.remove(db, [key])
        entry = Entry(
            fresh,
            where,
            _again(_leaving(found), base, told),
            desk.clock(),
            sent_with=found.sent_with,
            rank=found.rank,
        )
        outgoing.enter(db, entry)
        return fresh

    return desk.local.change(again, *place_of(desk, key)).result()


def send_now(desk: OpenDesk, key: ClientKey) -> None:
    """Let it pass what waits for a decision before it: its author knows and wants it so."""

    def let_pass(db: WritableDb) -> None:
        for one in _undecided_with(db, entered(db, key)):
            outgoing.let_pass(db, one.item.key)

    desk.local.change(let_pass, *place_of(desk, key)).result()


def move(desk: OpenDesk, key: ClientKey, before: ClientKey | None) -> None:
    """Let it leave before another, or after all; what was tried keeps its place."""

    def move(db: WritableDb) -> None:
        items = outgoing.items(db)
        outgoing.arrange(db, outbox.moved(items, key, before))

    desk.local.change(move, *place_of(desk, key)).result()


def _undecided_with(db: ReadableDb, found: Written) -> Sequence[Written]:
    """It, and what was one draft with it and nobody else can have."""
    return [
        one
        for one in outgoing.sent_together(db, found)
        if one.item.key == found.item.key or one.item.can_be_called_back
    ]


def _draft_again(
    db: WritableDb, together: Sequence[Written], reviewed: MessageId | None = None
) -> Draft:
    words = commands.drafted(together)
    if words is None:
        raise Refused(Reason.KEY_REUSED, "A template is no text: send it anew or let go of it.")
    outgoing.remove(db, [one.item.key for one in together])
    drafts.add(db, words if reviewed is None else drafting.reviewed(words, reviewed))
    return drafts.find(db, words.conversation) or words


def _leaving(refused: Written) -> str:
    """What is sent again though its hour has passed is to leave now."""
    is_late = commands.refusal_of(refused.refusal).reason == Reason.TOO_LATE
    return commands.at_once(refused.command) if is_late else refused.command


def _again(command: str, base: MessageId, told: Heard) -> str:
    """What goes to no customer is the same whenever it is said."""
    is_sent = isinstance(commands.command_of(command), Send)
    return commands.with_base(command, base, told) if is_sent else command


def _newest_shown(db: WritableDb, refused: Written) -> MessageId:
    newest = commands.refusal_of(refused.refusal).newest
    return max(newest, outgoing.seen(db, refused.item.conversation))
