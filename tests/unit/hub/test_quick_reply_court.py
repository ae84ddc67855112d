"""Quick reply court: one word, one text, and no text is written over by chance."""

import pytest

from tests.support.court import Bench, reason
from wadesk.core.errors import Reason
from wadesk.core.policy import InboxPolicy, Policy
from wadesk.hub.commands import Court
from wadesk.store.audit import Deed
from wadesk.wire.inbox_api import DropQuickReply, KeepQuickReply

HOURS = "We are open from 2 to 7."


def keep(bench: Bench, word: str, text: str = HOURS, known: int | None = None) -> int:
    told = bench.ask(bench.ana, KeepQuickReply(word, text, known))
    assert told.answer is not None, told.problem
    assert told.answer.made is not None
    return told.answer.made


def kept(bench: Bench) -> dict[str, str]:
    return {row["shortcut"]: row["text"] for row in bench.hub.rows("quick_reply")}


def test_a_word_is_kept_small_and_without_its_slash(bench: Bench) -> None:
    keep(bench, "/Hours")

    assert kept(bench) == {"hours": HOURS}


def test_the_same_kept_twice_is_one(bench: Bench) -> None:
    assert keep(bench, "hours") == keep(bench, "HOURS")


def test_another_text_under_a_word_that_is_taken_writes_nothing_over(bench: Bench) -> None:
    keep(bench, "hours")
    other = keep(bench, "open", "Always")

    assert reason(bench.ask(bench.ben, KeepQuickReply("hours", "Never"))) == Reason.NAME_TAKEN
    taken = bench.ask(bench.ben, KeepQuickReply("hours", "Never", other))
    assert reason(taken) == Reason.NAME_TAKEN
    assert kept(bench) == {"hours": HOURS, "open": "Always"}


def test_one_is_changed_and_dropped_by_its_number(bench: Bench) -> None:
    known = keep(bench, "hours")

    keep(bench, "opening", "From 3", known)
    assert kept(bench) == {"opening": "From 3"}

    bench.ask(bench.ben, DropQuickReply(known))
    assert kept(bench) == {}
    entry = bench.hub.one("audit")
    assert (entry["deed"], entry["content"]) == (Deed.DROP_QUICK_REPLY, {"name": "opening"})
    gone = bench.ask(bench.ben, KeepQuickReply("opening", "From 3", known))
    assert reason(gone) == Reason.NOT_THERE


@pytest.mark.parametrize(
    ("word", "text", "why"),
    [
        ("two words", HOURS, Reason.BAD_SETTING),
        ("a/b", HOURS, Reason.BAD_SETTING),
        ("/", HOURS, Reason.BAD_SETTING),
        ("hours", " ", Reason.TEXT_EMPTY),
        ("hours", "x" * 4_097, Reason.TEXT_TOO_LONG),
    ],
)
def test_what_could_not_be_called_or_sent_is_refused(
    bench: Bench, word: str, text: str, why: Reason
) -> None:
    assert reason(bench.ask(bench.ana, KeepQuickReply(word, text))) == why


def test_there_are_no_more_than_anybody_remembers(bench: Bench) -> None:
    bench.court = Court(Policy(inbox=InboxPolicy(quick_replies_most=1)))
    keep(bench, "hours")

    assert reason(bench.ask(bench.ana, KeepQuickReply("more", "More"))) == Reason.TOO_MANY
