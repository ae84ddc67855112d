from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.court import Bench, reason
from tests.support.hub_record import HubRecord
from tests.support.payloads import (
    ADA_ID,
    ADA_PHONE,
    a_card,
    a_message,
    webhook,
)
from wadesk.core.blocking import Blocking
from wadesk.core.errors import Reason
from wadesk.hub import sights
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.store import blocking
from wadesk.wire.inbox_api import BlockContact, EditContact, JoinContacts

BEN_PHONE = "33655501020"
CARLA_PHONE = "393335550102"
HEARD = 20


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()


def line_of(bench: Bench, phone: str, name: str) -> int:
    """Somebody writes; the conversation that it is in."""
    said = a_message(wamid=f"wamid.{phone}", phone=phone)
    bench.hub.take_in(webhook(contacts=[a_card(phone=phone, name=name)], messages=[said]))
    return int(bench.hub.rows("conversation")[-1]["id"])


def three(bench: Bench) -> tuple[int, int, int]:
    return (
        line_of(bench, ADA_PHONE, "Ada"),
        line_of(bench, BEN_PHONE, "Ada at work"),
        line_of(bench, CARLA_PHONE, "Carla"),
    )


def links(bench: Bench) -> dict[str, str | None]:
    """Who is shown by whose name."""
    people = {row["id"]: row for row in bench.hub.rows("contact")}
    heads = {row["name"]: people.get(row["same_as"]) for row in people.values()}
    return {name: head["name"] if head else None for name, head in heads.items()}


def deeds(bench: Bench) -> list[str]:
    return [row["deed"] for row in bench.hub.rows("audit")]


class TestWhatTheTeamKnows:
    def test_a_name_and_a_remark_of_the_teams_own_are_kept_beside_whatsapps(
        self, bench: Bench
    ) -> None:
        line = bench.customer_writes()

        bench.ask(bench.ana, EditContact(line, "  Ada   (London) ", " Prefers English.\n"))

        ada = bench.hub.one("contact")
        assert (ada["called"], ada["remark"]) == ("Ada (London)", "Prefers English.")
        assert ada["name"] == "Ada Lovelace"

    def test_two_who_wrote_on_the_same_remark_both_stand_there(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, EditContact(line, "Ada L.", "Prefers English", "", ""))

        bench.ask(bench.ana, EditContact(line, "", "Likes blue", "", ""))

        ada = bench.hub.one("contact")
        assert (ada["called"], ada["remark"]) == ("Ada L.", "Prefers English\nLikes blue")

    def test_what_would_be_too_long_together_is_refused(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, EditContact(line, "", "a" * 4_000, "", ""))

        told = bench.ask(bench.ana, EditContact(line, "", "b" * 4_000, "", ""))

        assert reason(told) == Reason.TEXT_TOO_LONG
        assert bench.hub.one("contact")["remark"] == "a" * 4_000

    def test_what_is_emptied_is_whatsapps_word_again(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, EditContact(line, "Ada L.", "Careful"))

        bench.ask(bench.ana, EditContact(line, " ", ""))

        ada = bench.hub.one("contact")
        assert (ada["called"], ada["remark"]) == (None, None)

    def test_a_name_of_whatsapps_does_not_replace_the_teams(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, EditContact(line, "Ada L.", ""))

        bench.hub.take_in(
            webhook(contacts=[a_card(name="A.")], messages=[a_message(wamid="wamid.2")])
        )

        ada = bench.hub.one("contact")
        assert (ada["called"], ada["name"]) == ("Ada L.", "A.")

    def test_nothing_changed_is_no_news(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, EditContact(line, "Ada L.", ""))
        before = bench.hub.one("contact")["seq"]

        bench.ask(bench.ana, EditContact(line, "Ada L.", ""))

        assert bench.hub.one("contact")["seq"] == before

    def test_damaged_words_are_refused(self, bench: Bench) -> None:
        line = bench.customer_writes()

        told = bench.ask(bench.ana, EditContact(line, "Ada\x00", ""))

        assert reason(told) == Reason.TEXT_BROKEN

    def test_two_who_turn_out_to_be_one_keep_what_was_noted_of_either(self, bench: Bench) -> None:
        by_phone = line_of(bench, ADA_PHONE, "Ada")
        bench.hub.take_in(
            webhook(
                contacts=[a_card(phone=None, user_id=ADA_ID)],
                messages=[a_message(wamid="wamid.b", phone=None, from_user_id=ADA_ID)],
            )
        )
        by_id = int(bench.hub.rows("conversation")[-1]["id"])
        bench.ask(bench.ana, EditContact(by_phone, "", "Order 7"))
        bench.ask(bench.ana, EditContact(by_id, "Ada L.", "Likes blue"))

        both = a_message(wamid="wamid.c", from_user_id=ADA_ID)
        bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[both]))

        ada = bench.hub.one("contact")
        assert (ada["called"], ada["remark"]) == ("Ada L.", "Order 7\nLikes blue")


