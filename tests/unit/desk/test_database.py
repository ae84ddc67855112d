import threading
from pathlib import Path

import pytest

from tests.support.mirrors import KEY, a_store
from wadesk.core.errors import Unavailable
from wadesk.desk.database import Looks
from wadesk.store.connection import transaction


def test_a_look_sees_what_was_committed_since_the_last_one(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    db = a_store(path)
    looks = Looks(path, KEY)
    with looks.look() as first:
        before = first.execute("select count(*) from unindexed").fetchone()
    with transaction(db):
        db.execute("insert into unindexed (id) values (1)")

    with looks.look() as second:
        after = second.execute("select count(*) from unindexed").fetchone()
        is_kept = second is first
    looks.close()
    db.close()

    assert (before, after, is_kept) == ((0,), (1,), True)


def test_two_looks_at_once_have_a_connection_each(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    a_store(path).close()
    looks = Looks(path, KEY)

    with looks.look() as one, looks.look() as other:
        is_shared = one is other
    looks.close()

    assert not is_shared


def test_a_connection_in_trouble_is_told_in_words_and_not_used_again(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    a_store(path).close()
    looks = Looks(path, KEY)
    with pytest.raises(Unavailable, match=r"mirror\.db cannot be used"), looks.look() as troubled:
        troubled.execute("select * from nothing")

    with looks.look() as sound:
        is_kept = sound is troubled
    looks.close()

    assert not is_kept


def test_a_look_that_ends_after_the_closing_leaves_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    a_store(path).close()
    looks = Looks(path, KEY)
    is_open, may_end = threading.Event(), threading.Event()
    seen = []

    def late() -> None:
        with looks.look() as db:
            seen.append(db)
            is_open.set()
            may_end.wait(20)

    thread = threading.Thread(target=late)
    thread.start()
    assert is_open.wait(20)
    looks.close()
    may_end.set()
    thread.join(20)

    with pytest.raises(Exception, match="closed"):
        seen[0].execute("select 1")


def test_a_borrowed_connection_is_its_own_until_it_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    a_store(path).close()
    looks = Looks(path, KEY)
    borrowed = looks.borrow()
    with looks.look() as meanwhile:
        is_shared = meanwhile is borrowed
    looks.give_back(borrowed)

    with looks.look() as afterwards:
        is_kept = afterwards is borrowed
    looks.close()

    assert (is_shared, is_kept) == (False, True)


def test_a_connection_that_is_given_back_after_the_closing_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    a_store(path).close()
    looks = Looks(path, KEY)
    borrowed = looks.borrow()
    looks.close()

    looks.give_back(borrowed)

    with pytest.raises(Exception, match="closed"):
        borrowed.execute("select 1")
