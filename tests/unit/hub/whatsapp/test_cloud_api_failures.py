"""Cloud API failures: what is known of a send after the connection broke, on real sockets."""

import asyncio
import socket

import pytest

from tests.support import hostile_server as peer
from wadesk.core.dispatch import Accepted, Lost, NotSent, Outcome
from wadesk.core.records import Wamid
from wadesk.hub.whatsapp import cloud_api
from wadesk.hub.whatsapp.cloud_api import GraphClient

SERVED = Accepted(Wamid("wamid.served"))
MESSAGE = {"messaging_product": "whatsapp", "type": "text"}


def client_at(url: str) -> GraphClient:
    return GraphClient(url, "11", "22", lambda: "token", "WaDesk tests")


def sent(behaviour: peer.Behaviour, times: int = 1) -> tuple[list[Outcome], peer.Hostile]:
    """The outcomes of some sends to such a peer, and the peer with what it has seen."""

    async def send() -> tuple[list[Outcome], peer.Hostile]:
        async with peer.hostile(behaviour) as hostile, client_at(hostile.url) as client:
            return [await client.send(MESSAGE) for _ in range(times)], hostile

    return asyncio.run(send())


def test_a_good_answer_names_the_message() -> None:
    outcomes, hostile = sent(peer.keeps_answering, times=3)

    assert outcomes == [SERVED] * 3
    assert (len(hostile.acted), hostile.connections) == (3, 1)


def test_a_refused_connection_sent_nothing() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"  # bound, but nobody listens

        async def send() -> Outcome:
            async with client_at(url) as client:
                return await client.send(MESSAGE)

        outcome = asyncio.run(send())

    assert isinstance(outcome, NotSent)


@pytest.mark.parametrize(
    ("behaviour", "acted"),
    [
        (peer.closes_at_once, 0),
        (peer.resets_at_once, 0),
        (peer.acts_then_closes, 1),
        (peer.answers_half, 1),
        (peer.answers_nonsense, 1),
        (peer.redirects, 1),
    ],
)
def test_a_connection_that_breaks_leaves_the_message_uncertain_and_is_not_repeated(
    behaviour: peer.Behaviour, acted: int
) -> None:
    (outcome,), hostile = sent(behaviour)

    assert isinstance(outcome, Lost)
    assert len(hostile.acted) == acted
    assert hostile.connections == 1


def test_a_peer_that_falls_silent_leaves_the_message_uncertain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cloud_api, "SILENCE_SECONDS", 0.05)

    (outcome,), hostile = sent(peer.acts_then_is_silent)

    assert isinstance(outcome, Lost)
    assert len(hostile.acted) == 1


def test_a_trickle_cannot_hold_a_send_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cloud_api, "SEND_SECONDS", 0.05)

    (outcome,), hostile = sent(peer.acts_then_is_silent)

    assert isinstance(outcome, Lost)
    assert len(hostile.acted) == 1


def test_a_connection_closed_while_idle_is_replaced_before_it_is_used() -> None:
    async def send() -> tuple[Outcome, Outcome, peer.Hostile]:
        async with (
            peer.hostile(peer.answers_then_closes_later) as hostile,
            client_at(hostile.url) as client,
        ):
            first = await client.send(MESSAGE)
            await asyncio.wait_for(hostile.hung_up.wait(), 10)
            return first, await client.send(MESSAGE), hostile

    first, second, hostile = asyncio.run(send())

    assert (first, second) == (SERVED, SERVED)
    assert hostile.connections == 2


def test_a_connection_closed_as_it_is_used_leaves_the_message_uncertain() -> None:
    (first, second), hostile = sent(peer.closes_as_the_second_arrives, times=2)

    assert first == SERVED
    assert isinstance(second, Lost)
    assert len(hostile.acted) == 1


def test_an_idle_connection_is_dropped_sooner_than_servers_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cloud_api, "IDLE_SECONDS", 0.0)

    outcomes, hostile = sent(peer.keeps_answering, times=2)

    assert outcomes == [SERVED] * 2
    assert hostile.connections == 2
