"""Profile: opened by the right key, by one process, and never begun anew by mistake."""

import base64
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.keychains import FolderKeychain, MemoryKeychain
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import profile, profile_header
from wadesk.desk.profile import Unlock, create, exists, open_profile
from wadesk.store import durable
from wadesk.store.crypto import Cost

ROOT = Path(__file__).parents[3]
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PURPOSES = ("mirror", "local", "attachments")
STEPS_AT_MOST = 60
KILLED_CODE = 9
NOW = Instant(1_790_000_000_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def begun(folder: Path, unlock: Unlock) -> bytes:
    """A profile that was made and closed; its mirror's key."""
    with create(folder, unlock, CHEAP) as made:
        return made.key_for("mirror")


def contents(folder: Path) -> dict[str, bytes]:
    """The files but the lock, which Windows lets nobody read while it is held."""
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if path.name != profile.LOCK_NAME
    }


def refusal(folder: Path, unlock: Unlock) -> Refused:
    with pytest.raises(Refused) as refused:
        open_profile(folder, unlock, NOW)
    assert refused.value.detail.count("\n") == 0
    return refused.value


def test_a_profile_opens_again_with_the_keyring(folder: Path) -> None:
    unlock = Unlock(MemoryKeychain())
    key = begun(folder, unlock)

    with open_profile(folder, unlock, NOW) as opened:
        assert opened.key_for("mirror") == key
        assert len({opened.key_for(purpose) for purpose in PURPOSES}) == len(PURPOSES)
        assert {opened.mirror_path.parent, opened.attachments.parent} == {opened.directory}
        assert opened.mirror_path != opened.local_path


def test_a_profile_opens_again_with_the_passphrase(folder: Path) -> None:
    unlock = Unlock(passphrase="correct horse")
    key = begun(folder, unlock)

    with open_profile(folder, unlock, NOW) as opened:
        assert opened.key_for("mirror") == key


def test_two_profiles_share_no_key(tmp_path: Path) -> None:
    unlock = Unlock(MemoryKeychain())

    assert begun(tmp_path / "one", unlock) != begun(tmp_path / "other", unlock)


def test_where_both_are_given_neither_opens_alone(folder: Path) -> None:
    keychain = MemoryKeychain()
    key = begun(folder, Unlock(keychain, "correct horse"))

    assert refusal(folder, Unlock(keychain)).reason is Reason.NO_KEY
    with pytest.raises(Unavailable):
        open_profile(folder, Unlock(passphrase="correct horse"), NOW)
    with open_profile(folder, Unlock(keychain, "correct horse"), NOW) as opened:
        assert opened.key_for("mirror") == key


def test_a_passphrase_nobody_asked_for_is_no_hindrance(folder: Path) -> None:
    keychain = MemoryKeychain()
    key = begun(folder, Unlock(keychain))

    with open_profile(folder, Unlock(keychain, "correct horse"), NOW) as opened:
        assert opened.key_for("mirror") == key


@pytest.mark.parametrize("passphrase", [None, ""])
def test_without_keyring_and_passphrase_the_way_is_told(
    folder: Path, passphrase: str | None
) -> None:
    with pytest.raises(Refused, match="WADESK_PASSPHRASE") as refused:
        create(folder, Unlock(passphrase=passphrase))

    assert refused.value.reason is Reason.NO_KEY
    assert not folder.exists()


def test_without_the_passphrase_the_way_is_told(folder: Path) -> None:
    begun(folder, Unlock(passphrase="correct horse"))

    refused = refusal(folder, Unlock())

    assert refused.reason is Reason.NO_KEY
    assert "--passphrase-file" in refused.detail


def test_a_wrong_passphrase_is_refused_and_changes_nothing(folder: Path) -> None:
    begun(folder, Unlock(passphrase="correct horse"))
    before = contents(folder)

    assert refusal(folder, Unlock(passphrase="wrong horse")).reason is Reason.WRONG_KEY
    assert contents(folder) == before


