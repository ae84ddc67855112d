"""Messages: a thread in reading order, page by page, with nothing hidden."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.builders import NOON
from tests.support.mirrors import a_store
from tests.support.simulated_hub import table
from wadesk.core.batches import Batch
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId, Seq, Wamid
from wadesk.core.sync import Cursor
from wadesk.core.thread import END, Bubble, Position, Stretch
from wadesk.store import merge, messages
from wadesk.store.connection import WritableDb

START = Cursor("5f0c", Seq(1))
HERE = ConversationId(1)


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "mirror.db")
    merge.begin_lineage(db, START, epoch=0)
    yield db
    db.close()


def a_message(number: int, **columns: Any) -> dict[str, Any]:
    return {
        "id": number,
        "seq": 2,
        "conversation": HERE,
        "at": NOON + number,
        "direction": "in",
        "source": "cloud",
        "kind": "text",
        "text": f"text {number}",
        "wamid": f"wamid.of.some.length.{number}",
        **columns,
    }


def put(db: WritableDb, *rows: dict[str, Any]) -> None:
    upto = Cursor(START.lineage, Seq(2))
    merge.apply_page(db, Batch(START, upto, 0, (table("message", rows),)))


def put_later(db: WritableDb, *rows: dict[str, Any]) -> None:
    upto = Cursor(START.lineage, Seq(3))
    since = Cursor(START.lineage, Seq(2))
    merge.apply_page(db, Batch(since, upto, 0, (table("message", rows),)))


def ids(bubbles: list[Bubble]) -> list[int]:
    return [bubble.id for bubble in bubbles]


def test_pages_of_a_thread_meet_in_reading_order(mirror: WritableDb) -> None:
    put(
        mirror,
        *(a_message(n, at=NOON + n // 3) for n in range(1, 9)),
        a_message(20, conversation=2),
    )
    newest = messages.latest(mirror, HERE, 3)
    then = messages.before(mirror, HERE, newest[0].position, 3)
    rest = messages.before(mirror, HERE, then[0].position, 3)

    assert ids(rest) + ids(then) + ids(newest) == list(range(1, 9))
    assert messages.before(mirror, HERE, rest[0].position, 3) == []


def test_history_that_came_late_stands_where_it_was_said(mirror: WritableDb) -> None:
    put(mirror, a_message(1), a_message(2), a_message(90, at=NOON - 5, source="history"))

    assert ids(messages.latest(mirror, HERE, 9)) == [90, 1, 2]


def test_what_is_about_a_bubble_is_folded_into_it(mirror: WritableDb) -> None:
    target = "wamid.of.some.length.1"
    put(
        mirror,
        a_message(1),
        a_message(2),
        a_message(3, kind="reaction", text="👍", target=target, contact=9),
        a_message(4, kind="edit", text="better", target=target),
    )

    first, second = messages.latest(mirror, HERE, 9)

    assert (first.text, first.edited_at) == ("better", NOON + 4)
    assert [one.emoji for one in first.reactions] == ["👍"]
    assert (second.text, second.reactions) == ("text 2", ())


def test_what_is_about_a_message_that_is_not_here_stands_for_itself(mirror: WritableDb) -> None:
    put(mirror, a_message(1), a_message(2, kind="edit", text="better", target="wamid.unknown"))

    assert ids(messages.latest(mirror, HERE, 9)) == [1, 2]


def test_of_two_names_that_end_alike_the_whole_one_counts(mirror: WritableDb) -> None:
    put(
        mirror,
        a_message(1, wamid="wamid.one" + "x" * 20),
        a_message(2, wamid="wamid.two" + "x" * 20),
    )

    found = messages.by_wamid(mirror, Wamid("wamid.two" + "x" * 20))

    assert found is not None
    assert found.id == 2
    assert messages.by_wamid(mirror, Wamid("wamid.six" + "x" * 20)) is None


def test_a_bubble_carries_all_that_is_known(mirror: WritableDb) -> None:
    put(
        mirror,
        a_message(
            1,
            direction="out",
            source="desk",
            member=7,
            key="key-1",
            carriage="accepted",
            content={"context": {"id": "wamid.0"}},
            statuses={"sent": {"at": NOON}},
            problem={"code": 131026},
        ),
    )

    (bubble,) = messages.by_ids(mirror, [MessageId(1)])

    assert bubble.content == {"context": {"id": "wamid.0"}}
    assert bubble.statuses == {"sent": {"at": NOON}}
    assert bubble.problem == {"code": 131026}
    assert (bubble.member, bubble.key, bubble.carriage) == (7, "key-1", "accepted")


def test_keys_that_arrived_are_told_from_those_that_did_not(mirror: WritableDb) -> None:
    put(mirror, a_message(1, key="here"))

    found = messages.keys_present(mirror, [ClientKey("here"), ClientKey("not yet")])

    assert found == {"here"}


def test_places_meet_in_reading_order_and_leave_out_what_is_folded(mirror: WritableDb) -> None:
    put(
        mirror,
        *(a_message(n, at=NOON + n // 3) for n in range(1, 9)),
        a_message(9, kind="reaction", text="👍", target="wamid.of.some.length.2", at=NOON + 1),
        a_message(10, kind="edit", text="better", target="wamid.unknown", at=NOON + 1),
        a_message(20, conversation=2),
    )
    newest = messages.places(mirror, HERE, END, 4)
    rest = messages.places(mirror, HERE, newest.top, 9)

    found = [*rest.ids, *newest.ids]
    assert found == ids(messages.latest(mirror, HERE, 99))
    assert found == [1, 2, 3, 4, 5, 10, 6, 7, 8]
    assert (newest.is_first, rest.is_first) == (False, True)
    assert messages.places(mirror, HERE, rest.top, 9) == Stretch((), (), is_first=True)


def test_a_stretch_of_nothing_but_reactions_is_passed(mirror: WritableDb) -> None:
    target = "wamid.of.some.length.1"
    reactions = [a_message(n, kind="reaction", text="👍", target=target) for n in range(3, 9)]
    put(mirror, a_message(1), a_message(2), *reactions)

    assert messages.places(mirror, HERE, END, 2).ids == [1, 2]


def test_a_reaction_shows_its_bubble_again_and_has_no_place_of_its_own(mirror: WritableDb) -> None:
    put(
        mirror,
        a_message(1),
        a_message(2),
        a_message(3, kind="reaction", text="👍", target="wamid.of.some.length.1"),
    )

    look = messages.look_again(mirror, HERE, [MessageId(2), MessageId(3)])

    assert [(one.id, len(one.reactions)) for one in look.bubbles] == [(1, 1), (2, 0)]
    assert look.hidden == {Position(Instant(NOON + 3), 3)}


def test_what_stood_for_itself_gives_way_once_its_bubble_is_here(mirror: WritableDb) -> None:
    orphan = a_message(2, kind="edit", text="better", target="wamid.of.some.length.1")
    put(mirror, orphan)
    before = messages.look_again(mirror, HERE, [MessageId(2)])
    put_later(mirror, a_message(1))

    after = messages.look_again(mirror, HERE, [MessageId(1)])

    assert ids(list(before.bubbles)) == [2]
    assert before.hidden == frozenset()
    assert [(one.id, one.text) for one in after.bubbles] == [(1, "better")]
    assert after.hidden == {Position(Instant(NOON + 2), 2)}


def test_what_is_gone_or_elsewhere_is_shown_no_longer(mirror: WritableDb) -> None:
    put(mirror, a_message(1, conversation=2), a_message(2))

    look = messages.look_again(mirror, HERE, [MessageId(1), MessageId(2), MessageId(7)])

    assert ids(list(look.bubbles)) == [2]
    assert look.gone == {1, 7}


def test_quotes_are_found_by_the_handful(mirror: WritableDb) -> None:
    put(mirror, *(a_message(n) for n in range(1, 4)))
    wanted = [Wamid(f"wamid.of.some.length.{n}") for n in (1, 3, 8)]

    assert {one.id for one in messages.by_wamids(mirror, wanted).values()} == {1, 3}


def test_places_are_known_downwards_too_and_amendments_have_none(mirror: WritableDb) -> None:
    put(mirror, *(a_message(number) for number in range(1, 8)))
    wamid = "wamid.of.some.length.2"
    put_later(mirror, a_message(4, kind="reaction", text="👍", target=wamid, seq=3))
    from_third = messages.places_from(mirror, HERE, Position(Instant(NOON + 3), 3), 3)

    assert (list(from_third.ids), from_third.is_last) == ([3, 5], False)
    rest = messages.places_from(mirror, HERE, Position(Instant(NOON + 6), 6), 9)
    assert (list(rest.ids), rest.is_last) == ([6, 7], True)
    assert messages.places_from(mirror, HERE, END, 9) == Stretch((), (), is_first=False)


def test_a_stretch_of_nothing_but_amendments_is_passed_downwards(mirror: WritableDb) -> None:
    wamid = "wamid.of.some.length.1"
    said = [a_message(n, kind="reaction", text="👍", target=wamid) for n in range(2, 9)]
    put(mirror, a_message(1), *said, a_message(9))

    assert list(messages.places_from(mirror, HERE, Position(Instant(NOON + 2), 2), 3).ids) == [9]


def test_a_message_stands_where_it_is_shown(mirror: WritableDb) -> None:
    put(mirror, a_message(1), a_message(2, kind="edit", target="wamid.of.some.length.1"))

    assert messages.position(mirror, HERE, MessageId(1)) == Position(Instant(NOON + 1), 1)
    assert messages.position(mirror, HERE, MessageId(2)) == Position(Instant(NOON + 1), 1)
    assert messages.position(mirror, HERE, MessageId(3)) is None
    assert messages.position(mirror, ConversationId(2), MessageId(1)) is None


def a_reading(upto: int, member: int = 7) -> dict[str, Any]:
    return {"id": member, "seq": 2, "conversation": HERE, "member": member, "upto": upto}


def put_with_reading(db: WritableDb, reading: dict[str, Any], *rows: dict[str, Any]) -> None:
    upto = Cursor(START.lineage, Seq(2))
    merge.apply_page(
        db, Batch(START, upto, 0, (table("reading", [reading]), table("message", rows)))
    )


OURS = {"direction": "out", "source": "desk"}


@pytest.mark.parametrize(
    ("upto", "rows", "first"),
    [
        (1, [a_message(2), a_message(3)], 2),
        (1, [a_message(2, member=8, **OURS), a_message(3)], 3),
        (1, [a_message(2), a_message(3, member=7, **OURS), a_message(4)], 4),
        (1, [a_message(2), a_message(3, member=7, **OURS)], None),
        (1, [a_message(2, kind="reaction", target="wamid.nowhere"), a_message(3)], 3),
        (1, [a_message(2, direction="note", member=8)], None),
        (3, [a_message(2), a_message(3)], None),
        (99, [a_message(2)], None),
    ],
    ids=[
        "the oldest", "not a colleague's answer", "after my own answer", "all is answered",
        "not a reaction", "not a note", "all is read", "read up to what is not here",
    ],
)  # fmt: skip
def test_the_first_unread_is_the_customers_that_i_neither_saw_nor_answered(
    mirror: WritableDb, upto: int, rows: list[dict[str, Any]], first: int | None
) -> None:
    put_with_reading(mirror, a_reading(upto), a_message(1), *rows)
    found = messages.first_unread(mirror, HERE, AgentId(7))

    assert (found.id if found else None) == first


def test_what_a_colleague_has_read_says_nothing_of_me(mirror: WritableDb) -> None:
    put_with_reading(mirror, a_reading(1, member=8), a_message(1), a_message(2))

    assert messages.first_unread(mirror, HERE, AgentId(7)) is None


@pytest.mark.parametrize(("answer", "first"), [(2, 3), (3, None), (0, None)])
def test_who_has_never_read_here_has_read_up_to_the_newest_answer(
    mirror: WritableDb, answer: int, first: int | None
) -> None:
    said = [a_message(1), a_message(2, member=8, **OURS), a_message(3)]
    line = {"id": HERE, "seq": 2, "answer": answer}
    upto = Cursor(START.lineage, Seq(2))
    merge.apply_page(
        mirror, Batch(START, upto, 0, (table("conversation", [line]), table("message", said)))
    )
    found = messages.first_unread(mirror, HERE, AgentId(7))

    assert (found.id if found else None) == first
