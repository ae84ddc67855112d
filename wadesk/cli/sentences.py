"""Sentences: what each refusal means to a person at a terminal, and what to type about it."""

from collections.abc import Mapping

from wadesk.core import reason_words
from wadesk.core.errors import Reason, Refused

SENTENCES: Mapping[Reason, str] = {
    **reason_words.REASON_WORDS,
    Reason.WINDOW_CLOSED: (
        "The customer wrote more than 24 hours ago, so WhatsApp takes only a template now:"
        " send one with --template NAME."
    ),
    Reason.NO_SUCH_CONVERSATION: (
        "There is no such conversation here: see `wadesk conversations`, or `wadesk sync` first."
    ),
    Reason.DEVICE_UNKNOWN: (
        "The Hub no longer knows this device. What you wrote is kept here;"
        " link it again into a new folder with --profile."
    ),
    Reason.NO_PROFILE: "There is no profile here yet: link this device with `wadesk link`.",
    Reason.PROFILE_EXISTS: "There is already a profile here: choose another folder with --profile.",
    Reason.NO_KEY: "There is no key for this profile: give its passphrase with --passphrase-file.",
}


def sentence(refusal: Refused) -> str:
    """The refusal's own words where it has some, else those of its reason."""
    return refusal.detail or of_reason(refusal.reason)


def of_reason(reason: str) -> str:
    """For a reason as it is kept on disk, which a newer version may have written."""
    known = reason in frozenset(Reason)
    return SENTENCES[Reason(reason)] if known else reason_words.of_reason(reason)
