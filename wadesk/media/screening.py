"""Screening: the pictures of one film, made a little before they are to be seen.

A thread of its own keeps a few of them; what has become late on the way is not even made.
Whoever draws takes the one of the present moment and never waits for the next.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from wadesk.core.errors import WadeskError
from wadesk.media.film_talk import Facts, Open, See, Seen, Watch
from wadesk.media.playback import Child
from wadesk.media.talk import Answer

KEPT_MOST = 4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of a film, in rows of blue, green, red and alpha."""

    at_ms: int
    width: int
    height: int
    rows: bytes


class Screening:
    """``tell`` is called on the screening's thread whenever there is another picture."""

    def __init__(self, child: Child, content: bytes, tell: Callable[[], None]) -> None:
        self._child, self._content, self._tell = child, content, tell
        self._changed = threading.Condition()
        self._stills: deque[Still] = deque()
        self._wanted: Watch | None = None
        self._now_ms = 0
        self._is_over = self._is_closed = self._is_begun = False
        self._is_first = True
        self._thread = threading.Thread(target=self._run, name="screening", daemon=True)
        self._thread.start()

    def watch(self, at_ms: int, width: int, height: int) -> None:
        """From this moment on, to fit into the box; what was made before is let go of."""
        with self._changed:
            self._wanted, self._now_ms = Watch(at_ms, width, height), at_ms
            self._stills.clear()
            self._is_over, self._is_first = False, True
            self._changed.notify()

    def taken(self, at_ms: int) -> Still | None:
        """The newest picture that is due and was not taken yet; the first is due at once."""
        found = None
        with self._changed:
            self._now_ms = at_ms
            while self._stills and (self._is_first or self._stills[0].at_ms <= at_ms):
                found, self._is_first = self._stills.popleft(), False
            if found is not None:
                self._changed.notify()
        return found

    @property
    def is_over(self) -> bool:
        """Whether the last picture has been taken."""
        with self._changed:
            return self._is_over and not self._stills

    def close(self) -> None:
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        self._child.close()  # whoever waits for it waits no longer
        self._thread.join()
        self._child.close()  # and if it was begun once more just then

    def _run(self) -> None:
        try:
            told, _ = self._child.ask(Open(), self._content)
            while isinstance(told, Facts) and (request := self._next()) is not None:
                self._keep(request, *self._child.ask(request, b""))
        except WadeskError as error:
            _log.info("a film is not shown: %s", error)

    def _next(self) -> Watch | See | None:
        """What to ask for; it waits until there is room, and nothing follows at the end."""
        with self._changed:
            self._changed.wait_for(self._is_to_ask)
            if self._is_closed:
                return None
            wanted, self._wanted = self._wanted, None
            return wanted or See(self._now_ms)

    def _is_to_ask(self) -> bool:
        has_room = len(self._stills) < KEPT_MOST and not self._is_over
        return self._is_closed or self._wanted is not None or (has_room and self._is_begun)

    def _keep(self, request: Watch | See, told: Answer, rows: bytes) -> None:
        with self._changed:
            self._is_begun = self._is_begun or isinstance(request, Watch)
            if self._wanted is not None:
                return  # it belongs to a moment that nobody looks at any more
            if not isinstance(told, Seen) or not rows:
                self._is_over = True
                return
            self._stills.append(Still(told.at_ms, told.width, told.height, rows))
        self._tell()
