"""Mentions tests: who is named is named as the team calls them, and an address names nobody."""

from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.mentions import named, written
from wadesk.core.records import AgentId

ANA, ANA_LEE, ZOE, LI = (AgentId(number) for number in range(1, 5))
TEAM = {ANA: "Ana", ANA_LEE: "Ana Lee", ZOE: "Zoé", LI: "李雷"}


def test_the_longer_of_two_names_is_meant() -> None:
    assert named("@Ana Lee please", TEAM, 9) == (ANA_LEE,)
    assert named("@ana, please", TEAM, 9) == (ANA,)


def test_they_are_told_once_and_in_order_and_at_most_so_many() -> None:
    text = "@Zoé ask @Ana and @zoé (@李雷)"

    assert named(text, TEAM, 9) == (ZOE, ANA, LI)
    assert named(text, TEAM, 2) == (ZOE, ANA)


def test_an_address_and_another_word_name_nobody() -> None:
    assert named("write to shop@ana.example", TEAM, 9) == ()
    assert named("@Anatole and @", TEAM, 9) == ()


def test_where_words_have_no_spaces_a_name_ends_by_itself() -> None:
    assert named("请@李雷看一下", TEAM, 9) == (LI,)


@given(st.sets(st.sampled_from(list(TEAM)), max_size=4), st.text(max_size=9))
def test_whoever_is_written_as_one_writes_them_is_named(who: set[AgentId], beside: str) -> None:
    text = "".join(written(TEAM[one]) for one in sorted(who)) + beside.replace("@", "")

    found = named(text, TEAM, 9)

    assert set(found) - {ANA_LEE} >= who - {ANA_LEE, ANA}


@given(st.text(max_size=30), st.integers(0, 3))
def test_no_text_breaks_it(text: str, most: int) -> None:
    assert len(named(text, TEAM, most)) <= most
