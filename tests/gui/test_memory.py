"""Memory tests: what cannot be read is nothing."""

import pytest

from wadesk.ui import memory


def test_what_was_kept_is_read() -> None:
    assert memory.facts('{"whose": "mine"}') == {"whose": "mine"}
    assert memory.words('["tea", "cup"]') == ["tea", "cup"]


@pytest.mark.parametrize("kept", ["", "{", "7", '{"a": 1}', "[1, 2]"])
def test_what_cannot_be_read_as_words_is_none(kept: str) -> None:
    assert memory.words(kept) == []


@pytest.mark.parametrize("kept", ["", "{", "7", '["a"]'])
def test_what_cannot_be_read_as_facts_is_none(kept: str) -> None:
    assert memory.facts(kept) == {}
