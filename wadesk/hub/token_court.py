"""Token court: whether a device gets its next token, judged in one transaction.

A token is given for a signature over a number that was never used before, so a stolen token
dies soon, and a copied profile is noticed by its repeated number: then both copies are
stopped until a person has looked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wadesk.core.device_policy import LEAP, LEAP_MOST, Count, judge_count, remember_count
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.hub import admission, deeds, revocation
from wadesk.hub.revocation import Departed
from wadesk.hub.sign_ins import Caller, SignIns
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, devices
from wadesk.store.audit import Deed
from wadesk.store.devices import NewToken, Papers
from wadesk.wire.linking_api import TokenRequest, token_message


@dataclass(frozen=True, slots=True)
class Ask:
    """A request for a token, the digest of the one that it would get, and who asks."""

    request: TokenRequest
    signature: bytes
    token_hash: bytes
    caller: Caller


@dataclass(frozen=True, slots=True)
class Given:
    """The token holds; ``counter``: where to count on from, after a copy was cleared up."""

    counter: int | None = None


Answer = Given | Refused | Departed


class TokenCourt:
    def __init__(self, hub: str, policy: DevicePolicy, watch: SignIns) -> None:
        self._hub = hub
        self._policy = policy
        self._watch = watch

    def issue(self, t: Transaction, asks: Sequence[Ask]) -> list[Answer]:
        """A refusal is an answer here, not a failure: a freeze must be kept."""
        return [self._answer(t, ask) for ask in asks]

    def _answer(self, t: Transaction, ask: Ask) -> Answer:
        try:
            papers = self._papers(t, ask)
            admission.active(t.db, papers.member)
            return self._judged(t, ask, papers)
        except (Refused, Departed) as no:
            return no

    def _papers(self, t: Transaction, ask: Ask) -> Papers:
        """What is known of whoever has signed this; of a device that is out, its order."""
        request = ask.request
        message = token_message(self._hub, request.device, request.counter, request.nonce)
        papers = devices.papers(t.db, request.device)
        if papers is None:
            order = revocation.order_signed_for(t.db, request.device, message, ask.signature)
            raise Refused(Reason.DEVICE_UNKNOWN) if order is None else Departed(order)
        if not crypto.verify(papers.public_key, message, ask.signature):
            raise Refused(Reason.DEVICE_UNKNOWN)
        return papers

    def _judged(self, t: Transaction, ask: Ask, papers: Papers) -> Given:
        request = ask.request
        if papers.is_thawed:
            return self._let_go_on(t, ask, papers)
        if papers.frozen_at is not None:
            raise Refused(Reason.DEVICE_FROZEN)
        count = judge_count(papers.used, papers.counter, request.counter, request.nonce)
        if count is Count.DOUBLED:
            raise Refused(Reason.COUNTER_REUSED)
        if count is Count.COPIED:
            self._freeze(t, ask, papers)
            raise Refused(Reason.DEVICE_FROZEN)
        return self._give(t, ask, papers)

    def _give(self, t: Transaction, ask: Ask, papers: Papers, leapt_to: int | None = None) -> Given:
        request = ask.request
        used = remember_count(papers.used, request.counter, request.nonce)
        if leapt_to is not None:
            used = remember_count({request.counter: request.nonce}, leapt_to, request.nonce)
        until = Instant(t.now + self._policy.token_ttl_ms)
        new = NewToken(max(used), ask.token_hash, until, used)
        devices.issue_token(t.db, papers.device, new, t.now)
        if papers.token_until <= t.now:
            self._watch.came_back(t, papers.device, ask.caller)
        else:
            self._watch.is_there(t, papers.device, ask.caller)
        return Given(leapt_to)

    def _let_go_on(self, t: Transaction, ask: Ask, papers: Papers) -> Given:
        """Whoever asks first counts on from far ahead, so that the other copy is noticed."""
        if ask.request.counter - papers.counter > LEAP_MOST:
            raise Refused(Reason.COUNTER_REUSED)
        devices.let_go_on(t.db, papers.device, t.next_seq())
        return self._give(t, ask, papers, max(papers.counter, ask.request.counter) + LEAP)

    def _freeze(self, t: Transaction, ask: Ask, papers: Papers) -> None:
        device = papers.device
        devices.freeze(t.db, device, t.next_seq(), t.now)
        deeds.write_down(t, None, Deed.FREEZE, device)
        self._watch.copied(t, device, papers.member, ask.caller)
        t.ended.append(device)
