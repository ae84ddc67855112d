"""Waiting words: why a reply has not left yet, when it will, and what can be done meanwhile."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.composer_state import Cause, ComposerState
from wadesk.core.records import Instant
from wadesk.ui import text
from wadesk.ui.notice import Deed, Notice
from wadesk.ui.text import translate

GLYPHS: Mapping[str, str] = {
    Cause.OFFLINE: "offline",
    Cause.RETRYING: "retry",
    Cause.UNDO: "undo",
    Cause.SCHEDULED: "scheduled",
    Cause.PACED: "paced",
    Cause.YOUR_CLICK: "asking",
}
PACED: Mapping[str, object] = {
    "pair": QT_TRANSLATE_NOOP("Waiting", "WhatsApp limits messages to one person."),
    "number": QT_TRANSLATE_NOOP("Waiting", "WhatsApp limits how much one number may send."),
    "retry": QT_TRANSLATE_NOOP("Waiting", "WhatsApp could not take it yet and is asked again."),
    "order": QT_TRANSLATE_NOOP("Waiting", "What was sent before it has to arrive first."),
    "door": QT_TRANSLATE_NOOP("Waiting", "WhatsApp takes nothing from your number just now."),
}
BRIEFLY: Mapping[str, object] = {
    Cause.OFFLINE: QT_TRANSLATE_NOOP("Waiting", "Waiting to be sent: offline"),
    Cause.RETRYING: QT_TRANSLATE_NOOP("Waiting", "Waiting to be sent: trying again"),
    Cause.UNDO: QT_TRANSLATE_NOOP("Waiting", "Leaves in a moment"),
    Cause.YOUR_CLICK: QT_TRANSLATE_NOOP("Waiting", "Waiting for your click"),
}
PACED_BRIEFLY: Mapping[str, object] = {
    "pair": QT_TRANSLATE_NOOP("Waiting", "Waiting: WhatsApp's limit"),
    "number": QT_TRANSLATE_NOOP("Waiting", "Waiting: WhatsApp's limit"),
    "retry": QT_TRANSLATE_NOOP("Waiting", "Waiting to be sent: trying again"),
    "order": QT_TRANSLATE_NOOP("Waiting", "Waiting for the one before"),
    "door": QT_TRANSLATE_NOOP("Waiting", "Waiting: WhatsApp takes nothing"),
}


def glyph(state: ComposerState) -> str:
    """Which icon stands for the reason; none: the state's own."""
    return GLYPHS.get(state.reason, "")


def waiting(state: ComposerState, now: Instant, *, is_own: bool = True) -> Notice:
    """For what waits without asking for anything; a planned one only its author changes."""
    deeds = {Cause.UNDO: (Deed.UNDO,), Cause.SCHEDULED: (Deed.CANCEL,) if is_own else ()}
    return Notice(
        state.kind,
        _title(state, now),
        _detail(state),
        deeds=deeds.get(Cause(state.reason), ()) if state.reason in frozenset(Cause) else (),
        glyph=glyph(state),
    )


def briefly(state: ComposerState, now: Instant) -> str:
    """For a row and a window's title, where nothing counts down."""
    if state.reason == Cause.SCHEDULED and state.leaves_at is not None:
        return _leaves(state.leaves_at, now)
    found = BRIEFLY.get(state.reason) or PACED_BRIEFLY.get(state.why)
    return translate("Waiting", str(found)) if found else text.state(state.kind)


def _title(state: ComposerState, now: Instant) -> str:
    left = text.countdown(state.until - now) if state.until is not None else ""
    match state.reason:
        case Cause.UNDO if left:
            return translate("Waiting", "Sending in {time}").format(time=left)
        case Cause.PACED if left:
            return translate("Waiting", "Waiting {time}").format(time=left)
        case Cause.RETRYING if left:
            return translate("Waiting", "Trying again in {time}").format(time=left)
        case Cause.SCHEDULED if state.leaves_at is not None:
            return _leaves(state.leaves_at, now)
        case _:
            return text.state(state.kind)


def _leaves(at: Instant, now: Instant) -> str:
    return translate("Waiting", "Leaves {time}").format(time=text.coming(at, now))


def _detail(state: ComposerState) -> str:
    match state.reason:
        case Cause.OFFLINE:
            return translate(
                "Waiting", "The Hub is away. When it is back, this is checked again and sent."
            )
        case Cause.RETRYING:
            return translate("Waiting", "The Hub could not take it yet and is asked again.")
        case Cause.SCHEDULED:
            return translate("Waiting", "Before it leaves it is checked again.")
        case Cause.PACED if state.why in PACED:
            return translate("Waiting", str(PACED[state.why]))
        case _:
            return ""
