"""Inviting: the linked Desk's side of letting another one in.

The Hub makes the code and says who has named it; address, pin and phrase this Desk adds from
its own knowledge, so that somebody between Desk and Hub cannot put others in their place.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from wadesk.core import link_code, phrase
from wadesk.core.records import Instant
from wadesk.core.team import Leaver, LinkOffer, Newcomer, Waiting
from wadesk.desk import hub_trust
from wadesk.store import crypto
from wadesk.store.crypto import Cost
from wadesk.store.identity import Identity
from wadesk.wire import linking_api
from wadesk.wire.linking_api import Applicant, Applicants, LinkCode, LinkCodeRequest, Victim

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

GUESS = Cost(memory_kib=32 * 1024, passes=3, lanes=1)
WAITING_MOST = 16  # whose words are remembered, while a page asks for them each second

_SALT = b"wadesk-phrase-v2"


async def offer(hub: "HubClient", identity: Identity, member: int | None) -> LinkOffer:
    """A code for another Desk; None: of this Desk's own member."""
    asked = LinkCodeRequest(member)
    made = await hub.told("POST", linking_api.LINK_CODES, LinkCode, asked)
    pin = hub_trust.fingerprint(identity.certificate)
    return LinkOffer(
        link_code.typed(made.code, pin),
        link_code.link(identity.url, made.code, pin),
        made.shown_ms,
        made.linked,
        made.limit,
        _leaver(made.victim, identity),
    )


async def waiting(hub: "HubClient", identity: Identity) -> Waiting:
    """Who has named a code of this Desk's."""
    found = await hub.told("GET", linking_api.LINK_APPLICANTS, Applicants)
    newcomers = tuple(_newcomer(one, identity) for one in found.applicants)
    return Waiting(newcomers, found.paused_ms)


@lru_cache(maxsize=WAITING_MOST)
def words(hub: str, hub_key: str, certificate: str | None, public_key: str) -> str:
    """The phrase for a new Desk's key; on both sides each part comes from its own knowledge.

    It is made slowly: so few words are soon found again by whoever may try keys as fast as
    they can be hashed, while two people are still comparing.
    """
    told = phrase.ground(hub, hub_key, hub_trust.fingerprint(certificate), public_key)
    return phrase.spoken(crypto.stretch(told.hex(), _SALT, GUESS))


def _newcomer(one: Applicant, identity: Identity) -> Newcomer:
    hub_key = (identity.hub_key or b"").hex()
    return Newcomer(
        one.applicant,
        one.member_name,
        one.name,
        one.system,
        one.version,
        one.network,
        one.place or "",
        words(identity.hub, hub_key, identity.certificate, one.public_key.lower()),
        one.replaces,
        _leaver(one.victim, identity),
        is_full=one.limit_reached,
    )


def _leaver(one: Victim | None, identity: Identity) -> Leaver | None:
    if one is None:
        return None
    is_here = one.device == identity.device
    return Leaver(one.device, one.name, one.member_name, Instant(one.linked_at), is_here)
