"""Machine checks: what WaDesk needs of this computer, whoever uses it."""

import importlib.metadata
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

from wadesk.cli.findings import Finding, fine, looked_at, passed_over, wrong
from wadesk.core.errors import Reason, Refused
from wadesk.store import connection, crypto
from wadesk.store.keychain import Keychain, SystemKeychain

OLDEST_PYTHON = (3, 11)
QT = "PySide6-Essentials"
QT_FROM, QT_BELOW = (6, 11, 3), (6, 12)
LITTLE_ROOM_BYTES = 1 << 30
NO_ROOM_BYTES = 64 << 20
TRIAL = "doctor's trial"


def findings(folders: list[Path]) -> Iterator[Finding]:
    yield python()
    yield qt()
    yield looked_at("cipher", cipher, "Install WaDesk again: python3 start.py does.")
    yield looked_at(
        "keyring",
        partial(keyring, SystemKeychain()),
        "Unlock or allow it in the system's keyring program.",
    )
    for folder in folders:
        yield looked_at("disk space", partial(room, folder), "Look at the folder.")


def python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= OLDEST_PYTHON:
        return fine("Python", f"{found} is new enough.")
    return wrong("Python", f"{found} is too old.", "Install Python 3.11 or newer.")


def qt() -> Finding:
    """6.12.0 drops references that it does not own, so the program ends without a word."""
    try:
        version = importlib.metadata.version(QT)
    except importlib.metadata.PackageNotFoundError:
        return wrong(
            "Qt", f"{QT} is not installed.", "Install WaDesk again: python3 start.py does."
        )
    parts = tuple(int(part) for part in version.split(".") if part.isdecimal())
    if QT_FROM <= parts < QT_BELOW:
        return fine("Qt", f"{QT} {version} is one that works.")
    return wrong(
        "Qt",
        f"{QT} {version} is not one that WaDesk was tried with.",
        "Install at least 6.11.3 and below 6.12: python3 start.py does.",
    )


def cipher() -> Finding:
    """A small database: its key opens it, another does not, and words are found in it."""
    told: list[str] = []

    def prepare(db: connection.WritableDb) -> None:
        told.extend(db.execute("pragma cipher_version").fetchone() or ())
        db.execute("create virtual table said using fts5(words)")
        db.execute("insert into said values ('bonjour monde')")

    with tempfile.TemporaryDirectory(prefix="wadesk-doctor-", ignore_cleanup_errors=True) as folder:
        path, key = Path(folder) / "trial.db", crypto.new_key()
        connection.create(path, key, prepare)
        db = connection.open_readable(path, key)
        found = db.execute("select count(*) from said where said match 'monde'").fetchone()
        db.close()
        opens = _opens_with(path, crypto.new_key())
    if not told or opens or found != (1,):
        return wrong(
            "cipher",
            "This SQLite does not encrypt." if not told or opens else "Words are not found.",
            "Install WaDesk again: python3 start.py does.",
        )
    return fine("cipher", f"SQLCipher {told[0]}: keys open, others do not, words are found.")


def _opens_with(path: Path, key: bytes) -> bool:
    try:
        connection.open_readable(path, key).close()
    except Refused as refusal:
        if refusal.reason is Reason.DAMAGED:
            return False
        raise
    return True


class Keyring(Keychain, Protocol):
    """A keychain that can say whether it is there at all."""

    def available(self) -> bool: ...


def keyring(keychain: Keyring) -> Finding:
    if not keychain.available():
        return passed_over(
            "keyring",
            f"There is no {keychain.name} here: a Desk needs a passphrase, a Hub a key file.",
        )
    item, secret = f"{TRIAL} {secrets.token_hex(4)}", secrets.token_bytes(32)
    keychain.put(item, secret)
    try:
        is_same = keychain.get(item) == secret
    finally:
        keychain.remove(item)
    if is_same:
        return fine("keyring", f"{keychain.name} keeps a secret and gives it back.")
    return wrong("keyring", f"{keychain.name} gave back another secret.", "Restart the session.")


def room(folder: Path) -> Finding:
    there = next(path for path in (folder, *folder.resolve().parents) if path.exists())
    free = shutil.disk_usage(there).free
    says = f"{free / (1 << 30):.1f} GB are free for {folder}."
    if free >= LITTLE_ROOM_BYTES:
        return fine("disk space", says)
    if free >= NO_ROOM_BYTES:
        return wrong("disk space", says, "Make room soon: below 64 MB nothing more is taken in.")
    return wrong("disk space", says, "Make room now: nothing more is taken in.")
