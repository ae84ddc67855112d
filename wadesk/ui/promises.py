"""Promises: what is asked of the Hub, and what is done on the screen when it has answered.

Where the Hub first wants the second factor, the question is put in place; after good digits
the same thing is asked once more by itself, so that nobody has to press twice.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from wadesk.core.errors import Reason, Refused
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.reasons import in_words
from wadesk.ui.settling import Ask, Settling

T = TypeVar("T")
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Wish:
    ask: Ask
    kept: Callable[[Any], None]
    broken: Told


class Promises(QObject):
    """Of one page; with it end all answers that are still under way."""

    def __init__(
        self, page: QObject, question: FactorQuestion, prove: Callable[[str], Future[int]]
    ) -> None:
        super().__init__(page)
        self._question, self._prove = question, prove
        self._settling = Settling(self)
        self._held: _Wish | None = None
        question.digits_given.connect(self._on_digits)
        question.given_up.connect(self._on_given_up)

    def ask(self, wish: Callable[[], Future[T]], kept: Callable[[T], None], broken: Told) -> None:
        """``broken`` gets a sentence; an empty one where the person gave up by themselves."""
        self._begin(_Wish(wish, kept, broken))

    def _begin(self, wish: _Wish) -> None:
        self._settling.follow(wish.ask, wish.kept, lambda no: self._on_no(wish, no))

    def _on_no(self, wish: _Wish, no: BaseException) -> None:
        reason = no.reason if isinstance(no, Refused) else None
        if reason is Reason.FACTOR_NEEDED:
            self._hold(wish)
            self._question.ask()
        elif reason is Reason.FACTOR_MISSING:
            self._hold(wish)
            self._question.ask_to_set_up()
        else:
            wish.broken(in_words(no))

    def _hold(self, wish: _Wish) -> None:
        """There is one question for the page, so the newest wish is what it is about."""
        former, self._held = self._held, wish
        if former is not None:
            former.broken("")

    def _on_digits(self, digits: str) -> None:
        self._settling.follow(
            lambda: self._prove(digits),
            lambda _: self._go_on(),
            lambda no: self._question.refuse(in_words(no)),
        )

    def _go_on(self) -> None:
        self._question.put_away()
        wish, self._held = self._held, None
        if wish is not None:
            self._begin(wish)

    def _on_given_up(self) -> None:
        wish, self._held = self._held, None
        if wish is not None:
            wish.broken("")
