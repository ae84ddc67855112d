"""Hub server: a real Hub for a test: its own folder, its own thread, a real socket."""

import asyncio
import contextlib
import hashlib
import hmac
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx

from tests.support.programs import until
from wadesk import server
from wadesk.core import link_code
from wadesk.core.policy import Policy
from wadesk.core.records import Instant
from wadesk.hub import certificate, upkeep
from wadesk.hub import settings as hub_settings
from wadesk.hub.secrets import Secret
from wadesk.hub.settings import HubSettings

APP_SECRET = "the app's own secret"
VERIFY_TOKEN = "the verify token"
ACCESS_TOKEN = "the access token"
STORE_KEY = bytes(range(32))
NUMBER = "106540352242922"
ACCOUNT = "102290129340398"
NOWHERE = "http://127.0.0.1:9"  # the discard port: nobody listens
WAIT_S = 20


@dataclass
class HubServer:
    """A serving Hub, and what a test does to it from outside."""

    settings: HubSettings
    url: str = ""
    address: server.Address = server.Address("127.0.0.1", 0)
    _stop: Callable[[], None] = field(default=lambda: None)

    @property
    def webhook_url(self) -> str:
        return f"{self.url}/webhooks/whatsapp"

    def code(self, agent: str) -> str:
        """A linking code, as `wadesk hub link` prints it."""
        code = upkeep.linking_code(self.settings, STORE_KEY, agent, server.now())
        return link_code.typed(code, certificate.fingerprint(self.settings.directory))

    def stop(self) -> None:
        self._stop()

    def stop_for_good(self) -> None:
        """Until nobody answers there any more."""
        self._stop()
        until(lambda: not self._answers(), lambda: "the Hub goes on answering")

    def _answers(self) -> bool:
        try:
            httpx.get(f"{self.url}/livez", trust_env=False, timeout=5)
        except httpx.HTTPError:
            return False
        return True


def signature(body: bytes, secret: str = APP_SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def papers() -> server.Papers:
    return server.Papers(STORE_KEY, Secret(APP_SECRET), Secret(VERIFY_TOKEN), Secret(ACCESS_TOKEN))


def a_hub(directory: Path, graph: str = NOWHERE, policy: Policy | None = None) -> HubSettings:
    """A new Hub's folder; the policy is a test's own, so it is not read from the file.

    No hour of it is night, or whoever signs in would be told of when tests are run at night.
    """
    new = hub_settings.new(directory, NUMBER, ACCOUNT, graph)
    upkeep.found(new, STORE_KEY)
    wanted = policy or Policy()
    by_day = replace(wanted.security, night_from=0, night_until=0)
    return replace(hub_settings.read(directory), policy=replace(wanted, security=by_day))


@contextlib.contextmanager
def running_hub(
    where: Path | HubSettings,
    graph: str = NOWHERE,
    policy: Policy | None = None,
    clock: Callable[[], Instant] = server.now,
) -> Iterator[HubServer]:
    """Serve a new Hub below a folder, or one that was begun before, until the block ends."""
    settings = where if isinstance(where, HubSettings) else a_hub(where / "hub", graph, policy)
    hub = HubServer(settings)
    if certificate.exists(settings.directory):
        shown, key = certificate.files(settings.directory)
        opens = certificate.passphrase(STORE_KEY)
        hub.address = server.Address("127.0.0.1", 0, shown, key, passphrase=opens)
    started = threading.Event()
    trouble: list[BaseException] = []
    thread = threading.Thread(target=_run, args=(hub, clock, started, trouble), name="hub")
    thread.start()
    assert started.wait(WAIT_S)
    try:
        if not trouble:
            yield hub
    finally:
        hub.stop()
        thread.join(WAIT_S)
        assert not thread.is_alive()
    if trouble:
        raise trouble[0]


def _run(
    hub: HubServer,
    clock: Callable[[], Instant],
    started: threading.Event,
    trouble: list[BaseException],
) -> None:
    try:
        with server.runner() as runner:
            runner.run(_serve(hub, clock, started))
    except BaseException as error:  # noqa: BLE001 - told to the test that waits
        trouble.append(error)
    finally:
        started.set()


async def _serve(hub: HubServer, clock: Callable[[], Instant], started: threading.Event) -> None:
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def end() -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)

    hub._stop = end

    def ready(url: str) -> None:
        hub.url = url
        started.set()

    async with server.open_hub(hub.settings, papers(), clock) as opened:
        await server.serve(opened, hub.address, ready, stop)
