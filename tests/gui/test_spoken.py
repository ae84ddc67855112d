"""Spoken tests: what a screen reader says and what the clipboard takes."""

import pytest

from tests.support import every_kind
from tests.support.every_kind import of_kind
from tests.support.threads import a_bubble, a_note, a_pending, our
from wadesk.core.outbox import Owed
from wadesk.core.records import Instant
from wadesk.core.thread import Bubble, Pending, Reaction
from wadesk.ui import failure_words
from wadesk.ui.spoken import plain, spoken
from wadesk.ui.text import clock_time
from wadesk.ui.thread_row import ThreadRow


def test_a_bubble_says_who_what_when_and_how_far() -> None:
    said = our(1, text="Of course.", statuses={"read": {"at": 1}})

    words = spoken(ThreadRow(said, author="Bruno"))

    assert words == f"Bruno: Of course. {clock_time(said.at)}, Read"


def test_a_failure_says_why() -> None:
    failed = our(1, carriage="rejected", problem={"code": 131026})

    assert spoken(ThreadRow(failed)).endswith(
        "Not sent, This number cannot be reached on WhatsApp."
    )


def test_a_quote_an_edit_and_reactions_are_told() -> None:
    thumbs = Reaction("👍", Instant(1), None, None)
    said = a_bubble(1, text="Yes", edited_at=Instant(2), reactions=(thumbs,))
    row = ThreadRow(said, quoted=our(2, text="Blue?"), quoted_author="You")

    words = spoken(row)

    assert words.startswith("Customer: In answer to You: Blue? Yes. Reactions: 👍. edited. ")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (of_kind(1, "image", {}), "Photo"),
        (of_kind(1, "document", {"filename": "a.pdf"}), "Document: a.pdf, PDF"),
        (of_kind(1, "location", {"name": "Quay 4"}), "Location: Quay 4"),
        (of_kind(1, "audio", {"voice": True}), "Voice message"),
    ],
)
def test_a_thing_says_what_it_is(said: Bubble, words: str) -> None:
    assert spoken(ThreadRow(said)).startswith(f"Customer: {words}. ")


def test_the_clipboard_takes_words_as_they_were_written() -> None:
    row = ThreadRow(a_bubble(text="*bold*\nand more"), quoted=our(2), quoted_author="You")

    assert plain(row) == "*bold*\nand more"


def test_the_clipboard_takes_a_template_as_the_customer_reads_it() -> None:
    template = next(one for one in every_kind.choices() if one.kind == "template")

    assert plain(ThreadRow(template)).startswith("Hello Sheena, your order 40217")


def test_the_clipboard_takes_no_deleted_words() -> None:
    row = ThreadRow(a_bubble(text="secret", revoked_at=Instant(1)))

    assert "secret" not in plain(row)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (our(1), ""),
        (a_bubble(1), ""),
        (our(1, carriage="uncertain"), "It may have been sent"),
        (our(1, carriage="rejected", problem={"code": 131047}), "24 hours have passed"),
        (our(1, carriage="rejected", problem={"code": 1, "details": "No such"}),
         "WhatsApp says: No such (1)"),
        (our(1, carriage="rejected", problem={"code": 0, "title": "too_late", "details": "Late"}),
         "The time for this has passed"),
        (our(1, carriage="rejected"), "It was refused without a reason."),
        (our(1, statuses={"failed": {"errors": [{"code": 131049}]}}), "WhatsApp limits marketing"),
        (our(1, statuses={"failed": {"errors": "odd"}}), "It was refused without a reason."),
        (a_pending(), ""),
        (a_pending(owed=Owed.DOUBTFUL), "It may have been sent"),
        (a_pending(owed=Owed.REFUSED, reason="window_closed"), "The customer last wrote"),
        (a_pending(owed=Owed.REFUSED, reason="", detail="Full"), "Full"),
    ],
)  # fmt: skip
def test_every_failure_has_a_reason_in_words(said: Bubble | Pending, why: str) -> None:
    found = failure_words.why(ThreadRow(said))

    assert found.startswith(why)
    assert bool(found) == bool(why)


def test_a_picture_of_an_album_says_which_it_is() -> None:
    album = tuple(of_kind(number, "image", {}) for number in (1, 2, 3))
    row = ThreadRow(album[1], album=album, album_place=1)

    assert spoken(row).startswith("Customer: Photo. 2 of 3. ")


def test_where_what_is_unread_begins_is_spoken() -> None:
    assert spoken(ThreadRow(a_bubble(1), starts_unread=True)).endswith("unread from here on")


def test_who_chose_which_emoji_is_spoken() -> None:
    reaction = Reaction("👍", Instant(1), None, None)
    row = ThreadRow(a_bubble(1, reactions=(reaction,)), reactors=("Ana 👍",))

    assert "Reactions: Ana 👍" in spoken(row)


def test_what_a_colleague_did_is_spoken() -> None:
    said = a_note(1, kind="deed", content={"deed": "close"})

    assert spoken(ThreadRow(said, author="Bruno")) == (
        f"Bruno closed this conversation. {clock_time(said.at)}"
    )
