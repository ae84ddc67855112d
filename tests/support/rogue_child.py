"""Rogue child: begins like one that unpacks files, then does what its argument says."""

import os
import sys
import time

from wadesk.media import talk
from wadesk.media.talk import Pixels, Ready

FOR_EVER_S = 600.0


def main(habit: str) -> None:
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    if habit == "never begins":
        return
    if habit == "is slow to begin":
        time.sleep(FOR_EVER_S)
    talk.request(asked)
    talk.send(told, Ready())
    while talk.request(asked) is not None:
        match habit:
            case "dies":
                os.abort()
            case "hangs":
                time.sleep(FOR_EVER_S)
            case "lies":
                talk.send(told, Pixels(9_000, 9_000, 9, 9_000, 9_000), b"few")
            case _:  # it babbles
                told.write(b"\xff" * 64)
                told.flush()


if __name__ == "__main__":
    main(sys.argv[1])
