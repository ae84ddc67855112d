"""Lease file: the Hub's share of a profile's key, kept between two starts for as long as it may be.

It is sealed by the door's key and has that key's name, so that linking anew never meets the
file of another linking. Times are the Hub's; this machine's clock only counts on from when the
Hub was last heard, and never back: a clock that was set back stands still here.
"""

import contextlib
from pathlib import Path

import msgspec

from wadesk.core.errors import Refused
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import Instant
from wadesk.store import crypto, durable

PREFIX = "lease."
NOTED_EVERY_MS = HOUR_MS  # a start does not wait for the disk, nor is it written every minute


class Kept(msgspec.Struct, frozen=True):
    share: bytes
    until: int | None  # by the Hub's clock; None: for good
    heard: int  # what the Hub's clock said when it was last heard …
    here: int  # … and what this machine's said then
    latest: int  # the latest that this machine's has said since

    def __repr__(self) -> str:
        return "Kept(…)"

    def time(self, now: Instant) -> Instant:
        """What the Hub's clock says by now, at least."""
        return Instant(self.heard + max(now, self.latest, self.here) - self.here)

    @property
    def lead_ms(self) -> int:
        """How far the Hub's clock was ahead of this machine's."""
        return self.heard - self.here

    def is_over(self, now: Instant) -> bool:
        return self.until is not None and self.time(now) >= self.until

    def is_worth_noting(self, now: Instant) -> bool:
        return now >= max(self.latest, self.here) + NOTED_EVERY_MS

    def at(self, now: Instant) -> "Kept":
        """That it was this late here is not forgotten."""
        return msgspec.structs.replace(self, latest=max(now, self.latest))


def heard(share: bytes, lease_ms: int, by_hub: Instant, here: Instant) -> Kept:
    """What is kept after a word from the Hub; no time at all means for good."""
    return Kept(share, by_hub + lease_ms if lease_ms else None, by_hub, here, here)


def write(directory: Path, profile: str, door: bytes, kept: Kept) -> None:
    sealed = crypto.seal(_key(door), msgspec.json.encode(kept), profile.encode())
    durable.write(directory / _name(door), sealed)


def read(directory: Path, profile: str, door: bytes) -> Kept | None:
    """None where there is none, or none that is good: the Hub gives another."""
    try:
        sealed = (directory / _name(door)).read_bytes()
        return msgspec.json.decode(crypto.unseal(_key(door), sealed, profile.encode()), type=Kept)
    except (FileNotFoundError, Refused, msgspec.DecodeError):
        return None


def remove(directory: Path, door: bytes) -> None:
    (directory / _name(door)).unlink(missing_ok=True)
    durable.sync_directory(directory)


def sweep(directory: Path, door: bytes) -> None:
    """Remove what belongs to an earlier linking, or to one that did not come about."""
    for path in directory.glob(f"{PREFIX}*"):
        if path.name != _name(door):
            with contextlib.suppress(OSError):
                path.unlink()


def _name(door: bytes) -> str:
    return PREFIX + crypto.public_key(door)[:4].hex()


def _key(door: bytes) -> bytes:
    return crypto.derive(door, "wadesk profile lease")
