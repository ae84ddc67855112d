"""The doctor: what is fine is said so, what is wrong is named with its remedy, nothing explodes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support import hub_server, sandbox_server
from tests.support.hub_server import NOWHERE, STORE_KEY, HubServer, a_hub, running_hub
from tests.support.programs import ROOT
from tests.support.sandbox_server import SandboxServer, running_sandbox
from wadesk.hub import settings as hub_settings

PASSPHRASE = "a passphrase of the doctor's test"

Findings = dict[str, dict[str, Any]]


def doctor(*words: str, **environ: str) -> tuple[int, Findings]:
    done = wadesk("doctor", "--json", *words, **environ)
    assert done.stderr == ""
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return done.returncode, {one["check"]: one for one in told}


def wadesk(*words: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    kept = {"WADESK_PASSPHRASE": PASSPHRASE, **environ}
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "wadesk", *words],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **kept},
        timeout=90,
        check=False,
    )


def secrets() -> dict[str, str]:
    return {
        "WADESK_STORE_KEY": STORE_KEY.hex(),
        "WADESK_APP_SECRET": hub_server.APP_SECRET,
        "WADESK_VERIFY_TOKEN": hub_server.VERIFY_TOKEN,
        "WADESK_ACCESS_TOKEN": sandbox_server.ACCESS_TOKEN,
    }


@contextmanager
def a_working_hub(folder: Path) -> Iterator[tuple[HubServer, SandboxServer]]:
    with running_sandbox(folder) as sandbox:
        here = a_hub(folder / "hub", graph=sandbox.url)
        with running_hub(here) as hub:
            yield hub, sandbox


def link(hub: HubServer, profile: Path) -> None:
    done = wadesk("link", hub.url, hub.code("Ana"), "--profile", str(profile))
    assert done.returncode == 0, done.stderr


def wrong(findings: Findings) -> set[str]:
    return {check for check, one in findings.items() if one["standing"] == "wrong"}


def test_where_all_is_well_the_doctor_finds_nothing_wrong(tmp_path: Path) -> None:
    with a_working_hub(tmp_path) as (hub, _):
        link(hub, tmp_path / "desk")

        directory = str(hub.settings.directory)
        profile = str(tmp_path / "desk")
        code, found = doctor(directory, "--profile", profile, **secrets())

    assert (code, wrong(found)) == (0, set())
    asked = {"cipher", "disk space", "Hub's record", "Graph version", "access token", "webhooks"}
    asked |= {"profile", "Hub reachable", "device token", "clock (WhatsApp's)", "clock (the Hub's)"}
    assert {check for check in asked if found[check]["standing"] != "fine"} == set()


def test_what_meta_would_refuse_is_named_with_its_remedy(tmp_path: Path) -> None:
    with a_working_hub(tmp_path) as (hub, sandbox):
        account = sandbox.settings.waba_id
        with sandbox.client() as client:
            client.delete(f"/v26.0/{account}/subscribed_apps").raise_for_status()
        known = secrets()
        directory, nobody = str(hub.settings.directory), str(tmp_path / "nobody")

        unheard = doctor(directory, "--profile", nobody, **known)
        known["WADESK_ACCESS_TOKEN"] = "another"
        unknown = doctor(directory, "--profile", nobody, **known)

    assert (unheard[0], wrong(unheard[1])) == (1, {"webhooks"})
    assert wrong(unknown[1]) == {"access token", "webhooks"}
    assert all(unknown[1][check]["mend"] for check in wrong(unknown[1]))


def test_a_hub_and_a_graph_api_that_are_not_there_are_told_in_sentences(tmp_path: Path) -> None:
    with a_working_hub(tmp_path) as (hub, _):
        link(hub, tmp_path / "desk")
    moved = replace(hub_settings.read(hub.settings.directory), graph=NOWHERE)
    hub_settings.write(moved)

    code, found = doctor(str(moved.directory), "--profile", str(tmp_path / "desk"), **secrets())

    assert code == 1
    assert {"Hub reachable", "access token", "webhooks"} <= wrong(found)
    assert "reaches" in found["access token"]["mend"]
    assert found["Hub reachable"]["says"] == "The Hub cannot be reached."
    assert "device token" not in found


@pytest.mark.parametrize(
    ("variable", "value", "check"),
    [
        ("WADESK_STORE_KEY", bytes(32).hex(), "Hub's record"),
        ("WADESK_STORE_KEY", "short", "Hub's record"),
        ("WADESK_APP_SECRET", "", "app secret"),
        ("WADESK_ACCESS_TOKEN", "", "access token"),
    ],
)
def test_a_secret_that_does_not_fit_is_named(
    tmp_path: Path, variable: str, value: str, check: str
) -> None:
    here = a_hub(tmp_path / "hub")
    known = secrets() | {variable: value}

    code, found = doctor(str(here.directory), "--profile", str(tmp_path / "nobody"), **known)

    assert code == 1
    assert check in wrong(found)
    assert value not in json.dumps(found) or not value


def test_a_wrong_passphrase_and_a_damaged_record_are_told_apart(tmp_path: Path) -> None:
    with a_working_hub(tmp_path) as (hub, _):
        link(hub, tmp_path / "desk")
    hub.settings.database.write_bytes(b"no database at all" * 1000)

    _, found = doctor(
        str(hub.settings.directory),
        "--profile",
        str(tmp_path / "desk"),
        **secrets() | {"WADESK_PASSPHRASE": "another"},
    )

    assert "damaged" in found["Hub's record"]["says"]
    assert "passphrase" in found["profile"]["says"]


def test_without_hub_and_desk_the_machine_alone_is_looked_at(tmp_path: Path) -> None:

    done = wadesk("doctor", "--profile", str(tmp_path / "nobody"))

    assert done.returncode == 0, done.stdout
    assert all(line[:2] in {"✓ ", "– "} for line in done.stdout.splitlines())  # noqa: RUF001 - a dash


def test_a_folder_without_a_hub_is_said_to_be_one(tmp_path: Path) -> None:
    code, found = doctor(str(tmp_path), "--profile", str(tmp_path / "nobody"))

    assert (code, wrong(found)) == (1, {"Hub"})
    assert "wadesk hub init" in found["Hub"]["says"]
