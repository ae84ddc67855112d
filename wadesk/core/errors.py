"""Errors: four, each named after what the catcher must do.

WadeskError
├── Refused      a rule said no: tell the agent why, change nothing
├── Unavailable  the other side is not there: keep the work and try again later
├── Malformed    the other side broke the contract: log it, skip it, never retry
└── Revoked      a signed order says this device is out: wipe the Mirror and sign out
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})


class WadeskError(Exception):
    """Base of every error raised on purpose."""


class Reason(StrEnum):
    """Why a rule said no: the code on the wire and the key of the sentence on screen."""

    LOCK_HELD = "lock_held"
    NOT_HOLDER = "not_holder"
    UNSEEN_ANSWER = "unseen_answer"
    WINDOW_CLOSED = "window_closed"
    STALE = "stale"
    CUSTOMER_WROTE = "customer_wrote"
    BEHIND = "behind"
    OPTED_OUT = "opted_out"
    TOO_LATE = "too_late"
    FROM_THE_FUTURE = "from_the_future"
    NO_SUCH_CONVERSATION = "no_such_conversation"
    NO_SUCH_MESSAGE = "no_such_message"
    NO_SUCH_MEMBER = "no_such_member"
    NO_SUCH_MEDIA = "no_such_media"
    NO_CUSTOMER = "no_customer"
    SAME_CONTACT = "same_contact"
    CONTACT_BLOCKED = "contact_blocked"
    CONTACT_ELSEWHERE = "contact_elsewhere"
    REACTION = "reaction"
    NO_SUCH_TEMPLATE = "no_such_template"
    KEY_REUSED = "key_reused"
    TEXT_EMPTY = "text_empty"
    TEXT_BROKEN = "text_broken"
    TEXT_TOO_LONG = "text_too_long"
    CAPTION_TOO_LONG = "caption_too_long"
    MEDIA_TOO_LARGE = "media_too_large"
    MEDIA_KIND = "media_kind"
    FILE_EMPTY = "file_empty"
    ALREADY_SETTLED = "already_settled"
    UNKNOWN_COMMAND = "unknown_command"
    NOT_THERE = "not_there"
    TOO_MANY = "too_many"
    LINK_CODE_WRONG = "link_code_wrong"
    LINK_CODE_EXPIRED = "link_code_expired"
    LINK_PAUSED = "link_paused"
    DEVICE_LIMIT = "device_limit"
    DEVICE_UNKNOWN = "device_unknown"
    ACCESS_EXPIRED = "access_expired"
    COUNTER_REUSED = "counter_reused"
    DEVICE_FROZEN = "device_frozen"
    NO_SUCH_DEVICE = "no_such_device"
    NO_SUCH_PERMISSION = "no_such_permission"
    LINK_DENIED = "link_denied"
    LEASE_OVER = "lease_over"
    UNLINKED = "unlinked"
    NOT_THIS_HUB = "not_this_hub"
    MEMBER_SUSPENDED = "member_suspended"
    LAST_ADMINISTRATOR = "last_administrator"
    NAME_TAKEN = "name_taken"
    OUT_OF_HOURS = "out_of_hours"
    FACTOR_NEEDED = "factor_needed"
    FACTOR_MISSING = "factor_missing"
    FACTOR_WRONG = "factor_wrong"
    FACTOR_PAUSED = "factor_paused"
    NO_RIGHT = "no_right"
    CLIENT_TOO_OLD = "client_too_old"
    SECOND_INSTANCE = "second_instance"
    NO_PROFILE = "no_profile"
    PROFILE_EXISTS = "profile_exists"
    WRONG_KEY = "wrong_key"
    TOO_EASY = "too_easy"
    NO_KEY = "no_key"
    DAMAGED = "damaged"
    NEWER_SCHEMA = "newer_schema"
    DISK_FULL = "disk_full"
    KEYRING_LOCKED = "keyring_locked"
    INSECURE_ADDRESS = "insecure_address"
    BAD_SETTING = "bad_setting"


class Refused(WadeskError):
    """A rule said no; ``detail`` is one sentence for a person, where the reason alone is not."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(detail or reason)
        self.reason = reason
        self.detail = detail


class Unavailable(WadeskError):
    """Keep the work and try again later; ``blanks`` fill the sentence, in any language.

    Where it was not ``reached``, nothing of what was asked has left this machine.
    """

    def __init__(
        self, sentence: str = "", blanks: Mapping[str, str] = NOTHING, *, reached: bool = True
    ) -> None:
        super().__init__(sentence.format_map(blanks) if blanks else sentence)
        self.sentence = sentence
        self.blanks = blanks
        self.reached = reached


class Malformed(WadeskError):
    """Log it, skip it, never retry."""


class Revoked(WadeskError):
    """Wipe the Mirror and sign out."""
