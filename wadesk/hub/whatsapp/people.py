"""People: who the contacts of one webhook value are, and which message is whose.

Any identifier may be missing, and the contact and the message may each know one that the
other lacks. They are one person when they share any.
"""

from collections.abc import Iterator
from typing import Any

from wadesk.core.identity import Identifiers
from wadesk.hub.whatsapp.inbound import Person
from wadesk.hub.whatsapp.loose import mapping, name

NOBODY = Identifiers()
_IDS = ("wa_id", "user_id", "parent_user_id")
_CARD = frozenset((*_IDS, "profile"))
_PARENT_MARK = ".ENT."


def identifiers(phone: Any, user_id: Any = None, parent_id: Any = None) -> Identifiers:
    """Sort three values into their places; a user id sometimes stands where a phone would."""
    phone, user_id, parent_id = name(phone), name(user_id), name(parent_id)
    if phone is not None and "." in phone:
        if _PARENT_MARK in phone:
            return Identifiers(None, user_id, parent_id or phone)
        return Identifiers(None, user_id or phone, parent_id)
    return Identifiers(phone, user_id, parent_id)


def joined(one: Identifiers, other: Identifiers) -> Identifiers:
    """Fill the gaps of one with the other."""
    return Identifiers(
        one.phone or other.phone, one.user_id or other.user_id, one.parent_id or other.parent_id
    )


def person(who: Identifiers, card: dict[str, Any] | None = None) -> Person | None:
    """Describe somebody by their own identifiers and, where there is one, their contact card."""
    if card is not None:
        return described(card, who)
    return Person(who) if who != NOBODY else None


def described(card: dict[str, Any], who: Identifiers = NOBODY) -> Person:
    """A card's person; an identifier that contradicts the message's stays in the content."""
    who = joined(who, _own(card))
    held = (who.phone, who.user_id, who.parent_id)
    content = {key: value for key, value in card.items() if key not in _CARD}
    content |= {key: card[key] for key in _IDS if key in card and name(card[key]) not in held}
    profile = card.get("profile")
    rest = profile
    if isinstance(profile, dict):
        rest = {
            key: value
            for key, value in profile.items()
            if key not in ("name", "username") or not isinstance(value, str)
        }
    if rest:
        content["profile"] = rest
    return Person(who, _label(profile, "name"), _label(profile, "username"), content)


def _label(profile: Any, key: str) -> str | None:
    value = mapping(profile).get(key)
    return value if isinstance(value, str) else None


def _own(card: dict[str, Any]) -> Identifiers:
    return identifiers(card.get("wa_id"), card.get("user_id"), card.get("parent_user_id"))


class Contacts:
    """The contact cards of one value, each waiting for a message that is its own."""

    __slots__ = ("_by_key", "_cards", "_unmet", "_whose")

    def __init__(self, cards: list[dict[str, Any]]) -> None:
        self._cards = cards
        self._whose = [_own(card) for card in cards]
        self._unmet = set(range(len(cards)))
        self._by_key: dict[str, int] | None = None  # made when a glance is not enough

    def person(self, who: Identifiers) -> Person | None:
        """The person with these identifiers, described by their card if one is here."""
        place = self._place(who) if self._cards else None
        if place is None:
            return person(who)
        self._unmet.discard(place)
        return described(self._cards[place], who)

    def only(self) -> Identifiers:
        """Who it is about where there is one card and the message names nobody."""
        return self._whose[0] if len(self._whose) == 1 else NOBODY

    def unmet(self) -> Iterator[dict[str, Any]]:
        """The cards that belong to no message."""
        return (self._cards[place] for place in sorted(self._unmet))

    def _place(self, who: Identifiers) -> int | None:
        if len(self._whose) == 1:
            own = self._whose[0]
            # A card without any identifier can only be about the one who wrote.
            if own in (who, NOBODY) or (own.phone is not None and own.phone == who.phone):
                return 0
        if self._by_key is None:
            self._by_key = self._index()
        index = self._by_key
        return next((index[key] for key in who.names() if key in index), None)

    def _index(self) -> dict[str, int]:
        index: dict[str, int] = {}
        for place, own in enumerate(self._whose):
            for key in own.names():
                index.setdefault(key, place)
        return index
