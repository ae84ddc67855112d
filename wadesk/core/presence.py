"""Presence: who has a conversation before them, told apart from who is writing in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.records import AgentId


@dataclass(frozen=True, slots=True)
class Viewing:
    """A colleague at whatever number of devices; writing at one of them is writing."""

    member: AgentId
    writing: bool


def colleagues(looking: Iterable[Viewing], me: AgentId) -> tuple[Viewing, ...]:
    """Each colleague once, those who write first; never oneself."""
    writing: dict[AgentId, bool] = {}
    for one in looking:
        if one.member != me:
            writing[one.member] = one.writing or writing.get(one.member, False)
    found = [Viewing(member, is_writing) for member, is_writing in writing.items()]
    return tuple(sorted(found, key=lambda one: (not one.writing, one.member)))