def test_a_keyring_with_another_key_is_refused_and_changes_nothing(folder: Path) -> None:
    keychain = MemoryKeychain()
    begun(folder, Unlock(keychain))
    before = contents(folder)
    keychain.items = {item: bytes(32) for item in keychain.items}

    assert refusal(folder, Unlock(keychain)).reason is Reason.WRONG_KEY
    assert contents(folder) == before


def test_a_missing_key_is_refused_with_the_way_out(folder: Path) -> None:
    keychain = MemoryKeychain()
    begun(folder, Unlock(keychain))
    (folder / profile.MIRROR_NAME).write_bytes(b"messages")
    before = contents(folder)
    keychain.items.clear()

    refused = refusal(folder, Unlock(keychain))

    assert refused.reason is Reason.NO_KEY
    assert "new folder" in refused.detail
    assert contents(folder) == before
    assert keychain.items == {}


def test_a_keyring_that_fails_is_never_no_key(folder: Path) -> None:
    keychain = MemoryKeychain()
    key = begun(folder, Unlock(keychain))
    before = contents(folder)
    keychain.trouble = "It is locked: unlock it and try again."

    with pytest.raises(Unavailable, match="locked"):
        open_profile(folder, Unlock(keychain), NOW)

    assert contents(folder) == before
    keychain.trouble = None
    with open_profile(folder, Unlock(keychain), NOW) as opened:
        assert opened.key_for("mirror") == key


def test_nothing_is_begun_while_the_keyring_fails(folder: Path) -> None:
    keychain = MemoryKeychain()
    keychain.trouble = "It is locked: unlock it and try again."

    with pytest.raises(Unavailable, match="locked"):
        create(folder, Unlock(keychain))

    assert not exists(folder)


@pytest.mark.parametrize("here", [None, MemoryKeychain("Other Wallet")])
def test_another_keyring_than_the_recorded_one_is_named(
    folder: Path, here: MemoryKeychain | None
) -> None:
    begun(folder, Unlock(MemoryKeychain("First Wallet")))
    before = contents(folder)

    with pytest.raises(Unavailable, match="First Wallet") as told:
        open_profile(folder, Unlock(here, "correct horse"), NOW)

    assert ("Other Wallet" if here else "no keyring") in str(told.value)
    assert contents(folder) == before


def test_databases_without_a_header_are_damage_and_not_a_new_profile(folder: Path) -> None:
    folder.mkdir()
    (folder / profile.LOCAL_NAME).write_bytes(b"drafts")
    unlock = Unlock(MemoryKeychain())

    with pytest.raises(Refused) as refused:
        create(folder, unlock)

    assert refused.value.reason is Reason.PROFILE_EXISTS
    assert exists(folder)
    assert refusal(folder, unlock).reason is Reason.DAMAGED
    assert (folder / profile.LOCAL_NAME).read_bytes() == b"drafts"


def test_a_folder_without_a_profile_is_refused(folder: Path) -> None:
    assert refusal(folder, Unlock(MemoryKeychain())).reason is Reason.NO_PROFILE
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(Refused) as refused:
        create(tmp_path / "file" / "profile", Unlock(MemoryKeychain()))

    assert refused.value.reason is Reason.BAD_SETTING


def test_a_profile_is_never_made_over_another(folder: Path) -> None:
    unlock = Unlock(MemoryKeychain())
    begun(folder, unlock)
    before = contents(folder)

    with pytest.raises(Refused) as refused:
        create(folder, unlock)

    assert refused.value.reason is Reason.PROFILE_EXISTS
    assert contents(folder) == before


def test_no_key_lies_on_the_disk_in_the_clear(folder: Path) -> None:
    keychain = MemoryKeychain()
    with create(folder, Unlock(keychain, "correct horse"), CHEAP) as made:
        secret = [made.keys.key, *map(made.key_for, PURPOSES), *keychain.items.values()]
        forms = [
            form
            for key in secret
            for form in (key, key.hex().encode(), base64.b64encode(key)[:-1], key[::-1])
        ]
        on_disk = b"\n".join(contents(folder).values())

    assert len(secret) == 5
    assert not any(form in on_disk for form in forms)
    assert b"correct horse" not in on_disk
    assert "correct horse" not in repr(Unlock(keychain, "correct horse"))


