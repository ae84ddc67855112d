"""Remembered tests: the last word about a thing stands, and nothing is forgotten by another."""

from wadesk.store import remembered
from wadesk.store.connection import WritableDb


def test_the_last_word_stands(local: WritableDb) -> None:
    remembered.keep(local, "view", "mine")
    remembered.keep(local, "view", "all")
    remembered.keep(local, "searches", "tea")

    assert remembered.find(local, "view") == "all"
    assert remembered.find(local, "searches") == "tea"


def test_what_nobody_kept_is_empty(local: WritableDb) -> None:
    assert remembered.find(local, "view") == ""


def test_nothing_forgets(local: WritableDb) -> None:
    remembered.keep(local, "view", "mine")
    remembered.keep(local, "view", "")

    assert local.execute("select count(*) from remembered").fetchone() == (0,)
