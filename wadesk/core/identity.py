"""Identity: by which names one customer is known.

Meta may give a phone number, a business-scoped user id, a parent id, or any mix, and may
leave each of them out. None is our key: a contact has an id of ours, and two sightings
are one person when they share any identifier. A username is a label that can change
hands, so it identifies nobody.

Some countries write one line in two ways; both forms name one person:
Brazil's mobile numbers with and without the ninth digit (only those from 6 up: below it the
shorter form is a landline, and another person), Mexico's with and without the 1 after 52,
Argentina's with and without the 9 after 54.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_LONGER_FORMS = (
    re.compile(r"(55\d\d)9([6-9]\d{7})"),
    re.compile(r"(52)1(\d{10})"),
    re.compile(r"(54)9(\d{10})"),
)


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What one payload says about who somebody is; any of it may be missing."""

    phone: str | None = None
    user_id: str | None = None
    parent_id: str | None = None

    def names(self) -> tuple[str, ...]:
        """Comparable names, each with its kind, so that a phone never equals a user id."""
        named = []
        if self.phone and (phone := canonical_phone(self.phone)):
            named.append(f"phone:{phone}")
        if self.user_id:
            named.append(f"user:{self.user_id}")
        if self.parent_id:
            named.append(f"parent:{self.parent_id}")
        return tuple(named)


@lru_cache(maxsize=4096)
def canonical_phone(number: str) -> str:
    """Digits only, and one form of a number that its country writes in two."""
    digits = number
    if not (number.isascii() and number.isdecimal()):
        digits = "".join(str(int(character)) for character in number if character.isdecimal())
    for longer_form in _LONGER_FORMS:
        if found := longer_form.fullmatch(digits):
            return found[1] + found[2]
    return digits or number
