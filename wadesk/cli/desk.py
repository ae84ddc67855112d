"""Desk commands: link and read without a screen, and what all commands of a Desk share."""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

import platformdirs

from wadesk.cli import delivery, desk_objects, desk_pages, profile_door
from wadesk.cli.delivery import News
from wadesk.cli.passphrase import passphrase
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, Instant
from wadesk.core.thread import Bubble
from wadesk.desk import actions, linking, profile, reading, searching
from wadesk.desk.line import LineState, Standing
from wadesk.desk.linking import AtTheDoor
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.profile import Unlock
from wadesk.store.keychain import SystemKeychain

DONE, REFUSED, UNAVAILABLE = 0, 1, 3
WAIT_S = 10.0
LONGEST_WAIT_S = 3_600
BUBBLES = 30
LINES = 50
HITS = 50
WORDS_TO_COMPARE = (
    "Whoever gave you the code sees these words, too. Compare them, then wait to be let in:\n"
    "\n    {phrase}\n"
)


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    link = command(groups, "link", "let this device in with a code from the Hub", _link)
    link.add_argument("url", help="the Hub's address, or a whole link")
    link.add_argument("code", help="the code, spaces and dashes do not matter", nargs="*")

    sync = command(groups, "sync", "bring the Mirror up to date", _sync)
    sync.add_argument("--follow", action="store_true", help="go on until interrupted")

    conversations = command(groups, "conversations", "list conversations", _conversations)
    conversations.add_argument("--limit", type=a_count, default=LINES)
    conversations.add_argument("--all", action="store_true", help="not the open ones alone")

    show = command(groups, "show", "show a conversation; what it shows counts as seen", _show)
    show.add_argument("conversation", type=a_conversation)
    show.add_argument("--limit", type=a_count, default=BUBBLES)

    search = command(groups, "search", "find messages by their words and by filters", _search)
    search.add_argument(
        "words",
        nargs="+",
        help='as in the window, e.g. "parcel from:ana before:2026-10-01 has:photo -late"',
    )
    search.add_argument("--limit", type=a_count, default=HITS)


def command(
    groups: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    purpose: str,
    run: Callable[[argparse.Namespace], int],
    *,
    in_any_order: bool = False,
) -> argparse.ArgumentParser:
    """With ``in_any_order`` its words may stand before, between and after its flags."""
    parser = groups.add_parser(
        name,
        help=purpose,
        description=purpose.capitalize() + ".",
        in_any_order=in_any_order,
    )
    home = platformdirs.user_data_path("WaDesk", appauthor=False)
    parser.add_argument("--profile", type=Path, default=home / "profile", metavar="DIR")
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.set_defaults(run=run)
    return parser


def _link(args: argparse.Namespace) -> int:
    profile_door.finish(args.profile, unlock_of(args))
    unlock = unlock_of(args) if profile.exists(args.profile) else _unlock_for_new(args)
    waits = partial(_tell_words, as_json=args.json)
    code = "".join(args.code)
    identity = asyncio.run(linking.link(args.url, code, args.profile, unlock, waits))
    if args.json:
        print(desk_objects.linked(identity))
    else:
        print(f"Linked as {identity.member_name}, device {identity.device}. Next: wadesk sync")
    return DONE


def _tell_words(door: AtTheDoor, *, as_json: bool) -> None:
    if as_json:
        print_lines([desk_objects.line_of("waiting", {"phrase": door.phrase})])
    else:
        print_lines([WORDS_TO_COMPARE.format(phrase=door.phrase)])


def _sync(args: argparse.Namespace) -> int:
    news = News(clock)
    with opened(args, news) as desk:

        def tell_synced() -> None:
            lines = reading.inbox(desk, LINES, "open")
            synced = desk_objects.line_of("synced", {"open_conversations": len(lines)})
            print_lines([synced if args.json else "The Mirror is up to date."])

        if args.follow:
            tell = _teller(desk, as_json=args.json)
            asyncio.run(delivery.follow(desk, news, tell, _tell_line, tell_synced))
        asyncio.run(delivery.catch_up(desk, news, round(WAIT_S * 1_000)))
        tell_synced()
    return DONE


def _teller(desk: OpenDesk, *, as_json: bool) -> Callable[[Sequence[Bubble]], None]:
    def tell(bubbles: Sequence[Bubble]) -> None:
        if as_json:
            print_lines(map(desk_objects.message, bubbles))
        else:
            names = reading.names(desk, [bubble.conversation for bubble in bubbles])
            print_lines(desk_pages.found_rows(bubbles, names, clock()))

    return tell


def _tell_line(standing: Standing) -> None:
    if standing.state is not LineState.JOINING:
        print(f"-- {standing.state}. {standing.why}".rstrip(), file=sys.stderr, flush=True)


def _conversations(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        lines = reading.inbox(desk, args.limit, None if args.all else "open")
    if args.json:
        print_lines(map(desk_objects.conversation, lines))
    else:
        print_lines(desk_pages.conversation_rows(lines, clock()))
    return DONE


def _show(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        page = reading.thread(desk, args.conversation, args.limit)
        if args.json:
            print_lines([desk_objects.conversation(page.line)])
            print_lines(map(desk_objects.message, page.bubbles))
            print_lines(map(desk_objects.outgoing, page.outbox))
        else:
            print_lines(desk_pages.thread_rows(page, clock()))
        actions.look(desk, page.line.id, page.answer_on_screen, page.heard_on_screen)
    return DONE


def _search(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        bubbles = searching.once(desk, " ".join(args.words), args.limit)
        names = reading.names(desk, [bubble.conversation for bubble in bubbles])
    if args.json:
        print_lines(map(desk_objects.message, bubbles))
    else:
        print_lines(desk_pages.found_rows(bubbles, names, clock()))
    return DONE


@contextmanager
def opened(
    args: argparse.Namespace, listener: Callable[[Changes], None] = lambda _: None
) -> Iterator[OpenDesk]:
    with profile_door.through(args.profile, unlock_of(args), clock, listener, _ticks) as desk:
        if desk.soundness.news:
            print(f"{desk.soundness.news} Next: wadesk sync", file=sys.stderr, flush=True)
        yield desk


def unlock_of(args: argparse.Namespace) -> Unlock:
    return Unlock(SystemKeychain(), passphrase(args.passphrase_file))


def _unlock_for_new(args: argparse.Namespace) -> Unlock:
    keychain = SystemKeychain()
    given = passphrase(args.passphrase_file)
    return Unlock(keychain if keychain.available() else None, given)


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    for line in lines:
        print(line, file=stream or sys.stdout, flush=True)


def clock() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


def _ticks() -> Instant:
    return Instant(time.monotonic_ns() // 1_000_000)


def a_conversation(text: str) -> ConversationId:
    number = text.removeprefix("#")
    if not number.isdecimal():
        raise argparse.ArgumentTypeError(
            f"{text!r} is no conversation: take a number from `wadesk conversations`"
        )
    return ConversationId(int(number))


def a_count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above zero")
    return int(text)


def seconds(text: str) -> float:
    try:
        found = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from error
    if not 0 <= found <= LONGEST_WAIT_S:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and {LONGEST_WAIT_S}")
    return found
