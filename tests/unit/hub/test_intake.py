from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import payloads
from tests.support.hub_record import HubRecord
from tests.support.payloads import a_card, a_message, a_status, a_thread, an_echo, webhook
from wadesk.core.delivery import Carriage
from wadesk.store import media, replies
from wadesk.store.record import Mark, Message, store

KEY = "key-1"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubRecord]:
    record = HubRecord(tmp_path / "hub.db")
    yield record
    record.close()


def inbound(wamid: str = "wamid.in-1", **more: Any) -> bytes:
    return webhook(contacts=[a_card()], messages=[a_message(wamid=wamid, **more)])


def status(name: str = "sent", wamid: str = "wamid.out-1", **more: Any) -> bytes:
    return webhook(statuses=[a_status(name, wamid, **more)])


def keyed(name: str, wamid: str, key: str = KEY) -> bytes:
    return status(name, wamid, biz_opaque_callback_data=f"wd1:{key}")


def echo(wamid: str = "wamid.out-1", **more: Any) -> bytes:
    return webhook("smb_message_echoes", message_echoes=[an_echo(wamid, **more)])


def remembered(wamid: str, kind: str = "text", **more: Any) -> bytes:
    told = payloads.remembered("READ", wamid, type=kind, **more)
    return webhook("history", history=[payloads.history_chunk(a_thread(told))])


def sent_by_us(hub: HubRecord, carriage: Carriage = Carriage.SENDING) -> int:
    """A message of an agent's on its way to Ada, whose answer has not come yet."""
    hub.take_in(inbound())
    conversation = hub.one("conversation")

    def work(t: Any, _: Any) -> list[int]:
        message = Message(
            t.new_id(),
            t.next_seq(),
            conversation["id"],
            t.now,
            "out",
            "desk",
            "text",
            "Coming!",
            contact=conversation["contact"],
            member=1,
            key=KEY,
            carriage=carriage,
            mark=Mark.NEW,
        )
        store(t.db, [message])
        replies.enqueue(t.db, message.id, "someone", "{}", t.now)
        return [message.id]

    return int(hub.do(work, None)[0])


def message(hub: HubRecord, message_id: int) -> dict[str, Any]:
    return next(row for row in hub.rows("message") if row["id"] == message_id)


def test_a_message_brings_its_contact_and_its_conversation(hub: HubRecord) -> None:
    assert hub.take_in(inbound()) == [True]

    contact, conversation, said = hub.one("contact"), hub.one("conversation"), hub.one("message")
    assert (contact["name"], contact["phone"]) == ("Ada Lovelace", payloads.ADA_PHONE)
    assert (conversation["contact"], said["conversation"]) == (contact["id"], conversation["id"])
    assert conversation["preview"] == said["text"] != ""
    assert conversation["last_inbound_at"] == payloads.AT


def test_a_body_that_came_before_changes_nothing(hub: HubRecord) -> None:
    hub.take_in(inbound())
    before = hub.changes()

    assert hub.take_in(inbound(), inbound()) == [False, False]

    assert hub.changes() == before


def test_two_copies_in_one_group_are_taken_in_once(hub: HubRecord) -> None:
    assert hub.take_in(inbound(), inbound()) == [True, False]

    assert len(hub.rows("message")) == 1


def test_a_message_seen_in_another_body_is_not_doubled(hub: HubRecord) -> None:
    hub.take_in(inbound())
    before = hub.rows("message")

    hub.take_in(webhook(contacts=[a_card(name="Ada L.")], messages=[a_message()]))

    assert hub.rows("message") == before


def test_the_clock_of_a_payload_cannot_open_the_window_for_longer(hub: HubRecord) -> None:
    tomorrow = payloads.SECONDS + 86_400

    hub.take_in(inbound(timestamp=str(tomorrow)))

    assert hub.one("conversation")["last_inbound_at"] == hub.now


def test_a_status_finds_our_message_by_its_key_before_the_answer_is_stored(hub: HubRecord) -> None:
    ours = sent_by_us(hub)

    hub.take_in(keyed("sent", "wamid.out-1"))

    row = message(hub, ours)
    assert (row["wamid"], row["carriage"]) == ("wamid.out-1", Carriage.ACCEPTED)
    assert "sent" in row["statuses"]
    assert replies.departures(hub.db, hub.now, 9) == []


def test_a_failure_without_our_string_is_joined_once_a_keyed_status_names_it(
    hub: HubRecord,
) -> None:
    ours = sent_by_us(hub)
    hub.take_in(status("failed", "wamid.out-1"))
    stub = hub.rows("message")[-1]["id"]

    hub.take_in(keyed("delivered", "wamid.out-1"))

    row = message(hub, ours)
    assert set(row["statuses"]) == {"failed", "delivered"}
    assert row["wamid"] == "wamid.out-1"
    assert hub.tombstones()["message", stub] == ours


def test_both_reports_of_one_message_may_come_in_one_group(hub: HubRecord) -> None:
    ours = sent_by_us(hub)

    hub.take_in(status("failed", "wamid.out-1"), keyed("sent", "wamid.out-1"))

    assert set(message(hub, ours)["statuses"]) == {"failed", "sent"}
    assert len(hub.rows("message")) == 2


def test_a_conversation_shows_our_words_again_once_the_stub_beside_them_has_ended(
    hub: HubRecord,
) -> None:
    ours = sent_by_us(hub)
    hub.take_in(status("failed", "wamid.out-1", timestamp=str(payloads.SECONDS + 9)))

    hub.take_in(keyed("sent", "wamid.out-1"))

    line = hub.one("conversation")
    assert (line["last_message"], line["preview"], line["answer"]) == (ours, "Coming!", ours)


