import pytest

from wadesk.demo import customers
from wadesk.demo.customers import SCENES, Turn, answer_to, as_written, is_hurried
from wadesk.sandbox import inbound

TURNS = [turn for turns in SCENES.values() for turn in turns]


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: f"{turn.kind} {turn.said}")
def test_whatsapps_stand_in_would_deliver_every_turn(turn: Turn) -> None:
    written = as_written(turn, "wamid.own", "wamid.answer")

    assert written is not None
    assert inbound.check(written) == written["type"]


@pytest.mark.parametrize("kind", ["reaction", "quote", "edit"])
def test_a_turn_waits_for_what_it_refers_to(kind: str) -> None:
    assert as_written(Turn(kind, "👍"), None, None) is None


def test_agents_know_an_answer_to_all_that_wants_one() -> None:
    silent = {"reaction", "edit"}
    wanting = [turn for turn in TURNS if turn.kind not in silent]

    assert all(turn.answer for turn in wanting)
    assert not any(turn.answer for turn in TURNS if turn.kind in silent)


def test_a_quote_arrives_as_a_text_and_is_answered_as_one() -> None:
    (quote,) = [turn for turn in TURNS if turn.kind == "quote"]

    assert answer_to("text", quote.said) == quote.answer


def test_the_unexpected_is_answered_politely_and_without_hurry() -> None:
    assert answer_to("text", "Quid novi?") == customers.OTHERWISE
    assert not is_hurried("text", "Quid novi?")


def test_both_agents_have_customers_and_some_turns_are_hurried() -> None:
    places = {customers.whose(customer.name, 2) for customer in SCENES}

    assert places == {0, 1}
    assert any(turn.hurried for turn in TURNS)


def test_the_customers_write_in_many_scripts_and_one_has_only_a_username() -> None:
    said = "".join(turn.said for turn in TURNS)

    assert any("\u4e00" <= letter <= "\u9fff" for letter in said)
    assert any("\u0600" <= letter <= "\u06ff" for letter in said)
    assert any(customer.username and not customer.phone for customer in SCENES)
    assert {"image", "audio", "location", "reaction", "edit", "quote"} <= {t.kind for t in TURNS}
