"""Fake lock: a passphrase in memory, wrapped and taken off at once."""

from concurrent.futures import Future
from typing import Any

from wadesk.core import passphrase as rules
from wadesk.core.errors import Reason, Refused


class FakeLock:
    def __init__(self, passphrase: str = "", *, keyring: bool = True) -> None:
        self.passphrase, self.keyring = passphrase, keyring

    def has_keyring(self) -> bool:
        return self.keyring

    def has_passphrase(self) -> bool:
        return bool(self.passphrase)

    def lay_on(self, passphrase: str) -> Future[Any]:
        return self._become("", passphrase)

    def change(self, former: str, passphrase: str) -> Future[Any]:
        return self._become(former, passphrase)

    def take_off(self, former: str) -> Future[Any]:
        return self._become(former, "")

    def _become(self, former: str, passphrase: str) -> Future[Any]:
        promise: Future[Any] = Future()
        try:
            self._require_known(former)
            if passphrase:
                rules.require_good(passphrase)
        except Refused as no:
            promise.set_exception(no)
        else:
            self.passphrase = passphrase
            promise.set_result(None)
        return promise

    def _require_known(self, former: str) -> None:
        if former != self.passphrase:
            raise Refused(Reason.WRONG_KEY)
