"""Peer bugs: the page about them names a test for each, and that test is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(
    r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| (?:`(\w+)` in `([\w/.]+)`|(cannot occur)) \|$"
)
FOUND = [
    match.groups()
    for line in (ROOT / "docs/peer-bugs.md").read_text(encoding="utf-8").splitlines()
    if (match := ROW.match(line))
]


def test_all_forty_six_are_there_in_order() -> None:
    assert [int(number) for number, *_ in FOUND] == list(range(1, 47))


@pytest.mark.parametrize("row", FOUND, ids=[number for number, *_ in FOUND])
def test_each_has_a_test_or_a_sentence_why_it_cannot_occur(row: tuple[str, ...]) -> None:
    _, _, here, name, path, why_not = row
    if why_not:
        assert len(here.split()) > 8
        return
    assert f"def test_{name}(" in (ROOT / path).read_text(encoding="utf-8")
