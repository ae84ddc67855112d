"""Query plans: every list finds its rows by an index, however long the list has become."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mirrors import a_store
from wadesk.store import (
    answers,
    conditions,
    contact_facts,
    conversations,
    fetched,
    inbound,
    messages,
    outgoing,
    people,
    readings,
    search,
    search_index,
    team,
    workload,
)
from wadesk.store.connection import WritableDb


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "mirror.db")
    yield db
    db.close()


def plan(db: WritableDb, sql: str) -> list[str]:
    values = {
        name: "[1]" if name in {"ids", "keys", "wamids"} else 1
        for name in re.findall(r":(\w+)", sql)
    }
    return [str(step[3]) for step in db.execute(f"explain query plan {sql}", values)]


def walks(steps: list[str]) -> list[str]:
    """The steps that look at every row of a table, or sort what an index could have given."""
    return [
        step
        for step in steps
        if ("SCAN" in step and not re.search(r"SCAN (line|json_each|\(subquery)", step))
        or "TEMP B-TREE" in step
    ]


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (conversations.OF_STATUS, "conversation_by_status (status=? AND <expr><?)"),
        (conversations.OF_ALL, "conversation_by_time (<expr><?)"),
        (messages.BEFORE, "message_by_time (conversation=? AND at<?)"),
        (messages.ABOUT, "message_by_target (target=?)"),
        (messages.BY_WAMID, "message_by_wamid (<expr>=?)"),
        (messages.BY_WAMIDS, "message_by_wamid (<expr>=?)"),
        (messages.PLACES, "COVERING INDEX message_by_time (conversation=? AND at<?)"),
        (messages.PLACES_FROM, "COVERING INDEX message_by_time (conversation=? AND at>?)"),
        (messages.WHERE_IT_STANDS, "message USING INTEGER PRIMARY KEY (rowid=?)"),
        (messages.FOLDED_AWAY, "message_amending (conversation=? AND at>? AND at<?)"),
        (messages.BY_KEY, "message_by_key (key=?)"),
        (contact_facts.FIRST_WROTE, "message_by_time (conversation=?)"),
        (contact_facts.COUNT, "COVERING INDEX message_by_time (conversation=?)"),
        (contact_facts.NOTED, "COVERING INDEX message_note (conversation=?)"),
        (contact_facts.AMENDED, "message_amending (conversation=?)"),
        (contact_facts.MEDIA, "message_media (conversation=? AND at<?)"),
        (contact_facts.NOTES, "message_note (conversation=?)"),
        (answers.NEWEST, "message_by_time (conversation=?)"),
        (inbound.ABOVE, "message USING INTEGER PRIMARY KEY (rowid>?)"),
        (conditions.OF, "conversation=?"),
        (conditions.NEWEST, "message_by_time (conversation=?)"),
        (readings.OF, "message_incoming (conversation=? AND id>?)"),
        (readings.ABOVE, "message_incoming (conversation=? AND id>?)"),
        (workload.OPEN_BY_OWNER, "COVERING INDEX conversation_standing (status=?)"),
        (fetched.FIND, "fetched USING INTEGER PRIMARY KEY (rowid=?)"),
    ],
)
def test_a_list_is_read_from_its_index_and_in_its_order(
    mirror: WritableDb, sql: str, index: str
) -> None:
    steps = plan(mirror, sql)

    assert any(index in step for step in steps), steps
    assert walks(steps) == []


def test_the_first_unread_is_looked_for_from_what_was_read_on(mirror: WritableDb) -> None:
    steps = plan(mirror, messages.FIRST_UNREAD)

    assert any("message_by_time (conversation=? AND at>?)" in step for step in steps), steps
    assert any("reading_by_conversation (conversation=?)" in step for step in steps), steps
    assert [step for step in steps if "SCAN message" in step or "SCAN reading" in step] == []


@pytest.mark.parametrize("sql", [conversations.BY_ID, messages.BY_ID])
def test_rows_named_by_id_are_fetched_by_id(mirror: WritableDb, sql: str) -> None:
    steps = plan(mirror, sql)

    assert any("INTEGER PRIMARY KEY" in step for step in steps)
    assert [step for step in walks(steps) if "SCAN" in step] == []


def test_the_threads_of_one_person_are_found_by_its_contacts(mirror: WritableDb) -> None:
    steps = plan(mirror, contact_facts.THREADS)

    assert any("conversation_by_contact (contact=?)" in step for step in steps)
    assert walks(steps) == []


@pytest.mark.parametrize("sql", [conversations.OF_STATUS, conversations.BY_ID])
def test_the_first_unanswered_message_is_found_among_what_came_in(
    mirror: WritableDb, sql: str
) -> None:
    steps = plan(mirror, sql)

    assert any("message_incoming (conversation=? AND id>?)" in step for step in steps), steps


@pytest.mark.parametrize(("sql", "bound"), [(team.AUDIT, "rowid<?"), (team.ALERTS, "rowid>?")])
def test_the_log_is_read_from_its_newest_entry_on(mirror: WritableDb, sql: str, bound: str) -> None:
    steps = plan(mirror, sql)

    assert f"SEARCH audit USING INTEGER PRIMARY KEY ({bound})" in steps
    assert walks(steps) == []


@pytest.mark.parametrize("sql", [search.FOUND, search.PASSING.format(checks="true")])
def test_a_search_asks_the_index_and_looks_at_nothing_else(mirror: WritableDb, sql: str) -> None:
    steps = plan(mirror, sql.replace(":asked", "'\"a\"*'"))

    assert not [step for step in steps if "SCAN message" in step or "SCAN conversation" in step]
    assert any("VIRTUAL TABLE INDEX" in step or "INTEGER PRIMARY KEY" in step for step in steps)


def test_how_far_the_index_is_behind_is_told_without_a_walk(mirror: WritableDb) -> None:
    steps = plan(mirror, search_index.ENDS)

    assert [step for step in steps if step.startswith("SEARCH message")] == ["SEARCH message"] * 2
    assert "SCAN message" not in steps


def test_whom_a_hit_is_with_is_fetched_by_id(mirror: WritableDb) -> None:
    steps = plan(mirror, people.OF_CONVERSATIONS.replace("?", ":ids"))

    assert "SEARCH place USING INTEGER PRIMARY KEY (rowid=?)" in steps
    assert "SEARCH contact USING INTEGER PRIMARY KEY (rowid=?)" in steps
    assert walks(steps) == []


@pytest.mark.parametrize("sql", [search.OF_STATUS, search.UNREAD])
def test_what_a_filter_means_is_found_by_an_index(mirror: WritableDb, sql: str) -> None:
    steps = plan(mirror, sql)

    assert any("conversation_by_status" in step or "reading_by" in step for step in steps), steps
    assert [step for step in steps if "TEMP B-TREE" in step] == []


def test_all_that_is_unread_is_found_without_a_look_at_a_message(mirror: WritableDb) -> None:
    steps = plan(mirror, search.UNREAD_MESSAGES)

    assert any("message USING INDEX message_incoming (conversation=? AND" in one for one in steps)
    assert any("INDEX reading_by_conversation" in one for one in steps)
    assert [step for step in steps if "TEMP B-TREE" in step] == []


def test_a_thread_finds_its_outbox_by_an_index(tmp_path: Path) -> None:
    local = a_store(tmp_path / "local.db", "local")

    steps = plan(local, outgoing.select_sql(outgoing.IN_CONVERSATION.replace("?", ":conversation")))
    local.close()

    assert any("outbox_by_conversation (conversation=?)" in step for step in steps)
    assert walks(steps) == []


def test_a_walk_through_a_whole_table_would_be_noticed(mirror: WritableDb) -> None:
    steps = plan(mirror, "select * from message where text = :text order by kind")

    assert len(walks(steps)) == 2
