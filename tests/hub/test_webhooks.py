import http.client
import threading
from collections.abc import Iterator

import httpx
import pytest

from tests.support.hub_server import VERIFY_TOKEN, HubServer, signature
from tests.support.payloads import a_card, a_message, a_status, webhook
from tests.support.plain_desk import PlainDesk, a_client, posted
from wadesk.hub import intake, writer

MB = 1024 * 1024
BODY = webhook(contacts=[a_card()], messages=[a_message()])


@pytest.fixture
def desk(hub: HubServer) -> Iterator[PlainDesk]:
    made = PlainDesk(hub)
    yield made
    made.close()


@pytest.mark.parametrize(
    "signed",
    [
        None,
        "",
        "sha256=",
        "sha256=" + "0" * 64,
        signature(BODY, "another secret"),
        signature(BODY).removeprefix("sha256="),
        signature(BODY + b" "),
        "sha1=" + "0" * 40,
    ],
)
def test_a_wrong_or_missing_signature_is_refused_and_nothing_kept(
    hub: HubServer, desk: PlainDesk, signed: str | None
) -> None:
    headers = {} if signed is None else {"X-Hub-Signature-256": signed}

    answer = httpx.post(hub.webhook_url, content=BODY, headers=headers, trust_env=False)

    assert answer.status_code == 401
    assert desk.rows("message") == []


def test_what_is_acknowledged_can_be_read_at_once(hub: HubServer, desk: PlainDesk) -> None:
    assert posted(hub, BODY) == 200

    assert [row["wamid"] for row in desk.rows("message")] == ["wamid.in-1"]


def test_a_replayed_post_is_acknowledged_and_changes_nothing(
    hub: HubServer, desk: PlainDesk
) -> None:
    posted(hub, BODY)
    before = desk.session()["head"]

    assert posted(hub, BODY) == 200

    assert desk.session()["head"] == before


def test_copies_at_the_same_instant_make_one_message(hub: HubServer, desk: PlainDesk) -> None:
    copies = [BODY, BODY.replace(b"}}", b"} }"), BODY + b" "] * 4
    told: list[int] = []
    gate = threading.Barrier(len(copies))

    def post(body: bytes) -> None:
        gate.wait(10)
        told.append(posted(hub, body))

    threads = [threading.Thread(target=post, args=(body,)) for body in copies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert told == [200] * len(copies)
    assert len(desk.rows("message")) == len(desk.rows("contact")) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[1]", b'"words"', b'{"object":"page"}'])
def test_what_is_signed_but_not_understood_is_kept(
    hub: HubServer, desk: PlainDesk, body: bytes
) -> None:
    assert posted(hub, body) == 200

    assert len(desk.rows("notice")) == 1


def test_one_byte_too_many_is_refused_however_it_is_announced(hub: HubServer) -> None:
    largest = b"x" * (3 * MB)
    headers = {"X-Hub-Signature-256": signature(largest)}

    def chunks() -> Iterator[bytes]:
        yield from (b"x" * MB for _ in range(3))
        yield b"x"

    with a_client(hub) as http:
        whole = http.post("/webhooks/whatsapp", content=largest, headers=headers)
        announced = http.post("/webhooks/whatsapp", content=largest + b"x", headers=headers)
        chunked = http.post("/webhooks/whatsapp", content=chunks(), headers=headers)

    assert (whole.status_code, announced.status_code, chunked.status_code) == (200, 413, 413)


def test_a_body_that_is_only_announced_as_too_large_is_not_waited_for(hub: HubServer) -> None:
    line = http.client.HTTPConnection(hub.url.removeprefix("http://"), timeout=10)
    line.putrequest("POST", "/webhooks/whatsapp")
    line.putheader("Content-Length", str(3 * MB + 1))
    line.endheaders()

    assert line.getresponse().status == 413
    line.close()


def test_a_body_that_breaks_off_is_not_kept(hub: HubServer, desk: PlainDesk) -> None:
    line = http.client.HTTPConnection(hub.url.removeprefix("http://"), timeout=10)
    line.putrequest("POST", "/webhooks/whatsapp")
    line.putheader("Content-Length", str(len(BODY)))
    line.putheader("X-Hub-Signature-256", signature(BODY))
    line.endheaders(BODY[:-5])
    line.close()

    assert posted(hub, webhook(statuses=[a_status()])) == 200
    assert [row["wamid"] for row in desk.rows("message")] == ["wamid.out-1"]


def test_more_than_can_be_written_down_is_to_come_again(
    hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "QUEUE_MAX", 0)

    assert posted(hub, BODY) == 503


def test_a_mistake_of_ours_costs_no_webhook(
    hub: HubServer,
    desk: PlainDesk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(*_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(intake._Intake, "_said", fails)

    assert posted(hub, BODY) == 200

    (notice,) = desk.rows("notice")
    assert notice["content"] == {"digest": intake.delivery(BODY, notice["at"], ()).digest.hex()}
    assert "could not be taken in" in caplog.text
    assert "Is the blue one still there?" not in caplog.text


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"hub.mode": "subscribe", "hub.verify_token": VERIFY_TOKEN, "hub.challenge": "42"}, 200),
        ({"hub.mode": "subscribe", "hub.verify_token": "guess", "hub.challenge": "42"}, 403),
        ({"hub.mode": "subscribe", "hub.challenge": "42"}, 403),
        ({"hub.mode": "unsubscribe", "hub.verify_token": VERIFY_TOKEN}, 403),
        ({}, 403),
    ],
)
def test_only_who_knows_the_token_is_told_the_challenge(
    hub: HubServer, asked: dict[str, str], status: int
) -> None:
    answer = httpx.get(hub.webhook_url, params=asked, trust_env=False)

    assert answer.status_code == status
    assert (answer.text == "42") == (status == 200)


def test_a_batch_of_a_thousand_is_read_to_its_end(hub: HubServer, desk: PlainDesk) -> None:
    messages = [a_message(wamid=f"wamid.{number}") for number in range(500)]
    statuses = [a_status(wamid=f"wamid.out-{number}") for number in range(500)]

    assert posted(hub, webhook(contacts=[a_card()], messages=messages, statuses=statuses)) == 200

    assert len(desk.rows("message")) == 1000
    assert len({row["seq"] for row in desk.rows("message")}) == 1
