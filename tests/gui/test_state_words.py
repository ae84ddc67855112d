"""State words: what the empty field says, why nothing can be sent, and why something was not."""

import pytest

from tests.support.builders import BEN, NOON
from tests.support.states import KEY, case
from wadesk.core.composer_state import CONFLICTS, Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import Instant
from wadesk.ui.reasons import because
from wadesk.ui.state_words import hint, notice, obstacle

HELD = ComposerState(StateKind.HELD, BEN, Instant(NOON + 9_000))
TAKEN = ComposerState(StateKind.CONFLICT, BEN, Instant(NOON + 9_000), Cause.TAKEN_OVER)


@pytest.mark.parametrize(
    ("state", "is_window_over", "words"),
    [
        (ComposerState(StateKind.FREE), False, "Write a reply…"),
        (HELD, False, "Bilal is replying; what you write is kept as a draft"),
        (TAKEN, False, "Bilal is replying; what you write is kept as a draft"),
        (
            ComposerState(StateKind.FREE),
            True,
            "Only templates can be sent now; what you write is kept",
        ),
    ],
)
def test_the_empty_field_says_what_to_expect(
    state: ComposerState, is_window_over: bool, words: str
) -> None:
    assert hint(state, "Bilal", is_window_over=is_window_over) == words


@pytest.mark.parametrize(
    "reason",
    [
        Reason.TEXT_EMPTY,
        Reason.TEXT_TOO_LONG,
        Reason.UNSEEN_ANSWER,
        Reason.LOCK_HELD,
        Reason.NOT_HOLDER,
        Reason.BEHIND,
    ],
)
@pytest.mark.parametrize("who", ["", "Bilal"])
def test_whatever_stands_in_the_way_is_told_in_a_sentence(reason: Reason, who: str) -> None:
    assert obstacle(reason, who).endswith(".")
    assert obstacle(None, who) == ""


@pytest.mark.parametrize("reason", sorted(set(Reason) - CONFLICTS))
def test_a_failed_reply_says_why_in_words(reason: Reason) -> None:
    found = notice(case(ComposerState(StateKind.FAILED, reason=reason, key=KEY)))

    assert found is not None
    assert found.detail == because(reason)
    assert found.detail.endswith(".")
