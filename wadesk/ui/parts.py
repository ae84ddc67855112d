"""Parts: the few shapes of which every bubble is made, each with the words it says aloud."""

from dataclasses import dataclass, replace

LETTERS_AT_A_GLANCE, LINES_AT_A_GLANCE = 2_000, 40


@dataclass(frozen=True, slots=True)
class Words:
    """Written by a person; WhatsApp's marks for bold and the rest count unless told otherwise."""

    text: str
    is_marked: bool = True
    is_bold: bool = False
    is_quiet: bool = False
    is_past: bool = False  # said before, and changed or deleted since

    @property
    def spoken(self) -> str:
        return self.text

    def shortened(self) -> "Words":
        """As much as is read at a glance; the same where that is all."""
        lines = self.text.split("\n", LINES_AT_A_GLANCE)[:LINES_AT_A_GLANCE]
        brief = "\n".join(lines)[:LETTERS_AT_A_GLANCE]
        return self if len(brief) == len(self.text) else replace(self, text=brief.rstrip() + "…")


@dataclass(frozen=True, slots=True)
class Quote:
    """The message that this one answers, in one line."""

    author: str
    text: str
    icon: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.author}: {self.text}" if self.author else self.text


@dataclass(frozen=True, slots=True)
class Card:
    """A thing and not a sentence: a person, an order, a call.

    A press on it follows its link, one on a line that can be copied copies that.
    """

    icon: str
    title: str
    detail: str = ""
    lines: tuple[str, ...] = ()
    link: str = ""
    copied: frozenset[str] = frozenset()

    @property
    def spoken(self) -> str:
        return _in_one(self.title, self.detail, *self.lines)


@dataclass(frozen=True, slots=True)
class Picture:
    """Shown small where its bytes are here, as a named frame where they are not."""

    kind: str  # image · video · sticker
    title: str
    detail: str = ""

    @property
    def spoken(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class File:
    """A document, with its first page where that can be drawn."""

    title: str
    detail: str = ""

    @property
    def spoken(self) -> str:
        return _in_one(self.title, self.detail)


@dataclass(frozen=True, slots=True)
class Recording:
    """To be heard: a voice message or an audio file."""

    kind: str  # voice · audio
    title: str
    detail: str = ""

    @property
    def spoken(self) -> str:
        return _in_one(self.title, self.detail)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on earth, with where to look at it."""

    title: str
    detail: str = ""
    point: str = ""
    link: str = ""

    @property
    def spoken(self) -> str:
        return _in_one(self.title, self.detail, self.point)


@dataclass(frozen=True, slots=True)
class Choices:
    """Buttons that the customer may press; here they only say what was offered."""

    labels: tuple[str, ...]
    details: tuple[str, ...] = ()  # what stands below each, where anything does

    @property
    def spoken(self) -> str:
        return ", ".join(self.labels)


@dataclass(frozen=True, slots=True)
class Note:
    """Said about the message, and not by its author."""

    icon: str
    text: str

    @property
    def spoken(self) -> str:
        return self.text


Part = Words | Quote | Card | Picture | File | Recording | Spot | Choices | Note


def _in_one(*words: str) -> str:
    """What there is of it, one after the other."""
    return ", ".join(filter(None, words))
