"""Reading court: what one member has read, pinned and keeps is nobody else's."""

from typing import Any

import pytest

from tests.support.court import Bench, message, reason
from tests.support.hub_record import told
from wadesk.core.errors import Reason
from wadesk.core.policy import InboxPolicy, Policy
from wadesk.hub import sights
from wadesk.hub.commands import Court
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.wire.hub_api import AddNote
from wadesk.wire.inbox_api import DropView, KeepView, MarkRead, Pin


def readings(bench: Bench) -> dict[int, dict[str, Any]]:
    return {row["member"]: row for row in bench.hub.rows("reading")}


def test_each_member_has_read_for_themselves(bench: Bench) -> None:
    line = bench.customer_writes()
    newest = bench.hub.rows("message")[-1]["id"]

    bench.ask(bench.ana, MarkRead(line, newest))

    assert {who: row["upto"] for who, row in readings(bench).items()} == {bench.ana: newest}
    assert told(bench.hub.changes(bench.ben), "reading") == []
    assert len(told(bench.hub.changes(bench.ana), "reading")) == 1


def test_reading_goes_back_by_ones_own_word_alone(bench: Bench) -> None:
    line = bench.customer_writes()
    newest = bench.hub.rows("message")[-1]["id"]
    bench.ask(bench.ana, MarkRead(line, newest))

    bench.ask(bench.ana, MarkRead(line, newest - 1))
    assert readings(bench)[bench.ana]["upto"] == newest

    bench.ask(bench.ana, MarkRead(line, newest - 1, is_unread=True))
    assert readings(bench)[bench.ana]["upto"] == newest - 1


def test_who_answers_has_read_what_came_before_and_nobody_else_has(bench: Bench) -> None:
    line = bench.customer_writes()
    newest = bench.hub.rows("message")[-1]["id"]
    for member in (bench.ana, bench.ben):
        bench.ask(member, MarkRead(line, newest))
    bench.customer_writes("wamid.2")

    answer = message(bench.say(bench.ana, line))

    read = {who: row["upto"] for who, row in readings(bench).items()}
    assert read == {bench.ana: answer, bench.ben: newest}


def test_where_nothing_was_ever_noted_an_answer_notes_nothing(bench: Bench) -> None:
    line = bench.customer_writes()

    bench.say(bench.ana, line)

    assert readings(bench) == {}


def test_nobody_has_read_what_there_is_not_yet(bench: Bench) -> None:
    line = bench.customer_writes()

    bench.ask(bench.ana, MarkRead(line, 2**62))
    bench.customer_writes("wamid.2")

    assert readings(bench)[bench.ana]["upto"] < bench.hub.rows("message")[-1]["id"]


def test_a_pin_is_kept_from_when_it_was_first_put(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, Pin(line, is_pinned=True))
    first = bench.hub.now
    bench.later(5_000)

    bench.ask(bench.ana, Pin(line, is_pinned=True))
    assert readings(bench)[bench.ana]["pinned_at"] == first

    bench.ask(bench.ana, Pin(line, is_pinned=False))
    assert readings(bench)[bench.ana]["pinned_at"] is None


def test_who_is_named_in_a_note_finds_it(bench: Bench) -> None:
    line = bench.customer_writes()

    note = message(bench.ask(bench.ana, AddNote(line, "@Ben look", [bench.ben, bench.ana])))

    assert {who: row["mentioned"] for who, row in readings(bench).items()} == {bench.ben: note}
    assert bench.hub.rows("message")[-1]["content"] == {"mentions": [bench.ben]}


def test_at_most_so_many_are_named_and_only_who_sees_it(bench: Bench) -> None:
    carl, dora, eve = (bench.hub.add_member(name) for name in ("Carl", "Dora", "Eve"))
    line = bench.customer_writes()
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ben, frozenset()))

    everybody = [bench.ben, 999, carl, carl, dora, eve]
    bench.ask(bench.ana, AddNote(line, "@all look", everybody))

    assert set(readings(bench)) == {carl, dora}


def test_what_ends_takes_its_readings_with_it(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, Pin(line, is_pinned=True))

    bench.hub.do(sights.delete_conversations, line)

    assert bench.hub.rows("reading") == []
    assert "reading" in {name for name, _ in bench.hub.tombstones()}


def test_a_view_is_ones_own_and_kept_as_it_was_given(bench: Bench) -> None:
    wanted = {"labels": [1, 2], "unread": True}
    made = bench.ask(bench.ana, KeepView("  My  VIPs ", wanted, 2)).answer
    assert made is not None
    assert made.made is not None

    row = bench.hub.one("saved_view")
    assert (row["member"], row["name"], row["filter"]) == (bench.ana, "My VIPs", wanted)
    assert reason(bench.ask(bench.ben, DropView(made.made))) == Reason.NOT_THERE
    stolen = bench.ask(bench.ben, KeepView("Mine now", {}, view=made.made))
    assert reason(stolen) == Reason.NOT_THERE

    bench.ask(bench.ana, KeepView("VIPs", wanted, 0, made.made))
    assert bench.hub.one("saved_view")["name"] == "VIPs"
    bench.ask(bench.ana, DropView(made.made))
    assert bench.hub.rows("saved_view") == []


@pytest.mark.parametrize("command", [KeepView(" ", {}), KeepView("Long", {"words": "x" * 9_000})])
def test_a_view_without_a_name_or_beyond_all_size_is_refused(
    bench: Bench, command: KeepView
) -> None:
    assert reason(bench.ask(bench.ana, command)) == Reason.BAD_SETTING


def test_nobody_keeps_more_views_than_they_find_again(bench: Bench) -> None:
    bench.court = Court(Policy(inbox=InboxPolicy(views_most=1)))
    bench.ask(bench.ana, KeepView("One", {}))

    assert reason(bench.ask(bench.ana, KeepView("Two", {}))) == Reason.TOO_MANY
    assert bench.ask(bench.ben, KeepView("Two", {})).problem is None
