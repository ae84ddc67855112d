"""Dice: the chance of tests and benches, the same every time for the same seed."""

import random


def dice(seed: int | str | None = None) -> random.Random:
    """Dice of one's own; without a seed they fall otherwise in every process."""
    return random.Random(seed)  # noqa: S311 - chance for tests and benches, never a secret
