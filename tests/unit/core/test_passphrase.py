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
    require_good,
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


@given(st.text(max_size=40))
def test_whatever_is_typed_gets_a_yes_or_a_sentence(words: str) -> None:
    try:
        require_good(words)
    except Refused as refused:
        assert refused.detail.endswith(".")
    else:
        assert len(words) >= LEAST
