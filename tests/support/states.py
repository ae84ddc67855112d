"""States: each state of a composer with each of its reasons, as a screen is given them."""

from collections.abc import Mapping

from tests.support.builders import BEN, NOON, a_draft, an_answer
from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import ClientKey, Instant, MessageId
from wadesk.ui.notice import Case

KEY = ClientKey("key-1")
MESSAGE = MessageId(9)
HOUR_MS = 3_600_000


def _in(duration_ms: int) -> Instant:
    return Instant(NOON + duration_ms)


EVERY_STATE: Mapping[str, ComposerState] = {
    "mine": ComposerState(StateKind.MINE, until=_in(9_000)),
    "held": ComposerState(StateKind.HELD, BEN, _in(9_000)),
    "collision": ComposerState(StateKind.CONFLICT, BEN, _in(9_000), Cause.COLLISION),
    "unseen": ComposerState(StateKind.CONFLICT, BEN, reason=Reason.UNSEEN_ANSWER),
    "taken": ComposerState(StateKind.CONFLICT, BEN, _in(9_000), Cause.TAKEN_OVER),
    "refused": ComposerState(StateKind.CONFLICT, BEN, reason=Reason.UNSEEN_ANSWER, key=KEY),
    "held-then": ComposerState(StateKind.CONFLICT, BEN, reason=Reason.LOCK_HELD, key=KEY),
    "offline": ComposerState(StateKind.QUEUED, reason=Cause.OFFLINE, key=KEY),
    "retrying": ComposerState(StateKind.QUEUED, None, _in(8_000), Cause.RETRYING, KEY),
    "posting": ComposerState(StateKind.QUEUED, key=KEY),
    "undo": ComposerState(StateKind.QUEUED, None, _in(4_000), Cause.UNDO, KEY),
    "scheduled": ComposerState(
        StateKind.QUEUED, reason=Cause.SCHEDULED, planned=3, leaves_at=_in(HOUR_MS)
    ),
    **{
        waits_for: ComposerState(
            StateKind.QUEUED, None, _in(6_000), Cause.PACED, why=waits_for, message=MESSAGE
        )
        for waits_for in ("pair", "number", "retry", "order")
    },
    "stale": ComposerState(StateKind.QUEUED, reason=Cause.YOUR_CLICK, key=KEY, why=Reason.STALE),
    "customer": ComposerState(
        StateKind.QUEUED, reason=Cause.YOUR_CLICK, key=KEY, why=Reason.CUSTOMER_WROTE
    ),
    "sending": ComposerState(StateKind.SENDING),
    "uncertain": ComposerState(
        StateKind.UNCERTAIN, None, _in(HOUR_MS), Cause.LOST_ANSWER, message=MESSAGE
    ),
    "unknown": ComposerState(StateKind.UNCERTAIN, reason=Cause.STILL_UNKNOWN, message=MESSAGE),
    "restored": ComposerState(StateKind.UNCERTAIN, reason=Cause.RESTORED, key=KEY),
    "sent": ComposerState(StateKind.SENT, BEN),
    "failed": ComposerState(StateKind.FAILED, BEN, reason="Undeliverable", message=MESSAGE),
    "window": ComposerState(StateKind.FAILED, reason=Reason.WINDOW_CLOSED, key=KEY),
    "too-late": ComposerState(StateKind.FAILED, reason=Reason.TOO_LATE, planned=3),
}


def case(state: ComposerState) -> Case:
    """With somebody, their answers, and words of one's own, as far as the state has them."""
    is_compared = state.kind is StateKind.CONFLICT
    is_written = state.key is not None or state.planned is not None
    answers = [("Bilal", an_answer(7)), ("The phone", an_answer(8, "مرحبا", None))]
    return Case(
        state,
        NOON,
        who="Bilal",
        answers=answers if is_compared else (),
        draft=a_draft("Good morning", begun_at=NOON - 60_000) if state.is_of_draft else None,
        reply=a_draft("Good morning", begun_at=NOON - 2 * HOUR_MS) if is_written else None,
    )
