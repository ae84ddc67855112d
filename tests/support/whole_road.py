"""Whole road: sandbox, Hub and Desks as processes, and what a person types beside them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.support import payloads
from tests.support.programs import ROOT, Program, free_port, until

SECRETS = {
    "WADESK_APP_SECRET": "app secret of the road",
    "WADESK_VERIFY_TOKEN": "verify token of the road",
    "WADESK_ACCESS_TOKEN": "access token of the road",
    "WADESK_STORE_KEY": bytes(range(32)).hex(),
    "WADESK_PASSPHRASE": "a passphrase of the road",
}
NUMBER, ACCOUNT = "106540352242922", "102290129340398"  # the sandbox's own

Json = dict[str, Any]


class Road:
    """Everything on it, and what a person would type beside it."""

    def __init__(self, folder: Path, sandbox: str, hub: str, serving: Program) -> None:
        self.folder, self.sandbox, self.hub = folder, sandbox, hub
        self.serving = serving  # the Hub's own process

    def link(self, agent: str, *words: str, at: str = "") -> None:
        """``at`` is another address for the Hub, where somebody stands between."""
        code = wadesk("hub", "link", str(self.folder / "hub"), "--agent", agent, *words).strip()
        wadesk("link", at or self.hub, code, *self.profile(agent))

    def follow(self, agent: str) -> Program:
        """Link a Desk and let it follow."""
        self.link(agent)
        return self.follow_again(agent)

    def follow_again(self, agent: str) -> Program:
        words = ["wadesk", "sync", "--follow", "--json", *self.profile(agent)]
        program = Program(agent, words, self.folder / f"{agent}.log", SECRETS)
        program.start()
        until(lambda: '"synced"' in program.said(), lambda: f"{agent} never caught up")
        return program

    def profile(self, agent: str) -> list[str]:
        return ["--profile", str(self.folder / agent)]

    def seen_by(self, agent: str, text: str) -> list[Json]:
        """Every state of that message which this agent's Desk printed while it followed."""
        lines = (self.folder / f"{agent}.log").read_text(encoding="utf-8").splitlines()
        rows = [_object(line) for line in lines if line.startswith("{")]  # the rest is for people
        return [row for row in rows if row.get("text") == text]

    def has_seen(self, agent: str, text: str) -> bool:
        return bool(self.seen_by(agent, text))

    def shown_to(self, agent: str, conversation: int, text: str) -> Json:
        wadesk("sync", *self.profile(agent))
        lines = wadesk("show", str(conversation), "--json", *self.profile(agent)).splitlines()
        return next(row for row in map(_object, lines) if row.get("text") == text)

    def post(self, body: Json) -> int:
        """As Meta would, by a client that knows nothing of WaDesk but the app's secret."""
        content = payloads.encoded(body)
        signed = payloads.signature(SECRETS["WADESK_APP_SECRET"].encode(), content)
        return httpx.post(
            f"{self.hub}/webhooks/whatsapp",
            content=content,
            headers={"X-Hub-Signature-256": signed, "Content-Type": "application/json"},
            trust_env=False,
        ).status_code

    def sends(self) -> list[Json]:
        answer = httpx.get(f"{self.sandbox}/sandbox/sends", trust_env=False)
        return [dict(send) for send in answer.json()]

    def sent_texts(self) -> list[str]:
        return [str(send["body"]["text"]["body"]) for send in self.sends()]

    def sent_to(self, phone: str) -> list[str]:
        """Free text that WhatsApp was given for this customer, in its order."""
        theirs = (send["body"] for send in self.sends() if send["to"] in (phone, f"+{phone}"))
        return [str(body["text"]["body"]) for body in theirs if "text" in body]

    def greet(self, phone: str = payloads.ADA_PHONE, name: str = "Ada Lovelace") -> None:
        """Let a customer write through the sandbox, so that her window is open there."""
        self.steer("POST", "customers", {"wa_id": phone, "name": name})
        self.hear(phone, "Hello?")

    def hear(self, phone: str, words: str) -> None:
        """The customer writes."""
        said = {"type": "text", "text": {"body": words}}
        self.steer("POST", f"customers/{phone}/messages", said)

    def answer_by_phone(self, phone: str, words: str) -> None:
        """Somebody answers with the phone app."""
        self.steer("POST", "echoes", {"to": phone, "text": words})

    def spoil(self, phone: str, *kinds: str) -> None:
        """What goes wrong with the next message to this customer."""
        faults = [{"on": "messages", "kind": kind, "times": 1, "to": phone} for kind in kinds]
        self.steer("PUT", "faults", {"faults": faults})

    def steer(self, method: str, what: str, words: Json) -> None:
        """Tell the sandbox what happens at WhatsApp's end."""
        where = f"{self.sandbox}/sandbox/{what}"
        httpx.request(method, where, json=words, trust_env=False).raise_for_status()


@contextmanager
def the_road(folder: Path, settings: str = "") -> Iterator[Road]:
    """``settings`` is what the Hub's document says besides its ids."""
    sandbox, hub = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    serving = [
        _program(
            "sandbox",
            ["--record", str(folder / "sandbox.db"), "--listen", sandbox.removeprefix("http://")],
            ["--webhook", f"{hub}/webhooks/whatsapp"],
            folder=folder,
            alive_at=f"{sandbox}/sandbox/owed",
        ),
        _program(
            "hub",
            ["serve", str(folder / "hub"), "--listen", hub.removeprefix("http://")],
            folder=folder,
            alive_at=f"{hub}/readyz",
        ),
    ]
    where = ["--number", NUMBER, "--account", ACCOUNT, "--graph", sandbox]
    wadesk("hub", "init", str(folder / "hub"), *where)
    with (folder / "hub" / "hub.toml").open("a", encoding="utf-8") as document:
        document.write(settings)
    try:
        for program in serving:
            program.start()
        for program in serving:
            program.wait_until_up()
        yield Road(folder, sandbox, hub, serving[-1])
    finally:
        for program in serving:
            program.stop()


def wadesk(*words: str) -> str:
    """Type a command, and read what it prints."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "wadesk", *words],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **SECRETS},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, f"wadesk {' '.join(words)}: {done.stderr}"
    return done.stdout


def _program(name: str, *words: list[str], folder: Path, alive_at: str) -> Program:
    said = ["wadesk", name, *(word for some in words for word in some)]
    return Program(name, said, folder / f"{name}.log", SECRETS, alive_at)


def _object(line: str) -> Json:
    found: Json = json.loads(line)
    return found
