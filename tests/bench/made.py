"""Made: the long past in many scripts and kinds, made once for all that is measured over it."""

import tempfile
from functools import cache
from pathlib import Path

from tests.fixtures import make
from tests.fixtures.desk_folder import SeededDesk


@cache
def made_desk(messages: int, conversations: int) -> SeededDesk:
    """It lies there as long as this process lives."""
    return make.made(Path(_folder().name) / f"{messages}", conversations, messages)


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="made-")
