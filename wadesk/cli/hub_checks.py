"""Hub checks: a Hub's folder and secrets, and what Meta says of its number."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from wadesk import __version__, server
from wadesk.cli.findings import Finding, asked, fine, looked_at, passed_over, wrong
from wadesk.core.errors import Refused
from wadesk.core.records import Instant
from wadesk.hub import secrets, settings
from wadesk.hub.secrets import SecretName, Sources
from wadesk.hub.settings import HubSettings
from wadesk.hub.whatsapp.cloud_api import GraphClient
from wadesk.hub.whatsapp.graph_version import GRAPH_VERSION, VERSION_ENDS
from wadesk.store import connection, counter

SOON_DAYS = 90
CLOCK_TOLERANCE_MS = 30_000
LOOK_AT_SECRETS = "See docs/running-a-hub.md on where the Hub's secrets come from."
LOOK_AT_LINE = "See that this machine reaches the Graph API, through its proxy if it has one."
LOOK_AT_TOKEN = "Make a new system user token in Meta's Business settings."  # noqa: S105 - advice
LOOK_AT_WEBHOOK = "Subscribe the app to the account's webhooks in Meta's dashboard."


async def findings(directory: Path) -> AsyncIterator[Finding]:
    try:
        here = settings.read(directory)
    except Refused as refusal:
        yield wrong("Hub", refusal.detail, "Name the folder that `wadesk hub init` was given.")
        return
    yield looked_at("Hub's record", lambda: record(here), LOOK_AT_SECRETS)
    yield looked_at("Hub", lambda: serving(here), "Look at the folder's rights.")
    yield graph_version(server.now())
    for name in (SecretName.APP_SECRET, SecretName.VERIFY_TOKEN):
        yield looked_at(_spoken(name), partial(secret, here, name), LOOK_AT_SECRETS)
    try:
        token = secrets.read(SecretName.ACCESS_TOKEN, _sources(here))
    except Refused as refusal:
        yield wrong(_spoken(SecretName.ACCESS_TOKEN), refusal.detail, LOOK_AT_SECRETS)
        return
    agent = f"WaDesk/{__version__}"
    async with GraphClient(here.graph, here.number, here.account, token.reveal, agent) as graph:
        yield await asked("clock (WhatsApp's)", lambda: clock(graph), LOOK_AT_LINE)
        yield await asked("access token", lambda: number(graph), LOOK_AT_TOKEN, LOOK_AT_LINE)
        yield await asked("webhooks", lambda: subscription(graph), LOOK_AT_WEBHOOK, LOOK_AT_LINE)


def record(here: HubSettings) -> Finding:
    key = secrets.read_store_key(server.sources(here))
    here.require_key(key)
    db = connection.open_readable(here.database, key)
    try:
        stands = counter.read(db)
    except connection.DatabaseError as error:
        raise connection.meaning(error, here.database.name) from error
    finally:
        db.close()
    return fine("Hub's record", f"Its key opens it; it stands at {stands.head}.")


def serving(here: HubSettings) -> Finding:
    try:
        with FileLock(here.directory / "hub.lock", timeout=0):
            return passed_over("Hub", "It is not serving just now: `wadesk hub serve` does that.")
    except Timeout:
        return fine("Hub", "It is being served.")


def graph_version(now: Instant) -> Finding:
    today = datetime.fromtimestamp(now / 1000, UTC).date()
    ends = VERSION_ENDS[GRAPH_VERSION]
    return judged_version(GRAPH_VERSION, ends, today)


def judged_version(version: str, ends: date | None, today: date) -> Finding:
    if ends is None:
        return fine("Graph version", f"{version}; Meta has announced no end of it.")
    left = (ends - today).days
    if left > SOON_DAYS:
        return fine("Graph version", f"{version}; Meta answers it until {ends}.")
    says = f"Meta answers {version} until {ends}, {left} days more." if left > 0 else ""
    return wrong(
        "Graph version",
        says or f"Meta answers {version} no longer, since {ends}.",
        "Update the Hub.",
    )


def secret(here: HubSettings, name: SecretName) -> Finding:
    secrets.read(name, _sources(here))
    return fine(_spoken(name), "It is set.")


async def clock(graph: GraphClient) -> Finding:
    before = server.now()
    theirs = await graph.clock()
    if theirs is None:
        return passed_over("clock (WhatsApp's)", "WhatsApp's answer told no time.")
    return judged_clock("clock (WhatsApp's)", Instant((before + server.now()) // 2), theirs)


def judged_clock(check: str, ours: Instant, theirs: Instant) -> Finding:
    apart = ours - theirs
    if abs(apart) <= CLOCK_TOLERANCE_MS:
        return fine(check, f"This machine's clock agrees ({abs(apart) / 1000:.0f} s apart).")
    way = "ahead" if apart > 0 else "behind"
    return wrong(
        check,
        f"This machine's clock is {abs(apart) / 1000:.0f} s {way}.",
        "Let the system set its clock by the network (NTP).",
    )


async def number(graph: GraphClient) -> Finding:
    told = await graph.number()
    name = told.get("verified_name") or "a number without a name"
    shown = told.get("display_phone_number") or ""
    return fine("access token", f"WhatsApp lets it in: {name} {shown}".rstrip() + ".")


async def subscription(graph: GraphClient) -> Finding:
    if await graph.subscribed():
        return fine("webhooks", "An app receives this account's webhooks.")
    return wrong("webhooks", "No app receives this account's webhooks.", LOOK_AT_WEBHOOK)


def _sources(here: HubSettings) -> Sources:
    return Sources(here.directory, os.environ)


def _spoken(name: SecretName) -> str:
    return name.replace("_", " ")
