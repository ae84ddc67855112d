"""The studio: a rehearsed shop, as the window of one of its agents finds it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wadesk.core.composer_state import StateKind
from wadesk.core.inbox import ConversationLine
from wadesk.core.policy import Policy
from wadesk.core.records import Instant
from wadesk.demo import book, moods
from wadesk.demo.moods import Moods
from wadesk.demo.studio import a_desk
from wadesk.desk import composing, reading, revisions
from wadesk.desk.open_desk import OpenDesk

NOW = Instant(1_773_312_120_000)
STATES = {
    "free": StateKind.FREE,
    "mine": StateKind.MINE,
    "asking": StateKind.MINE,
    "news": StateKind.MINE,
    "looking": StateKind.FREE,
    "writing": StateKind.FREE,
    "held": StateKind.HELD,
    "asked": StateKind.HELD,
    "taking": StateKind.HELD,
    "taken": StateKind.CONFLICT,
    "collision": StateKind.CONFLICT,
    "conflict": StateKind.CONFLICT,
    "queued": StateKind.QUEUED,
    "offline": StateKind.QUEUED,
    "undo": StateKind.QUEUED,
    "scheduled": StateKind.QUEUED,
    "paced": StateKind.QUEUED,
    "waited": StateKind.QUEUED,
    "customer": StateKind.QUEUED,
    "behind": StateKind.FREE,
    "sending": StateKind.SENDING,
    "uncertain": StateKind.UNCERTAIN,
    "unknown": StateKind.UNCERTAIN,
    "sent": StateKind.SENT,
    "failed": StateKind.FAILED,
    "refused": StateKind.FAILED,
    "closing": StateKind.FREE,
    "closed": StateKind.FREE,
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    with a_desk(tmp_path, book.shop(), "Ana", NOW) as opened:
        yield opened


def the_line(desk: OpenDesk, name: str) -> ConversationLine:
    return Moods(desk).find(name)


def test_every_customer_has_a_conversation_and_the_newest_comes_first(desk: OpenDesk) -> None:
    lines = reading.inbox(desk, 100, None)

    assert len(lines) == len(book.shop())
    assert [line.last_at for line in lines] == sorted((one.last_at for one in lines), reverse=True)


def test_answers_have_their_authors_and_ticks_of_the_past(desk: OpenDesk) -> None:
    page = reading.thread(desk, the_line(desk, "@maria.luz").id, 50)

    ours = [bubble for bubble in page.bubbles if bubble.is_ours]
    assert {page.members[one.member].name for one in ours if one.member} == {"Bilal"}
    assert {one.shown for one in ours} == {"read"}
    assert all(one.at < NOW for one in page.bubbles)


def test_a_window_that_has_closed_stays_closed(desk: OpenDesk) -> None:
    closes_at = the_line(desk, "Henrik Sørensen").window_closes_at(Policy().window)

    assert closes_at is not None
    assert closes_at < NOW


@pytest.mark.parametrize("mood", moods.EVERY)
def test_a_mood_brings_about_the_state_that_it_is_named_for(desk: OpenDesk, mood: str) -> None:
    customer, bring_about = moods.EVERY[mood].customer, moods.EVERY[mood].bring
    bring_about(Moods(desk))
    where = the_line(desk, customer).id

    state = composing.states(desk, [where], is_live=True)[where]
    assert state.kind is STATES[mood]


@pytest.mark.parametrize("mood", ["waited", "customer"])
def test_what_waited_was_written_before_the_customers_last_words(desk: OpenDesk, mood: str) -> None:
    customer, bring_about = moods.EVERY[mood].customer, moods.EVERY[mood].bring
    bring_about(Moods(desk))
    where = the_line(desk, customer).id
    key = composing.states(desk, [where], is_live=True)[where].key
    written = revisions.as_draft(desk, key) if key is not None else None

    assert written is not None
    (news,) = composing.heard(desk, written, 9)
    assert news.id == the_line(desk, customer).last_message


def test_nobody_has_reacted_to_what_has_not_left_yet(desk: OpenDesk) -> None:
    moods.EVERY["paced"].bring(Moods(desk))
    waits = reading.thread(desk, the_line(desk, moods.EVERY["paced"].customer).id, 1).bubbles[-1]

    assert waits.is_ours
    assert waits.reactions == ()


def test_an_empty_book_makes_an_empty_inbox(tmp_path: Path) -> None:
    with a_desk(tmp_path, (), "Ana", NOW) as desk:
        assert reading.inbox(desk, 10, None) == []
