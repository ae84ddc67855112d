"""Own lock: the passphrase of the Desk that is open here, as its window changes it.

What is done costs a second of work on purpose, so it is promised and done on another thread.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from wadesk.desk import app_lock
from wadesk.desk.app_lock import Ways
from wadesk.desk.profile import Profile, Unlock
from wadesk.store.keychain import Keychain


class OwnLock:
    """``keychain`` finds the one that holds the other part of the key, where there is one."""

    def __init__(self, profile: Profile, keychain: Callable[[], Keychain | None]) -> None:
        self._profile, self._keychain = profile, keychain
        self._ways: Ways = app_lock.ways(profile.directory)

    def has_keyring(self) -> bool:
        return self._ways.keyring is not None

    def has_passphrase(self) -> bool:
        return self._ways.has_passphrase

    def lay_on(self, passphrase: str) -> Future[None]:
        return self._do(lambda: app_lock.lay_on(self._profile, self._here(), passphrase))

    def change(self, former: str, passphrase: str) -> Future[None]:
        known = Unlock(self._here(), former)
        return self._do(lambda: app_lock.change(self._profile, known, passphrase))

    def take_off(self, former: str) -> Future[None]:
        known = Unlock(self._here(), former)
        return self._do(lambda: app_lock.take_off(self._profile, known))

    def _here(self) -> Keychain | None:
        return self._keychain() if self.has_keyring() else None

    def _do(self, deed: Callable[[], None]) -> Future[None]:
        def work() -> None:
            deed()
            self._ways = app_lock.ways(self._profile.directory)

        one = ThreadPoolExecutor(1, "aside")
        try:
            return one.submit(work)
        finally:
            one.shutdown(wait=False)
