"""Media words tests: each reason has a sentence that says what to do."""

import pytest

from wadesk.media.talk import Why
from wadesk.ui import media_words


@pytest.mark.parametrize("why", Why)
def test_each_reason_has_a_sentence(why: Why) -> None:
    assert media_words.because(why).endswith(".")
    assert media_words.briefly(why)
