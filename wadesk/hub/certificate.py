"""Certificate: the Hub's own, for a Hub that no authority vouches for.

Desks know it by its fingerprint, which stands in every code that lets one in. Its private key
lies in the Hub's folder under a passphrase that comes from the store's key, so that a copy of
the folder shows nobody as this Hub.
"""

import hashlib
import ssl
from pathlib import Path

from wadesk.core.errors import Reason, Refused
from wadesk.hub.settings import HubSettings
from wadesk.store import crypto, durable

NAME = "certificate.pem"
KEY_NAME = "certificate.key"
SUBJECT = "WaDesk Hub"

HOW_TO_MAKE = "There is no certificate in {directory}: make one with `wadesk hub certificate`."


def make(settings: HubSettings, key: bytes) -> str:
    """Its fingerprint; one that is there already stays, because Desks have come to know it."""
    if not exists(settings.directory):
        made = crypto.new_certificate(SUBJECT, passphrase(key).encode())
        durable.write(settings.directory / KEY_NAME, made.key)
        (settings.directory / KEY_NAME).chmod(0o600)
        durable.write(settings.directory / NAME, made.shown)  # last: with it there is one
    return fingerprint(settings.directory)


def exists(directory: Path) -> bool:
    return (directory / NAME).exists()


def fingerprint(directory: Path) -> str:
    """SHA-256 in hex; nothing where there is none."""
    if not exists(directory):
        return ""
    text = (directory / NAME).read_text(encoding="ascii", errors="replace")
    try:
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(text)).hexdigest()
    except ValueError as error:
        raise Refused(
            Reason.DAMAGED, f"{directory / NAME} is no certificate: restore it from a backup."
        ) from error


def files(directory: Path) -> tuple[Path, Path]:
    """Certificate and private key, for whoever serves with them."""
    if not exists(directory):
        raise Refused(Reason.BAD_SETTING, HOW_TO_MAKE.format(directory=directory))
    return directory / NAME, directory / KEY_NAME


def passphrase(key: bytes) -> str:
    """By which the private key opens; whoever has the store's key has it."""
    return crypto.derive(key, "wadesk hub certificate").hex()
