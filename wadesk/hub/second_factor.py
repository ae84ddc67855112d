"""Second factor: digits of an authenticator app, shown before what cannot be undone.

The Hub's one door to pyotp. Wrong digits are counted and then looked at no more for a while; a
refusal is an answer here, not a failure, because its count must be kept. Recovery codes are
shown once, kept as digests, and each is good once.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pyotp

from wadesk.core import factor as rule
from wadesk.core.errors import Reason, Refused
from wadesk.core.factor import FactorAttempts
from wadesk.core.oddities import Alert
from wadesk.core.policy import SecurityPolicy
from wadesk.core.records import Instant
from wadesk.hub import admission, alerts, deeds, local_time, revocation
from wadesk.hub.alerts import Cause
from wadesk.hub.pause import Paused
from wadesk.hub.writer import Transaction
from wadesk.store import factors, members
from wadesk.store.audit import Deed
from wadesk.store.factors import Factor
from wadesk.wire.linking_api import FactorBegun, FactorProven, FactorSet

SECRET_BYTES = 20  # as RFC 4226 recommends
CODE_BYTES = 10  # sixteen letters and digits: as good as a key, and nobody types it often
CODE_PART = 4
ISSUER = "WaDesk"


@dataclass(frozen=True, slots=True)
class Shown:
    """Who shows what, and on which device; ``told`` is empty where nothing is to be shown."""

    member: int
    device: int
    told: str = ""


Answer = FactorBegun | FactorSet | FactorProven | Refused | None
Deal = Callable[[Transaction, Shown], Answer]


class SecondFactor:
    """Judges what is shown, each in the transaction that writes down what came of it."""

    def __init__(self, policy: SecurityPolicy) -> None:
        self._policy = policy
        self._zone = local_time.zone(policy.zone)

    def begin(self, t: Transaction, asked: Sequence[Shown]) -> list[Answer]:
        """Make a secret for an app; it counts for nothing until its digits were shown."""
        return [_dealt(_begun, t, one) for one in asked]

    def confirm(self, t: Transaction, asked: Sequence[Shown]) -> list[Answer]:
        return [_dealt(self._confirmed, t, one) for one in asked]

    def prove(self, t: Transaction, asked: Sequence[Shown]) -> list[Answer]:
        return [_dealt(self._proven, t, one) for one in asked]

    def drop(self, t: Transaction, asked: Sequence[Shown]) -> list[Answer]:
        return [_dealt(self._dropped, t, one) for one in asked]

    def _confirmed(self, t: Transaction, shown: Shown) -> Answer:
        known = _known(t, shown.member)
        if known.is_confirmed:
            raise Refused(Reason.ALREADY_SETTLED)
        known = self._passed(t, known, shown)
        codes = [_new_code() for _ in range(rule.RECOVERY_CODES)]
        digests = frozenset(map(_digest, codes))
        factors.keep(t.db, replace(known, is_confirmed=True, recovery=digests))
        members.keep_factor(t.db, shown.member, t.next_seq(), is_set=True)
        self._keep_proof(t, shown)
        _write_down(t, shown, "set")
        return FactorSet(codes)

    def _proven(self, t: Transaction, shown: Shown) -> Answer:
        known = self._passed(t, _confirmed(t, shown.member), shown)
        self._keep_proof(t, shown)
        return FactorProven(self._policy.factor_ttl_ms, len(known.recovery))

    def _dropped(self, t: Transaction, shown: Shown) -> Answer:
        self._passed(t, _confirmed(t, shown.member), shown)
        remove(t, shown.member)
        _write_down(t, shown, "removed")
        return None

    def _passed(self, t: Transaction, known: Factor, shown: Shown) -> Factor:
        """The factor after what was shown, if that was good; else the try is counted."""
        told = FactorAttempts(known.failures, known.paused_until)
        attempts = rule.believable(told, t.now, self._policy)
        try:
            rule.require_not_paused(attempts, t.now)
        except Refused as refusal:
            raise Paused(refusal.reason, known.paused_until, t.now) from refusal
        after = _accepted(known, rule.plain(shown.told), t.now)
        if after is None:
            wrong = rule.after_wrong(attempts, t.now, self._policy)
            factors.keep(
                t.db, replace(known, failures=wrong.failures, paused_until=wrong.paused_until)
            )
            if known.is_confirmed and wrong.paused_until > t.now:
                guessed = Cause(Alert.WRONG_DIGITS, shown.member, shown.device)
                alerts.tell(t, guessed, self._zone)
            raise Refused(Reason.FACTOR_WRONG)
        factors.keep(t.db, after)
        if after.recovery != known.recovery:
            _write_down(t, shown, "recovered")
        return after

    def _keep_proof(self, t: Transaction, shown: Shown) -> None:
        until = Instant(t.now + self._policy.factor_ttl_ms)
        factors.keep_proof(t.db, shown.device, until)


def remove(t: Transaction, member: int) -> None:
    """A member has no second factor any more, nor any proof of it."""
    factors.drop(t.db, member)
    members.keep_factor(t.db, member, t.next_seq(), is_set=False)


def take_away(t: Transaction, name: str) -> None:
    """What the operator does for who lost phone and recovery codes."""
    member = members.named(t.db, name)
    if member is None:
        raise Refused(Reason.NO_SUCH_MEMBER, f"Nobody here is called {name!r}: look at the names.")
    if factors.find(t.db, member) is None:
        raise Refused(Reason.FACTOR_MISSING, f"{name} has no second factor: nothing was changed.")
    remove(t, member)
    _write_down(t, Shown(member, 0), "removed", by_operator=True)


def digits(secret: bytes, step: int) -> str:
    """What an app shows during one step."""
    return pyotp.HOTP(_base32(secret)).at(step)


def _dealt(deal: Deal, t: Transaction, shown: Shown) -> Answer:
    try:
        revocation.require_in(t.db, shown.device)
        admission.active(t.db, shown.member)
        return deal(t, shown)
    except Refused as refusal:
        return refusal


def _begun(t: Transaction, shown: Shown) -> Answer:
    known = factors.find(t.db, shown.member)
    if known is not None and known.is_confirmed:
        raise Refused(Reason.ALREADY_SETTLED)
    secret = secrets.token_bytes(SECRET_BYTES)
    factors.keep(t.db, Factor(shown.member, secret))
    told = _base32(secret)
    name = members.name(t.db, shown.member)
    uri = pyotp.TOTP(told).provisioning_uri(name=name, issuer_name=ISSUER)
    return FactorBegun(told, uri)


def _known(t: Transaction, member: int) -> Factor:
    known = factors.find(t.db, member)
    if known is None:
        raise Refused(Reason.FACTOR_MISSING)
    return known


def _confirmed(t: Transaction, member: int) -> Factor:
    known = _known(t, member)
    if not known.is_confirmed:
        raise Refused(Reason.FACTOR_MISSING)
    return known


def _accepted(known: Factor, told: str, now: Instant) -> Factor | None:
    """The factor with this used up, where it is good."""
    fresh = replace(known, failures=0, paused_until=Instant(0))
    if not rule.is_digits(told):
        digest = _digest(told)
        good = digest in known.recovery
        return replace(fresh, recovery=known.recovery - {digest}) if good else None
    for step in rule.steps(now, known.last_step):
        if hmac.compare_digest(digits(known.secret, step), told):
            return replace(fresh, last_step=step)
    return None


def _new_code() -> str:
    code = _base32(secrets.token_bytes(CODE_BYTES))
    return "-".join(code[at : at + CODE_PART] for at in range(0, len(code), CODE_PART))


def _digest(code: str) -> str:
    return hashlib.sha256(rule.plain(code).encode()).hexdigest()


def _base32(secret: bytes) -> str:
    return base64.b32encode(secret).decode()


def _write_down(t: Transaction, shown: Shown, what: str, *, by_operator: bool = False) -> None:
    by = None if by_operator else shown
    deeds.write_down(t, by, Deed.FACTOR, shown.member, **{"is": what})
