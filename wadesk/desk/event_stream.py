"""Event stream: server-sent events, read from bytes in whatever pieces they arrive.

Total: any bytes give events or nothing; what is no field of the format is passed over.
Bounded: an event larger than ``EVENT_BYTES_MAX`` ends the stream, so that a line that never
ends cannot eat the memory. An event is given out at its blank line; half of one never is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wadesk.core.errors import Malformed

EVENT_BYTES_MAX = 32 * 1024 * 1024  # the Hub says `behind` long before a page grows so large

_LINE_END = re.compile(rb"\r\n|\r|\n")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event: its name, its data and the id that was in force when it came."""

    name: str
    data: bytes
    id: str = ""


class EventStream:
    """Feed it bytes; it gives back the events that they complete."""

    def __init__(self) -> None:
        self._line: list[bytes] = []
        self._line_bytes = 0
        self._is_first_line = True
        self._ends_in_return = False
        self._name = ""
        self._data: list[bytes] = []
        self._data_bytes = 0
        self._id = ""

    def feed(self, piece: bytes) -> list[ServerEvent]:
        found = (self._after(line) for line in self._lines(piece))
        return [event for event in found if event is not None]

    def _lines(self, piece: bytes) -> Iterator[bytes]:
        """The lines that this piece ends; a line feed after a return belongs to the return."""
        if not piece:
            return
        if self._ends_in_return and piece.startswith(b"\n"):
            piece = piece[1:]
        self._ends_in_return = piece.endswith(b"\r")
        start, *others = _LINE_END.split(piece)
        self._keep(start)
        for part in others:
            yield self._whole_line()
            self._keep(part)

    def _keep(self, part: bytes) -> None:
        self._line.append(part)
        self._line_bytes += len(part)
        if self._line_bytes + self._data_bytes > EVENT_BYTES_MAX:
            raise Malformed("the Hub's stream has an event without end")

    def _whole_line(self) -> bytes:
        line = b"".join(self._line)
        self._line.clear()
        self._line_bytes = 0
        if self._is_first_line:
            self._is_first_line = False
            return line.removeprefix(_BYTE_ORDER_MARK)
        return line

    def _after(self, line: bytes) -> ServerEvent | None:
        if not line:
            return self._completed()
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        match field:
            case b"data":
                self._data.append(value)
                self._data_bytes += len(value) + 1
            case b"event":
                self._name = value.decode("utf-8", "replace")
            case b"id" if b"\0" not in value:
                self._id = value.decode("utf-8", "replace")
            case _:  # comments, `retry` (ours comes with `bye`) and what nobody knows
                pass
        return None

    def _completed(self) -> ServerEvent | None:
        name, data = self._name or "message", self._data
        self._name, self._data, self._data_bytes = "", [], 0
        return ServerEvent(name, b"\n".join(data), self._id) if data else None
