import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.hub_record import KEY, HubRecord
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.core.sync import Cursor
from wadesk.hub import writer as hub_writer
from wadesk.hub.writer import Transaction, Writer

NOW = Instant(1_790_000_000_000)


class Heads(list[Cursor]):
    """The heads that were told, in order."""


def note(t: Transaction, items: Sequence[str]) -> list[int]:
    """Write a row for each item; what is called "bad" cannot be written."""
    seqs = []
    for item in items:
        if item == "bad":
            raise ValueError(item)
        seqs.append(t.next_seq())
        t.db.execute(
            "insert into notice(id, seq, field, at, content) values (?, ?, ?, ?, 'null')",
            (t.new_id(), seqs[-1], item, t.now),
        )
    return seqs


def another(t: Transaction, items: Sequence[str]) -> list[int]:
    return note(t, items)


def with_writer(path: Path, body: Callable[[Writer, Heads], Coroutine[Any, Any, None]]) -> Heads:
    HubRecord(path).close()
    heads = Heads()

    async def run() -> None:
        writer = Writer(path, KEY, lambda: NOW, heads.append)
        try:
            await body(writer, heads)
        finally:
            writer.close()
        await asyncio.sleep(0)

    asyncio.run(run())
    return heads


def fields(path: Path) -> list[str]:
    """What a newcomer finds in the file, in the order of its ids."""
    record = HubRecord(path)
    found = [row["field"] for row in record.rows("notice")]
    record.close()
    return found


def test_what_was_awaited_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"

    async def body(writer: Writer, _: Heads) -> None:
        await writer.do(note, "one")

        assert fields(path) == ["one"]

    with_writer(path, body)


def test_many_pieces_share_a_commit_and_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    names = [f"piece {number:03}" for number in range(600)]

    async def body(writer: Writer, _: Heads) -> None:
        works = [note if number % 3 else another for number in range(600)]
        seqs = await asyncio.gather(*map(writer.do, works, names))

        assert seqs == list(range(1, 601))

    heads = with_writer(path, body)

    assert fields(path) == names
    assert len(heads) < len(names)


def test_the_head_is_told_after_the_commit_that_reached_it(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    seen: list[tuple[int, int]] = []

    async def run() -> None:
        def look(head: Cursor) -> None:
            seen.append((head.seq, len(fields(path))))

        writer = Writer(path, KEY, lambda: NOW, look)
        await writer.do(note, "one")
        await writer.do(note, "two")
        writer.close()
        await asyncio.sleep(0)

    HubRecord(path).close()
    asyncio.run(run())

    assert seen == [(1, 1), (2, 2)]


def test_a_bad_piece_takes_none_of_its_neighbours_with_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "hub.db"

    async def body(writer: Writer, _: Heads) -> None:
        told = await asyncio.gather(
            *(writer.do(note, name) for name in ("one", "bad", "two")), return_exceptions=True
        )

        assert [type(one) for one in told] == [int, ValueError, int]

    with_writer(path, body)

    assert fields(path) == ["one", "two"]
    assert "a piece of work failed" in caplog.text


def test_a_failed_piece_leaves_no_gap_in_the_seqs(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def body(writer: Writer, _: Heads) -> None:
        with pytest.raises(ValueError, match="bad"):
            await writer.do(note, "bad")

        assert await writer.do(note, "one") == 1

    with_writer(tmp_path / "hub.db", body)

    assert caplog.records


def test_nothing_is_acknowledged_that_the_disk_did_not_take(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"

    def fills_the_disk(t: Transaction, items: Sequence[str]) -> list[int]:
        (pages,) = t.db.execute("pragma page_count").fetchone()
        t.db.execute(f"pragma max_page_count = {pages + 2}")
        for item in items:
            content = '"' + "x" * 100_000 + '"'
            t.db.execute("insert into notice values (?, 1, ?, 0, ?)", (t.new_id(), item, content))
        return list(range(len(items)))

    async def body(writer: Writer, heads: Heads) -> None:
        with pytest.raises(Refused) as refusal:
            await writer.do(fills_the_disk, "too much")
        await asyncio.sleep(0)

        assert refusal.value.reason is Reason.DISK_FULL
        assert heads == []

    with_writer(path, body)

    assert fields(path) == []


def test_what_the_tables_forbid_is_no_trouble_that_passes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def twice(t: Transaction, items: Sequence[str]) -> list[int]:
        t.db.execute("insert into notice(id, seq) values (1, 1)")
        t.db.execute("insert into notice(id, seq) values (1, 1)")
        return [0] * len(items)

    async def body(writer: Writer, _: Heads) -> None:
        with pytest.raises(Exception, match="UNIQUE") as mistake:
            await writer.do(twice, "x")

        assert not isinstance(mistake.value, Unavailable)

    with_writer(tmp_path / "hub.db", body)

    assert caplog.records


def test_a_full_queue_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_writer, "QUEUE_MAX", 0)

    async def body(writer: Writer, _: Heads) -> None:
        with pytest.raises(Unavailable):
            await writer.do(note, "one too many")

    with_writer(tmp_path / "hub.db", body)


def test_closing_finishes_what_was_handed_in_and_takes_no_more(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"

    async def body(writer: Writer, _: Heads) -> None:
        waiting = [asyncio.ensure_future(writer.do(note, name)) for name in ("one", "two")]  # noqa: TID251 - they must be under way when it closes
        await asyncio.sleep(0)

        writer.close()
        await asyncio.gather(*waiting)

        with pytest.raises(Unavailable):
            await writer.do(note, "too late")

    with_writer(path, body)

    assert fields(path) == ["one", "two"]
