"""Desk writing: answer, note, plan, and decide about what has not gone, without a screen.

A command asks the Hub first, so that what is written carries what was heard last; where the
Hub is not there, it is written all the same, and kept.
"""

import argparse
import asyncio
import functools
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from wadesk.cli import delivery, desk_objects, desk_pages, draft_pages
from wadesk.cli.delivery import News
from wadesk.cli.desk import (
    DONE,
    REFUSED,
    UNAVAILABLE,
    WAIT_S,
    a_conversation,
    clock,
    command,
    opened,
    print_lines,
    seconds,
)
from wadesk.core.delivery import Shown
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ClientKey, Instant
from wadesk.desk import actions, asides, attachments, reading, revisions, signing
from wadesk.desk.actions import Manner
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.orders import Dismissed

HOUR = "%Y-%m-%d %H:%M"
CODES = {
    Owed.DUE: UNAVAILABLE,
    Owed.ACCEPTED: DONE,
    Owed.REFUSED: REFUSED,
    Owed.DOUBTFUL: REFUSED,
}


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _add_reply(groups)

    note = command(groups, "note", "tell the team something", _note, in_any_order=True)
    note.add_argument("conversation", type=a_conversation)
    note.add_argument("text")
    note.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")

    outbox = command(groups, "outbox", "what is not sent yet, and what was refused", _outbox)
    decision = outbox.add_mutually_exclusive_group()
    decision.add_argument("--discard", metavar="KEY", help="let go of this")
    decision.add_argument("--edit", metavar="KEY", help="make this a draft again")
    decision.add_argument(
        "--confirm",
        "--retry",
        dest="confirm",
        metavar="KEY",
        help="send this again, over what was shown",
    )
    outbox.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")

    command(groups, "drafts", "what was written and not sent", _drafts)


def _add_reply(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    reply = command(groups, "reply", "answer a customer", _reply, in_any_order=True)
    reply.add_argument("conversation", type=a_conversation)
    reply.add_argument("text", nargs="?", default="", help="or the words below a file")
    reply.add_argument("--quote", metavar="WAMID", help="the message that this answers")
    reply.add_argument("--file", type=Path, action="append", help="send this file; may be repeated")
    reply.add_argument("--template", metavar="NAME", help="send an approved template")
    reply.add_argument("--draft", action="store_true", help="send what was written there before")
    reply.add_argument("--later", type=_hour, metavar="WHEN", help='as in "2026-11-23 09:00"')
    reply.add_argument("--language", default="en", help="the template's language")
    reply.add_argument("--value", action="append", default=[], help="a value for the template")
    reply.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")


def _reply(args: argparse.Namespace) -> int:
    if args.template and (args.file or args.draft or args.later):
        print("--template is not allowed with --file, --draft or --later.", file=sys.stderr)
        return 2
    news = News(clock)
    with opened(args, news) as desk:
        return _delivered(desk, news, lambda: _written(desk, args), args)


def _written(desk: OpenDesk, args: argparse.Namespace) -> ClientKey:
    where = args.conversation
    if args.template:
        return actions.send_template(desk, where, args.template, args.language, args.value)
    manner = Manner(later=_by_the_hub(desk, args.later))
    if args.draft or args.file:
        return actions.send_draft(desk, _draft(desk, args), manner).result()
    quoted = reading.wamid_of(desk, args.quote) if args.quote else None
    return actions.reply(desk, where, args.text, quoted, manner)


def _draft(desk: OpenDesk, args: argparse.Namespace) -> Draft:
    """What was kept, or a new one of the files that were named."""
    if args.draft:
        return draft_pages.kept(desk, args.conversation)
    quoted = reading.wamid_of(desk, args.quote) if args.quote else None
    files = tuple(attachments.sealed(desk.vault, path) for path in args.file)
    where = signing.known(desk, args.conversation)
    base = signing.base_on_screen(desk, where)
    return Draft(where, args.text, base, clock(), quoted=quoted, files=files)


def _note(args: argparse.Namespace) -> int:
    news = News(clock)
    with opened(args, news) as desk:

        def write() -> ClientKey:
            return asides.add_note(desk, args.conversation, args.text).result()

        return _delivered(desk, news, write, args)


def _delivered(
    desk: OpenDesk, news: News, write: Callable[[], ClientKey], args: argparse.Namespace
) -> int:
    """Try to deliver, then say what became of it, whatever ended the try."""
    written = functools.cache(write)
    try:
        asyncio.run(delivery.deliver(desk, news, written, round(args.wait * 1_000)))
    except Dismissed:
        raise  # nothing is kept here any more: it is with the Hub, or was not wanted
    except WadeskError:
        _tell_fate(desk, written(), as_json=args.json)
        raise
    return _tell_fate(desk, written(), as_json=args.json)


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
    print_lines(desk_pages.advice(written, reading.members(desk)), sys.stderr)
    return CODES[written.item.owed]


def _outbox(args: argparse.Namespace) -> int:
    news = News(clock)
    with opened(args, news) as desk:
        if args.discard:
            gone = actions.discard(desk, ClientKey(args.discard))
            print_lines(desk_pages.discarded_rows(gone), sys.stderr)
        if args.edit:
            return _edit(desk, ClientKey(args.edit))
        if args.confirm:
            key = ClientKey(args.confirm)
            signing.require_here(desk, key)
            return _delivered(desk, news, lambda: actions.retry(desk, key), args)
        waiting = reading.outbox(desk)
        names = reading.names(desk, [written.item.conversation for written in waiting])
        if args.json:
            print_lines(map(desk_objects.outgoing, waiting))
        elif not args.discard:
            print_lines(desk_pages.outbox_rows(waiting, names))
    return DONE


def _edit(desk: OpenDesk, key: ClientKey) -> int:
    try:
        draft = revisions.undo(desk, key)
    except Refused as refusal:
        if refusal.reason is not Reason.TOO_LATE:
            raise
        draft = revisions.take_back(desk, key, NO_ANSWER)
    print(f"A draft again: wadesk drafts; send it with wadesk reply {draft.conversation} --draft")
    return DONE


def _drafts(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        kept = draft_pages.every(desk)
        names = reading.names(desk, [one.draft.conversation for one in kept])
    if args.json:
        print_lines(map(draft_pages.as_object, kept))
    else:
        print_lines(draft_pages.rows(kept, names, clock()))
    return DONE


def _by_the_hub(desk: OpenDesk, hour: Instant | None) -> Instant | None:
    """An hour of this machine's clock, told by the Hub's."""
    return None if hour is None else Instant(hour + desk.hearing.ahead_ms())


def _hour(text: str) -> Instant:
    try:
        found = datetime.strptime(text, HOUR).astimezone()
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no hour: write it as 2026-11-23 09:00"
        ) from error
    return Instant(round(found.timestamp() * 1_000))
