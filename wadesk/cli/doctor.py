"""Doctor command: what is wrong, in plain words, and how to mend it."""

import argparse
import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import platformdirs

from wadesk.cli import desk, desk_checks, findings, hub_checks, machine_checks
from wadesk.cli.findings import Finding, Standing

WELL, ILL = 0, 1


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    doctor = groups.add_parser(
        "doctor",
        help="say what is wrong, and how to mend it",
        description="Looks at this machine, at its Desk, and at a Hub whose folder is named."
        " ✓ is fine, ✗ is wrong, and – was passed over.",  # noqa: RUF001 - a dash
    )
    home = platformdirs.user_data_path("WaDesk", appauthor=False)
    doctor.add_argument("hub", nargs="?", type=Path, metavar="HUBDIR", help="a Hub's folder")
    doctor.add_argument("--profile", type=Path, default=home / "profile", metavar="DIR")
    doctor.add_argument("--passphrase-file", type=Path, metavar="FILE")
    doctor.add_argument("--json", action="store_true", help="one JSON object per line")
    doctor.set_defaults(run=_doctor)


def _doctor(args: argparse.Namespace) -> int:
    found = asyncio.run(_all(args))
    for line in map(findings.as_json, found) if args.json else findings.rows(found):
        print(line)
    return ILL if any(one.standing is Standing.WRONG for one in found) else WELL


async def _all(args: argparse.Namespace) -> list[Finding]:
    return [finding async for finding in _findings(args)]


async def _findings(args: argparse.Namespace) -> AsyncIterator[Finding]:
    folders = [folder for folder in (args.hub, args.profile) if folder is not None]
    for finding in machine_checks.findings(folders):
        yield finding
    if args.hub is not None:
        async for finding in hub_checks.findings(args.hub):
            yield finding
    async for finding in desk_checks.findings(args.profile, desk.unlock_of(args)):
        yield finding
