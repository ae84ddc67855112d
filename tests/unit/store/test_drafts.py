"""Drafts: the last writing is what a draft is, and no merge of threads drops a word of it."""

import json
from dataclasses import replace

import pytest

from tests.support.builders import ANA, BEN, NOON, a_draft
from wadesk.core.delivery import Shown
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer, Newest
from wadesk.store import answers, drafts, outgoing
from wadesk.store.answers import Latest
from wadesk.store.connection import WritableDb

FORMER, PRESENT = ConversationId(1), ConversationId(2)


def say(db: WritableDb, message: int, **columns: object) -> None:
    row = {
        "id": message,
        "seq": message,
        "conversation": FORMER,
        "at": NOON + message,
        "direction": "out",
        "source": "desk",
        "kind": "text",
        "text": f"words {message}",
        **columns,
    }
    names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    db.execute(f"insert into message ({names}) values ({places})", row)  # noqa: S608 - our own
    db.execute(
        "insert or replace into conversation (id, seq, last_message, answer) values (?, ?, ?, ?)",
        (FORMER, message, message, message),
    )


def newest(message: int, state: Shown, by: AgentId, problem: str = "") -> Newest:
    return Newest(state, MessageId(message), Instant(NOON + message), by, problem)


def test_a_draft_reads_as_it_was_written_last(local: WritableDb) -> None:
    drafts.keep(local, a_draft("Good"))
    drafts.keep(local, a_draft("Good morning", base=7))

    assert drafts.find(local, FORMER) == a_draft("Good morning", base=7)
    assert drafts.places(local) == [FORMER]


def test_an_empty_text_is_no_draft(local: WritableDb) -> None:
    drafts.keep(local, a_draft("Good"))
    drafts.keep(local, a_draft(" \n"))

    assert drafts.places(local) == []


def test_only_those_asked_for_are_read(local: WritableDb) -> None:
    drafts.keep(local, a_draft("one", FORMER))
    drafts.keep(local, a_draft("two", PRESENT))

    assert drafts.of(local, [PRESENT, ConversationId(9)]) == [a_draft("two", PRESENT)]


def test_a_draft_follows_its_thread_into_another(local: WritableDb) -> None:
    drafts.keep(local, a_draft("Good morning", FORMER, base=7))

    touched = outgoing.settle(local, [], {FORMER: PRESENT})

    assert touched == {FORMER, PRESENT}
    assert drafts.find(local, FORMER) is None
    assert drafts.find(local, PRESENT) == a_draft("Good morning", PRESENT, base=7, edition=1)


def test_two_drafts_of_threads_that_become_one_are_both_kept(local: WritableDb) -> None:
    drafts.keep(local, a_draft("Good morning", FORMER, base=7))
    drafts.keep(local, a_draft("Dear Zoe", PRESENT, base=3, begun_at=NOON + 1))

    outgoing.settle(local, [], {FORMER: PRESENT})
    outgoing.settle(local, [], {FORMER: PRESENT})

    both = a_draft("Good morning\n\nDear Zoe", PRESENT, base=3, edition=1)
    assert drafts.find(local, PRESENT) == both


@pytest.mark.parametrize("typed", ["Dear Zoe, we", " ", ""])
def test_who_has_not_seen_what_was_added_does_not_write_over_it(
    local: WritableDb, typed: str
) -> None:
    drafts.keep(local, a_draft("Good morning", FORMER))
    drafts.keep(local, a_draft("Dear Zoe", PRESENT))
    outgoing.settle(local, [], {FORMER: PRESENT})

    drafts.keep(local, a_draft(typed, PRESENT))
    kept = drafts.find(local, PRESENT)

    assert kept is not None
    assert [words in kept.text for words in ("Good morning", "Dear Zoe", typed)] == [True] * 3


def test_who_has_seen_it_may_write_over_it_and_end_it(local: WritableDb) -> None:
    drafts.add(local, a_draft("Good morning"))
    drafts.keep(local, a_draft("Dear Zoe", edition=1))
    shortened = drafts.find(local, FORMER)
    drafts.keep(local, a_draft("", edition=1))

    assert shortened == a_draft("Dear Zoe", edition=1)
    assert drafts.places(local) == []


