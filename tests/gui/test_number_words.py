"""Number words: everybody reads why nothing leaves, and that no word is lost by it."""

import pytest

from wadesk.core.our_number import SHUT_CODES, OurNumber
from wadesk.ui import number_words


@pytest.mark.parametrize("why", sorted(set(SHUT_CODES.values())))
def test_every_reason_has_words_of_its_own_and_says_that_nothing_is_lost(why: str) -> None:
    said = number_words.shut(OurNumber("1", shut_why=why))

    assert said.endswith("What you write is kept, and leaves once that is mended.")
    assert said != number_words.shut(OurNumber("1", shut_why="something new"))


def test_a_reason_that_a_newer_hub_knows_is_said_as_well_as_can_be() -> None:
    assert number_words.shut(OurNumber("1", shut_why="new")).startswith("WhatsApp refuses.")


@pytest.mark.parametrize("ours", [None, OurNumber("1", display="+1 555")])
def test_while_all_is_well_there_is_nothing_to_say(ours: OurNumber | None) -> None:
    assert number_words.shut(ours) == ""
