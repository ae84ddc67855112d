"""Rights: what a member's role allows."""

from enum import StrEnum

from wadesk.core.policy import LockPolicy


class Role(StrEnum):
    AGENT = "agent"
    ADMINISTRATOR = "administrator"


def may_take(role: str, policy: LockPolicy, *, is_owner: bool) -> bool:
    """Whether somebody may take a conversation over from a colleague who is answering it."""
    return is_owner or role in policy.takers.split()
