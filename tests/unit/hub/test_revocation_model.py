"""Revocation model: whatever happens to devices in whatever order, in and out never mix."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from tests.support.court import Bench
from tests.support.linked import Linked, a_device, sent_away
from wadesk.core.device_policy import End
from wadesk.core.errors import Refused
from wadesk.hub import leaving, revocation
from wadesk.store import crypto, devices, hub_key
from wadesk.wire.linking_api import (
    HandedDraft,
    HandIn,
    Order,
    Wiped,
    hand_in_message,
    wiped_message,
)

HUB = "a-hub"
LINE = 9


class Devices(RuleBasedStateMachine):
    """Links, ends, last words and wipes, with the papers that each device could still hold."""

    linked = Bundle("linked")

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.bench = Bench(Path(self._folder.name) / "hub.db")
        self.first_orders: dict[int, Order] = {}
        self.lost: dict[int, int] = {}  # and how many texts of it there were by then
        self.handed: dict[int, set[str]] = {}
        self.wiped: set[int] = set()

    def teardown(self) -> None:
        self.bench.hub.close()
        self._folder.cleanup()

    @rule(target=linked, is_ana=st.booleans())
    def link(self, is_ana: bool) -> Linked:
        return a_device(self.bench, self.bench.ana if is_ana else self.bench.ben)

    @rule(desk=linked, why=st.sampled_from(End))
    def end(self, desk: Linked, why: End) -> None:
        order = sent_away(self.bench, desk.device, why)
        first = self.first_orders.setdefault(desk.device, order)
        assert (order.nonce, order.at, order.by) == (first.nonce, first.at, first.by)
        if order.why == End.LOST:
            self.lost.setdefault(desk.device, len(self.texts(desk)))

    @rule(desk=linked, texts=st.lists(st.sampled_from("abc"), max_size=3))
    def hand_in(self, desk: Linked, texts: list[str]) -> None:
        drafts = [HandedDraft(LINE, text, 0, 9, 1) for text in texts]
        nonce = self.nonce(desk)
        message = hand_in_message(HUB, desk.device, nonce, drafts)
        signature = crypto.sign(desk.private, message).hex()
        if self.is_said(HandIn(desk.device, nonce, drafts, signature)):
            self.handed.setdefault(desk.device, set()).update(texts)

    @rule(desk=linked)
    def say_wiped(self, desk: Linked) -> None:
        nonce = self.nonce(desk)
        signature = crypto.sign(desk.private, wiped_message(HUB, desk.device, nonce)).hex()
        if self.is_said(Wiped(desk.device, nonce, signature)):
            self.wiped.add(desk.device)

    @rule(ms=st.integers(1, 100_000))
    def wait(self, ms: int) -> None:
        self.bench.later(ms)

    @invariant()
    def every_device_is_either_in_or_out(self) -> None:
        db = self.bench.hub.db
        inside = set(devices.all_in(db))
        outside = revocation.orders(db, [row["id"] for row in self.rows()])
        assert inside | outside.keys() == {row["id"] for row in self.rows()}
        assert not inside & outside.keys()
        for row in self.rows():
            is_in = row["id"] in inside
            assert (row["state"] == "linked") == is_in == (row["ended_at"] is None)
            assert (row["state"] == "wiped") == (row["id"] in self.wiped)

    @invariant()
    def every_order_is_the_hubs_own_and_tells_what_the_row_tells(self) -> None:
        db = self.bench.hub.db
        for row in self.rows():
            order = revocation.order_of(db, row["id"])
            if order is not None:
                signature = bytes.fromhex(order.signature)
                assert crypto.verify(hub_key.public(db), order.message, signature)
                assert (order.why, order.at) == (row["ended_why"], row["ended_at"])

    @invariant()
    def words_are_there_once_and_none_came_after_the_loss(self) -> None:
        for row in self.rows():
            texts = [one["text"] for one in self.drafts(row["id"])]
            assert sorted(texts) == sorted(self.handed.get(row["id"], set()))
            assert len(texts) == self.lost.get(row["id"], len(texts))

    def is_said(self, told: HandIn | Wiped) -> bool:
        """Whether the Hub takes it; only who is out is heard, and who was lost only at the end."""
        db = self.bench.hub.db
        order = revocation.order_of(db, told.device)
        may = order is not None and not (isinstance(told, HandIn) and order.why == End.LOST)
        try:
            leaving.require_signed(db, HUB, told)
        except Refused:
            assert not may
            return False
        assert may
        if isinstance(told, HandIn):
            self.bench.hub.do(leaving.hand_in, told)
        else:
            self.bench.hub.do(leaving.wiped, told)
        return True

    def nonce(self, desk: Linked) -> str:
        order = self.first_orders.get(desk.device)
        return "00" if order is None else order.nonce

    def texts(self, desk: Linked) -> list[dict[str, Any]]:
        return self.drafts(desk.device)

    def rows(self) -> list[dict[str, Any]]:
        return self.bench.hub.rows("device")

    def drafts(self, device: int) -> list[dict[str, Any]]:
        return [row for row in self.bench.hub.rows("draft") if row["device"] == device]


DEPTH = settings().max_examples // 3
TestDevices = Devices.TestCase
TestDevices.settings = settings(max_examples=DEPTH, stateful_step_count=25)
