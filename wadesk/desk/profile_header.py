"""Profile header: the small file that says how a profile's key is found; it holds no key itself.

There are two copies, each replaced as a whole, so that one of them is always good.
Each carries a checksum: damage is told apart from a wrong key before anybody is asked for one.
A header of a newer WaDesk is refused as such and left alone.
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

FORMAT = 1
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
    """One way to the profile's key: all that it names is needed together."""

    keyring: str | None
    passphrase: Stretching | None
    wrapped: bytes


class Header(msgspec.Struct, frozen=True):
    profile: str
    created_by: str
    slots: Annotated[tuple[Slot, ...], Meta(min_length=1)]
    check: bytes


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
        return msgspec.json.decode(envelope.header, type=Header)
    except msgspec.DecodeError as error:
        raise Malformed("the header has another shape") from error


def _sum(version: int, body: bytes | msgspec.Raw) -> str:
    return hashlib.sha256(b"%d\n" % version + bytes(body)).hexdigest()


def exists(directory: Path) -> bool:
    return any((directory / name).exists() for name in (NAME, COPY_NAME))


def write(directory: Path, header: Header) -> None:
    for name in (NAME, COPY_NAME):
        durable.write(directory / name, encoded(header))


def read(directory: Path) -> Header:
    """The header from whichever copy is good; the other copy is mended."""
    for name in (NAME, COPY_NAME):
        try:
            header = decoded((directory / name).read_bytes())
        except (Malformed, FileNotFoundError):
            continue
        except OSError as error:  # it may be whole: somebody must look at it
            raise Unavailable(
                f"{directory / name} cannot be read ({error.strerror}): see to it and try again."
            ) from error
        _mend(directory, header)
        return header
    raise Refused(
        Reason.DAMAGED,
        "Both copies of this profile's header are damaged or gone: restore one from a backup,"
        " or link this device again into a new folder. Nothing was deleted.",
    )


def _mend(directory: Path, header: Header) -> None:
    content = encoded(header)
    for name in (NAME, COPY_NAME):
        path = directory / name
        with contextlib.suppress(OSError, Refused):  # one good copy is enough to go on
            if not path.exists():  # whoever made the profile was killed between the two
                durable.write(path, content)
            elif path.read_bytes() != content:
                log.warning("The profile's header %s was damaged; its copy replaces it", name)
                durable.write(path, content)
