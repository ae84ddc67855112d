"""Statuses: reports of how far messages have come, with and without what they need."""

from typing import Any

import pytest

from tests.support import payloads as meta
from wadesk.core.identity import Identifiers
from wadesk.core.records import Instant
from wadesk.hub.whatsapp.inbound import Person, Remark, Reported
from wadesk.hub.whatsapp.statuses import key_in
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(meta.NOW)


def reported(*statuses: dict[str, Any], **lists: Any) -> list[Reported]:
    parts = read(meta.webhook(statuses=list(statuses), **lists), NOW)
    return [part for part in parts if isinstance(part, Reported)]


@pytest.mark.parametrize("name", ["sent", "delivered", "read", "played", "failed", "teleported"])
def test_a_status_is_kept_as_meta_spells_it(name: str) -> None:
    (report,) = reported(meta.a_status(name))

    assert report == Reported(
        number=meta.NUMBER,
        wamid=report.wamid,
        status=name,
        at=Instant(meta.AT),
        report={"at": meta.AT, "recipient_id": meta.ADA_PHONE},
        person=Person(Identifiers(meta.ADA_PHONE)),
    )


def test_everything_that_came_with_it_is_kept() -> None:
    beside: dict[str, Any] = {
        "pricing": {"billable": True, "pricing_model": "PMP", "type": "regular"},
        "conversation": {"id": "c1", "origin": {"type": "service"}},
        "recipient_identity_key_hash": "h",
        "brand_new": [1],
    }

    (report,) = reported(meta.a_status(**beside))

    assert report.report == {"at": meta.AT, "recipient_id": meta.ADA_PHONE, **beside}


def test_a_failure_has_no_contact_and_says_why() -> None:
    failed = meta.a_status("failed", errors=[meta.an_error(131047)])
    del failed["recipient_id"]

    (report,) = reported(failed)

    assert report.person is None
    assert report.report["errors"] == [meta.an_error(131047)]


@pytest.mark.parametrize("spelling", ["recipient_parent_user_id", "parent_recipient_user_id"])
def test_both_spellings_of_the_parent_are_read(spelling: str) -> None:
    status = meta.a_status(recipient_user_id=meta.ADA_ID, **{spelling: meta.ADA_PARENT})

    (report,) = reported(status)

    assert report.person == Person(Identifiers(meta.ADA_PHONE, meta.ADA_ID, meta.ADA_PARENT))


def test_the_card_beside_a_status_describes_the_recipient() -> None:
    (report,) = reported(meta.a_status(), contacts=[meta.a_card(user_id=meta.ADA_ID)])

    assert report.person == Person(Identifiers(meta.ADA_PHONE, meta.ADA_ID), "Ada Lovelace")


def test_a_status_that_names_nobody_is_about_the_only_card() -> None:
    status = meta.a_status()
    del status["recipient_id"]

    (report,) = reported(status, contacts=[meta.a_card()])

    assert report.person == Person(Identifiers(meta.ADA_PHONE), "Ada Lovelace")


@pytest.mark.parametrize(
    ("fields", "suffix"),
    [
        ({"recipient_participant_id": meta.BEN_PHONE}, "@" + meta.BEN_PHONE),
        ({"participant_recipient_id": meta.BEN_PHONE}, "@" + meta.BEN_PHONE),
        ({"recipient_participant_user_id": meta.BEN_ID}, "@" + meta.BEN_ID),
        ({}, ""),
    ],
)
def test_in_a_group_each_participant_has_a_report_of_their_own(
    fields: dict[str, str], suffix: str
) -> None:
    status = meta.a_status("delivered", recipient_type="group", recipient_id=meta.CIRCLE, **fields)

    (report,) = reported(status)

    assert report.status == "delivered" + suffix
    assert report.circle == meta.CIRCLE


def test_several_participants_in_one_webhook_stay_apart() -> None:
    statuses = [
        meta.a_status(
            "read",
            recipient_type="group",
            recipient_id=meta.CIRCLE,
            recipient_participant_id=phone,
        )
        for phone in (meta.ADA_PHONE, meta.BEN_PHONE)
    ]
    cards = [meta.a_card(meta.BEN_PHONE, "Ben"), meta.a_card()]

    ada, ben = reported(*statuses, contacts=cards)

    assert (ada.status, ben.status) == (f"read@{meta.ADA_PHONE}", f"read@{meta.BEN_PHONE}")
    assert ada.person == Person(Identifiers(meta.ADA_PHONE), "Ada Lovelace")
    assert ben.person == Person(Identifiers(meta.BEN_PHONE), "Ben")


@pytest.mark.parametrize("name", ["sent", "delivered", "read", "failed"])
def test_our_own_key_comes_back_in_any_status(name: str) -> None:
    (report,) = reported(meta.a_status(name, biz_opaque_callback_data="wd1:01KEY"))

    assert report.key == "01KEY"


@pytest.mark.parametrize("opaque", ["crm-77", "", "wd1:", "wd2:01KEY", None, 5, {"wd1:": 1}])
def test_another_systems_string_is_no_key_and_is_kept(opaque: object) -> None:
    (report,) = reported(meta.a_status(biz_opaque_callback_data=opaque))

    assert report.key is None
    assert report.report["biz_opaque_callback_data"] == opaque
    assert key_in(opaque) is None


def test_a_status_without_a_usable_time_is_dated_by_the_hub() -> None:
    (report,) = reported(meta.a_status() | {"timestamp": "soon"})

    assert report.at == NOW
    assert report.report["timestamp"] == "soon"


@pytest.mark.parametrize("broken", [{"id": 5}, {"id": ""}, {"status": None}, {"status": {"a": 1}}])
def test_a_status_without_its_message_or_name_is_kept_whole(broken: dict[str, Any]) -> None:
    status = meta.a_status() | broken

    (remark,) = read(meta.webhook(statuses=[status]), NOW)

    assert isinstance(remark, Remark)
    assert remark.content["statuses"] == [status]
