"""Phone history: what is known does not hang on the order in which chunks come."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.phone_history import Chunk, HistoryState, PhoneHistory, after
from wadesk.core.records import Instant

ASKED = PhoneHistory("1", HistoryState.ASKED, asked_at=Instant(5))
NOW = Instant(9)
CHUNKS = st.lists(st.integers(0, 120).map(Chunk), min_size=1)


def heard(chunks: Sequence[Chunk], known: PhoneHistory = ASKED) -> PhoneHistory:
    for chunk in chunks:
        known = after(known, chunk, NOW)
    return known


@given(CHUNKS, st.randoms(use_true_random=False))
def test_chunks_may_come_in_any_order_and_twice(chunks: list[Chunk], dice: object) -> None:
    shuffled = [*chunks, *chunks]
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random

    assert heard(shuffled) == heard(chunks)


def test_the_whole_is_done_and_stays_so() -> None:
    assert heard([Chunk(100), Chunk(55)]).state is HistoryState.DONE


def test_a_chunk_that_tells_no_progress_says_that_it_is_coming() -> None:
    assert heard([Chunk()]) == replace(ASKED, state=HistoryState.COMING, heard_at=NOW)


def test_who_declines_has_shared_nothing() -> None:
    declined = heard([Chunk(is_declined=True)])

    assert (declined.state, declined.progress) == (HistoryState.DECLINED, 0)


def test_a_late_no_takes_nothing_back_of_what_has_come() -> None:
    assert heard([Chunk(40), Chunk(is_declined=True)]).state is HistoryState.COMING


def test_after_a_no_it_may_still_be_shared() -> None:
    assert heard([Chunk(is_declined=True), Chunk(10)]).state is HistoryState.COMING
