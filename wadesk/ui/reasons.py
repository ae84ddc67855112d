"""Reasons: why something was refused or did not work, in the language of the screen.

The sentences stand where they arise, in English, for the command line says them too; each is
its own key in the context "Reason". One that was put together on the way has no translation,
so another language says the reason and puts that sentence behind it: it may name a file.
"""

from wadesk.core import reason_words
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.ui.text import translate


def in_words(no: BaseException) -> str:
    """What an error that was raised on purpose says to a person."""
    if isinstance(no, Unavailable) and no.blanks:
        return told(no.sentence).format_map(no.blanks)
    if not isinstance(no, Refused):
        return told(str(no))
    detail, reason = told(no.detail), because(no.reason)
    if not detail:
        return reason
    is_foreign = detail == no.detail and reason != reason_words.of_reason(no.reason)
    return f"{reason} ({detail})" if is_foreign else detail


def because(reason: str) -> str:
    """A reason as it is kept on disk; one of a newer version is named as it is."""
    if reason in frozenset(Reason):
        return told(reason_words.REASON_WORDS[Reason(reason)])
    return told(reason_words.UNKNOWN).format(reason=reason)


def told(sentence: str) -> str:
    """A sentence from below the screen; as it is where nobody has translated it."""
    return translate("Reason", sentence) if sentence else ""
