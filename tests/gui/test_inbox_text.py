"""Inbox text tests: what a row says, and nothing that is not known."""

from typing import Any

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_bubble, a_row
from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import Instant
from wadesk.ui import inbox_text, text
from wadesk.ui.inbox_text import LONGEST, Preview

VOICE = {"audio": {"voice": True}}
OURS = {"direction": "out", "source": "desk", "carriage": "accepted"}


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ({"last": a_bubble("Hello\nthere")}, Preview(words="Hello there")),
        ({"last": a_bubble("Hi"), "is_mine": True}, Preview("You:", words="Hi")),
        ({"last": a_bubble("Hi"), "author": "Ben"}, Preview("Ben:", words="Hi")),
        ({"last": a_bubble("Hi", source="phone")}, Preview("Phone app:", words="Hi")),
        ({"last": a_bubble("", "image")}, Preview("", "image", "Photo")),
        ({"last": a_bubble("broken", "image")}, Preview("", "image", "broken")),
        ({"last": a_bubble("", "audio", content=VOICE)}, Preview("", "voice", "Voice message")),
        ({"last": a_bubble("", "audio", content={"audio": 3})}, Preview("", "audio", "Audio")),
        ({"last": a_bubble("", "hologram")}, Preview("", "unknown", "See it on the phone")),
        ({"last": a_bubble("x", revoked_at=NOON)}, Preview(words="This message was deleted")),
        ({"preview": "from the line"}, Preview(words="from the line")),
        ({}, Preview()),
        (
            {"last": a_bubble("Hello"), "draft": " half a\nsentence"},
            Preview("Draft:", "draft", "half a sentence"),
        ),
        ({"last": a_bubble("Hello"), "draft": " \n"}, Preview(words="Hello")),
    ],
)
def test_the_second_line_says_whose_words_these_are(row: dict[str, Any], shown: Preview) -> None:
    assert inbox_text.preview(a_row(**row)) == shown


def test_of_a_very_long_message_only_the_beginning_is_looked_at() -> None:
    row = a_row(last=a_bubble("word " * 100_000))

    assert len(inbox_text.preview(row).words) < LONGEST


@pytest.mark.parametrize(
    ("kind", "reason", "who", "words"),
    [
        (StateKind.MINE, "", "", "You are replying"),
        (StateKind.HELD, "", "Ben", "Ben is replying"),
        (StateKind.CONFLICT, Reason.UNSEEN_ANSWER, "Ben", "Conflict: Ben replied first"),
        (StateKind.CONFLICT, Cause.COLLISION, "Ben", "Conflict: Ben began first"),
        (StateKind.CONFLICT, Reason.LOCK_HELD, "", "Conflict: a colleague took over"),
        (StateKind.QUEUED, Cause.OFFLINE, "", "Waiting to be sent: offline"),
        (StateKind.QUEUED, Cause.RETRYING, "", "Waiting to be sent: trying again"),
        (StateKind.QUEUED, "", "", "Waiting to be sent"),
        (StateKind.UNCERTAIN, Cause.LOST_ANSWER, "", "Perhaps sent"),
        (StateKind.FAILED, Reason.WINDOW_CLOSED, "", "Not sent: 24 hours are over"),
        (StateKind.FAILED, "(131026) Message undeliverable", "", "Not delivered"),
    ],
)
def test_the_chip_says_the_state_in_words(
    kind: StateKind, reason: str, who: str, words: str
) -> None:
    chip = inbox_text.chip(a_row(state=ComposerState(kind, reason=reason), who=who))

    assert chip is not None
    assert (chip.state, chip.words, chip.icon) == (kind, words, kind)


def test_where_nobody_does_anything_there_is_no_chip() -> None:
    assert inbox_text.chip(a_row()) is None


@pytest.mark.parametrize(
    ("row", "words"),
    [({"is_mine": True}, "Sent by you"), ({"author": "Ben"}, "Sent by Ben"), ({}, "Sent")],
)
def test_what_was_sent_says_by_whom_and_how_far_it_has_come(
    row: dict[str, Any], words: str
) -> None:
    last = a_bubble("Hi", **OURS, statuses={"sent": {}, "read": {}})

    chip = inbox_text.chip(a_row(state=ComposerState(StateKind.SENT), last=last, **row))

    assert chip is not None
    assert (chip.words, chip.icon) == (words, "read")


def test_who_waits_says_for_how_long() -> None:
    since = Instant(NOON - 21 * text.MINUTE)

    assert inbox_text.waiting(a_row(unanswered_since=since), NOON) == "21 min"
    assert inbox_text.waiting(a_row(), NOON) == ""


def test_a_screen_reader_hears_the_whole_row_in_order() -> None:
    row = a_row(
        name="Zoe",
        at=NOON,
        state=ComposerState(StateKind.HELD),
        who="Ben",
        last=a_bubble("", "image"),
        unanswered_since=Instant(NOON - 2 * text.MINUTE),
    )

    spoken = inbox_text.spoken(row, NOON)

    assert spoken == f"Zoe. Ben is replying. Photo. Waiting for 2 min. {text.clock_time(NOON)}"


def test_nothing_is_said_of_what_is_not_there() -> None:
    assert inbox_text.spoken(a_row(name="Zoe"), NOON) == f"Zoe. {text.clock_time(NOON)}"
