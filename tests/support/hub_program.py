"""Hub program: a Hub as a process of its own, and the folder it is begun in."""

from pathlib import Path

from tests.support.hub_server import ACCOUNT, NUMBER, STORE_KEY
from tests.support.programs import Program
from wadesk.hub import settings, upkeep


def a_hub_program(folder: Path, port: int, environ: dict[str, str]) -> Program:
    """It serves what ``begin`` has written below the folder, and says there what it prints."""
    return Program(
        "hub",
        ("wadesk", "hub", "serve", str(folder / "hub"), "--listen", f"127.0.0.1:{port}"),
        folder / "hub.out",
        environ,
        f"http://127.0.0.1:{port}/readyz",
    )


def begin(folder: Path, graph: str, more: str) -> None:
    """``more`` is written below the settings that every new Hub has."""
    upkeep.found(settings.new(folder / "hub", NUMBER, ACCOUNT, graph), STORE_KEY)
    with (folder / "hub" / settings.FILE).open("a", encoding="utf-8") as file:
        file.write(more)
