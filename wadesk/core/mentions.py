"""Mentions: which colleagues a note names, by an @ before their name as it stands in the team."""

from collections.abc import Iterable, Mapping

from wadesk.core.records import AgentId

SIGN = "@"


def named(text: str, members: Mapping[AgentId, str], most: int) -> tuple[AgentId, ...]:
    """Those who are named, in the order of being so; of two names that fit the longer is meant."""
    folded, found = text.casefold(), dict[AgentId, None]()
    by_length = sorted(members.items(), key=lambda one: -len(one[1]))
    for at in _signs(folded):
        rest = folded[at + 1 :]
        meant = next((who for who, name in by_length if _begins_with(rest, name)), None)
        if meant is not None:
            found[meant] = None
    return tuple(found)[:most]


def written(name: str) -> str:
    """How a note names somebody."""
    return f"{SIGN}{name} "


def _signs(text: str) -> Iterable[int]:
    """Where an @ stands that no word runs into, as one in an address does."""
    return (
        at
        for at, letter in enumerate(text)
        if letter == SIGN and not (at and text[at - 1].isascii() and text[at - 1].isalnum())
    )


def _begins_with(text: str, name: str) -> bool:
    wanted = name.casefold()
    follows = text[len(wanted) : len(wanted) + 1]
    return bool(wanted) and text.startswith(wanted) and not _runs_on(wanted, follows)


def _runs_on(name: str, follows: str) -> bool:
    """Whether a longer word begins so; scripts without spaces have no longer words."""
    return follows.isalnum() and follows.isascii() and name[-1].isascii()
