"""Keychain: short secrets in the operating system's own keeping; the one door to `keyring`.

We name the backend ourselves, one per system: what `keyring` would choose may be a chain,
a file in the clear, or nothing that says so. It runs in a child process, because an unlock
prompt that nobody sees blocks for ever, and a child can be ended. Secrets travel
by pipe, never by argument. A secret counts as kept once a second child has read it back.

Only "there is no such item" is None. Locked, denied, late, lying or broken is `Unavailable`
with a sentence for a person: taking it for "no key" would begin a new, empty profile.
"""

import base64
import binascii
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from wadesk import memory, programs
from wadesk.core.errors import Unavailable

LIMIT_S = 15.0
STORED_LIMIT = 200  # characters; Windows takes 1280, and what is short is short everywhere
ACCOUNT = "wadesk"
SECRET_SERVICE_LOCKED = frozenset({"LockedException", "PromptDismissedException"})
MACOS_UNSIGNED = frozenset({-25293, -67030})


class Keychain(Protocol):
    @property
    def name(self) -> str:
        """The keyring's name, as a profile records it."""
        ...

    def get(self, item: str) -> bytes | None: ...
    def put(self, item: str, secret: bytes) -> None: ...
    def remove(self, item: str) -> None: ...


class Trouble(StrEnum):
    """Why the keyring gave no answer, as the child tells it."""

    NONE = "none"
    LOCKED = "locked"
    DENIED = "denied"
    BROKEN = "broken"
    LATE = "late"
    LYING = "lying"


SENTENCES: Mapping[Trouble, str] = {
    Trouble.NONE: "There is no {name} on this machine at the moment.",
    Trouble.LOCKED: "{name} is locked: unlock it and try again.",
    Trouble.DENIED: "{name} did not let WaDesk in: allow it there and try again.",
    Trouble.BROKEN: "{name} did not work ({detail}): try again, or restart the session.",
    Trouble.LATE: "{name} did not answer in time: look for its prompt, then try again.",
    Trouble.LYING: "{name} did not give back what was put into it, so nothing relies on it.",
}


class SystemKeychain:
    """The keyring of this system, reached through a child process."""

    def __init__(self, command: Sequence[str] = (), limit_s: float = LIMIT_S) -> None:
        self._command = tuple(command) or programs.command(programs.Child.KEYCHAIN, "-P")
        self._limit_s = limit_s

    @property
    def name(self) -> str:
        return BACKEND_NAMES.get(sys.platform, "Secret Service")

    def available(self) -> bool:
        """Whether there is a keyring here at all; one that is locked is one."""
        return self._ask("find").get("trouble") != Trouble.NONE

    def get(self, item: str) -> bytes | None:
        stored = self._told("get", item).get("secret")
        if stored is None:
            return None
        try:
            return base64.b64decode(stored, validate=True)
        except (binascii.Error, TypeError, ValueError) as error:
            raise self._unavailable(Trouble.LYING) from error

    def put(self, item: str, secret: bytes) -> None:
        stored = base64.b64encode(secret).decode("ascii")
        if len(stored) > STORED_LIMIT:
            raise ValueError("keyrings keep short secrets only: wrap the long one")
        self._told("put", item, stored)
        if self.get(item) != secret:
            raise self._unavailable(Trouble.LYING)

    def remove(self, item: str) -> None:
        self._told("remove", item)

    def _told(self, wish: str, item: str, secret: str | None = None) -> Mapping[str, Any]:
        answer = self._ask(wish, item, secret)
        if "trouble" in answer:
            raise self._unavailable(Trouble(answer["trouble"]), answer.get("detail", ""))
        return answer

    def _ask(self, wish: str, item: str = "", secret: str | None = None) -> Mapping[str, Any]:
        question = json.dumps({"wish": wish, "item": item, "secret": secret})
        try:
            done = subprocess.run(  # noqa: S603 - our own program, by its full path
                self._command,
                input=question.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a backend's traces may hold what it was given
                timeout=self._limit_s,
                env=_surroundings(),
                creationflags=NO_CONSOLE,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise self._unavailable(Trouble.LATE) from error
        except OSError as error:
            raise self._unavailable(Trouble.BROKEN, type(error).__name__) from error
        return self._understood(done.stdout)

    def _understood(self, answer: bytes) -> Mapping[str, Any]:
        try:
            told = json.loads(answer)
            Trouble(told.get("trouble", Trouble.NONE))
        except (ValueError, AttributeError) as error:
            raise self._unavailable(Trouble.BROKEN, "it ended without an answer") from error
        found: Mapping[str, Any] = told
        return found

    def _unavailable(self, trouble: Trouble, detail: str = "") -> Unavailable:
        return Unavailable(SENTENCES[trouble], {"name": self.name, "detail": detail})


BACKEND_NAMES = {"win32": "Windows Credential Manager", "darwin": "macOS Keychain"}
NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def _surroundings() -> dict[str, str]:
    """The child's environment: it finds WaDesk, and nobody chooses its backend for us."""
    kept = {name: value for name, value in os.environ.items() if "KEYRING_" not in name.upper()}
    home = str(Path(__file__).parents[2])
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, (home, kept.get("PYTHONPATH"))))
    return kept


