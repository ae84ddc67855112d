"""Desk labels: the labels there are, renamed and dropped without a screen."""

import argparse
import asyncio
import json

from wadesk.cli.desk import DONE, WAIT_S, command, opened, print_lines, seconds
from wadesk.core import label
from wadesk.core.errors import Reason, Refused
from wadesk.core.label import Label
from wadesk.desk import asking
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import labels
from wadesk.wire.hub_api import Command
from wadesk.wire.inbox_api import DropLabel, KeepLabel

NONE_CALLED = "There is no label called {name} here: see wadesk labels, or wadesk sync first."


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = command(groups, "labels", "the labels there are", _labels)
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--rename", nargs=2, metavar=("OLD", "NEW"), help="give one another name")
    change.add_argument(
        "--drop", metavar="NAME", help="take one from every conversation; for administrators"
    )
    parser.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")


def _labels(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        known = _known(desk)
        if args.rename or args.drop:
            asyncio.run(_asked(desk, _wish(known, args), args.wait))
        elif args.json:
            print_lines(
                json.dumps({"label": one.name, "colour": one.colour}, ensure_ascii=False)
                for one in known
            )
        else:
            print_lines([one.name for one in known] or ["There are no labels yet."])
    return DONE


def _wish(known: list[Label], args: argparse.Namespace) -> Command:
    name = args.drop or args.rename[0]
    found = label.called(known, name)
    if found is None:
        raise Refused(Reason.NOT_THERE, NONE_CALLED.format(name=name))
    if args.drop:
        return DropLabel(found.id)
    return KeepLabel(args.rename[1], found.colour, found.id)


async def _asked(desk: OpenDesk, wish: Command, wait_s: float) -> None:
    """What all share is changed while somebody waits, or not at all."""
    async with running(desk) as engine, asyncio.timeout(wait_s):
        await engine.line.was_tried.wait()
        await asyncio.wrap_future(asking.done(desk, wish))


def _known(desk: OpenDesk) -> list[Label]:
    with desk.mirror.look() as db:
        return sorted(labels.every(db), key=lambda one: label.folded(one.name))
