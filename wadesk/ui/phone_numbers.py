"""Phone numbers: as people write them, grouped the way their country does it.

The one door to phonenumbers, which is loaded when the first number is shown and no sooner.
"""

from functools import lru_cache

SHOWN = 2_000
LEAST, MOST = 7, 15
"""Digits of a number with its calling code."""


@lru_cache(maxsize=SHOWN)
def written(number: str) -> str:
    """From WhatsApp's digits to `+49 1511 2345678`; what is no number stays as it is."""
    if not number.isdecimal():
        return number
    import phonenumbers  # noqa: PLC0415 - its tables are large, and the first picture needs none

    try:
        parsed = phonenumbers.parse(f"+{number}")
    except phonenumbers.NumberParseException:
        return f"+{number}"
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def read(typed: str, ours: str = "") -> str:
    """WhatsApp's digits of what somebody typed; empty where it is no number that can be.

    Without a calling code it is of the country of ``ours``, our own number.
    """
    import phonenumbers  # noqa: PLC0415 - as above

    plain = typed.strip()
    if plain.startswith("00"):
        plain = f"+{plain[2:]}"
    try:
        found = phonenumbers.parse(plain, _country(ours))
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(found):
        return ""
    digits = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)[1:]
    return digits if LEAST <= len(digits) <= MOST else ""


def calling_code(ours: str) -> str:
    """As one begins a number of our own country; empty where nobody knows it."""
    import phonenumbers  # noqa: PLC0415 - as above

    code = phonenumbers.country_code_for_region(_country(ours) or "ZZ")
    return f"+{code}" if code else ""


def _country(ours: str) -> str | None:
    import phonenumbers  # noqa: PLC0415 - as above

    digits = "".join(one for one in ours if one in "0123456789")
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(f"+{digits}"))
    except phonenumbers.NumberParseException:
        return None
