"""Moods: what may stand between an agent and a reply, brought about on a Desk that stands still."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.inbox import ConversationLine
from wadesk.core.outbox import Owed
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.desk import actions, reading
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import outgoing
from wadesk.store.connection import WritableDb
from wadesk.wire.hub_api import LockNews

COLLEAGUE = "Bilal"
ALL = 1_000
FENCE = 7
LEFT_MS = 16_000
A_MOMENT_MS = 3_000
A_WHILE_MS = 90_000


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

    def held(self, name: str, words: str = "") -> None:
        self._hold(self.find(name).id, self._colleague())
        if words:
            line = self.find(name)
            self._draft(line, words, line.answer, A_WHILE_MS)

    def collision(self, name: str, words: str) -> None:
        self._hold(self.find(name).id, self._colleague())
        self.write(name, words)

    def unseen(self, name: str, words: str) -> None:
        """The colleague's last answer came while this was being written."""
        line = self.find(name)
        self._draft(line, words, MessageId(line.answer - 1), A_WHILE_MS)

    def queued(self, name: str, words: str) -> None:
        actions.reply(self.desk, self.find(name).id, words)

    def sending(self, name: str, words: str) -> None:
        self._settle(name, words, Owed.ACCEPTED)

    def refused(self, name: str, words: str) -> None:
        self._settle(name, words, Owed.REFUSED, f'{{"reason":"{Reason.WINDOW_CLOSED}"}}')

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

    def _hold(self, where: ConversationId, holder: AgentId) -> None:
        self.desk.locks.note(LockNews(where, holder, FENCE, LEFT_MS))

    def _colleague(self) -> AgentId:
        members = reading.members(self.desk).values()
        return next(one.id for one in members if one.name == COLLEAGUE)


Mood = Callable[[Moods], None]

EVERY: Mapping[str, tuple[str, Mood]] = {
    "free": ("@maria.luz", lambda _: None),
    "mine": ("Tom Okafor", lambda moods: moods.mine("Tom Okafor", "No need, Tom: keep it for the")),
    "held": ("Zoé Laurent", lambda moods: moods.held("Zoé Laurent")),
    "collision": (
        "王小梅",
        lambda moods: moods.collision("王小梅", "我们有竹子托盘"),
    ),
    "conflict": (
        "Priya Nair",
        lambda moods: moods.unseen("Priya Nair", "Which gate are you at, Priya?"),
    ),
    "queued": ("Jonas Weber", lambda moods: moods.queued("Jonas Weber", "Two boxes, yes!")),
    "sending": ("Camille Dubois", lambda moods: moods.sending("Camille Dubois", "À samedi ! 🙏")),
    "uncertain": ("Daniel Cohen", lambda _: None),
    "sent": ("Aïcha Benali", lambda _: None),
    "failed": ("Olivia Brown", lambda _: None),
    "refused": (
        "Henrik Sørensen",
        lambda moods: moods.refused("Henrik Sørensen", "Hello Henrik, have you decided?"),
    ),
}
"""A name for each, whose conversation shows it, and how it comes about."""
