"""Profile, killed: before every single step the old way in is whole, or the new one is."""

import os
import shutil
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

from tests.support import dying
from tests.support.deaths import Death, deaths_of
from tests.support.dying import LATER, MUCH_LATER, OTHER
from tests.support.profiles import HUB, NOW, PASSPHRASE, Place, a_binding
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import lease, profile, profile_header, wiping
from wadesk.desk.key_slots import Unlock

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")


def opens(place: Place, passphrase: str | None, now: Instant = NOW) -> bytes | None:
    """The profile's key if this opens it; anything but a no to this way in is a failure."""
    try:
        with place.open(passphrase, now) as opened:
            return opened.keys.key
    except Refused as no:
        if no.reason not in {Reason.NO_KEY, Reason.WRONG_KEY}:
            raise
        return None


@pytest.mark.parametrize("is_bound", [False, True], ids=["not linked yet", "linked"])
@pytest.mark.parametrize(
    ("act", "before", "after"),
    [
        (dying.lay_on, None, PASSPHRASE),
        (dying.change, PASSPHRASE, OTHER),
        (dying.take_off, PASSPHRASE, None),
    ],
)
def test_killed_while_the_passphrase_changes_one_way_in_is_whole(
    tmp_path: Path,
    act: Callable[[Path], None],
    before: str | None,
    after: str | None,
    is_bound: bool,
) -> None:
    prepared = Place(tmp_path / "prepared")
    key = prepared.make(before, is_bound=is_bound)

    deaths = deaths_of(act, prepared.root, tmp_path / "deaths")
    is_new = [is_changed(death, key, before, after) for death in deaths]

    assert is_new == sorted(is_new)
    assert (is_new[0], is_new[-1]) == (False, True)
    assert len(is_new) > 20


def is_changed(death: Death, key: bytes, before: str | None, after: str | None) -> bool:
    """Which of the two ways is good: the one or the other, and nothing else is in the keyring."""
    place = Place(death.root)
    has_passphrase = profile.has_passphrase(place.folder)
    is_new = has_passphrase == bool(after) if bool(before) != bool(after) else None
    if is_new is None:
        is_new = opens(place, after) is not None
    good, other = (after, before) if is_new else (before, after)
    assert opens(place, good) == key
    if other is not None and good is not None:
        assert opens(place, other) is None
    header = profile_header.read(place.folder)
    assert header.stale == ()
    assert place.items() == [slot.item for slot in header.slots]
    assert not list(place.folder.glob("*.part"))
    return is_new


def test_killed_while_it_is_bound_it_opens_and_is_bound_or_not(tmp_path: Path) -> None:
    prepared = Place(tmp_path / "prepared")
    key = prepared.make(is_bound=False)

    outcomes = []
    for death in deaths_of(dying.bind, prepared.root, tmp_path / "deaths"):
        place = Place(death.root)
        assert opens(place, None) == key
        home = profile_header.read(place.folder).home
        outcomes.append(home is not None and home.hub == HUB)
        with place.open() as opened:
            profile.bind(opened, a_binding(), NOW)
        assert opens(place, None) == key

    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


def test_killed_while_it_is_bound_anew_the_lease_fits_whichever_it_is(tmp_path: Path) -> None:
    prepared = Place(tmp_path / "prepared")
    key = prepared.make()

    outcomes = []
    for death in deaths_of(dying.bind_anew, prepared.root, tmp_path / "deaths"):
        place = Place(death.root)
        assert opens(place, None) == key
        home = profile_header.read(place.folder).home
        outcomes.append(home is not None and home.device == a_binding().device + 1)

    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


def test_killed_while_its_lease_is_renewed_it_has_the_old_one_or_the_new(tmp_path: Path) -> None:
    prepared = Place(tmp_path / "prepared")
    key = prepared.make()

    outcomes = []
    for death in deaths_of(dying.renew, prepared.root, tmp_path / "deaths"):
        place = Place(death.root)
        assert opens(place, None, LATER) == key
        outcomes.append(is_open_at(place, MUCH_LATER))

    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


def is_open_at(place: Place, now: Instant) -> bool:
    try:
        place.open(now=now).close()
    except Refused as no:
        if no.reason is not Reason.LEASE_OVER:
            raise
        return False
    return True


def test_killed_while_it_takes_the_hubs_answer_it_can_ask_again(tmp_path: Path) -> None:
    prepared = Place(tmp_path / "prepared")
    key = prepared.make()
    assert not is_open_at(prepared, MUCH_LATER)

    outcomes = []
    for death in deaths_of(dying.take, prepared.root, tmp_path / "deaths"):
        place = Place(death.root)
        outcomes.append(is_open_at(place, MUCH_LATER))
        assert lease.request(place.folder, Unlock(place.keychain)).home.hub == HUB
        dying.take(death.root)
        assert opens(place, None, MUCH_LATER) == key

    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


@pytest.mark.parametrize("begin", [dying.begin_wiping, dying.begin_wiping_shut])
def test_killed_as_the_wipe_begins_it_opens_or_is_wiped_to_the_end(
    tmp_path: Path, begin: Callable[[Path], None]
) -> None:
    prepared = Place(tmp_path / "prepared")
    key = prepared.make()

    outcomes = []
    for death in deaths_of(begin, prepared.root, tmp_path / "deaths"):
        place = Place(death.root)
        is_begun = wiping.is_wiping(place.folder)
        outcomes.append(is_begun)
        if is_begun:
            ends_wiped(place)
        else:
            assert opens(place, None) == key

    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


def test_killed_anywhere_in_a_wipe_the_next_start_finishes_it(tmp_path: Path) -> None:
    prepared = Place(tmp_path / "prepared")
    prepared.make()
    dying.begin_wiping(prepared.root)

    deaths = deaths_of(dying.go_on_wiping, prepared.root, tmp_path / "deaths")

    assert len(deaths) > 20
    for death in deaths:
        ends_wiped(Place(death.root))


def test_killed_again_and_again_in_a_wipe_the_key_never_comes_back(tmp_path: Path) -> None:
    """Where only the first copy of the header was changed, the other one is no way in."""
    prepared = Place(tmp_path / "prepared")
    prepared.make()
    dying.begin_wiping(prepared.root)
    older = Place(tmp_path / "older")
    older.make()
    shutil.copy(older.folder / profile_header.COPY_NAME, prepared.folder / profile_header.COPY_NAME)

    ends_wiped(prepared)


def ends_wiped(place: Place) -> None:
    told = []
    if profile_header.exists(place.folder):
        with pytest.raises(Refused) as refused:
            place.open()
        assert refused.value.reason is Reason.UNLINKED
    assert wiping.resume(place.folder, place.keychain, lambda *words: told.append(words))
    assert left_in(place.folder) <= {profile.LOCK_NAME: b""}.items()
    assert place.items() == []
    assert len(told) <= 1


def left_in(folder: Path) -> AbstractSet[tuple[str, bytes]]:
    """At most the empty lock, if it died after the header and before that."""
    found = folder.iterdir() if folder.exists() else ()
    return {path.name: path.read_bytes() for path in found}.items()


def test_a_wipe_without_its_hub_is_told_by_the_next_start(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.make()
    dying.begin_wiping(tmp_path)

    def nobody(*_: object) -> None:
        raise Unavailable("The Hub cannot be reached.", reached=False)

    assert not wiping.resume(place.folder, place.keychain, nobody)
    left = {path.name for path in place.folder.iterdir()}
    assert left == set(wiping.KEPT_TO_THE_END)
    assert place.items() == []
    ends_wiped(place)
