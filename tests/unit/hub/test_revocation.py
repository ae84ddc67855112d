"""Revocation tests: a device ends in one way, at once, and with an order that proves it."""

from collections.abc import Sequence

import msgspec
import pytest

from tests.support.court import Bench, fence
from tests.support.linked import a_device, sent_away
from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.hub import revocation
from wadesk.hub.revocation import Actor
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, devices, hub_key, linking, replies, revocations
from wadesk.store.linking import Code
from wadesk.wire.hub_api import ClaimLock
from wadesk.wire.linking_api import Order, token_message


def device_row(bench: Bench, device: int) -> dict[str, object]:
    return next(row for row in bench.hub.rows("device") if row["id"] == device)


def is_signed(bench: Bench, order: Order) -> bool:
    public = hub_key.public(bench.hub.db)
    return crypto.verify(public, order.message, bytes.fromhex(order.signature))


def holder(bench: Bench, line: int) -> int | None:
    return replies.lock(bench.hub.db, line).held_by(bench.hub.now)


def claimed(bench: Bench, member: int, line: int, device: int) -> int:
    return fence(bench.ask(member, ClaimLock(line), device=device))


def all_sent_away(bench: Bench, member: int, drafts_to: int | None = None) -> list[int]:
    def work(t: Transaction, members: Sequence[int]) -> list[list[int]]:
        return [
            revocation.end_all_of(t, one, End.MEMBER_REMOVED, None, drafts_to) for one in members
        ]

    return bench.hub.do(work, member)[0]