class Backend(Protocol):
    """The part of a `keyring` backend that the child uses."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def answer(find: Callable[[], Backend | None], question: bytes) -> bytes:
    """The child's whole work: one question in, one answer out."""
    try:
        told = _answered(find(), json.loads(question))
    except Exception as error:  # noqa: BLE001 - backends raise what they like; the parent must hear
        told = _trouble(error)
    return json.dumps(told).encode()


def _answered(backend: Backend | None, asked: Mapping[str, Any]) -> dict[str, Any]:
    if backend is None:
        return {"trouble": Trouble.NONE}
    service = f"WaDesk {asked['item']}"  # unique per item: Windows keeps one account per service
    match asked["wish"]:
        case "get":
            return {"secret": backend.get_password(service, ACCOUNT)}
        case "put":
            backend.set_password(service, ACCOUNT, asked["secret"])
        case "remove" if backend.get_password(service, ACCOUNT) is not None:
            backend.delete_password(service, ACCOUNT)
    return {}


def _trouble(error: Exception) -> dict[str, Any]:
    from keyring.errors import KeyringLocked, NoKeyringError  # noqa: PLC0415 - slow; child only

    told = type(error).__name__  # never its text, which may quote what was being kept
    if isinstance(error, NoKeyringError):
        return {"trouble": Trouble.NONE}
    if _status(error) in MACOS_UNSIGNED or isinstance(error, PermissionError):
        return {"trouble": Trouble.DENIED}
    if isinstance(error, KeyringLocked) or _names(error) & SECRET_SERVICE_LOCKED:
        return {"trouble": Trouble.LOCKED}
    return {"trouble": Trouble.BROKEN, "detail": told}


def _names(error: BaseException) -> set[str]:
    """Which errors these are, without importing a library that other systems do not have."""
    return {type(each).__name__ for each in (error, error.__cause__)}


def _status(error: BaseException) -> object:
    """The system's own number, which macOS hides in the cause."""
    cause = error.__cause__ or error
    return cause.args[0] if cause.args else None


def find_backend() -> Backend | None:
    """Our backend for this system, or None where it has none."""
    made = _backend_class()
    try:
        backend = made()
        backend.priority  # noqa: B018 - raises where the system has no such keyring
    except Exception:  # noqa: BLE001 - and where its bus is gone, shut or another person's
        return None
    if sys.platform == "win32":
        backend.persist = "local machine"  # the default roams with a domain profile
    found: Backend = backend
    return found


def _backend_class() -> Callable[[], Any]:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 - child only

        return WinVaultKeyring
    elif sys.platform == "darwin":  # noqa: RET505 - what follows is another system's
        from keyring.backends.macOS import Keyring  # noqa: PLC0415 - child only

        return Keyring
    else:
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415 - child only

        return Keyring


def main() -> None:
    memory.keep_private()
    sys.stdout.buffer.write(answer(find_backend, sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
