"""Deeds in words: whatever the Hub writes down about a conversation, the thread says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.court import Bench
from tests.support.threads import HERE, FakeThread, a_bubble
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import AgentId, Instant
from wadesk.core.thread import Bubble
from wadesk.hub import status_court
from wadesk.ui.message_parts import parts_of
from wadesk.ui.models.thread import ThreadModel
from wadesk.wire.hub_api import SetOwner
from wadesk.wire.inbox_api import KeepLabel, SetLabels, SetStatus


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


def deeds(bench: Bench) -> list[Bubble]:
    rows = [row for row in bench.hub.rows("message") if row["kind"] == "deed"]
    return [
        a_bubble(
            row["id"],
            at=Instant(row["at"]),
            direction=row["direction"],
            source=row["source"],
            kind=row["kind"],
            text="",
            member=row["member"],
            content=row["content"],
            wamid=None,
        )
        for row in rows
    ]


def said(bench: Bench, reader: int) -> list[str]:
    """As this member reads them."""
    source = FakeThread(*deeds(bench))
    source.members = {AgentId(bench.ana): "Ana", AgentId(bench.ben): "Ben"}
    model = ThreadModel(source, HERE, AgentId(reader))
    rows = [model.row(number) for number in range(model.rowCount())]
    return [parts_of(row)[0].spoken for row in rows if row is not None]


def test_every_deed_of_the_hub_is_said_to_everybody(qapp: QApplication, bench: Bench) -> None:
    assert qapp is not None
    line = bench.customer_writes()
    label = bench.ask(bench.ana, KeepLabel("VIP", 1)).answer
    assert label is not None
    assert label.made is not None
    for command in (
        SetStatus(line, "closed"),
        SetStatus(line, "open"),
        SetLabels(line, add=[label.made]),
        SetLabels(line, remove=[label.made]),
        SetOwner(line, bench.ben),
        SetOwner(line, None),
        SetOwner(line, bench.ana),
        SetStatus(line, "snoozed", bench.hub.now + HOUR_MS),
    ):
        assert bench.ask(bench.ana, command).problem is None
    bench.hub.now = Instant(bench.hub.now + 2 * HOUR_MS)
    bench.hub.do(status_court.wake, line)

    mine, theirs = said(bench, bench.ana), said(bench, bench.ben)
    assert mine[:7] == [
        "You closed this conversation.",
        "You opened this conversation again.",
        "You labelled this conversation “VIP”.",
        "You took the label “VIP” away.",
        "You assigned this conversation to Ben.",
        "You gave this conversation back to the team.",
        "You took this conversation.",
    ]
    assert theirs[4] == "Ana assigned this conversation to you."
    assert theirs[6] == "Ana took this conversation."
    assert mine[7].startswith("You snoozed this conversation until ")
    assert mine[8] == theirs[8] == "The hour has come: this conversation is open again."
