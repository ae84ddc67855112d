"""Number words: why WhatsApp takes nothing from our number, and who mends what."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core import our_number
from wadesk.core.our_number import OurNumber
from wadesk.ui.text import translate

_MENDED: Mapping[str, object] = {
    our_number.TOKEN: QT_TRANSLATE_NOOP(
        "Number", "WhatsApp does not let the Hub in: its access token has to be renewed."
    ),
    our_number.RIGHTS: QT_TRANSLATE_NOOP(
        "Number", "WhatsApp forbids the Hub to send: its access token lacks a permission."
    ),
    our_number.LOCKED: QT_TRANSLATE_NOOP(
        "Number", "WhatsApp has locked the account: see Meta's Business Support."
    ),
    our_number.BILL: QT_TRANSLATE_NOOP(
        "Number", "WhatsApp has no way to charge for messages: see the payment settings at Meta."
    ),
    our_number.RULES: QT_TRANSLATE_NOOP(
        "Number", "WhatsApp has stopped your number for breaking its rules: see Meta's support."
    ),
    our_number.REGISTRATION: QT_TRANSLATE_NOOP(
        "Number", "Your number is not registered with WhatsApp any more."
    ),
}


def shut(ours: OurNumber | None) -> str:
    """One sentence for everybody; empty while nothing is in the way."""
    if ours is None or ours.shut_why is None:
        return ""
    why = _MENDED.get(ours.shut_why)
    first = translate("Number", str(why)) if why else translate("Number", "WhatsApp refuses.")
    rest = translate("Number", "What you write is kept, and leaves once that is mended.")
    return f"{first} {rest}"
