"""Linking: how a new Desk is let in.

The Desk makes its own key pair and shows the code that somebody already inside has given;
its signature over the code proves that the key is its own. A colleague's code lets nobody in
by itself: the colleague looks at who asks, and both compare the words on their screens.

    code ──▶ keys on the disk ──▶ ask ──▶ waiting, once a second ──▶ linked ──▶ bound ──▶ known

Whoever is killed on the way asks again with the same keys, and the Hub answers as before. A link
that was refused leaves an empty profile behind, and the next try goes on with it.
"""

import asyncio
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import wadesk
from wadesk.core import link_code
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.link_code import LinkCode
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.desk import hub_trust, inviting, machine, profile
from wadesk.desk.hub_client import HubClient, checked_address
from wadesk.desk.local import Local
from wadesk.desk.profile import Binding, Profile, Unlock
from wadesk.store import crypto
from wadesk.store import identity as identities
from wadesk.store.identity import Identity, LinkKeys
from wadesk.wire.linking_api import Linked, LinkRequest, LinkWaiting, link_message

ASKS_EVERY_S = 1.0
NO_ADDRESS = "Say at which address the Hub is, too: it begins with https://."
FOR_GOOD = frozenset({Reason.LINK_DENIED, Reason.LINK_CODE_EXPIRED, Reason.DEVICE_LIMIT})


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """A good code: a colleague looks at who is asking. Both screens show the same words."""

    phrase: str
    waits_ms: int


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to ask, what to show there, and the one certificate that is believed."""

    address: str
    code: str
    certificate: str | None = None


@dataclass(frozen=True, slots=True)
class _Newcomer:
    """Who asks, with which keys."""

    wish: LinkRequest
    keys: LinkKeys = field(repr=False)


Waits = Callable[[AtTheDoor], None]


def read(url: str, code: str) -> LinkCode:
    """What was typed or pasted, in one field or in two; a typed address goes before a link's."""
    one_field = code.strip() or url
    found = link_code.parse(one_field)
    typed = url.strip() if code.strip() else ""
    if typed.lower().startswith(f"{link_code.SCHEME}:"):
        typed = link_code.parse(typed).hub
    if not typed and not found.hub:
        raise Refused(Reason.BAD_SETTING, NO_ADDRESS)
    return LinkCode(found.code, found.pin, typed or found.hub)


async def link(
    url: str, code: str, directory: Path, unlock: Unlock, waits: Waits = lambda _: None
) -> Identity:
    """Make the profile's folder if there is none, and keep what the Hub says we are.

    ``waits`` hears the words to compare, once; whoever cancels this gives up.
    """
    known = read(url, code)
    address = checked_address(known.hub)
    with _begun(directory, unlock) as found:
        local = Local(found.local_path, found.key_for("local"))
        try:
            if await local.identity() is not None:
                raise Refused(
                    Reason.PROFILE_EXISTS, f"The profile in {directory} is linked already."
                )
            certificate = await asyncio.to_thread(hub_trust.meant, address, known)
            identity = await _let_in(
                found, local, Destination(address, known.code, certificate), waits
            )
        finally:
            local.close()
    return identity


def _begun(directory: Path, unlock: Unlock) -> Profile:
    if profile.exists(directory):
        return profile.open_profile(directory, unlock, _now())
    return profile.create(directory, unlock)


async def _let_in(found: Profile, local: Local, to: Destination, waits: Waits) -> Identity:
    keys = await asyncio.wrap_future(local.change(identities.link_keys))
    newcomer = _Newcomer(_wish(to, keys, machine.name(found.directory, to.address)), keys)
    try:
        async with HubClient(to.address, certificate=to.certificate) as hub:
            linked = await _asked(hub, newcomer, to, waits)
    except Refused as refusal:
        if refusal.reason in FOR_GOOD:  # these keys were looked at and sent away
            await asyncio.wrap_future(local.change(identities.forget_link_keys))
        raise
    await asyncio.to_thread(profile.bind, found, _binding(to, keys, linked), _now())
    identity = _identity(to, keys, linked)
    await asyncio.wrap_future(local.change(lambda db: identities.save(db, identity)))
    return identity


def _wish(to: Destination, keys: LinkKeys, where: str) -> LinkRequest:
    return LinkRequest(
        code=to.code,
        public_key=crypto.public_key(keys.private_key).hex(),
        signature=crypto.sign(keys.private_key, link_message(to.code)).hex(),
        name=platform.node() or "Desk",
        system=machine.system(),
        version=wadesk.__version__,
        door=crypto.public_key(keys.door).hex(),
        machine=where,
    )


async def _asked(hub: HubClient, newcomer: _Newcomer, to: Destination, waits: Waits) -> Linked:
    """Ask until somebody has decided; a line that is lost meanwhile is knocked for again."""
    answer = await hub.link(newcomer.wish)
    if isinstance(answer, Linked):
        return answer
    first, ends_at = answer, time.monotonic() + answer.waits_ms / 1_000
    waits(_at_the_door(first, newcomer, to))
    while True:
        await asyncio.sleep(ASKS_EVERY_S)
        try:
            answer = await hub.link(newcomer.wish)
        except Unavailable:
            if time.monotonic() > ends_at:
                raise
            continue
        if (answer.hub, answer.hub_key) != (first.hub, first.hub_key):
            raise Refused(Reason.NOT_THIS_HUB)  # the words were of another one
        if isinstance(answer, Linked):
            return answer


def _at_the_door(said: LinkWaiting, newcomer: _Newcomer, to: Destination) -> AtTheDoor:
    own = newcomer.wish.public_key
    words = inviting.words(said.hub, said.hub_key, to.certificate, own)
    return AtTheDoor(words, said.waits_ms)


def _binding(to: Destination, keys: LinkKeys, linked: Linked) -> Binding:
    return Binding(
        to.address,
        linked.hub,
        linked.device,
        _bytes(linked.hub_key),
        to.certificate,
        _bytes(linked.share) or None,
        keys.door,
        linked.lease_ms,
    )


def _identity(to: Destination, keys: LinkKeys, linked: Linked) -> Identity:
    return Identity(
        url=to.address,
        hub=linked.hub,
        device=DeviceId(linked.device),
        member=AgentId(linked.member),
        member_name=linked.member_name,
        private_key=keys.private_key,
        hub_key=_bytes(linked.hub_key),
        certificate=to.certificate,
        door=keys.door,
    )


def _bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise Refused(Reason.NOT_THIS_HUB) from error


def _now() -> Instant:
    return Instant(time.time_ns() // 1_000_000)
