"""Linking: how a new Desk is let in.

The Desk makes its own key pair and shows the code that somebody already inside has given;
its signature over the code proves that the key is its own. A link that was refused leaves
an empty profile behind, and the next try goes on with it.
"""

import platform
from pathlib import Path

import wadesk
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.desk import profile
from wadesk.desk.hub_client import HubClient, checked_address
from wadesk.desk.local import Local
from wadesk.desk.profile import Profile, Unlock
from wadesk.store import crypto, outgoing
from wadesk.store.outgoing import Identity
from wadesk.wire.linking_api import LinkRequest, link_message


def spelled(code: str) -> str:
    """The code as the Hub knows it, however it was typed or pasted."""
    return "".join(character for character in code if character.isalnum()).upper()


async def link(url: str, code: str, directory: Path, unlock: Unlock) -> Identity:
    """Make the profile's folder if there is none, and keep what the Hub says we are."""
    address = checked_address(url)
    if not spelled(code):
        raise Refused(Reason.LINK_CODE_WRONG)
    with _begun(directory, unlock) as found:
        local = Local(found.local_path, found.key_for("local"))
        try:
            if await local.identity() is not None:
                raise Refused(
                    Reason.PROFILE_EXISTS, f"The profile in {directory} is linked already."
                )
            identity = await _introduced(address, spelled(code))
            local.change(lambda db: outgoing.save_identity(db, identity)).result()
        finally:
            local.close()
    return identity


def _begun(directory: Path, unlock: Unlock) -> Profile:
    if profile.exists(directory):
        no_matter = Instant(0)  # one with a lease is linked, and refused for that
        return profile.open_profile(directory, unlock, no_matter)
    return profile.create(directory, unlock)


async def _introduced(address: str, code: str) -> Identity:
    private_key = crypto.new_private_key()
    wish = LinkRequest(
        code=code,
        public_key=crypto.public_key(private_key).hex(),
        signature=crypto.sign(private_key, link_message(code)).hex(),
        name=platform.node() or "Desk",
        system=f"{platform.system()} {platform.release()}".strip(),
        version=wadesk.__version__,
    )
    async with HubClient(address) as hub:
        linked = await hub.link(wish)
    return Identity(
        url=address,
        hub=linked.hub,
        device=DeviceId(linked.device),
        member=AgentId(linked.member),
        member_name=linked.member_name,
        private_key=private_key,
    )
