"""Keyring child: the real child of a keychain, with a made-up keyring behind it.

Called as ``python keyring_child.py KIND FOLDER``; the folder is what the keyring remembers.
"""

import base64
import sys
import threading
from pathlib import Path

from keyring.errors import InitError, KeyringError, KeyringLocked

from wadesk.store.keychain import Backend, answer


class FolderBackend:
    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def get_password(self, service: str, username: str) -> str | None:
        path = self._directory / f"{service} {username}"
        return path.read_text(encoding="utf-8") if path.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        (self._directory / f"{service} {username}").write_text(password, encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        (self._directory / f"{service} {username}").unlink()


class ForgetfulBackend(FolderBackend):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class AlteringBackend(FolderBackend):
    def get_password(self, service: str, username: str) -> str | None:
        found = super().get_password(service, username)
        return found and found[:-4]


class NullBackend(ForgetfulBackend):
    def get_password(self, service: str, username: str) -> str | None:
        return super().get_password(f"{service} of nobody", username)


class SwappingBackend(FolderBackend):
    """What it once kept it gives back as something else, in the right shape."""

    def get_password(self, service: str, username: str) -> str | None:
        found = super().get_password(service, username)
        return found and base64.b64encode(base64.b64decode(found)[::-1]).decode("ascii")


class GarblingBackend(FolderBackend):
    def get_password(self, service: str, username: str) -> str | None:
        return f"{service} for {username} is not base64!"


class RaisingBackend(FolderBackend):
    error: Exception = KeyringError()
    cause: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.error.add_note(f"{service} for {username}")
        raise self.error from self.cause

    def set_password(self, service: str, username: str, password: str) -> None:
        self.error.add_note(f"{service} for {username}: {password}")
        raise self.error from self.cause


class LockedBackend(RaisingBackend):
    error = KeyringLocked("quoting hunter2")


class DeniedBackend(RaisingBackend):
    error = KeyringError("no")
    cause = Exception(-25293, "unsigned")


class BrokenBackend(RaisingBackend):
    error = InitError("quoting hunter2")


class HangingBackend(FolderBackend):
    def get_password(self, service: str, username: str) -> str | None:
        threading.Event().wait()
        return super().get_password(service, username)


KINDS = {
    "honest": FolderBackend,
    "forgetful": ForgetfulBackend,
    "null": NullBackend,
    "altering": AlteringBackend,
    "swapping": SwappingBackend,
    "garbling": GarblingBackend,
    "locked": LockedBackend,
    "denied": DeniedBackend,
    "broken": BrokenBackend,
    "hanging": HangingBackend,
}


def main() -> None:
    kind, directory = sys.argv[1:]

    def find() -> Backend | None:
        return None if kind == "none" else KINDS[kind](Path(directory))

    if kind == "dead":
        sys.exit(3)
    if kind == "chattering":
        sys.stdout.write("Gtk-WARNING: hello\n")
        return
    (Path(directory) / "argv").write_text(" ".join(sys.argv), encoding="utf-8")
    sys.stdout.buffer.write(answer(find, sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
