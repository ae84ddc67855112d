"""Messages: each kind of message, who wrote it, and people who change their names."""

from typing import Any

import pytest

from tests.support import payloads as meta
from wadesk.core.identity import Identifiers
from wadesk.core.records import Direction, Instant, Source
from wadesk.hub.whatsapp.inbound import Part, Person, Remark, Renamed, Said
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(meta.NOW)
ADA = Identifiers(phone=meta.ADA_PHONE)


def parts_of(*messages: dict[str, Any], **lists: Any) -> tuple[Part, ...]:
    return read(meta.webhook(messages=list(messages), **lists), NOW)


def one(parts: tuple[Part, ...]) -> Said:
    (part,) = parts
    assert isinstance(part, Said)
    return part


def test_a_text_keeps_nothing_twice() -> None:
    said = one(parts_of(meta.a_message(), contacts=[meta.a_card()]))

    assert said == Said(
        number=meta.NUMBER,
        person=Person(ADA, "Ada Lovelace"),
        circle=None,
        wamid=said.wamid,
        at=Instant(meta.AT),
        direction=Direction.IN,
        source=Source.CLOUD,
        kind="text",
        text="Is the blue one still there?",
        content={"from": meta.ADA_PHONE},
    )


@pytest.mark.parametrize("kind", meta.CONTENTS)
def test_every_kind_keeps_its_content_and_shows_its_words(kind: str) -> None:
    content, words = meta.CONTENTS[kind]

    said = one(parts_of(meta.a_message(kind, **content)))

    assert (said.kind, said.text) == (kind, words)
    kept = {} if kind == "text" else content
    assert said.content == {"from": meta.ADA_PHONE, **kept}


@pytest.mark.parametrize("kind", meta.INTERACTIVE)
def test_every_interactive_reply_shows_its_words(kind: str) -> None:
    reply, words = meta.INTERACTIVE[kind]

    said = one(parts_of(meta.a_message("interactive", interactive={"type": kind, **reply})))

    assert said.text == words
    assert said.content["interactive"] == {"type": kind, **reply}


def test_an_interactive_reply_that_meta_failed_to_load_is_still_a_message() -> None:
    parts = parts_of(meta.a_message("interactive"), errors=[meta.an_error(131000)])

    said, remark = parts
    assert isinstance(said, Said)
    assert isinstance(remark, Remark)
    assert said.text == ""


@pytest.mark.parametrize("extra", ["context", "referral", "errors", "identity", "brand_new"])
def test_what_stands_beside_the_words_is_kept(extra: str) -> None:
    beside: dict[str, Any] = {extra: {"id": "wamid.out-3", "from": meta.DISPLAY}}

    said = one(parts_of(meta.a_message(**beside)))

    assert said.content == {"from": meta.ADA_PHONE, **beside}


def test_a_text_with_more_than_a_body_keeps_it_all() -> None:
    text = {"body": "Hello", "preview": True}

    said = one(parts_of(meta.a_message(text=text)))

    assert (said.text, said.content["text"]) == ("Hello", text)


@pytest.mark.parametrize("text", [None, 5, [], "Hello", {"body": 5}, {"body": ""}, {}])
def test_a_text_of_another_shape_is_kept(text: object) -> None:
    said = one(parts_of(meta.a_message(text=text)))

    assert (said.text, said.content["text"]) == ("", text)


@pytest.mark.parametrize("timestamp", ["abc", "", -5, 0, 10**20, 1.5, None, [], "9" * 400, True])
def test_an_absurd_time_is_kept_and_the_hubs_own_stands_in(timestamp: object) -> None:
    said = one(parts_of(meta.a_message() | {"timestamp": timestamp}))

    assert said.at == NOW
    assert said.content["timestamp"] == timestamp


@pytest.mark.parametrize("timestamp", [meta.SECONDS, str(meta.SECONDS)], ids=["number", "text"])
def test_a_time_may_be_a_number_or_text(timestamp: object) -> None:
    said = one(parts_of(meta.a_message() | {"timestamp": timestamp}))

    assert said.at == meta.AT
    assert "timestamp" not in said.content


