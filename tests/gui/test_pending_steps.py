"""Pending steps: whatever was and whatever is, the steps lead from the one to the other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.support.threads import a_pending
from wadesk.core.outbox import Owed
from wadesk.core.thread import Pending
from wadesk.ui.models.pending_steps import Step, Turn, steps

ONES = st.builds(lambda key, text: a_pending(key, text=text), st.sampled_from("abcdef"), st.text())
LISTS = st.lists(ONES, max_size=6, unique_by=lambda one: one.key)


def taken(before: list[Pending], found: list[Step]) -> list[Pending]:
    rows = list(before)
    for step in found:
        match step.turn:
            case Turn.REMOVED:
                assert rows.pop(step.at).key == step.pending.key
            case Turn.INSERTED:
                rows.insert(step.at, step.pending)
            case Turn.CHANGED:
                assert rows[step.at].key == step.pending.key
                rows[step.at] = step.pending
    return rows


@given(LISTS, LISTS)
def test_the_steps_lead_from_one_list_to_the_next(
    before: list[Pending], after: list[Pending]
) -> None:
    assert taken(before, list(steps(before, after))) == after


@given(LISTS)
def test_nothing_new_takes_no_step(before: list[Pending]) -> None:
    assert list(steps(before, before)) == []


def test_what_left_what_changed_and_what_came_is_one_step_each() -> None:
    a, b = a_pending("a"), a_pending("b")
    refused, c = replace(b, owed=Owed.REFUSED), a_pending("c")

    found = [(step.turn, step.at) for step in steps([a, b], [refused, c])]

    assert found == [(Turn.REMOVED, 0), (Turn.CHANGED, 0), (Turn.INSERTED, 1)]
