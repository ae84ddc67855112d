"""Faults: what is done to a trial while its agents answer, in rounds, and how often it came about.

kill -9       Hub, WhatsApp's stand-in and a crowd of agents die between two instructions
sockets       the proxy cuts, half-closes, swallows and delays
slow disk     the record's one write lock is held, as by a disk that hangs: no commit comes
              back, everything else goes on; and the Hub's whole process is stopped, as a
              machine that swaps
WhatsApp      answers are lost before and after the message was taken, statuses come twice,
              in the wrong order, together, and late

A round does each of them once, so the rarest came as often as there were rounds.
"""

import contextlib
import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.agents.trial import Trial
from tests.support.dice import dice
from tests.support.play import STORE_KEY
from tests.support.programs import Program
from wadesk.store import connection

PER_ANSWERS = 1_700  # one round to so many: 100 000 answers see each kind 58 times
ROUNDS_LEAST = 3
DEAD_S = 0.2
HANGS_S = (0.05, 0.3)
LATE_S = 0.5
LEAST_BREATH_S = 0.05
ANSWERS = (
    "lost_before", "lost_after", "half_answer", "http_500_after", "malformed_answer", "delay",
)  # fmt: skip
STATUSES = ("duplicate_webhooks", "reversed_webhooks", "batch_webhooks", "async_failed:131026")
EACH = 2  # of WhatsApp's own faults in one round


@dataclass
class Faults:
    """Does the rounds; call ``keep_up`` with how many answers there are by now."""

    trial: Trial
    answers: int  # that the whole trial is to have
    _dice: random.Random = field(default_factory=lambda: dice(4))
    _done: int = 0
    _asked_for: bool = False

    @property
    def rounds(self) -> int:
        return max(ROUNDS_LEAST, self.answers // PER_ANSWERS)

    def keep_up(self, answers: int) -> None:
        """One fault, if it is time for one."""
        acts = self._acts()
        due = answers * self.rounds * len(acts) // self.answers
        if self._done < min(due, self.rounds * len(acts)):
            acts[self._done % len(acts)]()
            self._done += 1

    def finish(self) -> None:
        """The rounds that are still missing, so that each kind came as often as it should."""
        while self._done < self.rounds * len(self._acts()):
            self.keep_up(self.answers)
        self._count_whatsapp()

    def _acts(self) -> list[Callable[[], None]]:
        trial = self.trial
        crowds = [
            lambda one=crowd: self._kill(one, "process of twelve agents") for crowd in trial.crowds
        ]
        return [
            self._ask_whatsapp,
            lambda: self._kill(trial.hub, "Hub"),
            *(lambda kind=kind: self._socket(kind) for kind in ("cut", "half-close")),
            self._hang_disk,
            lambda: self._kill(trial.sandbox, "sandbox"),
            *(lambda kind=kind: self._socket(kind) for kind in ("blackhole", "delay")),
            self._hang_process,
            self._hold_webhooks,
            self._dice.choice(crowds),
            lambda: self._kill(self._dice.choice(trial.desks), "agent's Desk"),
        ]

    def _kill(self, victim: Program, name: str) -> None:
        victim.kill()
        time.sleep(self._dice.uniform(0, DEAD_S))
        victim.start()
        victim.wait_until_up()
        self.trial.faults[f"kill -9 of the {name}"] += 1

    def _socket(self, kind: str) -> None:
        if self.trial.proxy.trouble(kind):
            self.trial.faults[f"sockets: {kind}"] += 1

    def _hang_disk(self) -> None:
        with self._write_lock():
            time.sleep(self._dice.uniform(*HANGS_S))
        self.trial.faults["slow disk: no commit comes back"] += 1

    @contextlib.contextmanager
    def _write_lock(self) -> Iterator[None]:
        db = connection.open_writable(
            self.trial.folder / "hub" / "hub.db", STORE_KEY, durable=False
        )
        try:
            db.execute("begin immediate")
            yield
            db.execute("rollback")
        finally:
            db.close()

    def _hang_process(self) -> None:
        os.kill(self.trial.hub.pid, signal.SIGSTOP)
        time.sleep(self._dice.uniform(*HANGS_S))
        os.kill(self.trial.hub.pid, signal.SIGCONT)
        self.trial.faults["slow disk: the whole Hub stands still"] += 1

    def _hold_webhooks(self) -> None:
        if self.trial.post("pause", {"webhooks": True}) is not None:
            time.sleep(LATE_S)
            while self.trial.post("pause", {"webhooks": False}) is None:
                time.sleep(LEAST_BREATH_S)
            self.trial.faults["webhooks: late"] += 1

    def _ask_whatsapp(self) -> None:
        self._count_whatsapp()
        wanted: list[dict[str, Any]] = [
            {"on": "messages", "kind": kind, "times": EACH, "delay_ms": 200} for kind in ANSWERS
        ]
        wanted += [{"on": "messages", "kind": kind, "times": EACH} for kind in STATUSES]
        wanted += [{"on": "inbound", "kind": "duplicate_webhooks", "times": EACH}]
        self._asked_for = self.trial.post("faults", {"faults": wanted}, "PUT") is not None

    def _count_whatsapp(self) -> None:
        """Those that were used up since they were asked for."""
        told = self.trial.post("faults", {}, "GET")
        for fault in told["faults"] if told and self._asked_for else ():
            name = (
                "customers' messages: twice" if fault["on"] == "inbound" else _name(fault["kind"])
            )
            self.trial.faults[name] += EACH - fault["remaining"]
        self._asked_for = False


def _name(kind: str) -> str:
    plain = kind.partition(":")[0].replace("_", " ")
    if kind in STATUSES:
        return f"webhooks: {plain}"
    return f"WhatsApp's answer: {plain}"
