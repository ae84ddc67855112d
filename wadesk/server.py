"""Server: the Hub's composition root: record, feed, dispatcher, WhatsApp and routes joined."""

import asyncio
import contextlib
import gc
import logging
import os
import socket
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import uvicorn
from filelock import FileLock, Timeout
from starlette.types import ASGIApp

from wadesk import __version__
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Instant
from wadesk.hub import app, places, policy_rows, secrets, status_court
from wadesk.hub.accounts import Accounts
from wadesk.hub.attachments import Attachments
from wadesk.hub.audit_log import AuditLog
from wadesk.hub.blocking import Blocker
from wadesk.hub.collector import Collector
from wadesk.hub.commands import Court
from wadesk.hub.courtesies import Courtesies
from wadesk.hub.desks import Desks
from wadesk.hub.dispatcher import Dispatcher, Surroundings
from wadesk.hub.factor_routes import FactorRoutes
from wadesk.hub.farewells import Farewells
from wadesk.hub.feed import Feed
from wadesk.hub.health import Health
from wadesk.hub.leaving_routes import LeavingRoutes
from wadesk.hub.lines import Lines
from wadesk.hub.link_court import LinkCourt
from wadesk.hub.link_routes import LinkRoutes
from wadesk.hub.number_watch import NumberWatch
from wadesk.hub.pruning import Pruning
from wadesk.hub.reader import Reader
from wadesk.hub.schedule import Calendar, Schedule
from wadesk.hub.second_factor import SecondFactor
from wadesk.hub.secrets import Secret, SecretName, Sources
from wadesk.hub.settings import HubSettings
from wadesk.hub.sign_ins import SignIns
from wadesk.hub.template_list import TemplateList
from wadesk.hub.webhooks import Webhooks
from wadesk.hub.whatsapp.cloud_api import GraphClient
from wadesk.hub.writer import Writer
from wadesk.store import connection, counter, crypto, hub_key, migrate, record, scheduled
from wadesk.store.keychain import SystemKeychain
from wadesk.store.vault import Vault

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
GRACE_S = 5
FAREWELL_S = 1.0  # so long after the last word to a Desk its line is cut
OBJECTS_BETWEEN_SWEEPS = 20_000  # what a webhook leaves behind has no cycles; the default is 700

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Papers:
    """The Hub's secrets, read once at the start."""

    store_key: bytes
    app_secret: Secret
    verify_token: Secret
    access_token: Secret


@dataclass(frozen=True, slots=True)
class Address:
    """Where a Hub listens, and how it is kept private on the way."""

    host: str
    port: int
    certificate: Path | None = None
    private_key: Path | None = None
    behind_proxy: bool = False
    passphrase: str | None = field(default=None, repr=False)  # opens the private key

    def require_private(self) -> None:
        """Plain HTTP is for this machine alone."""
        if self.host not in LOOPBACK and not self.certificate and not self.behind_proxy:
            raise Refused(
                Reason.INSECURE_ADDRESS,
                f"On {self.host} others could read along: say --own-certificate, or give"
                " --certificate and --private-key, or say --behind-proxy if a proxy of yours does"
                " TLS.",
            )


@dataclass(frozen=True, slots=True)
class Hub:
    """An open Hub: its routes and the work that goes on behind them."""

    app: ASGIApp
    feed: Feed
    dispatcher: Dispatcher
    chores: tuple[Callable[[], Coroutine[None, None, None]], ...]


def now() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


def sources(settings: HubSettings) -> Sources:
    keychain = SystemKeychain() if settings.key_item else None
    return Sources(settings.directory, os.environ, keychain, settings.key_item)


def papers(settings: HubSettings) -> Papers:
    found = sources(settings)
    key = secrets.read_store_key(found)
    settings.require_key(key)
    return Papers(
        key,
        secrets.read(SecretName.APP_SECRET, found),
        secrets.read(SecretName.VERIFY_TOKEN, found),
        secrets.read(SecretName.ACCESS_TOKEN, found),
    )