def test_a_second_instance_is_refused_in_a_sentence(folder: Path) -> None:
    unlock = Unlock(MemoryKeychain())

    with create(folder, unlock):
        refused = refusal(folder, unlock)

    assert refused.reason is Reason.SECOND_INSTANCE
    assert "already running" in refused.detail


HOLDER = """
import sys
from pathlib import Path
from wadesk.core.records import Instant
from wadesk.desk.profile import Unlock, open_profile

with open_profile(Path(sys.argv[1]), Unlock(passphrase="correct horse"), Instant(0)):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the profile open."""
    begun(folder, Unlock(passphrase="correct horse"))
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()


def test_the_profile_of_a_killed_process_opens_at_once(
    folder: Path, holder: subprocess.Popen[str]
) -> None:
    unlock = Unlock(passphrase="correct horse")
    while_it_ran = refusal(folder, unlock).reason
    holder.kill()
    holder.wait()

    with open_profile(folder, unlock, NOW):
        assert while_it_ran is Reason.SECOND_INSTANCE


KILLED = """
import os
import sys
from pathlib import Path

from tests.support.keychains import FolderKeychain
from wadesk.desk.profile import Unlock, create

STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "fcntl.flock"}
folder, keyring, left = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])


def die_at_the_step(event, _arguments):
    global left
    if event in STEPS:
        left -= 1
        if left < 0:
            os._exit(9)


sys.addaudithook(die_at_the_step)
create(folder, Unlock(FolderKeychain(keyring))).close()
os._exit(0)
"""


def reopened(folder: Path, unlock: Unlock) -> profile.Profile:
    return open_profile(folder, unlock, NOW)


def killed_at(step: int, folder: Path, keyring: Path) -> bool:
    """Whether the process was killed before it was done."""
    script = [sys.executable, "-c", KILLED, str(folder), str(keyring), str(step)]
    return subprocess.run(script, cwd=ROOT, check=False).returncode == KILLED_CODE


def test_a_process_killed_at_any_step_leaves_no_profile_or_a_whole_one(tmp_path: Path) -> None:
    outcomes = []
    for step in range(STEPS_AT_MOST):
        folder, keyring = tmp_path / f"profile {step}", tmp_path / f"keyring {step}"
        keyring.mkdir()
        killed = killed_at(step, folder, keyring)
        unlock = Unlock(FolderKeychain(keyring))
        whole = exists(folder)
        (reopened if whole else create)(folder, unlock).close()
        open_profile(folder, unlock, NOW).close()
        outcomes.append((killed, whole, bool(list(folder.glob("*.part")))))
        if not killed:
            break

    assert outcomes[-1] == (False, True, False)
    assert outcomes == sorted(outcomes, key=lambda outcome: outcome[1])
    assert {(True, False, False), (True, True, False)} == set(outcomes[:-1])


def test_a_full_disk_leaves_neither_profile_nor_item(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _content: bytes) -> None:
        raise Refused(Reason.DISK_FULL, path.name)

    keychain = MemoryKeychain()
    monkeypatch.setattr(durable, "write", full)

    with pytest.raises(Refused) as refused:
        create(folder, Unlock(keychain))

    assert refused.value.reason is Reason.DISK_FULL
    assert not exists(folder)
    assert keychain.items == {}


def test_a_disk_that_is_full_at_the_copy_still_has_the_profile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_write = durable.write

    def full(path: Path, content: bytes) -> None:
        if path.name == profile_header.COPY_NAME:
            raise Refused(Reason.DISK_FULL, path.name)
        really_write(path, content)

    unlock = Unlock(MemoryKeychain())
    monkeypatch.setattr(durable, "write", full)
    with pytest.raises(Refused):
        create(folder, unlock)

    with open_profile(folder, unlock, NOW) as opened:
        assert opened.key_for("mirror")
    assert not (folder / profile_header.COPY_NAME).exists()
