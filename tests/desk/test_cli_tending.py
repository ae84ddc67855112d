"""Command line tests: closing, sleeping, labelling and assigning, with a Hub and without one."""

from typing import Any

import pytest

from tests.support.fake_hub import COLLEAGUE, FakeHub
from tests.support.fake_hub_server import Served
from tests.support.typed_commands import Run, objects
from wadesk.core.errors import Reason


@pytest.fixture
def where(hub: FakeHub, linked: Run) -> str:
    found = hub.conversation("Zoé", "Hello")
    assert linked("sync")[0] == 0
    return str(found)


def line(hub: FakeHub, where: str) -> dict[str, Any]:
    return hub.rows["conversation"][int(where)]


def test_closed_and_open_again(hub: FakeHub, linked: Run, where: str) -> None:
    assert linked("close", where, "--wait", "30") == (0, "", "")
    assert line(hub, where)["status"] == "closed"

    assert linked("reopen", where, "--wait", "30") == (0, "", "")
    assert line(hub, where)["status"] == "open"


def test_it_sleeps_until_an_hour_as_one_says_it(hub: FakeHub, linked: Run, where: str) -> None:
    code, out, _ = linked("snooze", where, "--until", "in 2 hours", "--json", "--wait", "30")

    assert code == 0
    assert line(hub, where)["status"] == "snoozed"
    assert objects(out)[0]["until"] == line(hub, where)["snoozed_until"]


def test_what_is_no_hour_is_refused_and_nothing_is_done(
    hub: FakeHub, linked: Run, where: str
) -> None:
    code, _, err = linked("snooze", where, "--until", "yesterday", "--wait", "30")

    assert code == 1
    assert "yesterday" in err
    assert hub.posts == []


def test_labels_are_made_put_and_taken_away(hub: FakeHub, linked: Run, where: str) -> None:
    assert linked("label", where, "--add", "VIP", "--wait", "30")[0] == 0
    (vip,) = hub.rows["label"].values()
    assert (vip["name"], line(hub, where)["labels"]) == ("VIP", [vip["id"]])

    linked("sync")
    assert linked("label", where, "--remove", "vip", "--wait", "30")[0] == 0
    assert line(hub, where)["labels"] is None


def test_it_is_given_to_a_colleague_or_to_nobody(hub: FakeHub, linked: Run, where: str) -> None:
    assert linked("assign", where, "--to", "ben", "--wait", "30")[0] == 0
    assert line(hub, where)["owner"] == COLLEAGUE

    assert linked("assign", where, "--nobody", "--wait", "30")[0] == 0
    assert line(hub, where)["owner"] is None

    code, _, err = linked("assign", where, "--to", "Nemo", "--wait", "30")
    assert (code, "Nemo" in err) == (1, True)


def test_without_a_hub_it_is_kept_and_goes_with_the_next_command(
    hub: FakeHub, served: Served, linked: Run, where: str
) -> None:
    hub.faults.refuse_service = 1_000
    code, _, err = linked("close", where, "--wait", "0.5")
    assert code == 3
    assert "Kept here" in err
    assert line(hub, where)["status"] == "open"

    hub.faults.refuse_service = 0
    assert served.url
    assert linked("sync")[0] == 0
    assert line(hub, where)["status"] == "closed"


def test_a_refusal_is_said_in_words_and_done_with(hub: FakeHub, linked: Run, where: str) -> None:
    hub.faults.refuse = Reason.NO_RIGHT

    code, _, err = linked("close", where, "--wait", "30")

    assert code == 1
    assert "no right" in err
    assert linked("outbox") == (0, "The outbox is empty.\n", "")


def test_labels_are_listed_renamed_and_dropped(hub: FakeHub, linked: Run, where: str) -> None:
    assert linked("labels") == (0, "There are no labels yet.\n", "")
    linked("label", where, "--add", "VIP", "--wait", "30")
    linked("sync")
    assert linked("labels") == (0, "VIP\n", "")

    assert linked("labels", "--rename", "vip", "Regular", "--wait", "30")[0] == 0
    (row,) = hub.rows["label"].values()
    assert row["name"] == "Regular"

    linked("sync")
    assert linked("labels", "--drop", "Regular", "--wait", "30") == (0, "", "")
    assert hub.rows["label"] == {}
    code, _, err = linked("labels", "--drop", "Nothing", "--wait", "30")
    assert (code, "Nothing" in err) == (1, True)
