"""Notes: said among colleagues, beside the messages and never on the way out."""

import pytest

from tests.support.court import Bench, fence, message, reason
from tests.support.hub_record import told
from wadesk.core.errors import Reason
from wadesk.core.policy import HOUR_MS
from wadesk.core.sendable_text import NOTE_MOST
from wadesk.hub import sights, threads
from wadesk.hub.notes import LOOKED_AT_MOST
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.hub.writer import Transaction
from wadesk.store import replies
from wadesk.wire.hub_api import AddNote


def test_a_note_is_a_row_among_the_messages_and_on_no_way_out(bench: Bench) -> None:
    line = bench.customer_writes()

    note = message(bench.ask(bench.ana, AddNote(line, "He is always in a hurry."), key="k"))

    row = bench.hub.rows("message")[-1]
    assert (row["id"], row["direction"], row["kind"]) == (note, "note", "note")
    assert (row["member"], row["key"], row["carriage"]) == (bench.ana, "k", None)
    assert row["text"] == "He is always in a hurry."
    assert replies.departures(bench.hub.db, bench.hub.now, 9) == []


def test_a_note_answers_nobody_and_changes_no_line_of_the_list(bench: Bench) -> None:
    line = bench.customer_writes()
    before = bench.hub.one("conversation")

    bench.ask(bench.ana, AddNote(line, "Careful"))

    assert bench.hub.one("conversation") == before
    assert message(bench.say(bench.ben, line))


def test_a_note_does_not_come_into_the_list_when_it_is_read_anew(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.later(1_000)
    bench.ask(bench.ana, AddNote(line, "Careful"))
    before = bench.hub.one("conversation")

    def look(t: Transaction, _: object) -> list[None]:
        threads.look_again(t, {line: t.next_seq()})
        return [None]

    bench.hub.do(look, None)

    assert bench.hub.one("conversation") == before


def test_a_note_needs_no_lock_and_no_open_window_and_leaves_both_alone(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.later(48 * HOUR_MS)
    theirs = fence(bench.claim(bench.ben, line))

    assert message(bench.ask(bench.ana, AddNote(line, "Look at his last order")))
    assert replies.lock(bench.hub.db, line).fence == theirs
    assert replies.lock(bench.hub.db, line).held_by(bench.hub.now) == bench.ben


def test_the_same_key_makes_no_second_note(bench: Bench) -> None:
    line = bench.customer_writes()

    first = bench.ask(bench.ana, AddNote(line, "Once"), key="k")
    again = bench.ask(bench.ana, AddNote(line, "Once"), key="k")
    another = bench.ask(bench.ana, AddNote(line, "Twice"), key="k")

    assert again.answer == first.answer
    assert reason(another) == Reason.KEY_REUSED
    assert len(bench.hub.rows("message")) == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (" \n", Reason.TEXT_EMPTY),
        ("bell\x07", Reason.TEXT_BROKEN),
        ("x" * (NOTE_MOST + 1), Reason.TEXT_TOO_LONG),
    ],
)
def test_a_note_is_held_to_the_rules_of_words(bench: Bench, text: str, why: Reason) -> None:
    line = bench.customer_writes()

    assert reason(bench.ask(bench.ana, AddNote(line, text))) == why


def test_a_note_may_be_longer_than_what_a_customer_can_be_sent(bench: Bench) -> None:
    line = bench.customer_writes()

    assert message(bench.ask(bench.ana, AddNote(line, "x" * NOTE_MOST)))


def test_a_note_is_seen_by_whoever_sees_the_conversation(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.ask(bench.ana, AddNote(line, "Careful"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ben, frozenset()))

    hers, his = (told(bench.hub.changes(member), "message") for member in (bench.ana, bench.ben))

    assert hers[-1]["text"] == "Careful"
    assert his == []
    assert reason(bench.ask(bench.ben, AddNote(line, "Me too"))) == Reason.NO_SUCH_CONVERSATION


def test_of_very_many_names_only_the_first_are_looked_at(bench: Bench) -> None:
    line = bench.customer_writes()
    nobody = list(range(10_000, 10_000 + LOOKED_AT_MOST))

    bench.ask(bench.ana, AddNote(line, "All!", mentions=[bench.ben, *nobody]))
    bench.ask(bench.ana, AddNote(line, "All!", mentions=[*nobody, bench.ben]))

    first, second = (row["content"] for row in bench.hub.rows("message")[-2:])
    assert (first, second) == ({"mentions": [bench.ben]}, {})
