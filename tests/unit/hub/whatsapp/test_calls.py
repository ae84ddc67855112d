"""Calls: who rang is known once it is over, and nothing that is told about it gets lost."""

from typing import Any

import pytest

from tests.support import payloads as meta
from tests.support.payloads import a_call
from wadesk.core.records import Direction, Instant
from wadesk.hub.whatsapp.inbound import Part, Remark, Reported, Said
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(meta.NOW)


def parts(field: str = "calls", **lists: Any) -> tuple[Part, ...]:
    return read(meta.webhook(field, **lists), NOW)


def said(**lists: Any) -> list[Said]:
    return [one for one in parts(**lists) if isinstance(one, Said)]


def test_a_call_that_is_over_is_a_message_of_the_customers() -> None:
    (call,) = said(calls=[a_call(duration=12)])

    assert (call.kind, call.direction, call.wamid) == ("call", Direction.IN, "wacid.1")
    assert call.person is not None
    assert call.person.who.phone == meta.ADA_PHONE
    assert call.at == meta.AT
    assert call.content["call"] == {
        "event": "terminate", "direction": "USER_INITIATED", "status": "FAILED", "duration": 12,
    }  # fmt: skip


def test_a_call_of_ours_belongs_to_whom_it_went() -> None:
    ends = {"from": meta.DISPLAY, "to": meta.BEN_PHONE}
    (call,) = said(calls=[a_call(direction="BUSINESS_INITIATED", **ends)])

    assert call.direction is Direction.OUT
    assert call.person is not None
    assert call.person.who.phone == meta.BEN_PHONE


@pytest.mark.parametrize("told", ["", None, 7, "SIDEWAYS"])
def test_where_nobody_says_who_rang_it_is_whose_number_it_came_from(told: Any) -> None:
    ours = a_call(wamid="wacid.2", direction=told, **{"from": meta.DISPLAY, "to": meta.BEN_PHONE})
    found = said(calls=[a_call(direction=told), ours])

    assert [one.direction for one in found] == [Direction.IN, Direction.OUT]


def test_while_it_rings_it_is_only_kept() -> None:
    ringing = a_call(event="connect", session={"sdp_type": "offer"})
    status = {"id": "wacid.1", "type": "call", "status": "RINGING", "recipient_id": "1"}
    found = parts(calls=[ringing, 7], statuses=[status])

    assert not any(isinstance(one, Said | Reported) for one in found)
    (remark,) = (one for one in found if isinstance(one, Remark))
    assert sorted(map(str, remark.content["calls"])) == sorted(map(str, [ringing, 7]))
    assert remark.content["statuses"] == [status]


def test_calls_in_another_field_are_kept_whole() -> None:
    found = parts("messages", calls=[a_call()])

    assert [one.content["calls"] for one in found if isinstance(one, Remark)] == [[a_call()]]


@pytest.mark.parametrize("odd", [None, 7, "x", {}, [None], [{"event": "terminate"}], [[]]])
def test_what_is_no_call_is_kept(odd: Any) -> None:
    found = parts(calls=odd)

    assert not any(isinstance(one, Said) for one in found)
    assert odd in (None, []) or any(isinstance(one, Remark) for one in found)
