"""Moods: what may stand between an agent and a reply, brought about on a Desk that stands still."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import msgspec

from wadesk.core.changes import Changes
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.inbox import ConversationLine
from wadesk.core.outbox import Owed
from wadesk.core.policy import HOUR_MS, MINUTE_MS
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, Instant, MessageId
from wadesk.desk import actions, reading
from wadesk.desk.actions import Manner
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import inbound, outgoing
from wadesk.store.connection import WritableDb
from wadesk.ui.notice import Deed
from wadesk.wire.hub_api import Ask, LockNews, SendText, Viewer, Viewers

COLLEAGUE = "Bilal"
ALL = 1_000
FENCE = 7
LEFT_MS = 16_000
A_MOMENT_MS = 3_000
A_WHILE_MS = 90_000
MONDAY_MS = 94 * HOUR_MS + 18 * MINUTE_MS  # from the gallery's moment to nine on Monday
PAIR_MS = 6_000
UNDO_MS = 4_000
PLAN = 1


@dataclass(frozen=True, slots=True)
class Moods:
    """Each mood takes the name of the customer in whose conversation it comes about."""

    desk: OpenDesk

    def find(self, name: str) -> ConversationLine:
        lines = reading.inbox(self.desk, ALL, None)
        return next(line for line in lines if reading.label(line) == name)

    def write(self, name: str, words: str) -> None:
        """A draft by somebody who has seen everything."""
        line = self.find(name)
        self._draft(line, words, line.answer, A_MOMENT_MS)

    def mine(self, name: str, words: str) -> None:
        self._hold(self.find(name).id, self.desk.identity.member)
        self.write(name, words)

    def asking(self, name: str, words: str) -> None:
        """A colleague would like to have it."""
        self.mine(name, words)
        self.desk.passing.asks.note(Ask(self.find(name).id, self._colleague()))

    def held(self, name: str, words: str = "") -> None:
        self._hold(self.find(name).id, self._colleague(), A_WHILE_MS)
        if words:
            line = self.find(name)
            self._draft(line, words, line.answer, A_WHILE_MS)

    def collision(self, name: str, words: str) -> None:
        """Whose conversation it is comes first; so it is the colleague's."""
        where = self.find(name).id
        self._change("update conversation set owner = ? where id = ?", self._colleague(), where)
        self._hold(where, self._colleague())
        self.write(name, words)

    def taken(self, name: str, words: str) -> None:
        where, me = self.find(name).id, self.desk.identity.member
        news = LockNews(where, self._colleague(), FENCE, LEFT_MS, A_WHILE_MS, taken_from=me)
        self.desk.locks.note(news)
        self.write(name, words)

    def unseen(self, name: str, words: str) -> None:
        """The colleague's last answer came while this was being written."""
        line = self.find(name)
        self._draft(line, words, MessageId(line.answer - 1), A_WHILE_MS)
        self._began_before(line, words, MessageId(line.answer - 1))

    def news(self, name: str, words: str) -> None:
        """The customer has written while one wrote."""
        line = self.find(name)
        self.mine(name, words)
        self._began_before(line, words, line.answer)

    def looked_at(self, name: str, *, is_writing: bool = False) -> None:
        viewer = Viewer(self._colleague(), 2, is_writing)
        self.desk.passing.presence.note(Viewers(self.find(name).id, [viewer], LEFT_MS))

    def queued(self, name: str, words: str) -> None:
        actions.reply(self.desk, self.find(name).id, words)

    def undoable(self, name: str, words: str) -> None:
        line = self.find(name)
        draft = Draft(line.id, words, line.answer, self.desk.clock())
        actions.send_draft(self.desk, draft, Manner(UNDO_MS)).result()

    def planned(self, name: str, words: str) -> None:
        line, me = self.find(name), self.desk.identity.member
        command = SendText(line.id, line.answer, text=words)
        at = self.desk.clock() + MONDAY_MS
        self._change(
            "insert into scheduled(id, seq, conversation, member, key, at, command, state)"
            " values (?, 0, ?, ?, 'plan', ?, ?, 'waiting')",
            PLAN,
            line.id,
            me,
            at,
            msgspec.json.encode(command).decode(),
        )

    def paced(self, name: str) -> None:
        """The newest message waits for WhatsApp's limit."""
        waits = json.dumps({"for": "pair", "until": self.desk.clock() + PAIR_MS})
        self._change(
            "update message set carriage = 'queued', statuses = '{}', waiting = ? where id = ?",
            waits,
            self.find(name).last_message,
        )

    def unknown(self, name: str, ago_ms: int) -> None:
        """WhatsApp's answer to the newest message was lost so long ago."""
        self._change(
            "update message set at = ? where id = ?",
            self.desk.clock() - ago_ms,
            self.find(name).last_message,
        )

    def sending(self, name: str, words: str) -> None:
        self._settle(name, words, Owed.ACCEPTED)

    def refused(self, name: str, words: str, reason: Reason = Reason.WINDOW_CLOSED) -> None:
        self._settle(name, words, Owed.REFUSED, f'{{"reason":"{reason}"}}')

    def waited(self, name: str, words: str, reason: Reason) -> None:
        """Written two hours ago without a line, and before the customer's last message."""
        self.refused(name, words, reason)
        long_ago, where = self.desk.clock() - 2 * HOUR_MS, self.find(name).id
        seen = self._newest_inbound(where) - 1
        sql = "update outbox set written_at = ?, command = json_set(command, '$.seen', ?)"
        self.desk.local.change(lambda db: db.execute(sql, (long_ago, seen)), where).result()

    def behind(self) -> None:
        self.desk.hearing.is_catching_up = True

    def last_wrote(self, name: str, ago_ms: int) -> None:
        """So long ago the customer wrote last."""
        self._change(
            "update conversation set last_inbound_at = ? where id = ?",
            self.desk.clock() - ago_ms,
            self.find(name).id,
        )

    def _change(self, sql: str, *values: object) -> None:
        """As if the Hub had said so."""

        def change(db: WritableDb) -> Changes:
            db.execute(sql, values)
            return Changes(everything=True)

        self.desk.mirror.note(change).result()

    def _settle(self, name: str, words: str, owed: Owed, refusal: str | None = None) -> None:
        where = self.find(name).id
        key = actions.reply(self.desk, where, words)

        def settle(db: WritableDb) -> None:
            found = outgoing.find(db, key)
            if found is not None:
                outgoing.save(db, replace(found.item, owed=owed), refusal)

        self.desk.local.change(settle, where).result()

    def _draft(self, line: ConversationLine, words: str, base: MessageId, ago_ms: int) -> None:
        begun_at = Instant(self.desk.clock() - ago_ms)
        actions.keep_draft(self.desk, Draft(line.id, words, base, begun_at)).result()

    def _began_before(self, line: ConversationLine, words: str, seen: MessageId) -> None:
        """The draft was begun by somebody who had seen no more than this."""
        begun = (
            Draft(line.id, words, line.answer, Instant(self.desk.clock() - ago))
            for ago in (A_MOMENT_MS, A_WHILE_MS)
        )
        for draft in begun:
            self.desk.beginnings.note(draft, seen)

    def _hold(self, where: ConversationId, holder: AgentId, for_ms: int = 0) -> None:
        self.desk.locks.note(LockNews(where, holder, FENCE, LEFT_MS, for_ms))

    def _newest_inbound(self, where: ConversationId) -> MessageId:
        with self.desk.mirror.look() as db:
            (newest,) = inbound.above(db, where, NO_ANSWER, 1)
        return newest.id

    def _colleague(self) -> AgentId:
        members = reading.members(self.desk).values()
        return next(one.id for one in members if one.name == COLLEAGUE)


