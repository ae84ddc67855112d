"""Group tests: one reason out of many, and a mistake of ours never hidden among them."""

import asyncio

import pytest

from wadesk.core.errors import Malformed, Unavailable
from wadesk.core.groups import ungrouped


def test_the_first_expected_trouble_comes_out_of_however_many_groups() -> None:
    inner = ExceptionGroup("inner", [Unavailable("away"), Malformed("odd")])

    with pytest.raises(Unavailable, match="away"), ungrouped(Unavailable, Malformed):
        raise ExceptionGroup("outer", [inner])


def test_a_mistake_of_ours_comes_out_whole() -> None:
    both = ExceptionGroup("both", [Unavailable("away"), ZeroDivisionError()])

    with pytest.raises(ExceptionGroup) as told, ungrouped(Unavailable):
        raise both

    assert told.value is both


def test_a_trouble_that_is_in_no_group_is_left_as_it_is() -> None:
    with pytest.raises(Unavailable), ungrouped(Unavailable):
        raise Unavailable("away")


def test_tasks_that_fail_together_tell_one_reason() -> None:
    async def fail() -> None:
        raise Unavailable("away")

    async def play() -> None:
        with ungrouped(Unavailable):
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(fail())
                tasks.create_task(fail())

    with pytest.raises(Unavailable):
        asyncio.run(play())
