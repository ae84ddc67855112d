"""The lock's model: nothing forbidden can be reached, and every guard taken away is missed."""

from functools import cache

import pytest

from tests.model import page
from tests.model.explorer import explore
from tests.model.guards import SOUND, VARIANTS, Guards
from tests.model.moves import FREED, INTRUDED, LAWS, SHUT_OUT, TWICE, UNSEEN, Moves
from tests.model.scenarios import SCENARIOS, TWO, Found, Scenario, found
from tests.model.world import Lock, World, as_model_sees, as_rule_sees, beginning, likeness

NEEDLESS = {"the fence is compared, and not whose it is"}
"""Fences are never given twice, so the number alone would do; a test beside the rule holds both."""


@cache
def all_found() -> tuple[Found, ...]:
    return tuple(found(variant) for variant in VARIANTS)


def what_is_found(name: str) -> Found:
    return next(one for one in all_found() if one.variant.name == name)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_no_way_leads_to_a_broken_law_and_the_page_says_how_far_was_looked(
    scenario: Scenario,
) -> None:
    explored = scenario.explored()

    assert explored.broken == ""
    assert explored.worlds > 5_000  # a walk of a few steps would prove nothing
    told = page.between(page.PAGE.read_text(encoding="utf-8"), "worlds")
    assert page.row(scenario, explored) in told.splitlines()


def test_every_guard_is_missed_but_those_that_are_there_twice() -> None:
    missed = {one.variant.name for one in all_found() if one.law}

    assert {variant.name for variant in VARIANTS} - missed == NEEDLESS


def test_every_law_is_broken_by_the_want_of_some_guard() -> None:
    assert {one.law for one in all_found()} - {""} == set(LAWS)


@pytest.mark.parametrize(
    ("name", "law"),
    [
        ("the lock is not asked", INTRUDED),
        ("the base is not asked", UNSEEN),
        ("the base follows the mirror", UNSEEN),
        ("only the last answer is asked after", UNSEEN),
        ("a fold counts for nothing", UNSEEN),
        ("a release names no fence", FREED),
        ("the Hub forgets what it answered to a key", TWICE),
        ("a lease does not run out", SHUT_OUT),
    ],
)
def test_what_a_missing_guard_lets_happen(name: str, law: str) -> None:
    assert what_is_found(name).law == law


def test_the_page_tells_what_the_explorer_finds() -> None:
    text = page.PAGE.read_text(encoding="utf-8")

    assert page.between(text, "guards") == page.guards(all_found()), (
        "run: python -m tests.model --write"
    )
    assert page.between(text, "accidents") == page.accidents(all_found())


def test_the_shortest_way_is_told_in_sentences_from_its_beginning() -> None:
    assert what_is_found("the base is not asked").sentences == (
        "Ana begins to write; nobody has answered yet.",
        "Ana sends without a fence, and the Hub accepts.",
        "Bilal begins to write; the screen shows no answer of 1.",
        "Bilal sends without a fence, and the Hub accepts.",
        f"So {UNSEEN}.",
    )


def test_worlds_that_differ_only_in_names_are_alike_and_others_are_not() -> None:
    ana_holds, bilal_holds = (
        beginning((1, 2))._replace(locks=(Lock(holder, is_live=True),)) for holder in (1, 2)
    )

    assert likeness(ana_holds) == likeness(bilal_holds)
    assert likeness(ana_holds) != likeness(beginning((1, 2)))


def test_to_visit_worlds_that_are_alike_once_hides_no_accident() -> None:
    """The same walk with every world visited, whatever its agents are called."""
    for guards in (SOUND, Guards(checks_base=False), Guards(remembers_keys=False)):
        moves = Moves(guards, 1)
        every, law = _every_world(beginning((1, 2)), moves)
        explored = explore(beginning((1, 2)), moves)

        assert explored.broken == law
        assert law or explored.worlds == len({likeness(world) for world in every}) < len(every)


def _every_world(start: World, moves: Moves) -> tuple[set[World], str]:
    seen, ahead = {start}, [start]
    for world in ahead:
        for step in moves(world):
            if step.broken:
                return seen, step.broken
            if step.world not in seen:
                seen.add(step.world)
                ahead.append(step.world)
    return seen, ""


@pytest.mark.parametrize(
    "lock",
    [
        Lock(),
        Lock(1),
        Lock(1, is_live=True, is_new=True),
        Lock(2, is_live=True),
        Lock(2, is_live=True, is_new=True, was_taken=True),
    ],
)
def test_the_model_and_the_rule_see_the_same_lock(lock: Lock) -> None:
    assert as_model_sees(as_rule_sees(lock)) == lock


def test_the_smallest_scenario_is_walked_to_its_end() -> None:
    assert TWO.explored().depth > 10
