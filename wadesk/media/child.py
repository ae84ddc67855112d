"""Child: the process that unpacks what strangers sent, one file after the other.

It loads what its trade needs, shuts itself in, and answers until nobody asks any more. Its
standard output is taken out of everybody's reach first: a library that prints would break
the talk. It says why a file cannot be shown, never what the library said about it.
"""

import os
import sys
from typing import BinaryIO, cast

from wadesk import memory
from wadesk.media import confinement, film_talk, talk
from wadesk.media.landlock import FONTS
from wadesk.media.talk import Answering, Begin, Made, Ready, Request, Trade, Unreadable, Why


def main() -> None:
    memory.keep_private()
    asked = os.fdopen(sys.stdin.fileno(), "rb", closefd=False)
    with _own(sys.stdout.fileno(), "wb") as told:
        first = talk.request(asked)
        if first is not None and isinstance(first[0], Begin):
            _serve(first[0].trade, asked, told)


def _serve(trade: Trade, asked: BinaryIO, told: BinaryIO) -> None:
    answering = _learned(trade)
    confinement.shut_in(told.fileno(), FONTS if trade is Trade.PAPERS else ())
    talk.send(told, Ready())
    while (wish := talk.request(asked)) is not None:
        confinement.begin_file()
        talk.send(told, *_made(answering, cast("Request", wish[0]), wish[1]))


def _learned(trade: Trade) -> Answering:
    """Each trade's ``learned`` loads its libraries, uses each of them once, and answers."""
    match trade:
        case Trade.PICTURES:
            from wadesk.media import pictures  # noqa: PLC0415 - a child loads its trade only

            return pictures.learned()
        case Trade.PAPERS:
            from wadesk.media import papers  # noqa: PLC0415 - as above

            return papers.learned()
        case Trade.FILMS:
            from wadesk.media import films  # noqa: PLC0415 - as above

            return films.learned()


def _made(answering: Answering, request: Request, content: bytes) -> Made:
    if not content and not isinstance(request, film_talk.OfOpened):
        return Unreadable(Why.EMPTY), b""
    try:
        return answering(request, content)
    except MemoryError:
        return Unreadable(Why.TOO_LARGE), b""
    except Exception:  # noqa: BLE001 - a library raises what it likes; the window must hear
        return Unreadable(Why.BROKEN), b""


def _own(number: int, mode: str) -> BinaryIO:
    """The same pipe under a number that only we know; what is printed goes nowhere."""
    kept = os.dup(number)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
    return cast("BinaryIO", os.fdopen(kept, mode))


if __name__ == "__main__":
    main()
