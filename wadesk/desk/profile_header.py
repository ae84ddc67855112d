"""Profile header: the small file that says how a profile's key is found; it holds no key itself.

There are two copies, each replaced as a whole, so that one of them is always good.
Each carries a checksum: damage is told apart from a wrong key before anybody is asked for one.
A header of a newer WaDesk is refused as such and left alone; one of an older WaDesk
(format 1) knows no Hub yet and opens as it did.
"""

import contextlib
import hashlib
import logging
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.store import durable
from wadesk.store.crypto import Cost
from wadesk.wire.linking_api import Order, Wiped

FORMAT = 2
NAME = "profile.hdr"
COPY_NAME = "profile.hdr.bak"

log = logging.getLogger(__name__)


class Stretching(msgspec.Struct, frozen=True):
    """How the passphrase becomes a key; bounded, so that a damaged file asks for no terabyte."""

    salt: bytes
    memory_kib: Annotated[int, Meta(ge=8, le=4 * 1024 * 1024)]
    passes: Annotated[int, Meta(ge=1, le=100)]
    lanes: Annotated[int, Meta(ge=1, le=64)]

    @property
    def cost(self) -> Cost:
        return Cost(self.memory_kib, self.passes, self.lanes)


class Slot(msgspec.Struct, frozen=True):
    """One way to the profile's key: all that it names is needed together.

    ``item`` is what the keyring keeps its part under; before format 2 it had the profile's name.
    ``door`` is the key by which the shut profile asks the Hub; no share is needed for that one.
    """

    keyring: str | None
    passphrase: Stretching | None
    wrapped: bytes
    item: str | None = None
    is_shared: bool = False  # the Hub's share is needed too
    door: bytes | None = None


class Home(msgspec.Struct, frozen=True):
    """The Hub to which a profile belongs: what a shut one needs to ask it, and to believe it."""

    url: str
    hub: str
    device: int
    hub_key: bytes
    certificate: str | None


class Farewell(msgspec.Struct, frozen=True):
    """A profile that is being wiped: on whose order, and what is still to be told and removed."""

    order: Order
    wiped: Wiped
    keyring: str | None
    items: tuple[str, ...]


class Header(msgspec.Struct, frozen=True):
    """``stale`` are items of the keyring that open nothing any more, or nothing yet."""

    profile: str
    created_by: str
    slots: tuple[Slot, ...]
    check: bytes
    home: Home | None = None
    stale: tuple[str, ...] = ()
    farewell: Farewell | None = None


class _Envelope(msgspec.Struct):
    format: int
    sha256: str
    header: msgspec.Raw


def encoded(header: Header) -> bytes:
    body = msgspec.json.encode(header)
    return msgspec.json.encode(_Envelope(FORMAT, _sum(FORMAT, body), msgspec.Raw(body))) + b"\n"


def decoded(content: bytes) -> Header:
    try:
        envelope = msgspec.json.decode(content, type=_Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed("the header is not readable") from error
    if _sum(envelope.format, envelope.header) != envelope.sha256:
        raise Malformed("the header does not match its checksum")
    if envelope.format > FORMAT:
        raise Refused(
            Reason.NEWER_SCHEMA,
            f"A newer WaDesk made this profile (format {envelope.format}, this one knows {FORMAT}):"
            " update this one. Nothing was changed.",
        )
    try:
        header = msgspec.json.decode(envelope.header, type=Header)
    except msgspec.DecodeError as error:
        raise Malformed("the header has another shape") from error
    if not header.slots and header.farewell is None:
        raise Malformed("the header names no way to its key")
    return header


def _sum(version: int, body: bytes | msgspec.Raw) -> str:
    return hashlib.sha256(b"%d\n" % version + bytes(body)).hexdigest()


def exists(directory: Path) -> bool:
    return any((directory / name).exists() for name in (NAME, COPY_NAME))


def write(directory: Path, header: Header) -> None:
    for name in (NAME, COPY_NAME):
        durable.write(directory / name, encoded(header))


def remove(directory: Path) -> None:
    """The copy first: whoever is killed between the two finds the newer one."""
    for name in (COPY_NAME, NAME):
        (directory / name).unlink(missing_ok=True)
        durable.sync_directory(directory)


def read(directory: Path) -> Header:
    """The header from whichever copy is good; the other copy is mended."""
    for name in (NAME, COPY_NAME):
        try:
            content = (directory / name).read_bytes()
            header = decoded(content)
        except (Malformed, FileNotFoundError):
            continue
        except OSError as error:  # it may be whole: somebody must look at it
            raise Unavailable(
                f"{directory / name} cannot be read ({error.strerror}): see to it and try again."
            ) from error
        _mend(directory, content)
        return header
    raise Refused(
        Reason.DAMAGED,
        "Both copies of this profile's header are damaged or gone: restore one from a backup,"
        " or link this device again into a new folder. Nothing was deleted.",
    )


def _mend(directory: Path, content: bytes) -> None:
    for name in (NAME, COPY_NAME):
        path = directory / name
        with contextlib.suppress(OSError, Refused):  # one good copy is enough to go on
            if not path.exists():  # whoever made the profile was killed between the two
                durable.write(path, content)
                continue
            found = path.read_bytes()
            if found != content:
                _say_if_damaged(name, found)
                durable.write(path, content)


def _say_if_damaged(name: str, found: bytes) -> None:
    """One that is only older is no damage: whoever changed it was killed between the two."""
    try:
        decoded(found)
    except Malformed:
        log.warning("The profile's header %s was damaged; its copy replaces it", name)
