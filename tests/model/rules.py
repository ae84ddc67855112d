"""Rules: the Hub's own rules on a model's locks, each question asked once and remembered."""

from functools import cache

from tests.model.guards import Guards
from tests.model.world import NO_FENCE, NOBODY, Lock, as_model_sees, as_rule_sees
from wadesk.core.errors import Refused
from wadesk.core.records import AgentId


class Rules:
    """None is a refusal."""

    def __init__(self, guards: Guards) -> None:
        self._guards = guards
        self.claim = cache(self._claim)
        self.take = cache(self._take)
        self.hand_over = cache(self._hand_over)
        self.release = cache(self._release)
        self.admit = cache(self._admit)

    def _claim(self, lock: Lock, agent: int, owner: int) -> Lock | None:
        whose = AgentId(owner) if owner != NOBODY else None
        try:
            return as_model_sees(self._guards.claim(as_rule_sees(lock), AgentId(agent), whose))
        except Refused:
            return None

    def _take(self, lock: Lock, agent: int) -> Lock:
        return as_model_sees(self._guards.take(as_rule_sees(lock), AgentId(agent)))

    def _hand_over(self, lock: Lock, giver: int, to: int) -> Lock | None:
        try:
            after = self._guards.hand_over(as_rule_sees(lock), AgentId(giver), AgentId(to))
        except Refused:
            return None
        return as_model_sees(after)

    def _release(self, lock: Lock, agent: int, fence: int) -> Lock:
        return as_model_sees(self._guards.release(as_rule_sees(lock), AgentId(agent), fence))

    def _admit(self, lock: Lock, agent: int, fence: int) -> Lock | None:
        given = None if fence == NO_FENCE else fence
        try:
            return as_model_sees(self._guards.admit(as_rule_sees(lock), AgentId(agent), given))
        except Refused:
            return None

    def fold(self, ours: Lock, theirs: Lock) -> Lock:
        return as_model_sees(self._guards.fold(as_rule_sees(ours), as_rule_sees(theirs)))
