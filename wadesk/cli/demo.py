"""Demo command: the whole of WaDesk at work on this machine, until somebody has seen enough."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from wadesk.cli import transcript
from wadesk.demo import play
from wadesk.demo.play import Moment, Summary, Wish

# A closed terminal hangs up, a service stops with TERM; Windows breaks. Each where it exists.
ENDINGS = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = groups.add_parser(
        "demo",
        help="see it all at work on this machine",
        description="Sandbox, Hub and two Desks, each a process of its own: customers write, "
        "agents answer, until Ctrl C. Nothing leaves this machine, and nothing stays on it.",
    )
    demo.add_argument(
        "--for", dest="seconds", type=_seconds, metavar="SECONDS", help="end by itself after that"
    )
    demo.add_argument("--seed", type=int, default=0, help="who writes when (default: %(default)s)")
    demo.set_defaults(run=_demo)


def _seconds(said: str) -> float:
    seconds = float(said)
    if not 0 < seconds < 10**6:
        raise argparse.ArgumentTypeError("a number of seconds above 0")
    return seconds


def _demo(args: argparse.Namespace) -> int:
    shown = transcript.for_terminal(sys.stdout)
    summary = asyncio.run(_played(Wish(args.seconds, args.seed), shown))
    shown.end(summary)
    return 0


async def _played(wish: Wish, shown: transcript.Transcript) -> Summary:
    stop = asyncio.Event()

    def tell(moment: Moment) -> None:
        try:
            shown.tell(moment)
        except OSError:  # the terminal was closed, or who read from the pipe has gone
            stop.set()

    with _ended_by(stop):
        return await play.perform(wish, tell, stop)


@contextmanager
def _ended_by(stop: asyncio.Event) -> Iterator[None]:
    """The first signal ends the demo in good order; a second one does what it does elsewhere."""
    loop = asyncio.get_running_loop()
    former = {ending: signal.getsignal(ending) for ending in ENDINGS}

    def end(number: int, _: FrameType | None) -> None:
        signal.signal(number, former[signal.Signals(number)])
        loop.call_soon_threadsafe(stop.set)

    for ending in ENDINGS:
        signal.signal(ending, end)
    try:
        yield
    finally:
        for ending, was in former.items():
            signal.signal(ending, was)