def test_what_is_added_after_a_reply_has_left_is_known_to_be_new(local: WritableDb) -> None:
    drafts.add(local, a_draft("Good morning"))
    drafts.let_go(local, a_draft("Good morning", edition=1))
    gone = drafts.places(local)
    drafts.add(local, a_draft("Dear Zoe"))

    assert gone == []
    assert drafts.find(local, FORMER) == a_draft("Dear Zoe", edition=2)


def test_arriving_messages_leave_a_draft_alone(local: WritableDb) -> None:
    drafts.keep(local, a_draft("Good morning"))

    outgoing.settle(local, [ClientKey("arrived")], {})

    assert drafts.find(local, FORMER) == a_draft("Good morning")


def test_only_other_peoples_answers_above_the_base_are_unseen(mirror: WritableDb) -> None:
    say(mirror, 5, member=BEN)
    say(mirror, 6, direction="in", source="cloud")
    say(mirror, 7, member=ANA)
    say(mirror, 8, member=None, source="phone")
    say(mirror, 9, member=BEN, source="history")
    say(mirror, 10, member=BEN, kind="reaction")
    say(mirror, 11, member=BEN, conversation=PRESENT)

    found = answers.unseen(mirror, a_draft(base=5), ANA, Latest(MessageId(8)))

    assert found == [Answer(MessageId(8), "words 8", None, Instant(NOON + 8))]


def test_where_the_newest_answer_was_seen_nothing_is_looked_for(mirror: WritableDb) -> None:
    say(mirror, 5, member=BEN)

    assert answers.unseen(mirror, a_draft(base=5), ANA, Latest(MessageId(5))) == []


def test_the_newest_message_tells_how_far_it_has_come_if_it_is_ours(mirror: WritableDb) -> None:
    empty = answers.latest(mirror, [FORMER])
    say(mirror, 5, member=BEN, carriage="accepted", statuses=json.dumps({"read": {"at": NOON}}))
    read = answers.latest(mirror, [FORMER])[FORMER]
    problem = json.dumps({"code": 131026, "title": "Undeliverable"})
    say(mirror, 6, member=ANA, carriage="rejected", problem=problem)
    failed = answers.latest(mirror, [FORMER])[FORMER]
    say(mirror, 7, direction="in", source="cloud")
    asked = answers.latest(mirror, [FORMER])[FORMER]

    assert empty == {}
    assert read == Latest(MessageId(5), newest=newest(5, Shown.READ, BEN))
    assert failed == Latest(MessageId(6), newest=newest(6, Shown.FAILED, ANA, "Undeliverable"))
    assert asked.newest is None


def test_an_answer_from_elsewhere_was_sent_before_it_was_known_here(mirror: WritableDb) -> None:
    say(mirror, 5, source="phone")

    found = answers.latest(mirror, [FORMER])[FORMER].newest

    assert found == replace(newest(5, Shown.SENT, BEN), by=None)


def test_what_somebody_found_out_to_have_arrived_is_being_sent_no_more(
    mirror: WritableDb,
) -> None:
    say(mirror, 5, member=ANA, carriage="accepted", problem=json.dumps({"decided_by": 3}))

    found = answers.latest(mirror, [FORMER])[FORMER].newest

    assert found == newest(5, Shown.SENT, ANA)


def test_what_the_newest_message_waits_for_is_told_with_it(mirror: WritableDb) -> None:
    waiting = json.dumps({"for": "pair", "until": NOON + 6_000})
    say(mirror, 5, member=ANA, carriage="queued", waiting=waiting)

    found = answers.latest(mirror, [FORMER])[FORMER].newest

    assert found == replace(
        newest(5, Shown.QUEUED, ANA), waits_for="pair", until=Instant(NOON + 6_000)
    )


def test_answers_that_came_in_with_another_thread_are_unseen_whatever_their_number(
    mirror: WritableDb,
) -> None:
    for number in (1, 2, 3, 4, 5):
        say(mirror, number, member=ANA if number == 5 else BEN)
    known = Latest(MessageId(5), folded=MessageId(20))

    found = answers.unseen(mirror, a_draft(base=5), ANA, known)

    assert [answer.text for answer in found] == ["words 2", "words 3", "words 4"]
    assert found[-1].id == 20
    assert answers.unseen(mirror, a_draft(base=20), ANA, known) == []


def test_where_nobody_else_has_answered_a_fold_hides_nothing(mirror: WritableDb) -> None:
    say(mirror, 5, member=ANA)

    assert answers.unseen(mirror, a_draft(), ANA, Latest(MessageId(5), MessageId(20))) == []
