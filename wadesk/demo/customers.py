"""Customers: who writes in the demo, what they say in which language, and the fitting answers.

A turn is one thing a customer does; a scene is a customer's turns in their order. The agents
know the same book: they answer what they read in their Mirrors, by these words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wadesk.demo import messages
from wadesk.demo.book import Said
from wadesk.demo.customer import Customer

FILES = {"image": ("teapot.jpg",), "audio": ("voice.ogg",)}


@dataclass(frozen=True, slots=True)
class Turn:
    """``kind`` as WhatsApp calls it; ``hurried``: both agents answer at once, not looking."""

    kind: str
    said: str = ""
    answer: str = ""
    hurried: bool = False


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
    if refers_to is None:
        return None
    kind = "voice" if turn.kind == "audio" else turn.kind
    return messages.wish(Said(turn.said, kind, FILES.get(turn.kind, ())), refers_to)
