"""Agents who claim, take over, hand over, wait, look and send, in every short history.

Cem is the administrator. Whose the conversation is comes first where two begin within a moment.
"""

import itertools
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.court import Bench
from tests.support.payloads import an_echo, webhook
from wadesk.core.grant import usual
from wadesk.core.policy import LockPolicy
from wadesk.core.reply_lock import ReplyLock
from wadesk.core.rights import Role
from wadesk.hub.judgement import Judged
from wadesk.store import members, replies
from wadesk.wire.hub_api import AnswerAsk, SetOwner, TakeLock

AGENTS = st.integers(0, 2)
LEASE_MS, COLLISION_MS = LockPolicy().lease_ms, LockPolicy().collision_ms
CEM = 2


class Agents(RuleBasedStateMachine):
    """``seen`` is what each agent's screen showed; the log is what the Hub accepted, in order."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.bench = Bench(self.folder / "hub.db")
        self.agents = [self.bench.ana, self.bench.ben, self.bench.hub.add_member("Cem")]
        members.keep_grant(self.bench.hub.db, self.agents[CEM], 1, usual(Role.ADMINISTRATOR))
        self.line = self.bench.customer_writes()
        self.seen = [0, 0, 0]
        self.fences: list[int | None] = [None, None, None]
        self.began = (0, False)  # when the lock was last granted anew, and whether it was free
        self.owner: int | None = None
        self.holders: dict[int, int] = {}  # fence → who held it
        self.answers: list[tuple[int, int | None]] = []  # message, who
        self.echoes = itertools.count()
        self.sent_as: list[tuple[int, str, Judged]] = []

    def teardown(self) -> None:
        if hasattr(self, "bench"):
            self.bench.hub.close()
            shutil.rmtree(self.folder)

    @rule(who=AGENTS)
    def claim(self, who: int) -> None:
        holder, agent = self._holder(), self.agents[who]
        comes_first = agent == self.owner and self._is_a_collision()
        told = self.bench.claim(agent, self.line)
        assert (told.answer is not None) == (comes_first or holder in (None, agent))
        self._note_granted(who, told, holder)

    @rule(who=AGENTS)
    def take(self, who: int) -> None:
        holder, agent = self._holder(), self.agents[who]
        may = holder in (None, agent) or who == CEM or agent == self.owner
        told = self.bench.ask(agent, TakeLock(self.line))
        assert (told.answer is not None) == may
        assert (self._holder() == agent) == may
        self._note_granted(who, told, holder)

    @rule(who=AGENTS, to=AGENTS)
    def hand_over(self, who: int, to: int) -> None:
        lock, giver = self._lock(), self.agents[who]
        told = self.bench.ask(giver, AnswerAsk(self.line, self.agents[to], yes=True))
        if who != to:
            assert (told.answer is not None) == (lock.holder == giver)
            self._note_granted(to, told, giver)
        elif told.answer:
            self._note_granted(to, told, lock.held_by(self.bench.hub.now))

    @rule(who=AGENTS, owner=AGENTS)
    def give_to(self, who: int, owner: int) -> None:
        told = self.bench.ask(self.agents[who], SetOwner(self.line, self.agents[owner]))
        assert told.answer is not None
        self.owner = self.agents[owner]

    @rule(who=AGENTS)
    def release(self, who: int) -> None:
        holder = self._holder()
        fence = self.fences[who]
        self.bench.release(self.agents[who], self.line, fence or 0)
        assert self._holder() in (holder, None)
        assert holder in (self.agents[who], self._holder())

    @rule(ms=st.sampled_from([1, 1_000, COLLISION_MS, LEASE_MS, LEASE_MS + 1]))
    def wait(self, ms: int) -> None:
        self.bench.later(ms)

    @rule(who=AGENTS)
    def look(self, who: int) -> None:
        self.seen[who] = max((message for message, _ in self.answers), default=0)

    @rule()
    def answer_from_the_phone(self) -> None:
        wamid = f"wamid.echo-{next(self.echoes)}"
        self.bench.hub.take_in(webhook("smb_message_echoes", message_echoes=[an_echo(wamid)]))
        self.answers.append((self.bench.hub.rows("message")[-1]["id"], None))

    @rule(who=AGENTS, with_fence=st.booleans())
    def send(self, who: int, *, with_fence: bool) -> None:
        agent, base = self.agents[who], self.seen[who]
        holder = self._holder()
        fence = self.fences[who] if with_fence else None
        key = f"sent-{len(self.sent_as)}"
        told = self.bench.say(agent, self.line, base, key=key, fence=fence)
        self.sent_as.append((who, key, told))
        if told.answer and told.answer.message:
            unseen = [one for one, author in self.answers if one > base and author != agent]
            assert unseen == [], "an answer was passed that its author had not seen"
            assert holder in (None, agent), "somebody else held the lock"
            self.answers.append((told.answer.message, agent))
            self.owner = agent if self.owner is None else self.owner

    @rule(pick=st.integers(0, 99))
    def ask_again_what_was_asked(self, pick: int) -> None:
        if self.sent_as:
            who, key, told = self.sent_as[pick % len(self.sent_as)]
            again = self.bench.say(self.agents[who], self.line, key=key, text="another body")
            assert again.sent is False
            assert told.answer is None or again.answer is None

    @invariant()
    def fences_rise_and_each_is_one_holders(self) -> None:
        if hasattr(self, "bench"):
            lock = self._lock()
            assert lock.fence >= max(self.holders, default=0)
            if lock.holder is not None:
                assert self.holders.setdefault(lock.fence, lock.holder) == lock.holder

    @invariant()
    def whoever_took_a_lock_from_somebody_is_written_down_with_them(self) -> None:
        if hasattr(self, "bench") and (lock := self._lock()).taken_from is not None:
            rows = self.bench.hub.rows("audit")
            told = next(row for row in reversed(rows) if row["deed"] != "owner")
            pair = (told["member"], told["about"])
            given = told["deed"] == "hand_over"
            assert (pair[::-1] if given else pair) == (lock.holder, lock.taken_from)

    @invariant()
    def the_owner_is_who_answered_first_or_was_named_last(self) -> None:
        if hasattr(self, "bench"):
            assert self.bench.hub.one("conversation")["owner"] == self.owner

    @invariant()
    def every_accepted_answer_is_there_once(self) -> None:
        if hasattr(self, "bench"):
            rows = self.bench.hub.rows("message")
            found = [row["id"] for row in rows if row["direction"] == "out"]
            assert found == [message for message, _ in self.answers]

    def _note_granted(self, who: int, told: Judged, before: int | None) -> None:
        if told.answer:
            self.fences[who] = told.answer.fence
            if before != self.agents[who]:
                self.began = (self.bench.hub.now, before is None)

    def _is_a_collision(self) -> bool:
        at, was_free = self.began
        return was_free and self.bench.hub.now - at < LockPolicy().collision_ms

    def _holder(self) -> int | None:
        return self._lock().held_by(self.bench.hub.now)

    def _lock(self) -> ReplyLock:
        return replies.lock(self.bench.hub.db, self.line)


TestAgents = Agents.TestCase
TestAgents.settings = settings(stateful_step_count=25)
