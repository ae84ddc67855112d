"""Media words: why a file is not shown, and what to do about it."""

from collections.abc import Callable, Mapping

from wadesk.media.talk import Why
from wadesk.ui.text import translate

_SENTENCES: Mapping[Why, Callable[[], str]] = {
    Why.EMPTY: lambda: translate("Media", "This file is empty: ask for it once more."),
    Why.STRANGE: lambda: translate(
        "Media", "A file of this kind is not shown here: save it to look at it."
    ),
    Why.BROKEN: lambda: translate(
        "Media", "This file is damaged and cannot be shown: ask for it once more."
    ),
    Why.TOO_LARGE: lambda: translate(
        "Media", "This picture is too large to be shown safely: save it to look at it."
    ),
    Why.TOO_SLOW: lambda: translate(
        "Media", "This file took too long to be shown and was given up: save it to look at it."
    ),
    Why.FATAL: lambda: translate(
        "Media", "This file could not be shown safely. Be careful with it: it may be meant to harm."
    ),
    Why.LOCKED: lambda: translate(
        "Media", "This document is locked with a password: save it and open it with that."
    ),
    Why.NO_SUCH_PAGE: lambda: translate("Media", "This document has no such page."),
    Why.NOBODY: lambda: translate(
        "Media", "Files cannot be shown just now: close WaDesk and start it again."
    ),
}


def because(why: Why) -> str:
    return _SENTENCES[why]()


def briefly(why: Why) -> str:
    """For the small frame in a bubble; all of it is said where the file is opened."""
    if why is Why.LOCKED:
        return translate("Media", "Locked with a password")
    if why in {Why.EMPTY, Why.BROKEN}:
        return translate("Media", "Damaged")
    return translate("Media", "Not shown here")
