"""Desk commands: link, read and answer without a screen."""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import platformdirs

from wadesk.cli import delivery, desk_objects, desk_pages
from wadesk.cli.delivery import News
from wadesk.cli.passphrase import passphrase
from wadesk.core.changes import Changes
from wadesk.core.delivery import Shown
from wadesk.core.errors import WadeskError
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId, Instant
from wadesk.core.thread import Bubble
from wadesk.desk import actions, attachments, linking, profile, reading
from wadesk.desk.line import LineState, Standing
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.store.keychain import SystemKeychain

DONE, REFUSED, UNAVAILABLE = 0, 1, 3
WAIT_S = 10.0
LONGEST_WAIT_S = 3_600
BUBBLES = 30
LINES = 50
HITS = 50


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    link = _command(groups, "link", "let this device in with a code from the Hub", _link)
    link.add_argument("url", help="the Hub's address")
    link.add_argument("code", help="the code, spaces and dashes do not matter", nargs="+")

    sync = _command(groups, "sync", "bring the Mirror up to date", _sync)
    sync.add_argument("--follow", action="store_true", help="go on until interrupted")

    conversations = _command(groups, "conversations", "list conversations", _conversations)
    conversations.add_argument("--limit", type=_count, default=LINES)
    conversations.add_argument("--all", action="store_true", help="not the open ones alone")

    show = _command(groups, "show", "show a conversation; what it shows counts as seen", _show)
    show.add_argument("conversation", type=_conversation)
    show.add_argument("--limit", type=_count, default=BUBBLES)

    _add_reply(groups)

    outbox = _command(groups, "outbox", "what is not sent yet, and what was refused", _outbox)
    decision = outbox.add_mutually_exclusive_group()
    decision.add_argument("--discard", metavar="KEY", help="let go of this")
    decision.add_argument("--retry", metavar="KEY", help="send this again, over what was shown")
    outbox.add_argument("--wait", type=_seconds, default=WAIT_S, metavar="SECONDS")

    search = _command(groups, "search", "find messages by their words", _search)
    search.add_argument("words", nargs="+")
    search.add_argument("--limit", type=_count, default=HITS)


