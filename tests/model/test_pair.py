"""Real Desks, a real Hub, and a network that does its worst: the laws hold in every history.

What an agent has before them is noted beside the program: with the first keystroke of a draft
and with every review. The Hub's rows are then held against it, not against what a Desk says.
"""

import itertools
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.model.paired_desk import Fate, PairedDesk
from tests.model.paired_hub import PHONES, POLICY, PairedHub
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey

NAMES = ["Ana", "Bilal", "Chloé"]
SEATS = (0, 1, 0)  # the third Desk is Ana's second one
DAY_MS = 86_400_000
SKEWS = (0, DAY_MS, -DAY_MS)
DESKS = st.integers(0, len(SEATS) - 1)
LINES = st.integers(0, len(PHONES) - 1)

Place = tuple[int, int]  # which Desk, which line


class Pair(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.hub = PairedHub(self.folder / "hub.db", NAMES)
        self.desks = [
            PairedDesk(self.folder / f"desk{place}", self.hub, self.hub.members[who], place, skew)
            for place, (who, skew) in enumerate(zip(SEATS, SKEWS, strict=True))
        ]
        self.counted = itertools.count()
        self.typed: dict[str, int] = {}  # the words, and whose Desk they were typed at
        self.before_them: dict[Place, frozenset[int]] = {}  # since the draft was begun
        self.known: dict[ClientKey, frozenset[int]] = {}  # when it was sent

    def teardown(self) -> None:
        if hasattr(self, "desks"):
            for desk in self.desks:
                desk.close()
            self.hub.record.close()
            shutil.rmtree(self.folder)

    @rule(line=LINES, by_phone=st.booleans())
    def somebody_else_writes(self, line: int, *, by_phone: bool) -> None:
        write = self.hub.phone_answers if by_phone else self.hub.customer_writes
        write(line)

    @rule(ms=st.sampled_from([1, 4_000, POLICY.lock.lease_ms, POLICY.outbox.live_ms + 1]))
    def time_passes(self, ms: int) -> None:
        self.hub.pass_time(ms)

    @rule(at=DESKS)
    def catch_up(self, at: int) -> None:
        self.desks[at].catch_up()

    @rule(at=DESKS, line=LINES, leaves=st.booleans())
    def claim_or_leave(self, at: int, line: int, *, leaves: bool) -> None:
        ask = self.desks[at].leave if leaves else self.desks[at].claim
        ask(self.hub.lines[line])

    @rule(at=DESKS, line=LINES)
    def type(self, at: int, line: int) -> None:
        desk, where = self.desks[at], self.hub.lines[line]
        if desk.draft(where) is None:
            self.before_them[at, where] = desk.answers(where)
        words = f"word{next(self.counted)}."
        self.typed[words] = at
        desk.type(where, words)

    @rule(at=DESKS, line=LINES, fate=st.sampled_from(Fate))
    def send(self, at: int, line: int, fate: Fate) -> None:
        where = self.hub.lines[line]
        key = self.desks[at].send(where)
        if key is not None:
            self.known[key] = self.before_them.pop((at, where))
        self.desks[at].carry(fate)

    @rule(at=DESKS, line=LINES, fate=st.sampled_from(Fate))
    def type_and_send(self, at: int, line: int, fate: Fate) -> None:
        self.type(at, line)
        self.send(at, line, fate)

    @rule(at=DESKS, line=LINES, looks=st.booleans())
    def answer(self, at: int, line: int, *, looks: bool) -> None:
        if looks:
            self.desks[at].catch_up()
        self.type_and_send(at, line, Fate.ARRIVES)

    @rule(at=DESKS, looks=st.booleans())
    def review_and_send_anyway(self, at: int, *, looks: bool) -> None:
        desk = self.desks[at]
        if looks:
            desk.catch_up()
        for one in desk.refused()[:1]:
            where = one.item.conversation
            fresh = desk.say_again(one.item.key, where)
            self.known[fresh] = self.known[one.item.key] | desk.answers(where)
        desk.carry(Fate.ARRIVES)

    @rule(
        at=DESKS, what=st.sampled_from(["held up", "again", "desk", "hub"]), pick=st.integers(0, 9)
    )
    def mishap(self, at: int, what: str, pick: int) -> None:
        match what:
            case "held up":
                self.desks[at].deliver_what_was_held_up()
            case "again":
                self.desks[at].hear_again(pick)
            case "desk":
                self.desks[at].restart()
            case _:
                self.hub.restart()

    @invariant()
    @precondition(lambda self: hasattr(self, "desks"))
    def no_answer_went_over_one_that_its_author_had_not_seen(self) -> None:
        rows = [row for row in self.hub.record.rows("message") if row["direction"] == "out"]
        for said in rows:
            if said["key"] is None:
                continue
            passed = {
                row["id"]
                for row in rows
                if row["id"] < said["id"]
                and row["conversation"] == said["conversation"]
                and row["member"] != said["member"]
            }
            assert passed <= self.known[said["key"]]

    @invariant()
    @precondition(lambda self: hasattr(self, "desks"))
    def no_word_is_lost_and_none_is_said_twice(self) -> None:
        said = [row["text"] for row in self.hub.record.rows("message")]
        for words, at in self.typed.items():
            kept = sum(words in text for text in self.desks[at].words())
            assert sum(words in text for text in said) <= 1
            assert kept or any(words in text for text in said)

    @invariant()
    @precondition(lambda self: hasattr(self, "desks"))
    def nobody_is_told_twice_what_was_decided_once(self) -> None:
        keys = [row["key"] for row in self.hub.record.rows("message") if row["key"]]
        assert len(keys) == len(set(keys))

    @rule()
    def the_network_mends(self) -> None:
        """Then all are alike, and an outbox holds only what waits for its author."""
        for desk in self.desks:
            desk.catch_up()
            for _ in range(9):
                desk.carry(Fate.ARRIVES)
        for desk in self.desks:
            desk.catch_up()
            assert {item.owed for item in desk._items()} <= {Owed.REFUSED, Owed.DUE}
        for table in ("message", "conversation", "contact"):
            rows = {row["id"]: row["seq"] for row in self.hub.record.rows(table)}
            assert all(desk.rows(table) == rows for desk in self.desks)


TestPair = Pair.TestCase
DEPTH = settings().max_examples // 3
TestPair.settings = settings(max_examples=DEPTH, stateful_step_count=30)
