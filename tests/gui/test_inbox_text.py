"""Inbox text tests: what a row says, and nothing that is not known."""

from typing import Any

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_bubble, a_row
from tests.support.states import EVERY_STATE
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.inbox import MANY_UNREAD, Onlooker
from wadesk.core.label import Label
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
    ("name", "who", "words", "icon"),
    [
        ("mine", "", "You are replying", "mine"),
        ("held", "Ben", "Ben is replying", "held"),
        ("unseen", "Ben", "Conflict: Ben replied first", "conflict"),
        ("collision", "Ben", "Conflict: Ben began first", "conflict"),
        ("taken", "Ben", "Conflict: Ben took over", "taken"),
        ("held-then", "", "Conflict: a colleague was replying", "conflict"),
        ("held-then", "Ben", "Conflict: Ben was replying", "conflict"),
        ("offline", "", "Waiting to be sent: offline", "offline"),
        ("retrying", "", "Waiting to be sent: trying again", "retry"),
        ("posting", "", "Waiting to be sent", "queued"),
        ("undo", "", "Leaves in a moment", "undo"),
        ("pair", "", "Waiting: WhatsApp's limit", "paced"),
        ("order", "", "Waiting for the one before", "paced"),
        ("stale", "", "Waiting for your click", "asking"),
        ("uncertain", "", "Perhaps sent", "uncertain"),
        ("unknown", "", "Unknown whether it arrived", "uncertain"),
        ("window", "", "Not sent: 24 hours are over", "failed"),
        ("too-late", "", "Not sent", "failed"),
        ("failed", "", "Not delivered", "failed"),
    ],
)
def test_the_chip_says_the_state_in_words(name: str, who: str, words: str, icon: str) -> None:
    state = EVERY_STATE[name]

    chip = inbox_text.chip(a_row(state=state, who=who), NOON)

    assert chip is not None
    assert (chip.state, chip.words, chip.icon) == (state.kind, words, icon)


def test_what_leaves_later_says_when() -> None:
    chip = inbox_text.chip(a_row(state=EVERY_STATE["scheduled"]), NOON)

    assert chip is not None
    assert chip.words == f"Leaves {text.clock_time(Instant(NOON + text.HOUR))}"
    assert chip.icon == "scheduled"


@pytest.mark.parametrize(
    ("wrote_ago", "waits", "brief"),
    [
        (20 * text.HOUR, False, "3 h 59 min"),
        (23 * text.HOUR, False, "59 min"),
        (2 * text.HOUR, True, ""),
        (25 * text.HOUR, False, ""),
        (25 * text.HOUR, True, "templates only"),
    ],
)
def test_free_text_that_ends_is_counted_down_where_it_matters(
    wrote_ago: int, waits: bool, brief: str
) -> None:
    since = Instant(NOON - text.HOUR) if waits else None
    row = a_row(last_inbound_at=Instant(NOON - wrote_ago), unanswered_since=since)

    left = inbox_text.time_left(row, NOON)

    assert (left.brief if left else "") == brief


def test_who_looks_on_is_told_to_a_screen_reader() -> None:
    row = a_row(
        name="Zoe", onlookers=(Onlooker("Ben", is_writing=True), Onlooker("Cem", is_writing=False))
    )

    spoken = inbox_text.spoken(row, NOON)

    assert spoken == f"Zoe. Ben is writing, Cem is looking. {text.clock_time(NOON)}"


def test_where_nobody_does_anything_there_is_no_chip() -> None:
    assert inbox_text.chip(a_row(), NOON) is None


@pytest.mark.parametrize(
    ("row", "words"),
    [({"is_mine": True}, "Sent by you"), ({"author": "Ben"}, "Sent by Ben"), ({}, "Sent")],
)
def test_what_was_sent_says_by_whom_and_how_far_it_has_come(
    row: dict[str, Any], words: str
) -> None:
    last = a_bubble("Hi", **OURS, statuses={"sent": {}, "read": {}})

    chip = inbox_text.chip(a_row(state=ComposerState(StateKind.SENT), last=last, **row), NOON)

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
        last_inbound_at=NOON,
        unanswered_since=Instant(NOON - 2 * text.MINUTE),
    )

    spoken = inbox_text.spoken(row, NOON)

    assert spoken == f"Zoe. Ben is replying. Photo. Waiting for 2 min. {text.clock_time(NOON)}"


def test_nothing_is_said_of_what_is_not_there() -> None:
    assert inbox_text.spoken(a_row(name="Zoe"), NOON) == f"Zoe. {text.clock_time(NOON)}"


def test_a_screen_reader_hears_all_that_a_row_shows() -> None:
    row = a_row(
        name="Zoe",
        status="snoozed",
        snoozed_until=Instant(NOON + 48 * text.HOUR),
        labels=(Label(1, "VIP"), Label(2, "Late")),
        unread=3,
        is_pinned=True,
        is_mentioned=True,
    )

    spoken = inbox_text.spoken(row, NOON)

    sleeps = text.coming(Instant(NOON + 48 * text.HOUR), NOON)
    assert spoken == (
        f"Zoe. Pinned. New messages: 3. Somebody mentioned you. Snoozed until {sleeps}."
        f" Labels: VIP, Late. {text.clock_time(NOON)}"
    )


@pytest.mark.parametrize(
    ("unread", "words"),
    [(0, ""), (1, "New messages: 1"), (MANY_UNREAD, "New messages: more than 99")],
)
def test_so_much_is_new(unread: int, words: str) -> None:
    assert inbox_text.unread(a_row(unread=unread)) == words


def test_what_is_closed_says_so_and_sleeps_no_more() -> None:
    row = a_row(name="Zoe", status="closed", snoozed_until=NOON)

    assert inbox_text.spoken(row, NOON) == f"Zoe. Closed. {text.clock_time(NOON)}"
