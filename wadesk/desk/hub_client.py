"""Hub client: the Hub over HTTP; the Desk's one door to httpx.

What goes wrong leaves here as one of our errors, named after what the caller must do:
no connection, no answer or a Hub in trouble is `Unavailable`; the Hub's own refusal is
`HubRefusal` with its reason; an answer of another shape is `Malformed`.
A cursor that the Hub no longer serves is no error but an answer: `CursorLost`.

Plain ``http://`` is for this machine alone. Proxies and certificates of the environment are
not asked. A bearer token that ran out is renewed and the request repeated once; whoever
calls need not know.
"""

import contextlib
import ipaddress
import urllib.parse
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

import httpx
import msgspec

import wadesk
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.desk import download, handshakes, hub_trust
from wadesk.desk.download import Download
from wadesk.desk.event_stream import EventStream
from wadesk.desk.feed_events import CursorLost, FeedEvent, shaped, typed
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.wire import hub_api, linking_api
from wadesk.wire.hub_api import (
    Ack,
    Backfill,
    CommandAnswer,
    CommandRequest,
    Looking,
    Page,
    Problem,
    Readiness,
    Session,
    StoredMedia,
)
from wadesk.wire.linking_api import (
    HandIn,
    Lease,
    LeaseRequest,
    Linked,
    LinkRequest,
    LinkWaiting,
    Token,
    TokenRequest,
    Wiped,
)

CONNECT_TIMEOUT_S = 5.0
ANSWER_TIMEOUT_S = 30.0
KEPT_ALIVE_S = 2.0  # less than any server's own patience, so that no request meets a closing line
LATER_STATUSES = frozenset({408, 425, 429})
PAUSES = frozenset({Reason.LINK_PAUSED, Reason.FACTOR_PAUSED})
GONE = 410
UNAUTHORISED = 401
NOT_TRUSTED = "The Hub's certificate is not trusted by this machine."

_LIMITS = httpx.Limits(keepalive_expiry=KEPT_ALIVE_S)
_TIMEOUT = httpx.Timeout(ANSWER_TIMEOUT_S, connect=CONNECT_TIMEOUT_S)
_FEED_TIMEOUT = httpx.Timeout(hub_api.READ_TIMEOUT_S, connect=CONNECT_TIMEOUT_S)

T = TypeVar("T")


class Access(Protocol):
    """Whoever has bearer tokens to give, and asks the Hub for new ones."""

    async def token(self, hub: "HubClient") -> str: ...
    def forget(self, token: str) -> None: ...


