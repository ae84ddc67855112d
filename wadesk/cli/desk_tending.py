"""Desk tending: close, reopen, snooze, label and assign conversations without a screen.

What is done is kept where the Hub is not there, and goes to it with the next command that finds
it. Many conversations can be named at once.
"""

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import Awaitable, Callable, Collection

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
from wadesk.cli.sentences import of_reason
from wadesk.core import label
from wadesk.core.deed import Assign, Deed, Relabel, SetStatus, Status
from wadesk.core.errors import Reason, Refused
from wadesk.core.label import Label
from wadesk.core.records import ConversationId, Instant
from wadesk.desk import asking, deeds, reading
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import labels
from wadesk.wire.inbox_api import KeepLabel

Wanted = Callable[[OpenDesk], Awaitable[Deed]]

NOBODY_CALLED = "No colleague is called {name} here: wadesk sync, or see the Team page."
NO_HOUR = "No hour that comes is meant by {words!r}: write “tomorrow 9:00” or “in 2 hours”."
KEPT = "Kept here; it goes to the Hub as soon as that can be reached: wadesk sync"


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _about(groups, "close", "close conversations, until their customers write again", _close)
    _about(groups, "reopen", "open conversations again", _reopen)
    snooze = _about(groups, "snooze", "let conversations sleep until an hour", _snooze)
    snooze.add_argument(
        "--until", required=True, metavar="WHEN", help='as in "tomorrow 9:00" or "in 2 hours"'
    )
    labelled = _about(groups, "label", "put labels on conversations, or take them away", _label)
    for flag, purpose in (("--add", "put this label"), ("--remove", "take this label away")):
        labelled.add_argument(flag, action="append", default=[], metavar="NAME", help=purpose)
    assign = _about(groups, "assign", "say whose conversations are", _assign)
    whose = assign.add_mutually_exclusive_group(required=True)
    whose.add_argument("--to", metavar="NAME", help="a colleague, or yourself")
    whose.add_argument("--nobody", action="store_true", help="nobody's, until the next answer")


def _about(
    groups: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    purpose: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = command(groups, name, purpose, run)
    parser.add_argument("conversation", type=a_conversation, nargs="+")
    parser.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")
    return parser


def _close(args: argparse.Namespace) -> int:
    return _do(args, _always(SetStatus(Status.CLOSED)))


def _reopen(args: argparse.Namespace) -> int:
    return _do(args, _always(SetStatus(Status.OPEN)))


def _snooze(args: argparse.Namespace) -> int:
    from wadesk.ui import natural_times  # noqa: PLC0415 - it brings Qt, for this command alone

    async def wanted(desk: OpenDesk) -> Deed:
        until = natural_times.hour_of(args.until, desk.hearing.hub_now())
        if until is None:
            raise Refused(Reason.BAD_SETTING, NO_HOUR.format(words=args.until))
        return SetStatus(Status.SNOOZED, Instant(until))

    return _do(args, wanted)


def _label(args: argparse.Namespace) -> int:
    async def wanted(desk: OpenDesk) -> Deed:
        with desk.mirror.look() as db:
            known = labels.every(db)
        add = [await _label_called(desk, known, name) for name in args.add]
        remove = [one.id for name in args.remove if (one := label.called(known, name))]
        return Relabel(frozenset(add), frozenset(remove))

    return _do(args, wanted)


async def _label_called(desk: OpenDesk, known: list[Label], name: str) -> int:
    """One that there is not yet is made, which needs the Hub."""
    found = label.called(known, name)
    if found is not None:
        return found.id
    wish = KeepLabel(label.tidy(name), label.next_colour(known))
    return await asyncio.wrap_future(asking.made(desk, wish))


def _assign(args: argparse.Namespace) -> int:
    async def wanted(desk: OpenDesk) -> Deed:
        if args.nobody:
            return Assign(None)
        meant = args.to.strip().casefold()
        found = [
            one.id
            for one in reading.members(desk).values()
            if one.name.casefold() == meant and one.state == "active"
        ]
        if not found:
            raise Refused(Reason.NO_SUCH_MEMBER, NOBODY_CALLED.format(name=args.to))
        return Assign(found[0])

    return _do(args, wanted)


def _always(one: Deed) -> Wanted:
    async def wanted(_: OpenDesk) -> Deed:
        return one

    return wanted


def _do(args: argparse.Namespace, wanted: Wanted) -> int:
    news = News(clock)
    with opened(args, news) as desk:
        where = frozenset(args.conversation)
        asyncio.run(_brought(desk, news, (where, wanted), round(args.wait * 1_000)))
        return _tell(desk, where, as_json=args.json)


async def _brought(
    desk: OpenDesk,
    news: News,
    wish: tuple[Collection[ConversationId], Wanted],
    wait_ms: int,
) -> None:
    """Ask the Hub, write it down, and try for a while to bring it through."""
    where, wanted = wish
    deadline = Instant(desk.clock() + wait_ms)
    async with running(desk) as engine:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_ms / 1_000):
                await engine.line.was_tried.wait()
        await asyncio.wrap_future(deeds.do_alike(desk, where, await wanted(desk)))
        engine.wake()
        await news.until(lambda: not deeds.pending(desk).keys() & where, deadline)


def _tell(desk: OpenDesk, where: Collection[ConversationId], *, as_json: bool) -> int:
    """How they are by now, and what the Hub did not agree to."""
    refused = [one for one in deeds.refused(desk) if one.conversation in where]
    now = deeds.conditions_of(desk, where)
    with desk.mirror.look() as db:
        named = {one.id: one.name for one in labels.every(db)}
    if as_json:
        print_lines(
            json.dumps(
                {
                    "conversation": one,
                    "status": found.status,
                    "until": found.until,
                    "labels": sorted(named.get(each, f"#{each}") for each in found.labels),
                    "owner": found.owner,
                },
                ensure_ascii=False,
            )
            for one, found in sorted(now.items())
        )
    for no in refused:
        print(f"{no.conversation}: {no.detail or of_reason(no.reason)}", file=sys.stderr)
    if refused:
        deeds.let_go(desk, [one.key for one in refused]).result()
        return REFUSED
    if deeds.pending(desk).keys() & where:
        print(KEPT, file=sys.stderr)
        return UNAVAILABLE
    return DONE
