"""The made-up past that measurements and long threads are read from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures import desk_folder, make, talk
from tests.fixtures.townsfolk import ME
from tests.support.mirrors import a_store, rows_of
from tests.support.searches import found
from wadesk.core.records import AgentId
from wadesk.desk import database, profile
from wadesk.store import connection, drafts, merge
from wadesk.store.connection import ReadableDb

MESSAGES, CONVERSATIONS = 2_000, 40


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadableDb]:
    where = tmp_path_factory.mktemp("fixture")
    desk = make.made(where, CONVERSATIONS, MESSAGES)
    with profile.open_profile(desk.folder, desk.unlock, talk.UNTIL) as opened:
        db = connection.open_readable(opened.mirror_path, opened.key_for("mirror"))
        yield db
        db.close()


def test_the_same_seed_makes_the_same_rows_and_another_one_others(tmp_path: Path) -> None:
    found = []
    for number, seed in enumerate((6, 6, 7)):
        db = a_store(tmp_path / f"{number}.db")
        desk_folder.fill(db, make.past_of(CONVERSATIONS, MESSAGES, seed)[1])
        found.append(rows_of(db))
        db.close()

    assert found[0] == found[1]
    assert found[0]["message"] != found[2]["message"]


def test_it_is_whole_and_indexed(mirror: ReadableDb) -> None:
    state = merge.state(mirror)

    assert state is not None
    assert state.is_whole
    assert len(found(mirror, "thank", 500)) > 20
    assert len(found(mirror, "送货", 500)) > 0


def test_every_kind_and_every_small_row_is_there(mirror: ReadableDb) -> None:
    kinds = {kind for (kind,) in mirror.execute("select distinct kind from message")}
    rows = rows_of(mirror)

    assert {"text", "image", "audio", "document", "reaction", "note", "deed", "edit"} <= kinds
    assert all(rows[name] for name in ("label", "reading", "draft", "scheduled", "quick_reply"))
    assert {row["status"] for row in rows["conversation"]} == {"open", "snoozed", "closed"}


def test_ids_have_gaps_and_one_conversation_has_a_tenth_of_all(mirror: ReadableDb) -> None:
    (longest,) = mirror.execute(
        "select max(n) from (select count(*) as n from message group by conversation)"
    ).fetchone()
    first, last = mirror.execute("select min(id), max(id) from message").fetchone()

    assert longest >= MESSAGES / 10
    assert last - first > MESSAGES * 1.5


def test_what_was_typed_and_not_sent_lies_on_the_desk_alone(tmp_path: Path) -> None:
    desk = make.made(tmp_path, CONVERSATIONS, 200)

    with profile.open_profile(desk.folder, desk.unlock, talk.UNTIL) as opened:
        local = database.opened(opened.local_path, opened.key_for("local"), "local", durable=True)
        typed = drafts.every(local)
        (member,) = local.execute("select member from identity").fetchone()
        local.close()

    assert len(typed) == 1
    assert AgentId(member) == ME
