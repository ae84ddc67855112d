"""Main: the command line, and how its failures are told.

Exit codes: 0 done, 1 refused, 2 not understood, 3 not possible just now, 130 interrupted.
A refusal is one sentence on standard error; what was typed is kept or was never touched.
"""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from wadesk import __version__
from wadesk.cli import (
    demo,
    desk,
    desk_customers,
    desk_labels,
    desk_tending,
    desk_writing,
    doctor,
    hub,
)
from wadesk.cli.sentences import sentence
from wadesk.cli.word_order import AnyOrder
from wadesk.core.errors import Malformed, Refused, Revoked, Unavailable
from wadesk.sandbox.__main__ import main as sandbox

REFUSED, UNAVAILABLE, INTERRUPTED = 1, 3, 130
NOBODY_THERE = frozenset({errno.EPIPE, errno.EIO})  # a pipe without a reader, a closed terminal


def main(argv: Sequence[str] | None = None) -> int:
    _speak_utf_8()
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except (Refused, Malformed, Revoked) as no:
        return _say(sentence(no) if isinstance(no, Refused) else str(no), REFUSED)
    except Unavailable as trouble:
        return _say(str(trouble), UNAVAILABLE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as trouble:
        if trouble.errno not in NOBODY_THERE:
            return _say(f"{trouble}.", UNAVAILABLE)
        return _left_alone()


def _run(words: list[str]) -> int:
    if words[:1] == ["sandbox"]:
        return sandbox(words[1:])  # a program of its own, which knows none of us
    try:
        args = _parser().parse_args(words)
        return int(args.run(args))
    finally:
        sys.stdout.flush()  # here, where a reader that has gone is expected


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wadesk",
        description="A team's desk for one WhatsApp Business number.",
        epilog="Each command explains itself: wadesk COMMAND --help",
    )
    parser.add_argument("--version", action="version", version=f"WaDesk {__version__}")
    groups: argparse._SubParsersAction[argparse.ArgumentParser] = parser.add_subparsers(
        required=True, metavar="COMMAND", title="commands", parser_class=AnyOrder
    )
    demo.add_commands(groups)
    desk.add_commands(groups)
    desk_writing.add_commands(groups)
    desk_tending.add_commands(groups)
    desk_labels.add_commands(groups)
    desk_customers.add_commands(groups)
    hub.add_commands(groups)
    doctor.add_commands(groups)
    groups.add_parser("sandbox", help="a stand-in for WhatsApp, on this machine", add_help=False)
    return parser


def _speak_utf_8() -> None:
    """Customers write in every script, whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(words: str, code: int) -> int:
    print(words, file=sys.stderr)
    return code


def _left_alone() -> int:
    """Whoever read our output has gone: end quietly, and let nothing complain at the exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return 0
