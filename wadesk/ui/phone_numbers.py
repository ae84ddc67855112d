"""Phone numbers: as people write them, grouped the way their country does it.

The one door to phonenumbers, which is loaded when the first number is shown and no sooner.
"""

from functools import lru_cache

SHOWN = 2_000


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
