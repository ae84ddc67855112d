"""Phrase tests: the same words on both screens, other words as soon as anything is another."""

import hashlib

from hypothesis import assume, given
from hypothesis import strategies as st

from wadesk.core.phrase import SPOKEN, WORDS, ground, spoken

parts = st.tuples(st.text(), st.text(), st.text(), st.text())


def words(digest: bytes) -> list[str]:
    return spoken(digest).split()


def test_every_byte_has_a_word_of_its_own() -> None:
    assert len(set(WORDS)) == len(WORDS) == 256


def test_words_are_short_plain_and_told_apart_by_how_they_begin() -> None:
    assert all(word.isascii() and word.islower() and word.isalpha() for word in WORDS)
    assert all(3 <= len(word) <= 8 for word in WORDS)
    assert len({word[:4] for word in WORDS}) == 256


def test_five_words_are_spoken() -> None:
    assert len(words(hashlib.sha256(b"").digest())) == SPOKEN == 5


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_digests_that_begin_differently_are_spoken_differently(one: bytes, other: bytes) -> None:
    assert (spoken(one) == spoken(other)) == (one[:SPOKEN] == other[:SPOKEN])


@given(parts, parts)
def test_nothing_of_one_part_can_pass_for_another(
    one: tuple[str, str, str, str], other: tuple[str, str, str, str]
) -> None:
    assume(one != other)

    assert ground(*one) != ground(*other)


def test_where_a_part_ends_is_part_of_the_ground() -> None:
    assert ground("ab", "c", "", "") != ground("a", "bc", "", "")
    assert ground("a\0b", "", "", "") != ground("a", "b", "", "")
