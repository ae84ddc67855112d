"""Begun conversations: with whoever has not written yet, and with no customer twice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.court import Bench, reason
from tests.support.payloads import (
    ADA_PHONE,
    BEN_ID,
    NUMBER,
    a_card,
    a_message,
    a_number_change,
    webhook,
)
from tests.unit.hub.test_contact_court import BEN_PHONE, HEARD, deeds, line_of
from wadesk.core.errors import Reason
from wadesk.hub import sights
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.wire.inbox_api import OpenConversation


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


class TestBeginning:
    def test_a_number_that_never_wrote_gets_a_contact_and_an_open_conversation(
        self, bench: Bench
    ) -> None:
        told = bench.ask(bench.ana, OpenConversation("4915755509", "Dora", "on the phone, today"))

        contact, line = bench.hub.one("contact"), bench.hub.one("conversation")
        assert told.answer is not None
        assert told.answer.made == line["id"]
        assert (contact["phone"], contact["called"]) == ("4915755509", "Dora")
        assert json.loads(contact["opt_in"]) == {
            "at": bench.hub.now,
            "how": "on the phone, today",
            "member": bench.ana,
        }
        assert (line["number"], line["status"], line["scope"]) == (NUMBER, "open", "")
        assert line["last_at"] == bench.hub.now
        assert deeds(bench) == ["start"]

    def test_without_a_word_from_the_customer_only_a_template_is_taken(self, bench: Bench) -> None:
        bench.ask(bench.ana, OpenConversation("4915755509"))
        line = bench.hub.one("conversation")["id"]

        assert reason(bench.say(bench.ana, line)) == Reason.WINDOW_CLOSED

    def test_who_has_written_is_found_and_keeps_what_is_known(self, bench: Bench) -> None:
        line = bench.customer_writes()

        told = bench.ask(bench.ana, OpenConversation(ADA_PHONE, "Somebody", "by letter"))

        contact = bench.hub.one("contact")
        assert told.answer is not None
        assert told.answer.made == line
        assert (contact["name"], contact["called"]) == ("Ada Lovelace", None)
        assert json.loads(contact["opt_in"])["how"] == "by letter"
        assert deeds(bench) == []

    def test_asked_twice_it_is_one(self, bench: Bench) -> None:
        first = bench.ask(bench.ana, OpenConversation("4915755509"))
        second = bench.ask(bench.ben, OpenConversation("4915755509"))

        assert first.answer is not None
        assert second.answer is not None
        assert first.answer.made == second.answer.made

    def test_the_answer_of_whom_was_written_to_comes_into_the_same_conversation(
        self, bench: Bench
    ) -> None:
        bench.ask(bench.ana, OpenConversation("4915755509", "Dora"))
        said = a_message(wamid="wamid.d", phone="4915755509", from_user_id=BEN_ID)
        card = a_card(phone="4915755509", name="dora 🌷", user_id=BEN_ID)

        bench.hub.take_in(webhook(contacts=[card], messages=[said]))

        contact, line = bench.hub.one("contact"), bench.hub.one("conversation")
        assert (contact["called"], contact["name"], contact["user_id"]) == (
            "Dora",
            "dora 🌷",
            BEN_ID,
        )
        assert line["last_inbound_at"] is not None

    def test_who_has_a_new_number_is_one_customer_by_the_former_one_too(self, bench: Bench) -> None:
        line = bench.customer_writes()
        told = webhook(contacts=[a_card()], messages=[a_number_change(wa_id=BEN_PHONE)])
        bench.hub.take_in(told)

        by_the_former = bench.ask(bench.ana, OpenConversation(ADA_PHONE))
        by_the_new = bench.ask(bench.ana, OpenConversation(BEN_PHONE))

        assert by_the_former.answer is not None
        assert by_the_new.answer is not None
        assert (by_the_former.answer.made, by_the_new.answer.made) == (line, line)
        assert bench.hub.one("contact")["phone"] == BEN_PHONE

    def test_a_conversation_that_others_look_after_is_not_shown_by_its_number(
        self, bench: Bench
    ) -> None:
        line = bench.customer_writes()
        bench.hub.do(sights.rescope, Rescope(line, "legal"))
        bench.hub.do(sights.change_sights, ChangeSight(bench.ben, frozenset()))
        before = bench.hub.one("contact")

        told = bench.ask(bench.ben, OpenConversation(ADA_PHONE, "Mine", "by letter"))

        assert reason(told) == Reason.CONTACT_ELSEWHERE
        assert bench.hub.one("contact") == before


LINES = st.integers(0, 9_999_999).map("{:07d}".format)
BRAZIL = st.builds(
    lambda area, first, rest: (f"55{area}{first}{rest}", f"55{area}9{first}{rest}"),
    st.integers(11, 99),
    st.integers(6, 9),
    LINES,
)
TEN = st.integers(1_000_000_000, 9_999_999_999)
MEXICO = TEN.map(lambda rest: (f"52{rest}", f"521{rest}"))
ARGENTINA = TEN.map(lambda rest: (f"54{rest}", f"549{rest}"))


@given(forms=st.one_of(BRAZIL, MEXICO, ARGENTINA), typed_first=st.booleans())
@settings(max_examples=HEARD, deadline=None)
def test_a_line_that_its_country_writes_in_two_ways_is_one_customer(
    tmp_path_factory: pytest.TempPathFactory, forms: tuple[str, str], typed_first: bool
) -> None:
    typed, heard = forms if typed_first else forms[::-1]
    bench = Bench(tmp_path_factory.mktemp("record") / "hub.db")
    line = line_of(bench, heard, "Ada")

    told = bench.ask(bench.ana, OpenConversation(typed))

    contact = bench.hub.one("contact")
    bench.hub.close()
    assert told.answer is not None
    assert told.answer.made == line
    assert contact["phone"] == heard  # as WhatsApp writes it: a reply goes there
