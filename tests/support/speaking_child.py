"""Speaking child: a real Desk into which somebody speaks, until the process is killed.

    python -m tests.support.speaking_child PROFILE CONVERSATION

It says on its output how many milliseconds have been spoken, ten times a second. What it hears
comes as fast as from a real microphone. The passphrase comes by the environment.
"""

import os
import sys
import time
from pathlib import Path

from tests.support.desks import wall_clock
from tests.support.instruments import FakeMicrophone
from tests.support.tones import tone
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.desk.recordings import About
from wadesk.media.recorder import Recorder
from wadesk.media.trades import Trade
from wadesk.media.worker import Worker

PITCH = 440
PIECE_S = 0.1


def main(profile: Path, conversation: int) -> None:
    unlock = Unlock(passphrase=os.environ["WADESK_PASSPHRASE"])
    sound = tone(PIECE_S, PITCH)
    with open_desk(profile, unlock, wall_clock) as desk:
        about = About(conversation, 0, desk.clock(), "Voice message.ogg")
        spoken = desk.recordings.begin(about)
        microphone = FakeMicrophone()
        recorder = Recorder(Worker(Trade.FILMS), microphone, spoken.add, lambda *_: None)
        recorder.go_on()
        while True:
            microphone.hear(sound)
            print(recorder.spoken_ms, flush=True)
            time.sleep(PIECE_S)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
