"""Link court, whatever happens in whatever order: the limit, the codes and the shown victims."""

import contextlib
import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.gate import Gate, Visitor
from wadesk.core.errors import Refused
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.rights import Role
from wadesk.store import linking
from wadesk.wire.linking_api import Linked, LinkWaiting

NAMES = ("Ana", "Ben")
MACHINES = ("", "desk one")
PICK = st.integers(0, 3)


class Linking(RuleBasedStateMachine):
    """An administrator, a colleague who is none, their Desks, strangers, an operator, and time."""

    @initialize(
        limit=st.integers(1, 3),
        scope=st.sampled_from(["number", "member"]),
        overflow=st.sampled_from(["evict_oldest", "refuse"]),
    )
    def open(self, limit: int, scope: str, overflow: str) -> None:
        devices = DevicePolicy(max_linked=limit, scope=scope, overflow=overflow, failures_max=10**6)
        self.folder = Path(tempfile.mkdtemp())
        self.gate = Gate(self.folder, replace(Policy(), devices=devices))
        roles = (Role.ADMINISTRATOR, Role.STANDARD)
        self.members = {
            name: self.gate.member(name, role) for name, role in zip(NAMES, roles, strict=True)
        }
        self.inside: list[Visitor] = [self.gate.comes_in("Ana")]
        self.codes: list[str] = []
        self.strangers: list[Visitor] = []
        self.named: Counter[str] = Counter()
        self.limit, self.is_number = limit, scope == "number"

    def teardown(self) -> None:
        if hasattr(self, "gate"):
            self.gate.close()
            shutil.rmtree(self.folder)

    @rule(name=st.sampled_from(NAMES))
    def the_operator_invites(self, name: str) -> None:
        with contextlib.suppress(Refused):
            self.codes.append(self.gate.operators_code(name))

    @rule(pick=PICK, name=st.sampled_from(NAMES))
    def a_desk_shows_a_code(self, pick: int, name: str) -> None:
        desks = self._in()
        with contextlib.suppress(Refused, IndexError):
            code = self.gate.offers(desks[pick % max(len(desks), 1)], self.members[name]).code
            self.codes.append(code)

    @rule(pick=PICK, machine=st.sampled_from(MACHINES))
    def a_stranger_names_a_code(self, pick: int, machine: str) -> None:
        told = {"system": "Linux 6", "version": "1.4.2", "machine": machine}
        self.strangers.append(Visitor(told=told))
        self._names(self.strangers[-1], pick)

    @rule(who=PICK, pick=PICK)
    def a_stranger_asks_again(self, who: int, pick: int) -> None:
        if self.strangers:
            self._names(self.strangers[-1 - who % len(self.strangers)], pick)

    def _names(self, stranger: Visitor, pick: int) -> None:
        if not self.codes:
            return
        code = self.codes[-1 - pick % len(self.codes)]
        was_known = stranger.device != 0 or self._waits(stranger)
        answer = self.gate.asks(stranger, code)
        if isinstance(answer, Linked | LinkWaiting) and not was_known:
            self.named[code] += 1
        if isinstance(answer, Linked) and stranger not in self.inside:
            self.inside.append(stranger)

    @rule(pick=PICK, yes=st.sampled_from([True, True, True, False]), sees=st.booleans())
    def somebody_decides(self, pick: int, yes: bool, sees: bool) -> None:
        desks = self._in()
        waiting = [(desk, one) for desk in desks for one in self.gate.waiting(desk).applicants]
        if not waiting:
            return
        desk, one = waiting[pick % len(waiting)]
        before, theirs = self._ids(), self._ids(desk.member)
        shown = one.victim.device if one.victim and sees else None
        with contextlib.suppress(Refused):
            self.gate.decides(desk, one.applicant, yes=yes, evict=shown)
        gone = before - self._ids()
        assert gone <= {shown, one.replaces}, "whoever went was shown to whoever confirmed"
        is_administrator = desk.member == self.members["Ana"]
        assert is_administrator or gone <= theirs, "only an administrator sends colleagues away"

    @rule(ms=st.sampled_from([1_000, 1_000, 91_000, 181_000, 601_000]))
    def time_passes(self, ms: int) -> None:
        self.gate.later(ms)

    @invariant()
    def nobody_passes_the_limit(self) -> None:
        if not hasattr(self, "gate"):
            return
        held = linking.held(self.gate.hub.db)
        each = Counter(one.member for one in held)
        assert (len(held) if self.is_number else max(each.values(), default=0)) <= self.limit

    @invariant()
    def no_code_served_two(self) -> None:
        if hasattr(self, "gate"):
            assert all(times == 1 for times in self.named.values()), self.named

    @invariant()
    def no_machine_of_a_member_is_there_twice(self) -> None:
        if not hasattr(self, "gate"):
            return
        sql = "select member, machine from device_key where machine is not null"
        found = self.gate.hub.db.execute(sql).fetchall()
        assert len(found) == len(set(found))

    @invariant()
    def whoever_is_out_has_an_order(self) -> None:
        if not hasattr(self, "gate"):
            return
        rows = {row["id"]: row["state"] for row in self.gate.hub.rows("device")}
        sent_away = {one for (one,) in self.gate.hub.db.execute("select device from revoked")}
        assert {one for one, state in rows.items() if state == "unlinked"} == sent_away
        assert {one for one, state in rows.items() if state == "linked"} == self._ids()

    def _ids(self, member: int | None = None) -> set[Any]:
        held = linking.held(self.gate.hub.db)
        return {one.device for one in held if member in (None, one.member)}

    def _in(self) -> list[Visitor]:
        there = self._ids()
        return [one for one in self.inside if one.device in there]

    def _waits(self, stranger: Visitor) -> bool:
        wish = stranger.wish("")
        return linking.applicant_with(self.gate.hub.db, wish.public_key) is not None


TestLinking = Linking.TestCase
TestLinking.settings = settings(stateful_step_count=40)