@contextlib.contextmanager
def alone(settings: HubSettings) -> Iterator[None]:
    """Be the only Hub that serves this folder; the operating system forgets a dead one."""
    lock = FileLock(settings.directory / "hub.lock")
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise Refused(
            Reason.SECOND_INSTANCE, f"Another Hub is serving {settings.directory} already."
        ) from error
    try:
        yield
    finally:
        lock.release()


@contextlib.asynccontextmanager
async def open_hub(
    settings: HubSettings, papers: Papers, clock: Callable[[], Instant] = now
) -> AsyncIterator[Hub]:
    """Join the parts of a Hub; on leaving, everything handed in is on the disk."""
    key = papers.store_key
    _upgrade(settings, key)
    async with contextlib.AsyncExitStack() as stack:
        news, bulk = (_reader(stack, settings, key, name) for name in ("news", "bulk"))
        feed = Feed(news, await news.ask(counter.read), clock, settings.policy.lock)
        farewells = Farewells(feed, news, clock)
        writer = Writer(settings.database, key, clock, feed.committed, farewells.hear)
        stack.callback(writer.close)
        await writer.do(policy_rows.keep, settings.policy)
        graph = await stack.enter_async_context(
            GraphClient(
                settings.graph,
                settings.number,
                settings.account,
                papers.access_token.reveal,
                f"WaDesk/{__version__}",
            )
        )
        attachments = Attachments(_vault(settings, key), writer, bulk, graph, clock)
        watch = NumberWatch(writer, graph, settings.number, clock)
        courtesies = Courtesies(graph, bulk, clock, settings.policy.customer)
        dispatcher = Dispatcher(
            Surroundings(writer, bulk, graph, attachments, clock, watch, courtesies.left),
            settings.policy.pacing,
        )
        templates = TemplateList(writer, graph, settings.account)
        court = Court(settings.policy, settings.number)
        links = _links(settings, court, writer, bulk, clock)
        links.accounts.alone_ms = feed.attention.missing_ms
        hours = [Schedule(one, writer, bulk, clock) for one in _calendars(court)]
        blocker = Blocker(graph, writer, bulk, clock)
        desks = Desks(
            accounts=links.accounts,
            feed=feed,
            bulk=bulk,
            writer=writer,
            court=court,
            attachments=attachments,
            clock=clock,
            number=settings.number,
            sent=dispatcher.wake,
            planned=tuple(one.wake for one in hours),
            blocking=blocker.wake,
            courtesies=courtesies,
        )
        routes = app.create(
            app.Behind(
                desks,
                links,
                LeavingRoutes(writer, bulk, clock, settings.policy.devices, settings.hub),
                FactorRoutes(links.accounts, writer, SecondFactor(settings.policy.security)),
                Webhooks(
                    writer,
                    clock,
                    papers.app_secret.reveal().encode,
                    papers.verify_token.reveal,
                    templates.heard,
                ),
                Health(writer, settings.directory),
            )
        )
        farewells.letting_go.append(links.accounts.forget)
        yield Hub(
            routes,
            feed,
            dispatcher,
            (
                feed.watch,
                farewells.run,
                templates.run,
                watch.run,
                Collector(attachments, writer, bulk, clock).run,
                blocker.run,
                courtesies.run,
                Pruning(writer, feed.here, settings.policy.devices).run,
                AuditLog(writer, settings.policy.security).run,
                *(partial(one.run, desks.tell) for one in hours),
            ),
        )


def _links(
    settings: HubSettings,
    court: Court,
    writer: Writer,
    reader: Reader,
    clock: Callable[[], Instant],
) -> LinkRoutes:
    """Who lets Desks in and gives them tokens."""
    hub, policy = settings.hub, settings.policy
    watch = SignIns(policy, places.read(settings.directory), __version__)
    accounts = Accounts(writer, reader, clock, policy.devices, hub, watch)
    letting_in = LinkCourt(hub, policy, court.admission, watch)
    return LinkRoutes(accounts, letting_in, writer, reader, clock)


