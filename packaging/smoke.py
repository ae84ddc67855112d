"""Smoke: proves a packaged program by using it, as somebody does who knows its words alone.

    python packaging/smoke.py [PROGRAM]    (without a name: what packaging/build.py made)

The program is carried to another folder first, whose name has a space and letters of two
scripts, and runs there without the surroundings of whoever starts this. Nothing of WaDesk is
imported here, so this file and any Python are all that a machine needs to try an installer.
"""

import contextlib
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BUILT = Path(__file__).resolve().parents[1] / "dist" / "wadesk"
NAME = "wadesk.exe" if sys.platform == "win32" else "wadesk"
WAITS_S = 60.0
ASKS_EVERY_S = 0.05
DEMO_S = "4"

SECRETS = {
    "WADESK_APP_SECRET": "app secret of the smoke test",
    "WADESK_VERIFY_TOKEN": "verify token of the smoke test",
    "WADESK_ACCESS_TOKEN": "access token of the smoke test",
    "WADESK_STORE_KEY": bytes(range(32)).hex(),
    "WADESK_PASSPHRASE": "a passphrase of the smoke test",
}
FOREIGN = ("PYTHON", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "QT_", "DBUS_", "XDG_", "WADESK_", "_PYI")
NUMBER, ACCOUNT = "106540352242922", "102290129340398"  # the sandbox's own
CUSTOMER = "16505551234"
QUESTION, ANSWER = "你好, est-ce ouvert ? مرحبا 🌍", "Oui, jusqu'à 18 h ✨"
READ = "read"
TRADES, READY = ("pictures", "papers", "films"), b'{"type":"Ready"}'
PATIENCE_S = (1, 2, 4, 8, 16)
PAINTING = "qt.widgets.painting"
PAINTED = f"{PAINTING}: Flushing top level"  # Qt's own words once a picture is on the screen
HARMLESS = (PAINTING, "This plugin does not support propagateSizeHints()")  # off-screen, it says so

Json = dict[str, Any]


class SmokeError(Exception):
    """Something does not work; the message says what was tried and what came of it."""


