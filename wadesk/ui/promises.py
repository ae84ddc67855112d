"""Promises: what is asked of the Hub, and what is done on the screen when it has answered.

Where the Hub first wants the second factor, the question is put in place; after good digits
the same thing is asked once more by itself, so that nobody has to press twice.
"""

import contextlib
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.reasons import in_words

T = TypeVar("T")
Ask = Callable[[], Future[Any]]
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Wish:
    ask: Callable[[], Future[Any]]
    kept: Callable[[Any], None]
    broken: Told


class Promises(QObject):
    """Of one page; with it end all answers that are still under way."""

    _settled = Signal(object)  # a deed for the screen's own thread

    def __init__(
        self, page: QObject, question: FactorQuestion, prove: Callable[[str], Future[int]]
    ) -> None:
        super().__init__(page)
        self._question, self._prove = question, prove
        self._held: _Wish | None = None
        self._settled.connect(_do, Qt.ConnectionType.QueuedConnection)
        question.digits_given.connect(self._on_digits)
        question.given_up.connect(self._on_given_up)

    def ask(self, wish: Callable[[], Future[T]], kept: Callable[[T], None], broken: Told) -> None:
        """``broken`` gets a sentence; an empty one where the person gave up by themselves."""
        self._begin(_Wish(wish, kept, broken))

    def _begin(self, wish: _Wish) -> None:
        self._follow(wish.ask, wish.kept, lambda no: self._on_no(wish, no))

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
        self._follow(
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

    def _follow(
        self,
        ask: Callable[[], Future[Any]],
        kept: Callable[[Any], None],
        broken: Callable[[BaseException], None],
    ) -> None:
        try:
            promise = ask()
        except WadeskError as no:
            broken(no)
            return

        def tell(done: Future[Any]) -> None:
            if done.cancelled() or not isValid(self):  # the page is gone: nobody wants to know
                return
            error = done.exception()
            deed = partial(broken, error) if error is not None else partial(kept, done.result())
            with contextlib.suppress(RuntimeError):  # the page has gone, and nobody listens
                self._settled.emit(deed)

        promise.add_done_callback(tell)


def _do(deed: Callable[[], None]) -> None:
    deed()