class HubClient:
    """One Hub. Without ``access`` only what needs no token can be asked.

    ``certificate`` is the only one that is believed, where the Hub has one of its own.
    """

    def __init__(
        self,
        url: str,
        access: Access | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        certificate: str | None = None,
    ) -> None:
        self.url = checked_address(url)
        self._access = access
        self._distrust = hub_trust.NOT_THIS_HUB if certificate else NOT_TRUSTED
        self._http = httpx.AsyncClient(
            base_url=self.url,
            timeout=_TIMEOUT,
            transport=transport or handshakes.transport(hub_trust.context(certificate), _LIMITS),
            trust_env=False,
            headers={"User-Agent": f"WaDesk/{wadesk.__version__}"},
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.aclose()

    async def link(self, wish: LinkRequest) -> Linked | LinkWaiting:
        response = await self._post_openly(linking_api.LINK, wish)
        if response.status_code == httpx.codes.ACCEPTED:
            return shaped(response.content, LinkWaiting)
        return _decoded(response, Linked)

    async def token(self, wish: TokenRequest) -> Token:
        return _decoded(await self._post_openly(linking_api.TOKEN, wish), Token)

    async def lease(self, wish: LeaseRequest) -> Lease:
        return _decoded(await self._post_openly(linking_api.LEASE, wish), Lease)

    async def hand_in(self, words: HandIn) -> None:
        _require_ok(await self._post_openly(linking_api.HAND_IN, words))

    async def wiped(self, word: Wiped) -> None:
        _require_ok(await self._post_openly(linking_api.WIPED, word))

    async def amiss(self) -> list[str]:
        """What keeps the Hub from its work, in its own words; nothing when it is ready."""
        with _meaningful(self._distrust):
            response = await self._http.get(hub_api.READY)
        if response.status_code not in {httpx.codes.OK, httpx.codes.SERVICE_UNAVAILABLE}:
            _require_ok(response)
        return shaped(response.content, Readiness).amiss

    async def session(self) -> Session:
        return _decoded(await self._ask("GET", hub_api.SESSION), Session)

    async def changes(
        self, since: str, limit: int, types: tuple[str, ...] = ()
    ) -> Page | CursorLost:
        asked = {"since": since, "limit": str(limit)}
        if types:
            asked["types"] = ",".join(types)
        response = await self._ask("GET", hub_api.CHANGES, params=asked)
        return _lost_cursor(response) or _decoded(response, Page)

    async def backfill(
        self, before: int | None, limit: int, conversation: int | None = None
    ) -> Backfill:
        asked = {"limit": str(limit), "before": before, "conversation": conversation}
        given = {name: str(value) for name, value in asked.items() if value is not None}
        return _decoded(await self._ask("GET", hub_api.BACKFILL, params=given), Backfill)

    async def ack(self, cursor: str) -> None:
        _require_ok(await self._ask("POST", hub_api.ACK, **_json(Ack(cursor))))

    async def command(self, wish: CommandRequest) -> CommandAnswer:
        return _decoded(await self._ask("POST", hub_api.COMMANDS, **_json(wish)), CommandAnswer)

    async def told(
        self, method: str, path: str, shape: type[T], wish: msgspec.Struct | None = None
    ) -> T:
        """What the pages about devices and members ask, each under its own path."""
        return _decoded(await self._ask(method, path, **_json(wish)), shape)

    async def done(self, method: str, path: str, wish: msgspec.Struct) -> None:
        _require_ok(await self._ask(method, path, **_json(wish)))

    async def looking(self, looking: Looking) -> None:
        """Tell what is on this Desk's screen."""
        _require_ok(await self._ask("POST", hub_api.PRESENCE, **_json(looking)))

    async def upload(self, content: bytes, mime: str, filename: str) -> StoredMedia:
        response = await self._ask(
            "POST",
            hub_api.MEDIA,
            content=content,
            params={"filename": filename},
            headers={"Content-Type": mime},
        )
        return _decoded(response, StoredMedia)

    @contextlib.asynccontextmanager
    async def download(
        self, message: int, start: int = 0, mark: str = ""
    ) -> AsyncIterator[Download]:
        """The file of a message, from a byte on if it still has that mark, else from the first."""
        with _meaningful(self._distrust):
            where = f"{hub_api.MEDIA}/{message}"
            request = self._http.build_request("GET", where, headers=download.wish(start, mark))
            response = await self._send(request, stream=True)
            try:
                if not response.is_success:
                    await response.aread()
                    _require_ok(response)
                told = response.headers
                place = download.place(
                    told.get("content-range", ""), told.get("content-length", "")
                )
                mime, name = told.get("content-type", ""), told.get("etag", "")
                yield Download(mime, name, *place, response.aiter_bytes())
            finally:
                await response.aclose()

    @contextlib.asynccontextmanager
    async def feed(
        self, since: str, heard: Callable[[], None] = lambda: None
    ) -> AsyncIterator[AsyncIterator[FeedEvent] | CursorLost]:
        """The stream of changes after a cursor, open for as long as the block runs.

        ``heard`` is called whenever anything comes, be it only a sign of life.
        """
        with _meaningful(self._distrust):
            response = await self._open_feed(since)
            try:
                yield _lost_cursor(response) or _events(response, heard)
            finally:
                await response.aclose()

    async def _open_feed(self, since: str) -> httpx.Response:
        request = self._http.build_request(
            "GET",
            hub_api.FEED,
            params={"since": since},
            headers={"Accept": hub_api.EVENT_STREAM},
            timeout=_FEED_TIMEOUT,
        )
        response = await self._send(request, stream=True)
        if response.status_code != httpx.codes.OK:
            await response.aread()
            if response.status_code != GONE:
                _require_ok(response)
        return response

    async def _post_openly(self, path: str, wish: msgspec.Struct) -> httpx.Response:
        with _meaningful(self._distrust):
            return await self._http.post(path, **_json(wish))

    async def _ask(self, method: str, path: str, **asked: Any) -> httpx.Response:
        with _meaningful(self._distrust):
            return await self._send(self._http.build_request(method, path, **asked))

    async def _send(self, request: httpx.Request, *, stream: bool = False) -> httpx.Response:
        response, token = await self._send_once(request, stream=stream)
        if response.status_code != UNAUTHORISED or self._access is None:
            return response
        await response.aread()
        if _problem(response).reason != Reason.ACCESS_EXPIRED:
            return response
        self._access.forget(token)
        response, _ = await self._send_once(request, stream=stream)
        return response

    async def _send_once(
        self, request: httpx.Request, *, stream: bool
    ) -> tuple[httpx.Response, str]:
        token = await self._access.token(self) if self._access else ""
        request.headers["Authorization"] = f"Bearer {token}"
        return await self._http.send(request, stream=stream), token


def checked_address(url: str) -> str:
    """The Hub's address without its last slash; plain HTTP is refused off this machine."""
    try:
        address = httpx.URL(url.strip().rstrip("/"))
        urllib.parse.urlsplit(url)  # it minds brackets, which httpx lets pass
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused(Reason.BAD_SETTING, f"{url!r} is not an address.") from error
    if address.scheme not in {"http", "https"} or not address.host:
        raise Refused(
            Reason.BAD_SETTING, f"{url!r} is not an address: it begins with https:// or http://."
        )
    if address.scheme == "http" and not _is_this_machine(address.host):
        raise Refused(
            Reason.INSECURE_ADDRESS,
            f"{address} is not encrypted: use https://, or http:// on this machine only.",
        )
    return str(address)


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _json(body: msgspec.Struct | None) -> Mapping[str, Any]:
    if body is None:
        return {}
    return {
        "content": msgspec.json.encode(body),
        "headers": {"Content-Type": "application/json"},
    }


@contextlib.contextmanager
def _meaningful(distrust: str = NOT_TRUSTED) -> Iterator[None]:
    """Say httpx's troubles in our words."""
    try:
        yield
    except httpx.ConnectError as error:
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            raise Unavailable(distrust, reached=False) from error
        raise Unavailable("The Hub cannot be reached.", reached=False) from error
    except httpx.TimeoutException as error:
        reached = not isinstance(error, httpx.ConnectTimeout)
        raise Unavailable("The Hub did not answer in time.", reached=reached) from error
    except (httpx.TransportError, httpx.StreamError) as error:
        raise Unavailable("The connection to the Hub broke off.") from error
    except httpx.DecodingError as error:
        raise Malformed("the Hub's answer cannot be unpacked") from error


def _lost_cursor(response: httpx.Response) -> CursorLost | None:
    if response.status_code != GONE:
        return None
    problem = _problem(response)
    return CursorLost(problem.reason, problem.head)


def _require_ok(response: httpx.Response) -> None:
    """Raise what a status other than success means."""
    if response.is_success:
        return
    if response.status_code == GONE:
        raise Unavailable("The Hub has begun another life; the feed will say so.")
    is_later = response.status_code in LATER_STATUSES and not _is_pause(response)
    if response.is_server_error or is_later:
        raise Unavailable(f"The Hub is in trouble just now ({response.status_code}).")
    problem = _problem(response)
    if problem.reason in frozenset(Reason):
        raise HubRefusal(Reason(problem.reason), problem.detail, problem)
    words = problem.detail or problem.title
    raise HubRefusal(Reason.CLIENT_TOO_OLD, f"The Hub refused: {words}", problem)


def _is_pause(response: httpx.Response) -> bool:
    """After too many wrong codes or digits somebody has to wait, and is told for how long."""
    try:
        return _problem(response).reason in PAUSES
    except Malformed:
        return False


def _problem(response: httpx.Response) -> Problem:
    try:
        return msgspec.json.decode(response.content, type=Problem)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed(
            f"whoever answers at this address ({response.status_code}) is no WaDesk Hub"
        ) from error


def _decoded(response: httpx.Response, shape: type[T]) -> T:
    _require_ok(response)
    return shaped(response.content, shape)


async def _events(response: httpx.Response, heard: Callable[[], None]) -> AsyncIterator[FeedEvent]:
    """What the stream says, typed; events of a name that nobody knows are passed over."""
    stream = EventStream()
    with _meaningful():
        async for piece in response.aiter_bytes():
            heard()
            for event in stream.feed(piece):
                known = typed(event)
                if known is not None:
                    yield known
