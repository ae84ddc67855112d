"""Same person: contacts that are one person by an agent's word, and how that is taken back.

Each contact keeps its addresses and its conversations; a link says whose other self it is.
Links never chain: all but one of a group lead to that one, by whose name they are shown.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

Links = Mapping[int, int]
"""Leads from each contact of a group to the one that stands for it; that one has no entry."""


@dataclass(frozen=True, slots=True)
class Join:
    """The first is, from now on, the same person as the second, and shown by that one's name."""

    contact: int
    same_as: int


@dataclass(frozen=True, slots=True)
class Separate:
    """The contact stands for itself again."""

    contact: int


Wish = Join | Separate


def head(links: Links, contact: int) -> int:
    """The one that stands for this contact's group; alone, it is its own."""
    return links.get(contact, contact)


def group(links: Links, contact: int) -> AbstractSet[int]:
    """Everybody who is the same person, oneself among them."""
    first = head(links, contact)
    return {first, *(one for one, leads_to in links.items() if leads_to == first)}


def after(links: Links, wish: Wish) -> dict[int, int]:
    """The links once a wish is done."""
    match wish:
        case Join(contact=contact, same_as=same_as):
            return _joined(links, contact, same_as)
        case Separate(contact=contact):
            return _separated(links, contact)


def inverse(links: Links, wish: Wish) -> tuple[Wish, ...]:
    """What has to be wished, one after the other, for these links to stand again."""
    match wish:
        case Join(contact=contact, same_as=same_as):
            return _parted(links, contact, same_as)
        case Separate(contact=contact):
            return _reunited(links, contact)


def _joined(links: Links, contact: int, same_as: int) -> dict[int, int]:
    into = head(links, same_as)
    moved = dict.fromkeys(group(links, contact) - {into}, into)
    return {**links, **moved} if head(links, contact) != into else dict(links)


def _separated(links: Links, contact: int) -> dict[int, int]:
    left = group(links, contact) - {contact}
    kept = {one: leads_to for one, leads_to in links.items() if one != contact}
    if contact in links or not left:
        return kept
    heir = min(left)
    return {**{one: to for one, to in kept.items() if one not in left}, **_led(left, heir)}


def _led(ones: AbstractSet[int], leads_to: int) -> dict[int, int]:
    return dict.fromkeys(ones - {leads_to}, leads_to)


def _parted(links: Links, contact: int, same_as: int) -> tuple[Wish, ...]:
    former = head(links, contact)
    if former == head(links, same_as):
        return ()
    ours = sorted(group(links, contact))
    return (
        *(Separate(one) for one in ours),
        *(Join(one, former) for one in ours if one != former),
    )


def _reunited(links: Links, contact: int) -> tuple[Wish, ...]:
    left = group(links, contact) - {contact}
    if not left:
        return ()
    if contact in links:
        return (Join(contact, links[contact]),)
    return (Join(min(left), contact),)
