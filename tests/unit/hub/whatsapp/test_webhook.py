"""Webhook: the signature, the envelope, and what becomes of everything inside."""

import base64
import json
from typing import Any

import pytest

from tests.support import payloads as meta
from wadesk.core.records import Instant, Source
from wadesk.hub.whatsapp.inbound import Carded, Part, Remark, Reported, Said, Shared
from wadesk.hub.whatsapp.webhook import read, signed_by

SECRET = b"app secret"
NOW = Instant(meta.NOW)


def said(parts: tuple[Part, ...]) -> list[Said]:
    return [part for part in parts if isinstance(part, Said)]


def test_a_body_with_its_own_signature_is_metas() -> None:
    body = meta.webhook(messages=[meta.a_message()])

    assert signed_by(SECRET, body, meta.signature(SECRET, body))


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "sha256=",
        "sha1=" + meta.signature(SECRET, b"{}").removeprefix("sha256="),
        meta.signature(SECRET, b"{} "),
        meta.signature(b"another secret", b"{}"),
        meta.signature(SECRET, b"{}").upper(),
        "sha256=ü",
        "sha256=\udc80",
    ],
)
def test_any_other_signature_is_wrong(header: str | None) -> None:
    assert not signed_by(SECRET, b"{}", header)


def test_every_entry_change_and_item_is_read() -> None:
    changes = [
        meta.change(
            messages=[meta.a_message(wamid=f"wamid.{entry}{place}{item}") for item in "ab"],
            statuses=[meta.a_status(wamid=f"wamid.s{entry}{place}{item}") for item in "ab"],
        )
        for entry in "12"
        for place in "xy"
    ]
    whole = meta.envelope(*changes[:2]) | {"object": "whatsapp_business_account"}
    whole["entry"] += meta.envelope(*changes[2:])["entry"]

    parts = read(meta.encoded(whole), NOW)

    assert len({part.wamid for part in parts if isinstance(part, Said | Reported)}) == 16


@pytest.mark.parametrize("field", meta.ACCOUNT_FIELDS)
def test_a_field_that_is_not_about_messages_is_kept_whole(field: str) -> None:
    value = meta.ACCOUNT_FIELDS[field]
    body = meta.encoded(meta.envelope({"field": field, "value": value}, time=meta.SECONDS))

    assert read(body, NOW) == (Remark(field, Instant(meta.AT), value),)


def test_an_unknown_field_with_messages_inside_is_not_taken_for_a_conversation() -> None:
    value = meta.a_value(messages=[meta.a_message()])

    parts = read(meta.encoded(meta.envelope({"field": "rehearsals", "value": value})), NOW)

    assert parts == (Remark("rehearsals", None, value),)


def test_errors_of_the_whole_number_are_kept_with_the_number() -> None:
    (remark,) = read(meta.webhook(errors=[meta.an_error()]), NOW)

    assert isinstance(remark, Remark)
    assert remark.field == "messages"
    assert remark.content["errors"] == [meta.an_error()]
    assert remark.content["metadata"]["phone_number_id"] == meta.NUMBER


def test_a_list_nobody_knows_yet_is_kept_beside_the_messages() -> None:
    parts = read(meta.webhook(messages=[meta.a_message()], moods=[{"id": 1}]), NOW)

    (remark,) = [part for part in parts if isinstance(part, Remark)]
    assert len(said(parts)) == 1
    assert remark.content["moods"] == [{"id": 1}]


@pytest.mark.parametrize("key", ["messages", "statuses", "message_echoes", "history", "contacts"])
@pytest.mark.parametrize("odd", [{"a": 1}, "text", 7, True, [None], ["x"], [[]], [{}], [{"id": 5}]])
def test_a_list_of_another_shape_is_kept(key: str, odd: object) -> None:
    parts = read(meta.encoded(meta.envelope(meta.change("messages", **{key: odd}))), NOW)

    (remark,) = parts
    assert isinstance(remark, Remark)
    assert remark.content[key] == odd


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"{", b"\xef\xbb\xbf{", b"[" * 5_000, b'{"a":' * 200 + b"1" + b"}" * 200],
)
def test_what_is_not_json_is_kept_as_text(body: bytes) -> None:
    (remark,) = read(body, NOW)

    assert remark == Remark("unread", None, {"raw": body.decode("utf-8")})


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"\x00", b'{"a": "\xff"}'])
def test_what_is_not_even_text_is_kept_as_base64(body: bytes) -> None:
    (remark,) = read(body, NOW)

    assert isinstance(remark, Remark)
    assert base64.b64decode(remark.content["raw"]) == body


