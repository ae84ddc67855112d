"""Label court: two who label at once both have their way; a dropped label is gone everywhere."""

from typing import Any

import pytest

from tests.support.court import Bench, reason
from wadesk.core.errors import Reason
from wadesk.core.grant import usual
from wadesk.core.label import COLOURS, NAME_MOST
from wadesk.core.policy import InboxPolicy, Policy
from wadesk.core.rights import Role
from wadesk.hub import conversation_court, label_court
from wadesk.hub.commands import Court
from wadesk.store import members
from wadesk.store.audit import Deed
from wadesk.wire.inbox_api import DropLabel, KeepLabel, SetLabels


def make(bench: Bench, name: str, colour: int = 0) -> int:
    told = bench.ask(bench.ana, KeepLabel(name, colour))
    assert told.answer is not None, told.problem
    assert told.answer.made is not None
    return told.answer.made


def labels_of(bench: Bench) -> list[int]:
    return bench.hub.one("conversation")["labels"] or []


def told_deeds(bench: Bench) -> list[dict[str, Any]]:
    return [row["content"] for row in bench.hub.rows("message") if row["kind"] == "deed"]


def test_two_who_label_at_once_both_have_their_way(bench: Bench) -> None:
    line, vip, late = bench.customer_writes(), make(bench, "VIP"), make(bench, "Late")

    bench.ask(bench.ana, SetLabels(line, add=[vip]))
    bench.ask(bench.ben, SetLabels(line, add=[late]))
    bench.ask(bench.ben, SetLabels(line, add=[late]))

    assert labels_of(bench) == [vip, late]
    assert told_deeds(bench) == [
        {"deed": "label", "add": [{"id": one, "name": name, "colour": 0}], "remove": []}
        for one, name in ((vip, "VIP"), (late, "Late"))
    ]


def test_a_label_that_is_taken_away_leaves_the_others(bench: Bench) -> None:
    line, vip, late = bench.customer_writes(), make(bench, "VIP"), make(bench, "Late")
    bench.ask(bench.ana, SetLabels(line, add=[vip, late]))

    bench.ask(bench.ben, SetLabels(line, remove=[vip]))
    assert labels_of(bench) == [late]

    bench.ask(bench.ben, SetLabels(line, remove=[late]))
    assert bench.hub.one("conversation")["labels"] is None


def test_a_name_that_is_there_already_is_that_label(bench: Bench) -> None:
    vip = make(bench, "VIP", 3)

    assert make(bench, " vip ", 7) == vip
    assert bench.hub.one("label") == bench.hub.one("label") | {"name": "VIP", "colour": 3}


def test_a_label_is_renamed_and_recoloured_but_takes_no_others_name(bench: Bench) -> None:
    vip, late = make(bench, "VIP"), make(bench, "Late")

    bench.ask(bench.ben, KeepLabel("Regular", 4, vip))
    assert reason(bench.ask(bench.ben, KeepLabel("LATE", 4, vip))) == Reason.NAME_TAKEN
    bench.ask(bench.ben, KeepLabel("late!", COLOURS + 2, late))

    rows = {row["id"]: (row["name"], row["colour"]) for row in bench.hub.rows("label")}
    assert rows == {vip: ("Regular", 4), late: ("late!", 2)}


@pytest.mark.parametrize("name", [" ", "x" * 41])
def test_a_name_that_says_nothing_or_too_much_is_refused(bench: Bench, name: str) -> None:
    assert reason(bench.ask(bench.ana, KeepLabel(name, 0))) == Reason.BAD_SETTING


def test_a_dropped_label_leaves_every_conversation_and_is_written_down(bench: Bench) -> None:
    line, vip = bench.customer_writes(), make(bench, "VIP")
    bench.ask(bench.ana, SetLabels(line, add=[vip]))
    members.keep_grant(bench.hub.db, bench.ana, 1, usual(Role.ADMINISTRATOR))

    bench.ask(bench.ana, DropLabel(vip))

    assert bench.hub.one("conversation")["labels"] is None
    assert ("label", vip) in bench.hub.tombstones()
    entry = bench.hub.one("audit")
    assert (entry["deed"], entry["member"], entry["about"]) == (Deed.DROP_LABEL, bench.ana, vip)
    assert entry["content"] == {"name": "VIP", "conversations": 1}
    assert told_deeds(bench)[0]["add"] == [{"id": vip, "name": "VIP", "colour": 0}]


def test_a_label_that_is_gone_is_refused_and_can_be_taken_away(bench: Bench) -> None:
    line = bench.customer_writes()

    assert reason(bench.ask(bench.ana, SetLabels(line, add=[99]))) == Reason.NOT_THERE
    assert bench.ask(bench.ana, SetLabels(line, remove=[99])).problem is None


def test_there_are_no_more_labels_than_anybody_finds_again(bench: Bench) -> None:
    bench.court = Court(Policy(inbox=InboxPolicy(labels_most=2, labels_a_conversation=1)))
    line, vip, late = bench.customer_writes(), make(bench, "VIP"), make(bench, "Late")

    assert reason(bench.ask(bench.ana, KeepLabel("Third", 0))) == Reason.TOO_MANY
    assert reason(bench.ask(bench.ana, SetLabels(line, add=[vip, late]))) == Reason.TOO_MANY
    bench.ask(bench.ana, SetLabels(line, add=[vip]))
    assert labels_of(bench) == [vip]


def test_the_sentence_about_long_names_tells_the_true_measure(bench: Bench) -> None:
    made = bench.ask(bench.ana, KeepLabel("x" * NAME_MOST, 0))
    refused = bench.ask(bench.ana, KeepLabel("x" * (NAME_MOST + 1), 0))

    assert made.problem is None
    assert reason(refused) == Reason.BAD_SETTING
    assert f" {NAME_MOST} " in label_court.NAMELESS
    assert f" {conversation_court.SCOPE_MOST} " in conversation_court.TOO_LONG