def test_whoever_is_sent_away_is_out_with_row_papers_and_codes(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    linking.keep_code(bench.hub.db, b"code", Code(bench.ana, bench.hub.now, desk.device))

    order = sent_away(bench, desk.device, End.UNLINKED, Actor(bench.ben, 7))

    row = device_row(bench, desk.device)
    assert (row["state"], row["ended_why"], row["ended_at"]) == (
        "unlinked",
        End.UNLINKED,
        bench.hub.now,
    )
    assert devices.by_id(bench.hub.db, desk.device) is None
    assert devices.by_token(bench.hub.db, desk.token) is None
    assert linking.code(bench.hub.db, b"code") is None
    assert (order.device, order.why, order.by, order.at) == (
        desk.device,
        End.UNLINKED,
        "Ben",
        bench.hub.now,
    )


def test_an_order_is_signed_by_this_hub_and_verifies_for_nothing_else(bench: Bench) -> None:
    order = sent_away(bench, a_device(bench, bench.ana).device)

    changed = [
        msgspec.structs.replace(order, **change)
        for change in (
            {"hub": "another"},
            {"device": order.device + 1},
            {"why": End.LOST},
            {"by": "Mallory"},
            {"at": order.at + 1},
            {"nonce": "00" * 16},
            {"signature": "00" * 64},
        )
    ]

    assert order.hub == "a-hub"
    assert is_signed(bench, order)
    assert not any(is_signed(bench, one) for one in changed)


def test_the_hubs_key_is_made_once(bench: Bench) -> None:
    assert hub_key.public(bench.hub.db) == b""

    sent_away(bench, a_device(bench, bench.ana).device)
    first = hub_key.public(bench.hub.db)
    sent_away(bench, a_device(bench, bench.ben).device)

    assert hub_key.public(bench.hub.db) == first == crypto.public_key(hub_key.kept(bench.hub.db))


def test_an_order_is_found_by_token_and_by_signature_and_by_no_other(bench: Bench) -> None:
    desk, other = a_device(bench, bench.ana), a_device(bench, bench.ben)
    order = sent_away(bench, desk.device)
    message = token_message("a-hub", desk.device, 2)
    good, bad = crypto.sign(desk.private, message), crypto.sign(other.private, message)
    db = bench.hub.db

    assert revocation.order_of(db, desk.device) == order
    assert revocation.order_of_token(db, desk.token) == order
    assert revocation.order_signed_for(db, desk.device, message, good) == order
    assert revocation.order_signed_for(db, desk.device, message, bad) is None
    assert revocation.order_of_token(db, other.token) is None
    assert revocation.order_of(db, other.device) is None


def test_who_did_it_and_why_is_written_down(bench: Bench) -> None:
    one, other = a_device(bench, bench.ana), a_device(bench, bench.ana)

    sent_away(bench, one.device, End.LOST, Actor(bench.ben, 7))
    sent_away(bench, other.device, End.PRUNED)

    told = [
        (row["deed"], row["member"], row["device"], row["about"], row["content"])
        for row in bench.hub.rows("audit")
    ]
    assert told == [
        ("unlink", bench.ben, 7, one.device, {"why": "lost"}),
        ("unlink", None, None, other.device, {"why": "pruned"}),
    ]


def test_sent_away_twice_it_keeps_its_order(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)

    first, again = sent_away(bench, desk.device), sent_away(bench, desk.device, End.PRUNED)

    assert again == first
    assert len(bench.hub.rows("audit")) == 1


def test_what_turns_out_to_be_lost_is_not_listened_to_any_more(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    first = sent_away(bench, desk.device)

    lost = sent_away(bench, desk.device, End.LOST)

    assert (lost.why, lost.nonce) == (End.LOST, first.nonce)
    assert is_signed(bench, lost)
    assert revocation.order_of(bench.hub.db, desk.device) == lost
    assert device_row(bench, desk.device)["ended_why"] == End.LOST


def test_nobody_ends_a_device_that_there_is_not(bench: Bench) -> None:
    with pytest.raises(Refused) as refused:
        sent_away(bench, 12345)

    assert refused.value.reason is Reason.NO_SUCH_DEVICE


def test_what_was_claimed_on_it_is_free_and_the_other_devices_locks_stay(bench: Bench) -> None:
    line = bench.customer_writes()
    other_line = bench.customer_writes("wamid.2", phone="4917099999")
    laptop, phone = a_device(bench, bench.ana), a_device(bench, bench.ana)
    claimed(bench, bench.ana, line, laptop.device)
    claimed(bench, bench.ana, other_line, phone.device)

    sent_away(bench, laptop.device)

    assert (holder(bench, line), holder(bench, other_line)) == (None, bench.ana)
    assert [where for where, _ in replies.locks_left_by(bench.hub.db, laptop.device)] == [line]


def test_with_a_members_last_device_goes_every_lock_of_theirs(bench: Bench) -> None:
    line = bench.customer_writes()
    desk, bens = a_device(bench, bench.ana), a_device(bench, bench.ben)
    first = claimed(bench, bench.ana, line, 0)

    sent_away(bench, bens.device)
    still = holder(bench, line)
    sent_away(bench, desk.device)

    assert (still, holder(bench, line)) == (bench.ana, None)
    assert claimed(bench, bench.ben, line, 0) == first + 1


def test_a_lock_that_went_on_to_a_colleague_stays_theirs(bench: Bench) -> None:
    line = bench.customer_writes()
    desk, bens = a_device(bench, bench.ana), a_device(bench, bench.ben)
    bench.release(bench.ana, line, claimed(bench, bench.ana, line, desk.device))
    claimed(bench, bench.ben, line, bens.device)

    sent_away(bench, desk.device)

    assert holder(bench, line) == bench.ben


def test_all_of_a_member_go_and_their_words_to_who_is_named(bench: Bench) -> None:
    before, one, other = (a_device(bench, bench.ana) for _ in range(3))
    bens = a_device(bench, bench.ben)
    sent_away(bench, before.device)

    gone = all_sent_away(bench, bench.ana, drafts_to=bench.ben)

    assert gone == [one.device, other.device]
    assert devices.of_member(bench.hub.db, bench.ben) == [bens.device]
    for desk in (before, one, other):
        found = revocations.by_device(bench.hub.db, desk.device)
        assert found is not None
        assert found.drafts_to == bench.ben
