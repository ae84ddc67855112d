"""Leaving tests: whose the last words of a device become, and where they lie from then on."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.court import Bench
from tests.support.linked import Linked, a_device, sent_away
from tests.support.payloads import ADA_ID, a_card, a_message, webhook
from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.hub import leaving, revocation
from wadesk.hub.writer import Transaction
from wadesk.store import crypto
from wadesk.wire.linking_api import HandedDraft, HandIn, Order, Wiped, hand_in_message

HUB = "a-hub"


def words(conversation: int, text: str, **more: Any) -> HandedDraft:
    return HandedDraft(conversation, text, 0, 60_000, 1_000, **more)


def hand_in(desk: Linked, order: Order, *drafts: HandedDraft) -> HandIn:
    message = hand_in_message(HUB, desk.device, order.nonce, list(drafts))
    return HandIn(desk.device, order.nonce, list(drafts), crypto.sign(desk.private, message).hex())


def handed_in(bench: Bench, desk: Linked, order: Order, *drafts: HandedDraft) -> None:
    told = hand_in(desk, order, *drafts)
    leaving.require_signed(bench.hub.db, HUB, told)
    bench.hub.do(leaving.hand_in, told)


def removed(bench: Bench, member: int, heir: int) -> None:
    def work(t: Transaction, members: Sequence[int]) -> list[None]:
        for one in members:
            revocation.end_all_of(t, one, End.MEMBER_REMOVED, None, heir)
        return [None] * len(members)

    bench.hub.do(work, member)


def drafts(bench: Bench) -> list[tuple[int, int, str, int | None]]:
    rows = bench.hub.rows("draft")
    return [(row["conversation"], row["member"], row["text"], row["author"]) for row in rows]


def order_of(bench: Bench, desk: Linked) -> Order:
    order = revocation.order_of(bench.hub.db, desk.device)
    assert order is not None
    return order


def test_the_words_of_who_was_removed_are_the_heirs_and_say_whose_they_were(bench: Bench) -> None:
    line = bench.customer_writes()
    now, before = a_device(bench, bench.ana), a_device(bench, bench.ana)
    earlier = sent_away(bench, before.device)
    removed(bench, bench.ana, heir=bench.ben)

    handed_in(bench, now, order_of(bench, now), words(line, "From the laptop"))
    handed_in(bench, before, earlier, words(line, "From the phone"))

    assert drafts(bench) == [
        (line, bench.ben, "From the laptop", bench.ana),
        (line, bench.ben, "From the phone", bench.ana),
    ]


def test_words_for_a_thread_that_was_folded_are_in_the_one_that_carries_on(bench: Bench) -> None:
    line, other = bench.customer_writes(), unknown_writes(bench)
    desk = a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)
    turns_out_to_be_the_same(bench)

    handed_in(bench, desk, order, words(other, "Dear Ada"))

    assert drafts(bench) == [(line, bench.ana, "Dear Ada", None)]


def unknown_writes(bench: Bench) -> int:
    """The customer once more, known by another name."""
    said = a_message(wamid="wamid.2", phone=None, from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[a_card(phone=None, user_id=ADA_ID)], messages=[said]))
    return int(bench.hub.rows("conversation")[-1]["id"])


def turns_out_to_be_the_same(bench: Bench) -> None:
    said = a_message(wamid="wamid.3", from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[said]))


def test_words_for_what_there_is_no_more_are_kept_all_the_same(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)

    handed_in(bench, desk, order, words(4_711, "Dear nobody"))

    assert drafts(bench) == [(4_711, bench.ana, "Dear nobody", None)]


def test_an_empty_text_is_no_words_but_a_file_is(bench: Bench) -> None:
    line, desk = bench.customer_writes(), a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)

    handed_in(bench, desk, order, words(line, " \n "), words(line, "", files=["plan.pdf"]))

    (row,) = bench.hub.rows("draft")
    assert (row["text"], row["files"]) == ("", ["plan.pdf"])


def test_times_are_the_hubs_less_the_ages(bench: Bench) -> None:
    line, desk = bench.customer_writes(), a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)
    bench.later(90_000)

    handed_in(bench, desk, order, words(line, "Dear Ada"))

    (row,) = bench.hub.rows("draft")
    assert (row["begun_at"], row["edited_at"]) == (bench.hub.now - 60_000, bench.hub.now - 1_000)


def test_what_is_not_this_orders_is_refused_before_anything_is_written(bench: Bench) -> None:
    desk, other = a_device(bench, bench.ana), a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)
    another = sent_away(bench, other.device)

    for wrong in (
        hand_in(desk, another, words(1, "Dear Ada")),
        hand_in(other, order, words(1, "Dear Ada")),
        Wiped(desk.device, order.nonce, "00" * 64),
        Wiped(desk.device, order.nonce, order.signature),
    ):
        with pytest.raises(Refused):
            leaving.require_signed(bench.hub.db, HUB, wrong)


def test_who_was_sent_away_cannot_fill_the_disk(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "HANDED_MOST", 3)
    desk = a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)
    handed_in(bench, desk, order, words(9, "one"), words(9, "two"))

    with pytest.raises(Refused) as refused:
        handed_in(bench, desk, order, words(9, "three"), words(9, "four"))

    assert refused.value.reason is Reason.TEXT_TOO_LONG
    assert len(bench.hub.rows("draft")) == 2


def test_who_hands_in_much_at_once_cannot_fill_the_disk_either(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each request is looked at before any is written down."""
    monkeypatch.setattr(leaving, "HANDED_MOST", 3)
    desk = a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)
    line = bench.customer_writes()
    told = [
        hand_in(desk, order, words(line, f"{number} a"), words(line, f"{number} b"))
        for number in range(3)
    ]
    for one in told:
        leaving.require_signed(bench.hub.db, HUB, one)
    for one in told:
        bench.hub.do(leaving.hand_in, one)

    assert len(drafts(bench)) == 3


def test_wiped_tells_how_long_it_took(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)
    bench.later(640)

    for _ in range(2):
        bench.hub.do(leaving.wiped, Wiped(desk.device, order.nonce, ""))
        bench.later(1_000)

    (row,) = bench.hub.rows("device")
    assert (row["state"], row["wiped_ms"]) == ("wiped", 640)
    assert [one["deed"] for one in bench.hub.rows("audit")] == ["unlink", "wiped"]


texts = st.lists(st.sampled_from(["a", "b", "c", "  ", "a "]), max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, max_size=5))
def test_whatever_parcels_come_every_text_is_there_exactly_once(
    bench: Bench, parcels: list[list[str]]
) -> None:
    desk = a_device(bench, bench.ana)
    order = sent_away(bench, desk.device)

    for parcel in parcels:
        handed_in(bench, desk, order, *(words(9, text) for text in parcel))

    mine = [row["text"] for row in bench.hub.rows("draft") if row["device"] == desk.device]
    written = {text for parcel in parcels for text in parcel if text.strip()}
    assert sorted(mine) == sorted(written)