@pytest.mark.parametrize("kind", [None, 5, [], ""])
def test_a_message_whose_type_is_no_word_is_unknown_and_whole(kind: object) -> None:
    said = one(parts_of(meta.a_message() | {"type": kind}))

    assert said.kind == "unknown"
    assert said.content["type"] == kind


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("reaction", "message_id"),
        ("edit", "original_message_id"),
        ("revoke", "original_message_id"),
    ],
)
def test_what_is_about_another_message_names_it(kind: str, about: str) -> None:
    said = one(parts_of(meta.a_message(kind) | {kind: {about: "wamid.target"}}))

    assert said.target == "wamid.target"


@pytest.mark.parametrize("reaction", [{"emoji": ""}, {}])
def test_a_reaction_taken_back_has_no_words(reaction: dict[str, Any]) -> None:
    said = one(parts_of(meta.a_message("reaction", reaction={"message_id": "wamid.t", **reaction})))

    assert (said.text, said.target) == ("", "wamid.t")


def test_a_message_in_a_group_names_the_group_and_the_one_who_wrote() -> None:
    said = one(parts_of(meta.a_message(group_id=meta.CIRCLE), contacts=[meta.a_card()]))

    assert said.circle == meta.CIRCLE
    assert said.person == Person(ADA, "Ada Lovelace")


def test_a_person_without_a_phone_number_is_known_by_their_ids() -> None:
    message = meta.a_message(
        phone=None, from_user_id=meta.ADA_ID, from_parent_user_id=meta.ADA_PARENT
    )
    card = {
        "profile": {"name": "Ada", "username": "ada.l"},
        "user_id": meta.ADA_ID,
        "parent_user_id": meta.ADA_PARENT,
    }

    said = one(parts_of(message, contacts=[card]))

    assert said.person == Person(Identifiers(None, meta.ADA_ID, meta.ADA_PARENT), "Ada", "ada.l")


def test_card_and_message_fill_each_others_gaps() -> None:
    message = meta.a_message(from_user_id=meta.ADA_ID)

    said = one(parts_of(message, contacts=[meta.a_card(parent_user_id=meta.ADA_PARENT)]))

    assert said.person is not None
    assert said.person.who == Identifiers(meta.ADA_PHONE, meta.ADA_ID, meta.ADA_PARENT)


def test_several_contacts_find_their_own_messages() -> None:
    messages = [meta.a_message(wamid="wamid.b", phone=meta.BEN_PHONE), meta.a_message()]
    cards = [meta.a_card(), meta.a_card(meta.BEN_PHONE, "Ben", identity_key_hash="h")]

    ben, ada = parts_of(*messages, contacts=cards)

    assert isinstance(ben, Said)
    assert isinstance(ada, Said)
    assert ben.person == Person(
        Identifiers(meta.BEN_PHONE), "Ben", None, {"identity_key_hash": "h"}
    )
    assert ada.person == Person(ADA, "Ada Lovelace")


def test_one_line_written_in_two_ways_is_one_person_and_both_ways_are_kept() -> None:
    said = one(
        parts_of(
            meta.a_message(phone="5511987654321"), contacts=[meta.a_card("551187654321", "Bia")]
        )
    )

    assert said.person == Person(
        Identifiers("5511987654321"), "Bia", None, {"wa_id": "551187654321"}
    )


def test_strangers_cards_do_not_name_the_author() -> None:
    said, carded = parts_of(meta.a_message(), contacts=[meta.a_card(meta.BEN_PHONE, "Ben")])

    assert isinstance(said, Said)
    assert said.person == Person(ADA)
    assert not isinstance(carded, Said)


def test_a_card_without_identifiers_is_the_only_authors() -> None:
    said = one(parts_of(meta.a_message(), contacts=[meta.a_card(None)]))

    assert said.person == Person(ADA, "Ada Lovelace")


