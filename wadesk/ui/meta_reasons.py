"""Meta reasons: what WhatsApp's own numbers for failures mean, and what one can do about each.

Many numbers mean the same to who answers customers, so that they share a sentence. A number
that is not here is told in WhatsApp's own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.ui.text import translate


@dataclass(frozen=True, slots=True)
class Meaning:
    """In English, as the translators find it."""

    why: object
    advice: object


WAIT = QT_TRANSLATE_NOOP("Failure", "Try again in a while.")
ADMINISTRATOR = QT_TRANSLATE_NOOP(
    "Failure", "Ask an administrator: it is to be settled in Meta's Business Manager."
)
NOT_AGAIN = QT_TRANSLATE_NOOP(
    "Failure", "Sending it again changes nothing: reach this person in another way."
)
TEMPLATE = QT_TRANSLATE_NOOP(
    "Failure", "Send a template, or wait until the customer writes to you."
)
OTHER_WORDS = QT_TRANSLATE_NOOP("Failure", "Write it in another way, and send that.")
OTHER_FILE = QT_TRANSLATE_NOOP(
    "Failure", "Save the file as another kind (JPEG, PDF, MP4), and send that one."
)
OTHER_TEMPLATE = QT_TRANSLATE_NOOP(
    "Failure", "Look at the template's blanks and language, or take another template."
)

BUSY = Meaning(
    QT_TRANSLATE_NOOP("Failure", "Too much was sent at once: try again in a while."), WAIT
)
AWAY = Meaning(QT_TRANSLATE_NOOP("Failure", "WhatsApp itself was out of order."), WAIT)
EXPIRED = Meaning(
    QT_TRANSLATE_NOOP("Failure", "The connection to WhatsApp has expired."), ADMINISTRATOR
)
FORBIDDEN = Meaning(
    QT_TRANSLATE_NOOP("Failure", "WhatsApp does not allow this to the Hub."), ADMINISTRATOR
)
RESTRICTED = Meaning(
    QT_TRANSLATE_NOOP("Failure", "WhatsApp has locked the account: ask an administrator."),
    ADMINISTRATOR,
)
NUMBER = Meaning(
    QT_TRANSLATE_NOOP("Failure", "Our number is not set up for sending."), ADMINISTRATOR
)
MISSHAPEN = Meaning(
    QT_TRANSLATE_NOOP("Failure", "WhatsApp could not read the message."), OTHER_WORDS
)
WRONG_TEMPLATE = Meaning(
    QT_TRANSLATE_NOOP("Failure", "The template does not fit what was put into it."), OTHER_TEMPLATE
)
PAUSED_TEMPLATE = Meaning(
    QT_TRANSLATE_NOOP("Failure", "WhatsApp has stopped this template."), OTHER_TEMPLATE
)

MEANINGS: Mapping[int, Meaning] = {
    0: EXPIRED,
    2: AWAY,
    3: FORBIDDEN,
    4: BUSY,
    10: FORBIDDEN,
    33: NUMBER,
    100: MISSHAPEN,
    190: EXPIRED,
    368: RESTRICTED,
    80007: BUSY,
    130403: Meaning(
        QT_TRANSLATE_NOOP("Failure", "Your team has blocked this person."),
        QT_TRANSLATE_NOOP("Failure", "Unblock the contact first."),
    ),
    130429: BUSY,
    130472: Meaning(
        QT_TRANSLATE_NOOP("Failure", "WhatsApp held it back: this person is part of a test."),
        NOT_AGAIN,
    ),
    130497: Meaning(
        QT_TRANSLATE_NOOP("Failure", "WhatsApp does not let us write to this country."), NOT_AGAIN
    ),
    131000: Meaning(QT_TRANSLATE_NOOP("Failure", "Something went wrong at WhatsApp."), WAIT),
    131005: FORBIDDEN,
    131008: MISSHAPEN,
    131009: MISSHAPEN,
    131016: AWAY,
    131021: Meaning(QT_TRANSLATE_NOOP("Failure", "This is your own number."), NOT_AGAIN),
    131026: Meaning(
        QT_TRANSLATE_NOOP("Failure", "This number cannot be reached on WhatsApp."), NOT_AGAIN
    ),
    131030: Meaning(
        QT_TRANSLATE_NOOP("Failure", "A test number only reaches the numbers on its list."),
        ADMINISTRATOR,
    ),
    131031: RESTRICTED,
    131037: NUMBER,
    131042: Meaning(QT_TRANSLATE_NOOP("Failure", "Meta could not charge for it."), ADMINISTRATOR),
    131044: Meaning(QT_TRANSLATE_NOOP("Failure", "Meta could not charge for it."), ADMINISTRATOR),
    131045: NUMBER,
    131047: Meaning(
        QT_TRANSLATE_NOOP(
            "Failure",
            "24 hours have passed since the customer wrote: only a template can be sent.",
        ),
        TEMPLATE,
    ),
    131048: Meaning(
        QT_TRANSLATE_NOOP("Failure", "Our number is limited, because people complained."),
        ADMINISTRATOR,
    ),
    131049: Meaning(
        QT_TRANSLATE_NOOP(
            "Failure", "WhatsApp limits marketing to this person: wait a day at least."
        ),
        QT_TRANSLATE_NOOP("Failure", "Wait a day at least, or until the customer writes."),
    ),
    131050: Meaning(
        QT_TRANSLATE_NOOP("Failure", "This person wants no marketing messages."),
        QT_TRANSLATE_NOOP("Failure", "Answer them when they write; offer nothing."),
    ),
    131051: Meaning(
        QT_TRANSLATE_NOOP("Failure", "WhatsApp does not know this kind of message."), OTHER_WORDS
    ),
    131052: Meaning(
        QT_TRANSLATE_NOOP("Failure", "The customer's file could not be fetched."),
        QT_TRANSLATE_NOOP("Failure", "Ask the customer to send it again, or by mail."),
    ),
    131053: Meaning(
        QT_TRANSLATE_NOOP("Failure", "WhatsApp did not accept the file: try another format."),
        OTHER_FILE,
    ),
    131056: Meaning(
        QT_TRANSLATE_NOOP(
            "Failure", "Too many messages to this person at once: try again in a while."
        ),
        WAIT,
    ),
    131057: AWAY,
    131062: Meaning(
        QT_TRANSLATE_NOOP("Failure", "For this WhatsApp needs the customer's phone number."),
        QT_TRANSLATE_NOOP("Failure", "Ask the customer to share their number."),
    ),
    131063: FORBIDDEN,
    131064: RESTRICTED,
    132000: WRONG_TEMPLATE,
    132001: WRONG_TEMPLATE,
    132005: WRONG_TEMPLATE,
    132007: PAUSED_TEMPLATE,
    132008: WRONG_TEMPLATE,
    132012: WRONG_TEMPLATE,
    132015: PAUSED_TEMPLATE,
    132016: PAUSED_TEMPLATE,
    133010: NUMBER,
    134011: Meaning(QT_TRANSLATE_NOOP("Failure", "Meta could not charge for it."), ADMINISTRATOR),
    137000: Meaning(
        QT_TRANSLATE_NOOP("Failure", "The customer may have another phone, or be another person."),
        QT_TRANSLATE_NOOP("Failure", "Make sure who it is before you send it again."),
    ),
    2494100: AWAY,
}


def why(code: object) -> str:
    """What happened, in a sentence; nothing where the number is not known."""
    meaning = _meaning(code)
    return translate("Failure", str(meaning.why)) if meaning else ""


def advice(code: object) -> str:
    """What one can do about it."""
    meaning = _meaning(code)
    return translate("Failure", str(meaning.advice)) if meaning else ""


def _meaning(code: object) -> Meaning | None:
    return MEANINGS.get(code) if isinstance(code, int) and not isinstance(code, bool) else None
