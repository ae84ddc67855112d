"""Media words tests: each reason has a sentence that says what to do, and sizes are as people say."""

import pytest

from wadesk.media.talk import Why
from wadesk.ui import media_words


@pytest.mark.parametrize("why", Why)
def test_each_reason_has_a_sentence(why: Why) -> None:
    assert media_words.because(why).endswith(".")


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 KB"), (2_000, "2 KB"), (1_100_000, "1.0 MB"), (16 * 1024 * 1024, "16.0 MB")],
)
def test_a_size_is_said_as_people_say_it(count: int, words: str) -> None:
    assert media_words.size(count) == words
