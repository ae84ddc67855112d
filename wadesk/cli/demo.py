"""Demo command: the whole of WaDesk at work on this machine, until somebody has seen enough."""

import argparse
import asyncio
import contextlib
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from wadesk import interrupts
from wadesk.cli import transcript
from wadesk.cli.display import has_display
from wadesk.demo import drawing, play, screen, show
from wadesk.demo.play import Moment, Summary, Wish
from wadesk.demo.show import Ready, Sums, Wanted
from wadesk.demo.talk import Drawn, Lacking

NO_SCREEN = (
    "There is no screen here, so the demo goes on as text;"
    " `wadesk demo --pictures DIR` draws its windows into files."
)


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = groups.add_parser(
        "demo",
        help="see it all at work on this machine",
        description="A shop's inbox with sandbox, Hub and Desks, each a process of its own: "
        "customers write and answer by themselves, you and a colleague reply. Nothing leaves this "
        "machine, and nothing stays on it. Without a screen it runs in the terminal.",
    )
    how = demo.add_mutually_exclusive_group()
    how.add_argument(
        "--agents", type=int, choices=(1, 2), default=1, help="windows (default: %(default)s)"
    )
    how.add_argument(
        "--terminal", action="store_true", help="no window: two agents who answer by themselves"
    )
    how.add_argument(
        "--pictures", type=Path, metavar="DIR", help="draw the windows into files, and end"
    )
    demo.add_argument(
        "--scaled", action="store_true", help="keep the pictures at 1.5x and 2x as well"
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
    if args.pictures is not None:
        drawing.draw(args.pictures, _tell_of_drawing, keeps_all=args.scaled)
    elif args.terminal or not _has_screen():
        shown = transcript.for_terminal(sys.stdout)
        shown.end(asyncio.run(_played(Wish(args.seconds, args.seed), shown)))
    else:
        _end(asyncio.run(_shown(Wanted(args.agents, args.seconds, args.seed))))
    return 0


def _has_screen() -> bool:
    if has_display() and screen.opens():
        return True
    print(NO_SCREEN, flush=True)
    return False


def _tell_of_drawing(said: Drawn | Lacking) -> None:
    if isinstance(said, Drawn):
        print(said.path, flush=True)
        return
    scripts, packages = ", ".join(said.scripts), " ".join(said.packages)
    print(f"No letters here for {scripts}; on Debian: apt install {packages}", file=sys.stderr)


async def _shown(wanted: Wanted) -> Sums:
    stop = asyncio.Event()
    with _ended_by(stop):
        return await show.perform(wanted, _begin, stop)


def _begin(ready: Ready) -> None:
    whose = " and ".join(f"{agent}'s" for agent in ready.agents)
    is_one = len(ready.agents) == 1
    window, closing = ("window is", "Close it") if is_one else ("windows are", "Close them")
    _say(f"{whose} {window} open; customers write by themselves. {closing}, or Ctrl C, to end.")
    _say(f"Hub {ready.hub}   WhatsApp's stand-in {ready.sandbox}")


def _end(sums: Sums) -> None:
    _say(
        f"{sums.customers_messages} customers' messages · {sums.answers} answers"
        f" · sent twice: {sums.sent_twice}"
    )
    for agent, messages in sorted(sums.kept.items()):
        _say(f"{messages} messages were in {agent}'s window.")


def _say(words: str) -> None:
    """The windows go on, whether or not somebody reads the terminal."""
    with contextlib.suppress(OSError):
        print(words, flush=True)


async def _played(wish: Wish, shown: transcript.Transcript) -> Summary:
    stop = asyncio.Event()

    def tell(moment: Moment) -> None:
        try:
            shown.tell(moment)
        except OSError:  # the terminal was closed, or who read from the pipe has gone
            stop.set()

    with _ended_by(stop):
        return await play.perform(wish, tell, stop)


@contextlib.contextmanager
def _ended_by(stop: asyncio.Event) -> Iterator[None]:
    """The first signal ends the demo in good order; a second one does what it does elsewhere."""
    loop = asyncio.get_running_loop()
    former = {ending: signal.getsignal(ending) for ending in interrupts.ENDINGS}

    def end(number: int, _: FrameType | None) -> None:
        signal.signal(number, former[signal.Signals(number)])
        loop.call_soon_threadsafe(stop.set)

    for ending in interrupts.ENDINGS:
        signal.signal(ending, end)
    try:
        yield
    finally:
        for ending, was in former.items():
            signal.signal(ending, was)
