"""Forged orders: whoever may answer at the Hub's address, without its signature nothing goes."""

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.desks import eventually
from tests.support.fake_hub import FakeHub, problem
from wadesk.core.device_policy import End
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, DeviceId
from wadesk.desk import actions, orders, wiping
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.orders import Dismissed
from wadesk.store import crypto, drafts
from wadesk.store.identity import Identity
from wadesk.wire.linking_api import Order

WORDS = "What somebody was writing"
HUB_KEY = bytes(range(32))
OTHER_KEY = bytes(32)
ME = Identity(
    "https://hub.example",
    "hub-of-tests",
    DeviceId(7),
    AgentId(1),
    "Ana",
    bytes(32),
    crypto.public_key(HUB_KEY),
)


def an_order(key: bytes = HUB_KEY, **changes: object) -> Order:
    order = Order("hub-of-tests", 7, End.UNLINKED, "Ben", 1_790_000_000_000, "00ff")
    order = msgspec.structs.replace(order, signature=crypto.sign(key, order.message).hex())
    return msgspec.structs.replace(order, **changes)


FORGERIES: dict[str, Order] = {
    "signed by another": an_order(OTHER_KEY),
    "for another Hub": an_order(hub="another"),
    "for another device": an_order(device=8),
    "for another reason": an_order(why=End.LOST),
    "by somebody else": an_order(by="Mallory"),
    "at another time": an_order(at=1),
    "with another nonce": an_order(nonce="00fe"),
    "not signed at all": an_order(signature=""),
    "signed with nothing": an_order(signature="00" * 64),
}


def refused_with(order: Order | None, reason: str = Reason.UNLINKED) -> bytes:
    status, body = problem(403, reason)
    told = {} if order is None else {"order": msgspec.to_builtins(order)}
    return msgspec.json.encode({**body, **told, "status": status})


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


def ended(
    desk: OpenDesk, where: ConversationId, then: Callable[[], None], patience_s: float = 20
) -> WadeskError | None:
    """Write something, let the Hub say its word; why the engine ended, if it did."""

    async def run() -> WadeskError | None:
        try:
            async with running(desk) as engine:
                await eventually(engine.line.is_live.is_set)
                draft = Draft(where, WORDS, NO_ANSWER, desk.clock())
                await asyncio.wrap_future(actions.keep_draft(desk, draft))
                then()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(patience_s):
                        await asyncio.Event().wait()
        except WadeskError as reason:
            return reason
        return None

    return asyncio.run(run())


def is_whole(desk: OpenDesk, where: ConversationId) -> bool:
    """The words are here, and the profile still has its key."""
    with desk.local.look() as db:
        draft = drafts.find(db, where)
    directory: Path = desk.profile.directory
    return draft is not None and draft.text == WORDS and (directory / "profile.hdr").exists()


def says(hub: FakeHub, status: int, body: bytes) -> Callable[[], None]:
    """From now on this, whatever it is asked; and the streams end."""

    def speak() -> None:
        hub.faults.answer_all = (status, body)
        hub.hang_up()

    return speak


@pytest.mark.parametrize("name", FORGERIES)
def test_a_refusal_with_a_forged_order_shuts_and_deletes_nothing(
    hub: FakeHub,
    desk: OpenDesk,
    where: ConversationId,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    why = ended(desk, where, says(hub, 403, refused_with(FORGERIES[name])))

    assert isinstance(why, Refused)
    assert why.reason is Reason.DEVICE_UNKNOWN
    assert orders.FORGED in caplog.text
    assert is_whole(desk, where)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, refused_with(None, "device_unknown")),
        (401, refused_with(None, "access_expired")),
        (403, refused_with(None)),
        (403, refused_with(None, "member_suspended")),
        (403, refused_with(None, "device_frozen")),
        (403, refused_with(None, "of tomorrow")),
        (426, refused_with(None, "client_too_old")),
    ],
)
def test_a_bare_refusal_only_shuts(
    hub: FakeHub, desk: OpenDesk, where: ConversationId, status: int, body: bytes
) -> None:
    why = ended(desk, where, says(hub, status, body))

    assert isinstance(why, Refused)
    assert why.reason is not Reason.UNLINKED
    assert is_whole(desk, where)


@pytest.mark.parametrize(
    "answer",
    [
        (401, b""),
        (403, b"<html>Log in to the wireless network</html>"),
        (410, b"gone"),
        (404, b"{}"),
        (200, b"welcome"),
        (500, b"\xff\xfe"),
    ],
)
def test_garbage_is_no_answer_and_the_desk_goes_on_asking(
    hub: FakeHub,
    desk: OpenDesk,
    where: ConversationId,
    answer: tuple[int, bytes],
    caplog: pytest.LogCaptureFixture,
) -> None:
    why = ended(desk, where, says(hub, *answer), patience_s=1)

    assert why is None
    assert orders.FORGED not in caplog.text
    assert is_whole(desk, where)


@pytest.mark.parametrize("name", ["signed by another", "for another device"])
def test_a_forged_order_on_the_stream_is_passed_over(
    hub: FakeHub,
    desk: OpenDesk,
    where: ConversationId,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told = msgspec.to_builtins(FORGERIES[name])

    why = ended(desk, where, lambda: hub.passing.say("order", **told), patience_s=1)

    assert why is None
    assert orders.FORGED in caplog.text
    assert is_whole(desk, where)


def test_an_order_that_the_hub_has_signed_is_obeyed(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    told = msgspec.to_builtins(an_order(why=End.UNLINKED))

    why = ended(desk, where, lambda: hub.passing.say("order", **told))

    assert isinstance(why, Dismissed)
    assert why.order == an_order()
    assert [draft["text"] for words in hub.handed_in for draft in words["drafts"]] == [WORDS]


@pytest.mark.parametrize("fault", ["refuse_service", "lose_answers"])
def test_words_are_handed_in_again_until_the_hub_has_them(
    hub: FakeHub, desk: OpenDesk, where: ConversationId, fault: str
) -> None:
    def speak() -> None:
        setattr(hub.faults, fault, 1)
        hub.passing.say("order", **msgspec.to_builtins(an_order()))

    why = ended(desk, where, speak)

    assert isinstance(why, Dismissed)
    assert why.is_handed_in
    assert hub.handed_in[-1]["drafts"][0]["text"] == WORDS


@settings(max_examples=200)
@given(
    st.builds(
        Order,
        st.text(max_size=20) | st.just("hub-of-tests"),
        st.integers(0, 9) | st.just(7),
        st.text(max_size=9) | st.sampled_from([*End]),
        st.text(max_size=9),
        st.integers(0, 2**60),
        st.binary(max_size=9).map(bytes.hex),
        st.text(max_size=9) | st.binary(min_size=64, max_size=64).map(bytes.hex),
    )
)
def test_nothing_that_is_made_up_is_an_order(order: Order) -> None:
    assert not wiping.verified(order, ME.hub, ME.device, ME.hub_key or b"")
