"""Listening: an open stream of a real Hub, read event by event."""

import contextlib
import json
from collections.abc import Iterator
from typing import Any

import httpx

from tests.support.plain_desk import PlainDesk


class Line:
    """An open stream, read event by event."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.iter_lines()

    def until(self, name: str) -> dict[str, Any]:
        """Read on to the next event of this name; its cursor is under ``id``."""
        told: tuple[str, dict[str, Any]] = ("", {})
        while told[0] != name:
            told = self.next_event(name)
        return told[1]

    def next_event(self, awaited: str = "anything") -> tuple[str, dict[str, Any]]:
        """The very next event: its name and what it says."""
        event: dict[str, str] = {}
        for line in self._lines:
            if not line and "event" in event:
                return event["event"], {**json.loads(event["data"]), "id": event.get("id")}
            field, _, value = line.partition(": ")
            event = {**event, field: value} if line else {}
        raise AssertionError(f"the line ended without {awaited}")


@contextlib.contextmanager
def stream(desk: PlainDesk, since: str, last: str | None = None) -> Iterator[Line]:
    headers = {"Last-Event-ID": last} if last else {}
    with desk.http.stream("GET", "/v1/feed", params={"since": since}, headers=headers) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        yield Line(response)
