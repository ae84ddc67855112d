"""Cloud API: each call's request, and what its answers come to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

import httpx
import pytest

from wadesk.core.dispatch import Accepted, NotSent, Rejected
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Wamid
from wadesk.hub.whatsapp.cloud_api import GraphClient
from wadesk.hub.whatsapp.graph_version import GRAPH_VERSION, GRAPH_VERSION_ENDS, VERSION_ENDS

T = TypeVar("T")
BASE = "https://graph.facebook.com"
TOKEN = "token\n"  # as read from a file
Answering = Callable[[httpx.Request], httpx.Response]


def asked(
    answering: Answering,
    call: Callable[[GraphClient], Awaitable[T]],
    base: str = BASE,
    token: str = TOKEN,
) -> tuple[T, list[httpx.Request]]:
    """The result of one call, and the requests that it made."""
    requests: list[httpx.Request] = []

    async def answered(request: httpx.Request) -> httpx.Response:
        await request.aread()
        requests.append(request)
        return answering(request)

    async def go() -> T:
        transport = httpx.MockTransport(answered)
        client = GraphClient(base, "11", "22", lambda: token, "WaDesk/1", transport=transport)
        async with client:
            return await call(client)

    return asyncio.run(go()), requests


def saying(whole: Any, status: int = 200) -> Answering:
    return lambda _: httpx.Response(status, json=whole)


def failing(error: Exception) -> Answering:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    return fail


def graph_error(code: int, status: int = 400) -> Answering:
    return saying({"error": {"code": code, "message": "No"}}, status)


async def gathered(chunks: AsyncIterator[bytes]) -> bytes:
    return b"".join([chunk async for chunk in chunks])


async def in_pieces(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def test_a_send_goes_to_the_numbers_messages_with_token_and_name() -> None:
    outcome, (request,) = asked(
        saying({"messages": [{"id": "wamid.1"}]}), lambda client: client.send({"type": "text"})
    )

    assert outcome == Accepted(Wamid("wamid.1"))
    assert str(request.url) == f"{BASE}/{GRAPH_VERSION}/11/messages"
    assert request.headers["Authorization"] == "Bearer token"
    assert request.headers["User-Agent"] == "WaDesk/1"
    assert request.content == b'{"type":"text"}'


@pytest.mark.parametrize(
    "error", [httpx.ConnectError(""), httpx.ConnectTimeout(""), httpx.PoolTimeout("full")]
)
def test_a_connection_that_never_was_sent_nothing(error: Exception) -> None:
    outcome, _ = asked(failing(error), lambda client: client.send({}))

    assert isinstance(outcome, NotSent)


@pytest.mark.parametrize("token", ["", " ", "two\nlines", "schlüssel"])
def test_a_token_that_cannot_be_written_is_refused_before_anything_leaves(token: str) -> None:
    outcome, requests = asked(saying({}), lambda client: client.send({}), token=token)

    assert isinstance(outcome, Rejected)
    assert (outcome.code, requests) == (190, [])


def test_marking_as_read_may_show_that_somebody_writes() -> None:
    _, (request,) = asked(
        saying({"success": True}), lambda client: client.mark_read(Wamid("wamid.1"), typing=True)
    )

    assert b'"message_id":"wamid.1"' in request.content
    assert b'"typing_indicator":{"type":"text"}' in request.content


def test_an_upload_carries_its_file_and_length() -> None:
    media, (request,) = asked(
        saying({"id": "901"}),
        lambda client: client.upload(in_pieces(b"one", b"two"), 6, "image/png", 'a "b"\r\n.png'),
    )

    assert media == "901"
    assert request.headers["Content-Length"] == str(len(request.content))
    assert "Transfer-Encoding" not in request.headers
    assert b"\r\n\r\nonetwo\r\n--" in request.content
    assert b'filename="a %22b%22%0D%0A.png"' in request.content
    assert b'name="messaging_product"\r\n\r\nwhatsapp\r\n' in request.content


def test_an_upload_without_an_id_is_tried_again_later() -> None:
    with pytest.raises(Unavailable):
        asked(saying({}), lambda client: client.upload(in_pieces(), 0, "image/png", "a.png"))


def test_a_file_has_an_address() -> None:
    answer = {"url": "https://lookaside.fbsbx.com/1", "mime_type": "image/png", "file_size": "6"}

    address, (request,) = asked(saying(answer), lambda client: client.media_url("901"))

    assert (address.url, address.mime, address.size) == (answer["url"], "image/png", 6)
    assert str(request.url) == f"{BASE}/{GRAPH_VERSION}/901?phone_number_id=11"


@pytest.mark.parametrize("code", [33, 100])
def test_a_file_that_is_gone_is_said_to_be(code: int) -> None:
    with pytest.raises(Refused) as refused:
        asked(graph_error(code), lambda client: client.media_url("901"))

    assert refused.value.reason is Reason.NO_SUCH_MEDIA


@pytest.mark.parametrize(
    "url",
    [
        "https://lookaside.fbsbx.com/whatsapp?mid=1",
        "https://scontent.xx.fbcdn.net/v/1",
        "https://LOOKASIDE.fbsbx.com/1",
    ],
)
def test_a_file_is_fetched_from_metas_hosts(url: str) -> None:
    content, (request,) = asked(
        lambda _: httpx.Response(200, content=b"bytes"),
        lambda client: gathered(client.download(url)),
    )

    assert content == b"bytes"
    assert request.headers["Authorization"] == "Bearer token"
    assert request.headers["User-Agent"] == "WaDesk/1"


@pytest.mark.parametrize(
    "url",
    [
        "http://lookaside.fbsbx.com/1",
        "https://fbsbx.com.evil.test/1",
        "https://evilfbsbx.com/1",
        "https://evil.test/fbsbx.com",
        "https://lookaside.fbsbx.com@evil.test/1",
        "https://lookaside.fbsbx.com:8443/1",
        "http://127.0.0.1/1",
        "file:///etc/passwd",
        "https://[broken",
        "",
    ],
)
def test_the_token_goes_nowhere_else(url: str) -> None:
    asked_at_all = failing(AssertionError(f"asked at {url}"))

    with pytest.raises(Refused) as refused:
        asked(asked_at_all, lambda client: gathered(client.download(url)))

    assert refused.value.reason is Reason.NO_SUCH_MEDIA


def test_a_stand_in_on_this_machine_serves_files_itself() -> None:
    content, _ = asked(
        lambda _: httpx.Response(200, content=b"x"),
        lambda client: gathered(client.download("http://127.0.0.1:9/file")),
        base="http://127.0.0.1:9",
    )

    assert content == b"x"


@pytest.mark.parametrize(
    ("status", "error"), [(404, Refused), (401, Refused), (302, Unavailable), (500, Unavailable)]
)
def test_a_file_that_does_not_come_is_said_to_be_gone_or_late(
    status: int, error: type[Exception]
) -> None:
    url = "https://lookaside.fbsbx.com/1"

    with pytest.raises(error):
        asked(
            lambda _: httpx.Response(status, headers={"Location": "https://evil.test"}),
            lambda client: gathered(client.download(url)),
        )


def page(*names: str, after: str | None = None) -> dict[str, Any]:
    paging = {"cursors": {"after": after}, "next": "more"} if after else {}
    return {"data": [{"name": name} for name in names], "paging": paging}


def test_templates_are_read_page_by_page() -> None:
    pages = {None: page("a", "b", after="2"), "2": page("c", after="3"), "3": page("d")}

    found, requests = asked(
        lambda request: httpx.Response(200, json=pages[request.url.params.get("after")]),
        lambda client: client.templates(),
    )

    assert [template["name"] for template in found] == ["a", "b", "c", "d"]
    assert len(requests) == 3
    assert str(requests[0].url).startswith(f"{BASE}/{GRAPH_VERSION}/22/message_templates?")


def test_a_stale_cursor_begins_the_list_anew_once() -> None:
    answers = [
        httpx.Response(200, json=page("a", after="2")),
        httpx.Response(400, json={"error": {"code": 131059, "message": "stale"}}),
        httpx.Response(200, json=page("a", after="2")),
        httpx.Response(200, json=page("b")),
    ]

    found, _ = asked(lambda _: answers.pop(0), lambda client: client.templates())

    assert [template["name"] for template in found] == ["a", "b"]


def test_a_cursor_that_is_stale_again_ends_the_attempt() -> None:
    answers = [
        httpx.Response(200, json=page("a", after="2")),
        httpx.Response(400, json={"error": {"code": 131059, "message": "stale"}}),
    ] * 2

    with pytest.raises(Unavailable):
        asked(lambda _: answers.pop(0), lambda client: client.templates())


def test_a_list_that_turns_in_a_circle_ends() -> None:
    _, requests = asked(saying(page("a", after="2")), lambda client: client.templates())

    assert len(requests) == 2


def test_the_number_tells_its_quality_and_health() -> None:
    number, (request,) = asked(
        saying({"id": "11", "quality_rating": "GREEN"}), lambda client: client.number()
    )

    assert number["quality_rating"] == "GREEN"
    assert "health_status" in request.url.params["fields"]


@pytest.mark.parametrize(("apps", "listens"), [([], False), ([{"id": "1"}], True)])
def test_a_subscription_is_an_app_that_listens(apps: list[Any], listens: bool) -> None:
    found, _ = asked(saying({"data": apps}), lambda client: client.subscribed())

    assert found is listens


@pytest.mark.parametrize("error", [httpx.ConnectError("x"), httpx.ReadError("x")])
def test_silence_is_unavailable(error: Exception) -> None:
    with pytest.raises(Unavailable):
        asked(failing(error), lambda client: client.number())


def test_a_refused_token_is_a_setting_to_mend() -> None:
    with pytest.raises(Refused) as refused:
        asked(graph_error(190, 401), lambda client: client.number())

    assert refused.value.reason is Reason.BAD_SETTING


def test_the_version_spoken_is_a_known_one() -> None:
    assert VERSION_ENDS[GRAPH_VERSION] is GRAPH_VERSION_ENDS
