"""Main: the command line, and how its failures are told.

Exit codes: 0 done, 1 refused, 2 not understood, 3 not possible just now, 130 interrupted.
A refusal is one sentence on standard error; what was typed is kept or was never touched.
"""

import argparse
import sys
from collections.abc import Sequence

from wadesk import __version__
from wadesk.cli import desk, hub
from wadesk.cli.sentences import sentence
from wadesk.core.errors import Malformed, Refused, Revoked, Unavailable

REFUSED, UNAVAILABLE, INTERRUPTED = 1, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="wadesk", description="A team's desk for one WhatsApp Business number."
    )
    parser.add_argument("--version", action="version", version=f"WaDesk {__version__}")
    groups = parser.add_subparsers(required=True, metavar="COMMAND")
    hub.add_commands(groups)
    desk.add_commands(groups)
    args = parser.parse_args(argv)
    try:
        return int(args.run(args))
    except Refused as refusal:
        return _say(sentence(refusal), REFUSED)
    except (Malformed, Revoked) as trouble:
        return _say(str(trouble), REFUSED)
    except Unavailable as trouble:
        return _say(str(trouble), UNAVAILABLE)
    except KeyboardInterrupt:
        return INTERRUPTED


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
