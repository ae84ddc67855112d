"""Identity tests: a number is never given twice, and keys that asked once ask again."""

from pathlib import Path

import pytest

from tests.support.mirrors import KEY, a_store
from wadesk.core.records import AgentId, DeviceId
from wadesk.store import connection, identity
from wadesk.store.identity import Identity

ME = Identity(
    "https://hub.example",
    "h1",
    DeviceId(4),
    AgentId(7),
    "Ana",
    bytes(32),
    b"the Hub's",
    "a certificate",
    b"the door's",
)


def test_a_counter_is_never_given_twice(tmp_path: Path) -> None:
    db = a_store(tmp_path / "local.db", "local")
    identity.save(db, ME)
    first = [identity.next_counter(db) for _ in range(3)]
    db.close()

    db = connection.open_writable(tmp_path / "local.db", KEY, durable=True)
    then = identity.next_counter(db)
    kept = identity.find(db)
    db.close()

    assert [*first, then] == [1, 2, 3, 4]
    assert kept == ME


def test_a_count_leaps_forward_and_never_back(tmp_path: Path) -> None:
    db = a_store(tmp_path / "local.db", "local")
    identity.save(db, ME)

    identity.leap(db, 40)
    identity.leap(db, 7)

    assert identity.next_counter(db) == 41
    db.close()


def test_a_desk_that_is_not_linked_has_no_identity(tmp_path: Path) -> None:
    db = a_store(tmp_path / "local.db", "local")

    assert identity.find(db) is None
    with pytest.raises(LookupError):
        identity.next_counter(db)
    db.close()


def test_keys_are_the_same_until_they_are_let_in_or_sent_away(tmp_path: Path) -> None:
    db = a_store(tmp_path / "local.db", "local")
    first = identity.link_keys(db)
    again = identity.link_keys(db)
    identity.forget_link_keys(db)
    others = identity.link_keys(db)
    identity.save(db, ME)
    after = identity.link_keys(db)
    db.close()

    assert first == again
    assert len({first.private_key, others.private_key, after.private_key}) == 3


def test_keys_never_show_themselves() -> None:
    assert "door's" not in repr(ME)