def _add_reply(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    reply = _command(groups, "reply", "answer a customer", _reply)
    reply.add_argument("conversation", type=_conversation)
    reply.add_argument("text", nargs="?", default="", help="or the caption of a file")
    reply.add_argument("--quote", metavar="WAMID", help="the message that this answers")
    what = reply.add_mutually_exclusive_group()
    what.add_argument("--file", type=Path, help="send this file")
    what.add_argument("--template", metavar="NAME", help="send an approved template")
    reply.add_argument("--language", default="en", help="the template's language")
    reply.add_argument("--value", action="append", default=[], help="a value for the template")
    reply.add_argument("--wait", type=_seconds, default=WAIT_S, metavar="SECONDS")


def _command(
    groups: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    purpose: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = groups.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
    home = platformdirs.user_data_path("WaDesk", appauthor=False)
    parser.add_argument("--profile", type=Path, default=home / "profile", metavar="DIR")
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.set_defaults(run=run)
    return parser


def _link(args: argparse.Namespace) -> int:
    unlock = unlock_of(args) if profile.exists(args.profile) else _unlock_for_new(args)
    identity = asyncio.run(linking.link(args.url, "".join(args.code), args.profile, unlock))
    if args.json:
        print(desk_objects.linked(identity))
    else:
        print(f"Linked as {identity.member_name}, device {identity.device}. Next: wadesk sync")
    return DONE


def _sync(args: argparse.Namespace) -> int:
    news = News(_clock)
    with _opened(args, news) as desk:

        def tell_synced() -> None:
            lines = reading.inbox(desk, LINES, "open")
            synced = desk_objects.line_of("synced", {"open_conversations": len(lines)})
            _print([synced if args.json else "The Mirror is up to date."])

        if args.follow:
            tell = _teller(desk, as_json=args.json)
            asyncio.run(delivery.follow(desk, news, tell, _tell_line, tell_synced))
        asyncio.run(delivery.catch_up(desk, news, round(WAIT_S * 1_000)))
        tell_synced()
    return DONE


def _teller(desk: OpenDesk, *, as_json: bool) -> Callable[[Sequence[Bubble]], None]:
    def tell(bubbles: Sequence[Bubble]) -> None:
        if as_json:
            _print(map(desk_objects.message, bubbles))
        else:
            names = reading.names(desk, [bubble.conversation for bubble in bubbles])
            _print(desk_pages.found_rows(bubbles, names, _clock()))

    return tell


def _tell_line(standing: Standing) -> None:
    if standing.state is not LineState.JOINING:
        print(f"-- {standing.state}. {standing.why}".rstrip(), file=sys.stderr, flush=True)


def _conversations(args: argparse.Namespace) -> int:
    with _opened(args) as desk:
        lines = reading.inbox(desk, args.limit, None if args.all else "open")
    if args.json:
        _print(map(desk_objects.conversation, lines))
    else:
        _print(desk_pages.conversation_rows(lines, _clock()))
    return DONE


def _show(args: argparse.Namespace) -> int:
    with _opened(args) as desk:
        page = reading.thread(desk, args.conversation, args.limit)
        if args.json:
            _print([desk_objects.conversation(page.line)])
            _print(map(desk_objects.message, page.bubbles))
            _print(map(desk_objects.outgoing, page.outbox))
        else:
            _print(desk_pages.thread_rows(page, _clock()))
        actions.look(desk, page.line.id, page.answer_on_screen)
    return DONE


def _reply(args: argparse.Namespace) -> int:
    news = News(_clock)
    with _opened(args, news) as desk:
        key = _written(desk, args)
        return _delivered(desk, news, key, args)


def _written(desk: OpenDesk, args: argparse.Namespace) -> ClientKey:
    where = args.conversation
    quoted = reading.wamid_of(desk, args.quote) if args.quote else None
    if args.template:
        return actions.send_template(desk, where, args.template, args.language, args.value)
    if args.file:
        file = attachments.read(args.file)
        return actions.send_media(desk, where, file, args.text, quoted)
    return actions.reply(desk, where, args.text, quoted)


def _delivered(desk: OpenDesk, news: News, key: ClientKey, args: argparse.Namespace) -> int:
    """Try to deliver, then say what became of it, whatever ended the try."""
    try:
        asyncio.run(delivery.deliver(desk, news, key, round(args.wait * 1_000)))
    except WadeskError:
        _tell_fate(desk, key, as_json=args.json)
        raise
    return _tell_fate(desk, key, as_json=args.json)


def _tell_fate(desk: OpenDesk, key: ClientKey, *, as_json: bool) -> int:
    written, bubble = delivery.fate(desk, key)
    if as_json:
        if bubble is not None:
            print(desk_objects.message(bubble))
        elif written is not None:
            print(desk_objects.outgoing(written))
    elif bubble is not None:
        print(desk_pages.fate_of(bubble))
    if bubble is not None:
        return REFUSED if bubble.shown is Shown.FAILED else DONE
    if written is None:
        return DONE
    _print(desk_pages.advice(written, reading.members(desk)), sys.stderr)
    return CODES[written.item.owed]


def _outbox(args: argparse.Namespace) -> int:
    news = News(_clock)
    with _opened(args, news) as desk:
        if args.discard:
            gone = actions.discard(desk, ClientKey(args.discard))
            _print(desk_pages.discarded_rows(gone), sys.stderr)
        if args.retry:
            key = actions.retry(desk, ClientKey(args.retry))
            return _delivered(desk, news, key, args)
        waiting = reading.outbox(desk)
        names = reading.names(desk, [written.item.conversation for written in waiting])
        if args.json:
            _print(map(desk_objects.outgoing, waiting))
        elif not args.discard:
            _print(desk_pages.outbox_rows(waiting, names))
    return DONE


def _search(args: argparse.Namespace) -> int:
    with _opened(args) as desk:
        bubbles = reading.found(desk, " ".join(args.words), args.limit)
        names = reading.names(desk, [bubble.conversation for bubble in bubbles])
    if args.json:
        _print(map(desk_objects.message, bubbles))
    else:
        _print(desk_pages.found_rows(bubbles, names, _clock()))
    return DONE


CODES = {
    Owed.DUE: UNAVAILABLE,
    Owed.ACCEPTED: DONE,
    Owed.REFUSED: REFUSED,
    Owed.DOUBTFUL: REFUSED,
}


@contextmanager
def _opened(
    args: argparse.Namespace, listener: Callable[[Changes], None] = lambda _: None
) -> Iterator[OpenDesk]:
    with open_desk(args.profile, unlock_of(args), _clock, listener, _ticks) as desk:
        yield desk


def unlock_of(args: argparse.Namespace) -> Unlock:
    return Unlock(SystemKeychain(), passphrase(args.passphrase_file))


def _unlock_for_new(args: argparse.Namespace) -> Unlock:
    keychain = SystemKeychain()
    given = passphrase(args.passphrase_file)
    return Unlock(keychain if keychain.available() else None, given)


def _print(lines: Iterable[str], stream: TextIO | None = None) -> None:
    for line in lines:
        print(line, file=stream or sys.stdout, flush=True)


def _clock() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


def _ticks() -> Instant:
    return Instant(time.monotonic_ns() // 1_000_000)


def _conversation(text: str) -> ConversationId:
    number = text.removeprefix("#")
    if not number.isdecimal():
        raise argparse.ArgumentTypeError(
            f"{text!r} is no conversation: take a number from `wadesk conversations`"
        )
    return ConversationId(int(number))


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above zero")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from error
    if not 0 <= seconds <= LONGEST_WAIT_S:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and {LONGEST_WAIT_S}")
    return seconds
