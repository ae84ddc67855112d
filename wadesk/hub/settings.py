"""Settings: a Hub's folder and the one file in it that a person may edit.

hub.toml    who this Hub is, which number it serves, its policy; no secret
hub.db      the record, closed by the store's key
media/      attachments, sealed under the same key
"""

import json
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from wadesk.core.courtesy import Receipts
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DEVICE_PRESETS, DevicePolicy, Policy
from wadesk.store import crypto, durable

GRAPH_URL = "https://graph.facebook.com"
FILE = "hub.toml"
_POLICY_SECTIONS = tuple(section.name for section in fields(Policy))


@dataclass(frozen=True, slots=True)
class HubSettings:
    """What a Hub knows of itself before its record is open."""

    directory: Path
    hub: str  # its own random name
    number: str  # Meta's phone number id
    account: str  # Meta's business account id
    graph: str = GRAPH_URL
    key_item: str | None = None  # where in the keyring the store's key lies
    key_check: str = ""  # tells a wrong key from a damaged file
    policy: Policy = Policy()

    @property
    def database(self) -> Path:
        return self.directory / "hub.db"

    @property
    def media(self) -> Path:
        return self.directory / "media"

    def require_key(self, key: bytes) -> None:
        if self.key_check and not crypto.is_same(bytes.fromhex(self.key_check), self._check(key)):
            raise Refused(
                Reason.WRONG_KEY,
                "This is not the key that closes this Hub's store; nothing was changed.",
            )

    def with_key(self, key: bytes) -> "HubSettings":
        return replace(self, key_check=self._check(key).hex())

    def _check(self, key: bytes) -> bytes:
        return crypto.fingerprint(key, self.hub.encode())


def new(directory: Path, number: str, account: str, graph: str) -> HubSettings:
    return HubSettings(directory, secrets.token_hex(8), number, account, graph)


def write(settings: HubSettings) -> None:
    """Write the file anew, without the policy: its defaults need no line."""
    known = {
        "hub": settings.hub,
        "number": settings.number,
        "account": settings.account,
        "graph": settings.graph,
        "key_item": settings.key_item,
        "key_check": settings.key_check,
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in known.items() if value is not None]
    durable.write(settings.directory / FILE, ("\n".join(lines) + "\n").encode())


def read(directory: Path) -> HubSettings:
    path = directory / FILE
    if not path.exists():
        raise Refused(
            Reason.BAD_SETTING, f"There is no Hub in {directory}: `wadesk hub init` makes one."
        )
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refused(Reason.BAD_SETTING, f"{path} cannot be read: {error}.") from error
    sections = {name: told.pop(name) for name in _POLICY_SECTIONS if name in told}
    odd = [word for word, value in told.items() if not isinstance(value, str)]
    if odd:
        raise Refused(Reason.BAD_SETTING, f"{path}: {odd[0]} must be a text in quotes.")
    try:
        settings = HubSettings(directory, **told)
    except TypeError as error:
        raise Refused(
            Reason.BAD_SETTING, f"{path} lacks a line or has one too many: {error}."
        ) from error
    return replace(settings, policy=_policy(sections, path))


def _fits(value: Any, known: Any) -> bool:
    is_alike = type(value) is type(known)
    return is_alike and (not isinstance(value, int) or value >= 0)


def _begun(section: Any, told: dict[str, Any], path: Path) -> Any:
    """The defaults of a section, or those of the preset that it names."""
    preset = told.pop("preset", None) if isinstance(section, DevicePolicy) else None
    if preset is None:
        return section
    if not isinstance(preset, str) or preset not in DEVICE_PRESETS:
        either = '", "'.join(DEVICE_PRESETS)
        raise Refused(
            Reason.BAD_SETTING,
            f'{path}: [devices] preset = {preset!r} is not understood: write one of "{either}".',
        )
    return DEVICE_PRESETS[preset]


def _policy(sections: Mapping[str, Any], path: Path) -> Policy:
    """The default policy with what the file says otherwise; an unknown word is refused."""
    policy = Policy()
    for name, told in sections.items():
        section = _begun(getattr(policy, name), told, path)
        known = {one.name: getattr(section, one.name) for one in fields(section)}
        for word, value in told.items():
            if word not in known or not _fits(value, known[word]):
                raise Refused(
                    Reason.BAD_SETTING, f"{path}: [{name}] {word} = {value!r} is not understood."
                )
        policy = replace(policy, **{name: replace(section, **told)})
    _require_known_receipts(policy, path)
    return policy


def _require_known_receipts(policy: Policy, path: Path) -> None:
    if policy.customer.receipts not in frozenset(Receipts):
        either = '", "'.join(Receipts)
        raise Refused(
            Reason.BAD_SETTING,
            f"{path}: [customer] receipts = {policy.customer.receipts!r} is not understood: write"
            f' one of "{either}".',
        )
