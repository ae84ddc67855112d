"""Schedule: wakes at the hour, survives a restart, and lets no reply stop another."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from tests.support.court import Bench
from tests.support.record_at_work import WITHIN_S, Hands, at_work, until
from wadesk.core.errors import Unavailable
from wadesk.core.policy import HOUR_MS
from wadesk.hub import schedule, status_court
from wadesk.hub.judgement import Judged
from wadesk.hub.schedule import Calendar, Schedule
from wadesk.hub.schedule_court import ScheduleCourt
from wadesk.store import record, scheduled
from wadesk.wire.inbox_api import SetStatus


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "hub.db")


Body = Callable[[Schedule, list[Judged]], Coroutine[Any, Any, None]]


def running(bench: Bench, body: Body, calendar: Calendar | None = None) -> None:
    """Run a schedule over the record until ``body`` is through."""

    async def work(hands: Hands) -> None:
        replies = Calendar(scheduled.upcoming, bench.court.schedule.judge_due)
        keeper = Schedule(calendar or replies, hands.writer, hands.reader, lambda: bench.hub.now)
        told: list[Judged] = []
        async with asyncio.timeout(WITHIN_S), asyncio.TaskGroup() as tasks:
            task = tasks.create_task(keeper.run(told.append))
            await body(keeper, told)
            task.cancel()

    at_work(bench.path, bench.hub, work)


def plan(bench: Bench, line: int, after_ms: int, text: str = "Later") -> None:
    seen = bench.hub.rows("message")[-1]["id"]
    told = bench.say(bench.ana, line, text=text, seen=seen, later=bench.hub.now + after_ms)
    assert told.answer is not None, told.problem


def said(bench: Bench) -> list[str]:
    return [row["text"] for row in bench.hub.rows("message") if row["direction"] == "out"]


def states(bench: Bench) -> list[str]:
    return [row["state"] for row in bench.hub.rows("scheduled")]


def test_what_came_due_before_the_start_is_judged_at_once(bench: Bench) -> None:
    plan(bench, bench.customer_writes(), HOUR_MS)
    bench.later(HOUR_MS)

    async def body(_: Schedule, told: list[Judged]) -> None:
        await until(lambda: bool(told))
        assert [one.sent for one in told] == [True]
        assert said(bench) == ["Later"]

    running(bench, body)


def test_it_wakes_for_what_was_planned_meanwhile_and_comes_first(bench: Bench) -> None:
    line = bench.customer_writes()
    plan(bench, line, HOUR_MS, "In an hour")

    async def body(keeper: Schedule, told: list[Judged]) -> None:
        plan(bench, line, 1_000, "In a moment")
        bench.later(1_000)
        keeper.wake()
        await until(lambda: bool(told))
        assert said(bench) == ["In a moment"]
        assert states(bench) == ["waiting", "sent"]

    running(bench, body)


def test_nothing_leaves_before_its_hour_however_often_it_is_woken(bench: Bench) -> None:
    plan(bench, bench.customer_writes(), HOUR_MS)

    async def body(keeper: Schedule, told: list[Judged]) -> None:
        bench.later(HOUR_MS - 1)
        for _ in range(5):
            keeper.wake()
            await asyncio.sleep(0)
        await keeper._reader.ask(lambda _: None)
        assert told == []
        bench.later(1)
        keeper.wake()
        await until(lambda: bool(told))

    running(bench, body)


def test_several_that_are_due_at_once_leave_in_their_order(bench: Bench) -> None:
    line = bench.customer_writes()
    for after_ms, text in ((3_000, "third"), (1_000, "first"), (2_000, "second")):
        plan(bench, line, after_ms, text)
    bench.later(3_000)

    async def body(_: Schedule, told: list[Judged]) -> None:
        await until(lambda: len(told) == 3)
        assert said(bench) == ["first", "second", "third"]

    running(bench, body)


def test_who_sleeps_wakes_at_the_hour_though_the_hub_was_off_until_then(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetStatus(line, "snoozed", bench.hub.now + HOUR_MS))
    bench.later(2 * HOUR_MS)

    async def body(_: Schedule, told: list[Judged]) -> None:
        await until(lambda: bool(told))
        assert bench.hub.one("conversation")["status"] == "open"

    running(bench, body, Calendar(record.snoozed, status_court.wake))


def test_a_mistake_in_one_stops_no_other(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    line = bench.customer_writes()
    plan(bench, line, 1_000, "broken")
    plan(bench, line, 2_000, "whole")
    bench.hub.db.execute(
        "update scheduled set command = '{}' where at = (select min(at) from scheduled)"
    )
    bench.later(2_000)

    async def body(_: Schedule, told: list[Judged]) -> None:
        await until(lambda: bool(told))
        assert said(bench) == ["whole"]
        assert states(bench) == ["waiting", "sent"]

    running(bench, body)

    assert "stays as it is until the next start" in caplog.text


def test_a_full_disk_is_tried_again_and_sends_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    plan(bench, bench.customer_writes(), HOUR_MS)
    bench.later(HOUR_MS)
    judge, calls = ScheduleCourt.judge_due, []

    def is_full_at_first(*args: Any) -> list[Judged]:
        calls.append(args)
        if len(calls) == 1:
            raise Unavailable("The disk is full.")
        return judge(*args)

    monkeypatch.setattr(schedule, "AGAIN_S", 0.0)
    monkeypatch.setattr(ScheduleCourt, "judge_due", is_full_at_first)

    async def body(_: Schedule, told: list[Judged]) -> None:
        await until(lambda: bool(told))
        assert said(bench) == ["Later"]

    running(bench, body)

    assert "could not be judged yet" in caplog.text
