"""Secret Service: the real keyring of a Linux session, begun for the test alone.

Needs `dbus-run-session` and `gnome-keyring-daemon` (Debian: dbus, gnome-keyring).
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")
SESSION_LIMIT_S = 60

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)),
    reason=f"no real Secret Service here: {' or '.join(PROGRAMS)} is missing",
)

SESSION = """
import subprocess
import sys
from wadesk.core.errors import Unavailable
from wadesk.store.keychain import SystemKeychain

password, *wishes = sys.argv[1:]
subprocess.run(
    ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
    input=password + "\\n", text=True, check=True, stdout=subprocess.DEVNULL,
)
keychain = SystemKeychain()
print(keychain.name, keychain.available())
for wish in wishes:
    try:
        match wish:
            case "put":
                keychain.put("profile 1", bytes(range(32)))
                print("kept")
            case "get":
                kept = keychain.get("profile 1")
                print("none" if kept is None else kept == bytes(range(32)))
            case "remove":
                keychain.remove("profile 1")
                print("removed")
    except Unavailable as error:
        print(error)
"""


WHOLE_LIFE = """
import subprocess
import sys
from pathlib import Path

from tests.support import dying
from tests.support.profiles import CHEAP, NOW, PASSPHRASE, a_binding, an_order
from wadesk.desk import app_lock, profile, profile_header, wiping
from wadesk.desk.key_slots import Unlock
from wadesk.store.keychain import SystemKeychain

folder = Path(sys.argv[1])
subprocess.run(
    ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
    input="pw\\n", text=True, check=True, stdout=subprocess.DEVNULL,
)
keychain = SystemKeychain()
items = []


def kept():
    (slot,) = profile_header.read(folder).slots
    items.append(slot.item)
    return [keychain.get(item) is not None for item in items]


with profile.create(folder, Unlock(keychain)) as made:
    profile.bind(made, a_binding(), NOW)
    print("made", *kept())
    app_lock.lay_on(made, keychain, PASSPHRASE, CHEAP)
    print("locked", *kept())
    app_lock.change(made, Unlock(keychain, PASSPHRASE), dying.OTHER, CHEAP)
    print("changed", *kept())
with profile.open_profile(folder, Unlock(keychain, dying.OTHER), NOW) as opened:
    app_lock.take_off(opened, Unlock(keychain, dying.OTHER))
    print("taken off", *kept())
with profile.open_profile(folder, Unlock(keychain), NOW) as opened:
    wiping.begin(opened, an_order(), dying.a_receipt())
print("wiped", wiping.resume(folder, keychain, dying.tell), folder.exists())
print("gone", *(keychain.get(item) is None for item in items))
"""


def session(home: Path, *arguments: str, program: str = SESSION) -> list[str]:
    """What a session says that lives in this home, with a message bus of its own."""
    for folder in ("run", "data"):
        (home / folder).mkdir(mode=0o700, exist_ok=True)
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    said = subprocess.run(
        [
            str(shutil.which("dbus-run-session")),
            "--",
            sys.executable,
            "-W",
            "error",
            "-c",
            program,
            *arguments,
        ],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        timeout=SESSION_LIMIT_S,
        check=True,
    ).stdout
    return said.splitlines()


def test_a_secret_outlives_the_session_that_kept_it(tmp_path: Path) -> None:
    first = session(tmp_path, "pw", "get", "put", "get")
    second = session(tmp_path, "pw", "get", "remove", "remove", "get")

    assert first == ["Secret Service True", "none", "kept", "True"]
    assert second == ["Secret Service True", "True", "removed", "removed", "none"]


def test_a_keyring_that_stays_locked_says_so_and_keeps_its_secret(tmp_path: Path) -> None:
    session(tmp_path, "pw", "put")
    locked = session(tmp_path, "another password", "get", "put")
    unlocked = session(tmp_path, "pw", "get")

    sentence = "Secret Service is locked: unlock it and try again."
    assert locked == ["Secret Service True", sentence, sentence]
    assert unlocked == ["Secret Service True", "True"]


def test_lock_and_wipe_leave_one_item_and_then_none(tmp_path: Path) -> None:
    said = session(tmp_path, str(tmp_path / "profile"), program=WHOLE_LIFE)

    assert said == [
        "made True",
        "locked False True",
        "changed False False True",
        "taken off False False False True",
        "wiped True False",
        "gone True True True True",
    ]
