"""Sentences tests: every refusal has words for a person."""

import pytest

from wadesk.cli.sentences import SENTENCES, of_reason, sentence
from wadesk.core.errors import Reason, Refused


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    assert SENTENCES[reason].endswith(".")


def test_a_refusal_keeps_the_words_it_came_with() -> None:
    assert sentence(Refused(Reason.DAMAGED, "mirror.db has lost its end.")) == (
        "mirror.db has lost its end."
    )


def test_a_refusal_without_words_gets_those_of_its_reason() -> None:
    assert sentence(Refused(Reason.TEXT_EMPTY)) == SENTENCES[Reason.TEXT_EMPTY]


def test_a_reason_of_a_newer_version_is_named() -> None:
    assert of_reason("moon_phase") == "The Hub refused: moon_phase."
