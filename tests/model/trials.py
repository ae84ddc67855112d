"""Trials: many histories of the real Court, and of Courts without a guard, each judged."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.model.courts import BROKEN, Broken, broken
from tests.model.histories import LEASE_MS, Judges, in_one_step, recorded
from tests.model.linearizable import is_linearizable

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Outcome:
    """``caught`` counts trials with a history that no order explains; ``first`` is the earliest."""

    name: str
    trials: int
    operations: int
    caught: int
    first: int | None
    judging_s: float


def sound(trials: int) -> Outcome:
    return _tried("the Court as it is", range(trials), in_one_step)


def without(court: Broken, trials: int, *, until_caught: bool = False) -> Outcome:
    with broken(court) as judges:
        return _tried(court.name, range(trials), judges, until_caught=until_caught)


def table(trials: int, broken_trials: int) -> str:
    outcomes = [sound(trials), *(without(court, broken_trials) for court in BROKEN)]
    rows = [
        "| Court | trials | operations | not linearizable | first |",
        "|---|---:|---:|---:|---:|",
    ]
    for one in outcomes:
        first = "-" if one.first is None else f"trial {one.first}"
        rows.append(f"| {one.name} | {one.trials} | {one.operations} | {one.caught} | {first} |")
    judged = sum(one.operations for one in outcomes) / sum(one.judging_s for one in outcomes)
    return "\n".join([*rows, "", f"The judge took in {judged:,.0f} operations a second."])


def _tried(
    name: str, seeds: Iterable[int], judges: Judges, *, until_caught: bool = False
) -> Outcome:
    caught, operations, took, trials = [], 0, 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        for trials, seed in enumerate(seeds, 1):
            histories = recorded(Path(folder), seed, ROUNDS, judges)
            operations += sum(map(len, histories))
            start = perf_counter()
            is_right = all(is_linearizable(one, LEASE_MS * 1_000_000) for one in histories)
            took += perf_counter() - start
            if not is_right:
                caught.append(trials)
            if caught and until_caught:
                break
    return Outcome(name, trials, operations, len(caught), min(caught, default=None), took)
