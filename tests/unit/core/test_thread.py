"""Thread: what is said about a bubble is folded into it, by whoever had the right to."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.delivery import Shown
from wadesk.core.records import ContactId, ConversationId, Instant, MessageId, Wamid
from wadesk.core.thread import Bubble, Wording, fold, newest_answer, newest_heard


def a_bubble(number: int = 1, **columns: Any) -> Bubble:
    plain = Bubble(
        id=MessageId(number),
        conversation=ConversationId(1),
        at=Instant(NOON + number),
        direction="in",
        source="cloud",
        kind="text",
        text="hello",
        contact=ContactId(9),
        member=None,
        wamid=Wamid(f"wamid.{number}"),
        key=None,
        target=None,
        carriage=None,
        content={},
        statuses={},
        problem=None,
    )
    return replace(plain, **columns)


def said_about(number: int, kind: str, text: str = "", **columns: Any) -> Bubble:
    return a_bubble(number, kind=kind, text=text, target=Wamid("wamid.1"), **columns)


def test_a_person_has_one_reaction_at_a_time() -> None:
    reactions = [said_about(2, "reaction", "👍"), said_about(3, "reaction", "🎉")]

    folded = fold(a_bubble(), reactions)

    assert [one.emoji for one in folded.reactions] == ["🎉"]


def test_a_reaction_without_an_emoji_takes_the_former_one_back() -> None:
    folded = fold(a_bubble(), [said_about(2, "reaction", "👍"), said_about(3, "reaction", "")])

    assert folded.reactions == ()


@pytest.mark.parametrize(
    "failed", [{"carriage": "rejected"}, {"carriage": "accepted", "statuses": {"failed": {}}}]
)
def test_a_reaction_of_ours_that_failed_is_not_shown(failed: dict[str, Any]) -> None:
    ours = {"direction": "out", "source": "desk"}
    reactions = [
        said_about(2, "reaction", "👍", **ours, carriage="accepted"),
        said_about(3, "reaction", "🎉", **ours, **failed),
    ]

    assert [one.emoji for one in fold(a_bubble(), reactions).reactions] == ["👍"]


def test_both_sides_and_each_person_in_a_group_react_for_themselves() -> None:
    reactions = [
        said_about(2, "reaction", "👍"),
        said_about(3, "reaction", "👍", contact=ContactId(10)),
        said_about(4, "reaction", "🙏", direction="out", member=7),
        said_about(5, "reaction", "❤️", direction="out", member=8),  # one number, one reaction
    ]

    folded = fold(a_bubble(), reactions)

    assert [(one.contact, one.emoji) for one in folded.reactions] == [
        (9, "👍"),
        (10, "👍"),
        (None, "❤️"),
    ]


def test_the_last_edit_is_what_is_read() -> None:
    folded = fold(a_bubble(), [said_about(3, "edit", "third"), said_about(2, "edit", "second")])

    assert (folded.text, folded.edited_at) == ("third", NOON + 3)


def test_what_was_said_before_an_edit_is_kept_in_order() -> None:
    folded = fold(
        a_bubble(text="first"), [said_about(3, "edit", "third"), said_about(2, "edit", "second")]
    )

    assert folded.former == (
        Wording("first", Instant(NOON + 2)),
        Wording("second", Instant(NOON + 3)),
    )


@pytest.mark.parametrize("kind", ["edit", "revoke"])
def test_nobody_changes_what_the_other_side_wrote(kind: str) -> None:
    bubble = a_bubble()

    assert fold(bubble, [said_about(2, kind, "forged", direction="out")]) == bubble


def test_a_revoked_message_says_so_and_keeps_its_place() -> None:
    folded = fold(a_bubble(), [said_about(2, "revoke")])

    assert folded.revoked_at == NOON + 2
    assert folded.position == a_bubble().position


@given(st.permutations([("reaction", "👍"), ("reaction", ""), ("edit", "x"), ("revoke", "")]))
def test_the_order_of_arrival_does_not_matter(told: list[tuple[str, str]]) -> None:
    kinds = sorted(told)
    amendments = [said_about(2 + kinds.index(one), *one) for one in told]

    assert fold(a_bubble(), amendments) == fold(a_bubble(), sorted(amendments, key=lambda a: a.id))


def test_the_base_of_a_draft_is_the_newest_answer_that_is_shown() -> None:
    bubbles = [
        a_bubble(1, direction="out", source="desk"),
        a_bubble(2, direction="out", source="phone"),
        a_bubble(3),
        a_bubble(4, direction="out", kind="reaction"),
        a_bubble(5, direction="out", source="history"),
    ]

    assert newest_answer(bubbles) == 2
    assert newest_answer([]) == 0


def test_the_customers_messages_have_been_read_as_far_as_they_are_shown() -> None:
    bubbles = [
        a_bubble(1),
        a_bubble(2),
        a_bubble(3, direction="out", source="desk"),
        a_bubble(4, direction="note", source="desk", kind="note"),
    ]

    assert newest_heard(bubbles, MessageId(9)) == 2
    assert newest_heard(bubbles, MessageId(3)) == 4
    assert newest_heard([], None) == 0


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        ({}, None),
        ({"direction": "out", "carriage": "queued"}, Shown.QUEUED),
        ({"direction": "out", "carriage": "uncertain"}, Shown.UNCERTAIN),
        ({"direction": "out", "carriage": "accepted", "statuses": {"read": {}}}, Shown.READ),
        ({"direction": "out", "statuses": {"delivered": {}}}, Shown.DELIVERED),
        ({"direction": "out", "source": "desk", "carriage": "accepted"}, Shown.SENDING),
        ({"direction": "out", "source": "phone"}, Shown.SENT),
        (
            {"direction": "out", "source": "desk", "problem": {"decided_by": 3}},
            Shown.SENT,
        ),
    ],
)
def test_only_what_we_wrote_shows_how_far_it_has_come(
    columns: dict[str, Any], shown: Shown | None
) -> None:
    assert a_bubble(**columns).shown is shown
