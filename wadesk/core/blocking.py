"""Blocking: whom the number takes nothing from any more, and how far WhatsApp has agreed.

An agent asks and WhatsApp decides: it blocks only who has written within a day. Asking for
the same again does no harm, so a wish is kept until it has been answered.
"""

from enum import StrEnum

FIRST_WAIT_MS = 2_000
LONGEST_WAIT_MS = 10 * 60 * 1000
GIVEN_UP_MS = 24 * 60 * 60 * 1000
"""After so long WhatsApp would refuse to block, whoever wrote when it was asked for."""

WHY = "block"
"""In a contact's content: why WhatsApp refused, as its errors are told."""

_DOUBLINGS_MOST = 16


class Blocking(StrEnum):
    """Where the blocking of one customer stands; none of these: they are not blocked."""

    ASKED = "asked"
    BLOCKED = "blocked"
    REFUSED = "refused"  # WhatsApp did not block them, so they are not
    FREEING = "freeing"  # asked to be let in again


def wished(before: str | None, *, is_blocked: bool) -> str | None:
    """Where it stands once somebody wants them blocked, or let in again."""
    if is_blocked:
        return before if before == Blocking.BLOCKED else Blocking.ASKED
    return None if before in {None, Blocking.REFUSED} else Blocking.FREEING


def is_undecided(state: str | None) -> bool:
    """Whether WhatsApp still has to be asked."""
    return state in {Blocking.ASKED, Blocking.FREEING}


def settled(*, is_blocked: bool, is_done: bool) -> str | None:
    """Where it stands once WhatsApp has answered a wish."""
    if is_done:
        return Blocking.BLOCKED if is_blocked else None
    return Blocking.REFUSED if is_blocked else Blocking.BLOCKED


def is_shut(state: str | None) -> bool:
    """Whether nothing goes to them: they are blocked, or are about to be."""
    return state in {Blocking.ASKED, Blocking.BLOCKED}


def wait_ms(attempts: int) -> int:
    """How long to wait after so many tries to which nobody gave an answer."""
    return min(FIRST_WAIT_MS << min(attempts, _DOUBLINGS_MOST), LONGEST_WAIT_MS)
