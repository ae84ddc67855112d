"""Hub client tests: each trouble of the network by its right name, over real sockets."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

import httpx
import msgspec
import pytest

from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.desk.download import Download
from wadesk.desk.feed_events import Bye, CursorLost, FeedEvent, UpToDate
from wadesk.desk.hub_client import HubClient, checked_address
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.wire.hub_api import CommandRequest, LockNews, Locks, Page, SendText

T = TypeVar("T")
Handler = Callable[[httpx.Request], httpx.Response]

WISH = CommandRequest("key-1", SendText(conversation=5, text="Hello", base=0))


def asked(handler: Handler, question: Callable[[HubClient], Awaitable[T]]) -> T:
    async def ask() -> T:
        async with HubClient("https://hub.test", transport=httpx.MockTransport(handler)) as hub:
            return await question(hub)

    return asyncio.run(ask())


def answering(status: int, body: object = None, **headers: str) -> Handler:
    content = body if isinstance(body, bytes) else msgspec.json.encode(body)
    return lambda _: httpx.Response(status, content=content, headers=headers)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408, 429])
def test_a_hub_in_trouble_is_unavailable(status: int) -> None:
    with pytest.raises(Unavailable):
        asked(answering(status, b"<html>"), lambda hub: hub.command(WISH))


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"key":', b"\xff\xfe", b'{"key": 7}'])
def test_an_answer_of_another_shape_is_malformed(body: bytes) -> None:
    with pytest.raises(Malformed):
        asked(answering(200, body), lambda hub: hub.command(WISH))


@pytest.mark.parametrize("status", [301, 400, 404])
def test_an_address_where_no_hub_lives_is_malformed(status: int) -> None:
    with pytest.raises(Malformed, match="no WaDesk Hub"):
        asked(answering(status, b"<html>not here</html>"), lambda hub: hub.session())


def test_a_refusal_carries_its_reason_and_the_unseen_answers() -> None:
    newer = [{"id": 9, "text": "Done", "member": 2, "at": 1}]
    body = {"title": "no", "status": 409, "reason": "unseen_answer", "holder": 2, "newer": newer}

    with pytest.raises(HubRefusal) as caught:
        asked(answering(409, body), lambda hub: hub.command(WISH))

    assert caught.value.reason is Reason.UNSEEN_ANSWER
    assert caught.value.holder == 2
    assert msgspec.json.decode(caught.value.newer) == newer


def test_a_reason_of_a_newer_hub_is_a_refusal_in_its_own_words() -> None:
    body = {"title": "No", "status": 422, "reason": "moon_phase", "detail": "The moon is full."}

    with pytest.raises(Refused, match="The moon is full"):
        asked(answering(422, body), lambda hub: hub.command(WISH))


def test_a_lost_cursor_is_an_answer_and_no_error() -> None:
    body = {"title": "gone", "status": 410, "reason": "floor", "head": "w1.b.9"}

    lost = asked(answering(410, body), lambda hub: hub.changes("w1.a.3", 500))

    assert lost == CursorLost("floor", "w1.b.9")


def test_nobody_listening_is_unavailable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"

        async def ask() -> None:
            async with HubClient(url) as hub:
                await hub.session()

        with pytest.raises(Unavailable, match="cannot be reached"):
            asyncio.run(ask())


@pytest.mark.parametrize(
    "error", [httpx.ReadTimeout, httpx.RemoteProtocolError, httpx.ReadError, httpx.ConnectTimeout]
)
def test_a_broken_line_is_unavailable(error: type[httpx.TransportError]) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise error("broken", request=request)

    with pytest.raises(Unavailable):
        asked(fail, lambda hub: hub.session())


@pytest.mark.parametrize(
    "url",
    [
        "http://hub.example.org",
        "http://10.0.0.7:8080",
        "http://localhost.example.org",
        "http://[::2]",
    ],
)
def test_plain_http_is_refused_off_this_machine(url: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_address(url)

    assert caught.value.reason is Reason.INSECURE_ADDRESS


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080/", "http://localhost", "http://[::1]:9", "https://hub.example"]
)
def test_an_encrypted_or_a_local_address_is_taken(url: str) -> None:
    assert checked_address(f" {url} ") == url.rstrip("/")


@pytest.mark.parametrize(
    "url", ["", "hub.example", "ftp://hub.example", "http://", "https://[", "x:y"]
)
def test_what_is_no_address_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(Refused, match="is not an address") as caught:
        checked_address(url)

    assert caught.value.reason is Reason.BAD_SETTING


class Tokens:
    """Gives out numbered tokens and remembers which were forgotten."""

    def __init__(self) -> None:
        self.given = 0
        self.forgotten: list[str] = []

    async def token(self, _hub: HubClient) -> str:
        self.given += 1
        return f"t{self.given}"

    def forget(self, token: str) -> None:
        self.forgotten.append(token)


def refused_once(request: httpx.Request) -> httpx.Response:
    if request.headers["authorization"] == "Bearer t1":
        body = {"title": "late", "status": 401, "reason": "access_expired"}
        return httpx.Response(401, json=body)
    return httpx.Response(200, json={"key": "key-1", "message": 9})


def test_a_token_that_ran_out_is_renewed_and_the_request_repeated_once() -> None:
    tokens = Tokens()

    async def ask() -> int | None:
        transport = httpx.MockTransport(refused_once)
        async with HubClient("https://hub.test", tokens, transport) as hub:
            return (await hub.command(WISH)).message

    assert asyncio.run(ask()) == 9
    assert tokens.forgotten == ["t1"]


def test_a_hub_that_takes_no_token_is_asked_twice_and_no_more() -> None:
    tokens = Tokens()
    body = {"title": "late", "status": 401, "reason": "access_expired"}

    async def ask() -> None:
        transport = httpx.MockTransport(answering(401, body))
        async with HubClient("https://hub.test", tokens, transport) as hub:
            await hub.command(WISH)

    with pytest.raises(HubRefusal):
        asyncio.run(ask())

    assert tokens.given == 2


def heard(content: bytes, status: int = 200) -> list[FeedEvent] | CursorLost:
    async def listen(hub: HubClient) -> list[FeedEvent] | CursorLost:
        async with hub.feed("w1.a.1") as events:
            if isinstance(events, CursorLost):
                return events
            return [event async for event in events]

    return asked(answering(status, content), listen)


def test_the_feed_is_heard_as_typed_events() -> None:
    talk = (
        b'event: locks\ndata: {"locks": []}\n\n: hb\n\n'
        b'id: w1.a.2\nevent: rows\ndata: {"from": "w1.a.1", "to": "w1.a.2", "epoch": 0}\n\n'
        b"event: of_tomorrow\ndata: whatever\n\n"
        b'event: lock\ndata: {"conversation": 5, "holder": 2, "fence": 3, "ttl_ms": 9}\n\n'
        b'event: sync\ndata: {"to": "w1.a.2"}\n\n'
        b'event: bye\ndata: {"reason": "shutdown", "retry_ms": 5}\n\nevent: bye\ndata: {"rea'
    )

    assert heard(talk) == [
        Locks([]),
        Page("w1.a.1", "w1.a.2", 0),
        LockNews(5, 2, 3, 9),
        UpToDate("w1.a.2"),
        Bye("shutdown", 5),
    ]


def test_an_event_of_another_shape_is_malformed() -> None:
    with pytest.raises(Malformed):
        heard(b'event: rows\ndata: {"from": 7}\n\n')


def test_a_feed_from_a_lost_cursor_says_so() -> None:
    body = b'{"title": "gone", "status": 410, "reason": "lineage", "head": "w1.b.4"}'

    assert heard(body, 410) == CursorLost("lineage", "w1.b.4")


def test_a_feed_that_breaks_off_is_unavailable() -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b'event: sync\ndata: {"to": "w1.a.2"}\n\n'
        raise httpx.ReadError("gone")

    async def listen(hub: HubClient) -> list[FeedEvent]:
        found: list[FeedEvent] = []
        async with hub.feed("w1.a.1") as events:
            assert not isinstance(events, CursorLost)
            found.extend([event async for event in events])
        return found

    with pytest.raises(Unavailable):
        asked(lambda _: httpx.Response(200, content=broken()), listen)


class Endless(httpx.AsyncByteStream):
    """A body that announces nothing and does not end."""

    def __init__(self) -> None:
        self.given = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            self.given += 1
            yield bytes(1_000)


async def taken(
    hub: HubClient, start: int = 0, mark: str = "", most: int = 9_999
) -> tuple[Download, bytes]:
    """What is told of a file, and as much of it as is wanted."""
    found = bytearray()
    async with hub.download(9, start, mark) as coming:
        async for piece in coming.pieces:
            found += piece
            if len(found) >= most:
                break
    return coming, bytes(found)


def test_a_file_comes_with_its_type_its_mark_and_its_size() -> None:
    handler = answering(200, b"\x89PNG", **{"Content-Type": "image/png", "ETag": '"m"'})

    told, content = asked(handler, taken)

    assert (told.mime, told.mark, told.start, told.whole) == ("image/png", '"m"', 0, 4)
    assert content == b"\x89PNG"


def test_a_file_goes_on_from_a_byte_if_it_is_the_same() -> None:
    wishes: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        wishes.append(request)
        return httpx.Response(206, content=b"rest", headers={"Content-Range": "bytes 5-8/9"})

    told, content = asked(handler, lambda hub: taken(hub, 5, '"m"'))

    assert (wishes[0].headers["range"], wishes[0].headers["if-range"]) == ("bytes=5-", '"m"')
    assert (told.start, told.whole, content) == (5, 9, b"rest")


def test_of_a_file_without_end_no_more_is_read_than_is_wanted() -> None:
    body = Endless()

    asked(lambda _: httpx.Response(200, stream=body), lambda hub: taken(hub, most=3_000))

    assert body.given <= 4
