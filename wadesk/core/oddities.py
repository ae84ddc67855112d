"""Oddities: what is remarkable about a linked device, and what administrators are told at once."""

from enum import StrEnum


class Oddity(StrEnum):
    """What the review page says of a device, in words, beside its state."""

    UNKNOWN_SYSTEM = "unknown_system"
    OLD_SYSTEM = "old_system"
    OLD_APP = "old_app"
    UNKNOWN_PLACE = "unknown_place"  # the operator has a table, and it is not in it
    UNUSUAL_HOUR = "unusual_hour"  # last signed in at night
    SEVERAL_COUNTRIES = "several_countries"
    LONG_BACKGROUND = "long_background"  # hours of traffic without anybody looking


class Alert(StrEnum):
    """What all administrators are told; an audit entry of the deed ``alert`` names it."""

    RIGHTS_OUT_OF_HOURS = "rights_out_of_hours"
    ONE_ADDRESS = "one_address"
    NIGHT_SIGN_IN = "night_sign_in"
    SEVERAL_COUNTRIES = "several_countries"
    UNKNOWN_SYSTEM = "unknown_system"
    COPIED_PROFILE = "copied_profile"
    WRONG_CODES = "wrong_codes"
    WRONG_DIGITS = "wrong_digits"
