"""Workshop: the children that unpack files for one window, as many as there is work for.

One for pictures is kept; another helps while it is busy. Those of other trades begin when
their first file comes and end when nothing has come for a while. Nobody waits for any of them
on the thread that draws: `ask` is called where waiting is no harm.
"""

import atexit
import contextlib
import threading
from collections.abc import Callable
from functools import cache
from itertools import chain

from wadesk.core.errors import Unavailable
from wadesk.media.talk import Made, Request, Trade
from wadesk.media.worker import NOTHING_TO_UNPACK, Poison, Worker

OF_A_TRADE = 2
IDLE_S = 60.0

Hiring = Callable[[Trade, Poison], Worker]


class Workshop:
    """Asked from any thread. A file that one child died of is given to none of the others."""

    def __init__(self, hire: Hiring = Worker, idle_s: float = IDLE_S) -> None:
        self._hire, self._idle_s = hire, idle_s
        self._poison = Poison()
        self._mutex = threading.Lock()
        self._workers: dict[Trade, tuple[Worker, ...]] = {}
        self._rest: dict[Trade, threading.Timer] = {}
        self._is_closed = False

    def ask(self, request: Request, content: bytes) -> Made:
        """What a child makes of the file; `Unavailable` where there can be none."""
        workers = self._of(request.trade)
        free = next((one for one in workers if not one.is_busy), workers[0])
        try:
            return free.ask(request, content)
        finally:
            self._let_rest(request.trade)

    def own(self, trade: Trade) -> Worker:
        """A child for one file that is played; whoever asked for it closes it."""
        return self._hire(trade, self._poison)

    def warm_up(self) -> None:
        """Begin the child for pictures before the first of them is wanted."""
        threading.Thread(target=self._warm_up, daemon=True).start()

    def close(self) -> None:
        with self._mutex:
            self._is_closed = True
            workers, self._workers = self._workers, {}
            timers, self._rest = self._rest, {}
        for timer in timers.values():
            timer.cancel()
        for one in chain.from_iterable(workers.values()):
            one.close()

    def _of(self, trade: Trade) -> tuple[Worker, ...]:
        with self._mutex:
            if self._is_closed:
                raise Unavailable(NOTHING_TO_UNPACK)
            if trade not in self._workers:
                hired = tuple(self._hire(trade, self._poison) for _ in range(OF_A_TRADE))
                self._workers[trade] = hired
            return self._workers[trade]

    def _warm_up(self) -> None:
        with contextlib.suppress(Unavailable):  # whoever wants a picture will be told
            self._of(Trade.PICTURES)[0].warm_up()

    def _let_rest(self, trade: Trade) -> None:
        with self._mutex:
            former = self._rest.pop(trade, None)
            if former is not None:
                former.cancel()
            if self._is_closed:
                return
            timer = threading.Timer(self._idle_s, self._end_idle, (trade,))
            timer.daemon = True
            self._rest[trade] = timer
            timer.start()

    def _end_idle(self, trade: Trade) -> None:
        with self._mutex:
            workers = self._workers.get(trade, ())
        kept = 1 if trade is Trade.PICTURES else 0
        for one in workers[kept:]:
            one.close_if_idle()


@cache
def shared() -> Workshop:
    """The one of this process; it begins no child before the first file, and ends with it."""
    made = Workshop()
    atexit.register(made.close)
    return made