def _calendars(court: Court) -> tuple[Calendar, ...]:
    """All that has an hour of its own."""
    replies = Calendar(scheduled.upcoming, court.schedule.judge_due)
    return replies, Calendar(record.snoozed, status_court.wake)


def _vault(settings: HubSettings, key: bytes) -> Vault:
    vault = Vault(settings.media, crypto.derive(key, "media"))
    vault.sweep()
    return vault


def _reader(
    stack: contextlib.AsyncExitStack, settings: HubSettings, key: bytes, name: str
) -> Reader:
    reader = Reader(settings.database, key, name)
    stack.callback(reader.close)
    return reader


async def serve(
    hub: Hub, address: Address, ready: Callable[[str], None], stop: asyncio.Event
) -> None:
    """Answer until told to stop; ``ready`` is told the address that was taken."""
    address.require_private()
    gc.set_threshold(OBJECTS_BETWEEN_SWEEPS, 50, 50)
    lines = Lines()
    config = _loaded(_config(hub, address, lines))
    await hub.dispatcher.begin()
    listening = socket.create_server(
        (address.host, address.port), family=_family(address.host), backlog=2048
    )
    server = _Server(config, hub, lines)
    scheme = "https" if address.certificate else "http"
    host, port = listening.getsockname()[:2]
    ready(f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}")
    async with asyncio.TaskGroup() as work:
        sending = work.create_task(hub.dispatcher.run())
        chores = [
            *(work.create_task(chore()) for chore in hub.chores),
            work.create_task(_stopping(server, stop)),
        ]
        await server.serve(sockets=[listening])
        for chore in chores:
            chore.cancel()
        hub.dispatcher.stop()
        await asyncio.wait([sending], timeout=GRACE_S)
        sending.cancel()


class _Server(uvicorn.Server):
    """Says goodbye to the streams before it waits for connections to end."""

    def __init__(self, config: uvicorn.Config, hub: Hub, lines: Lines) -> None:
        super().__init__(config)
        self._hub = hub
        self._lines = lines

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the caller's: uvicorn would end the process before all is settled."""
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hub.feed.close()
        hanging_up = asyncio.get_running_loop().call_later(FAREWELL_S, self._hang_up)
        await super().shutdown(sockets)
        hanging_up.cancel()
        self._lines.cut()
        await asyncio.sleep(FAREWELL_S / 10)  # for the loop to let go of them

    def _hang_up(self) -> None:
        """Whoever is still being answered keeps the line, for as long as there is grace."""
        if not self.server_state.tasks:
            self._lines.cut()


async def _stopping(server: uvicorn.Server, stop: asyncio.Event) -> None:
    await stop.wait()
    server.should_exit = True


def _config(hub: Hub, address: Address, lines: Lines) -> uvicorn.Config:
    return uvicorn.Config(
        hub.app,
        http=lines.protocol(),
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=address.behind_proxy,
        timeout_graceful_shutdown=GRACE_S,
        timeout_keep_alive=75,
        ssl_certfile=address.certificate,
        ssl_keyfile=address.private_key,
        ssl_keyfile_password=address.passphrase,
    )


def _loaded(config: uvicorn.Config) -> uvicorn.Config:
    """Read the certificate before anybody is told where the Hub listens."""
    try:
        config.load()
    except OSError as error:
        raise Refused(
            Reason.BAD_SETTING,
            f"The certificate or its private key cannot be used ({error.strerror or error}).",
        ) from error
    return config


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _upgrade(settings: HubSettings, key: bytes) -> None:
    """Bring an older record up to date; at the first start the Hub is given its own key."""
    db = connection.open_writable(settings.database, key, durable=True)
    try:
        migrate.upgrade(db, "hub", settings.database.name)
        hub_key.kept(db)
    finally:
        db.close()


def runner() -> asyncio.Runner:
    """The quickest event loop there is on this system."""
    try:
        from uvloop import new_event_loop  # noqa: PLC0415 - there is none for Windows
    except ImportError:
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=new_event_loop)
