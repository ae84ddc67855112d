"""Beginnings tests: what was there when a text was begun is no news, and all later is."""

from dataclasses import replace

from tests.support.builders import NOON, a_draft
from wadesk.core.records import NO_ANSWER, Instant, MessageId
from wadesk.desk.beginnings import KEPT, Beginnings


def test_the_first_word_about_a_beginning_counts() -> None:
    beginnings = Beginnings()

    assert beginnings.of(a_draft(), MessageId(5)) == 5
    assert beginnings.of(a_draft("Good morning"), MessageId(9)) == 5
    assert beginnings.of(a_draft(begun_at=NOON + 1), MessageId(9)) == 9


def test_what_the_author_of_a_refused_reply_had_seen_is_known() -> None:
    beginnings = Beginnings()
    beginnings.note(a_draft(), MessageId(3))
    beginnings.note(a_draft(begun_at=NOON + 1), NO_ANSWER)

    assert beginnings.of(a_draft(), MessageId(9)) == 3
    assert beginnings.of(a_draft(begun_at=NOON + 1), MessageId(9)) == 9


def test_only_so_many_are_remembered() -> None:
    beginnings = Beginnings()
    for later in range(KEPT + 1):
        beginnings.of(replace(a_draft(), begun_at=Instant(NOON + later)), MessageId(1))

    assert beginnings.of(a_draft(), MessageId(9)) == 9
