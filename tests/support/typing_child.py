"""Typing child: a Desk that keeps a draft as a hand would type it, until it is killed.

    python -m tests.support.typing_child PROFILE CONVERSATION

It says on its output how long the text is that is safe by now. The passphrase comes by the
environment, as for the command line.
"""

import itertools
import os
import sys
from pathlib import Path

from tests.support.desks import wall_clock
from wadesk.core.draft import Draft
from wadesk.core.records import NO_ANSWER, ConversationId
from wadesk.desk import actions
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock


def main(profile: Path, conversation: ConversationId) -> None:
    unlock = Unlock(passphrase=os.environ["WADESK_PASSPHRASE"])
    with open_desk(profile, unlock, wall_clock) as desk:
        for length in itertools.count(1):
            draft = Draft(conversation, "x" * length, NO_ANSWER, desk.clock())
            actions.keep_draft(desk, draft).result()
            print(length, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), ConversationId(int(sys.argv[2])))
