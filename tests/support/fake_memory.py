"""Fake memory: what a window remembers, for tests that close one and open another."""

from concurrent.futures import Future


class FakeMemory:
    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def remembered(self, name: str, /) -> str:
        return self.held.get(name, "")

    def remember(self, name: str, value: str, /) -> Future[None]:
        self.held[name] = value
        done: Future[None] = Future()
        done.set_result(None)
        return done