@dataclass(frozen=True, slots=True)
class Mood:
    """In whose conversation it shows, how it comes about, and what is pressed to see it."""

    customer: str
    bring: Callable[[Moods], None]
    press: Deed | None = None
    is_live: bool = True


MARIA, TOM, ZOE, WANG, PRIYA = "@maria.luz", "Tom Okafor", "Zoé Laurent", "王小梅", "Priya Nair"
JONAS, CAMILLE, DANIEL, AICHA = "Jonas Weber", "Camille Dubois", "Daniel Cohen", "Aïcha Benali"
HENRIK, OLIVIA = "Henrik Sørensen", "Olivia Brown"
NO_NEED, GATE = "No need, Tom: keep it for the", "Which gate are you at, Priya?"
BOXES = "Two boxes, yes!"
DECIDED = "Hello Henrik, have you decided?"

EVERY: Mapping[str, Mood] = {
    "free": Mood(MARIA, lambda _: None),
    "mine": Mood(TOM, lambda moods: moods.mine(TOM, NO_NEED)),
    "asking": Mood(TOM, lambda moods: moods.asking(TOM, NO_NEED)),
    "news": Mood(TOM, lambda moods: moods.news(TOM, NO_NEED)),
    "looking": Mood(MARIA, lambda moods: moods.looked_at(MARIA)),
    "writing": Mood(MARIA, lambda moods: moods.looked_at(MARIA, is_writing=True)),
    "held": Mood(ZOE, lambda moods: moods.held(ZOE)),
    "asked": Mood(ZOE, lambda moods: moods.held(ZOE), Deed.ASK),
    "taking": Mood(ZOE, lambda moods: moods.held(ZOE), Deed.TAKE_OVER),
    "taken": Mood(PRIYA, lambda moods: moods.taken(PRIYA, GATE)),
    "collision": Mood(WANG, lambda moods: moods.collision(WANG, "我们有竹子托盘")),
    "conflict": Mood(PRIYA, lambda moods: moods.unseen(PRIYA, GATE)),
    "queued": Mood(JONAS, lambda moods: moods.queued(JONAS, BOXES)),
    "offline": Mood(JONAS, lambda moods: moods.queued(JONAS, BOXES), is_live=False),
    "undo": Mood(JONAS, lambda moods: moods.undoable(JONAS, BOXES)),
    "scheduled": Mood(JONAS, lambda moods: moods.planned(JONAS, BOXES)),
    "paced": Mood(CAMILLE, lambda moods: moods.paced(CAMILLE)),
    "waited": Mood(JONAS, lambda moods: moods.waited(JONAS, BOXES, Reason.STALE)),
    "customer": Mood(TOM, lambda moods: moods.waited(TOM, NO_NEED, Reason.CUSTOMER_WROTE)),
    "behind": Mood(MARIA, lambda moods: moods.behind()),
    "sending": Mood(CAMILLE, lambda moods: moods.sending(CAMILLE, "À samedi ! 🙏")),
    "uncertain": Mood(DANIEL, lambda moods: moods.unknown(DANIEL, MINUTE_MS)),
    "unknown": Mood(DANIEL, lambda moods: moods.unknown(DANIEL, HOUR_MS)),
    "sent": Mood(AICHA, lambda _: None),
    "failed": Mood(OLIVIA, lambda _: None),
    "refused": Mood(HENRIK, lambda moods: moods.refused(HENRIK, DECIDED)),
    "closing": Mood(ZOE, lambda moods: moods.last_wrote(ZOE, 23 * HOUR_MS + 18 * MINUTE_MS)),
    "closed": Mood(HENRIK, lambda _: None),
}
"""Each state with each of its reasons, by a name of its own."""
