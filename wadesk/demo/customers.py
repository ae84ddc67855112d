"""Customers: who writes in the demo, what they say in which language, and the fitting answers.

A turn is one thing a customer does; a scene is a customer's turns in their order. The agents
know the same book: they answer what they read in their Mirrors, by these words.
"""

import base64
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PIXELS = 96
SILENT_FRAMES = 150


@dataclass(frozen=True, slots=True)
class Turn:
    """``kind`` as WhatsApp calls it; ``hurried``: both agents answer at once, not looking."""

    kind: str
    said: str = ""
    answer: str = ""
    hurried: bool = False


@dataclass(frozen=True, slots=True)
class Customer:
    name: str
    phone: str | None = None
    username: str | None = None
    user_id: str | None = None

    @property
    def address(self) -> str:
        return self.phone or self.user_id or ""

    @property
    def introduction(self) -> dict[str, str]:
        """How the sandbox gets to know them."""
        known = {"wa_id": self.phone, "user_id": self.user_id, "username": self.username}
        return {"name": self.name} | {key: value for key, value in known.items() if value}


SCENES: Mapping[Customer, tuple[Turn, ...]] = {
    Customer("Zoé Laurent", "33612345601"): (
        Turn(
            "text",
            "Bonjour ! Ma commande 4127 est-elle partie ?",
            "Bonjour Zoé ! Oui, elle est partie ce matin.",
        ),
        Turn("reaction", "❤️"),
        Turn("text", "Parfait, merci beaucoup 😊", "Avec plaisir !"),
    ),
    Customer("王小梅", "8613912345602"): (
        Turn("text", "你好，这款杯子还有蓝色的吗？", "有的！蓝色还剩三个，要为您留一个吗？"),
        Turn("text", "太好了，请留一个 🙏", "好的，已经为您留好了。"),
    ),
    Customer("ليلى حداد", "971501234603"): (
        Turn(
            "text", "مرحبا، هل المحل مفتوح يوم الجمعة؟", "أهلا ليلى! نعم، من الثانية حتى السابعة."
        ),
        Turn("text", "شكرا جزيلا 🌷", "على الرحب والسعة!"),
    ),
    Customer("Tom Okafor", "447700900604"): (
        Turn(
            "image",
            "My teapot arrived like this 😢",
            "Oh no, sorry about that, Tom! A new one leaves today.",
            hurried=True,
        ),
        Turn("quote", "That was quick, thank you!", "It is the least we can do 🫖"),
    ),
    Customer("Maria", username="maria.luz", user_id="PT.90817263540"): (
        Turn(
            "text",
            "Hi! I only have a username here, no number 🙂",
            "Hi Maria! That is all we need. What can we do for you?",
            hurried=True,
        ),
        Turn("text", "Do you wrap gifts?", "We do, it is free 🎁"),
    ),
    Customer("Jonas Weber", "4915112345605"): (
        Turn("audio", "", "Thanks for the voice note, Jonas: yes, Saturday works."),
        Turn("reaction", "👍"),
    ),
    Customer("Priya Nair", "919812345606"): (
        Turn(
            "location",
            "Marine Drive, Kochi",
            "Found it, Priya. The courier will be there before noon.",
        ),
        Turn("text", "Superb 👏🏽", "See you next time!"),
    ),
    Customer("Grace Miller", "12025550607"): (
        Turn("text", "Can I collect it at 5?", "Of course, Grace, see you then."),
        Turn("edit", "Can I collect it at 6?"),
        Turn("text", "Sorry, I meant six!", "Six it is. We are here until seven.", hurried=True),
    ),
}

OTHERWISE = "Thank you for writing! We are looking into it."


def answer_to(kind: str, said: str) -> str:
    """What an agent says to this."""
    turn = _find(kind, said)
    return turn.answer if turn and turn.answer else OTHERWISE


def whose(name: str, agents: int) -> int:
    """The place of the agent who looks after this customer."""
    names = [customer.name for customer in SCENES]
    return names.index(name) % agents if name in names else 0


def is_hurried(kind: str, said: str) -> bool:
    turn = _find(kind, said)
    return turn is not None and turn.hurried


def _find(kind: str, said: str) -> Turn | None:
    return next((turn for turn in _turns() if _as_received(turn) == (kind, said)), None)


def _turns() -> Iterator[Turn]:
    for turns in SCENES.values():
        yield from turns


def _as_received(turn: Turn) -> tuple[str, str]:
    return ("text" if turn.kind == "quote" else turn.kind), turn.said


def as_written(turn: Turn, own: str | None, answer: str | None) -> dict[str, Any] | None:
    """The turn as the sandbox wants it; None if what it refers to is not there.

    ``own`` is the customer's last message, ``answer`` the last one that came back.
    """
    refers_to = {"reaction": answer, "quote": answer, "edit": own}.get(turn.kind, "")
    return None if refers_to is None else _WRITTEN[turn.kind](turn.said, refers_to)


def _text(said: str, _: str) -> dict[str, Any]:
    return {"type": "text", "text": {"body": said}}


def _quote(said: str, about: str) -> dict[str, Any]:
    return _text(said, "") | {"context": {"id": about}}


def _edit(said: str, about: str) -> dict[str, Any]:
    return {"type": "edit", "edit": {"original_message_id": about, "message": _text(said, "")}}


def _reaction(said: str, about: str) -> dict[str, Any]:
    return {"type": "reaction", "reaction": {"message_id": about, "emoji": said}}


def _location(said: str, _: str) -> dict[str, Any]:
    place = {"latitude": 9.9816, "longitude": 76.2757, "name": said}
    return {"type": "location", "location": place}


def _image(said: str, _: str) -> dict[str, Any]:
    content = {"bytes_base64": _base64(picture()), "mime_type": "image/png", "caption": said}
    return {"type": "image", "image": content}


def _voice(_: str, __: str) -> dict[str, Any]:
    content = {"bytes_base64": _base64(silence()), "mime_type": "audio/amr", "voice": True}
    return {"type": "audio", "audio": content}


_WRITTEN: Mapping[str, Callable[[str, str], dict[str, Any]]] = {
    "text": _text,
    "quote": _quote,
    "edit": _edit,
    "reaction": _reaction,
    "location": _location,
    "image": _image,
    "audio": _voice,
}


def picture() -> bytes:
    """A small photo-like PNG: one colour running into another."""
    rows = b"".join(
        b"\0" + bytes(part for x in range(PIXELS) for part in (x * 2, y * 2, 160))
        for y in range(PIXELS)
    )
    size = struct.pack(">IIBBBBB", PIXELS, PIXELS, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def silence() -> bytes:
    """Three seconds of AMR in which nobody speaks: frames that carry no sound."""
    return b"#!AMR\n" + b"\x7c" * SILENT_FRAMES


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
