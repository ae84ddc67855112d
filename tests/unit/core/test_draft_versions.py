"""Draft versions: nothing that an agent wrote anywhere is hidden, and the newest is shown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, a_draft
from wadesk.core.draft_versions import HERE, Covering, Shown, Version, covering, digest, shown
from wadesk.core.records import Instant


def a_version(
    text: str, edited_at: int = 0, name: str = "row 1", origin: str = "Laptop"
) -> Version:
    return Version(name, a_draft(text), origin, Instant(NOON + edited_at))


def here(text: str, edited_at: int = 0) -> Version:
    return a_version(text, edited_at, HERE, "")


texts = st.sampled_from(["", " ", "Good", "Good ", "Good morning", "Bonjour"])
others = st.lists(st.builds(a_version, texts, st.integers(0, 3), st.uuids().map(str)), max_size=4)
locals_ = st.none() | st.builds(here, texts, st.integers(0, 3))


def test_where_nothing_is_written_nothing_is_shown() -> None:
    assert shown(None, []) == Shown()


def test_a_text_of_another_device_is_a_ghost_here() -> None:
    elsewhere = a_version("Good morning")

    assert shown(None, [elsewhere]) == Shown(elsewhere.draft, elsewhere)


def test_an_older_text_of_another_device_is_offered_beside_ones_own() -> None:
    mine, elsewhere = here("Good morning", 5), a_version("Bonjour", 3)

    assert shown(mine, [elsewhere]) == Shown(mine.draft, None, (elsewhere,))


def test_a_newer_text_of_another_device_is_shown_and_ones_own_is_offered() -> None:
    mine, elsewhere = here("Good morning", 3), a_version("Bonjour", 5)

    assert shown(mine, [elsewhere]) == Shown(elsewhere.draft, elsewhere, (mine,))


def test_of_two_that_were_edited_at_the_same_moment_ones_own_is_shown() -> None:
    mine = here("Good morning", 5)

    assert shown(mine, [a_version("Bonjour", 5)]).ghost is None


def test_what_says_the_same_is_no_other_version() -> None:
    assert shown(here("Good morning"), [a_version("Good morning\n", 9)]).versions == ()


@given(locals_, others)
def test_every_text_is_shown_or_offered(local: Version | None, elsewhere: list[Version]) -> None:
    found = shown(local, elsewhere)

    visible = {one.draft.text.strip() for one in found.versions}
    visible |= {found.draft.text.strip()} if found.draft else set()
    written = {one.draft.text.strip() for one in elsewhere}
    written |= {local.draft.text.strip()} if local else set()
    assert {text for text in written if text} == {text for text in visible if text}


@given(locals_, others)
def test_nothing_that_is_offered_was_edited_after_what_is_shown(
    local: Version | None, elsewhere: list[Version]
) -> None:
    found = shown(local, elsewhere)
    first = found.ghost or local

    assert all(first and one.edited_at <= first.edited_at for one in found.versions)


@given(locals_, others)
def test_what_is_offered_twice_is_offered_once(
    local: Version | None, elsewhere: list[Version]
) -> None:
    assert shown(local, [*elsewhere, *elsewhere]) == shown(local, elsewhere)


def test_a_text_is_known_again_by_where_it_stands_and_what_it_says() -> None:
    text = a_draft("Good morning")

    assert digest("Laptop", text) == digest("Laptop", text)
    assert len({digest("Laptop", text), digest("Phone", text), digest("Laptop", a_draft("x"))}) == 3


def test_the_newest_of_another_device_stands_before_an_older_text_from_here() -> None:
    mine, old, new = here("Good", 3), a_version("Bonjour", 4, "row 1"), a_version("Hi", 5, "row 2")

    assert covering(mine, [old, new]) == Covering(new, mine)
    assert covering(here("Good", 5), [old, new]) is None


def test_before_the_same_words_or_none_at_all_nothing_stands() -> None:
    assert covering(here("Good"), [a_version("Good ", 9)]) is None
    assert covering(here("Good"), [a_version(" ", 9)]) is None
    assert covering(here(" "), [a_version("Good", 9)]) is None
    assert covering(None, [a_version("Good", 9)]) is None


def test_what_has_files_there_does_not_stand_here_without_them() -> None:
    with_file = replace(a_version("See this", 9), filenames=("offer.pdf",))

    assert covering(here("Good"), [with_file]) is None


@given(locals_, others)
def test_what_stands_before_the_local_text_is_what_is_shown(
    local: Version | None, elsewhere: list[Version]
) -> None:
    found = covering(local, elsewhere)
    shown_here = shown(local, elsewhere)

    assert found is None or shown_here.draft == found.newer.draft
    assert found is None or found.here.draft in [one.draft for one in shown_here.versions]
