"""Linking API: how a Desk is let in, asks for its papers and its lease, and is sent away.

    new Desk ──LINK, a code──▶ Hub ──APPLICANTS──▶ the Desk that shows the code ──DECIDE──▶ in
    out: whatever a revoked device asks is answered with its signed order; it hands in what was
    written, destroys its key and its files, and says so.

Signatures are Ed25519 over a context of their own and the parts, so that none serves for two
things. All bytes travel as hex.
"""

import msgspec

from wadesk.wire.bounds import Hex, Whole

LINK = "/v1/link"
LINK_CODES = "/v1/link/codes"
LINK_APPLICANTS = "/v1/link/applicants"
LINK_DECISIONS = "/v1/link/decisions"
TOKEN = "/v1/token"  # noqa: S105 - a route, not a secret
LEASE = "/v1/lease"
HAND_IN = "/v1/hand-in"
WIPED = "/v1/wiped"
FACTOR = "/v1/factor"
FACTOR_PROOF = "/v1/factor/proof"

_LINK = b"wadesk-link-v1\0"
_TOKEN = b"wadesk-token-v2\0"
_LEASE = b"wadesk-lease-v1\0"
_ORDER = b"wadesk-order-v1\0"
_HAND_IN = b"wadesk-hand-in-v1\0"
_WIPED = b"wadesk-wiped-v1\0"


class LinkRequest(msgspec.Struct, forbid_unknown_fields=False):
    """A new Desk introduces itself: the code it was given and the key it will sign with.

    Asked again with the same key it gets the answer of this moment: waiting, linked or denied.
    """

    code: str
    public_key: str  # 32 bytes, hex
    signature: str  # over ``link_message``, so that the key is really its own
    name: str
    system: str
    version: str
    door: str = ""  # the public key by which the shut profile asks for its lease
    machine: str = ""  # the same whenever this profile's place is linked anew


class Linked(msgspec.Struct):
    hub: str  # the Hub's own random name: part of every later signature
    device: int
    member: int
    member_name: str
    hub_key: str = ""  # the Hub's public key: what it signs is an order
    share: str = ""  # the Hub's part of the key of this profile
    lease_ms: int = 0  # for how long it is good without another word; 0: always

    def __repr__(self) -> str:
        return f"Linked(device={self.device}, …)"


class LinkWaiting(msgspec.Struct):
    """The code was good; the colleague who showed it looks at who is asking (status 202)."""

    hub: str
    hub_key: str
    waits_ms: int


class LinkCodeRequest(msgspec.Struct):
    member: Whole | None = None  # None: for oneself; an administrator may name a colleague


class Victim(msgspec.Struct):
    """The device that has to go before another one has room."""

    device: int
    name: str
    member_name: str
    linked_at: int


class LinkCode(msgspec.Struct):
    code: str  # the secret part; the Desk that shows it adds address and pin from its own knowledge
    shown_ms: int  # after so long another one is shown; it is good for as long again
    linked: int  # how many devices are counted together
    limit: int
    victim: Victim | None = None  # where there is no room and the policy says who goes


class Applicant(msgspec.Struct):
    """Who has named a code and waits; the phrase is made by each Desk from its own knowledge."""

    applicant: int
    member: int
    member_name: str
    name: str
    system: str
    version: str
    network: str
    place: str | None
    public_key: str
    replaces: int | None = None  # the row of the same machine, which it takes over
    victim: Victim | None = None
    limit_reached: bool = False  # and the policy refuses


class Applicants(msgspec.Struct):
    applicants: list[Applicant]
    paused_ms: int = 0  # so long no code is looked at, after too many wrong ones


class LinkDecision(msgspec.Struct):
    applicant: Whole
    yes: bool
    evict: Whole | None = None  # the victim that was shown; another one is not evicted


class TokenRequest(msgspec.Struct):
    device: Whole
    counter: Whole  # never used twice; written down by the Desk before it is used
    signature: str  # over ``token_message``
    nonce: Hex = ""  # random: tells a request that the network doubled from a copied profile
    system: str = ""
    version: str = ""


class Token(msgspec.Struct):
    token: str
    expires_in_ms: int
    counter: int | None = None  # after a copy was cleared up: count on from here

    def __repr__(self) -> str:
        return "Token(…)"


class LeaseRequest(msgspec.Struct):
    """A shut profile asks for the Hub's part of its key."""

    device: Whole
    nonce: Hex
    signature: Hex  # over ``lease_message``, with the door's key


class Lease(msgspec.Struct):
    share: Hex
    lease_ms: int
    time: int  # the Hub's clock

    def __repr__(self) -> str:
        return "Lease(…)"


class Order(msgspec.Struct):
    """The Hub's word that a device is out. Nothing else makes a Desk delete anything."""

    hub: str
    device: int
    why: str  # ``core.device_policy.End``
    by: str  # the name of whoever decided it; empty: the Hub by its policy
    at: int
    nonce: Hex
    signature: Hex = ""

    @property
    def message(self) -> bytes:
        return (
            _ORDER
            + "\0".join(
                (self.hub, str(self.device), self.why, self.by, str(self.at), self.nonce)
            ).encode()
        )


class HandedDraft(msgspec.Struct):
    """Words that were not sent: a draft, another version of it, a note, a reply in the outbox."""

    conversation: Whole
    text: str
    base: Whole
    begun_ms_ago: Whole
    edited_ms_ago: Whole
    quoted: str | None = None
    files: list[str] = []


class HandIn(msgspec.Struct):
    device: Whole
    nonce: Hex  # the order's
    drafts: list[HandedDraft]
    signature: Hex  # over ``hand_in_message``


class Wiped(msgspec.Struct):
    device: Whole
    nonce: Hex  # the order's
    signature: Hex  # over ``wiped_message``; made while the key was still there


class FactorBegun(msgspec.Struct):
    secret: str  # base32, to be typed
    uri: str  # otpauth://, for the QR code

    def __repr__(self) -> str:
        return "FactorBegun(…)"


class FactorProof(msgspec.Struct):
    digits: str  # six of the app, or a recovery code


class FactorSet(msgspec.Struct):
    """Shown once: each lets its owner in one time without the app."""

    recovery: list[str]


class FactorProven(msgspec.Struct):
    proven_ms: int
    recovery_left: int


def link_message(code: str) -> bytes:
    return _LINK + code.encode()


def token_message(hub: str, device: int, counter: int, nonce: str = "") -> bytes:
    """The bytes a Desk signs to be given a token."""
    return _TOKEN + f"{hub}\0{device}\0{counter}\0{nonce}".encode()


def lease_message(hub: str, device: int, nonce: str) -> bytes:
    return _LEASE + f"{hub}\0{device}\0{nonce}".encode()


def hand_in_message(hub: str, device: int, nonce: str, drafts: list[HandedDraft]) -> bytes:
    return _HAND_IN + f"{hub}\0{device}\0{nonce}\0".encode() + msgspec.json.encode(drafts)


def wiped_message(hub: str, device: int, nonce: str) -> bytes:
    return _WIPED + f"{hub}\0{device}\0{nonce}".encode()
