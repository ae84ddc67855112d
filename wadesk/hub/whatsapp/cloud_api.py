"""Cloud API: Meta's Graph API over HTTP, the Hub's one door to the outside.

A send is tried once and its outcome told truthfully; nothing here repeats it.
Redirects are not followed, because the token goes with every request.

An idle connection may be closed by the other side at the very moment it is used again,
and then nobody knows whether the request was read. So idle connections are dropped after
``IDLE_SECONDS``, sooner than servers do, and httpcore looks whether a socket was closed
before it takes it again: what remains is the time that one packet travels.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping
from typing import Any, Protocol, Self

import httpx
import msgspec

from wadesk.core.dispatch import Lost, NotSent, Outcome, Rejected
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant, Wamid
from wadesk.hub.whatsapp import graph_answers, multipart
from wadesk.hub.whatsapp.graph_answers import GraphRefusal, MediaAddress
from wadesk.hub.whatsapp.graph_version import GRAPH_VERSION
from wadesk.hub.whatsapp.loose import text

GRAPH_ADDRESS = "https://graph.facebook.com"

IDLE_SECONDS = 3.0
CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 30.0
SEND_SECONDS = 60.0  # the whole of one send, so that a trickle cannot hold it for ever
SENDING_CONNECTIONS = 64
FILE_CONNECTIONS = 16
MEDIA_MOST_BYTES = 100 * 1024 * 1024
PAGE_SIZE = 100

MEDIA_HOSTS = (".fbsbx.com", ".fbcdn.net")
LOOPBACK_HOSTS = ("127.0.0.1", "::1", "localhost")

NUMBER_FIELDS = (
    "id",
    "display_phone_number",
    "verified_name",
    "quality_rating",
    "throughput",
    "platform_type",
    "is_on_biz_app",
    "whatsapp_business_manager_messaging_limit",
    "health_status",
)
TEMPLATE_FIELDS = (
    "id",
    "name",
    "language",
    "status",
    "category",
    "components",
    "parameter_format",
    "quality_score",
)

NEVER_CONNECTED = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,  # the tunnel was refused: the request itself never set out
    httpx.UnsupportedProtocol,
)


class GraphPort(Protocol):
    """What the dispatcher needs of the Graph API."""

    async def send(self, body: Mapping[str, Any]) -> Outcome: ...


class GraphClient:
    """One business number at Meta."""

    def __init__(  # noqa: PLR0913 - one argument for each setting of the number
        self,
        base_url: str,
        phone_number_id: str,
        account_id: str,
        token: Callable[[], str],
        user_agent: str,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._base = httpx.URL(base_url)
        self._number = phone_number_id
        self._account = account_id
        self._token = token
        self._agent = user_agent
        self._is_local = self._base.host in LOOPBACK_HOSTS
        self._sending = self._client(SENDING_CONNECTIONS, transport)
        self._files = self._client(FILE_CONNECTIONS, transport)  # so that no file delays a word

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await self._sending.aclose()
        await self._files.aclose()

    async def send(self, body: Mapping[str, Any]) -> Outcome:
        """Post one message, once."""
        headers = self._headers()
        if headers is None:
            return Rejected(190, "The access token cannot be sent", "It holds unusual characters.")
        headers["Content-Type"] = "application/json"
        url = self._url(self._number, "messages")
        content = msgspec.json.encode(body)
        try:
            async with asyncio.timeout(SEND_SECONDS):
                response = await self._sending.post(url, content=content, headers=headers)
        except NEVER_CONNECTED as error:
            return NotSent(_why(error))
        except (httpx.HTTPError, OSError) as error:
            return Lost(_why(error))
        return graph_answers.outcome_of(response.status_code, response.content)

    async def mark_read(self, wamid: Wamid, *, typing: bool = False) -> None:
        """Mark a message and all before it as read; may show that an answer is being written."""
        body: dict[str, Any] = {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": wamid,
        }
        if typing:
            body["typing_indicator"] = {"type": "text"}
        url = self._url(self._number, "messages")
        await self._call("marking as read", "POST", url, json=body)

    async def block(self, who: str, *, is_blocked: bool) -> GraphRefusal | None:
        """Block somebody or let them in again; why WhatsApp does not, where it does not.

        Asked again it says the same: so whoever lost the answer may repeat the question.
        """
        body = {"messaging_product": "whatsapp", "block_users": [{"user": who}]}
        url, doing = self._url(self._number, "block_users"), "blocking"
        status, answer = await self._ask(doing, "POST" if is_blocked else "DELETE", url, json=body)
        refusal = graph_answers.refused_block(answer)
        if status in graph_answers.SUCCESS and refusal is None:
            return None
        if refusal is None or graph_answers.is_no_answer(refusal):
            raise graph_answers.problem(status, refusal, doing)
        return refusal

    async def upload(
        self, chunks: AsyncIterable[bytes], size: int, mime: str, filename: str
    ) -> str:
        """Hand a file to Meta; it can be sent under the id for thirty days."""
        form = multipart.Form.of_file({"messaging_product": "whatsapp", "type": mime}, filename)
        answer = await self._call(
            "uploading a file",
            "POST",
            self._url(self._number, "media"),
            content=form.around(chunks),
            headers={"Content-Type": form.content_type, "Content-Length": str(form.length(size))},
        )
        media = text(answer.get("id"))
        if not media:
            raise Unavailable("WhatsApp took a file but gave it no id.")
        return media

    async def media_url(self, media: str) -> MediaAddress:
        url = self._url(media)
        answer = await self._call(
            "finding a file", "GET", url, gone=Reason.NO_SUCH_MEDIA, params=self._of_number()
        )
        address = graph_answers.media_address(answer)
        if address is None:
            raise Refused(Reason.NO_SUCH_MEDIA, "WhatsApp names no address for this file.")
        return address

    async def download(self, url: str) -> AsyncIterator[bytes]:
        """The bytes behind an address of Meta's; close the iterator where it is left early."""
        address = self._media_host(url)
        headers = self._bearer() | {"Accept-Encoding": "identity"}
        try:
            async with self._files.stream("GET", address, headers=headers) as response:
                _check_download(response.status_code)
                taken = 0
                async for chunk in response.aiter_bytes():
                    taken += len(chunk)
                    if taken > MEDIA_MOST_BYTES:
                        raise Refused(Reason.MEDIA_TOO_LARGE, "The file is over 100 MB.")
                    yield chunk
        except httpx.HTTPError as error:
            raise Unavailable(f"The file could not be fetched ({_why(error)}).") from error

    async def templates(self) -> list[dict[str, Any]]:
        """All templates of the account; begins anew once where a cursor has gone stale."""
        for _ in range(2):
            found = await self._all_templates()
            if found is not None:
                return found
        raise Unavailable("WhatsApp forgets the list of templates while it is being read.")

    async def number(self) -> dict[str, Any]:
        """What Meta says of the number: name, quality, throughput, health."""
        params = {"fields": ",".join(NUMBER_FIELDS)}
        return await self._call(
            "asking about the number", "GET", self._url(self._number), params=params
        )

    async def share(self, kind: str) -> None:
        """Have the phone app hand over its address book or its past; each only once."""
        body = {"messaging_product": "whatsapp", "sync_type": kind}
        url = self._url(self._number, "smb_app_data")
        await self._call("asking for what the phone knows", "POST", url, json=body)

    async def clock(self) -> Instant | None:
        """Meta's clock to the second, as any of its answers tells it."""
        try:
            response = await self._files.get(self._base)
        except httpx.HTTPError as error:
            raise Unavailable(f"WhatsApp does not answer ({_why(error)}).") from error
        return graph_answers.time_in(response.headers.get("date", ""))

    async def subscribed(self) -> bool:
        """Whether any app receives the account's webhooks."""
        url = self._url(self._account, "subscribed_apps")
        return bool(graph_answers.objects(await self._call("asking who listens", "GET", url)))

    async def _all_templates(self) -> list[dict[str, Any]] | None:
        """Page through the list; None where Meta no longer knows the cursor."""
        url = self._url(self._account, "message_templates")
        params = {"fields": ",".join(TEMPLATE_FIELDS), "limit": str(PAGE_SIZE)}
        found: list[dict[str, Any]] = []
        seen: set[str] = set()
        while True:
            status, answer = await self._ask("listing templates", "GET", url, params=params)
            refusal = graph_answers.refusal_in(answer)
            if refusal is not None and refusal.code == graph_answers.STALE_CURSOR_CODE and seen:
                return None
            if status not in graph_answers.SUCCESS:
                raise graph_answers.problem(status, refusal, "listing templates")
            found += graph_answers.objects(answer)
            after = graph_answers.next_cursor(answer)
            if after is None or after in seen:
                return found
            seen.add(after)
            params["after"] = after

    async def _call(
        self, doing: str, method: str, url: httpx.URL, gone: Reason | None = None, **request: Any
    ) -> dict[str, Any]:
        """Ask, and raise what fits where the answer is not a yes."""
        status, answer = await self._ask(doing, method, url, **request)
        if status in graph_answers.SUCCESS:
            return answer
        refusal = graph_answers.refusal_in(answer)
        if gone and refusal and refusal.code in graph_answers.NO_SUCH_NODE_CODES:
            raise Refused(gone, refusal.details or refusal.title)
        raise graph_answers.problem(status, refusal, doing)

    async def _ask(
        self, doing: str, method: str, url: httpx.URL, **request: Any
    ) -> tuple[int, dict[str, Any]]:
        headers = self._bearer() | request.pop("headers", {})
        try:
            response = await self._files.request(method, url, headers=headers, **request)
        except httpx.HTTPError as error:
            raise Unavailable(f"WhatsApp does not answer ({doing}: {_why(error)}).") from error
        return response.status_code, graph_answers.answer_in(response.content)

    def _client(
        self, connections: int, transport: httpx.AsyncBaseTransport | None
    ) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            transport=transport,
            timeout=httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS, pool=CONNECT_SECONDS),
            limits=httpx.Limits(
                max_connections=connections,
                max_keepalive_connections=connections,
                keepalive_expiry=IDLE_SECONDS,
            ),
            follow_redirects=False,
            trust_env=not self._is_local,  # a company's proxy, but never between us and loopback
        )

    def _url(self, *path: str) -> httpx.URL:
        root = self._base.path.rstrip("/")
        return self._base.copy_with(path="/".join((root, GRAPH_VERSION, *path)))

    def _of_number(self) -> dict[str, str]:
        return {"phone_number_id": self._number}

    def _headers(self) -> dict[str, str] | None:
        token = self._token().strip()
        if not token or not token.isascii() or not token.isprintable():
            return None
        return {"Authorization": f"Bearer {token}", "User-Agent": self._agent}

    def _bearer(self) -> dict[str, str]:
        headers = self._headers()
        if headers is None:
            raise Refused(Reason.BAD_SETTING, "The access token is empty or not plain text.")
        return headers

    def _media_host(self, url: str) -> httpx.URL:
        """The address, if the token may go there."""
        with contextlib.suppress(httpx.InvalidURL):
            address = httpx.URL(url)
            is_metas = address.scheme == "https" and address.host.endswith(MEDIA_HOSTS)
            is_here = self._is_local and address.host in LOOPBACK_HOSTS
            if (is_metas and address.port is None) or is_here:
                return address.copy_with(username=None, password=None)
        raise Refused(Reason.NO_SUCH_MEDIA, "The file lies at an address that is not WhatsApp's.")


def _check_download(status: int) -> None:
    if status in graph_answers.SUCCESS:
        return
    if status in (401, 403, 404, 410):
        raise Refused(Reason.NO_SUCH_MEDIA, f"The address of the file has expired ({status}).")
    raise Unavailable(f"The file could not be fetched (answer {status}).")


def _why(error: Exception) -> str:
    told = str(error)
    return f"{type(error).__name__}: {told}" if told else type(error).__name__
