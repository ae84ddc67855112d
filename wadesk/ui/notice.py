"""Notice: what stands above the composer, as words, what may be done about it, and its case."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.composer_state import ComposerState
from wadesk.core.draft import Draft
from wadesk.core.records import Instant
from wadesk.core.situation import Answer
from wadesk.ui.text import translate
from wadesk.ui.window_words import TimeLeft


class Deed(Enum):
    """What a button of the banner does; its value is what stands on it, with its letter marked."""

    SEND_ANYWAY = QT_TRANSLATE_NOOP("State", "&Send anyway")
    SEND_NOW = QT_TRANSLATE_NOOP("State", "&Send it now")
    SEND_AGAIN = QT_TRANSLATE_NOOP("State", "&Send it again")
    GO_ON = QT_TRANSLATE_NOOP("State", "&Edit my words")
    TAKE_BACK = QT_TRANSLATE_NOOP("State", "&Edit")
    KEEP_AS_NOTE = QT_TRANSLATE_NOOP("State", "Keep as &note")
    WRITE_AGAIN = QT_TRANSLATE_NOOP("State", "&Write it again")
    RETRY = QT_TRANSLATE_NOOP("State", "&Try again")
    USE_TEMPLATE = QT_TRANSLATE_NOOP("State", "Use a te&mplate")
    DISCARD = QT_TRANSLATE_NOOP("State", "&Discard")
    PUT_BACK = QT_TRANSLATE_NOOP("State", "&Put it back")
    UNDO = QT_TRANSLATE_NOOP("State", "&Undo")
    CANCEL = QT_TRANSLATE_NOOP("State", "&Change")
    ASK = QT_TRANSLATE_NOOP("State", "&Ask {who}")
    TAKE_OVER = QT_TRANSLATE_NOOP("State", "Ta&ke over\u2026")
    TAKE_IT_BACK = QT_TRANSLATE_NOOP("State", "Ta&ke it back\u2026")
    REALLY_TAKE = QT_TRANSLATE_NOOP("State", "Ta&ke over")
    NOT_NOW = QT_TRANSLATE_NOOP("State", "&Cancel")
    ARRIVED = QT_TRANSLATE_NOOP("State", "It &arrived")
    LEAVE = QT_TRANSLATE_NOOP("State", "&Leave it")
    UNBLOCK = QT_TRANSLATE_NOOP("State", "Un&block")

    def words(self, who: str = "") -> str:
        """For a button: an ampersand of a name is no mark."""
        return translate("State", str(self.value)).format(who=who.replace("&", "&&"))


@dataclass(frozen=True, slots=True)
class Said:
    """Something to compare: whose it is, and the words as they were written."""

    who: str
    words: str
    at: Instant | None = None
    is_answer: bool = True
    """What a colleague said to the customer; what the customer said is news and no conflict."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the banner shows; the last deed of one that asks is the one it proposes."""

    state: str
    title: str
    detail: str = ""
    theirs: tuple[Said, ...] = ()
    mine: tuple[Said, ...] = ()
    deeds: tuple[Deed, ...] = ()
    is_calm: bool = True
    who: str = ""  # of whom a button speaks
    glyph: str = ""  # the state's own icon, unless another is named

    @property
    def icon(self) -> str:
        return self.glyph or self.state

    @property
    def frame(self) -> tuple[object, ...]:
        """All but the words that may change while it is looked at: a countdown, my own text."""
        return (
            self.state,
            self.is_calm,
            self.icon,
            self.deeds,
            self.who,
            self.theirs,
            len(self.mine),
        )

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        told = [f"{one.who}: {one.words}" for one in (*self.theirs, *self.mine)]
        return " ".join([self.title, self.detail, *told]).strip()


@dataclass(frozen=True, slots=True)
class Asked:
    """A colleague was asked to let me answer; ``is_granted`` is their word, once they said one."""

    until: Instant
    is_granted: bool | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A state and what it is about: who, in words; what was said meanwhile; my words."""

    state: ComposerState
    now: Instant
    who: str = ""
    answers: Sequence[tuple[str, Answer]] = ()
    news: Sequence[Said] = ()  # what the customer has written since
    draft: Draft | None = None
    reply: Draft | None = None  # the one that waits for a decision
    failed: str = ""  # the words of my message that did not arrive
    may_take: bool = False
    is_taking: bool = False  # the button was pressed once, and waits to be pressed again
    asked: Asked | None = None
    is_own: bool = True  # what is to leave later was planned by me
    left: TimeLeft | None = None  # for free text
    is_blocked: bool = False  # the customer is, so nothing goes to them
    may_unblock: bool = False
    is_left: bool = False  # what nobody knows was looked at, and left as it is

    @property
    def someone(self) -> str:
        return self.who or translate("State", "A colleague")
