"""Reason words: every refusal has a sentence that fits any front end."""

import pytest

from wadesk.core.errors import Reason
from wadesk.core.reason_words import REASON_WORDS, of_reason


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_that_names_no_command(reason: Reason) -> None:
    words = REASON_WORDS[reason]

    assert words.endswith(".")
    assert "--" not in words
    assert "`" not in words


def test_a_reason_of_a_newer_hub_is_named() -> None:
    assert of_reason("moon_phase") == "The Hub refused: moon_phase."
