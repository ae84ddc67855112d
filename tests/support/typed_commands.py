"""Typed commands: how a test runs the command line, and reads what it says to programs."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.hub_server import STORE_KEY
from wadesk.cli.main import main

Run = Callable[..., tuple[int, str, str]]
"""Words in; exit code, output and complaints out."""
Says = Callable[..., list[str]]
"""Words of one of the Hub's commands in, lines out; it does not fail."""


def hub_says(capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> Says:
    patch.setenv("WADESK_STORE_KEY", STORE_KEY.hex())

    def run(*words: object) -> list[str]:
        assert main(["hub", *map(str, words)]) == 0
        return capsys.readouterr().out.splitlines()

    return run


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]
