"""App lock: what the screen asks of the lock on this computer's copy, and how soon it falls to.

How soon is remembered on this computer; whether there is a passphrase is the profile's business.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

from PySide6.QtCore import QSettings

MINUTES = (5, 10, 30, 60, 0)  # 0: never by itself
USUAL = 10
LOCK_KEY = "Ctrl+L"
PLACE = "lock/minutes"


class LockDeeds(Protocol):
    """A passphrase or PIN that is part of the key."""

    def has_keyring(self) -> bool: ...
    def has_passphrase(self) -> bool: ...
    def lay_on(self, passphrase: str) -> Future[Any]: ...
    def change(self, former: str, passphrase: str) -> Future[Any]: ...
    def take_off(self, former: str) -> Future[Any]: ...


class AutoLock:
    """After so many minutes without a hand on anything."""

    def __init__(self, places: QSettings | None) -> None:
        self._places = places
        self._minutes = USUAL

    @property
    def minutes(self) -> int:
        kept = self._places.value(PLACE, self._minutes) if self._places else self._minutes
        found = int(str(kept)) if str(kept).isdecimal() else USUAL
        return found if found in MINUTES else USUAL

    def minutes_of(self, lock: LockDeeds) -> Callable[[], int]:
        """As it is chosen that moment; what has no passphrase does not lock by itself."""
        return lambda: self.minutes if lock.has_passphrase() else 0

    def choose(self, minutes: int) -> None:
        self._minutes = minutes
        if self._places is not None:
            self._places.setValue(PLACE, minutes)
