"""Secrets: where the Hub's four secrets come from; never the command line, never beside the data.

For each name, the first of these that is set counts, and what it holds must be usable:

    WADESK_<NAME>_FILE                       the path of a file that holds it
    $CREDENTIALS_DIRECTORY/wadesk_<name>     a systemd credential
    WADESK_<NAME>                            the secret itself
    the OS keyring                           the store's key only, if the Hub was begun so

A secret shows itself only to whoever asks for it by ``reveal``: not in a log, not in a traceback.
"""

import hmac
import logging
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from wadesk.core.errors import Reason, Refused
from wadesk.store import crypto
from wadesk.store.keychain import Keychain

log = logging.getLogger(__name__)

MASK = "•••"


class SecretName(StrEnum):
    STORE_KEY = "store_key"
    APP_SECRET = "app_secret"  # noqa: S105 - a name, not a secret
    VERIFY_TOKEN = "verify_token"  # noqa: S105 - a name, not a secret
    ACCESS_TOKEN = "access_token"  # noqa: S105 - a name, not a secret


class Secret:
    """A text that prints as a mask."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._text.encode(), other._text.encode())

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a secret is not written down")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where to look for the Hub with its data in `directory`; `item` names a key in a keyring."""

    directory: Path
    environ: Mapping[str, str]
    keychain: Keychain | None = None
    item: str | None = None

    def __repr__(self) -> str:
        return f"Sources({self.directory})"  # the environment may hold the secrets themselves


def find(name: SecretName, sources: Sources) -> Secret | None:
    """The secret, or None where nothing is set; what is set but unusable is refused."""
    variable = _variable(name)
    if path := sources.environ.get(f"{variable}_FILE"):
        return _from_file(Path(path), f"{variable}_FILE", sources.directory)
    if folder := sources.environ.get("CREDENTIALS_DIRECTORY"):
        credential = Path(folder) / f"wadesk_{name}"
        if credential.exists():
            return _from_file(credential, f"The credential wadesk_{name}", sources.directory)
    if text := sources.environ.get(variable, "").strip():
        return Secret(text)
    return None


def read(name: SecretName, sources: Sources) -> Secret:
    secret = find(name, sources)
    if secret is None:
        raise Refused(Reason.BAD_SETTING, _missing(name))
    return secret


def read_store_key(sources: Sources) -> bytes:
    """The 32 bytes that close the Hub's store."""
    secret = find(SecretName.STORE_KEY, sources)
    if secret is not None:
        return _as_key(secret)
    if sources.item is None:
        raise Refused(Reason.BAD_SETTING, _missing(SecretName.STORE_KEY))
    return _from_keychain(sources.keychain, sources.item)


def new_store_key(keychain: Keychain, item: str) -> bytes:
    """A fresh key for a Hub's store, kept in the keyring; one that is there already is kept."""
    found = keychain.get(item)
    if found is not None:
        return found
    key = crypto.new_key()
    keychain.put(item, key)
    return key


def _from_file(path: Path, setting: str, directory: Path) -> Secret:
    if path.resolve().is_relative_to(directory.resolve()):
        raise Refused(
            Reason.BAD_SETTING,
            f"{setting} names a file inside the Hub's own folder, where a copy of the data would"
            " take the secret along: keep it elsewhere.",
        )
    try:
        text = path.read_text(encoding="utf-8").strip()
        mode = path.stat().st_mode
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(
            Reason.BAD_SETTING, f"{setting}: {path} cannot be read as text: check path and rights."
        ) from error
    if not text:
        raise Refused(Reason.BAD_SETTING, f"{setting}: {path} is empty: put the secret into it.")
    if sys.platform != "win32" and mode & stat.S_IROTH:
        log.warning("%s: everybody on this machine can read %s; chmod 600 mends it", setting, path)
    return Secret(text)


def _from_keychain(keychain: Keychain | None, item: str) -> bytes:
    if keychain is None:
        raise Refused(
            Reason.NO_KEY,
            "This Hub's store key is kept in a keyring, and there is none here:"
            " start it where it was begun, or set WADESK_STORE_KEY_FILE to a copy of the key.",
        )
    key = keychain.get(item)
    if key is None or len(key) != crypto.KEY_BYTES:
        raise Refused(
            Reason.NO_KEY,
            f"{keychain.name} no longer holds this Hub's store key:"
            " set WADESK_STORE_KEY_FILE to a copy of it. Nothing was deleted.",
        )
    return key


def _as_key(secret: Secret) -> bytes:
    try:
        key = bytes.fromhex(secret.reveal())
    except ValueError:
        key = b""
    if len(key) != crypto.KEY_BYTES or len(secret.reveal()) != 2 * crypto.KEY_BYTES:
        raise Refused(
            Reason.BAD_SETTING,
            "WADESK_STORE_KEY is not a key: it must be 64 hexadecimal characters, as"
            " `openssl rand -hex 32` prints them.",
        )
    return key


def _variable(name: SecretName) -> str:
    return f"WADESK_{name.upper()}"


def _missing(name: SecretName) -> str:
    variable = _variable(name)
    return (
        f"The Hub needs its {name.replace('_', ' ')}: set {variable}_FILE to the path of a file"
        f" with it, or the systemd credential wadesk_{name}, or {variable}."
    )
