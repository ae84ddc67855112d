"""Graph client meets sandbox: two readings of the Cloud API, written apart, agree."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, TypeVar

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import ANA, ana_writes, bru_writes, faults, put, recorded
from wadesk.core.dispatch import Accepted, Lost, Rejected
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.whatsapp.cloud_api import GraphClient
from wadesk.hub.whatsapp.outgoing import Attachment, to_person

T = TypeVar("T")
KEY = ClientKey("01KEY")
FILE = bytes(range(256)) * 40
TO_ANA = to_person(Identifiers(phone=ANA))
FILES = {
    "image": "image/png",
    "video": "video/mp4",
    "audio": "audio/ogg; codecs=opus",
    "document": "application/pdf",
    "sticker": "image/webp",
}


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxServer]:
    with running_sandbox(tmp_path_factory.mktemp("graph")) as running:
        yield running


@pytest.fixture
def control(sandbox: SandboxServer) -> Iterator[httpx.Client]:
    """The sandbox's own side, with an open window to Ana."""
    with sandbox.client() as opened:
        ana_writes(opened)
        yield opened


def asked(sandbox: SandboxServer, call: Callable[[GraphClient], Awaitable[T]]) -> T:
    async def go() -> T:
        given = sandbox.settings
        async with GraphClient(
            sandbox.url, given.phone_number_id, given.waba_id, lambda: given.access_token, "WaDesk"
        ) as client:
            return await call(client)

    return asyncio.run(go())


async def the_file() -> AsyncIterator[bytes]:
    yield FILE[:100]
    yield FILE[100:]


def uploaded(sandbox: SandboxServer, mime: str) -> str:
    return asked(sandbox, lambda client: client.upload(the_file(), len(FILE), mime, "a file"))


def test_a_text_is_taken_with_its_key(sandbox: SandboxServer, control: httpx.Client) -> None:
    body = outgoing.text_body(TO_ANA, "It is on its way: https://track.test/1", KEY)

    outcome = asked(sandbox, lambda client: client.send(body))

    assert isinstance(outcome, Accepted)
    assert any(outcome.wamid in str(send) for send in recorded(control))


def test_a_person_without_a_number_is_reached(
    sandbox: SandboxServer, control: httpx.Client
) -> None:
    bru_writes(control)
    to_bru = to_person(Identifiers(user_id="US.4815162342"))

    outcome = asked(
        sandbox, lambda client: client.send(outgoing.text_body(to_bru, "Hello Bru", KEY))
    )

    assert isinstance(outcome, Accepted)


@pytest.mark.usefixtures("control")
@pytest.mark.parametrize("kind", FILES)
def test_a_file_of_every_kind_goes_up_and_out(sandbox: SandboxServer, kind: str) -> None:
    media = uploaded(sandbox, FILES[kind])
    attachment = Attachment(kind, media, filename="bill.pdf", voice=kind == "audio")

    outcome = asked(
        sandbox, lambda client: client.send(outgoing.media_body(TO_ANA, attachment, KEY))
    )

    assert isinstance(outcome, Accepted)


def test_a_file_comes_down_as_it_went_up(sandbox: SandboxServer) -> None:
    media = uploaded(sandbox, "application/pdf")

    async def fetch(client: GraphClient) -> tuple[Any, bytes]:
        address = await client.media_url(media)
        return address, b"".join([chunk async for chunk in client.download(address.url)])

    address, content = asked(sandbox, fetch)

    assert content == FILE
    assert (address.mime, address.size) == ("application/pdf", len(FILE))
    assert address.sha256 == hashlib.sha256(FILE).digest()


def test_a_file_that_never_was_is_said_not_to_be(sandbox: SandboxServer) -> None:
    with pytest.raises(Refused) as refused:
        asked(sandbox, lambda client: client.media_url("123456"))

    assert refused.value.reason is Reason.NO_SUCH_MEDIA


def test_a_message_is_marked_as_read_while_somebody_writes(
    sandbox: SandboxServer, control: httpx.Client
) -> None:
    wamid = Wamid(ana_writes(control))

    asked(sandbox, lambda client: client.mark_read(wamid, typing=True))


