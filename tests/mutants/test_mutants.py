"""Every guard that is broken on purpose is missed by a test; each day a few of them are tried."""

import os

import pytest

from tests.model import page
from tests.mutants.__main__ import MUTANTS
from tests.mutants.mutant import Mutant, a_copy, is_missed, is_whole
from tests.support.project import ROOT

TRIED = 6
"""All of them take minutes: ``python -m tests.mutants`` does that."""


def sample() -> list[Mutant]:
    """Another few with every commit: the newest one's name says where to begin."""
    head = ROOT / ".git" / "logs" / "HEAD"
    commits = head.read_text(encoding="utf-8").count("\n") if head.exists() else 0
    start = commits * TRIED if "WADESK_MUTANTS" not in os.environ else 0
    count = TRIED if "WADESK_MUTANTS" not in os.environ else len(MUTANTS)
    return [MUTANTS[(start + step) % len(MUTANTS)] for step in range(count)]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_mutant_still_applies(mutant: Mutant) -> None:
    assert mutant.applies()


def test_no_two_mutants_have_one_name() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 25


def test_some_of_them_are_missed_whichever_commit_this_is() -> None:
    with a_copy() as root:
        assert is_whole(sample(), root)
        for mutant in sample():
            assert is_missed(mutant, root), f"nothing missed it: {mutant.name}"


def test_a_change_that_breaks_nothing_is_not_missed() -> None:
    harmless = Mutant(
        "a word in a sentence",
        "wadesk/core/reply_lock.py",
        "The lease is courtesy: it saves double work.",
        "The lease is a courtesy: it saves double work.",
        ("tests/unit/core/test_reply_lock_fold.py",),
    )

    with a_copy() as root:
        assert harmless.applies(root)
        assert not is_missed(harmless, root)


def test_the_page_names_every_mutant() -> None:
    told = page.between(page.PAGE.read_text(encoding="utf-8"), "mutants")

    assert [mutant.name for mutant in MUTANTS if f"| {mutant.name} |" not in told] == []
    assert "**nothing**" not in told
