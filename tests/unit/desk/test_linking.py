"""Linking tests: a code however it is typed."""

import pytest

from wadesk.desk.linking import spelled


@pytest.mark.parametrize("typed", ["abcd-2345", " ABCD 2345 ", "a b c d 2 3 4 5", "ABCD—2345\n"])
def test_spaces_dashes_and_small_letters_do_not_matter(typed: str) -> None:
    assert spelled(typed) == "ABCD2345"