@pytest.mark.parametrize("whole", [None, 5, "x", [1, {"entry": []}], {}, {"hello": "you"}])
def test_json_of_another_shape_is_kept(whole: object) -> None:
    assert read(meta.encoded(whole), NOW) == (Remark("unread", None, whole),)


def test_an_empty_envelope_says_nothing() -> None:
    assert read(meta.encoded(meta.envelope()), NOW) == ()


@pytest.mark.parametrize(
    ("whole", "rest"),
    [
        ({"entry": {"id": "1"}}, {"entry": {"id": "1"}}),
        ({"entry": ["x"]}, {"entry": ["x"]}),
        ({"entry": [{"changes": "x"}]}, {"changes": "x"}),
        ({"entry": [{"changes": [{"field": "messages"}]}]}, {"changes": [{"field": "messages"}]}),
        ({"entry": [{"id": "1", "mood": 2}]}, {"mood": 2}),
        ({"object": "page", "entry": []}, {"object": "page"}),
        ({"entry": [], "more": 1}, {"more": 1}),
    ],
)
def test_what_is_odd_about_the_envelope_is_kept(whole: object, rest: object) -> None:
    assert read(meta.encoded(whole), NOW) == (Remark("unread", None, rest),)


def test_a_body_without_its_envelope_is_read_as_a_value() -> None:
    value = meta.a_value(history=[{"errors": [meta.an_error(2593109)]}])

    shared, remark = read(meta.encoded(value), NOW)

    assert isinstance(shared, Shared)
    assert shared.chunk.is_declined
    assert isinstance(remark, Remark)
    assert remark.field == "history"
    assert remark.content["history"] == [{"errors": [meta.an_error(2593109)]}]


def test_a_single_message_without_anything_around_it_is_read() -> None:
    (part,) = said(read(meta.encoded(meta.a_message()), NOW))

    assert (part.wamid, part.number) == ("wamid.in-1", "")


def test_a_change_without_its_envelope_is_read() -> None:
    (part,) = said(read(meta.encoded(meta.change(messages=[meta.a_message()])), NOW))

    assert part.number == meta.NUMBER


@pytest.mark.parametrize("place", ["change", "entry", "value"])
def test_the_fields_name_is_found_where_it_slipped_to(place: str) -> None:
    value = {"event": "PARTNER_ADDED"}
    moved = {"field": "account_update"}
    change: dict[str, Any] = {"value": value | (moved if place == "value" else {})}
    change |= moved if place == "change" else {}
    entry = {"id": "1", "changes": [change], **(moved if place == "entry" else {})}

    (remark,) = read(meta.encoded({"entry": [entry]}), NOW)

    assert isinstance(remark, Remark)
    assert remark.field == "account_update"


def test_standby_is_read_one_level_deeper() -> None:
    inner = {
        "messages": [meta.a_message()],
        "message_echoes": [meta.an_echo()],
        "statuses": [meta.a_status()],
    }

    parts = read(meta.webhook("standby", standby=inner), NOW)

    assert [part.source for part in said(parts)] == [Source.STANDBY, Source.STANDBY]
    assert [part.number for part in said(parts)] == [meta.NUMBER, meta.NUMBER]
    assert sum(isinstance(part, Reported) for part in parts) == 1
    assert not any(isinstance(part, Remark) for part in parts)


def test_standby_of_another_shape_is_kept() -> None:
    (remark,) = read(meta.webhook("standby", standby=[1]), NOW)

    assert isinstance(remark, Remark)
    assert remark.content["standby"] == [1]


def test_a_contact_without_a_message_is_still_known() -> None:
    cards = [meta.a_card(), meta.a_card(meta.BEN_PHONE, "Ben")]

    parts = read(meta.webhook(contacts=cards, messages=[meta.a_message()]), NOW)

    (carded,) = [part for part in parts if isinstance(part, Carded)]
    assert carded.person.who.phone == meta.BEN_PHONE
    assert carded.person.name == "Ben"


def test_nul_and_half_a_surrogate_are_replaced_by_marks_that_show() -> None:
    body = json.dumps(
        meta.envelope(meta.change(messages=[meta.a_message(text={"body": "a\0b\ud800"})]))
    )

    (part,) = said(read(body.encode("ascii"), NOW))

    assert part.text == "a␀b\ufffd"


def test_numbers_that_json_has_not_are_kept_as_words() -> None:
    value = '{"a": NaN, "b": 1e999, "c": 123456789012345678901}'
    body = f'{{"entry": [{{"changes": [{{"field": "x", "value": {value}}}]}}]}}'

    (remark,) = read(body.encode("ascii"), NOW)

    assert isinstance(remark, Remark)
    assert remark.content == {"a": "NaN", "b": "inf", "c": 123456789012345678901}