@dataclass(frozen=True)
class Bench:
    """A program and the folder in which it is tried."""

    program: Path
    folder: Path

    def says(self, *words: str) -> str:
        """Type a command, and read what it prints."""
        done = subprocess.run(
            [self.program, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            cwd=self.folder,
            encoding="utf-8",
            env=surroundings(self.folder),
            timeout=WAITS_S,
        )
        if done.returncode:
            raise SmokeError(f"wadesk {' '.join(words)}: {done.stderr or done.stdout}")
        return done.stdout

    def rows(self, *words: str) -> list[Json]:
        return [json.loads(line) for line in self.says(*words, "--json").splitlines()]

    @contextlib.contextmanager
    def running(self, *words: str) -> Iterator[Callable[[], str]]:
        """A process until the block ends; called, its value is what it has said so far."""
        log = self.folder / f"{words[0].strip('-')}.log"
        with log.open("wb") as said:
            process = subprocess.Popen(
                [self.program, *words],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                cwd=self.folder,
                env=surroundings(self.folder),
            )
        try:
            yield lambda: log.read_text(encoding="utf-8", errors="replace")
            if process.poll() is not None:
                raise SmokeError(f"{log.stem} ended by itself: {log.read_text(encoding='utf-8')}")
        finally:
            process.terminate()
            process.wait(WAITS_S)

    @contextlib.contextmanager
    def serving(self, *words: str, alive_at: str) -> Iterator[None]:
        """A server, up when the block begins."""
        with self.running(*words) as said:
            until(lambda: answers(alive_at), lambda: f"{words[0]} did not start: {said()}")
            yield


def main(words: Sequence[str]) -> int:
    program = Path(words[0]) if words else BUILT / NAME
    if not program.is_file():
        print(f"{program} is not there: python packaging/build.py makes it.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        there = carried(program.resolve(), Path(folder))
        went_well = [is_well(there, Path(folder), step) for step in STEPS]
        return int(not all(went_well))


def is_well(program: Path, folder: Path, step: Callable[[Bench], None]) -> bool:
    """Take one step, in a folder of its own, and say how it went."""
    bench = Bench(program, folder / step.__name__)
    bench.folder.mkdir()
    try:
        step(bench)
    except (SmokeError, subprocess.TimeoutExpired) as trouble:
        print(f"NOT {step.__doc__}\n{trouble}", flush=True)
        return False
    print(f"ok  {step.__doc__}", flush=True)
    return True


def carried(program: Path, folder: Path) -> Path:
    """The whole program in another place, so that it cannot lean on the one it was made in."""
    there = folder / "un lieu 好"
    shutil.copytree(program.parent, there, symlinks=True)
    return there / program.name


def surroundings(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": f"{PAINTING}=true"}
    return {**kept, **SECRETS, **screen, "HOME": str(folder)}


def it_is_whole(bench: Bench) -> None:
    """It says its version, and its doctor finds nothing wrong."""
    bench.says("--version")
    bench.says("doctor", "--profile", str(bench.folder / "nowhere"))


def it_plays_the_demo(bench: Bench) -> None:
    """Its demo runs in processes of its own, and nothing is sent twice."""
    told = bench.says("demo", "--terminal", "--for", DEMO_S, "--seed", "1")
    if "sent twice: 0" not in told or " 0 answers" in told:
        raise SmokeError(told)


def it_unpacks_files(bench: Bench) -> None:
    """Its children that unpack files load their libraries and shut themselves in."""
    for trade in TRADES:
        begin = json.dumps({"type": "Begin", "trade": trade}).encode()
        done = subprocess.run(
            [bench.program, "--child", "wadesk.media.child"],
            input=struct.pack(">II", len(begin), 0) + begin,
            capture_output=True,
            env=surroundings(bench.folder),
            timeout=WAITS_S,
            check=False,
        )
        if READY not in done.stdout or done.returncode:
            raise SmokeError(f"{trade}: {done.stderr.decode(errors='replace')}")


def it_carries_a_message_and_its_answer(bench: Bench) -> None:
    """Sandbox, Hub and a Desk with a passphrase: a customer is read, and answered once."""
    with the_road(bench) as (sandbox, hub):
        profile = linked(bench, hub)
        writes(sandbox, QUESTION)
        conversation = str(shown(bench, profile, QUESTION)["conversation"])
        bench.says("show", conversation, *profile)
        bench.says("reply", conversation, ANSWER, *profile)
        until(
            lambda: READ in shown(bench, profile, ANSWER)["statuses"],
            lambda: "the answer was never read",
        )
        sent = [send["body"]["text"]["body"] for send in asked(f"{sandbox}/sandbox/sends")]
    if sent != [ANSWER]:
        raise SmokeError(f"sent: {sent}")


def it_opens_its_window(bench: Bench) -> None:
    """Its window opens, follows the Hub, and brings what a customer writes meanwhile."""
    with the_road(bench) as (sandbox, hub):
        profile = linked(bench, hub)
        with opened(bench, profile):
            writes(sandbox, QUESTION)
        for patience in PATIENCE_S:
            if found(bench, profile, QUESTION):
                return
            with opened(bench, profile):
                time.sleep(patience)
    raise SmokeError(f"no window brought {QUESTION!r}")


STEPS: tuple[Callable[[Bench], None], ...] = (
    it_is_whole,
    it_unpacks_files,
    it_plays_the_demo,
    it_carries_a_message_and_its_answer,
    it_opens_its_window,
)


@contextlib.contextmanager
def the_road(bench: Bench) -> Iterator[tuple[str, str]]:
    sandbox, hub = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    home = str(bench.folder / "hub")
    where = ["--number", NUMBER, "--account", ACCOUNT, "--graph", sandbox]
    bench.says("hub", "init", home, *where)
    record = ["--record", str(bench.folder / "sandbox.db"), "--listen", sandbox[7:]]
    back = ["--webhook", f"{hub}/webhooks/whatsapp"]
    with (
        bench.serving("sandbox", *record, *back, alive_at=f"{sandbox}/sandbox/owed"),
        bench.serving("hub", "serve", home, "--listen", hub[7:], alive_at=f"{hub}/readyz"),
    ):
        yield sandbox, hub


def linked(bench: Bench, hub: str) -> list[str]:
    """Link a Desk; the answer is what names its profile on a command line."""
    profile = ["--profile", str(bench.folder / "desk")]
    code = bench.says("hub", "link", str(bench.folder / "hub"), "--agent", "Ana").strip()
    bench.says("link", hub, code, *profile)
    return profile


def writes(sandbox: str, words: str) -> None:
    """Let a customer write, from a telephone that the sandbox plays."""
    asked(f"{sandbox}/sandbox/customers", {"wa_id": CUSTOMER, "name": "Ada"})
    said = {"type": "text", "text": {"body": words}}
    asked(f"{sandbox}/sandbox/customers/{CUSTOMER}/messages", said)


def shown(bench: Bench, profile: Sequence[str], words: str) -> Json:
    """The message with these words, as soon as the Desk shows it."""
    rows: list[Json] = []

    def look() -> bool:
        bench.says("sync", *profile)
        rows.extend(found(bench, profile, words))
        return bool(rows)

    until(look, lambda: f"the Desk never showed {words!r}")
    return rows[-1]


def found(bench: Bench, profile: Sequence[str], words: str) -> list[Json]:
    """The messages with these words that this Desk holds, without asking the Hub."""
    pages = [
        bench.rows("show", str(line["id"]), *profile)
        for line in bench.rows("conversations", *profile)
    ]
    return [row for page in pages for row in page if row.get("text") == words]


@contextlib.contextmanager
def opened(bench: Bench, profile: Sequence[str]) -> Iterator[None]:
    """The window, painted when the block begins; it complains of nothing while it is there."""
    with bench.running(*profile) as said:
        until(lambda: PAINTED in said(), lambda: f"the window never came: {said()}")
        yield
        complaints = [line for line in said().splitlines() if not line.startswith(HARMLESS)]
    if complaints:
        raise SmokeError("\n".join(complaints))


def until(is_so: Callable[[], bool], otherwise: Callable[[], str]) -> None:
    """Look again and again, for a bounded time, until it is so."""
    end = time.monotonic() + WAITS_S
    while not is_so():
        if time.monotonic() > end:
            raise SmokeError(otherwise())
        time.sleep(ASKS_EVERY_S)


def asked(url: str, wish: Json | None = None) -> Any:
    """What a server of this machine answers to a wish, or to none."""
    content = None if wish is None else json.dumps(wish).encode()
    kind = {"Content-Type": "application/json"}
    request = urllib.request.Request(url, content, kind)  # noqa: S310 - an address of our own
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request, timeout=WAITS_S) as answer:
        return json.load(answer)


def answers(url: str) -> bool:
    try:
        asked(url)
    except (urllib.error.URLError, ConnectionError):
        return False
    return True


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