def test_the_number_and_its_listeners_are_known(sandbox: SandboxServer) -> None:
    number = asked(sandbox, lambda client: client.number())

    assert number["id"] == sandbox.settings.phone_number_id
    assert "health_status" in number
    assert isinstance(asked(sandbox, lambda client: client.subscribed()), bool)


def test_templates_are_listed_to_the_last_page(
    sandbox: SandboxServer, control: httpx.Client
) -> None:
    names = {f"greeting_{number}" for number in range(130)}
    for name in names:
        body = {"type": "BODY", "text": "Hello"}
        template = {"name": name, "language": "en", "category": "UTILITY", "components": [body]}
        put(control, "/sandbox/templates", template)

    found = asked(sandbox, lambda client: client.templates())

    assert names <= {template["name"] for template in found}


@pytest.mark.parametrize("code", [131047, 131026, 130429, 131056, 131057])
def test_a_refusal_is_told_by_its_code(
    sandbox: SandboxServer, control: httpx.Client, code: int
) -> None:
    faults(control, f"code:{code}")

    outcome = asked(sandbox, lambda client: client.send(outgoing.text_body(TO_ANA, "Hi", KEY)))

    assert isinstance(outcome, Rejected)
    assert outcome.code == code


@pytest.mark.parametrize(
    "fault",
    ["lost_before", "lost_after", "half_answer", "http_500", "http_503", "malformed_answer"],
)
def test_a_broken_answer_leaves_the_message_uncertain(
    sandbox: SandboxServer, control: httpx.Client, fault: str
) -> None:
    faults(control, fault)

    outcome = asked(sandbox, lambda client: client.send(outgoing.text_body(TO_ANA, "Hi", KEY)))

    assert isinstance(outcome, Lost)


def test_a_wrong_token_is_refused(sandbox: SandboxServer) -> None:
    async def send() -> object:
        given = sandbox.settings
        async with GraphClient(
            sandbox.url, given.phone_number_id, given.waba_id, lambda: "wrong", "WaDesk"
        ) as client:
            return await client.send(outgoing.text_body(TO_ANA, "Hi", KEY))

    outcome = asyncio.run(send())

    assert isinstance(outcome, Rejected)
    assert outcome.code == 190


@pytest.mark.usefixtures("control")
def test_who_wrote_lately_is_blocked_and_let_in_again(sandbox: SandboxServer) -> None:
    said = outgoing.text_body(TO_ANA, "Hello?", KEY)

    blocked = asked(sandbox, lambda client: client.block(f"+{ANA}", is_blocked=True))
    meanwhile = asked(sandbox, lambda client: client.send(said))
    freed = asked(sandbox, lambda client: client.block(f"+{ANA}", is_blocked=False))
    afterwards = asked(sandbox, lambda client: client.send(said))

    assert (blocked, freed) == (None, None)
    assert isinstance(meanwhile, Rejected)
    assert meanwhile.code == 130403
    assert isinstance(afterwards, Accepted)


def test_who_never_wrote_is_not_blocked_and_that_is_told_by_its_code(
    sandbox: SandboxServer,
) -> None:
    refusal = asked(sandbox, lambda client: client.block("+4915700000000", is_blocked=True))

    assert refusal is not None
    assert refusal.code == 131047


@pytest.mark.parametrize("fault", ["http_503", "lost_before", "code:130429", "code:139102"])
def test_without_an_answer_nothing_is_said_about_blocking(
    sandbox: SandboxServer, control: httpx.Client, fault: str
) -> None:
    faults(control, fault, on="block_users")

    with pytest.raises((Unavailable, Refused)):
        asked(sandbox, lambda client: client.block(f"+{ANA}", is_blocked=True))


@pytest.mark.usefixtures("control")
def test_a_reaction_is_taken_with_its_key(sandbox: SandboxServer, control: httpx.Client) -> None:
    wamid = Wamid(ana_writes(control))

    outcome = asked(
        sandbox, lambda client: client.send(outgoing.reaction_body(TO_ANA, wamid, "👍", KEY))
    )

    assert isinstance(outcome, Accepted)