def test_a_message_that_names_nobody_belongs_to_the_only_card() -> None:
    said = one(parts_of(meta.a_message(phone=None), contacts=[meta.a_card()]))

    assert said.person == Person(ADA, "Ada Lovelace")


@pytest.mark.parametrize("profile", [{"name": 5}, {"name": "Ada", "mood": "fine"}, "Ada", [1]])
def test_what_a_profile_says_beside_the_name_is_kept(profile: object) -> None:
    said = one(parts_of(meta.a_message(), contacts=[meta.a_card(name=None) | {"profile": profile}]))

    assert said.person is not None
    kept = said.person.content["profile"]
    assert kept == ({"mood": "fine"} if profile == {"name": "Ada", "mood": "fine"} else profile)


def test_an_echo_goes_to_the_person_it_was_sent_to() -> None:
    said = one(read(meta.webhook("smb_message_echoes", message_echoes=[meta.an_echo()]), NOW))

    assert (said.direction, said.source) == (Direction.OUT, Source.PHONE)
    assert said.person == Person(ADA)
    assert said.text == "Yes, it is."


def test_an_echo_may_name_only_a_user_id() -> None:
    echo = meta.an_echo(to=None, to_user_id=meta.ADA_ID)

    said = one(read(meta.webhook("smb_message_echoes", message_echoes=[echo]), NOW))

    assert said.person == Person(Identifiers(user_id=meta.ADA_ID))


def test_a_user_id_in_the_place_of_a_phone_is_taken_for_what_it_is() -> None:
    said = one(parts_of(meta.a_message(phone=meta.ADA_ID)))

    assert said.person == Person(Identifiers(user_id=meta.ADA_ID))


def test_a_changed_number_is_said_and_known() -> None:
    said, renamed = parts_of(meta.a_number_change(wa_id=meta.BEN_PHONE, user_id=meta.BEN_ID))

    assert isinstance(said, Said)
    assert said.text == "Ada has a new number"
    assert renamed == Renamed(ADA, Person(Identifiers(meta.BEN_PHONE, meta.BEN_ID)))


def test_a_changed_user_id_names_the_former_one() -> None:
    message = meta.a_number_change(
        type="user_changed_user_id",
        user_id="DE.9",
        parent_user_id="DE.ENT.9",
        previous_user_id=meta.ADA_ID,
        previous_parent_user_id=meta.ADA_PARENT,
    )
    del message["from"]

    said, renamed = parts_of(message)

    assert isinstance(said, Said)
    assert said.person is not None
    assert renamed == Renamed(
        Identifiers(None, meta.ADA_ID, meta.ADA_PARENT),
        Person(Identifiers(None, "DE.9", "DE.ENT.9")),
    )


def test_the_former_id_is_read_from_the_sentence_where_nothing_else_tells() -> None:
    message = meta.a_number_change(
        user_id="DE.9", body=f"User Ada changed from {meta.ADA_ID} to DE.9"
    )
    del message["from"]

    _, renamed = parts_of(message)

    assert renamed == Renamed(Identifiers(user_id=meta.ADA_ID), Person(Identifiers(user_id="DE.9")))


def test_a_name_that_reads_like_a_change_of_number_changes_nobody() -> None:
    body = f"User Eve changed from 1 to {meta.BEN_PHONE} has verified her number"

    _, renamed = parts_of(meta.a_number_change(type="customer_identity_changed", body=body))

    assert renamed == Renamed(ADA, Person(ADA))


def test_a_changed_identity_keeps_its_hash() -> None:
    identity = {"acknowledged": False, "created_timestamp": 1, "hash": "abc"}
    message = meta.a_number_change(type="customer_identity_changed") | {"identity": identity}

    said, renamed = parts_of(message)

    assert isinstance(said, Said)
    assert said.content["identity"] == identity
    assert renamed == Renamed(ADA, Person(ADA, content={"identity": identity}))
