"""Writer tests: one thread, shared commits, and nobody suffers for a neighbour."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.desk.writer import Writer
from wadesk.store import connection
from wadesk.store.connection import ReadableDb, WritableDb

KEY = bytes(32)
WAITS_S = 30


@pytest.fixture
def path(tmp_path: Path) -> Path:
    def prepare(db: WritableDb) -> None:
        db.execute("create table word (word text)")

    connection.create(tmp_path / "words.db", KEY, prepare)
    return tmp_path / "words.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    found = Writer(connection.open_writable(path, KEY, durable=False), "words.db")
    yield found
    found.close()


def words(path: Path) -> list[str]:
    db: ReadableDb = connection.open_readable(path, KEY)
    found = [word for (word,) in db.execute("select word from word order by rowid")]
    db.close()
    return found


def say(word: str, db: WritableDb) -> str:
    db.execute("insert into word values (?)", (word,))
    return word


def refuse(_db: WritableDb) -> None:
    raise Refused(Reason.TEXT_EMPTY)


def test_a_promise_is_kept_after_the_commit(writer: Writer, path: Path) -> None:
    result = writer.do(partial(say, "one")).result(WAITS_S)

    assert result == "one"
    assert words(path) == ["one"]


def test_a_job_that_fails_takes_no_neighbour_with_it(writer: Writer, path: Path) -> None:
    gate = threading.Event()
    blocked = writer.do(lambda _: gate.wait(WAITS_S))
    before = writer.do(partial(say, "one"))
    failing = writer.do(refuse)
    after = writer.do(partial(say, "two"))
    gate.set()

    assert blocked.result(WAITS_S)
    assert isinstance(failing.exception(WAITS_S), Refused)
    assert [before.result(WAITS_S), after.result(WAITS_S)] == ["one", "two"]
    assert words(path) == ["one", "two"]


def test_a_listener_hears_only_what_is_committed(writer: Writer, path: Path) -> None:
    heard: list[list[str]] = []

    writer.do(partial(say, "one"), told=lambda _: heard.append(words(path))).result(WAITS_S)

    assert heard == [["one"]]


def test_a_listener_that_fails_breaks_nothing(
    writer: Writer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fall_over(_word: str) -> None:
        raise ValueError("no")

    writer.do(partial(say, "one"), told=fall_over).result(WAITS_S)
    writer.do(partial(say, "two")).result(WAITS_S)

    assert words(path) == ["one", "two"]
    assert "listener" in caplog.text


def test_closing_finishes_what_was_handed_in(path: Path) -> None:
    writer = Writer(connection.open_writable(path, KEY, durable=False), "words.db")
    for word in ("one", "two", "three"):
        writer.do(partial(say, word))

    writer.close()

    assert words(path) == ["one", "two", "three"]


def test_a_closed_writer_takes_no_more(path: Path) -> None:
    writer = Writer(connection.open_writable(path, KEY, durable=False), "words.db")
    writer.close()

    with pytest.raises(Unavailable):
        writer.do(lambda db: say("late", db)).result(WAITS_S)


def test_trouble_with_the_file_is_said_in_our_words(writer: Writer) -> None:
    with pytest.raises(Unavailable, match="words"):
        writer.do(lambda db: db.execute("insert into nowhere values (1)")).result(WAITS_S)


def test_work_without_hurry_is_done_when_nothing_waits(path: Path) -> None:
    done = threading.Event()
    left = [3]

    def a_little(db: WritableDb) -> bool:
        left[0] -= 1
        say(f"idle {left[0]}", db)
        if not left[0]:
            done.set()
        return left[0] > 0

    writer = Writer(connection.open_writable(path, KEY, durable=False), "words.db", a_little)
    done.wait(WAITS_S)
    writer.close()

    assert words(path) == ["idle 2", "idle 1", "idle 0"]
