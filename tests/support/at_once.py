"""At once: the same deed by many threads that set off together."""

import threading
from collections.abc import Callable
from typing import TypeVar

SETS_OFF_S = 30

Told = TypeVar("Told")


def at_once(times: int, act: Callable[[int], Told]) -> list[Told]:
    told: list[Told] = []
    gate = threading.Barrier(times)

    def run(number: int) -> None:
        gate.wait(SETS_OFF_S)
        told.append(act(number))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told
