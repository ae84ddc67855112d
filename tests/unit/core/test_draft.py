"""Draft: typing never moves the base, a review never moves it back, and no join loses a word."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, a_draft
from wadesk.core.draft import (
    TEXT_MOST,
    Draft,
    DraftFile,
    emptied,
    flaw,
    joined,
    reviewed,
    rewritten,
    units,
)
from wadesk.core.errors import Reason
from wadesk.core.records import ConversationId, MessageId, Wamid

drafts = st.builds(
    a_draft,
    text=st.text(max_size=20),
    conversation=st.integers(1, 3),
    base=st.integers(0, 9),
    begun_at=st.integers(NOON, NOON + 9),
)


@given(drafts, st.lists(st.text(max_size=5)))
def test_no_keystroke_moves_the_base(draft: Draft, typed: list[str]) -> None:
    after = draft
    for text in typed:
        after = rewritten(after, text)

    assert (after.base, after.begun_at) == (draft.base, draft.begun_at)
    assert after.text == (typed[-1] if typed else draft.text)


@given(drafts, st.lists(st.integers(0, 12)))
def test_a_review_only_ever_moves_the_base_forward(draft: Draft, read: list[int]) -> None:
    after = draft
    for newest in read:
        after = reviewed(after, MessageId(newest))

    assert after == a_draft(
        draft.text, draft.conversation, max([draft.base, *read]), draft.begun_at
    )


@given(drafts, drafts)
def test_of_two_drafts_that_become_one_every_word_stays(present: Draft, former: Draft) -> None:
    both = joined(present, former)

    assert present.text in both.text
    assert former.text in both.text
    assert both.conversation == present.conversation


@given(drafts, drafts)
def test_of_two_drafts_that_become_one_only_what_both_had_seen_is_seen(
    present: Draft, former: Draft
) -> None:
    assert joined(present, former).base == min(present.base, former.base)


@given(drafts, drafts)
def test_joining_twice_says_nothing_twice(present: Draft, former: Draft) -> None:
    once = joined(present, former)

    assert joined(once, former).text == once.text


def test_the_older_text_stands_first() -> None:
    older, newer = a_draft("older", 1, begun_at=NOON), a_draft("newer", 2, begun_at=NOON + 1)

    assert joined(newer, older) == a_draft("older\n\nnewer", ConversationId(2), begun_at=NOON)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_length_is_counted_as_whatsapp_counts(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.TEXT_EMPTY),
        (" \n\u3000", Reason.TEXT_EMPTY),
        ("x" * TEXT_MOST, None),
        ("x" * TEXT_MOST + "x", Reason.TEXT_TOO_LONG),
        ("🙂" * (TEXT_MOST // 2), None),
        ("🙂" * (TEXT_MOST // 2) + "x", Reason.TEXT_TOO_LONG),
    ],
)
def test_what_whatsapp_would_not_take_is_known_beforehand(text: str, reason: Reason | None) -> None:
    assert flaw(text) is reason


def test_of_two_drafts_that_become_one_every_file_stays_and_one_quote() -> None:
    shop = DraftFile("01", "shop.jpg", "image/jpeg", 9)
    bill = DraftFile("02", "bill.pdf", "application/pdf", 9)
    older = replace(a_draft("older"), files=(shop, bill), quoted=None)
    newer = replace(a_draft("newer", begun_at=NOON + 1), files=(bill,), quoted=Wamid("wamid.1"))

    both = joined(newer, older)

    assert (both.files, both.quoted) == ((shop, bill), "wamid.1")


def test_a_draft_of_nothing_but_a_file_is_a_draft_and_emptied_it_is_none() -> None:
    draft = replace(a_draft(" "), files=(DraftFile("01", "shop.jpg", "image/jpeg", 9),))

    assert not draft.is_empty
    assert emptied(draft).is_empty


def test_when_a_draft_was_edited_makes_it_no_other_draft() -> None:
    assert replace(a_draft(), edited_at=NOON) == a_draft()
