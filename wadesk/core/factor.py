"""Factor: which digits of an authenticator app count, and what follows wrong ones.

The digits change with each step of half a minute. Those of the step before and after count too,
because no two clocks agree; digits that were used once never count again.
"""

from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import SecurityPolicy
from wadesk.core.records import Instant

STEP_MS = 30_000
DRIFT = 1
DIGITS = 6
RECOVERY_CODES = 10


@dataclass(frozen=True, slots=True)
class FactorAttempts:
    """Wrong digits in a row, and until when no further ones are looked at."""

    failures: int = 0
    paused_until: Instant = Instant(0)


def steps(now: Instant, last: int) -> range:
    """The steps whose digits count, given the last one that was used."""
    current = now // STEP_MS
    return range(max(current - DRIFT, last + 1), current + DRIFT + 1)


def believable(attempts: FactorAttempts, now: Instant, policy: SecurityPolicy) -> FactorAttempts:
    """A pause that ends later than any that begins now was begun on a clock that was wrong."""
    if attempts.paused_until - now > policy.factor_pause_ms:
        return FactorAttempts(attempts.failures)
    return attempts


def require_not_paused(attempts: FactorAttempts, now: Instant) -> None:
    if now < attempts.paused_until:
        raise Refused(Reason.FACTOR_PAUSED)


def after_wrong(attempts: FactorAttempts, now: Instant, policy: SecurityPolicy) -> FactorAttempts:
    """Count wrong digits; the last ones allowed start the pause and the count anew."""
    failures = attempts.failures + 1
    if failures < policy.factor_failures_max:
        return FactorAttempts(failures, attempts.paused_until)
    return FactorAttempts(0, Instant(now + policy.factor_pause_ms))


def plain(typed: str) -> str:
    """Digits or a recovery code, whatever blanks, dashes and cases it was typed with."""
    return "".join(character for character in typed.upper() if character.isalnum())


def is_digits(told: str) -> bool:
    return len(told) == DIGITS and told.isascii() and told.isdecimal()
