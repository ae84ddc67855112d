"""Openings: how long a profile takes to open, by what it opens with.

Run it as ``python -m tests.bench.openings [TIMES]``. The keyring is asked in a child process, as
everywhere, but with a folder behind it: what the system's own takes comes on top. The
passphrase costs what it is meant to cost whoever guesses.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.support.profiles import NOW, PASSPHRASE, a_binding
from tests.support.project import ROOT
from wadesk.desk import profile
from wadesk.desk.key_slots import Unlock
from wadesk.store.keychain import Keychain, SystemKeychain

TIMES = 20
HEADS = ("", "p50 ms", "p99 ms")
CHILD = ROOT / "tests" / "support" / "keyring_child.py"


def measured(times: int = TIMES) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        keychain = SystemKeychain((sys.executable, "-P", str(CHILD), "honest", folder))
        rows = [
            _row("keyring", where / "one", Unlock(keychain), times),
            _row("passphrase", where / "two", Unlock(None, PASSPHRASE), times),
            _row("keyring and passphrase", where / "both", Unlock(keychain, PASSPHRASE), times),
            _asked("of these: the keyring's child", keychain, times),
        ]
    return [Table("openings", "Opening a linked profile", HEADS, rows)]


def _row(name: str, folder: Path, unlock: Unlock, times: int) -> tuple[str, ...]:
    with profile.create(folder, unlock) as made:
        profile.bind(made, a_binding(), NOW)
    took = []
    for _ in range(times):
        start = perf_counter()
        profile.open_profile(folder, unlock, NOW).close()
        took.append((perf_counter() - start) * 1e3)
    return _figures(name, took)


def _asked(name: str, keychain: Keychain, times: int) -> tuple[str, ...]:
    took = []
    for _ in range(times):
        start = perf_counter()
        keychain.get("profile unknown")
        took.append((perf_counter() - start) * 1e3)
    return _figures(name, took)


def _figures(name: str, took: list[float]) -> tuple[str, ...]:
    return name, f"{percentile(took, 0.5):,.0f}", f"{percentile(took, 0.99):,.0f}"


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES):
        print(table)
