from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import same_person
from wadesk.core.same_person import Join, Separate, Wish

PEOPLE = st.integers(1, 7)
WISHES = st.one_of(st.builds(Join, PEOPLE, PEOPLE), st.builds(Separate, PEOPLE))
PAST = st.lists(WISHES, max_size=9)


def links_after(wishes: list[Wish]) -> dict[int, int]:
    return reduce(same_person.after, wishes, dict[int, int]())


@given(past=PAST, wish=WISHES)
def test_what_is_taken_back_is_as_it_was_before(past: list[Wish], wish: Wish) -> None:
    before = links_after(past)
    done = same_person.after(before, wish)

    back = reduce(same_person.after, same_person.inverse(before, wish), done)

    assert back == before


@given(past=PAST)
def test_links_never_chain_and_nobody_leads_to_themselves(past: list[Wish]) -> None:
    links = links_after(past)

    assert not links.keys() & set(links.values())


@given(past=PAST, one=PEOPLE, other=PEOPLE)
def test_two_who_are_joined_are_shown_by_the_name_of_the_second(
    past: list[Wish], one: int, other: int
) -> None:
    before = links_after(past)

    links = same_person.after(before, Join(one, other))

    heads = {same_person.head(links, who) for who in same_person.group(before, one)}
    assert heads == {same_person.head(before, other)}


@given(past=PAST, one=PEOPLE)
def test_who_is_separated_stands_alone_and_the_others_stay_together(
    past: list[Wish], one: int
) -> None:
    before = links_after(past)
    others = same_person.group(before, one) - {one}

    links = same_person.after(before, Separate(one))

    assert same_person.group(links, one) == {one}
    assert all(same_person.group(links, other) == others for other in others)


def test_a_chain_is_led_to_its_end_at_once() -> None:
    assert links_after([Join(1, 2), Join(2, 3)]) == {1: 3, 2: 3}


def test_joining_the_other_way_round_changes_nothing() -> None:
    assert links_after([Join(1, 2), Join(2, 1)]) == {1: 2}
