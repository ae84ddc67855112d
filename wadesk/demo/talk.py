"""Talk: what the demo's processes say to each other, one line of JSON each.

A part goes down a child's standard input and holds its secrets, which are thus in memory
only. What happens comes back on its standard output.
"""

import msgspec


class SandboxPart(msgspec.Struct, tag="sandbox", frozen=True):
    record: str
    number: str
    account: str
    app_secret: str
    verify_token: str
    access_token: str


class HubPart(msgspec.Struct, tag="hub", frozen=True):
    directory: str
    store_key: bytes
    app_secret: str
    verify_token: str
    access_token: str


class DeskPart(msgspec.Struct, tag="desk", frozen=True):
    directory: str
    url: str
    code: str
    agent: str
    place: int  # the how-manieth agent this is
    agents: int
    seed: int


class ColleaguePart(msgspec.Struct, tag="colleague", frozen=True):
    """Somebody at a Desk without a screen, beside whoever sits at the window."""

    directory: str
    url: str
    code: str
    agent: str
    seed: int


class WindowPart(msgspec.Struct, tag="window", frozen=True):
    """A Desk with a screen, whose agent is whoever looks at it."""

    directory: str
    url: str
    code: str
    agent: str


class ScreenPart(msgspec.Struct, tag="screen", frozen=True):
    """Try whether a window can be opened here; nothing else."""


class GalleryPart(msgspec.Struct, tag="gallery", frozen=True):
    directory: str
    ratio: float  # of the screen's dots to pixels
    keeps_all: bool = False


Part = SandboxPart | HubPart | DeskPart | ColleaguePart | WindowPart | ScreenPart | GalleryPart


class Listening(msgspec.Struct, tag="listening", frozen=True):
    """A server of the demo answers at this address."""

    url: str


class Linked(msgspec.Struct, tag="linked", frozen=True):
    """A Desk is linked and on the line."""

    agent: str


class Seen(msgspec.Struct, tag="seen", frozen=True):
    """How a message stands in the Mirror of the Desk of ``at_desk``."""

    at_desk: str
    message: int
    customer: str
    agent: str | None  # who wrote it; None: the customer
    kind: str
    text: str
    about: str = ""  # the words that a reaction, an edit or a quote refers to
    shown: str | None = None  # how far it has come, of what an agent wrote
    wamid: str | None = None


class HeldBack(msgspec.Struct, tag="held_back", frozen=True):
    """An agent's words that the Hub refused, and whose answer they would have passed over."""

    agent: str
    customer: str
    text: str
    reason: str
    by: str | None = None


class Kept(msgspec.Struct, tag="kept", frozen=True):
    """What lay in the Mirror of this agent's Desk when its window was closed."""

    agent: str
    messages: int


class Drawn(msgspec.Struct, tag="drawn", frozen=True):
    """A picture lies there."""

    path: str


class Lacking(msgspec.Struct, tag="lacking", frozen=True):
    """What this machine has no letters for, and what brings them."""

    scripts: tuple[str, ...]
    packages: tuple[str, ...]


Happening = Listening | Linked | Seen | HeldBack | Kept | Drawn | Lacking


def line_of(said: Part | Happening) -> bytes:
    return msgspec.json.encode(said) + b"\n"


def part_in(line: bytes) -> Part:
    part: Part = msgspec.json.decode(line, type=Part)  # a union is no type to mypy
    return part


def happening_in(line: bytes) -> Happening:
    happening: Happening = msgspec.json.decode(line, type=Happening)  # as above
    return happening
