"""Passphrase: what is guessed at once is refused in a sentence, everything else may be used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Reason, Refused
from wadesk.core.passphrase import (
    LEAST,
    TOO_COMMON,
    TOO_ORDERED,
    TOO_SAME,
    TOO_SHORT,
    TOO_WEAK_ALONE,
    require_good,
    require_only_key,
)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", TOO_SHORT),
        ("71936", TOO_SHORT),
        ("  7193 ", TOO_SHORT),
        ("000000", TOO_SAME),
        ("121212", TOO_SAME),
        ("aAaAaA", TOO_SAME),
        ("abcabc", TOO_SAME),
        ("123456", TOO_ORDERED),
        ("987654", TOO_ORDERED),
        ("678901", TOO_ORDERED),
        ("210987", TOO_ORDERED),
        ("abcdefgh", TOO_ORDERED),
        ("QWERTY", TOO_ORDERED),
        ("poiuyt", TOO_ORDERED),
        ("Password1", TOO_COMMON),
        ("wadesk2026!", TOO_COMMON),
    ],
)
def test_what_is_guessed_at_once_is_refused_in_its_own_sentence(words: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        require_good(words)

    assert (refused.value.reason, refused.value.detail) == (Reason.TOO_EASY, sentence)


@pytest.mark.parametrize(
    "words",
    ["correct horse", "719364", "пароль такой", "我的密码是猫和鱼", "🐈🐟🍵🫖🌷🎻", "123457"],
)
def test_what_takes_more_than_a_dozen_tries_may_be_used(words: str) -> None:
    require_good(words)


@pytest.mark.parametrize("words", ["719364", "71936402", "kfw.9d2", " kfw.9d2 "])
def test_what_is_good_beside_a_keyring_is_too_weak_for_the_only_key(words: str) -> None:
    require_good(words)

    with pytest.raises(Refused) as refused:
        require_only_key(words)
    assert (refused.value.reason, refused.value.detail) == (Reason.TOO_EASY, TOO_WEAK_ALONE)


@pytest.mark.parametrize("words", ["correct horse", "我的密码是猫和鱼", "71936402845519"])
def test_the_only_key_may_be_anything_that_takes_long(words: str) -> None:
    require_only_key(words)


@given(st.text(max_size=LEAST - 1))
def test_what_is_short_is_never_long_enough(words: str) -> None:
    with pytest.raises(Refused, match="too short"):
        require_good(words)


@given(st.text(min_size=LEAST, max_size=40), st.sampled_from(["kfw", "太阳风", "9d2"]))
def test_three_odd_ends_make_anything_long_enough(words: str, ends: str) -> None:
    require_good(f"{words}.{ends}")
