"""Identity: by which names one customer is known.

Meta may give a phone number, a business-scoped user id, a parent id, or any mix, and may
leave each of them out. None is our key: a contact has an id of ours, and two sightings
are one person when they share any identifier. A username is a label that can change
hands, so it identifies nobody.

Some countries write one line in two ways; both forms name one person:
Brazil's mobile numbers with and without the ninth digit, Mexico's with and without the 1
after 52, Argentina's with and without the 9 after 54.
"""

from dataclasses import dataclass

_PLAIN_LENGTH = 12  # digits of a Brazilian, Mexican or Argentine number without its extra digit
_EXTRA_DIGIT = {"55": (4, "9"), "52": (2, "1"), "54": (2, "9")}  # country: where it stands, and it


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What one payload says about who somebody is; any of it may be missing."""

    phone: str | None = None
    user_id: str | None = None
    parent_id: str | None = None

    def keys(self) -> tuple[str, ...]:
        """Comparable names, each with its kind, so that a phone never equals a user id."""
        named = (
            ("phone", canonical_phone(self.phone) if self.phone else None),
            ("user", self.user_id),
            ("parent", self.parent_id),
        )
        return tuple(f"{kind}:{value}" for kind, value in named if value)


def canonical_phone(number: str) -> str:
    """Digits only, and one form of a number that its country writes in two."""
    digits = "".join(character for character in number if character.isdigit())
    place, extra = _EXTRA_DIGIT.get(digits[:2], (0, ""))
    is_long = len(digits) == _PLAIN_LENGTH + 1
    if extra and is_long and digits[place] == extra:
        return digits[:place] + digits[place + 1 :]
    return digits or number
