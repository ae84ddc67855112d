"""Address book: contacts of the phone app, and who wants marketing."""

from typing import Any

import pytest

from tests.support import payloads as meta
from wadesk.core.identity import Identifiers
from wadesk.core.records import Instant
from wadesk.hub.whatsapp.inbound import Carded, Person, Remark
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(meta.NOW)


def test_a_synced_contact_is_named() -> None:
    sync = meta.a_sync(full_name="Ada L.", first_name="Ada", user_id=meta.ADA_ID, username="ada")

    (carded,) = read(meta.webhook("smb_app_state_sync", state_sync=[sync]), NOW)

    kept = {key: sync[key] for key in ("type", "action", "metadata")}
    assert carded == Carded(
        Person(
            Identifiers(meta.ADA_PHONE, meta.ADA_ID),
            "Ada L.",
            "ada",
            {"state_sync": {**kept, "contact": {"first_name": "Ada"}}},
        ),
        at=Instant(meta.AT),
    )


def test_a_removed_contact_keeps_the_name_it_has_here() -> None:
    (carded,) = read(meta.webhook("smb_app_state_sync", state_sync=[meta.a_sync("remove")]), NOW)

    assert isinstance(carded, Carded)
    assert carded.person.name is None
    assert carded.person.content["state_sync"]["action"] == "remove"


@pytest.mark.parametrize("sync", [{"type": "label"}, {"contact": "x"}, {"contact": {"name": "A"}}])
def test_a_sync_of_nobody_is_kept(sync: dict[str, Any]) -> None:
    (remark,) = read(meta.webhook("smb_app_state_sync", state_sync=[sync]), NOW)

    assert isinstance(remark, Remark)
    assert remark.content["state_sync"] == [sync]


@pytest.mark.parametrize("value", ["stop", "resume"])
def test_a_preference_is_known_with_its_time(value: str) -> None:
    body = meta.webhook(
        "user_preferences", contacts=[meta.a_card()], user_preferences=[meta.a_preference(value)]
    )

    (carded,) = read(body, NOW)

    kept = {"category": "marketing_messages", "value": value, "detail": "told so"}
    assert carded == Carded(
        Person(
            Identifiers(meta.ADA_PHONE),
            "Ada Lovelace",
            None,
            {"user_preferences": {**kept, "timestamp": meta.SECONDS}},
        ),
        value,
        Instant(meta.AT),
    )


@pytest.mark.parametrize("odd", [{"value": "maybe"}, {"category": "jokes"}, {"value": ["stop"]}])
def test_a_preference_of_another_kind_changes_no_marketing(odd: dict[str, Any]) -> None:
    preference = meta.a_preference(**odd) if "value" not in odd else meta.a_preference() | odd

    (carded,) = read(meta.webhook("user_preferences", user_preferences=[preference]), NOW)

    assert isinstance(carded, Carded)
    assert carded.marketing is None
    assert carded.person.content["user_preferences"]["value"] == preference["value"]


def test_a_preference_of_nobody_is_kept() -> None:
    preference = meta.a_preference()
    del preference["wa_id"]

    (remark,) = read(meta.webhook("user_preferences", user_preferences=[preference]), NOW)

    assert isinstance(remark, Remark)
    assert remark.content["user_preferences"] == [preference]