class TestSamePerson:
    def test_two_contacts_are_shown_by_the_name_of_the_second(self, bench: Bench) -> None:
        private, work, _ = three(bench)

        bench.ask(bench.ana, JoinContacts(work, private))

        assert links(bench) == {"Ada": None, "Ada at work": "Ada", "Carla": None}
        assert len(bench.hub.rows("conversation")) == 3
        assert deeds(bench) == ["join"]

    def test_a_chain_leads_to_its_end_and_is_taken_apart_again(self, bench: Bench) -> None:
        private, work, carla = three(bench)
        bench.ask(bench.ana, JoinContacts(work, private))

        bench.ask(bench.ana, JoinContacts(private, carla))
        chained = links(bench)
        bench.ask(bench.ana, JoinContacts(private, None))

        assert chained == {"Ada": "Carla", "Ada at work": "Carla", "Carla": None}
        assert links(bench) == {"Ada": None, "Ada at work": "Carla", "Carla": None}

    def test_only_contacts_that_changed_are_news(self, bench: Bench) -> None:
        private, work, _ = three(bench)
        before = {row["name"]: row["seq"] for row in bench.hub.rows("contact")}

        bench.ask(bench.ana, JoinContacts(work, private))

        after = {row["name"]: row["seq"] for row in bench.hub.rows("contact")}
        assert {name for name, seq in after.items() if seq != before[name]} == {"Ada at work"}

    def test_the_same_contact_is_not_joined_with_itself(self, bench: Bench) -> None:
        private, *_ = three(bench)

        told = bench.ask(bench.ana, JoinContacts(private, private))

        assert reason(told) == Reason.SAME_CONTACT

    def test_both_have_to_be_in_sight(self, bench: Bench) -> None:
        private, work, _ = three(bench)
        bench.hub.do(sights.rescope, Rescope(work, "sales"))
        bench.hub.do(sights.change_sights, ChangeSight(bench.ben, frozenset()))

        told = bench.ask(bench.ben, JoinContacts(private, work))

        assert reason(told) == Reason.NO_SUCH_CONVERSATION
        assert set(links(bench).values()) == {None}

    def test_a_group_is_no_customer(self, bench: Bench) -> None:
        private, *_ = three(bench)
        said = a_message(wamid="wamid.circle", group_id="circle-abc-1")
        bench.hub.take_in(webhook(contacts=[a_card()], messages=[said]))
        circle = int(bench.hub.rows("conversation")[-1]["id"])

        told = bench.ask(bench.ana, JoinContacts(private, circle))

        assert reason(told) == Reason.NO_CUSTOMER

    def test_whatsapps_own_word_that_two_are_one_moves_their_links(self, bench: Bench) -> None:
        private, _, carla = three(bench)
        bench.hub.take_in(
            webhook(
                contacts=[a_card(phone=None, name="By id", user_id=ADA_ID)],
                messages=[a_message(wamid="wamid.b", phone=None, from_user_id=ADA_ID)],
            )
        )
        by_id = int(bench.hub.rows("conversation")[-1]["id"])
        bench.ask(bench.ana, JoinContacts(carla, by_id))

        both = a_message(wamid="wamid.c", from_user_id=ADA_ID)
        bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[both]))

        assert private
        assert links(bench)["Carla"] == "Ada Lovelace"

    def test_who_is_deleted_leaves_the_others_together(self, bench: Bench) -> None:
        private, work, carla = three(bench)
        bench.ask(bench.ana, JoinContacts(work, private))
        bench.ask(bench.ana, JoinContacts(carla, private))

        bench.hub.do(sights.delete_conversations, private)

        assert links(bench) == {"Ada at work": None, "Carla": "Ada at work"}


class TestBlocking:
    def wish(self, bench: Bench) -> tuple[str | None, bool | None]:
        """What the row says, and what WhatsApp is to be asked for."""
        contact = bench.hub.rows("contact")[0]
        found = blocking.find(bench.hub.db, contact["id"])
        return contact["blocked"], found.is_blocked if found else None

    def test_a_wish_is_noted_for_whatsapp_and_written_down(self, bench: Bench) -> None:
        line = bench.customer_writes()

        told = bench.ask(bench.ana, BlockContact(line, True))

        assert self.wish(bench) == (Blocking.ASKED, True)
        assert told.blocking
        assert deeds(bench) == ["block"]

    def test_the_last_word_counts(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, BlockContact(line, True))

        bench.ask(bench.ben, BlockContact(line, False))

        assert self.wish(bench) == (Blocking.FREEING, False)
        assert deeds(bench) == ["block", "unblock"]

    def test_who_is_not_blocked_is_not_let_in_again(self, bench: Bench) -> None:
        line = bench.customer_writes()

        told = bench.ask(bench.ana, BlockContact(line, False))

        assert self.wish(bench) == (None, None)
        assert not told.blocking

    def test_nothing_is_sent_to_whom_somebody_has_blocked(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, BlockContact(line, True))

        told = bench.say(bench.ben, line)

        assert reason(told) == Reason.CONTACT_BLOCKED

    def test_a_deleted_customer_is_asked_for_no_more(self, bench: Bench) -> None:
        line = bench.customer_writes()
        bench.ask(bench.ana, BlockContact(line, True))

        bench.hub.do(sights.delete_conversations, line)

        assert blocking.due(bench.hub.db, bench.hub.now, 9) == []

    def test_a_wish_follows_whom_two_became(self, bench: Bench) -> None:
        line = line_of(bench, ADA_PHONE, "Ada")
        said = a_message(wamid="wamid.b", phone=None, from_user_id=ADA_ID)
        bench.hub.take_in(webhook(contacts=[a_card(phone=None, user_id=ADA_ID)], messages=[said]))
        by_id = int(bench.hub.rows("conversation")[-1]["id"])
        bench.ask(bench.ana, BlockContact(by_id, True))

        both = a_message(wamid="wamid.c", from_user_id=ADA_ID)
        bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[both]))

        assert line
        assert self.wish(bench) == (Blocking.ASKED, True)


def test_a_wish_survives_the_death_of_the_hub(bench: Bench, tmp_path: Path) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, BlockContact(line, True))
    bench.hub.close()

    again = HubRecord(tmp_path / "hub.db")

    assert [one.is_blocked for one in blocking.due(again.db, again.now, 9)] == [True]
    again.close()
