"""Profiles: made, bound to a Hub of one key, ordered away; all quickly and with a clock given."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.support.keychains import FolderKeychain
from wadesk.core.device_policy import End
from wadesk.core.records import Instant
from wadesk.desk import profile
from wadesk.desk.key_slots import Unlock
from wadesk.desk.profile import Binding, Profile
from wadesk.store import crypto
from wadesk.store.crypto import Cost
from wadesk.wire.linking_api import Order

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
NOW = Instant(1_790_000_000_000)
DAY_MS = 86_400_000
LEASE_MS = 14 * DAY_MS
PASSPHRASE = "correct horse"
HUB, DEVICE = "hub-1", 7
KEY_OF_HUB = bytes(range(32))
SHARE = bytes(reversed(range(32)))
DOOR = bytes(range(100, 132))
URL = "https://hub.example.org"
MIRROR_WORDS = b"what customers wrote"


@dataclass(frozen=True, slots=True)
class Place:
    """A profile's folder, and the keyring that several processes share."""

    root: Path
    keychain: FolderKeychain = field(init=False)

    def __post_init__(self) -> None:
        keyring = self.root / "keyring"
        keyring.mkdir(parents=True, exist_ok=True)
        object.__setattr__(self, "keychain", FolderKeychain(keyring))

    @property
    def folder(self) -> Path:
        return self.root / "profile"

    def items(self) -> list[str]:
        return sorted(path.name for path in (self.root / "keyring").iterdir())

    def open(self, passphrase: str | None = None, now: Instant = NOW) -> Profile:
        return profile.open_profile(self.folder, Unlock(self.keychain, passphrase), now)

    def make(self, passphrase: str | None = None, *, is_bound: bool = True) -> bytes:
        """A profile with files in it; its own key."""
        with profile.create(self.folder, Unlock(self.keychain, passphrase), CHEAP) as made:
            if is_bound:
                profile.bind(made, a_binding(), NOW)
            made.mirror_path.write_bytes(MIRROR_WORDS)
            made.local_path.write_bytes(b"what was typed")
            made.attachments.mkdir()
            (made.attachments / "photo").write_bytes(b"a photo")
            return made.keys.key


def a_binding(lease_ms: int = LEASE_MS) -> Binding:
    hub_key = crypto.public_key(KEY_OF_HUB)
    return Binding(URL, HUB, DEVICE, hub_key, None, SHARE, DOOR, lease_ms)


def an_order(
    hub: str = HUB, device: int = DEVICE, why: End = End.UNLINKED, key: bytes = KEY_OF_HUB
) -> Order:
    order = Order(hub, device, why.value, "Ana", NOW, "0011223344556677")
    order.signature = crypto.sign(key, order.message).hex()
    return order
