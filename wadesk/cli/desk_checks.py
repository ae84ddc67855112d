"""Desk checks: a profile, the key that opens it, and the Hub that it is linked to."""

from collections.abc import AsyncIterator
from pathlib import Path

from wadesk.cli.findings import Finding, asked, fine, passed_over, wrong
from wadesk.cli.hub_checks import judged_clock
from wadesk.cli.sentences import sentence
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import profile, reading
from wadesk.desk.hub_client import HubClient
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.server import now

LOOK_AT_HUB = "See that the Hub is being served, and that this machine reaches it."
LOOK_AT_LINK = "Ask for a new code, and link this device again into a new folder with --profile."
HAND_IN = "Run wadesk sync: it hands in what was written here, then its copy is wiped."
MENDS = {
    Reason.LEASE_OVER: "Run wadesk sync where the Hub can be reached: it opens again.",
    Reason.UNLINKED: "Run wadesk sync: it goes on to wipe what is left.",
    Reason.NO_KEY: "Give the passphrase with --passphrase-file, or unlock the keyring.",
    Reason.WRONG_KEY: "Try the passphrase again.",
    Reason.NO_PROFILE: "Link this device: wadesk link URL CODE",
    Reason.DAMAGED: "Bring the file back from a backup, or link into a new folder.",
    Reason.NEWER_SCHEMA: "Update this WaDesk.",
}


async def findings(directory: Path, unlock: Unlock) -> AsyncIterator[Finding]:
    if not profile.exists(directory):
        yield passed_over("profile", f"There is none in {directory}: this machine has no Desk yet.")
        return
    try:
        with open_desk(directory, unlock, now) as desk:
            yield fine("profile", f"It opens; it is {desk.identity.member_name}'s.")
            yield outbox(desk)
            async for finding in _of_hub(desk):
                yield finding
    except Refused as refusal:
        if refusal.reason is Reason.SECOND_INSTANCE:
            yield passed_over(
                "profile", "WaDesk is running with it: close it to have it looked at."
            )
        else:
            mend = MENDS.get(refusal.reason, "Nothing was changed: see the sentence before.")
            yield wrong("profile", sentence(refusal), mend)
    except Unavailable as trouble:
        yield wrong("profile", str(trouble), "Unlock the keyring, then try again.")


def outbox(desk: OpenDesk) -> Finding:
    waiting = len(reading.outbox(desk))
    if not waiting:
        return fine("outbox", "Nothing waits in it.")
    return passed_over("outbox", f"{waiting} wait in it: see wadesk outbox.")


async def _of_hub(desk: OpenDesk) -> AsyncIterator[Finding]:
    async with desk.hub() as hub:
        reached = await asked("Hub reachable", lambda: reach(hub), LOOK_AT_HUB)
        yield reached
        if reached.mend != LOOK_AT_HUB:
            yield await asked("device token", lambda: token(hub), LOOK_AT_LINK, LOOK_AT_HUB)
            yield await asked("clock (the Hub's)", lambda: clock(hub), LOOK_AT_HUB)


async def reach(hub: HubClient) -> Finding:
    amiss = await hub.amiss()
    if not amiss:
        return fine("Hub reachable", f"{hub.url} lives and is ready.")
    return wrong("Hub reachable", f"It lives, but {'; '.join(amiss)}.", "Mend that on its machine.")


async def token(hub: HubClient) -> Finding:
    try:
        session = await hub.session()
    except HubRefusal as refusal:
        if refusal.reason is not Reason.UNLINKED:
            raise
        return wrong("device token", "The Hub has sent this device away.", HAND_IN)
    return fine("device token", f"The Hub knows device {session.device}.")


async def clock(hub: HubClient) -> Finding:
    before = now()
    session = await hub.session()
    middle = Instant((before + now()) // 2)
    return judged_clock("clock (the Hub's)", middle, Instant(session.time))
