"""Agents who claim, wait, look, write from several Desks and send, in every short history."""

import itertools
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.court import Bench
from tests.support.payloads import an_echo, webhook
from wadesk.core.policy import LockPolicy
from wadesk.hub.judgement import Judged
from wadesk.store import replies

AGENTS = st.integers(0, 2)
LEASE_MS = LockPolicy().lease_ms


class Agents(RuleBasedStateMachine):
    """``seen`` is what each agent's screen showed; the log is what the Hub accepted, in order."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.bench = Bench(self.folder / "hub.db")
        self.agents = [self.bench.ana, self.bench.ben, self.bench.hub.add_member("Cem")]
        self.line = self.bench.customer_writes()
        self.seen = [0, 0, 0]
        self.fences: list[int | None] = [None, None, None]
        self.began = (0, False)  # when the lock was last granted anew, and whether it was free
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
        comes_first = agent == self._owner() and self._is_a_collision()
        told = self.bench.claim(agent, self.line)
        assert (told.answer is not None) == (comes_first or holder in (None, agent))
        if told.answer:
            if holder != agent:
                self.began = (self.bench.hub.now, holder is None)
            self.fences[who] = told.answer.fence

    @rule(who=AGENTS)
    def release(self, who: int) -> None:
        holder = self._holder()
        fence = self.fences[who]
        self.bench.release(self.agents[who], self.line, fence or 0)
        assert self._holder() in (holder, None)
        assert holder in (self.agents[who], self._holder())

    @rule(ms=st.sampled_from([1, 1_000, LEASE_MS, LEASE_MS + 1]))
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

    @rule(pick=st.integers(0, 99))
    def ask_again_what_was_asked(self, pick: int) -> None:
        if self.sent_as:
            who, key, told = self.sent_as[pick % len(self.sent_as)]
            again = self.bench.say(self.agents[who], self.line, key=key, text="another body")
            assert again.sent is False
            assert told.answer is None or again.answer is None

    @invariant()
    def every_accepted_answer_is_there_once(self) -> None:
        if hasattr(self, "bench"):
            found = [
                row["id"] for row in self.bench.hub.rows("message") if row["source"] != "cloud"
            ]
            assert found == [message for message, _ in self.answers]

    def _owner(self) -> int | None:
        """Who of us answered first."""
        return next((author for _, author in self.answers if author is not None), None)

    def _is_a_collision(self) -> bool:
        at, was_free = self.began
        return was_free and self.bench.hub.now - at < LockPolicy().collision_ms

    def _holder(self) -> int | None:
        return replies.lock(self.bench.hub.db, self.line).held_by(self.bench.hub.now)


TestAgents = Agents.TestCase
TestAgents.settings = settings(stateful_step_count=25)