def test_a_second_wamid_under_one_key_is_shown_as_a_second_message(hub: HubRecord) -> None:
    ours = sent_by_us(hub)

    hub.take_in(keyed("sent", "wamid.out-1"), keyed("sent", "wamid.out-2"))

    double = hub.rows("message")[-1]
    assert message(hub, ours)["wamid"] == "wamid.out-1"
    assert (double["wamid"], double["key"]) == ("wamid.out-2", None)
    assert double["statuses"]["sent"]["biz_opaque_callback_data"] == f"wd1:{KEY}"


def test_statuses_of_another_system_make_a_message_that_counts_as_an_answer(
    hub: HubRecord,
) -> None:
    hub.take_in(inbound())

    hub.take_in(status("delivered", "wamid.other"))

    stub = hub.rows("message")[-1]
    assert (stub["source"], stub["kind"]) == ("elsewhere", "unknown")
    assert hub.one("conversation")["answer"] == stub["id"]


def test_a_failure_that_names_nobody_is_kept_without_a_conversation(hub: HubRecord) -> None:
    body = a_status("failed", "wamid.lost")
    del body["recipient_id"]

    hub.take_in(webhook(statuses=[body]))

    assert hub.one("message")["conversation"] is None
    assert hub.rows("conversation") == []


def test_a_failure_that_named_nobody_finds_its_place_by_a_later_status(hub: HubRecord) -> None:
    body = a_status("failed", "wamid.lost")
    del body["recipient_id"]
    hub.take_in(webhook(statuses=[body]))

    hub.take_in(status("delivered", "wamid.lost"))

    row, line = hub.one("message"), hub.one("conversation")
    assert (row["conversation"], row["contact"]) == (line["id"], line["contact"])
    assert line["answer"] == row["id"]


def test_an_echo_fills_what_its_statuses_left_open(hub: HubRecord) -> None:
    hub.take_in(status("sent"), echo())

    row = hub.one("message")
    assert (row["source"], row["text"]) == ("phone", "Yes, it is.")
    assert set(row["statuses"]) == {"sent"}


def test_an_answer_that_is_filled_late_does_not_hide_a_newer_one(hub: HubRecord) -> None:
    hub.take_in(status("sent", "wamid.out-1"))
    hub.take_in(echo("wamid.out-2", timestamp=str(payloads.SECONDS + 60)))
    newest = hub.rows("message")[-1]

    hub.take_in(echo("wamid.out-1"))

    line = hub.one("conversation")
    assert (line["answer"], line["last_message"]) == (newest["id"], newest["id"])


def test_what_the_phone_remembered_is_no_answer_until_its_echo_comes(hub: HubRecord) -> None:
    hub.take_in(remembered("wamid.out-1"))
    before = hub.one("conversation")["answer"]

    hub.take_in(echo("wamid.out-1"))

    assert before == 0
    assert hub.one("message")["source"] == "phone"
    assert hub.one("conversation")["answer"] == hub.one("message")["id"]


def test_a_placeholder_of_the_history_is_filled_by_its_late_media(hub: HubRecord) -> None:
    hub.take_in(remembered("wamid.old", "media_placeholder"))

    hub.take_in(
        webhook("history", messages=[a_message("image", "wamid.old", image=payloads.a_media())])
    )

    row = hub.one("message")
    assert (row["kind"], row["content"]["image"]["id"]) == ("image", "9001")


def test_edits_and_reactions_may_come_before_what_they_are_about(hub: HubRecord) -> None:
    about, words = payloads.CONTENTS["reaction"]
    hub.take_in(webhook(contacts=[a_card()], messages=[a_message("reaction", "wamid.r", **about)]))

    line, row = hub.one("conversation"), hub.one("message")
    assert (row["target"], row["text"]) == ("wamid.out-9", words)
    assert (line["answer"], line["preview"]) == (0, "")


def test_the_latest_word_on_marketing_counts_in_whatever_order_they_come(hub: HubRecord) -> None:
    later = payloads.a_preference("resume", timestamp=payloads.SECONDS + 10)
    hub.take_in(webhook("user_preferences", contacts=[a_card()], user_preferences=[later]))

    earlier = payloads.a_preference("stop")
    hub.take_in(webhook("user_preferences", contacts=[a_card()], user_preferences=[earlier]))

    assert hub.one("contact")["marketing"] == "resume"


def test_a_body_that_says_nothing_known_is_kept_whole(hub: HubRecord) -> None:
    hub.take_in(b"\xff\x00 not JSON at all")

    (body,) = hub.db.execute("select body from webhook").fetchone()
    assert body == b"\xff\x00 not JSON at all"
    assert hub.one("notice")["field"] == "unread"


def test_a_report_under_another_number_opens_no_second_conversation(hub: HubRecord) -> None:
    sent_by_us(hub)

    hub.take_in(
        status(
            "sent",
            "wamid.out-1",
            recipient_id="15550001111",
            biz_opaque_callback_data=f"wd1:{KEY}",
        )
    )

    assert len(hub.rows("conversation")) == 1


def test_a_file_is_wanted_as_soon_as_its_message_came_and_only_then(hub: HubRecord) -> None:
    hub.take_in(remembered("wamid.old", "media_placeholder"), inbound())
    before = media.wanted(hub.db, hub.now, 9)

    image = payloads.a_media()
    hub.take_in(webhook("history", messages=[a_message("image", "wamid.old", image=image)]))
    hub.take_in(webhook(messages=[a_message("image", "wamid.new", image=image)]))

    wanted = [one.message for one in media.wanted(hub.db, hub.now, 9)]
    named = {row["id"] for row in hub.rows("message") if row["kind"] == "image"}
    assert before == []
    assert set(wanted) == named
    assert len(named) == 2
